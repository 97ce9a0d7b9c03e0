/* The protocol: the order of its parts is the whole point, see design section "runtime". */
#include "runtime/engine.h"

#include <string.h>

/* Between two tries for the lock. */
#define RETRY_MS 20

/* ---- The call ---- */

static enum kiln_status check_history(struct kiln_job *job)
{
	const struct kiln_history *history = job->history;

	if (job->db.handle == NULL || history == NULL)
		return kiln_fail_(&job->db, KILN_MISUSE, "no database or no history given");
	if (history->format != KILN_FORMAT)
		return kiln_fail_(&job->db, KILN_FORMAT_UNKNOWN,
		                  "the tables of %s have format %u, this library reads %u", history->name,
		                  history->format, KILN_FORMAT);
	if (sqlite3_libversion_number() < history->sqlite_min)
		return kiln_fail_(&job->db, KILN_SQLITE_TOO_OLD, "%s needs SQLite %d.%d.%d, this is %s", history->name,
		                  history->sqlite_min / 1000000, history->sqlite_min / 1000 % 1000,
		                  history->sqlite_min % 1000, sqlite3_libversion());
	return KILN_OK;
}

static enum kiln_status check_connection(struct kiln_job *job)
{
	sqlite3_stmt *statement = sqlite3_next_stmt(job->db.handle, NULL);

	if (sqlite3_get_autocommit(job->db.handle) == 0) {
		kiln_fail_(&job->db, KILN_MISUSE, "a transaction is open on the connection");
		kiln_advise_(&job->db, "commit it or roll it back first: in it foreign keys cannot "
		                       "be switched off");
		return KILN_MISUSE;
	}
	while (statement != NULL && !sqlite3_stmt_busy(statement))
		statement = sqlite3_next_stmt(job->db.handle, statement);
	if (statement != NULL) {
		kiln_fail_(&job->db, KILN_MISUSE, "a statement of the connection is still running: %s",
		           sqlite3_sql(statement));
		kiln_advise_(&job->db, "reset or finalize it first");
		return KILN_MISUSE;
	}
	return KILN_OK;
}

enum kiln_status kiln_open_job_(struct kiln_job *job, sqlite3 *handle, const struct kiln_history *history,
                                const struct kiln_options *options, bool writes)
{
	enum kiln_status status;

	memset(job, 0, sizeof *job);
	if (options != NULL)
		job->options = *options;
	job->history = history;
	job->db.handle = handle;
	job->db.error = job->options.error != NULL ? job->options.error : &job->own_error;
	kiln_clear_(job->db.error);
	status = check_history(job);
	return status == KILN_OK && writes ? check_connection(job) : status;
}

void kiln_tell_(const struct kiln_job *job, enum kiln_event_kind kind, const char *revision, const char *text,
                int64_t duration_ms)
{
	const struct kiln_event event = {kind, revision, text, duration_ms};

	if (job->options.log != NULL)
		job->options.log(job->options.user, &event);
}

/* ---- The lock ---- */

/* Whether to try again: false when time is up or the caller has had enough. */
static bool waits(struct kiln_job *job, int64_t started_ms, enum kiln_status *status)
{
	struct kiln_progress progress = {.kind = KILN_WAITING};

	progress.elapsed_ms = kiln_clock_ms_() - started_ms;
	if (progress.elapsed_ms >= job->options.wait_ms)
		return false;
	if (job->options.progress != NULL && job->options.progress(job->options.user, &progress) != 0) {
		*status = kiln_fail_(&job->db, KILN_INTERRUPTED, "interrupted");
		return false;
	}
	sqlite3_sleep(RETRY_MS);
	return true;
}

enum kiln_status kiln_patiently_(struct kiln_job *job, const char *sql, const char *name, const char *value)
{
	const int64_t started_ms = kiln_clock_ms_();
	enum kiln_status status;

	do
		status = kiln_exec_(&job->db, sql, "ww", name, value);
	while (status == KILN_BUSY && waits(job, started_ms, &status));
	return status;
}

/* Ends the transaction, whatever became of it; the failure that is known already stays. */
static void roll_back(struct kiln_job *job)
{
	struct kiln_error ignored;
	struct kiln_db db = {job->db.handle, &ignored};

	/* SQLite has rolled back by itself after some errors. */
	if (sqlite3_get_autocommit(db.handle) == 0)
		kiln_exec_(&db, "ROLLBACK", "");
}

static enum kiln_status begin(struct kiln_job *job)
{
	/* SQLite begins a mere read transaction then, and fails only at the first write. */
	if (sqlite3_db_readonly(job->db.handle, "main") == 1)
		return kiln_fail_(&job->db, KILN_READ_ONLY, "the file could only be opened readonly");
	return kiln_patiently_(job, "BEGIN IMMEDIATE", NULL, NULL);
}

static enum kiln_status commit(struct kiln_job *job)
{
	const enum kiln_status status = kiln_patiently_(job, "COMMIT", NULL, NULL);

	/* The call that failed may have done its work, and the next to open the file sees it done. */
	if (status == KILN_IO)
		kiln_advise_(&job->db, "look at the disk and the system's log, then start it again; whether the "
		                       "changes are in the file is not known");
	return status;
}

enum kiln_status kiln_write_locked_(struct kiln_job *job, kiln_work *work, void *arg)
{
	struct kiln_db *db = &job->db;
	const sqlite3_int64 last_rowid = sqlite3_last_insert_rowid(db->handle);
	const int legacy = kiln_switch_(db, SQLITE_DBCONFIG_LEGACY_ALTER_TABLE, -1);
	/* Off before the transaction: in it DROP TABLE would carry the child rows away. */
	const int foreign_keys = kiln_switch_(db, SQLITE_DBCONFIG_ENABLE_FKEY, 0);
	enum kiln_status status = begin(job);

	if (status == KILN_OK) {
		status = work(job, arg);
		if (status == KILN_OK)
			status = commit(job);
		if (status != KILN_OK)
			roll_back(job);
	}
	kiln_switch_(db, SQLITE_DBCONFIG_LEGACY_ALTER_TABLE, legacy);
	kiln_switch_(db, SQLITE_DBCONFIG_ENABLE_FKEY, foreign_keys);
	sqlite3_set_last_insert_rowid(db->handle, last_rowid);
	return status;
}

enum kiln_status kiln_read_steady_(struct kiln_job *job, kiln_work *work, void *arg)
{
	struct kiln_error ignored;
	struct kiln_db quiet = {job->db.handle, &ignored};
	/* A savepoint, because the caller may have a transaction open. Where it has none the release is a commit, which
	   fails on a corrupt file and then leaves the transaction open. */
	const bool alone = sqlite3_get_autocommit(job->db.handle) != 0;
	enum kiln_status status = kiln_exec_(&job->db, "SAVEPOINT kiln", "");

	if (status != KILN_OK)
		return status;
	status = work(job, arg);
	if (kiln_exec_(&quiet, "RELEASE kiln", "") != KILN_OK && alone)
		roll_back(job);
	return status;
}

/* ---- A connection of one's own ---- */

void kiln_harden(sqlite3 *handle)
{
	struct kiln_error ignored;
	struct kiln_db db = {handle, &ignored};

	kiln_switch_(&db, SQLITE_DBCONFIG_DEFENSIVE, 1);
	kiln_switch_(&db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0);
	kiln_switch_(&db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0);
	kiln_exec_(&db, "PRAGMA cell_size_check = ON", "");
	sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
}
