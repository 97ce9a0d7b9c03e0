/*
 * The power goes at every write, sync, truncation and deletion of an upgrade that rebuilds a table
 * with rows and children, and of the way back; what was not synced survives, is lost, or is torn.
 */
#include "tests/fault/world.h"

#include <stdio.h>

struct scene {
	bool wal, down;
	bool extra; /* PRAGMA synchronous = EXTRA */
};

/* A small cache, so that pages are written before the commit. */
#define SMALL_CACHE "PRAGMA cache_size = 2"

static void at_every_point(void **state)
{
	const struct scene *scene = *state;
	struct run run = {.vfs = "disk", .path = "cut.db", .setup = SMALL_CACHE, .down = scene->down};
	const struct bytes *start;
	struct world world;
	long runs = 0, cut = 0, forward = 0;
	bool done = false;

	/* FULL, the default, does not sync the folder when the journal is deleted, which is the commit
	   (https://sqlite.org/pragma.html#pragma_synchronous): a cut right after it may undo it. */
	if (scene->extra)
		run.setup = SMALL_CACHE "; PRAGMA synchronous = EXTRA";
	run.may_be_lost = !scene->extra && !scene->wal;
	world_make(&world, 100, scene->wal);
	start = scene->down ? &world.new : &world.old;
	for (long at = 1; !done; at += world_stride(1))
		for (unsigned loss = 0; loss < DISK__COUNT; loss++) {
			enum kiln_status status;

			disk_clear();
			disk_put(run.path, start);
			disk_cut_at(at);
			status = world_go(&run);
			done = !disk_is_off();
			cut += !done;
			disk_restart((enum disk_loss)loss, (uint64_t)at * 31 + loss + 1);
			forward += world_judge(&world, &run, status);
			runs++;
		}
	print_message("%ld runs, the power went in %ld; %ld were at the target afterwards\n", runs, cut, forward);
	world_free(&world);
}

/* The same with a second cut while the first is mended by the next to open. */
static void while_the_first_is_mended(void **state)
{
	struct run run = {.vfs = "disk", .path = "cut.db", .setup = SMALL_CACHE, .may_be_lost = true};
	struct world world;
	uint64_t seed = 4711;
	long mended = 0;

	(void)state;
	world_make(&world, 100, false);
	for (int i = 0; i < (world_soaks() ? 20000 : 400 / world_stride(1)); i++) {
		enum kiln_status status;

		disk_clear();
		disk_put(run.path, &world.old);
		disk_cut_at(1 + (long)dice(&seed, 100));
		status = world_go(&run);
		disk_restart((enum disk_loss)dice(&seed, DISK__COUNT), seed | 1);
		disk_cut_at(1 + (long)dice(&seed, 15));
		if (status != KILN_OK)
			status = world_go(&run);
		mended += disk_is_off();
		disk_restart((enum disk_loss)dice(&seed, DISK__COUNT), seed | 1);
		world_judge(&world, &run, status);
	}
	assert_true(mended > 20);
	print_message("%ld second cuts\n", mended);
	world_free(&world);
}

/* That the disk is worth its name: without syncs a cut does harm. */
static void does_harm_without_syncs(void **state)
{
	struct run run = {.vfs = "disk", .path = "cut.db", .setup = "PRAGMA synchronous = OFF"};
	struct world world;
	int harmed = 0;

	(void)state;
	world_make(&world, 100, false);
	for (long at = 1; at <= 40; at++) {
		struct run plain = {.vfs = "disk", .path = "cut.db"};
		sqlite3_stmt *statement = NULL;
		sqlite3 *db;

		disk_clear();
		disk_put(run.path, &world.old);
		disk_cut_at(at);
		world_go(&run);
		disk_restart(DISK_MIXES, (uint64_t)at);
		db = world_open(&plain);
		if (db == NULL || sqlite3_prepare_v2(db, "PRAGMA quick_check", -1, &statement, NULL) != SQLITE_OK ||
		    sqlite3_step(statement) != SQLITE_ROW ||
		    sqlite3_stricmp((const char *)sqlite3_column_text(statement, 0), "ok") != 0)
			harmed++;
		sqlite3_finalize(statement);
		sqlite3_close(db);
	}
	assert_true(harmed > 0);
	world_free(&world);
}

#define SCENE(name, ...)                                                                                               \
	{                                                                                                              \
		name, at_every_point, NULL, NULL, &(struct scene)                                                      \
		{                                                                                                      \
			__VA_ARGS__                                                                                    \
		}                                                                                                      \
	}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCENE("a_cut_at_every_point_of_an_upgrade", .down = false),
		SCENE("a_cut_at_every_point_of_an_upgrade_in_wal_mode", .wal = true),
		SCENE("a_cut_at_every_point_of_a_downgrade", .down = true),
		SCENE("what_is_done_stays_done_with_extra_syncs", .extra = true),
		SCENE("a_cut_at_every_point_of_a_downgrade_in_wal_mode", .wal = true, .down = true),
		{"a_second_cut_while_the_first_is_mended", while_the_first_is_mended, NULL, NULL, NULL},
		{"a_cut_does_harm_without_syncs", does_harm_without_syncs, NULL, NULL, NULL},
	};

	disk_register();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
