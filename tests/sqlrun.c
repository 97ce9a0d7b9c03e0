/*
 * sqlrun FOLDER: runs the .sql files beside the specs of a database as a reader would who believes
 * what they say, with nothing of Kiln but its tokenizer: every revision up, down to base (or to
 * where there is no way back), and up again, each in a transaction of its own with foreign keys
 * off. Guards, expectations and counts are obeyed. Every schema must come back as it was,
 * schema.sql must make the one at head, and the file must be sound after each revision.
 *
 * FOLDER/rows/STEM.sql, where there is one, runs once the revision of that stem has been applied
 * for the first time. Each query of FOLDER/rows/check.sql must return 1 at head, then, and each of
 * FOLDER/rows/STEM.down.sql when the downgrade has come back to that revision. Rows must come back
 * as they were after the last rows/ file had run, value by value with their rowids, unless the spec
 * in between says `lossy:` or gives its own `downgrade:`.
 */
#include "gen/base/buf.h"
#include "gen/base/list.h"
#include "gen/base/src.h"
#include "gen/base/str.h"
#include "runtime/normal.h"
#include "runtime/token.h"

#include <errno.h>
#include <glob.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct revision {
	const char *stem;
	const char *upgrade, *downgrade; /* SQL with its comments; downgrade NULL: there is none */
	const char *schema;              /* once it is applied */
	const char *content;             /* the same; NULL: rows were added later */
	bool is_lossy;
};

struct count {
	const char *table;
	sqlite3_int64 rows;
};

struct run {
	struct arena *arena;
	sqlite3 *db;
	const char *folder;
	const char *what; /* for messages: the file, and the direction */
	LIST(struct revision) revisions;
	LIST(struct count) counts;
};

static _Noreturn void fail(const struct run *run, const char *why, const char *detail)
{
	fprintf(stderr, "%s: %s%s%s\n", run->what, why, detail != NULL ? ": " : "", detail != NULL ? detail : "");
	exit(1);
}

static const char *read_file(struct run *run, const char *path)
{
	const struct src *src = src_read(run->arena, path);
	if (src == NULL && errno != ENOENT)
		fail(run, path, strerror(errno));
	return src != NULL ? src->text : NULL;
}

static sqlite3 *open_memory(const struct run *run)
{
	sqlite3 *db;
	if (sqlite3_open(":memory:", &db) != SQLITE_OK)
		fail(run, "no database", sqlite3_errmsg(db));
	return db;
}

/* ---- One statement ---- */

/* The first value of a statement as text, or NULL for SQL NULL; *rows says how many rows there are.
 */
static const char *run_statement(struct run *run, sqlite3_stmt *statement, size_t *rows)
{
	const char *first = NULL;
	int status;
	for (*rows = 0; (status = sqlite3_step(statement)) == SQLITE_ROW; (*rows)++) {
		const unsigned char *text = sqlite3_column_text(statement, 0);
		if (*rows == 0 && text != NULL)
			first = arena_strdup(run->arena, (const char *)text);
	}
	if (status != SQLITE_DONE)
		fail(run, sqlite3_errmsg(run->db), sqlite3_sql(statement));
	return first;
}

static const char *query(struct run *run, const char *sql, size_t *rows)
{
	sqlite3_stmt *statement;
	if (sqlite3_prepare_v2(run->db, sql, -1, &statement, NULL) != SQLITE_OK)
		fail(run, sqlite3_errmsg(run->db), sql);
	const char *first = run_statement(run, statement, rows);
	sqlite3_finalize(statement);
	return first;
}

static void count_rows(struct run *run, const char *table, sqlite3_int64 rows)
{
	struct count count = {.table = table, .rows = rows};
	list_push(run->arena, &run->counts, count);
}

static void check_count(struct run *run, const char *table, sqlite3_int64 rows)
{
	size_t i = run->counts.len; /* the last count is the one before this rebuild */
	while (i > 0 && !str_equal(run->counts.items[i - 1].table, table))
		i--;
	if (i == 0)
		fail(run, "rows are to be as many as before, but were not counted", table);
	if (run->counts.items[i - 1].rows != rows)
		fail(run, "there are more or fewer rows than before", table);
}

