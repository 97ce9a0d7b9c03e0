/* What rendered texts look like; that they mean what the model means is tested in test_schema.c. */
#include "gen/schema/render.h"
#include "gen/sql/parse.h"
#include "gen/sql/quote.h"
#include "tests/unit/statements.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static struct arena arena;

static int free_arena(void **state)
{
	(void)state;
	arena_free(&arena);
	return 0;
}

static struct table *table_of(const char *sql)
{
	struct created created;
	struct parse_error error;

	if (!parse_create(&arena, sql, (struct loc){0}, &created, &error))
		fail_msg("%s: %s", sql, error.message);
	return created.table;
}

/* Made from columns, as the operations make them: nothing has a text. */
static struct column *new_column(const char *name, const char *type)
{
	struct column *column = arena_new(&arena, struct column);

	column->name = name;
	column->type = type;
	return column;
}

static struct constraint *new_constraint(enum constraint_kind kind, const char *name, const char *expr)
{
	struct constraint *constraint = arena_new(&arena, struct constraint);

	constraint->kind = kind;
	constraint->name = name;
	constraint->expr = expr;
	return constraint;
}

static void names_and_texts_are_quoted(void **state)
{
	(void)state;
	assert_string_equal(quoted_name(&arena, "select"), "\"select\"");
	assert_string_equal(quoted_name(&arena, "a\"b"), "\"a\"\"b\"");
	assert_string_equal(quoted_name(&arena, ""), "\"\"");
	assert_string_equal(quoted_text(&arena, "it's \"x\""), "'it''s \"x\"'");
}

static void a_new_table_stands_on_lines_of_its_own(void **state)
{
	struct table table = {.name = "users"};
	struct column *id = new_column("id", "INTEGER"), *email = new_column("email", "TEXT");
	struct constraint *key = new_constraint(CONSTRAINT_PRIMARY_KEY, NULL, NULL);
	struct constraint *unique = new_constraint(CONSTRAINT_UNIQUE, "uq_users_email", NULL);
	struct part part = {.column = "email"};

	(void)state;
	list_push(&arena, &id->constraints, key);
	list_push(&arena, &email->constraints, new_constraint(CONSTRAINT_NOT_NULL, NULL, NULL));
	list_push(&arena, &unique->parts, part);
	list_push(&arena, &table.columns, id);
	list_push(&arena, &table.columns, email);
	list_push(&arena, &table.constraints, unique);
	assert_string_equal(render_table(&arena, &table, NULL), "CREATE TABLE \"users\" (\n"
	                                                        "    \"id\" INTEGER PRIMARY KEY,\n"
	                                                        "    \"email\" TEXT NOT NULL,\n"
	                                                        "    CONSTRAINT \"uq_users_email\" UNIQUE (\"email\")\n"
	                                                        ")");
	table.is_strict = table.without_rowid = true;
	assert_non_null(strstr(render_table(&arena, &table, "x\"y"), "CREATE TABLE \"x\"\"y\" ("));
	assert_non_null(strstr(render_table(&arena, &table, "x"), "\n) STRICT, WITHOUT ROWID"));
}

static void clauses(void **state)
{
	static const struct {
		const char *sql, *rendered;
	} cases[] = {
		{"CONSTRAINT a PRIMARY KEY(b COLLATE nocase DESC, c) ON CONFLICT FAIL",
	         "CONSTRAINT \"a\" PRIMARY KEY (\"b\" COLLATE \"nocase\" DESC, \"c\") ON CONFLICT "
	         "FAIL"},
		{"PRIMARY KEY(a AUTOINCREMENT)", "PRIMARY KEY (\"a\" AUTOINCREMENT)"},
		{"UNIQUE(a) ON CONFLICT IGNORE", "UNIQUE (\"a\") ON CONFLICT IGNORE"},
		{"CHECK(a>0)", "CHECK (a>0)"},
		{"FOREIGN KEY(a,b) REFERENCES p(x,\"y\") ON UPDATE SET DEFAULT ON DELETE CASCADE "
	         "MATCH FULL DEFERRABLE INITIALLY DEFERRED",
	         "FOREIGN KEY (\"a\", \"b\") REFERENCES \"p\" (\"x\", \"y\") ON DELETE CASCADE ON "
	         "UPDATE SET DEFAULT MATCH FULL DEFERRABLE INITIALLY DEFERRED"},
		{"FOREIGN KEY(a) REFERENCES p NOT DEFERRABLE", "FOREIGN KEY (\"a\") REFERENCES \"p\" NOT DEFERRABLE"},
	};
	struct parse_error error;

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct constraint *constraint = parse_constraint(&arena, cases[i].sql, (struct loc){0}, &error);
		assert_string_equal(render_constraint(&arena, constraint, false), cases[i].sql);
		constraint->text = NULL;
		assert_string_equal(render_constraint(&arena, constraint, false), cases[i].rendered);
	}
}

