/*
 * Sixteen processes start an upgrade at once, 20 rounds each on a new file and on an old one: one
 * applies the revisions, fifteen find nothing to do, and none fails.
 */
#include "runtime/cli/cli.h"
#include "tests/fault/process.h"
#include "tests/fault/world.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
	STARTERS = 16,
	ROUNDS = 20
};

static void start_all(const char *path, char outs[][600], pid_t *pids)
{
	const char *const arguments[] = {"upgrade", "--wait", "60", "--to", WORLD_TARGET, path, NULL};
	int gate[2];

	assert_int_equal(pipe2(gate, O_CLOEXEC), 0);
	for (int i = 0; i < STARTERS; i++) {
		snprintf(outs[i], sizeof outs[i], "%s.out%d", path, i);
		pids[i] = process_start(arguments, outs[i], gate);
		assert_true(pids[i] > 0);
	}
	close(gate[0]);
	close(gate[1]);
}

static void one_round(const char *path)
{
	char outs[STARTERS][600];
	pid_t pids[STARTERS];
	int applied = 0, idle = 0;

	start_all(path, outs, pids);
	for (int i = 0; i < STARTERS; i++) {
		const int status = process_end(pids[i]);
		char *said = process_said(outs[i]);

		if (status != 0)
			fail_msg("exit status %d: %s", status, said);
		if (strstr(said, "applied 0004_shelf") != NULL)
			applied++;
		else
			idle += strstr(said, "applied") == NULL;
		free(said);
	}
	assert_int_equal(applied, 1);
	assert_int_equal(idle, STARTERS - 1);
}

static void on_a_new_file(void **state)
{
	const char *path = world_path("starters.db");

	(void)state;
	for (int i = 0; i < ROUNDS; i++) {
		const struct bytes empty = {0};

		world_put(path, &empty);
		assert_int_equal(unlink(path), 0);
		one_round(path);
	}
}

static void on_an_old_file(void **state)
{
	struct run run = {.path = world_path("starters.db")};
	struct world world;

	world_make(&world, 500, *(bool *)*state);
	for (int i = 0; i < ROUNDS; i++) {
		world_put(run.path, &world.old);
		one_round(run.path);
		assert_int_equal(world_look(&world, &run), WORLD_NEW);
	}
	world_free(&world);
}

int main(int argc, char **argv)
{
	static bool no = false, yes = true;
	const struct CMUnitTest tests[] = {
		{"sixteen_start_at_once_on_a_new_file", on_a_new_file, NULL, NULL, NULL},
		{"sixteen_start_at_once_on_an_old_file", on_an_old_file, NULL, NULL, &no},
		{"sixteen_start_at_once_on_an_old_file_in_wal_mode", on_an_old_file, NULL, NULL, &yes},
	};

	if (argc > 1)
		return cli_main(&test_history, argc, argv);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