/* What stands behind `lead` in the comment, or NULL when it begins otherwise. */
static const char *behind(const char *comment, const char *lead)
{
	return str_prefix(comment, lead) ? comment + strlen(lead) : NULL;
}

/* Runs a statement and holds it to the comment in front of it. */
static void run_step(struct run *run, sqlite3_stmt *statement, const char *comment)
{
	size_t rows;
	const char *text, *value = run_statement(run, statement, &rows);
	if (behind(comment, "-- guard, ") != NULL && rows != 0)
		fail(run, comment, value);
	if ((text = behind(comment, "-- expect ")) != NULL) {
		const char *rest = behind(text, value != NULL ? value : "NULL");
		if (rest == NULL || (*rest != '\0' && *rest != ':'))
			fail(run, comment, value);
	}
	if ((text = behind(comment, "-- count the rows of ")) != NULL)
		count_rows(run, text, value != NULL ? atoll(value) : 0);
	if ((text = behind(comment, "-- must count as many rows as before in ")) != NULL)
		check_count(run, text, value != NULL ? atoll(value) : 0);
}

/* ---- One file ---- */

/* Steps over space and comments. Returns the last comment, its lines joined as they were broken, or
 * "". */
static const char *next_comment(struct run *run, const char **sql)
{
	struct kiln_scanner scanner = {.cursor = *sql, .limit = *sql + strlen(*sql)};
	struct buf comment = {0};
	for (;;) {
		struct kiln_token token = kiln_scan_(&scanner);
		*sql = token.start;
		if (token.kind == KILN_TOKEN_COMMENT) {
			bool is_more = str_prefix(token.start, "--   ");
			if (!is_more)
				buf_clear(&comment);
			buf_append(&comment, is_more ? "\n" : token.start, is_more ? 1 : 0);
			buf_append(&comment, token.start + (is_more ? 5 : 0), token.length - (is_more ? 5 : 0));
		} else if (token.kind != KILN_TOKEN_SPACE) {
			return buf_take(&comment, run->arena);
		}
	}
}

static void run_steps(struct run *run, const char *sql)
{
	run->counts.len = 0;
	for (;;) {
		const char *comment = next_comment(run, &sql);
		if (*sql == '\0')
			return;
		const char *unless = behind(comment, "-- unless this returns a row: ");
		size_t rows = 0;
		if (unless != NULL)
			query(run, unless, &rows);
		sqlite3_stmt *statement;
		if (sqlite3_prepare_v2(run->db, sql, -1, &statement, &sql) != SQLITE_OK)
			fail(run, sqlite3_errmsg(run->db), sql);
		if (rows == 0)
			run_step(run, statement, comment);
		sqlite3_finalize(statement);
	}
}

static void check_sound(struct run *run)
{
	size_t rows;
	const char *first = query(run, "PRAGMA foreign_key_check", &rows);
	if (rows != 0)
		fail(run, "rows that refer to nothing", first);
	first = query(run, "PRAGMA integrity_check", &rows);
	if (!str_equal(first, "ok"))
		fail(run, "the file is not sound", first);
}

static void run_revision(struct run *run, const struct revision *revision, const char *direction, const char *sql)
{
	size_t rows;
	run->what = arena_printf(run->arena, "%s/%s.sql, %s", run->folder, revision->stem, direction);
	query(run, "BEGIN IMMEDIATE", &rows);
	run_steps(run, sql);
	query(run, "COMMIT", &rows);
	check_sound(run);
}

/* ---- Schemas ---- */

/* Every object in its normal form, sorted. */
static const char *schema_text(struct run *run)
{
	struct buf text = {0};
	sqlite3_stmt *statement;
	const char *sql = "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND "
			  "name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name";
	if (sqlite3_prepare_v2(run->db, sql, -1, &statement, NULL) != SQLITE_OK)
		fail(run, sqlite3_errmsg(run->db), sql);
	while (sqlite3_step(statement) == SQLITE_ROW) {
		const char *create = (const char *)sqlite3_column_text(statement, 2);
		size_t size = kiln_normal_form_(create, NULL, NULL, 0) + 1;
		char *normal = arena_alloc(run->arena, size);
		kiln_normal_form_(create, NULL, normal, size);
		buf_printf(&text, "  %s\n", normal);
	}
	sqlite3_finalize(statement);
	return buf_take(&text, run->arena);
}

