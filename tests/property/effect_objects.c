/* Operations on indexes, triggers and views, and on rows. */
#include "tests/property/effect.h"

#include "tests/property/sql.h"

#include "gen/base/str.h"

/* ---- Objects ---- */

static bool create_object(struct arena *arena, struct model *model, const struct tree *spec, struct model_object object)
{
	if (model_object(model, object.name) != NULL)
		return false;
	object.origin = spec;
	struct model_object *kept = arena_new(arena, struct model_object);
	*kept = object;
	list_push(arena, &model->objects, kept);
	return object.name != NULL && object.text != NULL;
}

static bool create_index(struct arena *arena, struct model *model, const struct tree *spec)
{
	struct buf text = {0};
	const struct tree *columns = tree_get(spec, "columns");
	const char *table = tree_text(spec, "table");
	if (table == NULL || model_table(model, table) == NULL)
		return false;
	buf_printf(&text, "%s ", sql_name(arena, NULL, table));
	for (size_t i = 0; columns != NULL && i < columns->items.len; i++) {
		const struct tree *part = columns->items.items[i];
		const char *column = part->kind == TREE_MAP ? tree_text(part, "column") : part->text;
		buf_printf(&text, "%s ", column != NULL ? sql_name(arena, NULL, column) : tree_text(part, "expr"));
	}
	buf_puts(&text, tree_text(spec, "where") != NULL ? tree_text(spec, "where") : "");
	struct model_object index = {.kind = OBJECT_INDEX, .table = table, .text = buf_take(&text, arena)};
	index.name = tree_text(spec, "name");
	index.is_unique = tree_is_true(spec, "unique");
	return create_object(arena, model, spec, index);
}

static bool create_trigger(struct arena *arena, struct model *model, const struct tree *spec)
{
	struct model_object trigger = {.kind = OBJECT_TRIGGER, .text = tree_text(spec, "sql")};
	trigger.name = tree_text(spec, "_name");
	trigger.table = tree_text(spec, "_table");
	trigger.writes = tree_text(spec, "_writes");
	return create_object(arena, model, spec, trigger);
}

static bool create_view(struct arena *arena, struct model *model, const struct tree *spec)
{
	struct model_object view = {.kind = OBJECT_VIEW, .name = tree_text(spec, "name")};
	view.text = tree_text(spec, "select");
	return create_object(arena, model, spec, view);
}

static bool create_virtual_table(struct arena *arena, struct model *model, const struct tree *spec)
{
	struct model_object table = {.kind = OBJECT_VIRTUAL, .name = tree_text(spec, "table"), .id = ++model->counter};
	const struct tree *columns = tree_get(spec, "_columns");
	const char *content = tree_text(spec, "_content");
	table.rows = ++model->counter;
	table.module = tree_text(spec, "module");
	table.has_content = content != NULL;
	table.text = content != NULL ? sql_name(arena, NULL, content) : "";
	for (size_t i = 0; columns != NULL && i < columns->items.len; i++) {
		list_push(arena, &table.columns, columns->items.items[i]->text);
		if (content != NULL)
			table.text = arena_printf(arena, "%s %s", table.text,
			                          sql_name(arena, NULL, columns->items.items[i]->text));
	}
	return table.module != NULL && table.columns.len > 0 && !model_name_taken(model, table.name) &&
	       create_object(arena, model, spec, table);
}

static bool drop_object(struct model *model, const struct tree *spec, int kind)
{
	for (size_t i = 0; i < model->objects.len; i++)
		if ((int)model->objects.items[i]->kind == kind &&
		    name_equal(model->objects.items[i]->name, tree_text(spec, "name"))) {
			list_remove(&model->objects, i);
			return true;
		}
	return false;
}

/* ---- Rows ---- */

/* Triggers on a table whose rows change may put anything into the table they write to, and so on. */
static void spread(struct model *model, const char *name, unsigned since)
{
	for (size_t i = 0; i < model->objects.len; i++) {
		const struct model_object *trigger = model->objects.items[i];
		if (trigger->kind != OBJECT_TRIGGER || trigger->writes == NULL || !name_equal(trigger->table, name))
			continue;
		struct model_table *target = model_table(model, trigger->writes);
		struct model_object *other = model_virtual(model, trigger->writes);
		if (other != NULL)
			other->rows = ++model->counter;
		if (target == NULL || target->spread > since)
			continue;
		target->rows = target->spread = ++model->counter;
		for (size_t j = 0; j < target->columns.len; j++)
			model_touch(model, target->columns.items[j]);
		spread(model, target->name, since);
	}
}

static bool change_rows(struct model *model, const char *name, const struct tree *set)
{
	struct model_table *table = name != NULL ? model_table(model, name) : NULL;
	struct model_object *other = model_virtual(model, name);
	if (other != NULL)
		other->rows = ++model->counter;
	if (other != NULL || table == NULL)
		return other != NULL;
	unsigned since = model->counter;
	if (set == NULL)
		table->rows = ++model->counter;
	for (size_t i = 0; set != NULL && i < set->items.len; i++) {
		struct model_column *column = model_column(table, set->items.items[i]->key);
		if (column == NULL)
			return false;
		model_touch(model, column);
	}
	spread(model, table->name, since);
	return true;
}

static bool drop_index(struct arena *arena, struct model *model, const struct tree *spec)
{
	(void)arena;
	return drop_object(model, spec, OBJECT_INDEX);
}

static bool drop_trigger(struct arena *arena, struct model *model, const struct tree *spec)
{
	(void)arena;
	return drop_object(model, spec, OBJECT_TRIGGER);
}

static bool drop_view(struct arena *arena, struct model *model, const struct tree *spec)
{
	(void)arena;
	return drop_object(model, spec, OBJECT_VIEW);
}

static bool update_rows(struct arena *arena, struct model *model, const struct tree *spec)
{
	(void)arena;
	return change_rows(model, tree_text(spec, "table"), tree_get(spec, "set"));
}

static bool insert_or_delete_rows(struct arena *arena, struct model *model, const struct tree *spec)
{
	(void)arena;
	return change_rows(model, tree_text(spec, "table"), NULL);
}

static bool copy_data(struct arena *arena, struct model *model, const struct tree *spec)
{
	(void)arena;
	return change_rows(model, tree_text(spec, "to"), NULL);
}

static bool set_pragma(struct arena *arena, struct model *model, const struct tree *spec)
{
	(void)arena;
	const char *name = tree_text(spec, "name");
	const char **pragma = str_equal(name, "user_version") ? &model->user_version : &model->application_id;
	*pragma = tree_text(spec, "value");
	return name != NULL && *pragma != NULL;
}

const struct effect object_effects[] = {
	{"create_index", create_index},
	{"drop_index", drop_index},
	{"create_trigger", create_trigger},
	{"drop_trigger", drop_trigger},
	{"create_view", create_view},
	{"drop_view", drop_view},
	{"insert_rows", insert_or_delete_rows},
	{"update_rows", update_rows},
	{"delete_rows", insert_or_delete_rows},
	{"copy_data", copy_data},
	{"create_virtual_table", create_virtual_table},
	{"set_pragma", set_pragma},
	{NULL, NULL},
};
