/*
 * The seam between the protocol and the database: statements with bound values in, rows out, and
 * what the connection can do. Everything above it is written against these calls, so that an engine
 * which speaks SQLite's SQL over a socket can stand behind them one day.
 */
#ifndef KILN_DB_H
#define KILN_DB_H

#include "runtime/kiln.h"

#include <stdbool.h>
#include <stdint.h>

struct kiln_db {
	sqlite3 *handle;
	struct kiln_error *error; /* never NULL; filled where something fails */
};

/* Rows of a statement. A failure sticks: no more rows come, and kiln_end_ returns it. */
struct kiln_rows {
	struct kiln_db *db;
	sqlite3_stmt *statement;
	enum kiln_status status;
};

/*
 * Prepares `sql` and binds the arguments in the order of `types`: `s` const char * (NULL is SQL
 * NULL), `i` int64_t. One or two `w` before them take names, which are put in, quoted, for the two
 * "%w" in `sql` (one name for both); without them `sql` is no format. Texts must live until
 * kiln_end_.
 */
struct kiln_rows kiln_query_(struct kiln_db *db, const char *sql, const char *types, ...);

/* True when there is a (further) row. */
bool kiln_next_(struct kiln_rows *rows);

/* The column of the current row; NULL for SQL NULL. Valid until kiln_next_ or kiln_end_. */
const char *kiln_text_(struct kiln_rows *rows, int column);
int64_t kiln_int_(struct kiln_rows *rows, int column);

/* Ends the statement. Must be called once for each kiln_query_. */
enum kiln_status kiln_end_(struct kiln_rows *rows);

/* The same where the reader has a failure of its own already, which then is what counts. */
enum kiln_status kiln_end_as_(struct kiln_rows *rows, enum kiln_status status);

/* The same, for statements whose rows do not matter. */
enum kiln_status kiln_exec_(struct kiln_db *db, const char *sql, const char *types, ...);

/* The first column of the first row: 0 when there is none. */
enum kiln_status kiln_get_int_(struct kiln_db *db, int64_t *value, const char *sql, const char *types, ...);

/* The same as a text of SQLite's allocator, NULL when there is no row. What *value pointed to is
 * freed first, but may be among the arguments. */
enum kiln_status kiln_get_text_(struct kiln_db *db, char **value, const char *sql, const char *types, ...);

/* Adds a text to the JSON array *array (NULL stands for an empty one). */
enum kiln_status kiln_json_add_(struct kiln_db *db, char **array, const char *text);

/* Whether the JSON array, which may be NULL, holds the text. */
enum kiln_status kiln_json_has_(struct kiln_db *db, const char *array, const char *text, bool *found);

/* A switch of the connection, SQLITE_DBCONFIG_...: sets it unless `value` is negative, returns what
 * it was before. */
int kiln_switch_(struct kiln_db *db, int option, int value);

/* Milliseconds of a clock that never goes back. */
int64_t kiln_clock_ms_(void);

/* Records a failure and returns its status; `format` is sqlite3_mprintf's. The advice is the
 * status's own. */
enum kiln_status kiln_fail_(struct kiln_db *db, enum kiln_status status, const char *format, ...);

enum kiln_status kiln_fail_memory_(struct kiln_db *db);

/* Replaces the advice. */
void kiln_advise_(struct kiln_db *db, const char *format, ...);

/* Records what SQLite last failed with on this connection. */
enum kiln_status kiln_fail_sqlite_(struct kiln_db *db, int code);

/* Empties an error. */
void kiln_clear_(struct kiln_error *error);

#endif
