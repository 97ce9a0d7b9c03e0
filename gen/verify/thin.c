/* Which rows stand in the way of an upgrade, by what failed. */
#include "gen/verify/thin.h"

#include "gen/base/diag.h"
#include "gen/base/str.h"
#include "gen/ops/apply.h"
#include "gen/sql/parse.h"
#include "gen/sql/quote.h"
#include "gen/verify/content.h"
#include "gen/verify/run.h"
#include "gen/verify/seed.h"

void thin_copy(sqlite3 *from, sqlite3 *to)
{
	sqlite3_backup *backup = sqlite3_backup_init(to, "main", from, "main");
	if (backup == NULL || sqlite3_backup_step(backup, -1) != SQLITE_DONE)
		fatal("cannot copy a database in memory: %s", sqlite3_errmsg(to));
	sqlite3_backup_finish(backup);
}

/* ---- What a step fails on ---- */

/* That it fails when this row is the only one of its table, whatever else there is. */
static bool fails_on(const struct thinning *thin, const struct step *failed, const struct table *table, const char *key)
{
	thin_copy(thin->rows, thin->work);
	seed_enable_triggers(thin->work, false);
	run_sql(thin->work, "DELETE FROM %s WHERE %s IS NOT %s", quoted_name(thin->arena, table->name),
	        content_key(thin->arena, table), key);
	seed_enable_triggers(thin->work, true);
	return run_revision(thin->arena, thin->work, thin->revision, true, NULL).failed == failed;
}

static void delete_row(const struct thinning *thin, const struct table *table, const char *key)
{
	run_sql(thin->rows, "DELETE FROM %s WHERE %s IS %s", quoted_name(thin->arena, table->name),
	        content_key(thin->arena, table), key);
}

static name_list keys_of(const struct thinning *thin, const struct table *table)
{
	name_list keys = {0};
	sqlite3_stmt *statement = NULL;
	const char *key = content_key(thin->arena, table);
	const char *sql = arena_printf(thin->arena, "SELECT quote(%s) FROM %s ORDER BY %s", key,
	                               quoted_name(thin->arena, table->name), key);
	if (sqlite3_prepare_v2(thin->rows, sql, -1, &statement, NULL) != SQLITE_OK)
		BUG("cannot read the keys of %s: %s", table->name, sqlite3_errmsg(thin->rows));
	while (sqlite3_step(statement) == SQLITE_ROW)
		list_push(thin->arena, &keys,
		          arena_strdup(thin->arena, (const char *)sqlite3_column_text(statement, 0)));
	sqlite3_finalize(statement);
	return keys;
}

/* Rows that the step fails on by themselves; where there are none, they fail together: the newest. */
static void delete_culprits(const struct thinning *thin, const struct step *failed, const struct table *table)
{
	const name_list keys = keys_of(thin, table);
	bool found = false;
	for (size_t i = 0; i < keys.len; i++)
		if (fails_on(thin, failed, table, keys.items[i])) {
			delete_row(thin, table, keys.items[i]);
			found = true;
		}
	if (!found && keys.len > 0)
		delete_row(thin, table, keys.items[keys.len - 1]);
}

/* The table at work is one that the revision makes, and fills from others. */
static bool is_read_by(const struct table *table, const struct step *step)
{
	return table->module == NULL && step->run.sql != NULL && parse_mentions(step->run.sql, table->name);
}

bool thin_out(const struct thinning *thin, const struct step *failed)
{
	const struct schema *schema = thin->revision->before;
	const struct table *table =
		failed->table != NULL ? schema_table(schema, spec_name_before(thin->revision->spec, failed->table))
				      : NULL;
	int64_t changes = sqlite3_total_changes64(thin->rows);
	if (failed->table == NULL)
		return false;
	seed_enable_triggers(thin->rows, false);
	if (table != NULL && failed->run.kind == KILN_STEP_GUARD)
		sqlite3_exec(thin->rows,
		             arena_printf(thin->arena, "DELETE FROM %s WHERE %s IN (%s)",
		                          quoted_name(thin->arena, table->name), failed->key, failed->run.sql),
		             NULL, NULL, NULL);
	if (table != NULL && sqlite3_total_changes64(thin->rows) == changes)
		delete_culprits(thin, failed, table);
	for (size_t i = 0; table == NULL && i < schema->tables.len; i++)
		if (is_read_by(schema->tables.items[i], failed))
			delete_culprits(thin, failed, schema->tables.items[i]);
	seed_delete_orphans(thin->arena, thin->rows, schema);
	seed_enable_triggers(thin->rows, true);
	return sqlite3_total_changes64(thin->rows) > changes;
}

/* ---- What loses its parent ---- */

/* The author's own, which have to see to it that no row loses its parent. */
static bool has_statements(const struct thinning *thin)
{
	const op_list *ops = &thin->revision->spec->upgrade;
	for (size_t i = 0; i < ops->len; i++) {
		enum op_kind kind = ops->items[i]->kind;
		if (kind == OP_COPY_DATA || kind == OP_INSERT_ROWS || kind == OP_UPDATE_ROWS ||
		    kind == OP_DELETE_ROWS || kind == OP_EXECUTE)
			return true;
	}
	return false;
}

/*
 * A foreign key of this revision to a parent that it makes or changes has no guard, for the parent's rows are not there
 * to ask for when the child is rebuilt; nor has a parent's key that changes where something comes after it. The
 * runtime's own check refuses such a database, so those rows are not ours to judge: takes out the children's.
 */
bool thin_out_orphans(const struct thinning *thin)
{
	const struct schema *schema = thin->revision->before;
	sqlite3_stmt *statement = NULL;
	int64_t changes = sqlite3_total_changes64(thin->rows);
	if (sqlite3_prepare_v2(thin->work, "SELECT DISTINCT \"table\", \"parent\" FROM pragma_foreign_key_check", -1,
	                       &statement, NULL) != SQLITE_OK)
		return false;
	seed_enable_triggers(thin->rows, false);
	while (sqlite3_step(statement) == SQLITE_ROW) {
		const char *child = (const char *)sqlite3_column_text(statement, 0);
		const char *parent = (const char *)sqlite3_column_text(statement, 1);
		const struct table *table = schema_table(schema, spec_name_before(thin->revision->spec, child));
		if (table != NULL &&
		    (!table_refers_to(table, spec_name_before(thin->revision->spec, parent)) || !has_statements(thin)))
			run_sql(thin->rows, "DELETE FROM %s", quoted_name(thin->arena, table->name));
	}
	sqlite3_finalize(statement);
	seed_delete_orphans(thin->arena, thin->rows, schema);
	seed_enable_triggers(thin->rows, true);
	return sqlite3_total_changes64(thin->rows) > changes;
}
