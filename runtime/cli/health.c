/* What SQLite itself finds wrong with a database: PRAGMA integrity_check and foreign_key_check. */
#include "runtime/cli/cli.h"

#include <string.h>

/* As many findings and orphans are shown. */
#define SHOWN 100

/* A failure that is a finding: the file is damaged, or its schema asks for what SQLite will not do. */
static bool is_finding(enum kiln_status status)
{
	return status == KILN_CORRUPT || status == KILN_SQLITE;
}

/* A finding may have several lines. */
static enum kiln_status add_findings(struct kiln_db *db, struct health *health, const char *text)
{
	char *copy = sqlite3_mprintf("%s", text), *rest = copy, *line;
	enum kiln_status status = KILN_OK;

	if (copy == NULL)
		return kiln_fail_(db, KILN_NO_MEMORY, "out of memory");
	while (status == KILN_OK && health->nfinding < SHOWN && (line = strsep(&rest, "\n")) != NULL) {
		health->nfinding++;
		status = kiln_json_add_(db, &health->integrity, line);
	}
	sqlite3_free(copy);
	return status;
}

/* SQLite before 3.41 looks at the wrong column of a WITHOUT ROWID table whose key does not come first, and finds values
   of the wrong type in sound rows: those findings say nothing. */
static const char findings_query[] =
	"SELECT integrity_check FROM pragma_integrity_check(100, 'main') WHERE NOT EXISTS (SELECT 1 FROM "
	"pragma_table_list"
	" WHERE schema = 'main' AND wr AND ?1 < 3041000 AND instr(integrity_check, ' value in ' || name || '.') > 0)";

static enum kiln_status read_integrity(struct kiln_db *db, struct health *health)
{
	struct kiln_rows rows = kiln_query_(db, findings_query, "i", (int64_t)sqlite3_libversion_number());
	enum kiln_status status = KILN_OK;

	while (status == KILN_OK && kiln_next_(&rows))
		if (kiln_text_(&rows, 0) != NULL && strcmp(kiln_text_(&rows, 0), "ok") != 0)
			status = add_findings(db, health, kiln_text_(&rows, 0));
	status = kiln_end_as_(&rows, status);
	return is_finding(status) ? add_findings(db, health, db->error->message) : status;
}

/* Asked table by table: a key that refers to nothing unique ends the check of its table, not that of the others. */
static enum kiln_status read_orphans(struct kiln_db *db, struct health *health, const char *table)
{
	int64_t found;
	enum kiln_status status =
		kiln_get_int_(db, &found, "SELECT count(*) FROM pragma_foreign_key_check(?1, 'main')", "s", table);

	if (is_finding(status)) {
		health->norphan++;
		return kiln_get_text_(db, &health->orphans,
		                      "SELECT json_insert(?1, '$[#]', json_array(?2, NULL, NULL, ?3))", "sss",
		                      health->orphans, table, db->error->message);
	}
	if (status != KILN_OK || found == 0)
		return status;
	health->norphan += found;
	return kiln_get_text_(
		db, &health->orphans,
		"SELECT json_group_array(json(o)) FROM (SELECT value AS o FROM json_each(?1) UNION ALL"
		" SELECT json_array(?2, rowid, parent) FROM pragma_foreign_key_check(?2, 'main') LIMIT ?3)",
		"ssi", health->orphans, table, (int64_t)SHOWN);
}

enum kiln_status health_read(struct kiln_db *db, struct health *health)
{
	struct kiln_rows rows;
	enum kiln_status status;

	memset(health, 0, sizeof *health);
	status = kiln_get_text_(db, &health->integrity, "SELECT '[]'", "");
	if (status == KILN_OK)
		status = kiln_get_text_(db, &health->orphans, "SELECT '[]'", "");
	if (status == KILN_OK)
		status = read_integrity(db, health);
	/* No virtual tables (rootpage 0): they have no keys, and their module may be missing. */
	rows = kiln_query_(
		db, "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND rootpage > 0 ORDER BY name", "");
	while (status == KILN_OK && kiln_next_(&rows))
		if (kiln_text_(&rows, 0) != NULL)
			status = read_orphans(db, health, kiln_text_(&rows, 0));
	status = kiln_end_as_(&rows, status);
	/* That the tables cannot even be listed, the integrity check has said before. */
	return is_finding(status) && !health_is_sound(health) ? KILN_OK : status;
}

void health_free(struct health *health)
{
	sqlite3_free(health->integrity);
	sqlite3_free(health->orphans);
}

bool health_is_sound(const struct health *health)
{
	return health->norphan == 0 && (health->nfinding == 0);
}

/* Prints what a query over a JSON array makes of each of its values, a line each. */
static void print_each(const char *array, const char *sql, const char *indent)
{
	struct json json;
	struct kiln_rows rows;

	json_open(&json);
	rows = kiln_query_(&json.db, sql, "s", array);
	while (kiln_next_(&rows)) {
		printf("%s  ", indent);
		print_text(stdout, kiln_text_(&rows, 0));
		putchar('\n');
	}
	kiln_end_(&rows);
	json_close(&json);
}

void health_print(const struct health *health, const char *indent)
{
	printf("%sintegrity: %s\n", indent, health->nfinding == 0 ? "ok" : "damaged");
	print_each(health->integrity, "SELECT value FROM json_each(?1)", indent);
	if (health->norphan == 0) {
		printf("%sforeign keys: ok\n", indent);
		return;
	}
	printf("%sforeign keys: %lld row%s without parent\n", indent, (long long)health->norphan,
	       health->norphan == 1 ? "" : "s");
	print_each(health->orphans,
	           "SELECT coalesce(format('%s: ', value ->> 0) || (value ->> 3), format('%s, row %s: none in %s', "
	           "value ->> 0,"
	           " coalesce(value ->> 1, '?'), value ->> 2))"
	           " FROM json_each(?1)",
	           indent);
	if (health->norphan > SHOWN)
		printf("%s  ...\n", indent);
}
