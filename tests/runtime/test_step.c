/* The interpreter of steps, on a connection without revisions. */
#include "runtime/step.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

static struct kiln_error error;
static struct kiln_db db = {NULL, &error};

static int open_database(void **state)
{
	(void)state;
	kiln_clear_(&error);
	if (sqlite3_open(":memory:", &db.handle) != SQLITE_OK)
		return 1;
	return sqlite3_exec(db.handle,
	                    "CREATE TABLE t (a);"
	                    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
	                    " WHERE i < 9) INSERT INTO t SELECT i FROM n",
	                    NULL, NULL, NULL);
}

static int close_database(void **state)
{
	(void)state;
	return sqlite3_close(db.handle);
}

static int64_t number(const char *sql)
{
	int64_t value;

	assert_int_equal(kiln_get_int_(&db, &value, sql, ""), KILN_OK);
	return value;
}

static void run_ok(struct kiln_run *run, const struct kiln_step *steps, size_t nstep)
{
	run->steps = steps;
	run->nstep = nstep;
	if (kiln_run_steps_(&db, run) != KILN_OK)
		fail_msg("step %zu: %s", run->at, error.message);
	assert_int_equal(run->at, nstep);
}

static void run_fails(const struct kiln_step *steps, size_t nstep, enum kiln_status status, size_t at,
                      const char *message)
{
	struct kiln_run run = {.steps = steps, .nstep = nstep};

	assert_int_equal(kiln_run_steps_(&db, &run), status);
	assert_int_equal(error.status, status);
	assert_int_equal(run.at, at);
	assert_int_equal(error.step, at + 1);
	assert_string_equal(error.message, message);
	kiln_free_run_(&run);
}

static void statements_run_in_order(void **state)
{
	static const struct kiln_step steps[] = {
		{.kind = KILN_STEP_NOTE, .text = "nothing"},
		{.kind = KILN_STEP_EXEC, .sql = "CREATE TABLE u (b)"},
		{.kind = KILN_STEP_EXEC, .sql = "INSERT INTO u SELECT a FROM t RETURNING b"},
		{.kind = KILN_STEP_EXPECT, .sql = "SELECT sum(b) FROM u", .expect = "45", .text = ""},
		{.kind = KILN_STEP_EXPECT, .sql = "SELECT NULL", .text = ""},
		{.kind = KILN_STEP_EXPECT, .sql = "SELECT 1 WHERE 0", .text = ""},
	};
	struct kiln_run run = {0};

	(void)state;
	run_ok(&run, steps, COUNT(steps));
	assert_int_equal(number("SELECT count(*) FROM u"), 9);
	assert_null(run.skipped);
	kiln_free_run_(&run);
}

static void a_failing_statement_is_named(void **state)
{
	static const struct kiln_step steps[] = {
		{.kind = KILN_STEP_EXEC, .sql = "CREATE TABLE u (b UNIQUE)"},
		{.kind = KILN_STEP_EXEC, .sql = "INSERT INTO u SELECT a / 2 FROM t"},
		{.kind = KILN_STEP_EXEC, .sql = "DROP TABLE t"},
	};
	static const struct kiln_step wrong[] = {{.kind = KILN_STEP_EXEC, .sql = "SELECT 1 FRM t"}};

	(void)state;
	run_fails(steps, COUNT(steps), KILN_STEP, 1, "UNIQUE constraint failed: u.b");
	assert_int_equal(error.sqlite, SQLITE_CONSTRAINT_UNIQUE);
	assert_int_equal(number("SELECT count(*) FROM t"), 9);
	run_fails(wrong, 1, KILN_STEP, 0, "near \"t\": syntax error");
	assert_int_equal(error.offset, 13);
}

