/* Tables: made, dropped, given another definition or other options. */
#include "gen/ops/build.h"
#include "gen/ops/judge.h"
#include "gen/ops/ledger.h"
#include "gen/ops/shapes.h"
#include "gen/ops/uses.h"

#include "gen/base/str.h"

static const struct field create_fields[] = {
	FIELD(table_spec, table, "table", FIELD_NAME, 0, "its name"),
	FIELD_OF(table_spec, columns, "columns", FIELD_LIST, 0, &column_shape, "its columns"),
	FIELD_OF(table_spec, primary_key, "primary_key", FIELD_LIST, 0, &part_shape, "a key of several columns"),
	FIELD_OF(table_spec, constraints, "constraints", FIELD_LIST, 0, &constraint_shape, "its constraints"),
	FIELD(table_spec, strict, "strict", FIELD_BOOL, 0, "STRICT"),
	FIELD(table_spec, without_rowid, "without_rowid", FIELD_BOOL, 0, "WITHOUT ROWID"),
	FIELD(table_spec, sql, "sql", FIELD_SQL, 0, "the CREATE TABLE statement instead of all this"),
};
const struct shape shape_CREATE_TABLE = SHAPE("create_table", table_spec, create_fields);

static const struct field recreate_fields[] = {
	FIELD(table_spec, table, "table", FIELD_NAME, 0, "its name"),
	FIELD_OF(table_spec, columns, "columns", FIELD_LIST, 0, &column_shape, "all columns it is to have"),
	FIELD_OF(table_spec, primary_key, "primary_key", FIELD_LIST, 0, &part_shape, "a key of several columns"),
	FIELD_OF(table_spec, constraints, "constraints", FIELD_LIST, 0, &constraint_shape, "all constraints"),
	FIELD(table_spec, strict, "strict", FIELD_BOOL, 0, "STRICT"),
	FIELD(table_spec, without_rowid, "without_rowid", FIELD_BOOL, 0, "WITHOUT ROWID"),
	FIELD(table_spec, sql, "sql", FIELD_SQL, 0, "the CREATE TABLE statement instead of all this"),
	FIELD(table_spec, copy, "copy", FIELD_SQLS, 0, "column: expression over the old row"),
	FIELD(table_spec, copy_down, "copy_down", FIELD_SQLS, 0, "old column: expression over the new row"),
	FIELD(table_spec, drop, "drop", FIELD_NAMES, 0, "columns that do not come along"),
	FIELD(table_spec, drops, "drops", FIELD_NAMES, 0, "other things that go, as the loss ledger names them"),
};
const struct shape shape_RECREATE_TABLE = SHAPE("recreate_table", table_spec, recreate_fields);

static const struct field drop_fields[] = {
	FIELD(drop_table_spec, table, "table", FIELD_NAME, FIELD_REQUIRED, "its name"),
};
const struct shape shape_DROP_TABLE = {.what = "drop_table",
                                       .fields = drop_fields,
                                       .nfield = FIELD_COUNT(drop_fields),
                                       .size = sizeof(struct drop_table_spec),
                                       .scalar_offset = offsetof(struct drop_table_spec, table)};

static const struct field alter_fields[] = {
	FIELD(alter_table_spec, table, "table", FIELD_NAME, FIELD_REQUIRED, "its name"),
	FIELD(alter_table_spec, strict, "strict", FIELD_BOOL, 0, "STRICT on or off"),
	FIELD(alter_table_spec, without_rowid, "without_rowid", FIELD_BOOL, 0, "WITHOUT ROWID on or off"),
	FIELD(alter_table_spec, autoincrement, "autoincrement", FIELD_BOOL, 0, "AUTOINCREMENT on or off"),
};
const struct shape shape_ALTER_TABLE = SHAPE("alter_table", alter_table_spec, alter_fields);

bool apply_CREATE_TABLE(struct apply *apply, const struct op *op)
{
	const struct table_spec *spec = op->spec;
	struct table *table = build_table(apply, spec);
	if (table == NULL)
		return false;
	const struct text name = {.s = table->name,
	                          .node = spec->table.node != NULL ? spec->table.node : spec->sql.node};
	/* A table dropped in this segment and made anew is another one: the drop has to come first. */
	if (apply->open != NULL && schema_table(apply->open->before, table->name) != NULL)
		apply_close(apply);
	if (!apply_name_is_free(apply, name, "table") ||
	    (spec->sql.s != NULL && !judge_statement(apply, spec->sql, spec->sql.s)) || !check_table(apply, table))
		return false;
	apply_schema(apply);
	list_push(apply->arena, &apply->model->tables, table);
	apply_deed(apply, op, table->name, "%s", table->name);
	return true;
}

