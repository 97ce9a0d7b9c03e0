/* The model, and questions to it. What operations do to it stands in effect.c. */
#include "tests/property/model.h"

#include "tests/property/sql.h"

#include "gen/base/str.h"

struct model_table *model_table(const struct model *model, const char *name)
{
	for (size_t i = 0; i < model->tables.len; i++)
		if (name_equal(model->tables.items[i]->name, name))
			return model->tables.items[i];
	return NULL;
}

struct model_table *model_table_of_id(const struct model *model, unsigned id)
{
	for (size_t i = 0; i < model->tables.len; i++)
		if (model->tables.items[i]->id == id)
			return model->tables.items[i];
	return NULL;
}

struct model_object *model_object(const struct model *model, const char *name)
{
	for (size_t i = 0; i < model->objects.len; i++)
		if (name_equal(model->objects.items[i]->name, name))
			return model->objects.items[i];
	return NULL;
}

struct model_object *model_virtual(const struct model *model, const char *name)
{
	struct model_object *object = model_object(model, name);
	return object != NULL && object->kind == OBJECT_VIRTUAL ? object : NULL;
}

struct model_object *model_virtual_of_id(const struct model *model, unsigned id)
{
	for (size_t i = 0; i < model->objects.len; i++)
		if (model->objects.items[i]->kind == OBJECT_VIRTUAL && model->objects.items[i]->id == id)
			return model->objects.items[i];
	return NULL;
}

struct model_column *model_column(const struct model_table *table, const char *name)
{
	for (size_t i = 0; i < table->columns.len; i++)
		if (name_equal(table->columns.items[i]->name, name))
			return table->columns.items[i];
	return NULL;
}

struct model_column *model_column_of_id(const struct model_table *table, unsigned id)
{
	for (size_t i = 0; i < table->columns.len; i++)
		if (table->columns.items[i]->id == id)
			return table->columns.items[i];
	return NULL;
}

struct model_key *model_primary(const struct model_table *table)
{
	for (size_t i = 0; i < table->keys.len; i++)
		if (table->keys.items[i]->kind == KEY_PRIMARY)
			return table->keys.items[i];
	return NULL;
}

struct model_column *model_rowid_column(const struct model_table *table)
{
	const struct model_key *key = model_primary(table);
	if (key == NULL || table->without_rowid || key->columns.len != 1)
		return NULL;
	struct model_column *column = model_column(table, key->columns.items[0]);
	return column != NULL && name_equal(column->type, "INTEGER") ? column : NULL;
}

bool model_key_has(const struct model_key *key, const char *column)
{
	for (size_t i = 0; i < key->columns.len; i++)
		if (name_equal(key->columns.items[i], column))
			return true;
	return false;
}

bool model_name_taken(const struct model *model, const char *name)
{
	return model_object(model, name) != NULL || model_table(model, name) != NULL;
}

static bool key_mentions(const struct model_key *key, const struct model_table *table, const struct model_table *of,
                         const char *column)
{
	if (table == of && (model_key_has(key, column) || sql_mentions(key->check, column)))
		return true;
	/* A key without parent columns points at the primary key, which counts by itself. */
	for (size_t i = 0; name_equal(key->parent, of->name) && i < key->parent_columns.len; i++)
		if (name_equal(key->parent_columns.items[i], column))
			return true;
	return false;
}

bool model_column_used(const struct model *model, const struct model_table *table, const struct model_column *column)
{
	for (size_t i = 0; i < model->tables.len; i++)
		for (size_t j = 0; j < model->tables.items[i]->keys.len; j++)
			if (key_mentions(model->tables.items[i]->keys.items[j], model->tables.items[i], table,
			                 column->name))
				return true;
	for (size_t i = 0; i < table->columns.len; i++)
		if (table->columns.items[i] != column &&
		    (sql_mentions(table->columns.items[i]->generated, column->name) ||
		     sql_mentions(table->columns.items[i]->text, column->name)))
			return true;
	for (size_t i = 0; i < model->objects.len; i++)
		if (sql_mentions(model->objects.items[i]->text, table->name) &&
		    sql_mentions(model->objects.items[i]->text, column->name))
			return true;
	return false;
}

bool model_table_used(const struct model *model, const struct model_table *table)
{
	for (size_t i = 0; i < model->objects.len; i++)
		if (model->objects.items[i]->kind != OBJECT_INDEX &&
		    sql_mentions(model->objects.items[i]->text, table->name))
			return true;
	for (size_t i = 0; i < model->tables.len; i++)
		for (size_t j = 0; j < model->tables.items[i]->keys.len; j++)
			if (model->tables.items[i] != table &&
			    name_equal(model->tables.items[i]->keys.items[j]->parent, table->name))
				return true;
	return false;
}

/* ---- Copies ---- */

static struct model_table *copy_table(struct arena *arena, const struct model_table *table)
{
	struct model_table *copy = arena_new(arena, struct model_table);
	*copy = *table;
	copy->columns.items = NULL;
	copy->columns.len = copy->columns.cap = 0;
	copy->keys.items = NULL;
	copy->keys.len = copy->keys.cap = 0;
	for (size_t i = 0; i < table->columns.len; i++) {
		struct model_column *column = arena_new(arena, struct model_column);
		*column = *table->columns.items[i];
		list_push(arena, &copy->columns, column);
	}
	for (size_t i = 0; i < table->keys.len; i++) {
		struct model_key *key = arena_new(arena, struct model_key);
		const struct model_key *from = table->keys.items[i];
		*key = *from;
		key->columns = (word_list){0};
		key->parent_columns = (word_list){0};
		for (size_t j = 0; j < from->columns.len; j++)
			list_push(arena, &key->columns, from->columns.items[j]);
		for (size_t j = 0; j < from->parent_columns.len; j++)
			list_push(arena, &key->parent_columns, from->parent_columns.items[j]);
		list_push(arena, &copy->keys, key);
	}
	return copy;
}

struct model *model_copy(struct arena *arena, const struct model *model)
{
	struct model *copy = arena_new(arena, struct model);
	*copy = *model;
	copy->tables.items = NULL;
	copy->tables.len = copy->tables.cap = 0;
	copy->objects.items = NULL;
	copy->objects.len = copy->objects.cap = 0;
	for (size_t i = 0; i < model->tables.len; i++)
		list_push(arena, &copy->tables, copy_table(arena, model->tables.items[i]));
	for (size_t i = 0; i < model->objects.len; i++) {
		struct model_object *object = arena_new(arena, struct model_object);
		*object = *model->objects.items[i];
		list_push(arena, &copy->objects, object);
	}
	return copy;
}

void model_touch(struct model *model, struct model_column *column)
{
	column->epoch = ++model->counter;
}

void model_begin(struct model *model)
{
	model->start = model->counter;
}
