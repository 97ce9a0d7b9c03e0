/* Intervals of objects, from schemas made by hand. */
#include "gen/plan/objects.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static struct arena arena;
static struct plan plan;

static struct schema *revision(void)
{
	struct revision_plan *revision = arena_new(&arena, struct revision_plan);
	struct schema *schema = arena_new(&arena, struct schema);
	revision->after = schema;
	list_push(&arena, &plan.revisions, revision);
	return schema;
}

static void add_table(struct schema *schema, const char *name, const char *sql)
{
	struct table *table = arena_new(&arena, struct table);
	table->name = name;
	table->sql = sql;
	list_push(&arena, &schema->tables, table);
}

static void add_index(struct schema *schema, const char *name, const char *table, const char *sql)
{
	struct index *index = arena_new(&arena, struct index);
	index->name = name;
	index->table = table;
	index->sql = sql;
	list_push(&arena, &schema->indexes, index);
}

static void assert_object(const struct plan_object *object, const char *type, const char *name, uint32_t since,
                          uint32_t until)
{
	assert_string_equal(object->type, type);
	assert_string_equal(object->name, name);
	assert_int_equal(object->since, since);
	assert_int_equal(object->until, until);
}

static void intervals(void **state)
{
	(void)state;
	struct schema *schema = revision();
	add_table(schema, "b", "CREATE TABLE b(x)");
	add_table(schema, "a", "CREATE TABLE a(x)");
	schema = revision();
	add_table(schema, "a", "create table \"a\" (x) -- the same in other words");
	add_table(schema, "b", "CREATE TABLE b(x, y)");
	add_index(schema, "i", "a", "CREATE INDEX i ON a(x)");
	schema = revision();
	add_table(schema, "a", "CREATE TABLE a(x)");
	add_index(schema, "i", "a", "CREATE INDEX i ON a(x)");
	schema = revision();
	add_table(schema, "a", "CREATE TABLE a(x)");
	add_table(schema, "b", "CREATE TABLE b(x, y)");

	plan_object_list objects = plan_objects(&arena, &plan);
	assert_int_equal(objects.len, 5);
	assert_object(&objects.items[0], "index", "i", 2, 4);
	assert_string_equal(objects.items[0].table, "a");
	assert_object(&objects.items[1], "table", "a", 1, KILN_HEAD);
	assert_string_equal(objects.items[1].sql, "CREATE TABLE a(x)");
	assert_object(&objects.items[2], "table", "b", 1, 2);
	assert_object(&objects.items[3], "table", "b", 2, 3);
	assert_object(&objects.items[4], "table", "b", 4, KILN_HEAD);
	assert_string_equal(objects.items[4].sql, "CREATE TABLE b(x, y)");
}

static void no_revisions_no_objects(void **state)
{
	(void)state;
	assert_int_equal(plan_objects(&arena, &plan).len, 0);
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
		cmocka_unit_test_setup_teardown(intervals, begin, end),
		cmocka_unit_test_setup_teardown(no_revisions_no_objects, begin, end),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