static void a_changed_column_keeps_what_did_not_change(void **state)
{
	struct table *table = table_of("CREATE TABLE t(a   int  default ( 1 )  constraint c  "
	                               "check( a>0 ) not  null unique)");
	struct column *column = table->columns.items[0];

	(void)state;
	column->text = NULL;
	column->type = "TEXT";
	column->constraints.items[2]->text = NULL;
	column->constraints.items[3]->name = "u";
	column->constraints.items[3]->text = NULL;
	assert_string_equal(render_column(&arena, column),
	                    "\"a\" TEXT default ( 1 ) constraint c  check( a>0 ) NOT NULL "
	                    "CONSTRAINT \"u\" UNIQUE");
}

/* A member put in at `at`, in tables of many layouts: what was there keeps its bytes. */
static void a_new_member_stands_like_its_neighbours(void **state)
{
	static const struct {
		const char *sql;
		size_t at;
		const char *rendered;
	} cases[] = {
		{"CREATE TABLE t(a INT)", 1, "(a INT, \"new\" X)"},
		{"CREATE TABLE t(a INT)", 0, "(\"new\" X, a INT)"},
		{"CREATE TABLE t(a INT, b INT)", 1, "(a INT, \"new\" X, b INT)"},
		{"CREATE TABLE t(\n  a INT, -- a\n  b INT -- b\n)", 2,
	         "(\n  a INT, -- a\n  b INT, -- b\n  \"new\" X\n)"},
		{"CREATE TABLE t(\n  a INT, -- a\n  b INT -- b\n)", 1,
	         "(\n  a INT, -- a\n  \"new\" X,\n  b INT -- b\n)"},
		{"CREATE TABLE t(\n  a INT, -- a\n  b INT -- b\n)", 0,
	         "(\n  \"new\" X,\n  a INT, -- a\n  b INT -- b\n)"},
		{"CREATE TABLE t( -- t\n\ta INT,\n\tUNIQUE(a)\n\t)", 1,
	         "( -- t\n\ta INT,\n\t\"new\" X,\n\tUNIQUE(a)\n\t)"},
		{"CREATE TABLE t(a INT, b INT -- b\n)", 2, "(a INT, b INT, -- b\n \"new\" X\n)"},
		{"CREATE TABLE t(a INT -- a\n,b INT)", 1, "(a INT -- a\n, \"new\" X, b INT)"},
		{"CREATE TABLE t(\n  -- about a\n  a INT\n\n  , -- b\n\n  b INT)", 2,
	         "(\n  -- about a\n  a INT\n\n  , -- b\n\n  b INT,\n  \"new\" X)"},
		{"CREATE TABLE t(a, b, CHECK(a) CHECK(b))", 2, "(a, b, \"new\" X, CHECK(a) CHECK(b))"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct table *table = table_of(cases[i].sql);
		table->sql = NULL;
		list_insert(&arena, &table->columns, cases[i].at, new_column("new", "X"));
		const char *sql = render_table(&arena, table, NULL);
		assert_string_equal(strchr(sql, '('), cases[i].rendered);
		assert_int_equal(table_of(sql)->columns.len, table->columns.len);
	}
}

static void a_member_taken_out_takes_its_comma_along(void **state)
{
	static const struct {
		const char *sql;
		size_t at;
		const char *rendered;
	} cases[] = {
		{"CREATE TABLE t(a, b)", 0, "(b)"},
		{"CREATE TABLE t(a, b)", 1, "(a)"},
		{"CREATE TABLE t(\n  a, -- a\n  b -- b\n)", 1, "(\n  a -- a\n)"},
		{"CREATE TABLE t(\n  a, -- a\n  b -- b\n)", 0, "(\n  b -- b\n)"},
		{"CREATE TABLE t(a -- a\n , b)", 1, "(a -- a\n )"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct table *table = table_of(cases[i].sql);
		table->sql = NULL;
		list_remove(&table->columns, cases[i].at);
		assert_string_equal(strchr(render_table(&arena, table, NULL), '('), cases[i].rendered);
	}
}

static void constraints_joined_without_comma_come_apart(void **state)
{
	struct table *table = table_of("CREATE TABLE t(a, CHECK(a) UNIQUE(a) CHECK(1))");

	(void)state;
	table->sql = NULL;
	list_remove(&table->constraints, 0);
	assert_string_equal(render_table(&arena, table, NULL), "CREATE TABLE \"t\" (a, UNIQUE(a) CHECK(1))");
	list_insert(&arena, &table->constraints, 1, new_constraint(CONSTRAINT_CHECK, NULL, "2"));
	assert_string_equal(render_table(&arena, table, NULL), "CREATE TABLE \"t\" (a, UNIQUE(a), CHECK (2) CHECK(1))");
}

static void options_follow_the_flags(void **state)
{
	struct table *table = table_of("CREATE TABLE t(a PRIMARY KEY)  without\trowid /* x */ , STRICT");

	(void)state;
	table->sql = NULL;
	assert_string_equal(strchr(render_table(&arena, table, NULL), ')'), ")  without\trowid /* x */ , STRICT");
	table->is_strict = false;
	assert_string_equal(strchr(render_table(&arena, table, NULL), ')'), ") WITHOUT ROWID");
	table->without_rowid = false;
	assert_string_equal(strchr(render_table(&arena, table, NULL), ')'), ")");
	table->is_strict = true;
	assert_string_equal(strchr(render_table(&arena, table, NULL), ')'), ") STRICT");
}

static void indexes(void **state)
{
	struct created created;
	struct parse_error error;

	(void)state;
	assert_true(parse_create(&arena, "create unique index i on t(a collate nocase desc, lower(b)) where a>0;",
	                         (struct loc){0}, &created, &error));
	assert_string_equal(render_index(&arena, created.index),
	                    "create unique index i on t(a collate nocase desc, lower(b)) where a>0");
	created.index->sql = NULL;
	assert_string_equal(render_index(&arena, created.index),
	                    "CREATE UNIQUE INDEX \"i\" ON \"t\" (\"a\" COLLATE \"nocase\" DESC, "
	                    "lower(b)) WHERE a>0");
}

static void virtual_tables_change_nothing_but_the_name(void **state)
{
	const struct table *table = table_of("create virtual table if not exists \"using\" using fts5(a, /* b */ c)");

	(void)state;
	assert_string_equal(render_table(&arena, table, "x"), "CREATE VIRTUAL TABLE \"x\" using fts5(a, /* b */ c)");
	assert_string_equal(render_table(&arena, table, NULL), table->sql);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_and_texts_are_quoted),
		cmocka_unit_test(a_new_table_stands_on_lines_of_its_own),
		cmocka_unit_test(clauses),
		cmocka_unit_test(a_changed_column_keeps_what_did_not_change),
		cmocka_unit_test(a_new_member_stands_like_its_neighbours),
		cmocka_unit_test(a_member_taken_out_takes_its_comma_along),
		cmocka_unit_test(constraints_joined_without_comma_come_apart),
		cmocka_unit_test(options_follow_the_flags),
		cmocka_unit_test(indexes),
		cmocka_unit_test(virtual_tables_change_nothing_but_the_name),
	};
	return cmocka_run_group_tests(tests, NULL, free_arena);
}
