/* Constraints: added; dropped by name or by what they are, on the table or on a column. */
#include "gen/ops/build.h"
#include "gen/ops/judge.h"
#include "gen/ops/shapes.h"
#include "gen/ops/uses.h"

#include "gen/base/str.h"
#include "gen/schema/render.h"
#include "gen/sql/normal.h"
#include "gen/sql/quote.h"

#define CONSTRAINT_FIELDS                                                                                              \
	FIELD(constraint_spec, table, "table", FIELD_NAME, FIELD_REQUIRED, "the table"),                               \
		FIELD(constraint_spec, name, "name", FIELD_NAME, 0, "its name"),                                       \
		FIELD_OF(constraint_spec, primary_key, "primary_key", FIELD_LIST, 0, &part_shape, "key columns"),      \
		FIELD_OF(constraint_spec, unique, "unique", FIELD_LIST, 0, &part_shape, "columns unique together"),    \
		FIELD(constraint_spec, check, "check", FIELD_SQL, 0, "expression that must not be false"),             \
		FIELD(constraint_spec, foreign_key, "foreign_key", FIELD_NAMES, 0, "columns that refer to a parent"),  \
		FIELD_OF(constraint_spec, references, "references", FIELD_STRUCT, 0, &reference_shape, "that parent"), \
		FIELD(constraint_spec, not_null, "not_null", FIELD_NAME, 0, "the column")

static const struct field add_fields[] = {
	CONSTRAINT_FIELDS,
	FIELD(constraint_spec, fill_nulls, "fill_nulls", FIELD_VALUE, 0,
              "not_null: value for the NULLs that are there"),
	FIELD_ONE_OF(constraint_spec, on_conflict, "on_conflict", 0, conflict_words, "what a violation does"),
};
const struct shape shape_ADD_CONSTRAINT = SHAPE("add_constraint", constraint_spec, add_fields);

static const struct field drop_fields[] = {CONSTRAINT_FIELDS};
const struct shape shape_DROP_CONSTRAINT = SHAPE("drop_constraint", constraint_spec, drop_fields);

static const char *describe(struct apply *apply, const struct constraint *constraint)
{
	return render_constraint(apply->arena, constraint, false);
}

/* ---- add_constraint ---- */

static bool add_not_null(struct apply *apply, const struct op *op, struct table *table, struct constraint *clause)
{
	const struct constraint_spec *spec = op->spec;
	struct column *column = apply_column(apply, table, spec->not_null);
	if (column == NULL || !judge_value(apply, table, spec->fill_nulls))
		return false;
	if (column_is_not_null(column)) {
		diag_error(apply->diag, spec->not_null.node->loc, RULE_no_effect,
		           "column '%s' of table '%s' is NOT NULL already", column->name, table->name);
		return false;
	}
	struct table_change *change = apply_change(apply, table);
	if (change != NULL && spec->fill_nulls.kind != LITERAL_ABSENT) {
		change_fill_nulls(apply, change_move(change, column->name), column,
		                  build_literal(apply, spec->fill_nulls), spec->fill_nulls.node->loc);
	}
	clause->loc = spec->not_null.node->loc;
	list_push(apply->arena, &column->constraints, clause);
	column->text = NULL;
	table->sql = NULL;
	apply_deed(apply, op, table->name, "not null %s", column->name);
	return true;
}

static bool same_columns(const struct constraint *a, const struct constraint *b)
{
	if (a->parts.len != b->parts.len)
		return false;
	for (size_t i = 0; i < a->parts.len; i++)
		if (!name_equal(a->parts.items[i].column, b->parts.items[i].column))
			return false;
	return true;
}

/* UNIQUE (a) and UNIQUE (a COLLATE NOCASE) are two things. */
static bool same_parts(const struct constraint *a, const struct constraint *b)
{
	if (!same_columns(a, b))
		return false;
	for (size_t i = 0; i < a->parts.len; i++)
		if (!name_equal(a->parts.items[i].collate, b->parts.items[i].collate))
			return false;
	return true;
}

/* The same constraint, but for its name. */
static bool same_meaning(struct apply *apply, const struct constraint *a, const struct constraint *b)
{
	if (a->kind != b->kind)
		return false;
	switch (a->kind) {
	case CONSTRAINT_PRIMARY_KEY:
		return true;
	case CONSTRAINT_UNIQUE:
		return same_parts(a, b);
	case CONSTRAINT_CHECK:
		return normal_equal(apply->arena, a->expr, b->expr);
	case CONSTRAINT_FOREIGN_KEY:
		return same_columns(a, b) && (a->reference.table == NULL || b->reference.table == NULL ||
		                              name_equal(a->reference.table, b->reference.table));
	case CONSTRAINT_NOT_NULL:
	case CONSTRAINT_NULL:
	case CONSTRAINT_DEFAULT:
	case CONSTRAINT_COLLATE:
	case CONSTRAINT_GENERATED:
		return true;
	}
	return false;
}

