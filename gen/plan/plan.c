/* Walks the history: each spec's operations on the schema the one before it left, lowered to steps both ways. */
#include "gen/plan/plan.h"

#include "gen/ops/apply.h"
#include "gen/plan/loose.h"
#include "gen/plan/lower.h"

#include "gen/base/str.h"
#include "gen/schema/inventory.h"
#include "gen/schema/replay.h"

#include <stdlib.h>

/* The runtime compares texts: 0x10 comes out of a query as 16, 1.50 as 1.5. */
static const char *text_of(struct arena *arena, const char *literal)
{
	sqlite3 *db = replay_open();
	sqlite3_stmt *statement = NULL;
	const char *sql = arena_printf(arena, "SELECT CAST(%s AS TEXT)", literal), *text = literal;
	if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) == SQLITE_OK && sqlite3_step(statement) == SQLITE_ROW)
		text = arena_strdup(arena, (const char *)sqlite3_column_text(statement, 0));
	sqlite3_finalize(statement);
	sqlite3_close(db);
	return text;
}

static const char *expected_text(struct arena *arena, const struct literal *equals)
{
	switch (equals->kind) {
	case LITERAL_ABSENT:
		return "1";
	case LITERAL_NULL:
		return NULL;
	case LITERAL_BOOLEAN:
		return str_equal(equals->s, "true") ? "1" : "0";
	case LITERAL_INTEGER:
	case LITERAL_REAL:
		return text_of(arena, equals->s);
	case LITERAL_BLOB:
		return text_of(arena, arena_printf(arena, "x'%s'", equals->s));
	case LITERAL_TEXT:
	case LITERAL_SQL:
		return equals->s;
	}
	return NULL;
}

static void add_conditions(struct arena *arena, const condition_list *conditions, step_list *steps)
{
	for (size_t i = 0; i < conditions->len; i++) {
		const struct condition_spec *condition = conditions->items[i];
		struct step step = {.loc = condition->query.node->loc, .sql = condition->query.node};
		step.run = (struct kiln_step){.kind = KILN_STEP_EXPECT,
		                              .sql = condition->query.s,
		                              .text = condition->message.s,
		                              .expect = expected_text(arena, &condition->equals)};
		list_push(arena, steps, step);
	}
}

/* ---- Tables that a revision touches ---- */

static int compare_names(const void *a, const void *b)
{
	return name_compare(*(const char *const *)a, *(const char *const *)b);
}

static void add_name(struct arena *arena, struct revision_plan *plan, const char *name)
{
	for (size_t i = 0; i < plan->touched.len; i++)
		if (name_equal(plan->touched.items[i], name))
			return;
	list_push(arena, &plan->touched, name);
}

static void collect_touched(struct arena *arena, struct revision_plan *plan, const struct apply *apply)
{
	for (size_t i = 0; i < apply->segments.len; i++) {
		const struct segment *segment = apply->segments.items[i];
		for (size_t j = 0; j < segment->touched.len; j++)
			add_name(arena, plan, segment->touched.items[j]);
		for (size_t j = 0; j < segment->deeds.len; j++)
			if (segment->deeds.items[j].table != NULL)
				add_name(arena, plan, segment->deeds.items[j].table);
	}
	if (plan->touched.len > 1)
		qsort(plan->touched.items, plan->touched.len, sizeof *plan->touched.items, compare_names);
}

/* ---- One revision ---- */

