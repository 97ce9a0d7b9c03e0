/* CREATE statements of every form SQLite takes, for the tests that ask SQLite what they mean. */
#ifndef KILN_TEST_STATEMENTS_H
#define KILN_TEST_STATEMENTS_H

#include "gen/base/arena.h"

#include <sqlite3.h>
#include <stddef.h>

/* Each is a script that runs in an empty database; NULL-terminated. */
extern const char *const statements[];

/* An empty database in memory. The test fails when SQLite does. */
sqlite3 *open_database(void);
void run_sql(sqlite3 *db, const char *sql);

/* The files with a schema in the folder of the real histories (KILN_HISTORIES, default
   ../shared/histories), NULL-terminated; empty when there is none. */
char **history_files(struct arena *arena);
char *read_whole(struct arena *arena, const char *path);

#endif
