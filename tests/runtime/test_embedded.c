/* The library in a program: several threads, the caller's handlers, what is asked of it before the first change. */
#include "tests/runtime/base.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define FILE_SIZE 256
#define THREADS   4
#define ROUNDS    10

static void path_of(char path[FILE_SIZE], const char *name)
{
	const char *folder = getenv("TMPDIR");

	sqlite3_snprintf(FILE_SIZE, path, "%s/%s", folder == NULL ? "/tmp" : folder, name);
}

static sqlite3 *open_file(const char *path)
{
	sqlite3 *handle;

	assert_int_equal(sqlite3_open(path, &handle), SQLITE_OK);
	return handle;
}

/* ---- Threads ---- */

struct thread {
	pthread_t id;
	char path[FILE_SIZE];
	int napplied;
	enum kiln_status status;
	struct kiln_error error;
};

static void count_applied(void *user, const struct kiln_event *event)
{
	struct thread *thread = user;

	thread->napplied += event->kind == KILN_APPLIED;
}

static void *upgrade_file(void *arg)
{
	struct thread *thread = arg;
	const struct kiln_options options = {
		.wait_ms = 60000, .log = count_applied, .user = thread, .error = &thread->error};
	sqlite3 *handle;

	thread->status = KILN_CANNOT_OPEN;
	if (sqlite3_open(thread->path, &handle) == SQLITE_OK)
		thread->status = kiln_upgrade(handle, &test_history, &options);
	sqlite3_close(handle);
	return NULL;
}

/* All threads at once; returns how many revisions they have applied together. */
static int run_threads(struct thread *threads)
{
	int napplied = 0;

	for (size_t i = 0; i < THREADS; i++)
		assert_int_equal(pthread_create(&threads[i].id, NULL, upgrade_file, &threads[i]), 0);
	for (size_t i = 0; i < THREADS; i++) {
		pthread_join(threads[i].id, NULL);
		if (threads[i].status != KILN_OK)
			fail_msg("%s: %s", kiln_status_name(threads[i].status), threads[i].error.message);
		napplied += threads[i].napplied;
		unlink(threads[i].path);
	}
	return napplied;
}

static void threads_on_one_file(void **state)
{
	(void)state;
	for (int round = 0; round < ROUNDS; round++) {
		struct thread threads[THREADS] = {0};

		for (size_t i = 0; i < THREADS; i++)
			path_of(threads[i].path, "one.db");
		assert_int_equal(run_threads(threads), 5);
	}
}

static void threads_on_files_of_their_own(void **state)
{
	static const char *const names[THREADS] = {"a.db", "b.db", "c.db", "d.db"};

	(void)state;
	for (int round = 0; round < ROUNDS; round++) {
		struct thread threads[THREADS] = {0};

		for (size_t i = 0; i < THREADS; i++)
			path_of(threads[i].path, names[i]);
		assert_int_equal(run_threads(threads), 5 * THREADS);
	}
}

/* ---- The caller's handlers ---- */

static int nasked, nbusy;

static int allow(void *user, int action, const char *a, const char *b, const char *c, const char *d)
{
	(void)user;
	(void)action;
	(void)a;
	(void)b;
	(void)c;
	(void)d;
	nasked++;
	return SQLITE_OK;
}

static int give_up(void *user, int tries)
{
	(void)user;
	(void)tries;
	nbusy++;
	return 0;
}

static void handlers_stay(void **state)
{
	const struct kiln_options options = {.error = &error};
	char path[FILE_SIZE];
	sqlite3 *handle, *other;

	(void)state;
	path_of(path, "handlers.db");
	handle = open_file(path);
	other = open_file(path);
	sqlite3_set_authorizer(handle, allow, NULL);
	sqlite3_busy_handler(handle, give_up, NULL);
	assert_int_equal(kiln_upgrade(handle, &test_history, &options), KILN_OK);
	nasked = nbusy = 0;
	assert_int_equal(sqlite3_exec(handle, "SELECT 1 FROM author", NULL, NULL, NULL), SQLITE_OK);
	assert_true(nasked > 0);
	assert_int_equal(sqlite3_exec(other, "BEGIN IMMEDIATE", NULL, NULL, NULL), SQLITE_OK);
	assert_int_equal(sqlite3_exec(handle, "BEGIN IMMEDIATE", NULL, NULL, NULL), SQLITE_BUSY);
	assert_int_equal(nbusy, 1);
	/* It is the caller's handler that says how long to wait. */
	assert_int_equal(kiln_downgrade(handle, &test_history, &options), KILN_BUSY);
	assert_int_equal(nbusy, 2);
	sqlite3_close(other);
	sqlite3_close(handle);
	unlink(path);
}

