/* Who uses a column: the clauses of its own table, indexes, foreign keys of others. */
#include "gen/ops/uses.h"

#include "gen/ops/build.h"

#include "gen/base/str.h"
#include "gen/schema/render.h"
#include "gen/sql/parse.h"

static bool in_use(struct apply *apply, const struct table *table, const struct column *column, struct loc loc,
                   const char *user, struct loc user_loc)
{
	diag_error(apply->diag, loc, RULE_column_in_use, "column '%s' of table '%s' is used by %s", column->name,
	           table->name, user);
	diag_note(apply->diag, user_loc, "drop or change this first");
	return true;
}

static bool part_uses(const struct part *part, const char *column)
{
	return part->column != NULL ? name_equal(part->column, column) : parse_mentions(part->expr, column);
}

static bool constraint_uses(const struct constraint *constraint, const char *column)
{
	for (size_t i = 0; i < constraint->parts.len; i++)
		if (part_uses(&constraint->parts.items[i], column))
			return true;
	bool has_expression = constraint->kind == CONSTRAINT_CHECK || constraint->kind == CONSTRAINT_GENERATED;
	return has_expression && parse_mentions(constraint->expr, column);
}

static bool index_uses(const struct index *index, const char *column)
{
	for (size_t i = 0; i < index->parts.len; i++)
		if (part_uses(&index->parts.items[i], column))
			return true;
	return index->where != NULL && parse_mentions(index->where, column);
}

static bool used_by_own_table(struct apply *apply, const struct table *table, const struct column *column,
                              struct loc loc)
{
	const struct constraint *key = column_constraint(column, CONSTRAINT_PRIMARY_KEY);
	if (key != NULL)
		return in_use(apply, table, column, loc, "the primary key", key->loc);
	for (size_t i = 0; i < table->constraints.len; i++) {
		const struct constraint *constraint = table->constraints.items[i];
		if (constraint_uses(constraint, column->name))
			return in_use(apply, table, column, loc, render_constraint(apply->arena, constraint, false),
			              constraint->loc);
	}
	for (size_t i = 0; i < table->columns.len; i++) {
		const struct column *other = table->columns.items[i];
		for (size_t j = 0; other != column && j < other->constraints.len; j++)
			if (constraint_uses(other->constraints.items[j], column->name))
				return in_use(apply, table, column, loc,
				              arena_printf(apply->arena, "column '%s': %s", other->name,
				                           render_constraint(apply->arena, other->constraints.items[j],
				                                             true)),
				              other->loc);
	}
	return false;
}

static const struct constraint *key_to(const struct constraint *key, const struct table *parent, const char *column)
{
	if (key->kind != CONSTRAINT_FOREIGN_KEY || !name_equal(key->reference.table, parent->name))
		return NULL;
	for (size_t i = 0; i < key->reference.columns.len; i++)
		if (name_equal(key->reference.columns.items[i], column))
			return key;
	return NULL;
}

static bool used_by_child(struct apply *apply, const struct table *table, const struct column *column,
                          const struct table *child, struct loc loc)
{
	const struct constraint *key = NULL;
	for (size_t i = 0; key == NULL && i < child->constraints.len; i++)
		key = key_to(child->constraints.items[i], table, column->name);
	for (size_t i = 0; key == NULL && i < child->columns.len; i++)
		for (size_t j = 0; key == NULL && j < child->columns.items[i]->constraints.len; j++)
			key = key_to(child->columns.items[i]->constraints.items[j], table, column->name);
	if (key == NULL)
		return false;
	return in_use(apply, table, column, loc, arena_printf(apply->arena, "a foreign key of table '%s'", child->name),
	              key->loc);
}

bool check_column_not_indexed(struct apply *apply, const struct table *table, const struct column *column,
                              struct loc loc)
{
	for (size_t i = 0; i < apply->model->indexes.len; i++) {
		const struct index *index = apply->model->indexes.items[i];
		if (name_equal(index->table, table->name) && index_uses(index, column->name)) {
			in_use(apply, table, column, loc, arena_printf(apply->arena, "index '%s'", index->name),
			       index->loc);
			return false;
		}
	}
	return true;
}

bool check_column_unused(struct apply *apply, const struct table *table, const struct column *column, struct loc loc)
{
	size_t plain = 0;
	for (size_t i = 0; i < table->columns.len; i++)
		plain += !column_is_generated(table->columns.items[i]);
	if (plain == 1 && !column_is_generated(column)) {
		diag_error(apply->diag, loc, RULE_last_column,
		           "column '%s' is the only one of table '%s'%s; drop the table, or add another column first",
		           column->name, table->name, table->columns.len > 1 ? " that is not generated" : "");
		return false;
	}
	if (used_by_own_table(apply, table, column, loc) || !check_column_not_indexed(apply, table, column, loc))
		return false;
	for (size_t i = 0; i < apply->model->tables.len; i++)
		if (used_by_child(apply, table, column, apply->model->tables.items[i], loc))
			return false;
	return true;
}

/* A foreign key without columns points at the primary key. */
static bool dangles(const struct schema *schema, const struct table *parent, const struct constraint *key)
{
	if (key->kind != CONSTRAINT_FOREIGN_KEY || !name_equal(key->reference.table, parent->name))
		return false;
	if (key->reference.columns.len == 0) {
		const struct constraint *target = table_primary_key(parent);
		return target == NULL || target->parts.len != key->parts.len;
	}
	return !parent_is_unique(schema, parent, key);
}

struct child_key uses_dangling_key(const struct schema *schema, const struct table *parent)
{
	for (size_t i = 0; i < schema->tables.len; i++) {
		const struct table *child = schema->tables.items[i];
		for (size_t j = 0; j < child->constraints.len; j++)
			if (dangles(schema, parent, child->constraints.items[j]))
				return (struct child_key){child, child->constraints.items[j]};
		for (size_t j = 0; j < child->columns.len; j++) {
			const struct constraint *key =
				column_constraint(child->columns.items[j], CONSTRAINT_FOREIGN_KEY);
			if (key != NULL && dangles(schema, parent, key))
				return (struct child_key){child, key};
		}
	}
	return (struct child_key){NULL, NULL};
}
