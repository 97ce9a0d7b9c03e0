/* Upgrade, downgrade, stamp and plan where all goes well, and the connection afterwards. */
#include "tests/runtime/base.h"

#include <string.h>

/* ---- There and back ---- */

static void a_new_database_goes_to_head(void **state)
{
	(void)state;
	upgrade(NULL, KILN_OK);
	expect_at(5);
	assert_int_equal(number("SELECT count(*) FROM kiln_revision"), 5);
	assert_int_equal(number("SELECT count(*) FROM kiln_revision_log WHERE outcome = 'ok'"), 5);
	expect_text("SELECT group_concat(DISTINCT head) FROM kiln_revision_log", "0005_forget");
}

static void twice_changes_nothing(void **state)
{
	int64_t changes;

	(void)state;
	upgrade(NULL, KILN_OK);
	changes = sqlite3_total_changes64(db.handle);
	upgrade(NULL, KILN_OK);
	upgrade("0005", KILN_OK);
	upgrade("+0", KILN_OK);
	downgrade("-0", KILN_OK);
	assert_int_equal(sqlite3_total_changes64(db.handle), changes);
	expect_at(5);
}

static void every_target_is_reached(void **state)
{
	static const struct {
		const char *target;
		uint32_t position;
	} up[] = {{"+1", 1}, {"0002_isbn", 2}, {"0003", 3}, {"+1", 4}},
	  down[] = {{NULL, 3}, {"-1", 2}, {"0001", 1}, {"base", 0}};

	(void)state;
	for (size_t i = 0; i < 4; i++) {
		upgrade(up[i].target, KILN_OK);
		expect_at(up[i].position);
	}
	for (size_t i = 0; i < 4; i++) {
		downgrade(down[i].target, KILN_OK);
		expect_at(down[i].position);
	}
	upgrade("head", KILN_OK);
	expect_at(5);
}

static void every_pair_of_revisions(void **state)
{
	static const char *const targets[] = {"base", "0001", "0002", "0003", "0004"};

	(void)state;
	for (size_t from = 0; from < 5; from++)
		for (size_t to = 0; to < 5; to++) {
			upgrade(targets[from], KILN_OK);
			if (from > 0)
				add_rows();
			(to < from ? downgrade : upgrade)(targets[to], KILN_OK);
			expect_at((uint32_t)to);
			if (from > 0 && to > 0)
				assert_int_equal(number("SELECT count(*) FROM book"), 6);
			downgrade("base", KILN_OK);
			assert_int_equal(number("SELECT count(*) FROM sqlite_schema WHERE name "
			                        "NOT LIKE '%kiln%'"),
			                 0);
		}
}

static void rows_survive_a_rebuild(void **state)
{
	(void)state;
	upgrade("0002", KILN_OK);
	add_rows();
	upgrade("0003", KILN_OK);
	expect_text("SELECT group_concat(id || name) FROM author", "1Ada,2Brian,7Cleo");
	assert_int_equal(number("SELECT count(*) FROM book"), 6);
	downgrade(NULL, KILN_OK);
	assert_int_equal(number("SELECT count(*) FROM book"), 6);
	/* The cascade itself is as it was. */
	run("DELETE FROM author WHERE id = 7");
	assert_int_equal(number("SELECT count(*) FROM book"), 4);
}

static void each_commits_every_revision(void **state)
{
	const struct kiln_options options = {.each = 1, .error = &error};

	(void)state;
	upgrade("0002", KILN_OK);
	run("INSERT INTO author (name) VALUES ('forbidden')");
	assert_int_equal(kiln_upgrade(db.handle, &test_history, &options), KILN_EXPECTATION);
	expect_at(3);
	run("DELETE FROM author");
	assert_int_equal(kiln_upgrade(db.handle, &test_history, &options), KILN_OK);
	expect_at(5);
}

