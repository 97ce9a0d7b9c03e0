#include "gen/spec/bind.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

struct part {
	const struct node *node;
	struct text column;
	struct boolean desc;
};

struct thing {
	const struct node *node;
	struct text name, note, sql, word;
	struct boolean flag;
	struct literal literal, value;
	text_list names;
	binding_list sqls;
	cell_list cells;
	struct part *one;
	LIST(struct part *) parts;
	const struct node *raw;
};

static const char *const words[] = {"CASCADE", "SET NULL", "RESTRICT", NULL};

#define F(member, kind_, flags_, ...)                                                                                  \
	{                                                                                                              \
		.key = #member, .kind = (kind_), .flags = (flags_), .offset = offsetof(struct thing, member),          \
		__VA_ARGS__                                                                                            \
	}

static const struct field part_fields[] = {
	{.key = "column", .kind = FIELD_NAME, .flags = FIELD_REQUIRED, .offset = offsetof(struct part, column)},
	{.key = "desc", .kind = FIELD_BOOL, .offset = offsetof(struct part, desc)},
};
static const struct shape part_shape = {
	.what = "part",
	.fields = part_fields,
	.nfield = FIELD_COUNT(part_fields),
	.size = sizeof(struct part),
	.scalar_offset = offsetof(struct part, column),
};

static const struct field thing_fields[] = {
	F(name, FIELD_NAME, FIELD_REQUIRED, .words = NULL),
	F(note, FIELD_TEXT, FIELD_NULLABLE, .words = NULL),
	F(sql, FIELD_SQL, 0, .words = NULL),
	F(word, FIELD_WORD, 0, .words = words),
	F(flag, FIELD_BOOL, 0, .words = NULL),
	F(literal, FIELD_LITERAL, 0, .words = NULL),
	F(value, FIELD_VALUE, 0, .words = NULL),
	F(names, FIELD_NAMES, 0, .words = NULL),
	F(sqls, FIELD_SQLS, 0, .words = NULL),
	F(cells, FIELD_CELLS, 0, .words = NULL),
	F(one, FIELD_STRUCT, FIELD_NULLABLE, .shape = &part_shape),
	F(parts, FIELD_LIST, 0, .shape = &part_shape),
	F(raw, FIELD_NODE, 0, .words = NULL),
};
static const struct shape thing_shape = {
	.what = "thing",
	.fields = thing_fields,
	.nfield = FIELD_COUNT(thing_fields),
	.size = sizeof(struct thing),
};

static struct arena arena;
static struct diag diag;
static char *printed;

static void print_messages(void)
{
	size_t size;
	free(printed);
	FILE *out = open_memstream(&printed, &size);
	assert_non_null(out);
	diag_flush(&diag, out);
	fclose(out);
}

static bool bind(const char *text, struct thing *thing)
{
	diag_init(&diag, &arena);
	const struct src *src = src_from_text(&arena, "x", text, strlen(text));
	const struct node *node = node_parse(&arena, src, &diag);
	assert_non_null(node);
	memset(thing, 0xFF, sizeof *thing);
	return bind_mapping(&arena, &diag, node, &thing_shape, thing);
}

static struct thing bound(const char *text)
{
	struct thing thing;
	if (!bind(text, &thing)) {
		print_messages();
		fail_msg("%s%s", text, printed);
	}
	assert_int_equal(diag.nerror, 0);
	return thing;
}

/* `name: n` and one more key; `message` is what is said from the column on. */
static void assert_refused(const char *key, const char *message)
{
	struct thing thing;
	assert_false(bind(arena_printf(&arena, "name: n\n%s\n", key), &thing));
	print_messages();
	char *end = strchr(printed, '\n');
	assert_non_null(end);
	*end = '\0';
	assert_string_equal(printed, arena_printf(&arena, "x:2:%s", message));
}

