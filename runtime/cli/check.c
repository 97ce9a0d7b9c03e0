/* `check`: is the file sound, and is the database what its revision promises? */
#include "runtime/cli/cli.h"

#include "runtime/facts.h"

#include <string.h>

struct check {
	const struct cli *cli;
	struct health health;
	struct json drift; /* its text is {"drift": [...]} */
	size_t ndifference;
	bool compared;             /* there was a revision to compare with */
	struct kiln_error problem; /* with the history; status KILN_OK when there is none */
};

static void note_difference(void *user, const struct kiln_difference *difference)
{
	struct check *check = user;

	check->ndifference++;
	json_difference(&check->drift, "$.drift[#]", difference);
}

/* The way back from each revision must be readable for a binary that does not know it. */
static enum kiln_status check_capsules(struct kiln_job *job)
{
	enum kiln_status status = KILN_OK;

	for (uint32_t i = 1; i <= job->state.position && status == KILN_OK; i++) {
		struct kiln_capsule capsule;

		status = kiln_open_capsule_(&job->db, job->history, i, &capsule);
		kiln_close_capsule_(&capsule);
	}
	return status;
}

static enum kiln_status check_schema(struct kiln_job *job, struct check *check)
{
	bool fits = true;
	enum kiln_status status = kiln_schema_fits_(&job->db, job->history, job->state.position, &fits);

	if (status != KILN_OK)
		return status;
	if (!job->state.tracked)
		return fits ? KILN_OK : kiln_refuse_drift_(&job->db, job->history, &job->state);
	check->compared = true;
	if (job->state.position > job->history->nrevision)
		return fits ? KILN_OK
		            : kiln_refuse_schema_(&job->db, job->history, job->state.position, KILN_DRIFT,
		                                  "the schema");
	return kiln_compare_schema_(&job->db, job->history, job->state.position, note_difference, check);
}

static enum kiln_status look(struct kiln_job *job, struct check *check)
{
	enum kiln_status status = kiln_read_state_(&job->db, job->history, &job->state);

	if (status == KILN_OK)
		status = check_schema(job, check);
	if (status == KILN_OK && job->state.tracked)
		status = check_capsules(job);
	return status == KILN_OK ? kiln_refuse_newer_(&job->db, job->history, &job->state) : status;
}

/* A verdict on the database, not a failure to look at it. */
static bool is_verdict(enum kiln_status status)
{
	return status >= KILN_FOREIGN_FILE || status == KILN_CORRUPT || status == KILN_SQLITE;
}

static enum kiln_status check_steady(struct kiln_job *job, void *arg)
{
	struct check *check = arg;
	enum kiln_status status = health_read(&job->db, &check->health);

	if (status == KILN_OK)
		status = look(job, check);
	if (!is_verdict(status))
		return status;
	check->problem = *job->db.error;
	return KILN_OK;
}

static bool is_clean(const struct check *check)
{
	return health_is_sound(&check->health) && check->ndifference == 0 && check->problem.status == KILN_OK;
}

/* ---- How it looks ---- */

static void show_json(const struct check *check, const struct kiln_state *state, const char *file)
{
	struct json json;

	json_open(&json);
	json_text(&json, "$.database", file);
	json_text(&json, "$.revision", state->position == 0 ? NULL : state->id);
	json_flag(&json, "$.tracked", state->tracked);
	json_flag(&json, "$.clean", is_clean(check));
	json_health(&json, &check->health);
	json_copy(&json, "$.drift", &check->drift);
	json_raw(&json, "$.problem", "null");
	if (check->problem.status != KILN_OK)
		json_error(&json, "$.problem", &check->problem);
	json_print(&json);
}

static void show_difference(void *user, const struct kiln_difference *difference)
{
	const struct check *check = user;

	print_difference(stdout, check->cli->history, difference);
}

static void show_text(struct kiln_job *job, struct check *check, const char *file)
{
	const struct kiln_state *state = &job->state;
	const char *id = state->position == 0 ? "base" : state->id;

	print_text(stdout, file);
	fputs(state->tracked ? ": at " : ": not tracked", stdout);
	if (state->tracked)
		print_text(stdout, id);
	putchar('\n');
	health_print(&check->health, "");
	if (check->ndifference > 0) {
		printf("schema: %zu difference%s from ", check->ndifference, check->ndifference == 1 ? "" : "s");
		print_text(stdout, id);
		puts(" (- expected, + found)");
		json_differences(&check->drift, "$.drift", show_difference, check);
	} else if (check->compared && check->problem.status != KILN_DRIFT) {
		puts("schema: ok");
	}
	if (check->problem.status != KILN_OK)
		print_problem(stdout, &check->problem);
}

enum exit_status run_check(const struct cli *cli, struct kiln_db *db, const char *file)
{
	const struct kiln_options options = {.error = db->error};
	struct check check = {.cli = cli};
	struct kiln_job job;
	enum kiln_status status = kiln_open_job_(&job, db->handle, cli->history, &options, false);
	enum exit_status result;

	json_open(&check.drift);
	json_raw(&check.drift, "$.drift", "[]");
	if (status == KILN_OK)
		status = kiln_read_steady_(&job, check_steady, &check);
	if (status != KILN_OK) {
		result = print_failure(cli, file, db->error);
	} else {
		result = is_clean(&check) ? EXIT_DONE : EXIT_REFUSED;
		if (cli->json)
			show_json(&check, &job.state, file);
		else
			show_text(&job, &check, file);
	}
	json_close(&check.drift);
	health_free(&check.health);
	return result;
}
