/* Scripts, expressions and mentions: what can be told of SQL without parsing it. */
#include "gen/sql/cursor.h"

#include "gen/base/buf.h"

#include <string.h>

/*
 * Where a statement ends is sqlite3_complete()'s rule (https://sqlite.org/c3ref/complete.html): at
 * a semicolon, but inside CREATE [TEMP] TRIGGER only behind `; END`. EXPLAIN may stand before it.
 */
enum place {
	PLACE_START,     /* nothing yet */
	PLACE_EXPLAIN,   /* behind EXPLAIN */
	PLACE_CREATE,    /* behind CREATE, TEMP */
	PLACE_STATEMENT, /* in any other statement */
	PLACE_TRIGGER,   /* in CREATE TRIGGER */
	PLACE_SEMICOLON, /* there, behind a semicolon */
	PLACE_END,       /* there, behind a semicolon and END */
};

static enum place place_after(enum place place, const struct kiln_token *token)
{
	switch (place) {
	case PLACE_START:
	case PLACE_EXPLAIN:
		if (token_is(token, "create"))
			return PLACE_CREATE;
		return place == PLACE_EXPLAIN || token_is(token, "explain") ? PLACE_EXPLAIN : PLACE_STATEMENT;
	case PLACE_CREATE:
		if (token_is(token, "temp") || token_is(token, "temporary"))
			return PLACE_CREATE;
		return token_is(token, "trigger") ? PLACE_TRIGGER : PLACE_STATEMENT;
	case PLACE_STATEMENT:
		return PLACE_STATEMENT;
	case PLACE_TRIGGER:
	case PLACE_SEMICOLON:
	case PLACE_END:
		if (place == PLACE_SEMICOLON && token_is(token, "end"))
			return PLACE_END;
		return token_is_mark(token, ';') ? PLACE_SEMICOLON : PLACE_TRIGGER;
	}
	return place;
}

static void push_statement(const struct cursor *c, size_t start, statement_list *statements)
{
	const char *first = c->tokens.items[start].token.start;
	struct statement statement = {cursor_slice(c, start, c->at), (size_t)(first - c->sql)};

	if (c->at > start)
		list_push(c->arena, statements, statement);
}

bool parse_script(struct arena *arena, const char *sql, statement_list *statements, struct parse_error *error)
{
	struct cursor c;
	enum place place = PLACE_START;
	size_t start = 0;

	if (!cursor_open(&c, arena, sql, (struct loc){0}, error))
		return false;
	while (!cursor_sees_end(&c)) {
		const struct cursor_token *t = &c.tokens.items[c.at];
		if (token_is_mark(&t->token, ';') && place != PLACE_TRIGGER && place != PLACE_SEMICOLON) {
			push_statement(&c, start, statements);
			start = ++c.at;
			place = PLACE_START;
		} else {
			place = place_after(place, &t->token);
			c.at = (t->match != 0 ? t->match : c.at) + 1;
		}
	}
	if (place == PLACE_TRIGGER || place == PLACE_SEMICOLON)
		return cursor_fail(&c, "END of the trigger");
	push_statement(&c, start, statements);
	return true;
}

/* A comment that would swallow what is written behind the text: one that is left open, or to the
 * end of the line. */
static const char *swallowing_comment(const char *sql)
{
	struct kiln_scanner scanner = {sql, sql + strlen(sql)};
	struct kiln_token token = kiln_scan_(&scanner);
	const char *comment = NULL;

	for (; token.kind != KILN_TOKEN_END; token = kiln_scan_(&scanner)) {
		const bool closed = token.length >= 4 && memcmp(token.start, "/*", 2) == 0 &&
		                    memcmp(token.start + token.length - 2, "*/", 2) == 0;
		if (token.kind == KILN_TOKEN_COMMENT)
			comment = closed ? NULL : token.start;
		else if (token.kind != KILN_TOKEN_SPACE)
			comment = NULL;
	}
	return comment;
}

