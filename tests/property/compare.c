#include "tests/property/compare.h"

#include "gen/base/str.h"
#include "gen/sql/quote.h"

#include <stdlib.h>
#include <string.h>

/* ---- Rows ---- */

/* Each row as the literals of the columns, sorted; what two tables share is what these say. `from` is a table in SQL.
 */
static word_list read_rows(struct arena *arena, sqlite3 *db, const char *from, const char *rowid,
                           const word_list *columns)
{
	struct buf sql = {0};
	buf_printf(&sql, "SELECT '' %s%s", rowid != NULL ? "|| " : "", rowid != NULL ? rowid : "");
	for (size_t i = 0; i < columns->len; i++)
		buf_printf(&sql, " || '|' || quote(%s)", quoted_name(arena, columns->items[i]));
	buf_printf(&sql, " FROM %s ORDER BY 1", from);
	word_list lines = base_lines(arena, db, buf_text(&sql));
	buf_free(&sql);
	return lines;
}

struct pair { /* columns to compare: their names on both sides */
	const char *before_table, *after_table;
	word_list before, after;
	bool with_rowid;

	/* Where the revision gave new values: by column, the expression over the row before, and the type that takes
	   it. NULL: the column itself. */
	word_list values, types;
	bool is_strict;
};

/* A temporary table with the values that the rows should have after the revision. */
static const char *expect(struct arena *arena, sqlite3 *db, const struct pair *pair, const char *rowid)
{
	static const char name[] = "temp.\"expected values\"";
	struct buf create = {0}, insert = {0};
	buf_printf(&create, "CREATE TABLE %s (rowid_before %s", name, pair->is_strict ? "ANY" : "");
	buf_printf(&insert, "INSERT INTO %s SELECT %s", name, rowid != NULL ? rowid : "''");
	for (size_t i = 0; i < pair->before.len; i++) {
		const char *value = pair->values.items[i];
		buf_printf(&create, ", %s %s", quoted_name(arena, pair->before.items[i]),
		           value != NULL     ? pair->types.items[i]
		           : pair->is_strict ? "ANY"
		                             : "");
		buf_printf(&insert, ", %s", value != NULL ? value : quoted_name(arena, pair->before.items[i]));
	}
	buf_printf(&create, ")%s", pair->is_strict ? " STRICT" : "");
	buf_printf(&insert, " FROM %s", quoted_name(arena, pair->before_table));
	base_run(db, arena_printf(arena, "DROP TABLE IF EXISTS %s", name));
	bool ok = base_run(db, buf_text(&create)) && base_run(db, buf_text(&insert));
	buf_free(&create);
	buf_free(&insert);
	return ok ? name : NULL;
}

static bool has_values(const struct pair *pair)
{
	for (size_t i = 0; i < pair->values.len; i++)
		if (pair->values.items[i] != NULL)
			return true;
	return false;
}

static const char *words(struct arena *arena, const word_list *list)
{
	struct buf text = {0};
	for (size_t i = 0; i < list->len; i++)
		buf_printf(&text, "%s%s", i > 0 ? ", " : "", list->items[i]);
	return buf_take(&text, arena);
}

static bool compare_rows(struct arena *arena, sqlite3 *before, sqlite3 *after, const struct pair *pair, const char *tag,
                         struct outcome *outcome)
{
	const char *rowid_before = pair->with_rowid ? base_rowid(arena, before, pair->before_table) : NULL;
	const char *rowid_after = pair->with_rowid ? base_rowid(arena, after, pair->after_table) : NULL;
	if (rowid_before == NULL || rowid_after == NULL)
		rowid_before = rowid_after = NULL;
	const char *from = quoted_name(arena, pair->before_table), *rowid_from = rowid_before;
	if (has_values(pair)) {
		from = expect(arena, before, pair, rowid_before);
		rowid_from = rowid_before != NULL ? "rowid_before" : NULL;
	}
	if (from == NULL)
		return outcome_fail(outcome, tag, "table %s: the values to expect cannot be had: %s",
		                    pair->before_table, sqlite3_errmsg(before));
	word_list a = read_rows(arena, before, from, rowid_from, &pair->before);
	word_list b = read_rows(arena, after, quoted_name(arena, pair->after_table), rowid_after, &pair->after);
	if (a.len != b.len)
		return outcome_fail(outcome, tag, "table %s has %zu rows, table %s %zu", pair->before_table, a.len,
		                    pair->after_table, b.len);
	for (size_t i = 0; i < a.len; i++)
		if (!str_equal(a.items[i], b.items[i]))
			return outcome_fail(outcome, tag, "table %s (%s%s): row %s became %s", pair->before_table,
			                    rowid_before != NULL ? "rowid, " : "", words(arena, &pair->before),
			                    a.items[i], b.items[i]);
	return true;
}

