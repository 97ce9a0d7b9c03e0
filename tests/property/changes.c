/* Changes to tables and columns that are there. */
#include "tests/property/make.h"

#include "gen/base/str.h"

struct tree *make_operation(struct maker *maker, const char *key, const char *table, struct tree **spec)
{
	struct tree *operation = tree_new_map(maker->arena);
	*spec = tree_add(maker->arena, operation, key, tree_new_map(maker->arena));
	if (table != NULL)
		tree_add_text(maker->arena, *spec, "table", table);
	return operation;
}

struct model_table *make_pick_table(struct maker *maker)
{
	size_t n = maker->model->tables.len;
	return n > 0 ? maker->model->tables.items[dice_below(maker->dice, n)] : NULL;
}

struct model_column *make_pick_column(struct maker *maker, const struct model_table *table)
{
	return table->columns.items[dice_below(maker->dice, table->columns.len)]; /* a table has one at least */
}

void make_lossy(struct maker *maker, const struct model_table *table, const struct model_column *column)
{
	const struct model_table *was = model_table_of_id(maker->start, table->id);
	const struct model_column *column_was =
		was != NULL && column != NULL ? model_column_of_id(was, column->id) : NULL;
	if (was == NULL || (column != NULL && column_was == NULL))
		return;
	const char *name =
		column == NULL ? was->name : arena_printf(maker->arena, "%s.%s", was->name, column_was->name);
	tree_add(maker->arena, maker->lossy, NULL, tree_new_text(maker->arena, name));
}

/* ---- Tables ---- */

static struct tree *drop_table(struct maker *maker, const struct model_table *table)
{
	struct tree *spec;
	if (maker->model->tables.len < 2 || model_table_used(maker->model, table))
		return NULL;
	make_lossy(maker, table, NULL);
	return make_operation(maker, "drop_table", table->name, &spec);
}

static struct tree *rename_table(struct maker *maker, const struct model_table *table)
{
	struct tree *spec, *operation = make_operation(maker, "rename_table", table->name, &spec);
	tree_add_text(maker->arena, spec, "to", make_table_name(maker));
	return operation;
}

static bool is_strict_type(const char *type)
{
	static const char *const types[] = {"INT", "INTEGER", "REAL", "TEXT", "BLOB", "ANY"};
	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		if (name_equal(type, types[i]))
			return true;
	return false;
}

static struct tree *alter_table(struct maker *maker, const struct model_table *table)
{
	struct tree *spec, *operation = make_operation(maker, "alter_table", table->name, &spec);
	bool can_be_strict = true;
	for (size_t i = 0; i < table->columns.len; i++) {
		can_be_strict &= is_strict_type(table->columns.items[i]->type) && table->columns.items[i]->text == NULL;
		if (name_equal(table->columns.items[i]->type, "ANY"))
			make_lossy(maker, table, table->columns.items[i]);
	}
	if (dice_chance(maker->dice, 40) && (can_be_strict || table->is_strict)) {
		tree_add_plain(maker->arena, spec, "strict", table->is_strict ? "false" : "true");
	} else if (dice_chance(maker->dice, 50) && model_rowid_column(table) != NULL) {
		tree_add_plain(maker->arena, spec, "autoincrement", table->is_autoincrement ? "false" : "true");
	} else if (model_primary(table) != NULL && !table->is_autoincrement) {
		tree_add_plain(maker->arena, spec, "without_rowid", table->without_rowid ? "false" : "true");
		make_lossy(maker, table, NULL); /* the rowids */
	}
	return spec->items.len > 1 ? operation : NULL;
}

/* ---- Columns ---- */

/* Can ALTER TABLE add it, whatever the table? */
static bool is_native(const struct tree *spec, const struct tree *column)
{
	static const char *const needs[] = {"fill", "before", "after"};
	static const char *const clauses[] = {"unique", "not_null", "default_sql", "default", "generated", "check"};
	for (size_t i = 0; i < sizeof needs / sizeof *needs; i++)
		if (tree_get(spec, needs[i]) != NULL)
			return false;
	for (size_t i = 0; i < sizeof clauses / sizeof *clauses; i++)
		if (tree_get(column, clauses[i]) != NULL)
			return false;
	return true;
}

