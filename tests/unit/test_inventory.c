#include "gen/base/buf.h"
#include "gen/schema/inventory.h"
#include "tests/unit/statements.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static struct inventory *inventory_of_script(struct arena *arena, const char *script)
{
	sqlite3 *db = open_database();
	const char *why = NULL;

	run_sql(db, script);
	struct schema *schema = schema_load(arena, db, &why);
	if (schema == NULL)
		fail_msg("%s: %s", script, why);
	sqlite3_close(db);
	return inventory_of(arena, schema);
}

static const char *lines(struct arena *arena, const struct inventory *inventory)
{
	struct buf out = {0};

	for (size_t i = 0; i < inventory->items.len; i++)
		buf_printf(&out, "%s\n", inventory->items.items[i].text);
	return buf_take(&out, arena);
}

static void every_clause_has_its_line(void **state)
{
	struct arena arena = {0};
	const struct inventory *inventory = inventory_of_script(
		&arena, "CREATE TABLE Users(id INTEGER PRIMARY KEY AUTOINCREMENT,"
			" email varchar ( 10 , 2 ) NOT NULL UNIQUE COLLATE rtrim COLLATE NOCASE,"
			" role TEXT DEFAULT 'guest' CONSTRAINT ck CHECK(Role IN ('a','B') AND length( role "
			")>0),"
			" full AS (email||role) STORED NULL, word DEFAULT Abc DEFAULT (1+f(2)),"
			" other AS (1) CONSTRAINT alone);"
			"CREATE TABLE p(a ANY, b INT NOT NULL ON CONFLICT IGNORE, PRIMARY KEY(b DESC, a "
			"COLLATE rtrim),"
			" CONSTRAINT fk FOREIGN KEY (a, B) REFERENCES Users(email, role) ON UPDATE CASCADE"
			" ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,"
			" FOREIGN KEY (b) REFERENCES users ON DELETE SET NULL, UNIQUE(a) ON CONFLICT FAIL)"
			" STRICT, WITHOUT ROWID;"
			"CREATE INDEX ix ON p(a);CREATE VIEW v AS SELECT 1;CREATE VIRTUAL TABLE f USING "
			"fts5(x);"
			"CREATE TRIGGER tr INSERT ON p BEGIN SELECT 1; END");

	(void)state;
	assert_string_equal(lines(&arena, inventory),
	                    "autoincrement Users\n"
	                    "check Users (role in ('a', 'B') and length(role) > 0)\n"
	                    "collate Users.email nocase\n"
	                    "column p.a\n"
	                    "column p.b\n"
	                    "column Users.email\n"
	                    "column Users.full\n"
	                    "column Users.id\n"
	                    "column Users.other\n"
	                    "column Users.role\n"
	                    "column Users.word\n"
	                    "default Users.role 'guest'\n"
	                    "default Users.word (1 + f(2))\n"
	                    "foreign key p (a, B) -> Users (email, role) on update cascade"
	                    " deferrable initially deferred\n"
	                    "foreign key p (b) -> users on delete set null\n"
	                    "generated Users.full stored (email || role)\n"
	                    "generated Users.other virtual (1)\n"
	                    "index ix on p (a)\n"
	                    "name ck of check Users (role in ('a', 'B') and length(role) > 0)\n"
	                    "name fk of foreign key p (a, B) -> Users (email, role)"
	                    " on update cascade deferrable initially deferred\n"
	                    "not null p.b on conflict ignore\n"
	                    "not null Users.email\n"
	                    "primary key p (b desc, a collate rtrim)\n"
	                    "primary key Users (id)\n"
	                    "strict p\n"
	                    "table f\n"
	                    "table p\n"
	                    "table Users\n"
	                    "trigger tr\n"
	                    "type p.a ANY\n"
	                    "type p.b INT\n"
	                    "type Users.email VARCHAR(10, 2)\n"
	                    "type Users.id INTEGER\n"
	                    "type Users.role TEXT\n"
	                    "unique p (a) on conflict fail\n"
	                    "unique Users (email)\n"
	                    "view v\n"
	                    "without rowid p\n");
	arena_free(&arena);
}

static const struct inventory_item *find(const struct inventory *inventory, const char *text)
{
	for (size_t i = 0; i < inventory->items.len; i++)
		if (strcmp(inventory->items.items[i].text, text) == 0)
			return &inventory->items.items[i];
	fail_msg("no line '%s'", text);
	return NULL;
}

