/*
 * `plan --data`: the guards of what is pending, asked of the database as it is now. A guard can be asked when the
 * tables and columns that it reads are there already; what it finds is certain unless a step before it works on these
 * tables.
 */
#include "runtime/cli/cli.h"

#include <string.h>

#define SHOWN_KEYS 5

struct preflight {
	const struct cli *cli;
	struct kiln_db *db;
	struct json *json; /* or NULL */
	sqlite3_str *ran;  /* the SQL of the steps before */
	char *tables;      /* JSON array of what the guard at hand reads */
	size_t nguard;     /* asked or not */
	size_t nunknown;   /* that cannot be asked yet */
	int64_t rows;      /* in the way for certain */
	int64_t perhaps;   /* in the way unless a step before changes it */
	enum kiln_status status;
};

/* What one guard or condition finds. */
struct finding {
	const struct kiln_step *step;
	size_t number;
	bool early;   /* steps before it work on the same tables */
	int64_t rows; /* -1: cannot be asked yet */
	char *keys;   /* JSON array of the first rowids or keys */
	char *found;  /* of a condition */
};

/* ---- What a guard reads ---- */

/* For sqlite3_set_authorizer: allows all, and notes the tables. */
static int note_table(void *arg, int action, const char *table, const char *column, const char *database,
                      const char *trigger)
{
	sqlite3_str *tables = arg;

	(void)column;
	(void)database;
	(void)trigger;
	if (action == SQLITE_READ && table != NULL)
		sqlite3_str_appendf(tables, "%s%Q", sqlite3_str_length(tables) == 0 ? "" : ",", table);
	return SQLITE_OK;
}

/* Whether a step before it names one of the tables that the guard reads, or makes one of them. */
static bool is_early(struct preflight *it, const char *sql)
{
	sqlite3_str *tables = sqlite3_str_new(it->db->handle);
	sqlite3_stmt *statement = NULL;
	int64_t named = 1;
	char *list, *query;
	bool prepared;

	sqlite3_set_authorizer(it->db->handle, note_table, tables);
	prepared = sqlite3_prepare_v2(it->db->handle, sql, -1, &statement, NULL) == SQLITE_OK;
	sqlite3_set_authorizer(it->db->handle, NULL, NULL);
	sqlite3_finalize(statement);
	list = sqlite3_str_finish(tables);
	query = sqlite3_mprintf("SELECT count(*) FROM json_each(json_array(%s)) WHERE instr(lower(?1), lower(value))",
	                        list == NULL ? "" : list);
	if (query != NULL)
		kiln_get_int_(it->db, &named, query, "s", sqlite3_str_value(it->ran));
	sqlite3_free(query);
	sqlite3_free(list);
	return named > 0 || !prepared;
}

/* ---- Asking ---- */

/* A query that cannot be made yet is no failure. */
static enum kiln_status later(struct finding *finding, enum kiln_status status)
{
	if (status == KILN_SQLITE)
		finding->rows = -1;
	return status == KILN_SQLITE ? KILN_OK : status;
}

static enum kiln_status ask_guard(struct preflight *it, struct finding *finding)
{
	struct kiln_rows rows = kiln_query_(it->db, finding->step->sql, "");
	enum kiln_status status = kiln_get_text_(it->db, &finding->keys, "SELECT '[]'", "");

	while (status == KILN_OK && kiln_next_(&rows))
		if (finding->rows++ < SHOWN_KEYS)
			status = kiln_get_text_(it->db, &finding->keys, "SELECT json_insert(?1, '$[#]', ?2)", "ss",
			                        finding->keys, kiln_text_(&rows, 0));
	return later(finding, kiln_end_as_(&rows, status));
}

static enum kiln_status ask_condition(struct preflight *it, struct finding *finding)
{
	const char *expected = finding->step->expect;
	enum kiln_status status = kiln_get_text_(it->db, &finding->found, finding->step->sql, "");

	finding->rows = finding->found == NULL || expected == NULL ? finding->found != NULL || expected != NULL
	                                                           : strcmp(finding->found, expected) != 0;
	return later(finding, status);
}

/* ---- How it looks ---- */

static void add_finding(struct preflight *it, const struct kiln_revision *revision, const struct finding *finding)
{
	struct json *json = it->json;
	const bool is_guard = finding->step->kind == KILN_STEP_GUARD;

	json_raw(json, "$.guards[#]", "{}");
	json_text(json, "$.guards[#-1].kind", is_guard ? "guard" : "expect");
	json_text(json, "$.guards[#-1].revision", revision->id);
	json_number(json, "$.guards[#-1].step", (int64_t)finding->number);
	json_text(json, "$.guards[#-1].text", finding->step->text);
	json_raw(json, "$.guards[#-1].holds", finding->rows < 0 ? "null" : finding->rows == 0 ? "true" : "false");
	json_flag(json, "$.guards[#-1].certain", !finding->early && finding->rows >= 0);
	json_number(json, "$.guards[#-1].rows", finding->rows < 0 || !is_guard ? 0 : finding->rows);
	json_raw(json, "$.guards[#-1].first", finding->keys == NULL ? "[]" : finding->keys);
}

