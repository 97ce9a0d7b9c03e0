#include "gen/base/str.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const char *const keys[] = {
	"table", "column", "columns", "not_null", "default", "default_sql", "primary_key", "to", "on",
};

static const char *nearest(const char *word)
{
	return str_nearest(word, keys, sizeof keys / sizeof *keys);
}

static void names_compare_as_in_sqlite(void **state)
{
	(void)state;
	assert_true(name_equal("Users", "uSERS"));
	assert_false(name_equal("users", "user"));
	assert_false(name_equal("\xC3\xA4", "\xC3\x84")); /* only ASCII letters lose their case */
	assert_false(name_equal("@", "`"));               /* the neighbours of the letters are none */
	assert_false(name_equal("[", "{"));
	assert_true(name_equal(NULL, NULL));
	assert_false(name_equal(NULL, ""));
	assert_false(name_equal("", NULL));
	assert_true(str_equal("a", "a"));
	assert_false(str_equal("a", "A"));
	assert_false(str_equal("a", NULL));
	assert_true(str_equal(NULL, NULL));
}

static void names_sort_without_case_first(void **state)
{
	(void)state;
	assert_true(name_compare("B", "a") > 0);
	assert_true(name_compare("A", "b") < 0);
	assert_true(name_compare("A", "a") < 0);
	assert_int_equal(name_compare("a", "a"), 0);
	assert_true(name_compare("z", "\xC3\xA4") < 0);
	assert_true(name_compare("a", "ab") < 0);
}

static void prefixes(void **state)
{
	(void)state;
	assert_true(str_prefix("sqlite_master", "sqlite_"));
	assert_true(str_prefix("x", ""));
	assert_false(str_prefix("sql", "sqlite_"));
}

static void the_nearest_word(void **state)
{
	(void)state;
	assert_string_equal(nearest("tabel"), "table");
	assert_string_equal(nearest("colum"), "column");
	assert_string_equal(nearest("colums"), "column");
	assert_string_equal(nearest("not-null"), "not_null");
	assert_string_equal(nearest("notnull"), "not_null");
	assert_string_equal(nearest("NOT_NULL"), "not_null");
	assert_string_equal(nearest("primarykey"), "primary_key");
	assert_string_equal(nearest("default"), "default");
	assert_null(nearest("x"));
	assert_null(nearest("no"));
	assert_null(nearest(""));
	assert_null(nearest("something_else"));
	assert_null(str_nearest("table", NULL, 0));
}

static void long_words_are_near_nothing(void **state)
{
	(void)state;
	char word[64], longer[65];
	for (size_t i = 0; i < 64; i++)
		word[i] = longer[i] = 'a';
	word[63] = '\0';
	longer[64] = '\0';
	const char *const both[] = {longer, word};
	assert_ptr_equal(str_nearest(word, both, 2), word);
	assert_null(str_nearest(longer, both, 2));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_compare_as_in_sqlite),
		cmocka_unit_test(names_sort_without_case_first),
		cmocka_unit_test(prefixes),
		cmocka_unit_test(the_nearest_word),
		cmocka_unit_test(long_words_are_near_nothing),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
