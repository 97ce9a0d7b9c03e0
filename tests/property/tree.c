/* Trees and their YAML. */
#include "tests/property/tree.h"

#include "tests/property/sql.h"

#include "gen/base/str.h"

#include <string.h>

static struct tree *new_tree(struct arena *arena, enum tree_kind kind, const char *text)
{
	struct tree *tree = arena_new(arena, struct tree);
	tree->kind = kind;
	tree->text = text;
	return tree;
}

struct tree *tree_new_map(struct arena *arena)
{
	return new_tree(arena, TREE_MAP, NULL);
}

struct tree *tree_new_list(struct arena *arena)
{
	return new_tree(arena, TREE_LIST, NULL);
}

struct tree *tree_new_text(struct arena *arena, const char *text)
{
	return new_tree(arena, TREE_TEXT, text);
}

struct tree *tree_new_plain(struct arena *arena, const char *text)
{
	return new_tree(arena, TREE_PLAIN, text);
}

struct tree *tree_add(struct arena *arena, struct tree *parent, const char *key, struct tree *child)
{
	child->key = key;
	list_push(arena, &parent->items, child);
	return child;
}

void tree_add_text(struct arena *arena, struct tree *parent, const char *key, const char *text)
{
	tree_add(arena, parent, key, tree_new_text(arena, text));
}

void tree_add_plain(struct arena *arena, struct tree *parent, const char *key, const char *text)
{
	tree_add(arena, parent, key, tree_new_plain(arena, text));
}

const struct tree *tree_get(const struct tree *map, const char *key)
{
	if (map == NULL || map->kind != TREE_MAP)
		return NULL;
	for (size_t i = 0; i < map->items.len; i++)
		if (str_equal(map->items.items[i]->key, key))
			return map->items.items[i];
	return NULL;
}

struct tree *tree_part(struct tree *map, const char *key)
{
	for (size_t i = 0; i < map->items.len; i++)
		if (str_equal(map->items.items[i]->key, key))
			return map->items.items[i];
	return NULL;
}

const char *tree_text(const struct tree *map, const char *key)
{
	const struct tree *item = tree_get(map, key);
	return item != NULL ? item->text : NULL;
}

bool tree_is_true(const struct tree *map, const char *key)
{
	return str_equal(tree_text(map, key), "true");
}

size_t tree_count(const struct tree *map, const char *key)
{
	const struct tree *list = tree_get(map, key);
	return list != NULL ? list->items.len : 0;
}

struct tree *tree_copy(struct arena *arena, const struct tree *tree)
{
	struct tree *copy = new_tree(arena, tree->kind, tree->text);
	copy->key = tree->key;
	for (size_t i = 0; i < tree->items.len; i++)
		list_push(arena, &copy->items, tree_copy(arena, tree->items.items[i]));
	return copy;
}

/* ---- YAML ---- */

#define FLOW_LIMIT 90 /* what is longer than this is written as a block */

static void write_quoted(struct buf *out, const char *text)
{
	buf_putc(out, '"');
	for (const char *p = text; *p != '\0'; p++)
		if (*p == '"' || *p == '\\')
			buf_printf(out, "\\%c", *p);
		else if (*p == '\n')
			buf_puts(out, "\\n");
		else if (*p == '\t')
			buf_puts(out, "\\t");
		else
			buf_putc(out, *p);
	buf_putc(out, '"');
}

static void write_key(struct buf *out, const char *key)
{
	static const char *const words[] = {"null", "true", "false"};
	bool is_plain = key[strspn(key, "abcdefghijklmnopqrstuvwxyz_")] == '\0';
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		is_plain &= !str_equal(key, words[i]);
	if (is_plain)
		buf_puts(out, key);
	else
		write_quoted(out, key);
	buf_puts(out, ": ");
}

static bool is_one_of(const char *key, const char *const *keys, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (str_equal(keys[i], key))
			return true;
	return false;
}

static bool is_hidden(const struct tree *parent, const struct tree *item)
{
	static const char *const own[] = {"_sql", "_name", "_table", "_writes", "_columns", "_content", "_does"};
	static const char *const in_sql[] = {"table",       "columns", "primary_key",
	                                     "constraints", "strict",  "without_rowid"};
	if (parent->kind != TREE_MAP)
		return false;
	return is_one_of(item->key, own, sizeof own / sizeof *own) ||
	       (tree_get(parent, "_sql") != NULL && is_one_of(item->key, in_sql, sizeof in_sql / sizeof *in_sql));
}

static void write_flow(struct buf *out, const struct tree *tree)
{
	if (tree->kind == TREE_TEXT) {
		write_quoted(out, tree->text);
	} else if (tree->kind == TREE_PLAIN) {
		buf_puts(out, tree->text);
	} else {
		size_t n = 0;
		buf_putc(out, tree->kind == TREE_MAP ? '{' : '[');
		for (size_t i = 0; i < tree->items.len; i++) {
			if (is_hidden(tree, tree->items.items[i]))
				continue;
			buf_puts(out, n++ > 0 ? ", " : "");
			if (tree->kind == TREE_MAP)
				write_key(out, tree->items.items[i]->key);
			write_flow(out, tree->items.items[i]);
		}
		buf_putc(out, tree->kind == TREE_MAP ? '}' : ']');
	}
}

static void write_block(struct buf *out, const struct tree *tree, int indent);

static bool has_sql(const struct tree *tree)
{
	bool found = tree_get(tree, "_sql") != NULL;
	for (size_t i = 0; i < tree->items.len; i++)
		found |= has_sql(tree->items.items[i]);
	return found;
}

/* The value after `key:` or `-`, on the same line or as a block below. */
static void write_value(struct buf *out, const struct tree *tree, int indent)
{
	struct buf flow = {0};
	bool is_leaf = tree->kind == TREE_TEXT || tree->kind == TREE_PLAIN;
	if (!is_leaf)
		write_flow(&flow, tree);
	if (is_leaf || (flow.len <= FLOW_LIMIT && !has_sql(tree))) {
		write_flow(out, tree);
		buf_putc(out, '\n');
	} else {
		buf_putc(out, '\n');
		write_block(out, tree, indent);
	}
	buf_free(&flow);
}

static void write_create_sql(struct buf *out, const struct tree *table, int indent)
{
	struct arena arena = {0};
	buf_printf(out, "%*ssql: ", indent, "");
	write_quoted(out, sql_of_table(&arena, table));
	buf_putc(out, '\n');
	arena_free(&arena);
}

static void write_block(struct buf *out, const struct tree *tree, int indent)
{
	if (tree->kind == TREE_MAP && tree_get(tree, "_sql") != NULL)
		write_create_sql(out, tree, indent);
	for (size_t i = 0; i < tree->items.len; i++) {
		const struct tree *item = tree->items.items[i];
		if (is_hidden(tree, item))
			continue;
		buf_printf(out, "%*s", indent, "");
		if (tree->kind == TREE_MAP)
			write_key(out, item->key);
		else
			buf_puts(out, "- ");
		write_value(out, item, indent + 2);
	}
}

void tree_write(struct buf *out, const struct tree *tree)
{
	write_block(out, tree, 0);
}
