/* Upgrade and downgrade: revisions run one after the other inside the protocol of engine.c. */
#include "runtime/facts.h"
#include "runtime/foreign.h"
#include "runtime/step.h"

struct change {
	bool down;
	bool ready;      /* the caller has had its turn before the first change */
	bool misfit;     /* the schema that came out is another, but that was to be ignored */
	uint32_t target; /* KILN_UNRESOLVED before the lock is had the first time */

	/* The revision at work, for the log; "" before the first has begun. */
	char revision[KILN_ID_SIZE];
	uint64_t checksum;
	int64_t started_ms;
};

static const char *direction_of(const struct change *change)
{
	return change->down ? "downgrade" : "upgrade";
}

/* ---- Facts ---- */

/*
 * Looks without a lock whether there is anything to do. What it finds may be old by the time of the
 * lock, so it only ever ends the call, with nothing done; a database that is locked for reading is
 * left for the lock to wait for.
 */
static enum kiln_status look_first(struct kiln_job *job, struct change *change, bool *done)
{
	enum kiln_status status = kiln_read_facts_(job, change->down, &change->target);

	*done = false;
	if (status == KILN_OK && job->state.position == change->target) {
		*done = job->options.ignore_drift || job->state.settled;
		if (!*done)
			status = kiln_schema_fits_(&job->db, job->history, change->target, done);
	}
	change->target = KILN_UNRESOLVED;
	return status == KILN_BUSY ? KILN_OK : status;
}

/* ---- One revision ---- */

static void begin_revision(struct change *change, const struct kiln_revision *revision)
{
	sqlite3_snprintf(KILN_ID_SIZE, change->revision, "%s", revision->id);
	change->checksum = revision->checksum;
	change->started_ms = kiln_clock_ms_();
}

/* The steps, and that no row lost its parent by them. */
static enum kiln_status run_checked(struct kiln_job *job, struct kiln_run *run, const char *const *touched)
{
	struct kiln_orphans before = {0}, after = {0};
	enum kiln_status status = kiln_find_orphans_(&job->db, touched, &before);

	run->progress = job->options.progress;
	run->user = job->options.user;
	if (status == KILN_OK)
		status = kiln_run_steps_(&job->db, run);
	if (status == KILN_OK)
		status = kiln_find_orphans_(&job->db, touched, &after);
	if (status == KILN_OK)
		status = kiln_compare_orphans_(&job->db, &before, &after);
	kiln_free_orphans_(&before);
	kiln_free_orphans_(&after);
	return status;
}

static enum kiln_status check_outcome(struct kiln_job *job, struct change *change, uint32_t position)
{
	bool fits = true;
	enum kiln_status status = kiln_schema_fits_(&job->db, job->history, position, &fits);

	change->misfit = !fits;
	if (status != KILN_OK || fits)
		return status;
	if (!job->options.ignore_drift)
		return kiln_refuse_schema_(&job->db, job->history, position, KILN_WRONG_SCHEMA,
		                           "the schema that came out");
	kiln_tell_(job, KILN_WARNING, NULL, "the schema is not the one expected", 0);
	return KILN_OK;
}

static enum kiln_status log_success(struct kiln_job *job, const struct change *change)
{
	const struct kiln_log_entry entry = {
		.direction = direction_of(change),
		.revision = change->revision,
		.checksum = change->checksum,
		.outcome = "ok",
		.duration_ms = kiln_clock_ms_() - change->started_ms,
	};

	kiln_tell_(job, change->down ? KILN_REVERTED : KILN_APPLIED, change->revision, NULL, entry.duration_ms);
	return kiln_log_(&job->db, job->history, &entry);
}

static enum kiln_status apply_next(struct kiln_job *job, struct change *change)
{
	const struct kiln_revision *revision = &job->history->revisions[job->state.position];
	struct kiln_run run = {
		.steps = revision->upgrade,
		.nstep = revision->nupgrade,
		.revision = revision->id,
	};
	struct kiln_record record = {
		.position = job->state.position + 1,
		.revision = revision,
		.origin = "upgrade",
	};
	enum kiln_status status;

	begin_revision(change, revision);
	status = run_checked(job, &run, revision->touched);
	if (status == KILN_OK)
		status = check_outcome(job, change, record.position);
	record.skipped = run.skipped;
	record.duration_ms = kiln_clock_ms_() - change->started_ms;
	if (status == KILN_OK)
		status = kiln_add_revision_(&job->db, job->history, &record);
	if (status == KILN_OK)
		status = log_success(job, change);
	kiln_free_run_(&run);
	job->state.position++;
	return status;
}

static enum kiln_status revert_last(struct kiln_job *job, struct change *change)
{
	const uint32_t position = job->state.position;
	struct kiln_capsule capsule;
	char *omit = NULL;
	struct kiln_run run = {0};
	enum kiln_status status = kiln_load_(job, position, &capsule);

	if (status == KILN_OK) {
		begin_revision(change, &capsule.revision);
		status = kiln_get_text_(&job->db, &omit, "SELECT skipped FROM main.\"%w\" WHERE position = ?1", "wi",
		                        job->history->revision_table, (int64_t)position);
	}
	if (status == KILN_OK) {
		run.steps = capsule.revision.downgrade;
		run.nstep = capsule.revision.ndowngrade;
		run.revision = capsule.revision.id;
		run.omit = omit;
		status = run_checked(job, &run, capsule.revision.touched);
	}
	if (status == KILN_OK)
		status = check_outcome(job, change, position - 1);
	if (status == KILN_OK)
		status = kiln_cut_revisions_(&job->db, job->history, position - 1);
	if (status == KILN_OK)
		status = log_success(job, change);
	kiln_free_run_(&run);
	kiln_close_capsule_(&capsule);
	sqlite3_free(omit);
	job->state.position--;
	return status;
}

