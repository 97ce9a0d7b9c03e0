/* Who uses a column: the clauses of its own table, indexes, foreign keys of others. */
#include "gen/ops/uses.h"

#include "gen/ops/build.h"
#include "gen/ops/judge.h"

#include "gen/base/str.h"
#include "gen/schema/render.h"
#include "gen/sql/parse.h"

/* The column that is to go, and what was found to use it. */
struct uses {
	struct apply *apply;
	const struct table *table;
	const struct column *column;
	struct loc loc;
	size_t found;
};

static void add_user(struct uses *uses, const char *user, struct loc user_loc)
{
	if (uses->found == 0)
		diag_error(uses->apply->diag, uses->loc, RULE_column_in_use, "column '%s' of table '%s' is used by %s",
		           uses->column->name, uses->table->name, user);
	if (uses->found == 0)
		diag_note(uses->apply->diag, user_loc, "drop or change this first");
	else
		diag_note(uses->apply->diag, user_loc, "and this: %s", user);
	uses->found++;
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

static void add_own_table(struct uses *uses)
{
	const struct table *table = uses->table;
	struct arena *arena = uses->apply->arena;
	const struct constraint *key = column_constraint(uses->column, CONSTRAINT_PRIMARY_KEY);
	if (key != NULL)
		add_user(uses, "the primary key", key->loc);
	for (size_t i = 0; i < table->constraints.len; i++)
		if (constraint_uses(table->constraints.items[i], uses->column->name))
			add_user(uses, render_constraint(arena, table->constraints.items[i], false),
			         table->constraints.items[i]->loc);
	for (size_t i = 0; i < table->columns.len; i++) {
		const struct column *other = table->columns.items[i];
		for (size_t j = 0; other != uses->column && j < other->constraints.len; j++)
			if (constraint_uses(other->constraints.items[j], uses->column->name))
				add_user(uses,
				         arena_printf(arena, "column '%s': %s", other->name,
				                      render_constraint(arena, other->constraints.items[j], true)),
				         other->loc);
	}
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

static void add_child(struct uses *uses, const struct table *child)
{
	const struct constraint *key = NULL;
	for (size_t i = 0; key == NULL && i < child->constraints.len; i++)
		key = key_to(child->constraints.items[i], uses->table, uses->column->name);
	for (size_t i = 0; key == NULL && i < child->columns.len; i++)
		for (size_t j = 0; key == NULL && j < child->columns.items[i]->constraints.len; j++)
			key = key_to(child->columns.items[i]->constraints.items[j], uses->table, uses->column->name);
	if (key != NULL)
		add_user(uses, arena_printf(uses->apply->arena, "a foreign key of table '%s'", child->name), key->loc);
}

static void add_indexes(struct uses *uses)
{
	for (size_t i = 0; i < uses->apply->model->indexes.len; i++) {
		const struct index *index = uses->apply->model->indexes.items[i];
		if (name_equal(index->table, uses->table->name) && index_uses(index, uses->column->name))
			add_user(uses, arena_printf(uses->apply->arena, "index '%s'", index->name), index->loc);
	}
}

bool check_column_not_indexed(struct apply *apply, const struct table *table, const struct column *column,
                              struct loc loc)
{
	struct uses uses = {.apply = apply, .table = table, .column = column, .loc = loc};
	add_indexes(&uses);
	return uses.found == 0;
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
	struct uses uses = {.apply = apply, .table = table, .column = column, .loc = loc};
	add_own_table(&uses);
	add_indexes(&uses);
	for (size_t i = 0; i < apply->model->tables.len; i++)
		add_child(&uses, apply->model->tables.items[i]);
	broken_list broken = judge_broken_without(apply, table, column->name);
	for (size_t i = 0; i < broken.len; i++)
		add_user(&uses, broken.items[i].message, broken.items[i].loc);
	return uses.found == 0;
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
