/* What the rows will hold after a rebuild, as SQL over those that are there now. */
#include "gen/plan/value.h"

#include "gen/base/str.h"
#include "gen/sql/normal.h"
#include "gen/sql/parse.h"
#include "gen/sql/quote.h"
#include "runtime/token.h"

#include <string.h>

const char *value_row_key(const struct crossing *crossing)
{
	const struct constraint *key = table_primary_key(crossing->from);
	const char *rowid = table_rowid_name(crossing->from);
	if (rowid != NULL)
		return rowid;
	if (key != NULL && key->parts.len > 0 && key->parts.items[0].column != NULL)
		return quoted_name(crossing->arena, key->parts.items[0].column);
	return quoted_name(crossing->arena, crossing->from->columns.items[0]->name);
}

/*
 * The value as storing it into a column of that affinity makes it: https://sqlite.org/datatype3.html section 3. A CAST
 * would make a number of anything; a comparison converts only what is one, so it tells the two apart.
 */
const char *value_with_affinity(struct arena *arena, const char *value, const char *affinity)
{
	if (str_equal(affinity, "TEXT"))
		return arena_printf(arena, "iif(typeof(%s) IN ('integer', 'real'), CAST(%s AS TEXT), %s)", value, value,
		                    value);
	if (str_equal(affinity, "REAL"))
		return arena_printf(arena,
		                    "CASE typeof(%s) WHEN 'integer' THEN CAST(%s AS REAL) "
		                    "WHEN 'text' THEN iif(CAST(%s AS NUMERIC) = %s, CAST(%s AS REAL), %s) ELSE %s END",
		                    value, value, value, value, value, value, value);
	if (str_equal(affinity, "BLOB"))
		return value;
	return arena_printf(arena,
	                    "CASE typeof(%s) WHEN 'real' THEN iif(CAST(%s AS INTEGER) = %s, CAST(%s AS INTEGER), %s) "
	                    "WHEN 'text' THEN iif(CAST(%s AS NUMERIC) = %s, CAST(%s AS NUMERIC), %s) ELSE %s END",
	                    value, value, value, value, value, value, value, value, value, value);
}

static const char *collation_of(const struct column *column)
{
	const struct constraint *collate = column_constraint(column, CONSTRAINT_COLLATE);
	return collate != NULL ? collate->expr : "BINARY";
}

static bool has_same_expression(const struct crossing *crossing, const struct column *column)
{
	const struct column *was = table_column(crossing->from, column->name);
	const struct constraint *before = was != NULL ? column_constraint(was, CONSTRAINT_GENERATED) : NULL;
	const struct constraint *after = column_constraint(column, CONSTRAINT_GENERATED);
	return before != NULL && normal_equal(crossing->arena, before->expr, after->expr) &&
	       str_equal(type_affinity(was->type), type_affinity(column->type)) &&
	       name_equal(collation_of(was), collation_of(column));
}

/* A generated column gives what it gave: neither its expression changes nor anything that it reads, directly or through
   other generated columns. */
static bool generates_the_same(const struct crossing *crossing, const struct column *column)
{
	LIST(const struct column *) reached = {0};
	bool *seen = arena_alloc(crossing->arena, crossing->to->columns.len);
	list_push(crossing->arena, &reached, column);
	for (size_t i = 0; i < reached.len; i++) {
		const struct constraint *generated = column_constraint(reached.items[i], CONSTRAINT_GENERATED);
		if (generated == NULL ? !value_of(crossing, reached.items[i]).is_plain
		                      : !has_same_expression(crossing, reached.items[i]))
			return false;
		for (size_t j = 0; generated != NULL && j < crossing->to->columns.len; j++) {
			const struct column *read = crossing->to->columns.items[j];
			if (seen[j] || !parse_mentions(generated->expr, read->name))
				continue;
			seen[j] = true;
			list_push(crossing->arena, &reached, read);
		}
	}
	return true;
}

/* Generated out of columns that pass unchanged, so that its expression means the same over a row of `from`. */
static bool can_be_generated(const struct crossing *crossing, const struct column *column)
{
	const char *expr = column_constraint(column, CONSTRAINT_GENERATED)->expr;
	for (size_t i = 0; i < crossing->to->columns.len; i++) {
		const struct column *other = crossing->to->columns.items[i];
		if (other != column && parse_mentions(expr, other->name) && !value_of(crossing, other).is_plain)
			return false;
	}
	return true;
}

static bool has_collation(const struct table *table)
{
	bool has = false;
	for (size_t i = 0; i < table->columns.len; i++)
		has |= column_constraint(table->columns.items[i], CONSTRAINT_COLLATE) != NULL;
	return has;
}

static struct value generated_value(const struct crossing *crossing, const struct column *column)
{
	struct value value = {.sql = column_constraint(column, CONSTRAINT_GENERATED)->expr,
	                      .affinity = type_affinity(column->type)};
	if (has_collation(crossing->from) || has_collation(crossing->to))
		value.collate = collation_of(column);
	return value;
}

