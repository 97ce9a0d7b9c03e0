/* Reads and compares the rows of all tables. */
#include "gen/verify/content.h"

#include "gen/base/diag.h"
#include "gen/base/str.h"
#include "gen/sql/quote.h"
#include "gen/verify/virtual.h"

#include <string.h>

struct content_row {
	const char *key;
	const char **values; /* as SQL literals */
};

struct content_table {
	const struct table *table;
	bool is_virtual;               /* no column of it can be named in a spec */
	LIST(struct content_row) rows; /* sorted by key, as SQLite sorts it */
};

struct content {
	LIST(struct content_table *) tables;
};

const char *content_key(struct arena *arena, const struct table *table)
{
	const char *rowid = table_rowid_name(table);
	if (rowid != NULL)
		return rowid;
	struct buf sql = {0};
	const struct constraint *key = table_primary_key(table);
	for (size_t i = 0; key != NULL && i < key->parts.len; i++) {
		buf_printf(&sql, "%squote(", i > 0 ? " || ', ' || " : "");
		quote_name(&sql, key->parts.items[i].column);
		buf_putc(&sql, ')');
	}
	/* All three names of the rowid are hidden by columns: the whole row is its own key. */
	for (size_t i = 0; key == NULL && i < table->columns.len; i++) {
		buf_printf(&sql, "%squote(", i > 0 ? " || ', ' || " : "");
		quote_name(&sql, table->columns.items[i]->name);
		buf_putc(&sql, ')');
	}
	return buf_take(&sql, arena);
}

static struct content_table *read_table(struct arena *arena, sqlite3 *db, const struct table *table)
{
	struct content_table *content = arena_new(arena, struct content_table);
	struct buf sql = {0};
	sqlite3_stmt *statement = NULL;
	content->table = table;
	buf_printf(&sql, "SELECT %s AS kiln_key", content_key(arena, table));
	for (size_t i = 0; i < table->columns.len; i++) {
		buf_puts(&sql, ", quote(");
		quote_name(&sql, table->columns.items[i]->name);
		buf_putc(&sql, ')');
	}
	buf_puts(&sql, " FROM ");
	quote_name(&sql, table->name);
	buf_puts(&sql, " ORDER BY 1");
	if (sqlite3_prepare_v2(db, buf_text(&sql), -1, &statement, NULL) != SQLITE_OK)
		BUG("cannot read table %s: %s", table->name, sqlite3_errmsg(db));
	buf_free(&sql);
	while (sqlite3_step(statement) == SQLITE_ROW) {
		struct content_row row;
		const char *key = (const char *)sqlite3_column_text(statement, 0);
		row.key = arena_strdup(arena, key != NULL ? key : "NULL");
		row.values = arena_alloc(arena, (table->columns.len + 1) * sizeof *row.values);
		for (size_t i = 0; i < table->columns.len; i++)
			row.values[i] = arena_strdup(arena, (const char *)sqlite3_column_text(statement, (int)i + 1));
		list_push(arena, &content->rows, row);
	}
	sqlite3_finalize(statement);
	return content;
}

struct content *content_read(struct arena *arena, sqlite3 *db, const struct schema *schema)
{
	struct content *content = arena_new(arena, struct content);
	for (size_t i = 0; i < schema->tables.len; i++) {
		const struct table *table = schema->tables.items[i];
		const struct table *shown = table->module == NULL ? table : virtual_with_columns(arena, db, table);
		if (shown == NULL)
			continue;
		struct content_table *rows = read_table(arena, db, shown);
		rows->is_virtual = shown != table;
		list_push(arena, &content->tables, rows);
	}
	return content;
}

static const struct content_table *find_table(const struct content *content, const char *name)
{
	for (size_t i = 0; i < content->tables.len; i++)
		if (name_equal(content->tables.items[i]->table->name, name))
			return content->tables.items[i];
	return NULL;
}

/* Rows are few: a search from the place where the last one was found is enough. */
static const struct content_row *find_row(const struct content_table *content, const char *key, size_t hint)
{
	for (size_t i = 0; i < content->rows.len; i++) {
		const struct content_row *row = &content->rows.items[(hint + i) % content->rows.len];
		if (str_equal(row->key, key))
			return row;
	}
	return NULL;
}

