/*
 * What the rows will hold after a rebuild, as SQL over those that are there now: expressions applied, values converted
 * by the affinity of the new type.
 */
#ifndef KILN_VALUE_H
#define KILN_VALUE_H

#include "gen/plan/lower.h"

/* How a value of `to` comes from a row of `from`. */
struct value {
	const char *sql;      /* over the row of `from`; NULL: it cannot be said (generated out of what changes) */
	const char *affinity; /* that converts it on the way, NULL: none does */
	bool is_plain;        /* the column of the same name, unchanged */
	const char *collate;  /* said with it, or NULL */
};

struct value value_of(const struct crossing *crossing, const struct column *column);

/* The value as storing it into a column of that affinity makes it. */
const char *value_with_affinity(struct arena *arena, const char *value, const char *affinity);

/* One text or number, which is not NULL. */
bool value_is_literal(const char *sql);

/* FROM for a query over these columns of `to`, with their new values. NULL: a column's value cannot be said. */
const char *value_source(const struct crossing *crossing, const struct column *const *columns, size_t ncolumn);

/* The expression that names a row of `from`: its rowid, or the first column of the key. */
const char *value_row_key(const struct crossing *crossing);

#endif
