/* Renames. SQLite carries the new name through indexes, triggers, views, CHECKs and foreign keys; nobody else tries to.
   https://sqlite.org/lang_altertable.html#alter_table_rename */
#include "gen/ops/build.h"
#include "gen/ops/judge.h"
#include "gen/ops/shapes.h"

#include "gen/base/str.h"
#include "gen/schema/replay.h"
#include "gen/sql/parse.h"
#include "gen/sql/quote.h"

static const struct field table_fields[] = {
	FIELD(rename_spec, table, "table", FIELD_NAME, FIELD_REQUIRED, "its name now"),
	FIELD(rename_spec, to, "to", FIELD_NAME, FIELD_REQUIRED, "its new name"),
};
const struct shape shape_RENAME_TABLE = SHAPE("rename_table", rename_spec, table_fields);

static const struct field column_fields[] = {
	FIELD(rename_spec, table, "table", FIELD_NAME, FIELD_REQUIRED, "the table"),
	FIELD(rename_spec, column, "column", FIELD_NAME, FIELD_REQUIRED, "the column's name now"),
	FIELD(rename_spec, to, "to", FIELD_NAME, FIELD_REQUIRED, "its new name"),
};
const struct shape shape_RENAME_COLUMN = SHAPE("rename_column", rename_spec, column_fields);

/* A virtual table whose arguments name the table, as an external-content FTS5 table does: content='item'. */
static const char *stale_module(const struct apply *apply, const char *table)
{
	for (size_t i = 0; i < apply->model->tables.len; i++) {
		const struct table *other = apply->model->tables.items[i];
		if (other->module != NULL && !name_equal(other->name, table) && parse_mentions_text(other->sql, table))
			return other->name;
	}
	return NULL;
}

struct way {
	const char *up[2], *down[2];
	size_t nstep;
};

static bool rename_by_sqlite(struct apply *apply, const struct op *op, const char *table, const struct way *way)
{
	struct replay_error error;
	const struct schema *after = replay_run(apply->arena, apply->model, way->up, way->nstep, &error);
	if (after == NULL) {
		diag_error(apply->diag, op->loc, RULE_rename_refused, "SQLite refuses the rename: %s", error.message);
		return false;
	}
	broken_list broken = judge_newly_broken(apply, apply->model, after);
	if (broken.len > 0) {
		diag_error(apply->diag, op->loc, RULE_rename_refused,
		           "the rename does not reach everything: %s; drop it first and make it anew",
		           broken.items[0].message);
		return false;
	}
	struct segment *segment = apply_sql(apply, table, NULL, 0);
	for (size_t i = 0; i < way->nstep; i++) {
		struct statement_step up = {.sql = way->up[i], .loc = op->loc};
		struct statement_step down = {.sql = way->down[i], .loc = op->loc};
		list_push(apply->arena, &segment->up, up);
		list_push(apply->arena, &segment->down, down);
	}
	return apply_replay(apply, segment);
}

static const char *rename_table_text(struct arena *arena, const char *from, const char *to)
{
	return arena_printf(arena, "ALTER TABLE %s RENAME TO %s", quoted_name(arena, from), quoted_name(arena, to));
}

/* To SQLite a name that differs by case alone is taken, by the table itself; so it goes by way of another name. */
static struct way table_way(const struct apply *apply, const char *from, const char *to)
{
	struct arena *arena = apply->arena;
	if (!name_equal(from, to))
		return (struct way){.up = {rename_table_text(arena, from, to)},
		                    .down = {rename_table_text(arena, to, from)},
		                    .nstep = 1};
	const char *between = schema_scratch_name(arena, apply->model, apply->model, to);
	return (struct way){.up = {rename_table_text(arena, from, between), rename_table_text(arena, between, to)},
	                    .down = {rename_table_text(arena, to, between), rename_table_text(arena, between, from)},
	                    .nstep = 2};
}

bool apply_RENAME_TABLE(struct apply *apply, const struct op *op)
{
	const struct rename_spec *spec = op->spec;
	const struct table *table = apply_table(apply, spec->table);
	if (table == NULL)
		return false;
	if (str_equal(table->name, spec->to.s)) {
		diag_error(apply->diag, spec->to.node->loc, RULE_no_effect, "table '%s' is called like that already",
		           table->name);
		return false;
	}
	if (!name_equal(table->name, spec->to.s) && !apply_name_is_free(apply, spec->to, "table"))
		return false;
	const struct way way = table_way(apply, table->name, spec->to.s);
	apply_close(apply);
	const char *stale = stale_module(apply, table->name);
	if (stale != NULL) {
		diag_error(apply->diag, op->loc, RULE_rename_refused,
		           "virtual table '%s' mentions table '%s', and a rename does not reach its arguments; drop it "
		           "first and make it anew",
		           stale, table->name);
		return false;
	}
	if (!rename_by_sqlite(apply, op, table->name, &way))
		return false;
	struct segment *segment = apply->segments.items[apply->segments.len - 1];
	list_push(apply->arena, &segment->touched, spec->to.s);
	apply_rename_old(apply, table->name, spec->to.s);
	apply_deed(apply, op, table->name, "%s to %s", table->name, spec->to.s);
	return true;
}

bool apply_RENAME_COLUMN(struct apply *apply, const struct op *op)
{
	const struct rename_spec *spec = op->spec;
	const struct table *table = apply_table(apply, spec->table);
	const struct column *column = table != NULL ? apply_column(apply, table, spec->column) : NULL;
	if (column == NULL)
		return false;
	if (str_equal(column->name, spec->to.s)) {
		diag_error(apply->diag, spec->to.node->loc, RULE_no_effect, "column '%s' is called like that already",
		           column->name);
		return false;
	}
	const struct column *twin = table_column(table, spec->to.s);
	if (twin != NULL && twin != column) {
		diag_error(apply->diag, spec->to.node->loc, RULE_duplicate_column,
		           "column '%s' is already in table '%s'", twin->name, table->name);
		diag_note(apply->diag, twin->loc, "first defined here");
		return false;
	}
	const char *name = quoted_name(apply->arena, table->name);
	const char *from = quoted_name(apply->arena, column->name), *to = quoted_name(apply->arena, spec->to.s);
	const struct way way = {
		.up = {arena_printf(apply->arena, "ALTER TABLE %s RENAME COLUMN %s TO %s", name, from, to)},
		.down = {arena_printf(apply->arena, "ALTER TABLE %s RENAME COLUMN %s TO %s", name, to, from)},
		.nstep = 1};
	apply_close(apply);
	if (!rename_by_sqlite(apply, op, table->name, &way))
		return false;
	apply_deed(apply, op, table->name, "%s.%s to %s", table->name, column->name, spec->to.s);
	return true;
}
