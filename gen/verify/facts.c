/*
 * Both sides are told as facts in words, one list from pragmas and one from the model; then the
 * lists are compared. No names are put into SQL: the pragmas are called as functions of what other
 * pragmas return.
 */
#include "gen/verify/facts.h"

#include "gen/base/buf.h"
#include "gen/base/str.h"
#include "gen/sql/cursor.h"

#include <stdlib.h>
#include <string.h>

struct fact {
	const char *object; /* "column 3 of table users" */
	const char *text;   /* "email, type TEXT, not null 1, ..." */
};
typedef LIST(struct fact) fact_list;

/* ---- What SQLite says ---- */

#define WHERE_OURS " WHERE t.schema = 'main' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND t.type "
#define FROM_TABLES(pragma)                                                                                            \
	" FROM pragma_table_list AS t, pragma_" pragma "(t.name, 'main') AS p" WHERE_OURS "= 'table'"

/* The parts of an index in words, as SQLite ended up with them. */
#define PARTS                                                                                                          \
	"(SELECT group_concat(part, ', ') FROM (SELECT CASE x.cid WHEN -2 THEN 'expression'"                           \
	" ELSE x.name || ' collate ' || lower(x.coll) END || CASE x.\"desc\" WHEN 1 THEN ' desc'"                      \
	" ELSE '' END AS part FROM pragma_index_xinfo(p.name, 'main') AS x"                                            \
	" WHERE x.\"key\" ORDER BY x.seqno))"

/* The columns of a foreign key and those they refer to. */
#define PAIRS                                                                                                          \
	"(SELECT group_concat(pair, ', ') FROM (SELECT f.\"from\" || ' -> ' ||"                                        \
	" ifnull(f.\"to\", 'key') AS pair FROM pragma_foreign_key_list(t.name, 'main') AS f"                           \
	" WHERE f.id = p.id ORDER BY f.seq))"

static const char *const queries[] = {
	"SELECT 'table ' || t.name, iif(t.type = 'virtual', 'virtual',"
	" printf('strict %d, without rowid %d', t.strict, t.wr))"
	" FROM pragma_table_list AS t" WHERE_OURS "IN ('table', 'virtual')",

	"SELECT printf('column %d of table %s', p.cid + 1, t.name),"
	" printf('%s, type %s, not null %d, default %s, key %d, hidden %d', p.name, p.type,"
	" p.\"notnull\", ifnull(p.dflt_value, 'none'), p.pk, p.hidden)" FROM_TABLES("table_xinfo"),

	"SELECT 'key of table ' || t.name,"
	" printf('%s (%s)', iif(p.origin = 'pk', 'primary key', 'unique')," PARTS
	")" FROM_TABLES("index_list") " AND p.origin <> 'c'",

	"SELECT 'index ' || p.name, printf('on %s, unique %d, partial %d (%s)', t.name,"
	" p.\"unique\", p.partial, " PARTS ")" FROM_TABLES("index_list") " AND p.origin = 'c'",

	"SELECT printf('foreign key %d of table %s', p.id + 1, t.name),"
	" printf('(%s) references %s on delete %s on update %s', " PAIRS
	", p.\"table\", p.on_delete, p.on_update)" FROM_TABLES("foreign_key_list") " AND p.seq = 0",

	("SELECT type || ' ' || name, 'on ' || lower(tbl_name) FROM main.sqlite_schema"
         " WHERE type IN ('view', 'trigger')"),
};

static bool query_facts(struct arena *arena, sqlite3 *db, const char *query, fact_list *facts)
{
	sqlite3_stmt *row;
	int rc;

	if (sqlite3_prepare_v2(db, query, -1, &row, NULL) != SQLITE_OK)
		return false;
	while ((rc = sqlite3_step(row)) == SQLITE_ROW) {
		const char *object = (const char *)sqlite3_column_text(row, 0);
		const char *text = (const char *)sqlite3_column_text(row, 1);
		struct fact fact = {arena_strdup(arena, object != NULL ? object : ""),
		                    arena_strdup(arena, text != NULL ? text : "")};
		list_push(arena, facts, fact);
	}
	sqlite3_finalize(row);
	return rc == SQLITE_DONE;
}

/* ---- What the model says ---- */

