#include "gen/base/diag.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

static struct arena arena;
static struct diag diag;
static char *printed;

static struct src *source(const char *path, const char *text)
{
	return src_from_text(&arena, path, text, strlen(text));
}

static struct loc place(const struct src *src, uint32_t line, uint32_t col)
{
	return (struct loc){.src = src, .line = line, .col = col};
}

static void assert_printed(const char *expected)
{
	size_t size;
	free(printed);
	FILE *out = open_memstream(&printed, &size);
	assert_non_null(out);
	diag_flush(&diag, out);
	fclose(out);
	assert_string_equal(printed, expected);
}

static void the_shape(void **state)
{
	(void)state;
	struct src *four = source("specs/shop/0004.yaml", "upgrade:\n    - name: email\n");
	struct src *one = source("specs/shop/0001.yaml", "a\n");
	diag_error(&diag, place(four, 2, 7), RULE_duplicate_key, "column '%s' is already there", "email");
	diag_note(&diag, place(one, 1, 1), "first defined here");
	assert_int_equal(diag.nerror, 1);
	assert_printed("specs/shop/0004.yaml:2:7: error: column 'email' is already there "
	               "[duplicate-key]\n"
	               "    2 |     - name: email\n"
	               "      |       ^~~~\n"
	               "specs/shop/0001.yaml:1:1: note: first defined here\n");
	assert_printed("");
	assert_int_equal(diag.nerror, 1);
}

static void extents(void **state)
{
	(void)state;
	struct src *src = source("x", "\tk\xC3\xA9y: 'it''s' \"a\\\"b\" [a.b] &anchor !!bool\n'open\n");
	static const struct {
		uint32_t line, col;
		const char *caret;
	} cases[] = {
		{1, 2, "      | \t^~~\n"},
		{1, 7, "      | \t     ^~~~\n"},
		{1, 15, "      | \t             ^~~~~~\n"},
		{1, 22, "      | \t                    ^\n"},
		{1, 23, "      | \t                     ^~~\n"},
		{1, 28, "      | \t                          ^~~~~~~\n"},
		{1, 36, "      | \t                                  ^~~~~~\n"},
		{1, 99, "      | \t                                        ^\n"},
		{2, 1, "      | ^~~~~\n"},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		size_t size;
		diag_error(&diag, place(src, cases[i].line, cases[i].col), RULE_bad_value, "x");
		free(printed);
		FILE *out = open_memstream(&printed, &size);
		diag_flush(&diag, out);
		fclose(out);
		char *caret = strstr(printed, "      |");
		assert_non_null(caret);
		assert_string_equal(caret, cases[i].caret);
	}
}

static void sorted_by_place_notes_stay(void **state)
{
	(void)state;
	struct src *b = source("b", "one\ntwo\n");
	struct src *a = source("a", "one\n");
	diag_error(&diag, place(b, 2, 1), RULE_bad_value, "third");
	diag_note(&diag, place(a, 1, 1), "note of third");
	diag_warning(&diag, place(b, 1, 2), RULE_unknown_key, "second");
	diag_error(&diag, place(a, 0, 0), RULE_yaml_limit, "first");
	diag_error(&diag, place(b, 2, 1), RULE_bad_value, "fourth");
	diag_error(&diag, (struct loc){0}, RULE_empty_folder, "nowhere");
	assert_printed("kiln: error: nowhere [empty-folder]\n"
	               "a: error: first [yaml-limit]\n"
	               "b:1:2: warning: second [unknown-key]\n"
	               "    1 | one\n      |  ^~\n"
	               "b:2:1: error: third [bad-value]\n"
	               "    2 | two\n      | ^~~\n"
	               "a:1:1: note: note of third\n"
	               "b:2:1: error: fourth [bad-value]\n"
	               "    2 | two\n      | ^~~\n");
}

static void said_once_and_twenty_at_most(void **state)
{
	(void)state;
	struct src *src = source("x", "");
	for (int i = 0; i < 25; i++) {
		diag_error(&diag, place(src, 0, 0), RULE_bad_value, "error %d", i);
		diag_note(&diag, place(src, 0, 0), "note %d", i);
		diag_error(&diag, place(src, 0, 0), RULE_bad_value, "error 0");
		diag_note(&diag, place(src, 0, 0), "again");
	}
	assert_int_equal(diag.nerror, 50);
	size_t size;
	free(printed);
	FILE *out = open_memstream(&printed, &size);
	diag_flush(&diag, out);
	fclose(out);
	assert_non_null(strstr(printed, "error 19 "));
	assert_non_null(strstr(printed, "note 19\n"));
	assert_null(strstr(printed, "error 20 "));
	assert_null(strstr(printed, "note 20\n"));
	assert_null(strstr(printed, "again"));
	assert_non_null(strstr(printed, "kiln: 5 more errors not shown\n"));
	diag_error(&diag, place(src, 0, 0), RULE_bad_value, "new");
	assert_printed("x: error: new [bad-value]\n");
}

static void nothing_a_terminal_acts_upon(void **state)
{
	(void)state;
	struct src *src = source("x", "a \x1b[31m \xff \xC3\xA9\n");
	diag_error(&diag, place(src, 1, 1), RULE_yaml_encoding, "bytes");
	assert_printed("x:1:1: error: bytes [yaml-encoding]\n"
	               "    1 | a ?[31m ? \xC3\xA9\n      | ^\n");
}

static void a_very_long_line_is_not_shown(void **state)
{
	(void)state;
	char *line = arena_alloc(&arena, 100001);
	memset(line, 'a', 100000);
	struct src *src = source("x", line);
	diag_error(&diag, place(src, 1, 50000), RULE_bad_value, "long");
	assert_printed("x:1:50000: error: long [bad-value]\n");
}

static int begin(void **state)
{
	(void)state;
	diag_init(&diag, &arena);
	return 0;
}

static int end(void **state)
{
	(void)state;
	free(printed);
	printed = NULL;
	arena_free(&arena);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(the_shape, begin, end),
		cmocka_unit_test_setup_teardown(extents, begin, end),
		cmocka_unit_test_setup_teardown(sorted_by_place_notes_stay, begin, end),
		cmocka_unit_test_setup_teardown(said_once_and_twenty_at_most, begin, end),
		cmocka_unit_test_setup_teardown(nothing_a_terminal_acts_upon, begin, end),
		cmocka_unit_test_setup_teardown(a_very_long_line_is_not_shown, begin, end),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
