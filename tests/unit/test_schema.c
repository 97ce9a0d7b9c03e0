/* The model against SQLite: every fact a pragma tells, for every statement and every history. */
#include "gen/base/str.h"
#include "gen/schema/inventory.h"
#include "gen/schema/render.h"
#include "gen/sql/normal.h"
#include "gen/sql/parse.h"
#include "gen/verify/facts.h"
#include "tests/unit/statements.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static struct schema *load(struct arena *arena, sqlite3 *db, const char *from)
{
	const char *why = NULL;
	struct schema *schema = schema_load(arena, db, &why);

	if (schema == NULL)
		fail_msg("%s\n%s", from, why);
	return schema;
}

static void check(struct arena *arena, sqlite3 *db, const struct schema *model, const char *from)
{
	const char *what = NULL;

	if (!facts_check(arena, db, model, &what))
		fail_msg("%s\n%s", from, what);
}

/* Equal in everything an inventory tells, which pragmas do not: CHECKs, expressions, names,
 * deferral. */
static void assert_same_inventory(struct arena *arena, const struct schema *a, const struct schema *b, const char *from)
{
	const struct inventory *x = inventory_of(arena, a), *y = inventory_of(arena, b);
	const struct inventory *lost = inventory_lost(arena, x, y), *gained = inventory_lost(arena, y, x);

	if (lost->items.len > 0)
		fail_msg("%s\nlost: %s", from, lost->items.items[0].text);
	if (gained->items.len > 0)
		fail_msg("%s\ngained: %s", from, gained->items.items[0].text);
}

/* For a test of one script: its database and its model. */
struct fixture {
	struct arena arena;
	sqlite3 *db;
	struct schema *model;
};

static struct fixture begin(const char *script)
{
	struct fixture f = {.db = open_database()};

	run_sql(f.db, script);
	f.model = load(&f.arena, f.db, script);
	return f;
}

static void end(struct fixture *f)
{
	sqlite3_close(f->db);
	arena_free(&f->arena);
}

static void the_model_is_what_sqlite_reports(void **state)
{
	(void)state;
	for (size_t i = 0; statements[i] != NULL; i++) {
		struct fixture f = begin(statements[i]);
		check(&f.arena, f.db, f.model, statements[i]);
		end(&f);
	}
}

/* The text behind the name, that is from the first parenthesis, or USING, on. */
static const char *behind_name(const struct table *table, const char *sql)
{
	const char *found = table->module != NULL ? strstr(sql, "USING") : strchr(sql, '(');

	assert_non_null(found);
	return found;
}

/* Renders every table under a scratch name, makes that in another database, and gives the models
 * their own names back. */
static void a_renamed_table_keeps_its_bytes_and_its_meaning(void **state)
{
	(void)state;
	for (size_t i = 0; statements[i] != NULL; i++) {
		struct fixture f = begin(statements[i]);
		for (size_t j = 0; j < f.model->tables.len; j++) {
			struct table *table = f.model->tables.items[j];
			const char *scratch = render_table(&f.arena, table, "kiln \"scratch\"");
			assert_true(str_prefix(scratch, table->module != NULL
			                                        ? "CREATE VIRTUAL TABLE \"kiln \"\"scratch\"\"\" USING"
			                                        : "CREATE TABLE \"kiln \"\"scratch\"\"\" ("));
			if (!str_equal(behind_name(table, scratch), behind_name(table, table->sql)) &&
			    strchr(table->name, '(') == NULL)
				fail_msg("%s\nrendered: %s", table->sql, scratch);
			sqlite3 *db = open_database();
			run_sql(db, scratch);
			struct schema *made = load(&f.arena, db, scratch);
			struct schema only = {0};
			table->name = made->tables.items[0]->name;
			if (table->module != NULL) /* whose statement is all there is of it */
				table->sql = scratch;
			list_push(&f.arena, &only.tables, table);
			check(&f.arena, db, &only, scratch);
			assert_same_inventory(&f.arena, &only, made, scratch);
			sqlite3_close(db);
		}
		end(&f);
	}
}

static void forget_constraint(struct constraint *constraint)
{
	if (constraint->kind != CONSTRAINT_NULL)
		constraint->text = NULL;
	constraint->lead = constraint->tail = constraint->remark = NULL;
	constraint->is_joined = false;
}

