/* Every row of the policy on YAML input: what is refused, where the message points, what is kept.
 */
#include "gen/spec/node.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static struct arena arena;
static struct diag diag;
static char *printed;

static const struct node *parse_bytes(const char *text, size_t len)
{
	diag_init(&diag, &arena);
	return node_parse(&arena, src_from_text(&arena, "x", text, len), &diag);
}

static const struct node *parse(const char *text)
{
	const struct node *node = parse_bytes(text, strlen(text));
	if (node == NULL) {
		diag_flush(&diag, stderr);
		fail_msg("refused: %s", text);
	}
	return node;
}

static void print_messages(void)
{
	size_t size;
	free(printed);
	FILE *out = open_memstream(&printed, &size);
	assert_non_null(out);
	diag_flush(&diag, out);
	fclose(out);
}

/* The first line of what is said must be `message`. */
static void assert_refused(const char *text, size_t len, const char *message)
{
	assert_null(parse_bytes(text, len));
	assert_true(diag.nerror > 0);
	print_messages();
	char *end = strchr(printed, '\n');
	assert_non_null(end);
	*end = '\0';
	assert_string_equal(printed, message);
	*end = '\n';
}

struct refusal {
	const char *text, *message;
};

static void assert_all_refused(const struct refusal *refusals, size_t n)
{
	for (size_t i = 0; i < n; i++)
		assert_refused(refusals[i].text, strlen(refusals[i].text), refusals[i].message);
}

#define ALL_REFUSED(refusals) assert_all_refused(refusals, sizeof(refusals) / sizeof *(refusals))

/* ---- What is accepted ---- */

static void a_tree(void **state)
{
	(void)state;
	const struct node *root = parse("a: 1\nb:\n  - 'x'\n  - {c: \"y\", d: }\n  - |\n    z\n");
	assert_int_equal(root->kind, NODE_MAPPING);
	assert_int_equal(root->pairs.len, 2);
	assert_string_equal(node_get(root, "a")->text, "1");
	assert_int_equal(node_get(root, "a")->loc.line, 1);
	assert_int_equal(node_get(root, "a")->loc.col, 4);
	const struct node *list = node_get(root, "b");
	assert_int_equal(list->kind, NODE_SEQUENCE);
	assert_int_equal(list->items.len, 3);
	assert_int_equal(list->items.items[0]->style, NODE_QUOTED);
	assert_int_equal(list->items.items[2]->style, NODE_LITERAL);
	assert_int_equal(list->items.items[2]->loc.line, 5);
	assert_int_equal(list->items.items[2]->loc.col, 5);
	assert_string_equal(list->items.items[2]->text, "z\n");
	assert_true(node_is_null(node_get(list->items.items[1], "d")));
	assert_null(node_get(root, "c"));
	assert_true(node_is_null(node_get(root, "c")));
}

static void places_count_code_points(void **state)
{
	(void)state;
	const struct node *root = parse("\xC3\xA9: [\xC3\xA9\xE2\x82\xAC, x]\n# \xF0\x9F\x8D\xB0\nb: y\n");
	const struct node *list = root->pairs.items[0].value;
	assert_int_equal(list->loc.col, 4);
	assert_int_equal(list->items.items[1]->loc.col, 9);
	assert_int_equal(root->pairs.items[1].key->loc.line, 3);
}

/* libyaml ends a line at NEL, LS and PS; editors and our line table do not. */
static void unusual_line_separators_shift_nothing(void **state)
{
	(void)state;
	const struct node *root = parse("a: 'x\xE2\x80\xA8y\xC2\x85z'\nb: y\n");
	assert_int_equal(root->pairs.items[1].key->loc.line, 2);
	assert_int_equal(root->pairs.items[1].value->loc.col, 4);
}

static void byte_order_mark_and_crlf(void **state)
{
	(void)state;
	const struct node *root = parse("\xEF\xBB\xBF"
	                                "a: |\r\n  one\r\n  two\r\n\r\nb: [x,\r\n  y]\r\n");
	assert_int_equal(root->pairs.items[0].key->loc.col, 1);
	assert_string_equal(node_get(root, "a")->text, "one\ntwo\n");
	assert_int_equal(node_get(root, "b")->loc.line, 5);
	assert_int_equal(node_get(root, "b")->items.items[1]->loc.line, 6);
	assert_int_equal(node_get(root, "b")->items.items[1]->loc.col, 3);
}

