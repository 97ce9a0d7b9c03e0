/* The commands that write. */
#include "runtime/cli/cli.h"

typedef enum kiln_status change_call(sqlite3 *, const struct kiln_history *, const struct kiln_options *);

static void say_where(const struct cli *cli, struct kiln_db *db, const char *file)
{
	struct kiln_standing standing;

	if (cli->quiet)
		return;
	kiln_inspect(db->handle, cli->history, &standing, NULL);
	print_text(stdout, file);
	fputs(": at ", stdout);
	print_text(stdout, standing.position == 0 ? "base" : standing.revision);
	if (standing.pending == 0)
		puts(", which is head");
	else
		printf(", %u pending\n", standing.pending);
}

static enum exit_status change(const struct cli *cli, struct kiln_db *db, const char *file, const char *target,
                               change_call *call)
{
	const struct kiln_options options = {
		.target = target,
		.each = cli->each,
		.ignore_drift = cli->ignore_drift,
		.wait_ms = cli->wait_ms,
		.progress = watch_progress,
		.log = watch_log,
		.user = (void *)(uintptr_t)cli,
		.error = db->error,
	};

	if (call(db->handle, cli->history, &options) != KILN_OK)
		return print_failure(cli, file, db->error);
	say_where(cli, db, file);
	return EXIT_DONE;
}

enum exit_status run_upgrade(const struct cli *cli, struct kiln_db *db, const char *file)
{
	return change(cli, db, file, cli->target, kiln_upgrade);
}

enum exit_status run_downgrade(const struct cli *cli, struct kiln_db *db, const char *file)
{
	return change(cli, db, file, cli->target, kiln_downgrade);
}

enum exit_status run_stamp(const struct cli *cli, struct kiln_db *db, const char *file)
{
	return change(cli, db, file, cli->revision, kiln_stamp);
}
