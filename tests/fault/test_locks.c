/* Others at the database: readers with an open transaction, a writer with the lock, who go or stay. */
#include "tests/fault/world.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct scene {
	bool wal;
	const char *other; /* what the other connection does before the upgrade */
	bool leaves;       /* it ends its transaction while the upgrade waits */
	bool in_the_way;   /* of the upgrade, as long as it is there */
};

static struct {
	sqlite3 *db;
	bool leaves;
	int turns; /* how often the upgrade has said that it waits */
} other;

static void sql(sqlite3 *db, const char *text)
{
	char *message = NULL;

	if (sqlite3_exec(db, text, NULL, NULL, &message) != SQLITE_OK)
		fail_msg("%s: %s", text, message);
}

static int waiting(void *user, const struct kiln_progress *progress)
{
	(void)user;
	if (progress->kind == KILN_WAITING && ++other.turns == 3 && other.leaves)
		sql(other.db, "COMMIT");
	return 0;
}

static void read_file(const char *path, struct bytes *bytes)
{
	static unsigned char buffer[1 << 20];
	FILE *file = fopen(path, "rb");

	assert_non_null(file);
	bytes_set(bytes, buffer, fread(buffer, 1, sizeof buffer, file));
	fclose(file);
}

static enum kiln_status upgrade(struct run *run, sqlite3 *db)
{
	const struct kiln_options options = {
		.target = WORLD_TARGET, .wait_ms = 300, .progress = waiting, .error = &run->error};

	other.turns = 0;
	return kiln_upgrade(db, &test_history, &options);
}

static void with_another(void **state)
{
	const struct scene *scene = *state;
	struct run run = {.path = world_path("locks.db")}, another = run;
	struct bytes before = {0}, after = {0};
	struct world world;
	enum kiln_status status;

	world_make(&world, 100, scene->wal);
	world_put(run.path, &world.old);
	other.db = world_open(&another);
	other.leaves = scene->leaves;
	sqlite3 *db = world_open(&run);
	assert_non_null(other.db);
	assert_non_null(db);
	sql(other.db, scene->other);
	read_file(run.path, &before);
	status = upgrade(&run, db);
	read_file(run.path, &after);
	if (scene->in_the_way && !scene->leaves) {
		assert_int_equal(status, KILN_BUSY);
		assert_true(other.turns > 3);
		assert_non_null(strstr(run.error.message, "locked"));
		assert_non_null(strstr(run.error.advice, "try again"));
		assert_true(before.size == after.size && memcmp(before.data, after.data, after.size) == 0);
	} else if (status != KILN_OK) {
		fail_msg("%s", run.error.message);
	}
	if (sqlite3_get_autocommit(other.db) == 0)
		sql(other.db, "SELECT 1 / (SELECT count(*) = 100 FROM author); COMMIT");
	assert_int_equal(upgrade(&run, db), KILN_OK);
	sqlite3_close(other.db);
	sqlite3_close(db);
	assert_int_equal(world_look(&world, &run), WORLD_NEW);
	bytes_free(&before);
	bytes_free(&after);
	world_free(&world);
}

#define READER    "BEGIN; SELECT count(*) FROM author"
#define WRITER    "BEGIN IMMEDIATE; UPDATE author SET note = note WHERE id = 3"
#define EXCLUSIVE "BEGIN EXCLUSIVE"

#define SCENE(name, ...)                                                                                               \
	{                                                                                                              \
		name, with_another, NULL, NULL, &(struct scene)                                                        \
		{                                                                                                      \
			__VA_ARGS__                                                                                    \
		}                                                                                                      \
	}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCENE("a_reader_who_stays_is_told_of", .other = READER, .in_the_way = true),
		SCENE("a_reader_who_leaves_is_waited_for", .other = READER, .in_the_way = true, .leaves = true),
		SCENE("a_reader_is_not_in_the_way_in_wal_mode", .other = READER, .wal = true),
		SCENE("a_writer_who_stays_is_told_of", .other = WRITER, .in_the_way = true),
		SCENE("a_writer_who_leaves_is_waited_for", .other = WRITER, .in_the_way = true, .leaves = true),
		SCENE("a_writer_who_stays_is_told_of_in_wal_mode", .other = WRITER, .in_the_way = true, .wal = true),
		SCENE("a_writer_who_leaves_is_waited_for_in_wal_mode", .other = WRITER, .in_the_way = true,
	              .leaves = true, .wal = true),
		SCENE("one_with_the_exclusive_lock_who_stays_is_told_of", .other = EXCLUSIVE, .in_the_way = true),
		SCENE("one_with_the_exclusive_lock_who_leaves_is_waited_for", .other = EXCLUSIVE, .in_the_way = true,
	              .leaves = true),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
