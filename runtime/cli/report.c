/* The commands that read. Each has a form for people and one for programs. */
#include "runtime/cli/cli.h"

#include "runtime/facts.h"
#include "runtime/schema.h"

/* ---- status, current ---- */

/* Statuses that say where the database stands rather than that it could not be read. */
static bool is_verdict(enum kiln_status status)
{
	return status == KILN_OK || (status >= KILN_FOREIGN_FILE && status <= KILN_DRIFT);
}

static void status_json(const struct cli *cli, const char *file, const struct kiln_standing *standing,
                        const struct kiln_error *error)
{
	const struct kiln_history *history = cli->history;
	struct json json;

	json_open(&json);
	json_text(&json, "$.database", file);
	json_text(&json, "$.history", history->name);
	json_text(&json, "$.head", history->nrevision == 0 ? NULL : history->revisions[history->nrevision - 1].id);
	json_text(&json, "$.revision", standing->position == 0 ? NULL : standing->revision);
	json_number(&json, "$.applied", standing->position);
	json_flag(&json, "$.tracked", standing->tracked != 0);
	json_flag(&json, "$.at_head", error->status == KILN_OK && standing->pending == 0);
	json_raw(&json, "$.pending", "[]");
	for (size_t i = standing->position; i < history->nrevision; i++)
		json_text(&json, "$.pending[#]", history->revisions[i].id);
	json_number(&json, "$.unknown", standing->unknown);
	json_raw(&json, "$.problem", "null");
	if (error->status != KILN_OK)
		json_error(&json, "$.problem", error);
	json_print(&json);
}

static void status_text(const struct cli *cli, const char *file, const struct kiln_standing *standing,
                        const struct kiln_error *error)
{
	const struct kiln_history *history = cli->history;

	print_text(stdout, file);
	fputs(": ", stdout);
	if (!standing->tracked) {
		fputs(error->status == KILN_UNTRACKED ? "not tracked" : "new", stdout);
	} else {
		fputs("at ", stdout);
		print_text(stdout, standing->position == 0 ? "base" : standing->revision);
	}
	if (error->status == KILN_OK && standing->pending == 0)
		fputs(", which is head", stdout);
	else if (standing->pending > 0)
		printf(", %u pending:", standing->pending);
	putchar('\n');
	for (size_t i = standing->position; i < history->nrevision; i++)
		printf("  %s  %s\n", history->revisions[i].id, history->revisions[i].description);
	if (error->status != KILN_OK)
		print_problem(stdout, error);
}

enum exit_status run_status(const struct cli *cli, struct kiln_db *db, const char *file)
{
	struct kiln_standing standing;
	const enum kiln_status status = kiln_inspect(db->handle, cli->history, &standing, db->error);

	if (!is_verdict(status))
		return print_failure(cli, file, db->error);
	(cli->json ? status_json : status_text)(cli, file, &standing, db->error);
	if (cli->exit_code && (status != KILN_OK || standing.pending > 0))
		return EXIT_REFUSED;
	return EXIT_DONE;
}

enum exit_status run_current(const struct cli *cli, struct kiln_db *db, const char *file)
{
	struct kiln_standing standing;
	const enum kiln_status status = kiln_inspect(db->handle, cli->history, &standing, db->error);
	const char *id = standing.position == 0 ? NULL : standing.revision;
	struct json json;

	if (!is_verdict(status) || status == KILN_UNTRACKED || status == KILN_FOREIGN_FILE)
		return print_failure(cli, file, db->error);
	if (cli->json) {
		json_open(&json);
		json_text(&json, "$.database", file);
		json_text(&json, "$.revision", id);
		json_print(&json);
		return EXIT_DONE;
	}
	print_file(cli, file);
	print_text(stdout, id == NULL ? "base" : id);
	putchar('\n');
	return EXIT_DONE;
}

/* ---- history ---- */

/* The columns of a query as JSON objects in a list. */
static enum kiln_status add_rows(struct json *json, const char *path, struct kiln_rows *rows)
{
	while (kiln_next_(rows))
		if (kiln_text_(rows, 0) != NULL)
			json_raw(json, path, kiln_text_(rows, 0));
	return kiln_end_(rows);
}

static const char applied_json[] = "SELECT json_object('position', position, 'revision', id, 'applied_at', applied_at,"
				   " 'duration_ms', duration_ms, 'origin', origin,"
				   " 'description', iif(json_valid(capsule), capsule ->> 'description', NULL))"
				   " FROM main.\"%w\" ORDER BY position";

static const char log_json[] = "SELECT json_object('at', at, 'direction', direction, 'revision', revision, 'outcome',"
			       " outcome, 'message', message, 'duration_ms', duration_ms, 'head', head)"
			       " FROM main.\"%w\" ORDER BY seq";

static enum exit_status history_json(const struct cli *cli, struct kiln_db *db, const char *file,
                                     const struct kiln_standing *standing)
{
	const struct kiln_history *history = cli->history;
	enum kiln_status status = KILN_OK;
	struct kiln_rows rows;
	struct json json;

	json_open(&json);
	json_text(&json, "$.database", file);
	json_raw(&json, "$.applied", "[]");
	json_raw(&json, "$.pending", "[]");
	json_raw(&json, "$.log", "[]");
	if (standing->tracked) {
		rows = kiln_query_(db, applied_json, "w", history->revision_table);
		status = add_rows(&json, "$.applied[#]", &rows);
	}
	if (standing->tracked && status == KILN_OK) {
		rows = kiln_query_(db, log_json, "w", history->log_table);
		status = add_rows(&json, "$.log[#]", &rows);
	}
	for (size_t i = standing->position; i < history->nrevision; i++)
		json_text(&json, "$.pending[#]", history->revisions[i].id);
	json_print(&json);
	return status == KILN_OK ? EXIT_DONE : print_failure(cli, file, db->error);
}

