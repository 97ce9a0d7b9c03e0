#include "gen/plan/loose.h"

#include "gen/base/str.h"
#include "gen/ops/apply.h"
#include "gen/sql/quote.h"

/* ---- After it was added ---- */

/* The names that the column and its table have after the revision. */
static struct plan_loose renamed(const struct spec *spec, struct plan_loose loose)
{
	for (size_t i = 0; i < spec->upgrade.len; i++) {
		const struct op *op = spec->upgrade.items[i];
		const struct rename_spec *rename = op->spec;
		if (op->kind == OP_RENAME_TABLE && name_equal(rename->table.s, loose.table))
			loose.table = rename->to.s;
		if (op->kind == OP_RENAME_COLUMN && name_equal(rename->table.s, loose.table) &&
		    name_equal(rename->column.s, loose.column))
			loose.column = rename->to.s;
	}
	return loose;
}

static bool is_there(const struct schema *schema, const struct plan_loose *loose)
{
	const struct table *table = schema_table(schema, loose->table);
	return table != NULL && table_column(table, loose->column) != NULL;
}

void loose_follow(struct arena *arena, struct plan *plan)
{
	for (size_t i = 0; i < plan->loose.len; i++) { /* a renamed one goes on as another, at the end of the list */
		struct plan_loose *loose = &plan->loose.items[i];
		loose->until = KILN_HEAD;
		for (size_t r = loose->since; r < plan->revisions.len && loose->until == KILN_HEAD; r++) {
			const struct revision_plan *revision = plan->revisions.items[r];
			struct plan_loose next = renamed(revision->spec, *loose);
			bool is_same = str_equal(next.table, loose->table) && str_equal(next.column, loose->column);
			if (is_same && is_there(revision->after, loose))
				continue;
			loose->until = next.since = (uint32_t)r + 1;
			next.is_renamed = true;
			if (!is_same && is_there(revision->after, &next)) {
				list_push(arena, &plan->loose, next);
				loose = &plan->loose.items[i];
			}
		}
	}
}

/* ---- Before it was added ---- */

static void refuse_database(struct arena *arena, const struct plan *plan, const struct plan_loose *loose,
                            const char *table, step_list *steps, size_t at)
{
	struct step step = {.loc = steps->items[at].loc, .table = table};
	step.run.kind = KILN_STEP_EXPECT;
	step.run.sql = arena_printf(arena, "SELECT count(*) FROM pragma_table_xinfo(%s) WHERE lower(name) = lower(%s)",
	                            quoted_text(arena, table), quoted_text(arena, loose->column));
	step.run.expect = "0";
	step.run.text =
		arena_printf(arena,
	                     "table '%s' has column '%s' already, which %s adds if it is not there, and "
	                     "making the table anew would lose it; keep its values elsewhere, drop it, and put them "
	                     "back in the end",
	                     table, loose->column, plan->revisions.items[loose->since - 1]->spec->revision.s);
	list_insert(arena, steps, at, step);
}

/* Rebuilds of the table, by the name it had before or the one it had after; a column of that name that the table has by
   itself is another. */
static bool loses_it(const struct step *step, const char *before, const char *after, const char *column)
{
	return step->rebuilt != NULL &&
	       (name_equal(step->rebuilt->name, before) || name_equal(step->rebuilt->name, after)) &&
	       table_column(step->rebuilt, column) == NULL;
}

static void protect_steps(struct arena *arena, const struct plan *plan, const struct plan_loose *loose,
                          const char *before, const char *after, step_list *steps)
{
	for (size_t i = 0; i < steps->len; i++) {
		if (!loses_it(&steps->items[i], before, after, loose->column))
			continue;
		refuse_database(arena, plan, loose, steps->items[i].rebuilt->name, steps, i);
		i++; /* back at the same step */
	}
}

static bool check_own_revision(struct diag *diag, const struct plan *plan, const struct plan_loose *loose)
{
	const struct revision_plan *revision = plan->revisions.items[loose->since - 1];
	const char *before = spec_name_before(revision->spec, loose->table);
	const step_list *both[] = {&revision->upgrade, &revision->downgrade};
	bool is_new = schema_table(revision->before, before) == NULL;
	for (size_t i = 0; i < 2 && !is_new; i++)
		for (size_t j = 0; j < both[i]->len; j++) {
			if (!loses_it(&both[i]->items[j], before, loose->table, loose->column))
				continue;
			diag_error(diag, loose->loc, RULE_if_not_exists_native,
			           "where column '%s' is there already, the rebuild of '%s' %s would lose it; %s",
			           loose->column, loose->table, i == 0 ? "before this" : "on the way back",
			           i == 0 || !revision->spec->has_downgrade ? "put this operation first"
			                                                    : "drop the column last");
			diag_note(diag, both[i]->items[j].loc, "the table is made anew for this");
			return false;
		}
	return true;
}

bool loose_protect(struct arena *arena, struct diag *diag, struct plan *plan)
{
	bool ok = true;
	for (size_t i = 0; i < plan->loose.len; i++) {
		const struct plan_loose *loose = &plan->loose.items[i];
		if (loose->is_renamed)
			continue;
		ok &= check_own_revision(diag, plan, loose);
		const char *table = spec_name_before(plan->revisions.items[loose->since - 1]->spec, loose->table);
		for (size_t r = loose->since - 1; r-- > 0;) {
			struct revision_plan *revision = plan->revisions.items[r];
			if (schema_table(revision->after, table) == NULL)
				break;
			const char *before = spec_name_before(revision->spec, table);
			protect_steps(arena, plan, loose, before, table, &revision->upgrade);
			protect_steps(arena, plan, loose, before, table, &revision->downgrade);
			table = before;
		}
	}
	return ok;
}
