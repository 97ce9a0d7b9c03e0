#include "gen/schema/schema.h"
#include "gen/sql/normal.h"
#include "gen/sql/parse.h"
#include "runtime/normal.h"
#include "tests/unit/statements.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void assert_normal(const char *sql, const char *const *loose, const char *expected)
{
	char out[512];

	assert_int_equal(kiln_normal_form_(sql, loose, out, sizeof out), strlen(expected));
	assert_string_equal(out, expected);
}

static void normal_forms(void **state)
{
	static const struct {
		const char *sql, *normal;
	} cases[] = {
		{"", ""},
		{" -- nothing\n", ""},
		{"SELECT  A,b /* x */ FROM\tT -- y", "select a , b from t"},
		{"'It''s' || X'0F' || 0XFF || 1E5 || :A", "'It''s' || X'0F' || 0XFF || 1E5 || :A"},
		{"\"Plain\" [Plain] `Plain` Plain", "plain plain plain plain"},
		{"\"Two Words\" [Two Words] `Two Words`", "\"two words\" \"two words\" \"two words\""},
		{"\"a\"\"B\" [a\"B] `a``B`", "\"a\"\"b\" \"a\"\"b\" \"a`b\""},
		{"\"1a\" \"$a\" \"a$1\" \"\" \"_\" \"-\"", "\"1a\" \"$a\" a$1 \"\" _ \"-\""},
		{"\"\xC3\x84\" \xC3\x84", "\xC3\x84 \xC3\x84"},
		{"\"select\"", "select"},
		{"a;b;;c ; ; ", "a ; b ; ; c"},
		{"a<=b!=c->>d", "a <= b != c ->> d"},
		{"'open", "'open"},
		{"^ 1a", "^ 1a"},
		/* a bare name behind DEFAULT is a text */
		{"x DEFAULT Abc, DEFAULT \"Abc\", DEFAULT 'Abc'", "x default Abc , default \"Abc\" , default 'Abc'"},
		{"DEFAULT TRUE DEFAULT Null DEFAULT CURRENT_Date", "default true default null default current_date"},
		{"DEFAULT \"NULL\" DEFAULT \"true\"", "default \"NULL\" default \"true\""},
		{"DEFAULT (Abc) DEFAULT +1 \"Default\" Abc", "default ( abc ) default + 1 default abc"},
		/* what sqlite_schema does not keep */
		{"CREATE TABLE IF NOT EXISTS T(a)", "create table t ( a )"},
		{"create temp table Main . T(a)", "create table t ( a )"},
		{"CREATE UNIQUE INDEX IF NOT EXISTS main.i ON t(a)", "create unique index i on t ( a )"},
		{"CREATE VIRTUAL TABLE IF NOT EXISTS f USING fts5(A)", "create virtual table f using fts5 ( a )"},
		{"CREATE TEMPORARY TRIGGER \"main\".\"R\" DELETE ON main.t BEGIN SELECT 1; END;",
	         "create trigger r delete on main . t begin select 1 ; end"},
		{"CREATE VIEW \"if\" AS SELECT 1", "create view if as select 1"},
		{"CREATE TABLE \"a.b\"(c)", "create table \"a.b\" ( c )"},
		{"CREATE", "create"},
		{"CREATE TABLE", "create table"},
		{"CREATE TABLE t(", "create table t ("},
		{"CREATE TABLE t(a,,b", "create table t ( a , , b"},
		{"CREATE TABLE t(a", "create table t ( a"},
		{"CREATE TABLE t(a))", "create table t ( a ) )"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_normal(cases[i].sql, NULL, cases[i].normal);
}

static void loose_columns_are_left_out(void **state)
{
	static const char *const loose[] = {"b", "X y", "check", NULL};
	static const struct {
		const char *sql, *normal;
	} cases[] = {
		{"CREATE TABLE t(a, b INT DEFAULT (f(1, 2)), c)", "create table t ( a , c )"},
		{"CREATE TABLE t(B, a)", "create table t ( a )"},
		{"CREATE TABLE t(a, \"b\")", "create table t ( a )"},
		{"CREATE TABLE t(a, 'b', [x Y] TEXT, c)", "create table t ( a , c )"},
		{"CREATE TABLE t(b, \"x y\")", "create table t ( )"},
		{"CREATE TABLE t(b, \"x y\", c) STRICT", "create table t ( c ) strict"},
		{"CREATE TABLE t(a CHECK(b, b), c, \"check\" INT, CHECK (b))",
	         "create table t ( a check ( b , b ) , c , check ( b ) )"},
		{"CREATE TABLE t(a, bb, ab)", "create table t ( a , bb , ab )"},
		{"CREATE TABLE b(a)", "create table b ( a )"},
		{"CREATE TABLE t(a, b", "create table t ( a"},
		{"CREATE INDEX i ON t(a, b)", "create index i on t ( a , b )"},
		{"CREATE VIRTUAL TABLE f USING fts5(a, b)", "create virtual table f using fts5 ( a , b )"},
		{"SELECT f(a, b)", "select f ( a , b )"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_normal(cases[i].sql, loose, cases[i].normal);
}

static void a_buffer_that_is_too_small_is_filled_and_ended(void **state)
{
	static const char expected[] = "select \"a b\" , c";
	const char *sql = "SELECT \"a b\",c";

	(void)state;
	assert_int_equal(kiln_normal_form_(sql, NULL, NULL, 0), sizeof expected - 1);
	for (size_t size = 1; size <= sizeof expected; size++) {
		char out[64];
		memset(out, '#', sizeof out);
		assert_int_equal(kiln_normal_form_(sql, NULL, out, size), sizeof expected - 1);
		assert_memory_equal(out, expected, size - 1);
		assert_int_equal(out[size - 1], '\0');
		assert_int_equal(out[size], '#');
	}
}

static void a_normal_form_is_its_own(void **state)
{
	struct arena arena = {0};

	(void)state;
	for (size_t i = 0; statements[i] != NULL; i++) {
		const char *once = normal_form(&arena, statements[i], NULL);
		assert_string_equal(normal_form(&arena, once, NULL), once);
	}
	assert_true(normal_equal(&arena, "Age>=0", "\"age\" >= 0 -- x"));
	assert_false(normal_equal(&arena, "age >= 0", "age >= 1"));
	assert_true(normal_equal(&arena, NULL, NULL));
	assert_false(normal_equal(&arena, NULL, ""));
	arena_free(&arena);
}

/* Each statement of each script that is still stored as it was written has the normal form of what
 * SQLite stored. */
static void stored_texts_have_the_normal_form_of_what_was_run(void **state)
{
	static const char newest[] = "SELECT sql FROM sqlite_schema WHERE sql NOT NULL AND name NOT LIKE 'sqlite%'"
				     " AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow')"
				     " ORDER BY rowid DESC";

	(void)state;
	for (size_t i = 0; statements[i] != NULL; i++) {
		struct arena arena = {0};
		statement_list script = {0};
		struct parse_error error;
		sqlite3 *db = open_database();
		assert_true(parse_script(&arena, statements[i], &script, &error));
		for (size_t j = 0; j < script.len; j++) {
			sqlite3_stmt *row;
			run_sql(db, script.items[j].text);
			if (sqlite3_strnicmp(script.items[j].text, "create", 6) != 0)
				continue;
			assert_int_equal(sqlite3_prepare_v2(db, newest, -1, &row, NULL), SQLITE_OK);
			assert_int_equal(sqlite3_step(row), SQLITE_ROW);
			const char *stored = (const char *)sqlite3_column_text(row, 0);
			assert_string_equal(normal_form(&arena, stored, NULL),
			                    normal_form(&arena, script.items[j].text, NULL));
			sqlite3_finalize(row);
		}
		sqlite3_close(db);
		arena_free(&arena);
	}
}

static void fingerprints(void **state)
{
	const char *longer = "0123456789012345678901234567890123456789012345678901234567890123456789";
	const uint64_t one = kiln_fingerprint_add_(0, "table", "t", "create table t ( a )");
	const uint64_t two = kiln_fingerprint_add_(0, "index", "i", "create index i on t ( a )");

	(void)state;
	/* A number once and for all: fingerprints are kept in databases. */
	assert_true(one == UINT64_C(0x9b4bc2b31edef0f1));
	assert_true(kiln_fingerprint_add_(one, "index", "i", "create index i on t ( a )") == one + two);
	assert_true(kiln_fingerprint_add_(0, "table", "T", "create table t ( a )") == one);
	assert_true(kiln_fingerprint_add_(0, "view", "t", "create table t ( a )") != one);
	assert_true(kiln_fingerprint_add_(0, "table", "u", "create table t ( a )") != one);
	assert_true(kiln_fingerprint_add_(0, "table", "t", "create table t ( b )") != one);
	assert_true(kiln_fingerprint_add_(0, "table", longer, "a") !=
	            kiln_fingerprint_add_(0, "table", longer + 1, "a"));
	assert_true(kiln_fingerprint_add_(0, "table", longer + 6, "a") !=
	            kiln_fingerprint_add_(0, "table", longer, "a"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(normal_forms),
		cmocka_unit_test(loose_columns_are_left_out),
		cmocka_unit_test(a_buffer_that_is_too_small_is_filled_and_ended),
		cmocka_unit_test(a_normal_form_is_its_own),
		cmocka_unit_test(stored_texts_have_the_normal_form_of_what_was_run),
		cmocka_unit_test(fingerprints),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