static void absent_fields_are_zero(void **state)
{
	(void)state;
	struct thing thing = bound("name: n");
	assert_non_null(thing.node);
	assert_string_equal(thing.name.s, "n");
	assert_ptr_equal(thing.name.node, node_get(thing.node, "name"));
	assert_null(thing.note.node);
	assert_null(thing.flag.node);
	assert_int_equal(thing.value.kind, LITERAL_ABSENT);
	assert_int_equal(thing.names.len, 0);
	assert_null(thing.one);
	assert_null(thing.raw);
}

static void everything_binds(void **state)
{
	(void)state;
	struct thing thing = bound("name: no\nnote: ''\nsql: |\n  SELECT 1\nword: set null\nflag: true\n"
	                           "literal: 0x1F\nvalue: {sql: a + b}\nnames: [a, 'b c']\n"
	                           "sqls: {a: 1, b: null}\ncells: {a: 1, b: {blob: \"00ff\"}, c: }\n"
	                           "one: {column: c, desc: false}\nparts: [a, {column: b, desc: true}]\n"
	                           "raw: [1]\n");
	assert_string_equal(thing.name.s, "no");
	assert_string_equal(thing.note.s, "");
	assert_string_equal(thing.sql.s, "SELECT 1");
	assert_string_equal(thing.word.s, "SET NULL");
	assert_true(thing.flag.value);
	assert_int_equal(thing.literal.kind, LITERAL_INTEGER);
	assert_string_equal(thing.literal.s, "0x1F");
	assert_int_equal(thing.value.kind, LITERAL_SQL);
	assert_string_equal(thing.value.s, "a + b");
	assert_int_equal(thing.names.len, 2);
	assert_string_equal(thing.names.items[1].s, "b c");
	assert_int_equal(thing.sqls.len, 2);
	assert_string_equal(thing.sqls.items[1].name.s, "b");
	assert_string_equal(thing.sqls.items[1].sql.s, "null");
	assert_int_equal(thing.cells.len, 3);
	assert_int_equal(thing.cells.items[1].value.kind, LITERAL_BLOB);
	assert_string_equal(thing.cells.items[1].value.s, "00ff");
	assert_int_equal(thing.cells.items[2].value.kind, LITERAL_NULL);
	assert_string_equal(thing.one->column.s, "c");
	assert_non_null(thing.one->desc.node);
	assert_false(thing.one->desc.value);
	assert_int_equal(thing.parts.len, 2);
	assert_string_equal(thing.parts.items[0]->column.s, "a");
	assert_int_equal(thing.parts.items[0]->node->kind, NODE_SCALAR);
	assert_true(thing.parts.items[1]->desc.value);
	assert_int_equal(thing.raw->kind, NODE_SEQUENCE);
}

static void null_is_kept_where_it_is_allowed(void **state)
{
	(void)state;
	struct thing thing = bound("name: n\nnote: null\none: ~\nliteral: null\n");
	assert_non_null(thing.note.node);
	assert_null(thing.note.s);
	assert_null(thing.one);
	assert_int_equal(thing.literal.kind, LITERAL_NULL);
	assert_refused("sql:", "5: error: 'sql' has no value; it takes SQL [wrong-type]");
	assert_refused("names: [null]", "9: error: 'names' takes a name, not null; put 'null' in "
	                                "quotes if that is the text [wrong-type]");
	assert_refused("flag:", "6: error: 'flag' takes true or false, not nothing [wrong-type]");
}

static void one_name_is_a_list(void **state)
{
	(void)state;
	struct thing thing = bound("name: n\nnames: a\n");
	assert_int_equal(thing.names.len, 1);
	assert_string_equal(thing.names.items[0].s, "a");
}