/* Where a constraint stands: `column` NULL for those of the table. */
struct place {
	struct column *column;
	size_t index;
	struct constraint *constraint;
};
typedef LIST(struct place) place_list;

static void all_constraints(struct apply *apply, struct table *table, place_list *places)
{
	for (size_t i = 0; i < table->columns.len; i++) {
		struct column *column = table->columns.items[i];
		for (size_t j = 0; j < column->constraints.len; j++) {
			struct place place = {column, j, column->constraints.items[j]};
			list_push(apply->arena, places, place);
		}
	}
	for (size_t i = 0; i < table->constraints.len; i++) {
		struct place place = {NULL, i, table->constraints.items[i]};
		list_push(apply->arena, places, place);
	}
}

static bool check_twin(struct apply *apply, struct table *table, const struct constraint *constraint)
{
	place_list places = {0};
	all_constraints(apply, table, &places);
	for (size_t i = 0; i < places.len; i++) {
		const struct constraint *twin = places.items[i].constraint;
		if (!same_meaning(apply, twin, constraint))
			continue;
		diag_error(apply->diag, constraint->loc, RULE_duplicate_constraint, "table '%s' has %s already",
		           table->name, describe(apply, twin));
		diag_note(apply->diag, twin->loc, "it is defined here");
		return false;
	}
	return true;
}

bool apply_ADD_CONSTRAINT(struct apply *apply, const struct op *op)
{
	const struct constraint_spec *spec = op->spec;
	struct table *table = apply_table(apply, spec->table);
	if (table == NULL)
		return false;
	struct constraint *constraint = build_constraint(apply, table, spec);
	if (constraint == NULL)
		return false;
	if (constraint->kind != CONSTRAINT_NOT_NULL && spec->fill_nulls.kind != LITERAL_ABSENT) {
		diag_error(apply->diag, spec->fill_nulls.node->loc, RULE_conflicting_keys,
		           "fill_nulls goes with not_null");
		return false;
	}
	if (constraint->kind == CONSTRAINT_NOT_NULL)
		return add_not_null(apply, op, table, constraint);
	if (!check_twin(apply, table, constraint))
		return false;
	apply_change(apply, table);
	list_push(apply->arena, &table->constraints, constraint);
	table->sql = NULL;
	apply_deed(apply, op, table->name, "%s", describe(apply, constraint));
	return check_table(apply, table);
}

/* ---- drop_constraint ---- */

/* What the spec describes, as a constraint to compare with; its kind alone decides when only that is said. */
static bool wanted(struct apply *apply, const struct constraint_spec *spec, struct constraint *want)
{
	const part_spec_list *parts = NULL;
	size_t set = 0;
	if (spec->primary_key.len > 0)
		want->kind = CONSTRAINT_PRIMARY_KEY, parts = &spec->primary_key, set++;
	if (spec->unique.len > 0)
		want->kind = CONSTRAINT_UNIQUE, parts = &spec->unique, set++;
	if (spec->check.s != NULL)
		want->kind = CONSTRAINT_CHECK, want->expr = spec->check.s, set++;
	if (spec->foreign_key.len > 0)
		want->kind = CONSTRAINT_FOREIGN_KEY, set++;
	if (spec->not_null.s != NULL)
		want->kind = CONSTRAINT_NOT_NULL, set++;
	if (set + (spec->name.s != NULL) != 1) {
		diag_error(apply->diag, spec->node->loc, set == 0 ? RULE_missing_key : RULE_conflicting_keys,
		           "say which constraint by one of name, primary_key, unique, check, foreign_key, not_null");
		return false;
	}
	for (size_t i = 0; parts != NULL && i < parts->len; i++) {
		struct part part = {.column = parts->items[i]->column.s, .collate = parts->items[i]->collate.s};
		list_push(apply->arena, &want->parts, part);
	}
	for (size_t i = 0; i < spec->foreign_key.len; i++) {
		struct part part = {.column = spec->foreign_key.items[i].s};
		list_push(apply->arena, &want->parts, part);
	}
	want->reference.table = spec->references != NULL ? spec->references->table.s : NULL;
	return true;
}

