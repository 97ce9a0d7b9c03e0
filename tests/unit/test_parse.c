#include "gen/base/str.h"
#include "gen/schema/render.h"
#include "gen/sql/parse.h"
#include "tests/unit/statements.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static struct created parsed(struct arena *arena, const char *sql)
{
	struct created created;
	struct parse_error error;

	if (!parse_create(arena, sql, (struct loc){.line = 3}, &created, &error))
		fail_msg("%s\n%s (%zu)", sql, error.message, error.offset);
	return created;
}

static void what_stands_around_a_name(void **state)
{
	struct arena arena = {0};
	struct created c = parsed(&arena, " CREATE TEMP TABLE IF NOT EXISTS Main.[t t] ( a ) ; -- x");

	(void)state;
	assert_int_equal(c.kind, CREATE_TABLE);
	assert_true(c.if_not_exists);
	assert_true(c.is_temporary);
	assert_false(c.as_select);
	assert_string_equal(c.database, "Main");
	assert_string_equal(c.table->name, "t t");
	assert_string_equal(c.table->sql, "CREATE TEMP TABLE IF NOT EXISTS Main.[t t] ( a )");
	assert_int_equal(c.table->loc.line, 3);
	assert_int_equal(c.table->columns.items[0]->loc.line, 3);
	c = parsed(&arena, "CREATE TABLE t AS SELECT (1) AS a; ");
	assert_true(c.as_select);
	assert_string_equal(c.table->name, "t");
	assert_string_equal(c.table->sql, "CREATE TABLE t AS SELECT (1) AS a");
	assert_int_equal(c.table->columns.len, 0);
	arena_free(&arena);
}

static void members_of_a_table(void **state)
{
	struct arena arena = {0};
	const struct table *t = parsed(&arena, "CREATE TABLE t( -- t\n a INT NOT NULL , -- a\n\n "
	                                       "/* b */ \"b\" VARCHAR (3)\n /* b2 */ ,c,"
	                                       " CONSTRAINT u UNIQUE(a COLLATE \"NoCase\" DESC) -- "
	                                       "u\n CHECK(b) -- last\n ) STRICT /**/ ;")
	                                .table;
	const struct column *a = t->columns.items[0], *b = t->columns.items[1], *c = t->columns.items[2];
	const struct constraint *u = t->constraints.items[0], *check = t->constraints.items[1];

	(void)state;
	assert_int_equal(t->columns.len, 3);
	assert_int_equal(t->constraints.len, 2);
	assert_string_equal(t->open, " -- t");
	assert_string_equal(a->lead, "\n ");
	assert_string_equal(a->text, "a INT NOT NULL");
	assert_string_equal(a->tail, " ");
	assert_string_equal(a->remark, " -- a");
	assert_string_equal(b->lead, "\n\n /* b */ ");
	assert_string_equal(b->name, "b");
	assert_string_equal(b->type, "VARCHAR (3)");
	assert_string_equal(b->tail, "\n /* b2 */ ");
	assert_string_equal(b->remark, "");
	assert_string_equal(c->lead, "");
	assert_string_equal(c->type, "");
	assert_string_equal(u->name, "u");
	assert_string_equal(u->text, "CONSTRAINT u UNIQUE(a COLLATE \"NoCase\" DESC)");
	assert_string_equal(u->remark, " -- u");
	assert_string_equal(u->parts.items[0].column, "a");
	assert_string_equal(u->parts.items[0].collate, "NoCase");
	assert_true(u->parts.items[0].is_desc);
	assert_false(u->is_joined);
	assert_true(check->is_joined);
	assert_null(check->name);
	assert_string_equal(check->lead, "\n ");
	assert_string_equal(check->remark, " -- last");
	assert_string_equal(t->close, "\n ");
	assert_string_equal(t->options, " STRICT");
	assert_true(t->is_strict);
	arena_free(&arena);
}

