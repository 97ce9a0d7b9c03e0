/* `rehearse`: the upgrade, and the way back, on a copy that is thrown away. */
#include "runtime/cli/cli.h"

#include <stdlib.h>
#include <unistd.h>

struct rehearsal {
	const struct cli *cli; /* first, for the callbacks of watch.c */
	struct file copy;
	struct json json;
	char *rows; /* JSON array of [table, rows] before anything was run */
	int64_t size;
	int64_t norphan;
	bool sound; /* what was found afterwards */
};

/* ---- The place of the copy ---- */

/* A folder of its own, since SQLite puts files beside a database; NULL when it cannot be made. */
static char *make_folder(struct kiln_db *db)
{
	const char *parent = getenv("TMPDIR");
	char *folder;

	if (parent == NULL || parent[0] == '\0')
		parent = access("/var/tmp", W_OK) == 0 ? "/var/tmp" : "/tmp";
	folder = sqlite3_mprintf("%s/kiln-XXXXXX", parent);
	if (folder == NULL) {
		kiln_fail_(db, KILN_NO_MEMORY, "out of memory");
	} else if (mkdtemp(folder) == NULL) {
		kiln_fail_(db, KILN_CANNOT_OPEN, "cannot make a folder for the copy in %s", parent);
		kiln_advise_(db, "name another place for it in the environment: TMPDIR");
		sqlite3_free(folder);
		folder = NULL;
	}
	return folder;
}

static void remove_folder(char *folder)
{
	static const char *const files[] = {"copy", "copy-journal", "copy-wal", "copy-shm", "copy.part"};

	for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
		char *path = sqlite3_mprintf("%s/%s", folder, files[i]);

		if (path != NULL)
			unlink(path);
		sqlite3_free(path);
	}
	rmdir(folder);
	sqlite3_free(folder);
}

/* ---- Facts of the copy ---- */

static enum kiln_status count_rows(const struct rehearsal *it, struct kiln_db *db, char **counts)
{
	struct kiln_rows rows = kiln_query_(db,
	                                    "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND rootpage > 0"
	                                    " AND name NOT LIKE 'sqlite~_%' ESCAPE '~'"
	                                    " AND lower(name) NOT IN (lower(?1), lower(?2)) ORDER BY name",
	                                    "ss", it->cli->history->revision_table, it->cli->history->log_table);
	enum kiln_status status = kiln_get_text_(db, counts, "SELECT '[]'", "");

	while (status == KILN_OK && kiln_next_(&rows)) {
		const char *table = kiln_text_(&rows, 0);
		int64_t count;

		status = kiln_get_int_(db, &count, "SELECT count(*) FROM main.\"%w\"", "w", table);
		if (status == KILN_OK)
			status = kiln_get_text_(db, counts, "SELECT json_insert(?1, '$[#]', json_array(?2, ?3))", "ssi",
			                        *counts, table, count);
	}
	return kiln_end_as_(&rows, status);
}

static enum kiln_status read_size(struct kiln_db *db, int64_t *size)
{
	return kiln_get_int_(db, size, "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size", "");
}

static enum kiln_status look_before(struct rehearsal *it)
{
	struct kiln_db *db = &it->copy.db;
	struct health health;
	enum kiln_status status = health_read(db, &health);

	it->norphan = health.norphan;
	if (status == KILN_OK)
		status = count_rows(it, db, &it->rows);
	if (status == KILN_OK)
		status = read_size(db, &it->size);
	health_free(&health);
	return status;
}

/* ---- What is told ---- */

static void note_event(void *user, const struct kiln_event *event)
{
	struct rehearsal *it = user;

	if (!it->cli->json) {
		if (event->kind != KILN_WARNING)
			fputs("  ", stdout);
		watch_log(user, event);
		return;
	}
	if (event->kind == KILN_WARNING)
		return;
	json_raw(&it->json, "$.revisions[#]", "{}");
	json_text(&it->json, "$.revisions[#-1].direction", event->kind == KILN_APPLIED ? "upgrade" : "downgrade");
	json_text(&it->json, "$.revisions[#-1].revision", event->revision);
	json_number(&it->json, "$.revisions[#-1].duration_ms", event->duration_ms);
}

/* The tables whose number of rows is another now: ?1 before, ?2 after. */
static const char changed_tables[] =
	"WITH b AS MATERIALIZED (SELECT value ->> 0 AS t, value ->> 1 AS n FROM json_each(?1)),"
	" a AS MATERIALIZED (SELECT value ->> 0 AS t, value ->> 1 AS n FROM json_each(?2)),"
	" c AS (SELECT t, (SELECT n FROM b WHERE b.t = u.t) AS was, (SELECT n FROM a WHERE a.t = u.t) AS now"
	" FROM (SELECT t FROM b UNION SELECT t FROM a) u)"
	" SELECT t, was, now, json_object('table', t, 'before', was, 'after', now) FROM c WHERE was IS NOT now";

static void show_rows(struct rehearsal *it, const char *section, const char *after)
{
	struct kiln_rows rows = kiln_query_(&it->json.db, changed_tables, "ss", it->rows, after);
	char path[40];

	sqlite3_snprintf(sizeof path, path, "$.%s.rows", section);
	if (it->cli->json)
		json_raw(&it->json, path, "[]");
	sqlite3_snprintf(sizeof path, path, "$.%s.rows[#]", section);
	while (kiln_next_(&rows)) {
		const char *was = kiln_text_(&rows, 1), *now = kiln_text_(&rows, 2);

		if (it->cli->json) {
			json_raw(&it->json, path, kiln_text_(&rows, 3));
			continue;
		}
		fputs("  rows of ", stdout);
		print_text(stdout, kiln_text_(&rows, 0));
		printf(": %s, %s now\n", was == NULL ? "no table" : was, now == NULL ? "no table" : now);
	}
	kiln_end_(&rows);
}

