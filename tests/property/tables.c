/* Columns and tables. */
#include "tests/property/make.h"

#include "gen/base/str.h"

static const char *const collations[] = {"NOCASE", "RTRIM", "BINARY", "nocase"};

/* ---- Foreign keys ---- */

/* A key of `ncolumn` columns that a foreign key can point at; NULL: the dice found none. */
const struct model_key *make_target(struct maker *maker, size_t ncolumn, const struct model_table **parent)
{
	for (unsigned try = 0; try < 8 && maker->model->tables.len > 0; try++) {
		const struct model_table *table =
			maker->model->tables.items[dice_below(maker->dice, maker->model->tables.len)];
		if (table->keys.len == 0)
			continue;
		const struct model_key *key = table->keys.items[dice_below(maker->dice, table->keys.len)];
		if (key->kind > KEY_UNIQUE || (ncolumn > 0 && key->columns.len != ncolumn))
			continue;
		*parent = table;
		return key;
	}
	return NULL;
}

struct tree *make_reference(struct maker *maker, const struct model_table *table, const struct model_key *target)
{
	static const char *const actions[] = {"cascade", "set null", "restrict", "no action", "set default"};
	static const char *const deferrals[] = {"deferred", "immediate", "not"};
	struct tree *reference = tree_new_map(maker->arena);
	tree_add_text(maker->arena, reference, "table", table->name);
	if (target->kind == KEY_UNIQUE || dice_chance(maker->dice, 60)) {
		struct tree *columns = tree_add(maker->arena, reference, "columns", tree_new_list(maker->arena));
		for (size_t i = 0; i < target->columns.len; i++)
			tree_add(maker->arena, columns, NULL, tree_new_text(maker->arena, target->columns.items[i]));
	}
	if (dice_chance(maker->dice, 40))
		tree_add_text(maker->arena, reference, "on_delete", dice_word(maker->dice, actions));
	if (dice_chance(maker->dice, 20))
		tree_add_text(maker->arena, reference, "on_update", dice_word(maker->dice, actions));
	if (dice_chance(maker->dice, 30))
		tree_add_text(maker->arena, reference, "deferrable", dice_word(maker->dice, deferrals));
	return reference;
}

/* ---- Columns ---- */

static const char *a_plain_column(struct maker *maker, const struct tree *columns, const struct model_table *table)
{
	if (columns != NULL && columns->items.len > 0) {
		const struct tree *column = columns->items.items[dice_below(maker->dice, columns->items.len)];
		return tree_get(column, "generated") == NULL ? tree_text(column, "name") : NULL;
	}
	const struct model_column *column = table != NULL ? make_pick_column(maker, table) : NULL;
	return column != NULL && !column->is_generated ? column->name : NULL;
}

static void add_default(struct maker *maker, struct tree *column, const char *type, bool is_strict)
{
	static const char *const expressions[] = {"1 + 1", "CURRENT_TIMESTAMP", "lower('ABC')", "'a' || ')'",
	                                          "current_date"};
	if (dice_chance(maker->dice, 70) || is_strict)
		tree_add(maker->arena, column, "default", make_value(maker, type));
	else
		tree_add_text(maker->arena, column, "default_sql", dice_word(maker->dice, expressions));
}

static void add_clauses(struct maker *maker, struct tree *column, bool is_strict)
{
	const char *name = tree_text(column, "name");
	const char *type = tree_text(column, "type") != NULL ? tree_text(column, "type") : "";
	const struct model_table *parent;
	if (dice_chance(maker->dice, 20))
		tree_add_plain(maker->arena, column, "not_null", "true");
	if (dice_chance(maker->dice, 30) || (tree_is_true(column, "not_null") && dice_chance(maker->dice, 50)))
		add_default(maker, column, type, is_strict);
	if (dice_chance(maker->dice, 10))
		tree_add_plain(maker->arena, column, "unique", "true");
	if (dice_chance(maker->dice, 15))
		tree_add_text(maker->arena, column, "collate", dice_word(maker->dice, collations));
	if (dice_chance(maker->dice, 20))
		tree_add_text(maker->arena, column, "check", make_check(maker, name));
	const struct model_key *target = dice_chance(maker->dice, 15) && tree_get(column, "default") == NULL &&
	                                                 tree_get(column, "default_sql") == NULL
	                                         ? make_target(maker, 1, &parent)
	                                         : NULL;
	if (target != NULL)
		tree_add(maker->arena, column, "references", make_reference(maker, parent, target));
}

