/*
 * Runs each revision up, down and up again: first on a database that holds just what the history itself puts in, then
 * on one with made-up rows. What was planned must come out, and what was there must come back.
 */
#include "gen/verify/verify.h"

#include "gen/base/str.h"
#include "gen/ops/apply.h"
#include "gen/schema/inventory.h"
#include "gen/schema/render.h"
#include "gen/schema/replay.h"
#include "gen/sql/normal.h"
#include "gen/sql/quote.h"
#include "gen/verify/content.h"
#include "gen/verify/facts.h"
#include "gen/verify/hint.h"
#include "gen/verify/run.h"
#include "gen/verify/sample.h"
#include "gen/verify/seed.h"
#include "gen/verify/thin.h"

#include <string.h>

#define THINNINGS 400 /* how often rows that a revision refuses are taken out before the proof gives up */

struct expected {
	const struct schema *schema;
	uint64_t fingerprint; /* no column loose */
};

struct proof {
	struct arena *arena;
	struct diag *diag;
	const struct revision_plan *revision;
	struct expected before, after;
	struct sample sample; /* the part of revision->before that gets rows */
};

/* Where the author is to look when no single operation is to blame. */
static struct loc place_of(const struct proof *proof)
{
	const struct spec *spec = proof->revision->spec;
	return spec->upgrade.len > 0 ? spec->upgrade.items[0]->loc : (struct loc){.src = spec->src};
}

/* ---- The schema ---- */

static void note_text(const struct proof *proof, const char *what, const char *name, const char *want, const char *got)
{
	if (!normal_equal(proof->arena, want, got))
		diag_note(proof->diag, place_of(proof), "%s '%s' reads %s; expected was %s", what, name, got, want);
}

/* Of the objects that stand in both, those that read otherwise. */
static void note_texts(const struct proof *proof, const struct schema *want, const struct schema *got)
{
	for (size_t i = 0; i < want->tables.len; i++) {
		const struct table *a = want->tables.items[i], *b = schema_table(got, a->name);
		if (b != NULL)
			note_text(proof, "table", a->name, render_table(proof->arena, a, a->name),
			          render_table(proof->arena, b, a->name));
	}
	for (size_t i = 0; i < want->indexes.len; i++) {
		const struct index *a = want->indexes.items[i], *b = schema_index(got, a->name);
		if (b != NULL)
			note_text(proof, "index", a->name, render_index(proof->arena, a),
			          render_index(proof->arena, b));
	}
	for (size_t i = 0; i < want->triggers.len; i++) {
		const struct trigger *a = want->triggers.items[i], *b = schema_trigger(got, a->name);
		if (b != NULL)
			note_text(proof, "trigger", a->name, a->sql, b->sql);
	}
	for (size_t i = 0; i < want->views.len; i++) {
		const struct view *a = want->views.items[i], *b = schema_view(got, a->name);
		if (b != NULL)
			note_text(proof, "view", a->name, a->sql, b->sql);
	}
}

static void note_inventory(const struct proof *proof, const struct schema *want, const struct schema *got)
{
	const struct inventory *a = inventory_of(proof->arena, want), *b = inventory_of(proof->arena, got);
	const struct inventory *missing = inventory_lost(proof->arena, a, b),
			       *surplus = inventory_lost(proof->arena, b, a);
	for (size_t i = 0; i < missing->items.len; i++)
		diag_note(proof->diag, missing->items.items[i].loc, "missing: %s", missing->items.items[i].text);
	for (size_t i = 0; i < surplus->items.len; i++)
		diag_note(proof->diag, place_of(proof), "not expected: %s", surplus->items.items[i].text);
	if (missing->items.len + surplus->items.len == 0)
		note_texts(proof, want, got);
}

/* The texts in sqlite_schema, and the two numbers beside them, are those of the model. */
static bool is_schema(sqlite3 *db, const struct expected *want)
{
	return schema_fingerprint_of(db) == want->fingerprint &&
	       run_number(db, "PRAGMA user_version") == want->schema->user_version &&
	       run_number(db, "PRAGMA application_id") == want->schema->application_id;
}

