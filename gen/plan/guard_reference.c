/*
 * Guards of foreign keys: rows without a parent, once the rows are what the copy makes of them. What no query can say
 * before the work is left to the check of foreign keys at the end of the revision.
 */
#include "gen/plan/guard.h"

#include "gen/base/str.h"
#include "gen/sql/quote.h"

/* ---- A key that comes ---- */

static bool reference_stood_in(const struct crossing *crossing, const struct constraint *key,
                               const struct constraint *other)
{
	bool same = other->kind == CONSTRAINT_FOREIGN_KEY && name_equal(key->reference.table, other->reference.table) &&
	            key->parts.len == other->parts.len && key->reference.columns.len == other->reference.columns.len;
	for (size_t i = 0; same && i < key->parts.len; i++)
		same = name_equal(key->parts.items[i].column, other->parts.items[i].column);
	for (size_t i = 0; same && i < key->reference.columns.len; i++)
		same = name_equal(key->reference.columns.items[i], other->reference.columns.items[i]);
	for (size_t i = 0; same && i < key->parts.len; i++) {
		const struct column *column = table_column(crossing->to, key->parts.items[i].column);
		same = column != NULL && value_of(crossing, column).is_plain;
	}
	return same;
}

static bool reference_stood(const struct crossing *crossing, const struct constraint *key)
{
	const struct table *from = crossing->from;
	for (size_t i = 0; i < from->constraints.len; i++)
		if (reference_stood_in(crossing, key, from->constraints.items[i]))
			return true;
	for (size_t i = 0; i < from->columns.len; i++)
		for (size_t j = 0; j < from->columns.items[i]->constraints.len; j++)
			if (reference_stood_in(crossing, key, from->columns.items[i]->constraints.items[j]))
				return true;
	return false;
}

/* The parent's columns, in the order of the child's; false when the parent is not there (yet) in that form. */
static bool parent_columns(const struct crossing *crossing, const struct constraint *key, const struct table *parent,
                           text_list *names)
{
	/* Unnamed, they are its primary key as it will be. */
	const struct table *after = schema_table(crossing->to_schema, key->reference.table);
	const struct constraint *target = after != NULL ? table_primary_key(after) : NULL;
	for (size_t i = 0; i < key->parts.len; i++) {
		struct text name = {0};
		if (key->reference.columns.len > i)
			name.s = key->reference.columns.items[i];
		else if (key->reference.columns.len == 0 && target != NULL && target->parts.len > i)
			name.s = target->parts.items[i].column;
		if (name.s == NULL || table_column(parent, name.s) == NULL)
			return false;
		list_push(crossing->arena, names, name);
	}
	return true;
}

/* The parent's own values change in this segment, before or after the child's: no query can say now what will stand
   there. The check of foreign keys at the end of the revision tells. */
static bool is_parent_changing(const struct crossing *crossing, const struct table *parent, const text_list *names)
{
	const struct crossing other = crossing_of(crossing, parent->name);
	for (size_t i = 0; other.to != NULL && i < names->len; i++) {
		const struct column *column = table_column(other.to, names->items[i].s);
		if (column == NULL || !value_of(&other, column).is_plain)
			return true;
	}
	return false;
}

/* FROM for the parent's rows: of the table itself, as the copy will make them. NULL: that cannot be said. */
static const char *parent_source(const struct crossing *crossing, const struct table *parent, const text_list *names)
{
	LIST(const struct column *) columns = {0};
	if (!name_equal(parent->name, crossing->to->name))
		return is_parent_changing(crossing, parent, names) ? NULL : quoted_name(crossing->arena, parent->name);
	for (size_t i = 0; i < names->len; i++)
		list_push(crossing->arena, &columns,
		          (const struct column *)table_column(crossing->to, names->items[i].s));
	return value_source(crossing, columns.items, columns.len);
}

/* A child's value is compared as the parent's affinity makes it, whatever its own column's is (hence the plus), and by
   the parent's collation: https://sqlite.org/foreignkeys.html section 3 */
void guard_reference(const struct crossing *crossing, const struct constraint *key)
{
	bool is_self = name_equal(key->reference.table, crossing->to->name);
	const struct table *parent = is_self ? crossing->to : schema_table(crossing->from_schema, key->reference.table);
	LIST(const struct column *) columns = {0};
	text_list names = {0};
	if (reference_stood(crossing, key) || parent == NULL || !parent_columns(crossing, key, parent, &names))
		return;
	struct buf present = {0}, match = {0};
	for (size_t i = 0; i < key->parts.len; i++) {
		const struct column *column = table_column(crossing->to, key->parts.items[i].column);
		const char *child = quoted_name(crossing->arena, column->name);
		list_push(crossing->arena, &columns, column);
		buf_printf(&present, "child.%s IS NOT NULL AND ", child);
		buf_printf(&match, "%sparent.%s = +child.%s", i > 0 ? " AND " : "",
		           quoted_name(crossing->arena, names.items[i].s), child);
	}
	const char *from = value_source(crossing, columns.items, columns.len);
	const char *parents = parent_source(crossing, parent, &names);
	if (from != NULL && parents != NULL)
		guard_step(
			crossing,
			arena_printf(crossing->arena,
		                     "SELECT child.%s FROM %s AS child WHERE %sNOT EXISTS (SELECT 1 FROM %s AS parent "
		                     "WHERE %s)",
		                     value_row_key(crossing), from, buf_text(&present), parents, buf_text(&match)),
			arena_printf(crossing->arena, "%s has rows without a parent in %s", crossing->to->name,
		                     parent->name));
	buf_free(&present);
	buf_free(&match);
}

