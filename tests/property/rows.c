#include "tests/property/rows.h"

#include "tests/property/base.h"

#include "gen/base/str.h"
#include "gen/sql/quote.h"

#include <string.h>

#define ROWS  10 /* per table */
#define TRIES 4  /* per row */

struct target { /* a table and what SQLite tells of it */
	const char *table;
	word_list columns, types;
	word_list parents, parent_columns; /* by column, NULL: no foreign key */
	LIST(int) keys;                    /* number of that foreign key */
	int rowid_column;                  /* INTEGER PRIMARY KEY, -1: none */
	bool is_strict;
};

static const char *value_for(struct dice *dice, const char *type, bool is_strict)
{
	static const char *const integers[] = {
		"0", "1", "2", "3", "-1", "7", "9223372036854775807", "-9223372036854775808", "4294967296", "12"};
	static const char *const reals[] = {"0.5", "1.5", "-2.25", "1e300", "3.0", "0.1", "9007199254740993.0"};
	static const char *const texts[] = {"'x'",
	                                    "'y'",
	                                    "'z'",
	                                    "''",
	                                    "'X'",
	                                    "'x '",
	                                    "'12'",
	                                    "'007'",
	                                    "'1e3'",
	                                    "'0.10'",
	                                    "'größe'",
	                                    "'it''s'",
	                                    "'line' || char(10) || 'end'",
	                                    "'null'",
	                                    "' 5 '",
	                                    "'0x10'"};
	static const char *const blobs[] = {"x''", "x'00'", "x'ff00ff'", "zeroblob(3)", "x'3132'"};
	bool has_own_mind = !is_strict && dice_chance(dice, 15);
	if (dice_chance(dice, 12))
		return "NULL";
	if (has_own_mind || name_equal(type, "ANY") || type[0] == '\0')
		type = dice_word(dice, ((const char *const[]){"INT", "REAL", "TEXT", "BLOB"}));
	if (strcasestr(type, "INT") != NULL || name_equal(type, "BOOLEAN"))
		return dice_word(dice, integers);
	if (name_equal(type, "REAL") || strcasestr(type, "DEC") != NULL || strcasestr(type, "DOUB") != NULL)
		return dice_word(dice, reals);
	return name_equal(type, "BLOB") ? dice_word(dice, blobs) : dice_word(dice, texts);
}

static const char *column_value(struct arena *arena, struct dice *dice, const struct target *target, size_t column,
                                size_t parent_row)
{
	/* Not the last one, after which AUTOINCREMENT gives no more. */
	static const char *const ids[] = {"7", "-3", "0", "1000", "4294967296", "9223372036854770000"};
	const char *parent = target->parents.items[column];
	if ((int)column == target->rowid_column)
		return dice_chance(dice, 75) ? "NULL" : dice_word(dice, ids);
	if (parent == NULL || dice_chance(dice, 20))
		return parent == NULL ? value_for(dice, target->types.items[column], target->is_strict) : "NULL";
	/* All columns of one key take the same row of the parent. */
	return arena_printf(arena, "(SELECT %s FROM %s LIMIT 1 OFFSET %zu)",
	                    quoted_name(arena, target->parent_columns.items[column]), quoted_name(arena, parent),
	                    parent_row);
}

static void add_rows(struct arena *arena, sqlite3 *db, struct dice *dice, const struct target *target)
{
	for (size_t try = 0, made = 0; try < ROWS * TRIES && made < ROWS; try++) {
		struct buf names = {0}, values = {0};
		size_t parent_row = dice_below(dice, ROWS);
		for (size_t i = 0; i < target->columns.len; i++) {
			if (dice_chance(dice, 8)) /* its default */
				continue;
			buf_puts(&names, names.len > 0 ? ", " : "");
			quote_name(&names, target->columns.items[i]);
			buf_printf(&values, "%s%s", values.len > 0 ? ", " : "",
			           column_value(arena, dice, target, i, parent_row));
		}
		const char *sql = arena_printf(arena, "INSERT INTO %s (%s) VALUES (%s)",
		                               quoted_name(arena, target->table), buf_text(&names), buf_text(&values));
		made += base_run(db, sql);
		buf_free(&names);
		buf_free(&values);
	}
}

/* The column of the parent's primary key that stands at `place`, as a foreign key without columns means it. */
static const char *key_column(struct arena *arena, sqlite3 *db, const char *parent, int place)
{
	word_list names = base_lines(arena, db,
	                             arena_printf(arena, "SELECT name FROM pragma_table_xinfo(%s) WHERE pk = %d",
	                                          quoted_text(arena, parent), place + 1));
	return names.len > 0 ? names.items[0] : NULL;
}

