/* Looking things up in the model, and the facts that follow from how SQLite reads a table. */
#include "gen/schema/schema.h"

#include "gen/base/str.h"

#include <string.h>

struct table *schema_table(const struct schema *schema, const char *name)
{
	for (size_t i = 0; i < schema->tables.len; i++)
		if (name_equal(schema->tables.items[i]->name, name))
			return schema->tables.items[i];
	return NULL;
}

struct index *schema_index(const struct schema *schema, const char *name)
{
	for (size_t i = 0; i < schema->indexes.len; i++)
		if (name_equal(schema->indexes.items[i]->name, name))
			return schema->indexes.items[i];
	return NULL;
}

struct view *schema_view(const struct schema *schema, const char *name)
{
	for (size_t i = 0; i < schema->views.len; i++)
		if (name_equal(schema->views.items[i]->name, name))
			return schema->views.items[i];
	return NULL;
}

struct trigger *schema_trigger(const struct schema *schema, const char *name)
{
	for (size_t i = 0; i < schema->triggers.len; i++)
		if (name_equal(schema->triggers.items[i]->name, name))
			return schema->triggers.items[i];
	return NULL;
}

int table_column_index(const struct table *table, const char *name)
{
	for (size_t i = 0; i < table->columns.len; i++)
		if (name_equal(table->columns.items[i]->name, name))
			return (int)i;
	return -1;
}

struct column *table_column(const struct table *table, const char *name)
{
	const int i = table_column_index(table, name);

	return i >= 0 ? table->columns.items[i] : NULL;
}

struct constraint *column_constraint(const struct column *column, enum constraint_kind kind)
{
	for (size_t i = 0; i < column->constraints.len; i++)
		if (column->constraints.items[i]->kind == kind)
			return column->constraints.items[i];
	return NULL;
}

const char *schema_name_taken(const struct schema *schema, const char *name, struct loc *loc)
{
	const struct table *table = schema_table(schema, name);
	const struct index *index = schema_index(schema, name);
	const struct view *view = schema_view(schema, name);
	const struct loc *place = NULL;
	const char *kind = NULL;

	if (table != NULL) {
		kind = "table";
		place = &table->loc;
	} else if (view != NULL) {
		kind = "view";
		place = &view->loc;
	} else if (index != NULL) {
		kind = "index";
		place = &index->loc;
	}
	if (place != NULL && loc != NULL)
		*loc = *place;
	return kind;
}

struct constraint *table_primary_key(const struct table *table)
{
	for (size_t i = 0; i < table->columns.len; i++) {
		struct constraint *key = column_constraint(table->columns.items[i], CONSTRAINT_PRIMARY_KEY);
		if (key != NULL)
			return key;
	}
	for (size_t i = 0; i < table->constraints.len; i++)
		if (table->constraints.items[i]->kind == CONSTRAINT_PRIMARY_KEY)
			return table->constraints.items[i];
	return NULL;
}

/* The type must be this very word; quotes around it do not count. */
static bool is_integer(const char *type)
{
	const size_t quoted = *type != '\0' && strchr("\"'[`", *type) != NULL ? 1 : 0;

	return strlen(type) == strlen("INTEGER") + 2 * quoted &&
	       sqlite3_strnicmp(type + quoted, "INTEGER", (int)strlen("INTEGER")) == 0;
}

/* DESC behind a column's own PRIMARY KEY makes it an ordinary key (a bug that is kept for the sake
   of old databases), in the table's PRIMARY KEY it does not. */
struct column *table_rowid_column(const struct table *table)
{
	const struct constraint *key = table_primary_key(table);

	if (key == NULL || table->without_rowid || key->parts.len != 1 || key->parts.items[0].column == NULL)
		return NULL;
	struct column *column = table_column(table, key->parts.items[0].column);
	if (column == NULL || !is_integer(column->type))
		return NULL;
	if (column_constraint(column, CONSTRAINT_PRIMARY_KEY) == key && key->parts.items[0].is_desc)
		return NULL;
	return column;
}

const char *table_rowid_name(const struct table *table)
{
	static const char *const names[] = {"rowid", "_rowid_", "oid"};

	if (table->without_rowid)
		return NULL;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (table_column(table, names[i]) == NULL)
			return names[i];
	return NULL;
}

bool table_is_autoincrement(const struct table *table)
{
	const struct constraint *key = table_primary_key(table);

	return key != NULL && key->is_autoincrement;
}

bool table_refers_to(const struct table *child, const char *parent)
{
	for (size_t i = 0; i < child->constraints.len; i++)
		if (child->constraints.items[i]->kind == CONSTRAINT_FOREIGN_KEY &&
		    name_equal(child->constraints.items[i]->reference.table, parent))
			return true;
	for (size_t i = 0; i < child->columns.len; i++) {
		const struct constraint *key = column_constraint(child->columns.items[i], CONSTRAINT_FOREIGN_KEY);
		if (key != NULL && name_equal(key->reference.table, parent))
			return true;
	}
	return false;
}

const struct constraint *table_reference_of(const struct table *table, const struct column *column, size_t *part)
{
	*part = 0;
	const struct constraint *key = column_constraint(column, CONSTRAINT_FOREIGN_KEY);
	for (size_t i = 0; key == NULL && i < table->constraints.len; i++)
		for (size_t j = 0; j < table->constraints.items[i]->parts.len; j++)
			if (table->constraints.items[i]->kind == CONSTRAINT_FOREIGN_KEY &&
			    name_equal(table->constraints.items[i]->parts.items[j].column, column->name)) {
				key = table->constraints.items[i];
				*part = j;
				break;
			}
	return key;
}

bool column_is_generated(const struct column *column)
{
	return column_constraint(column, CONSTRAINT_GENERATED) != NULL;
}

bool column_is_not_null(const struct column *column)
{
	return column_constraint(column, CONSTRAINT_NOT_NULL) != NULL;
}

/* Of several defaults SQLite takes the last. */
const char *column_default(const struct column *column)
{
	for (size_t i = column->constraints.len; i > 0; i--)
		if (column->constraints.items[i - 1]->kind == CONSTRAINT_DEFAULT)
			return column->constraints.items[i - 1]->expr;
	return NULL;
}

static bool contains(const char *type, const char *word)
{
	for (; *type != '\0'; type++)
		if (sqlite3_strnicmp(type, word, (int)strlen(word)) == 0)
			return true;
	return false;
}

const char *type_affinity(const char *type)
{
	/* in the order in which the rules apply */
	static const struct {
		const char *word, *affinity;
	} rules[] = {
		{"INT", "INTEGER"}, {"CHAR", "TEXT"}, {"CLOB", "TEXT"}, {"TEXT", "TEXT"},
		{"BLOB", "BLOB"},   {"REAL", "REAL"}, {"FLOA", "REAL"}, {"DOUB", "REAL"},
	};

	if (*type == '\0')
		return "BLOB";
	for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
		if (contains(type, rules[i].word))
			return rules[i].affinity;
	return "NUMERIC";
}

const char *schema_scratch_name(struct arena *arena, const struct schema *a, const struct schema *b, const char *name)
{
	const char *scratch = arena_printf(arena, "kiln_new_%s", name);
	for (unsigned n = 2; schema_name_taken(a, scratch, NULL) != NULL || schema_name_taken(b, scratch, NULL) != NULL;
	     n++)
		scratch = arena_printf(arena, "kiln_new%u_%s", n, name);
	return scratch;
}