/* ---- All of them ---- */

/* Nothing is begun when one of the revisions on the way has no way back. */
static enum kiln_status check_way_back(struct kiln_job *job, const struct change *change)
{
	enum kiln_status status = KILN_OK;

	for (uint32_t i = job->state.position; i > change->target && status == KILN_OK; i--) {
		struct kiln_capsule capsule;

		status = kiln_load_(job, i, &capsule);
		kiln_close_capsule_(&capsule);
	}
	return status;
}

static enum kiln_status claim_file(struct kiln_job *job)
{
	char id[16];

	if (job->history->application_id == job->state.application_id || job->history->application_id == 0)
		return KILN_OK;
	sqlite3_snprintf(sizeof id, id, "%d", (int)job->history->application_id);
	return kiln_exec_(&job->db, "PRAGMA application_id = \"%w\"", "w", id);
}

static enum kiln_status ask_caller(struct kiln_job *job, struct change *change)
{
	if (change->ready || job->options.before == NULL)
		return KILN_OK;
	change->ready = true;
	return job->options.before(job->options.user) == 0
	               ? KILN_OK
	               : kiln_fail_(&job->db, KILN_INTERRUPTED, "stopped before the first change");
}

static enum kiln_status change_locked(struct kiln_job *job, void *arg)
{
	struct change *change = arg;
	enum kiln_status status = kiln_read_facts_(job, change->down, &change->target);

	if (status == KILN_OK && !(job->options.ignore_drift && job->state.tracked))
		status = kiln_refuse_drift_(&job->db, job->history, &job->state);
	if (status != KILN_OK || job->state.position == change->target)
		return status;
	status = kiln_refuse_shadow_(&job->db);
	if (status == KILN_OK && change->down)
		status = check_way_back(job, change);
	if (status == KILN_OK)
		status = ask_caller(job, change);
	if (status == KILN_OK)
		status = kiln_create_tracking_(&job->db, job->history);
	if (status == KILN_OK)
		status = claim_file(job);
	while (status == KILN_OK && job->state.position != change->target) {
		status = change->down ? revert_last(job, change) : apply_next(job, change);
		if (job->options.each)
			break;
	}
	if (status == KILN_OK)
		status = kiln_refuse_shadow_(&job->db);
	return status == KILN_OK && !change->misfit ? kiln_settle_(&job->db, job->history) : status;
}

/* ---- What failed ---- */

static enum kiln_status write_failure(struct kiln_job *job, void *arg)
{
	const struct kiln_log_entry *entry = arg;
	enum kiln_status status = kiln_create_tracking_(&job->db, job->history);

	return status == KILN_OK ? kiln_log_(&job->db, job->history, entry) : status;
}

/* Writes the failure down, unless it is the file or the machine that fails. */
static void log_failure(const struct kiln_job *job, const struct change *change)
{
	const struct kiln_error *error = job->db.error;
	struct kiln_job quiet = *job;
	struct kiln_log_entry entry = {
		.direction = direction_of(change),
		.revision = change->revision,
		.checksum = change->checksum,
		.outcome = "failed",
		.message = error->message,
		.duration_ms = kiln_clock_ms_() - change->started_ms,
	};

	if (change->revision[0] == '\0' || (error->status >= KILN_BUSY && error->status <= KILN_NO_MEMORY))
		return;
	quiet.db.error = &quiet.own_error;
	quiet.options.progress = NULL;
	kiln_write_locked_(&quiet, write_failure, &entry);
}

/* ---- The history's pragmas ---- */

static enum kiln_status set_pragmas(struct kiln_job *job, bool journal_mode)
{
	enum kiln_status status = KILN_OK;

	for (size_t i = 0; i < job->history->npragma && status == KILN_OK; i++) {
		const struct kiln_pragma *pragma = &job->history->pragmas[i];

		if ((sqlite3_stricmp(pragma->name, "journal_mode") == 0) == journal_mode)
			status = kiln_patiently_(job, "PRAGMA \"%w\" = \"%w\"", pragma->name, pragma->value);
	}
	return status;
}

/* ---- Entry points ---- */

static enum kiln_status run(struct kiln_job *job, struct change *change)
{
	bool done;
	enum kiln_status status = look_first(job, change, &done);

	while (status == KILN_OK && !done) {
		status = kiln_write_locked_(job, change_locked, change);
		done = status == KILN_OK && job->state.position == change->target;
	}
	return status;
}

static enum kiln_status start(sqlite3 *handle, const struct kiln_history *history, const struct kiln_options *options,
                              bool down)
{
	struct kiln_job job;
	struct change change = {.down = down, .target = KILN_UNRESOLVED};
	enum kiln_status status = kiln_open_job_(&job, handle, history, options, true);

	if (status == KILN_OK)
		status = set_pragmas(&job, false);
	if (status == KILN_OK)
		status = run(&job, &change);
	if (status == KILN_OK) {
		/* WAL is kept in the file, so not before the changes are. That it cannot be had
		   now, with other connections open, undoes nothing: the next call tries again. */
		if (set_pragmas(&job, true) != KILN_OK)
			kiln_tell_(&job, KILN_WARNING, NULL, job.db.error->message, 0);
		kiln_clear_(job.db.error);
		return KILN_OK;
	}
	sqlite3_snprintf(KILN_ID_SIZE, job.db.error->revision, "%s", change.revision);
	log_failure(&job, &change);
	return status;
}

enum kiln_status kiln_upgrade(sqlite3 *db, const struct kiln_history *history, const struct kiln_options *options)
{
	return start(db, history, options, false);
}

enum kiln_status kiln_downgrade(sqlite3 *db, const struct kiln_history *history, const struct kiln_options *options)
{
	return start(db, history, options, true);
}