static void each_counts_from_where_it_began(void **state)
{
	const struct kiln_options up = {.each = 1, .target = "+3"}, down = {.each = 1, .target = "-2"};

	(void)state;
	assert_int_equal(kiln_upgrade(db.handle, &test_history, &up), KILN_OK);
	expect_at(3);
	assert_int_equal(kiln_downgrade(db.handle, &test_history, &down), KILN_OK);
	expect_at(1);
}

static void a_column_that_was_there_stays(void **state)
{
	(void)state;
	upgrade("0001", KILN_OK);
	run("DROP TRIGGER author_trim; DROP TABLE book; DROP TABLE author;"
	    "CREATE TABLE author (id INTEGER PRIMARY KEY, note VARCHAR(9) DEFAULT 'x', name TEXT);"
	    "CREATE TABLE book (id INTEGER PRIMARY KEY, author_id INTEGER NOT NULL "
	    "REFERENCES author(id) ON DELETE CASCADE, title TEXT NOT NULL);"
	    "CREATE INDEX book_title ON book (title);"
	    "CREATE TRIGGER author_trim AFTER INSERT ON author BEGIN "
	    "UPDATE author SET name = trim(name) WHERE id = NEW.id; END;");
	upgrade("0002", KILN_OK);
	expect_at(2);
	expect_text("SELECT skipped FROM kiln_revision WHERE position = 2", "[\"column author.note\"]");
	downgrade("0001", KILN_OK);
	expect_at(1);
	expect_text("SELECT type FROM pragma_table_info('author') WHERE name = 'note'", "VARCHAR(9)");
}

/* ---- Stamp ---- */

static void a_stamp_marks_what_fits(void **state)
{
	(void)state;
	upgrade("0003", KILN_OK);
	run("DROP TABLE kiln_revision; DROP TABLE kiln_revision_log");
	upgrade(NULL, KILN_UNTRACKED);
	stamp("0002", KILN_DRIFT);
	stamp("0003", KILN_OK);
	expect_at(3);
	expect_text("SELECT group_concat(DISTINCT origin) FROM kiln_revision", "stamp");
	expect_text("SELECT skipped FROM kiln_revision WHERE position = 2", "[\"column author.note\"]");
	upgrade("0004", KILN_OK);
	downgrade("0002", KILN_OK);
	expect_at(2);
}

static void a_stamp_mends_the_history(void **state)
{
	(void)state;
	upgrade("0004", KILN_OK);
	run("UPDATE kiln_revision SET id = 'other' WHERE position = 3");
	upgrade(NULL, KILN_DIVERGED);
	stamp("0004", KILN_OK);
	expect_at(4);
	expect_text("SELECT group_concat(origin) FROM kiln_revision", "upgrade,upgrade,stamp,stamp");
	run("UPDATE kiln_revision SET checksum = 'other' WHERE position = 1");
	upgrade(NULL, KILN_EDITED);
	stamp("0004", KILN_OK);
	expect_at(4);
}

static void a_stamp_can_be_forced(void **state)
{
	const struct kiln_options options = {.target = "base", .ignore_drift = 1};

	(void)state;
	upgrade("0004", KILN_OK);
	assert_int_equal(kiln_stamp(db.handle, &test_history, &options), KILN_OK);
	assert_int_equal(number("SELECT count(*) FROM kiln_revision"), 0);
	upgrade(NULL, KILN_DRIFT);
}

/* ---- An older binary and a newer database ---- */

static void an_older_binary_takes_it_back(void **state)
{
	const struct kiln_history old = test_history_until(2);

	(void)state;
	upgrade("0002", KILN_OK);
	add_rows();
	upgrade("0004", KILN_OK);
	upgrade_with(&old, NULL, KILN_NEWER);
	assert_non_null(strstr(error.message, "is at 0004_shelf"));
	assert_non_null(strstr(error.advice, "downgrade --to 0002_isbn"));
	downgrade_with(&old, "head", KILN_OK);
	expect_at(2);
	assert_int_equal(number("SELECT count(*) FROM book"), 6);
	upgrade_with(&old, NULL, KILN_OK);
}