static void expect_schema(struct run *run, const char *expected)
{
	const char *found = schema_text(run);
	if (!str_equal(found, expected))
		fail(run, "another schema", arena_printf(run->arena, "expected\n%sfound\n%s", expected, found));
}

/* ---- Rows ---- */

static void put_value(struct buf *out, sqlite3_stmt *statement, int column)
{
	static const char *const types[] = {[SQLITE_INTEGER] = "int",
	                                    [SQLITE_FLOAT] = "real",
	                                    [SQLITE_TEXT] = "text",
	                                    [SQLITE_BLOB] = "blob",
	                                    [SQLITE_NULL] = "null"};
	buf_printf(out, " %s:", types[sqlite3_column_type(statement, column)]);
	if (sqlite3_column_type(statement, column) == SQLITE_FLOAT) { /* as text it has 15 digits only */
		buf_printf(out, "%.17g", sqlite3_column_double(statement, column));
		return;
	}
	const unsigned char *bytes = sqlite3_column_blob(statement, column);
	for (int i = 0; i < sqlite3_column_bytes(statement, column); i++)
		buf_printf(out, bytes[i] > ' ' && bytes[i] < 0x7F ? "%c" : "\\%02x", bytes[i]);
}

static void put_rows(struct run *run, struct buf *out, const char *table)
{
	sqlite3_stmt *rows;
	char *sql = sqlite3_mprintf("SELECT rowid, * FROM \"%w\"", table);
	if (sqlite3_prepare_v2(run->db, sql, -1, &rows, NULL) != SQLITE_OK) {
		sqlite3_free(sql);
		sql = sqlite3_mprintf("SELECT * FROM \"%w\"", table);
		if (sqlite3_prepare_v2(run->db, sql, -1, &rows, NULL) != SQLITE_OK)
			fail(run, sqlite3_errmsg(run->db), sql);
	}
	sqlite3_free(sql);
	while (sqlite3_step(rows) == SQLITE_ROW) {
		buf_printf(out, "  %s", table);
		for (int i = 0; i < sqlite3_column_count(rows); i++)
			put_value(out, rows, i);
		buf_puts(out, "\n");
	}
	sqlite3_finalize(rows);
}

/* Every value of every table, shadow tables left out. */
static const char *content_text(struct run *run)
{
	struct buf text = {0};
	sqlite3_stmt *tables;
	const char *sql = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN "
			  "('table', 'virtual') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY "
			  "name COLLATE NOCASE";
	if (sqlite3_prepare_v2(run->db, sql, -1, &tables, NULL) != SQLITE_OK)
		fail(run, sqlite3_errmsg(run->db), sql);
	while (sqlite3_step(tables) == SQLITE_ROW)
		put_rows(run, &text, (const char *)sqlite3_column_text(tables, 0));
	sqlite3_finalize(tables);
	return buf_take(&text, run->arena);
}

static void expect_content(struct run *run, const char *expected)
{
	const char *found = content_text(run);
	if (expected != NULL && !str_equal(found, expected))
		fail(run, "other rows", arena_printf(run->arena, "expected\n%sfound\n%s", expected, found));
}

/* schema.sql on an empty database is the schema at head. */
static void check_schema_file(struct run *run, const char *head)
{
	run->what = arena_printf(run->arena, "%s/schema.sql", run->folder);
	const char *sql = read_file(run, run->what);
	if (sql == NULL)
		fail(run, "missing", NULL);
	sqlite3 *db = run->db;
	run->db = open_memory(run);
	run_steps(run, sql);
	expect_schema(run, head);
	sqlite3_close(run->db);
	run->db = db;
}

/* ---- The folder ---- */

/* Cuts the text of a file at its marks, which are comments of their own between statements. */
static void split(struct run *run, struct revision *revision, const char *text)
{
	struct kiln_scanner scanner = {.cursor = text, .limit = text + strlen(text)};
	const char *downgrade = NULL;
	struct kiln_token token;
	while ((token = kiln_scan_(&scanner)).kind != KILN_TOKEN_END) {
		if (token.kind != KILN_TOKEN_COMMENT)
			continue;
		if (token.length == strlen("-- upgrade") && str_prefix(token.start, "-- upgrade"))
			revision->upgrade = scanner.cursor;
		if (token.length == strlen("-- downgrade") && str_prefix(token.start, "-- downgrade"))
			downgrade = token.start, revision->downgrade = scanner.cursor;
		if (downgrade != NULL && str_prefix(token.start, "-- irreversible: "))
			revision->downgrade = NULL;
	}
	if (revision->upgrade == NULL || downgrade == NULL)
		fail(run, revision->stem, "its marks are missing");
	revision->upgrade = arena_strndup(run->arena, revision->upgrade, (size_t)(downgrade - revision->upgrade));
}