static void print_finding(const struct preflight *it, const struct kiln_revision *revision,
                          const struct finding *finding)
{
	struct kiln_rows keys;

	print_text(stdout, revision->id);
	printf(", step %zu: ", finding->number);
	print_text(stdout, finding->step->text);
	fputs("\n  ", stdout);
	if (finding->rows < 0) {
		puts("cannot be asked before the steps ahead of it have run");
		return;
	}
	if (finding->rows == 0) {
		puts(finding->early ? "nothing, as it is now" : "nothing");
		return;
	}
	if (finding->step->kind == KILN_STEP_GUARD) {
		printf("%lld row%s: ", (long long)finding->rows, finding->rows == 1 ? "" : "s");
		keys = kiln_query_(it->db,
		                   "SELECT group_concat(coalesce(value, 'NULL'), ', ')"
		                   " FROM (SELECT value FROM json_each(?1) ORDER BY key)",
		                   "s", finding->keys);
		if (kiln_next_(&keys))
			print_text(stdout, kiln_text_(&keys, 0));
		kiln_end_(&keys);
		fputs(finding->rows > SHOWN_KEYS ? ", ..." : "", stdout);
	} else {
		fputs("expected ", stdout);
		print_text(stdout, finding->step->expect == NULL ? "NULL" : finding->step->expect);
		fputs(", found ", stdout);
		print_text(stdout, finding->found == NULL ? "NULL" : finding->found);
	}
	puts(finding->early ? " (as it is now; steps before it work on the same tables)" : "");
}

/* ---- All of them ---- */

static void ask(struct preflight *it, const struct kiln_revision *revision, const struct kiln_step *step, size_t number)
{
	struct finding finding = {.step = step, .number = number, .early = is_early(it, step->sql)};

	/* What must hold after a step cannot be asked before it. */
	if (step->kind == KILN_STEP_EXPECT && finding.early)
		return;
	it->status = (step->kind == KILN_STEP_GUARD ? ask_guard : ask_condition)(it, &finding);
	if (it->status == KILN_OK) {
		it->nguard++;
		it->nunknown += finding.rows < 0;
		if (finding.rows > 0)
			*(finding.early ? &it->perhaps : &it->rows) += finding.rows;
		if (it->json != NULL)
			add_finding(it, revision, &finding);
		else
			print_finding(it, revision, &finding);
	}
	sqlite3_free(finding.keys);
	sqlite3_free(finding.found);
}

/* For kiln_plan. */
static void visit(void *user, const struct kiln_revision *revision)
{
	struct preflight *it = user;
	const struct kiln_step *steps = it->cli->down ? revision->downgrade : revision->upgrade;
	const size_t nstep = it->cli->down ? revision->ndowngrade : revision->nupgrade;

	for (size_t i = 0; i < nstep && it->status == KILN_OK; i++) {
		if (steps[i].kind == KILN_STEP_GUARD || steps[i].kind == KILN_STEP_EXPECT)
			ask(it, revision, &steps[i], i + 1);
		else if (steps[i].kind == KILN_STEP_EXEC)
			sqlite3_str_appendf(it->ran, "%s;\n", steps[i].sql);
	}
}

static void sum_up(const struct preflight *it)
{
	if (it->rows > 0)
		printf("%s would stop\n", it->cli->down ? "downgrade" : "upgrade");
	else if (it->perhaps > 0 || it->nunknown > 0)
		puts("nothing is certain to stop it; `rehearse` tells the rest");
	else
		puts("nothing stands in the way");
}

enum exit_status plan_data(const struct cli *cli, struct kiln_db *db, const char *file)
{
	struct json json = {.text = NULL};
	struct preflight it = {.cli = cli, .db = db, .json = cli->json ? &json : NULL};
	const struct kiln_options options = {
		.target = cli->target,
		.ignore_drift = cli->ignore_drift,
		.user = &it,
		.error = db->error,
	};
	enum kiln_status status;

	it.ran = sqlite3_str_new(NULL);
	if (cli->json) {
		json_open(&json);
		json_text(&json, "$.database", file);
		json_text(&json, "$.direction", cli->down ? "downgrade" : "upgrade");
		json_raw(&json, "$.guards", "[]");
	} else {
		print_file(cli, file);
	}
	status = kiln_plan(db->handle, cli->history, &options, cli->down, visit);
	sqlite3_free(sqlite3_str_finish(it.ran));
	if (status == KILN_OK)
		status = it.status;
	if (cli->json) {
		json_flag(&json, "$.stops", it.rows > 0);
		(status == KILN_OK ? json_print : json_close)(&json);
	}
	if (status != KILN_OK)
		return print_failure(cli, file, db->error);
	if (!cli->json)
		sum_up(&it);
	return it.rows > 0 ? EXIT_REFUSED : EXIT_DONE;
}
