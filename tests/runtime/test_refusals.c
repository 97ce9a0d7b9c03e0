/* Every way to be refused, each with its own status; what was refused has left the file alone. */
#include "tests/runtime/base.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* ---- A database in a file, and its bytes ---- */

static char folder[4000], path[4096];

static int file_open_new(void **state)
{
	(void)state;
	kiln_clear_(&error);
	snprintf(folder, sizeof folder, "%s/kiln_XXXXXX", getenv("TMPDIR") == NULL ? "/tmp" : getenv("TMPDIR"));
	if (mkdtemp(folder) == NULL)
		return 1;
	snprintf(path, sizeof path, "%s/library.db", folder);
	return sqlite3_open(path, &db.handle);
}

static int file_close_and_remove(void **state)
{
	const int failed = sqlite3_close(db.handle);

	(void)state;
	unlink(path);
	/* Fails where a journal or a log is left. */
	return rmdir(folder) != 0 || failed;
}

#define FILE_CASE(name) cmocka_unit_test_setup_teardown(name, file_open_new, file_close_and_remove)

struct bytes {
	size_t size;
	unsigned char data[256 * 1024];
};

static void read_bytes(struct bytes *bytes)
{
	FILE *file = fopen(path, "rb");

	assert_non_null(file);
	bytes->size = fread(bytes->data, 1, sizeof bytes->data, file);
	assert_in_range(bytes->size, 0, sizeof bytes->data - 1);
	fclose(file);
}

static struct bytes before, after;

static void expect_untouched(void)
{
	read_bytes(&after);
	assert_int_equal(before.size, after.size);
	assert_memory_equal(before.data, after.data, before.size);
}

typedef enum kiln_status call(sqlite3 *, const struct kiln_history *, const struct kiln_options *);

/* The call is refused so, with a message and, where it is due, an advice; the file is as it was. */
static void refused_by(call *function, const struct kiln_history *history, const struct kiln_options *options,
                       enum kiln_status status, const char *message)
{
	struct kiln_options all = options == NULL ? (struct kiln_options){0} : *options;

	all.error = &error;
	read_bytes(&before);
	assert_string_equal(kiln_status_name(function(db.handle, history, &all)), kiln_status_name(status));
	assert_int_equal(error.status, status);
	if (strstr(error.message, message) == NULL)
		fail_msg("%s", error.message);
	expect_untouched();
}

static void refused(const char *target, enum kiln_status status, const char *message)
{
	const struct kiln_options options = {.target = target};

	refused_by(kiln_upgrade, &test_history, &options, status, message);
}

static void refused_down(const char *target, enum kiln_status status, const char *message)
{
	const struct kiln_options options = {.target = target};

	refused_by(kiln_downgrade, &test_history, &options, status, message);
}

/* ---- The call ---- */

static void a_transaction_is_open(void **state)
{
	(void)state;
	upgrade("0001", KILN_OK);
	run("BEGIN");
	assert_int_equal(kiln_upgrade(db.handle, &test_history, NULL), KILN_MISUSE);
	assert_int_equal(sqlite3_get_autocommit(db.handle), 0);
	run("ROLLBACK");
}

static void a_statement_is_running(void **state)
{
	sqlite3_stmt *statement;

	(void)state;
	upgrade("0001", KILN_OK);
	sqlite3_prepare_v2(db.handle, "SELECT name FROM sqlite_schema", -1, &statement, NULL);
	assert_int_equal(sqlite3_step(statement), SQLITE_ROW);
	refused(NULL, KILN_MISUSE, "still running: SELECT name");
	sqlite3_reset(statement);
	upgrade(NULL, KILN_OK);
	sqlite3_finalize(statement);
}

static void nothing_is_given(void **state)
{
	(void)state;
	assert_int_equal(kiln_upgrade(NULL, &test_history, NULL), KILN_MISUSE);
	assert_int_equal(kiln_upgrade(db.handle, NULL, NULL), KILN_MISUSE);
	assert_int_equal(kiln_stamp(db.handle, &test_history, NULL), KILN_MISUSE);
}