static bool check_schema(const struct proof *proof, sqlite3 *db, const struct expected *want, enum rule rule,
                         const char *when)
{
	const char *why = NULL;
	if (is_schema(db, want))
		return true;
	const struct schema *got = schema_load(proof->arena, db, &why);
	if (got == NULL) {
		diag_error(proof->diag, place_of(proof), rule, "%s, the schema cannot be read: %s", when, why);
		return false;
	}
	diag_error(proof->diag, place_of(proof), rule, "%s, the schema is not what it should be", when);
	note_inventory(proof, want->schema, got);
	return false;
}

/* SQLite must report what was planned. Nothing that an author writes may lead to anything else: that is our mistake. */
static void demand_planned(const struct proof *proof, sqlite3 *db)
{
	const struct schema *want = proof->after.schema;
	const char *why = NULL;
	if (!is_schema(db, &proof->after)) {
		const struct schema *got = schema_load(proof->arena, db, &why);
		const struct inventory *a = inventory_of(proof->arena, want);
		const struct inventory *b = got != NULL ? inventory_of(proof->arena, got) : a;
		const struct inventory *missing = inventory_lost(proof->arena, a, b);
		const struct inventory *surplus = inventory_lost(proof->arena, b, a);
		if (why == NULL)
			why = missing->items.len > 0   ? missing->items.items[0].text
			      : surplus->items.len > 0 ? surplus->items.items[0].text
			                               : "texts, user_version or application_id differ";
	} else {
		facts_check(proof->arena, db, want, &why);
	}
	if (why != NULL)
		BUG("%s:%u: the upgrade does not give the schema that was planned: %s",
		    proof->revision->spec->src->path, place_of(proof).line, why);
}

/* ---- One run ---- */

/* The first of the rows without a parent: "rows of table 'item' (maker_id) lose their parent in 'maker'". */
struct orphan {
	const char *text;
	const char *parent; /* NULL: the key itself is broken, which no row is to blame for */
};

static struct orphan find_orphan(struct arena *arena, sqlite3 *db)
{
	static const char sql[] = "SELECT c.\"table\", c.parent, (SELECT group_concat(k.\"from\", ', ')"
				  " FROM pragma_foreign_key_list(c.\"table\") AS k WHERE k.id = c.fkid)"
				  " FROM pragma_foreign_key_check AS c";
	sqlite3_stmt *statement = NULL;
	struct orphan orphan = {0};
	if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) == SQLITE_OK && sqlite3_step(statement) == SQLITE_ROW) {
		orphan.parent = arena_strdup(arena, (const char *)sqlite3_column_text(statement, 1));
		orphan.text = arena_printf(arena, "rows of table '%s' (%s) lose their parent in '%s'",
		                           (const char *)sqlite3_column_text(statement, 0),
		                           (const char *)sqlite3_column_text(statement, 2), orphan.parent);
	} else {
		orphan.text = arena_strdup(arena, sqlite3_errmsg(db));
	}
	sqlite3_finalize(statement);
	return orphan;
}

/* The operation that is about the table, to have a line to point at. */
static struct loc place_of_table(const struct proof *proof, const op_list *ops, const char *table)
{
	const step_list *steps = &proof->revision->upgrade;
	for (size_t i = 0; i < ops->len; i++) {
		const struct node *node = ops->items[i]->node;
		if (node->kind == NODE_MAPPING)
			node = node_get(node, "table");
		if (node != NULL && node->kind == NODE_SCALAR && name_equal(node->text, table))
			return ops->items[i]->loc;
	}
	for (size_t i = 0; i < steps->len; i++)
		if (name_equal(steps->items[i].table, table))
			return steps->items[i].loc;
	return place_of(proof);
}

static struct loc report_orphan(const struct proof *proof, sqlite3 *db, enum rule rule)
{
	const struct spec *spec = proof->revision->spec;
	const struct orphan orphan = find_orphan(proof->arena, db);
	bool is_own = rule == RULE_downgrade_fails && spec->has_downgrade;
	struct loc loc = place_of_table(proof, is_own ? &spec->downgrade : &spec->upgrade,
	                                orphan.parent != NULL ? orphan.parent : "");
	diag_error(proof->diag, loc, rule, "%s%s%s",
	           rule == RULE_downgrade_fails ? "the way back fails: "
	           : rule == RULE_round_trip    ? "after the downgrade and the second upgrade, "
	                                        : "after the upgrade, ",
	           orphan.text,
	           rule == RULE_downgrade_fails && !is_own ? ""
	           : orphan.parent != NULL                 ? "; change or delete those first"
	                                                   : "; give that key a parent that it fits");
	return loc;
}

