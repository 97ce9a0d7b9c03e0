/* Walks the operations of a spec over the model and gathers segments. What an operation means stands in its family. */
#include "gen/ops/apply.h"

#include "gen/ops/judge.h"

#include "gen/base/str.h"
#include "gen/schema/render.h"
#include "gen/schema/replay.h"
#include "gen/sql/normal.h"
#include "gen/sql/parse.h"
#include "gen/sql/quote.h"

#include <string.h>

void apply_init(struct apply *apply, struct arena *arena, struct diag *diag, const struct database *database,
                const struct spec *spec, const struct schema *before)
{
	*apply = (struct apply){.arena = arena, .diag = diag, .database = database, .spec = spec};
	apply->before = before;
	apply->model = schema_copy(arena, before);
	for (size_t i = 0; i < before->tables.len; i++)
		list_push(arena, &apply->old_tables, (const char *)before->tables.items[i]->name);
}

bool apply_table_is_old(const struct apply *apply, const char *table)
{
	for (size_t i = 0; i < apply->old_tables.len; i++)
		if (name_equal(apply->old_tables.items[i], table))
			return true;
	return false;
}

bool apply_is_loose(const struct apply *apply, const char *table, const char *column)
{
	for (size_t i = 0; i < apply->loose.len; i++)
		if (name_equal(apply->loose.items[i].table, table) && name_equal(apply->loose.items[i].column, column))
			return true;
	return false;
}

void apply_rename_old(struct apply *apply, const char *table, const char *name)
{
	for (size_t i = apply->old_tables.len; i-- > 0;) {
		if (!name_equal(apply->old_tables.items[i], table))
			continue;
		if (name != NULL)
			apply->old_tables.items[i] = name;
		else
			list_remove(&apply->old_tables, i);
	}
}

bool apply_operations(struct apply *apply, const op_list *ops)
{
	size_t errors = apply->diag->nerror;
	for (size_t i = 0; i < ops->len; i++) {
		apply->at = ops->items[i]->loc;
		if (!op_info(ops->items[i]->kind)->apply(apply, ops->items[i]))
			return false; /* what follows may build on it and would only repeat the trouble */
	}
	apply_close(apply);
	return judge_left_behind(apply) && apply->diag->nerror == errors;
}

/* ---- Segments ---- */

struct segment *apply_schema(struct apply *apply)
{
	if (apply->open == NULL) {
		apply->open = arena_new(apply->arena, struct segment);
		apply->open->kind = SEGMENT_SCHEMA;
		apply->open->before = schema_copy(apply->arena, apply->model);
		list_push(apply->arena, &apply->segments, apply->open);
	}
	return apply->open;
}

void apply_close(struct apply *apply)
{
	if (apply->open != NULL)
		apply->open->after = schema_copy(apply->arena, apply->model);
	apply->open = NULL;
}

struct table_change *apply_change(struct apply *apply, const struct table *table)
{
	struct segment *segment = apply_schema(apply);
	for (size_t i = 0; i < segment->tables.len; i++)
		if (name_equal(segment->tables.items[i]->table, table->name))
			return segment->tables.items[i];
	const struct table *before = schema_table(segment->before, table->name);
	if (before == NULL)
		return NULL;
	struct table_change *change = arena_new(apply->arena, struct table_change);
	change->table = table->name;
	for (size_t i = 0; i < before->columns.len; i++) {
		const char *name = before->columns.items[i]->name;
		struct column_move move = {.before = name, .after = name};
		list_push(apply->arena, &change->moves, move);
	}
	list_push(apply->arena, &segment->tables, change);
	return change;
}

void apply_split(struct apply *apply, const char *table)
{
	if (apply->open == NULL)
		return;
	for (size_t i = 0; i < apply->open->tables.len; i++)
		if (name_equal(apply->open->tables.items[i]->table, table)) {
			apply_close(apply);
			return;
		}
}

/* The column has, in the open segment, values that it had not before: it is new, computed, or stored in another way. */
static bool has_new_values(struct apply *apply, const struct table *table, const struct column_move *move)
{
	if (move->after == NULL)
		return false;
	if (move->before == NULL || move->up != NULL)
		return true;
	const struct column *was = table_column(schema_table(apply->open->before, table->name), move->before);
	const struct column *is = table_column(table, move->after);
	return !normal_equal(apply->arena, render_column(apply->arena, was), render_column(apply->arena, is));
}

void apply_split_for(struct apply *apply, const struct table *table, const char *expr)
{
	if (apply->open == NULL || expr == NULL || schema_table(apply->open->before, table->name) == NULL)
		return;
	const struct table_change *change = apply_change(apply, table);
	for (size_t i = 0; i < change->moves.len; i++)
		if (change->moves.items[i].after != NULL && parse_mentions(expr, change->moves.items[i].after) &&
		    has_new_values(apply, table, &change->moves.items[i])) {
			apply_close(apply);
			return;
		}
}

void apply_split_before(struct apply *apply, const struct table *table, const char *column)
{
	if (apply->open == NULL || schema_table(apply->open->before, table->name) == NULL)
		return;
	const struct table_change *change = apply_change(apply, table);
	for (size_t i = 0; i < change->moves.len; i++)
		if (change->moves.items[i].down != NULL && parse_mentions(change->moves.items[i].down, column)) {
			apply_close(apply);
			return;
		}
}

