/* Indexes, triggers and views; rows that a history puts in, changes and takes out. */
#include "tests/property/make.h"

#include "gen/base/str.h"

/* ---- Indexes ---- */

static struct tree *index_part(struct maker *maker, const struct model_column *column)
{
	static const char *const collations[] = {"NOCASE", "RTRIM", "BINARY"};
	if (dice_chance(maker->dice, 50))
		return tree_new_text(maker->arena, column->name);
	struct tree *part = tree_new_map(maker->arena);
	if (dice_chance(maker->dice, 35))
		tree_add_text(maker->arena, part, "expr",
		              arena_printf(maker->arena, "lower(%s)", make_name_sql(maker, column->name)));
	else
		tree_add_text(maker->arena, part, "column", column->name);
	if (dice_chance(maker->dice, 30))
		tree_add_text(maker->arena, part, "collate", dice_word(maker->dice, collations));
	if (dice_chance(maker->dice, 40))
		tree_add_plain(maker->arena, part, "desc", "true");
	return part;
}

static struct tree *create_index(struct maker *maker, const struct model_table *table)
{
	struct tree *spec, *operation = make_operation(maker, "create_index", table->name, &spec);
	tree_add_text(maker->arena, spec, "name", make_object_name(maker, "ix"));
	struct tree *columns = tree_add(maker->arena, spec, "columns", tree_new_list(maker->arena));
	for (size_t n = 1 + dice_below(maker->dice, 3); n > 0; n--)
		tree_add(maker->arena, columns, NULL, index_part(maker, make_pick_column(maker, table)));
	if (dice_chance(maker->dice, 20))
		tree_add_plain(maker->arena, spec, "unique", "true");
	if (dice_chance(maker->dice, 25))
		tree_add_text(maker->arena, spec, "where", make_check(maker, make_pick_column(maker, table)->name));
	return operation;
}

/* ---- Triggers ---- */

const char *make_free_column(const struct model_table *table)
{
	const char *found = NULL;
	if (table->is_strict || table->without_rowid)
		return NULL;
	for (size_t i = 0; i < table->columns.len; i++) {
		const struct model_column *column = table->columns.items[i];
		bool is_key = false;
		for (size_t j = 0; j < table->keys.len; j++)
			is_key |= model_key_has(table->keys.items[j], column->name);
		if (is_key && column != model_rowid_column(table))
			return NULL;
		if (column->is_not_null && !column->has_default && !column->is_generated)
			return NULL;
		if (!is_key && !column->is_generated)
			found = column->name;
	}
	return found;
}

/* One that keeps its words itself. */
static const struct model_object *a_full_text_table(const struct model *model)
{
	for (size_t i = 0; i < model->objects.len; i++)
		if (str_equal(model->objects.items[i]->module, "fts5") && !model->objects.items[i]->has_content)
			return model->objects.items[i];
	return NULL;
}

static const char *trigger_body(struct maker *maker, const struct model_table *table, const struct model_column *column,
                                const char *row, const char **writes)
{
	const char *name = make_name_sql(maker, column->name);
	const struct model_table *target = make_pick_table(maker);
	const char *into = make_free_column(target);
	const struct model_object *words = a_full_text_table(maker->model);
	*writes = NULL;
	if (words != NULL && dice_chance(maker->dice, 30)) {
		*writes = words->name;
		return arena_printf(maker->arena, "INSERT INTO %s (%s) VALUES (%s.%s || ';')",
		                    make_name_sql(maker, words->name), words->columns.items[0], row, name);
	}
	if (into != NULL && dice_chance(maker->dice, 50)) {
		*writes = target->name;
		return arena_printf(maker->arena, "INSERT INTO %s (%s) VALUES ('; END' || typeof(%s.%s))",
		                    make_name_sql(maker, target->name), make_name_sql(maker, into), row, name);
	}
	if (dice_chance(maker->dice, 40))
		return arena_printf(maker->arena, "SELECT CASE WHEN %s.%s = 'stop' THEN RAISE(ABORT, 'stopped') END",
		                    row, name);
	return arena_printf(maker->arena, "SELECT count(%s) FROM %s /* ; */ WHERE %s = 1", name,
	                    make_name_sql(maker, table->name), name);
}

