/* The normal form of SQL and the fingerprint made of it. No heap and no grammar: a run over the
 * tokens. */
#include "runtime/normal.h"

#include "runtime/token.h"

#include <stdbool.h>
#include <string.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

struct form {
	char *out;
	size_t size;
	size_t length;       /* needed so far, whether it fits or not */
	size_t semicolons;   /* held back: dropped at the end of the text */
	bool behind_default; /* the last token was the keyword DEFAULT */
};

static void put_char(struct form *form, char c)
{
	if (form->length + 1 < form->size)
		form->out[form->length] = c;
	form->length++;
}

static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool is_word_byte(char c)
{
	c = lower(c);
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '$' || c & 0x80;
}

static bool is_operator(const struct kiln_token *token, char c)
{
	return token->kind == KILN_TOKEN_OPERATOR && token->length == 1 && *token->start == c;
}

static bool is_word(const struct kiln_token *token, const char *word)
{
	size_t i;

	if (token->kind != KILN_TOKEN_WORD)
		return false;
	for (i = 0; i < token->length && word[i] != '\0'; i++)
		if (lower(token->start[i]) != word[i])
			return false;
	return i == token->length && word[i] == '\0';
}

static bool is_one_of(const struct kiln_token *token, const char *const *words)
{
	for (; *words != NULL; words++)
		if (is_word(token, *words))
			return true;
	return false;
}

static struct kiln_token next(struct kiln_scanner *scanner)
{
	struct kiln_token token;

	do
		token = kiln_scan_(scanner);
	while (token.kind == KILN_TOKEN_SPACE || token.kind == KILN_TOKEN_COMMENT);
	return token;
}

/* The next byte of a name, whether quoted or bare, with doubled quotes as one; false at its end. */
static bool name_byte(const struct kiln_token *token, size_t *at, char *c)
{
	const bool quoted = token->kind != KILN_TOKEN_WORD;
	const size_t end = token->length - (quoted ? 1 : 0);

	if (*at == 0 && quoted)
		*at = 1;
	if (*at >= end)
		return false;
	*c = token->start[*at];
	*at += quoted && *c == *token->start && *c != '[' ? 2 : 1;
	return true;
}

static bool is_plain_name(const struct kiln_token *token)
{
	size_t at = 0, n = 0;
	char c;

	for (; name_byte(token, &at, &c); n++)
		if (!is_word_byte(c) || (n == 0 && ((c >= '0' && c <= '9') || c == '$')))
			return false;
	return n > 0;
}

static void put_name(struct form *form, const struct kiln_token *token)
{
	const bool plain = is_plain_name(token);
	size_t at = 0;
	char c;

	if (!plain)
		put_char(form, '"');
	while (name_byte(token, &at, &c)) {
		if (c == '"')
			put_char(form, c);
		put_char(form, lower(c));
	}
	if (!plain)
		put_char(form, '"');
}

static void put_separator(struct form *form)
{
	if (form->length > 0)
		put_char(form, ' ');
}

/* A bare or quoted name behind DEFAULT is a text to SQLite, unless it is one of these words. */
static bool is_default_text(const struct form *form, const struct kiln_token *token)
{
	static const char *const words[] = {
		"null", "true", "false", "current_date", "current_time", "current_timestamp", NULL};

	return form->behind_default && !is_one_of(token, words);
}

static void put(struct form *form, const struct kiln_token *token)
{
	if (token->kind == KILN_TOKEN_END)
		return;
	if (is_operator(token, ';')) {
		form->semicolons++;
		return;
	}
	for (; form->semicolons > 0; form->semicolons--) {
		put_separator(form);
		put_char(form, ';');
	}
	put_separator(form);
	if ((token->kind == KILN_TOKEN_WORD || token->kind == KILN_TOKEN_QUOTED) && !is_default_text(form, token))
		put_name(form, token);
	else
		for (size_t i = 0; i < token->length; i++)
			put_char(form, token->start[i]);
	form->behind_default = is_word(token, "default");
}

/*
 * CREATE and what stands before the name, less what sqlite_schema never keeps: TEMP, IF NOT EXISTS
 * and the database's name. Returns the token of the name; `is_table` says whether a list of columns
 * can follow.
 */
static struct kiln_token put_head(struct form *form, struct kiln_scanner *scanner, struct kiln_token token,
                                  bool *is_table)
{
	static const char *const temporary[] = {"temp", "temporary", NULL};
	static const char *const kinds[] = {"unique", "virtual", NULL};
	struct kiln_scanner ahead;
	struct kiln_token first, second;

	put(form, &token);
	token = next(scanner);
	if (is_one_of(&token, temporary))
		token = next(scanner);
	*is_table = is_word(&token, "table");
	if (is_one_of(&token, kinds)) {
		put(form, &token);
		token = next(scanner);
	}
	put(form, &token);
	token = next(scanner);
	ahead = *scanner;
	first = next(&ahead);
	second = next(&ahead);
	if (is_word(&token, "if") && is_word(&first, "not") && is_word(&second, "exists")) {
		*scanner = ahead;
		token = next(scanner);
	}
	ahead = *scanner;
	first = next(&ahead);
	if (is_operator(&first, '.')) {
		*scanner = ahead;
		token = next(scanner);
	}
	return token;
}

