/* Columns: added, dropped, altered. */
#include "gen/ops/build.h"
#include "gen/ops/judge.h"
#include "gen/ops/shapes.h"
#include "gen/ops/uses.h"

#include "gen/base/str.h"
#include "gen/plan/lower.h"
#include "gen/schema/render.h"
#include "gen/sql/normal.h"
#include "gen/sql/parse.h"
#include "gen/sql/quote.h"

static const struct field add_fields[] = {
	FIELD(add_column_spec, table, "table", FIELD_NAME, FIELD_REQUIRED, "the table"),
	FIELD_OF(add_column_spec, column, "column", FIELD_STRUCT, FIELD_REQUIRED, &column_shape, "the column"),
	FIELD(add_column_spec, before, "before", FIELD_NAME, 0, "the column it is to stand before"),
	FIELD(add_column_spec, after, "after", FIELD_NAME, 0, "the column it is to stand after; left out: the last"),
	FIELD(add_column_spec, fill, "fill", FIELD_SQL, 0, "expression over the row for the rows that are there"),
	FIELD(add_column_spec, if_not_exists, "if_not_exists", FIELD_BOOL, 0, "skip it where the column is there"),
};
const struct shape shape_ADD_COLUMN = SHAPE("add_column", add_column_spec, add_fields);

static const struct field drop_fields[] = {
	FIELD(drop_column_spec, table, "table", FIELD_NAME, FIELD_REQUIRED, "the table"),
	FIELD(drop_column_spec, column, "column", FIELD_NAME, FIELD_REQUIRED, "the column"),
	FIELD(drop_column_spec, fill_down, "fill_down", FIELD_SQL, 0, "expression over the row for the way back"),
};
const struct shape shape_DROP_COLUMN = SHAPE("drop_column", drop_column_spec, drop_fields);

static const struct field alter_fields[] = {
	FIELD(alter_column_spec, table, "table", FIELD_NAME, FIELD_REQUIRED, "the table"),
	FIELD(alter_column_spec, column, "column", FIELD_NAME, FIELD_REQUIRED, "the column"),
	FIELD(alter_column_spec, type, "type", FIELD_TEXT, FIELD_NULLABLE, "its new type"),
	FIELD(alter_column_spec, not_null, "not_null", FIELD_BOOL, FIELD_NULLABLE, "NOT NULL on or off"),
	FIELD(alter_column_spec, fill_nulls, "fill_nulls", FIELD_VALUE, 0, "value for the NULLs that are there"),
	FIELD(alter_column_spec, default_value, "default", FIELD_LITERAL, FIELD_NULLABLE, "new default: a value"),
	FIELD(alter_column_spec, default_sql, "default_sql", FIELD_SQL, FIELD_NULLABLE, "new default: an expression"),
	FIELD(alter_column_spec, collate, "collate", FIELD_NAME, FIELD_NULLABLE, "new collation"),
	FIELD(alter_column_spec, check, "check", FIELD_SQL, FIELD_NULLABLE, "new CHECK in place of the column's own"),
	FIELD(alter_column_spec, generated, "generated", FIELD_SQL, FIELD_NULLABLE, "new expression"),
	FIELD(alter_column_spec, stored, "stored", FIELD_BOOL, 0, "a generated column that is stored"),
	FIELD_OF(alter_column_spec, references, "references", FIELD_STRUCT, FIELD_NULLABLE, &reference_shape,
                 "new foreign key"),
	FIELD(alter_column_spec, using_up, "using", FIELD_SQL, 0, "expression over the row for the new value"),
	FIELD(alter_column_spec, using_down, "using_down", FIELD_SQL, 0, "the same for the way back"),
};
const struct shape shape_ALTER_COLUMN = SHAPE("alter_column", alter_column_spec, alter_fields);

/* ---- add_column ---- */

static bool find_place(struct apply *apply, const struct table *table, const struct add_column_spec *spec,
                       size_t *place)
{
	*place = table->columns.len;
	if (spec->before.s != NULL && spec->after.s != NULL) {
		diag_error(apply->diag, spec->after.node->loc, RULE_conflicting_keys,
		           "give 'before' or 'after', not both");
		return false;
	}
	struct text neighbour = spec->before.s != NULL ? spec->before : spec->after;
	if (neighbour.s == NULL)
		return true;
	if (apply_column(apply, table, neighbour) == NULL)
		return false;
	*place = (size_t)table_column_index(table, neighbour.s) + (spec->after.s != NULL ? 1 : 0);
	return true;
}

