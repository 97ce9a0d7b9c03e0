#include "tests/property/base.h"

#include "gen/base/diag.h"
#include "gen/base/str.h"
#include "gen/sql/normal.h"
#include "gen/sql/quote.h"

sqlite3 *base_open(void)
{
	sqlite3 *db;
	if (sqlite3_open(":memory:", &db) != SQLITE_OK)
		fatal("cannot open a database in memory");
	/* A name that is misspelt must not become a text: https://sqlite.org/quirks.html#dblquote */
	sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
	sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
	return db;
}

sqlite3 *base_copy(sqlite3 *from)
{
	sqlite3 *to = base_open();
	sqlite3_backup *backup = sqlite3_backup_init(to, "main", from, "main");
	if (backup == NULL || sqlite3_backup_step(backup, -1) != SQLITE_DONE)
		fatal("cannot copy a database in memory: %s", sqlite3_errmsg(to));
	sqlite3_backup_finish(backup);
	return to;
}

bool base_run(sqlite3 *db, const char *sql)
{
	return sqlite3_exec(db, sql, NULL, NULL, NULL) == SQLITE_OK;
}

word_list base_lines(struct arena *arena, sqlite3 *db, const char *sql)
{
	sqlite3_stmt *statement = NULL;
	word_list lines = {0};
	if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) != SQLITE_OK)
		list_push(arena, &lines, arena_printf(arena, "%s: %s", sqlite3_errmsg(db), sql));
	while (sqlite3_step(statement) == SQLITE_ROW) {
		struct buf line = {0};
		for (int i = 0; i < sqlite3_column_count(statement); i++) {
			const char *value = (const char *)sqlite3_column_text(statement, i);
			buf_printf(&line, "%s%s", i > 0 ? "|" : "", value != NULL ? value : "NULL");
		}
		list_push(arena, &lines, buf_take(&line, arena));
	}
	sqlite3_finalize(statement);
	return lines;
}

sqlite3_int64 base_number(sqlite3 *db, const char *sql)
{
	sqlite3_stmt *statement = NULL;
	sqlite3_int64 value = 0;
	if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) == SQLITE_OK && sqlite3_step(statement) == SQLITE_ROW)
		value = sqlite3_column_int64(statement, 0);
	sqlite3_finalize(statement);
	return value;
}

const char *base_rowid(struct arena *arena, sqlite3 *db, const char *table)
{
	static const char *const names[] = {"rowid", "_rowid_", "oid"};
	const char *text = quoted_text(arena, table);
	const char *is_without = "SELECT wr FROM pragma_table_list WHERE schema = 'main' AND name = %s";
	if (base_number(db, arena_printf(arena, is_without, text)) != 0)
		return NULL;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (base_number(db, arena_printf(arena,
		                                 "SELECT count(*) FROM pragma_table_xinfo(%s) "
		                                 "WHERE lower(name) = '%s'",
		                                 text, names[i])) == 0)
			return names[i];
	return NULL;
}

const char *base_schema(struct arena *arena, sqlite3 *db)
{
	static const char columns[] =
		"SELECT t.name, t.strict, t.wr, p.name, lower(p.type), p.\"notnull\", p.dflt_value, p.pk, p.hidden "
		"FROM pragma_table_list t, pragma_table_xinfo(t.name) p WHERE t.schema = 'main' AND t.type = 'table' "
		"AND t.name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY t.name, p.cid";
	static const char indexes[] = "SELECT s.tbl_name, i.origin, i.\"unique\", i.partial, "
				      "group_concat(x.cid || ' ' || x.\"desc\" || lower(x.coll)) "
				      "FROM sqlite_schema s, pragma_index_list(s.name) i, pragma_index_xinfo(i.name) x "
				      "WHERE s.type = 'table' GROUP BY i.name ORDER BY 1, 2, 3, 4, 5";
	static const char keys[] = "SELECT s.name, f.* FROM sqlite_schema s, pragma_foreign_key_list(s.name) f "
				   "WHERE s.type = 'table' ORDER BY 1, 2, 3";
	static const char *const header[] = {"user_version", "application_id"};
	static const char *const facts[] = {columns, indexes, keys};
	struct buf text = {0};
	sqlite3_stmt *row = NULL;
	const char *objects = "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE "
			      "'sqlite~_%' ESCAPE '~' ORDER BY type, name";
	sqlite3_prepare_v2(db, objects, -1, &row, NULL);
	while (sqlite3_step(row) == SQLITE_ROW)
		buf_printf(&text, "%s %s on %s: %s\n", sqlite3_column_text(row, 0), sqlite3_column_text(row, 1),
		           sqlite3_column_text(row, 2),
		           normal_form(arena, (const char *)sqlite3_column_text(row, 3), NULL));
	sqlite3_finalize(row);
	for (size_t i = 0; i < sizeof header / sizeof *header; i++)
		if (base_number(db, arena_printf(arena, "PRAGMA %s", header[i])) != 0)
			buf_printf(&text, "%s %lld\n", header[i],
			           (long long)base_number(db, arena_printf(arena, "PRAGMA %s", header[i])));
	for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
		word_list lines = base_lines(arena, db, facts[i]);
		for (size_t j = 0; j < lines.len; j++)
			buf_printf(&text, "%s\n", lines.items[j]);
	}
	return buf_take(&text, arena);
}

word_list base_tables(struct arena *arena, sqlite3 *db)
{
	return base_lines(arena, db,
	                  "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual') "
	                  "AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name");
}