/* Why to declare the loss is no way out: a declaration does not make a way back work. */
static void note_ways_out(const struct proof *proof, struct loc loc, enum rule rule)
{
	if (proof->revision->spec->has_downgrade)
		diag_note(proof->diag, loc, "correct 'downgrade:', or say 'irreversible: why' instead of it");
	else if (rule == RULE_round_trip)
		diag_note(proof->diag, loc,
		          "give the operation a 'down' that takes back all it did, or the revision a 'downgrade:' or "
		          "'irreversible: why'");
	else
		diag_note(
			proof->diag, loc,
			"give the revision a 'downgrade:' by hand or 'irreversible: why'; 'lossy' does not help here");
}

static bool report_failure(const struct proof *proof, sqlite3 *db, const struct run_result *result, enum rule rule,
                           bool has_rows)
{
	bool own_sql = result->failed != NULL && result->failed->sql != NULL;
	bool is_syntax = own_sql && result->sqlite == SQLITE_ERROR;
	struct loc loc = result->loc;
	if (result->status == KILN_FOREIGN_KEYS)
		loc = report_orphan(proof, db, rule);
	else
		diag_error(proof->diag, loc, is_syntax ? RULE_sql_error : rule, "%s%s",
		           is_syntax                      ? "SQLite: "
		           : rule == RULE_downgrade_fails ? "the way back fails: "
		           : rule == RULE_round_trip      ? "after the downgrade, the second upgrade fails: "
		                                          : "the upgrade fails: ",
		           result->message);
	if (result->failed != NULL && result->failed->is_constant)
		diag_note(proof->diag, loc, "every row gets the same value, so none can pass");
	else if (has_rows)
		diag_note(proof->diag, loc,
		          "it ran on made-up rows: NULLs, texts, numbers, blobs, duplicates, parents and children");
	if (!is_syntax && rule != RULE_upgrade_fails)
		note_ways_out(proof, loc, rule);
	return false;
}

static bool prove_empty(const struct proof *proof, sqlite3 *db)
{
	const struct revision_plan *revision = proof->revision;
	const struct step *unmet;
	struct run_result result = run_revision(proof->arena, db, revision, true, &unmet);
	if (!result.ok)
		return report_failure(proof, db, &result, RULE_upgrade_fails, false);
	if (unmet != NULL)
		diag_detail(proof->diag, "%s: on empty tables this does not hold: %s", revision->spec->revision.s,
		            unmet->run.text);
	demand_planned(proof, db);
	if (revision->irreversible != NULL)
		return true;
	result = run_revision(proof->arena, db, revision, false, NULL);
	if (!result.ok)
		return report_failure(proof, db, &result, RULE_downgrade_fails, false);
	if (!check_schema(proof, db, &proof->before, RULE_downgrade_mismatch, "after the downgrade"))
		return false;
	result = run_revision(proof->arena, db, revision, true, NULL);
	return result.ok ? check_schema(proof, db, &proof->after, RULE_round_trip, "after the second upgrade")
	                 : report_failure(proof, db, &result, RULE_round_trip, false);
}

/* ---- With rows ---- */

static bool is_about_data(const struct run_result *result)
{
	return result->status == KILN_GUARD || result->status == KILN_FOREIGN_KEYS ||
	       (result->sqlite & 0xff) == SQLITE_CONSTRAINT || (result->sqlite & 0xff) == SQLITE_MISMATCH;
}

/* The table of that name is another one afterwards. */
static bool is_dropped(const struct proof *proof, const char *table)
{
	const struct spec *spec = proof->revision->spec;
	for (size_t i = 0; i < spec->upgrade.len; i++)
		if (spec->upgrade.items[i]->kind == OP_DROP_TABLE &&
		    name_equal(((const struct drop_table_spec *)spec->upgrade.items[i]->spec)->table.s, table))
			return true;
	return false;
}

/* The name that a table has after the revision renamed it. */
static const char *name_after(const struct proof *proof, const char *table)
{
	const op_list *ops = &proof->revision->spec->upgrade;
	for (size_t i = 0; i < ops->len; i++) {
		const struct rename_spec *spec = ops->items[i]->spec;
		if (ops->items[i]->kind == OP_RENAME_TABLE && name_equal(spec->table.s, table))
			table = spec->to.s;
	}
	return table;
}

/* AUTOINCREMENT promises never to use an id twice, so no sequence may go back while the promise stands: after the
   upgrade
   (`is_up`), or after the way back. */