static bool fits(struct apply *apply, const struct constraint_spec *spec, const struct constraint *want,
                 const struct place *place)
{
	if (spec->name.s != NULL)
		return name_equal(place->constraint->name, spec->name.s);
	if (want->kind == CONSTRAINT_NOT_NULL)
		return place->constraint->kind == CONSTRAINT_NOT_NULL &&
		       name_equal(place->column->name, spec->not_null.s);
	if (want->kind == CONSTRAINT_PRIMARY_KEY && !same_columns(place->constraint, want))
		return false;
	return same_meaning(apply, place->constraint, want);
}

/* A key said by its columns alone, where none is without collations. */
static bool nearly_fits(const struct constraint *want, const struct place *place)
{
	for (size_t i = 0; i < want->parts.len; i++)
		if (want->parts.items[i].collate != NULL)
			return false;
	return want->kind == CONSTRAINT_UNIQUE && place->constraint->kind == want->kind &&
	       same_columns(place->constraint, want);
}

static bool is_droppable(const struct constraint *constraint)
{
	return constraint->kind == CONSTRAINT_PRIMARY_KEY || constraint->kind == CONSTRAINT_UNIQUE ||
	       constraint->kind == CONSTRAINT_CHECK || constraint->kind == CONSTRAINT_FOREIGN_KEY ||
	       constraint->kind == CONSTRAINT_NOT_NULL;
}

/* None or several fit: the notes list what there is. */
static bool report_choice(struct apply *apply, const struct table *table, const struct constraint_spec *spec,
                          const place_list *listed, size_t found)
{
	if (found == 0)
		diag_error(apply->diag, spec->node->loc, RULE_missing_constraint, "table '%s' has no such constraint%s",
		           table->name, listed->len > 0 ? "; it has these:" : ", and no other either");
	else
		diag_error(apply->diag, spec->node->loc, RULE_ambiguous_constraint,
		           "%zu constraints of table '%s' fit; say which by its name:", found, table->name);
	for (size_t i = 0; i < listed->len; i++)
		diag_note(apply->diag, listed->items[i].constraint->loc, "%s%s%s",
		          listed->items[i].column != NULL ? listed->items[i].column->name : "",
		          listed->items[i].column != NULL ? ": " : "", describe(apply, listed->items[i].constraint));
	return false;
}

/* Constraints that mean the same and have no name are one: nobody could say which. */
static bool are_one(const place_list *places)
{
	for (size_t i = 0; i < places->len; i++)
		if (places->items[i].constraint->name != NULL)
			return false;
	return true;
}

static bool find_constraints(struct apply *apply, struct table *table, const struct constraint_spec *spec,
                             place_list *found)
{
	struct constraint want = {0};
	if (!wanted(apply, spec, &want))
		return false;
	place_list all = {0}, fitting = {0}, near = {0}, droppable = {0};
	all_constraints(apply, table, &all);
	for (size_t i = 0; i < all.len; i++) {
		if (!is_droppable(all.items[i].constraint))
			continue;
		list_push(apply->arena, &droppable, all.items[i]);
		if (fits(apply, spec, &want, &all.items[i]))
			list_push(apply->arena, &fitting, all.items[i]);
		if (nearly_fits(&want, &all.items[i]))
			list_push(apply->arena, &near, all.items[i]);
	}
	bool is_exact = fitting.len > 0;
	if (!is_exact)
		fitting = near;
	if (fitting.len == 0 || (fitting.len > 1 && (!is_exact || !are_one(&fitting))))
		return report_choice(apply, table, spec, fitting.len == 0 ? &droppable : &fitting, fitting.len);
	*found = fitting;
	return true;
}

bool apply_DROP_CONSTRAINT(struct apply *apply, const struct op *op)
{
	const struct constraint_spec *spec = op->spec;
	struct table *table = apply_table(apply, spec->table);
	place_list places = {0};
	if (table == NULL || !find_constraints(apply, table, spec, &places))
		return false;
	apply_change(apply, table);
	const char *what = describe(apply, places.items[0].constraint);
	for (size_t i = places.len; i-- > 0;) { /* from the last one, so that the others keep their places */
		struct place place = places.items[i];
		if (place.column != NULL) {
			list_remove(&place.column->constraints, place.index);
			place.column->text = NULL;
		} else {
			list_remove(&table->constraints, place.index);
		}
	}
	table->sql = NULL;
	apply_deed(apply, op, table->name, "%s", what);
	return check_table(apply, table);
}
