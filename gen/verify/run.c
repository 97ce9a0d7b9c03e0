/* Hands steps to the runtime's interpreter and brings back what it says, with the place in the spec. */
#include "gen/verify/run.h"

#include "gen/base/diag.h"
#include "gen/base/str.h"
#include "gen/schema/replay.h"
#include "runtime/foreign.h"
#include "runtime/step.h"

static const char *first_value(struct arena *arena, sqlite3 *db, const char *sql, int *rc)
{
	sqlite3_stmt *statement = NULL;
	const char *value = NULL;
	*rc = sqlite3_prepare_v2(db, sql, -1, &statement, NULL);
	if (*rc == SQLITE_OK && sqlite3_step(statement) == SQLITE_ROW)
		value = (const char *)sqlite3_column_text(statement, 0);
	if (value != NULL)
		value = arena_strdup(arena, value);
	sqlite3_finalize(statement);
	return value;
}

static struct run_result failure(const struct step *step, int offset, const char *message)
{
	struct run_result result = {.failed = step, .loc = step->loc, .message = message};
	if (step->run.sql != NULL && offset < 0)
		offset = replay_place_in(step->run.sql, message);
	if (step->sql != NULL && offset >= 0)
		result.loc = node_loc_at(step->sql, step->sql_offset + (size_t)offset);
	return result;
}

/* Compiles the conditions between two steps. */
static bool compile_conditions(struct arena *arena, sqlite3 *db, const step_list *steps, size_t from, size_t to,
                               const struct step **unmet, struct run_result *result)
{
	for (size_t i = from; i < to; i++) {
		const struct step *step = &steps->items[i];
		int rc;
		const char *value = first_value(arena, db, step->run.sql, &rc);
		if (rc != SQLITE_OK) {
			*result = failure(step, sqlite3_error_offset(db), arena_strdup(arena, sqlite3_errmsg(db)));
			result->sqlite = rc;
			result->status = KILN_STEP;
			return false;
		}
		if (unmet != NULL && *unmet == NULL && !str_equal(value, step->run.expect))
			*unmet = step;
	}
	return true;
}

static bool interpret(struct arena *arena, sqlite3 *handle, const step_list *steps, size_t from, size_t to,
                      struct run_result *result)
{
	struct kiln_error error = {0};
	struct kiln_db db = {.handle = handle, .error = &error};
	struct kiln_step *run_steps = arena_alloc(arena, (to - from + 1) * sizeof *run_steps);
	for (size_t i = from; i < to; i++)
		run_steps[i - from] = steps->items[i].run;
	struct kiln_run run = {.steps = run_steps, .nstep = to - from};
	enum kiln_status status = kiln_run_steps_(&db, &run);
	if (status != KILN_OK) {
		size_t at = from + run.at < to ? from + run.at : to - 1;
		*result = failure(&steps->items[at], error.offset, arena_strdup(arena, error.message));
		result->status = (int)status;
		result->sqlite = error.sqlite;
	}
	kiln_free_run_(&run);
	return status == KILN_OK;
}

static struct run_result run_steps(struct arena *arena, sqlite3 *db, const step_list *steps, const struct step **unmet)
{
	struct run_result result = {.ok = true};
	size_t begin = 0, end = steps->len;
	while (begin < end && steps->items[begin].run.kind == KILN_STEP_EXPECT)
		begin++;
	while (end > begin && steps->items[end - 1].run.kind == KILN_STEP_EXPECT)
		end--;
	if (unmet != NULL)
		*unmet = NULL;
	run_sql(db, "BEGIN");
	if (compile_conditions(arena, db, steps, 0, begin, unmet, &result) &&
	    interpret(arena, db, steps, begin, end, &result) &&
	    compile_conditions(arena, db, steps, end, steps->len, unmet, &result)) {
		run_sql(db, "COMMIT");
		return result;
	}
	if (!sqlite3_get_autocommit(db)) /* ON CONFLICT ROLLBACK ends the transaction by itself */
		run_sql(db, "ROLLBACK");
	return result;
}

static enum kiln_status find_orphans(struct arena *arena, struct kiln_db *db, const struct revision_plan *revision,
                                     struct kiln_orphans *orphans)
{
	const char **touched = arena_alloc(arena, (revision->touched.len + 1) * sizeof *touched);
	for (size_t i = 0; i < revision->touched.len; i++)
		touched[i] = revision->touched.items[i];
	return kiln_find_orphans_(db, touched, orphans);
}

struct run_result run_revision(struct arena *arena, sqlite3 *handle, const struct revision_plan *revision, bool is_up,
                               const struct step **unmet)
{
	struct kiln_error error = {0};
	struct kiln_db db = {.handle = handle, .error = &error};
	struct kiln_orphans before = {0}, after = {0};
	enum kiln_status status = find_orphans(arena, &db, revision, &before);
	struct run_result result = run_steps(arena, handle, is_up ? &revision->upgrade : &revision->downgrade, unmet);
	if (result.ok && status == KILN_OK)
		status = find_orphans(arena, &db, revision, &after);
	if (result.ok && status == KILN_OK)
		status = kiln_compare_orphans_(&db, &before, &after);
	kiln_free_orphans_(&before);
	kiln_free_orphans_(&after);
	if (status != KILN_OK && status != KILN_FOREIGN_KEYS)
		BUG("cannot look for rows without a parent: %s", error.message);
	if (status == KILN_FOREIGN_KEYS) {
		result.ok = false;
		result.status = (int)status;
		result.message = arena_strdup(arena, error.message);
	}
	return result;
}

void run_sql(sqlite3 *db, const char *format, ...)
{
	struct arena arena = {0};
	va_list args;
	va_start(args, format);
	const char *sql = arena_vprintf(&arena, format, args);
	va_end(args);
	if (sqlite3_exec(db, sql, NULL, NULL, NULL) != SQLITE_OK)
		BUG("the verifier's own SQL failed: %s: %s", sqlite3_errmsg(db), sql);
	arena_free(&arena);
}

int64_t run_number(sqlite3 *db, const char *sql)
{
	sqlite3_stmt *statement = NULL;
	int64_t value = 0;
	if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) == SQLITE_OK && sqlite3_step(statement) == SQLITE_ROW)
		value = sqlite3_column_int64(statement, 0);
	sqlite3_finalize(statement);
	return value;
}
