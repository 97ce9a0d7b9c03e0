/*
 * The YAML of one file as a tree of our own with places. libyaml's events are its only source; what the strict subset
 * forbids (anchors, tags, a second document, duplicate keys ...) was refused before a node came to be.
 */
#ifndef KILN_NODE_H
#define KILN_NODE_H

#include "gen/base/diag.h"
#include "gen/base/list.h"
#include "gen/base/src.h"

#include <stdbool.h>

enum node_kind {
	NODE_SCALAR,
	NODE_SEQUENCE,
	NODE_MAPPING,
};

enum node_style {
	NODE_PLAIN,
	NODE_QUOTED,  /* single or double */
	NODE_LITERAL, /* | */
	NODE_FOLDED,  /* > */
};

struct node;

struct node_pair {
	struct node *key; /* always a scalar */
	struct node *value;
};

struct node {
	enum node_kind kind;
	struct loc loc;
	enum node_style style;        /* scalars */
	const char *text;             /* scalars: the value, never NULL, no NUL inside */
	LIST(struct node *) items;    /* sequences */
	LIST(struct node_pair) pairs; /* mappings, in the order of the file */
};

/* The tree of a whole file, or NULL after at least one error was reported. */
struct node *node_parse(struct arena *arena, const struct src *src, struct diag *diag);

/* What a scalar is when nobody asks for text: only plain ones are anything else. */
enum scalar_type {
	SCALAR_NULL,    /* node_is_null */
	SCALAR_BOOLEAN, /* exactly true or false */
	SCALAR_INTEGER, /* 0, -7, +7, 0x1F: in the range of 64 bits, no leading zeros */
	SCALAR_REAL,    /* with a point or an exponent, as SQL has them */
	SCALAR_TEXT,
};
enum scalar_type node_scalar_type(const struct node *scalar);

/* An absent or empty plain value (`key:`), `null` or `~`. */
bool node_is_null(const struct node *node);

struct node *node_get(const struct node *mapping, const char *key); /* NULL when absent */

/* The place of byte `offset` of a scalar's value: exact in a literal block and in a plain or simply quoted scalar of
   one line, the scalar's start elsewhere. */
struct loc node_loc_at(const struct node *scalar, size_t offset);

/*
 * A hash over the meaning: keys, values and their order, not spelling, comments or line ends. A plain 1 and a quoted
 * '1' differ (their scalar types do), a plain name and a quoted one do not. Pairs of the outermost mapping called
 * `skip` (NULL-terminated list) do not count.
 */
uint64_t node_checksum(const struct node *node, const char *const *skip);

#endif