static struct tree *add_column(struct maker *maker, const struct model_table *table)
{
	struct tree *spec, *operation = make_operation(maker, "add_column", table->name, &spec);
	struct tree *column = tree_add(maker->arena, spec, "column", make_column(maker, NULL, table, table->is_strict));
	bool has_value = tree_get(column, "default") != NULL || tree_get(column, "default_sql") != NULL;
	bool is_generated = tree_get(column, "generated") != NULL;
	const struct model_column *other = make_pick_column(maker, table);
	if (!is_generated && (dice_chance(maker->dice, 25) || (tree_is_true(column, "not_null") && !has_value)))
		tree_add_text(maker->arena, spec, "fill",
		              dice_chance(maker->dice, 50) && !table->is_strict ? make_name_sql(maker, other->name)
		              : tree_get(column, "references") != NULL          ? "NULL"
		                                                                : "7");
	if (dice_chance(maker->dice, 30))
		tree_add_text(maker->arena, spec, dice_chance(maker->dice, 50) ? "before" : "after", other->name);
	if (is_native(spec, column) && dice_chance(maker->dice, 30))
		tree_add_plain(maker->arena, spec, "if_not_exists", "true");
	return operation;
}

static struct tree *drop_column(struct maker *maker, const struct model_table *table)
{
	const struct model_column *column = make_pick_column(maker, table);
	struct tree *spec, *operation = make_operation(maker, "drop_column", table->name, &spec);
	size_t plain = 0;
	for (size_t i = 0; i < table->columns.len; i++)
		plain += !table->columns.items[i]->is_generated;
	if ((plain < 2 && !column->is_generated) || model_column_used(maker->model, table, column))
		return NULL;
	tree_add_text(maker->arena, spec, "column", column->name);
	if (column->is_not_null && !column->has_default && !column->is_generated)
		tree_add_text(maker->arena, spec, "fill_down",
		              name_equal(column->type, "TEXT")   ? "'back'"
		              : name_equal(column->type, "BLOB") ? "x'01'"
		                                                 : "5");
	make_lossy(maker, table, column);
	return operation;
}

static struct tree *rename_column(struct maker *maker, const struct model_table *table)
{
	const struct model_column *column = make_pick_column(maker, table);
	struct tree *spec, *operation = make_operation(maker, "rename_column", table->name, &spec);
	tree_add_text(maker->arena, spec, "column", column->name);
	tree_add_text(maker->arena, spec, "to", make_column_name(maker, NULL, table));
	return operation;
}

static bool is_in_key(const struct model_table *table, const char *column)
{
	for (size_t i = 0; i < table->keys.len; i++)
		if (table->keys.items[i]->kind != KEY_CHECK && model_key_has(table->keys.items[i], column))
			return true;
	return false;
}

static bool has_own_check(const struct model_table *table, const char *column)
{
	for (size_t i = 0; i < table->keys.len; i++)
		if (table->keys.items[i]->kind == KEY_CHECK && name_equal(table->keys.items[i]->owner, column))
			return true;
	return false;
}

static bool alter_plain(struct maker *maker, const struct model_table *table, const struct model_column *column,
                        struct tree *spec)
{
	static const char *const collations[] = {"NOCASE", "RTRIM", "BINARY"};
	const struct model_table *parent;
	const struct model_key *target;
	switch (dice_below(maker->dice, 8)) {
	case 0:
		tree_add_text(maker->arena, spec, "type", make_type(maker, table->is_strict));
		make_lossy(maker, table, column);
		return tree_text(spec, "type")[0] != '\0' && !name_equal(tree_text(spec, "type"), column->type);
	case 1:
		tree_add_plain(maker->arena, spec, "not_null", column->is_not_null ? "false" : "true");
		if (!column->is_not_null && dice_chance(maker->dice, 60)) {
			tree_add(maker->arena, spec, "fill_nulls", make_value(maker, column->type));
			make_lossy(maker, table, column);
		}
		return true;
	case 2:
		tree_add(maker->arena, spec, "default", make_value(maker, column->type));
		return true;
	case 3:
		tree_add_text(maker->arena, spec, "collate", dice_word(maker->dice, collations));
		return true;
	case 4:
		if (has_own_check(table, column->name) && dice_chance(maker->dice, 60))
			tree_add_plain(maker->arena, spec, "check", "null");
		else
			tree_add_text(maker->arena, spec, "check", make_check(maker, column->name));
		return true;
	case 5:
		target = make_target(maker, 1, &parent);
		if (target == NULL || column->has_default)
			return false;
		tree_add(maker->arena, spec, "references", make_reference(maker, parent, target));
		return true;
	case 6:
		if (is_in_key(table, column->name) || table->is_strict)
			return false;
		tree_add_text(maker->arena, spec, "using",
		              arena_printf(maker->arena, "quote(%s)", make_name_sql(maker, column->name)));
		make_lossy(maker, table, column);
		return true;
	default:
		if (!column->has_default || column->text != NULL)
			return false;
		tree_add_plain(maker->arena, spec, "default", "null");
		return true;
	}
}

