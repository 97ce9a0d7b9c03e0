/* Constraints of columns and tables (https://sqlite.org/lang_createtable.html), and the lists of
 * columns in them. */
#include "gen/sql/grammar.h"

bool grammar_names(struct cursor *c, name_list *names, const char *what)
{
	if (!cursor_expect_mark(c, '('))
		return false;
	do {
		const char *name = cursor_expect_name(c, what);
		if (name == NULL)
			return false;
		list_push(c->arena, names, name);
	} while (cursor_take_mark(c, ','));
	return cursor_expect_mark(c, ')');
}

/*
 * The part in tokens [from, to). SQLite looks through parentheses and COLLATE for a plain column,
 * and takes 'name' for one; the outermost COLLATE counts. NULL and the words of the clock are
 * values.
 */
static struct part part_of(const struct cursor *c, size_t from, size_t to)
{
	struct part part = {0};
	const size_t start = from, end = to;

	for (;;) {
		const struct cursor_token *first = &c->tokens.items[from];
		if (to - from > 2 && token_is(&c->tokens.items[to - 2].token, "collate")) {
			if (part.collate == NULL)
				part.collate = token_name(c->arena, &c->tokens.items[to - 1].token);
			to -= 2;
		} else if (to - from > 2 && token_is_mark(&first->token, '(') && first->match == to - 1) {
			from++;
			to--;
		} else {
			break;
		}
	}

	const struct kiln_token *only = &c->tokens.items[from].token;
	if (to - from == 1 && token_is_name(only) && !token_is(only, "current_date") &&
	    !token_is(only, "current_time") && !token_is(only, "current_timestamp")) {
		part.column = token_name(c->arena, only);
		return part;
	}
	part.expr = cursor_slice(c, start, end);
	part.collate = NULL; /* it stays in the expression */
	return part;
}

/* Whether ASC, DESC or AUTOINCREMENT stands here behind an expression and not as a name in it. */
static bool sees_direction(const struct cursor *c, size_t start)
{
	if (c->at == start)
		return false;
	const struct kiln_token *before = &c->tokens.items[c->at - 1].token;
	return (before->kind != KILN_TOKEN_OPERATOR || token_is_mark(before, ')')) && !token_is(before, "collate") &&
	       (cursor_sees(c, 0, "asc") || cursor_sees(c, 0, "desc") || cursor_sees(c, 0, "autoincrement"));
}

/* To the end of an expression in a list: a comma, the closing parenthesis or a direction. */
static bool skip_expression(struct cursor *c)
{
	const size_t start = c->at;

	while (!cursor_sees_mark(c, 0, ',') && !cursor_sees_mark(c, 0, ')') && !cursor_sees_end(c) &&
	       !sees_direction(c, start))
		c->at = cursor_sees_mark(c, 0, '(') ? c->tokens.items[c->at].match + 1 : c->at + 1;
	return c->at > start || cursor_fail(c, "a column or an expression");
}

bool grammar_parts(struct cursor *c, part_list *parts, bool *autoincrement)
{
	if (!cursor_expect_mark(c, '('))
		return false;
	do {
		const size_t start = c->at;
		if (!skip_expression(c))
			return false;
		struct part part = part_of(c, start, c->at);
		if (cursor_take(c, "desc"))
			part.is_desc = true;
		else
			cursor_take(c, "asc");
		list_push(c->arena, parts, part);
	} while (cursor_take_mark(c, ','));
	if (autoincrement != NULL)
		*autoincrement = cursor_take(c, "autoincrement");
	return cursor_expect_mark(c, ')');
}

static bool parse_conflict(struct cursor *c, struct constraint *constraint)
{
	static const char *const actions[] = {"ROLLBACK", "ABORT", "FAIL", "IGNORE", "REPLACE"};

	if (!cursor_take_two(c, "on", "conflict"))
		return true;
	for (size_t i = 0; i < sizeof actions / sizeof *actions; i++)
		if (cursor_take(c, actions[i])) {
			constraint->conflict = actions[i];
			return true;
		}
	return cursor_fail(c, "ROLLBACK, ABORT, FAIL, IGNORE or REPLACE");
}

static bool parse_action(struct cursor *c, const char **action)
{
	if (cursor_take_two(c, "set", "null"))
		*action = "SET NULL";
	else if (cursor_take_two(c, "set", "default"))
		*action = "SET DEFAULT";
	else if (cursor_take_two(c, "no", "action"))
		*action = "NO ACTION";
	else if (cursor_take(c, "cascade"))
		*action = "CASCADE";
	else if (cursor_take(c, "restrict"))
		*action = "RESTRICT";
	else
		return cursor_fail(c, "SET NULL, SET DEFAULT, CASCADE, RESTRICT or NO ACTION");
	return true;
}

static bool sees_deferral(const struct cursor *c)
{
	return cursor_sees(c, 0, "deferrable") || (cursor_sees(c, 0, "not") && cursor_sees(c, 1, "deferrable"));
}

