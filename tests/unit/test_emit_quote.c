/* Text that becomes C or a comment, and statements that become part of a file. */
#include "gen/emit/cstring.h"
#include "gen/emit/sql.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

static void assert_c(const char *text, const char *expected)
{
	struct buf out = {0};
	c_string(&out, text, "\t");
	assert_string_equal(buf_text(&out), expected);
	buf_free(&out);
}

static void c_strings(void **state)
{
	(void)state;
	assert_c("", "\"\"");
	assert_c("abc", "\"abc\"");
	assert_c("a\"b\\c", "\"a\\\"b\\\\c\"");
	assert_c("\t\r\x01\x7F", "\"\\t\\015\\001\\177\"");
	assert_c("\x01"
	         "7",
	         "\"\\0017\""); /* the digit is none of the escape */
	assert_c("\xC3\xA9"
	         "abc",
	         "\"\\303\\251abc\"");
	assert_c("?"
	         "?=?"
	         "?/",
	         "\"?\\?=?\\?/\"");
	assert_c("????", "\"?\\?\\?\\?\"");
	assert_c("a?b?", "\"a?b?\"");
	assert_c("%s", "\"%s\"");
}

static void a_literal_for_each_line(void **state)
{
	(void)state;
	assert_c("a\nb", "\"a\\n\"\n\t\"b\"");
	assert_c("a\n", "\"a\\n\"");
	assert_c("\n\n", "\"\\n\"\n\t\"\\n\"");
	assert_c("?\n?=", "\"?\\n\"\n\t\"?=\"");
}

/* What a C compiler makes of the literals; fails on anything it would refuse or take for something
 * else. */
static char *read_back(const char *c)
{
	struct buf text = {0};
	size_t piece = 0, longest = 0;
	bool inside = false;
	assert_null(strstr(c, "?"
	                      "?"));
	for (; *c != '\0'; c++) {
		if (!inside) {
			assert_non_null(strchr("\"\n\t", *c));
			inside = *c == '"';
			piece = 0;
		} else if (*c == '"') {
			inside = false;
		} else {
			assert_true(*c >= ' ' && *c <= '~');
			char byte = *c;
			if (byte == '\\' && *++c >= '0' && *c <= '7') {
				byte = (char)((c[0] - '0') * 64 + (c[1] - '0') * 8 + (c[2] - '0'));
				c += 2;
			} else if (byte == '\\') {
				assert_non_null(strchr("nt\"\\?", *c));
				byte = *c == 'n' ? '\n' : *c == 't' ? '\t' : *c;
			}
			buf_putc(&text, byte);
			longest = ++piece > longest ? piece : longest;
		}
	}
	assert_false(inside);
	assert_true(longest < 2100);
	return text.data;
}

static void any_bytes_come_back(void **state)
{
	(void)state;
	unsigned seed = 1;
	for (int round = 0; round < 300; round++) {
		struct buf text = {0}, c = {0};
		for (int i = 0; i < 20 + round * 40; i++) {
			seed = seed * 1103515245u + 12345u;
			unsigned pick = seed >> 16;
			const char *favourites = "?\n\\\"/7";
			buf_putc(&text, pick % 3 == 0 ? favourites[pick / 3 % 6] : (char)(1 + pick / 3 % 255));
		}
		c_string(&c, buf_text(&text), "\t");
		char *back = read_back(buf_text(&c));
		assert_string_equal(back, buf_text(&text));
		free(back);
		buf_free(&text);
		buf_free(&c);
	}
}

static void assert_comment(const char *text, const char *expected)
{
	struct buf out = {0};
	c_comment(&out, text);
	assert_string_equal(buf_text(&out), expected);
	buf_free(&out);
}

static void c_comments_cannot_end(void **state)
{
	(void)state;
	assert_comment("a */ b", "a * / b");
	assert_comment("**/", "** /");
	assert_comment("/*/", "/ * /");
	assert_comment("a\nb\tc", "a b c");
	assert_comment("?"
	               "?/",
	               "? ?/");
	assert_comment("\xC3\xA9", "\xC3\xA9");
}

static void assert_statement(const char *sql, const char *expected)
{
	struct buf out = {0};
	sqlite3_str *text = sqlite3_str_new(NULL);
	script_statement(text, sql);
	sql_take(&out, text);
	assert_string_equal(buf_text(&out), expected);
	buf_free(&out);
}

static void no_comment_swallows_the_semicolon(void **state)
{
	(void)state;
	assert_statement("SELECT 1", "SELECT 1;\n");
	assert_statement("SELECT 1 -- one", "SELECT 1 -- one\n;\n");
	assert_statement("SELECT 1 -- one\n", "SELECT 1 -- one\n\n;\n");
	assert_statement("SELECT '--'", "SELECT '--';\n");
	assert_statement("SELECT 1 /* one */", "SELECT 1 /* one */;\n");
	assert_statement("SELECT 1 /* one", "SELECT 1 /* one*/;\n");
	assert_statement("SELECT 1 /*/", "SELECT 1 /*/*/;\n");
}

static void no_text_leaves_a_comment(void **state)
{
	(void)state;
	struct buf out = {0};
	sqlite3_str *text = sqlite3_str_new(NULL);
	script_comment(text, "description: ", "one\nDROP TABLE t;\r\nthree\n");
	script_comment(text, "", "");
	sql_take(&out, text);
	assert_string_equal(buf_text(&out), "-- description: one\n--   DROP TABLE t;\n--   three\n-- \n");
	buf_free(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(c_strings),
		cmocka_unit_test(a_literal_for_each_line),
		cmocka_unit_test(any_bytes_come_back),
		cmocka_unit_test(c_comments_cannot_end),
		cmocka_unit_test(no_comment_swallows_the_semicolon),
		cmocka_unit_test(no_text_leaves_a_comment),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
