/*
 * The disk has no room for all of an upgrade that rebuilds a table with rows and children, at 50
 * sizes from "not a byte more" to "one byte too few".
 */
#include "tests/fault/shim.h"
#include "tests/fault/world.h"

#include <string.h>

enum {
	SIZES = 50
};

struct scene {
	const char *setup;
	bool wal, down;
};

static int64_t needed(struct world *world, struct run *run)
{
	const struct shim_plan plan = {.quota = 0};

	world_put(run->path, run->down ? &world->new : &world->old);
	shim_use(&plan);
	assert_int_equal(world_go(run), KILN_OK);
	return shim_peak();
}

static void at_fifty_sizes(void **state)
{
	const struct scene *scene = *state;
	struct run run = {.vfs = "shim", .path = world_path("full.db"), .setup = scene->setup, .down = scene->down};
	struct world world;
	int64_t least, most;
	int refused = 0;

	world_make(&world, 100, scene->wal);
	least = (int64_t)(run.down ? &world.new : &world.old)->size;
	most = needed(&world, &run) - 1;
	assert_true(most - least > SIZES);
	for (int i = 0; i < SIZES; i++) {
		const struct shim_plan plan = {.quota = least + (most - least) * i / (SIZES - 1)};
		enum kiln_status status;

		world_put(run.path, run.down ? &world.new : &world.old);
		shim_use(&plan);
		status = world_go(&run);
		assert_true(shim_has_failed());
		if (status != KILN_OK) {
			assert_int_equal(status, KILN_DISK_FULL);
			assert_non_null(strstr(run.error.message, "disk is full"));
			assert_non_null(strstr(run.error.advice, "make room"));
			refused++;
		}
		world_judge(&world, &run, status);
	}
	print_message("%d sizes, %d refused\n", SIZES, refused);
	/* In WAL mode there may be room for the change and none for the copy into the file. */
	assert_true(scene->wal ? refused > 0 : refused == SIZES);
	world_free(&world);
}

#define SCENE(name, ...)                                                                                               \
	{                                                                                                              \
		name, at_fifty_sizes, NULL, NULL, &(struct scene)                                                      \
		{                                                                                                      \
			__VA_ARGS__                                                                                    \
		}                                                                                                      \
	}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCENE("the_disk_is_full_at_50_sizes", .setup = NULL),
		SCENE("the_disk_is_full_at_50_sizes_with_a_small_cache", .setup = "PRAGMA cache_size = 2"),
		SCENE("the_disk_is_full_at_50_sizes_in_wal_mode", .setup = "PRAGMA cache_size = 2", .wal = true),
		SCENE("the_disk_is_full_at_50_sizes_on_the_way_back", .down = true),
	};

	shim_register();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