static void add(struct arena *arena, fact_list *facts, const char *object, const char *text)
{
	struct fact fact = {object, text};

	list_push(arena, facts, fact);
}

static bool ends_with(const char *s, size_t n, const char *word)
{
	const size_t length = strlen(word);

	return n >= length && sqlite3_strnicmp(s + n - length, word, (int)length) == 0;
}

static size_t without_space(const char *s, size_t n)
{
	while (n > 0 && strchr(" \t\n\v\f\r", s[n - 1]) != NULL)
		n--;
	return n;
}

/*
 * The type as SQLite keeps it: without GENERATED ALWAYS, which its grammar takes for a part of the
 * type (ALWAYS behind any other words goes too); without quotes, cut off at both ends if there are
 * none between; a standard type in capitals.
 */
static const char *reported_type(struct arena *arena, const char *type)
{
	static const char *const standard[] = {"ANY", "BLOB", "INT", "INTEGER", "REAL", "TEXT"};
	static const char quotes[] = "\"'[`";
	size_t n = strlen(type);

	if (n >= strlen("generated always") && ends_with(type, n, "always")) {
		n = without_space(type, n - strlen("always"));
		if (ends_with(type, n, "generated"))
			n = without_space(type, n - strlen("generated"));
	}
	if (n >= 3 && strchr(quotes, *type) != NULL && 1 + strcspn(type + 1, quotes) >= n - 1) {
		type++;
		n -= 2;
	}
	const char *copy = arena_strndup(arena, type, n);
	for (size_t i = 0; i < sizeof standard / sizeof *standard; i++)
		if (name_equal(copy, standard[i]))
			return standard[i];
	struct kiln_scanner scanner = {copy, copy + n};
	const struct kiln_token first = kiln_scan_(&scanner);
	const bool is_quoted = first.kind == KILN_TOKEN_QUOTED || first.kind == KILN_TOKEN_STRING;
	return is_quoted ? token_name(arena, &first) : copy;
}

/* Without the parentheses around an expression and the space inside them. */
static const char *reported_default(struct arena *arena, const char *text)
{
	if (text == NULL)
		return "none";
	if (*text != '(')
		return text;
	text += 1 + strspn(text + 1, " \t\n\v\f\r");
	return arena_strndup(arena, text, without_space(text, strlen(text) - 1));
}

/* 1, 2 ... in the primary key; 0: not in it. */
static int key_position(const struct constraint *key, const char *column)
{
	for (size_t i = 0; key != NULL && i < key->parts.len; i++)
		if (name_equal(key->parts.items[i].column, column))
			return (int)i + 1;
	return 0;
}

/* 2 and 3 are the numbers of table_xinfo for virtual and stored columns. */
static int hidden_number(const struct column *column)
{
	const struct constraint *generated = column_constraint(column, CONSTRAINT_GENERATED);

	if (generated == NULL)
		return 0;
	return generated->is_stored ? 3 : 2;
}

/* Members of the key are NOT NULL without saying so in a table that is STRICT or WITHOUT ROWID, the
 * rowid's alias is not. */
static bool is_not_null(const struct table *table, const struct column *column)
{
	return column_is_not_null(column) ||
	       ((table->is_strict || table->without_rowid) && table_rowid_column(table) != column &&
	        key_position(table_primary_key(table), column->name) > 0);
}

static void add_columns(struct arena *arena, fact_list *facts, const struct table *table)
{
	const struct constraint *key = table_primary_key(table);

	for (size_t i = 0; i < table->columns.len; i++) {
		const struct column *column = table->columns.items[i];
		const char *object = arena_printf(arena, "column %zu of table %s", i + 1, table->name);
		add(arena, facts, object,
		    arena_printf(arena, "%s, type %s, not null %d, default %s, key %d, hidden %d", column->name,
		                 reported_type(arena, column->type), is_not_null(table, column),
		                 reported_default(arena, column_default(column)), key_position(key, column->name),
		                 hidden_number(column)));
	}
}

/* The collation that counts for a part: its own, else the column's last, else BINARY. */
static const char *part_collation(const struct part *part, const struct column *column)
{
	const char *collation = "binary";

	if (part->collate != NULL)
		return part->collate;
	for (size_t i = 0; column != NULL && i < column->constraints.len; i++)
		if (column->constraints.items[i]->kind == CONSTRAINT_COLLATE)
			collation = column->constraints.items[i]->expr;
	return collation;
}

