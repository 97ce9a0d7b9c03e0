#include "tests/fault/world.h"

#include "runtime/db.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* ---- SQL ---- */

static void sql(sqlite3 *db, const char *text)
{
	char *message = NULL;

	if (sqlite3_exec(db, text, NULL, NULL, &message) != SQLITE_OK)
		fail_msg("%s: %s", text, message);
}

/* The first value, of SQLite's allocator. */
static char *value(sqlite3 *handle, const char *text)
{
	struct kiln_error error;
	struct kiln_db db = {handle, &error};
	char *found = NULL;

	if (kiln_get_text_(&db, &found, text, "") != KILN_OK)
		fail_msg("%s: %s", text, error.message);
	return found;
}

static void expect(sqlite3 *db, const char *text, const char *wanted)
{
	char *found = value(db, text);

	if (found == NULL ? wanted != NULL : wanted == NULL || strcmp(found, wanted) != 0)
		fail_msg("%s: %s instead of %s", text, found == NULL ? "nothing" : found,
		         wanted == NULL ? "nothing" : wanted);
	sqlite3_free(found);
}

static char *all_rows(sqlite3 *db)
{
	return value(db, "SELECT (SELECT group_concat(id || name || coalesce(note, '-'))"
	                 " FROM (SELECT * FROM author ORDER BY id)) || (SELECT"
	                 " group_concat(id || ' of ' || author_id || title || coalesce(isbn, '-'))"
	                 " FROM (SELECT * FROM book ORDER BY id))");
}

/* ---- The two ends ---- */

static void serialize(sqlite3 *db, struct bytes *bytes, bool wal)
{
	sqlite3_int64 size;
	unsigned char *data = sqlite3_serialize(db, "main", &size, 0);

	assert_non_null(data);
	/* Bytes 18 and 19 of the header: 1 is a rollback journal, 2 a write-ahead log
	   (https://sqlite.org/fileformat2.html). */
	data[18] = data[19] = wal ? 2 : 1;
	bytes_set(bytes, data, (size_t)size);
	sqlite3_free(data);
}

void world_make(struct world *world, int nauthor, bool wal)
{
	struct run run = {.path = ":memory:"};
	struct kiln_options options = {.target = "0002", .error = &run.error};
	sqlite3 *db = world_open(&run);

	memset(world, 0, sizeof *world);
	if (kiln_upgrade(db, &test_history, &options) != KILN_OK)
		fail_msg("%s", run.error.message);
	sql(db, "CREATE TEMP TABLE many (n)");
	char *text = sqlite3_mprintf("WITH RECURSIVE c(n) AS (VALUES (1) UNION ALL SELECT n + 1"
	                             " FROM c WHERE n < %d) INSERT INTO many SELECT n FROM c",
	                             nauthor);
	sql(db, text);
	sqlite3_free(text);
	sql(db, "INSERT INTO author SELECT n * 3, 'author ' || n, iif(n % 2, NULL, 'a note') FROM many;"
	        "DELETE FROM many WHERE n > 2000;"
	        "INSERT INTO book (author_id, title, isbn)"
	        " SELECT n * 3, printf('%-150s', 'one of ' || n), n FROM many UNION ALL"
	        " SELECT n * 3, 'two of ' || n, NULL FROM many;"
	        "DROP TABLE many");
	world->rows = all_rows(db);
	serialize(db, &world->old, wal);
	assert_int_equal(world_go_on(&run, db), KILN_OK);
	serialize(db, &world->new, wal);
	assert_int_equal(sqlite3_close(db), SQLITE_OK);
}

void world_free(struct world *world)
{
	bytes_free(&world->old);
	bytes_free(&world->new);
	sqlite3_free(world->rows);
}

/* ---- The way ---- */

sqlite3 *world_open(struct run *run)
{
	struct kiln_db db = {NULL, &run->error};
	const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_EXRESCODE;
	const int code = sqlite3_open_v2(run->path, &db.handle, flags, run->vfs);
	enum kiln_status status = KILN_OK;

	kiln_clear_(&run->error);
	if (db.handle == NULL)
		status = kiln_fail_(&db, KILN_NO_MEMORY, "out of memory");
	else if (code != SQLITE_OK)
		status = kiln_fail_sqlite_(&db, code);
	if (status == KILN_OK)
		status = kiln_exec_(&db, "PRAGMA foreign_keys = ON", "");
	if (status == KILN_OK && run->setup != NULL &&
	    sqlite3_exec(db.handle, run->setup, NULL, NULL, NULL) != SQLITE_OK)
		status = kiln_fail_sqlite_(&db, sqlite3_extended_errcode(db.handle));
	if (status == KILN_OK)
		return db.handle;
	sqlite3_close(db.handle);
	return NULL;
}