static void load(struct run *run)
{
	glob_t files;
	if (glob(arena_printf(run->arena, "%s/[0-9]*.sql", run->folder), 0, NULL, &files) != 0)
		fail(run, "no .sql files", NULL);
	for (size_t i = 0; i < files.gl_pathc; i++) {
		const char *path = files.gl_pathv[i];
		const char *name = path + strlen(run->folder) + 1;
		struct revision revision = {.stem = arena_strndup(run->arena, name, strlen(name) - strlen(".sql"))};
		split(run, &revision, read_file(run, path));
		const char *spec = read_file(run, arena_printf(run->arena, "%s/%s.yaml", run->folder, revision.stem));
		revision.is_lossy = strstr(spec, "\nlossy:") != NULL || str_prefix(spec, "lossy:") ||
		                    strstr(spec, "\ndowngrade:") != NULL;
		list_push(run->arena, &run->revisions, revision);
	}
	globfree(&files);
}

static void add_rows(struct run *run, const struct revision *revision)
{
	run->what = arena_printf(run->arena, "%s/rows/%s.sql", run->folder, revision->stem);
	const char *sql = read_file(run, run->what);
	if (sql == NULL)
		return;
	run_steps(run, sql);
	check_sound(run);
	for (size_t i = 0; i < run->revisions.len; i++)
		run->revisions.items[i].content = NULL;
}

static void check_rows(struct run *run, const char *file)
{
	run->what = arena_printf(run->arena, "%s/rows/%s.sql", run->folder, file);
	const char *sql = read_file(run, run->what);
	while (sql != NULL && *sql != '\0') {
		sqlite3_stmt *statement;
		size_t rows;
		if (sqlite3_prepare_v2(run->db, sql, -1, &statement, &sql) != SQLITE_OK)
			fail(run, sqlite3_errmsg(run->db), sql);
		if (statement != NULL && !str_equal(run_statement(run, statement, &rows), "1"))
			fail(run, "is not so", sqlite3_sql(statement));
		sqlite3_finalize(statement);
	}
}

int main(int argc, char **argv)
{
	struct arena arena = {0};
	struct run run = {.arena = &arena, .what = "sqlrun", .folder = argc == 2 ? argv[1] : NULL};
	if (run.folder == NULL)
		fail(&run, "usage: sqlrun FOLDER", NULL);
	load(&run);
	run.db = open_memory(&run);
	const char *base = schema_text(&run);
	size_t n = run.revisions.len;
	for (size_t i = 0; i < n; i++) {
		struct revision *revision = &run.revisions.items[i];
		run_revision(&run, revision, "upgrade", revision->upgrade);
		revision->schema = schema_text(&run);
		add_rows(&run, revision);
		revision->content = content_text(&run);
	}
	check_rows(&run, "check");
	check_schema_file(&run, run.revisions.items[n - 1].schema);

	size_t at = n;
	bool are_rows_kept = true;
	for (; at > 0 && run.revisions.items[at - 1].downgrade != NULL; at--) {
		const struct revision *revision = &run.revisions.items[at - 1];
		run_revision(&run, revision, "downgrade", revision->downgrade);
		expect_schema(&run, at > 1 ? run.revisions.items[at - 2].schema : base);
		are_rows_kept = are_rows_kept && !revision->is_lossy;
		if (at > 1 && are_rows_kept)
			expect_content(&run, run.revisions.items[at - 2].content);
		if (at > 1)
			check_rows(&run, arena_printf(&arena, "%s.down", run.revisions.items[at - 2].stem));
	}
	for (; at < n; at++) {
		const struct revision *revision = &run.revisions.items[at];
		run_revision(&run, revision, "upgrade again", revision->upgrade);
		expect_schema(&run, revision->schema);
	}
	sqlite3_close(run.db);
	arena_free(&arena);
	return 0;
}
