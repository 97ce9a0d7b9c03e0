/* Operations on tables, their columns and constraints. */
#include "tests/property/effect.h"

#include "tests/property/sql.h"

#include "gen/base/str.h"

#include <string.h>

/* ---- Parts ---- */

static void read_words(struct arena *arena, const struct tree *list, word_list *words)
{
	for (size_t i = 0; list != NULL && i < list->items.len; i++) {
		const struct tree *item = list->items.items[i];
		list_push(arena, words, item->kind == TREE_MAP ? tree_text(item, "column") : item->text);
	}
}

static struct model_key *add_key(struct arena *arena, struct model_table *table, enum model_key_kind kind,
                                 const char *owner)
{
	struct model_key *key = arena_new(arena, struct model_key);
	key->kind = kind;
	key->owner = owner;
	if (owner != NULL)
		list_push(arena, &key->columns, owner);
	list_push(arena, &table->keys, key);
	return key;
}

static void read_reference(struct arena *arena, const struct tree *reference, struct model_key *key)
{
	key->parent = tree_text(reference, "table");
	read_words(arena, tree_get(reference, "columns"), &key->parent_columns);
}

static void read_column_keys(struct arena *arena, struct model_table *table, const struct tree *spec, const char *name)
{
	if (tree_is_true(spec, "primary_key")) {
		add_key(arena, table, KEY_PRIMARY, name);
		table->is_autoincrement = tree_is_true(spec, "autoincrement");
	}
	if (tree_is_true(spec, "unique"))
		add_key(arena, table, KEY_UNIQUE, name);
	if (tree_get(spec, "check") != NULL)
		add_key(arena, table, KEY_CHECK, name)->check = tree_text(spec, "check");
	if (tree_get(spec, "references") != NULL)
		read_reference(arena, tree_get(spec, "references"), add_key(arena, table, KEY_FOREIGN, name));
}

/* What a column without any other source holds; NULL: its own affair, or another each time. */
static const char *default_of(struct arena *arena, const struct tree *spec, const struct model_column *column)
{
	if (column->is_unsteady || column->is_generated)
		return NULL;
	if (column->text != NULL)
		return column->text;
	return column->has_default ? sql_value(arena, tree_get(spec, "default")) : "NULL";
}

static const char *type_of(const struct tree *spec)
{
	return tree_text(spec, "type") != NULL ? tree_text(spec, "type") : "";
}

static struct model_column *read_column(struct arena *arena, struct model *model, struct model_table *table,
                                        const struct tree *spec)
{
	const char *name = tree_text(spec, "name");
	if (name == NULL || model_column(table, name) != NULL)
		return NULL;
	struct model_column *column = arena_new(arena, struct model_column);
	column->name = name;
	column->type = type_of(spec);
	column->id = ++model->counter;
	column->epoch = ++model->counter;
	column->is_not_null = tree_is_true(spec, "not_null");
	column->generated = tree_text(spec, "generated");
	column->is_generated = column->generated != NULL;
	column->is_stored = tree_is_true(spec, "stored");
	column->text = tree_text(spec, "default_sql");
	column->has_default = tree_get(spec, "default") != NULL || column->text != NULL;
	column->is_unsteady = column->text != NULL && strcasestr(column->text, "current") != NULL;
	read_column_keys(arena, table, spec, name);
	return column;
}

static struct model_key *read_constraint(struct arena *arena, struct model_table *table, const struct tree *spec)
{
	struct model_key *key;
	if (tree_get(spec, "primary_key") != NULL) {
		key = add_key(arena, table, KEY_PRIMARY, NULL);
		read_words(arena, tree_get(spec, "primary_key"), &key->columns);
	} else if (tree_get(spec, "unique") != NULL) {
		key = add_key(arena, table, KEY_UNIQUE, NULL);
		read_words(arena, tree_get(spec, "unique"), &key->columns);
	} else if (tree_get(spec, "check") != NULL) {
		key = add_key(arena, table, KEY_CHECK, NULL);
		key->check = tree_text(spec, "check");
	} else if (tree_get(spec, "references") != NULL) {
		key = add_key(arena, table, KEY_FOREIGN, NULL);
		read_words(arena, tree_get(spec, "foreign_key"), &key->columns);
		read_reference(arena, tree_get(spec, "references"), key);
	} else {
		return NULL;
	}
	key->name = tree_text(spec, "name");
	return key;
}