static bool same_generation(const struct model_column *a, const struct model_column *b)
{
	return a->is_generated == b->is_generated && str_equal(a->generated, b->generated);
}

static bool is_untouched(const struct model_table *was, const struct model_table *is)
{
	bool same = was->columns.len == is->columns.len && was->is_strict == is->is_strict;
	for (size_t i = 0; same && i < was->columns.len; i++) {
		const struct model_column *column = model_column_of_id(is, was->columns.items[i]->id);
		same = column != NULL && column->epoch == was->columns.items[i]->epoch;
	}
	return same;
}

/* A rowid stays unless the table gets none, or another column to be it. */
static bool keeps_rowid(const struct model_table *was, const struct model_table *is)
{
	const struct model_column *a = model_rowid_column(was), *b = model_rowid_column(is);
	return was->rowids == is->rowids && !was->without_rowid && !is->without_rowid &&
	       (b == NULL || (a != NULL && a->id == b->id && a->epoch == b->epoch));
}

static struct pair kept_columns(struct arena *arena, const struct model_table *was, const struct model_table *is)
{
	struct pair pair = {.before_table = was->name, .after_table = is->name};
	bool is_same = is_untouched(was, is);
	pair.with_rowid = keeps_rowid(was, is);
	pair.is_strict = is->is_strict;
	for (size_t i = 0; i < is->columns.len; i++) {
		const struct model_column *b = is->columns.items[i];
		const struct model_column *a = model_column_of_id(was, b->id);
		bool is_kept =
			a != NULL && b->epoch == a->epoch && same_generation(a, b) && (!a->is_generated || is_same);
		bool is_given = !is_kept && !b->is_generated && b->value != NULL && b->value_epoch == b->epoch &&
		                (a == NULL || a->epoch != b->epoch);
		if (!is_kept && !is_given)
			continue;
		list_push(arena, &pair.before, is_kept ? a->name : arena_printf(arena, "new %zu", i));
		list_push(arena, &pair.after, b->name);
		list_push(arena, &pair.values, is_kept ? NULL : b->value);
		list_push(arena, &pair.types, b->type);
	}
	return pair;
}

static bool is_lossy(struct arena *arena, const struct tree *lossy, const char *table, const char *column)
{
	const char *full = column != NULL ? arena_printf(arena, "%s.%s", table, column) : table;
	for (size_t i = 0; lossy != NULL && i < lossy->items.len; i++)
		if (name_equal(lossy->items.items[i]->text, full))
			return true;
	return false;
}

/* The tables behind a virtual table hold the same, byte for byte: nobody has touched it. */
static bool compare_shadows(struct arena *arena, sqlite3 *before, sqlite3 *after, const char *table, const char *tag,
                            struct outcome *outcome)
{
	static const char sql[] = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'shadow' "
				  "AND name LIKE %s || '~_%%' ESCAPE '~' ORDER BY 1";
	word_list names = base_lines(arena, before, arena_printf(arena, sql, quoted_text(arena, table)));
	for (size_t i = 0; i < names.len; i++) {
		struct pair pair = {.before_table = names.items[i], .after_table = names.items[i]};
		pair.before = base_lines(arena, before,
		                         arena_printf(arena, "SELECT name FROM pragma_table_info(%s)",
		                                      quoted_text(arena, names.items[i])));
		pair.after = pair.before;
		if (!compare_rows(arena, before, after, &pair, tag, outcome))
			return false;
	}
	return true;
}