static void a_guard_names_the_first_rows(void **state)
{
	static const struct kiln_step none[] = {
		{.kind = KILN_STEP_GUARD, .sql = "SELECT a FROM t WHERE a > 9", .text = "above"}};
	static const struct kiln_step one[] = {
		{.kind = KILN_STEP_GUARD, .sql = "SELECT a FROM t WHERE a > 8", .text = "above"}};
	static const struct kiln_step many[] = {
		{.kind = KILN_STEP_NOTE, .text = ""},
		{.kind = KILN_STEP_GUARD, .sql = "SELECT nullif(a, 4) FROM t WHERE a > 2", .text = "t.a is too large"}};
	struct kiln_run run = {0};

	(void)state;
	run_ok(&run, none, 1);
	kiln_free_run_(&run);
	run_fails(one, 1, KILN_GUARD, 0, "above: 1 row, 9");
	run_fails(many, 2, KILN_GUARD, 1, "t.a is too large: 7 rows, 3, NULL, 5, 6, 7, ...");
}

static void long_keys_are_cut(void **state)
{
	static const struct kiln_step steps[] = {
		{.kind = KILN_STEP_GUARD, .sql = "SELECT hex(zeroblob(5000)) FROM t", .text = "long"}};
	struct kiln_offenders offenders;

	(void)state;
	assert_int_equal(kiln_find_offenders_(&db, steps, &offenders), KILN_OK);
	assert_int_equal(offenders.rows, 9);
	assert_int_equal(strlen(offenders.keys), sizeof offenders.keys - 1);
}

static void an_expectation_says_what_it_found(void **state)
{
	static const struct kiln_step other[] = {
		{.kind = KILN_STEP_EXPECT, .sql = "SELECT max(a) FROM t", .expect = "8", .text = "eight"}};
	static const struct kiln_step null[] = {
		{.kind = KILN_STEP_EXPECT, .sql = "SELECT NULL", .expect = "1", .text = "one"}};

	(void)state;
	run_fails(other, 1, KILN_EXPECTATION, 0, "eight (expected 8, found 9)");
	run_fails(null, 1, KILN_EXPECTATION, 0, "one (expected 1, found NULL)");
}

static void rows_must_be_kept(void **state)
{
	static const struct kiln_step kept[] = {
		{.kind = KILN_STEP_COUNT, .sql = "SELECT count(*) FROM t", .label = "t"},
		{.kind = KILN_STEP_COUNT, .sql = "SELECT 0", .label = "other"},
		{.kind = KILN_STEP_EXEC, .sql = "UPDATE t SET a = a + 1"},
		{.kind = KILN_STEP_COUNT_KEPT, .sql = "SELECT count(*) FROM t", .label = "t"},
	};
	static const struct kiln_step lost[] = {
		{.kind = KILN_STEP_COUNT, .sql = "SELECT count(*) FROM t", .label = "t"},
		{.kind = KILN_STEP_EXEC, .sql = "DELETE FROM t WHERE a = 5"},
		{.kind = KILN_STEP_COUNT_KEPT, .sql = "SELECT count(*) FROM t", .label = "t"},
	};
	struct kiln_run run = {0};

	(void)state;
	run_ok(&run, kept, COUNT(kept));
	assert_int_equal(run.counts[0], 9);
	kiln_free_run_(&run);
	run_fails(lost, COUNT(lost), KILN_ROWS, 2, "table t had 9 rows before and has 8 now");
	run_fails(lost + 2, 1, KILN_ROWS, 0, "table t was not counted before");
}

static void what_is_there_is_skipped(void **state)
{
	static const struct kiln_step steps[] = {
		{.kind = KILN_STEP_EXEC,
	         .sql = "ALTER TABLE t ADD COLUMN a",
	         .unless = "SELECT 1 FROM pragma_table_xinfo('t') WHERE name = 'a'",
	         .label = "column \"t\".a"},
		{.kind = KILN_STEP_EXEC,
	         .sql = "ALTER TABLE t ADD COLUMN b",
	         .unless = "SELECT 1 FROM pragma_table_xinfo('t') WHERE name = 'b'",
	         .label = "column t.b"},
	};
	static const struct kiln_step back[] = {
		{.kind = KILN_STEP_EXEC, .sql = "ALTER TABLE t DROP COLUMN b", .label = "column t.b"},
		{.kind = KILN_STEP_EXEC, .sql = "DROP TABLE t", .label = "column \"t\".a"},
	};
	struct kiln_run run = {0}, way_back = {0};

	(void)state;
	run_ok(&run, steps, COUNT(steps));
	assert_string_equal(run.skipped, "[\"column \\\"t\\\".a\"]");
	way_back.omit = run.skipped;
	run_ok(&way_back, back, COUNT(back));
	assert_int_equal(number("SELECT count(*) FROM pragma_table_xinfo('t')"), 1);
	kiln_free_run_(&run);
	kiln_free_run_(&way_back);
}