static void plain_scalars_resolve_to_little(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		enum scalar_type type;
	} cases[] = {
		{"", SCALAR_NULL},         {"~", SCALAR_NULL},
		{"null", SCALAR_NULL},     {"Null", SCALAR_TEXT},
		{"''", SCALAR_TEXT},       {"'null'", SCALAR_TEXT},
		{"true", SCALAR_BOOLEAN},  {"false", SCALAR_BOOLEAN},
		{"True", SCALAR_TEXT},     {"yes", SCALAR_TEXT},
		{"no", SCALAR_TEXT},       {"off", SCALAR_TEXT},
		{"0", SCALAR_INTEGER},     {"-7", SCALAR_INTEGER},
		{"+7", SCALAR_INTEGER},    {"0777", SCALAR_TEXT},
		{"1_000", SCALAR_TEXT},    {"12:30:45", SCALAR_TEXT},
		{"0x1F", SCALAR_INTEGER},  {"0x", SCALAR_TEXT},
		{"0o17", SCALAR_TEXT},     {"9223372036854775807", SCALAR_INTEGER},
		{"1.5", SCALAR_REAL},      {"9223372036854775808", SCALAR_TEXT},
		{".5", SCALAR_REAL},       {"-9223372036854775808", SCALAR_INTEGER},
		{"5.", SCALAR_REAL},       {"-1.5e-3", SCALAR_REAL},
		{"1e5", SCALAR_REAL},      {"1e", SCALAR_TEXT},
		{".", SCALAR_TEXT},        {"e5", SCALAR_TEXT},
		{"1.2.3", SCALAR_TEXT},    {"'1'", SCALAR_TEXT},
		{"\"true\"", SCALAR_TEXT}, {"2024-01-01", SCALAR_TEXT},
		{".inf", SCALAR_TEXT},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct node *root = parse(arena_printf(&arena, "a: %s\n", cases[i].text));
		const struct node *value = root->pairs.items[0].value;
		if (node_scalar_type(value) != cases[i].type)
			fail_msg("%s", cases[i].text);
	}
}

static void a_root_may_be_anything(void **state)
{
	(void)state;
	assert_int_equal(parse("- a\n")->kind, NODE_SEQUENCE);
	assert_int_equal(parse("a\n")->kind, NODE_SCALAR);
	assert_true(node_is_null(parse("---\n")));
	assert_string_equal(parse("%YAML 1.2\n---\na\n...\n")->text, "a");
}

/* ---- What is refused ---- */

static void duplicate_keys(void **state)
{
	(void)state;
	static const struct refusal refusals[] = {
		{"a: 1\nb: 2\na: 3\n", "x:3:1: error: the key 'a' stands here twice [duplicate-key]"},
		{"{a: 1, 'a': 2}", "x:1:8: error: the key 'a' stands here twice [duplicate-key]"},
		{"b:\n  - c: 1\n    c: 1\n", "x:3:5: error: the key 'c' stands here twice [duplicate-key]"},
	};
	ALL_REFUSED(refusals);
	assert_refused("a: 1\nb: 2\na: 3\na: 4\n", 20, "x:3:1: error: the key 'a' stands here twice [duplicate-key]");
	assert_string_equal(printed, "x:3:1: error: the key 'a' stands here twice [duplicate-key]\n"
	                             "    3 | a: 3\n      | ^\nx:1:1: note: first here\n"
	                             "x:4:1: error: the key 'a' stands here twice [duplicate-key]\n"
	                             "    4 | a: 4\n      | ^\nx:1:1: note: first here\n");
	parse("a: {b: 1}\nc: {b: 1}\nA: 2\n"); /* each mapping has its own keys, and case counts */
}

static void anchors_aliases_merge_keys_tags(void **state)
{
	(void)state;
#define ALIAS "anchors and aliases are not part of the format; write the value out [yaml-alias]"
#define TAG   "tags are not part of the format; put the value in quotes if it is text [yaml-tag]"
	static const struct refusal refusals[] = {
		{"a: &b 1\n", "x:1:4: error: " ALIAS},
		{"a: &b [*b]\n", "x:1:4: error: " ALIAS},
		{"a: *b\n", "x:1:4: error: " ALIAS},
		{"*b : 1\n", "x:1:1: error: " ALIAS},
		{"&a b: 1\n", "x:1:1: error: " ALIAS},
		{"a: &b {c: 1}\n", "x:1:4: error: " ALIAS},
		{"a:\n  <<: {b: 1}\n", "x:2:3: error: merge keys are not part of the format; write the "
	                               "keys out [yaml-alias]"},
		{"a: !!bool no\n", "x:1:4: error: " TAG},
		{"a: !x 'no'\n", "x:1:4: error: " TAG},
		{"a: ! no\n", "x:1:4: error: " TAG},
		{"a: !<tag:x> [1]\n", "x:1:4: error: " TAG},
		{"!!map {a: 1}\n", "x:1:1: error: " TAG},
		{"a: !y!b c\n", "x:1:4: error: tags are not part of the format [yaml-tag]"},
		{"%TAG ! tag:x,2000:\n---\na: 1\n", "x:1:1: error: tags are not part of the format [yaml-tag]"},
	};
	ALL_REFUSED(refusals);
	assert_null(parse_bytes("a: &b 1\nc: !d e\n", 16));
	assert_int_equal(diag.nerror, 2); /* reading goes on */
	parse("'<<': 1\n'!a': '*b'\nc: 'a'\n");
}

