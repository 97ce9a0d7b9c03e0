/* Statements written by hand. `_does` says in operations what they amount to, for the model. */
#include "tests/property/make.h"

#include "tests/property/sql.h"

#include "gen/base/str.h"
#include "gen/sql/quote.h"

#include <string.h>

struct script {
	const char *sql, *down;
	const char *drops; /* line of the inventory, NULL: none */
	struct tree *does; /* one operation, NULL: nothing for the model */
};

static struct tree *execute(struct maker *maker, const struct script *script)
{
	struct tree *spec, *operation = make_operation(maker, "execute", NULL, &spec);
	struct tree *does = tree_new_list(maker->arena);
	tree_add_text(maker->arena, spec, "sql", script->sql);
	tree_add_text(maker->arena, spec, "down", script->down);
	if (script->drops != NULL)
		tree_add(maker->arena, tree_add(maker->arena, spec, "drops", tree_new_list(maker->arena)), NULL,
		         tree_new_text(maker->arena, script->drops));
	if (script->does != NULL)
		tree_add(maker->arena, does, NULL, script->does);
	tree_add(maker->arena, spec, "_does", does);
	return operation;
}

/* A table, sometimes with a row and a semicolon in it. */
static struct tree *create_table(struct maker *maker)
{
	struct tree *operation = make_table(maker);
	const struct tree *spec = operation->items.items[0];
	struct model *model = model_copy(maker->arena, maker->model);
	if (!model_apply(maker->arena, model, operation))
		return NULL;
	const char *name = quoted_name(maker->arena, tree_text(spec, "table"));
	const char *column = make_free_column(model_table(model, tree_text(spec, "table")));
	const char *insert = "";
	if (column != NULL && dice_chance(maker->dice, 50))
		insert = arena_printf(maker->arena, "INSERT OR IGNORE INTO %s (%s) VALUES ('a; b'); -- done;", name,
		                      quoted_name(maker->arena, column));
	struct script script = {.does = operation};
	script.sql = arena_printf(maker->arena, "%s;\n%s", sql_of_table(maker->arena, spec), insert);
	script.down = arena_printf(maker->arena, "DROP TABLE %s", name);
	return execute(maker, &script);
}

/* What an index, a trigger or a view is made with. */
static const char *sql_of_object(struct maker *maker, const struct tree *spec)
{
	if (str_equal(spec->key, "create_index"))
		return sql_of_index(maker->arena, spec);
	if (str_equal(spec->key, "create_trigger"))
		return tree_text(spec, "sql");
	if (!str_equal(spec->key, "create_view"))
		return NULL;
	return arena_printf(maker->arena, "CREATE VIEW %s AS %s\n", quoted_name(maker->arena, tree_text(spec, "name")),
	                    tree_text(spec, "select"));
}

/* An index, trigger or view made or dropped. */
static struct tree *object(struct maker *maker)
{
	static const char *const kinds[] = {"index", "trigger", "view"};
	struct tree *operation = make_object(maker);
	if (operation == NULL)
		return NULL;
	const struct tree *spec = operation->items.items[0];
	const char *name = tree_text(spec, "_name") != NULL ? tree_text(spec, "_name") : tree_text(spec, "name");
	struct script script = {.does = operation};
	if (str_prefix(spec->key, "create_")) {
		script.sql = arena_printf(maker->arena, "%s;", sql_of_object(maker, spec));
		script.down = arena_printf(maker->arena, "DROP %s %s", spec->key + strlen("create_"),
		                           quoted_name(maker->arena, name));
		return execute(maker, &script);
	}
	const struct model_object *was = model_object(maker->model, name);
	if (was == NULL || was->origin == NULL || was->kind == OBJECT_VIRTUAL)
		return NULL;
	script.sql = arena_printf(maker->arena, "DROP %s %s", kinds[was->kind], quoted_name(maker->arena, name));
	script.down = sql_of_object(maker, was->origin);
	script.drops = arena_printf(maker->arena, "%s %s", kinds[was->kind], name);
	return execute(maker, &script);
}

