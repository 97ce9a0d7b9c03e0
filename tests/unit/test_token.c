/* The tokenizer against a table, and against SQLite: the error for an unexpected token quotes that
 * token. */
#include "runtime/token.h"
#include "tests/unit/statements.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static struct kiln_token first_of(const char *text, size_t length)
{
	struct kiln_scanner scanner = {text, text + length};

	return kiln_scan_(&scanner);
}

static void tokens_by_kind(void **state)
{
	static const struct {
		const char *text;
		enum kiln_token_kind kind;
		size_t length;
	} cases[] = {
		{"", KILN_TOKEN_END, 0},
		{" \t\r\n\f\vx", KILN_TOKEN_SPACE, 6},
		{"\v ", KILN_TOKEN_ILLEGAL, 1},
		{"\xEF\xBB\xBFselect", KILN_TOKEN_SPACE, 3},
		{"\xEF\xBB", KILN_TOKEN_WORD, 2},
		{"\xEF\xBBx", KILN_TOKEN_WORD, 3},
		{"\xEFx y", KILN_TOKEN_WORD, 2},
		{"\xEF y", KILN_TOKEN_WORD, 1},
		{"a\xEF\xBB\xBF y", KILN_TOKEN_WORD, 4},
		{"-- x /* y\nz", KILN_TOKEN_COMMENT, 9},
		{"--", KILN_TOKEN_COMMENT, 2},
		{"/* x -- */ y", KILN_TOKEN_COMMENT, 10},
		{"/**/x", KILN_TOKEN_COMMENT, 4},
		{"/***/x", KILN_TOKEN_COMMENT, 5},
		{"/*/ x */ y", KILN_TOKEN_COMMENT, 8},
		{"/*/", KILN_TOKEN_COMMENT, 3},
		{"/* x *", KILN_TOKEN_COMMENT, 6},
		{"/**", KILN_TOKEN_COMMENT, 3},
		{"/*", KILN_TOKEN_OPERATOR, 1},
		{"abc def", KILN_TOKEN_WORD, 3},
		{"_a1$b(", KILN_TOKEN_WORD, 5},
		{"\xC3\xA4\xFF.", KILN_TOKEN_WORD, 3},
		{"\"a\"\"b\"c", KILN_TOKEN_QUOTED, 6},
		{"`a``b`c", KILN_TOKEN_QUOTED, 6},
		{"[a\"']b]", KILN_TOKEN_QUOTED, 5},
		{"[]", KILN_TOKEN_QUOTED, 2},
		{"\"\"", KILN_TOKEN_QUOTED, 2},
		{"'a''b'c", KILN_TOKEN_STRING, 6},
		{"'a' = ? or x = 'b'", KILN_TOKEN_STRING, 3},
		{"'a\nb'", KILN_TOKEN_STRING, 5},
		{"''''", KILN_TOKEN_STRING, 4},
		{"'a''", KILN_TOKEN_UNTERMINATED, 4},
		{"'", KILN_TOKEN_UNTERMINATED, 1},
		{"\"a b", KILN_TOKEN_UNTERMINATED, 4},
		{"`a", KILN_TOKEN_UNTERMINATED, 2},
		{"[a b", KILN_TOKEN_UNTERMINATED, 4},
		{"x'0F'", KILN_TOKEN_BLOB, 5},
		{"X''a", KILN_TOKEN_BLOB, 3},
		{"x'0'", KILN_TOKEN_ILLEGAL, 4},
		{"x'0g'a", KILN_TOKEN_ILLEGAL, 5},
		{"x'00", KILN_TOKEN_UNTERMINATED, 4},
		{"x 'a'", KILN_TOKEN_WORD, 1},
		{"0", KILN_TOKEN_NUMBER, 1},
		{"007.50e-12+", KILN_TOKEN_NUMBER, 10},
		{"1.e5", KILN_TOKEN_NUMBER, 4},
		{".5.5", KILN_TOKEN_NUMBER, 2},
		{"1..2", KILN_TOKEN_NUMBER, 2},
		{"1e+", KILN_TOKEN_ILLEGAL, 2},
		{"0x1fG", KILN_TOKEN_NUMBER, 4},
		{"0xg", KILN_TOKEN_ILLEGAL, 3},
		{"0x", KILN_TOKEN_ILLEGAL, 2},
		{"1abc def", KILN_TOKEN_ILLEGAL, 4},
		{"1.5e3x", KILN_TOKEN_ILLEGAL, 6},
		{"1_000", KILN_TOKEN_ILLEGAL, 5},
		{"?12a", KILN_TOKEN_VARIABLE, 3},
		{":a::b(c d)", KILN_TOKEN_ILLEGAL, 7},
		{"$a::b(c)d", KILN_TOKEN_VARIABLE, 8},
		{"@a:b", KILN_TOKEN_VARIABLE, 2},
		{"#1", KILN_TOKEN_VARIABLE, 2},
		{": a", KILN_TOKEN_ILLEGAL, 1},
		{"->>x", KILN_TOKEN_OPERATOR, 3},
		{"->x", KILN_TOKEN_OPERATOR, 2},
		{"-x", KILN_TOKEN_OPERATOR, 1},
		{"||x", KILN_TOKEN_OPERATOR, 2},
		{"==", KILN_TOKEN_OPERATOR, 2},
		{"=>", KILN_TOKEN_OPERATOR, 1},
		{"<>", KILN_TOKEN_OPERATOR, 2},
		{"<<=", KILN_TOKEN_OPERATOR, 2},
		{">>", KILN_TOKEN_OPERATOR, 2},
		{">=", KILN_TOKEN_OPERATOR, 2},
		{"!=", KILN_TOKEN_OPERATOR, 2},
		{"!", KILN_TOKEN_ILLEGAL, 1},
		{"((", KILN_TOKEN_OPERATOR, 1},
		{".a", KILN_TOKEN_OPERATOR, 1},
		{"^", KILN_TOKEN_ILLEGAL, 1},
		{"]", KILN_TOKEN_ILLEGAL, 1},
		{"\x7F", KILN_TOKEN_ILLEGAL, 1},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct kiln_token token = first_of(cases[i].text, strlen(cases[i].text));
		if (token.kind != cases[i].kind || token.length != cases[i].length)
			fail_msg("%s: kind %d, length %zu", cases[i].text, (int)token.kind, token.length);
	}
}