static void documents(void **state)
{
	(void)state;
	static const struct refusal refusals[] = {
		{"", "x: error: the file holds no document [yaml-documents]"},
		{"\n# nothing\n", "x: error: the file holds no document [yaml-documents]"},
		{"a: 1\n---\nb: 1\n", "x:2:1: error: a second document begins here; a file holds one [yaml-documents]"},
		{"a: 1\n...\n---\n", "x:3:1: error: a second document begins here; a file holds one [yaml-documents]"},
	};
	ALL_REFUSED(refusals);
}

static void keys_that_are_no_words(void **state)
{
	(void)state;
	static const struct refusal refusals[] = {
		{"? [a]\n: 1\n", "x:1:3: error: a key is a word, not a list or a mapping; '{' and '[' "
	                         "begin text only in quotes [yaml-syntax]"},
		{"{{a: b}: 1}\n", "x:1:2: error: a key is a word, not a list or a mapping; '{' and '[' "
	                          "begin text only in quotes [yaml-syntax]"},
		{"?\n: 1\n", "x:1:2: error: expected a key before ':' [yaml-syntax]"},
	};
	ALL_REFUSED(refusals);
}

static void nul_and_control_characters(void **state)
{
	(void)state;
	assert_refused("a: \"x\\0y\"\n", 10,
	               "x:1:4: error: a value may not hold a NUL character; write a blob as {blob: "
	               "\"00\"} [yaml-nul]");
	assert_refused("\"x\\0\": y\n", 9,
	               "x:1:1: error: a value may not hold a NUL character; write a blob as {blob: "
	               "\"00\"} [yaml-nul]");
	assert_refused("a: b\nc: \x01\n", 10,
	               "x:2:4: error: the character U+0001 is not allowed in YAML; write it as an "
	               "escape in double quotes [yaml-encoding]");
	assert_refused("a: \0b\n", 6,
	               "x:1:4: error: the character U+0000 is not allowed in YAML; write it as an "
	               "escape in double quotes [yaml-encoding]");
}

static void encodings(void **state)
{
	(void)state;
	static const struct refusal refusals[] = {
		{"a: b\nb: \xC3\xA9\xE9 x\n",
	         "x:2:5: error: this is not UTF-8; save the file as UTF-8 [yaml-encoding]"},
		{"\xEF\xBB\xBF"
	         "a: \xFF\n",
	         "x:1:4: error: this is not UTF-8; save the file as UTF-8 [yaml-encoding]"},
		{"\xFF\xFE"
	         "a",
	         "x:1:1: error: the file is UTF-16; save it as UTF-8 [yaml-encoding]"},
		{"a: \xED\xA0\x80\n", /* a surrogate */
	         "x:1:4: error: this is not UTF-8; save the file as UTF-8 [yaml-encoding]"},
		{"a: \xC3", "x:1:4: error: this is not UTF-8; save the file as UTF-8 [yaml-encoding]"},
	};
	ALL_REFUSED(refusals);
}