struct column_move *change_move(struct table_change *change, const char *after_name)
{
	for (size_t i = 0; i < change->moves.len; i++)
		if (name_equal(change->moves.items[i].after, after_name))
			return &change->moves.items[i];
	return NULL;
}

void change_fill_nulls(struct apply *apply, struct column_move *move, const struct column *column, const char *value,
                       struct loc loc)
{
	const char *now = move->up != NULL ? arena_printf(apply->arena, "(%s)", move->up) : column_default(column);
	/* A column that the same change adds has no old value, only its default. */
	if (move->up == NULL && move->before != NULL)
		now = quoted_name(apply->arena, move->before);
	move->up = now != NULL ? arena_printf(apply->arena, "coalesce(%s, %s)", now, value) : value;
	move->up_loc = loc;
}

void apply_deed(struct apply *apply, const struct op *op, const char *table, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	const char *what = arena_vprintf(apply->arena, format, args);
	va_end(args);
	struct deed deed = {.table = table, .loc = op->loc};
	deed.text = arena_printf(apply->arena, "%s%s%s", op_info(op->kind)->key, what[0] != '\0' ? " " : "", what);
	struct segment *segment = apply->segments.items[apply->segments.len - 1];
	list_push(apply->arena, &segment->deeds, deed);
}

/* ---- Statements of the author's ---- */

struct mention {
	const char *const *texts;
	size_t ntext;
	const char *table;
};

static bool mentions(const struct mention *mention, const char *name)
{
	if (name_equal(mention->table, name))
		return true;
	for (size_t i = 0; i < mention->ntext; i++)
		if (mention->texts[i] != NULL && parse_mentions(mention->texts[i], name))
			return true;
	return false;
}

/* Adds to the texts the views and triggers that the names in them lead to, and what those lead to in turn. */
static void reach(const struct apply *apply, struct mention *mention)
{
	const struct schema *model = apply->model;
	LIST(const char *) texts = {0};
	for (size_t i = 0; i < mention->ntext; i++)
		list_push(apply->arena, &texts, mention->texts[i]);
	bool *seen = arena_alloc(apply->arena, model->views.len + model->triggers.len + 1);
	for (bool grew = true; grew;) {
		grew = false;
		mention->texts = texts.items;
		mention->ntext = texts.len;
		for (size_t i = 0; i < model->views.len + model->triggers.len; i++) {
			const char *name, *sql;
			if (i < model->views.len) {
				name = model->views.items[i]->name;
				sql = model->views.items[i]->sql;
			} else {
				name = model->triggers.items[i - model->views.len]->table;
				sql = model->triggers.items[i - model->views.len]->sql;
			}
			if (seen[i] || !mentions(mention, name))
				continue;
			seen[i] = grew = true;
			list_push(apply->arena, &texts, sql);
		}
	}
	mention->texts = texts.items;
	mention->ntext = texts.len;
}

/* A unique index that is not in the other schema decides which rows a statement may write. */
static bool touches_unique(const struct apply *apply, const struct schema *schema, const struct schema *other,
                           const struct mention *mention)
{
	for (size_t i = 0; i < schema->indexes.len; i++) {
		const struct index *index = schema->indexes.items[i], *match = schema_index(other, index->name);
		bool is_same = match != NULL &&
		               str_equal(render_index(apply->arena, match), render_index(apply->arena, index));
		if (index->is_unique && !is_same && mentions(mention, index->table))
			return true;
	}
	return false;
}

/* What was dropped counts as well: data steps written before the drop must not see it gone, nor the reverse. */
static bool touches_dropped(const struct schema *model, const struct schema *before, const struct mention *mention)
{
	for (size_t i = 0; i < before->views.len; i++)
		if (schema_view(model, before->views.items[i]->name) == NULL &&
		    mentions(mention, before->views.items[i]->name))
			return true;
	for (size_t i = 0; i < before->triggers.len; i++)
		if (schema_trigger(model, before->triggers.items[i]->name) == NULL &&
		    mentions(mention, before->triggers.items[i]->table))
			return true;
	return false;
}

/*
 * Does the statement see what the open segment changed? Names are enough: a table or view it mentions, or one that a
 * mentioned view or a trigger of a mentioned table leads to. A false yes costs a second rebuild, never a wrong result.
 */
