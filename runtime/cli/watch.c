/* Signals, and what is told while the library works. */
#include "runtime/cli/cli.h"

#include <signal.h>
#include <string.h>
#include <unistd.h>

/* A step or a copy is told of when it takes longer than this, and then as often. */
#define SILENT_MS 500
#define REPEAT_MS 100

static volatile sig_atomic_t came;
static sqlite3 *volatile watched;

/* ---- Signals ---- */

static void on_signal(int number)
{
	came = number;
	/* Safe here as from another thread: it only sets a flag of the connection. */
	if (watched != NULL)
		sqlite3_interrupt(watched);
}

/* For sqlite3_progress_handler: an interrupt is forgotten when no statement runs just then. */
static int has_to_stop(void *arg)
{
	(void)arg;
	return came != 0;
}

void watch(sqlite3 *handle)
{
	struct sigaction action;

	memset(&action, 0, sizeof action);
	action.sa_handler = on_signal;
	/* A second one ends the process at once; the database stands that too. */
	action.sa_flags = (int)SA_RESETHAND;
	watched = handle;
	sigaction(SIGINT, &action, NULL);
	sigaction(SIGTERM, &action, NULL);
	if (handle != NULL)
		sqlite3_progress_handler(handle, 100000, has_to_stop, NULL);
}

int watch_signal(void)
{
	return came;
}

/* ---- The line of progress ---- */

/* There is one terminal, and one line on it that is written over and over. */
static int shown;            /* characters of it, 0: there is none */
static int64_t last_told_ms; /* of kiln_clock_ms_ */

void watch_clear(void)
{
	if (shown > 0)
		fprintf(stderr, "\r%*s\r", shown, "");
	shown = 0;
}

/* Whether it is time to say something of what has taken so long already. */
static bool is_due(const struct cli *cli, int64_t elapsed_ms)
{
	const int64_t now = kiln_clock_ms_();

	if (cli->quiet || elapsed_ms < SILENT_MS || now - last_told_ms < REPEAT_MS || !isatty(STDERR_FILENO))
		return false;
	last_told_ms = now;
	return true;
}

/* Spaces write over what a longer line has left. */
static void show(const char *line)
{
	const int length = (int)strlen(line);

	putc('\r', stderr);
	print_text(stderr, line);
	fprintf(stderr, "%*s", shown > length ? shown - length : 0, "");
	fflush(stderr);
	shown = length;
}

static void tell(const struct kiln_progress *progress)
{
	char rows[64] = "", line[160];

	if (progress->expected_rows > 0 && progress->rows > 0 && progress->rows <= progress->expected_rows)
		sqlite3_snprintf(sizeof rows, rows, ", %,lld of %,lld rows", progress->rows, progress->expected_rows);
	else if (progress->rows > 0)
		sqlite3_snprintf(sizeof rows, rows, ", %,lld rows", progress->rows);
	sqlite3_snprintf(sizeof line, line, "%!.60s: step %d of %d%s, %lld s", progress->revision, (int)progress->step,
	                 (int)progress->nstep, rows, progress->elapsed_ms / 1000);
	show(line);
}

void watch_lock(const struct cli *cli, int64_t elapsed_ms)
{
	char line[64];

	if (!is_due(cli, elapsed_ms))
		return;
	sqlite3_snprintf(sizeof line, line, "waiting for a lock, %lld s", elapsed_ms / 1000);
	show(line);
}

int watch_progress(void *user, const struct kiln_progress *progress)
{
	const struct cli *cli = *(const struct cli **)user;

	if (progress->kind == KILN_WAITING)
		watch_lock(cli, progress->elapsed_ms);
	else if (progress->elapsed_ms < SILENT_MS)
		watch_clear();
	else if (is_due(cli, progress->elapsed_ms))
		tell(progress);
	return came != 0;
}

void watch_copy(const struct cli *cli, int64_t started_ms, int pages, int total)
{
	char line[160];

	if (!is_due(cli, kiln_clock_ms_() - started_ms))
		return;
	sqlite3_snprintf(sizeof line, line, "copying: %,d of %,d pages", pages, total);
	show(line);
}

/* ---- What was done ---- */

static const char *const words[] = {
	[KILN_APPLIED] = "applied",
	[KILN_REVERTED] = "took back",
	[KILN_MARKED] = "marked",
	[KILN_WARNING] = "warning:",
};

void format_event(sqlite3_str *out, const struct kiln_event *event)
{
	sqlite3_str_appendf(out, "%s %s", words[event->kind], event->revision);
	if (event->kind != KILN_MARKED)
		sqlite3_str_appendf(out, " (%lld ms)", event->duration_ms);
	sqlite3_str_appendchar(out, 1, '\n');
}

void watch_log(void *user, const struct kiln_event *event)
{
	const struct cli *cli = *(const struct cli **)user;
	sqlite3_str *out;

	watch_clear();
	if (event->kind == KILN_WARNING) {
		fprintf(stderr, "%s: %s ", cli->program, words[event->kind]);
		print_text(stderr, event->text);
		putc('\n', stderr);
		return;
	}
	if (cli->quiet)
		return;
	out = sqlite3_str_new(NULL);
	format_event(out, event);
	print_lines(stdout, sqlite3_str_value(out));
	sqlite3_free(sqlite3_str_finish(out));
}
