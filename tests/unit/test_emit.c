/* The three kinds of files, from a plan made by hand. With a folder as argument: writes the C files
 * there. */
#include "gen/emit/emit.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

static struct arena arena;
static struct plan plan;
static struct revision_plan *first, *second;

static struct text text(const char *s)
{
	return (struct text){.s = s};
}

static void add_step(step_list *steps, struct kiln_step run)
{
	struct step step = {.run = run};
	list_push(&arena, steps, step);
}

static struct table *table(const char *name, const char *sql)
{
	struct table *made = arena_new(&arena, struct table);
	made->name = name;
	made->sql = sql;
	return made;
}

static struct revision_plan *revision(const char *id, const char *file, const char *description)
{
	struct spec *spec = arena_new(&arena, struct spec);
	spec->revision = text(id);
	spec->file = file;
	spec->description = text(description);
	spec->checksum = UINT64_C(0xDEADBEEF00000001);
	struct revision_plan *made = arena_new(&arena, struct revision_plan);
	made->spec = spec;
	made->after = arena_new(&arena, struct schema);
	made->fingerprint = 0x1F;
	list_push(&arena, &plan.revisions, made);
	return made;
}

static void fill_second(struct spec *spec, struct schema *schema)
{
	struct index *index = arena_new(&arena, struct index);
	*index = (struct index){.name = "i", .table = "A", .sql = "CREATE INDEX i ON a(x)"};
	struct view *view = arena_new(&arena, struct view);
	*view = (struct view){.name = "v", .sql = "CREATE VIEW v AS SELECT 1 -- one"};
	struct trigger *trigger = arena_new(&arena, struct trigger);
	*trigger = (struct trigger){.name = "g", .table = "v", .sql = "CREATE TRIGGER g ..."};
	list_push(&arena, &schema->tables, table("b", "CREATE TABLE b(x)"));
	list_push(&arena, &schema->tables, table("a", "CREATE TABLE a(\n\tx\n)"));
	list_push(&arena, &schema->indexes, index);
	list_push(&arena, &schema->views, view);
	list_push(&arena, &schema->triggers, trigger);
	schema->user_version = 7;
	list_push(&arena, &spec->depends_on, text("0001_base"));
	spec->after = text("0001_base");
}

static void make_settings(struct database *database)
{
	static const char pragmas[] = "{journal_mode: wal, busy_timeout: 5000}";
	struct diag diag;
	diag_init(&diag, &arena);
	struct database_spec *settings = arena_new(&arena, struct database_spec);
	settings->pragmas = node_parse(&arena, src_from_text(&arena, "x", pragmas, sizeof pragmas - 1), &diag);
	settings->sqlite_min = text("3.40");
	settings->application_id = (struct literal){.kind = LITERAL_INTEGER, .s = "0x4b696c6e"};
	settings->default_file = text("shop.db");
	settings->tracking_table = text("rev");
	list_push(&arena, &settings->ignore, text("alembic_version"));
	database->settings = settings;
}

static void make_plan(void)
{
	struct database *database = arena_new(&arena, struct database);
	database->name = "shop";
	make_settings(database);
	plan = (struct plan){.database = database};

	first = revision("0001_base", "0001_base.yaml", NULL);
	first->irreversible = "it is the first";
	second = revision("6d519c", "0002_x.yaml", "two */ lines\nof it");
	fill_second((struct spec *)second->spec, (struct schema *)second->after);
	list_push(&arena, &second->touched, "a");

	step_list *up = &second->upgrade, *down = &second->downgrade;
	add_step(up,
	         (struct kiln_step){.kind = KILN_STEP_EXPECT, .sql = "SELECT 1", .expect = "1", .text = "one is one"});
	add_step(up, (struct kiln_step){.kind = KILN_STEP_NOTE, .text = "rebuild of a:\nwhy"});
	add_step(up, (struct kiln_step){.kind = KILN_STEP_COUNT, .sql = "SELECT count(*) FROM a", .label = "a"});
	add_step(up, (struct kiln_step){.kind = KILN_STEP_GUARD, .sql = "SELECT rowid FROM a", .text = "no rows"});
	add_step(up, (struct kiln_step){.kind = KILN_STEP_EXEC, .sql = "CREATE TABLE a(\n\tx\n)"});
	add_step(up, (struct kiln_step){.kind = KILN_STEP_EXEC,
	                                .sql = "ALTER TABLE a ADD y",
	                                .unless = "SELECT 1\nFROM q",
	                                .label = "column a.y"});
	add_step(up, (struct kiln_step){.kind = KILN_STEP_COUNT_KEPT, .sql = "SELECT count(*) FROM a", .label = "a"});
	add_step(down,
	         (struct kiln_step){.kind = KILN_STEP_EXEC, .sql = "ALTER TABLE a DROP y", .label = "column a.y"});
	struct plan_loose loose = {.table = "a", .column = "y", .since = 2, .until = KILN_HEAD};
	list_push(&arena, &plan.loose, loose);
}