static bool touches(const struct apply *apply, const struct segment *segment, struct mention mention)
{
	const struct schema *model = apply->model, *before = segment->before;
	reach(apply, &mention);
	for (size_t i = 0; i < segment->tables.len; i++)
		if (mentions(&mention, segment->tables.items[i]->table))
			return true;
	for (size_t i = 0; i < model->tables.len; i++)
		if (schema_table(before, model->tables.items[i]->name) == NULL &&
		    mentions(&mention, model->tables.items[i]->name))
			return true;
	for (size_t i = 0; i < before->tables.len; i++)
		if (schema_table(model, before->tables.items[i]->name) == NULL &&
		    mentions(&mention, before->tables.items[i]->name))
			return true;
	for (size_t i = 0; i < model->views.len; i++) {
		const struct view *view = model->views.items[i], *was = schema_view(before, view->name);
		if (!str_equal(was != NULL ? was->sql : NULL, view->sql) && mentions(&mention, view->name))
			return true;
	}
	for (size_t i = 0; i < model->triggers.len; i++) {
		const struct trigger *trigger = model->triggers.items[i];
		const struct trigger *was = schema_trigger(before, trigger->name);
		if (!str_equal(was != NULL ? was->sql : NULL, trigger->sql) && mentions(&mention, trigger->table))
			return true;
	}
	return touches_unique(apply, model, before, &mention) || touches_unique(apply, before, model, &mention) ||
	       touches_dropped(model, before, &mention);
}

struct segment *apply_sql(struct apply *apply, const char *table, const char *const *texts, size_t ntext)
{
	struct segment *segment = arena_new(apply->arena, struct segment);
	segment->kind = SEGMENT_SQL;
	if (table != NULL)
		list_push(apply->arena, &segment->touched, table);
	const struct mention mention = {.texts = texts, .ntext = ntext, .table = table};
	if (apply->open != NULL && !touches(apply, apply->open, mention)) {
		segment->before = segment->after = apply->open->before;
		list_insert(apply->arena, &apply->segments, apply->segments.len - 1, segment);
		return segment;
	}
	apply_close(apply);
	segment->before = segment->after = schema_copy(apply->arena, apply->model);
	list_push(apply->arena, &apply->segments, segment);
	return segment;
}

/* What SQLite read back has no places; objects that were there before keep theirs. */
static void carry_places(struct schema *to, const struct schema *from, struct loc loc)
{
	for (size_t i = 0; i < to->tables.len; i++) {
		struct table *table = to->tables.items[i];
		const struct table *was = schema_table(from, table->name);
		table->loc = was != NULL ? was->loc : loc;
		for (size_t j = 0; j < table->columns.len; j++) {
			struct column *column = table->columns.items[j];
			const struct column *column_was = was != NULL ? table_column(was, column->name) : NULL;
			column->loc = column_was != NULL ? column_was->loc : loc;
		}
	}
	for (size_t i = 0; i < to->indexes.len; i++) {
		const struct index *was = schema_index(from, to->indexes.items[i]->name);
		to->indexes.items[i]->loc = was != NULL ? was->loc : loc;
	}
	for (size_t i = 0; i < to->views.len; i++) {
		const struct view *was = schema_view(from, to->views.items[i]->name);
		to->views.items[i]->loc = was != NULL ? was->loc : loc;
	}
	for (size_t i = 0; i < to->triggers.len; i++) {
		const struct trigger *was = schema_trigger(from, to->triggers.items[i]->name);
		to->triggers.items[i]->loc = was != NULL ? was->loc : loc;
	}
}

static struct loc statement_loc(const struct statement_step *step, int offset)
{
	if (step->node == NULL || offset < 0)
		return step->loc;
	return node_loc_at(step->node, step->offset + (size_t)offset);
}

bool apply_replay(struct apply *apply, struct segment *segment)
{
	LIST(const char *) statements = {0};
	for (size_t i = 0; i < segment->up.len; i++)
		list_push(apply->arena, &statements, segment->up.items[i].sql);
	struct replay_error error;
	struct schema *after = replay_run(apply->arena, segment->before, statements.items, statements.len, &error);
	if (after == NULL) {
		const struct statement_step *step =
			error.statement < segment->up.len ? &segment->up.items[error.statement] : &segment->up.items[0];
		diag_error(apply->diag, statement_loc(step, error.offset), RULE_sql_error, "SQLite: %s", error.message);
		return false;
	}
	carry_places(after, apply->model, segment->up.items[0].loc);
	segment->after = after;
	apply->model = schema_copy(apply->arena, after);
	return true;
}

/* ---- What several operations ask ---- */

bool apply_has_own_way_back(const struct apply *apply)
{
	return apply->is_downgrade || apply->spec->has_downgrade || apply->spec->irreversible.s != NULL;
}

/* `lossy` names tables as they were when the revision began. */
const char *spec_name_before(const struct spec *spec, const char *table)
{
	for (size_t i = spec->upgrade.len; i-- > 0;) {
		const struct rename_spec *rename = spec->upgrade.items[i]->spec;
		if (spec->upgrade.items[i]->kind == OP_RENAME_TABLE && name_equal(rename->to.s, table))
			table = rename->table.s;
	}
	return table;
}

bool apply_loss_is_declared(const struct apply *apply, const char *table)
{
	if (apply_has_own_way_back(apply))
		return true;
	table = spec_name_before(apply->spec, table);
	size_t len = strlen(table);
	for (size_t i = 0; i < apply->spec->lossy.len; i++) {
		const char *entry = apply->spec->lossy.items[i].s;
		const char *head = strnlen(entry, len) == len ? arena_strndup(apply->arena, entry, len) : entry;
		if (name_equal(head, table) && (entry[len] == '\0' || entry[len] == '.'))
			return true;
	}
	return false;
}