static struct tree *alter_column(struct maker *maker, const struct model_table *table)
{
	const struct model_column *column = make_pick_column(maker, table);
	struct tree *spec, *operation = make_operation(maker, "alter_column", table->name, &spec);
	tree_add_text(maker->arena, spec, "column", column->name);
	if (!column->is_generated)
		return alter_plain(maker, table, column, spec) ? operation : NULL;
	if (dice_chance(maker->dice, 40))
		tree_add_plain(maker->arena, spec, "stored", column->is_stored ? "false" : "true");
	else if (dice_chance(maker->dice, 50))
		tree_add_plain(maker->arena, spec, "generated", "null");
	else
		tree_add_text(maker->arena, spec, "generated", "'another'");
	return operation;
}

/* ---- Constraints ---- */

static struct tree *add_constraint(struct maker *maker, const struct model_table *table)
{
	const struct model_column *column = make_pick_column(maker, table);
	struct tree *spec, *operation = make_operation(maker, "add_constraint", table->name, &spec);
	const struct model_table *parent;
	const struct model_key *target;
	if (dice_chance(maker->dice, 50))
		tree_add_text(maker->arena, spec, "name", make_object_name(maker, "added"));
	switch (dice_below(maker->dice, 5)) {
	case 0:
		tree_add_text(maker->arena, spec, "check", make_check(maker, column->name));
		return operation;
	case 1:
		tree_add(maker->arena, tree_add(maker->arena, spec, "unique", tree_new_list(maker->arena)), NULL,
		         tree_new_text(maker->arena, column->name));
		return operation;
	case 2:
		target = make_target(maker, 1, &parent);
		if (target == NULL || column->is_generated)
			return NULL;
		tree_add(maker->arena, tree_add(maker->arena, spec, "foreign_key", tree_new_list(maker->arena)), NULL,
		         tree_new_text(maker->arena, column->name));
		tree_add(maker->arena, spec, "references", make_reference(maker, parent, target));
		return operation;
	case 3:
		if (column->is_not_null || column->is_generated)
			return NULL;
		tree_add_text(maker->arena, spec, "not_null", column->name);
		if (dice_chance(maker->dice, 50)) {
			tree_add(maker->arena, spec, "fill_nulls", make_value(maker, column->type));
			make_lossy(maker, table, column);
		}
		return operation;
	default:
		if (model_primary(table) != NULL || column->is_generated)
			return NULL;
		tree_add(maker->arena, tree_add(maker->arena, spec, "primary_key", tree_new_list(maker->arena)), NULL,
		         tree_new_text(maker->arena, column->name));
		make_lossy(maker, table, NULL); /* rowids, when the column becomes them */
		return operation;
	}
}

static bool has_children(const struct model *model, const char *table)
{
	for (size_t i = 0; i < model->tables.len; i++)
		for (size_t j = 0; j < model->tables.items[i]->keys.len; j++)
			if (name_equal(model->tables.items[i]->keys.items[j]->parent, table))
				return true;
	return false;
}

static void add_words(struct maker *maker, struct tree *spec, const char *key, const word_list *words)
{
	struct tree *list = tree_add(maker->arena, spec, key, tree_new_list(maker->arena));
	for (size_t i = 0; i < words->len; i++)
		tree_add(maker->arena, list, NULL, tree_new_text(maker->arena, words->items[i]));
}