enum kiln_status world_go_on(struct run *run, sqlite3 *db)
{
	const struct kiln_options options = {.target = run->down ? "0002" : WORLD_TARGET, .error = &run->error};
	const enum kiln_status status = (run->down ? kiln_downgrade : kiln_upgrade)(db, &test_history, &options);

	assert_int_equal(status, run->error.status);
	assert_true((status == KILN_OK) == (run->error.message[0] == '\0'));
	return status;
}

enum kiln_status world_go(struct run *run)
{
	sqlite3 *db = world_open(run);
	const enum kiln_status status = db == NULL ? run->error.status : world_go_on(run, db);

	if (db != NULL && sqlite3_close(db) != SQLITE_OK)
		fail_msg("a statement was left open");
	return status;
}

/* ---- What came of it ---- */

uint32_t world_look(const struct world *world, const struct run *run)
{
	struct run plain = {.vfs = run->vfs, .path = run->path};
	struct kiln_standing standing;
	sqlite3 *db = world_open(&plain);

	if (db == NULL)
		fail_msg("cannot be opened: %s", plain.error.message);
	if (kiln_inspect(db, &test_history, &standing, &plain.error) != KILN_OK)
		fail_msg("%s: %s", kiln_status_name(plain.error.status), plain.error.message);
	assert_true(standing.tracked && !standing.drifted && standing.unknown == 0);
	assert_true(standing.position == WORLD_OLD || standing.position == WORLD_NEW);
	expect(db, "PRAGMA integrity_check", "ok");
	expect(db, "PRAGMA foreign_key_check", NULL);
	expect(db, "SELECT name FROM sqlite_schema WHERE name LIKE 'kiln_new%'", NULL);
	if (standing.position == WORLD_NEW)
		expect(db, "SELECT sum(size) FROM shelf", "30");
	char *rows = all_rows(db);
	if (rows == NULL || strcmp(rows, world->rows) != 0)
		fail_msg("rows are not as they were");
	sqlite3_free(rows);
	assert_int_equal(sqlite3_close(db), SQLITE_OK);
	return standing.position;
}

bool world_judge(const struct world *world, const struct run *run, enum kiln_status status)
{
	struct run again = {.path = run->path, .down = run->down};
	const uint32_t target = run->down ? WORLD_OLD : WORLD_NEW;

	/* The plain way to open it, unless the disk is one of ours. */
	if (run->vfs != NULL && strcmp(run->vfs, "disk") == 0)
		again.vfs = run->vfs;
	const uint32_t position = world_look(world, &again);
	if (position == target)
		return true;
	if (status == KILN_OK && !run->may_be_lost)
		fail_msg("reported as done, and it is not");
	if (world_go(&again) != KILN_OK)
		fail_msg("again: %s", again.error.message);
	assert_int_equal(world_look(world, &again), target);
	return false;
}

/* ---- Files ---- */

void world_put(const char *path, const struct bytes *bytes)
{
	static const char *const beside[] = {"", "-journal", "-wal", "-shm"};
	FILE *file;

	for (size_t i = 0; i < sizeof beside / sizeof *beside; i++) {
		char *name = sqlite3_mprintf("%s%s", path, beside[i]);

		unlink(name);
		sqlite3_free(name);
	}
	file = fopen(path, "wb");
	assert_non_null(file);
	if (bytes->size > 0)
		assert_int_equal(fwrite(bytes->data, 1, bytes->size, file), bytes->size);
	assert_int_equal(fclose(file), 0);
}

const char *world_path(const char *name)
{
	static char path[512];
	const char *folder = getenv("TMPDIR");

	sqlite3_snprintf(sizeof path, path, "%s/%s-%d", folder == NULL ? "/tmp" : folder, name, (int)getpid());
	return path;
}

bool world_soaks(void)
{
	return getenv("KILN_SOAK") != NULL;
}

long world_stride(long usual)
{
	const char *variant = getenv("VARIANT");

	if (world_soaks())
		return 1;
	return variant != NULL && strcmp(variant, "asan") == 0 ? usual * 7 : usual;
}
