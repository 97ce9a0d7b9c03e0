/* The schema at head as a file of SQL. Sorted by name, so that a diff shows what changed and
 * nothing that only moved. */
#include "gen/base/str.h"
#include "gen/emit/emit.h"
#include "gen/emit/sql.h"
#include "gen/plan/objects.h"

#include <inttypes.h>

static void put_owned(struct buf *out, const plan_object_list *objects, const char *type, const char *owner)
{
	for (size_t i = 0; i < objects->len; i++) {
		const struct plan_object *object = &objects->items[i];
		if (str_equal(object->type, type) && name_equal(object->table, owner))
			sql_statement(out, object->sql);
	}
}

/* Every object of the type, each followed by its indexes and triggers. */
static void put_owners(struct buf *out, const plan_object_list *objects, const char *type)
{
	for (size_t i = 0; i < objects->len; i++) {
		const struct plan_object *object = &objects->items[i];
		if (!str_equal(object->type, type))
			continue;
		buf_putc(out, '\n');
		sql_statement(out, object->sql);
		put_owned(out, objects, "index", object->name);
		put_owned(out, objects, "trigger", object->name);
	}
}

static void put_pragma(struct buf *out, const char *name, int32_t value)
{
	if (value != 0)
		buf_printf(out, "\nPRAGMA %s = %" PRId32 ";\n", name, value);
}

void emit_schema(struct buf *out, const struct plan *plan)
{
	sql_comment(out, "Made by gen/emit/schemafile.c: the whole schema at head of ", plan->database->name);
	if (plan->revisions.len == 0)
		return;
	const struct revision_plan *head = plan->revisions.items[plan->revisions.len - 1];
	struct arena arena = {0};
	plan_object_list objects = schema_objects(&arena, head->after);
	put_pragma(out, "application_id", head->after->application_id);
	put_pragma(out, "user_version", head->after->user_version);
	put_owners(out, &objects, "table");
	put_owners(out, &objects, "view");
	arena_free(&arena);
}