static void the_tables_are_of_another_kind(void **state)
{
	struct kiln_history history = test_history;

	(void)state;
	upgrade("0001", KILN_OK);
	history.format = KILN_FORMAT + 1;
	refused_by(kiln_upgrade, &history, NULL, KILN_FORMAT_UNKNOWN, "have format 2");
	history = test_history;
	history.sqlite_min = 3099001;
	refused_by(kiln_upgrade, &history, NULL, KILN_SQLITE_TOO_OLD, "needs SQLite 3.99.1");
}

/* ---- Targets ---- */

static void a_target_that_is_not_there(void **state)
{
	(void)state;
	upgrade("0002", KILN_OK);
	refused("0009", KILN_NO_SUCH_REVISION, "there is no revision 0009");
	refused("000", KILN_AMBIGUOUS, "5 ids: 0001_books, 0002_isbn, ...");
	refused("+4", KILN_OUT_OF_RANGE, "3 revisions to go");
	refused("-3", KILN_OUT_OF_RANGE, "2 revisions applied");
	refused("+x", KILN_MISUSE, "'+x' is no target");
	refused("", KILN_MISUSE, "'' is no target");
	refused_down("+4294967299", KILN_OUT_OF_RANGE, "past head");
}

static void a_target_the_other_way(void **state)
{
	(void)state;
	upgrade("0002", KILN_OK);
	refused("0001", KILN_WRONG_WAY, "at 0002_isbn, and 0001 is before it");
	assert_string_equal(error.advice, "use `downgrade`");
	refused("-1", KILN_WRONG_WAY, "-1 is before it");
	refused_down("head", KILN_WRONG_WAY, "head is after it");
	assert_string_equal(error.advice, "use `upgrade`");
}

static void no_way_back(void **state)
{
	(void)state;
	upgrade(NULL, KILN_OK);
	refused_down(NULL, KILN_IRREVERSIBLE, "the shelves were given away");
	refused_down("base", KILN_IRREVERSIBLE, "no way back from 0005_forget");
}

/* ---- What the database says of itself ---- */

static void tables_without_a_revision(void **state)
{
	(void)state;
	run("CREATE TABLE t (a)");
	refused(NULL, KILN_UNTRACKED, "the database has tables");
	assert_non_null(strstr(error.advice, "adopt"));
	refused_down("base", KILN_UNTRACKED, "the database has tables");
	run("DROP TABLE t; CREATE VIEW v AS SELECT 1");
	refused(NULL, KILN_UNTRACKED, "the database has tables");
}

static void ignored_tables_do_not_count(void **state)
{
	(void)state;
	run("CREATE TABLE scratch (a UNIQUE); CREATE INDEX i ON scratch (a);"
	    "CREATE TABLE s (id INTEGER PRIMARY KEY AUTOINCREMENT); DROP TABLE s; ANALYZE");
	upgrade(NULL, KILN_OK);
	expect_at(5);
}

static void another_programs_file(void **state)
{
	struct kiln_history history = test_history;

	(void)state;
	history.application_id = 0x4b494c4e;
	run("PRAGMA application_id = 252006675; CREATE TABLE t (a)");
	refused_by(kiln_upgrade, &history, NULL, KILN_FOREIGN_FILE, "application_id is 0x0f055113");
	refused_by(kiln_stamp, &history, &(struct kiln_options){.target = "base"}, KILN_FOREIGN_FILE, "");
}

static void a_newer_database(void **state)
{
	const struct kiln_history old = test_history_until(3);

	(void)state;
	upgrade("0004", KILN_OK);
	refused_by(kiln_upgrade, &old, NULL, KILN_NEWER,
	           "is at 0004_shelf, which this binary does not know (its head is 0003_names)");
	assert_string_equal(error.advice, "deploy a newer binary, or take the database back with "
	                                  "`downgrade --to 0003_names`");
	refused_by(kiln_downgrade, &old, &(struct kiln_options){.target = "0005"}, KILN_NO_SUCH_REVISION, "");
}