static bool names(const struct kiln_token *token, const char *name)
{
	size_t at = 0;
	char c;

	while (name_byte(token, &at, &c))
		if (*name == '\0' || lower(c) != lower(*name++))
			return false;
	return *name == '\0';
}

/* Whether a member of CREATE TABLE that starts with this token is one of the loose columns. */
static bool is_loose(const struct kiln_token *token, const char *const *loose)
{
	static const char *const constraints[] = {"constraint", "primary", "unique", "check", "foreign", NULL};

	if ((token->kind != KILN_TOKEN_WORD && token->kind != KILN_TOKEN_QUOTED && token->kind != KILN_TOKEN_STRING) ||
	    is_one_of(token, constraints))
		return false;
	for (; loose != NULL && *loose != NULL; loose++)
		if (names(token, *loose))
			return true;
	return false;
}

static bool is_name(const struct kiln_token *token)
{
	return token->kind == KILN_TOKEN_WORD || token->kind == KILN_TOKEN_QUOTED;
}

static bool same_name(const struct kiln_token *a, const struct kiln_token *b)
{
	size_t at_a = 0, at_b = 0;
	char c, d;

	while (name_byte(a, &at_a, &c))
		if (!name_byte(b, &at_b, &d) || lower(c) != lower(d))
			return false;
	return !name_byte(b, &at_b, &d);
}

/* A CHECK may call a column by its table, t.a: that says no more than a. Passes over the name and the point. */
static bool skip_own_name(struct kiln_scanner *scanner, const struct kiln_token *token, const struct kiln_token *table)
{
	struct kiln_scanner ahead = *scanner;
	const struct kiln_token point = next(&ahead);

	if (!is_name(token) || !is_operator(&point, '.') || !same_name(token, table))
		return false;
	*scanner = ahead;
	return true;
}

/* One member, put or passed over. Returns the comma or parenthesis behind it, or the end of a text
 * that is cut short. */
static struct kiln_token put_member(struct form *form, struct kiln_scanner *scanner, struct kiln_token token,
                                    const struct kiln_token *table, bool kept)
{
	size_t depth = 0;

	for (; token.kind != KILN_TOKEN_END; token = next(scanner)) {
		if (depth == 0 && (is_operator(&token, ',') || is_operator(&token, ')')))
			break;
		if (is_operator(&token, '('))
			depth++;
		else if (is_operator(&token, ')'))
			depth--;
		if (kept && !skip_own_name(scanner, &token, table))
			put(form, &token);
	}
	return token;
}

/* The members of CREATE TABLE, from behind its `(` to its `)`, which is returned. */
static struct kiln_token put_members(struct form *form, struct kiln_scanner *scanner, const struct kiln_token *table,
                                     const char *const *loose)
{
	struct kiln_token token = {KILN_TOKEN_OPERATOR, ",", 1};
	bool any = false;

	while (is_operator(&token, ',')) {
		const struct kiln_token comma = token, first = next(scanner);
		const bool kept = !is_loose(&first, loose);

		if (kept && any)
			put(form, &comma);
		token = put_member(form, scanner, first, table, kept);
		any = any || kept;
	}
	return token;
}

size_t kiln_normal_form_(const char *sql, const char *const *loose, char *out, size_t size)
{
	struct form form = {.out = out, .size = size};
	struct kiln_scanner scanner = {sql, sql + strlen(sql)};
	struct kiln_token token = next(&scanner), name = token;
	bool is_table = false;

	if (is_word(&token, "create")) {
		token = put_head(&form, &scanner, token, &is_table);
		if (token.kind == KILN_TOKEN_STRING) /* a text where a name must stand is one */
			token.kind = KILN_TOKEN_QUOTED;
		name = token;
	}
	for (; token.kind != KILN_TOKEN_END; token = next(&scanner)) {
		put(&form, &token);
		if (is_table && is_operator(&token, '(')) {
			is_table = false;
			token = put_members(&form, &scanner, &name, loose);
			if (token.kind == KILN_TOKEN_END)
				break;
			put(&form, &token);
		}
	}
	if (size > 0)
		out[form.length < size ? form.length : size - 1] = '\0';
	return form.length;
}

/* XXH64 once, not inlined at each call. */
static __attribute__((noinline)) uint64_t hash(const char *data, size_t size, uint64_t seed)
{
	return XXH64(data, size, seed);
}

uint64_t kiln_fingerprint_add_(uint64_t sum, const char *type, const char *name, const char *normal)
{
	uint64_t h = hash(type, strlen(type), 0);
	char block[64];
	size_t n;

	/* Each part is the seed of the next; the last block of a name is never full, so it cannot
	 * run into the text. */
	do {
		for (n = 0; n < sizeof block && *name != '\0'; n++)
			block[n] = lower(*name++);
		h = hash(block, n, h);
	} while (n == sizeof block);
	return sum + hash(normal, strlen(normal), h);
}
