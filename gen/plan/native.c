/* Can SQLite's own ALTER TABLE do it, and exactly? https://sqlite.org/lang_altertable.html */
#include "gen/plan/lower.h"

#include "gen/base/str.h"
#include "gen/schema/render.h"
#include "gen/schema/replay.h"
#include "gen/sql/normal.h"
#include "gen/sql/parse.h"

static const char *kind_words(enum constraint_kind kind)
{
	switch (kind) {
	case CONSTRAINT_PRIMARY_KEY:
		return "PRIMARY KEY";
	case CONSTRAINT_NOT_NULL:
		return "NOT NULL";
	case CONSTRAINT_NULL:
		return "NULL";
	case CONSTRAINT_UNIQUE:
		return "UNIQUE";
	case CONSTRAINT_CHECK:
		return "CHECK";
	case CONSTRAINT_FOREIGN_KEY:
		return "FOREIGN KEY";
	case CONSTRAINT_DEFAULT:
		return "DEFAULT";
	case CONSTRAINT_COLLATE:
		return "COLLATE";
	case CONSTRAINT_GENERATED:
		return "GENERATED";
	}
	return "";
}

static bool has_constraint(const struct crossing *crossing, const struct table *table,
                           const struct constraint *constraint)
{
	const char *text = render_constraint(crossing->arena, constraint, false);
	for (size_t i = 0; i < table->constraints.len; i++)
		if (normal_equal(crossing->arena, text,
		                 render_constraint(crossing->arena, table->constraints.items[i], false)))
			return true;
	return false;
}

static const char *constraint_obstacle(const struct crossing *crossing)
{
	const struct table *from = crossing->from, *to = crossing->to;
	for (size_t i = 0; i < from->constraints.len; i++)
		if (!has_constraint(crossing, to, from->constraints.items[i]))
			return arena_printf(crossing->arena, "ALTER TABLE cannot drop a %s constraint",
			                    kind_words(from->constraints.items[i]->kind));
	for (size_t i = 0; i < to->constraints.len; i++)
		if (!has_constraint(crossing, from, to->constraints.items[i]))
			return arena_printf(crossing->arena, "ALTER TABLE cannot add a %s constraint",
			                    kind_words(to->constraints.items[i]->kind));
	for (size_t i = 0; i < to->constraints.len; i++)
		if (!normal_equal(crossing->arena,
		                  render_constraint(crossing->arena, from->constraints.items[i], false),
		                  render_constraint(crossing->arena, to->constraints.items[i], false)))
			return "the order of constraints changes";
	return NULL;
}

/*
 * ALTER TABLE does not look whether the default fits a STRICT column, and the rows that are there read a number as it
 * was written, while a new row gets it as its type stores it: 1.50 or 1.5 as TEXT, 3 or 3.0 as BLOB. Let SQLite tell.
 */
static const char *default_obstacle(const struct column *column, const char *value, bool is_strict)
{
	struct arena arena = {0};
	sqlite3 *db = replay_open();
	sqlite3_stmt *same = NULL;
	const char *obstacle = "has a default that its type may not take";
	const char *sql = arena_printf(&arena,
	                               "CREATE TABLE t (a INT)%s; INSERT INTO t VALUES (1);"
	                               "ALTER TABLE t ADD COLUMN b %s DEFAULT %s; INSERT INTO t (a) VALUES (2);",
	                               is_strict ? " STRICT" : "", column->type != NULL ? column->type : "", value);
	if (sqlite3_exec(db, sql, NULL, NULL, NULL) == SQLITE_OK &&
	    sqlite3_prepare_v2(db, "SELECT count(DISTINCT quote(b)) = 1 FROM t", -1, &same, NULL) == SQLITE_OK &&
	    sqlite3_step(same) == SQLITE_ROW)
		obstacle = sqlite3_column_int(same, 0) != 0
		                   ? NULL
		                   : "has a default that old rows would read in another form than new ones";
	sqlite3_finalize(same);
	sqlite3_close(db);
	arena_free(&arena);
	return obstacle;
}

