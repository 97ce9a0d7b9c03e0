/* The seam, with SQLite in the process behind it. The only file that puts names into SQL. */
#include "runtime/db.h"

#include <stdarg.h>
#include <string.h>
#include <time.h>

#define MAX_NAMES 2

static void stick(struct kiln_rows *rows, int code)
{
	if (code != SQLITE_OK && rows->status == KILN_OK)
		rows->status = kiln_fail_sqlite_(rows->db, code);
}

static void prepare(struct kiln_rows *rows, const char *sql)
{
	if (sql == NULL)
		rows->status = kiln_fail_memory_(rows->db);
	else if (rows->status == KILN_OK)
		stick(rows, sqlite3_prepare_v2(rows->db->handle, sql, -1, &rows->statement, NULL));
}

static struct kiln_rows query(struct kiln_db *db, const char *sql, const char *types, va_list args)
{
	struct kiln_rows rows = {.db = db};
	const char *names[MAX_NAMES];
	int nname = 0;

	for (; *types == 'w' && nname < MAX_NAMES; types++)
		names[nname++] = va_arg(args, const char *);
	if (nname == 0) {
		prepare(&rows, sql);
	} else {
		char *text = sqlite3_mprintf(sql, names[0], names[nname - 1]);

		prepare(&rows, text);
		sqlite3_free(text);
	}
	for (int i = 0; types[i] != '\0' && rows.status == KILN_OK; i++) {
		if (types[i] == 's')
			stick(&rows,
			      sqlite3_bind_text(rows.statement, i + 1, va_arg(args, const char *), -1, SQLITE_STATIC));
		else
			stick(&rows, sqlite3_bind_int64(rows.statement, i + 1, va_arg(args, int64_t)));
	}
	return rows;
}

struct kiln_rows kiln_query_(struct kiln_db *db, const char *sql, const char *types, ...)
{
	struct kiln_rows rows;
	va_list args;

	va_start(args, types);
	rows = query(db, sql, types, args);
	va_end(args);
	return rows;
}

bool kiln_next_(struct kiln_rows *rows)
{
	int code;

	if (rows->status != KILN_OK || rows->statement == NULL)
		return false;
	code = sqlite3_step(rows->statement);
	if (code == SQLITE_ROW)
		return true;
	if (code != SQLITE_DONE)
		stick(rows, sqlite3_extended_errcode(rows->db->handle));
	return false;
}

const char *kiln_text_(struct kiln_rows *rows, int column)
{
	/* NULL for SQL NULL; when memory runs out SQLite gives NULL as well, and the next step
	 * fails. */
	return (const char *)sqlite3_column_text(rows->statement, column);
}

int64_t kiln_int_(struct kiln_rows *rows, int column)
{
	return sqlite3_column_int64(rows->statement, column);
}

enum kiln_status kiln_end_(struct kiln_rows *rows)
{
	/* Finalizing tells of an allocation that failed in the last sqlite3_column_text. */
	stick(rows, sqlite3_finalize(rows->statement));
	rows->statement = NULL;
	return rows->status;
}

enum kiln_status kiln_end_as_(struct kiln_rows *rows, enum kiln_status status)
{
	if (status == KILN_OK)
		return kiln_end_(rows);
	sqlite3_finalize(rows->statement);
	rows->statement = NULL;
	return status;
}

enum kiln_status kiln_exec_(struct kiln_db *db, const char *sql, const char *types, ...)
{
	struct kiln_rows rows;
	va_list args;

	va_start(args, types);
	rows = query(db, sql, types, args);
	va_end(args);
	while (kiln_next_(&rows))
		;
	return kiln_end_(&rows);
}

enum kiln_status kiln_get_int_(struct kiln_db *db, int64_t *value, const char *sql, const char *types, ...)
{
	struct kiln_rows rows;
	va_list args;

	va_start(args, types);
	rows = query(db, sql, types, args);
	va_end(args);
	*value = kiln_next_(&rows) ? kiln_int_(&rows, 0) : 0;
	return kiln_end_(&rows);
}

enum kiln_status kiln_get_text_(struct kiln_db *db, char **value, const char *sql, const char *types, ...)
{
	struct kiln_rows rows;
	char *copy = NULL;
	va_list args;

	va_start(args, types);
	rows = query(db, sql, types, args);
	va_end(args);
	if (kiln_next_(&rows) && kiln_text_(&rows, 0) != NULL) {
		copy = sqlite3_mprintf("%s", kiln_text_(&rows, 0));
		if (copy == NULL)
			stick(&rows, SQLITE_NOMEM);
	}
	kiln_end_(&rows);
	sqlite3_free(*value);
	*value = copy;
	return rows.status;
}

enum kiln_status kiln_json_add_(struct kiln_db *db, char **array, const char *text)
{
	return kiln_get_text_(db, array, "SELECT json_insert(coalesce(?1, '[]'), '$[#]', ?2)", "ss", *array, text);
}

enum kiln_status kiln_json_has_(struct kiln_db *db, const char *array, const char *text, bool *found)
{
	int64_t count;
	const enum kiln_status status =
		kiln_get_int_(db, &count, "SELECT count(*) FROM json_each(?1) WHERE value = ?2", "ss", array, text);

	*found = count > 0;
	return status;
}

int kiln_switch_(struct kiln_db *db, int option, int value)
{
	int before = 0;

	sqlite3_db_config(db->handle, option, -1, &before);
	if (value >= 0 && value != before)
		sqlite3_db_config(db->handle, option, value, NULL);
	return before;
}

int64_t kiln_clock_ms_(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}