struct tree *make_column(struct maker *maker, const struct tree *columns, const struct model_table *table,
                         bool is_strict)
{
	struct tree *column = tree_new_map(maker->arena);
	tree_add_text(maker->arena, column, "name", make_column_name(maker, columns, table));
	const char *of = dice_chance(maker->dice, 15) ? a_plain_column(maker, columns, table) : NULL;
	const char *type = of != NULL ? "TEXT" : make_type(maker, is_strict);
	if (type[0] != '\0')
		tree_add_text(maker->arena, column, "type", type);
	if (of == NULL) {
		add_clauses(maker, column, is_strict);
		return column;
	}
	tree_add_text(maker->arena, column, "generated", make_generated(maker, of));
	if (dice_chance(maker->dice, 50))
		tree_add_plain(maker->arena, column, "stored", dice_chance(maker->dice, 70) ? "true" : "false");
	return column;
}

/* ---- Tables ---- */

static void add_words(struct maker *maker, struct tree *spec, const char *key, const struct tree *columns, size_t n)
{
	struct tree *list = tree_add(maker->arena, spec, key, tree_new_list(maker->arena));
	size_t at = dice_below(maker->dice, columns->items.len);
	for (size_t i = 0; i < columns->items.len && list->items.len < n; i++) {
		const struct tree *column = columns->items.items[(at + i) % columns->items.len];
		if (tree_get(column, "generated") == NULL)
			tree_add(maker->arena, list, NULL, tree_new_text(maker->arena, tree_text(column, "name")));
	}
}

static void add_primary_key(struct maker *maker, struct tree *table, struct tree *columns)
{
	size_t kind = dice_below(maker->dice, 10);
	bool is_strict = tree_is_true(table, "strict");
	if (kind < 7) {
		struct tree *column = tree_new_map(maker->arena);
		tree_add_text(maker->arena, column, "name", make_column_name(maker, columns, NULL));
		tree_add_text(maker->arena, column, "type", kind < 5 ? "INTEGER" : make_type(maker, is_strict));
		if (tree_text(column, "type")[0] == '\0')
			column->items.items[1]->text = "TEXT";
		tree_add_plain(maker->arena, column, "primary_key", "true");
		if (kind == 4)
			tree_add_plain(maker->arena, column, "autoincrement", "true");
		size_t place = dice_below(maker->dice, columns->items.len + 1);
		list_insert(maker->arena, &columns->items, place, column);
	} else if (kind < 9) {
		add_words(maker, table, "primary_key", columns, 1 + dice_below(maker->dice, 3));
	}
	if (kind < 9 && kind != 4 && dice_chance(maker->dice, 20))
		tree_add_plain(maker->arena, table, "without_rowid", "true");
}

/* A foreign key with columns of its own, of the types of the columns it points at. */
static void add_foreign_key(struct maker *maker, struct tree *table, struct tree *columns, struct tree *constraint)
{
	const struct model_table *parent;
	const struct model_key *target = make_target(maker, 0, &parent);
	if (target == NULL)
		return;
	struct tree *words = tree_add(maker->arena, constraint, "foreign_key", tree_new_list(maker->arena));
	for (size_t i = 0; i < target->columns.len; i++) {
		const struct model_column *to = model_column(parent, target->columns.items[i]);
		bool fits = !tree_is_true(table, "strict") || parent->is_strict;
		struct tree *column = tree_new_map(maker->arena);
		tree_add_text(maker->arena, column, "name", make_column_name(maker, columns, NULL));
		if (to->type[0] != '\0' || !fits)
			tree_add_text(maker->arena, column, "type", fits ? to->type : "ANY");
		tree_add(maker->arena, columns, NULL, column);
		tree_add(maker->arena, words, NULL, tree_new_text(maker->arena, tree_text(column, "name")));
	}
	tree_add(maker->arena, constraint, "references", make_reference(maker, parent, target));
}

