/*
 * Makes up cases. Every operation is made against the model of what was made before it, so that
 * most of them are ones that the generator has no reason to refuse.
 */
#ifndef PROPERTY_MAKE_H
#define PROPERTY_MAKE_H

#include "tests/property/dice.h"
#include "tests/property/model.h"

struct maker {
	struct arena *arena;
	struct dice *dice;
	struct model *model;       /* as it stands */
	const struct model *start; /* as the revision found it */
	struct tree *lossy;        /* of the revision at work */
	struct tree *inverse;      /* the way back, last step first; NULL: it cannot be written by hand */
	unsigned serial;
};

/* revisions: [{upgrade: [operation], downgrade: [operation], lossy: [name] ...}] */
struct tree *make_case(struct arena *arena, uint64_t seed);

/* ---- words.c ---- */

const char *make_table_name(struct maker *maker);
const char *make_column_name(struct maker *maker, const struct tree *columns, const struct model_table *table);
const char *make_object_name(struct maker *maker, const char *prefix);
const char *make_type(struct maker *maker, bool is_strict);
struct tree *make_value(struct maker *maker, const char *type);
const char *make_check(struct maker *maker, const char *column);
const char *make_generated(struct maker *maker, const char *column);
const char *make_name_sql(struct maker *maker, const char *name);

/* ---- tables.c ---- */

/* A column for a new table (`columns` are those before it) or one that is there (`table`). */
struct tree *make_column(struct maker *maker, const struct tree *columns, const struct model_table *table,
                         bool is_strict);
struct tree *make_table(struct maker *maker);

/* Two tables, each with a foreign key to the other; false: the dice found none. */
bool make_circle(struct maker *maker, struct tree *operations[2]);

struct tree *make_reference(struct maker *maker, const struct model_table *table, const struct model_key *target);
const struct model_key *make_target(struct maker *maker, size_t ncolumn, const struct model_table **parent);

/* ---- changes.c, objects.c, below: an operation, or NULL when the dice found nothing to do ---- */

struct tree *make_change(struct maker *maker);
struct tree *make_object(struct maker *maker);
struct tree *make_rows(struct maker *maker);

/* A column that takes any text, for triggers and rows; NULL: the table has needs. */
const char *make_free_column(const struct model_table *table);

/* What triggers do on the way of an operation on rows does not come back. */
void make_lossy_written(struct maker *maker, const struct tree *operation);

/* ---- virtual.c, raw.c, inverse.c ---- */

struct tree *make_virtual(struct maker *maker);
void make_lossy_virtual(struct maker *maker, const struct model_object *table);

struct tree *make_raw(struct maker *maker);

/* What undoes the operation that comes next, written by hand; NULL: not so simple. */
struct tree *make_inverse(struct maker *maker, const struct tree *operation);

/* {key: {table: name}}; *spec gets the inner mapping. */
struct tree *make_operation(struct maker *maker, const char *key, const char *table, struct tree **spec);

/* Any table (NULL: none), any of its columns. */
struct model_table *make_pick_table(struct maker *maker);
struct model_column *make_pick_column(struct maker *maker, const struct model_table *table);

/* Says that what the table or column (NULL: the table) held at the start will not come back. */
void make_lossy(struct maker *maker, const struct model_table *table, const struct model_column *column);

#endif
