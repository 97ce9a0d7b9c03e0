/*
 * What the data must not hold when a constraint comes: queries that list the rows it would refuse, so that an upgrade
 * stops with a count and some rowids and not with "constraint failed" in the middle of a copy. They look at the rows as
 * the copy will make them: expressions applied, values converted by the affinity of the new type.
 */
#include "gen/plan/guard.h"

#include "gen/base/str.h"
#include "gen/schema/render.h"
#include "gen/sql/normal.h"
#include "gen/sql/parse.h"
#include "gen/sql/quote.h"

#include <string.h>

void guard_step(const struct crossing *crossing, const char *sql, const char *text)
{
	lower_step(crossing, KILN_STEP_GUARD, sql, text, crossing->from->name);
}

/* The copy gives the column the same value in every row. */
static bool is_constant(const struct crossing *crossing, const struct column *column)
{
	const struct value value = value_of(crossing, column);
	return value.sql != NULL && parse_is_constant(value.sql);
}

static void mark_constant(const struct crossing *crossing, bool is_so)
{
	crossing->steps->items[crossing->steps->len - 1].is_constant = is_so;
}

/* ---- NOT NULL and STRICT ---- */

static bool is_implicitly_not_null(const struct table *table, const struct column *column)
{
	const struct constraint *key = table_primary_key(table);
	for (size_t i = 0; table->without_rowid && key != NULL && i < key->parts.len; i++)
		if (name_equal(key->parts.items[i].column, column->name))
			return true;
	return false;
}

static bool refuses_null(const struct table *table, const struct column *column)
{
	return column_is_not_null(column) || is_implicitly_not_null(table, column);
}

static void guard_not_null(const struct crossing *crossing, const struct column *column)
{
	struct source source = crossing_source(crossing, column->name);
	const struct column *was = source.column != NULL ? table_column(crossing->from, source.column) : NULL;
	bool was_safe = was != NULL && source.expr == NULL &&
	                (refuses_null(crossing->from, was) || was == table_rowid_column(crossing->from));
	bool is_default = was == NULL && source.expr == NULL && !column_is_generated(column);
	if (!refuses_null(crossing->to, column) || was_safe || is_default ||
	    (source.expr != NULL && value_is_literal(source.expr)))
		return;
	const char *from = value_source(crossing, &column, 1);
	if (from == NULL)
		return;
	const char *name = quoted_name(crossing->arena, column->name);
	guard_step(
		crossing,
		arena_printf(crossing->arena, "SELECT %s FROM %s WHERE %s IS NULL", value_row_key(crossing), from,
	                     name),
		arena_printf(crossing->arena, "%s.%s is NULL where NOT NULL comes", crossing->to->name, column->name));
	mark_constant(crossing, is_constant(crossing, column));
}

/* https://sqlite.org/stricttables.html: what the affinity does not convert is refused. */
static void guard_strict(const struct crossing *crossing, const struct column *column)
{
	struct source source = crossing_source(crossing, column->name);
	const struct column *was = source.column != NULL ? table_column(crossing->from, source.column) : NULL;
	if (!crossing->to->is_strict || name_equal(column->type, "ANY") || (was == NULL && source.expr == NULL) ||
	    column_is_generated(column))
		return;
	bool is_rowid = was != NULL && was == table_rowid_column(crossing->from) &&
	                str_equal(type_affinity(column->type), "INTEGER");
	if (source.expr == NULL && (is_rowid || (crossing->from->is_strict && name_equal(was->type, column->type))))
		return;
	const char *affinity = type_affinity(column->type);
	const char *kind = str_equal(affinity, "INTEGER") ? "'integer'"
	                   : str_equal(affinity, "REAL")  ? "'real', 'integer'"
	                   : str_equal(affinity, "TEXT")  ? "'text'"
	                                                  : "'blob'";
	/* A STRICT column is always converted, so the plain value will not do. */
	const char *value = source.expr != NULL ? arena_printf(crossing->arena, "(%s)", source.expr)
	                                        : quoted_name(crossing->arena, was->name);
	const char *sql = arena_printf(crossing->arena, "SELECT %s FROM %s WHERE typeof(%s) NOT IN ('null', %s)",
	                               value_row_key(crossing), quoted_name(crossing->arena, crossing->from->name),
	                               value_with_affinity(crossing->arena, value, affinity), kind);
	guard_step(crossing, sql,
	           arena_printf(crossing->arena, "%s.%s holds a value that is no %s", crossing->to->name, column->name,
	                        column->type));
	mark_constant(crossing, is_constant(crossing, column));
}