/* The author's own way back must end where the upgrade began. */
static bool plan_own_downgrade(struct arena *arena, struct diag *diag, const struct database *database,
                               struct revision_plan *plan)
{
	struct apply apply;
	apply_init(&apply, arena, diag, database, plan->spec, plan->after);
	apply.is_downgrade = true;
	if (!apply_operations(&apply, &plan->spec->downgrade))
		return false;
	for (size_t i = 0; i < apply.segments.len; i++)
		lower_segment(arena, apply.segments.items[i], true, i + 1 == apply.segments.len, &plan->downgrade);
	collect_touched(arena, plan, &apply);
	if (schema_fingerprint(apply.model, NULL) == schema_fingerprint(plan->before, NULL))
		return true;
	const struct inventory *want = inventory_of(arena, plan->before), *got = inventory_of(arena, apply.model);
	const struct inventory *missing = inventory_lost(arena, want, got), *surplus = inventory_lost(arena, got, want);
	struct loc loc = node_get(plan->spec->node, "downgrade")->loc;
	diag_error(diag, loc, RULE_downgrade_mismatch, "the downgrade does not restore the schema%s",
	           missing->items.len + surplus->items.len == 0 ? ": names or the order of columns differ" : "");
	for (size_t i = 0; i < missing->items.len; i++)
		diag_note(diag, missing->items.items[i].loc, "missing after it: %s", missing->items.items[i].text);
	for (size_t i = 0; i < surplus->items.len; i++)
		diag_note(diag, surplus->items.items[i].loc, "still there after it: %s", surplus->items.items[i].text);
	return false;
}

static bool names_data(struct arena *arena, const struct schema *schema, const char *entry)
{
	for (size_t i = 0; i < schema->tables.len; i++) {
		const struct table *table = schema->tables.items[i];
		if (name_equal(entry, table->name))
			return true;
		for (size_t j = 0; j < table->columns.len; j++)
			if (name_equal(entry, arena_printf(arena, "%s.%s", table->name, table->columns.items[j]->name)))
				return true;
	}
	return false;
}

/* A slip of the pen would leave a declaration that declares nothing. */
static bool check_lossy(struct arena *arena, struct diag *diag, const struct spec *spec, const struct schema *before,
                        const struct schema *after)
{
	bool ok = true;
	for (size_t i = 0; i < spec->lossy.len; i++) {
		struct text entry = spec->lossy.items[i];
		if (names_data(arena, before, entry.s) || names_data(arena, after, entry.s))
			continue;
		diag_error(diag, entry.node->loc, RULE_missing_column,
		           "'lossy' takes 'table' or 'table.column'; there is no '%s'", entry.s);
		ok = false;
	}
	return ok;
}

static struct revision_plan *plan_revision(struct arena *arena, struct diag *diag, struct plan *whole,
                                           const struct spec *spec, const struct schema *before)
{
	struct revision_plan *plan = arena_new(arena, struct revision_plan);
	struct apply apply;
	plan->spec = spec;
	plan->before = before;
	apply_init(&apply, arena, diag, whole->database, spec, before);
	if (!apply_operations(&apply, &spec->upgrade) || !check_lossy(arena, diag, spec, before, apply.model))
		return NULL;
	plan->after = schema_copy(arena, apply.model);
	add_conditions(arena, &spec->preconditions, &plan->upgrade);
	for (size_t i = 0; i < apply.segments.len; i++)
		lower_segment(arena, apply.segments.items[i], true, i + 1 == apply.segments.len, &plan->upgrade);
	add_conditions(arena, &spec->postconditions, &plan->upgrade);
	collect_touched(arena, plan, &apply);
	for (size_t i = 0; i < apply.loose.len; i++) {
		const struct loose_column *column = &apply.loose.items[i];
		struct plan_loose loose = {.table = column->table, .column = column->column, .loc = column->loc};
		loose.since = (uint32_t)whole->revisions.len + 1;
		list_push(arena, &whole->loose, loose);
	}
	plan->irreversible = spec->irreversible.s;
	if (plan->irreversible != NULL)
		return plan;
	if (spec->has_downgrade)
		return plan_own_downgrade(arena, diag, whole->database, plan) ? plan : NULL;
	for (size_t i = apply.segments.len; i-- > 0;)
		lower_segment(arena, apply.segments.items[i], false, i == 0, &plan->downgrade);
	return plan;
}

