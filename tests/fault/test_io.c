/*
 * Each call that reads, writes, truncates, syncs, opens, deletes, looks for, locks, measures or maps
 * a file fails once, in its turn, in an upgrade that rebuilds a table with rows and children and on
 * the way back: that call alone, that call although it did its work, or all from it on.
 */
#include "tests/fault/shim.h"
#include "tests/fault/world.h"

#include <string.h>

/* So small that pages are written before the commit. */
#define SMALL_CACHE "PRAGMA cache_size = 2"
#define TRUNCATE    SMALL_CACHE "; PRAGMA journal_mode = truncate"

struct scene {
	bool wal, down;
	const char *setup; /* for the connection */
	enum shim_failure failure;
};

static const char *const call_names[SHIM__COUNT] = {
	[SHIM_READ] = "read", [SHIM_WRITE] = "write",   [SHIM_TRUNCATE] = "truncate", [SHIM_SYNC] = "sync",
	[SHIM_OPEN] = "open", [SHIM_DELETE] = "delete", [SHIM_ACCESS] = "access",     [SHIM_LOCK] = "lock",
	[SHIM_SIZE] = "size", [SHIM_MAP] = "map",
};

/* What a failing call of the file system may be reported as. */
static bool is_honest(enum kiln_status status)
{
	return status == KILN_IO || status == KILN_CANNOT_OPEN || status == KILN_BUSY;
}

/* Lets call number `at` fail. Returns false when there is no such call. */
static bool fail_at(struct world *world, struct run *run, const struct shim_plan *plan, long *unknown)
{
	enum kiln_status status;
	bool there;

	world_put(run->path, run->down ? &world->new : &world->old);
	shim_use(plan);
	status = world_go(run);
	if (!shim_has_failed()) {
		assert_int_equal(status, KILN_OK);
		return false;
	}
	if (status != KILN_OK && !is_honest(status))
		fail_msg("%s %ld is reported as %s: %s", call_names[plan->call], plan->at, kiln_status_name(status),
		         run->error.message);
	there = world_judge(world, run, status);
	if (there && status != KILN_OK) {
		assert_non_null(strstr(run->error.advice, "is not known"));
		++*unknown;
	}
	return true;
}

static void at_every_call(void **state)
{
	const struct scene *scene = *state;
	struct run run = {.vfs = "shim", .path = world_path("io.db"), .setup = scene->setup, .down = scene->down};
	struct world world;

	world_make(&world, 100, scene->wal);
	for (unsigned call = 0; call < SHIM__COUNT; call++) {
		struct shim_plan plan = {.call = (enum shim_call)call, .failure = scene->failure, .at = 1};
		long unknown = 0;

		while (fail_at(&world, &run, &plan, &unknown))
			plan.at += world_stride(1);
		print_message("%s: %ld, %ld of them reported and yet at the target\n", call_names[call], plan.at - 1,
		              unknown);
	}
	world_free(&world);
}

#define SCENE(name, ...)                                                                                               \
	{                                                                                                              \
		name, at_every_call, NULL, NULL, &(struct scene)                                                       \
		{                                                                                                      \
			__VA_ARGS__                                                                                    \
		}                                                                                                      \
	}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCENE("each_call_of_an_upgrade_fails", .setup = SMALL_CACHE, .failure = SHIM_ONCE),
		SCENE("each_call_of_an_upgrade_fails_in_wal_mode", .setup = SMALL_CACHE, .wal = true,
	              .failure = SHIM_ONCE),
		SCENE("each_call_of_an_upgrade_fails_late", .setup = SMALL_CACHE, .failure = SHIM_LATE),
		SCENE("each_call_of_an_upgrade_fails_late_in_wal_mode", .setup = SMALL_CACHE, .wal = true,
	              .failure = SHIM_LATE),
		SCENE("each_call_of_an_upgrade_and_all_after_it_fail", .setup = SMALL_CACHE, .failure = SHIM_STAYS),
		SCENE("each_call_of_an_upgrade_and_all_after_it_fail_in_wal_mode", .setup = SMALL_CACHE, .wal = true,
	              .failure = SHIM_STAYS),
		SCENE("each_call_of_an_upgrade_fails_with_a_journal_that_is_truncated", .setup = TRUNCATE,
	              .failure = SHIM_ONCE),
		SCENE("each_call_of_an_upgrade_fails_late_with_a_journal_that_is_truncated", .setup = TRUNCATE,
	              .failure = SHIM_LATE),
		SCENE("each_call_of_a_downgrade_fails", .setup = SMALL_CACHE, .down = true, .failure = SHIM_ONCE),
		SCENE("each_call_of_a_downgrade_fails_in_wal_mode", .setup = SMALL_CACHE, .wal = true, .down = true,
	              .failure = SHIM_ONCE),
	};

	shim_register();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