static void an_older_binary_goes_one_back(void **state)
{
	const struct kiln_history old = test_history_until(1);

	(void)state;
	upgrade("0004", KILN_OK);
	downgrade_with(&old, NULL, KILN_OK);
	expect_at(3);
	downgrade_with(&old, "0002_is", KILN_OK);
	expect_at(2);
	downgrade_with(&old, "base", KILN_OK);
	expect_at(0);
}

static void a_capsule_must_be_whole(void **state)
{
	const struct kiln_history old = test_history_until(2);

	(void)state;
	upgrade("0003", KILN_OK);
	run("UPDATE kiln_revision SET capsule = replace(capsule, 'author', 'auhtor')");
	downgrade_with(&old, "head", KILN_BAD_CAPSULE);
	run("UPDATE kiln_revision SET capsule = 'x'");
	downgrade_with(&old, "head", KILN_BAD_CAPSULE);
	run("UPDATE kiln_revision SET capsule = ''");
	downgrade_with(&old, "head", KILN_BAD_CAPSULE);
	/* The binary that has the steps does not need it. */
	downgrade("0002", KILN_OK);
	expect_at(2);
}

static void an_irreversible_capsule(void **state)
{
	const struct kiln_history old = test_history_until(4);

	(void)state;
	upgrade("head", KILN_OK);
	downgrade_with(&old, "head", KILN_IRREVERSIBLE);
	assert_non_null(strstr(error.message, "the shelves were given away"));
	expect_at(5);
}

/* ---- The connection ---- */

static void the_connection_is_as_before(void **state)
{
	sqlite3_stmt *statement;

	(void)state;
	upgrade("0001", KILN_OK);
	add_rows();
	run("PRAGMA legacy_alter_table = ON; PRAGMA recursive_triggers = ON;"
	    "PRAGMA busy_timeout = 1234; INSERT INTO author (id, name) VALUES (99, 'Dan')");
	assert_int_equal(sqlite3_prepare_v2(db.handle, "SELECT name FROM author WHERE id = ?", -1, &statement, NULL),
	                 SQLITE_OK);
	upgrade("0004", KILN_OK);
	assert_int_equal(sqlite3_last_insert_rowid(db.handle), 99);
	assert_int_equal(number("PRAGMA foreign_keys"), 1);
	assert_int_equal(number("PRAGMA legacy_alter_table"), 1);
	assert_int_equal(number("PRAGMA recursive_triggers"), 1);
	assert_int_equal(number("PRAGMA busy_timeout"), 1234);
	sqlite3_bind_int(statement, 1, 99);
	assert_int_equal(sqlite3_step(statement), SQLITE_ROW);
	assert_string_equal(sqlite3_column_text(statement, 0), "Dan");
	sqlite3_finalize(statement);
	run("PRAGMA foreign_keys = OFF; PRAGMA legacy_alter_table = OFF");
	downgrade("0002", KILN_OK);
	assert_int_equal(number("PRAGMA foreign_keys"), 0);
	assert_int_equal(number("PRAGMA legacy_alter_table"), 0);
}

static void it_is_as_before_after_a_failure_too(void **state)
{
	(void)state;
	upgrade("0002", KILN_OK);
	run("INSERT INTO author (name) VALUES (NULL)");
	upgrade(NULL, KILN_GUARD);
	assert_int_equal(number("PRAGMA foreign_keys"), 1);
	assert_int_equal(number("PRAGMA legacy_alter_table"), 0);
}

