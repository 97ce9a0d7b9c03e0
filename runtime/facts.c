/* Reads facts and refuses. Nothing is written here. */
#include "runtime/facts.h"

#include <stdarg.h>
#include <string.h>

#define SHOWN_DIFFERENCES 3

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

struct naming {
	struct kiln_error *error;
	int ndifference;
};

static void append(struct kiln_error *error, const char *format, ...)
{
	const size_t used = strlen(error->message);
	va_list args;

	va_start(args, format);
	sqlite3_vsnprintf((int)(sizeof error->message - used), error->message + used, format, args);
	va_end(args);
}

/* For kiln_compare_schema_: the first few go into the message. */
static void name_difference(void *user, const struct kiln_difference *difference)
{
	struct naming *naming = user;

	if (naming->ndifference++ < SHOWN_DIFFERENCES)
		append(naming->error, "%s %s %!.80s %s", naming->ndifference == 1 ? ":" : ",", difference->type,
		       difference->name,
		       difference->found == NULL      ? "is missing"
		       : difference->expected == NULL ? "is not expected"
		                                      : "differs");
}

enum kiln_status kiln_refuse_schema_(struct kiln_db *db, const struct kiln_history *history, uint32_t position,
                                     enum kiln_status status, const char *which)
{
	struct kiln_error ignored;
	struct kiln_db quiet = {db->handle, &ignored};
	struct naming naming = {db->error, 0};

	/* Of a revision that only the database knows there is no more than the fingerprint. */
	if (position > history->nrevision)
		return kiln_fail_(db, status, "%s is not the one of revision %u", which, position);
	kiln_fail_(db, status, "%s is not the one of revision %s", which,
	           position == 0 ? "base" : history->revisions[position - 1].id);
	/* What cannot be compared is refused all the same. */
	kiln_compare_schema_(&quiet, history, position, name_difference, &naming);
	if (naming.ndifference > SHOWN_DIFFERENCES)
		append(db->error, ", and %d more", naming.ndifference - SHOWN_DIFFERENCES);
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
	return kiln_refuse_schema_(db, history, state->position, KILN_DRIFT, "the schema");
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