static void the_sql_file(void **state)
{
	(void)state;
	struct buf out = {0};
	emit_sql(&out, second);
	assert_string_equal(buf_text(&out), "-- Made by kiln; change the spec and run make. Spec: 0002_x.yaml\n"
	                                    "-- revision: 6d519c\n"
	                                    "-- after: 0001_base\n"
	                                    "-- description: two */ lines\n"
	                                    "--   of it\n"
	                                    "\n"
	                                    "-- upgrade\n"
	                                    "\n"
	                                    "-- expect 1: one is one\n"
	                                    "SELECT 1;\n"
	                                    "\n"
	                                    "-- rebuild of a:\n"
	                                    "--   why\n"
	                                    "-- count the rows of a\n"
	                                    "SELECT count(*) FROM a;\n"
	                                    "\n"
	                                    "-- guard, must return no row: no rows\n"
	                                    "SELECT rowid FROM a;\n"
	                                    "\n"
	                                    "CREATE TABLE a(\n\tx\n);\n"
	                                    "\n"
	                                    "-- unless this returns a row: SELECT 1\n"
	                                    "--   FROM q\n"
	                                    "ALTER TABLE a ADD y;\n"
	                                    "\n"
	                                    "-- must count as many rows as before in a\n"
	                                    "SELECT count(*) FROM a;\n"
	                                    "\n"
	                                    "-- downgrade\n"
	                                    "\n"
	                                    "-- unless the upgrade found it there already: column a.y\n"
	                                    "ALTER TABLE a DROP y;\n");
	buf_clear(&out);
	emit_sql(&out, first);
	assert_string_equal(buf_text(&out), "-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml\n"
	                                    "-- revision: 0001_base\n"
	                                    "\n"
	                                    "-- upgrade\n"
	                                    "\n"
	                                    "-- nothing to run\n"
	                                    "\n"
	                                    "-- downgrade\n"
	                                    "\n"
	                                    "-- irreversible: it is the first\n");
	buf_free(&out);
}

static void the_schema_file(void **state)
{
	(void)state;
	struct buf out = {0};
	emit_schema(&out, &plan);
	assert_string_equal(buf_text(&out),
	                    "-- Made by kiln; change the specs and run make. The whole schema at head of shop\n"
	                    "\n"
	                    "PRAGMA user_version = 7;\n"
	                    "\n"
	                    "CREATE TABLE a(\n\tx\n);\n"
	                    "CREATE INDEX i ON a(x);\n"
	                    "\n"
	                    "CREATE TABLE b(x);\n"
	                    "\n"
	                    "CREATE VIEW v AS SELECT 1 -- one\n;\n"
	                    "CREATE TRIGGER g ...;\n");
	buf_free(&out);
}

static void assert_has(const struct buf *out, const char *part)
{
	if (strstr(buf_text(out), part) == NULL)
		fail_msg("no\n%s\nin\n%s", part, buf_text(out));
}

static void the_c_file(void **state)
{
	(void)state;
	struct buf out = {0};
	emit_c(&out, &plan);
	assert_has(&out, "/* 0002_x.yaml: two * / lines of it */\n");
	assert_has(&out, "\t\t.kind = KILN_STEP_EXEC,\n"
	                 "\t\t.sql = \"CREATE TABLE a(\\n\"\n"
	                 "\t\t       \"\\tx\\n\"\n"
	                 "\t\t       \")\",\n");
	assert_has(&out, "touched_1[] = {NULL};");
	assert_has(&out, "touched_2[] = {\"a\", NULL};");
	assert_has(&out, "depends_on_2[] = {\"0001_base\", NULL};");
	assert_has(&out, ".checksum = UINT64_C(0xdeadbeef00000001),\n");
	assert_has(&out, ".fingerprint = UINT64_C(0x000000000000001f),\n");
	assert_has(&out, ".description = \"\",\n");
	assert_has(&out, ".irreversible = \"it is the first\",\n");
	assert_has(&out, ".upgrade = upgrade_2,\n\t\t.nupgrade = 7,\n");
	assert_null(strstr(buf_text(&out), "upgrade_1"));
	assert_has(&out, "const struct kiln_history kiln_shop = {\n\t.format = ");
	assert_has(&out, ".revision_table = \"rev\",\n\t.log_table = \"rev_log\",\n");
	assert_has(&out, ".application_id = 0x4b696c6eu,\n\t.sqlite_min = 3040000,\n");
	assert_has(&out, "{.name = \"journal_mode\", .value = \"wal\"},\n");
	assert_has(&out, "ignore[] = {\"alembic_version\", NULL};");
	struct buf again = {0};
	emit_c(&again, &plan);
	assert_string_equal(buf_text(&again), buf_text(&out));
	buf_free(&again);
	buf_free(&out);
}

static void the_header(void **state)
{
	(void)state;
	struct buf out = {0};
	emit_header(&out, &plan);
	assert_has(&out, "#ifndef KILN_HISTORY_SHOP\n#define KILN_HISTORY_SHOP\n\n#include <kiln.h>\n");
	assert_has(&out, "extern const struct kiln_history kiln_shop;\n");
	buf_free(&out);
}

static void an_empty_history(void **state)
{
	(void)state;
	plan.revisions.len = 0;
	plan.loose.len = 0;
	struct buf out = {0};
	emit_c(&out, &plan);
	assert_null(strstr(buf_text(&out), "revisions"));
	assert_null(strstr(buf_text(&out), "objects"));
	buf_clear(&out);
	emit_schema(&out, &plan);
	assert_string_equal(buf_text(&out),
	                    "-- Made by kiln; change the specs and run make. The whole schema at head of shop\n");
	buf_free(&out);
}

static int begin(void **state)
{
	(void)state;
	make_plan();
	return 0;
}

static int end(void **state)
{
	(void)state;
	arena_free(&arena);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(the_sql_file, begin, end),
		cmocka_unit_test_setup_teardown(the_schema_file, begin, end),
		cmocka_unit_test_setup_teardown(the_c_file, begin, end),
		cmocka_unit_test_setup_teardown(the_header, begin, end),
		cmocka_unit_test_setup_teardown(an_empty_history, begin, end),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
