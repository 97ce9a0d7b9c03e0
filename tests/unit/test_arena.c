#include "gen/base/arena.h"
#include "gen/base/buf.h"
#include "gen/base/list.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

static void pieces_are_zeroed_aligned_and_apart(void **state)
{
	(void)state;
	struct arena arena = {0};
	unsigned char *pieces[600];
	for (size_t i = 0; i < 600; i++) {
		size_t size = i % 7 == 0 ? i * 100 : i; /* both under and over the limit of a block */
		pieces[i] = arena_alloc(&arena, size);
		assert_int_equal((uintptr_t)pieces[i] % _Alignof(max_align_t), 0);
		for (size_t j = 0; j < size; j++)
			assert_int_equal(pieces[i][j], 0);
		memset(pieces[i], (int)(i % 251), size);
	}
	for (size_t i = 0; i < 600; i++) {
		size_t size = i % 7 == 0 ? i * 100 : i;
		for (size_t j = 0; j < size; j++)
			assert_int_equal(pieces[i][j], i % 251);
	}
	arena_free(&arena);
	assert_null(arena.blocks);
}

static void strings_are_copied(void **state)
{
	(void)state;
	struct arena arena = {0};
	assert_string_equal(arena_strdup(&arena, ""), "");
	assert_string_equal(arena_strndup(&arena, "revision", 3), "rev");
	char *text = arena_printf(&arena, "%s %0*d", "head", 100000, 7);
	assert_int_equal(strlen(text), 100005);
	assert_int_equal(text[100004], '7');
	arena_free(&arena);
}

static void lists_keep_order(void **state)
{
	(void)state;
	struct arena arena = {0};
	LIST(int) list = {0};
	for (int i = 0; i < 1000; i++)
		list_push(&arena, &list, i);
	list_insert(&arena, &list, 0, -1);
	list_insert(&arena, &list, list.len, 1000);
	list_insert(&arena, &list, 500, 12345);
	assert_int_equal(list.len, 1003);
	assert_int_equal(list.items[500], 12345);
	list_remove(&list, 500);
	int expected = -1;
	list_each (int, item, &list)
		assert_int_equal(*item, expected++);
	assert_int_equal(expected, 1001);
	while (list.len > 0)
		list_remove(&list, list.len - 1);
	list_push(&arena, &list, 3);
	assert_int_equal(list.items[0], 3);
	arena_free(&arena);
}

static void an_empty_list_has_no_items(void **state)
{
	(void)state;
	LIST(int) list = {0};
	list_each (int, item, &list)
		fail();
	assert_int_equal(list.len, 0);
}

static void a_buffer_grows(void **state)
{
	(void)state;
	struct arena arena = {0};
	struct buf buf = {0};
	assert_string_equal(buf_text(&buf), "");
	buf_append(&buf, "", 0);
	assert_string_equal(buf.data, "");
	for (int i = 0; i < 5000; i++)
		buf_putc(&buf, (char)('a' + i % 26));
	buf_printf(&buf, "<%d %s>", 42, "down");
	buf_puts(&buf, "!");
	assert_int_equal(buf.len, 5000 + 10);
	assert_string_equal(buf_text(&buf) + 5000, "<42 down>!");
	buf_clear(&buf);
	assert_string_equal(buf_text(&buf), "");
	buf_append(&buf, "a\0b", 3);
	assert_int_equal(buf.len, 3);
	char *taken = buf_take(&buf, &arena);
	assert_memory_equal(taken, "a\0b", 4);
	assert_null(buf.data);
	buf_free(&buf);
	arena_free(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(pieces_are_zeroed_aligned_and_apart),
		cmocka_unit_test(strings_are_copied),
		cmocka_unit_test(lists_keep_order),
		cmocka_unit_test(an_empty_list_has_no_items),
		cmocka_unit_test(a_buffer_grows),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