static const char *lower(struct arena *arena, const char *s)
{
	char *copy = arena_strdup(arena, s);

	for (char *c = copy; *c != '\0'; c++)
		if (*c >= 'A' && *c <= 'Z')
			*c = (char)(*c - 'A' + 'a');
	return copy;
}

static const char *parts_text(struct arena *arena, const struct table *table, const part_list *parts,
                              bool with_direction)
{
	struct buf out = {0};

	for (size_t i = 0; i < parts->len; i++) {
		const struct part *part = &parts->items[i];
		const struct column *column = part->column != NULL ? table_column(table, part->column) : NULL;
		buf_puts(&out, i > 0 ? ", " : "");
		if (part->column == NULL)
			buf_puts(&out, "expression");
		else
			buf_printf(&out, "%s collate %s", column != NULL ? column->name : part->column,
			           lower(arena, part_collation(part, column)));
		buf_puts(&out, part->is_desc && with_direction ? " desc" : "");
	}
	return buf_take(&out, arena);
}

struct key {
	const char *same; /* keys for which this is equal share one index */
	const char *text;
	bool is_primary;
};
typedef LIST(struct key) key_list;

/* A key on columns and collations that an earlier one has gets no index of its own. */
static void add_key(struct arena *arena, key_list *keys, const struct table *table, const struct constraint *constraint)
{
	struct key key = {parts_text(arena, table, &constraint->parts, false),
	                  parts_text(arena, table, &constraint->parts, true),
	                  constraint->kind == CONSTRAINT_PRIMARY_KEY};

	if (!key.is_primary && constraint->kind != CONSTRAINT_UNIQUE)
		return;
	if (key.is_primary && table_rowid_column(table) != NULL)
		return;
	for (size_t i = 0; i < keys->len; i++)
		if (str_equal(keys->items[i].same, key.same)) {
			keys->items[i].is_primary |= key.is_primary;
			return;
		}
	list_push(arena, keys, key);
}

static void add_keys(struct arena *arena, fact_list *facts, const struct table *table)
{
	key_list keys = {0};

	for (size_t i = 0; i < table->columns.len; i++) {
		const struct column *column = table->columns.items[i];
		for (size_t j = 0; j < column->constraints.len; j++)
			add_key(arena, &keys, table, column->constraints.items[j]);
	}
	for (size_t i = 0; i < table->constraints.len; i++)
		add_key(arena, &keys, table, table->constraints.items[i]);
	for (size_t i = 0; i < keys.len; i++)
		add(arena, facts, arena_printf(arena, "key of table %s", table->name),
		    arena_printf(arena, "%s (%s)", keys.items[i].is_primary ? "primary key" : "unique",
		                 keys.items[i].text));
}

static const char *foreign_key_text(struct arena *arena, const struct table *table, const struct constraint *constraint)
{
	const struct reference *reference = &constraint->reference;
	struct buf out = {0};

	buf_putc(&out, '(');
	for (size_t i = 0; i < constraint->parts.len; i++) {
		const struct column *column = table_column(table, constraint->parts.items[i].column);
		buf_printf(&out, "%s%s -> %s", i > 0 ? ", " : "",
		           column != NULL ? column->name : constraint->parts.items[i].column,
		           i < reference->columns.len ? reference->columns.items[i] : "key");
	}
	buf_printf(&out, ") references %s on delete %s on update %s", reference->table,
	           reference->on_delete != NULL ? reference->on_delete : "NO ACTION",
	           reference->on_update != NULL ? reference->on_update : "NO ACTION");
	return buf_take(&out, arena);
}

/* SQLite numbers them from the last one written. */
static void add_foreign_keys(struct arena *arena, fact_list *facts, const struct table *table)
{
	LIST(const struct constraint *) keys = {0};

	for (size_t i = 0; i < table->columns.len; i++) {
		const struct column *column = table->columns.items[i];
		for (size_t j = 0; j < column->constraints.len; j++)
			if (column->constraints.items[j]->kind == CONSTRAINT_FOREIGN_KEY)
				list_push(arena, &keys, column->constraints.items[j]);
	}
	for (size_t i = 0; i < table->constraints.len; i++)
		if (table->constraints.items[i]->kind == CONSTRAINT_FOREIGN_KEY)
			list_push(arena, &keys, table->constraints.items[i]);
	for (size_t i = 0; i < keys.len; i++)
		add(arena, facts, arena_printf(arena, "foreign key %zu of table %s", keys.len - i, table->name),
		    foreign_key_text(arena, table, keys.items[i]));
}

