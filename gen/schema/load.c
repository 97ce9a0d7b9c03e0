/* The model from a database, a database from the model, and the fingerprint of either. */
#include "gen/base/str.h"
#include "gen/schema/render.h"
#include "gen/sql/normal.h"
#include "gen/sql/parse.h"

#include "runtime/normal.h"

/* Automatic indexes have no text. What belongs to a shadow table is its module's, as the table
 * itself is. */
static const char objects_query[] =
	"SELECT type, name, sql FROM main.sqlite_schema"
	" WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND tbl_name COLLATE "
	"NOCASE NOT IN"
	" (SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'shadow')"
	" ORDER BY rowid";

/* Puts what was parsed where it belongs. Returns the name it was parsed with. */
static const char *add_created(struct arena *arena, struct schema *schema, const struct created *created)
{
	switch (created->kind) {
	case CREATE_TABLE:
	case CREATE_VIRTUAL_TABLE:
		list_push(arena, &schema->tables, created->table);
		return created->table->name;
	case CREATE_INDEX:
		list_push(arena, &schema->indexes, created->index);
		return created->index->name;
	case CREATE_TRIGGER:
		list_push(arena, &schema->triggers, created->trigger);
		return created->trigger->name;
	case CREATE_VIEW:
		list_push(arena, &schema->views, created->view);
		return created->view->name;
	}
	return NULL;
}

static bool load_object(struct arena *arena, struct schema *schema, sqlite3_stmt *row, const char **why)
{
	const char *type = (const char *)sqlite3_column_text(row, 0);
	const char *name = (const char *)sqlite3_column_text(row, 1);
	const char *sql = (const char *)sqlite3_column_text(row, 2);
	struct created created;
	struct parse_error error;

	if (type == NULL || name == NULL || sql == NULL) {
		*why = "a row of sqlite_schema is damaged";
		return false;
	}
	if (!parse_create(arena, sql, (struct loc){0}, &created, &error)) {
		*why = arena_printf(arena, "%s '%s': %s (byte %zu of its CREATE text)", type, name, error.message,
		                    error.offset);
		return false;
	}
	if (!name_equal(add_created(arena, schema, &created), name)) {
		*why = arena_printf(arena, "%s '%s': its CREATE text has another name", type, name);
		return false;
	}
	return true;
}

static bool read_number(sqlite3 *db, const char *query, int32_t *out)
{
	sqlite3_stmt *row;
	bool ok = sqlite3_prepare_v2(db, query, -1, &row, NULL) == SQLITE_OK && sqlite3_step(row) == SQLITE_ROW;

	if (ok)
		*out = sqlite3_column_int(row, 0);
	sqlite3_finalize(row);
	return ok;
}

static bool load_objects(struct arena *arena, struct schema *schema, sqlite3 *db, const char **why)
{
	sqlite3_stmt *row;
	int rc;

	if (sqlite3_prepare_v2(db, objects_query, -1, &row, NULL) != SQLITE_OK)
		return false;
	while ((rc = sqlite3_step(row)) == SQLITE_ROW)
		if (!load_object(arena, schema, row, why))
			break;
	sqlite3_finalize(row);
	return rc == SQLITE_DONE;
}

struct schema *schema_load(struct arena *arena, sqlite3 *db, const char **why)
{
	struct schema *schema = arena_new(arena, struct schema);

	*why = NULL;
	if (load_objects(arena, schema, db, why) &&
	    read_number(db, "PRAGMA main.user_version", &schema->user_version) &&
	    read_number(db, "PRAGMA main.application_id", &schema->application_id))
		return schema;
	if (*why == NULL)
		*why = arena_strdup(arena, sqlite3_errmsg(db));
	return NULL;
}

static bool run(sqlite3 *db, const char *sql, const char *what, const char *name, struct arena *arena, const char **why)
{
	if (sqlite3_exec(db, sql, NULL, NULL, NULL) == SQLITE_OK)
		return true;
	*why = arena_printf(arena, "%s '%s': %s", what, name, sqlite3_errmsg(db));
	return false;
}