static void show_health(struct rehearsal *it, const char *section, const struct health *health, int64_t size)
{
	struct json part;
	char path[40];

	if (!it->cli->json) {
		printf("  size: %lld bytes, %lld now\n", (long long)it->size, (long long)size);
		health_print(health, "  ");
		return;
	}
	json_open(&part);
	json_health(&part, health);
	sqlite3_snprintf(sizeof path, path, "$.%s", section);
	json_raw(&it->json, path, part.text);
	json_close(&part);
	sqlite3_snprintf(sizeof path, path, "$.%s.size_bytes", section);
	json_number(&it->json, path, size);
}

static enum kiln_status look_after(struct rehearsal *it, const char *section)
{
	struct kiln_db *db = &it->copy.db;
	struct health health;
	char *rows = NULL;
	int64_t size = 0;
	enum kiln_status status = health_read(db, &health);

	if (status == KILN_OK)
		status = count_rows(it, db, &rows);
	if (status == KILN_OK)
		status = read_size(db, &size);
	if (status == KILN_OK) {
		show_health(it, section, &health, size);
		show_rows(it, section, rows);
		/* Orphans that were there before are not the upgrade's. */
		it->sound = it->sound && health.norphan <= it->norphan && health.nfinding == 0;
	}
	sqlite3_free(rows);
	health_free(&health);
	return status;
}

/* ---- The two ways ---- */

static enum kiln_status go(struct rehearsal *it, const char *target, bool down)
{
	const struct kiln_options options = {
		.target = target,
		.each = it->cli->each,
		.ignore_drift = it->cli->ignore_drift,
		.wait_ms = it->cli->wait_ms,
		.progress = watch_progress,
		.log = note_event,
		.user = it,
		.error = it->copy.db.error,
	};
	enum kiln_status status =
		(down ? kiln_downgrade : kiln_upgrade)(it->copy.db.handle, it->cli->history, &options);

	watch_clear();
	return status == KILN_OK ? look_after(it, down ? "down" : "up") : status;
}

static void show_start(struct rehearsal *it, const char *file, const char *start, int64_t copy_ms)
{
	if (it->cli->json) {
		json_text(&it->json, "$.database", file);
		json_text(&it->json, "$.from", start[0] == '\0' ? NULL : start);
		json_number(&it->json, "$.size_bytes", it->size);
		json_number(&it->json, "$.copy_ms", copy_ms);
		json_raw(&it->json, "$.revisions", "[]");
		json_raw(&it->json, "$.up", "null");
		json_raw(&it->json, "$.down", "null");
		return;
	}
	print_text(stdout, file);
	printf(": a copy of %lld bytes (%lld ms), at ", (long long)it->size, (long long)copy_ms);
	print_text(stdout, start[0] == '\0' ? "base" : start);
	putchar('\n');
}

static enum kiln_status rehearse(struct rehearsal *it, const char *file, int64_t copy_ms)
{
	struct kiln_standing standing;
	struct kiln_error ignored;
	enum kiln_status status = look_before(it);

	if (status != KILN_OK)
		return status;
	kiln_inspect(it->copy.db.handle, it->cli->history, &standing, &ignored);
	show_start(it, file, standing.revision, copy_ms);
	if (!it->cli->json)
		puts("up:");
	status = go(it, it->cli->target, false);
	if (status != KILN_OK || !it->cli->down)
		return status;
	if (!it->cli->json)
		puts("down:");
	return go(it, standing.position == 0 ? "base" : standing.revision, true);
}

static enum exit_status finish(struct rehearsal *it, const char *file, enum kiln_status status)
{
	enum exit_status result = it->sound ? EXIT_DONE : EXIT_REFUSED;

	if (it->cli->json) {
		json_flag(&it->json, "$.succeeds", status == KILN_OK && it->sound);
		json_raw(&it->json, "$.problem", "null");
		if (status != KILN_OK)
			json_error(&it->json, "$.problem", it->copy.db.error);
		puts(it->json.text);
	}
	if (status != KILN_OK)
		result = print_failure(it->cli, file, it->copy.db.error);
	else if (!it->cli->json)
		puts("the database itself was not touched");
	return result;
}

/* The copy is opened for writing; the original never is. */
static enum exit_status run_on_copy(struct rehearsal *it, const char *path, const char *file, int64_t copy_ms)
{
	enum exit_status result = file_open(&it->copy, it->cli, path, ACCESS_WRITE);

	if (result == EXIT_DONE)
		result = finish(it, file, rehearse(it, file, copy_ms));
	file_close(&it->copy, true);
	return result;
}

enum exit_status run_rehearse(const struct cli *cli, struct kiln_db *db, const char *file)
{
	struct rehearsal it = {.cli = cli, .sound = true};
	const int64_t started_ms = kiln_clock_ms_();
	char *folder = make_folder(db), *path;
	enum exit_status result;

	if (folder == NULL)
		return print_failure(cli, file, db->error);
	json_open(&it.json);
	path = sqlite3_mprintf("%s/copy", folder);
	if (path == NULL)
		kiln_fail_(db, KILN_NO_MEMORY, "out of memory");
	if (path == NULL || copy_database(cli, db, path) != KILN_OK)
		result = print_failure(cli, file, db->error);
	else
		result = run_on_copy(&it, path, file, kiln_clock_ms_() - started_ms);
	json_close(&it.json);
	sqlite3_free(it.rows);
	sqlite3_free(path);
	remove_folder(folder);
	return result;
}
