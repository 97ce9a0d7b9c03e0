/* Steps of the plan on a database in memory, by the runtime's interpreter, in one transaction. */
#ifndef KILN_VERIFY_RUN_H
#define KILN_VERIFY_RUN_H

#include "gen/plan/plan.h"

struct run_result {
	bool ok;
	const struct step *failed; /* NULL when ok, and for rows without a parent */
	int status;                /* enum kiln_status */
	int sqlite;                /* SQLite's result code */
	struct loc loc;            /* where the author is to look */
	const char *message;
};

/*
 * Runs the steps of one direction and commits, or rolls back at the first that fails. Then, as the runtime does, looks
 * for rows that lost their parent by it: the result is KILN_FOREIGN_KEYS without a step that failed, and the database
 * stays as it came out, to be asked. Pre- and postconditions are compiled, not judged: what they ask for depends on
 * data that only the real database has. `unmet`, if not NULL, gets the first that did not hold.
 */
struct run_result run_revision(struct arena *arena, sqlite3 *db, const struct revision_plan *revision, bool is_up,
                               const struct step **unmet);

/* Executes SQL of the verifier's own, which must not fail. */
void run_sql(sqlite3 *db, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* The first column of the first row, 0 when there is none or the query fails. */
int64_t run_number(sqlite3 *db, const char *sql);

#endif