/* ---- Tables ---- */

static struct model_table *read_table(struct arena *arena, struct model *model, const struct tree *spec)
{
	const struct tree *columns = tree_get(spec, "columns");
	const struct tree *constraints = tree_get(spec, "constraints");
	struct model_table *table = arena_new(arena, struct model_table);
	table->origin = spec;
	table->name = tree_text(spec, "table");
	table->id = ++model->counter;
	table->rows = ++model->counter;
	table->is_strict = tree_is_true(spec, "strict");
	table->without_rowid = tree_is_true(spec, "without_rowid");
	if (table->name == NULL || columns == NULL)
		return NULL;
	for (size_t i = 0; i < columns->items.len; i++) {
		struct model_column *column = read_column(arena, model, table, columns->items.items[i]);
		if (column == NULL)
			return NULL;
		list_push(arena, &table->columns, column);
	}
	if (tree_get(spec, "primary_key") != NULL) {
		struct model_key *key = add_key(arena, table, KEY_PRIMARY, NULL);
		read_words(arena, tree_get(spec, "primary_key"), &key->columns);
	}
	for (size_t i = 0; constraints != NULL && i < constraints->items.len; i++)
		if (read_constraint(arena, table, constraints->items.items[i]) == NULL)
			return NULL;
	return table;
}

static bool create_table(struct arena *arena, struct model *model, const struct tree *spec)
{
	struct model_table *table = read_table(arena, model, spec);
	if (table == NULL || model_name_taken(model, table->name))
		return false;
	list_push(arena, &model->tables, table);
	return true;
}

static bool drop_virtual_table(struct model *model, const char *name)
{
	const struct model_object *table = model_virtual(model, name);
	for (size_t i = 0; i < model->objects.len; i++)
		if (model->objects.items[i] == table) {
			list_remove(&model->objects, i);
			return true;
		}
	return false;
}

static bool drop_table(struct arena *arena, struct model *model, const struct tree *spec)
{
	(void)arena;
	struct model_table *table = model_table(model, tree_text(spec, "table"));
	if (table == NULL)
		return drop_virtual_table(model, tree_text(spec, "table"));
	for (size_t i = model->objects.len; i-- > 0;)
		if (model->objects.items[i]->kind != OBJECT_VIEW &&
		    name_equal(model->objects.items[i]->table, table->name))
			list_remove(&model->objects, i);
	for (size_t i = 0; i < model->tables.len; i++)
		if (model->tables.items[i] == table)
			list_remove(&model->tables, i);
	return true;
}

/* What mentioned the old name mentions the new one now; that it goes on to mention the old one as
   well only makes the test more careful. */
static const char *also(struct arena *arena, const char *text, const char *from, const char *to)
{
	if (!sql_mentions(text, from))
		return text;
	return arena_printf(arena, "%s %s", text, sql_name(arena, NULL, to));
}

static bool rename_table(struct arena *arena, struct model *model, const struct tree *spec)
{
	struct model_table *table = model_table(model, tree_text(spec, "table"));
	const char *to = tree_text(spec, "to");
	if (table == NULL || to == NULL || model_name_taken(model, to))
		return false;
	const char *from = table->name;
	for (size_t i = 0; i < model->tables.len; i++)
		for (size_t j = 0; j < model->tables.items[i]->keys.len; j++) {
			struct model_key *key = model->tables.items[i]->keys.items[j];
			if (name_equal(key->parent, from))
				key->parent = to;
		}
	for (size_t i = 0; i < model->objects.len; i++) {
		struct model_object *object = model->objects.items[i];
		object->text = also(arena, object->text, from, to);
		if (name_equal(object->table, from))
			object->table = to;
		if (name_equal(object->writes, from))
			object->writes = to;
	}
	table->name = to;
	return true;
}

