/* Reading only: where a database stands, and what would be run on it. */
#include "runtime/facts.h"

#include <string.h>

/* ---- Where it stands ---- */

static void fill(struct kiln_standing *standing, const struct kiln_history *history, const struct kiln_state *state)
{
	const uint32_t head = (uint32_t)history->nrevision;

	memset(standing, 0, sizeof *standing);
	standing->tracked = state->tracked;
	standing->position = state->position;
	standing->pending = state->position < head ? head - state->position : 0;
	standing->unknown = state->position > head ? state->position - head : 0;
	memcpy(standing->revision, state->id, KILN_ID_SIZE);
}

static enum kiln_status inspect(struct kiln_job *job, void *arg)
{
	struct kiln_standing *standing = arg;
	enum kiln_status status = kiln_read_state_(&job->db, job->history, &job->state);

	fill(standing, job->history, &job->state);
	if (status == KILN_OK && !job->state.settled)
		status = kiln_refuse_drift_(&job->db, job->history, &job->state);
	standing->drifted = status == KILN_DRIFT || status == KILN_UNTRACKED;
	return status == KILN_OK ? kiln_refuse_newer_(&job->db, job->history, &job->state) : status;
}

enum kiln_status kiln_inspect(sqlite3 *db, const struct kiln_history *history, struct kiln_standing *standing,
                              struct kiln_error *error)
{
	const struct kiln_options options = {.error = error};
	struct kiln_job job;
	enum kiln_status status = kiln_open_job_(&job, db, history, &options, false);

	memset(standing, 0, sizeof *standing);
	return status == KILN_OK ? kiln_read_steady_(&job, inspect, standing) : status;
}

/* ---- What would be run ---- */

struct plan {
	bool down;
	void (*visit)(void *user, const struct kiln_revision *revision);
};

static enum kiln_status visit_reverts(struct kiln_job *job, const struct plan *plan, uint32_t target)
{
	enum kiln_status status = KILN_OK;

	for (uint32_t i = job->state.position; i > target && status == KILN_OK; i--) {
		struct kiln_capsule revision;

		status = kiln_load_(job, i, &revision);
		if (status == KILN_OK)
			plan->visit(job->options.user, &revision.revision);
		kiln_close_capsule_(&revision);
	}
	return status;
}

static enum kiln_status make_plan(struct kiln_job *job, void *arg)
{
	const struct plan *plan = arg;
	uint32_t target = KILN_UNRESOLVED;
	enum kiln_status status = kiln_read_facts_(job, plan->down, &target);

	if (status == KILN_OK && !job->options.ignore_drift)
		status = kiln_refuse_drift_(&job->db, job->history, &job->state);
	if (status == KILN_OK && plan->down)
		return visit_reverts(job, plan, target);
	for (uint32_t i = job->state.position; i < target && status == KILN_OK; i++)
		plan->visit(job->options.user, &job->history->revisions[i]);
	return status;
}

enum kiln_status kiln_plan(sqlite3 *db, const struct kiln_history *history, const struct kiln_options *options,
                           int down, void (*visit)(void *user, const struct kiln_revision *revision))
{
	struct plan plan = {down != 0, visit};
	struct kiln_job job;
	enum kiln_status status = kiln_open_job_(&job, db, history, options, false);

	return status == KILN_OK ? kiln_read_steady_(&job, make_plan, &plan) : status;
}