/* As if an operation had changed every part of it. */
static void forget_texts(struct schema *schema)
{
	for (size_t i = 0; i < schema->tables.len; i++) {
		struct table *table = schema->tables.items[i];
		if (table->module != NULL)
			continue;
		table->sql = table->options = table->open = table->close = NULL;
		for (size_t j = 0; j < table->columns.len; j++) {
			struct column *column = table->columns.items[j];
			column->text = column->lead = column->tail = column->remark = NULL;
			for (size_t k = 0; k < column->constraints.len; k++)
				forget_constraint(column->constraints.items[k]);
		}
		for (size_t j = 0; j < table->constraints.len; j++)
			forget_constraint(table->constraints.items[j]);
	}
	for (size_t i = 0; i < schema->indexes.len; i++)
		schema->indexes.items[i]->sql = NULL;
}

static void a_schema_without_texts_is_rendered_with_the_same_meaning(void **state)
{
	(void)state;
	for (size_t i = 0; statements[i] != NULL; i++) {
		struct fixture f = begin(statements[i]);
		struct schema *bare = schema_copy(&f.arena, f.model);
		const char *why = NULL;
		sqlite3 *db = open_database();
		forget_texts(bare);
		if (!schema_create(db, bare, &f.arena, &why))
			fail_msg("%s\n%s\n%s", statements[i], why,
			         bare->tables.len > 0 ? render_table(&f.arena, bare->tables.items[0], NULL) : "");
		check(&f.arena, db, f.model, statements[i]);
		assert_same_inventory(&f.arena, f.model, load(&f.arena, db, statements[i]), statements[i]);
		sqlite3_close(db);
		end(&f);
	}
}

static void a_database_made_from_the_model_is_the_same_byte_for_byte(void **state)
{
	(void)state;
	for (size_t i = 0; statements[i] != NULL; i++) {
		struct fixture f = begin(statements[i]);
		const char *why = NULL;
		sqlite3 *db = open_database();
		if (!schema_create(db, f.model, &f.arena, &why))
			fail_msg("%s\n%s", statements[i], why);
		struct schema *again = load(&f.arena, db, statements[i]);
		assert_int_equal(again->tables.len, f.model->tables.len);
		for (size_t j = 0; j < again->tables.len; j++)
			assert_string_equal(again->tables.items[j]->sql, f.model->tables.items[j]->sql);
		assert_int_equal(schema_fingerprint(again, NULL), schema_fingerprint(f.model, NULL));
		sqlite3_close(db);
		end(&f);
	}
}

static void the_real_histories_load_and_render(void **state)
{
	struct arena arena = {0};
	char **paths = history_files(&arena);

	(void)state;
	if (paths[0] == NULL)
		skip();
	for (; *paths != NULL; paths++) {
		struct fixture f = begin(read_whole(&arena, *paths));
		check(&f.arena, f.db, f.model, *paths);
		for (size_t i = 0; i < f.model->tables.len; i++) {
			struct table *table = f.model->tables.items[i];
			assert_string_equal(behind_name(table, render_table(&arena, table, "x")),
			                    behind_name(table, table->sql));
		}
		end(&f);
	}
	arena_free(&arena);
}

