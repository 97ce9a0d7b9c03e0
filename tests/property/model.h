/*
 * What a case means, worked out from its operations alone and without the generator: which tables
 * and columns there are after each, where they came from, and whose values may have changed.
 */
#ifndef PROPERTY_MODEL_H
#define PROPERTY_MODEL_H

#include "tests/property/tree.h"

typedef LIST(const char *) word_list;

struct model_column {
	const char *name, *type;
	unsigned id;    /* stays through renames */
	unsigned epoch; /* another one whenever its values may change */
	bool is_not_null, is_generated, is_stored, has_default;
	bool is_unsteady;      /* its default is another each time */
	bool is_loose;         /* added with if_not_exists */
	const char *generated; /* expression */
	const char *text;      /* the other expressions of its definition */
	const char *value;    /* an expression over the row before the revision, which gave it its values; NULL: none */
	unsigned value_epoch; /* while the epoch is this one */
};

enum model_key_kind {
	KEY_PRIMARY,
	KEY_UNIQUE,
	KEY_CHECK,
	KEY_FOREIGN
};

struct model_key { /* a constraint, of the table or of a column */
	enum model_key_kind kind;
	const char *name;  /* NULL: unnamed, or named by the generator */
	const char *owner; /* the column it stands on, NULL: the table */
	word_list columns;
	const char *check;
	bool is_stale; /* a rename has changed the expression */
	const char *parent;
	word_list parent_columns; /* empty: its primary key */
};

struct model_table {
	const char *name;
	unsigned id;
	unsigned rows;   /* another one whenever rows may come or go */
	unsigned spread; /* the same, for what triggers did */
	unsigned rowids; /* another one whenever the rows get others, or none */
	unsigned last;   /* another one with each operation on it */
	bool is_strict, without_rowid, is_autoincrement;
	LIST(struct model_column *) columns;
	LIST(struct model_key *) keys;
	const struct tree *origin; /* the operation that defined it; NULL: it was changed since */
};

struct model_object {
	enum {
		OBJECT_INDEX,
		OBJECT_TRIGGER,
		OBJECT_VIEW,
		OBJECT_VIRTUAL /* table */
	} kind;
	const char *name;
	const char *table;  /* of an index or trigger; of a view: one that it reads */
	const char *writes; /* trigger: the table it writes to, NULL: none */
	const char *text;
	bool is_unique;
	const struct tree *origin; /* the operation that made it; NULL: something was renamed since */

	/* Virtual tables: */
	unsigned id, rows;
	const char *module;
	word_list columns;
	bool has_content; /* its rows are those of another table */
};

struct model {
	LIST(struct model_table *) tables;
	LIST(struct model_object *) objects;
	const char *user_version, *application_id; /* NULL: never set */
	unsigned counter;                          /* of ids and epochs */
	unsigned start;                            /* the counter when the revision began */
};

/* Says that the column's values may have changed. */
void model_touch(struct model *model, struct model_column *column);

/* Says that a revision begins. */
void model_begin(struct model *model);

/* False: the operation makes no sense here; the model may be half changed then. */
bool model_apply(struct arena *arena, struct model *model, const struct tree *operation);

struct model *model_copy(struct arena *arena, const struct model *model);

/* Lookups compare names as SQLite does; NULL: none. */
struct model_table *model_table(const struct model *model, const char *name);
struct model_table *model_table_of_id(const struct model *model, unsigned id);
struct model_object *model_object(const struct model *model, const char *name);
struct model_object *model_virtual(const struct model *model, const char *name);
struct model_object *model_virtual_of_id(const struct model *model, unsigned id);
struct model_column *model_column(const struct model_table *table, const char *name);
struct model_column *model_column_of_id(const struct model_table *table, unsigned id);
struct model_key *model_primary(const struct model_table *table);
struct model_column *model_rowid_column(const struct model_table *table); /* INTEGER PRIMARY KEY */
bool model_key_has(const struct model_key *key, const char *column);
bool model_name_taken(const struct model *model, const char *name); /* by table, index or view */

/* Is there anything but the column's own definition that mentions it? */
bool model_column_used(const struct model *model, const struct model_table *table, const struct model_column *column);

/* Is there an object or a foreign key elsewhere that mentions the table? */
bool model_table_used(const struct model *model, const struct model_table *table);

#endif
