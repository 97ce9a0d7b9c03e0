/* Tokens of one text and the ways to take them. What they mean is told by the parsers that use
 * this. */
#include "gen/sql/cursor.h"

#include <string.h>

#define SHOWN_BYTES 40 /* of a token in a message */

bool token_is(const struct kiln_token *token, const char *word)
{
	return token->kind == KILN_TOKEN_WORD && token->length == strlen(word) &&
	       sqlite3_strnicmp(token->start, word, (int)token->length) == 0;
}

bool token_is_mark(const struct kiln_token *token, char mark)
{
	return token->kind == KILN_TOKEN_OPERATOR && token->length == 1 && *token->start == mark;
}

/* Keywords that SQLite never takes as a name; the other keywords fall back to names where only a
 * name fits. */
static bool is_reserved(const struct kiln_token *token)
{
	static const char *const words[] = {
		"add",        "all",         "alter",   "and",        "as",      "autoincrement", "between", "case",
		"check",      "collate",     "commit",  "constraint", "create",  "default",       "delete",  "distinct",
		"deferrable", "drop",        "else",    "escape",     "except",  "exists",        "foreign", "from",
		"group",      "having",      "in",      "index",      "insert",  "intersect",     "into",    "is",
		"isnull",     "join",        "limit",   "not",        "nothing", "notnull",       "null",    "on",
		"or",         "order",       "primary", "references", "select",  "set",           "table",   "then",
		"to",         "transaction", "union",   "unique",     "update",  "using",         "values",  "when",
		"where",      "returning",
	};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (token_is(token, words[i]))
			return true;
	return false;
}

bool token_is_name(const struct kiln_token *token)
{
	return token->kind == KILN_TOKEN_QUOTED || token->kind == KILN_TOKEN_STRING ||
	       (token->kind == KILN_TOKEN_WORD && !is_reserved(token));
}

const char *token_name(struct arena *arena, const struct kiln_token *token)
{
	if (token->kind == KILN_TOKEN_WORD)
		return arena_strndup(arena, token->start, token->length);

	const char mark = *token->start;
	char *name = arena_alloc(arena, token->length);
	size_t len = 0;
	for (size_t i = 1; i + 1 < token->length; i++) {
		name[len++] = token->start[i];
		if (mark != '[' && token->start[i] == mark)
			i++;
	}
	return name;
}

bool cursor_fail_at(struct cursor *c, const char *at, const char *message)
{
	if (c->error->message == NULL) {
		c->error->offset = (size_t)(at - c->sql);
		c->error->message = message;
	}
	return false;
}

bool cursor_fail(struct cursor *c, const char *what)
{
	const struct kiln_token *saw = cursor_peek(c, 0);
	const int shown = saw->length > SHOWN_BYTES ? SHOWN_BYTES : (int)saw->length;

	if (c->error->message != NULL)
		return false;
	if (saw->kind == KILN_TOKEN_END)
		return cursor_fail_at(c, saw->start,
		                      arena_printf(c->arena, "expected %s, saw the end of the text", what));
	return cursor_fail_at(c, saw->start,
	                      arena_printf(c->arena, "expected %s, saw '%.*s'%s", what, shown, saw->start,
	                                   is_reserved(saw) ? " (a keyword)" : ""));
}

static const char *complaint(const struct kiln_token *token)
{
	if (token->kind == KILN_TOKEN_UNTERMINATED)
		return *token->start == '\'' ? "the string has no closing quote"
		                             : "the quoted name has no closing quote";
	return token->kind == KILN_TOKEN_ILLEGAL ? "SQLite knows no such token" : NULL;
}

/* Links each `(` to its `)`. The open ones are a stack that is threaded through `match`. */
static bool match_parentheses(struct cursor *c)
{
	size_t open = 0; /* index + 1 of the innermost, 0: none */

	for (size_t i = 0; i < c->tokens.len; i++) {
		struct cursor_token *t = &c->tokens.items[i];
		if (token_is_mark(&t->token, '(')) {
			t->match = open;
			open = i + 1;
		} else if (token_is_mark(&t->token, ')')) {
			if (open == 0)
				return cursor_fail_at(c, t->token.start, "')' without its '('");
			struct cursor_token *begin = &c->tokens.items[open - 1];
			open = begin->match;
			begin->match = i;
		}
	}
	if (open != 0)
		return cursor_fail_at(c, c->tokens.items[open - 1].token.start, "'(' without its ')'");
	return true;
}

