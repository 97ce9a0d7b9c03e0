/* What SQLite will not do with a table, said at the place that asks for it. The replay would find most of it too, but
   with SQLite's words and for the whole statement. */
#include "gen/ops/build.h"
#include "gen/ops/judge.h"

#include "gen/base/buf.h"
#include "gen/base/str.h"

#include <string.h>

/* At the place in this spec that is wrong, or at the operation when that is about something older. */
__attribute__((format(printf, 4, 5))) static bool refuse(struct apply *apply, struct loc loc, enum rule rule,
                                                         const char *format, ...)
{
	va_list args;
	va_start(args, format);
	const char *text = arena_vprintf(apply->arena, format, args);
	va_end(args);
	bool is_here = loc.src == apply->spec->src && loc.line > 0;
	diag_error(apply->diag, is_here ? loc : apply->at, rule, "%s", text);
	if (!is_here && loc.src != NULL)
		diag_note(apply->diag, loc, "it is defined here");
	return false;
}

static bool is_strict_type(const char *type)
{
	static const char *const types[] = {"INT", "INTEGER", "REAL", "TEXT", "BLOB", "ANY"};
	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		if (name_equal(type, types[i]))
			return true;
	return false;
}

/* https://sqlite.org/gencol.html section 2.3 */
static bool check_generated(struct apply *apply, const struct table *table, const struct column *column)
{
	if (!column_is_generated(column))
		return true;
	const char *clause = NULL;
	if (column_constraint(column, CONSTRAINT_DEFAULT) != NULL)
		clause = "a default";
	if (column_constraint(column, CONSTRAINT_PRIMARY_KEY) != NULL)
		clause = "PRIMARY KEY";
	if (clause == NULL)
		return true;
	return refuse(apply, column->loc, RULE_bad_generated, "generated column '%s' of table '%s' cannot have %s",
	              column->name, table->name, clause);
}

static bool check_columns(struct apply *apply, const struct table *table)
{
	bool ok = true;
	size_t plain = 0;
	for (size_t i = 0; i < table->columns.len; i++) {
		const struct column *column = table->columns.items[i];
		ok &= check_generated(apply, table, column);
		plain += !column_is_generated(column);
		if (table->is_strict && !is_strict_type(column->type)) {
			const char *what = column->type[0] == '\0'
			                           ? "has no type"
			                           : arena_printf(apply->arena, "has type '%s'", column->type);
			ok = refuse(apply, column->loc, RULE_bad_type,
			            "table '%s' is STRICT, and column '%s' %s; give it INT, INTEGER, REAL, TEXT, BLOB "
			            "or ANY",
			            table->name, column->name, what);
		}
	}
	if (plain == 0) {
		ok = refuse(apply, table->loc, RULE_last_column,
		            "table '%s' would be left without a column that is not generated", table->name);
	}
	return ok;
}

static size_t count_primary_keys(const struct table *table)
{
	size_t n = 0;
	for (size_t i = 0; i < table->constraints.len; i++)
		n += table->constraints.items[i]->kind == CONSTRAINT_PRIMARY_KEY;
	for (size_t i = 0; i < table->columns.len; i++)
		n += column_constraint(table->columns.items[i], CONSTRAINT_PRIMARY_KEY) != NULL;
	return n;
}

static bool check_keys(struct apply *apply, const struct table *table)
{
	const struct constraint *key = table_primary_key(table);
	if (count_primary_keys(table) > 1) {
		return refuse(apply, key->loc, RULE_bad_key, "table '%s' would have two primary keys", table->name);
	}
	if (table->without_rowid && key == NULL) {
		return refuse(apply, table->loc, RULE_bad_key, "table '%s' is WITHOUT ROWID and needs a primary key",
		              table->name);
	}
	if (key != NULL && key->is_autoincrement && (table->without_rowid || table_rowid_column(table) == NULL)) {
		return refuse(apply, key->loc, RULE_bad_key,
		              "AUTOINCREMENT needs an INTEGER PRIMARY KEY (that type and no other) and rowids; table "
		              "'%s' would have it without",
		              table->name);
	}
	return true;
}

bool check_table(struct apply *apply, const struct table *table)
{
	bool ok = check_columns(apply, table);
	ok &= check_keys(apply, table);
	for (size_t i = 0; i < table->constraints.len; i++)
		if (table->constraints.items[i]->kind == CONSTRAINT_FOREIGN_KEY)
			ok &= check_reference(apply, table, table->constraints.items[i]);
	for (size_t i = 0; i < table->columns.len; i++) {
		const struct constraint *key = column_constraint(table->columns.items[i], CONSTRAINT_FOREIGN_KEY);
		if (key != NULL)
			ok &= check_reference(apply, table, key);
	}
	return ok && judge_table(apply, table);
}

