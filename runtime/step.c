/* Runs steps. What each kind means is written in kiln.h. */
#include "runtime/step.h"

#include <string.h>

/* The progress callback comes after so many instructions of SQLite's machine: every few ms. */
#define TICK_INSTRUCTIONS 50000

#define SHOWN_KEYS        5

/* What the progress handler must know of the step at work. */
struct tick {
	struct kiln_run *run;
	sqlite3_stmt *statement; /* NULL before it is prepared */
	int64_t started_ms;
};

/* The copy of a rebuild reads the table that was counted first in the last series of counts. */
static int64_t expected_rows(const struct kiln_run *run)
{
	size_t i = run->at;

	while (i > 0 && run->steps[i - 1].kind != KILN_STEP_COUNT)
		i--;
	if (i == 0)
		return 0;
	while (i > 1 && run->steps[i - 2].kind == KILN_STEP_COUNT)
		i--;
	return run->counts[i - 1];
}

/* For sqlite3_progress_handler: not 0 stops the statement with SQLITE_INTERRUPT. */
static int tell(void *arg)
{
	const struct tick *tick = arg;
	const struct kiln_run *run = tick->run;
	struct kiln_progress progress = {
		.kind = KILN_WORKING,
		.revision = run->revision,
		.step = run->at + 1,
		.nstep = run->nstep,
		.sql = run->steps[run->at].sql,
		.elapsed_ms = kiln_clock_ms_() - tick->started_ms,
	};

	if (tick->statement != NULL) {
		/* Rows that a full scan has passed: the one counter that SQLite keeps up meanwhile.
		 */
		progress.rows = sqlite3_stmt_status(tick->statement, SQLITE_STMTSTATUS_FULLSCAN_STEP, 0);
		if (run->steps[run->at].kind == KILN_STEP_EXEC)
			progress.expected_rows = expected_rows(run);
	}
	return run->progress(run->user, &progress);
}

/* A failure of SQLite's that only the statement is to blame for is a failure of the step. */
static enum kiln_status blame_step(struct kiln_db *db, enum kiln_status status)
{
	const char *advice = "nothing was changed";

	if (status != KILN_SQLITE)
		return status;
	db->error->status = KILN_STEP;
	kiln_advise_(db, "%s", advice);
	return KILN_STEP;
}

enum kiln_status kiln_find_offenders_(struct kiln_db *db, const struct kiln_step *guard,
                                      struct kiln_offenders *offenders)
{
	struct kiln_rows rows = kiln_query_(db, guard->sql, "");
	const size_t size = sizeof offenders->keys;

	memset(offenders, 0, sizeof *offenders);
	while (kiln_next_(&rows)) {
		const size_t used = strlen(offenders->keys);
		const char *key = kiln_text_(&rows, 0);

		if (offenders->rows++ < SHOWN_KEYS)
			sqlite3_snprintf((int)(size - used), offenders->keys + used, "%s%s", used == 0 ? "" : ", ",
			                 key == NULL ? "NULL" : key);
	}
	return kiln_end_(&rows);
}

static enum kiln_status guard(struct kiln_db *db, struct kiln_run *run, const struct kiln_step *step)
{
	struct kiln_offenders *offenders = &run->offenders;
	enum kiln_status status = kiln_find_offenders_(db, step, offenders);

	if (status != KILN_OK || offenders->rows == 0)
		return status;
	return kiln_fail_(db, KILN_GUARD, "%s: %lld row%s, %s%s", step->text, offenders->rows,
	                  offenders->rows == 1 ? "" : "s", offenders->keys,
	                  offenders->rows > SHOWN_KEYS ? ", ..." : "");
}

static enum kiln_status expect(struct kiln_db *db, const struct kiln_step *step)
{
	char *found = NULL;
	enum kiln_status status = kiln_get_text_(db, &found, step->sql, "");

	if (status == KILN_OK && (found == NULL || step->expect == NULL ? found != NULL || step->expect != NULL
	                                                                : strcmp(found, step->expect) != 0))
		status = kiln_fail_(db, KILN_EXPECTATION, "%s (expected %s, found %s)", step->text,
		                    step->expect == NULL ? "NULL" : step->expect, found == NULL ? "NULL" : found);
	sqlite3_free(found);
	return status;
}