static bool check_sequences(const struct proof *proof, sqlite3 *before, sqlite3 *after, bool is_up)
{
	for (size_t i = 0; i < proof->revision->before->tables.len; i++) {
		const struct table *table = proof->revision->before->tables.items[i];
		const struct table *now = schema_table(proof->revision->after, name_after(proof, table->name));
		if (!table_is_autoincrement(table) || now == NULL || !table_is_autoincrement(now) ||
		    is_dropped(proof, table->name) || is_dropped(proof, now->name))
			continue;
		const char *sql = "SELECT seq FROM sqlite_sequence WHERE name = %s";
		const char *was = quoted_text(proof->arena, table->name);
		const char *is = quoted_text(proof->arena, is_up ? now->name : table->name);
		if (run_number(after, arena_printf(proof->arena, sql, is)) >=
		    run_number(before, arena_printf(proof->arena, sql, was)))
			continue;
		diag_error(proof->diag, place_of(proof), RULE_undeclared_loss,
		           "the sequence of table '%s' goes back, so ids would be used twice: leave sqlite_sequence "
		           "alone, or "
		           "end the promise with 'alter_table: {autoincrement: false}'",
		           table->name);
		return false;
	}
	return true;
}

static bool is_declared(const struct proof *proof, const struct content_difference *difference)
{
	const struct spec *spec = proof->revision->spec;
	const char *full = difference->column != NULL
	                           ? arena_printf(proof->arena, "%s.%s", difference->table, difference->column)
	                           : difference->table;
	if (spec->has_downgrade)
		return true;
	/* Whole rows are more than any column of theirs: only the table itself declares them. */
	for (size_t i = 0; i < spec->lossy.len; i++)
		if (name_equal(spec->lossy.items[i].s, difference->table) || name_equal(spec->lossy.items[i].s, full))
			return true;
	return false;
}

static bool report_losses(const struct proof *proof, const content_differences *differences)
{
	bool ok = true;
	for (size_t i = 0; i < differences->len; i++) {
		const struct content_difference *d = &differences->items[i];
		if (is_declared(proof, d))
			continue;
		ok = false;
		struct loc loc = place_of_table(proof, &proof->revision->spec->upgrade, d->table);
		if (d->is_renumbered)
			diag_error(
				proof->diag, loc, RULE_undeclared_lossy,
				"rows of '%s' do not come back by the downgrade under their rowids (%s); say 'lossy: "
				"[%s]'",
				d->table, d->example, d->table);
		else if (d->is_surplus)
			diag_error(proof->diag, loc, RULE_undeclared_lossy,
			           "the downgrade leaves rows in '%s' that were not there before (%s); give 'down', or "
			           "say 'lossy: [%s]'",
			           d->table, d->example, d->table);
		else if (d->column == NULL)
			diag_error(proof->diag, loc, RULE_undeclared_lossy,
			           "rows of '%s' do not come back by the downgrade (%s); say 'lossy: [%s]'", d->table,
			           d->example, d->table);
		else
			diag_error(proof->diag, loc, RULE_undeclared_lossy,
			           "values of '%s.%s' do not come back by the downgrade (%s); say 'lossy: [%s.%s]'",
			           d->table, d->column, d->example, d->table, d->column);
	}
	return ok;
}

/* How many of the made-up rows of each table of the sample are there. */
static const int64_t *count_rows(const struct proof *proof, sqlite3 *rows)
{
	int64_t *counts = arena_alloc(proof->arena, (proof->sample.schema->tables.len + 1) * sizeof *counts);
	for (size_t i = 0; i < proof->sample.schema->tables.len; i++)
		counts[i] = run_number(
			rows, arena_printf(proof->arena, "SELECT count(*) FROM %s",
		                           quoted_name(proof->arena, proof->sample.schema->tables.items[i]->name)));
	return counts;
}

static void tell_thinned(const struct proof *proof, sqlite3 *rows, const int64_t *before)
{
	const int64_t *now = count_rows(proof, rows);
	for (size_t i = 0; i < proof->sample.schema->tables.len; i++)
		if (now[i] < before[i])
			diag_detail(proof->diag, "%s: proven with %lld of %lld made-up rows of table %s",
			            proof->revision->spec->revision.s, (long long)now[i], (long long)before[i],
			            proof->sample.schema->tables.items[i]->name);
}