bool cursor_open(struct cursor *c, struct arena *arena, const char *sql, struct loc loc, struct parse_error *error)
{
	struct kiln_scanner scanner = {sql, sql + strlen(sql)};
	struct cursor_token t = {0};

	*c = (struct cursor){.arena = arena, .sql = sql, .loc = loc, .error = error};
	*error = (struct parse_error){0};
	do {
		t.token = kiln_scan_(&scanner);
		if (t.token.kind == KILN_TOKEN_SPACE || t.token.kind == KILN_TOKEN_COMMENT)
			continue;
		if (complaint(&t.token) != NULL)
			return cursor_fail_at(c, t.token.start, complaint(&t.token));
		list_push(arena, &c->tokens, t);
	} while (t.token.kind != KILN_TOKEN_END);
	return match_parentheses(c);
}

const struct kiln_token *cursor_peek(const struct cursor *c, size_t ahead)
{
	const size_t last = c->tokens.len - 1;

	return &c->tokens.items[ahead < last - c->at ? c->at + ahead : last].token;
}

bool cursor_sees(const struct cursor *c, size_t ahead, const char *word)
{
	return token_is(cursor_peek(c, ahead), word);
}

bool cursor_sees_mark(const struct cursor *c, size_t ahead, char mark)
{
	return token_is_mark(cursor_peek(c, ahead), mark);
}

bool cursor_sees_end(const struct cursor *c)
{
	return cursor_peek(c, 0)->kind == KILN_TOKEN_END;
}

bool cursor_take(struct cursor *c, const char *word)
{
	if (!cursor_sees(c, 0, word))
		return false;
	c->at++;
	return true;
}

bool cursor_take_mark(struct cursor *c, char mark)
{
	if (!cursor_sees_mark(c, 0, mark))
		return false;
	c->at++;
	return true;
}

bool cursor_take_two(struct cursor *c, const char *first, const char *second)
{
	if (!cursor_sees(c, 0, first) || !cursor_sees(c, 1, second))
		return false;
	c->at += 2;
	return true;
}

bool cursor_expect(struct cursor *c, const char *word)
{
	return cursor_take(c, word) || cursor_fail(c, word);
}

bool cursor_expect_mark(struct cursor *c, char mark)
{
	const char what[] = {'\'', mark, '\'', '\0'};

	return cursor_take_mark(c, mark) || cursor_fail(c, what);
}

const char *cursor_expect_name(struct cursor *c, const char *what)
{
	const struct kiln_token *token = cursor_peek(c, 0);

	if (!token_is_name(token)) {
		cursor_fail(c, what);
		return NULL;
	}
	c->at++;
	return token_name(c->arena, token);
}

bool cursor_expect_end(struct cursor *c)
{
	while (cursor_take_mark(c, ';'))
		continue;
	return cursor_sees_end(c) || cursor_fail(c, "the end of the statement");
}

bool cursor_expect_group(struct cursor *c)
{
	const size_t open = c->at;

	if (!cursor_expect_mark(c, '('))
		return false;
	if (cursor_sees_mark(c, 0, ')'))
		return cursor_fail(c, "an expression");
	c->at = c->tokens.items[open].match + 1;
	return true;
}

const char *cursor_slice(const struct cursor *c, size_t from, size_t to)
{
	if (from >= to)
		return "";
	const char *start = c->tokens.items[from].token.start;
	const struct kiln_token *last = &c->tokens.items[to - 1].token;
	return arena_strndup(c->arena, start, (size_t)(last->start + last->length - start));
}

const char *cursor_trivia(const struct cursor *c, size_t at)
{
	const char *start = c->sql;

	if (at > 0)
		start = c->tokens.items[at - 1].token.start + c->tokens.items[at - 1].token.length;
	return arena_strndup(c->arena, start, (size_t)(c->tokens.items[at].token.start - start));
}
