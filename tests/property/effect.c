/* What each operation does to the model. Keys of the operations as in specs/README.md. */
#include "tests/property/model.h"

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

static bool drop_table(struct arena *arena, struct model *model, const struct tree *spec)
{
	(void)arena;
	struct model_table *table = model_table(model, tree_text(spec, "table"));
	if (table == NULL)
		return false;
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

static void touch(struct model *model, struct model_column *column)
{
	column->epoch = ++model->counter;
}

static bool alter_table(struct arena *arena, struct model *model, const struct tree *spec)
{
	(void)arena;
	struct model_table *table = model_table(model, tree_text(spec, "table"));
	if (table == NULL)
		return false;
	if (tree_get(spec, "without_rowid") != NULL)
		table->without_rowid = tree_is_true(spec, "without_rowid");
	if (tree_get(spec, "autoincrement") != NULL)
		table->is_autoincrement = tree_is_true(spec, "autoincrement");
	if (tree_get(spec, "strict") == NULL)
		return true;
	table->is_strict = tree_is_true(spec, "strict");
	/* ANY means no conversion in a STRICT table and NUMERIC in any other. */
	for (size_t i = 0; i < table->columns.len; i++)
		if (name_equal(table->columns.items[i]->type, "ANY"))
			touch(model, table->columns.items[i]);
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
		if (was == NULL)
			continue;
		column->id = was->id;
		if (tree_get(tree_get(spec, "copy"), column->name) == NULL && name_equal(was->type, column->type) &&
		    !column->is_generated && !was->is_generated)
			column->epoch = was->epoch;
	}
	table->id = old->id;
	table->rows = old->rows;
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
			touch(model, column);
	return true;
}

/* ---- Constraints ---- */

