/* Columns that may be there already, followed through schemas made by hand. */
#include "gen/plan/loose.h"

#include "gen/base/diag.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static struct arena arena;
static struct plan plan;

/* A revision after which there is one table (NULL: none) with one column. */
static struct revision_plan *revision(const char *table_name, const char *column_name)
{
	struct revision_plan *revision = arena_new(&arena, struct revision_plan);
	struct schema *schema = arena_new(&arena, struct schema);
	revision->spec = arena_new(&arena, struct spec);
	revision->before = plan.revisions.len > 0 ? plan.revisions.items[plan.revisions.len - 1]->after
	                                          : arena_new(&arena, struct schema);
	revision->after = schema;
	if (table_name != NULL) {
		struct table *table = arena_new(&arena, struct table);
		struct column *column = arena_new(&arena, struct column);
		table->name = table_name;
		column->name = column_name;
		list_push(&arena, &table->columns, column);
		list_push(&arena, &schema->tables, table);
	}
	list_push(&arena, &plan.revisions, revision);
	return revision;
}

static void add_rename(struct revision_plan *of, enum op_kind kind, const char *table, const char *column,
                       const char *to)
{
	struct rename_spec *rename = arena_new(&arena, struct rename_spec);
	struct op *op = arena_new(&arena, struct op);
	rename->table.s = table;
	rename->column.s = column;
	rename->to.s = to;
	op->kind = kind;
	op->spec = rename;
	list_push(&arena, &((struct spec *)of->spec)->upgrade, op);
}

static void assert_loose(size_t i, const char *table, const char *column, uint32_t since, uint32_t until)
{
	assert_string_equal(plan.loose.items[i].table, table);
	assert_string_equal(plan.loose.items[i].column, column);
	assert_int_equal(plan.loose.items[i].since, since);
	assert_int_equal(plan.loose.items[i].until, until);
}

static void it_ends_with_its_table(void **state)
{
	(void)state;
	struct plan_loose y = {.table = "t", .column = "y", .since = 1};
	revision("t", "y");
	list_push(&arena, &plan.loose, y);
	loose_follow(&arena, &plan);
	assert_loose(0, "t", "y", 1, KILN_HEAD);
	revision(NULL, NULL);
	loose_follow(&arena, &plan);
	assert_int_equal(plan.loose.len, 1);
	assert_loose(0, "t", "y", 1, 2);
}

static void it_goes_on_under_its_new_name(void **state)
{
	(void)state;
	struct plan_loose y = {.table = "t", .column = "y", .since = 1};
	revision("t", "y");
	list_push(&arena, &plan.loose, y);
	revision("t", "y");
	struct revision_plan *renames = revision("u", "z");
	add_rename(renames, OP_RENAME_TABLE, "t", NULL, "u");
	add_rename(renames, OP_RENAME_COLUMN, "U", "Y", "z");
	revision(NULL, NULL);
	loose_follow(&arena, &plan);
	assert_int_equal(plan.loose.len, 2);
	assert_loose(0, "t", "y", 1, 3);
	assert_loose(1, "u", "z", 3, 4);
}

static void an_earlier_rebuild_expects_it_not_to_be_there(void **state)
{
	(void)state;
	struct diag diag;
	struct plan_loose y = {.table = "t", .column = "y", .since = 3};
	struct revision_plan *made = revision("t", "x"), *rebuilt = revision("t", "x");
	const struct step create = {.rebuilt = rebuilt->before->tables.items[0]}, other = {.run.sql = "SELECT 1"};
	list_push(&arena, &rebuilt->upgrade, other);
	list_push(&arena, &rebuilt->upgrade, create);
	list_push(&arena, &made->upgrade, other);
	revision("t", "y");
	list_push(&arena, &plan.loose, y);
	diag_init(&diag, &arena);
	assert_true(loose_protect(&arena, &diag, &plan));
	assert_int_equal(made->upgrade.len, 1);
	assert_int_equal(rebuilt->upgrade.len, 3);
	assert_int_equal(rebuilt->upgrade.items[1].run.kind, KILN_STEP_EXPECT);
	assert_string_equal(rebuilt->upgrade.items[1].run.expect, "0");
	assert_non_null(rebuilt->upgrade.items[2].rebuilt);
}

static int begin(void **state)
{
	(void)state;
	plan = (struct plan){0};
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
		cmocka_unit_test_setup_teardown(it_ends_with_its_table, begin, end),
		cmocka_unit_test_setup_teardown(it_goes_on_under_its_new_name, begin, end),
		cmocka_unit_test_setup_teardown(an_earlier_rebuild_expects_it_not_to_be_there, begin, end),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
