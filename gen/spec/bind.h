/*
 * Key tables: how a mapping of the file becomes a C structure. A shape names the keys a mapping may have; bind_mapping
 * walks it, reports unknown (with the nearest known one), missing, duplicate and mistyped keys, and fills the
 * structure. Everything bound keeps its node, so later passes can point at it. Absent fields stay zero.
 */
#ifndef KILN_BIND_H
#define KILN_BIND_H

#include "gen/spec/node.h"

/* A scalar taken as text: a name, a word, an SQL fragment. Absent: both NULL. */
struct text {
	const char *s;
	const struct node *node;
};

struct boolean {
	bool value;
	const struct node *node; /* NULL: absent */
};

/* A YAML value that becomes an SQL literal. */
enum literal_kind {
	LITERAL_ABSENT,
	LITERAL_NULL,    /* null, ~ or an empty plain value */
	LITERAL_INTEGER, /* plain decimal or 0x in the range of 64 bits; text as in the file */
	LITERAL_REAL,    /* plain, with a point or exponent */
	LITERAL_TEXT,    /* anything else plain, everything quoted or in a block */
	LITERAL_BOOLEAN, /* plain true/false */
	LITERAL_BLOB,    /* {blob: "hex"}; text is the hex */
	LITERAL_SQL,     /* {sql: expression}; only where the field allows it */
};

struct literal {
	enum literal_kind kind;
	const char *s;
	const struct node *node;
};

struct binding { /* name: SQL expression, in order */
	struct text name;
	struct text sql;
};

struct cell { /* name: literal, in order */
	struct text column;
	struct literal value;
};

typedef LIST(struct text) text_list;
typedef LIST(struct binding) binding_list;
typedef LIST(struct cell) cell_list;

enum field_kind {
	FIELD_NAME,    /* struct text: not empty, at most 1,000 bytes; any plain or quoted scalar */
	FIELD_TEXT,    /* struct text: any scalar */
	FIELD_SQL,     /* struct text: any scalar, not blank */
	FIELD_WORD,    /* struct text: one of `words`; stored in the spelling of the list */
	FIELD_BOOL,    /* struct boolean */
	FIELD_LITERAL, /* struct literal; scalar or {blob: hex} */
	FIELD_VALUE,   /* struct literal; as above or {sql: expression} */
	FIELD_NAMES,   /* text_list: a sequence of names, not empty; a single name stands for a sequence of one */
	FIELD_SQLS,    /* binding_list: mapping of name -> SQL */
	FIELD_CELLS,   /* cell_list: mapping of name -> value (as FIELD_VALUE) */
	FIELD_STRUCT,  /* void *: arena copy of the bound `shape`; NULL when absent */
	FIELD_LIST,    /* LIST(T *): a sequence of `shape` */
	FIELD_NODE,    /* const struct node *: left to the caller */
};

enum {
	FIELD_REQUIRED = 1 << 0,
	FIELD_NULLABLE = 1 << 1, /* null is allowed and is kept: node set, s NULL (FIELD_STRUCT: pointer stays NULL) */
};

struct shape;

struct field {
	const char *key;
	enum field_kind kind;
	unsigned flags;
	size_t offset;
	const struct shape *shape; /* FIELD_STRUCT, FIELD_LIST */
	const char *const *words;  /* FIELD_WORD, NULL-terminated */
	const char *summary;       /* one line for the documentation */
};

/*
 * Every bound structure starts with `const struct node *node`: the mapping it came from. When `scalar_offset` is not 0,
 * a plain name may stand for the whole mapping and goes there (struct text): `columns: [a, {column: b, desc: true}]`.
 */
struct shape {
	const char *what; /* for messages: "column", "foreign key" */
	const struct field *fields;
	size_t nfield;
	size_t size;
	size_t scalar_offset;
};

/* False when anything was reported. `out` is zeroed first. */
bool bind_mapping(struct arena *arena, struct diag *diag, const struct node *node, const struct shape *shape,
                  void *out);

/* One value (FIELD_VALUE) and one mapping of name -> value (FIELD_CELLS), for what no shape can say. `what` names it in
   messages: "row". False when anything was reported. */
bool bind_value(struct arena *arena, struct diag *diag, const struct node *node, const char *what, struct literal *out);
bool bind_cells(struct arena *arena, struct diag *diag, const struct node *node, const char *what, cell_list *out);

#define FIELD_COUNT(fields) (sizeof(fields) / sizeof *(fields))

#endif
