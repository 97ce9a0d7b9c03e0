/* The commands that write. */
#include "runtime/cli/cli.h"

#include <string.h>

typedef enum kiln_status change_call(sqlite3 *, const struct kiln_history *, const struct kiln_options *);

/* What the callbacks get. */
struct change {
	const struct cli *cli; /* first, for those of watch.c */
	const char *file;
	struct kiln_db *db;
	sqlite3_str *done;       /* lines of what was done, not printed before it holds */
	char last[KILN_ID_SIZE]; /* revision in them */
	bool failed;             /* the backup; why is told already */
	enum exit_status status;
};

enum exit_status say_where(const struct cli *cli, struct kiln_db *db, const char *file)
{
	struct kiln_standing standing;

	if (cli->quiet)
		return EXIT_DONE;
	kiln_inspect(db->handle, cli->history, &standing, NULL);
	print_text(stdout, file);
	fputs(": at ", stdout);
	print_text(stdout, standing.position == 0 ? "base" : standing.revision);
	if (standing.pending == 0)
		puts(", which is head");
	else
		printf(", %u pending\n", standing.pending);
	return EXIT_DONE;
}

static enum kiln_status back_up(const struct change *change, struct kiln_db *source)
{
	struct kiln_standing standing;
	enum kiln_status status;
	int64_t pages;
	char *name;

	/* A database that is only now made has nothing to lose. */
	status = kiln_get_int_(source, &pages, "SELECT page_count FROM pragma_page_count", "");
	if (status != KILN_OK || pages == 0)
		return status;
	kiln_inspect(source->handle, change->cli->history, &standing, NULL);
	name = backup_name(change->cli, change->file, standing.revision);
	if (name == NULL)
		return kiln_fail_(source, KILN_NO_MEMORY, "out of memory");
	status = make_backup(change->cli, source, name);
	if (status == KILN_OK && !change->cli->quiet) {
		fputs("backup ", stdout);
		print_text(stdout, name);
		putchar('\n');
	}
	sqlite3_free(name);
	return status;
}

/* For struct kiln_options: on a connection of its own, while the other holds the lock. */
static int before_change(void *user)
{
	struct change *change = user;
	struct file source;

	change->failed = true;
	change->status = file_open(&source, change->cli, change->file, ACCESS_READ);
	if (change->status == EXIT_DONE) {
		change->failed = back_up(change, &source.db) != KILN_OK;
		if (change->failed)
			change->status = print_failure(change->cli, change->file, &source.error);
	}
	file_close(&source, true);
	watch(change->db->handle);
	return change->failed;
}

static void print_done(struct change *change)
{
	if (sqlite3_str_length(change->done) == 0)
		return;
	watch_clear();
	print_lines(stdout, sqlite3_str_value(change->done));
	fflush(stdout);
	sqlite3_str_reset(change->done);
}

/* For struct kiln_options, both. What is told holds once it is committed: with --each when the next revision is at
 * work, otherwise at the end. */
static int note_progress(void *user, const struct kiln_progress *progress)
{
	struct change *change = user;

	if (change->cli->each && progress->kind == KILN_WORKING && strcmp(progress->revision, change->last) != 0)
		print_done(change);
	return watch_progress(user, progress);
}

static void note_event(void *user, const struct kiln_event *event)
{
	struct change *change = user;

	if (event->kind == KILN_WARNING || change->cli->quiet) {
		watch_log(user, event);
		return;
	}
	format_event(change->done, event);
	sqlite3_snprintf(KILN_ID_SIZE, change->last, "%s", event->revision);
}

static enum exit_status change(const struct cli *cli, struct kiln_db *db, const char *file, const char *target,
                               change_call *call)
{
	struct change change = {.cli = cli, .file = file, .db = db};
	const struct kiln_options options = {
		.target = target,
		.each = cli->each,
		.ignore_drift = cli->ignore_drift,
		.wait_ms = cli->wait_ms,
		.progress = note_progress,
		.before = cli->backup ? before_change : NULL,
		.log = note_event,
		.user = &change,
		.error = db->error,
	};
	enum kiln_status status;

	change.done = sqlite3_str_new(NULL);
	status = call(db->handle, cli->history, &options);
	if (status == KILN_OK || (cli->each && strcmp(db->error->revision, change.last) != 0))
		print_done(&change);
	sqlite3_free(sqlite3_str_finish(change.done));
	if (change.failed)
		return change.status;
	if (status != KILN_OK)
		return print_failure(cli, file, db->error);
	return say_where(cli, db, file);
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
