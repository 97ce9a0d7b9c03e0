/* Virtual tables of FTS5 and R-Tree, and rows in them. */
#include "tests/property/make.h"

#include "gen/base/str.h"
#include "gen/sql/quote.h"

#include <string.h>

static const char *const words[] = {"title", "body", "tags"};

static void add_column_arg(struct maker *maker, struct tree *spec, struct tree *args, const char *name)
{
	struct tree *columns = tree_part(spec, "_columns");
	tree_add(maker->arena, args, NULL, tree_new_text(maker->arena, name));
	tree_add(maker->arena, columns, NULL, tree_new_text(maker->arena, name));
}

static void add_option(struct maker *maker, struct tree *args, const char *name, const char *value)
{
	tree_add(maker->arena, args, NULL,
	         tree_new_text(maker->arena,
	                       arena_printf(maker->arena, "%s=%s", name, quoted_text(maker->arena, value))));
}

/* FTS5 takes a name as it stands when it is a word, but not that of the table. */
static bool is_word(const char *name, const char *table)
{
	static const char *const own[] = {"rank", "rowid", "oid"};
	for (size_t i = 0; i < sizeof own / sizeof *own; i++)
		if (name_equal(name, own[i]))
			return false;
	return !name_equal(name, table) && name[strspn(name, "abcdefghijklmnopqrstuvwxyz")] == '\0';
}

/* An index over the words of a table that keeps them itself. */
static bool add_content(struct maker *maker, struct tree *spec, struct tree *args)
{
	const struct model_table *table = make_pick_table(maker);
	const struct model_column *key = table != NULL ? model_rowid_column(table) : NULL;
	size_t n = 0;
	if (key == NULL)
		return false;
	for (size_t i = 0; i < table->columns.len && n < 2; i++)
		if (table->columns.items[i] != key &&
		    is_word(table->columns.items[i]->name, tree_text(spec, "table"))) {
			add_column_arg(maker, spec, args, table->columns.items[i]->name);
			n++;
		}
	if (n == 0)
		return false;
	add_option(maker, args, "content", table->name);
	add_option(maker, args, "content_rowid", key->name);
	tree_add_text(maker->arena, spec, "_content", table->name);
	return true;
}

static void add_fts5(struct maker *maker, struct tree *spec, struct tree *args)
{
	static const char *const tokenizers[] = {"porter ascii", "unicode61 remove_diacritics 1", "trigram"};
	if (!dice_chance(maker->dice, 30) || !add_content(maker, spec, args))
		for (size_t i = 0, n = 1 + dice_below(maker->dice, 3); i < n; i++)
			add_column_arg(maker, spec, args, words[i]);
	if (dice_chance(maker->dice, 30))
		add_option(maker, args, "tokenize", dice_word(maker->dice, tokenizers));
	if (dice_chance(maker->dice, 20))
		add_option(maker, args, "prefix", "2 3");
}

static void add_rtree(struct maker *maker, struct tree *spec, struct tree *args)
{
	static const char *const names[] = {"id", "x0", "x1", "y0", "y1"};
	for (size_t i = 0, n = dice_chance(maker->dice, 50) ? 3 : 5; i < n; i++)
		add_column_arg(maker, spec, args, names[i]);
	if (dice_chance(maker->dice, 40))
		tree_add(maker->arena, args, NULL, tree_new_text(maker->arena, "+label TEXT"));
}

static struct tree *create_virtual_table(struct maker *maker)
{
	struct tree *spec, *operation = make_operation(maker, "create_virtual_table", make_table_name(maker), &spec);
	bool is_rtree = dice_chance(maker->dice, 30);
	tree_add_text(maker->arena, spec, "module", is_rtree ? "rtree" : "fts5");
	tree_add(maker->arena, spec, "_columns", tree_new_list(maker->arena));
	struct tree *args = tree_add(maker->arena, spec, "args", tree_new_list(maker->arena));
	(is_rtree ? add_rtree : add_fts5)(maker, spec, args);
	return operation;
}

static const struct model_object *pick_virtual(struct maker *maker)
{
	const struct model *model = maker->model;
	for (size_t try = 0; try < 8 && model->objects.len > 0; try++) {
		const struct model_object *object = model->objects.items[dice_below(maker->dice, model->objects.len)];
		if (object->kind == OBJECT_VIRTUAL)
			return object;
	}
	return NULL;
}

void make_lossy_virtual(struct maker *maker, const struct model_object *table)
{
	const struct model_object *was = model_virtual_of_id(maker->start, table->id);
	if (was != NULL)
		tree_add(maker->arena, maker->lossy, NULL, tree_new_text(maker->arena, was->name));
}

static struct tree *insert_rows(struct maker *maker, const struct model_object *table)
{
	struct tree *spec, *operation = make_operation(maker, "insert_rows", table->name, &spec);
	struct tree *rows = tree_add(maker->arena, spec, "rows", tree_new_list(maker->arena));
	struct tree *row = tree_add(maker->arena, rows, NULL, tree_new_map(maker->arena));
	bool is_rtree = str_equal(table->module, "rtree");
	for (size_t i = 0; i < table->columns.len; i++)
		if (is_rtree)
			tree_add_plain(maker->arena, row, table->columns.items[i],
			               arena_printf(maker->arena, "%zu", i > 0 ? i : 77 + maker->serial++));
		else
			tree_add_text(maker->arena, row, table->columns.items[i], "words; of 'a' text");
	return operation;
}

static struct tree *copy_data(struct maker *maker, const struct model_object *table)
{
	const struct model_table *from = make_pick_table(maker);
	struct tree *spec, *operation = make_operation(maker, "copy_data", NULL, &spec);
	if (from == NULL || str_equal(table->module, "rtree"))
		return NULL;
	tree_add_text(maker->arena, spec, "from", from->name);
	tree_add_text(maker->arena, spec, "to", table->name);
	struct tree *columns = tree_add(maker->arena, spec, "columns", tree_new_map(maker->arena));
	tree_add_text(maker->arena, columns, table->columns.items[0],
	              make_name_sql(maker, make_pick_column(maker, from)->name));
	make_lossy_virtual(maker, table);
	return operation;
}

static struct tree *delete_rows(struct maker *maker, const struct model_object *table)
{
	struct tree *spec, *operation = make_operation(maker, "delete_rows", table->name, &spec);
	tree_add_text(maker->arena, spec, "where",
	              arena_printf(maker->arena, "%s IN ('x', '12', 2)", table->columns.items[0]));
	make_lossy_virtual(maker, table);
	return operation;
}

static struct tree *drop_table(struct maker *maker, const struct model_object *table)
{
	struct tree *spec;
	for (size_t i = 0; i < maker->model->objects.len; i++)
		if (name_equal(maker->model->objects.items[i]->writes, table->name))
			return NULL;
	make_lossy_virtual(maker, table);
	return make_operation(maker, "drop_table", table->name, &spec);
}

struct tree *make_virtual(struct maker *maker)
{
	static struct tree *(*const kinds[])(struct maker *, const struct model_object *) = {insert_rows, copy_data,
	                                                                                     delete_rows, drop_table};
	const struct model_object *table = dice_chance(maker->dice, 60) ? pick_virtual(maker) : NULL;
	if (table == NULL)
		return create_virtual_table(maker);
	/* What stands in the index of another table's rows is its author's to keep in step. */
	return (table->has_content ? drop_table : dice_word(maker->dice, kinds))(maker, table);
}