static void a_wrong_model_is_noticed(void **state)
{
	static const struct {
		const char *is, *model, *what;
	} cases[] = {
		{"CREATE TABLE t(a)", "CREATE TABLE u(a)",
	         "column 1 of table t: expected none, SQLite has 'a, type , not null 0, default "
	         "none, key 0, hidden 0'"},
		{"CREATE TABLE t(a, b INT)", "CREATE TABLE t(a, b TEXT)",
	         "column 2 of table t: expected 'b, type TEXT, not null 0, default none, key 0, "
	         "hidden 0', SQLite has 'b, type INT, not null 0, default none, key 0, hidden 0'"},
		{"CREATE TABLE t(a)", "CREATE TABLE t(a, b)",
	         "column 2 of table t: expected 'b, type , not null 0, default none, key 0, hidden "
	         "0', SQLite has none"},
		{"CREATE TABLE t(a)", "CREATE TABLE t(a ANY) STRICT", NULL},
		{"CREATE TABLE t(a)", "CREATE TABLE t(a NOT NULL)", NULL},
		{"CREATE TABLE t(a)", "CREATE TABLE t(a DEFAULT 1)", NULL},
		{"CREATE TABLE t(a)", "CREATE TABLE t(a UNIQUE)", NULL},
		{"CREATE TABLE t(a UNIQUE)", "CREATE TABLE t(a UNIQUE COLLATE nocase)", NULL},
		{"CREATE TABLE t(a, b, UNIQUE(a, b))", "CREATE TABLE t(a, b, UNIQUE(b, a))", NULL},
		{"CREATE TABLE t(a, UNIQUE(a))", "CREATE TABLE t(a, PRIMARY KEY(a))", NULL},
		{"CREATE TABLE t(a REFERENCES t(a))", "CREATE TABLE t(a REFERENCES t)", NULL},
		{"CREATE TABLE t(a REFERENCES t(a))", "CREATE TABLE t(a REFERENCES t(a) ON DELETE CASCADE)", NULL},
		{"CREATE TABLE t(a INT, b AS (a))", "CREATE TABLE t(a INT, b AS (a) STORED)", NULL},
		{"CREATE TABLE t(a);CREATE INDEX i ON t(a)", "CREATE TABLE t(a);CREATE UNIQUE INDEX i ON t(a)", NULL},
		{"CREATE TABLE t(a);CREATE INDEX i ON t(a)", "CREATE TABLE t(a);CREATE INDEX i ON t(a DESC)", NULL},
		{"CREATE TABLE t(a);CREATE INDEX i ON t(a)", "CREATE TABLE t(a);CREATE INDEX i ON t(a) WHERE a", NULL},
		{"CREATE TABLE t(a);CREATE INDEX i ON t(a)", "CREATE TABLE t(a)", NULL},
		{"CREATE TABLE t(a)", "CREATE TABLE t(a);CREATE VIEW v AS SELECT 1", NULL},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct fixture is = begin(cases[i].is), model = begin(cases[i].model);
		const char *what = NULL;
		assert_false(facts_check(&is.arena, is.db, model.model, &what));
		assert_non_null(what);
		if (cases[i].what != NULL)
			assert_string_equal(what, cases[i].what);
		end(&is);
		end(&model);
	}
}

static void a_copy_is_independent(void **state)
{
	struct fixture f = begin("CREATE TABLE t(a INT NOT NULL REFERENCES p(x), b, UNIQUE(a, b)); CREATE INDEX i "
	                         "ON t(b);"
	                         "CREATE VIEW v AS SELECT 1; CREATE TRIGGER r UPDATE OF a ON t BEGIN SELECT 1; END");
	struct schema *copy = schema_copy(&f.arena, f.model);
	struct table *table = copy->tables.items[0];

	(void)state;
	table->name = "u";
	table->columns.items[0]->name = "z";
	table->columns.items[0]->constraints.items[1]->reference.columns.items[0] = "y";
	table->constraints.items[0]->parts.items[0].column = "z";
	list_remove(&table->columns, 1);
	copy->indexes.items[0]->parts.items[0].column = "z";
	copy->triggers.items[0]->columns.items[0] = "z";
	copy->views.items[0]->name = "w";
	list_remove(&copy->tables, 0);
	check(&f.arena, f.db, f.model, "after a change of the copy");
	assert_string_equal(f.model->triggers.items[0]->columns.items[0], "a");
	end(&f);
}

static void names_are_found_as_sqlite_finds_them(void **state)
{
	struct fixture f = begin("CREATE TABLE Users(Id, \"e mail\"); CREATE INDEX ix ON Users(Id);"
	                         "CREATE VIEW v AS SELECT 1; CREATE TRIGGER ix INSERT ON users BEGIN SELECT 1; END");
	struct loc loc = {.line = 7};

	(void)state;
	assert_non_null(schema_table(f.model, "USERS"));
	assert_non_null(schema_index(f.model, "IX"));
	assert_non_null(schema_view(f.model, "V"));
	assert_non_null(schema_trigger(f.model, "Ix"));
	assert_int_equal(table_column_index(f.model->tables.items[0], "E MAIL"), 1);
	assert_int_equal(table_column_index(f.model->tables.items[0], "email"), -1);
	assert_string_equal(schema_name_taken(f.model, "users", &loc), "table");
	assert_int_equal(loc.line, 0);
	assert_string_equal(schema_name_taken(f.model, "V", NULL), "view");
	assert_string_equal(schema_name_taken(f.model, "iX", NULL), "index");
	assert_null(schema_name_taken(f.model, "nothing", &loc));
	end(&f);
}

