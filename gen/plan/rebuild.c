/*
 * The table recreation, in the one safe order: new, copy, drop, rename.
 * https://sqlite.org/lang_altertable.html#otheralter
 *
 * Renaming the old table first would send the foreign keys of other tables after it. The rename of the new one needs
 * legacy_alter_table: without it SQLite refuses while any view or trigger mentions the name that is gone for the
 * moment. Foreign keys are off (the runtime sees to it before BEGIN; inside a transaction the pragma does nothing), so
 * DROP TABLE deletes no child.
 */
#include "gen/plan/lower.h"

#include "gen/base/str.h"
#include "gen/schema/render.h"
#include "gen/sql/parse.h"
#include "gen/sql/quote.h"

static void exec(const struct crossing *crossing, const char *sql)
{
	lower_step(crossing, KILN_STEP_EXEC, sql, NULL, NULL);
}

static void count_table(const struct crossing *crossing, enum kiln_step_kind kind, const char *name)
{
	const char *sql = arena_printf(crossing->arena, "SELECT count(*) FROM %s", quoted_name(crossing->arena, name));
	lower_step(crossing, kind, sql, NULL, name);
}

/* The table and everything that a cascade from it could reach must have as many rows after as before. The table itself
   comes first: its count is what the progress of the copy is measured by. */
static void count_rows(const struct crossing *crossing, enum kiln_step_kind kind)
{
	const struct schema *schema = crossing->from_schema;
	count_table(crossing, kind, crossing->from->name);
	for (size_t i = 0; i < schema->tables.len; i++) {
		const struct table *child = schema->tables.items[i];
		if (!name_equal(child->name, crossing->from->name) && table_refers_to(child, crossing->from->name) &&
		    schema_table(crossing->to_schema, child->name) != NULL)
			count_table(crossing, kind, child->name);
	}
}

/* The rowid is the only key that a table without INTEGER PRIMARY KEY may have; SQLite would number the rows anew. */
static bool copies_rowid(const struct crossing *crossing)
{
	return table_rowid_name(crossing->from) != NULL && table_rowid_name(crossing->to) != NULL &&
	       table_rowid_column(crossing->to) == NULL;
}

static void copy_rows(const struct crossing *crossing, const char *scratch)
{
	struct buf names = {0}, values = {0};
	if (copies_rowid(crossing)) {
		buf_puts(&names, table_rowid_name(crossing->to));
		buf_puts(&values, table_rowid_name(crossing->from));
	}
	for (size_t i = 0; i < crossing->to->columns.len; i++) {
		const struct column *column = crossing->to->columns.items[i];
		struct source source = crossing_source(crossing, column->name);
		if (column_is_generated(column) || (source.expr == NULL && source.column == NULL))
			continue;
		buf_puts(&names, names.len > 0 ? ", " : "");
		buf_puts(&values, values.len > 0 ? ", " : "");
		quote_name(&names, column->name);
		if (source.expr != NULL)
			buf_puts(&values, source.expr);
		else
			quote_name(&values, source.column);
	}
	for (size_t i = 0; names.len == 0 && i < crossing->to->columns.len; i++) {
		const struct column *column = crossing->to->columns.items[i]; /* nothing in common: rows of defaults */
		if (column_is_generated(column))
			continue;
		quote_name(&names, column->name);
		buf_puts(&values, column_default(column) != NULL ? column_default(column) : "NULL");
	}
	const char *sql = arena_printf(crossing->arena, "INSERT INTO %s (%s)\nSELECT %s\nFROM %s",
	                               quoted_name(crossing->arena, scratch), buf_text(&names), buf_text(&values),
	                               quoted_name(crossing->arena, crossing->from->name));
	buf_free(&names);
	buf_free(&values);
	exec(crossing, sql);
}

/* Ids already given out are not given again: https://sqlite.org/autoinc.html. The table has no unique key, hence DELETE
   and INSERT; DROP TABLE would take the old row along. */
static void copy_sequence(const struct crossing *crossing, const char *scratch)
{
	if (!table_is_autoincrement(crossing->from) || !table_is_autoincrement(crossing->to))
		return;
	const char *new_name = quoted_text(crossing->arena, scratch);
	const char *old_name = quoted_text(crossing->arena, crossing->from->name);
	exec(crossing, arena_printf(crossing->arena, "DELETE FROM sqlite_sequence WHERE name = %s", new_name));
	exec(crossing,
	     arena_printf(crossing->arena,
	                  "INSERT INTO sqlite_sequence (name, seq) SELECT %s, seq FROM sqlite_sequence WHERE name = %s",
	                  new_name, old_name));
}