/*
 * Up on made-up rows, less those that the revision has a right to refuse. It has none to refuse them all for a value
 * that it gives itself. Ends with `rows` as they were before the upgrade and `work` after it. False: reported, or given
 * up.
 */
static bool upgrade_with_rows(const struct proof *proof, sqlite3 *rows, sqlite3 *work)
{
	const struct revision_plan *revision = proof->revision;
	const struct thinning thin = {proof->arena, revision, rows, work};
	const int64_t *counts = count_rows(proof, rows);
	struct run_result result;
	for (unsigned i = 0; i < THINNINGS; i++) {
		thin_copy(rows, work);
		result = run_revision(proof->arena, work, revision, true, NULL);
		if (result.ok)
			break;
		if (!is_about_data(&result) || (result.failed != NULL && result.failed->is_constant))
			return report_failure(proof, work, &result, RULE_upgrade_fails, true);
		if (result.failed == NULL ? !thin_out_orphans(&thin) : !thin_out(&thin, result.failed))
			break;
	}
	tell_thinned(proof, rows, counts);
	bool is_authors = result.failed != NULL && (result.failed->sql != NULL || result.failed->table == NULL);
	if (!result.ok && !is_authors)
		return report_failure(proof, work, &result, RULE_upgrade_fails, true);
	if (!result.ok)
		diag_detail(proof->diag, "%s: not proven with rows: %s", revision->spec->revision.s, result.message);
	return result.ok;
}

static bool prove_way_back(const struct proof *proof, sqlite3 *rows, sqlite3 *work)
{
	const struct revision_plan *revision = proof->revision;
	const struct content *before = content_read(proof->arena, rows, proof->sample.schema);
	content_differences differences = {0};
	struct run_result result = run_revision(proof->arena, work, revision, false, NULL);
	if (!result.ok)
		return report_failure(proof, work, &result, RULE_downgrade_fails, true);
	if (!check_schema(proof, work, &proof->before, RULE_downgrade_mismatch, "after the downgrade of rows") ||
	    !check_sequences(proof, rows, work, false))
		return false;
	content_compare(proof->arena, before, content_read(proof->arena, work, proof->sample.schema), &differences);
	if (!report_losses(proof, &differences))
		return false;
	result = run_revision(proof->arena, work, revision, true, NULL);
	/* What the way back lost may make the second upgrade refuse; that was declared. */
	return result.ok || (is_about_data(&result) && differences.len > 0)
	               ? true
	               : report_failure(proof, work, &result, RULE_round_trip, true);
}

static bool prove_with_rows(const struct proof *proof, sqlite3 *rows)
{
	const struct revision_plan *revision = proof->revision;
	size_t errors = proof->diag->nerror;
	sqlite3 *work = replay_open();
	seed_fill(proof->arena, proof->diag, rows, revision, &proof->sample);
	hint_fill(proof->arena, rows, proof->sample.schema, revision);
	if (upgrade_with_rows(proof, rows, work)) {
		if (!is_schema(work, &proof->after))
			demand_planned(proof, work);
		if (check_sequences(proof, rows, work, true) && revision->irreversible == NULL)
			prove_way_back(proof, rows, work);
	}
	sqlite3_close(work);
	return proof->diag->nerror == errors;
}

/* ---- All ---- */

static bool prove_revision(const struct proof *proof, sqlite3 *db)
{
	sqlite3 *rows = replay_open();
	thin_copy(db, rows);
	bool ok = prove_empty(proof, db) && prove_with_rows(proof, rows);
	sqlite3_close(rows);
	return ok;
}

bool verify_plan(struct diag *diag, const struct plan *plan)
{
	sqlite3 *db = replay_open();
	bool ok = true;
	for (size_t i = 0; ok && i < plan->revisions.len; i++) {
		struct arena scratch = {0}; /* what a proof reads is not kept */
		const struct revision_plan *revision = plan->revisions.items[i];
		const struct proof proof = {.arena = &scratch,
		                            .diag = diag,
		                            .revision = revision,
		                            .before = {revision->before, schema_fingerprint(revision->before, NULL)},
		                            .after = {revision->after, schema_fingerprint(revision->after, NULL)},
		                            .sample = sample_of(&scratch, revision)};
		ok = prove_revision(&proof, db);
		arena_free(&scratch);
	}
	sqlite3_close(db);
	return ok;
}