static bool is_expressions(const char *sql, bool is_list, struct parse_error *error, struct arena *arena)
{
	struct cursor c;
	size_t outside = 0; /* where the innermost group around the cursor is over */

	if (!cursor_open(&c, arena, sql, (struct loc){0}, error))
		return false;
	if (cursor_sees_end(&c))
		return cursor_fail(&c, "an expression");
	const struct kiln_token *first = &c.tokens.items[c.at].token;
	if (token_is(first, "select") || token_is(first, "values") || token_is(first, "with"))
		return cursor_fail_at(&c, first->start, "a query is an expression only in parentheses");
	if (swallowing_comment(sql) != NULL)
		return cursor_fail_at(&c, swallowing_comment(sql),
		                      "a comment at the end of an expression would hide what follows");
	for (; !cursor_sees_end(&c); c.at++) {
		const struct cursor_token *t = &c.tokens.items[c.at];
		if (c.at >= outside && t->match != 0)
			outside = t->match;
		if (t->token.kind == KILN_TOKEN_VARIABLE)
			return cursor_fail_at(&c, t->token.start, "a parameter has no value here");
		if (token_is_mark(&t->token, ';') || (!is_list && c.at >= outside && token_is_mark(&t->token, ',')))
			return cursor_fail(&c, "the end of the expression");
	}
	return true;
}

bool parse_is_expression(const char *sql, struct parse_error *error, struct arena *arena)
{
	return is_expressions(sql, false, error, arena);
}

bool parse_is_expression_list(const char *sql, struct parse_error *error, struct arena *arena)
{
	return is_expressions(sql, true, error, arena);
}

static bool token_names(const struct kiln_token *token, const char *name)
{
	const bool quoted = token->kind == KILN_TOKEN_QUOTED || token->kind == KILN_TOKEN_STRING;
	const char mark = *token->start;

	for (size_t i = quoted; i + quoted < token->length; i++, name++) {
		if (*name == '\0' || sqlite3_strnicmp(&token->start[i], name, 1) != 0)
			return false;
		if (quoted && mark != '[' && token->start[i] == mark)
			i++;
	}
	return *name == '\0';
}

static bool mentions(const char *sql, const char *name, bool in_strings)
{
	struct kiln_scanner scanner = {sql, sql + strlen(sql)};
	struct kiln_token token;

	do {
		token = kiln_scan_(&scanner);
		if ((token.kind == KILN_TOKEN_WORD || token.kind == KILN_TOKEN_QUOTED ||
		     (in_strings && token.kind == KILN_TOKEN_STRING)) &&
		    token_names(&token, name))
			return true;
	} while (token.kind != KILN_TOKEN_END);
	return false;
}

int parse_place_of(const char *sql, const char *name)
{
	struct kiln_scanner scanner = {sql, sql + strlen(sql)};
	struct kiln_token token = kiln_scan_(&scanner);
	for (; token.kind != KILN_TOKEN_END; token = kiln_scan_(&scanner))
		if ((token.kind == KILN_TOKEN_WORD || token.kind == KILN_TOKEN_QUOTED) && token_names(&token, name))
			return (int)(token.start - sql);
	return -1;
}

bool parse_mentions(const char *sql, const char *name)
{
	return mentions(sql, name, false);
}

bool parse_mentions_text(const char *sql, const char *name)
{
	return mentions(sql, name, true);
}

bool parse_is_constant(const char *sql)
{
	static const char *const words[] = {"null", "true", "false", "not", "and", "or", "is"};
	struct kiln_scanner scanner = {sql, sql + strlen(sql)};
	for (struct kiln_token token = kiln_scan_(&scanner); token.kind != KILN_TOKEN_END;
	     token = kiln_scan_(&scanner)) {
		bool is_constant = token.kind != KILN_TOKEN_WORD && token.kind != KILN_TOKEN_QUOTED;
		for (size_t i = 0; !is_constant && i < sizeof words / sizeof *words; i++)
			is_constant = token.kind == KILN_TOKEN_WORD && token_names(&token, words[i]);
		if (!is_constant)
			return false;
	}
	return true;
}

const char *parse_unqualified(struct arena *arena, const char *sql, const char *name)
{
	struct kiln_scanner scanner = {sql, sql + strlen(sql)};
	struct buf out = {0};
	for (struct kiln_token token = kiln_scan_(&scanner); token.kind != KILN_TOKEN_END;
	     token = kiln_scan_(&scanner)) {
		bool is_name = token.kind == KILN_TOKEN_WORD || token.kind == KILN_TOKEN_QUOTED;
		struct kiln_scanner ahead = scanner;
		struct kiln_token point = kiln_scan_(&ahead);
		while (point.kind == KILN_TOKEN_SPACE || point.kind == KILN_TOKEN_COMMENT)
			point = kiln_scan_(&ahead);
		if (is_name && point.kind == KILN_TOKEN_OPERATOR && point.length == 1 && *point.start == '.' &&
		    token_names(&token, name))
			scanner = ahead;
		else
			buf_append(&out, token.start, token.length);
	}
	return buf_take(&out, arena);
}