/* ---- UNIQUE and PRIMARY KEY ---- */

/* The key stood there before, over the same columns with the same collations, and their values pass unchanged. */
static bool key_stood(const struct crossing *crossing, const struct part *parts, size_t npart)
{
	const struct table *from = crossing->from;
	for (size_t i = 0; i < npart; i++) {
		const struct column *column = table_column(crossing->to, parts[i].column);
		const struct column *was = table_column(from, parts[i].column);
		if (column == NULL || was == NULL || !value_of(crossing, column).is_plain)
			return false;
		const struct constraint *a = column_constraint(column, CONSTRAINT_COLLATE);
		const struct constraint *b = column_constraint(was, CONSTRAINT_COLLATE);
		if (!name_equal(a != NULL ? a->expr : "binary", b != NULL ? b->expr : "binary"))
			return false;
	}
	if (npart == 1 && parts[0].collate == NULL) {
		const struct column *was = table_column(from, parts[0].column);
		if (column_constraint(was, CONSTRAINT_PRIMARY_KEY) != NULL ||
		    column_constraint(was, CONSTRAINT_UNIQUE) != NULL)
			return true;
	}
	for (size_t i = 0; i < from->constraints.len; i++) {
		const struct constraint *other = from->constraints.items[i];
		bool is_key = other->kind == CONSTRAINT_PRIMARY_KEY || other->kind == CONSTRAINT_UNIQUE;
		bool same = is_key && other->parts.len == npart;
		for (size_t j = 0; same && j < npart; j++)
			same = name_equal(other->parts.items[j].column, parts[j].column) &&
			       name_equal(other->parts.items[j].collate, parts[j].collate);
		if (same)
			return true;
	}
	return false;
}

static const char *part_text(const struct crossing *crossing, const struct part *part, bool with_collation)
{
	const char *text = part->column != NULL ? quoted_name(crossing->arena, part->column) : part->expr;
	if (part->collate == NULL || !with_collation)
		return text;
	return arena_printf(crossing->arena, "%s COLLATE %s", text, quoted_name(crossing->arena, part->collate));
}

/* Rows where one member is NULL are all different from each other. */
static void guard_key(const struct crossing *crossing, const char *from, const struct part *parts, size_t npart,
                      const char *where)
{
	struct buf conditions = {0}, group = {0}, words = {0};
	for (size_t i = 0; i < npart; i++) {
		buf_printf(&conditions, "%s%s IS NOT NULL", i > 0 ? " AND " : "",
		           part_text(crossing, &parts[i], false));
		buf_printf(&group, "%s%s", i > 0 ? ", " : "", part_text(crossing, &parts[i], true));
		buf_printf(&words, "%s%s", i > 0 ? ", " : "",
		           parts[i].column != NULL ? parts[i].column : parts[i].expr);
	}
	if (where != NULL)
		buf_printf(&conditions, " AND (%s)", where);
	const char *sql =
		arena_printf(crossing->arena, "SELECT max(%s) FROM %s WHERE %s GROUP BY %s HAVING count(*) > 1",
	                     value_row_key(crossing), from, buf_text(&conditions), buf_text(&group));
	guard_step(crossing, sql,
	           arena_printf(crossing->arena, "%s has several rows with the same (%s)", crossing->to->name,
	                        buf_text(&words)));
	buf_free(&conditions);
	buf_free(&group);
	buf_free(&words);
}

/* The INTEGER PRIMARY KEY takes the rowids, or what SQLite gives where nothing is said. */
static bool rowid_is_safe(const struct crossing *crossing)
{
	const struct column *column = table_rowid_column(crossing->to);
	if (column == NULL)
		return false;
	const struct source source = crossing_source(crossing, column->name);
	return crossing_passes_rowid(crossing) || (source.expr == NULL && source.column == NULL);
}

