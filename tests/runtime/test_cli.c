/*
 * Two programs in one: with arguments it is the binary of the test history, for the scripts beside
 * it; without any it checks that the fingerprints written in history.c are right.
 */
#include "runtime/cli/cli.h"
#include "runtime/schema.h"
#include "runtime/step.h"
#include "tests/runtime/history.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

#include <cmocka.h>

static uint64_t fingerprint(struct kiln_db *db, uint32_t position)
{
	const struct kiln_loose loose = {test_history.loose, test_history.nloose, position};
	uint64_t found;
	bool complete;

	assert_int_equal(kiln_fingerprint_schema_(db, &test_history, &loose, &found, &complete), KILN_OK);
	assert_true(complete);
	return found;
}

static void fingerprints_are_right(void **state)
{
	struct kiln_error error;
	struct kiln_db db = {.error = &error};
	bool right = true;

	(void)state;
	assert_int_equal(sqlite3_open(":memory:", &db.handle), SQLITE_OK);
	assert_true(fingerprint(&db, 0) == 0);
	for (uint32_t i = 0; i < test_history.nrevision; i++) {
		const struct kiln_revision *revision = &test_history.revisions[i];
		struct kiln_run run = {.steps = revision->upgrade, .nstep = revision->nupgrade};
		char hex[KILN_HEX_SIZE];

		if (kiln_run_steps_(&db, &run) != KILN_OK)
			fail_msg("%s: %s", revision->id, error.message);
		kiln_free_run_(&run);
		kiln_hex_(fingerprint(&db, i + 1), hex);
		if (fingerprint(&db, i + 1) == revision->fingerprint)
			continue;
		print_message("%s: the fingerprint is 0x%s\n", revision->id, hex);
		right = false;
	}
	sqlite3_close(db.handle);
	assert_true(right);
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(fingerprints_are_right)};

	struct kiln_revision revisions[5];
	const struct kiln_history slow = test_history_slow(revisions);

	if (argc > 1)
		return cli_main(getenv("KILN_TEST_SLOW") == NULL ? &test_history : &slow, argc, argv);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
