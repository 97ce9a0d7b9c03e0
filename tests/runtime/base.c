#include "tests/runtime/base.h"

struct kiln_error error;
struct kiln_db db = {NULL, &error};

int base_open(void **state)
{
	(void)state;
	kiln_clear_(&error);
	if (sqlite3_open(":memory:", &db.handle) != SQLITE_OK)
		return 1;
	return sqlite3_exec(db.handle, "PRAGMA foreign_keys = ON", NULL, NULL, NULL);
}

int base_close(void **state)
{
	(void)state;
	return sqlite3_close(db.handle);
}

void run(const char *sql)
{
	char *message = NULL;

	if (sqlite3_exec(db.handle, sql, NULL, NULL, &message) != SQLITE_OK)
		fail_msg("%s: %s", sql, message);
}

int64_t number(const char *sql)
{
	int64_t value;

	if (kiln_get_int_(&db, &value, sql, "") != KILN_OK)
		fail_msg("%s: %s", sql, error.message);
	return value;
}

void expect_text(const char *sql, const char *text)
{
	char *value = NULL;

	if (kiln_get_text_(&db, &value, sql, "") != KILN_OK)
		fail_msg("%s: %s", sql, error.message);
	assert_string_equal(value == NULL ? "NULL" : value, text);
	sqlite3_free(value);
}

typedef enum kiln_status call(sqlite3 *, const struct kiln_history *, const struct kiln_options *);

static void change(call *function, const struct kiln_history *history, const char *target, enum kiln_status status)
{
	const struct kiln_options options = {.target = target, .error = &error};
	const enum kiln_status found = function(db.handle, history, &options);

	if (found != status)
		fail_msg("%s instead of %s: %s", kiln_status_name(found), kiln_status_name(status), error.message);
	assert_int_equal(error.status, status);
	assert_int_equal(sqlite3_get_autocommit(db.handle), 1);
}

void upgrade(const char *target, enum kiln_status status)
{
	change(kiln_upgrade, &test_history, target, status);
}

void downgrade(const char *target, enum kiln_status status)
{
	change(kiln_downgrade, &test_history, target, status);
}

void stamp(const char *target, enum kiln_status status)
{
	change(kiln_stamp, &test_history, target, status);
}

void upgrade_with(const struct kiln_history *history, const char *target, enum kiln_status status)
{
	change(kiln_upgrade, history, target, status);
}

void downgrade_with(const struct kiln_history *history, const char *target, enum kiln_status status)
{
	change(kiln_downgrade, history, target, status);
}

void expect_at(uint32_t position)
{
	struct kiln_standing standing;

	if (kiln_inspect(db.handle, &test_history, &standing, &error) != KILN_OK)
		fail_msg("%s: %s", kiln_status_name(error.status), error.message);
	assert_int_equal(standing.position, position);
	assert_int_equal(standing.pending, test_history.nrevision - position);
	expect_text("PRAGMA integrity_check", "ok");
	expect_text("PRAGMA foreign_key_check", "NULL");
}

void add_rows(void)
{
	run("INSERT INTO author (id, name) VALUES (1, 'Ada'), (2, 'Brian'), (7, 'Cleo');"
	    "INSERT INTO book (author_id, title) SELECT id, 'one of ' || name FROM author"
	    " UNION ALL SELECT id, 'two of ' || name FROM author");
}
