/*
 * From segments to steps: a schema segment is the difference of two schemas, and here is decided which statements make
 * the one out of the other. Files behind it: lower.c (order of objects), native.c (can ALTER TABLE do it?), rebuild.c
 * (the table recreation), guard.c and guard_reference.c (what the data must not hold).
 */
#ifndef KILN_LOWER_H
#define KILN_LOWER_H

#include "gen/ops/apply.h"
#include "gen/plan/plan.h"

/* Appends the steps of a segment in one direction. `is_last`: no other segment comes after it. */
void lower_segment(struct arena *arena, const struct segment *segment, bool is_up, bool is_last, step_list *steps);

/* ---- Between the files behind it ---- */

/* One table on its way from one definition to another, in either direction. */
struct crossing {
	struct arena *arena;
	const struct segment *segment;
	const struct table_change *change; /* NULL: every column is its own */
	const struct schema *from_schema, *to_schema;
	const struct table *from, *to;
	bool is_up, is_last;
	struct loc loc;
	step_list *steps;
};

/* The crossing of the table called `name` in the same segment; `to` or `from` are NULL where it does not stand. */
struct crossing crossing_of(const struct crossing *base, const char *name);

/* Where the value of a column of `to` comes from. */
struct source {
	const char *column; /* of `from`; NULL: none */
	const char *expr;   /* SQL over a row of `from`; NULL: the column as it is, or the default */
	struct loc loc;
};
struct source crossing_source(const struct crossing *crossing, const char *to_column);

/* The table has an INTEGER PRIMARY KEY, and what the rowids were goes into it. */
bool crossing_passes_rowid(const struct crossing *crossing);

/* The column of `from` that is not in `to` any more. */
bool crossing_drops(const struct crossing *crossing, const char *from_column);

void lower_step(const struct crossing *crossing, enum kiln_step_kind kind, const char *sql, const char *text,
                const char *label);
void lower_note(const struct crossing *crossing, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* What the operations did to the table of the crossing, for its comment: "add_column age (line 6), ..." */
const char *lower_deeds_of(const struct crossing *crossing);

/* What ALTER TABLE is to do. */
struct native {
	LIST(const struct column *) drop, add;
};

/* NULL when ALTER TABLE can make `to` out of `from` exactly (then `native` is filled); else why it cannot. */
const char *native_obstacle(const struct crossing *crossing, struct native *native);

/* Why ALTER TABLE cannot add such a column to a table with rows: "is UNIQUE"; or NULL. */
const char *native_add_obstacle(const struct column *column, bool is_strict);

/* create, copy, drop, rename; indexes and triggers back. */
void rebuild_table(const struct crossing *crossing, const char *why);

/* Queries that find the rows which a constraint new in `to` would refuse. */
void guard_table(const struct crossing *crossing);
void guard_index(const struct crossing *crossing, const struct index *index);

/* The same for the CHECKs of a column that ALTER TABLE adds; what they say of the new column alone is known now. */
void guard_added(const struct crossing *crossing, const struct column *column);

/* What ALTER TABLE asks of a column that it adds depends on no row. */
bool guard_is_constant(const struct crossing *crossing, const struct column *column);

#endif