static void remove_dependents(struct schema *model, const char *table)
{
	for (size_t i = model->indexes.len; i-- > 0;)
		if (name_equal(model->indexes.items[i]->table, table))
			list_remove(&model->indexes, i);
	for (size_t i = model->triggers.len; i-- > 0;)
		if (name_equal(model->triggers.items[i]->table, table))
			list_remove(&model->triggers, i);
}

bool apply_DROP_TABLE(struct apply *apply, const struct op *op)
{
	const struct drop_table_spec *spec = op->spec;
	struct table *table = schema_table(apply->model, spec->table.s);
	if (table == NULL) {
		apply_table(apply, spec->table); /* reports */
		return false;
	}
	/* What is derived for a table's rows must see them: changes before the drop are a segment of their own. */
	if (apply->open != NULL && schema_table(apply->open->before, table->name) == NULL)
		apply_close(apply);
	apply_schema(apply);
	for (size_t i = 0; i < apply->model->tables.len; i++)
		if (apply->model->tables.items[i] == table)
			list_remove(&apply->model->tables, i);
	remove_dependents(apply->model, table->name);
	list_push(apply->arena, &apply->dropped, spec->table);
	apply_rename_old(apply, table->name, NULL);
	apply_deed(apply, op, table->name, "%s", table->name);
	return true;
}

/* AUTOINCREMENT stands on the column; a key of the table moves there. */
static bool set_autoincrement(struct apply *apply, struct table *table, struct boolean wish)
{
	struct constraint *key = table_primary_key(table);
	struct column *column = table_rowid_column(table);
	if (key == NULL || column == NULL) {
		diag_error(apply->diag, wish.node->loc, RULE_bad_key,
		           "AUTOINCREMENT needs an INTEGER PRIMARY KEY; table '%s' has none", table->name);
		return false;
	}
	for (size_t i = table->constraints.len; i-- > 0;)
		if (table->constraints.items[i] == key) {
			list_remove(&table->constraints, i);
			list_push(apply->arena, &column->constraints, key);
			key->name = NULL;
		}
	key->is_autoincrement = wish.value;
	key->text = NULL;
	column->text = NULL;
	return true;
}

bool apply_ALTER_TABLE(struct apply *apply, const struct op *op)
{
	const struct alter_table_spec *spec = op->spec;
	struct table *table = apply_table(apply, spec->table);
	if (table == NULL)
		return false;
	apply_change(apply, table);
	bool changes = false;
	if (spec->strict.node != NULL && spec->strict.value != table->is_strict) {
		table->is_strict = spec->strict.value;
		changes = true;
	}
	if (spec->without_rowid.node != NULL && spec->without_rowid.value != table->without_rowid) {
		table->without_rowid = spec->without_rowid.value;
		changes = true;
	}
	if (spec->autoincrement.node != NULL && spec->autoincrement.value != table_is_autoincrement(table)) {
		if (!set_autoincrement(apply, table, spec->autoincrement))
			return false;
		changes = true;
	}
	if (!changes) {
		diag_error(apply->diag, spec->node->loc, RULE_no_effect, "table '%s' is like that already",
		           table->name);
		return false;
	}
	table->sql = NULL;
	apply_deed(apply, op, table->name, "%s", table->name);
	return check_table(apply, table);
}

/* ---- recreate_table ---- */

static bool is_listed(const text_list *list, const char *name)
{
	for (size_t i = 0; i < list->len; i++)
		if (name_equal(list->items[i].s, name))
			return true;
	return false;
}

static struct binding *find_binding(const binding_list *list, const char *name)
{
	for (size_t i = 0; i < list->len; i++)
		if (name_equal(list->items[i].name.s, name))
			return &list->items[i];
	return NULL;
}

/* Expressions for columns of `table`, over a row of `over`. */
static bool check_bindings(struct apply *apply, const struct table *table, const struct table *over,
                           const binding_list *list)
{
	bool ok = true;
	for (size_t i = 0; i < list->len; i++) {
		struct binding *binding = &list->items[i];
		const struct column *column = apply_column(apply, table, binding->name);
		ok &= column != NULL && judge_expression(apply, over, binding->sql);
		if (column != NULL && column_is_generated(column)) {
			diag_error(apply->diag, binding->name.node->loc, RULE_bad_value_for_column,
			           "column '%s' is generated and takes no value", column->name);
			ok = false;
		}
	}
	return ok;
}