static void add_constraint(struct maker *maker, struct tree *table, struct tree *columns, struct tree *list)
{
	static const char *const conflicts[] = {"ignore", "replace", "abort", "fail"};
	struct tree *constraint = tree_new_map(maker->arena);
	const struct tree *any = columns->items.items[dice_below(maker->dice, columns->items.len)];
	if (dice_chance(maker->dice, 60))
		tree_add_text(maker->arena, constraint, "name", make_object_name(maker, "con"));
	switch (dice_below(maker->dice, 3)) {
	case 0:
		add_words(maker, constraint, "unique", columns, 1 + dice_below(maker->dice, 3));
		if (dice_chance(maker->dice, 15))
			tree_add_text(maker->arena, constraint, "on_conflict", dice_word(maker->dice, conflicts));
		break;
	case 1:
		tree_add_text(maker->arena, constraint, "check", make_check(maker, tree_text(any, "name")));
		break;
	default:
		add_foreign_key(maker, table, columns, constraint);
		break;
	}
	if (constraint->items.len > 0 &&
	    tree_get(constraint, "name") != constraint->items.items[constraint->items.len - 1])
		tree_add(maker->arena, list, NULL, constraint);
}

/* A foreign key of the table to itself. */
static void add_self_reference(struct maker *maker, struct tree *table, struct tree *columns)
{
	for (size_t i = 0; i < columns->items.len; i++) {
		const struct tree *key = columns->items.items[i];
		if (!tree_is_true(key, "primary_key"))
			continue;
		struct tree *column = tree_new_map(maker->arena);
		tree_add_text(maker->arena, column, "name", make_column_name(maker, columns, NULL));
		tree_add_text(maker->arena, column, "type", tree_text(key, "type"));
		struct tree *reference = tree_add(maker->arena, column, "references", tree_new_map(maker->arena));
		tree_add_text(maker->arena, reference, "table", tree_text(table, "table"));
		if (dice_chance(maker->dice, 50))
			tree_add_text(maker->arena, reference, "deferrable", "deferred");
		tree_add_text(maker->arena, reference, "on_delete", "cascade");
		tree_add(maker->arena, columns, NULL, column);
		return;
	}
}

struct tree *make_table(struct maker *maker)
{
	struct tree *table;
	struct tree *operation = make_operation(maker, "create_table", make_table_name(maker), &table);
	bool is_strict = dice_chance(maker->dice, 20);
	if (is_strict)
		tree_add_plain(maker->arena, table, "strict", "true");
	if (dice_chance(maker->dice, 30))
		tree_add_plain(maker->arena, table, "_sql", "true");
	struct tree *columns = tree_add(maker->arena, table, "columns", tree_new_list(maker->arena));
	struct tree *constraints = tree_new_list(maker->arena);
	size_t n = 1 + dice_below(maker->dice, 5);
	for (size_t i = 0; i < n; i++)
		tree_add(maker->arena, columns, NULL, make_column(maker, columns, NULL, is_strict));
	add_primary_key(maker, table, columns);
	if (dice_chance(maker->dice, 15))
		add_self_reference(maker, table, columns);
	for (size_t i = dice_below(maker->dice, 3); i > 0; i--)
		add_constraint(maker, table, columns, constraints);
	if (constraints->items.len > 0)
		tree_add(maker->arena, table, "constraints", constraints);
	return operation;
}

/* A column of the table whose definition is at work that points at the key. */
static void add_reference(struct maker *maker, struct tree *operation, const struct model_table *parent,
                          const struct model_key *target)
{
	struct tree *table = operation->items.items[0], *column = tree_new_map(maker->arena);
	struct tree *columns = tree_part(table, "columns");
	const char *type = model_column(parent, target->columns.items[0])->type;
	bool fits = !tree_is_true(table, "strict") || parent->is_strict;
	tree_add_text(maker->arena, column, "name", make_column_name(maker, columns, NULL));
	if (type[0] != '\0' || !fits)
		tree_add_text(maker->arena, column, "type", fits ? type : "ANY");
	tree_add(maker->arena, column, "references", make_reference(maker, parent, target));
	tree_add(maker->arena, columns, NULL, column);
}

bool make_circle(struct maker *maker, struct tree *operations[2])
{
	struct model *model = maker->model, *both = model_copy(maker->arena, model);
	const struct model_key *keys[2];
	const struct model_table *tables[2];
	bool found = true;
	for (size_t i = 0; found && i < 2; i++) {
		operations[i] = make_table(maker);
		maker->model = both; /* the second must not take the name of the first */
		found = model_apply(maker->arena, both, operations[i]);
		tables[i] = found ? both->tables.items[both->tables.len - 1] : NULL;
		keys[i] = found ? model_primary(tables[i]) : NULL;
		found = keys[i] != NULL && keys[i]->columns.len == 1;
	}
	maker->model = model;
	for (size_t i = 0; found && i < 2; i++)
		add_reference(maker, operations[i], tables[1 - i], keys[1 - i]);
	return found;
}