static void constraints_of_a_column(void **state)
{
	struct arena arena = {0};
	struct parse_error error;
	const struct column *c = parse_column(&arena,
	                                      "a INT CONSTRAINT x CONSTRAINT y NOT NULL ON "
	                                      "CONFLICT ignore DEFAULT - 1 COLLATE \"rtrim\""
	                                      " CHECK (a > ( 1 ) /* x */ ) GENERATED ALWAYS AS ( b "
	                                      ") STORED REFERENCES p(x, \"y y\") ON DELETE SET NULL"
	                                      " MATCH full ON UPDATE NO ACTION CONSTRAINT z UNIQUE "
	                                      "PRIMARY KEY DESC AUTOINCREMENT NULL DEFERRABLE"
	                                      " INITIALLY DEFERRED CONSTRAINT alone",
	                                      (struct loc){0}, &error);
	static const enum constraint_kind kinds[] = {
		CONSTRAINT_NOT_NULL,  CONSTRAINT_DEFAULT,     CONSTRAINT_COLLATE, CONSTRAINT_CHECK,
		CONSTRAINT_GENERATED, CONSTRAINT_FOREIGN_KEY, CONSTRAINT_UNIQUE,  CONSTRAINT_PRIMARY_KEY,
		CONSTRAINT_NULL,      CONSTRAINT_NULL};

	(void)state;
	if (c == NULL)
		fail_msg("%s", error.message);
	assert_int_equal(c->constraints.len, sizeof kinds / sizeof *kinds);
	for (size_t i = 0; i < c->constraints.len; i++)
		assert_int_equal(c->constraints.items[i]->kind, kinds[i]);
	struct constraint *const *k = c->constraints.items;
	assert_string_equal(k[0]->name, "y");
	assert_string_equal(k[0]->conflict, "IGNORE");
	assert_string_equal(k[0]->text, "CONSTRAINT x CONSTRAINT y NOT NULL ON CONFLICT ignore");
	assert_string_equal(k[1]->expr, "- 1");
	assert_string_equal(k[2]->expr, "rtrim");
	assert_string_equal(k[3]->expr, "a > ( 1 )");
	assert_string_equal(k[4]->expr, "b");
	assert_true(k[4]->is_stored);
	assert_string_equal(k[5]->reference.table, "p");
	assert_string_equal(k[5]->reference.columns.items[1], "y y");
	assert_string_equal(k[5]->reference.on_delete, "SET NULL");
	assert_string_equal(k[5]->reference.on_update, "NO ACTION");
	assert_string_equal(k[5]->reference.match, "full");
	assert_int_equal(k[5]->reference.deferral, DEFERRAL_INITIALLY_DEFERRED);
	assert_null(k[5]->text); /* its last clause stands apart */
	assert_string_equal(k[5]->parts.items[0].column, "a");
	assert_string_equal(k[6]->name, "z");
	assert_string_equal(k[6]->parts.items[0].column, "a");
	assert_true(k[7]->is_autoincrement);
	assert_true(k[7]->parts.items[0].is_desc);
	assert_null(k[8]->name);
	assert_string_equal(k[9]->name, "alone");
	assert_string_equal(k[9]->text, "CONSTRAINT alone");
	arena_free(&arena);
}

static void deferral_is_what_sqlite_makes_of_it(void **state)
{
	static const struct {
		const char *clause;
		enum deferral deferral;
	} cases[] = {
		{"", DEFERRAL_UNSAID},
		{"DEFERRABLE", DEFERRAL_DEFERRABLE},
		{"DEFERRABLE INITIALLY IMMEDIATE", DEFERRAL_DEFERRABLE},
		{"DEFERRABLE INITIALLY DEFERRED", DEFERRAL_INITIALLY_DEFERRED},
		{"NOT DEFERRABLE", DEFERRAL_NOT},
		{"NOT DEFERRABLE INITIALLY DEFERRED", DEFERRAL_NOT},
		{"DEFERRABLE INITIALLY DEFERRED NOT DEFERRABLE", DEFERRAL_NOT},
		{"NOT NULL DEFERRABLE INITIALLY DEFERRED", DEFERRAL_INITIALLY_DEFERRED},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct arena arena = {0};
		sqlite3 *db = open_database();
		char *sql = arena_printf(&arena, "CREATE TABLE t(a REFERENCES p %s)", cases[i].clause);
		const struct table *table = parsed(&arena, sql).table;
		assert_int_equal(table->columns.items[0]->constraints.items[0]->reference.deferral, cases[i].deferral);
		/* only a deferred key lets an orphan in and complains when the transaction ends */
		run_sql(db, "PRAGMA foreign_keys = ON; CREATE TABLE p(x PRIMARY KEY)");
		run_sql(db, sql);
		run_sql(db, "BEGIN");
		assert_int_equal(sqlite3_exec(db, "INSERT INTO t VALUES (1)", NULL, NULL, NULL) == SQLITE_OK,
		                 cases[i].deferral == DEFERRAL_INITIALLY_DEFERRED);
		sqlite3_close(db);
		arena_free(&arena);
	}
}