/* Every old column comes along or is dropped in so many words. */
static bool check_columns_kept(struct apply *apply, const struct table_spec *spec, const struct table *before,
                               const struct table *after)
{
	bool ok = true;
	for (size_t i = 0; i < before->columns.len; i++) {
		const struct column *column = before->columns.items[i];
		bool stays = table_column(after, column->name) != NULL;
		if (stays || is_listed(&spec->drop, column->name))
			continue;
		diag_error(apply->diag, spec->node->loc, RULE_undeclared_loss,
		           "the new definition of table '%s' forgets column '%s'", before->name, column->name);
		diag_note(apply->diag, column->loc, "it is defined here; keep it, or say 'drop: [%s]'", column->name);
		ok = false;
	}
	for (size_t i = 0; i < spec->drop.len; i++) {
		struct text name = spec->drop.items[i];
		const struct column *column = apply_column(apply, before, name);
		if (column != NULL && table_column(after, name.s) != NULL) {
			diag_error(apply->diag, name.node->loc, RULE_conflicting_keys,
			           "column '%s' is to be dropped and stands in the new definition", name.s);
			column = NULL;
		}
		ok &= column != NULL && check_column_not_indexed(apply, before, column, name.node->loc);
	}
	return ok;
}

static bool move_columns(struct apply *apply, const struct table_spec *spec, struct table_change *change,
                         const struct table *before, const struct table *after)
{
	bool ok = true;
	for (size_t i = 0; i < change->moves.len; i++) {
		struct column_move *move = &change->moves.items[i];
		const struct binding *down = find_binding(&spec->copy_down, move->before);
		if (down != NULL) {
			move->down = down->sql.s;
			move->down_loc = down->sql.node->loc;
		}
		if (table_column(after, move->after) == NULL)
			move->after = NULL;
	}
	for (size_t i = 0; i < after->columns.len; i++) {
		const struct column *column = after->columns.items[i];
		const struct binding *up = find_binding(&spec->copy, column->name);
		struct column_move *move = change_move(change, column->name);
		if (move == NULL) {
			struct column_move added = {.after = column->name};
			list_push(apply->arena, &change->moves, added);
			move = &change->moves.items[change->moves.len - 1];
			if (up == NULL && column_is_not_null(column) && column_default(column) == NULL &&
			    !column_is_generated(column)) {
				diag_error(apply->diag, column->loc, RULE_not_null_without_value,
				           "new column '%s' of table '%s' is NOT NULL: give it a default or 'copy: "
				           "{%s: ...}'",
				           column->name, before->name, column->name);
				ok = false;
			}
		}
		if (up != NULL) {
			move->up = up->sql.s;
			move->up_loc = up->sql.node->loc;
		}
	}
	return ok;
}

bool apply_RECREATE_TABLE(struct apply *apply, const struct op *op)
{
	const struct table_spec *spec = op->spec;
	struct table *after = build_table(apply, spec);
	if (after == NULL)
		return false;
	const struct text name = {.s = after->name,
	                          .node = spec->table.node != NULL ? spec->table.node : spec->sql.node};
	struct table *table = apply_table(apply, name);
	if (table == NULL || !check_bindings(apply, after, table, &spec->copy))
		return false;
	/* Expressions are over the row as it is now: operations before that changed or made the table come first. */
	apply_split(apply, table->name);
	if (apply->open != NULL && schema_table(apply->open->before, table->name) == NULL)
		apply_close(apply);
	const struct schema *before = schema_copy(apply->arena, apply->model);
	struct table_change *change = apply_change(apply, table);
	bool ok = check_columns_kept(apply, spec, table, after);
	ok &= move_columns(apply, spec, change, table, after);
	if (!ok || !check_table(apply, after))
		return false;
	const struct table was = *table;
	after->name = table->name;
	*table = *after;
	if (!check_bindings(apply, &was, table, &spec->copy_down))
		return false;
	apply_deed(apply, op, table->name, "%s", table->name);
	return ledger_check(apply, before, apply->model, table->name, &spec->drop, &spec->drops, spec->node->loc);
}
