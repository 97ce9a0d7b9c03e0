/* Runs statements on a scratch database in memory. Decides nothing about steps. */
#include "gen/schema/replay.h"

#include "gen/base/diag.h"
#include "gen/base/str.h"
#include "gen/sql/parse.h"
#include "gen/sql/quote.h"

#include <string.h>

sqlite3 *replay_open(void)
{
	sqlite3 *db = NULL;
	if (sqlite3_open(":memory:", &db) != SQLITE_OK)
		fatal("cannot open a database in memory: %s", sqlite3_errmsg(db));
	/* "text" in double quotes is taken for a string when no column has that name; a typo must not pass that way.
	   https://sqlite.org/quirks.html#dblquote */
	sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
	sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
	/* A module's own tables and sqlite_schema are not for anybody's SQL. */
	sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
	sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, NULL);
	sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_FKEY, 0, NULL);
	return db;
}

/* "no such table: main.x" is about x, "table t has no column named x" too. */
static const char *name_in(const char *message)
{
	static const char *const heads[] = {"no such ", "duplicate column name: ", "ambiguous column name: "};
	const char *name = strstr(message, " has no column named ");
	if (name != NULL)
		return name + strlen(" has no column named ");
	for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
		if (str_prefix(message, heads[i]) && strstr(message, ": ") != NULL)
			name = strstr(message, ": ") + strlen(": ");
	if (name != NULL && str_prefix(name, "main."))
		name += strlen("main.");
	return name;
}

int replay_place_in(const char *sql, const char *message)
{
	const char *name = name_in(message);
	int place = name != NULL ? parse_place_of(sql, name) : -1;
	/* new.word: the last part alone */
	if (place < 0 && name != NULL && strrchr(name, '.') != NULL)
		place = parse_place_of(sql, strrchr(name, '.') + 1);
	return place;
}

int replay_error_offset(sqlite3 *db, const char *sql)
{
	int offset = sqlite3_error_offset(db);
	return offset >= 0 ? offset : replay_place_in(sql, sqlite3_errmsg(db));
}

static bool run_one(struct arena *arena, sqlite3 *db, const char *sql, struct replay_error *error)
{
	const char *rest = sql;
	while (*rest != '\0') {
		sqlite3_stmt *statement = NULL;
		const char *start = rest;
		int rc = sqlite3_prepare_v2(db, rest, -1, &statement, &rest);
		while (rc == SQLITE_OK && statement != NULL && (rc = sqlite3_step(statement)) == SQLITE_ROW)
			rc = SQLITE_OK;
		if (rc != SQLITE_OK && rc != SQLITE_DONE) {
			int offset = replay_error_offset(db, start);
			error->offset = offset < 0 ? -1 : offset + (int)(start - sql);
			error->message = arena_strdup(arena, sqlite3_errmsg(db));
			sqlite3_finalize(statement);
			return false;
		}
		sqlite3_finalize(statement);
	}
	return true;
}

/* A database with the schema, on which the statements have run; NULL and `error` when that fails. */
static sqlite3 *open_with(struct arena *arena, const struct schema *before, const char *const *statements,
                          size_t nstatement, struct replay_error *error)
{
	sqlite3 *db = replay_open();
	*error = (struct replay_error){.statement = nstatement, .offset = -1};
	bool ok = schema_create(db, before, arena, &error->message);
	for (size_t i = 0; ok && i < nstatement; i++) {
		ok = run_one(arena, db, statements[i], error);
		if (!ok)
			error->statement = i;
	}
	if (ok)
		return db;
	sqlite3_close(db);
	return NULL;
}

struct schema *replay_run(struct arena *arena, const struct schema *before, const char *const *statements,
                          size_t nstatement, struct replay_error *error)
{
	sqlite3 *db = open_with(arena, before, statements, nstatement, error);
	struct schema *after = db != NULL ? schema_load(arena, db, &error->message) : NULL;
	sqlite3_close(db);
	return after;
}

bool replay_accepts(struct arena *arena, const struct schema *schema, const char *sql, struct replay_error *error)
{
	sqlite3 *db = open_with(arena, schema, &sql, 1, error);
	sqlite3_close(db);
	return db != NULL;
}

bool replay_compiles(struct arena *arena, const struct schema *schema, const char *sql, struct replay_error *error)
{
	sqlite3 *db = replay_open();
	sqlite3_stmt *statement = NULL;
	const char *why = NULL;
	*error = (struct replay_error){.offset = -1};
	if (!schema_create(db, schema, arena, &why)) {
		error->message = why;
	} else if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) != SQLITE_OK) {
		error->offset = replay_error_offset(db, sql);
		error->message = arena_strdup(arena, sqlite3_errmsg(db));
	}
	sqlite3_finalize(statement);
	sqlite3_close(db);
	return error->message == NULL;
}

name_list replay_columns(struct arena *arena, const struct schema *schema, const char *name)
{
	sqlite3 *db = replay_open();
	sqlite3_stmt *statement = NULL;
	const char *why = NULL, *sql = arena_printf(arena, "SELECT * FROM %s", quoted_name(arena, name));
	name_list names = {0};
	if (schema_create(db, schema, arena, &why) && sqlite3_prepare_v2(db, sql, -1, &statement, NULL) == SQLITE_OK)
		for (int i = 0; i < sqlite3_column_count(statement); i++)
			list_push(arena, &names, arena_strdup(arena, sqlite3_column_name(statement, i)));
	sqlite3_finalize(statement);
	sqlite3_close(db);
	return names;
}