static bool compare_virtual_kept(struct arena *arena, struct side before, struct side after, const char *when,
                                 struct outcome *outcome)
{
	for (size_t i = 0; i < before.model->objects.len; i++) {
		const struct model_object *was = before.model->objects.items[i];
		const struct model_object *is =
			was->kind == OBJECT_VIRTUAL ? model_virtual_of_id(after.model, was->id) : NULL;
		if (is != NULL && is->rows == was->rows &&
		    !compare_shadows(arena, before.db, after.db, was->name, when, outcome))
			return false;
	}
	return true;
}

/* The rows of a virtual table that has its own; a dropped one comes back empty. */
static bool compare_virtual_restored(struct arena *arena, struct side before, sqlite3 *after, const struct tree *lossy,
                                     struct outcome *outcome)
{
	for (size_t i = 0; i < before.model->objects.len; i++) {
		const struct model_object *was = before.model->objects.items[i];
		struct pair pair = {.before_table = was->name, .after_table = was->name, .with_rowid = true};
		pair.before = pair.after = was->columns;
		if (was->kind == OBJECT_VIRTUAL && !was->has_content && !is_lossy(arena, lossy, was->name, NULL) &&
		    !compare_rows(arena, before.db, after, &pair, "downgrade-rows", outcome))
			return false;
	}
	return true;
}

bool compare_kept(struct arena *arena, struct side before, struct side after, const char *when, struct outcome *outcome)
{
	if (!compare_virtual_kept(arena, before, after, when, outcome))
		return false;
	for (size_t i = 0; i < before.model->tables.len; i++) {
		const struct model_table *was = before.model->tables.items[i];
		const struct model_table *is = model_table_of_id(after.model, was->id);
		if (is == NULL || is->rows != was->rows)
			continue;
		const struct pair pair = kept_columns(arena, was, is);
		if (!compare_rows(arena, before.db, after.db, &pair, when, outcome))
			return false;
	}
	return true;
}

bool compare_restored(struct arena *arena, struct side before, struct side after, const struct tree *lossy,
                      struct outcome *outcome)
{
	if (!compare_virtual_restored(arena, before, after.db, lossy, outcome))
		return false;
	for (size_t i = 0; i < before.model->tables.len; i++) {
		const struct model_table *was = before.model->tables.items[i];
		struct pair pair = {.before_table = was->name, .after_table = was->name};
		bool any = false;
		for (size_t j = 0; j < was->columns.len; j++)
			any |= is_lossy(arena, lossy, was->name, was->columns.items[j]->name);
		/* Rows that the revision put in are found again by their values, unless those got lost. */
		const struct model_table *is = model_table_of_id(after.model, was->id);
		if (is_lossy(arena, lossy, was->name, NULL) || (any && is != NULL && is->rows != was->rows))
			continue;
		for (size_t j = 0; j < was->columns.len; j++) {
			const struct model_column *column = was->columns.items[j];
			if (is_lossy(arena, lossy, was->name, column->name) || (any && column->is_generated))
				continue;
			list_push(arena, &pair.before, column->name);
			list_push(arena, &pair.after, column->name);
		}
		pair.with_rowid = model_rowid_column(was) == NULL && (is == NULL || keeps_rowid(was, is));
		if (!compare_rows(arena, before.db, after.db, &pair, "downgrade-rows", outcome))
			return false;
	}
	return true;
}

bool compare_again(struct arena *arena, const struct model *start, struct side first, sqlite3 *second,
                   struct outcome *outcome)
{
	for (size_t i = 0; i < first.model->tables.len; i++) {
		const struct model_table *table = first.model->tables.items[i];
		const struct model_table *was = model_table_of_id(start, table->id);
		struct pair pair = {.before_table = table->name, .after_table = table->name};
		bool any = false;
		if (was == NULL || was->rows != table->rows)
			continue;
		for (size_t j = 0; j < table->columns.len; j++)
			any |= table->columns.items[j]->is_unsteady;
		for (size_t j = 0; j < table->columns.len; j++) {
			const struct model_column *column = table->columns.items[j];
			if (column->is_unsteady || (any && column->is_generated))
				continue;
			list_push(arena, &pair.before, column->name);
			list_push(arena, &pair.after, column->name);
		}
		if (!compare_rows(arena, first.db, second, &pair, "second-upgrade-rows", outcome))
			return false;
	}
	return true;
}