static struct tree *create_trigger(struct maker *maker, const struct model_table *table)
{
	static const char *const events[] = {"INSERT", "UPDATE", "DELETE", "UPDATE OF %s"};
	const struct model_column *column = make_pick_column(maker, table);
	const char *name = make_object_name(maker, "tr"), *event = dice_word(maker->dice, events), *writes;
	const char *row = str_equal(event, "DELETE") ? "old" : "NEW";
	struct tree *spec, *operation = make_operation(maker, "create_trigger", NULL, &spec);
	if (event[0] == 'U' && event[6] == ' ')
		event = arena_printf(maker->arena, "UPDATE OF %s", make_name_sql(maker, column->name));
	const char *body = trigger_body(maker, table, column, row, &writes);
	const char *sql =
		arena_printf(maker->arena, "CREATE TRIGGER %s %s %s\n  ON %s%s%s\nBEGIN\n  %s; -- a remark\nEND",
	                     make_name_sql(maker, name), dice_chance(maker->dice, 50) ? "AFTER" : "BEFORE", event,
	                     make_name_sql(maker, table->name), dice_chance(maker->dice, 20) ? " FOR EACH ROW" : "",
	                     dice_chance(maker->dice, 20) ? " WHEN 1 = 1" : "", body);
	tree_add_text(maker->arena, spec, "sql", sql);
	tree_add_text(maker->arena, spec, "_name", name);
	tree_add_text(maker->arena, spec, "_table", table->name);
	if (writes != NULL)
		tree_add_text(maker->arena, spec, "_writes", writes);
	return operation;
}

/* ---- Views ---- */

static struct tree *create_view(struct maker *maker, const struct model_table *table)
{
	struct tree *spec, *operation = make_operation(maker, "create_view", NULL, &spec);
	const char *name = make_name_sql(maker, table->name);
	const char *column = make_name_sql(maker, make_pick_column(maker, table)->name);
	const struct model_table *other = make_pick_table(maker);
	const char *select;
	switch (dice_below(maker->dice, 3)) {
	case 0:
		select = arena_printf(maker->arena, "SELECT t.%s AS one, count(*) FROM %s AS t GROUP BY 1", column,
		                      name);
		break;
	case 1:
		select = arena_printf(maker->arena, "WITH w AS (SELECT %s AS v FROM %s) SELECT v FROM w -- all", column,
		                      name);
		break;
	default:
		select = arena_printf(maker->arena, "SELECT l.%s FROM %s l LEFT JOIN %s r ON l.%s = r.%s", column, name,
		                      make_name_sql(maker, other->name), column,
		                      make_name_sql(maker, make_pick_column(maker, other)->name));
		break;
	}
	tree_add_text(maker->arena, spec, "name", make_object_name(maker, "view"));
	tree_add_text(maker->arena, spec, "select", select);
	return operation;
}

static struct tree *drop_object(struct maker *maker)
{
	static const char *const operations[] = {"drop_index", "drop_trigger", "drop_view", "drop_table"};
	if (maker->model->objects.len == 0)
		return NULL;
	const struct model_object *object =
		maker->model->objects.items[dice_below(maker->dice, maker->model->objects.len)];
	struct tree *spec, *operation = make_operation(maker, operations[object->kind], NULL, &spec);
	tree_add_text(maker->arena, spec, "name", object->name);
	return object->kind == OBJECT_VIRTUAL ? NULL : operation;
}

struct tree *make_object(struct maker *maker)
{
	static struct tree *(*const kinds[])(struct maker *, const struct model_table *) = {
		create_index, create_index, create_trigger, create_view};
	const struct model_table *table = make_pick_table(maker);
	if (table == NULL || dice_chance(maker->dice, 25))
		return drop_object(maker);
	return dice_word(maker->dice, kinds)(maker, table);
}

/* ---- Rows ---- */