static void pragmas_of_the_history_are_set(void **state)
{
	static const struct kiln_pragma pragmas[] = {{"cache_size", "-4321"}, {"synchronous", "normal"}};
	struct kiln_history history = test_history;

	(void)state;
	history.pragmas = pragmas;
	history.npragma = 2;
	history.application_id = 0xcafe0001;
	upgrade_with(&history, NULL, KILN_OK);
	assert_int_equal(number("PRAGMA cache_size"), -4321);
	assert_int_equal(number("PRAGMA synchronous"), 1);
	assert_int_equal((uint32_t)number("PRAGMA application_id"), 0xcafe0001);
	upgrade_with(&history, NULL, KILN_OK);
}

/* ---- Plan and events ---- */

static char seen[256];

static void add_seen(const char *word)
{
	const size_t used = strlen(seen);

	sqlite3_snprintf((int)(sizeof seen - used), seen + used, "%s ", word);
}

static void visit(void *user, const struct kiln_revision *revision)
{
	(void)user;
	add_seen(revision->id);
}

static void plan(const char *target, int down, enum kiln_status status, const char *ids)
{
	const struct kiln_options options = {.target = target, .error = &error};

	seen[0] = '\0';
	assert_int_equal(kiln_plan(db.handle, &test_history, &options, down, visit), status);
	assert_string_equal(seen, ids);
	assert_int_equal(sqlite3_get_autocommit(db.handle), 1);
}

static void a_plan_lists_what_would_run(void **state)
{
	(void)state;
	plan("0002", 0, KILN_OK, "0001_books 0002_isbn ");
	upgrade("0003", KILN_OK);
	plan(NULL, 0, KILN_OK, "0004_shelf 0005_forget ");
	plan("base", 1, KILN_OK, "0003_names 0002_isbn 0001_books ");
	plan("+9", 0, KILN_OUT_OF_RANGE, "");
	upgrade(NULL, KILN_OK);
	plan(NULL, 0, KILN_OK, "");
	plan(NULL, 1, KILN_IRREVERSIBLE, "");
}

static void note_event(void *user, const struct kiln_event *event)
{
	static const char *const kinds[] = {"applied", "reverted", "marked", "warning"};

	(void)user;
	add_seen(kinds[event->kind]);
	if (event->revision != NULL)
		add_seen(event->revision);
}

static void events_are_told(void **state)
{
	struct kiln_options options = {.target = "0002", .log = note_event};

	(void)state;
	seen[0] = '\0';
	assert_int_equal(kiln_upgrade(db.handle, &test_history, &options), KILN_OK);
	options.target = NULL;
	assert_int_equal(kiln_downgrade(db.handle, &test_history, &options), KILN_OK);
	options.target = "0001";
	run("DELETE FROM kiln_revision");
	assert_int_equal(kiln_stamp(db.handle, &test_history, &options), KILN_OK);
	assert_string_equal(seen, "applied 0001_books applied 0002_isbn reverted 0002_isbn "
	                          "marked 0001_books ");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		BASE_CASE(a_new_database_goes_to_head),
		BASE_CASE(twice_changes_nothing),
		BASE_CASE(every_target_is_reached),
		BASE_CASE(every_pair_of_revisions),
		BASE_CASE(rows_survive_a_rebuild),
		BASE_CASE(each_commits_every_revision),
		BASE_CASE(each_counts_from_where_it_began),
		BASE_CASE(a_column_that_was_there_stays),
		BASE_CASE(a_stamp_marks_what_fits),
		BASE_CASE(a_stamp_mends_the_history),
		BASE_CASE(a_stamp_can_be_forced),
		BASE_CASE(an_older_binary_takes_it_back),
		BASE_CASE(an_older_binary_goes_one_back),
		BASE_CASE(a_capsule_must_be_whole),
		BASE_CASE(an_irreversible_capsule),
		BASE_CASE(the_connection_is_as_before),
		BASE_CASE(it_is_as_before_after_a_failure_too),
		BASE_CASE(pragmas_of_the_history_are_set),
		BASE_CASE(a_plan_lists_what_would_run),
		BASE_CASE(events_are_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