struct value value_of(const struct crossing *crossing, const struct column *column)
{
	struct value value = {0};
	struct source source = crossing_source(crossing, column->name);
	const struct column *was = source.column != NULL ? table_column(crossing->from, source.column) : NULL;
	if (column_is_generated(column) && !generates_the_same(crossing, column))
		return can_be_generated(crossing, column) ? generated_value(crossing, column) : value;
	if (source.expr != NULL) {
		value.sql = source.expr;
		value.affinity = type_affinity(column->type);
	} else if (was == NULL) {
		const char *text = column_default(column);
		value.sql = text != NULL ? text : "NULL";
		value.affinity = type_affinity(column->type);
	} else {
		bool converts = !str_equal(type_affinity(column->type), type_affinity(was->type));
		value.sql = quoted_name(crossing->arena, was->name);
		value.affinity = converts ? type_affinity(column->type) : NULL;
		value.is_plain = !converts && str_equal(was->name, column->name) &&
		                 name_equal(collation_of(was), collation_of(column));
	}
	/* A column keeps its collation through subqueries, so the new one has to be said where it is BINARY, too. */
	if (!value.is_plain && (column_constraint(column, CONSTRAINT_COLLATE) != NULL ||
	                        (was != NULL && column_constraint(was, CONSTRAINT_COLLATE) != NULL)))
		value.collate = collation_of(column);
	return value;
}

bool value_is_literal(const char *sql)
{
	struct kiln_scanner scanner = {.cursor = sql, .limit = sql + strlen(sql)};
	struct kiln_token token = kiln_scan_(&scanner);
	return (token.kind == KILN_TOKEN_STRING || token.kind == KILN_TOKEN_NUMBER) &&
	       kiln_scan_(&scanner).kind == KILN_TOKEN_END;
}

/* A literal that storing leaves as it is: a text in a text column, or one that no number begins; a number in a numeric
   column; NULL. */
static bool converts_to_itself(const char *sql, const char *affinity)
{
	struct kiln_scanner scanner = {.cursor = sql, .limit = sql + strlen(sql)};
	struct kiln_token token = kiln_scan_(&scanner);
	bool is_text = str_equal(affinity, "TEXT"), is_real = str_equal(affinity, "REAL");
	if (token.kind == KILN_TOKEN_OPERATOR && (*token.start == '-' || *token.start == '+'))
		token = kiln_scan_(&scanner);
	if (kiln_scan_(&scanner).kind != KILN_TOKEN_END)
		return false;
	switch (token.kind) {
	case KILN_TOKEN_STRING:
		return is_text || strchr("0123456789+-. \t\n\v\f\r", token.start[1]) == NULL;
	case KILN_TOKEN_NUMBER:
		return !is_text && !is_real;
	case KILN_TOKEN_BLOB:
		return true;
	default:
		return name_equal(sql, "NULL");
	}
}

static void add_converted(const struct crossing *crossing, struct buf *sql, const struct column *column,
                          const struct value *value)
{
	const char *name = quoted_name(crossing->arena, column->name);
	buf_puts(sql, value->affinity != NULL ? value_with_affinity(crossing->arena, name, value->affinity) : name);
	if (value->collate != NULL) {
		buf_puts(sql, " COLLATE ");
		quote_name(sql, value->collate);
	}
	buf_printf(sql, " AS %s", name);
}

/* SQLite gives a column of a subquery another name than TRUE or FALSE, quoted or not. */
static bool can_be_alias(const char *name)
{
	return !name_equal(name, "true") && !name_equal(name, "false");
}

/*
 * FROM for a guard over these columns: the table itself when their values pass unchanged, else a subquery with the
 * values that the copy makes, and around it one that converts them as storing does. NULL when a column's value cannot
 * be said.
 */
const char *value_source(const struct crossing *crossing, const struct column *const *columns, size_t ncolumn)
{
	struct buf made = {0}, stored = {0};
	bool all_plain = true, converts = false;
	const char *key = value_row_key(crossing), *table = quoted_name(crossing->arena, crossing->from->name);
	bool known = !name_equal(key, "\"true\"") && !name_equal(key, "\"false\"");
	/* Two columns of one name and the name means the first: the key that is itself looked at stands there once. */
	for (size_t i = 0; i < ncolumn; i++)
		if (name_equal(key, columns[i]->name) ||
		    name_equal(key, quoted_name(crossing->arena, columns[i]->name)))
			key = NULL;
	buf_printf(&made, "(SELECT %s", key != NULL ? key : "");
	buf_printf(&stored, "(SELECT %s", key != NULL ? key : "");
	for (size_t i = 0; i < ncolumn; i++) {
		const struct value value = value_of(crossing, columns[i]);
		known &= value.sql != NULL && can_be_alias(columns[i]->name);
		all_plain &= value.is_plain;
		converts |= (value.affinity != NULL && value.sql != NULL &&
		             !converts_to_itself(value.sql, value.affinity)) ||
		            value.collate != NULL;
		const char *comma = key != NULL || i > 0 ? ", " : "";
		buf_printf(&made, "%s%s AS %s", comma, value.sql != NULL ? value.sql : "NULL",
		           quoted_name(crossing->arena, columns[i]->name));
		buf_puts(&stored, comma);
		add_converted(crossing, &stored, columns[i], &value);
	}
	buf_printf(&made, " FROM %s)", table);
	buf_printf(&stored, " FROM %s)", buf_text(&made));
	const char *source = all_plain ? table : arena_strdup(crossing->arena, buf_text(converts ? &stored : &made));
	buf_free(&made);
	buf_free(&stored);
	return all_plain || known ? source : NULL;
}