static void literals(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		enum literal_kind kind;
	} cases[] = {
		{"protein", LITERAL_TEXT}, {"'0777'", LITERAL_TEXT},     {"no", LITERAL_TEXT},
		{"-1", LITERAL_INTEGER},   {"1.50", LITERAL_REAL},       {"false", LITERAL_BOOLEAN},
		{"~", LITERAL_NULL},       {"''", LITERAL_TEXT},         {"{blob: ''}", LITERAL_BLOB},
		{"'NULL'", LITERAL_TEXT},  {"1_000", LITERAL_TEXT},      {"12:30:45", LITERAL_TEXT},
		{"0", LITERAL_INTEGER},    {"2024-01-01", LITERAL_TEXT},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct thing thing = bound(arena_printf(&arena, "name: n\nliteral: %s\n", cases[i].text));
		if (thing.literal.kind != cases[i].kind)
			fail_msg("%s", cases[i].text);
	}
	assert_refused("literal: 0777", "10: error: '0777' in 'literal' is ambiguous: a number has no "
	                                "leading zeros; put it in quotes if it is text [bad-value]");
	assert_refused("literal: 9223372036854775808",
	               "10: error: '9223372036854775808' in 'literal' is ambiguous: the number does not "
	               "fit in 64 bits; put it in quotes if it is text [bad-value]");
	assert_refused("literal: NULL", "10: error: 'NULL' in 'literal' is ambiguous: the null of this "
	                                "format is 'null'; put it in quotes if it is text [bad-value]");
	assert_refused("literal: True", "10: error: 'True' in 'literal' is ambiguous: booleans are "
	                                "'true' and 'false'; put it in quotes if it is text [bad-value]");
	assert_refused("literal: {blob: 'f'}", "17: error: a blob is written as pairs of hexadecimal "
	                                       "digits in quotes [bad-value]");
	assert_refused("literal: {blob: [1]}", "17: error: a blob is written as pairs of hexadecimal "
	                                       "digits in quotes [bad-value]");
	assert_refused("literal: {sql: 1}", "11: error: 'literal' takes a value or {blob: \"hex\"}, not "
	                                    "'sql' [unknown-key]");
	assert_refused("value: {sql: 1, blob: ''}", "8: error: 'value' takes a value, {blob: \"hex\"} or "
	                                            "{sql: expression}, not a mapping [wrong-type]");
	assert_refused("value: {sql: }", "14: error: 'sql' has no value; it takes SQL [wrong-type]");
	assert_refused("value: [1]", "8: error: 'value' takes a value, {blob: \"hex\"} or {sql: "
	                             "expression}, not a list [wrong-type]");
}

static void booleans(void **state)
{
	(void)state;
	static const char *const yes[] = {"yes", "Yes", "on", "y", "TRUE", "1"};
	static const char *const no[] = {"no", "NO", "off", "n", "False", "0"};
	for (size_t i = 0; i < 6; i++) {
		assert_refused(arena_printf(&arena, "flag: %s", yes[i]),
		               "7: error: write 'flag: true' here [bad-boolean]");
		assert_refused(arena_printf(&arena, "flag: %s", no[i]),
		               "7: error: write 'flag: false' here [bad-boolean]");
	}
	assert_refused("flag: 'true'", "7: error: write 'flag: true' here, without quotes [bad-boolean]");
	assert_refused("flag: maybe", "7: error: 'flag' takes true or false, not 'maybe' [bad-boolean]");
	assert_refused("flag: [true]", "7: error: 'flag' takes true or false, not a list [wrong-type]");
}

static void keys(void **state)
{
	(void)state;
	struct thing thing;
	assert_refused("nmaes: a", "1: error: unknown key 'nmaes' in this thing; did you mean 'names'? [unknown-key]");
	assert_refused("one: {desc: true, colour: red}",
	               "6: error: the key 'column' is missing in this part [missing-key]");
	assert_refused("one: {column: a, colour: red}",
	               "18: error: unknown key 'colour' in this part; it takes column or desc "
	               "[unknown-key]");
	assert_false(bind("note: a\n", &thing));
	print_messages();
	assert_non_null(strstr(printed, "x:1:1: error: the key 'name' is missing in this thing"));
	assert_false(bind("name: [a]\nword: x\nflag: q\nbad: 1\n", &thing));
	assert_int_equal(diag.nerror, 4); /* all of them in one run */
}