static void add_word(struct buf *words, const char *word)
{
	buf_printf(words, "%s%s", words->len > 0 ? ", " : "", word);
}

static void add_count(struct buf *words, size_t n, const char *one, const char *many)
{
	if (n > 0)
		buf_printf(words, "%s%zu %s", words->len > 0 ? ", " : "", n, n == 1 ? one : many);
}

static bool keeps_rowids(const struct crossing *crossing)
{
	return table_rowid_column(crossing->to) != NULL ? crossing_passes_rowid(crossing) : copies_rowid(crossing);
}

static void note_kept(const struct crossing *crossing)
{
	const struct schema *from = crossing->from_schema, *to = crossing->to_schema;
	const char *table = crossing->to->name;
	size_t nindex = 0, ntrigger = 0, nview = 0;
	for (size_t i = 0; i < to->indexes.len; i++)
		nindex += name_equal(to->indexes.items[i]->table, table) &&
		          schema_index(from, to->indexes.items[i]->name) != NULL;
	for (size_t i = 0; i < to->triggers.len; i++)
		ntrigger += name_equal(to->triggers.items[i]->table, table) &&
		            schema_trigger(from, to->triggers.items[i]->name) != NULL;
	for (size_t i = 0; i < to->views.len; i++)
		nview += parse_mentions(to->views.items[i]->sql, table) &&
		         schema_view(from, to->views.items[i]->name) != NULL;
	struct buf words = {0};
	add_count(&words, nindex, "index", "indexes");
	add_count(&words, ntrigger, "trigger", "triggers");
	add_count(&words, nview, "view", "views");
	if (table_is_autoincrement(crossing->from) && table_is_autoincrement(crossing->to))
		add_word(&words, "sequence");
	if (keeps_rowids(crossing))
		add_word(&words, "rowids");
	if (words.len > 0)
		lower_note(crossing, "keeps %s", buf_text(&words));
	buf_free(&words);
}

static void restore_objects(const struct crossing *crossing)
{
	const struct schema *schema = crossing->to_schema;
	for (size_t i = 0; i < schema->indexes.len; i++)
		if (name_equal(schema->indexes.items[i]->table, crossing->to->name))
			exec(crossing, render_index(crossing->arena, schema->indexes.items[i]));
	for (size_t i = 0; i < schema->triggers.len; i++)
		if (name_equal(schema->triggers.items[i]->table, crossing->to->name))
			exec(crossing, schema->triggers.items[i]->sql);
}

void rebuild_table(const struct crossing *crossing, const char *why)
{
	const char *scratch =
		schema_scratch_name(crossing->arena, crossing->from_schema, crossing->to_schema, crossing->to->name);
	const char *old_name = quoted_name(crossing->arena, crossing->from->name);
	const char *new_name = quoted_name(crossing->arena, crossing->to->name);
	lower_note(crossing, "rebuild of %s for %s: %s", crossing->to->name, lower_deeds_of(crossing), why);
	note_kept(crossing);
	count_rows(crossing, KILN_STEP_COUNT);
	guard_table(crossing);
	/* A CHECK that says t.a means nothing while the new table is not yet called t. */
	exec(crossing, parse_unqualified(crossing->arena, render_table(crossing->arena, crossing->to, scratch),
	                                 crossing->to->name));
	crossing->steps->items[crossing->steps->len - 1].rebuilt = crossing->from;
	copy_rows(crossing, scratch);
	copy_sequence(crossing, scratch);
	exec(crossing, arena_printf(crossing->arena, "DROP TABLE %s", old_name));
	exec(crossing, "PRAGMA legacy_alter_table = ON");
	exec(crossing, arena_printf(crossing->arena, "ALTER TABLE %s RENAME TO %s",
	                            quoted_name(crossing->arena, scratch), new_name));
	exec(crossing, "PRAGMA legacy_alter_table = OFF");
	restore_objects(crossing);
	count_rows(crossing, KILN_STEP_COUNT_KEPT);
}