static void a_damaged_history(void **state)
{
	(void)state;
	upgrade("0004", KILN_OK);
	run("DELETE FROM kiln_revision WHERE position = 2");
	refused(NULL, KILN_DAMAGED_HISTORY, "row 2 is missing");
	run("DROP TABLE kiln_revision; CREATE TABLE kiln_revision (a)");
	refused(NULL, KILN_DAMAGED_HISTORY, "no such column: position");
	run("DROP TABLE kiln_revision;"
	    "CREATE TABLE kiln_revision (position, id, checksum, cookie);"
	    "INSERT INTO kiln_revision VALUES (1, NULL, '', 0)");
	refused(NULL, KILN_DAMAGED_HISTORY, "row 1 is missing from table kiln_revision, or is not");
}

static void another_history(void **state)
{
	struct kiln_revision copy[5], other = test_history.revisions[1];
	struct kiln_history history;

	(void)state;
	upgrade("0004", KILN_OK);
	other.id = "0002_other";
	history = test_history_with(2, &other, copy);
	refused_by(kiln_upgrade, &history, NULL, KILN_DIVERGED,
	           "revision 2 of the database is 0002_isbn, in this binary it is 0002_other");
	other = test_history.revisions[2];
	history = test_history_with(2, &other, copy);
	refused_by(kiln_upgrade, &history, NULL, KILN_DIVERGED, "in this binary it is 0003_names");
	other = test_history.revisions[1];
	other.checksum++;
	history = test_history_with(2, &other, copy);
	refused_by(kiln_downgrade, &history, NULL, KILN_EDITED, "revision 0002_isbn was changed");
}

static void a_schema_changed_by_hand(void **state)
{
	(void)state;
	upgrade("0003", KILN_OK);
	run("CREATE INDEX by_hand ON book (isbn)");
	refused(NULL, KILN_DRIFT, "the schema is not the one of revision 0003_names");
	refused_down(NULL, KILN_DRIFT, "");
	run("DROP INDEX by_hand; ALTER TABLE author DROP COLUMN note");
	refused(NULL, KILN_DRIFT, "");
	run("ALTER TABLE author ADD COLUMN note BLOB");
	upgrade("0004", KILN_OK);
	run("DROP TRIGGER author_trim");
	/* At the target already, with the cookie that says that something has changed. */
	refused("0004", KILN_DRIFT, "0004_shelf");
}

static void drift_can_be_ignored(void **state)
{
	struct kiln_options options = {.ignore_drift = 1, .error = &error};

	(void)state;
	upgrade("0003", KILN_OK);
	run("CREATE INDEX by_hand ON book (isbn)");
	assert_int_equal(kiln_upgrade(db.handle, &test_history, &options), KILN_OK);
	refused(NULL, KILN_DRIFT, "");
	run("DROP INDEX by_hand");
	expect_at(5);
}

static void a_temporary_table_hides_one(void **state)
{
	(void)state;
	upgrade("0002", KILN_OK);
	run("CREATE TEMP TABLE Author (x)");
	refused(NULL, KILN_SHADOWED, "a temporary object named Author");
	run("DROP TABLE temp.author; CREATE TEMP VIEW shelf AS SELECT 1");
	upgrade("0003", KILN_OK);
	assert_int_not_equal(kiln_upgrade(db.handle, &test_history, NULL), KILN_OK);
	expect_at(3);
}

/* ---- The file ---- */

static void another_one_holds_the_lock(void **state)
{
	const struct kiln_options options = {.wait_ms = 100};
	sqlite3 *other;

	(void)state;
	upgrade("0001", KILN_OK);
	assert_int_equal(sqlite3_open(path, &other), SQLITE_OK);
	sqlite3_exec(other, "BEGIN IMMEDIATE", NULL, NULL, NULL);
	refused(NULL, KILN_BUSY, "database is locked");
	refused_by(kiln_upgrade, &test_history, &options, KILN_BUSY, "database is locked");
	sqlite3_exec(other, "ROLLBACK; BEGIN EXCLUSIVE", NULL, NULL, NULL);
	refused_by(kiln_upgrade, &test_history, &options, KILN_BUSY, "database is locked");
	sqlite3_close(other);
	upgrade(NULL, KILN_OK);
}

