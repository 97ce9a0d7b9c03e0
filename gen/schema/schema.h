/*
 * The model: what a database schema is made of, as SQLite understands it. It is built from CREATE
 * texts (gen/sql/parse.h), changed by operations, and turned into CREATE texts again
 * (gen/schema/render.h). A part that no operation touched keeps the bytes it was written with,
 * comments included; a part that changed has no text and is rendered.
 */
#ifndef KILN_SCHEMA_H
#define KILN_SCHEMA_H

#include "gen/base/list.h"
#include "gen/base/src.h"

#include <sqlite3.h>
#include <stdbool.h>
#include <stdint.h>

enum constraint_kind {
	CONSTRAINT_PRIMARY_KEY,
	CONSTRAINT_NOT_NULL, /* columns only */
	CONSTRAINT_NULL,     /* no effect: the noise word NULL, or a CONSTRAINT name with nothing behind
	                        it */
	CONSTRAINT_UNIQUE,
	CONSTRAINT_CHECK,
	CONSTRAINT_FOREIGN_KEY,
	CONSTRAINT_DEFAULT,   /* columns only */
	CONSTRAINT_COLLATE,   /* columns only */
	CONSTRAINT_GENERATED, /* columns only */
};

/* A member of an index, a key or a UNIQUE: a column or, in CREATE INDEX, an expression. */
struct part {
	const char *column;  /* NULL: an expression */
	const char *expr;    /* NULL: a column */
	const char *collate; /* NULL: that of the column */
	bool is_desc;
};
typedef LIST(struct part) part_list;
typedef LIST(const char *) name_list;

enum deferral {
	DEFERRAL_UNSAID,
	DEFERRAL_NOT,        /* NOT DEFERRABLE, with or without INITIALLY */
	DEFERRAL_DEFERRABLE, /* DEFERRABLE or DEFERRABLE INITIALLY IMMEDIATE: immediate in effect */
	DEFERRAL_INITIALLY_DEFERRED,
};

struct reference {
	const char *table;
	name_list columns;     /* empty: the parent's primary key */
	const char *on_delete; /* "CASCADE", "SET NULL", "SET DEFAULT", "RESTRICT", "NO ACTION" or
	                          NULL: unsaid */
	const char *on_update;
	const char *match; /* SQLite parses and ignores it; NULL: unsaid */
	enum deferral deferral;
};

struct constraint {
	enum constraint_kind kind;
	const char *name;                 /* NULL: unnamed */
	part_list parts;                  /* PRIMARY KEY, UNIQUE: of a table. FOREIGN KEY: the child's columns. On a
	                                     column these three hold that one column too. */
	const char *expr;                 /* CHECK and GENERATED: without the outer parentheses. DEFAULT: as it
	                                     stands after the word. COLLATE: the collation's name, unquoted. */
	const char *conflict;             /* ON CONFLICT action in capitals, NULL: unsaid */
	bool is_autoincrement;            /* PRIMARY KEY */
	bool is_stored;                   /* GENERATED */
	struct reference reference;       /* FOREIGN KEY */
	const char *text;                 /* as written, from CONSTRAINT to its last token; NULL: to be rendered */
	const char *lead, *tail, *remark; /* of a table's constraint, see struct column */
	bool is_joined;                   /* no comma stands before it (SQLite does not ask for one between
	                                     constraints) */
	struct loc loc;                   /* the operation it came from */
};

/*
 * `lead` is the white space and comments before a member of CREATE TABLE, `tail` the same between
 * it and its comma, `remark` the comment behind the comma (or behind the last member) on the same
 * line. lead NULL: none of its own; the renderer then begins a line as the neighbours do.
 */
struct column {
	const char *name;
	const char *type; /* as written, "" when there is none */
	LIST(struct constraint *) constraints;
	const char *text; /* as written, name to last token; NULL: to be rendered */
	const char *lead, *tail, *remark;
	struct loc loc;
};

struct table {
	const char *name;
	LIST(struct column *) columns;
	LIST(struct constraint *) constraints; /* of the table, in order */
	bool is_strict;
	bool without_rowid;
	const char *module;  /* virtual tables: the module; columns is empty then, and `sql` is all
	                        there is */
	const char *open;    /* comment behind the opening parenthesis on the same line, NULL: none */
	const char *close;   /* white space and comments before the closing parenthesis, NULL: a line
	                        end */
	const char *options; /* as written behind the closing parenthesis, used while it says what
	                        the two flags say; NULL: rendered from them */
	const char *sql;     /* the CREATE text as written; NULL once an operation changed the table */
	struct loc loc;
};