static enum kiln_status count_kept(struct kiln_db *db, const struct kiln_run *run, const struct kiln_step *step)
{
	int64_t rows;
	enum kiln_status status = kiln_get_int_(db, &rows, step->sql, "");
	size_t i = run->at;

	if (status != KILN_OK)
		return status;
	while (i > 0 &&
	       (run->steps[i - 1].kind != KILN_STEP_COUNT || strcmp(run->steps[i - 1].label, step->label) != 0))
		i--;
	if (i == 0)
		return kiln_fail_(db, KILN_ROWS, "table %s was not counted before", step->label);
	if (run->counts[i - 1] != rows)
		return kiln_fail_(db, KILN_ROWS, "table %s had %lld rows before and has %lld now", step->label,
		                  run->counts[i - 1], rows);
	return KILN_OK;
}

/* Whether an EXEC step is to be left out, because it was skipped on the way up or is done already.
 */
static enum kiln_status skips(struct kiln_db *db, struct kiln_run *run, const struct kiln_step *step, bool *skip)
{
	enum kiln_status status;
	struct kiln_rows rows;

	*skip = false;
	if (step->label != NULL && run->omit != NULL) {
		status = kiln_json_has_(db, run->omit, step->label, skip);
		if (status != KILN_OK || *skip)
			return status;
	}
	if (step->unless == NULL)
		return KILN_OK;
	rows = kiln_query_(db, step->unless, "");
	*skip = kiln_next_(&rows);
	status = kiln_end_(&rows);
	if (status == KILN_OK && *skip && step->label != NULL)
		status = kiln_json_add_(db, &run->skipped, step->label);
	return status;
}

static enum kiln_status execute(struct kiln_db *db, struct kiln_run *run, struct tick *tick,
                                const struct kiln_step *step)
{
	struct kiln_rows rows;
	bool skip;
	enum kiln_status status = skips(db, run, step, &skip);

	if (status != KILN_OK || skip)
		return status;
	rows = kiln_query_(db, step->sql, "");
	tick->statement = rows.statement;
	while (kiln_next_(&rows))
		;
	tick->statement = NULL;
	return kiln_end_(&rows);
}

static enum kiln_status run_step(struct kiln_db *db, struct kiln_run *run, struct tick *tick)
{
	const struct kiln_step *step = &run->steps[run->at];

	switch (step->kind) {
	case KILN_STEP_NOTE:
		break;
	case KILN_STEP_EXEC:
		return execute(db, run, tick, step);
	case KILN_STEP_GUARD:
		return guard(db, run, step);
	case KILN_STEP_EXPECT:
		return expect(db, step);
	case KILN_STEP_COUNT:
		return kiln_get_int_(db, &run->counts[run->at], step->sql, "");
	case KILN_STEP_COUNT_KEPT:
		return count_kept(db, run, step);
	}
	return KILN_OK;
}

static enum kiln_status run_all(struct kiln_db *db, struct kiln_run *run, struct tick *tick)
{
	enum kiln_status status = KILN_OK;

	for (run->at = 0; run->at < run->nstep; run->at++) {
		tick->started_ms = kiln_clock_ms_();
		if (run->progress != NULL && tell(tick) != 0)
			return kiln_fail_(db, KILN_INTERRUPTED, "interrupted");
		status = blame_step(db, run_step(db, run, tick));
		if (status != KILN_OK) {
			db->error->step = (uint32_t)run->at + 1;
			break;
		}
	}
	return status;
}

enum kiln_status kiln_run_steps_(struct kiln_db *db, struct kiln_run *run)
{
	struct tick tick = {.run = run};
	enum kiln_status status;

	run->counts = sqlite3_malloc64((run->nstep + 1) * sizeof *run->counts);
	if (run->counts == NULL)
		return kiln_fail_memory_(db);
	if (run->progress != NULL)
		sqlite3_progress_handler(db->handle, TICK_INSTRUCTIONS, tell, &tick);
	status = run_all(db, run, &tick);
	if (run->progress != NULL)
		sqlite3_progress_handler(db->handle, 0, NULL, NULL);
	return status;
}

void kiln_free_run_(struct kiln_run *run)
{
	sqlite3_free(run->counts);
	sqlite3_free(run->skipped);
	run->counts = NULL;
	run->skipped = NULL;
}
