/*
 * Each allocation of SQLite and of the library fails in its turn, in an upgrade that rebuilds a
 * table with rows and children and on the way back: that one alone, or all from it on. Nothing is
 * leaked on the way out.
 */
#include "tests/fault/world.h"

#include <stdlib.h>
#include <string.h>

struct scene {
	const char *setup;
	bool wal, down;
	bool stays;  /* all allocations from the k-th on fail */
	long stride; /* ten thousand runs take their time: see world_stride */
};

static sqlite3_mem_methods real;
static long calls, fail_at;
static bool stays, has_failed;

static bool fails(void)
{
	const bool failing = fail_at > 0 && (++calls == fail_at || (stays && calls > fail_at));

	has_failed |= failing;
	return failing;
}

static void *failing_malloc(int size)
{
	return fails() ? NULL : real.xMalloc(size);
}

static void *failing_realloc(void *memory, int size)
{
	return fails() ? NULL : real.xRealloc(memory, size);
}

/* Nothing is in the file or beside it that was not there before. */
static bool is_untouched(const struct world *world, const struct run *run)
{
	const struct bytes *before = run->down ? &world->new : &world->old, *now = disk_get(run->path);

	return disk_get("memory.db-journal") == NULL && disk_get("memory.db-wal") == NULL && now != NULL &&
	       now->size == before->size && memcmp(now->data, before->data, now->size) == 0;
}

/* Runs with allocation number `at` failing. Returns false when there is no such one. */
static bool fail_one(struct world *world, struct run *run, long at, long *absorbed)
{
	const sqlite3_int64 used = sqlite3_memory_used();
	enum kiln_status status;

	disk_clear();
	disk_put(run->path, run->down ? &world->new : &world->old);
	calls = 0;
	has_failed = false;
	fail_at = at;
	status = world_go(run);
	fail_at = 0;
	if (sqlite3_memory_used() != used)
		fail_msg("allocation %ld: %lld bytes are leaked", at, sqlite3_memory_used() - used);
	/* What SQLite can do without (a cache, say) it does without. */
	*absorbed += has_failed && status == KILN_OK;
	if (status != KILN_OK && status != KILN_NO_MEMORY)
		fail_msg("allocation %ld is reported as %s: %s", at, kiln_status_name(status), run->error.message);
	/* Most often there is nothing to look at, so it is done now and then. */
	if (status == KILN_OK || at % 16 == 0 || !is_untouched(world, run))
		world_judge(world, run, status);
	return has_failed;
}

static void at_every_allocation(void **state)
{
	const struct scene *scene = *state;
	struct run run = {.vfs = "disk", .path = "memory.db", .setup = scene->setup, .down = scene->down};
	const long stride = world_stride(scene->stride);
	struct world world;
	long at = 1, absorbed = 0;

	stays = scene->stays;
	world_make(&world, 4, scene->wal);
	disk_clear();
	disk_put(run.path, scene->down ? &world.new : &world.old);
	assert_int_equal(world_go(&run), KILN_OK);
	while (fail_one(&world, &run, at, &absorbed))
		at += stride;
	print_message("%ld allocations, every %ld failed, %ld were done without\n", at, stride, absorbed);
	world_free(&world);
}

#define SCENE(name, ...)                                                                                               \
	{                                                                                                              \
		name, at_every_allocation, NULL, NULL, &(struct scene)                                                 \
		{                                                                                                      \
			__VA_ARGS__                                                                                    \
		}                                                                                                      \
	}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCENE("each_allocation_of_an_upgrade_fails", .stride = 1),
		SCENE("each_allocation_of_an_upgrade_fails_in_wal_mode", .wal = true, .stride = 7),
		SCENE("each_allocation_of_a_downgrade_fails", .down = true, .stride = 7),
		SCENE("each_allocation_of_an_upgrade_and_all_after_it_fail", .stays = true, .stride = 7),
	};
	sqlite3_mem_methods methods;

	sqlite3_config(SQLITE_CONFIG_GETMALLOC, &real);
	methods = real;
	methods.xMalloc = failing_malloc;
	methods.xRealloc = failing_realloc;
	sqlite3_config(SQLITE_CONFIG_MALLOC, &methods);
	sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 1);
	disk_register();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