/* An existing row gets the default, so that must be a constant. */
const char *native_add_obstacle(const struct column *column, bool is_strict)
{
	const char *value = column_default(column);
	if (column_constraint(column, CONSTRAINT_PRIMARY_KEY) != NULL)
		return "is a PRIMARY KEY";
	if (column_constraint(column, CONSTRAINT_UNIQUE) != NULL)
		return "is UNIQUE";
	if (column_is_generated(column) && column_constraint(column, CONSTRAINT_GENERATED)->is_stored)
		return "is stored";
	if (value != NULL && (value[0] == '(' || parse_mentions(value, "CURRENT_TIMESTAMP") ||
	                      parse_mentions(value, "CURRENT_DATE") || parse_mentions(value, "CURRENT_TIME")))
		return "has a default that is no constant";
	if (column_is_not_null(column) && value == NULL && !column_is_generated(column))
		return "is NOT NULL without default";
	return value != NULL ? default_obstacle(column, value, is_strict) : NULL;
}

static const char *add_obstacle(const struct crossing *crossing, const struct column *column)
{
	const char *obstacle = crossing_source(crossing, column->name).expr != NULL
	                               ? "is filled from the row"
	                               : native_add_obstacle(column, crossing->to->is_strict);
	return obstacle == NULL ? NULL
	                        : arena_printf(crossing->arena, "ALTER TABLE cannot add column %s, which %s",
	                                       column->name, obstacle);
}

static const char *drop_obstacle(const struct crossing *crossing, const struct column *column)
{
	const char *obstacle = NULL;
	if (column_constraint(column, CONSTRAINT_PRIMARY_KEY) != NULL)
		obstacle = "is a PRIMARY KEY";
	else if (column_constraint(column, CONSTRAINT_UNIQUE) != NULL)
		obstacle = "is UNIQUE";
	return obstacle == NULL ? NULL
	                        : arena_printf(crossing->arena, "ALTER TABLE cannot drop column %s, which %s",
	                                       column->name, obstacle);
}

static const char *kept_column_obstacle(const struct crossing *crossing, const struct column *was,
                                        const struct column *column)
{
	if (crossing_source(crossing, column->name).expr != NULL)
		return arena_printf(crossing->arena, "the values of column %s change", column->name);
	if (!str_equal(was->name, column->name) ||
	    !normal_equal(crossing->arena, render_column(crossing->arena, was), render_column(crossing->arena, column)))
		return arena_printf(crossing->arena, "ALTER TABLE cannot change the definition of column %s",
		                    column->name);
	return NULL;
}

/* Columns that stay keep their order and come first; what is new comes behind. */
static const char *column_obstacle(const struct crossing *crossing, struct native *native)
{
	const struct table *from = crossing->from, *to = crossing->to;
	size_t next = 0;
	for (size_t i = 0; i < from->columns.len; i++) {
		const struct column *was = from->columns.items[i];
		if (crossing_drops(crossing, was->name)) {
			list_push(crossing->arena, &native->drop, was);
			continue;
		}
		const struct column *column = next < to->columns.len ? to->columns.items[next++] : NULL;
		if (column == NULL || !name_equal(crossing_source(crossing, column->name).column, was->name))
			return column != NULL && crossing_source(crossing, column->name).column == NULL
			               ? arena_printf(crossing->arena,
			                              "ALTER TABLE adds columns only at the end, not %s", column->name)
			               : "the order of columns changes";
		const char *obstacle = kept_column_obstacle(crossing, was, column);
		if (obstacle != NULL)
			return obstacle;
	}
	for (; next < to->columns.len; next++)
		list_push(crossing->arena, &native->add, (const struct column *)to->columns.items[next]);
	return NULL;
}

const char *native_obstacle(const struct crossing *crossing, struct native *native)
{
	const struct table *from = crossing->from, *to = crossing->to;
	if (from->is_strict != to->is_strict)
		return "ALTER TABLE cannot change STRICT";
	if (from->without_rowid != to->without_rowid)
		return "ALTER TABLE cannot change WITHOUT ROWID";
	if (!normal_equal(crossing->arena, render_options(crossing->arena, from), render_options(crossing->arena, to)))
		return "ALTER TABLE cannot change the order of the table's options";
	const char *obstacle = constraint_obstacle(crossing);
	if (obstacle == NULL)
		obstacle = column_obstacle(crossing, native);
	for (size_t i = 0; obstacle == NULL && i < native->drop.len; i++)
		obstacle = drop_obstacle(crossing, native->drop.items[i]);
	for (size_t i = 0; obstacle == NULL && i < native->add.len; i++)
		obstacle = add_obstacle(crossing, native->add.items[i]);
	/* Each DROP COLUMN writes every row again. */
	if (obstacle == NULL && native->drop.len > 1)
		obstacle = "one rebuild writes less than several DROP COLUMN";
	return obstacle;
}
