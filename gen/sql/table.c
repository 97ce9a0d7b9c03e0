/* CREATE TABLE: columns, the order of members, what stands between them, options. */
#include "gen/sql/grammar.h"

#include <string.h>

/* A type is any row of names, keywords among them; GENERATED ALWAYS at its end is no part of it. */
static bool sees_type_word(const struct cursor *c)
{
	return token_is_name(cursor_peek(c, 0)) &&
	       !(cursor_sees(c, 0, "generated") && cursor_sees(c, 1, "always") && !token_is_name(cursor_peek(c, 2)));
}

static bool parse_signed_number(struct cursor *c)
{
	if (!cursor_take_mark(c, '-'))
		cursor_take_mark(c, '+');
	if (cursor_peek(c, 0)->kind != KILN_TOKEN_NUMBER)
		return cursor_fail(c, "a number");
	c->at++;
	return true;
}

static bool parse_type(struct cursor *c, struct column *column)
{
	const size_t start = c->at;

	while (sees_type_word(c))
		c->at++;
	if (c->at > start && cursor_take_mark(c, '('))
		if (!parse_signed_number(c) || (cursor_take_mark(c, ',') && !parse_signed_number(c)) ||
		    !cursor_expect_mark(c, ')'))
			return false;
	column->type = cursor_slice(c, start, c->at);
	if (!cursor_sees(c, 2, "as"))
		cursor_take_two(c, "generated", "always"); /* SQLite cuts it off the type all the same */
	return true;
}

struct column *grammar_column(struct cursor *c)
{
	struct column *column = arena_new(c->arena, struct column);
	const size_t start = c->at;

	column->loc = c->loc;
	column->name = cursor_expect_name(c, "a column name");
	if (column->name == NULL || !parse_type(c, column) || !grammar_column_constraints(c, column))
		return NULL;
	column->text = cursor_slice(c, start, c->at);
	return column;
}

/*
 * Splits what stands behind a member: a comment that ends on the same line belongs to it
 * (returned), the rest leads the next one. A comment that the next member follows on its line
 * belongs to that one.
 */
static const char *split_remark(struct arena *arena, const char *trivia, const char **rest)
{
	struct kiln_scanner scanner = {trivia, trivia + strlen(trivia)};
	struct kiln_token token;
	bool any = false;

	*rest = trivia;
	do {
		token = kiln_scan_(&scanner);
		const char *newline = NULL;
		if (token.kind == KILN_TOKEN_SPACE)
			newline = memchr(token.start, '\n', token.length);
		if (newline != NULL && !any)
			break;
		if (newline != NULL) {
			*rest = newline;
			return arena_strndup(arena, trivia, (size_t)(newline - trivia));
		}
		any = any || token.kind == KILN_TOKEN_COMMENT;
	} while (token.kind != KILN_TOKEN_END);
	return "";
}

/* Whether a comma or the end follows; a table's constraint may also follow another one without a
 * comma. */
static bool parse_separator(struct cursor *c, bool joins, bool *more)
{
	const size_t comma = c->at;

	*more = cursor_take_mark(c, ',') || (joins && grammar_sees_constraint(c));
	if (*more || cursor_sees_mark(c, 0, ')'))
		return true;
	c->at = comma;
	return cursor_fail(c, "',' or ')'");
}

/* The members from behind the opening parenthesis to the closing one. */
static bool parse_members(struct cursor *c, struct table *table)
{
	const char *lead;
	bool more = true, joined = false;

	table->open = split_remark(c->arena, cursor_trivia(c, c->at), &lead);
	while (more) {
		const bool is_column = table->constraints.len == 0 && !grammar_sees_constraint(c);
		struct column *column = is_column ? grammar_column(c) : NULL;
		struct constraint *constraint = is_column ? NULL : grammar_table_constraint(c);
		if (column == NULL && constraint == NULL)
			return false;
		const size_t end = c->at;
		if (!parse_separator(c, constraint != NULL, &more))
			return false;
		const bool comma = more && c->at > end;
		const char *next_lead, *tail = comma ? cursor_trivia(c, end) : "";
		const char *remark = split_remark(c->arena, cursor_trivia(c, c->at), &next_lead);
		if (column != NULL) {
			column->lead = lead;
			column->tail = tail;
			column->remark = remark;
			list_push(c->arena, &table->columns, column);
		} else {
			constraint->lead = lead;
			constraint->tail = tail;
			constraint->remark = remark;
			constraint->is_joined = joined;
			list_push(c->arena, &table->constraints, constraint);
		}
		joined = !comma;
		lead = next_lead;
	}
	table->close = lead;
	return table->columns.len > 0 || cursor_fail(c, "a column before the constraints");
}

static bool parse_options(struct cursor *c, struct table *table)
{
	if (cursor_sees_end(c) || cursor_sees_mark(c, 0, ';')) {
		table->options = "";
		return true;
	}
	const size_t start = c->at;
	cursor_take_mark(c, ','); /* the grammar starts the list with no option */
	do {
		if (cursor_take(c, "strict"))
			table->is_strict = true;
		else if (cursor_take_two(c, "without", "rowid"))
			table->without_rowid = true;
		else
			return cursor_fail(c, "STRICT or WITHOUT ROWID");
	} while (cursor_take_mark(c, ','));
	table->options = arena_printf(c->arena, "%s%s", cursor_trivia(c, start), cursor_slice(c, start, c->at));
	return true;
}

bool grammar_select(struct cursor *c)
{
	if (!cursor_sees(c, 0, "select") && !cursor_sees(c, 0, "values") && !cursor_sees(c, 0, "with"))
		return cursor_fail(c, "SELECT");
	while (!cursor_sees_end(c) && !cursor_sees_mark(c, 0, ';'))
		c->at++;
	return true;
}

bool grammar_table(struct cursor *c, struct created *created)
{
	if (cursor_take(c, "as")) {
		created->as_select = true;
		return grammar_select(c);
	}
	return cursor_expect_mark(c, '(') && parse_members(c, created->table) && cursor_expect_mark(c, ')') &&
	       parse_options(c, created->table);
}
