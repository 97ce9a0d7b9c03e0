/* The words for revisions: runtime/target.re. */
#include "runtime/target.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void expect(const char *text, enum kiln_target_kind kind, uint32_t count)
{
	const struct kiln_target target = kiln_read_target_(text);

	if (target.kind != kind || target.count != count)
		fail_msg("'%s': kind %d count %u", text, (int)target.kind, target.count);
}

static void words(void **state)
{
	(void)state;
	expect("head", KILN_TARGET_HEAD, 0);
	expect("base", KILN_TARGET_BASE, 0);
	expect("heads", KILN_TARGET_ID, 0);
	expect("hea", KILN_TARGET_ID, 0);
	expect("Head", KILN_TARGET_ID, 0);
	expect("base ", KILN_TARGET_ID, 0);
}

static void relative(void **state)
{
	(void)state;
	expect("+1", KILN_TARGET_UP, 1);
	expect("-1", KILN_TARGET_DOWN, 1);
	expect("+0", KILN_TARGET_UP, 0);
	expect("-0017", KILN_TARGET_DOWN, 17);
	expect("+4294967294", KILN_TARGET_UP, 4294967294u);
	expect("+4294967296", KILN_TARGET_UP, UINT32_MAX);
	expect("-99999999999999999999999999", KILN_TARGET_DOWN, UINT32_MAX);
}

static void ids(void **state)
{
	(void)state;
	expect("0001_books", KILN_TARGET_ID, 0);
	expect("6d519cfd7460", KILN_TARGET_ID, 0);
	expect("1", KILN_TARGET_ID, 0);
	expect("1-1", KILN_TARGET_ID, 0);
	expect("\xc3\xa9\xff", KILN_TARGET_ID, 0);
}

static void illegal(void **state)
{
	(void)state;
	expect("", KILN_TARGET_ILLEGAL, 0);
	expect("+", KILN_TARGET_ILLEGAL, 0);
	expect("-", KILN_TARGET_ILLEGAL, 0);
	expect("+1x", KILN_TARGET_ILLEGAL, 0);
	expect("--1", KILN_TARGET_ILLEGAL, 0);
	expect("-head", KILN_TARGET_ILLEGAL, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words),
		cmocka_unit_test(relative),
		cmocka_unit_test(ids),
		cmocka_unit_test(illegal),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
