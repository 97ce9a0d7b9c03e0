/* `plan`: the SQL that would run; with --data, what in the database would stop it. */
#include "runtime/cli/cli.h"

struct plan {
	const struct cli *cli;
	struct json *json; /* or NULL */
	size_t nrevision;
};

static void plan_visit(void *user, const struct kiln_revision *revision)
{
	struct plan *plan = user;
	const bool down = plan->cli->down;
	const struct kiln_step *steps = down ? revision->downgrade : revision->upgrade;
	const size_t nstep = down ? revision->ndowngrade : revision->nupgrade;
	struct json *json = plan->json;

	if (json != NULL) {
		json_raw(json, "$.revisions[#]", "{}");
		json_text(json, "$.revisions[#-1].revision", revision->id);
		json_text(json, "$.revisions[#-1].description", revision->description);
		json_steps(json, "$.revisions[#-1].steps", steps, nstep);
		return;
	}
	if (plan->nrevision++ == 0)
		puts("PRAGMA foreign_keys = OFF;\nBEGIN IMMEDIATE;");
	printf("\n-- %s ", down ? "take back" : "apply");
	/* It may come from the database. */
	print_text(stdout, revision->id);
	fputs(": ", stdout);
	print_text(stdout, revision->description);
	putchar('\n');
	print_steps(steps, nstep, !down);
}

static enum exit_status plan_sql(const struct cli *cli, struct kiln_db *db, const char *file)
{
	struct json json;
	struct plan plan = {cli, cli->json ? &json : NULL, 0};
	const struct kiln_options options = {
		.target = cli->target,
		.ignore_drift = cli->ignore_drift,
		.user = &plan,
		.error = db->error,
	};
	enum kiln_status status;

	if (cli->json) {
		json_open(&json);
		json_text(&json, "$.database", file);
		json_text(&json, "$.direction", cli->down ? "downgrade" : "upgrade");
		json_raw(&json, "$.revisions", "[]");
	} else {
		fputs("-- ", stdout);
		print_text(stdout, file);
		putchar('\n');
	}
	status = kiln_plan(db->handle, cli->history, &options, cli->down, plan_visit);
	if (cli->json)
		(status == KILN_OK ? json_print : json_close)(&json);
	if (status != KILN_OK)
		return print_failure(cli, file, db->error);
	if (!cli->json)
		puts(plan.nrevision > 0 ? "\nCOMMIT;" : "-- nothing to do");
	return EXIT_DONE;
}

enum exit_status run_plan(const struct cli *cli, struct kiln_db *db, const char *file)
{
	return (cli->data ? plan_data : plan_sql)(cli, db, file);
}