/* ---- A parent whose key changes ---- */

/* The columns of `to` that the key points at, when at least one gets other values; else none. */
static bool key_changes(const struct crossing *crossing, const text_list *names)
{
	bool changes = false;
	for (size_t i = 0; i < names->len; i++)
		changes |= !value_of(crossing, table_column(crossing->to, names->items[i].s)).is_plain;
	return changes;
}

/* The child's columns pass through this segment as they are. */
static bool child_stays(const struct crossing *child, const struct constraint *key)
{
	for (size_t i = 0; i < key->parts.len; i++) {
		const struct column *column = table_column(child->to, key->parts.items[i].column);
		if (column == NULL || !value_of(child, column).is_plain)
			return false;
	}
	return reference_stood(child, key);
}

/* The child's value as the parent's column will have it, and to be compared as that one compares. */
static const char *child_value(const struct crossing *crossing, const struct crossing *child,
                               const struct column *column, const struct column *parent)
{
	const char *affinity = type_affinity(parent->type);
	const char *value = arena_printf(crossing->arena, "child.%s", quoted_name(crossing->arena, column->name));
	const struct constraint *was = column_constraint(table_column(child->from, column->name), CONSTRAINT_COLLATE);
	const struct constraint *is = column_constraint(parent, CONSTRAINT_COLLATE);
	if (!str_equal(affinity, type_affinity(column->type)))
		value = value_with_affinity(crossing->arena, value, affinity);
	if (was == NULL && is == NULL)
		return value;
	return arena_printf(crossing->arena, "%s COLLATE %s", value,
	                    quoted_name(crossing->arena, is != NULL ? is->expr : "BINARY"));
}

/* The rows that have a parent now and will have none. NOT IN asks an index that SQLite makes of the new values; NOT
   EXISTS would work them all out again for every child. */
static void guard_child(const struct crossing *crossing, const struct crossing *child, const struct constraint *key)
{
	LIST(const struct column *) columns = {0};
	text_list names = {0};
	if (!parent_columns(crossing, key, crossing->to, &names) || !key_changes(crossing, &names) ||
	    !child_stays(child, key))
		return;
	struct buf match = {0}, values = {0}, keys = {0}, present = {0};
	bool known = true;
	for (size_t i = 0; i < key->parts.len; i++) {
		const struct column *parent = table_column(crossing->to, names.items[i].s);
		const struct column *column = table_column(child->to, key->parts.items[i].column);
		const char *was = crossing_source(crossing, parent->name).column;
		const char *name = quoted_name(crossing->arena, parent->name);
		known &= was != NULL;
		list_push(crossing->arena, &columns, parent);
		buf_printf(&match, "%sparent.%s = +child.%s", i > 0 ? " AND " : "",
		           quoted_name(crossing->arena, was != NULL ? was : ""),
		           quoted_name(crossing->arena, column->name));
		buf_printf(&values, "%s%s", i > 0 ? ", " : "", child_value(crossing, child, column, parent));
		buf_printf(&keys, "%s%s", i > 0 ? ", " : "", name);
		buf_printf(&present, "%s%s IS NOT NULL", i > 0 ? " AND " : "", name);
	}
	const char *parents = value_source(crossing, columns.items, columns.len);
	const char *sql = arena_printf(
		crossing->arena,
		"SELECT child.%s FROM %s AS child WHERE EXISTS (SELECT 1 FROM %s AS parent WHERE %s) AND %s%s%s NOT IN "
		"(SELECT %s FROM %s WHERE %s)",
		value_row_key(child), quoted_name(crossing->arena, child->from->name),
		quoted_name(crossing->arena, crossing->from->name), buf_text(&match), key->parts.len > 1 ? "(" : "",
		buf_text(&values), key->parts.len > 1 ? ")" : "", buf_text(&keys), parents != NULL ? parents : "",
		buf_text(&present));
	if (known && parents != NULL)
		guard_step(child, sql,
		           arena_printf(crossing->arena, "%s has rows that lose their parent in %s, whose key changes",
		                        child->to->name, crossing->to->name));
	buf_free(&match);
	buf_free(&values);
	buf_free(&keys);
	buf_free(&present);
}

void guard_children(const struct crossing *crossing)
{
	/* The author's statements may yet give the children the parent's new values. */
	if (!crossing->is_last)
		return;
	for (size_t i = 0; i < crossing->to_schema->tables.len; i++) {
		const struct table *table = crossing->to_schema->tables.items[i];
		struct crossing child = crossing_of(crossing, table->name);
		child.loc = crossing->loc;
		if (child.from == NULL)
			continue;
		for (size_t j = 0; j < table->constraints.len; j++)
			if (table->constraints.items[j]->kind == CONSTRAINT_FOREIGN_KEY &&
			    name_equal(table->constraints.items[j]->reference.table, crossing->to->name))
				guard_child(crossing, &child, table->constraints.items[j]);
		for (size_t j = 0; j < table->columns.len; j++) {
			const struct constraint *key =
				column_constraint(table->columns.items[j], CONSTRAINT_FOREIGN_KEY);
			if (key != NULL && name_equal(key->reference.table, crossing->to->name))
				guard_child(crossing, &child, key);
		}
	}
}
