/*
 * Virtual tables that keep rows of their own (FTS5, R-Tree) lose them like any other. The model knows nothing of their
 * columns; SQLite does.
 */
#ifndef KILN_VIRTUAL_H
#define KILN_VIRTUAL_H

#include "gen/schema/schema.h"

/* The table with the columns that it shows; NULL when it is no virtual table, or one whose rows are those of another.
 */
const struct table *virtual_with_columns(struct arena *arena, sqlite3 *db, const struct table *table);

/* Puts in a few rows. */
void virtual_fill(struct arena *arena, sqlite3 *db, const struct table *table);

#endif