static const char *shortened(struct arena *arena, const char *value)
{
	return strlen(value) <= 40 ? value : arena_printf(arena, "%.40s...", value);
}

static void add_difference(struct arena *arena, content_differences *differences, struct content_difference difference)
{
	for (size_t i = 0; i < differences->len; i++)
		if (str_equal(differences->items[i].table, difference.table) &&
		    str_equal(differences->items[i].column, difference.column) &&
		    differences->items[i].is_surplus == difference.is_surplus)
			return;
	list_push(arena, differences, difference);
}

static void compare_row(struct arena *arena, const struct content_table *before, const struct content_row *was,
                        const struct content_table *after, const struct content_row *is,
                        content_differences *differences)
{
	for (size_t i = 0; i < before->table->columns.len; i++) {
		const char *column = before->table->columns.items[i]->name;
		if (column_is_generated(before->table->columns.items[i])) /* it follows from the others */
			continue;
		int at = table_column_index(after->table, column);
		const char *value = at >= 0 ? is->values[at] : "nothing";
		if (str_equal(was->values[i], value))
			continue;
		struct content_difference difference = {.table = before->table->name};
		difference.column = before->is_virtual ? NULL : column;
		difference.example = arena_printf(arena, "row %s: %s became %s", shortened(arena, was->key),
		                                  shortened(arena, was->values[i]), shortened(arena, value));
		add_difference(arena, differences, difference);
	}
}

static bool is_same_row(const struct content_table *before, const struct content_row *was,
                        const struct content_table *after, const struct content_row *is)
{
	bool same = true;
	for (size_t i = 0; same && i < before->table->columns.len; i++) {
		int at = table_column_index(after->table, before->table->columns.items[i]->name);
		same = at >= 0 && str_equal(was->values[i], is->values[at]);
	}
	return same;
}

/* All rows are there, each under another rowid or in the place of one that is the same: the first that moved. */
static const char *renumbered(struct arena *arena, const struct content_table *before,
                              const struct content_table *after)
{
	const char *example = NULL;
	bool *taken = arena_alloc(arena, before->rows.len + 1);
	if (table_rowid_name(before->table) == NULL || table_rowid_column(before->table) != NULL ||
	    before->rows.len != after->rows.len)
		return NULL;
	for (size_t i = 0; i < before->rows.len; i++) {
		const struct content_row *was = &before->rows.items[i];
		size_t j = 0;
		while (j < after->rows.len && (taken[j] || !is_same_row(before, was, after, &after->rows.items[j])))
			j++;
		if (j == after->rows.len)
			return NULL;
		taken[j] = true;
		if (example == NULL && !str_equal(was->key, after->rows.items[j].key))
			example = arena_printf(arena, "row %s became row %s", was->key, after->rows.items[j].key);
	}
	return example;
}

static void compare_table(struct arena *arena, const struct content_table *before, const struct content_table *after,
                          content_differences *differences)
{
	struct content_difference rows = {.table = before->table->name};
	const char *moved = after != NULL ? renumbered(arena, before, after) : NULL;
	if (moved != NULL) {
		rows.example = moved;
		rows.is_renumbered = true;
		add_difference(arena, differences, rows);
		return;
	}
	for (size_t i = 0; i < before->rows.len; i++) {
		const struct content_row *was = &before->rows.items[i];
		const struct content_row *is = after != NULL ? find_row(after, was->key, i) : NULL;
		if (is != NULL) {
			compare_row(arena, before, was, after, is, differences);
			continue;
		}
		rows.example = arena_printf(arena, "row %s is gone", shortened(arena, was->key));
		add_difference(arena, differences, rows);
	}
	for (size_t i = 0; after != NULL && i < after->rows.len; i++) {
		if (find_row(before, after->rows.items[i].key, i) != NULL)
			continue;
		rows.is_surplus = true;
		rows.example = arena_printf(arena, "row %s", shortened(arena, after->rows.items[i].key));
		add_difference(arena, differences, rows);
	}
}

void content_compare(struct arena *arena, const struct content *before, const struct content *after,
                     content_differences *differences)
{
	for (size_t i = 0; i < before->tables.len; i++) {
		const struct content_table *was = before->tables.items[i];
		compare_table(arena, was, find_table(after, was->table->name), differences);
	}
}
