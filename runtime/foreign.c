/* Checks foreign keys with PRAGMA foreign_key_check, on the few tables that can have changed: on
 * the whole of a large file it takes minutes. */
#include "runtime/foreign.h"

#include <string.h>

/* Adds the orphans of one table. A WITHOUT ROWID table has no rowids: its rows are numbered. */
static enum kiln_status add_table(struct kiln_db *db, struct kiln_orphans *orphans, const char *table)
{
	enum kiln_status status =
		kiln_get_text_(db, &orphans->rows,
	                       "SELECT json_group_array(json(v)) FROM (SELECT value AS v FROM json_each(?1)"
	                       " UNION ALL SELECT json_array(?2, coalesce(rowid, -row_number()"
	                       " OVER (PARTITION BY parent, fkid)), parent) FROM pragma_foreign_key_check(?2, "
	                       "'main'))",
	                       "ss", orphans->rows, table);

	if (status != KILN_SQLITE || (db->error->sqlite & 0xff) != SQLITE_ERROR)
		return status;
	/* The key itself is broken: it refers to columns that are not unique. One orphan, so that a
	   key broken before does not block and one broken now does. */
	return kiln_get_text_(db, &orphans->rows, "SELECT json_insert(?1, '$[#]', json_array(?2, ?3, ''))", "sss",
	                      orphans->rows, table, db->error->message);
}

enum kiln_status kiln_find_orphans_(struct kiln_db *db, const char *const *tables, struct kiln_orphans *orphans)
{
	char *names = NULL;
	struct kiln_rows rows;
	enum kiln_status status = KILN_OK;

	for (; *tables != NULL && status == KILN_OK; tables++)
		status = kiln_json_add_(db, &names, *tables);
	if (status == KILN_OK)
		status = kiln_get_text_(db, &orphans->rows, "SELECT '[]'", "");
	if (status == KILN_OK)
		status = kiln_get_text_(db, &orphans->tables,
		                        "SELECT json_group_array(lower(name)) FROM sqlite_schema"
		                        " WHERE type = 'table'",
		                        "");
	/* No virtual tables (rootpage 0): they have no keys, and their module may be missing. */
	rows = kiln_query_(db,
	                   "WITH changed AS MATERIALIZED (SELECT lower(value) AS name FROM json_each(?1))"
	                   " SELECT t.name FROM sqlite_schema t WHERE t.type = 'table' AND t.rootpage > 0"
	                   " AND (lower(t.name) IN changed OR EXISTS (SELECT 1 FROM"
	                   " pragma_foreign_key_list(t.name, 'main') f WHERE lower(f.\"table\") IN changed))",
	                   "s", names);
	while (status == KILN_OK && kiln_next_(&rows))
		status = add_table(db, orphans, kiln_text_(&rows, 0));
	status = kiln_end_as_(&rows, status);
	sqlite3_free(names);
	return status;
}

/*
 * A table that was not there before may be one renamed: its orphans, and those of tables that are
 * gone, are compared by row and parent alone. So it is with parents.
 */
enum kiln_status kiln_compare_orphans_(struct kiln_db *db, const struct kiln_orphans *before,
                                       const struct kiln_orphans *after)
{
	struct kiln_rows rows =
		kiln_query_(db,
	                    "WITH old(t, r, p) AS (SELECT lower(value ->> 0), value ->> 1, lower(value ->> 2)"
	                    " FROM json_each(?1)),"
	                    " now(t, r, p) AS (SELECT value ->> 0, value ->> 1, value ->> 2 FROM "
	                    "json_each(?3)),"
	                    " t0 AS MATERIALIZED (SELECT value FROM json_each(?2)),"
	                    " t1 AS MATERIALIZED (SELECT value FROM json_each(?4))"
	                    " SELECT t, r, p, count(*) OVER () FROM now"
	                    " WHERE json_array(iif(lower(t) IN t0, lower(t), NULL), r,"
	                    " iif(lower(p) IN t0, lower(p), NULL))"
	                    " NOT IN (SELECT json_array(iif(t IN t1, t, NULL), r, iif(p IN t1, p, NULL)) FROM "
	                    "old)",
	                    "ssss", before->rows, before->tables, after->rows, after->tables);
	enum kiln_status status = KILN_OK;

	if (kiln_next_(&rows))
		status = kiln_fail_(db, KILN_FOREIGN_KEYS,
		                    "table %s: row %s refers to a row of %s that is not there (%lld "
		                    "such row%s)",
		                    kiln_text_(&rows, 0), kiln_text_(&rows, 1), kiln_text_(&rows, 2),
		                    kiln_int_(&rows, 3), kiln_int_(&rows, 3) == 1 ? "" : "s");
	return kiln_end_as_(&rows, status);
}

void kiln_free_orphans_(struct kiln_orphans *orphans)
{
	sqlite3_free(orphans->rows);
	sqlite3_free(orphans->tables);
	memset(orphans, 0, sizeof *orphans);
}