/* Whether the column is another name of the rowid: SQLite is asked with rows. */
static void the_rowid_column_is_the_one_sqlite_takes(void **state)
{
	static const char *const tables[] = {
		"a INTEGER PRIMARY KEY",
		"a INTEGER PRIMARY KEY DESC",
		"a INTEGER PRIMARY KEY ASC",
		"a INT PRIMARY KEY",
		"a INTEGER, PRIMARY KEY(a DESC)",
		"a INTEGER, PRIMARY KEY(a)",
		"a \"integer\" PRIMARY KEY",
		"a [INTEGER] PRIMARY KEY",
		"a INTEGER(4) PRIMARY KEY",
		"a INTEGER, PRIMARY KEY((\"A\"))",
		"a INTEGER, PRIMARY KEY(a COLLATE nocase)",
		"a INTEGERS PRIMARY KEY",
		"a BIG INTEGER PRIMARY KEY",
		"a 'integer' x PRIMARY KEY",
		"a INTEGER, b, PRIMARY KEY(a, b)",
		"a INTEGER PRIMARY KEY AUTOINCREMENT",
		"a INTEGER",
		"a INTEGER UNIQUE",
		"a `Integer` PRIMARY KEY",
	};

	(void)state;
	for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
		struct arena arena = {0};
		struct fixture f =
			begin(arena_printf(&arena, "CREATE TABLE t(%s); INSERT INTO t(rowid) VALUES (77)", tables[i]));
		sqlite3_stmt *row;
		assert_int_equal(sqlite3_prepare_v2(f.db, "SELECT a IS 77 FROM t", -1, &row, NULL), SQLITE_OK);
		assert_int_equal(sqlite3_step(row), SQLITE_ROW);
		const struct column *column = table_rowid_column(f.model->tables.items[0]);
		if (sqlite3_column_int(row, 0) != (column != NULL))
			fail_msg("%s", tables[i]);
		sqlite3_finalize(row);
		end(&f);
		arena_free(&arena);
	}
}

static void the_name_of_the_rowid_is_one_no_column_hides(void **state)
{
	static const struct {
		const char *sql, *name;
	} cases[] = {
		{"CREATE TABLE t(a)", "rowid"},
		{"CREATE TABLE t(RowId)", "_rowid_"},
		{"CREATE TABLE t(rowid, _ROWID_)", "oid"},
		{"CREATE TABLE t(rowid, _rowid_, oid)", NULL},
		{"CREATE TABLE t(a PRIMARY KEY) WITHOUT ROWID", NULL},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct fixture f = begin(cases[i].sql);
		assert_true(str_equal(table_rowid_name(f.model->tables.items[0]), cases[i].name));
		end(&f);
	}
}

/* Affinity as SQLite sees it: a copy made by CREATE TABLE AS has the affinity's name for a type. */
static void affinities_are_those_of_sqlite(void **state)
{
	static const char *const types[] = {
		"",        "INT",    "integer",      "VARCHAR(10)", "CHARINT", "FLOATING POINT",
		"DOUBLE",  "BLOB",   "REAL BLOB",    "BLOBCHAR",    "CLOB",    "TEXT",
		"NUMERIC", "DATE",   "BOOLEAN",      "STRING",      "JSON",    "XREALX",
		"DOUBT",   "FLO AT", "TINYBLOB INT", "ANY",
	};

	(void)state;
	for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
		struct arena arena = {0};
		struct fixture f = begin(
			arena_printf(&arena, "CREATE TABLE t(a %s); CREATE TABLE u AS SELECT a FROM t", types[i]));
		const char *found = f.model->tables.items[1]->columns.items[0]->type;
		const char *expected = type_affinity(types[i]);
		/* INT, TEXT, NUM, REAL and nothing */
		if (strncmp(expected, strcmp(found, "") == 0 ? "BLOB" : found, 3) != 0)
			fail_msg("%s: %s, SQLite has %s", types[i], expected, found);
		end(&f);
		arena_free(&arena);
	}
}

static void facts_of_columns(void **state)
{
	struct fixture f = begin("CREATE TABLE t(a INTEGER PRIMARY KEY AUTOINCREMENT, b NOT NULL "
	                         "DEFAULT 1 DEFAULT (2), c AS (a))");
	const struct table *t = f.model->tables.items[0];

	(void)state;
	assert_true(table_is_autoincrement(t));
	assert_true(column_is_not_null(t->columns.items[1]));
	assert_false(column_is_not_null(t->columns.items[0]));
	assert_string_equal(column_default(t->columns.items[1]), "(2)");
	assert_null(column_default(t->columns.items[0]));
	assert_true(column_is_generated(t->columns.items[2]));
	assert_false(column_is_generated(t->columns.items[1]));
	assert_ptr_equal(table_primary_key(t), t->columns.items[0]->constraints.items[0]);
	end(&f);
}