static void syntax(void **state)
{
	(void)state;
	static const struct refusal refusals[] = {
		{"a:\n\tb: 1\n", "x:2:1: error: YAML is indented with spaces, not tabs [yaml-syntax]"},
		{"a: |\n\tb\n", "x:2:1: error: YAML is indented with spaces, not tabs [yaml-syntax]"},
		{"sql: SELECT a: b\n", "x:1:14: error: a ':' that begins a mapping cannot stand here; put the text in "
	                               "quotes, or SQL in a block after '|' [yaml-syntax]"},
		{"a: @b\n", "x:1:4: error: a plain value cannot begin with '@'; put it in quotes "
	                    "[yaml-syntax]"},
		{"a: `b`\n", "x:1:4: error: a plain value cannot begin with '`'; put it in quotes "
	                     "[yaml-syntax]"},
		{"a: 1\nfoo\nb: 1\n", "x:2:1: error: expected ':' after this key (a key is one line of "
	                              "at most 1,024 characters) [yaml-syntax]"},
		{"a: [1, 2\nb: 3\n", "x:2:2: error: expected ',' or ']' in this list [yaml-syntax]"},
		{"a: {b: 2\nc\n", "x:3:1: error: expected ',' or '}' in this mapping [yaml-syntax]"},
		{"a: 'b\n\nc: d\n", "x:1:4: error: the quoted text that begins here has no end [yaml-syntax]"},
		{"a: \"\\q\"\n", "x:1:5: error: unknown escape in double quotes; write '\\\\' for a "
	                         "backslash, or use single quotes [yaml-syntax]"},
		{"a: - b\n", "x:1:4: error: '- ' cannot begin an item here; put it on a line of its "
	                     "own [yaml-syntax]"},
		{"a: 'b' c\n", "x:1:8: error: expected a key; indent it like the keys above, or put the "
	                       "text before it in quotes [yaml-syntax]"},
		{"- a\nb: c\n", "x:2:1: error: expected '- ' here, indented like the items above "
	                        "[yaml-syntax]"},
		{"a: ]\n", "x:1:4: error: expected a value [yaml-syntax]"},
		{"%YAML 1.3\n---\na: 1\n", "x:1:1: error: the format is YAML 1.1 or 1.2; take the %YAML "
	                                   "line out [yaml-syntax]"},
	};
	ALL_REFUSED(refusals);
}

static char *repeated(const char *s, size_t n, const char *tail)
{
	size_t len = strlen(s);
	char *text = arena_alloc(&arena, n * len + strlen(tail) + 1);
	for (size_t i = 0; i < n; i++)
		memcpy(text + i * len, s, len);
	strcpy(text + n * len, tail);
	return text;
}

static void limits(void **state)
{
	(void)state;
	clock_t begin = clock();
	const char *deep = repeated("[", 100000, "");
	assert_refused(deep, strlen(deep), "x:1:65: error: nested more than 64 levels deep [yaml-limit]");
	deep = repeated("- ", 100000, "");
	assert_refused(deep, strlen(deep), "x:1:129: error: nested more than 64 levels deep [yaml-limit]");
	deep = repeated("{a: ", 100000, "");
	assert_refused(deep, strlen(deep), "x:1:257: error: nested more than 64 levels deep [yaml-limit]");
	assert_true(clock() - begin < CLOCKS_PER_SEC / 2);

	assert_non_null(parse(arena_printf(&arena, "%s1%s", repeated("[", 64, ""), repeated("]", 64, ""))));
	const char *wide = repeated("- a\n", 100000, "");
	assert_refused(wide, strlen(wide),
	               "x:100000:3: error: more than 100000 values in one file; split the revision "
	               "[yaml-limit]");
	assert_int_equal(parse(repeated("- a\n", 99999, ""))->items.len, 99999);
	const char *long_file = repeated("#", SRC_MAX_BYTES + 1, "");
	assert_refused(long_file, SRC_MAX_BYTES + 1, "x: error: the file is over 1048576 bytes [yaml-limit]");
}

/* 49,000 keys on one line: neither places nor the search for duplicates may be quadratic. */
static void many_keys_take_no_time(void **state)
{
	(void)state;
	char *text = arena_alloc(&arena, 49000 * 12 + 3), *end = text;
	*end++ = '{';
	for (int i = 0; i < 49000; i++)
		end += snprintf(end, 13, "k%06d: v, ", i);
	*end++ = '}';
	clock_t begin = clock();
	assert_int_equal(parse(text)->pairs.len, 49000);
	assert_true(clock() - begin < 2 * CLOCKS_PER_SEC);
}

/* ---- Places inside scalars ---- */

static void assert_inside(const char *text, const char *part, uint32_t line, uint32_t col)
{
	const struct node *scalar = parse(text)->pairs.items[0].value;
	const char *found = part[0] == '\0' ? scalar->text + strlen(scalar->text) : strstr(scalar->text, part);
	assert_non_null(found);
	struct loc loc = node_loc_at(scalar, (size_t)(found - scalar->text));
	assert_int_equal(loc.line, line);
	assert_int_equal(loc.col, col);
}

