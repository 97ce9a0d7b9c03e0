/* Databases in memory, asked in SQL. */
#ifndef PROPERTY_BASE_H
#define PROPERTY_BASE_H

#include "tests/property/model.h"

#include <sqlite3.h>

sqlite3 *base_open(void);
sqlite3 *base_copy(sqlite3 *from);

/* Runs a statement; false when SQLite refuses it. */
bool base_run(sqlite3 *db, const char *sql);

/* The rows, each as one text with | between its values. */
word_list base_lines(struct arena *arena, sqlite3 *db, const char *sql);

/* The first value as an integer, 0 without one. */
sqlite3_int64 base_number(sqlite3 *db, const char *sql);

/* The tables, virtual ones too, without SQLite's own and those that belong to virtual ones. */
word_list base_tables(struct arena *arena, sqlite3 *db);

/* "rowid", "_rowid_" or "oid": the first that no column hides; NULL: no rowid, or all are hidden. */
const char *base_rowid(struct arena *arena, sqlite3 *db, const char *table);

/* Everything of the schema as one text: normal forms, and what the pragmas tell. */
const char *base_schema(struct arena *arena, sqlite3 *db);

#endif
