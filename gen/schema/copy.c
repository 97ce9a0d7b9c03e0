/* Copies of the model: new objects and lists, the same strings. */
#include "gen/schema/schema.h"

#include <string.h>

/* A list of plain items gets an array of its own, so that changing the copy's items leaves the
 * original alone. */
#define copy_items(arena, list)                                                                                        \
	((list)->items = copy_array((arena), (list)->items, (list)->len * sizeof *(list)->items),                      \
	 (list)->cap = (list)->len)

static void *copy_array(struct arena *arena, const void *items, size_t size)
{
	void *copy = arena_alloc(arena, size);

	if (size > 0)
		memcpy(copy, items, size);
	return copy;
}

struct constraint *constraint_copy(struct arena *arena, const struct constraint *constraint)
{
	struct constraint *copy = arena_new(arena, struct constraint);

	*copy = *constraint;
	copy_items(arena, &copy->parts);
	copy_items(arena, &copy->reference.columns);
	return copy;
}

struct column *column_copy(struct arena *arena, const struct column *column)
{
	struct column *copy = arena_new(arena, struct column);

	*copy = *column;
	copy_items(arena, &copy->constraints);
	for (size_t i = 0; i < copy->constraints.len; i++)
		copy->constraints.items[i] = constraint_copy(arena, copy->constraints.items[i]);
	return copy;
}

struct table *table_copy(struct arena *arena, const struct table *table)
{
	struct table *copy = arena_new(arena, struct table);

	*copy = *table;
	copy_items(arena, &copy->columns);
	copy_items(arena, &copy->constraints);
	for (size_t i = 0; i < copy->columns.len; i++)
		copy->columns.items[i] = column_copy(arena, copy->columns.items[i]);
	for (size_t i = 0; i < copy->constraints.len; i++)
		copy->constraints.items[i] = constraint_copy(arena, copy->constraints.items[i]);
	return copy;
}

static struct index *index_copy(struct arena *arena, const struct index *index)
{
	struct index *copy = arena_new(arena, struct index);

	*copy = *index;
	copy_items(arena, &copy->parts);
	return copy;
}

static struct trigger *trigger_copy(struct arena *arena, const struct trigger *trigger)
{
	struct trigger *copy = arena_new(arena, struct trigger);

	*copy = *trigger;
	copy_items(arena, &copy->columns);
	return copy;
}

struct schema *schema_copy(struct arena *arena, const struct schema *schema)
{
	struct schema *copy = arena_new(arena, struct schema);

	*copy = *schema;
	copy_items(arena, &copy->tables);
	copy_items(arena, &copy->indexes);
	copy_items(arena, &copy->views);
	copy_items(arena, &copy->triggers);
	for (size_t i = 0; i < copy->tables.len; i++)
		copy->tables.items[i] = table_copy(arena, copy->tables.items[i]);
	for (size_t i = 0; i < copy->indexes.len; i++)
		copy->indexes.items[i] = index_copy(arena, copy->indexes.items[i]);
	for (size_t i = 0; i < copy->triggers.len; i++)
		copy->triggers.items[i] = trigger_copy(arena, copy->triggers.items[i]);
	for (size_t i = 0; i < copy->views.len; i++) {
		struct view *view = arena_new(arena, struct view);
		*view = *copy->views.items[i];
		copy->views.items[i] = view;
	}
	return copy;
}
