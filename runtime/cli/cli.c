/* From the command line to the exit status. */
#include "runtime/cli/cli.h"

#include <string.h>

/* A step in JSON. */
#define JSON_STEP "  S: {kind: note, exec, guard, expect, count or count_kept, sql, text, expect, unless, label}\n"

/* A row without parent. */
#define JSON_ORPHAN "  F: {table, rowid: number or null, parent: table, problem: null or why it cannot be looked for}\n"

const struct command commands[] = {
	{
		.name = "upgrade",
		.arguments = "[DATABASE...]",
		.summary = "apply pending revisions",
		.options = "tebiwq",
		.help = "All of them or none, unless --each. A DATABASE that does not exist is made. Refused\n"
			"when the schema is not that of the database's revision.\n",
		.access = ACCESS_CREATE,
		.run = run_upgrade,
	},
	{
		.name = "downgrade",
		.arguments = "[DATABASE...]",
		.summary = "take revisions back, the newest without --to",
		.options = "tebiwq",
		.help = "Revisions that this binary does not know are taken back by what the newer binary left\n"
			"in the database.\n",
		.access = ACCESS_WRITE,
		.run = run_downgrade,
	},
	{
		.name = "status",
		.arguments = "[DATABASE...]",
		.summary = "where a database stands and what is pending",
		.options = "xjw",
		.help = "With --exit-code: 0 at head, 1 anything else.\n",
		.json = "  {database, history, head: id or null, revision: id or null at base, applied:\n"
			"   count, tracked: bool, at_head: bool, pending: [id], unknown: count, problem: null\n"
			"   or P}\n",
		.access = ACCESS_READ,
		.run = run_status,
	},
	{
		.name = "current",
		.arguments = "[DATABASE...]",
		.summary = "the id of the newest applied revision, or base",
		.options = "jw",
		.json = "  {database, revision: id or null at base}\n",
		.access = ACCESS_READ,
		.run = run_current,
	},
	{
		.name = "history",
		.arguments = "[DATABASE...]",
		.summary = "the revisions, when they were applied, how long it took",
		.options = "ljw",
		.json = "  {database, applied: [{position, revision, applied_at, duration_ms, origin,\n"
			"   description}], pending: [id], log: [{at, direction, revision, outcome, message:\n"
			"   text or null, duration_ms, head}]}\n",
		.access = ACCESS_READ,
		.run = run_history,
	},
	{
		.name = "show",
		.arguments = "REV",
		.summary = "a revision with its SQL, both ways",
		.options = "j",
		.json = "  {revision, description, spec, checksum, fingerprint, irreversible: why or null,\n"
			"   depends_on: [id], upgrade: [S], downgrade: [S]}\n" JSON_STEP,
		.access = ACCESS_NONE,
		.wants_revision = true,
		.run = run_show,
	},
	{
		.name = "plan",
		.arguments = "[DATABASE...]",
		.summary = "the exact SQL that upgrade would run, and run none of it",
		.options = "tiDdjw",
		.help = "With --down: the SQL that downgrade would run. With --data: not the SQL, but what the\n"
			"guards in it find in the database as it is now, with the first rowids or keys; exit\n"
			"status 1 when it is certain that they stop it.\n",
		.json = "  {database, direction, revisions: [{revision, description, steps: [S]}]}\n" JSON_STEP
			"  with --data: {database, direction, guards: [{kind: guard or expect, revision,\n"
			"   step, text, holds: bool or null when it cannot be asked yet, certain: bool, rows:\n"
			"   count, first: [rowid or key]}], stops: bool}\n",
		.access = ACCESS_READ,
		.run = run_plan,
	},
	{
		.name = "rehearse",
		.arguments = "[DATABASE...]",
		.summary = "run the upgrade on a copy: time, rows, size, soundness",
		.options = "teidjw",
		.help = "With --down also the way back from there. The copy is made by SQLite's backup API in\n"
			"TMPDIR (or /var/tmp) and thrown away; the database is only read.\n",
		.json = "  {database, from: id or null, size_bytes, copy_ms, revisions: [{direction,\n"
			"   revision, duration_ms}], up: R or null, down: R or null, succeeds: bool, problem:\n"
			"   null or P}\n"
			"  R: {integrity: [text], orphans: count, foreign_keys: [F], size_bytes, rows:\n"
			"   [{table, before: count or null, after: count or null}]}\n" JSON_ORPHAN,
		.access = ACCESS_READ,
		.run = run_rehearse,
	},
	{
		.name = "check",
		.arguments = "[DATABASE...]",
		.summary = "integrity, foreign keys, and the schema object by object",
		.options = "jw",
		.help = "The schema is compared with that of the database's revision; what differs is shown in\n"
			"normal form, - as expected and + as found. Exit status: 0 no fault, 1 a fault.\n",
		.json = "  {database, revision: id or null, tracked: bool, clean: bool, integrity: [text],\n"
			"   orphans: count, foreign_keys: [F] (the first 100), drift: [{type, name, expected:\n"
			"   SQL or null, found: SQL or null}], problem: null or P}\n" JSON_ORPHAN,
		.access = ACCESS_READ,
		.run = run_check,
	},
	{
		.name = "stamp",
		.arguments = "REV [DATABASE...]",
		.summary = "mark a database as being at a revision",
		.options = "iwq",
		.help = "Runs nothing. Refused when the schema is not that of the revision.\n",
		.access = ACCESS_WRITE,
		.wants_revision = true,
		.run = run_stamp,
	},
	{
		.name = "adopt",
		.arguments = "[DATABASE...]",
		.summary = "find by its schema which revision a database is at, and mark it",
		.options = "wq",
		.help = "Where several revisions have that schema the word of another tool decides\n"
			"(alembic_version, schema_migrations, ...), else it is the earliest. Where none has,\n"
			"the nearest is shown with what differs, and nothing is marked.\n",
		.access = ACCESS_WRITE,
		.run = run_adopt,
	},
	{.name = NULL},
};

