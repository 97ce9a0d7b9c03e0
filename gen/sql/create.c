/* CREATE in front of everything, and what is created besides tables. */
#include "gen/sql/grammar.h"

/* [IF NOT EXISTS] [database .] name */
static const char *parse_head(struct cursor *c, struct created *created, const char *what)
{
	if (cursor_sees(c, 0, "if") && cursor_sees(c, 1, "not") && cursor_sees(c, 2, "exists")) {
		c->at += 3;
		created->if_not_exists = true;
	}
	const char *name = cursor_expect_name(c, what);
	if (name == NULL || !cursor_take_mark(c, '.'))
		return name;
	created->database = name;
	return cursor_expect_name(c, what);
}

static bool parse_table(struct cursor *c, struct created *created)
{
	struct table *table = arena_new(c->arena, struct table);

	created->kind = CREATE_TABLE;
	created->table = table;
	table->loc = c->loc;
	table->name = parse_head(c, created, "a table name");
	return table->name != NULL && grammar_table(c, created);
}

static bool parse_virtual_table(struct cursor *c, struct created *created)
{
	struct table *table = arena_new(c->arena, struct table);

	created->kind = CREATE_VIRTUAL_TABLE;
	created->table = table;
	table->loc = c->loc;
	if (!cursor_expect(c, "TABLE"))
		return false;
	table->name = parse_head(c, created, "a table name");
	if (table->name == NULL || !cursor_expect(c, "USING"))
		return false;
	table->module = cursor_expect_name(c, "the name of a module");
	if (table->module == NULL)
		return false;
	if (cursor_sees_mark(c, 0, '('))
		c->at = c->tokens.items[c->at].match + 1;
	return true;
}

static bool parse_index(struct cursor *c, struct created *created, bool is_unique)
{
	struct index *index = arena_new(c->arena, struct index);

	created->kind = CREATE_INDEX;
	created->index = index;
	index->loc = c->loc;
	index->is_unique = is_unique;
	if (!cursor_expect(c, "INDEX"))
		return false;
	index->name = parse_head(c, created, "an index name");
	if (index->name == NULL || !cursor_expect(c, "ON"))
		return false;
	index->table = cursor_expect_name(c, "a table name");
	if (index->table == NULL || !grammar_parts(c, &index->parts, NULL))
		return false;
	if (!cursor_take(c, "where"))
		return true;
	const size_t start = c->at;
	while (!cursor_sees_end(c) && !cursor_sees_mark(c, 0, ';'))
		c->at++;
	index->where = cursor_slice(c, start, c->at);
	return c->at > start || cursor_fail(c, "an expression");
}

static bool parse_event(struct cursor *c, struct trigger *trigger)
{
	if (cursor_take(c, "delete"))
		trigger->event = TRIGGER_DELETE;
	else if (cursor_take(c, "insert"))
		trigger->event = TRIGGER_INSERT;
	else if (cursor_take(c, "update"))
		trigger->event = TRIGGER_UPDATE;
	else
		return cursor_fail(c, "DELETE, INSERT or UPDATE");
	if (trigger->event != TRIGGER_UPDATE || !cursor_take(c, "of"))
		return true;
	do {
		const char *name = cursor_expect_name(c, "a column name");
		if (name == NULL)
			return false;
		list_push(c->arena, &trigger->columns, name);
	} while (cursor_take_mark(c, ','));
	return true;
}

/* BEGIN may also be a name in WHEN; the one that begins the body stands before a statement. */
static bool sees_body(const struct cursor *c)
{
	static const char *const words[] = {"insert", "update", "delete", "select", "replace", "with", "values"};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (cursor_sees(c, 0, "begin") && cursor_sees(c, 1, words[i]))
			return true;
	return false;
}

/* From WHEN or BEGIN to the END: the first one that stands behind a semicolon, as for
 * sqlite3_complete(). */
static bool parse_body(struct cursor *c)
{
	if (!cursor_sees(c, 0, "when") && !cursor_sees(c, 0, "begin"))
		return cursor_fail(c, "WHEN or BEGIN");
	while (!sees_body(c)) {
		if (cursor_sees_end(c) || cursor_sees_mark(c, 0, ';'))
			return cursor_fail(c, "BEGIN and a statement");
		c->at++;
	}
	while (!cursor_sees_mark(c, 0, ';') || !cursor_sees(c, 1, "end")) {
		if (cursor_sees_end(c))
			return cursor_fail(c, "';' and END");
		c->at++;
	}
	c->at += 2;
	return true;
}