/* The column gets its values from an expression over the row. It can be checked while that row is the one which stood
   there before the revision. */
static void give_value(struct model *model, const struct model_table *table, struct model_column *column,
                       const char *value)
{
	model_touch(model, column);
	column->value = table->last <= model->start ? value : NULL;
	column->value_epoch = column->epoch;
}

static bool alter_table(struct arena *arena, struct model *model, const struct tree *spec)
{
	(void)arena;
	struct model_table *table = model_table(model, tree_text(spec, "table"));
	if (table == NULL)
		return false;
	if (tree_get(spec, "without_rowid") != NULL) {
		table->without_rowid = tree_is_true(spec, "without_rowid");
		table->rowids = ++model->counter;
	}
	if (tree_get(spec, "autoincrement") != NULL)
		table->is_autoincrement = tree_is_true(spec, "autoincrement");
	if (tree_get(spec, "strict") == NULL)
		return true;
	table->is_strict = tree_is_true(spec, "strict");
	/* ANY means no conversion in a STRICT table and NUMERIC in any other. */
	for (size_t i = 0; i < table->columns.len; i++)
		if (name_equal(table->columns.items[i]->type, "ANY"))
			model_touch(model, table->columns.items[i]);
	return true;
}

static bool recreate_table(struct arena *arena, struct model *model, const struct tree *spec)
{
	struct model_table *old = model_table(model, tree_text(spec, "table"));
	struct model_table *table = read_table(arena, model, spec);
	if (old == NULL || table == NULL)
		return false;
	for (size_t i = 0; i < table->columns.len; i++) {
		struct model_column *column = table->columns.items[i];
		const struct model_column *was = model_column(old, column->name);
		const char *copy = tree_text(tree_get(spec, "copy"), column->name);
		if (was == NULL) {
			give_value(model, old, column,
			           default_of(arena, tree_get(spec, "columns")->items.items[i], column));
			continue;
		}
		column->id = was->id;
		if (column->is_generated || was->is_generated)
			continue;
		if (copy != NULL || !name_equal(was->type, column->type))
			give_value(model, old, column, copy != NULL ? copy : sql_name(arena, NULL, was->name));
		else
			column->epoch = was->epoch;
	}
	table->id = old->id;
	table->rows = old->rows;
	table->rowids = old->rowids;
	*old = *table;
	return true;
}

/* ---- Columns ---- */

static bool add_column(struct arena *arena, struct model *model, const struct tree *spec)
{
	struct model_table *table = model_table(model, tree_text(spec, "table"));
	const char *before = tree_text(spec, "before"), *after = tree_text(spec, "after");
	if (table == NULL)
		return false;
	struct model_column *column = read_column(arena, model, table, tree_get(spec, "column"));
	size_t place = table->columns.len;
	for (size_t i = 0; i < table->columns.len; i++)
		if (name_equal(table->columns.items[i]->name, before))
			place = i;
		else if (name_equal(table->columns.items[i]->name, after))
			place = i + 1;
	if (column == NULL)
		return false;
	column->is_loose = tree_is_true(spec, "if_not_exists");
	give_value(model, table, column,
	           tree_get(spec, "fill") != NULL ? tree_text(spec, "fill")
	                                          : default_of(arena, tree_get(spec, "column"), column));
	list_insert(arena, &table->columns, place, column);
	return true;
}

static bool drop_column(struct arena *arena, struct model *model, const struct tree *spec)
{
	(void)arena;
	struct model_table *table = model_table(model, tree_text(spec, "table"));
	const char *name = tree_text(spec, "column");
	if (table == NULL || name == NULL || model_column(table, name) == NULL)
		return false;
	for (size_t i = table->keys.len; i-- > 0;)
		if (name_equal(table->keys.items[i]->owner, name))
			list_remove(&table->keys, i);
	for (size_t i = 0; i < table->columns.len; i++)
		if (name_equal(table->columns.items[i]->name, name))
			list_remove(&table->columns, i);
	return true;
}