struct progress {
	int calls;
	int stop_at;
	int64_t rows, expected;
	char revision[8];
};

static int note_progress(void *user, const struct kiln_progress *progress)
{
	struct progress *seen = user;

	seen->calls++;
	if (progress->rows > seen->rows)
		seen->rows = progress->rows;
	if (progress->expected_rows > seen->expected)
		seen->expected = progress->expected_rows;
	sqlite3_snprintf(sizeof seen->revision, seen->revision, "%s", progress->revision);
	assert_int_equal(progress->kind, KILN_WORKING);
	assert_in_range(progress->step, 1, progress->nstep);
	return seen->calls == seen->stop_at;
}

static const struct kiln_step long_steps[] = {
	{.kind = KILN_STEP_EXEC,
         .sql = "INSERT INTO t SELECT x.a + y.a + z.a + u.a + v.a FROM t x, t y, t z, t u, t v"},
	{.kind = KILN_STEP_COUNT, .sql = "SELECT count(*) FROM t", .label = "t"},
	{.kind = KILN_STEP_COUNT, .sql = "SELECT 7", .label = "child"},
	{.kind = KILN_STEP_EXEC, .sql = "CREATE TABLE u (a)"},
	{.kind = KILN_STEP_EXEC, .sql = "INSERT INTO u SELECT a FROM t"},
};

static void progress_counts_rows(void **state)
{
	struct progress seen = {0};
	struct kiln_run run = {.revision = "r1", .progress = note_progress, .user = &seen};

	(void)state;
	run_ok(&run, long_steps, COUNT(long_steps));
	kiln_free_run_(&run);
	assert_true(seen.calls > 10);
	assert_int_equal(seen.expected, 9 * 9 * 9 * 9 * 9 + 9);
	assert_in_range(seen.rows, 20000, 9 * 9 * 9 * 9 * 9 * 2);
	assert_string_equal(seen.revision, "r1");
}

static void progress_can_stop(void **state)
{
	(void)state;
	/* At each call, before a step and in the middle of one; 4 is in the first statement. */
	for (int stop = 1; stop < 10; stop++) {
		struct progress seen = {.stop_at = stop};
		struct kiln_run run = {
			.steps = long_steps,
			.nstep = COUNT(long_steps),
			.revision = "r1",
			.progress = note_progress,
			.user = &seen,
		};

		sqlite3_exec(db.handle, "SAVEPOINT s", NULL, NULL, NULL);
		assert_int_equal(kiln_run_steps_(&db, &run), KILN_INTERRUPTED);
		sqlite3_exec(db.handle, "ROLLBACK TO s; RELEASE s", NULL, NULL, NULL);
		kiln_free_run_(&run);
		assert_int_equal(seen.calls, stop);
	}
	assert_int_equal(number("SELECT count(*) FROM t"), 9);
}

int main(void)
{
#define CASE(name) cmocka_unit_test_setup_teardown(name, open_database, close_database)
	const struct CMUnitTest tests[] = {
		CASE(statements_run_in_order),
		CASE(a_failing_statement_is_named),
		CASE(a_guard_names_the_first_rows),
		CASE(long_keys_are_cut),
		CASE(an_expectation_says_what_it_found),
		CASE(rows_must_be_kept),
		CASE(what_is_there_is_skipped),
		CASE(progress_counts_rows),
		CASE(progress_can_stop),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
