/* Any bytes as SQL: cut into tokens, brought to the normal form, parsed in every way there is. */
#include "gen/base/diag.h"
#include "gen/sql/parse.h"
#include "runtime/normal.h"
#include "runtime/token.h"

#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* The tokens are the text: nothing is left out and nothing stands twice. True when SQLite has them
 * all. */
static bool check_tokens(const char *sql, size_t size)
{
	struct kiln_scanner scanner = {.cursor = sql, .limit = sql + size};
	const char *at = sql;
	bool is_sql = true;
	struct kiln_token token;
	do {
		token = kiln_scan_(&scanner);
		if (token.start != at || (token.length == 0) != (token.kind == KILN_TOKEN_END))
			BUG("a token that does not begin where the one before ended");
		at += token.length;
		is_sql = is_sql && token.kind != KILN_TOKEN_ILLEGAL && token.kind != KILN_TOKEN_UNTERMINATED;
	} while (token.kind != KILN_TOKEN_END);
	if (at != sql + size)
		BUG("tokens end before the text does");
	return is_sql;
}

/* The normal form of the normal form of a statement is itself. */
static void check_normal(struct arena *arena, const char *sql)
{
	size_t size = kiln_normal_form_(sql, NULL, NULL, 0) + 1;
	char *once = arena_alloc(arena, size);
	kiln_normal_form_(sql, NULL, once, size);
	size_t again_size = kiln_normal_form_(once, NULL, NULL, 0) + 1;
	char *again = arena_alloc(arena, again_size);
	kiln_normal_form_(once, NULL, again, again_size);
	if (strcmp(once, again) != 0)
		BUG("not normal: %s", once);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena arena = {0};
	bool is_sql = check_tokens((const char *)data, size);
	if (memchr(data, '\0', size) == NULL) {
		const char *sql = arena_strndup(&arena, (const char *)data, size);
		struct parse_error error;
		struct created created;
		statement_list statements = {0};
		if (parse_create(&arena, sql, (struct loc){0}, &created, &error) && is_sql)
			check_normal(&arena, sql);
		parse_column(&arena, sql, (struct loc){0}, &error);
		parse_constraint(&arena, sql, (struct loc){0}, &error);
		parse_is_expression(sql, &error, &arena);
		parse_script(&arena, sql, &statements, &error);
		parse_mentions(sql, "t");
		parse_unqualified(&arena, sql, "t");
	}
	arena_free(&arena);
	return 0;
}
