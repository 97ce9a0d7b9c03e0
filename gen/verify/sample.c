/* Which tables need rows. A table too many costs time, so names are enough to take one in. */
#include "gen/verify/sample.h"

#include "gen/base/str.h"
#include "gen/sql/parse.h"

struct gathering {
	const struct schema *schema;
	bool *has_table, *has_view, *has_trigger; /* by index */
	bool grew;
};

static void take(struct gathering *gathering, bool *flag)
{
	gathering->grew |= !*flag;
	*flag = true;
}

/* sqlite_sequence names tables by texts. */
static void take_mentioned(struct gathering *gathering, const char *sql)
{
	const struct schema *schema = gathering->schema;
	for (size_t i = 0; i < schema->tables.len; i++)
		if (!gathering->has_table[i] && parse_mentions_text(sql, schema->tables.items[i]->name))
			take(gathering, &gathering->has_table[i]);
	for (size_t i = 0; i < schema->views.len; i++)
		if (!gathering->has_view[i] && parse_mentions_text(sql, schema->views.items[i]->name))
			take(gathering, &gathering->has_view[i]);
}

/* The sequences of all AUTOINCREMENT tables are the rows of one table. */
static void take_sequences(struct gathering *gathering, const struct step *step)
{
	for (size_t i = 0; i < gathering->schema->tables.len; i++)
		if (step->sql != NULL && table_is_autoincrement(gathering->schema->tables.items[i]) &&
		    parse_mentions(step->run.sql, "sqlite_sequence"))
			take(gathering, &gathering->has_table[i]);
}

static void take_steps(struct gathering *gathering, const step_list *steps)
{
	for (size_t i = 0; i < steps->len; i++) {
		if (steps->items[i].run.sql == NULL)
			continue;
		take_mentioned(gathering, steps->items[i].run.sql);
		take_sequences(gathering, &steps->items[i]);
	}
}

/* Parents of what is in it, so that its rows can have some; children, so that they can be lost. */
static void take_family(struct gathering *gathering, size_t child, const struct constraint *key, const bool *had_table)
{
	const struct schema *schema = gathering->schema;
	if (key == NULL || key->kind != CONSTRAINT_FOREIGN_KEY)
		return;
	for (size_t i = 0; i < schema->tables.len; i++) {
		if (!name_equal(schema->tables.items[i]->name, key->reference.table))
			continue;
		if (gathering->has_table[child])
			take(gathering, &gathering->has_table[i]);
		else if (had_table[i])
			take(gathering, &gathering->has_table[child]);
	}
}

static void take_families(struct gathering *gathering, const bool *had_table)
{
	const struct schema *schema = gathering->schema;
	for (size_t i = 0; i < schema->tables.len; i++) {
		const struct table *table = schema->tables.items[i];
		for (size_t j = 0; j < table->constraints.len; j++)
			take_family(gathering, i, table->constraints.items[j], had_table);
		for (size_t j = 0; j < table->columns.len; j++)
			take_family(gathering, i, column_constraint(table->columns.items[j], CONSTRAINT_FOREIGN_KEY),
			            had_table);
	}
}

static bool is_child(const struct schema *schema, size_t index, const bool *of)
{
	for (size_t i = 0; i < schema->tables.len; i++)
		if (of[i] && table_refers_to(schema->tables.items[index], schema->tables.items[i]->name))
			return true;
	return false;
}

static void take_bodies(struct gathering *gathering)
{
	const struct schema *schema = gathering->schema;
	for (size_t i = 0; i < schema->views.len; i++)
		if (gathering->has_view[i])
			take_mentioned(gathering, schema->views.items[i]->sql);
	for (size_t i = 0; i < schema->triggers.len; i++) {
		const struct trigger *trigger = schema->triggers.items[i];
		for (size_t j = 0; j < schema->tables.len && !gathering->has_trigger[i]; j++)
			if (gathering->has_table[j] && name_equal(schema->tables.items[j]->name, trigger->table))
				take(gathering, &gathering->has_trigger[i]);
		if (gathering->has_trigger[i])
			take_mentioned(gathering, trigger->sql);
	}
}

struct sample sample_of(struct arena *arena, const struct revision_plan *revision)
{
	const struct schema *schema = revision->before;
	struct gathering gathering = {.schema = schema, .grew = true};
	gathering.has_table = arena_alloc(arena, schema->tables.len + 1);
	gathering.has_view = arena_alloc(arena, schema->views.len + 1);
	gathering.has_trigger = arena_alloc(arena, schema->triggers.len + 1);
	take_steps(&gathering, &revision->upgrade);
	take_steps(&gathering, &revision->downgrade);
	take_bodies(&gathering);
	/* Children of what the steps change, but not the children's other parents' children and so on. */
	bool *changed = arena_alloc(arena, schema->tables.len + 1);
	for (size_t i = 0; i < schema->tables.len; i++)
		changed[i] = gathering.has_table[i];
	while (gathering.grew) {
		gathering.grew = false;
		take_families(&gathering, changed);
		take_bodies(&gathering);
	}
	struct schema *part = arena_new(arena, struct schema);
	bool *is_bystander = arena_alloc(arena, schema->tables.len + 1);
	for (size_t i = 0; i < schema->tables.len; i++) {
		if (!gathering.has_table[i])
			continue;
		is_bystander[part->tables.len] = !changed[i] && !is_child(schema, i, changed);
		list_push(arena, &part->tables, schema->tables.items[i]);
	}
	for (size_t i = 0; i < schema->triggers.len; i++)
		list_push(arena, &part->triggers, schema->triggers.items[i]);
	return (struct sample){part, is_bystander};
}