static bool parse_trigger(struct cursor *c, struct created *created)
{
	struct trigger *trigger = arena_new(c->arena, struct trigger);

	created->kind = CREATE_TRIGGER;
	created->trigger = trigger;
	trigger->loc = c->loc;
	trigger->name = parse_head(c, created, "a trigger name");
	if (trigger->name == NULL)
		return false;
	if (!cursor_take(c, "before") && !cursor_take(c, "after"))
		cursor_take_two(c, "instead", "of");
	if (!parse_event(c, trigger) || !cursor_expect(c, "ON"))
		return false;
	trigger->table = cursor_expect_name(c, "the name of a table or view");
	if (trigger->table != NULL && cursor_take_mark(c, '.'))
		trigger->table = cursor_expect_name(c, "the name of a table or view");
	if (trigger->table == NULL)
		return false;
	if (cursor_take(c, "for") && !(cursor_expect(c, "EACH") && cursor_expect(c, "ROW")))
		return false;
	return parse_body(c);
}

static bool parse_view(struct cursor *c, struct created *created)
{
	struct view *view = arena_new(c->arena, struct view);
	name_list columns = {0};

	created->kind = CREATE_VIEW;
	created->view = view;
	view->loc = c->loc;
	view->name = parse_head(c, created, "a view name");
	if (view->name == NULL)
		return false;
	if (cursor_sees_mark(c, 0, '(') && !grammar_names(c, &columns, "a column name"))
		return false;
	return cursor_expect(c, "AS") && grammar_select(c);
}

static bool parse_kind(struct cursor *c, struct created *created)
{
	if (cursor_take(c, "table"))
		return parse_table(c, created);
	if (cursor_take(c, "view"))
		return parse_view(c, created);
	if (cursor_take(c, "trigger"))
		return parse_trigger(c, created);
	if (created->is_temporary)
		return cursor_fail(c, "TABLE, VIEW or TRIGGER");
	if (cursor_take(c, "virtual"))
		return parse_virtual_table(c, created);
	if (cursor_sees(c, 0, "unique") || cursor_sees(c, 0, "index"))
		return parse_index(c, created, cursor_take(c, "unique"));
	return cursor_fail(c, "TABLE, INDEX, TRIGGER, VIEW or VIRTUAL TABLE");
}

static void set_sql(struct created *created, const char *sql)
{
	switch (created->kind) {
	case CREATE_TABLE:
	case CREATE_VIRTUAL_TABLE:
		created->table->sql = sql;
		break;
	case CREATE_INDEX:
		created->index->sql = sql;
		break;
	case CREATE_TRIGGER:
		created->trigger->sql = sql;
		break;
	case CREATE_VIEW:
		created->view->sql = sql;
		break;
	}
}

bool parse_create(struct arena *arena, const char *sql, struct loc loc, struct created *created,
                  struct parse_error *error)
{
	struct cursor c;

	*created = (struct created){0};
	if (!cursor_open(&c, arena, sql, loc, error) || !cursor_expect(&c, "CREATE"))
		return false;
	created->is_temporary = cursor_take(&c, "temp") || cursor_take(&c, "temporary");
	if (!parse_kind(&c, created))
		return false;
	set_sql(created, cursor_slice(&c, 0, c.at));
	return cursor_expect_end(&c);
}

struct column *parse_column(struct arena *arena, const char *sql, struct loc loc, struct parse_error *error)
{
	struct cursor c;

	if (!cursor_open(&c, arena, sql, loc, error))
		return NULL;
	struct column *column = grammar_column(&c);
	if (column != NULL && !cursor_sees_end(&c)) {
		cursor_fail(&c, "the end of the column");
		return NULL;
	}
	return column;
}

struct constraint *parse_constraint(struct arena *arena, const char *sql, struct loc loc, struct parse_error *error)
{
	struct cursor c;

	if (!cursor_open(&c, arena, sql, loc, error))
		return NULL;
	struct constraint *constraint = grammar_table_constraint(&c);
	if (constraint != NULL && !cursor_sees_end(&c)) {
		cursor_fail(&c, "the end of the constraint");
		return NULL;
	}
	return constraint;
}