static void wrong_types(void **state)
{
	(void)state;
	struct thing thing;
	assert_refused("word: casCADES", "7: error: 'word' takes CASCADE, SET NULL or RESTRICT, not "
	                                 "'casCADES'; did you mean 'CASCADE'? [bad-value]");
	assert_refused("word: drop", "7: error: 'word' takes CASCADE, SET NULL or RESTRICT, not 'drop' [bad-value]");
	assert_refused("note: [a]", "7: error: 'note' takes text, not a list [wrong-type]");
	assert_refused("sql: '  '", "6: error: the SQL in 'sql' is empty [bad-value]");
	assert_refused("names: []", "8: error: the list in 'names' is empty [bad-value]");
	assert_refused("names: {a: b}", "8: error: 'names' takes a list of names, not a mapping [wrong-type]");
	assert_refused("names: [a, '']", "12: error: the name in 'names' is empty [bad-value]");
	assert_refused("sqls: [a]", "7: error: 'sqls' takes a mapping 'name: SQL', not a list [wrong-type]");
	assert_refused("sqls: {a: }", "11: error: 'a' has no value; it takes SQL [wrong-type]");
	assert_refused("cells: 1", "8: error: 'cells' takes a mapping 'column: value', not text [wrong-type]");
	assert_refused("parts: a", "8: error: 'parts' takes a list (each part begins with '- '), not "
	                           "text [wrong-type]");
	assert_refused("parts: [[a]]", "9: error: expected a part as a name or a mapping, not a list [wrong-type]");
	assert_refused("parts: [a, ~]", "12: error: 'part' takes a name, not null; put '~' in quotes if "
	                                "that is the text [wrong-type]");
	assert_false(bind("- a\n", &thing));
	print_messages();
	assert_non_null(strstr(printed, "x:1:1: error: expected a thing as a mapping, not a list"));
}

static void names_have_a_limit(void **state)
{
	(void)state;
	char name[1002];
	memset(name, 'a', 1001);
	name[1001] = '\0';
	assert_refused(arena_printf(&arena, "names: %s", name),
	               "8: error: the name in 'names' is longer than 1000 bytes [bad-value]");
	name[1000] = '\0';
	bound(arena_printf(&arena, "name: %s\n", name));
}

static void cells_and_values_alone(void **state)
{
	(void)state;
	struct thing thing = bound("name: n\nraw: {a: 1, b: x}\n");
	cell_list cells;
	assert_true(bind_cells(&arena, &diag, thing.raw, "row", &cells));
	assert_int_equal(cells.len, 2);
	struct literal value;
	assert_true(bind_value(&arena, &diag, node_get(thing.raw, "b"), "equals", &value));
	assert_int_equal(value.kind, LITERAL_TEXT);
	assert_false(bind_value(&arena, &diag, thing.raw, "equals", &value));
	assert_false(bind_cells(&arena, &diag, node_get(thing.raw, "b"), "row", &cells));
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
		cmocka_unit_test_teardown(absent_fields_are_zero, end),
		cmocka_unit_test_teardown(everything_binds, end),
		cmocka_unit_test_teardown(null_is_kept_where_it_is_allowed, end),
		cmocka_unit_test_teardown(one_name_is_a_list, end),
		cmocka_unit_test_teardown(literals, end),
		cmocka_unit_test_teardown(booleans, end),
		cmocka_unit_test_teardown(keys, end),
		cmocka_unit_test_teardown(wrong_types, end),
		cmocka_unit_test_teardown(names_have_a_limit, end),
		cmocka_unit_test_teardown(cells_and_values_alone, end),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