static void a_line_knows_what_it_belongs_to(void **state)
{
	struct arena arena = {0};
	const struct inventory *inventory = inventory_of_script(
		&arena, "CREATE TABLE t(a INT CHECK(a), b, UNIQUE(a), UNIQUE(a, b), CHECK(b));"
			"CREATE INDEX i ON t(a);CREATE INDEX j ON t(a, b);CREATE INDEX k ON t(a) WHERE b;"
			"CREATE VIEW v AS SELECT 1");
	static const struct {
		const char *text, *kind, *table, *column;
	} cases[] = {
		{"table t", "table", "t", NULL},
		{"column t.a", "column", "t", "a"},
		{"type t.a INT", "type", "t", "a"},
		{"check t (a)", "check", "t", "a"},
		{"check t (b)", "check", "t", NULL},
		{"unique t (a)", "unique", "t", "a"},
		{"unique t (a, b)", "unique", "t", NULL},
		{"index i on t (a)", "index", "t", "a"},
		{"index j on t (a, b)", "index", "t", NULL},
		{"index k on t (a) where b", "index", "t", NULL},
		{"view v", "view", NULL, NULL},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct inventory_item *item = find(inventory, cases[i].text);
		assert_string_equal(item->kind, cases[i].kind);
		if (cases[i].table == NULL)
			assert_null(item->table);
		else
			assert_string_equal(item->table, cases[i].table);
		if (cases[i].column == NULL)
			assert_null(item->column);
		else
			assert_string_equal(item->column, cases[i].column);
	}
	arena_free(&arena);
}

static void losses(void **state)
{
	static const struct {
		const char *before, *after, *lost;
	} cases[] = {
		{"CREATE TABLE t(a, b)", "CREATE TABLE T(B, A)", ""},
		{"CREATE TABLE t(a, b)", "CREATE TABLE t(a)", "column t.b\n"},
		{"CREATE TABLE t(a CHECK(a > 0))", "CREATE TABLE t(a, CHECK( \"A\">0 /* x */ ))", ""},
		{"CREATE TABLE t(a CHECK(a IN ('X')))", "CREATE TABLE t(a CHECK(a IN ('x')))",
	         "check t (a in ('X'))\n"},
		{"CREATE TABLE t(a UNIQUE, b UNIQUE)", "CREATE TABLE t(a, b, CONSTRAINT u UNIQUE(a))",
	         "unique t (b)\n"},
		{"CREATE TABLE t(a UNIQUE, UNIQUE(a))", "CREATE TABLE t(a UNIQUE)", "unique t (a)\n"},
		{"CREATE TABLE t(a REFERENCES p ON DELETE NO ACTION)", "CREATE TABLE t(a, FOREIGN KEY(a) REFERENCES P)",
	         ""},
		{"CREATE TABLE t(a REFERENCES p ON DELETE CASCADE)", "CREATE TABLE t(a REFERENCES p)",
	         "foreign key t (a) -> p on delete cascade\n"},
		{"CREATE TABLE t(a DEFAULT Abc)", "CREATE TABLE t(a DEFAULT abc)", "default t.a Abc\n"},
		{"CREATE TABLE t(a);CREATE INDEX i ON t(a)", "CREATE TABLE t(a)", "index i on t (a)\n"},
		{"CREATE TABLE t(a);CREATE UNIQUE INDEX i ON t(a)", "CREATE TABLE t(a);CREATE INDEX i ON t(a)",
	         "index i on t (a) unique\n"},
		{"CREATE TABLE t(a);CREATE INDEX i ON t(lower( \"a\" )) WHERE a>0",
	         "CREATE TABLE t(a);CREATE INDEX I on T(Lower(A)) WHERE  A > 0", ""},
		{"CREATE VIEW v AS SELECT 1", "CREATE VIEW V AS  select 1 -- one", ""},
		{"CREATE VIEW v AS SELECT 1", "CREATE VIEW v AS SELECT 2", "view v\n"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct arena arena = {0};
		const struct inventory *before = inventory_of_script(&arena, cases[i].before);
		const struct inventory *after = inventory_of_script(&arena, cases[i].after);
		assert_string_equal(lines(&arena, inventory_lost(&arena, before, after)), cases[i].lost);
		arena_free(&arena);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_clause_has_its_line),
		cmocka_unit_test(a_line_knows_what_it_belongs_to),
		cmocka_unit_test(losses),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