static bool add_constraint(struct arena *arena, struct model *model, const struct tree *spec)
{
	struct model_table *table = model_table(model, tree_text(spec, "table"));
	const char *not_null = tree_text(spec, "not_null");
	if (table == NULL)
		return false;
	if (not_null == NULL)
		return read_constraint(arena, table, spec) != NULL;
	struct model_column *column = model_column(table, not_null);
	if (column == NULL)
		return false;
	column->is_not_null = true;
	if (tree_get(spec, "fill_nulls") != NULL)
		touch(model, column);
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

/* ---- Objects ---- */

static bool create_object(struct arena *arena, struct model *model, struct model_object object)
{
	for (size_t i = 0; i < model->objects.len; i++)
		if (name_equal(model->objects.items[i]->name, object.name))
			return false;
	struct model_object *kept = arena_new(arena, struct model_object);
	*kept = object;
	list_push(arena, &model->objects, kept);
	return object.name != NULL && object.text != NULL;
}

static bool create_index(struct arena *arena, struct model *model, const struct tree *spec)
{
	struct buf text = {0};
	const struct tree *columns = tree_get(spec, "columns");
	const char *table = tree_text(spec, "table");
	if (table == NULL || model_table(model, table) == NULL)
		return false;
	buf_printf(&text, "%s ", sql_name(arena, NULL, table));
	for (size_t i = 0; columns != NULL && i < columns->items.len; i++) {
		const struct tree *part = columns->items.items[i];
		const char *column = part->kind == TREE_MAP ? tree_text(part, "column") : part->text;
		buf_printf(&text, "%s ", column != NULL ? sql_name(arena, NULL, column) : tree_text(part, "expr"));
	}
	buf_puts(&text, tree_text(spec, "where") != NULL ? tree_text(spec, "where") : "");
	struct model_object index = {.kind = OBJECT_INDEX, .table = table, .text = buf_take(&text, arena)};
	index.name = tree_text(spec, "name");
	index.is_unique = tree_is_true(spec, "unique");
	return create_object(arena, model, index);
}

static bool create_trigger(struct arena *arena, struct model *model, const struct tree *spec)
{
	struct model_object trigger = {.kind = OBJECT_TRIGGER, .text = tree_text(spec, "sql")};
	trigger.name = tree_text(spec, "_name");
	trigger.table = tree_text(spec, "_table");
	trigger.writes = tree_text(spec, "_writes");
	return create_object(arena, model, trigger);
}

static bool create_view(struct arena *arena, struct model *model, const struct tree *spec)
{
	struct model_object view = {.kind = OBJECT_VIEW, .name = tree_text(spec, "name")};
	view.text = tree_text(spec, "select");
	return create_object(arena, model, view);
}

static bool drop_object(struct model *model, const struct tree *spec, int kind)
{
	for (size_t i = 0; i < model->objects.len; i++)
		if ((int)model->objects.items[i]->kind == kind &&
		    name_equal(model->objects.items[i]->name, tree_text(spec, "name"))) {
			list_remove(&model->objects, i);
			return true;
		}
	return false;
}

/* ---- Rows ---- */

/* Triggers on a table whose rows change may put anything into the table they write to, and so on. */
static void spread(struct model *model, const char *name, unsigned since)
{
	for (size_t i = 0; i < model->objects.len; i++) {
		const struct model_object *trigger = model->objects.items[i];
		struct model_table *target =
			trigger->kind == OBJECT_TRIGGER && trigger->writes != NULL && name_equal(trigger->table, name)
				? model_table(model, trigger->writes)
				: NULL;
		if (target == NULL || target->spread > since)
			continue;
		target->rows = target->spread = ++model->counter;
		for (size_t j = 0; j < target->columns.len; j++)
			touch(model, target->columns.items[j]);
		spread(model, target->name, since);
	}
}

static bool change_rows(struct model *model, const char *name, const struct tree *set)
{
	struct model_table *table = name != NULL ? model_table(model, name) : NULL;
	if (table == NULL)
		return false;
	unsigned since = model->counter;
	if (set == NULL)
		table->rows = ++model->counter;
	for (size_t i = 0; set != NULL && i < set->items.len; i++) {
		struct model_column *column = model_column(table, set->items.items[i]->key);
		if (column == NULL)
			return false;
		touch(model, column);
	}
	spread(model, table->name, since);
	return true;
}

/* ---- All ---- */

static bool drop_index(struct arena *arena, struct model *model, const struct tree *spec)
{
	(void)arena;
	return drop_object(model, spec, OBJECT_INDEX);
}

static bool drop_trigger(struct arena *arena, struct model *model, const struct tree *spec)
{
	(void)arena;
	return drop_object(model, spec, OBJECT_TRIGGER);
}

static bool drop_view(struct arena *arena, struct model *model, const struct tree *spec)
{
	(void)arena;
	return drop_object(model, spec, OBJECT_VIEW);
}

static bool update_rows(struct arena *arena, struct model *model, const struct tree *spec)
{
	(void)arena;
	return change_rows(model, tree_text(spec, "table"), tree_get(spec, "set"));
}

static bool insert_or_delete_rows(struct arena *arena, struct model *model, const struct tree *spec)
{
	(void)arena;
	return change_rows(model, tree_text(spec, "table"), NULL);
}

static bool copy_data(struct arena *arena, struct model *model, const struct tree *spec)
{
	(void)arena;
	return change_rows(model, tree_text(spec, "to"), NULL);
}

static const struct {
	const char *key;
	bool (*apply)(struct arena *arena, struct model *model, const struct tree *spec);
} effects[] = {
	{"create_table", create_table},
	{"drop_table", drop_table},
	{"rename_table", rename_table},
	{"alter_table", alter_table},
	{"recreate_table", recreate_table},
	{"add_column", add_column},
	{"drop_column", drop_column},
	{"rename_column", rename_column},
	{"alter_column", alter_column},
	{"add_constraint", add_constraint},
	{"drop_constraint", drop_constraint},
	{"create_index", create_index},
	{"drop_index", drop_index},
	{"create_trigger", create_trigger},
	{"drop_trigger", drop_trigger},
	{"create_view", create_view},
	{"drop_view", drop_view},
	{"insert_rows", insert_or_delete_rows},
	{"update_rows", update_rows},
	{"delete_rows", insert_or_delete_rows},
	{"copy_data", copy_data},
};

/* Operations on a table change what its definition says; renames change what others say of it, too. */
static void forget_origins(struct model *model, const struct tree *spec)
{
	const char *key = spec->key;
	bool is_rename = str_prefix(key, "rename_");
	if (str_equal(key, "create_table") || str_equal(key, "recreate_table"))
		return;
	for (size_t i = 0; i < model->tables.len; i++)
		if (is_rename || name_equal(model->tables.items[i]->name, tree_text(spec, "table")))
			model->tables.items[i]->origin = NULL;
}

bool model_apply(struct arena *arena, struct model *model, const struct tree *operation)
{
	const struct tree *spec = operation->items.len == 1 ? operation->items.items[0] : NULL;
	for (size_t i = 0; spec != NULL && i < sizeof effects / sizeof *effects; i++)
		if (str_equal(effects[i].key, spec->key)) {
			forget_origins(model, spec);
			return effects[i].apply(arena, model, spec);
		}
	return false;
}