static void parts_of_an_index(void **state)
{
	struct arena arena = {0};
	const struct index *index = parsed(&arena, "CREATE UNIQUE INDEX i ON \"t t\"((a) DESC, 'b' COLLATE x, (c "
	                                           "COLLATE y) COLLATE z ASC, lower(d) DESC,"
	                                           " e || f COLLATE nocase, current_date, (desc) + asc) WHERE a > 1 "
	                                           "AND b /* x */ ;")
	                                    .index;
	const struct part *p = index->parts.items;

	(void)state;
	assert_true(index->is_unique);
	assert_string_equal(index->table, "t t");
	assert_string_equal(index->where, "a > 1 AND b");
	assert_int_equal(index->parts.len, 7);
	assert_string_equal(p[0].column, "a");
	assert_true(p[0].is_desc);
	assert_string_equal(p[1].column, "b");
	assert_string_equal(p[1].collate, "x");
	assert_string_equal(p[2].column, "c");
	assert_string_equal(p[2].collate, "z");
	assert_null(p[3].column);
	assert_string_equal(p[3].expr, "lower(d)");
	assert_true(p[3].is_desc);
	assert_string_equal(p[4].expr, "e || f COLLATE nocase");
	assert_null(p[4].collate);
	assert_string_equal(p[5].expr, "current_date");
	assert_string_equal(p[6].expr, "(desc) + asc");
	arena_free(&arena);
}

static void triggers_views_and_virtual_tables(void **state)
{
	struct arena arena = {0};
	struct created c =
		parsed(&arena, "CREATE TEMPORARY TRIGGER r INSTEAD OF UPDATE OF a, [b c] ON main.v FOR EACH ROW"
	                       " WHEN begin BEGIN SELECT 1; SELECT CASE 1 WHEN 1 THEN 2 END; END ;;");

	(void)state;
	assert_int_equal(c.kind, CREATE_TRIGGER);
	assert_string_equal(c.trigger->name, "r");
	assert_string_equal(c.trigger->table, "v");
	assert_int_equal(c.trigger->event, TRIGGER_UPDATE);
	assert_int_equal(c.trigger->columns.len, 2);
	assert_string_equal(c.trigger->columns.items[1], "b c");
	assert_string_equal(c.trigger->sql + strlen(c.trigger->sql) - 8, "END; END");
	c = parsed(&arena, "CREATE VIEW v(a) AS WITH x AS (SELECT 1) SELECT * FROM x");
	assert_int_equal(c.kind, CREATE_VIEW);
	assert_string_equal(c.view->name, "v");
	c = parsed(&arena, "CREATE VIRTUAL TABLE f USING 'fts5'(a, tokenize = \"x ; y\")");
	assert_int_equal(c.kind, CREATE_VIRTUAL_TABLE);
	assert_string_equal(c.table->module, "fts5");
	assert_string_equal(c.table->sql, "CREATE VIRTUAL TABLE f USING 'fts5'(a, tokenize = \"x ; y\")");
	arena_free(&arena);
}