static const char *prepare_error(struct arena *arena, sqlite3 *db, const char *sql)
{
	sqlite3_stmt *statement = NULL;
	int rc = sqlite3_prepare_v2(db, sql, -1, &statement, NULL);
	sqlite3_finalize(statement);
	return rc == SQLITE_OK ? NULL : arena_strdup(arena, sqlite3_errmsg(db));
}

/* A trigger is compiled when a statement that fires it is. */
static const char *firing_statement(struct arena *arena, const struct schema *schema, const struct trigger *trigger)
{
	const char *table = quoted_name(arena, trigger->table);
	if (trigger->event == TRIGGER_DELETE)
		return arena_printf(arena, "DELETE FROM %s", table);
	if (trigger->event == TRIGGER_INSERT)
		return arena_printf(arena, "INSERT INTO %s SELECT * FROM %s", table, table);
	const char *column = NULL;
	const struct table *target = schema_table(schema, trigger->table);
	for (size_t i = 0; column == NULL && i < trigger->columns.len; i++) {
		const struct column *named = target != NULL ? table_column(target, trigger->columns.items[i]) : NULL;
		if (named == NULL || !column_is_generated(named)) /* UPDATE OF may name one, nobody can SET it */
			column = trigger->columns.items[i];
	}
	for (size_t i = 0; target != NULL && trigger->columns.len == 0 && column == NULL && i < target->columns.len;
	     i++)
		if (!column_is_generated(target->columns.items[i]))
			column = target->columns.items[i]->name;
	if (column == NULL)
		return NULL;
	column = quoted_name(arena, column);
	return arena_printf(arena, "UPDATE %s SET %s = %s", table, column, column);
}

/* INSERT ... SELECT * does not fit a table with generated columns; name the others. */
static const char *insert_statement(struct arena *arena, const struct table *table)
{
	struct buf columns = {0};
	for (size_t i = 0; i < table->columns.len; i++) {
		if (column_is_generated(table->columns.items[i]))
			continue;
		if (columns.len > 0)
			buf_puts(&columns, ", ");
		quote_name(&columns, table->columns.items[i]->name);
	}
	const char *list = buf_take(&columns, arena);
	const char *name = quoted_name(arena, table->name);
	return arena_printf(arena, "INSERT INTO %s (%s) SELECT %s FROM %s", name, list, list, name);
}

broken_list replay_broken_objects(struct arena *arena, sqlite3 *db, const struct schema *schema)
{
	broken_list broken = {0};
	/* A module looks for the tables behind it, as an external-content FTS5 table does, when rows are read. */
	for (size_t i = 0; i < schema->tables.len; i++) {
		const struct table *table = schema->tables.items[i];
		const char *sql = arena_printf(arena, "SELECT * FROM %s", quoted_name(arena, table->name));
		struct replay_error error;
		if (table->module != NULL && !run_one(arena, db, sql, &error)) {
			struct broken_object object = {.loc = table->loc};
			object.message = arena_printf(arena, "virtual table '%s': %s", table->name, error.message);
			list_push(arena, &broken, object);
		}
	}
	for (size_t i = 0; i < schema->views.len; i++) {
		const struct view *view = schema->views.items[i];
		const char *sql = arena_printf(arena, "SELECT * FROM %s", quoted_name(arena, view->name));
		struct broken_object object = {prepare_error(arena, db, sql), view->loc};
		if (object.message == NULL)
			continue;
		object.message = arena_printf(arena, "view '%s': %s", view->name, object.message);
		list_push(arena, &broken, object);
	}
	for (size_t i = 0; i < schema->triggers.len; i++) {
		const struct trigger *trigger = schema->triggers.items[i];
		const struct table *table = schema_table(schema, trigger->table);
		const char *sql = table != NULL && trigger->event == TRIGGER_INSERT
		                          ? insert_statement(arena, table)
		                          : firing_statement(arena, schema, trigger);
		struct broken_object object = {sql != NULL ? prepare_error(arena, db, sql) : NULL, trigger->loc};
		if (object.message == NULL)
			continue;
		object.message =
			arena_printf(arena, "trigger '%s' on '%s': %s", trigger->name, trigger->table, object.message);
		list_push(arena, &broken, object);
	}
	return broken;
}

name_list replay_shadows(struct arena *arena, const struct schema *schema)
{
	static const char sql[] = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'shadow'";
	struct schema virtual_tables = {0};
	name_list names = {0};
	sqlite3_stmt *statement = NULL;
	const char *why;
	for (size_t i = 0; i < schema->tables.len; i++)
		if (schema->tables.items[i]->module != NULL)
			list_push(arena, &virtual_tables.tables, schema->tables.items[i]);
	if (virtual_tables.tables.len == 0)
		return names;
	sqlite3 *db = replay_open();
	if (schema_create(db, &virtual_tables, arena, &why) &&
	    sqlite3_prepare_v2(db, sql, -1, &statement, NULL) == SQLITE_OK)
		while (sqlite3_step(statement) == SQLITE_ROW)
			list_push(arena, &names, arena_strdup(arena, (const char *)sqlite3_column_text(statement, 0)));
	sqlite3_finalize(statement);
	sqlite3_close(db);
	return names;
}
