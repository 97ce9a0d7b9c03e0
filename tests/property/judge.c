#include "tests/property/judge.h"

#include "tests/property/compare.h"
#include "tests/property/rows.h"
#include "tests/property/sql.h"

#include "gen/base/str.h"
#include "gen/sql/quote.h"
#include "runtime/step.h"

#include <stdarg.h>
#include <stdio.h>

#define THINNINGS 60 /* tries to take out what a guard refuses before all rows go */

bool outcome_fail(struct outcome *outcome, const char *tag, const char *format, ...)
{
	va_list args;
	if (outcome->kind == OUTCOME_FAILED)
		return false;
	outcome->kind = OUTCOME_FAILED;
	snprintf(outcome->tag, sizeof outcome->tag, "%s", tag);
	va_start(args, format);
	vsnprintf(outcome->text, sizeof outcome->text, format, args);
	va_end(args);
	return false;
}

struct trial {
	struct arena *arena;
	struct dice *dice;
	struct outcome *outcome;
	const struct revision_plan *revision;
	const struct tree *spec;
	const struct model *before, *after;
};

/* ---- Steps ---- */

struct failure {
	enum kiln_status status;
	int sqlite;
	const struct step *step;
	char message[1024];
};

/* `skipped`: labels of steps, set by the upgrade for its downgrade; NULL: none can be skipped. */
static bool run_steps_skipping(struct arena *arena, sqlite3 *handle, const step_list *steps, const char **skipped,
                               struct failure *failure)
{
	struct kiln_error error = {0};
	struct kiln_db db = {.handle = handle, .error = &error};
	struct kiln_step *bare = arena_alloc(arena, (steps->len + 1) * sizeof *bare);
	for (size_t i = 0; i < steps->len; i++)
		bare[i] = steps->items[i].run;
	struct kiln_run run = {.steps = bare, .nstep = steps->len, .omit = skipped != NULL ? *skipped : NULL};
	base_run(handle, "BEGIN");
	failure->status = kiln_run_steps_(&db, &run);
	if (failure->status != KILN_OK) {
		failure->sqlite = error.sqlite;
		failure->step = run.at < steps->len ? &steps->items[run.at] : NULL;
		snprintf(failure->message, sizeof failure->message, "%s", error.message);
	}
	if (skipped != NULL && run.skipped != NULL)
		*skipped = arena_strdup(arena, run.skipped);
	kiln_free_run_(&run);
	base_run(handle, failure->status == KILN_OK ? "COMMIT" : "ROLLBACK");
	return failure->status == KILN_OK;
}

static bool run_steps_of(struct arena *arena, sqlite3 *handle, const step_list *steps, struct failure *failure)
{
	return run_steps_skipping(arena, handle, steps, NULL, failure);
}

/* Rows stand in the way, and the revision has a right to say so. */
static bool is_about_rows(const struct failure *failure)
{
	int code = failure->sqlite & 0xff;
	return failure->step != NULL &&
	       (failure->status == KILN_GUARD || failure->status == KILN_ROWS || code == SQLITE_CONSTRAINT ||
	        code == SQLITE_MISMATCH || code == SQLITE_FULL /* the last rowid is taken */);
}

static void delete_all(struct arena *arena, sqlite3 *db)
{
	word_list tables = base_tables(arena, db);
	sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
	for (size_t i = 0; i < tables.len; i++)
		base_run(db, arena_printf(arena, "DELETE FROM %s", quoted_name(arena, tables.items[i])));
	sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 1, NULL);
}

/* Takes out the rows that a guard lists, else some of the table's. */
static void thin_out(const struct trial *trial, sqlite3 *db, const struct failure *failure)
{
	struct arena *arena = trial->arena;
	const struct step *step = failure->step;
	sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
	if (step->table == NULL) {
		delete_all(arena, db);
	} else {
		const char *name = quoted_name(arena, step->table);
		const char *rowid = base_rowid(arena, db, step->table);
		sqlite3_int64 total = sqlite3_total_changes64(db);
		if (step->key != NULL)
			base_run(db, arena_printf(arena, "DELETE FROM %s WHERE %s IN (%s)", name, step->key,
			                          step->run.sql));
		if (sqlite3_total_changes64(db) == total)
			base_run(db, rowid == NULL
			                     ? arena_printf(arena, "DELETE FROM %s", name)
			                     : arena_printf(arena, "DELETE FROM %s WHERE %s = (SELECT max(%s) FROM %s)",
			                                    name, rowid, rowid, name));
	}
	sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 1, NULL);
	rows_delete_orphans(db);
}

