#include "gen/plan/objects.h"

#include "gen/base/str.h"
#include "gen/schema/render.h"
#include "gen/sql/normal.h"

#include <stdlib.h>
#include <string.h>

static int compare_place(const struct plan_object *a, const struct plan_object *b)
{
	int order = strcmp(a->type, b->type);
	return order != 0 ? order : name_compare(a->name, b->name);
}

static int compare_objects(const void *left, const void *right)
{
	const struct plan_object *a = left, *b = right;
	int order = compare_place(a, b);
	return order != 0 ? order : (a->since > b->since) - (a->since < b->since);
}

static void sort(plan_object_list *objects)
{
	if (objects->len > 1)
		qsort(objects->items, objects->len, sizeof *objects->items, compare_objects);
}

plan_object_list schema_objects(struct arena *arena, const struct schema *schema)
{
	plan_object_list objects = {0};
	for (size_t i = 0; i < schema->tables.len; i++) {
		const struct table *table = schema->tables.items[i];
		struct plan_object object = {.type = "table", .name = table->name, .table = table->name};
		object.sql = table->sql != NULL ? table->sql : render_table(arena, table, NULL);
		list_push(arena, &objects, object);
	}
	for (size_t i = 0; i < schema->indexes.len; i++) {
		const struct index *index = schema->indexes.items[i];
		struct plan_object object = {.type = "index", .name = index->name, .table = index->table};
		object.sql = index->sql != NULL ? index->sql : render_index(arena, index);
		list_push(arena, &objects, object);
	}
	for (size_t i = 0; i < schema->triggers.len; i++) {
		const struct trigger *trigger = schema->triggers.items[i];
		struct plan_object object = {
			.type = "trigger", .name = trigger->name, .table = trigger->table, .sql = trigger->sql};
		list_push(arena, &objects, object);
	}
	for (size_t i = 0; i < schema->views.len; i++) {
		const struct view *view = schema->views.items[i];
		struct plan_object object = {.type = "view", .name = view->name, .table = view->name, .sql = view->sql};
		list_push(arena, &objects, object);
	}
	sort(&objects);
	return objects;
}

/* Texts are shared between the schemas of a plan, so the first comparison is mostly enough. */
static bool is_same(struct arena *arena, const struct plan_object *a, const struct plan_object *b)
{
	return str_equal(a->table, b->table) && (str_equal(a->sql, b->sql) || normal_equal(arena, a->sql, b->sql));
}

/* Both lists are sorted: `open` holds what stood before `position`, `now` what stands at it. What
   ended goes to `closed`; returns what stands on. */
static plan_object_list step_to(struct arena *arena, const plan_object_list *open, const plan_object_list *now,
                                uint32_t position, plan_object_list *closed)
{
	plan_object_list next = {0};
	size_t i = 0, j = 0;
	while (i < open->len || j < now->len) {
		struct plan_object *old = i < open->len ? &open->items[i] : NULL;
		struct plan_object *new = j < now->len ? &now->items[j] : NULL;
		int order = old == NULL ? 1 : new == NULL ? -1 : compare_place(old, new);
		if (old != NULL && new != NULL && order == 0 && is_same(arena, old, new)) {
			list_push(arena, &next, *old);
			i++;
			j++;
			continue;
		}
		if (old != NULL && order <= 0) {
			old->until = position;
			list_push(arena, closed, *old);
			i++;
		}
		if (new != NULL && order >= 0) {
			new->since = position;
			new->until = KILN_HEAD;
			list_push(arena, &next, *new);
			j++;
		}
	}
	return next;
}

plan_object_list plan_objects(struct arena *arena, const struct plan *plan)
{
	plan_object_list open = {0}, all = {0};
	for (size_t i = 0; i < plan->revisions.len; i++) {
		plan_object_list now = schema_objects(arena, plan->revisions.items[i]->after);
		open = step_to(arena, &open, &now, (uint32_t)i + 1, &all);
	}
	for (size_t i = 0; i < open.len; i++)
		list_push(arena, &all, open.items[i]);
	sort(&all);
	return all;
}