static void rename_word(word_list *words, const char *from, const char *to)
{
	for (size_t i = 0; i < words->len; i++)
		if (name_equal(words->items[i], from))
			words->items[i] = to;
}

static bool rename_column(struct arena *arena, struct model *model, const struct tree *spec)
{
	struct model_table *table = model_table(model, tree_text(spec, "table"));
	const char *from = tree_text(spec, "column"), *to = tree_text(spec, "to");
	struct model_column *column = table != NULL && from != NULL ? model_column(table, from) : NULL;
	if (column == NULL || to == NULL || model_column(table, to) != NULL)
		return false;
	for (size_t i = 0; i < model->tables.len; i++)
		for (size_t j = 0; j < model->tables.items[i]->keys.len; j++) {
			struct model_key *key = model->tables.items[i]->keys.items[j];
			if (name_equal(key->parent, table->name))
				rename_word(&key->parent_columns, from, to);
			if (model->tables.items[i] != table)
				continue;
			rename_word(&key->columns, from, to);
			const char *check = also(arena, key->check, from, to);
			key->is_stale |= check != key->check;
			key->check = check;
			if (name_equal(key->owner, from))
				key->owner = to;
		}
	for (size_t i = 0; i < table->columns.len; i++) {
		table->columns.items[i]->generated = also(arena, table->columns.items[i]->generated, from, to);
		table->columns.items[i]->text = also(arena, table->columns.items[i]->text, from, to);
	}
	for (size_t i = 0; i < model->objects.len; i++)
		if (sql_mentions(model->objects.items[i]->text, table->name))
			model->objects.items[i]->text = also(arena, model->objects.items[i]->text, from, to);
	column->name = to;
	return true;
}

static void remove_own(struct model_table *table, const char *column, enum model_key_kind kind)
{
	for (size_t i = table->keys.len; i-- > 0;)
		if (table->keys.items[i]->kind == kind && name_equal(table->keys.items[i]->owner, column))
			list_remove(&table->keys, i);
}

static const char *filled_nulls(struct arena *arena, const char *column, const struct tree *spec)
{
	return arena_printf(arena, "coalesce(%s, %s)", sql_name(arena, NULL, column),
	                    sql_value(arena, tree_get(spec, "fill_nulls")));
}

static const char *altered_value(struct arena *arena, const struct model_column *column, const struct tree *spec)
{
	if (column->is_generated)
		return NULL;
	if (tree_get(spec, "using") != NULL)
		return tree_text(spec, "using");
	if (tree_get(spec, "fill_nulls") != NULL)
		return filled_nulls(arena, column->name, spec);
	return sql_name(arena, NULL, column->name);
}

static bool alter_column(struct arena *arena, struct model *model, const struct tree *spec)
{
	struct model_table *table = model_table(model, tree_text(spec, "table"));
	const char *name = tree_text(spec, "column");
	struct model_column *column = table != NULL && name != NULL ? model_column(table, name) : NULL;
	const struct tree *key = tree_get(spec, "check"), *reference = tree_get(spec, "references");
	if (column == NULL)
		return false;
	if (tree_get(spec, "type") != NULL)
		column->type = type_of(spec);
	if (tree_get(spec, "not_null") != NULL)
		column->is_not_null = tree_is_true(spec, "not_null");
	if (tree_get(spec, "default") != NULL)
		column->has_default =
			tree_get(spec, "default")->kind != TREE_PLAIN || !str_equal(tree_text(spec, "default"), "null");
	if (key != NULL)
		remove_own(table, name, KEY_CHECK);
	if (key != NULL && key->kind == TREE_TEXT)
		add_key(arena, table, KEY_CHECK, column->name)->check = key->text;
	if (reference != NULL)
		remove_own(table, name, KEY_FOREIGN);
	if (reference != NULL && reference->kind == TREE_MAP)
		read_reference(arena, reference, add_key(arena, table, KEY_FOREIGN, column->name));
	if (tree_get(spec, "generated") != NULL) {
		const struct tree *generated = tree_get(spec, "generated");
		column->is_generated = generated->kind == TREE_TEXT;
		column->generated = column->is_generated ? generated->text : NULL;
	}
	if (tree_get(spec, "stored") != NULL)
		column->is_stored = tree_is_true(spec, "stored");
	static const char *const touching[] = {"type", "using", "fill_nulls", "generated", "stored"};
	for (size_t i = 0; i < sizeof touching / sizeof *touching; i++)
		if (tree_get(spec, touching[i]) != NULL)
			give_value(model, table, column, altered_value(arena, column, spec));
	return true;
}