struct index {
	const char *name;
	const char *table;
	bool is_unique;
	part_list parts;
	const char *where; /* NULL: not partial */
	const char *sql;
	struct loc loc;
};

enum trigger_event {
	TRIGGER_DELETE,
	TRIGGER_INSERT,
	TRIGGER_UPDATE,
};

struct trigger {
	const char *name;
	const char *table; /* or view */
	enum trigger_event event;
	name_list columns; /* UPDATE OF, else empty */
	const char *sql;
	struct loc loc;
};

struct view {
	const char *name;
	const char *sql;
	struct loc loc;
};

struct schema {
	LIST(struct table *) tables; /* each list in the order of creation */
	LIST(struct index *) indexes;
	LIST(struct view *) views;
	LIST(struct trigger *) triggers;
	int32_t user_version;
	int32_t application_id;
};

/* Lookups compare names as SQLite does; NULL when there is none. */
struct table *schema_table(const struct schema *schema, const char *name);
struct index *schema_index(const struct schema *schema, const char *name);
struct view *schema_view(const struct schema *schema, const char *name);
struct trigger *schema_trigger(const struct schema *schema, const char *name);
struct column *table_column(const struct table *table, const char *name);
int table_column_index(const struct table *table, const char *name);                          /* -1: none */
struct constraint *column_constraint(const struct column *column, enum constraint_kind kind); /* the first */

/* The kind of thing that has this name already ("table", "index", "view", "trigger"), or NULL.
   Tables, indexes and views share one name space in SQLite, triggers have their own. `loc` gets the
   place, if not NULL. */
const char *schema_name_taken(const struct schema *schema, const char *name, struct loc *loc);

/* The constraint that makes the primary key, on a column or on the table; NULL when there is none.
 */
struct constraint *table_primary_key(const struct table *table);

/* The column that is an alias of the rowid (INTEGER PRIMARY KEY), or NULL.
   https://sqlite.org/lang_createtable.html#rowids_and_the_integer_primary_key */
struct column *table_rowid_column(const struct table *table);

/* "rowid", "_rowid_" or "oid": the first no column hides; NULL: WITHOUT ROWID or all hidden. */
const char *table_rowid_name(const struct table *table);

bool table_is_autoincrement(const struct table *table);
bool table_refers_to(const struct table *child, const char *parent); /* by a foreign key */

/* The foreign key that the column is in, as its member number `part`; NULL: in none. */
const struct constraint *table_reference_of(const struct table *table, const struct column *column, size_t *part);

/* A name for a table that is there for a moment, free in both schemas: kiln_new_item, kiln_new2_item ... */
const char *schema_scratch_name(struct arena *arena, const struct schema *a, const struct schema *b, const char *name);
bool column_is_generated(const struct column *column);
bool column_is_not_null(const struct column *column);
const char *column_default(const struct column *column); /* SQL of the default, NULL: none */

/* "INTEGER", "TEXT", "BLOB", "REAL" or "NUMERIC" by the rules of https://sqlite.org/datatype3.html
 * section 3.1 */
const char *type_affinity(const char *type);

/* Copies share strings, not lists or objects: a change to the copy leaves the original alone. */
struct schema *schema_copy(struct arena *arena, const struct schema *schema);
struct table *table_copy(struct arena *arena, const struct table *table);
struct column *column_copy(struct arena *arena, const struct column *column);
struct constraint *constraint_copy(struct arena *arena, const struct constraint *constraint);

/*
 * Reads the schema of an open database: every row of sqlite_schema with a text, but for sqlite_*
 * and the shadow tables of virtual tables. NULL when SQLite fails or a text cannot be parsed; `why`
 * then says which and why.
 */
struct schema *schema_load(struct arena *arena, sqlite3 *db, const char **why);

/* Makes every object of the schema in an empty database, tables first. False: `why` tells. */
bool schema_create(sqlite3 *db, const struct schema *schema, struct arena *arena, const char **why);

/* The fingerprint the runtime computes for a database with this schema; see runtime/normal.h. Loose
   columns are pairs (table, column) that do not count. */
struct loose_column {
	const char *table, *column;
	struct loc loc;
};
typedef LIST(struct loose_column) loose_list;
uint64_t schema_fingerprint(const struct schema *schema, const loose_list *loose);

/* The same of an open database, no column loose. */
uint64_t schema_fingerprint_of(sqlite3 *db);

#endif