static void read_keys(struct arena *arena, sqlite3 *db, struct target *target, size_t column)
{
	sqlite3_stmt *row = NULL;
	const char *parent = NULL, *to = NULL;
	sqlite3_prepare_v2(
		db, "SELECT \"table\", \"to\", seq FROM pragma_foreign_key_list(?1) WHERE lower(\"from\") = lower(?2)",
		-1, &row, NULL);
	sqlite3_bind_text(row, 1, target->table, -1, SQLITE_STATIC);
	sqlite3_bind_text(row, 2, target->columns.items[column], -1, SQLITE_STATIC);
	if (sqlite3_step(row) == SQLITE_ROW) {
		const char *name = (const char *)sqlite3_column_text(row, 1);
		parent = arena_strdup(arena, (const char *)sqlite3_column_text(row, 0));
		to = name != NULL ? arena_strdup(arena, name)
		                  : key_column(arena, db, parent, sqlite3_column_int(row, 2));
	}
	sqlite3_finalize(row);
	list_push(arena, &target->parents, to != NULL ? parent : NULL);
	list_push(arena, &target->parent_columns, to);
}

static void fill_table(struct arena *arena, sqlite3 *db, struct dice *dice, const char *table)
{
	struct target target = {.table = table, .rowid_column = -1};
	sqlite3_stmt *row = NULL;
	int npk = 0, pk = -1;
	const char *text = quoted_text(arena, table);
	sqlite3_prepare_v2(
		db, arena_printf(arena, "SELECT name, type, pk FROM pragma_table_xinfo(%s) WHERE hidden = 0", text), -1,
		&row, NULL);
	while (sqlite3_step(row) == SQLITE_ROW) {
		list_push(arena, &target.columns, arena_strdup(arena, (const char *)sqlite3_column_text(row, 0)));
		list_push(arena, &target.types, arena_strdup(arena, (const char *)sqlite3_column_text(row, 1)));
		npk += sqlite3_column_int(row, 2) != 0;
		if (sqlite3_column_int(row, 2) == 1)
			pk = (int)target.columns.len - 1;
	}
	sqlite3_finalize(row);
	if (npk == 1 && name_equal(target.types.items[pk], "INTEGER") && base_rowid(arena, db, table) != NULL)
		target.rowid_column = pk;
	target.is_strict =
		base_number(db, arena_printf(arena, "SELECT strict FROM pragma_table_list WHERE name = %s", text)) != 0;
	for (size_t i = 0; i < target.columns.len; i++)
		read_keys(arena, db, &target, i);
	add_rows(arena, db, dice, &target);
}

static bool delete_orphans_of(struct arena *arena, sqlite3 *db, const char *table)
{
	const char *name = quoted_name(arena, table), *rowid = base_rowid(arena, db, table);
	const char *check =
		arena_printf(arena, "SELECT rowid FROM pragma_foreign_key_check(%s)", quoted_text(arena, table));
	if (base_number(db, arena_printf(arena, "SELECT count(*) FROM (%s)", check)) == 0)
		return false;
	if (rowid == NULL)
		return base_run(db, arena_printf(arena, "DELETE FROM %s", name));
	word_list keys = base_lines(arena, db, check);
	for (size_t i = 0; i < keys.len; i++)
		base_run(db, arena_printf(arena, "DELETE FROM %s WHERE %s = %s", name, rowid, keys.items[i]));
	return keys.len > 0;
}

void rows_delete_orphans(sqlite3 *db)
{
	struct arena arena = {0};
	word_list tables = base_tables(&arena, db);
	sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
	for (bool deleted = true; deleted;) {
		deleted = false;
		for (size_t i = 0; i < tables.len; i++)
			deleted |= delete_orphans_of(&arena, db, tables.items[i]);
	}
	sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 1, NULL);
	arena_free(&arena);
}

void rows_fill(sqlite3 *db, struct dice *dice)
{
	struct arena arena = {0};
	word_list tables = base_tables(&arena, db);
	base_run(db, "BEGIN");
	for (size_t i = 0; i < tables.len; i++)
		fill_table(&arena, db, dice, tables.items[i]);
	base_run(db, "COMMIT");
	rows_delete_orphans(db);
	arena_free(&arena);
}
