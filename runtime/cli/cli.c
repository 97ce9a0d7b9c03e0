/* From the command line to the exit status. */
#include "runtime/cli/cli.h"

#include <string.h>

const struct command commands[] = {
	{"upgrade", "[DATABASE...]", "apply pending revisions", "teiq",
         "All of them or none, unless --each. A DATABASE that does not exist is made.\n", ACCESS_CREATE, false,
         run_upgrade},
	{"downgrade", "[DATABASE...]", "take revisions back, the newest without --to", "teiq",
         "Revisions that this binary does not know are taken back by what the newer binary left\n"
         "in the database.\n",
         ACCESS_WRITE, false, run_downgrade},
	{"status", "[DATABASE...]", "where a database stands and what is pending", "xj",
         "With --exit-code: 0 at head, 1 anything else.\n", ACCESS_READ, false, run_status},
	{"current", "[DATABASE...]", "the id of the newest applied revision, or base", "j", "", ACCESS_READ, false,
         run_current},
	{"history", "[DATABASE...]", "the revisions, when they were applied, how long it took", "lj", "", ACCESS_READ,
         false, run_history},
	{"show", "REV", "a revision with its SQL, both ways", "j", "", ACCESS_NONE, true, run_show},
	{"plan", "[DATABASE...]", "the exact SQL that upgrade would run, and run none of it", "tidj",
         "With --down: the SQL that downgrade would run.\n", ACCESS_READ, false, run_plan},
	{"stamp", "REV [DATABASE...]", "mark a database as being at a revision", "iq",
         "Runs nothing. Refused when the schema is not that of the revision.\n", ACCESS_WRITE, true, run_stamp},
	{NULL, NULL, NULL, NULL, NULL, ACCESS_NONE, false, NULL},
};

static enum exit_status run_on_file(const struct cli *cli, const char *path)
{
	struct file file;
	enum exit_status status = file_open(&file, cli, path);

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
