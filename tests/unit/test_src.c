#include "gen/base/src.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static struct arena arena;

static struct src *source(const char *text)
{
	return src_from_text(&arena, "x.yaml", text, strlen(text));
}

static void assert_place(const struct src *src, size_t offset, uint32_t line, uint32_t col)
{
	struct loc loc = src_loc_at(src, offset);
	assert_ptr_equal(loc.src, src);
	assert_int_equal(loc.line, line);
	assert_int_equal(loc.col, col);
}

static void assert_line(const struct src *src, uint32_t line, const char *expected)
{
	size_t len;
	const char *text = src_line(src, line, &len);
	assert_non_null(text);
	assert_int_equal(len, strlen(expected));
	assert_memory_equal(text, expected, len);
}

static void line_ends(void **state)
{
	(void)state;
	struct src *src = source("a\nbc\r\n\rd\n");
	assert_int_equal(src->nline, 5);
	assert_line(src, 1, "a");
	assert_line(src, 2, "bc");
	assert_line(src, 3, "");
	assert_line(src, 4, "d");
	assert_line(src, 5, "");
	size_t len;
	assert_null(src_line(src, 0, &len));
	assert_null(src_line(src, 6, &len));
	assert_place(src, 0, 1, 1);
	assert_place(src, 2, 2, 1);
	assert_place(src, 3, 2, 2);
	assert_place(src, 7, 4, 1);
	assert_place(src, 9, 5, 1);
	assert_place(src, 1000, 5, 1); /* past the end is the end */
}

static void columns_are_code_points(void **state)
{
	(void)state;
	struct src *src = source("\xC3\xA9\xE2\x82\xAC\xF0\x9F\x8D\xB0x");
	assert_place(src, 2, 1, 2);
	assert_place(src, 5, 1, 3);
	assert_place(src, 9, 1, 4);
	assert_int_equal(src_offset((struct loc){src, 1, 4}), 9);
	assert_int_equal(src_offset((struct loc){src, 1, 99}), 10);
}

static void a_byte_order_mark_is_no_column(void **state)
{
	(void)state;
	struct src *src = source("\xEF\xBB\xBF"
	                         "a: b\n");
	assert_line(src, 1, "a: b");
	assert_place(src, 0, 1, 1);
	assert_place(src, 3, 1, 1);
	assert_place(src, 6, 1, 4);
	assert_int_equal(src_offset((struct loc){src, 1, 1}), 3);
}

static void places_and_offsets_agree(void **state)
{
	(void)state;
	struct src *src = source("one\r\n\xC3\xA4t\xC3\xB6\n\n  four\rfive");
	for (size_t i = 0; i <= src->len; i++) {
		struct loc loc = src_loc_at(src, i);
		size_t back = src_offset(loc);
		assert_true(back == i || (i > 0 && back < i)); /* inside a character or a line end */
		struct loc again = src_loc_at(src, back);
		assert_int_equal(again.line, loc.line);
	}
	assert_int_equal(src_offset((struct loc){src, 0, 0}), 0);
	assert_int_equal(src_offset((struct loc){src, 99, 1}), src->len);
}

static void an_empty_file_has_one_line(void **state)
{
	(void)state;
	struct src *src = src_from_text(&arena, "x.yaml", NULL, 0);
	assert_int_equal(src->nline, 1);
	assert_place(src, 0, 1, 1);
}

static void write_file(const char *path, size_t size)
{
	FILE *file = fopen(path, "w");
	assert_non_null(file);
	for (size_t i = 0; i < size; i++)
		fputc('#', file);
	assert_int_equal(fclose(file), 0);
}

static void files_are_read_up_to_the_limit(void **state)
{
	(void)state;
	char path[] = "/tmp/test_src.XXXXXX";
	int fd = mkstemp(path);
	assert_true(fd >= 0);
	close(fd);

	struct src *src = src_read(&arena, path);
	assert_non_null(src);
	assert_int_equal(src->len, 0);
	write_file(path, SRC_MAX_BYTES);
	src = src_read(&arena, path);
	assert_non_null(src);
	assert_int_equal(src->len, SRC_MAX_BYTES);
	assert_string_equal(src->path, path);
	write_file(path, SRC_MAX_BYTES + 1);
	errno = 0;
	assert_null(src_read(&arena, path));
	assert_int_equal(errno, EFBIG);
	unlink(path);
	assert_null(src_read(&arena, path));
	assert_int_equal(errno, ENOENT);
	assert_null(src_read(&arena, "/tmp"));
	assert_int_equal(errno, EISDIR);
}

static int free_all(void **state)
{
	(void)state;
	arena_free(&arena);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(line_ends),
		cmocka_unit_test(columns_are_code_points),
		cmocka_unit_test(a_byte_order_mark_is_no_column),
		cmocka_unit_test(places_and_offsets_agree),
		cmocka_unit_test(an_empty_file_has_one_line),
		cmocka_unit_test(files_are_read_up_to_the_limit),
	};
	return cmocka_run_group_tests(tests, NULL, free_all);
}
