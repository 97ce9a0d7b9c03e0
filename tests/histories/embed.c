/*
 * A program that brings its database to head when it starts, as a user would write it. HISTORY
 * names which. It prints the revision, and fails when its connection is not as it was before the
 * call.
 */
#include "kiln.h"
#include "migrations.h"

#include <stdio.h>

static int fail(const char *what, const char *why)
{
	fprintf(stderr, "%s: %s\n", what, why);
	return 1;
}

/* A busy handler of the program's own; nobody else holds a lock here. */
static int never_wait(void *user, int tries)
{
	(void)user;
	(void)tries;
	return 0;
}

static int run(sqlite3 *db)
{
	sqlite3_busy_handler(db, never_wait, NULL);
	sqlite3_exec(db, "PRAGMA foreign_keys = ON", NULL, NULL, NULL);
	sqlite3_stmt *foreign_keys;
	if (sqlite3_prepare_v2(db, "SELECT foreign_keys FROM pragma_foreign_keys", -1, &foreign_keys, NULL) !=
	    SQLITE_OK)
		return fail("prepare", sqlite3_errmsg(db));

	struct kiln_error error;
	struct kiln_options options = {.error = &error};
	if (kiln_upgrade(db, &HISTORY, &options) != KILN_OK) {
		sqlite3_finalize(foreign_keys);
		return fail(error.message, error.advice);
	}

	int is_on = sqlite3_step(foreign_keys) == SQLITE_ROW && sqlite3_column_int(foreign_keys, 0) == 1;
	sqlite3_finalize(foreign_keys);
	if (!is_on)
		return fail("the connection", "foreign keys are off, or the statement from before is stale");
	if (!sqlite3_get_autocommit(db))
		return fail("the connection", "a transaction was left open");

	struct kiln_standing standing;
	if (kiln_inspect(db, &HISTORY, &standing, &error) != KILN_OK)
		return fail(error.message, error.advice);
	puts(standing.revision);
	return 0;
}

int main(int argc, char **argv)
{
	sqlite3 *db;
	if (argc != 2)
		return fail("usage", "embed DATABASE");
	if (sqlite3_open(argv[1], &db) != SQLITE_OK)
		return fail(argv[1], sqlite3_errmsg(db));
	int status = run(db);
	sqlite3_close(db);
	return status;
}
