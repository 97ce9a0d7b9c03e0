/* Marking a database: revision rows without running their steps. */
#include "runtime/facts.h"

/*
 * The labels of the steps that would be skipped now. What a revision's `unless` finds may have been
 * there before it or not, and nobody knows: a downgrade leaves it alone.
 */
static enum kiln_status find_skipped(struct kiln_db *db, const struct kiln_revision *revision, char **skipped)
{
	enum kiln_status status = KILN_OK;

	for (size_t i = 0; i < revision->nupgrade && status == KILN_OK; i++) {
		const struct kiln_step *step = &revision->upgrade[i];
		struct kiln_rows rows;
		bool found;

		if (step->unless == NULL || step->label == NULL)
			continue;
		rows = kiln_query_(db, step->unless, "");
		found = kiln_next_(&rows);
		status = kiln_end_(&rows);
		if (status == KILN_OK && found)
			status = kiln_json_add_(db, skipped, step->label);
	}
	return status;
}

static enum kiln_status mark(struct kiln_job *job, uint32_t position, const char *origin)
{
	const struct kiln_revision *revision = &job->history->revisions[position - 1];
	struct kiln_record record = {position, revision, origin, NULL, 0};
	char *skipped = NULL;
	enum kiln_status status = find_skipped(&job->db, revision, &skipped);

	record.skipped = skipped;
	if (status == KILN_OK)
		status = kiln_add_revision_(&job->db, job->history, &record);
	kiln_tell_(job, KILN_MARKED, revision->id, NULL, 0);
	sqlite3_free(skipped);
	return status;
}

/* The revision rows as if the history up to `target` had been applied; those that are right stay.
 */
static enum kiln_status write_marks(struct kiln_job *job, const char *origin, uint32_t sound, uint32_t target,
                                    bool fits)
{
	const struct kiln_history *history = job->history;
	const struct kiln_revision *revision = target == 0 ? NULL : &history->revisions[target - 1];
	const struct kiln_log_entry entry = {
		.direction = origin,
		.revision = revision == NULL ? "base" : revision->id,
		.checksum = revision == NULL ? 0 : revision->checksum,
		.outcome = "ok",
	};
	const uint32_t kept = sound < target ? sound : target;
	enum kiln_status status = kiln_create_tracking_(&job->db, history);

	if (status == KILN_OK)
		status = kiln_cut_revisions_(&job->db, history, kept);
	for (uint32_t i = kept + 1; i <= target && status == KILN_OK; i++)
		status = mark(job, i, origin);
	if (status == KILN_OK)
		status = kiln_log_(&job->db, history, &entry);
	return status == KILN_OK && fits ? kiln_settle_(&job->db, history) : status;
}

static enum kiln_status refuse_misfit(struct kiln_job *job, uint32_t target)
{
	kiln_refuse_schema_(&job->db, job->history, target, KILN_DRIFT, "the schema");
	kiln_advise_(&job->db, "find the revision that it is with `adopt`, or use `--ignore-drift` "
	                       "if you are sure");
	return KILN_DRIFT;
}

static enum kiln_status stamp_locked(struct kiln_job *job, void *arg)
{
	uint32_t target = 0, sound;
	bool fits = false;
	enum kiln_status status = kiln_read_state_(&job->db, job->history, &job->state);

	/* A row that does not fit the history is what a stamp is there to mend: the last one read.
	 */
	sound = job->state.position;
	if (status == KILN_DIVERGED || status == KILN_EDITED) {
		sound--;
		status = KILN_OK;
	}
	if (status == KILN_OK)
		status = kiln_resolve_(&job->db, job->history, &job->state, job->options.target, &target);
	if (status == KILN_OK && target > job->history->nrevision)
		status = kiln_refuse_newer_(&job->db, job->history, &job->state);
	if (status == KILN_OK)
		status = kiln_schema_fits_(&job->db, job->history, target, &fits);
	if (status == KILN_OK && !fits && !job->options.ignore_drift)
		status = refuse_misfit(job, target);
	return status == KILN_OK ? write_marks(job, arg, sound, target, fits) : status;
}

enum kiln_status kiln_mark_(sqlite3 *handle, const struct kiln_history *history, const struct kiln_options *options,
                            const char *origin)
{
	struct kiln_job job;
	enum kiln_status status = kiln_open_job_(&job, handle, history, options, true);

	if (status == KILN_OK && job.options.target == NULL)
		status = kiln_fail_(&job.db, KILN_MISUSE, "no revision given");
	if (status == KILN_OK)
		status = kiln_write_locked_(&job, stamp_locked, (void *)(uintptr_t)origin);
	if (status == KILN_OK)
		kiln_clear_(job.db.error);
	return status;
}

enum kiln_status kiln_stamp(sqlite3 *db, const struct kiln_history *history, const struct kiln_options *options)
{
	return kiln_mark_(db, history, options, "stamp");
}