static bool is_referenced(const struct maker *maker, const char *table)
{
	for (size_t i = 0; i < maker->model->tables.len; i++)
		for (size_t j = 0; j < maker->model->tables.items[i]->keys.len; j++)
			if (name_equal(maker->model->tables.items[i]->keys.items[j]->parent, table))
				return true;
	return false;
}

static struct tree *insert_rows(struct maker *maker, const struct model_table *table)
{
	struct tree *spec, *operation = make_operation(maker, "insert_rows", table->name, &spec);
	struct tree *rows = tree_add(maker->arena, spec, "rows", tree_new_list(maker->arena));
	const char *column = make_free_column(table);
	if (column == NULL)
		return NULL;
	for (size_t n = 1 + dice_below(maker->dice, 2); n > 0; n--) {
		struct tree *row = tree_add(maker->arena, rows, NULL, tree_new_map(maker->arena));
		tree_add(maker->arena, row, column, make_value(maker, model_column(table, column)->type));
	}
	return operation;
}

static struct tree *update_rows(struct maker *maker, const struct model_table *table)
{
	struct tree *spec, *operation = make_operation(maker, "update_rows", table->name, &spec);
	struct tree *set = tree_add(maker->arena, spec, "set", tree_new_map(maker->arena));
	const char *column = make_free_column(table);
	if (column == NULL)
		return NULL;
	const char *name = make_name_sql(maker, column);
	tree_add_text(maker->arena, set, column, arena_printf(maker->arena, "%s || '!'", name));
	if (dice_chance(maker->dice, 60))
		tree_add_text(maker->arena, spec, "where", arena_printf(maker->arena, "%s IS NOT NULL", name));
	else if (model_column(table, column)->is_not_null)
		return NULL;
	make_lossy(maker, table, model_column(table, column));
	if (model_column(table, column)->is_loose)
		make_lossy(maker, table, NULL);
	return operation;
}

static struct tree *delete_rows(struct maker *maker, const struct model_table *table)
{
	struct tree *spec, *operation = make_operation(maker, "delete_rows", table->name, &spec);
	const char *name = make_name_sql(maker, make_pick_column(maker, table)->name);
	if (is_referenced(maker, table->name))
		return NULL;
	tree_add_text(maker->arena, spec, "where", arena_printf(maker->arena, "%s IN (1, 'x', '12')", name));
	make_lossy(maker, table, NULL);
	return operation;
}

static struct tree *copy_data(struct maker *maker, const struct model_table *table)
{
	const char *column = make_free_column(table);
	const struct model_table *from = make_pick_table(maker);
	struct tree *spec, *operation = make_operation(maker, "copy_data", NULL, &spec);
	if (column == NULL)
		return NULL;
	tree_add_text(maker->arena, spec, "from", from->name);
	tree_add_text(maker->arena, spec, "to", table->name);
	struct tree *columns = tree_add(maker->arena, spec, "columns", tree_new_map(maker->arena));
	tree_add_text(
		maker->arena, columns, column,
		arena_printf(maker->arena, "typeof(%s)", make_name_sql(maker, make_pick_column(maker, from)->name)));
	make_lossy(maker, table, NULL);
	return operation;
}

void make_lossy_written(struct maker *maker, const struct tree *operation)
{
	struct model *after = model_copy(maker->arena, maker->model);
	if (!model_apply(maker->arena, after, operation))
		return;
	for (size_t i = 0; i < after->tables.len; i++)
		if (after->tables.items[i]->spread > maker->model->counter)
			make_lossy(maker, after->tables.items[i], NULL);
	for (size_t i = 0; i < after->objects.len; i++)
		if (after->objects.items[i]->rows > maker->model->counter)
			make_lossy_virtual(maker, after->objects.items[i]);
}

struct tree *make_rows(struct maker *maker)
{
	static struct tree *(*const kinds[])(struct maker *, const struct model_table *) = {insert_rows, update_rows,
	                                                                                    delete_rows, copy_data};
	const struct model_table *table = make_pick_table(maker);
	struct tree *operation = table != NULL ? dice_word(maker->dice, kinds)(maker, table) : NULL;
	if (operation != NULL)
		make_lossy_written(maker, operation);
	return operation;
}