/* The rows that are there need a value. */
static bool check_value(struct apply *apply, const struct table *table, const struct column *column,
                        const struct add_column_spec *spec)
{
	if (spec->fill.s != NULL && column_is_generated(column)) {
		diag_error(apply->diag, spec->fill.node->loc, RULE_bad_value_for_column,
		           "column '%s' is generated and takes no value", column->name);
		return false;
	}
	if (!column_is_not_null(column) || spec->fill.s != NULL || column_default(column) != NULL ||
	    column_is_generated(column) || !apply_table_is_old(apply, table->name))
		return true;
	diag_error(apply->diag, column->loc, RULE_not_null_without_value,
	           "column '%s' is NOT NULL and the rows of '%s' have no value for it: give it a default or 'fill: "
	           "expression'",
	           column->name, table->name);
	return false;
}

/* Adds with if_not_exists: a step of its own that SQLite's ALTER TABLE must be able to do, skipped where it has been
 * done. */
static bool add_loose_column(struct apply *apply, const struct op *op, struct table *table, struct column *column)
{
	const struct add_column_spec *spec = op->spec;
	if (spec->before.s != NULL || spec->after.s != NULL || spec->fill.s != NULL) {
		diag_error(apply->diag, spec->node->loc, RULE_if_not_exists_native,
		           "if_not_exists goes with neither 'before' nor 'after' nor 'fill'");
		return false;
	}
	const char *obstacle = native_add_obstacle(column, table->is_strict);
	if (obstacle != NULL) {
		diag_error(apply->diag, column->loc, RULE_if_not_exists_native,
		           "column '%s' %s, which ALTER TABLE cannot add; leave that or if_not_exists out",
		           column->name, obstacle);
		return false;
	}
	const char *name = quoted_name(apply->arena, table->name);
	const char *definition = render_column(apply->arena, column);
	struct statement_step up = {.loc = op->loc};
	up.sql = arena_printf(apply->arena, "ALTER TABLE %s ADD COLUMN %s", name, definition);
	up.unless = arena_printf(apply->arena, "SELECT 1 FROM pragma_table_xinfo(%s) WHERE lower(name) = lower(%s)",
	                         quoted_text(apply->arena, table->name), quoted_text(apply->arena, column->name));
	up.label = arena_printf(apply->arena, "column %s.%s", table->name, column->name);
	struct statement_step down = {.loc = op->loc, .label = up.label};
	down.sql = arena_printf(apply->arena, "ALTER TABLE %s DROP COLUMN %s", name,
	                        quoted_name(apply->arena, column->name));
	const char *texts[] = {up.sql};
	struct segment *segment = apply_sql(apply, table->name, texts, 1);
	list_push(apply->arena, &segment->up, up);
	list_push(apply->arena, &segment->down, down);
	struct loose_column loose = {.table = table->name, .column = column->name, .loc = op->loc};
	list_push(apply->arena, &apply->loose, loose);
	apply_deed(apply, op, table->name, "%s.%s unless it is there", table->name, column->name);
	return apply_replay(apply, segment);
}

bool apply_ADD_COLUMN(struct apply *apply, const struct op *op)
{
	const struct add_column_spec *spec = op->spec;
	struct table *table = apply_table(apply, spec->table);
	size_t place;
	if (table == NULL || !find_place(apply, table, spec, &place) || !judge_expression(apply, table, spec->fill))
		return false;
	const struct column *twin = table_column(table, spec->column->name.s);
	if (twin != NULL) {
		diag_error(apply->diag, spec->column->name.node->loc, RULE_duplicate_column,
		           "column '%s' is already in table '%s'", twin->name, table->name);
		diag_note(apply->diag, twin->loc, "first defined here");
		return false;
	}
	struct column *column = build_column(apply, table, spec->column);
	if (column == NULL || !check_value(apply, table, column, spec))
		return false;
	if (spec->if_not_exists.value) {
		apply_close(apply);
		return add_loose_column(apply, op, schema_table(apply->model, table->name), column);
	}
	/* `fill` sees the row as the operations before have made it; a column of this name that was dropped is another.
	 */
	const struct table *was = apply->open != NULL ? schema_table(apply->open->before, table->name) : NULL;
	if (was != NULL && table_column(was, column->name) != NULL)
		apply_split(apply, table->name);
	apply_split_for(apply, table, spec->fill.s);
	struct table_change *change = apply_change(apply, table);
	if (change != NULL) {
		struct column_move move = {.after = column->name, .up = spec->fill.s};
		if (spec->fill.s != NULL)
			move.up_loc = spec->fill.node->loc;
		list_push(apply->arena, &change->moves, move);
	}
	list_insert(apply->arena, &table->columns, place, column);
	table->sql = NULL;
	apply_deed(apply, op, table->name, "%s", column->name);
	return check_table(apply, table);
}