/* Prints the one column of the rows. */
static enum kiln_status print_rows(struct kiln_rows *rows)
{
	while (kiln_next_(rows)) {
		if (kiln_text_(rows, 0) == NULL)
			continue;
		print_text(stdout, kiln_text_(rows, 0));
		putchar('\n');
	}
	return kiln_end_(rows);
}

static enum kiln_status applied_text(struct kiln_db *db, const struct kiln_history *history)
{
	struct kiln_rows rows =
		kiln_query_(db,
	                    "SELECT format('%%s  %%s  %%d ms  %%s  %%s', substr(applied_at, 1, 19), origin,"
	                    " duration_ms, id, iif(json_valid(capsule), capsule ->> 'description', ''))"
	                    " FROM main.\"%w\" ORDER BY position",
	                    "w", history->revision_table);

	return print_rows(&rows);
}

static enum kiln_status log_text(struct kiln_db *db, const struct kiln_history *history)
{
	struct kiln_rows rows =
		kiln_query_(db,
	                    "SELECT format('%%s  %%s  %%s  %%d ms  %%s  %%s', substr(at, 1, 19), direction,"
	                    " outcome, duration_ms, revision, coalesce(message, '')) FROM main.\"%w\" ORDER BY "
	                    "seq",
	                    "w", history->log_table);

	return print_rows(&rows);
}

enum exit_status run_history(const struct cli *cli, struct kiln_db *db, const char *file)
{
	const struct kiln_history *history = cli->history;
	struct kiln_standing standing;
	enum kiln_status status = kiln_inspect(db->handle, history, &standing, db->error);

	if (!is_verdict(status) || status == KILN_FOREIGN_FILE || status == KILN_DAMAGED_HISTORY)
		return print_failure(cli, file, db->error);
	if (cli->json)
		return history_json(cli, db, file, &standing);
	status = KILN_OK;
	if (cli->nfile > 1) {
		print_text(stdout, file);
		puts(":");
	}
	if (standing.tracked)
		status = (cli->log ? log_text : applied_text)(db, history);
	if (status != KILN_OK)
		return print_failure(cli, file, db->error);
	for (size_t i = standing.position; i < history->nrevision && !cli->log; i++)
		printf("pending  %s  %s\n", history->revisions[i].id, history->revisions[i].description);
	return EXIT_DONE;
}

/* ---- show ---- */

static void show_json(const struct kiln_revision *revision)
{
	char checksum[KILN_HEX_SIZE], fingerprint[KILN_HEX_SIZE];
	struct json json;

	kiln_hex_(revision->checksum, checksum);
	kiln_hex_(revision->fingerprint, fingerprint);
	json_open(&json);
	json_text(&json, "$.revision", revision->id);
	json_text(&json, "$.description", revision->description);
	json_text(&json, "$.spec", revision->spec);
	json_text(&json, "$.checksum", checksum);
	json_text(&json, "$.fingerprint", fingerprint);
	json_text(&json, "$.irreversible", revision->irreversible);
	json_raw(&json, "$.depends_on", "[]");
	for (const char *const *id = revision->depends_on; id != NULL && *id != NULL; id++)
		json_text(&json, "$.depends_on[#]", *id);
	json_steps(&json, "$.upgrade", revision->upgrade, revision->nupgrade);
	json_steps(&json, "$.downgrade", revision->downgrade, revision->ndowngrade);
	json_print(&json);
}

static void show_text(const struct kiln_revision *revision)
{
	printf("-- revision %s\n-- spec %s\n-- checksum %016llx\n", revision->id, revision->spec,
	       (unsigned long long)revision->checksum);
	if (revision->description[0] != '\0')
		printf("-- %s\n", revision->description);
	for (const char *const *id = revision->depends_on; id != NULL && *id != NULL; id++)
		printf("-- depends on %s\n", *id);
	puts("\n-- upgrade");
	print_steps(revision->upgrade, revision->nupgrade, true);
	puts("\n-- downgrade");
	if (revision->irreversible != NULL)
		printf("\n-- irreversible: %s\n", revision->irreversible);
	else
		print_steps(revision->downgrade, revision->ndowngrade, false);
}

enum exit_status run_show(const struct cli *cli, struct kiln_db *db, const char *file)
{
	/* As if all were applied, so that any of them can be named. */
	const struct kiln_state state = {.position = (uint32_t)cli->history->nrevision};
	struct kiln_error error;
	struct kiln_db nowhere = {NULL, &error};
	uint32_t position = 0;

	(void)db;
	(void)file;
	kiln_clear_(&error);
	if (kiln_resolve_(&nowhere, cli->history, &state, cli->revision, &position) != KILN_OK)
		return print_failure(cli, NULL, &error);
	if (position == 0) {
		kiln_fail_(&nowhere, KILN_NO_SUCH_REVISION, "base is no revision");
		return print_failure(cli, NULL, &error);
	}
	(cli->json ? show_json : show_text)(&cli->history->revisions[position - 1]);
	return EXIT_DONE;
}
