/* Names, types, values and expressions. */
#include "tests/property/make.h"

#include "tests/property/sql.h"

#include "gen/base/str.h"

static const char *const plain_names[] = {"a",    "b",      "c",    "id",    "name", "note", "value",
                                          "kind", "parent", "code", "price", "x",    "ref",  "data"};

/* Keywords, quotes, other alphabets, comments, names of SQLite's own. */
static const char *const odd_names[] = {
	"select",    "order",    "group by", "user id",  "it's",         "say \"hi\"", "größe",  "Ünïcode",
	"日本語",    "x.y",      "[br]",     "a;b",      "a--b",         "/* c */",    "1st",    "rowid",
	"_rowid_",   "oid",      "null",     "true",     "`tick`",       "back\\lash", "%s%d",   "$1",
	"?",         ":named",   "@at",      " padded ", "KEY",          "Name",       "a,b",    "kiln_new_a",
	"tab\there", "excluded", "new",      "old",      "current_date", "generated",  "strict", "\xf0\x9f\x94\xa5",
	"(",         ")"};

static const char *any_name(struct maker *maker)
{
	if (dice_chance(maker->dice, 65))
		return dice_word(maker->dice, plain_names);
	return dice_word(maker->dice, odd_names);
}

static const char *numbered(struct maker *maker, const char *name)
{
	return arena_printf(maker->arena, "%s%u", name, ++maker->serial);
}

const char *make_table_name(struct maker *maker)
{
	const char *name = any_name(maker);
	/* A table called like the scratch table of another's rebuild */
	if (dice_chance(maker->dice, 4) && maker->model->tables.len > 0)
		name = arena_printf(maker->arena, "kiln_new_%s", maker->model->tables.items[0]->name);
	else if (dice_chance(maker->dice, 60))
		name = numbered(maker, name);
	return model_name_taken(maker->model, name) ? numbered(maker, name) : name;
}

const char *make_column_name(struct maker *maker, const struct tree *columns, const struct model_table *table)
{
	const char *name = any_name(maker);
	bool is_taken = table != NULL && model_column(table, name) != NULL;
	for (size_t i = 0; columns != NULL && i < columns->items.len; i++)
		is_taken |= name_equal(tree_text(columns->items.items[i], "name"), name);
	return is_taken ? numbered(maker, name) : name;
}

const char *make_object_name(struct maker *maker, const char *prefix)
{
	return arena_printf(maker->arena, "%s %s%u", prefix, any_name(maker), ++maker->serial);
}

const char *make_name_sql(struct maker *maker, const char *name)
{
	return sql_name(maker->arena, maker->dice, name);
}

const char *make_type(struct maker *maker, bool is_strict)
{
	static const char *const strict[] = {"INT", "INTEGER", "REAL", "TEXT", "BLOB", "ANY"};
	static const char *const loose[] = {"INTEGER", "TEXT",   "REAL",           "BLOB",          "NUMERIC",
	                                    "INT",     "TEXT",   "VARCHAR(30)",    "DECIMAL(10,2)", "BOOLEAN",
	                                    "",        "DATE",   "FLOATING POINT", "STRING",        "double precision",
	                                    "ANY",     "integer"};
	if (is_strict || dice_chance(maker->dice, 40))
		return dice_word(maker->dice, strict);
	return dice_word(maker->dice, loose);
}

struct tree *make_value(struct maker *maker, const char *type)
{
	static const char *const integers[] = {"0", "1", "-5", "9223372036854775807", "42"};
	static const char *const reals[] = {"0.5", "-2.25", "1.0e10", "3.0"};
	static const char *const texts[] = {"",   "x",   "y",    "z",          "it's",      "größe",
	                                    "12", "1e3", "null", "say \"hi\"", "two\nlines"};
	static const char *const blobs[] = {"", "00", "DEADBEEF"};
	bool is_any = type[0] == '\0' || name_equal(type, "ANY");
	if (name_equal(type, "INT") || name_equal(type, "INTEGER") || (is_any && dice_chance(maker->dice, 30)))
		return tree_new_plain(maker->arena, dice_word(maker->dice, integers));
	if (name_equal(type, "REAL") || (is_any && dice_chance(maker->dice, 30)))
		return tree_new_plain(maker->arena, dice_word(maker->dice, reals));
	if (name_equal(type, "BLOB") || (is_any && dice_chance(maker->dice, 30))) {
		struct tree *value = tree_new_map(maker->arena);
		tree_add_text(maker->arena, value, "blob", dice_word(maker->dice, blobs));
		return value;
	}
	return tree_new_text(maker->arena, dice_word(maker->dice, texts));
}

/* Checks that most values pass: rows.c tries a few. */
const char *make_check(struct maker *maker, const char *column)
{
	const char *name = make_name_sql(maker, column);
	switch (dice_below(maker->dice, 7)) {
	case 0:
		return arena_printf(maker->arena, "length(%s) < 1000", name);
	case 1:
		return arena_printf(maker->arena, "%s IS NOT 'forbidden; word'", name);
	case 2:
		return arena_printf(maker->arena, "typeof(%s) <> 'never' /* (none) */", name);
	case 3:
		return arena_printf(maker->arena, "%s <> -77 OR %s IS NULL", name, name);
	case 4:
		return arena_printf(maker->arena, "CASE WHEN %s = 'no''t' THEN 0 ELSE 1 END", name);
	case 5:
		return arena_printf(maker->arena, "%s NOT IN ('p', 'q', -78, x'ab')", name);
	default:
		return arena_printf(maker->arena, "%s COLLATE nocase <> 'ZZZ' OR %s IS NULL", name, name);
	}
}

const char *make_generated(struct maker *maker, const char *column)
{
	const char *name = make_name_sql(maker, column);
	switch (dice_below(maker->dice, 4)) {
	case 0:
		return arena_printf(maker->arena, "typeof(%s)", name);
	case 1:
		return arena_printf(maker->arena, "quote(%s) || '), ('", name);
	case 2:
		return arena_printf(maker->arena, "hex(%s)", name);
	default:
		return arena_printf(maker->arena, "CAST(coalesce(%s, 'none') AS TEXT)", name);
	}
}