static bool key_has(const struct constraint *key, const char *column)
{
	for (size_t i = 0; i < key->reference.columns.len; i++)
		if (name_equal(key->reference.columns.items[i], column))
			return true;
	return false;
}

/* The same set of columns, in any order. */
static bool parts_fit(const struct part *parts, size_t npart, const struct constraint *key)
{
	if (npart != key->reference.columns.len)
		return false;
	for (size_t i = 0; i < npart; i++)
		if (parts[i].column == NULL || !key_has(key, parts[i].column))
			return false;
	return true;
}

/* https://sqlite.org/foreignkeys.html#fk_indexes: PRIMARY KEY, or a UNIQUE or unique index over exactly these columns
   that is not partial and has the columns' own collations. */
bool parent_is_unique(const struct schema *schema, const struct table *parent, const struct constraint *key)
{
	for (size_t i = 0; i < parent->constraints.len; i++) {
		const struct constraint *c = parent->constraints.items[i];
		if ((c->kind == CONSTRAINT_PRIMARY_KEY || c->kind == CONSTRAINT_UNIQUE) &&
		    parts_fit(c->parts.items, c->parts.len, key))
			return true;
	}
	if (key->reference.columns.len == 1) {
		const struct column *column = table_column(parent, key->reference.columns.items[0]);
		if (column != NULL && (column_constraint(column, CONSTRAINT_PRIMARY_KEY) != NULL ||
		                       column_constraint(column, CONSTRAINT_UNIQUE) != NULL))
			return true;
	}
	for (size_t i = 0; i < schema->indexes.len; i++) {
		const struct index *index = schema->indexes.items[i];
		if (index->is_unique && index->where == NULL && name_equal(index->table, parent->name) &&
		    parts_fit(index->parts.items, index->parts.len, key))
			return true;
	}
	return false;
}

static bool report_target(struct apply *apply, const struct table *child, const struct constraint *key,
                          const struct table *parent)
{
	struct buf columns = {0};
	for (size_t i = 0; i < key->reference.columns.len; i++)
		buf_printf(&columns, "%s%s", i > 0 ? ", " : "", key->reference.columns.items[i]);
	diag_error(apply->diag, key->loc, RULE_foreign_key_target,
	           "foreign key of table '%s' points at %s(%s), which is neither its primary key nor UNIQUE",
	           child->name, parent->name, buf_text(&columns));
	buf_free(&columns);
	diag_note(apply->diag, parent->loc, "table '%s' is defined here; add a UNIQUE constraint to it first",
	          parent->name);
	return false;
}

/* REFERENCES parent without columns: the parent's primary key, which must be there and as wide. */
static bool check_implied_columns(struct apply *apply, const struct table *child, const struct constraint *key,
                                  const struct table *parent)
{
	const struct constraint *target = table_primary_key(parent);
	if (target == NULL) {
		diag_error(apply->diag, key->loc, RULE_foreign_key_target,
		           "foreign key of table '%s' points at the primary key of '%s', which has none", child->name,
		           parent->name);
		diag_note(apply->diag, parent->loc, "table '%s' is defined here", parent->name);
		return false;
	}
	if (target->parts.len == key->parts.len)
		return true;
	diag_error(apply->diag, key->loc, RULE_foreign_key_columns,
	           "foreign key of table '%s' has %zu column%s, the primary key of '%s' has %zu", child->name,
	           key->parts.len, key->parts.len == 1 ? "" : "s", parent->name, target->parts.len);
	return false;
}

bool check_reference(struct apply *apply, const struct table *child, const struct constraint *key)
{
	/* What SQLite stored before this spec is taken as it is. */
	if (key->loc.src != apply->spec->src)
		return true;
	const struct table *parent = name_equal(key->reference.table, child->name)
	                                     ? child
	                                     : schema_table(apply->model, key->reference.table);
	if (parent == NULL)
		return true;
	if (key->reference.columns.len == 0)
		return check_implied_columns(apply, child, key, parent);
	if (key->reference.columns.len != key->parts.len) {
		diag_error(apply->diag, key->loc, RULE_foreign_key_columns,
		           "foreign key of table '%s' has %zu column%s here and %zu there", child->name, key->parts.len,
		           key->parts.len == 1 ? "" : "s", key->reference.columns.len);
		return false;
	}
	for (size_t i = 0; i < key->reference.columns.len; i++)
		if (table_column(parent, key->reference.columns.items[i]) == NULL) {
			diag_error(apply->diag, key->loc, RULE_missing_column,
			           "foreign key of table '%s' points at column '%s', which table '%s' has not",
			           child->name, key->reference.columns.items[i], parent->name);
			diag_note(apply->diag, parent->loc, "table '%s' is defined here", parent->name);
			return false;
		}
	return parent_is_unique(apply->model, parent, key) ? true : report_target(apply, child, key, parent);
}
