/* The schema at head as a file of SQL. Sorted by name, so that a diff shows what changed and
 * nothing that only moved. */
#include "gen/base/str.h"
#include "gen/emit/emit.h"
#include "gen/emit/sql.h"
#include "gen/plan/objects.h"

static void put_owned(sqlite3_str *out, const plan_object_list *objects, const char *type, const char *owner)
{
	for (size_t i = 0; i < objects->len; i++) {
		const struct plan_object *object = &objects->items[i];
		if (str_equal(object->type, type) && name_equal(object->table, owner))
			script_statement(out, object->sql);
	}
}

/* Every object of the type, each followed by its indexes and triggers. */
static void put_owners(sqlite3_str *out, const plan_object_list *objects, const char *type)
{
	for (size_t i = 0; i < objects->len; i++) {
		const struct plan_object *object = &objects->items[i];
		if (!str_equal(object->type, type))
			continue;
		sqlite3_str_appendchar(out, 1, '\n');
		script_statement(out, object->sql);
		put_owned(out, objects, "index", object->name);
		put_owned(out, objects, "trigger", object->name);
	}
}

static void put_pragma(sqlite3_str *out, const char *name, int32_t value)
{
	if (value != 0)
		sqlite3_str_appendf(out, "\nPRAGMA %s = %d;\n", name, (int)value);
}

void emit_schema(struct buf *out, const struct plan *plan)
{
	sqlite3_str *text = sqlite3_str_new(NULL);
	script_comment(text, "Made by kiln; change the specs and run make. The whole schema at head of ",
	               plan->database->name);
	if (plan->revisions.len > 0) {
		const struct revision_plan *head = plan->revisions.items[plan->revisions.len - 1];
		struct arena arena = {0};
		plan_object_list objects = schema_objects(&arena, head->after);
		put_pragma(text, "application_id", head->after->application_id);
		put_pragma(text, "user_version", head->after->user_version);
		put_owners(text, &objects, "table");
		put_owners(text, &objects, "view");
		arena_free(&arena);
	}
	sql_take(out, text);
}
