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

static bool rename_by_sqlite(struct apply *apply, const struct op *op, const char *table, const char *up,
                             const char *down)
{
	struct replay_error error;
	const struct schema *after = replay_run(apply->arena, apply->model, &up, 1, &error);
	if (after == NULL) {
		diag_error(apply->diag, op->loc, RULE_rename_refused, "SQLite refuses the rename: %s", error.message);
		return false;
	}
	const char *broken = judge_broken(apply, after);
	if (broken != NULL && !str_equal(broken, judge_broken(apply, apply->model))) {
		diag_error(apply->diag, op->loc, RULE_rename_refused,
		           "the rename does not reach everything: %s; drop it first and make it anew", broken);
		return false;
	}
	struct segment *segment = apply_sql(apply, table, NULL, 0);
	struct statement_step up_step = {.sql = up, .loc = op->loc}, down_step = {.sql = down, .loc = op->loc};
	list_push(apply->arena, &segment->up, up_step);
	list_push(apply->arena, &segment->down, down_step);
	return apply_replay(apply, segment);
}

bool apply_RENAME_TABLE(struct apply *apply, const struct op *op)
{
	const struct rename_spec *spec = op->spec;
	const struct table *table = apply_table(apply, spec->table);
	if (table == NULL || !apply_name_is_free(apply, spec->to, "table"))
		return false;
	const char *from = quoted_name(apply->arena, table->name), *to = quoted_name(apply->arena, spec->to.s);
	const char *up = arena_printf(apply->arena, "ALTER TABLE %s RENAME TO %s", from, to);
	const char *down = arena_printf(apply->arena, "ALTER TABLE %s RENAME TO %s", to, from);
	apply_close(apply);
	const char *stale = stale_module(apply, table->name);
	if (stale != NULL) {
		diag_error(apply->diag, op->loc, RULE_rename_refused,
		           "virtual table '%s' mentions table '%s', and a rename does not reach its arguments; drop it "
		           "first and make it anew",
		           stale, table->name);
		return false;
	}
	if (!rename_by_sqlite(apply, op, table->name, up, down))
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
	const struct column *twin = table_column(table, spec->to.s);
	if (twin != NULL && twin != column) {
		diag_error(apply->diag, spec->to.node->loc, RULE_duplicate_column,
		           "column '%s' is already in table '%s'", twin->name, table->name);
		diag_note(apply->diag, twin->loc, "first defined here");
		return false;
	}
	const char *name = quoted_name(apply->arena, table->name);
	const char *from = quoted_name(apply->arena, column->name), *to = quoted_name(apply->arena, spec->to.s);
	const char *up = arena_printf(apply->arena, "ALTER TABLE %s RENAME COLUMN %s TO %s", name, from, to);
	const char *down = arena_printf(apply->arena, "ALTER TABLE %s RENAME COLUMN %s TO %s", name, to, from);
	apply_close(apply);
	if (!rename_by_sqlite(apply, op, table->name, up, down))
		return false;
	apply_deed(apply, op, table->name, "%s.%s to %s", table->name, column->name, spec->to.s);
	return true;
}