/* NOT DEFERRABLE INITIALLY DEFERRED is accepted and means what NOT DEFERRABLE means
   (https://sqlite.org/foreignkeys.html section 4.2). */
static bool parse_deferral(struct cursor *c, enum deferral *deferral)
{
	const bool negated = cursor_take(c, "not");
	bool deferred = false;

	c->at++;
	if (cursor_take(c, "initially")) {
		deferred = cursor_take(c, "deferred");
		if (!deferred && !cursor_take(c, "immediate"))
			return cursor_fail(c, "DEFERRED or IMMEDIATE");
	}
	if (negated)
		*deferral = DEFERRAL_NOT;
	else
		*deferral = deferred ? DEFERRAL_INITIALLY_DEFERRED : DEFERRAL_DEFERRABLE;
	return true;
}

/* From behind REFERENCES. ON INSERT is a clause SQLite takes and forgets. */
static bool parse_reference(struct cursor *c, struct constraint *constraint)
{
	struct reference *reference = &constraint->reference;
	const char *forgotten;

	constraint->kind = CONSTRAINT_FOREIGN_KEY;
	c->foreign_key = constraint;
	reference->table = cursor_expect_name(c, "the name of the referenced table");
	if (reference->table == NULL)
		return false;
	if (cursor_sees_mark(c, 0, '(') && !grammar_names(c, &reference->columns, "a column name"))
		return false;
	for (;;) {
		bool ok = true;
		if (cursor_take(c, "match")) {
			reference->match = cursor_expect_name(c, "the name of a match");
			ok = reference->match != NULL;
		} else if (cursor_take_two(c, "on", "delete")) {
			ok = parse_action(c, &reference->on_delete);
		} else if (cursor_take_two(c, "on", "update")) {
			ok = parse_action(c, &reference->on_update);
		} else if (cursor_take_two(c, "on", "insert")) {
			ok = parse_action(c, &forgotten);
		} else if (sees_deferral(c)) {
			return parse_deferral(c, &reference->deferral);
		} else {
			return true;
		}
		if (!ok)
			return false;
	}
}

/* A default is one value, a sign and a value, a name that is taken for a text, or anything in
 * parentheses. */
static bool parse_default(struct cursor *c, struct constraint *constraint)
{
	const size_t start = c->at;

	constraint->kind = CONSTRAINT_DEFAULT;
	if (cursor_sees_mark(c, 0, '(')) {
		if (!cursor_expect_group(c))
			return false;
	} else {
		if (!cursor_take_mark(c, '-'))
			cursor_take_mark(c, '+');
		const struct kiln_token *value = cursor_peek(c, 0);
		if (value->kind != KILN_TOKEN_NUMBER && value->kind != KILN_TOKEN_BLOB && !token_is(value, "null") &&
		    !token_is_name(value))
			return cursor_fail(c, "a value, or an expression in parentheses");
		c->at++;
	}
	constraint->expr = cursor_slice(c, start, c->at);
	return true;
}

static bool parse_group(struct cursor *c, const char **expr)
{
	const size_t open = c->at;

	if (!cursor_expect_group(c))
		return false;
	*expr = cursor_slice(c, open + 1, c->at - 1);
	return true;
}

/* From behind AS. */
static bool parse_generated(struct cursor *c, struct constraint *constraint)
{
	constraint->kind = CONSTRAINT_GENERATED;
	if (!parse_group(c, &constraint->expr))
		return false;
	constraint->is_stored = cursor_take(c, "stored");
	if (!constraint->is_stored)
		cursor_take(c, "virtual");
	return true;
}

static bool parse_column_key(struct cursor *c, struct constraint *constraint)
{
	constraint->kind = CONSTRAINT_PRIMARY_KEY;
	constraint->parts.items[0].is_desc = cursor_take(c, "desc");
	if (!constraint->parts.items[0].is_desc)
		cursor_take(c, "asc");
	if (!parse_conflict(c, constraint))
		return false;
	constraint->is_autoincrement = cursor_take(c, "autoincrement");
	return true;
}

static bool sees_column_body(const struct cursor *c)
{
	static const char *const words[] = {"default",    "null",    "not", "primary",    "unique",   "check",
	                                    "references", "collate", "as",  "deferrable", "generated"};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (cursor_sees(c, 0, words[i]))
			return true;
	return false;
}