/* ---- Before the first change ---- */

static int nbefore, answer;

/* The lock is held and nothing is changed: another connection sees the old state and cannot write. */
static int look(void *user)
{
	sqlite3 *other = open_file(user);

	nbefore++;
	assert_int_equal(sqlite3_exec(other, "SELECT isbn FROM book", NULL, NULL, NULL), SQLITE_OK);
	assert_int_equal(sqlite3_exec(other, "BEGIN IMMEDIATE", NULL, NULL, NULL), SQLITE_BUSY);
	sqlite3_close(other);
	return answer;
}

static void before_the_first_change(void **state)
{
	char path[FILE_SIZE];
	struct kiln_options options = {.error = &error, .target = "0002"};
	sqlite3 *handle;

	(void)state;
	path_of(path, "before.db");
	handle = open_file(path);
	assert_int_equal(kiln_upgrade(handle, &test_history, &options), KILN_OK);
	options = (struct kiln_options){.error = &error, .before = look, .user = path, .each = 1};
	answer = 1;
	assert_int_equal(kiln_upgrade(handle, &test_history, &options), KILN_INTERRUPTED);
	assert_int_equal(nbefore, 1);
	assert_int_equal(sqlite3_exec(handle, "SELECT * FROM shelf", NULL, NULL, NULL), SQLITE_ERROR);
	answer = 0;
	assert_int_equal(kiln_upgrade(handle, &test_history, &options), KILN_OK);
	assert_int_equal(nbefore, 2);
	assert_int_equal(kiln_upgrade(handle, &test_history, &options), KILN_OK);
	assert_int_equal(nbefore, 2);
	sqlite3_close(handle);
	unlink(path);
}

/* ---- At head ---- */

static int nselect, nother;

/* A pragma read as a table runs a PRAGMA of its own; that is SQLite's affair. */
static int count_statements(unsigned kind, void *context, void *statement, void *sql)
{
	(void)kind;
	(void)context;
	(void)sql;
	if (strncmp(sqlite3_sql(statement), "SELECT", 6) == 0)
		nselect++;
	else if (strncmp(sqlite3_sql(statement), "PRAGMA", 6) != 0)
		nother++;
	return 0;
}

/* A file that cannot be written, so that nothing is. */
static void nothing_to_do_costs_two_selects_and_no_write(void **state)
{
	const struct kiln_options options = {.error = &error};
	char path[FILE_SIZE];
	sqlite3 *handle;

	(void)state;
	path_of(path, "head.db");
	handle = open_file(path);
	assert_int_equal(kiln_upgrade(handle, &test_history, &options), KILN_OK);
	sqlite3_close(handle);
	chmod(path, 0444);
	assert_int_equal(sqlite3_open_v2(path, &handle, SQLITE_OPEN_READONLY, NULL), SQLITE_OK);
	sqlite3_trace_v2(handle, SQLITE_TRACE_STMT, count_statements, NULL);
	assert_int_equal(kiln_upgrade(handle, &test_history, &options), KILN_OK);
	assert_int_equal(nselect, 2);
	assert_int_equal(nother, 0);
	sqlite3_close(handle);
	unlink(path);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(threads_on_one_file),
		cmocka_unit_test(threads_on_files_of_their_own),
		cmocka_unit_test(handlers_stay),
		cmocka_unit_test(before_the_first_change),
		cmocka_unit_test(nothing_to_do_costs_two_selects_and_no_write),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