static void places_inside_scalars(void **state)
{
	(void)state;
	assert_inside("a: |\n  SELECT x\n    FROM t\n\n  WHERE q\n", "SELECT", 2, 3);
	assert_inside("a: |\n  SELECT x\n    FROM t\n\n  WHERE q\n", "FROM", 3, 5);
	assert_inside("a: |\r\n  SELECT x\r\n    FROM t\r\n\r\n  WHERE q\r\n", "WHERE", 5, 3);
	assert_inside("a: |2-\n    \xC3\xA9 q\n  r\n", "q", 2, 7);
	assert_inside("a: |\n  x\n  y\n\n\n", "", 3, 4);
	assert_inside("a: >\n  x\n  y\n", "y", 1, 4);
	assert_inside("a:  x \xC3\xA9 z\n", "z", 1, 9);
	assert_inside("a: 'x ''y'' z'\n", "z", 1, 13);
	assert_inside("a: 'x ''y'' z'\n", "'", 1, 7);
	assert_inside("a: \"x \\\"y\\\" z\"\n", "z", 1, 13);
	assert_inside("a: \"x\\ty z\"\n", "z", 1, 4); /* other escapes: the start */
	assert_inside("a: \"x\\ty z\"\n", "x", 1, 5);
	assert_inside("a: x\n  y\n", "x", 1, 4);
	assert_inside("a: x\n  y\n", "y", 1, 4); /* folded: the start */
}

/* ---- Checksum ---- */

static uint64_t checksum(const char *text)
{
	return node_checksum(parse(text), NULL);
}

static void the_checksum_is_over_the_meaning(void **state)
{
	(void)state;
	uint64_t sum = checksum("a: x\nb: [1, y]\nc: |\n  s\n  t\n");
	assert_true(sum == checksum("a: x\r\nb: [1, y]\r\nc: |\r\n  s\r\n  t\r\n"));
	assert_true(sum == checksum("\xEF\xBB\xBF# c\na:   'x'\nb:\n- 1\n- \"y\"\nc: \"s\\nt\\n\"\n"));
	assert_true(checksum("a: ~\n") == checksum("a:\n"));
	assert_true(checksum("a: ~\n") == checksum("a: null\n"));

	static const char *const different[] = {
		"a: x\n",        "a: X\n",        "b: x\n",        "a: [x]\n", "a: {x: y}\n", "a: [x, y]\n",
		"a: [[x], y]\n", "a: [x, [y]]\n", "a: [[x, y]]\n", "a: xy\n",  "a: 1\n",      "a: '1'\n",
		"a: true\n",     "a: 'true'\n",   "a: null\n",     "a: ''\n",  "a: 'null'\n", "a: x\nb: y\n",
		"b: y\na: x\n",  "a: 1.0\n",      "a: []\n",       "a: {}\n",  "[a, x]\n",
	};
	size_t n = sizeof different / sizeof *different;
	for (size_t i = 0; i < n; i++) {
		for (size_t j = 0; j < i; j++)
			assert_true(checksum(different[i]) != checksum(different[j]));
	}
}

static void skipped_keys_do_not_count(void **state)
{
	(void)state;
	static const char *const skip[] = {"description", NULL};
	uint64_t sum = node_checksum(parse("a: {description: 1}\n"), skip);
	assert_true(sum == node_checksum(parse("description: z\na: {description: 1}\n"), skip));
	assert_true(sum == checksum("a: {description: 1}\n"));
	assert_true(sum != node_checksum(parse("a: {description: 2}\n"), skip));
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
		cmocka_unit_test_teardown(a_tree, end),
		cmocka_unit_test_teardown(places_count_code_points, end),
		cmocka_unit_test_teardown(unusual_line_separators_shift_nothing, end),
		cmocka_unit_test_teardown(byte_order_mark_and_crlf, end),
		cmocka_unit_test_teardown(plain_scalars_resolve_to_little, end),
		cmocka_unit_test_teardown(a_root_may_be_anything, end),
		cmocka_unit_test_teardown(duplicate_keys, end),
		cmocka_unit_test_teardown(anchors_aliases_merge_keys_tags, end),
		cmocka_unit_test_teardown(documents, end),
		cmocka_unit_test_teardown(keys_that_are_no_words, end),
		cmocka_unit_test_teardown(nul_and_control_characters, end),
		cmocka_unit_test_teardown(encodings, end),
		cmocka_unit_test_teardown(syntax, end),
		cmocka_unit_test_teardown(limits, end),
		cmocka_unit_test_teardown(many_keys_take_no_time, end),
		cmocka_unit_test_teardown(places_inside_scalars, end),
		cmocka_unit_test_teardown(the_checksum_is_over_the_meaning, end),
		cmocka_unit_test_teardown(skipped_keys_do_not_count, end),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