static void guard_unique(const struct crossing *crossing, const struct constraint *constraint)
{
	LIST(const struct column *) columns = {0};
	bool is_rowid = constraint->kind == CONSTRAINT_PRIMARY_KEY && rowid_is_safe(crossing);
	if (is_rowid || key_stood(crossing, constraint->parts.items, constraint->parts.len))
		return;
	for (size_t i = 0; i < constraint->parts.len; i++) {
		const struct column *column = table_column(crossing->to, constraint->parts.items[i].column);
		if (column == NULL)
			return;
		list_push(crossing->arena, &columns, column);
	}
	const char *from = value_source(crossing, columns.items, columns.len);
	if (from != NULL)
		guard_key(crossing, from, constraint->parts.items, constraint->parts.len, NULL);
}

static bool index_reads(const struct index *index, const struct column *column)
{
	bool reads = index->where != NULL && parse_mentions(index->where, column->name);
	for (size_t i = 0; i < index->parts.len; i++)
		reads |= index->parts.items[i].column != NULL
		                 ? name_equal(index->parts.items[i].column, column->name)
		                 : parse_mentions(index->parts.items[i].expr, column->name);
	return reads;
}

/* A unique index that a rebuild makes (again): over the new values. */
static void guard_new_index(const struct crossing *crossing, const struct index *index)
{
	const struct index *was = schema_index(crossing->from_schema, index->name);
	bool stood = was != NULL && normal_equal(crossing->arena, render_index(crossing->arena, was),
	                                         render_index(crossing->arena, index));
	LIST(const struct column *) columns = {0};
	for (size_t i = 0; i < crossing->to->columns.len; i++) {
		const struct column *column = crossing->to->columns.items[i];
		if (!index_reads(index, column))
			continue;
		list_push(crossing->arena, &columns, column);
		stood &= value_of(crossing, column).is_plain;
	}
	const char *from = !stood ? value_source(crossing, columns.items, columns.len) : NULL;
	if (from != NULL)
		guard_key(crossing, from, index->parts.items, index->parts.len, index->where);
}

void guard_index(const struct crossing *crossing, const struct index *index)
{
	if (index->is_unique && crossing->from != NULL)
		guard_key(crossing, quoted_name(crossing->arena, index->table), index->parts.items, index->parts.len,
		          index->where);
}

/* ---- CHECK ---- */

static bool check_stood_in(const struct crossing *crossing, const struct constraint *check,
                           const struct constraint *other)
{
	return other->kind == CONSTRAINT_CHECK && normal_equal(crossing->arena, check->expr, other->expr);
}

static bool check_stood(const struct crossing *crossing, const struct constraint *check)
{
	const struct table *from = crossing->from;
	bool stood = false;
	for (size_t i = 0; i < from->constraints.len; i++)
		stood |= check_stood_in(crossing, check, from->constraints.items[i]);
	for (size_t i = 0; i < from->columns.len; i++)
		for (size_t j = 0; j < from->columns.items[i]->constraints.len; j++)
			stood |= check_stood_in(crossing, check, from->columns.items[i]->constraints.items[j]);
	for (size_t i = 0; stood && i < crossing->to->columns.len; i++) {
		const struct column *column = crossing->to->columns.items[i];
		if (parse_mentions(check->expr, column->name) && !value_of(crossing, column).is_plain)
			return false;
	}
	return stood;
}

/* The constraint's name, or its expression as far as it fits into a message. */
static const char *check_words(const struct crossing *crossing, const struct constraint *check)
{
	const char *text = normal_form(crossing->arena, check->expr, NULL);
	if (check->name != NULL)
		return arena_printf(crossing->arena, "the CHECK %s", check->name);
	return arena_printf(crossing->arena, strlen(text) > 60 ? "CHECK (%.60s ...)" : "CHECK (%s)", text);
}

/* A CHECK may read the rowid without a column that is called so. */
static bool reads_rowid(const char *expr)
{
	return parse_mentions(expr, "rowid") || parse_mentions(expr, "_rowid_") || parse_mentions(expr, "oid");
}