/* Where it was there before, a change in the same revision would be one that no way back undoes. */
static bool check_settled(struct apply *apply, const struct op *op, const struct table *table,
                          const struct column *column)
{
	if (!apply_is_loose(apply, table->name, column->name))
		return true;
	diag_error(apply->diag, op->loc, RULE_if_not_exists_native,
	           "this revision adds column '%s' with if_not_exists, and where it is there already it must stay as "
	           "it is; change it in a later revision",
	           column->name);
	return false;
}

/* ---- drop_column ---- */

bool apply_DROP_COLUMN(struct apply *apply, const struct op *op)
{
	const struct drop_column_spec *spec = op->spec;
	struct table *table = apply_table(apply, spec->table);
	struct column *column = table != NULL ? apply_column(apply, table, spec->column) : NULL;
	if (column == NULL || !check_settled(apply, op, table, column) ||
	    !check_column_unused(apply, table, column, spec->column.node->loc))
		return false;
	apply_split_before(apply, table, column->name);
	struct table_change *change = apply_change(apply, table);
	struct column_move *move = change != NULL ? change_move(change, column->name) : NULL;
	if (move != NULL) {
		move->after = NULL;
		move->down = spec->fill_down.s;
		move->down_loc = spec->column.node->loc;
		if (move->down == NULL && move->before != NULL && column_is_not_null(column) &&
		    column_default(column) == NULL && !column_is_generated(column) && !apply_has_own_way_back(apply)) {
			diag_error(apply->diag, spec->column.node->loc, RULE_no_downgrade,
			           "column '%s' is NOT NULL without default: give 'fill_down: expression' for the way "
			           "back, or the revision a 'downgrade:' or 'irreversible:'",
			           column->name);
			return false;
		}
	}
	list_remove(&table->columns, (size_t)table_column_index(table, column->name));
	table->sql = NULL;
	apply_deed(apply, op, table->name, "%s", column->name);
	return check_table(apply, table) && judge_expression(apply, table, spec->fill_down);
}

/* ---- alter_column ---- */

/* Puts a new clause in the place of the old ones of its kind, or takes them away (clause NULL). */
static void replace_clause(struct apply *apply, struct column *column, enum constraint_kind kind,
                           struct constraint *clause)
{
	size_t place = column->constraints.len;
	for (size_t i = column->constraints.len; i-- > 0;)
		if (column->constraints.items[i]->kind == kind) {
			list_remove(&column->constraints, i);
			place = i;
		}
	if (clause != NULL)
		list_insert(apply->arena, &column->constraints, place, clause);
	column->text = NULL;
}

/* A NULL keeps the name of the constraint that it replaces. */
static const char *name_for(struct apply *apply, const struct table *table, const struct column *column,
                            enum constraint_kind kind, const char *prefix)
{
	const struct constraint *old = column_constraint(column, kind);
	return old != NULL && old->name != NULL ? old->name : build_name(apply, table, prefix, &column->name, 1);
}

static void alter_check(struct apply *apply, struct table *table, struct column *column, struct text check)
{
	struct constraint *clause = NULL;
	if (check.s != NULL) {
		clause = build_clause(apply, CONSTRAINT_CHECK, check.node->loc);
		clause->name = name_for(apply, table, column, CONSTRAINT_CHECK, "ck");
		clause->expr = check.s;
	}
	replace_clause(apply, column, CONSTRAINT_CHECK, clause);
}

/* The foreign key of this one column that stands among the table's constraints; -1: none. */
static int table_reference(const struct table *table, const struct column *column)
{
	for (size_t i = 0; i < table->constraints.len; i++) {
		const struct constraint *key = table->constraints.items[i];
		if (key->kind == CONSTRAINT_FOREIGN_KEY && key->parts.len == 1 &&
		    name_equal(key->parts.items[0].column, column->name))
			return (int)i;
	}
	return -1;
}

