/*
 * What the tables of a database hold, to be compared before and after: every value of every row, each row under its
 * rowid or its key.
 */
#ifndef KILN_CONTENT_H
#define KILN_CONTENT_H

#include "gen/schema/schema.h"

struct content;

/* The expression that names a row of the table: its rowid, or the values of its key as text. */
const char *content_key(struct arena *arena, const struct table *table);

/* Reads all rows of the ordinary tables of the schema. */
struct content *content_read(struct arena *arena, sqlite3 *db, const struct schema *schema);

struct content_difference {
	const char *table;
	const char *column;  /* NULL: whole rows */
	const char *example; /* "row 3: 'abc' became NULL" */
	bool is_surplus;     /* rows that were not there before */
	bool is_renumbered;  /* all rows are there and nothing else, but not under their rowids */
};
typedef LIST(struct content_difference) content_differences;

/* What of `before` is not in `after`: once per column, once per table for rows that are missing or too many. */
void content_compare(struct arena *arena, const struct content *before, const struct content *after,
                     content_differences *differences);

#endif
