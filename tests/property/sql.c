/* Texts of SQL. */
#include "tests/property/sql.h"

#include "gen/base/str.h"
#include "gen/sql/quote.h"

#include <ctype.h>
#include <string.h>

/* The name between `open` and `close`, a `close` in it doubled; NULL where doubling does not work. */
static const char *quoted_as(struct arena *arena, const char *name, char open, char close)
{
	struct buf text = {0};
	buf_putc(&text, open);
	for (const char *p = name; *p != '\0'; p++) {
		if (*p == close)
			buf_putc(&text, close);
		buf_putc(&text, *p);
	}
	buf_putc(&text, close);
	return buf_take(&text, arena);
}

bool sql_mentions(const char *text, const char *name)
{
	struct arena arena = {0};
	bool found = text != NULL && (strcasestr(text, quoted_as(&arena, name, '"', '"')) != NULL ||
	                              strcasestr(text, quoted_as(&arena, name, '`', '`')) != NULL ||
	                              strcasestr(text, quoted_as(&arena, name, '[', ']')) != NULL);
	arena_free(&arena);
	return found;
}

const char *sql_name(struct arena *arena, struct dice *dice, const char *name)
{
	if (dice != NULL && dice_chance(dice, 10))
		return quoted_as(arena, name, '`', '`');
	if (dice != NULL && dice_chance(dice, 10) && strchr(name, ']') == NULL)
		return quoted_as(arena, name, '[', ']');
	return quoted_as(arena, name, '"', '"');
}

/* ---- CREATE TABLE ---- */

static void put_name(struct buf *sql, const char *name)
{
	quote_name(sql, name);
}

static void put_value(struct buf *sql, const struct tree *value)
{
	if (value->kind == TREE_TEXT) {
		quote_text(sql, value->text);
	} else if (value->kind == TREE_MAP && tree_get(value, "blob") != NULL) {
		buf_printf(sql, "x'%s'", tree_text(value, "blob"));
	} else if (value->kind == TREE_MAP) {
		buf_printf(sql, "(%s)", tree_text(value, "sql"));
	} else {
		buf_puts(sql, str_equal(value->text, "true")    ? "1"
		              : str_equal(value->text, "false") ? "0"
		                                                : value->text);
	}
}

const char *sql_value(struct arena *arena, const struct tree *value)
{
	struct buf sql = {0};
	put_value(&sql, value);
	return buf_take(&sql, arena);
}

static void put_parts(struct buf *sql, const struct tree *list)
{
	buf_puts(sql, " (");
	for (size_t i = 0; list != NULL && i < list->items.len; i++) {
		const struct tree *part = list->items.items[i];
		buf_puts(sql, i > 0 ? "," : "");
		if (part->kind != TREE_MAP) {
			put_name(sql, part->text);
			continue;
		}
		if (tree_get(part, "expr") != NULL)
			buf_puts(sql, tree_text(part, "expr"));
		else
			put_name(sql, tree_text(part, "column"));
		if (tree_get(part, "collate") != NULL)
			buf_printf(sql, " collate %s", tree_text(part, "collate"));
		buf_puts(sql, tree_is_true(part, "desc") ? " DESC" : "");
	}
	buf_puts(sql, ")");
}

static void put_action(struct buf *sql, const char *event, const char *action)
{
	if (action == NULL)
		return;
	buf_printf(sql, " ON %s ", event);
	for (const char *p = action; *p != '\0'; p++)
		buf_putc(sql, (char)toupper((unsigned char)*p));
}

static void put_reference(struct buf *sql, const struct tree *reference)
{
	const char *deferrable = tree_text(reference, "deferrable");
	buf_puts(sql, " references ");
	put_name(sql, tree_text(reference, "table"));
	if (tree_get(reference, "columns") != NULL)
		put_parts(sql, tree_get(reference, "columns"));
	put_action(sql, "DELETE", tree_text(reference, "on_delete"));
	put_action(sql, "UPDATE", tree_text(reference, "on_update"));
	if (str_equal(deferrable, "deferred"))
		buf_puts(sql, " deferrable initially deferred");
	else if (str_equal(deferrable, "immediate"))
		buf_puts(sql, " deferrable");
	else if (deferrable != NULL)
		buf_puts(sql, " not deferrable");
}

