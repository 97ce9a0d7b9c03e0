/*
 * A case as a tree of mappings, lists and scalars, the shape of the specs it becomes. The shrinker
 * takes branches off without knowing what they mean.
 *
 * Keys that begin with _ are for the test alone: they are not written, except that `_sql` in a
 * create_table makes it a CREATE statement in place of columns and constraints.
 */
#ifndef PROPERTY_TREE_H
#define PROPERTY_TREE_H

#include "gen/base/buf.h"
#include "gen/base/list.h"

#include <stdbool.h>

enum tree_kind {
	TREE_TEXT,
	TREE_PLAIN,
	TREE_LIST,
	TREE_MAP
};

struct tree {
	enum tree_kind kind;
	const char *key;  /* in a mapping */
	const char *text; /* TEXT: any text, quoted when written; PLAIN: a number, true, false, null */
	LIST(struct tree *) items;
};

struct tree *tree_new_map(struct arena *arena);
struct tree *tree_new_list(struct arena *arena);
struct tree *tree_new_text(struct arena *arena, const char *text);
struct tree *tree_new_plain(struct arena *arena, const char *text);

/* Adds to a mapping, or (key NULL) to a list; returns what was added. */
struct tree *tree_add(struct arena *arena, struct tree *parent, const char *key, struct tree *child);
void tree_add_text(struct arena *arena, struct tree *parent, const char *key, const char *text);
void tree_add_plain(struct arena *arena, struct tree *parent, const char *key, const char *text);

const struct tree *tree_get(const struct tree *map, const char *key); /* NULL: not there */
struct tree *tree_part(struct tree *map, const char *key);            /* the same, to be changed */
const char *tree_text(const struct tree *map, const char *key);       /* NULL: not there, no scalar */
bool tree_is_true(const struct tree *map, const char *key);
size_t tree_count(const struct tree *map, const char *key); /* items of the list, 0 without one */

struct tree *tree_copy(struct arena *arena, const struct tree *tree);

/* Writes the tree as YAML. */
void tree_write(struct buf *out, const struct tree *tree);

#endif
