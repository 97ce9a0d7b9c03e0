/*
 * Databases with bytes changed in 2,000 seeded places: whatever is done with them succeeds or says
 * why not; nothing crashes, nothing hangs, and no revision that could be read before is gone.
 */
#include "tests/fault/world.h"

#include "runtime/db.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum {
	FILES = 2000,
	SECONDS = 20 /* for one of them, before it counts as hanging */
};

static int current; /* the file at work, for whoever reads the message of a crash */

static void on_alarm(int number)
{
	static char text[64];
	const int n = snprintf(text, sizeof text, "# file %d hangs\n", current);

	if (write(STDERR_FILENO, text, (size_t)n) < 0)
		_exit(128 + number);
	_exit(128 + number);
}

/* A run of bytes somewhere, or one in the header, becomes something else. */
static void damage(struct bytes *bytes, uint64_t *seed)
{
	const uint64_t times = 1 + dice(seed, 4);

	for (uint64_t i = 0; i < times; i++) {
		const size_t at = (size_t)dice(seed, dice(seed, 8) == 0 ? 100 : bytes->size);
		const size_t length = 1 + (size_t)dice(seed, dice(seed, 4) == 0 ? 64 : 2);

		for (size_t j = at; j < at + length && j < bytes->size; j++)
			bytes->data[j] = (unsigned char)dice(seed, 256);
	}
	if (dice(seed, 16) == 0)
		bytes->size = (size_t)dice(seed, bytes->size);
}

static sqlite3 *open_hardened(struct run *run)
{
	sqlite3 *db = world_open(run);

	if (db != NULL)
		kiln_harden(db);
	return db;
}

/* The ids in the revision table as a new connection sees them, NULL when they cannot be read. */
static char *read_ids(const struct run *run)
{
	struct run reader = {.vfs = run->vfs, .path = run->path};
	struct kiln_db db = {open_hardened(&reader), &reader.error};
	char *ids = NULL;

	if (db.handle != NULL)
		kiln_get_text_(&db, &ids,
		               "SELECT group_concat(position || id, ',') FROM"
		               " (SELECT * FROM kiln_revision ORDER BY position)",
		               "");
	sqlite3_close(db.handle);
	return ids;
}

static void ignore(void *user, const struct kiln_revision *revision)
{
	(void)user;
	(void)revision;
}

/* Everything an upgrading program does. Returns the outcome of the upgrade. */
static enum kiln_status use(struct run *run, sqlite3 *db)
{
	const struct kiln_options options = {.target = WORLD_TARGET, .error = &run->error};
	struct kiln_standing standing;
	enum kiln_status status;

	kiln_inspect(db, &test_history, &standing, NULL);
	kiln_plan(db, &test_history, &options, 0, ignore);
	status = kiln_upgrade(db, &test_history, &options);
	assert_true((status == KILN_OK) == (run->error.message[0] == '\0'));
	assert_int_equal(sqlite3_get_autocommit(db), 1);
	return status;
}

static enum kiln_status try_one(struct run *run)
{
	char *before = read_ids(run), *after;
	sqlite3 *db = open_hardened(run);
	const enum kiln_status status = db == NULL ? run->error.status : use(run, db);

	if (db != NULL && sqlite3_close(db) != SQLITE_OK)
		fail_msg("file %d: a statement was left open", current);
	after = read_ids(run);
	/* The rows that were there are there; only an upgrade that was done adds to them. */
	if (before != NULL && (after == NULL || strncmp(before, after, strlen(before)) != 0))
		fail_msg("file %d: %s, and revisions %s are %s now", current, kiln_status_name(status), before,
		         after == NULL ? "unreadable" : after);
	if (status == KILN_OK && (after == NULL || strstr(after, "40004_shelf") == NULL))
		fail_msg("file %d: reported as done, and is at %s", current, after == NULL ? "nothing" : after);
	if (status != KILN_OK && before != NULL && strcmp(before, after) != 0)
		fail_msg("file %d: refused, and yet changed", current);
	sqlite3_free(before);
	sqlite3_free(after);
	return status;
}

static void in_2000_places(void **state)
{
	struct run run = {.vfs = "disk", .path = "corrupt.db"};
	const int nfile = world_soaks() ? 25 * FILES : FILES / (int)world_stride(1);
	int count[KILN__COUNT] = {0};
	uint64_t seed = 987654321;
	struct bytes file = {0};
	struct world world;

	world_make(&world, 60, *(bool *)*state);
	const sqlite3_int64 used = sqlite3_memory_used();
	for (current = 0; current < nfile; current++) {
		bytes_set(&file, world.old.data, world.old.size);
		damage(&file, &seed);
		disk_clear();
		disk_put(run.path, &file);
		alarm(SECONDS);
		count[try_one(&run)]++;
		if (sqlite3_memory_used() != used)
			fail_msg("file %d: %lld bytes are leaked", current, sqlite3_memory_used() - used);
	}
	alarm(0);
	for (unsigned i = 0; i < KILN__COUNT; i++)
		if (count[i] > 0)
			print_message("%s: %d\n", kiln_status_name((enum kiln_status)i), count[i]);
	assert_true(count[KILN_CORRUPT] > 0 && count[KILN_OK] > 0);
	bytes_free(&file);
	disk_clear();
	world_free(&world);
}

int main(void)
{
	static bool no = false, yes = true;
	const struct CMUnitTest tests[] = {
		{"bytes_changed_in_2000_places", in_2000_places, NULL, NULL, &no},
		{"bytes_changed_in_2000_places_in_wal_mode", in_2000_places, NULL, NULL, &yes},
	};

	signal(SIGALRM, on_alarm);
	disk_register();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