static void alter_reference(struct apply *apply, struct table *table, struct column *column,
                            const struct alter_column_spec *spec)
{
	struct constraint *clause = NULL;
	int at = column_constraint(column, CONSTRAINT_FOREIGN_KEY) == NULL ? table_reference(table, column) : -1;
	if (spec->references != NULL) {
		text_list self = {0};
		const struct text name = {.s = column->name, .node = spec->column.node};
		list_push(apply->arena, &self, name);
		clause = build_reference(apply, table, spec->references, &self, spec->references->node->loc);
		if (spec->references->name.s == NULL)
			clause->name = at >= 0 && table->constraints.items[at]->name != NULL
			                       ? table->constraints.items[at]->name
			                       : name_for(apply, table, column, CONSTRAINT_FOREIGN_KEY, "fk");
	}
	if (at >= 0)
		list_remove(&table->constraints, (size_t)at);
	if (at >= 0 && clause != NULL)
		list_insert(apply->arena, &table->constraints, (size_t)at, clause);
	else if (at < 0)
		replace_clause(apply, column, CONSTRAINT_FOREIGN_KEY, clause);
}

static void alter_generated(struct apply *apply, struct column *column, const struct alter_column_spec *spec)
{
	const struct constraint *old = column_constraint(column, CONSTRAINT_GENERATED);
	const char *expr = spec->generated.node != NULL ? spec->generated.s : old != NULL ? old->expr : NULL;
	struct constraint *clause = NULL;
	if (expr != NULL) {
		struct loc loc = spec->generated.node != NULL ? spec->generated.node->loc : spec->node->loc;
		clause = build_clause(apply, CONSTRAINT_GENERATED, loc);
		clause->expr = expr;
		clause->is_stored = spec->stored.node != NULL ? spec->stored.value : old != NULL && old->is_stored;
	}
	replace_clause(apply, column, CONSTRAINT_GENERATED, clause);
}

static struct constraint *text_clause(struct apply *apply, enum constraint_kind kind, const char *expr, struct loc loc)
{
	if (expr == NULL)
		return NULL;
	struct constraint *clause = build_clause(apply, kind, loc);
	clause->expr = expr;
	return clause;
}

static void alter_clauses(struct apply *apply, struct table *table, struct column *column,
                          const struct alter_column_spec *spec)
{
	struct loc loc = spec->node->loc;
	if (spec->type.node != NULL) {
		column->type = spec->type.s != NULL ? spec->type.s : "";
		column->text = NULL;
	}
	if (spec->not_null.node != NULL && spec->not_null.value != column_is_not_null(column))
		replace_clause(apply, column, CONSTRAINT_NOT_NULL,
		               spec->not_null.value ? build_clause(apply, CONSTRAINT_NOT_NULL, loc) : NULL);
	const struct node *value = spec->default_sql.node != NULL ? spec->default_sql.node : spec->default_value.node;
	if (value != NULL)
		replace_clause(apply, column, CONSTRAINT_DEFAULT,
		               text_clause(apply, CONSTRAINT_DEFAULT,
		                           build_default(apply, spec->default_value, spec->default_sql), value->loc));
	if (spec->collate.node != NULL)
		replace_clause(apply, column, CONSTRAINT_COLLATE,
		               text_clause(apply, CONSTRAINT_COLLATE, spec->collate.s, spec->collate.node->loc));
	if (spec->check.node != NULL)
		alter_check(apply, table, column, spec->check);
	if (spec->generated.node != NULL || spec->stored.node != NULL)
		alter_generated(apply, column, spec);
	if (node_get(spec->node, "references") != NULL)
		alter_reference(apply, table, column, spec);
}

/* The rows of a column that is added in the same change have the default it was added with, not the new one. */
static void keep_default(struct table_change *change, const struct column *column, const struct alter_column_spec *spec)
{
	struct column_move *move = change_move(change, column->name);
	bool is_altered = spec->default_value.kind != LITERAL_ABSENT || spec->default_sql.node != NULL;
	if (!is_altered || move->before != NULL || move->up != NULL || column_is_generated(column))
		return;
	move->up = column_default(column) != NULL ? column_default(column) : "NULL";
	move->up_loc = spec->node->loc;
}

