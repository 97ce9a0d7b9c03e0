/*
 * SIGKILL at random moments (of a fixed seed) of the upgrade of a large table: the process is a real
 * one, and what it leaves behind is all that the next one has. 28 times; 500 with $KILN_SOAK.
 */
#include "runtime/cli/cli.h"
#include "tests/fault/process.h"
#include "tests/fault/world.h"

#include <signal.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

enum {
	AUTHORS = 200000, /* the table that is rebuilt */
	KILLS = 28,
	SOAK_KILLS = 500
};

static int64_t now_us(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

static void pause_us(int64_t us)
{
	const struct timespec time = {us / 1000000, us % 1000000 * 1000};

	nanosleep(&time, NULL);
}

static pid_t start(const char *path, const char *out)
{
	const char *const arguments[] = {"upgrade", "--to", WORLD_TARGET, path, NULL};
	const pid_t pid = process_start(arguments, out, NULL);

	assert_true(pid > 0);
	return pid;
}

/* How long it takes undisturbed. */
static int64_t measure(const struct world *world, const struct run *run, const char *out)
{
	const int64_t begin = now_us();

	assert_int_equal(process_end(start(run->path, out)), 0);
	const int64_t taken = now_us() - begin;
	assert_int_equal(world_look(world, run), WORLD_NEW);
	return taken;
}

static void at_random_moments(void **state)
{
	struct run run = {.path = world_path("kill.db")};
	char *out = sqlite3_mprintf("%s.out", run.path);
	const int kills = world_soaks() ? SOAK_KILLS : (int)(KILLS / world_stride(1));
	uint64_t seed = 20260117;
	struct world world;
	int64_t span;
	int mended = 0, done = 0;

	world_make(&world, AUTHORS, *(bool *)*state);
	world_put(run.path, &world.old);
	span = measure(&world, &run, out);
	world_put(run.path, &world.old);
	for (int i = 0; i < kills; i++) {
		const pid_t pid = start(run.path, out);
		int status;

		pause_us((int64_t)dice(&seed, (uint64_t)span));
		kill(pid, SIGKILL);
		status = process_end(pid);
		if (status != 0)
			assert_int_equal(status, 128 + SIGKILL);
		mended += status != 0;
		if (world_look(&world, &run) == WORLD_NEW) {
			world_put(run.path, &world.old);
			done++;
		} else if (status == 0) {
			fail_msg("reported as done, and it is not");
		}
	}
	if (kills >= 16) /* a few may all come too early or too late */
		assert_true(mended * 4 > kills);
	measure(&world, &run, out);
	print_message("%d kills, %d while it ran; %d were at the target afterwards\n", kills, mended, done);
	unlink(run.path);
	sqlite3_free(out);
	world_free(&world);
}

int main(int argc, char **argv)
{
	static bool no = false, yes = true;
	const struct CMUnitTest tests[] = {
		{"a_kill_at_random_moments_of_a_large_rebuild", at_random_moments, NULL, NULL, &no},
		{"a_kill_at_random_moments_of_a_large_rebuild_in_wal_mode", at_random_moments, NULL, NULL, &yes},
	};

	if (argc > 1)
		return cli_main(&test_history, argc, argv);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
