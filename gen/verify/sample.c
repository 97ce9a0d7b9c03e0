/* Which tables need rows. A table too many costs time, so names are enough to take one in. */
#include "gen/verify/sample.h"

#include "gen/base/str.h"
#include "gen/sql/parse.h"

struct sample {
	const struct schema *schema;
	bool *has_table, *has_view, *has_trigger; /* by index */
	bool grew;
};

static void take(struct sample *sample, bool *flag)
{
	sample->grew |= !*flag;
	*flag = true;
}

/* sqlite_sequence names tables by texts. */
static void take_mentioned(struct sample *sample, const char *sql)
{
	const struct schema *schema = sample->schema;
	for (size_t i = 0; i < schema->tables.len; i++)
		if (!sample->has_table[i] && parse_mentions_text(sql, schema->tables.items[i]->name))
			take(sample, &sample->has_table[i]);
	for (size_t i = 0; i < schema->views.len; i++)
		if (!sample->has_view[i] && parse_mentions_text(sql, schema->views.items[i]->name))
			take(sample, &sample->has_view[i]);
}

/* The sequences of all AUTOINCREMENT tables are the rows of one table. */
static void take_sequences(struct sample *sample, const struct step *step)
{
	for (size_t i = 0; i < sample->schema->tables.len; i++)
		if (step->sql != NULL && table_is_autoincrement(sample->schema->tables.items[i]) &&
		    parse_mentions(step->run.sql, "sqlite_sequence"))
			take(sample, &sample->has_table[i]);
}

static void take_steps(struct sample *sample, const step_list *steps)
{
	for (size_t i = 0; i < steps->len; i++) {
		if (steps->items[i].run.sql == NULL)
			continue;
		take_mentioned(sample, steps->items[i].run.sql);
		take_sequences(sample, &steps->items[i]);
	}
}

/* Parents of what is in it, so that its rows can have some; children, so that they can be lost. */
static void take_family(struct sample *sample, size_t child, const struct constraint *key, const bool *had_table)
{
	const struct schema *schema = sample->schema;
	if (key == NULL || key->kind != CONSTRAINT_FOREIGN_KEY)
		return;
	for (size_t i = 0; i < schema->tables.len; i++) {
		if (!name_equal(schema->tables.items[i]->name, key->reference.table))
			continue;
		if (sample->has_table[child])
			take(sample, &sample->has_table[i]);
		else if (had_table[i])
			take(sample, &sample->has_table[child]);
	}
}

static void take_families(struct sample *sample, const bool *had_table)
{
	const struct schema *schema = sample->schema;
	for (size_t i = 0; i < schema->tables.len; i++) {
		const struct table *table = schema->tables.items[i];
		for (size_t j = 0; j < table->constraints.len; j++)
			take_family(sample, i, table->constraints.items[j], had_table);
		for (size_t j = 0; j < table->columns.len; j++)
			take_family(sample, i, column_constraint(table->columns.items[j], CONSTRAINT_FOREIGN_KEY),
			            had_table);
	}
}

static void take_bodies(struct sample *sample)
{
	const struct schema *schema = sample->schema;
	for (size_t i = 0; i < schema->views.len; i++)
		if (sample->has_view[i])
			take_mentioned(sample, schema->views.items[i]->sql);
	for (size_t i = 0; i < schema->triggers.len; i++) {
		const struct trigger *trigger = schema->triggers.items[i];
		for (size_t j = 0; j < schema->tables.len && !sample->has_trigger[i]; j++)
			if (sample->has_table[j] && name_equal(schema->tables.items[j]->name, trigger->table))
				take(sample, &sample->has_trigger[i]);
		if (sample->has_trigger[i])
			take_mentioned(sample, trigger->sql);
	}
}

const struct schema *sample_of(struct arena *arena, const struct revision_plan *revision)
{
	const struct schema *schema = revision->before;
	struct sample sample = {.schema = schema, .grew = true};
	sample.has_table = arena_alloc(arena, schema->tables.len + 1);
	sample.has_view = arena_alloc(arena, schema->views.len + 1);
	sample.has_trigger = arena_alloc(arena, schema->triggers.len + 1);
	take_steps(&sample, &revision->upgrade);
	take_steps(&sample, &revision->downgrade);
	take_bodies(&sample);
	/* Children of what the steps change, but not the children's other parents' children and so on. */
	bool *changed = arena_alloc(arena, schema->tables.len + 1);
	for (size_t i = 0; i < schema->tables.len; i++)
		changed[i] = sample.has_table[i];
	while (sample.grew) {
		sample.grew = false;
		take_families(&sample, changed);
		take_bodies(&sample);
	}
	struct schema *part = arena_new(arena, struct schema);
	for (size_t i = 0; i < schema->tables.len; i++)
		if (sample.has_table[i])
			list_push(arena, &part->tables, schema->tables.items[i]);
	for (size_t i = 0; i < schema->triggers.len; i++)
		list_push(arena, &part->triggers, schema->triggers.items[i]);
	return part;
}
