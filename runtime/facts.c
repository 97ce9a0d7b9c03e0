/* Reads facts and refuses. Nothing is written here. */
#include "runtime/facts.h"

#include <string.h>

static enum kiln_status check_direction(struct kiln_job *job, bool down, uint32_t target)
{
	const uint32_t position = job->state.position;

	if (down ? target <= position : target >= position)
		return KILN_OK;
	kiln_fail_(&job->db, KILN_WRONG_WAY, "the database is at %s, and %s is %s it",
	           position == 0 ? "base" : job->state.id, job->options.target, down ? "after" : "before");
	kiln_advise_(&job->db, "use `%s`", down ? "upgrade" : "downgrade");
	return KILN_WRONG_WAY;
}

enum kiln_status kiln_read_facts_(struct kiln_job *job, bool down, uint32_t *target)
{
	struct kiln_db *db = &job->db;
	const char *text = job->options.target;
	enum kiln_status status = kiln_read_state_(db, job->history, &job->state);

	if (status == KILN_OK && !down)
		status = kiln_refuse_newer_(db, job->history, &job->state);
	if (status == KILN_OK && *target == KILN_UNRESOLVED) {
		if (text == NULL)
			text = down ? "-1" : "head";
		status = kiln_resolve_(db, job->history, &job->state, text, target);
	}
	return status == KILN_OK ? check_direction(job, down, *target) : status;
}

enum kiln_status kiln_load_(struct kiln_job *job, uint32_t position, struct kiln_capsule *capsule)
{
	enum kiln_status status = KILN_OK;

	memset(capsule, 0, sizeof *capsule);
	if (position <= job->history->nrevision)
		capsule->revision = job->history->revisions[position - 1];
	else
		status = kiln_open_capsule_(&job->db, job->history, position, capsule);
	if (status == KILN_OK && capsule->revision.irreversible != NULL)
		status = kiln_fail_(&job->db, KILN_IRREVERSIBLE, "there is no way back from %s: %s",
		                    capsule->revision.id, capsule->revision.irreversible);
	return status;
}

enum kiln_status kiln_schema_fits_(struct kiln_db *db, const struct kiln_history *history, uint32_t position,
                                   bool *fits)
{
	struct kiln_capsule capsule = {0};
	struct kiln_loose loose = {history->loose, history->nloose, position};
	uint64_t expected = 0, found = 0;
	bool complete = true;
	enum kiln_status status = KILN_OK;

	if (position > history->nrevision) {
		status = kiln_open_capsule_(db, history, position, &capsule);
		expected = capsule.revision.fingerprint;
		loose = capsule.loose;
	} else if (position > 0) {
		expected = history->revisions[position - 1].fingerprint;
	}
	if (status == KILN_OK)
		status = kiln_fingerprint_schema_(db, history, &loose, &found, &complete);
	kiln_close_capsule_(&capsule);
	*fits = status == KILN_OK && found == expected && complete;
	return status;
}

enum kiln_status kiln_refuse_drift_(struct kiln_db *db, const struct kiln_history *history,
                                    const struct kiln_state *state)
{
	bool fits;
	enum kiln_status status = kiln_schema_fits_(db, history, state->position, &fits);

	if (status != KILN_OK || fits)
		return status;
	if (!state->tracked)
		return kiln_fail_(db, KILN_UNTRACKED,
		                  "the database has tables, but nothing says at which revision of %s it is",
		                  history->name);
	return kiln_fail_(db, KILN_DRIFT, "the schema is not the one of revision %s",
	                  state->position == 0 ? "base" : state->id);
}

enum kiln_status kiln_refuse_shadow_(struct kiln_db *db)
{
	char *name = NULL;
	enum kiln_status status = kiln_get_text_(db, &name,
	                                         "SELECT t.name FROM sqlite_temp_schema t JOIN sqlite_schema s"
	                                         " ON lower(s.name) = lower(t.name) WHERE t.type IN ('table', 'view')",
	                                         "");

	if (status == KILN_OK && name != NULL)
		status = kiln_fail_(db, KILN_SHADOWED,
		                    "the connection has a temporary object named %s, which hides the "
		                    "database's own",
		                    name);
	sqlite3_free(name);
	return status;
}