static struct tree *drop_constraint(struct maker *maker, const struct model_table *table)
{
	struct tree *spec, *operation = make_operation(maker, "drop_constraint", table->name, &spec);
	const struct model_column *column = make_pick_column(maker, table);
	if (column->is_not_null && dice_chance(maker->dice, 50)) {
		tree_add_text(maker->arena, spec, "not_null", column->name);
		return operation;
	}
	if (table->keys.len == 0)
		return NULL;
	const struct model_key *key = table->keys.items[dice_below(maker->dice, table->keys.len)];
	bool is_target = key->kind == KEY_PRIMARY || key->kind == KEY_UNIQUE;
	if ((is_target && has_children(maker->model, table->name)) ||
	    (key->kind == KEY_PRIMARY && table->without_rowid))
		return NULL;
	if (key->name != NULL) {
		tree_add_text(maker->arena, spec, "name", key->name);
	} else if (key->kind == KEY_CHECK) {
		if (key->is_stale)
			return NULL;
		tree_add_text(maker->arena, spec, "check", key->check);
	} else {
		add_words(maker, spec,
		          key->kind == KEY_PRIMARY  ? "primary_key"
		          : key->kind == KEY_UNIQUE ? "unique"
		                                    : "foreign_key",
		          &key->columns);
	}
	return operation;
}

/* ---- recreate_table ---- */

static void remove_part(struct tree *map, const char *key)
{
	for (size_t i = map->items.len; i-- > 0;)
		if (str_equal(map->items.items[i]->key, key))
			list_remove(&map->items, i);
}

/* One column less, said under `drop`. */
static bool leave_out(struct maker *maker, const struct model_table *table, struct tree *spec, struct tree *columns)
{
	const struct model_column *column = make_pick_column(maker, table);
	if ((column->is_not_null && !column->has_default) || columns->items.len < 3 ||
	    model_column_used(maker->model, table, column))
		return false;
	for (size_t i = 0; i < columns->items.len; i++)
		if (name_equal(tree_text(columns->items.items[i], "name"), column->name)) {
			list_remove(&columns->items, i);
			tree_add(maker->arena, tree_add(maker->arena, spec, "drop", tree_new_list(maker->arena)), NULL,
			         tree_new_text(maker->arena, column->name));
			make_lossy(maker, table, column);
			return true;
		}
	return false;
}

/* The definition that the table was made with, and something else. */
static struct tree *recreate_table(struct maker *maker, const struct model_table *table)
{
	if (table->origin == NULL)
		return NULL;
	struct tree *operation = tree_new_map(maker->arena);
	struct tree *spec = tree_add(maker->arena, operation, "recreate_table", tree_copy(maker->arena, table->origin));
	struct tree *columns = tree_part(spec, "columns");
	static const char *const of_before[] = {"copy", "drop"};
	for (size_t i = 0; i < sizeof of_before / sizeof *of_before; i++)
		remove_part(spec, of_before[i]);
	bool differs = leave_out(maker, table, spec, columns);
	const struct model_column *column = make_pick_column(maker, table);
	bool is_there = false;
	for (size_t i = 0; i < columns->items.len; i++)
		is_there |= name_equal(tree_text(columns->items.items[i], "name"), column->name);
	if (dice_chance(maker->dice, 40) && is_there && !column->is_generated && !table->is_strict &&
	    !is_in_key(table, column->name)) {
		struct tree *copy = tree_add(maker->arena, spec, "copy", tree_new_map(maker->arena));
		tree_add_text(maker->arena, copy, column->name,
		              arena_printf(maker->arena, "quote(%s)", make_name_sql(maker, column->name)));
		make_lossy(maker, table, column);
		differs = true;
	}
	struct tree *added = make_column(maker, columns, table, table->is_strict);
	if ((!differs || dice_chance(maker->dice, 50)) && !tree_is_true(added, "not_null")) {
		tree_add(maker->arena, columns, NULL, added);
		differs = true;
	}
	return differs ? operation : NULL;
}

struct tree *make_change(struct maker *maker)
{
	static struct tree *(*const kinds[])(struct maker *, const struct model_table *) = {
		add_column,   add_column,     add_column,     drop_column,     drop_column,
		alter_column, alter_column,   alter_column,   rename_column,   rename_column,
		rename_table, add_constraint, add_constraint, drop_constraint, drop_constraint,
		alter_table,  drop_table,     recreate_table, recreate_table};
	const struct model_table *table = make_pick_table(maker);
	return table != NULL ? dice_word(maker->dice, kinds)(maker, table) : NULL;
}