static bool set_number(sqlite3 *db, const char *pragma, int32_t value, struct arena *arena, const char **why)
{
	return value == 0 ||
	       run(db, arena_printf(arena, "PRAGMA main.%s = %d", pragma, value), "pragma", pragma, arena, why);
}

static bool create_objects(sqlite3 *db, const struct schema *schema, struct arena *arena, const char **why)
{
	bool ok = set_number(db, "user_version", schema->user_version, arena, why) &&
	          set_number(db, "application_id", schema->application_id, arena, why);

	for (size_t i = 0; ok && i < schema->tables.len; i++) {
		const struct table *table = schema->tables.items[i];
		ok = run(db, render_table(arena, table, NULL), "table", table->name, arena, why);
	}
	for (size_t i = 0; ok && i < schema->indexes.len; i++) {
		const struct index *index = schema->indexes.items[i];
		ok = run(db, render_index(arena, index), "index", index->name, arena, why);
	}
	for (size_t i = 0; ok && i < schema->views.len; i++) {
		const struct view *view = schema->views.items[i];
		ok = run(db, view->sql, "view", view->name, arena, why);
	}
	for (size_t i = 0; ok && i < schema->triggers.len; i++) {
		const struct trigger *trigger = schema->triggers.items[i];
		ok = run(db, trigger->sql, "trigger", trigger->name, arena, why);
	}
	return ok;
}

bool schema_create(sqlite3 *db, const struct schema *schema, struct arena *arena, const char **why)
{
	/* One transaction for all: each of its own would cost more than what is in it. */
	if (!run(db, "BEGIN", "transaction", "", arena, why))
		return false;
	bool ok = create_objects(db, schema, arena, why);
	sqlite3_exec(db, ok ? "COMMIT" : "ROLLBACK", NULL, NULL, NULL);
	return ok;
}

/* The loose columns of one table as the normal form wants them, NULL-terminated. */
static const char *const *loose_columns(struct arena *arena, const loose_list *loose, const char *table)
{
	const size_t n = loose != NULL ? loose->len : 0;
	const char **names = arena_alloc(arena, (n + 1) * sizeof *names);
	size_t len = 0;

	for (size_t i = 0; i < n; i++)
		if (name_equal(loose->items[i].table, table))
			names[len++] = loose->items[i].column;
	return names;
}

static uint64_t add_object(struct arena *arena, uint64_t sum, const char *type, const char *name, const char *sql,
                           const char *const *loose)
{
	return kiln_fingerprint_add_(sum, type, name, normal_form(arena, sql, loose));
}

uint64_t schema_fingerprint(const struct schema *schema, const loose_list *loose)
{
	struct arena arena = {0};
	uint64_t sum = 0;

	for (size_t i = 0; i < schema->tables.len; i++) {
		const struct table *table = schema->tables.items[i];
		sum = add_object(&arena, sum, "table", table->name, render_table(&arena, table, NULL),
		                 loose_columns(&arena, loose, table->name));
	}
	for (size_t i = 0; i < schema->indexes.len; i++) {
		const struct index *index = schema->indexes.items[i];
		sum = add_object(&arena, sum, "index", index->name, render_index(&arena, index), NULL);
	}
	for (size_t i = 0; i < schema->views.len; i++) {
		const struct view *view = schema->views.items[i];
		sum = add_object(&arena, sum, "view", view->name, view->sql, NULL);
	}
	for (size_t i = 0; i < schema->triggers.len; i++) {
		const struct trigger *trigger = schema->triggers.items[i];
		sum = add_object(&arena, sum, "trigger", trigger->name, trigger->sql, NULL);
	}
	arena_free(&arena);
	return sum;
}

uint64_t schema_fingerprint_of(sqlite3 *db)
{
	struct arena arena = {0};
	sqlite3_stmt *row = NULL;
	uint64_t sum = 0;

	if (sqlite3_prepare_v2(db, objects_query, -1, &row, NULL) == SQLITE_OK)
		while (sqlite3_step(row) == SQLITE_ROW)
			sum = add_object(&arena, sum, (const char *)sqlite3_column_text(row, 0),
			                 (const char *)sqlite3_column_text(row, 1),
			                 (const char *)sqlite3_column_text(row, 2), NULL);
	sqlite3_finalize(row);
	arena_free(&arena);
	return sum;
}