/* Every keyword, asked of SQLite as the name of a column. */
static void keywords_are_names_where_sqlite_takes_them(void **state)
{
	sqlite3 *db = open_database();

	(void)state;
	for (int i = 0; i < sqlite3_keyword_count(); i++) {
		struct arena arena = {0};
		struct parse_error error;
		struct created created;
		sqlite3_stmt *row = NULL;
		const char *word;
		int length;
		sqlite3_keyword_name(i, &word, &length);
		const char *sql = arena_printf(&arena, "CREATE TABLE t(x, %.*s)", length, word);
		const bool is_name = sqlite3_prepare_v2(db, sql, -1, &row, NULL) == SQLITE_OK;
		if (parse_create(&arena, sql, (struct loc){0}, &created, &error) != is_name)
			fail_msg("%s: SQLite %s it", sql, is_name ? "takes" : "refuses");
		sqlite3_finalize(row);
		arena_free(&arena);
	}
	sqlite3_close(db);
}

static void mistakes_are_told_where_they_are(void **state)
{
	static const struct {
		const char *sql;
		size_t offset;
		const char *message;
	} cases[] = {
		{"", 0, "expected CREATE, saw the end of the text"},
		{"DROP TABLE t", 0, "expected CREATE, saw 'DROP' (a keyword)"},
		{"CREATE TABL t(a)", 7, "expected TABLE, INDEX, TRIGGER, VIEW or VIRTUAL TABLE, saw 'TABL'"},
		{"CREATE TEMP INDEX i ON t(a)", 12, "expected TABLE, VIEW or TRIGGER, saw 'INDEX' (a keyword)"},
		{"CREATE TABLE order(a)", 13, "expected a table name, saw 'order' (a keyword)"},
		{"CREATE TABLE t", 14, "expected '(', saw the end of the text"},
		{"CREATE TABLE t()", 15, "expected a column name, saw ')'"},
		{"CREATE TABLE t(a,)", 17, "expected a column name, saw ')'"},
		{"CREATE TABLE t(a", 14, "'(' without its ')'"},
		{"CREATE TABLE t(a))", 17, "')' without its '('"},
		{"CREATE TABLE t(a) x", 18, "expected STRICT or WITHOUT ROWID, saw 'x'"},
		{"CREATE TABLE t(a) STRICT,", 25, "expected STRICT or WITHOUT ROWID, saw the end of the text"},
		{"CREATE TABLE t(a); SELECT 1", 19, "expected the end of the statement, saw 'SELECT' (a keyword)"},
		{"CREATE TABLE t(a 'x)", 17, "the string has no closing quote"},
		{"CREATE TABLE t(a [x)", 17, "the quoted name has no closing quote"},
		{"CREATE TABLE t(a DEFAULT 1abc)", 25, "SQLite knows no such token"},
		{"CREATE TABLE t(a INT PRIMARY)", 28, "expected KEY, saw ')'"},
		{"CREATE TABLE t(a CHECK ())", 24, "expected an expression, saw ')'"},
		{"CREATE TABLE t(a DEFAULT)", 24, "expected a value, or an expression in parentheses, saw ')'"},
		{"CREATE TABLE t(a DEFAULT SELECT)", 25,
	         "expected a value, or an expression in parentheses, saw 'SELECT' (a keyword)"},
		{"CREATE TABLE t(a INT(x))", 21, "expected a number, saw 'x'"},
		{"CREATE TABLE t(a REFERENCES p ON DELETE EXPLODE)", 40,
	         "expected SET NULL, SET DEFAULT, CASCADE, RESTRICT or NO ACTION, saw 'EXPLODE'"},
		{"CREATE TABLE t(a UNIQUE ON CONFLICT 1)", 36,
	         "expected ROLLBACK, ABORT, FAIL, IGNORE or REPLACE, saw '1'"},
		{"CREATE TABLE t(a, CHECK(a), b)", 28, "expected a constraint, saw 'b'"},
		{"CREATE TABLE t(CHECK(a))", 23, "expected a column before the constraints, saw ')'"},
		{"CREATE TABLE t(a, UNIQUE())", 25, "expected a column or an expression, saw ')'"},
		{"CREATE TABLE t AS 1", 18, "expected SELECT, saw '1'"},
		{"CREATE INDEX i ON t(a) WHERE ;", 29, "expected an expression, saw ';'"},
		{"CREATE INDEX i ON t(a) b", 23, "expected the end of the statement, saw 'b'"},
		{"CREATE TRIGGER r SELECT ON t BEGIN SELECT 1; END", 17,
	         "expected DELETE, INSERT or UPDATE, saw 'SELECT' (a keyword)"},
		{"CREATE TRIGGER r INSERT ON t SELECT 1; END", 29, "expected WHEN or BEGIN, saw 'SELECT' (a keyword)"},
		{"CREATE TRIGGER r INSERT ON t BEGIN SELECT 1;", 44, "expected ';' and END, saw the end of the text"},
		{"CREATE TRIGGER r INSERT ON t BEGIN END", 38,
	         "expected BEGIN and a statement, saw the end of the text"},
		{"CREATE TRIGGER r INSERT ON t BEGIN SELECT 1; END; x", 50,
	         "expected the end of the statement, saw 'x'"},
		{"CREATE VIEW v SELECT 1", 14, "expected AS, saw 'SELECT' (a keyword)"},
		{"CREATE VIRTUAL TABLE f(a)", 22, "expected USING, saw '('"},
		{"CREATE TABLE t(a) abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz", 18,
	         "expected STRICT or WITHOUT ROWID, saw "
	         "'abcdefghijklmnopqrstuvwxyzabcdefghijklmn'"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct arena arena = {0};
		struct created created;
		struct parse_error error;
		assert_false(parse_create(&arena, cases[i].sql, (struct loc){0}, &created, &error));
		assert_string_equal(error.message, cases[i].message);
		assert_int_equal(error.offset, cases[i].offset);
		arena_free(&arena);
	}
}

static void parts_of_tables_alone(void **state)
{
	struct arena arena = {0};
	struct parse_error error;
	const struct constraint *c =
		parse_constraint(&arena, "CONSTRAINT c CHECK (a > 0) -- x", (struct loc){0}, &error);

	(void)state;
	assert_non_null(c);
	assert_string_equal(c->text, "CONSTRAINT c CHECK (a > 0)");
	assert_null(parse_constraint(&arena, "CHECK (a), CHECK(b)", (struct loc){0}, &error));
	assert_string_equal(error.message, "expected the end of the constraint, saw ','");
	assert_int_equal(error.offset, 9);
	assert_null(parse_constraint(&arena, "", (struct loc){0}, &error));
	assert_null(parse_column(&arena, "a INT, b INT", (struct loc){0}, &error));
	assert_string_equal(error.message, "expected the end of the column, saw ','");
	assert_null(parse_column(&arena, "a INT; DROP TABLE x", (struct loc){0}, &error));
	assert_null(parse_column(&arena, "-- nothing", (struct loc){0}, &error));
	arena_free(&arena);
}

static void expressions(void **state)
{
	static const struct {
		const char *sql, *message;
	} cases[] = {
		{"1", NULL},
		{" a > 0 /* x */ ", NULL},
		{"a -- x\n + b", NULL},
		{"f(a, b) IN (1, 2)", NULL},
		{"(SELECT max(a) FROM t)", NULL},
		{"';' || \"a;b\"", NULL},
		{"", "expected an expression, saw the end of the text"},
		{" -- x\n", "expected an expression, saw the end of the text"},
		{"1); DROP TABLE x; --", "')' without its '('"},
		{"(1", "'(' without its ')'"},
		{"1; 2", "expected the end of the expression, saw ';'"},
		{"f(1; 2)", "expected the end of the expression, saw ';'"},
		{"1, 2", "expected the end of the expression, saw ','"},
		{"(a), (b)", "expected the end of the expression, saw ','"},
		{"1 -- x", "a comment at the end of an expression would hide what follows"},
		{"1 -- x\n", "a comment at the end of an expression would hide what follows"},
		{"1 /* x", "a comment at the end of an expression would hide what follows"},
		{"1 /*/", "a comment at the end of an expression would hide what follows"},
		{"a = ?", "a parameter has no value here"},
		{"f(:a)", "a parameter has no value here"},
		{"'a", "the string has no closing quote"},
		{"a ^ b", "SQLite knows no such token"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct arena arena = {0};
		struct parse_error error;
		const bool ok = parse_is_expression(cases[i].sql, &error, &arena);
		if (ok != (cases[i].message == NULL) || (!ok && !str_equal(error.message, cases[i].message)))
			fail_msg("%s: %s", cases[i].sql, ok ? "taken" : error.message);
		arena_free(&arena);
	}
}

static void scripts(void **state)
{
	static const struct {
		const char *sql, *statements[4];
	} cases[] = {
		{"", {NULL}},
		{" ; -- x\n ;; ", {NULL}},
		{"SELECT 1", {"SELECT 1", NULL}},
		{" SELECT ';' ; -- a;b\nSELECT /*;*/ \";\" [;] ;", {"SELECT ';'", "SELECT /*;*/ \";\" [;]", NULL}},
		{"SELECT (1;2);SELECT 3", {"SELECT (1;2)", "SELECT 3", NULL}},
		{"CREATE TRIGGER r INSERT ON t BEGIN SELECT 1; SELECT CASE 1 WHEN 1 THEN 2 END; "
	         "END; SELECT 2",
	         {"CREATE TRIGGER r INSERT ON t BEGIN SELECT 1; SELECT CASE 1 WHEN 1 THEN 2 END; "
	          "END",
	          "SELECT 2", NULL}},
		{"EXPLAIN QUERY PLAN CREATE TEMP TRIGGER r BEGIN ;; end /* x */; SELECT 2",
	         {"EXPLAIN QUERY PLAN CREATE TEMP TRIGGER r BEGIN ;; end", "SELECT 2", NULL}},
		{"create trigger r begin select 1; end", {"create trigger r begin select 1; end", NULL}},
		{"CREATE TRIGGER r BEGIN SELECT 1; END x; END; SELECT 2",
	         {"CREATE TRIGGER r BEGIN SELECT 1; END x; END", "SELECT 2", NULL}},
		{"CREATE TABLE trigger(a); SELECT 1; END; SELECT 2",
	         {"CREATE TABLE trigger(a)", "SELECT 1", "END", "SELECT 2"}},
		{"BEGIN; EXPLAIN SELECT 1; COMMIT", {"BEGIN", "EXPLAIN SELECT 1", "COMMIT", NULL}},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct arena arena = {0};
		statement_list list = {0};
		struct parse_error error;
		assert_true(parse_script(&arena, cases[i].sql, &list, &error));
		for (size_t j = 0; j < 4; j++) {
			if (cases[i].statements[j] == NULL) {
				assert_int_equal(list.len, j);
				break;
			}
			assert_true(j < list.len);
			assert_string_equal(list.items[j].text, cases[i].statements[j]);
			assert_true(str_prefix(cases[i].sql + list.items[j].offset, list.items[j].text));
		}
		arena_free(&arena);
	}
}

static void scripts_that_do_not_end(void **state)
{
	struct arena arena = {0};
	statement_list list = {0};
	struct parse_error error;

	(void)state;
	assert_false(parse_script(&arena, "CREATE TRIGGER r INSERT ON t BEGIN SELECT 1;", &list, &error));
	assert_string_equal(error.message, "expected END of the trigger, saw the end of the text");
	assert_int_equal(error.offset, 44);
	assert_false(parse_script(&arena, "SELECT 'a; SELECT 2", &list, &error));
	assert_int_equal(error.offset, 7);
	assert_false(parse_script(&arena, "SELECT (1; SELECT 2", &list, &error));
	assert_int_equal(error.offset, 7);
	arena_free(&arena);
}

/* Whether a text is a whole statement is SQLite's own judgement too. */
static void statements_end_where_sqlite_says(void **state)
{
	(void)state;
	for (size_t i = 0; statements[i] != NULL; i++) {
		struct arena arena = {0};
		statement_list list = {0};
		struct parse_error error;
		assert_true(parse_script(&arena, statements[i], &list, &error));
		for (size_t j = 0; j < list.len; j++) {
			assert_true(sqlite3_complete(arena_printf(&arena, "%s;", list.items[j].text)));
			assert_false(sqlite3_complete(list.items[j].text));
		}
		arena_free(&arena);
	}
}

static void mentions(void **state)
{
	(void)state;
	assert_true(parse_mentions("SELECT Email FROM t", "email"));
	assert_true(parse_mentions("new.\"e\"\"mail\"", "E\"MAIL"));
	assert_true(parse_mentions("[e mail]", "e mail"));
	assert_true(parse_mentions("a.email", "email"));
	assert_true(parse_mentions("`e``x`", "e`x"));
	assert_true(parse_mentions("\"\"", ""));
	assert_false(parse_mentions("'email' -- email\n /* email */ email2 xemail", "email"));
	assert_false(parse_mentions("email", "emai"));
	assert_false(parse_mentions("", ""));
	assert_false(parse_mentions("\"email", "email"));
}

/* Whatever is done to a statement, it is parsed or refused; what is parsed is rendered and parsed
 * again. */
static void broken_statements_do_no_harm(void **state)
{
	static const char noise[] = "()',\"[];-/*.1ax \n";
	uint32_t seed = 7;

	(void)state;
	for (size_t i = 0; statements[i] != NULL; i++)
		for (int round = 0; round < 100; round++) {
			struct arena arena = {0};
			struct created created;
			struct parse_error error;
			statement_list list = {0};
			char *sql = arena_strdup(&arena, statements[i]);
			for (int n = 0; n < 1 + round % 4; n++) {
				seed = seed * 1664525 + 1013904223;
				sql[(seed >> 8) % strlen(statements[i])] = noise[(seed >> 4) % (sizeof noise - 1)];
			}
			parse_script(&arena, sql, &list, &error);
			if (parse_create(&arena, sql, (struct loc){0}, &created, &error)) {
				if (created.kind == CREATE_TABLE && !created.as_select)
					parsed(&arena, render_table(&arena, created.table, "x"));
			} else {
				assert_non_null(error.message);
				assert_true(error.offset <= strlen(sql));
			}
			arena_free(&arena);
		}
}

static void depth_is_no_danger(void **state)
{
	enum {
		DEPTH = 200000
	};
	struct arena arena = {0};
	char *sql = arena_alloc(&arena, 3 * DEPTH);
	struct created created;
	struct parse_error error;

	(void)state;
	strcpy(sql, "CREATE INDEX i ON t(");
	memset(sql + strlen(sql), '(', DEPTH);
	assert_false(parse_create(&arena, sql, (struct loc){0}, &created, &error));
	strcat(sql, "a");
	memset(sql + strlen(sql), ')', DEPTH + 1);
	assert_true(parse_create(&arena, sql, (struct loc){0}, &created, &error));
	assert_string_equal(created.index->parts.items[0].column, "a");
	arena_free(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_stands_around_a_name),
		cmocka_unit_test(members_of_a_table),
		cmocka_unit_test(constraints_of_a_column),
		cmocka_unit_test(deferral_is_what_sqlite_makes_of_it),
		cmocka_unit_test(parts_of_an_index),
		cmocka_unit_test(triggers_views_and_virtual_tables),
		cmocka_unit_test(keywords_are_names_where_sqlite_takes_them),
		cmocka_unit_test(mistakes_are_told_where_they_are),
		cmocka_unit_test(parts_of_tables_alone),
		cmocka_unit_test(expressions),
		cmocka_unit_test(scripts),
		cmocka_unit_test(scripts_that_do_not_end),
		cmocka_unit_test(statements_end_where_sqlite_says),
		cmocka_unit_test(mentions),
		cmocka_unit_test(broken_statements_do_no_harm),
		cmocka_unit_test(depth_is_no_danger),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
