/* What a virtual table shows, and rows for it. */
#include "gen/verify/virtual.h"

#include "gen/base/arena.h"
#include "gen/base/buf.h"
#include "gen/sql/quote.h"
#include "runtime/token.h"

#include <string.h>

#define FIRST 900001 /* a rowid that no statement of an author's will want; exact as a 32-bit real, too */
#define ROWS  3

/* content='item' among the arguments of an FTS table: the rows are the other table's, or nowhere. */
static bool has_content_elsewhere(const char *sql)
{
	struct kiln_scanner scanner = {.cursor = sql, .limit = sql + strlen(sql)};
	bool is_content = false;
	for (struct kiln_token token = kiln_scan_(&scanner); token.kind != KILN_TOKEN_END;
	     token = kiln_scan_(&scanner)) {
		if (token.kind == KILN_TOKEN_SPACE || token.kind == KILN_TOKEN_COMMENT)
			continue;
		if (is_content && *token.start == '=')
			return true;
		is_content = token.kind == KILN_TOKEN_WORD && token.length == strlen("content") &&
		             sqlite3_strnicmp(token.start, "content", (int)token.length) == 0;
	}
	return false;
}

const struct table *virtual_with_columns(struct arena *arena, sqlite3 *db, const struct table *table)
{
	sqlite3_stmt *statement = NULL;
	if (table->module == NULL || has_content_elsewhere(table->sql))
		return NULL;
	struct table *shown = arena_new(arena, struct table);
	shown->name = table->name;
	shown->loc = table->loc;
	const char *sql = arena_printf(arena, "SELECT name FROM pragma_table_xinfo(%s) WHERE hidden = 0",
	                               quoted_text(arena, table->name));
	if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) == SQLITE_OK)
		while (sqlite3_step(statement) == SQLITE_ROW) {
			struct column *column = arena_new(arena, struct column);
			column->name = arena_strdup(arena, (const char *)sqlite3_column_text(statement, 0));
			column->type = "";
			list_push(arena, &shown->columns, column);
		}
	sqlite3_finalize(statement);
	return shown->columns.len > 0 && table_rowid_name(shown) != NULL ? shown : NULL;
}

/* An R-Tree takes its rowid as its first column, the others by its name. Equal numbers are fine for both. */
void virtual_fill(struct arena *arena, sqlite3 *db, const struct table *table)
{
	const struct table *shown = virtual_with_columns(arena, db, table);
	for (int row = FIRST; shown != NULL && row < FIRST + ROWS; row++) {
		struct buf names = {0}, values = {0};
		for (size_t i = 0; i < shown->columns.len; i++) {
			buf_puts(&names, ", ");
			quote_name(&names, shown->columns.items[i]->name);
			buf_printf(&values, ", %d", row);
		}
		const char *name = quoted_name(arena, table->name);
		const char *with_rowid =
			arena_printf(arena, "INSERT INTO %s (%s%s) VALUES (%d%s)", name, table_rowid_name(shown),
		                     buf_text(&names), row, buf_text(&values));
		const char *without = arena_printf(arena, "INSERT INTO %s (%s) VALUES (%s)", name,
		                                   buf_text(&names) + strlen(", "), buf_text(&values) + strlen(", "));
		if (sqlite3_exec(db, with_rowid, NULL, NULL, NULL) != SQLITE_OK)
			sqlite3_exec(db, without, NULL, NULL, NULL);
		buf_free(&names);
		buf_free(&values);
	}
}