/* The runtime refuses an upgrade that leaves rows without their parents (new values may not find them any more). Takes
   out those rows, or all where the table has another name now. */
static bool lost_parents(struct arena *arena, sqlite3 *after, sqlite3 *from)
{
	word_list tables = base_lines(arena, after, "SELECT DISTINCT \"table\" FROM pragma_foreign_key_check");
	for (size_t i = 0; i < tables.len; i++) {
		const char *text = quoted_text(arena, tables.items[i]), *name = quoted_name(arena, tables.items[i]);
		const char *rowid = base_rowid(arena, from, tables.items[i]);
		word_list rows = base_lines(
			arena, after, arena_printf(arena, "SELECT rowid FROM pragma_foreign_key_check(%s)", text));
		sqlite3_int64 total = sqlite3_total_changes64(from);
		sqlite3_db_config(from, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
		for (size_t j = 0; rowid != NULL && j < rows.len; j++)
			base_run(from, arena_printf(arena, "DELETE FROM %s WHERE %s = %s", name, rowid, rows.items[j]));
		if (sqlite3_total_changes64(from) == total)
			delete_all(arena, from);
		sqlite3_db_config(from, SQLITE_DBCONFIG_ENABLE_TRIGGER, 1, NULL);
	}
	rows_delete_orphans(from);
	return tables.len > 0;
}

/* A database after the steps; `from` loses the rows that stood in the way. NULL: failed. */
static sqlite3 *run_on_copy(const struct trial *trial, sqlite3 *from, const step_list *steps, const char *tag)
{
	struct failure failure = {0};
	for (unsigned i = 0; i <= THINNINGS; i++) {
		sqlite3 *db = base_copy(from);
		bool is_done = run_steps_of(trial->arena, db, steps, &failure);
		if (is_done && !lost_parents(trial->arena, db, from))
			return db;
		sqlite3_close(db);
		if (is_done)
			continue;
		if (!is_about_rows(&failure))
			break;
		if (i + 1 < THINNINGS)
			thin_out(trial, from, &failure);
		else
			delete_all(trial->arena, from);
	}
	outcome_fail(trial->outcome, tag, "%s fails: %s: %s", trial->revision->spec->revision.s, failure.message,
	             failure.step != NULL && failure.step->run.sql != NULL ? failure.step->run.sql : "");
	return NULL;
}

/* ---- One revision ---- */

/* SQLite before 3.41 reads the wrong column of a WITHOUT ROWID table when it looks for NULLs and types. */
static bool is_false_alarm(struct arena *arena, sqlite3 *db, const char *line)
{
	static const char sql[] = "SELECT count(*) FROM pragma_table_list t, pragma_table_xinfo(t.name) c WHERE t.wr "
				  "AND %s LIKE printf('%%%% value in %%s.%%s', t.name, c.name)";
	return base_number(db, arena_printf(arena, sql, quoted_text(arena, line))) != 0;
}

/* Without its own words the index is what the author made of it. */
static bool is_full_text_sound(struct arena *arena, sqlite3 *db, const char *table)
{
	const char *name = quoted_name(arena, table);
	return base_run(db, arena_printf(arena, "INSERT INTO %s (%s) VALUES ('integrity-check')", name, name));
}

static bool is_sound(const struct trial *trial, sqlite3 *db, const char *when)
{
	word_list lines = base_lines(trial->arena, db, "PRAGMA integrity_check");
	for (size_t i = 0; i < lines.len; i++)
		if (!str_equal(lines.items[i], "ok") && !is_false_alarm(trial->arena, db, lines.items[i]))
			return outcome_fail(trial->outcome, "integrity-check", "%s: %s", when, lines.items[i]);
	word_list names =
		base_lines(trial->arena, db, "SELECT name FROM sqlite_schema WHERE sql LIKE '%USING \"fts5\"%'");
	for (size_t i = 0; i < names.len; i++)
		if (!is_full_text_sound(trial->arena, db, names.items[i]))
			return outcome_fail(trial->outcome, "full-text", "%s: the index of %s is broken", when,
			                    names.items[i]);
	lines = base_lines(trial->arena, db, "PRAGMA foreign_key_check");
	if (lines.len > 0)
		return outcome_fail(trial->outcome, "foreign-key-check", "%s: %s", when, lines.items[0]);
	if (base_number(db, "PRAGMA legacy_alter_table") != 0)
		return outcome_fail(trial->outcome, "legacy-alter-table", "%s: it is left on", when);
	return true;
}

static bool check_sequences(const struct trial *trial, sqlite3 *before, sqlite3 *after)
{
	for (size_t i = 0; i < trial->before->tables.len; i++) {
		const struct model_table *was = trial->before->tables.items[i];
		const struct model_table *is = model_table_of_id(trial->after, was->id);
		if (!was->is_autoincrement || is == NULL || !is->is_autoincrement)
			continue;
		const char *sql = "SELECT seq FROM sqlite_sequence WHERE name = %s";
		sqlite3_int64 a =
			base_number(before, arena_printf(trial->arena, sql, quoted_text(trial->arena, was->name)));
		sqlite3_int64 b =
			base_number(after, arena_printf(trial->arena, sql, quoted_text(trial->arena, is->name)));
		if (b < a)
			return outcome_fail(trial->outcome, "sequence", "the sequence of %s went from %lld to %lld",
			                    was->name, (long long)a, (long long)b);
	}
	return true;
}

/* What an upgrade is said to lose need not come back into a schema that asks for it: a parent, a unique value. The
   runtime refuses the downgrade then. */
static bool is_lost_on_the_way(sqlite3 *db, bool ok, const struct failure *failure)
{
	return ok ? base_number(db, "SELECT count(*) FROM pragma_foreign_key_check") != 0 : is_about_rows(failure);
}

static bool check_way_back(const struct trial *trial, sqlite3 *before, sqlite3 *after)
{
	struct arena *arena = trial->arena;
	const struct tree *lossy = tree_get(trial->spec, "lossy");
	const struct side was = {before, trial->before}, is = {after, trial->after};
	struct failure failure = {0};
	if (trial->revision->irreversible != NULL)
		return trial->revision->downgrade.len == 0 ||
		       outcome_fail(trial->outcome, "irreversible", "there are steps for the way back");
	sqlite3 *db = base_copy(after);
	const struct side back = {db, trial->after};
	bool ok = run_steps_of(arena, db, &trial->revision->downgrade, &failure);
	if (lossy != NULL && is_lost_on_the_way(db, ok, &failure)) {
		sqlite3_close(db);
		return true;
	}
	if (!ok)
		outcome_fail(trial->outcome, "downgrade-fails", "%s: %s", trial->revision->spec->revision.s,
		             failure.message);
	ok = ok && is_sound(trial, db, "after the downgrade") &&
	     compare_schemas(arena, before, db, "downgrade-schema", trial->outcome) &&
	     compare_restored(arena, was, back, lossy, trial->outcome);
	if (ok && lossy == NULL) {
		ok = run_steps_of(arena, db, &trial->revision->upgrade, &failure);
		if (!ok)
			outcome_fail(trial->outcome, "second-upgrade-fails", "%s: %s",
			             trial->revision->spec->revision.s, failure.message);
		ok = ok && compare_schemas(arena, after, db, "second-upgrade-schema", trial->outcome) &&
		     compare_again(arena, trial->before, is, db, trial->outcome);
	}
	sqlite3_close(db);
	return ok;
}

/* ---- if_not_exists ---- */

/* Makes the columns that the revision adds with if_not_exists, as somebody did before; false: there are none. */
static bool add_loose(const struct trial *trial, sqlite3 *db, word_list *queries)
{
	struct arena *arena = trial->arena;
	const struct tree *upgrade = tree_get(trial->spec, "upgrade");
	for (size_t i = 0; i < upgrade->items.len; i++) {
		const struct tree *spec = upgrade->items.items[i]->items.items[0];
		if (!tree_is_true(spec, "if_not_exists"))
			continue;
		if (tree_get(tree_get(spec, "column"), "references") != NULL) /* theirs may have no parent */
			return false;
		const struct tree *added = tree_get(spec, "column");
		const char *table = quoted_name(arena, tree_text(spec, "table"));
		const char *column = quoted_name(arena, tree_text(added, "name"));
		if (!base_run(db, arena_printf(arena, "ALTER TABLE %s ADD %s", table, sql_of_column(arena, added))) ||
		    !base_run(db, arena_printf(arena, "UPDATE %s SET %s = 'theirs'", table, column)))
			return false;
		list_push(arena, queries, arena_printf(arena, "SELECT quote(%s) FROM %s", column, table));
	}
	return queries->len > 0;
}

static bool same_answers(const struct trial *trial, sqlite3 *a, sqlite3 *b, const word_list *queries, const char *when)
{
	for (size_t i = 0; i < queries->len; i++) {
		word_list x = base_lines(trial->arena, a, queries->items[i]);
		word_list y = base_lines(trial->arena, b, queries->items[i]);
		for (size_t j = 0; j < x.len || j < y.len; j++)
			if (x.len != y.len || !str_equal(x.items[j], y.items[j]))
				return outcome_fail(trial->outcome, "if-not-exists", "%s: %s has changed", when,
				                    queries->items[i]);
	}
	return true;
}

/* A column that is there already stays as it is, on the way up and on the way back. */
static bool check_loose(const struct trial *trial, sqlite3 *before)
{
	sqlite3 *was = base_copy(before), *db = NULL;
	word_list queries = {0};
	struct failure failure = {0};
	const char *skipped = NULL;
	bool ok = true;
	sqlite3_db_config(was, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
	if (add_loose(trial, was, &queries)) {
		sqlite3_db_config(was, SQLITE_DBCONFIG_ENABLE_TRIGGER, 1, NULL);
		db = base_copy(was);
		if (run_steps_skipping(trial->arena, db, &trial->revision->upgrade, &skipped, &failure) &&
		    trial->revision->irreversible == NULL && tree_get(trial->spec, "lossy") == NULL)
			ok = run_steps_skipping(trial->arena, db, &trial->revision->downgrade, &skipped, &failure) &&
			     compare_schemas(trial->arena, was, db, "if-not-exists-schema", trial->outcome) &&
			     same_answers(trial, was, db, &queries, "after the downgrade");
		if (failure.status != KILN_OK)
			ok = outcome_fail(trial->outcome, "if-not-exists", "%s", failure.message);
	}
	sqlite3_close(db);
	sqlite3_close(was);
	return ok;
}

/* The database after the revision, or NULL. */
static sqlite3 *check_revision(const struct trial *trial, sqlite3 *before)
{
	sqlite3 *after = run_on_copy(trial, before, &trial->revision->upgrade, "upgrade-fails");
	if (after == NULL)
		return NULL;
	const struct side was = {before, trial->before}, is = {after, trial->after};
	if (is_sound(trial, after, "after the upgrade") &&
	    compare_model(trial->arena, is, "upgrade-schema", trial->outcome) &&
	    compare_kept(trial->arena, was, is, "upgrade-rows", trial->outcome) &&
	    check_sequences(trial, before, after) && check_way_back(trial, before, after) && check_loose(trial, before))
		return after;
	sqlite3_close(after);
	return NULL;
}

/* ---- The history ---- */

/* All revisions on a database without rows of its own. */
static sqlite3 *build_fresh(struct arena *arena, const struct plan *plan, struct outcome *outcome)
{
	sqlite3 *db = base_open();
	struct failure failure = {0};
	for (size_t i = 0; i < plan->revisions.len; i++)
		if (!run_steps_of(arena, db, &plan->revisions.items[i]->upgrade, &failure)) {
			outcome_fail(outcome, "fresh-build-fails", "%s: %s", plan->revisions.items[i]->spec->revision.s,
			             failure.message);
			break;
		}
	return db;
}

/* From head to base, with rows. Rows that came after an upgrade may stand in the way. */
static void check_descent(struct trial *trial, const struct plan *plan, sqlite3 *head)
{
	sqlite3 *db = base_copy(head);
	bool ends = false;
	for (size_t i = plan->revisions.len; i-- > 0 && db != NULL;) {
		trial->revision = plan->revisions.items[i];
		ends = trial->revision->irreversible != NULL;
		if (ends)
			break;
		sqlite3 *down = run_on_copy(trial, db, &trial->revision->downgrade, "descent-fails");
		sqlite3_close(db);
		db = down;
	}
	if (db != NULL && !ends && *base_schema(trial->arena, db) != '\0')
		outcome_fail(trial->outcome, "descent-schema", "at base there is still: %s",
		             base_schema(trial->arena, db));
	sqlite3_close(db);
}

void judge(struct arena *arena, const struct plan *plan, const struct tree *revisions, const model_list *models,
           uint64_t seed, struct outcome *outcome)
{
	struct dice dice;
	struct trial trial = {.arena = arena, .dice = &dice, .outcome = outcome};
	sqlite3 *db = base_open(), *fresh = build_fresh(arena, plan, outcome);
	dice_seed(&dice, seed + 1);
	for (size_t i = 0; i < plan->revisions.len && db != NULL; i++) {
		trial.revision = plan->revisions.items[i];
		trial.spec = revisions->items.items[i];
		trial.before = models->items[i];
		trial.after = models->items[i + 1];
		rows_fill(db, &dice);
		sqlite3 *after = check_revision(&trial, db);
		sqlite3_close(db);
		db = after;
	}
	if (db != NULL && compare_schemas(arena, fresh, db, "fresh-schema", outcome)) {
		rows_fill(db, &dice);
		check_descent(&trial, plan, db);
	}
	sqlite3_close(db);
	sqlite3_close(fresh);
}