/* The body of a column's constraint, behind its name. */
static bool parse_column_body(struct cursor *c, struct constraint *constraint)
{
	if (cursor_take(c, "default"))
		return parse_default(c, constraint);
	if (cursor_take(c, "null")) {
		constraint->kind = CONSTRAINT_NULL;
		return parse_conflict(c, constraint);
	}
	if (cursor_take(c, "not")) {
		constraint->kind = CONSTRAINT_NOT_NULL;
		return cursor_expect(c, "NULL") && parse_conflict(c, constraint);
	}
	if (cursor_take(c, "primary"))
		return cursor_expect(c, "KEY") && parse_column_key(c, constraint);
	if (cursor_take(c, "unique")) {
		constraint->kind = CONSTRAINT_UNIQUE;
		return parse_conflict(c, constraint);
	}
	if (cursor_take(c, "check")) {
		constraint->kind = CONSTRAINT_CHECK;
		return parse_group(c, &constraint->expr);
	}
	if (cursor_take(c, "references"))
		return parse_reference(c, constraint);
	if (cursor_take(c, "collate")) {
		constraint->kind = CONSTRAINT_COLLATE;
		constraint->expr = cursor_expect_name(c, "the name of a collation");
		return constraint->expr != NULL;
	}
	cursor_take_two(c, "generated", "always");
	return cursor_expect(c, "AS") && parse_generated(c, constraint);
}

/* CONSTRAINT names before a body: the last one counts. */
static bool parse_constraint_names(struct cursor *c, struct constraint *constraint)
{
	while (cursor_take(c, "constraint")) {
		constraint->name = cursor_expect_name(c, "the name of a constraint");
		if (constraint->name == NULL)
			return false;
	}
	return true;
}

/* A DEFERRABLE that stands apart belongs to the foreign key before it, whatever stands between;
   with none before it, it has no effect. */
static bool parse_deferral_apart(struct cursor *c)
{
	enum deferral deferral;

	if (!parse_deferral(c, &deferral))
		return false;
	if (c->foreign_key != NULL) {
		c->foreign_key->reference.deferral = deferral;
		c->foreign_key->text = NULL;
	}
	return true;
}

bool grammar_column_constraints(struct cursor *c, struct column *column)
{
	while (cursor_sees(c, 0, "constraint") || sees_column_body(c)) {
		struct constraint *constraint = arena_new(c->arena, struct constraint);
		const size_t start = c->at;
		if (!parse_constraint_names(c, constraint))
			return false;
		if (sees_deferral(c)) {
			if (!parse_deferral_apart(c))
				return false;
			continue;
		}
		struct part self = {.column = column->name};
		list_push(c->arena, &constraint->parts, self);
		constraint->kind = CONSTRAINT_NULL;
		if (sees_column_body(c) && !parse_column_body(c, constraint))
			return false;
		if (constraint->kind != CONSTRAINT_PRIMARY_KEY && constraint->kind != CONSTRAINT_UNIQUE &&
		    constraint->kind != CONSTRAINT_FOREIGN_KEY)
			constraint->parts.len = 0;
		constraint->text = cursor_slice(c, start, c->at);
		constraint->loc = c->loc;
		list_push(c->arena, &column->constraints, constraint);
	}
	return true;
}

static bool sees_table_body(const struct cursor *c)
{
	return cursor_sees(c, 0, "primary") || cursor_sees(c, 0, "unique") || cursor_sees(c, 0, "check") ||
	       cursor_sees(c, 0, "foreign");
}

bool grammar_sees_constraint(const struct cursor *c)
{
	return cursor_sees(c, 0, "constraint") || sees_table_body(c);
}

static bool parse_foreign_key(struct cursor *c, struct constraint *constraint)
{
	name_list names = {0};

	constraint->kind = CONSTRAINT_FOREIGN_KEY;
	if (!cursor_expect(c, "KEY") || !grammar_names(c, &names, "a column name") || !cursor_expect(c, "REFERENCES"))
		return false;
	for (size_t i = 0; i < names.len; i++) {
		struct part part = {.column = names.items[i]};
		list_push(c->arena, &constraint->parts, part);
	}
	return parse_reference(c, constraint);
}

static bool parse_table_body(struct cursor *c, struct constraint *constraint)
{
	if (cursor_take(c, "primary")) {
		constraint->kind = CONSTRAINT_PRIMARY_KEY;
		return cursor_expect(c, "KEY") && grammar_parts(c, &constraint->parts, &constraint->is_autoincrement) &&
		       parse_conflict(c, constraint);
	}
	if (cursor_take(c, "unique")) {
		constraint->kind = CONSTRAINT_UNIQUE;
		return grammar_parts(c, &constraint->parts, NULL) && parse_conflict(c, constraint);
	}
	if (cursor_take(c, "check")) {
		constraint->kind = CONSTRAINT_CHECK;
		return parse_group(c, &constraint->expr) && parse_conflict(c, constraint);
	}
	if (cursor_take(c, "foreign"))
		return parse_foreign_key(c, constraint);
	return cursor_fail(c, "a constraint");
}

struct constraint *grammar_table_constraint(struct cursor *c)
{
	struct constraint *constraint = arena_new(c->arena, struct constraint);
	const size_t start = c->at;

	if (!parse_constraint_names(c, constraint))
		return NULL;
	constraint->kind = CONSTRAINT_NULL;
	if ((constraint->name == NULL || sees_table_body(c)) && !parse_table_body(c, constraint))
		return NULL;
	constraint->text = cursor_slice(c, start, c->at);
	constraint->loc = c->loc;
	return constraint;
}
