/*
 * Recursive descent over runtime/token.h: CREATE TABLE, INDEX, TRIGGER, VIEW and VIRTUAL TABLE as
 * SQLite's grammar has them (https://sqlite.org/lang.html). Expressions are not taken apart: their
 * extent is found by balancing parentheses and by the words that can follow. What is accepted here
 * may still be refused by SQLite, which has the last word.
 */
#ifndef KILN_PARSE_H
#define KILN_PARSE_H

#include "gen/schema/schema.h"

struct parse_error {
	size_t offset;       /* byte in the text */
	const char *message; /* "expected a column name, saw ','" */
};

enum create_kind {
	CREATE_TABLE,
	CREATE_VIRTUAL_TABLE,
	CREATE_INDEX,
	CREATE_TRIGGER,
	CREATE_VIEW,
};

/* Of the four objects the one that fits the kind is set; its `sql` is the text without a final
   semicolon and without space around it. */
struct created {
	enum create_kind kind;
	bool if_not_exists;
	bool is_temporary;
	const char *database; /* schema qualifier, NULL: none */
	bool as_select;       /* CREATE TABLE ... AS SELECT: table has a name and nothing else */
	struct table *table;
	struct index *index;
	struct trigger *trigger;
	struct view *view;
};

/* Parses one CREATE statement. Strings in the result live in the arena; every loc is `loc`. */
bool parse_create(struct arena *arena, const char *sql, struct loc loc, struct created *created,
                  struct parse_error *error);

/* A column definition ("email TEXT NOT NULL"), a table constraint. The whole text must be used. */
struct column *parse_column(struct arena *arena, const char *sql, struct loc loc, struct parse_error *error);
struct constraint *parse_constraint(struct arena *arena, const char *sql, struct loc loc, struct parse_error *error);

/*
 * Checks that a text is one expression as far as tokens tell: not empty, parentheses balanced, no
 * semicolon or comma outside of them, no comment left open, no parameter. SQLite judges the rest.
 */
bool parse_is_expression(const char *sql, struct parse_error *error, struct arena *arena);

/* The same with commas, as behind ORDER BY. */
bool parse_is_expression_list(const char *sql, struct parse_error *error, struct arena *arena);

/* Cuts a script into statements: a semicolon in a string, a comment, parentheses or a trigger's
   body ends none. Empty statements are dropped; each comes without its semicolon and without space
   around it. */
struct statement {
	const char *text;
	size_t offset; /* of its first byte in the script */
};
typedef LIST(struct statement) statement_list;
bool parse_script(struct arena *arena, const char *sql, statement_list *statements, struct parse_error *error);

/* True when the text mentions the name as an identifier (bare or quoted), as SQLite compares names.
 */
bool parse_mentions(const char *sql, const char *name);

/* The byte where the name first stands as an identifier, -1: nowhere. */
int parse_place_of(const char *sql, const char *name);

/* The same, and as a string: content='item' in the arguments of a virtual table. */
bool parse_mentions_text(const char *sql, const char *name);

/* True when the expression is made of literals and operators alone: it gives one value for every row, now and later.
   A call or a cast may do so, too; that is not asked. */
bool parse_is_constant(const char *sql);

/* The text without `name.` before columns. A rebuild needs it: while the new table has another name, t.a means nothing.
 */
const char *parse_unqualified(struct arena *arena, const char *sql, const char *name);

#endif