static void add_index(struct arena *arena, fact_list *facts, const struct schema *model, const struct index *index)
{
	const struct table *table = schema_table(model, index->table);

	if (table == NULL)
		return; /* it will be missing on this side */
	add(arena, facts, arena_printf(arena, "index %s", index->name),
	    arena_printf(arena, "on %s, unique %d, partial %d (%s)", table->name, index->is_unique,
	                 index->where != NULL, parts_text(arena, table, &index->parts, true)));
}

static void model_facts(struct arena *arena, const struct schema *model, fact_list *facts)
{
	for (size_t i = 0; i < model->tables.len; i++) {
		const struct table *table = model->tables.items[i];
		const char *object = arena_printf(arena, "table %s", table->name);
		if (table->module != NULL) {
			add(arena, facts, object, "virtual");
			continue;
		}
		add(arena, facts, object,
		    arena_printf(arena, "strict %d, without rowid %d", table->is_strict, table->without_rowid));
		add_columns(arena, facts, table);
		add_keys(arena, facts, table);
		add_foreign_keys(arena, facts, table);
	}
	for (size_t i = 0; i < model->indexes.len; i++)
		add_index(arena, facts, model, model->indexes.items[i]);
	for (size_t i = 0; i < model->views.len; i++) {
		const char *name = model->views.items[i]->name;
		add(arena, facts, arena_printf(arena, "view %s", name),
		    arena_printf(arena, "on %s", lower(arena, name)));
	}
	for (size_t i = 0; i < model->triggers.len; i++) {
		const struct trigger *trigger = model->triggers.items[i];
		add(arena, facts, arena_printf(arena, "trigger %s", trigger->name),
		    arena_printf(arena, "on %s", lower(arena, trigger->table)));
	}
}

/* ---- The two compared ---- */

static int compare_facts(const void *a, const void *b)
{
	const struct fact *x = a, *y = b;
	const int order = strcmp(x->object, y->object);

	return order != 0 ? order : strcmp(x->text, y->text);
}

static void sort_facts(fact_list *facts)
{
	if (facts->len > 0)
		qsort(facts->items, facts->len, sizeof *facts->items, compare_facts);
}

/* The first difference of two sorted lists, or NULL. */
static const char *first_difference(struct arena *arena, const fact_list *model, const fact_list *found)
{
	size_t i = 0;

	while (i < model->len && i < found->len && compare_facts(&model->items[i], &found->items[i]) == 0)
		i++;
	const struct fact *ours = i < model->len ? &model->items[i] : NULL;
	const struct fact *theirs = i < found->len ? &found->items[i] : NULL;
	if (ours == NULL && theirs == NULL)
		return NULL;
	const int order = ours == NULL ? 1 : theirs == NULL ? -1 : strcmp(ours->object, theirs->object);
	if (order == 0)
		return arena_printf(arena, "%s: expected '%s', SQLite has '%s'", ours->object, ours->text,
		                    theirs->text);
	if (order < 0)
		return arena_printf(arena, "%s: expected '%s', SQLite has none", ours->object, ours->text);
	return arena_printf(arena, "%s: expected none, SQLite has '%s'", theirs->object, theirs->text);
}

bool facts_check(struct arena *arena, sqlite3 *db, const struct schema *model, const char **what)
{
	fact_list expected = {0}, found = {0};

	for (size_t i = 0; i < sizeof queries / sizeof *queries; i++)
		if (!query_facts(arena, db, queries[i], &found)) {
			*what = arena_printf(arena, "the schema cannot be read: %s", sqlite3_errmsg(db));
			return false;
		}
	model_facts(arena, model, &expected);
	sort_facts(&expected);
	sort_facts(&found);
	*what = first_difference(arena, &expected, &found);
	return *what == NULL;
}