static void shadow_tables_and_own_tables_are_left_out(void **state)
{
	struct fixture f = begin("CREATE TABLE t(a INTEGER PRIMARY KEY AUTOINCREMENT, b UNIQUE); "
	                         "CREATE VIRTUAL TABLE f USING fts5(x);"
	                         "CREATE INDEX i ON t(b); INSERT INTO t(b) VALUES (1); ANALYZE; "
	                         "PRAGMA user_version = 7; PRAGMA application_id = -5");

	(void)state;
	assert_int_equal(f.model->tables.len, 2);
	assert_string_equal(f.model->tables.items[1]->module, "fts5");
	assert_int_equal(f.model->indexes.len, 1);
	assert_int_equal(f.model->user_version, 7);
	assert_int_equal(f.model->application_id, -5);
	check(&f.arena, f.db, f.model, "fts5");
	end(&f);
}

static void a_text_that_cannot_be_parsed_is_told(void **state)
{
	struct fixture f = begin("CREATE TABLE t(a); PRAGMA writable_schema = ON");
	const char *why = NULL;

	(void)state;
	run_sql(f.db, "UPDATE sqlite_schema SET sql = 'CREATE TABLE t(a INT INT,, b)'");
	assert_null(schema_load(&f.arena, f.db, &why));
	assert_string_equal(why, "table 't': expected a column name, saw ',' (byte 25 of its CREATE text)");
	run_sql(f.db, "UPDATE sqlite_schema SET sql = 'CREATE TABLE u(a)'");
	assert_null(schema_load(&f.arena, f.db, &why));
	assert_string_equal(why, "table 't': its CREATE text has another name");
	end(&f);
}

static void a_fingerprint_is_of_the_meaning(void **state)
{
	struct fixture a = begin("CREATE TABLE t(a INT, \"b\" TEXT);CREATE INDEX i ON t(a);CREATE "
	                         "VIEW v AS SELECT 1");
	struct fixture b = begin("CREATE VIEW \"V\" AS SELECT 1;CREATE TABLE [T] (\n A int, -- x\n "
	                         "b text\n);create index \"I\" on T(a)");
	struct fixture c = begin("CREATE TABLE t(a INT, \"b\" TEXT);CREATE INDEX i ON t(b);CREATE "
	                         "VIEW v AS SELECT 1");
	struct fixture d = begin("CREATE TABLE t(a INT, z CHECK(z IN (1, 2)), \"b\" TEXT, "
	                         "y);CREATE INDEX i ON t(a);CREATE VIEW v AS SELECT 1");
	struct loose_column loose_items[] = {
		{.table = "T", .column = "Y"}, {.table = "x", .column = "a"}, {.table = "t", .column = "z"}};
	loose_list loose = {loose_items, 3, 3};

	(void)state;
	/* names are compared without case, so the normal forms differ in nothing */
	assert_int_equal(schema_fingerprint(a.model, NULL), schema_fingerprint(b.model, NULL));
	assert_int_not_equal(schema_fingerprint(a.model, NULL), schema_fingerprint(c.model, NULL));
	assert_int_not_equal(schema_fingerprint(a.model, NULL), schema_fingerprint(d.model, NULL));
	assert_int_equal(schema_fingerprint(a.model, NULL), schema_fingerprint(d.model, &loose));
	assert_int_equal(schema_fingerprint(&(struct schema){0}, NULL), 0);
	end(&a);
	end(&b);
	end(&c);
	end(&d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_model_is_what_sqlite_reports),
		cmocka_unit_test(a_renamed_table_keeps_its_bytes_and_its_meaning),
		cmocka_unit_test(a_schema_without_texts_is_rendered_with_the_same_meaning),
		cmocka_unit_test(a_database_made_from_the_model_is_the_same_byte_for_byte),
		cmocka_unit_test(the_real_histories_load_and_render),
		cmocka_unit_test(a_wrong_model_is_noticed),
		cmocka_unit_test(a_copy_is_independent),
		cmocka_unit_test(names_are_found_as_sqlite_finds_them),
		cmocka_unit_test(the_rowid_column_is_the_one_sqlite_takes),
		cmocka_unit_test(the_name_of_the_rowid_is_one_no_column_hides),
		cmocka_unit_test(affinities_are_those_of_sqlite),
		cmocka_unit_test(facts_of_columns),
		cmocka_unit_test(shadow_tables_and_own_tables_are_left_out),
		cmocka_unit_test(a_text_that_cannot_be_parsed_is_told),
		cmocka_unit_test(a_fingerprint_is_of_the_meaning),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