/* ---- The history ---- */

static bool is_ignored(const struct database *database, const char *table)
{
	for (size_t i = 0; i < database->settings->ignore.len; i++)
		if (name_equal(database->settings->ignore.items[i].s, table))
			return true;
	return false;
}

static bool check_parent(struct arena *arena, struct diag *diag, const struct database *database,
                         const struct schema *schema, const struct table *child, const struct constraint *key)
{
	if (key->kind != CONSTRAINT_FOREIGN_KEY || schema_table(schema, key->reference.table) != NULL ||
	    is_ignored(database, key->reference.table))
		return true;
	LIST(const char *) names = {0};
	for (size_t i = 0; i < schema->tables.len; i++)
		list_push(arena, &names, schema->tables.items[i]->name);
	const struct view *view = schema_view(schema, key->reference.table);
	const char *nearest = view != NULL ? NULL : str_nearest(key->reference.table, names.items, names.len);
	struct loc loc = key->loc.src != NULL ? key->loc : child->loc;
	if (view != NULL) {
		diag_error(diag, loc, RULE_not_a_table,
		           "a foreign key of table '%s' points at '%s', which is a view, not a table", child->name,
		           view->name);
		diag_note(diag, view->loc, "the view is defined here");
		return false;
	}
	diag_error(diag, loc, RULE_missing_table,
	           "a foreign key of table '%s' points at '%s', a table that no revision makes%s%s%s", child->name,
	           key->reference.table, nearest != NULL ? "; did you mean '" : "", nearest != NULL ? nearest : "",
	           nearest != NULL ? "'?" : "");
	if (nearest == NULL)
		diag_note(diag, loc, "if it is somebody else's, name it under 'ignore' in database.yaml");
	return false;
}

/* SQLite lets a key point at a table that is yet to come, so only the last revision tells. */
static bool check_parents(struct arena *arena, struct diag *diag, const struct database *database,
                          const struct schema *schema)
{
	bool ok = true;
	for (size_t i = 0; i < schema->tables.len; i++) {
		const struct table *table = schema->tables.items[i];
		for (size_t j = 0; j < table->constraints.len; j++)
			ok &= check_parent(arena, diag, database, schema, table, table->constraints.items[j]);
		for (size_t j = 0; j < table->columns.len; j++)
			for (size_t k = 0; k < table->columns.items[j]->constraints.len; k++)
				ok &= check_parent(arena, diag, database, schema, table,
				                   table->columns.items[j]->constraints.items[k]);
	}
	return ok;
}

/* A loose column counts neither where it is nor before, so the fingerprints wait until all are known. */
static void set_fingerprints(struct arena *arena, struct plan *plan)
{
	for (size_t r = 0; r < plan->revisions.len; r++) {
		loose_list loose = {0};
		for (size_t i = 0; i < plan->loose.len; i++) {
			struct loose_column column = {.table = plan->loose.items[i].table,
			                              .column = plan->loose.items[i].column};
			if (r + 1 < plan->loose.items[i].until)
				list_push(arena, &loose, column);
		}
		plan->revisions.items[r]->fingerprint = schema_fingerprint(plan->revisions.items[r]->after, &loose);
	}
}

struct plan *plan_build(struct arena *arena, struct diag *diag, const struct database *database)
{
	struct plan *plan = arena_new(arena, struct plan);
	const struct schema *schema = arena_new(arena, struct schema);
	plan->database = database;
	for (size_t i = 0; i < database->specs.len; i++) {
		struct revision_plan *revision = plan_revision(arena, diag, plan, database->specs.items[i], schema);
		if (revision == NULL)
			return NULL;
		list_push(arena, &plan->revisions, revision);
		schema = revision->after;
	}
	loose_follow(arena, plan);
	if (!loose_protect(arena, diag, plan) || !check_parents(arena, diag, database, schema))
		return NULL;
	set_fingerprints(arena, plan);
	return plan;
}