static enum exit_status run_on_file(const struct cli *cli, const char *path)
{
	struct file file;
	enum exit_status status = file_open(&file, cli, path, cli->command->access);

	if (status == EXIT_DONE)
		status = cli->command->run(cli, &file.db, path);
	file_close(&file, status == EXIT_DONE && cli->command->access != ACCESS_READ);
	return status;
}

/* Every database gets its turn; the worst status is the one that counts. */
static enum exit_status run(const struct cli *cli)
{
	enum exit_status worst = EXIT_DONE;

	if (cli->command->access == ACCESS_NONE)
		return cli->command->run(cli, NULL, NULL);
	if (cli->nfile == 0)
		return run_on_file(cli, cli->history->default_file);
	for (int i = 0; i < cli->nfile && watch_signal() == 0; i++) {
		const enum exit_status status = run_on_file(cli, cli->files[i]);

		if (status > worst)
			worst = status;
	}
	return worst;
}

int cli_main(const struct kiln_history *history, int argc, char **argv)
{
	struct cli cli = {.history = history, .program = "migrate"};
	enum exit_status status;

	if (argc > 0 && argv[0] != NULL) {
		const char *slash = strrchr(argv[0], '/');

		cli.program = slash == NULL ? argv[0] : slash + 1;
	}
	/* A path is a path, also where SQLite was built to read file:...?mode= as something else.
	 */
	sqlite3_config(SQLITE_CONFIG_URI, 0);
	status = options_read(&cli, argc, argv);
	if (status == EXIT_DONE && cli.command != NULL)
		status = run(&cli);
	if (fflush(stdout) != 0 || ferror(stdout)) {
		fprintf(stderr, "%s: cannot write the output\n", cli.program);
		return EXIT_ENVIRONMENT;
	}
	return (int)status;
}