static void a_reader_keeps_the_commit_waiting(void **state)
{
	const struct kiln_options options = {.wait_ms = 100};
	sqlite3_stmt *statement;
	sqlite3 *other;

	(void)state;
	upgrade("0001", KILN_OK);
	assert_int_equal(sqlite3_open(path, &other), SQLITE_OK);
	sqlite3_prepare_v2(other, "SELECT name FROM sqlite_schema", -1, &statement, NULL);
	assert_int_equal(sqlite3_step(statement), SQLITE_ROW);
	refused_by(kiln_upgrade, &test_history, &options, KILN_BUSY, "database is locked");
	sqlite3_finalize(statement);
	sqlite3_close(other);
	upgrade(NULL, KILN_OK);
}

static void the_connection_only_reads(void **state)
{
	(void)state;
	upgrade("0001", KILN_OK);
	run("PRAGMA query_only = ON");
	refused(NULL, KILN_READ_ONLY, "readonly");
	refused("0001", KILN_OK, "");
	run("PRAGMA query_only = OFF");
	sqlite3_close(db.handle);
	assert_int_equal(sqlite3_open_v2(path, &db.handle, SQLITE_OPEN_READONLY, NULL), SQLITE_OK);
	refused(NULL, KILN_READ_ONLY, "readonly");
	refused("0001", KILN_OK, "");
}

static void not_a_database(void **state)
{
	FILE *file = fopen(path, "wb");

	(void)state;
	assert_non_null(file);
	for (int i = 0; i < 500; i++)
		fputs("no database at all\n", file);
	fclose(file);
	refused(NULL, KILN_NOT_A_DATABASE, "not a database");
	refused_down(NULL, KILN_NOT_A_DATABASE, "not a database");
}

static void a_damaged_file(void **state)
{
	FILE *file;

	(void)state;
	upgrade("0003", KILN_OK);
	sqlite3_close(db.handle);
	file = fopen(path, "r+b");
	assert_non_null(file);
	/* The header of the page that holds the schema. */
	fseek(file, 100, SEEK_SET);
	for (int i = 0; i < 8; i++)
		putc(0xee, file);
	fclose(file);
	assert_int_equal(sqlite3_open(path, &db.handle), SQLITE_OK);
	refused(NULL, KILN_CORRUPT, "malformed");
}

/* ---- Once it has begun: rolled back, and written down ---- */

static void failed(const char *target, enum kiln_status status, const char *revision, const char *message,
                   uint32_t position)
{
	const struct kiln_options options = {.target = target, .error = &error};

	assert_string_equal(kiln_status_name(kiln_upgrade(db.handle, &test_history, &options)),
	                    kiln_status_name(status));
	assert_string_equal(error.revision, revision);
	if (strstr(error.message, message) == NULL)
		fail_msg("%s", error.message);
	expect_text("SELECT outcome || ' ' || direction || ' ' || revision"
	            " FROM kiln_revision_log ORDER BY seq DESC",
	            sqlite3_snprintf(sizeof after.data, (char *)after.data, "failed upgrade %s", revision));
	assert_int_equal(number("SELECT count(*) FROM kiln_revision"), position);
}

static void a_guard_stops_it(void **state)
{
	(void)state;
	upgrade("0002", KILN_OK);
	run("INSERT INTO author (id, name) VALUES (4, NULL), (5, 'x'), (6, NULL)");
	failed(NULL, KILN_GUARD, "0003_names", "has NULLs: 2 rows, 4, 6", 2);
	assert_int_equal(error.step, 4);
	run("UPDATE author SET name = 'x'");
	failed(NULL, KILN_GUARD, "0003_names", "has duplicates: 1 row, 4", 2);
}

static void a_condition_stops_it(void **state)
{
	(void)state;
	upgrade("0002", KILN_OK);
	run("INSERT INTO author (name) VALUES ('forbidden')");
	failed(NULL, KILN_EXPECTATION, "0004_shelf", "nobody may be called forbidden", 2);
	expect_at(2);
}

/* The history with one step put before those of 0003_names. */
static enum kiln_status upgrade_through(const char *sql)
{
	const struct kiln_step step = {.kind = KILN_STEP_EXEC, .sql = sql};
	const struct kiln_options options = {.target = "0003", .error = &error};
	struct kiln_revision copy[5], names = test_history.revisions[2];
	struct kiln_step steps[32];
	struct kiln_history history;