/* The values on their way: `using`, and fill_nulls around it. */
static void alter_values(struct apply *apply, struct table_change *change, const struct column *column,
                         const struct alter_column_spec *spec)
{
	struct column_move *move = change_move(change, column->name);
	if (spec->using_up.s != NULL) {
		move->up = spec->using_up.s;
		move->up_loc = spec->using_up.node->loc;
	}
	if (spec->using_down.s != NULL) {
		move->down = spec->using_down.s;
		move->down_loc = spec->using_down.node->loc;
	}
	if (spec->fill_nulls.kind != LITERAL_ABSENT)
		change_fill_nulls(apply, move, column, build_literal(apply, spec->fill_nulls),
		                  spec->fill_nulls.node->loc);
}

static bool check_alter(struct apply *apply, const struct table *table, const struct column *column,
                        const struct alter_column_spec *spec)
{
	if (!build_type_is_good(apply, spec->type) || !apply_expression(apply, spec->check) ||
	    !apply_expression(apply, spec->generated) || !apply_expression(apply, spec->default_sql) ||
	    !judge_expression(apply, table, spec->using_up) || !judge_value(apply, table, spec->fill_nulls))
		return false;
	if (spec->default_value.kind != LITERAL_ABSENT && spec->default_sql.node != NULL) {
		diag_error(apply->diag, spec->default_sql.node->loc, RULE_conflicting_keys,
		           "give 'default' or 'default_sql', not both");
		return false;
	}
	if (spec->check.node != NULL && spec->check.s == NULL && column_constraint(column, CONSTRAINT_CHECK) == NULL) {
		diag_error(apply->diag, spec->check.node->loc, RULE_missing_constraint,
		           "column '%s' of table '%s' has no CHECK of its own; drop_constraint takes one of the table "
		           "away",
		           column->name, table->name);
		return false;
	}
	const struct node *references = node_get(spec->node, "references");
	if (references != NULL && spec->references == NULL &&
	    column_constraint(column, CONSTRAINT_FOREIGN_KEY) == NULL && table_reference(table, column) < 0) {
		diag_error(apply->diag, references->loc, RULE_missing_constraint,
		           "column '%s' of table '%s' has no foreign key of its own", column->name, table->name);
		return false;
	}
	if (spec->stored.node != NULL && spec->generated.s == NULL &&
	    (!column_is_generated(column) || spec->generated.node != NULL)) {
		diag_error(apply->diag, spec->stored.node->loc, RULE_bad_generated,
		           "'stored' belongs to a generated column; give 'generated' too");
		return false;
	}
	if ((spec->using_up.s != NULL || spec->fill_nulls.kind != LITERAL_ABSENT) && column_is_generated(column) &&
	    spec->generated.node == NULL) {
		diag_error(apply->diag, spec->node->loc, RULE_bad_value_for_column,
		           "column '%s' of table '%s' is generated and takes no value", column->name, table->name);
		return false;
	}
	return true;
}

bool apply_ALTER_COLUMN(struct apply *apply, const struct op *op)
{
	const struct alter_column_spec *spec = op->spec;
	struct table *table = apply_table(apply, spec->table);
	struct column *column = table != NULL ? apply_column(apply, table, spec->column) : NULL;
	if (column == NULL || !check_settled(apply, op, table, column) || !check_alter(apply, table, column, spec))
		return false;
	/* On the way back the expression is over the row as this operation leaves it, whatever comes after. */
	apply_split_for(apply, table, spec->using_up.s);
	apply_split_for(apply, table, spec->using_down.s);
	apply_split_before(apply, table, column->name);
	struct table_change *change = apply_change(apply, table);
	const struct table *before = table_copy(apply->arena, table);
	if (change != NULL)
		keep_default(change, column, spec);
	alter_clauses(apply, table, column, spec);
	if (change != NULL)
		alter_values(apply, change, column, spec);
	if (normal_equal(apply->arena, render_table(apply->arena, before, before->name),
	                 render_table(apply->arena, table, table->name)) &&
	    spec->using_up.s == NULL && spec->fill_nulls.kind == LITERAL_ABSENT) {
		diag_error(apply->diag, spec->node->loc, RULE_no_effect,
		           "column '%s' of table '%s' is like that already", column->name, table->name);
		return false;
	}
	table->sql = NULL;
	apply_deed(apply, op, table->name, "%s", column->name);
	return check_table(apply, table) && judge_expression(apply, table, spec->using_down);
}
