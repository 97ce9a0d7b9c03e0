/*
 * A cursor over the tokens of one text, space and comments left out, for the parsers of gen/sql.
 * After the first failure the error stays as it is; every function that can fail says so by false
 * or NULL.
 */
#ifndef KILN_CURSOR_H
#define KILN_CURSOR_H

#include "gen/sql/parse.h"
#include "runtime/token.h"

struct cursor_token {
	struct kiln_token token;
	size_t match; /* of `(`: the index of its `)`; 0: it has none */
};

struct cursor {
	struct arena *arena;
	const char *sql;
	LIST(struct cursor_token) tokens; /* the last one is KILN_TOKEN_END */
	size_t at;
	struct loc loc;
	struct parse_error *error;
	struct constraint *foreign_key; /* the last one parsed: what a DEFERRABLE that stands apart is about */
};

/* False: the text holds a token that SQLite would not take, or parentheses that do not match. */
bool cursor_open(struct cursor *c, struct arena *arena, const char *sql, struct loc loc, struct parse_error *error);

/* "expected WHAT, saw ..." at the token where the cursor stands. Always false. */
bool cursor_fail(struct cursor *c, const char *what);
bool cursor_fail_at(struct cursor *c, const char *at, const char *message);

/* What stands there. `ahead` 0 is the next token; looking beyond the end sees the end. */
const struct kiln_token *cursor_peek(const struct cursor *c, size_t ahead);
bool cursor_sees(const struct cursor *c, size_t ahead, const char *word);
bool cursor_sees_mark(const struct cursor *c, size_t ahead, char mark);
bool cursor_sees_end(const struct cursor *c);

/* Taking it, if it is there. */
bool cursor_take(struct cursor *c, const char *word);
bool cursor_take_mark(struct cursor *c, char mark);
bool cursor_take_two(struct cursor *c, const char *first, const char *second);

/* It must be there. */
bool cursor_expect(struct cursor *c, const char *word);
bool cursor_expect_mark(struct cursor *c, char mark);
const char *cursor_expect_name(struct cursor *c, const char *what);
bool cursor_expect_end(struct cursor *c);
bool cursor_expect_group(struct cursor *c); /* from `(` to its `)`, with something between */

/* The text from token `from` to the end of token `to` - 1, and the space and comments before token
 * `at`. */
const char *cursor_slice(const struct cursor *c, size_t from, size_t to);
const char *cursor_trivia(const struct cursor *c, size_t at);

/* Tokens by themselves. */
bool token_is(const struct kiln_token *token, const char *word); /* a bare word, without case */
bool token_is_mark(const struct kiln_token *token, char mark);
bool token_is_name(const struct kiln_token *token); /* SQLite takes 'name' in these places too */
const char *token_name(struct arena *arena, const struct kiln_token *token); /* without quotes */

#endif