	memcpy(steps, names.upgrade, names.nupgrade * sizeof *steps);
	memmove(steps + 4, steps + 3, (names.nupgrade - 3) * sizeof *steps);
	steps[3] = step;
	names.upgrade = steps;
	names.nupgrade++;
	history = test_history_with(3, &names, copy);
	return kiln_upgrade(db.handle, &history, &options);
}

static void a_statement_fails(void **state)
{
	(void)state;
	upgrade("0002", KILN_OK);
	assert_int_equal(upgrade_through("INSERT INTO nowhere VALUES (1)"), KILN_STEP);
	assert_string_equal(error.message, "no such table: nowhere");
	assert_int_equal(error.step, 4);
	expect_at(2);
}

static void rows_are_lost(void **state)
{
	(void)state;
	upgrade("0002", KILN_OK);
	add_rows();
	assert_int_equal(upgrade_through("DELETE FROM book WHERE id = 1"), KILN_ROWS);
	assert_string_equal(error.message, "table book had 6 rows before and has 5 now");
	expect_at(2);
}

static void orphans_are_made(void **state)
{
	(void)state;
	upgrade("0002", KILN_OK);
	add_rows();
	assert_int_equal(upgrade_through("UPDATE author SET id = 8 WHERE id = 7"), KILN_FOREIGN_KEYS);
	assert_string_equal(error.message, "table book: row 3 refers to a row of author that is not "
	                                   "there (2 such rows)");
	expect_at(2);
}

static void old_orphans_do_not_count(void **state)
{
	(void)state;
	upgrade("0002", KILN_OK);
	add_rows();
	run("PRAGMA foreign_keys = OFF; INSERT INTO book (author_id, title) VALUES (55, 'lost')");
	upgrade("0003", KILN_OK);
	assert_int_equal(number("SELECT count(*) FROM book"), 7);
}

static void another_schema_comes_out(void **state)
{
	(void)state;
	upgrade("0002", KILN_OK);
	assert_int_equal(upgrade_through("CREATE TABLE surplus (a)"), KILN_WRONG_SCHEMA);
	assert_string_equal(error.revision, "0003_names");
	expect_at(2);
}

static int stop(void *user, const struct kiln_progress *progress)
{
	(void)user;
	return progress->revision != NULL && progress->revision[3] == '3' && progress->step == 7;
}

static void it_is_interrupted(void **state)
{
	const struct kiln_options options = {.progress = stop, .error = &error};

	(void)state;
	assert_int_equal(kiln_upgrade(db.handle, &test_history, &options), KILN_INTERRUPTED);
	assert_string_equal(error.revision, "0003_names");
	expect_at(0);
	expect_text("SELECT message FROM kiln_revision_log", "interrupted");
	upgrade(NULL, KILN_OK);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		FILE_CASE(a_transaction_is_open),
		FILE_CASE(a_statement_is_running),
		FILE_CASE(nothing_is_given),
		FILE_CASE(the_tables_are_of_another_kind),
		FILE_CASE(a_target_that_is_not_there),
		FILE_CASE(a_target_the_other_way),
		FILE_CASE(no_way_back),
		FILE_CASE(tables_without_a_revision),
		FILE_CASE(ignored_tables_do_not_count),
		FILE_CASE(another_programs_file),
		FILE_CASE(a_newer_database),
		FILE_CASE(a_damaged_history),
		FILE_CASE(another_history),
		FILE_CASE(a_schema_changed_by_hand),
		FILE_CASE(drift_can_be_ignored),
		FILE_CASE(a_temporary_table_hides_one),
		FILE_CASE(another_one_holds_the_lock),
		FILE_CASE(a_reader_keeps_the_commit_waiting),
		FILE_CASE(the_connection_only_reads),
		FILE_CASE(not_a_database),
		FILE_CASE(a_damaged_file),
		FILE_CASE(a_guard_stops_it),
		FILE_CASE(a_condition_stops_it),
		FILE_CASE(a_statement_fails),
		FILE_CASE(rows_are_lost),
		FILE_CASE(orphans_are_made),
		FILE_CASE(old_orphans_do_not_count),
		FILE_CASE(another_schema_comes_out),
		FILE_CASE(it_is_interrupted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
