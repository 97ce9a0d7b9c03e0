/*
 * Tokens of SQL, as SQLite's own tokenizer cuts them. Knows no grammar. Shared by the runtime
 * (normal form of a schema) and by the generator (its parser of CREATE statements stands on it).
 */
#ifndef KILN_TOKEN_H
#define KILN_TOKEN_H

#include <stddef.h>

enum kiln_token_kind {
	KILN_TOKEN_END,          /* end of the text; length 0 */
	KILN_TOKEN_SPACE,        /* white space */
	KILN_TOKEN_COMMENT,      /* -- to end of line, or slash-star, which may be left open at the end
	                          */
	KILN_TOKEN_WORD,         /* bare identifier or keyword */
	KILN_TOKEN_QUOTED,       /* "name", [name] or `name` */
	KILN_TOKEN_STRING,       /* 'text' */
	KILN_TOKEN_BLOB,         /* x'0F' */
	KILN_TOKEN_NUMBER,       /* 1, 1.5, .5e-3, 0xFF */
	KILN_TOKEN_VARIABLE,     /* ?, ?1, :a, @a, $a */
	KILN_TOKEN_OPERATOR,     /* one operator or punctuation mark, the longest that fits; `(` `)` `,`
	                            `;` `.` too */
	KILN_TOKEN_UNTERMINATED, /* a string or quoted name without its end */
	KILN_TOKEN_ILLEGAL       /* a byte no token can start with */
};

struct kiln_token {
	enum kiln_token_kind kind;
	const char *start;
	size_t length; /* in bytes */
};

struct kiln_scanner {
	const char *cursor;
	const char *limit; /* one past the last byte; the text needs no NUL */
};

/* The next token, space and comments included. At the end: KILN_TOKEN_END, again and again. */
struct kiln_token kiln_scan_(struct kiln_scanner *scanner);

#endif