static void put_column(struct buf *sql, const struct tree *column)
{
	put_name(sql, tree_text(column, "name"));
	if (tree_get(column, "type") != NULL)
		buf_printf(sql, " %s", tree_text(column, "type"));
	if (tree_is_true(column, "primary_key"))
		buf_printf(sql, " primary key%s", tree_is_true(column, "autoincrement") ? " autoincrement" : "");
	buf_puts(sql, tree_is_true(column, "not_null") ? " NOT /* never */ NULL" : "");
	buf_puts(sql, tree_is_true(column, "unique") ? " UNIQUE" : "");
	if (tree_get(column, "default") != NULL) {
		buf_puts(sql, " Default ");
		put_value(sql, tree_get(column, "default"));
	}
	if (tree_get(column, "default_sql") != NULL)
		buf_printf(sql, " DEFAULT (%s)", tree_text(column, "default_sql"));
	if (tree_get(column, "collate") != NULL)
		buf_printf(sql, " COLLATE %s", tree_text(column, "collate"));
	if (tree_get(column, "check") != NULL)
		buf_printf(sql, " CHECK(%s)", tree_text(column, "check"));
	if (tree_get(column, "references") != NULL)
		put_reference(sql, tree_get(column, "references"));
	if (tree_get(column, "generated") != NULL)
		buf_printf(sql, " AS (%s)%s", tree_text(column, "generated"),
		           tree_is_true(column, "stored") ? " STORED" : "");
}

const char *sql_of_column(struct arena *arena, const struct tree *column)
{
	struct buf sql = {0};
	put_column(&sql, column);
	return buf_take(&sql, arena);
}

static void put_constraint(struct buf *sql, const struct tree *constraint)
{
	if (tree_get(constraint, "name") != NULL) {
		buf_puts(sql, "CONSTRAINT ");
		put_name(sql, tree_text(constraint, "name"));
		buf_putc(sql, ' ');
	}
	if (tree_get(constraint, "unique") != NULL) {
		buf_puts(sql, "UNIQUE");
		put_parts(sql, tree_get(constraint, "unique"));
	} else if (tree_get(constraint, "check") != NULL) {
		buf_printf(sql, "CHECK (%s)", tree_text(constraint, "check"));
	} else {
		buf_puts(sql, "FOREIGN KEY");
		put_parts(sql, tree_get(constraint, "foreign_key"));
		put_reference(sql, tree_get(constraint, "references"));
	}
	if (tree_get(constraint, "on_conflict") != NULL)
		buf_printf(sql, " ON CONFLICT %s", tree_text(constraint, "on_conflict"));
}

const char *sql_of_index(struct arena *arena, const struct tree *index)
{
	struct buf sql = {0};
	buf_printf(&sql, "CREATE %sINDEX ", tree_is_true(index, "unique") ? "unique " : "");
	put_name(&sql, tree_text(index, "name"));
	buf_puts(&sql, " on ");
	put_name(&sql, tree_text(index, "table"));
	put_parts(&sql, tree_get(index, "columns"));
	if (tree_get(index, "where") != NULL)
		buf_printf(&sql, " where %s", tree_text(index, "where"));
	return buf_take(&sql, arena);
}

const char *sql_of_table(struct arena *arena, const struct tree *table)
{
	struct buf sql = {0};
	const struct tree *columns = tree_get(table, "columns");
	const struct tree *constraints = tree_get(table, "constraints");
	buf_puts(&sql, "create TABLE  ");
	put_name(&sql, tree_text(table, "table"));
	buf_puts(&sql, " ( -- its columns\n");
	for (size_t i = 0; columns != NULL && i < columns->items.len; i++) {
		buf_puts(&sql, i > 0 ? " ,\n  " : "  ");
		put_column(&sql, columns->items.items[i]);
	}
	if (tree_get(table, "primary_key") != NULL) {
		buf_puts(&sql, ",\n  PRIMARY KEY");
		put_parts(&sql, tree_get(table, "primary_key"));
	}
	for (size_t i = 0; constraints != NULL && i < constraints->items.len; i++) {
		buf_puts(&sql, ", -- more\n  ");
		put_constraint(&sql, constraints->items.items[i]);
	}
	bool is_strict = tree_is_true(table, "strict");
	buf_printf(&sql, "\n)%s", tree_is_true(table, "without_rowid") ? " WITHOUT rowid" : "");
	if (is_strict)
		buf_puts(&sql, tree_is_true(table, "without_rowid") ? ", STRICT" : " STRICT");
	return buf_take(&sql, arena);
}