static void guard_check(const struct crossing *crossing, const struct constraint *check)
{
	LIST(const struct column *) columns = {0};
	bool all_constant = !reads_rowid(check->expr);
	if (check_stood(crossing, check))
		return;
	for (size_t i = 0; i < crossing->to->columns.len; i++)
		if (parse_mentions(check->expr, crossing->to->columns.items[i]->name)) {
			list_push(crossing->arena, &columns, (const struct column *)crossing->to->columns.items[i]);
			all_constant &= is_constant(crossing, crossing->to->columns.items[i]);
		}
	const char *from = value_source(crossing, columns.items, columns.len);
	if (from == NULL)
		return;
	guard_step(crossing,
	           arena_printf(crossing->arena, "SELECT %s FROM %s WHERE NOT (%s)", value_row_key(crossing), from,
	                        parse_unqualified(crossing->arena, check->expr, crossing->to->name)),
	           arena_printf(crossing->arena, "%s has rows that break %s", crossing->to->name,
	                        check_words(crossing, check)));
	mark_constant(crossing, all_constant);
}

bool guard_is_constant(const struct crossing *crossing, const struct column *column)
{
	bool all_constant = is_constant(crossing, column);
	for (size_t i = 0; i < column->constraints.len; i++) {
		const struct constraint *check = column->constraints.items[i];
		for (size_t j = 0; check->kind == CONSTRAINT_CHECK && j < crossing->to->columns.len; j++)
			all_constant &= crossing->to->columns.items[j] == column ||
			                !parse_mentions(check->expr, crossing->to->columns.items[j]->name);
		all_constant &= check->kind != CONSTRAINT_CHECK || !reads_rowid(check->expr);
	}
	return all_constant;
}

void guard_added(const struct crossing *crossing, const struct column *column)
{
	bool is_generated = column_is_generated(column);
	if (is_generated)
		guard_not_null(crossing, column);
	for (size_t i = 0; i < column->constraints.len; i++) {
		const struct constraint *check = column->constraints.items[i];
		bool reads_others = is_generated && check->kind == CONSTRAINT_CHECK;
		for (size_t j = 0; check->kind == CONSTRAINT_CHECK && j < crossing->from->columns.len; j++)
			reads_others |= parse_mentions(check->expr, crossing->from->columns.items[j]->name);
		if (reads_others)
			guard_check(crossing, check);
	}
}

/* ---- All of a table ---- */

static void guard_constraint(const struct crossing *crossing, const struct constraint *constraint)
{
	switch (constraint->kind) {
	case CONSTRAINT_PRIMARY_KEY:
	case CONSTRAINT_UNIQUE:
		guard_unique(crossing, constraint);
		break;
	case CONSTRAINT_CHECK:
		guard_check(crossing, constraint);
		break;
	case CONSTRAINT_FOREIGN_KEY:
		guard_reference(crossing, constraint);
		break;
	case CONSTRAINT_NOT_NULL: /* per column, for a key of a WITHOUT ROWID table has it unsaid */
	case CONSTRAINT_NULL:
	case CONSTRAINT_DEFAULT:
	case CONSTRAINT_COLLATE:
	case CONSTRAINT_GENERATED:
		break;
	}
}

/* A rowid is an integer; anything else in a new INTEGER PRIMARY KEY is a datatype mismatch. */
static void guard_rowid(const struct crossing *crossing)
{
	const struct column *column = table_rowid_column(crossing->to);
	if (column == NULL || rowid_is_safe(crossing))
		return;
	const char *from = value_source(crossing, &column, 1);
	if (from == NULL)
		return;
	const char *sql = arena_printf(crossing->arena, "SELECT %s FROM %s WHERE typeof(%s) <> 'integer'",
	                               value_row_key(crossing), from, quoted_name(crossing->arena, column->name));
	guard_step(crossing, sql,
	           arena_printf(crossing->arena, "%s.%s is no integer where INTEGER PRIMARY KEY comes",
	                        crossing->to->name, column->name));
}

void guard_table(const struct crossing *crossing)
{
	guard_rowid(crossing);
	for (size_t i = 0; i < crossing->to->columns.len; i++) {
		const struct column *column = crossing->to->columns.items[i];
		guard_not_null(crossing, column);
		guard_strict(crossing, column);
		for (size_t j = 0; j < column->constraints.len; j++)
			guard_constraint(crossing, column->constraints.items[j]);
	}
	for (size_t i = 0; i < crossing->to->constraints.len; i++)
		guard_constraint(crossing, crossing->to->constraints.items[i]);
	for (size_t i = 0; i < crossing->to_schema->indexes.len; i++) {
		const struct index *index = crossing->to_schema->indexes.items[i];
		if (index->is_unique && name_equal(index->table, crossing->to->name))
			guard_new_index(crossing, index);
	}
	guard_children(crossing);
}
