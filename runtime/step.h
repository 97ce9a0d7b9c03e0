/*
 * The interpreter of steps. Knows no revision, no transaction and no tracking table: it runs an
 * array of steps on a connection and says what came of it. The generator's verifier uses the same
 * one.
 */
#ifndef KILN_STEP_H
#define KILN_STEP_H

#include "runtime/db.h"

/* What the rows of a guard are. */
struct kiln_offenders {
	int64_t rows;   /* how many there are */
	char keys[256]; /* first column of the first few, with commas between, cut where it does not
	                   fit */
};

struct kiln_run {
	/* Set by the caller; the rest is zero to begin with. */
	const struct kiln_step *steps;
	size_t nstep;
	const char *omit;     /* JSON array of the labels of EXEC steps to leave out, or NULL */
	const char *revision; /* for the progress callback */
	int (*progress)(void *user, const struct kiln_progress *progress); /* or NULL */
	void *user;

	/* What came of it. */
	size_t at;                       /* the step that failed, nstep when none did */
	struct kiln_offenders offenders; /* of the guard that failed */
	char *skipped;                   /* JSON array of the labels of steps skipped by `unless`, or NULL */
	int64_t *counts;                 /* by index of the step: what a COUNT counted */
};

/*
 * Runs the steps in order up to the first that fails, and records that failure in db->error: a
 * guard with rows is KILN_GUARD, an expectation not met KILN_EXPECTATION, a count not kept
 * KILN_ROWS, a statement refused for what it says or finds KILN_STEP; what is wrong with the file
 * or the machine has its own status. The caller rolls back, and frees the run in every case.
 *
 * With a progress callback the connection's progress handler is taken for the time of the call.
 */
enum kiln_status kiln_run_steps_(struct kiln_db *db, struct kiln_run *run);

void kiln_free_run_(struct kiln_run *run);

/* Runs the query of one guard. Rows are no failure here. */
enum kiln_status kiln_find_offenders_(struct kiln_db *db, const struct kiln_step *guard,
                                      struct kiln_offenders *offenders);

#endif