/* ---- Constraints ---- */

static bool add_constraint(struct arena *arena, struct model *model, const struct tree *spec)
{
	struct model_table *table = model_table(model, tree_text(spec, "table"));
	const char *not_null = tree_text(spec, "not_null");
	if (table == NULL)
		return false;
	if (not_null == NULL) {
		bool ok = read_constraint(arena, table, spec) != NULL;
		struct model_column *id = model_rowid_column(table); /* NULLs get a number */
		if (ok && tree_get(spec, "primary_key") != NULL && id != NULL)
			model_touch(model, id);
		return ok;
	}
	struct model_column *column = model_column(table, not_null);
	if (column == NULL)
		return false;
	column->is_not_null = true;
	if (tree_get(spec, "fill_nulls") != NULL)
		give_value(model, table, column, filled_nulls(arena, column->name, spec));
	return true;
}

static bool same_words(const word_list *words, const struct tree *list)
{
	bool same = words->len == list->items.len;
	for (size_t i = 0; same && i < words->len; i++)
		same = name_equal(words->items[i], list->items.items[i]->text);
	return same;
}

static bool is_meant(const struct model_key *key, const struct tree *spec)
{
	if (tree_get(spec, "name") != NULL)
		return name_equal(key->name, tree_text(spec, "name"));
	if (tree_get(spec, "primary_key") != NULL)
		return key->kind == KEY_PRIMARY;
	if (tree_get(spec, "unique") != NULL)
		return key->kind == KEY_UNIQUE && same_words(&key->columns, tree_get(spec, "unique"));
	if (tree_get(spec, "foreign_key") != NULL)
		return key->kind == KEY_FOREIGN && same_words(&key->columns, tree_get(spec, "foreign_key"));
	return key->kind == KEY_CHECK && str_equal(key->check, tree_text(spec, "check"));
}

static bool drop_constraint(struct arena *arena, struct model *model, const struct tree *spec)
{
	(void)arena;
	struct model_table *table = model_table(model, tree_text(spec, "table"));
	const char *not_null = tree_text(spec, "not_null");
	if (table == NULL)
		return false;
	if (not_null != NULL) {
		struct model_column *column = model_column(table, not_null);
		if (column == NULL)
			return false;
		column->is_not_null = false;
		return true;
	}
	for (size_t i = 0; i < table->keys.len; i++)
		if (is_meant(table->keys.items[i], spec)) {
			if (table->keys.items[i]->kind == KEY_PRIMARY)
				table->is_autoincrement = false;
			list_remove(&table->keys, i);
			return true;
		}
	return false;
}

const struct effect table_effects[] = {
	{"create_table", create_table},     {"drop_table", drop_table},           {"rename_table", rename_table},
	{"alter_table", alter_table},       {"recreate_table", recreate_table},   {"add_column", add_column},
	{"drop_column", drop_column},       {"rename_column", rename_column},     {"alter_column", alter_column},
	{"add_constraint", add_constraint}, {"drop_constraint", drop_constraint}, {NULL, NULL},
};
