/* Signals, and what is told while the library works. */
#include "runtime/cli/cli.h"

#include <signal.h>
#include <string.h>

static volatile sig_atomic_t came;
static sqlite3 *volatile watched;

static void on_signal(int number)
{
	came = number;
	/* Safe here as from another thread: it only sets a flag of the connection. */
	if (watched != NULL)
		sqlite3_interrupt(watched);
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
}

int watch_signal(void)
{
	return came;
}

int watch_progress(void *user, const struct kiln_progress *progress)
{
	(void)user;
	(void)progress;
	return came != 0;
}

void watch_log(void *user, const struct kiln_event *event)
{
	const struct cli *cli = user;

	if (event->kind == KILN_WARNING) {
		fprintf(stderr, "%s: warning: ", cli->program);
		print_text(stderr, event->text);
		putc('\n', stderr);
		return;
	}
	if (cli->quiet)
		return;
	switch (event->kind) {
	case KILN_APPLIED:
		fputs("applied ", stdout);
		break;
	case KILN_REVERTED:
		fputs("took back ", stdout);
		break;
	case KILN_MARKED:
		fputs("marked ", stdout);
		break;
	case KILN_WARNING:
		break;
	}
	print_text(stdout, event->revision);
	if (event->kind != KILN_MARKED)
		printf(" (%lld ms)", (long long)event->duration_ms);
	putc('\n', stdout);
}
