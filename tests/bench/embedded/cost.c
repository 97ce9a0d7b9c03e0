/*
 * What kiln_upgrade() costs a program whose database is at head: a connection opened, one SELECT and closed, with the
 * call and without it, in turns. Compiled by tests/bench/run with one of the example histories. Times are medians in
 * microseconds.
 */
#include "migrations.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define ROUNDS 2000

static double microseconds(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec * 1e6 + (double)now.tv_nsec / 1e3;
}

static double one_round(const char *file, const struct kiln_history *history)
{
	struct kiln_error error;
	const struct kiln_options options = {.error = &error};
	double start = microseconds();
	sqlite3 *db = NULL;
	if (sqlite3_open_v2(file, &db, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK ||
	    sqlite3_exec(db, "SELECT count(*) FROM sqlite_schema", NULL, NULL, NULL) != SQLITE_OK ||
	    (history != NULL && kiln_upgrade(db, history, &options) != KILN_OK)) {
		fprintf(stderr, "cost: %s\n", sqlite3_errmsg(db));
		exit(1);
	}
	sqlite3_close(db);
	return microseconds() - start;
}

static int compare(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;
	return x < y ? -1 : x > y;
}

int main(int argc, char **argv)
{
	static double without[ROUNDS], with[ROUNDS];
	if (argc != 2)
		return 2;
	for (int i = 0; i < ROUNDS; i++) {
		without[i] = one_round(argv[1], NULL);
		with[i] = one_round(argv[1], &KILN_HISTORY);
	}
	qsort(without, ROUNDS, sizeof *without, compare);
	qsort(with, ROUNDS, sizeof *with, compare);
	printf("%.1f %.1f\n", without[ROUNDS / 2], with[ROUNDS / 2]);
	return 0;
}