static void the_limit_ends_the_text_and_nul_does_not(void **state)
{
	struct kiln_scanner scanner = {"a bc'd'", NULL};
	struct kiln_token token;

	(void)state;
	/* the byte behind the limit goes on with the word, and is not looked at */
	scanner.limit = scanner.cursor + 3;
	kiln_scan_(&scanner);
	kiln_scan_(&scanner);
	token = kiln_scan_(&scanner);
	assert_int_equal(token.kind, KILN_TOKEN_WORD);
	assert_int_equal(token.length, 1);
	for (int i = 0; i < 3; i++) {
		token = kiln_scan_(&scanner);
		assert_int_equal(token.kind, KILN_TOKEN_END);
		assert_int_equal(token.length, 0);
	}
	assert_int_equal(first_of("\0a", 2).kind, KILN_TOKEN_ILLEGAL);
	assert_int_equal(first_of("'\0'", 3).length, 3);
	assert_int_equal(first_of("--\0\n", 4).length, 3);
}

/* SQLite says nothing about space and semicolons, and a keyword may begin a statement. */
static bool is_silent(const struct kiln_token *token)
{
	return token->kind == KILN_TOKEN_SPACE || token->kind == KILN_TOKEN_COMMENT ||
	       (token->kind == KILN_TOKEN_OPERATOR && *token->start == ';') ||
	       (token->kind == KILN_TOKEN_WORD && sqlite3_keyword_check(token->start, (int)token->length));
}

/* Every token of the text is put first in a statement, where none but a keyword may stand. */
static void assert_sqlite_agrees(sqlite3 *db, const char *text)
{
	struct kiln_scanner scanner = {text, text + strlen(text)};
	struct kiln_token token = kiln_scan_(&scanner);

	for (; token.kind != KILN_TOKEN_END; token = kiln_scan_(&scanner)) {
		const bool is_wrong = token.kind == KILN_TOKEN_ILLEGAL || token.kind == KILN_TOKEN_UNTERMINATED;
		sqlite3_stmt *row = NULL;
		if (is_silent(&token))
			continue;
		const char *format = is_wrong ? "unrecognized token: \"%.*s\"" : "near \"%.*s\": syntax error";
		char *expected = sqlite3_mprintf(format, (int)token.length, token.start);
		assert_int_not_equal(sqlite3_prepare_v2(db, token.start, -1, &row, NULL), SQLITE_OK);
		if (strcmp(sqlite3_errmsg(db), expected) != 0)
			fail_msg("%s\nexpected: %s\nSQLite: %s", token.start, expected, sqlite3_errmsg(db));
		sqlite3_free(expected);
	}
}

static void sqlite_cuts_statements_the_same_way(void **state)
{
	sqlite3 *db = open_database();

	(void)state;
	for (size_t i = 0; statements[i] != NULL; i++)
		assert_sqlite_agrees(db, statements[i]);
	sqlite3_close(db);
}

/* Texts of bytes that tokens are about, from a fixed seed. */
static void sqlite_cuts_noise_the_same_way(void **state)
{
	static const char *const pieces[] = {
		"'",    "\"",   "`",        "[", "]", "''", "/*", "*/", "*",  "/",  "--", "\n",   "-",    ">", "<",
		"=",    "!",    "|",        "0", "1", "9",  "0x", "x'", "X",  "e",  "E",  "+",    ".",    "_", "$",
		"?",    ":",    "::",       "@", "#", "(",  ")",  " ",  "\t", "\v", "\f", "a",    "F",    "g", "\xEF",
		"\xBB", "\xBF", "\xC3\xA4", "&", "~", "%",  ",",  ";",  "\\", "^",  "{",  "\x01", "\x7F",
	};
	sqlite3 *db = open_database();
	uint32_t seed = 1;

	(void)state;
	for (int i = 0; i < 20000; i++) {
		char text[64] = "";
		for (int n = 0; n < 12; n++) {
			seed = seed * 1664525 + 1013904223;
			strcat(text, pieces[(seed >> 8) % (sizeof pieces / sizeof *pieces)]);
		}
		assert_sqlite_agrees(db, text);
	}
	sqlite3_close(db);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tokens_by_kind),
		cmocka_unit_test(the_limit_ends_the_text_and_nul_does_not),
		cmocka_unit_test(sqlite_cuts_statements_the_same_way),
		cmocka_unit_test(sqlite_cuts_noise_the_same_way),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