static struct tree *add_column(struct maker *maker)
{
	const struct model_table *table = make_pick_table(maker);
	struct tree *spec, *operation = make_operation(maker, "add_column", table->name, &spec);
	struct tree *column = tree_add(maker->arena, spec, "column", tree_new_map(maker->arena));
	const char *name = make_column_name(maker, NULL, table);
	tree_add_text(maker->arena, column, "name", name);
	tree_add_text(maker->arena, column, "type", "TEXT");
	tree_add_text(maker->arena, column, "default", "x;y");
	struct script script = {.does = operation};
	script.sql = arena_printf(maker->arena, "ALTER TABLE %s ADD %s TEXT DEFAULT 'x;y'",
	                          make_name_sql(maker, table->name), make_name_sql(maker, name));
	script.down = arena_printf(maker->arena, "ALTER TABLE %s DROP COLUMN %s",
	                           quoted_name(maker->arena, table->name), quoted_name(maker->arena, name));
	return execute(maker, &script);
}

static struct tree *update(struct maker *maker)
{
	const struct model_table *table = make_pick_table(maker);
	const char *column = make_free_column(table);
	if (column == NULL || model_column(table, column)->is_loose)
		return NULL;
	struct tree *spec, *operation = make_operation(maker, "update_rows", table->name, &spec);
	struct tree *set = tree_add(maker->arena, spec, "set", tree_new_map(maker->arena));
	const char *name = make_name_sql(maker, column);
	tree_add_text(maker->arena, set, column, "upper");
	make_lossy(maker, table, model_column(table, column));
	make_lossy_written(maker, operation);
	struct script script = {.does = operation};
	script.sql = arena_printf(maker->arena, "UPDATE %s SET %s = upper(%s) WHERE %s IS NOT NULL",
	                          make_name_sql(maker, table->name), name, name, name);
	script.down = arena_printf(maker->arena, "UPDATE %s SET %s = %s WHERE 0",
	                           quoted_name(maker->arena, table->name), name, name);
	return execute(maker, &script);
}

static bool has_objects(const struct model *model, const char *table)
{
	for (size_t i = 0; i < model->objects.len; i++)
		if (name_equal(model->objects.items[i]->table, table) ||
		    sql_mentions(model->objects.items[i]->text, table))
			return true;
	return false;
}

/* The table made anew as people do it by hand; nothing of it may get lost, so it has little. */
static struct tree *rebuild(struct maker *maker)
{
	const struct model_table *table = make_pick_table(maker);
	if (table->origin == NULL || !tree_is_true(table->origin, "_sql") || table->is_autoincrement ||
	    model_rowid_column(table) == NULL || model_table_used(maker->model, table) ||
	    has_objects(maker->model, table->name))
		return NULL;
	struct tree *spec = tree_copy(maker->arena, table->origin);
	for (size_t i = 0; i < spec->items.len; i++)
		if (str_equal(spec->items.items[i]->key, "table"))
			spec->items.items[i]->text = "made by hand";
	struct buf columns = {0};
	for (size_t i = 0; i < table->columns.len; i++)
		if (!table->columns.items[i]->is_generated)
			buf_printf(&columns, "%s%s", columns.len > 0 ? ", " : "",
			           quoted_name(maker->arena, table->columns.items[i]->name));
	const char *list = buf_take(&columns, maker->arena), *name = quoted_name(maker->arena, table->name);
	struct script script = {0};
	script.sql = arena_printf(maker->arena,
	                          "%s;\nINSERT INTO \"made by hand\" (%s) SELECT %s FROM %s;\nDROP TABLE %s;\n"
	                          "ALTER TABLE \"made by hand\" RENAME TO %s;",
	                          sql_of_table(maker->arena, spec), list, list, name, name, name);
	script.down = script.sql;
	return execute(maker, &script);
}

struct tree *make_raw(struct maker *maker)
{
	static struct tree *(*const kinds[])(struct maker *) = {create_table, object, object,
	                                                        add_column,   update, rebuild};
	return maker->model->tables.len > 0 ? dice_word(maker->dice, kinds)(maker) : NULL;
}