/* ---- Schemas ---- */

static const char *first_line(struct arena *arena, const char *text)
{
	return arena_strndup(arena, text, strcspn(text, "\n"));
}

bool compare_schemas(struct arena *arena, sqlite3 *want, sqlite3 *got, const char *when, struct outcome *outcome)
{
	const char *a = base_schema(arena, want), *b = base_schema(arena, got);
	if (str_equal(a, b))
		return true;
	for (const char *p = a, *q = b; *p == *q; p++, q++)
		if (*p == '\n') {
			a = p + 1;
			b = q + 1;
		}
	return outcome_fail(outcome, when, "the schema should say\n  %s\nand says\n  %s", first_line(arena, a),
	                    first_line(arena, b));
}

static void add_sorted(struct arena *arena, word_list *list, const char *word)
{
	size_t at = 0;
	while (at < list->len && strcmp(list->items[at], word) < 0)
		at++;
	list_insert(arena, list, at, word);
}

static void add_number(struct arena *arena, word_list *lines, const char *name, const char *value)
{
	long long number = value != NULL ? strtoll(value, NULL, 0) : 0;
	if (number != 0)
		add_sorted(arena, lines, arena_printf(arena, "%s %lld", name, number));
}

static word_list model_lines(struct arena *arena, const struct model *model)
{
	static const char *const kinds[] = {"index", "trigger", "view", "virtual"};
	word_list lines = {0};
	for (size_t i = 0; i < model->tables.len; i++) {
		const struct model_table *table = model->tables.items[i];
		struct buf line = {0};
		buf_printf(&line, "table %s %d %d:", table->name, table->is_strict, table->without_rowid);
		for (size_t j = 0; j < table->columns.len; j++)
			buf_printf(&line, " [%s]", table->columns.items[j]->name);
		add_sorted(arena, &lines, buf_take(&line, arena));
	}
	for (size_t i = 0; i < model->objects.len; i++)
		add_sorted(arena, &lines,
		           arena_printf(arena, "%s %s", kinds[model->objects.items[i]->kind],
		                        model->objects.items[i]->name));
	add_number(arena, &lines, "user_version", model->user_version);
	add_number(arena, &lines, "application_id", model->application_id);
	return lines;
}

bool compare_model(struct arena *arena, struct side side, const char *when, struct outcome *outcome)
{
	static const char sql[] =
		"SELECT printf('table %s %d %d:', t.name, t.strict, t.wr) || (SELECT group_concat(c, '') "
		"FROM (SELECT ' [' || name || ']' AS c FROM pragma_table_xinfo(t.name) ORDER BY cid)) "
		"FROM pragma_table_list t WHERE t.schema = 'main' AND t.type = 'table' "
		"AND t.name NOT LIKE 'sqlite~_%' ESCAPE '~' "
		"UNION ALL SELECT 'virtual ' || name FROM pragma_table_list WHERE schema = 'main' AND type = 'virtual' "
		"UNION ALL SELECT 'user_version ' || user_version FROM pragma_user_version WHERE user_version <> 0 "
		"UNION ALL SELECT 'application_id ' || application_id FROM pragma_application_id "
		"WHERE application_id <> 0 "
		"UNION ALL SELECT type || ' ' || name FROM sqlite_schema WHERE type <> 'table' "
		"AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY 1";
	word_list want = model_lines(arena, side.model), got = base_lines(arena, side.db, sql);
	for (size_t i = 0; i < want.len || i < got.len; i++) {
		const char *a = i < want.len ? want.items[i] : "nothing more";
		const char *b = i < got.len ? got.items[i] : "nothing more";
		if (!str_equal(a, b))
			return outcome_fail(outcome, when, "the operations say\n  %s\nand SQLite says\n  %s", a, b);
	}
	return true;
}
