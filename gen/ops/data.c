/* Rows: copied, inserted, updated, deleted. The statements are written here; whether the way back is one is the
   author's word or follows from what was inserted. */
#include "gen/ops/data.h"

#include "gen/ops/build.h"
#include "gen/ops/judge.h"
#include "gen/ops/shapes.h"
#include "gen/ops/statements.h"

#include "gen/base/str.h"
#include "gen/schema/replay.h"
#include "gen/sql/parse.h"
#include "gen/sql/quote.h"

static const struct field copy_fields[] = {
	FIELD(copy_data_spec, from, "from", FIELD_NAME, 0, "the table to copy from"),
	FIELD(copy_data_spec, select, "select", FIELD_SQL, 0, "or a query"),
	FIELD(copy_data_spec, to, "to", FIELD_NAME, FIELD_REQUIRED, "the table to copy into"),
	FIELD(copy_data_spec, columns, "columns", FIELD_SQLS, 0, "target column: expression"),
	FIELD(copy_data_spec, where, "where", FIELD_SQL, 0, "rows of `from`"),
	FIELD(copy_data_spec, order_by, "order_by", FIELD_SQL, 0, "their order"),
	FIELD_ONE_OF(copy_data_spec, on_conflict, "on_conflict", 0, conflict_words, "what a violation does"),
	FIELD(copy_data_spec, down, "down", FIELD_SQL, 0, "the statements of the way back"),
};
const struct shape shape_COPY_DATA = SHAPE("copy_data", copy_data_spec, copy_fields);

static const struct field insert_fields[] = {
	FIELD(insert_rows_spec, table, "table", FIELD_NAME, FIELD_REQUIRED, "the table"),
	FIELD(insert_rows_spec, rows_node, "rows", FIELD_NODE, FIELD_REQUIRED, "rows: column: value"),
	FIELD_ONE_OF(insert_rows_spec, on_conflict, "on_conflict", 0, conflict_words, "what a violation does"),
};
const struct shape shape_INSERT_ROWS = SHAPE("insert_rows", insert_rows_spec, insert_fields);

static const struct field update_fields[] = {
	FIELD(update_rows_spec, table, "table", FIELD_NAME, FIELD_REQUIRED, "the table"),
	FIELD(update_rows_spec, set, "set", FIELD_SQLS, FIELD_REQUIRED, "column: expression"),
	FIELD(update_rows_spec, where, "where", FIELD_SQL, 0, "which rows; left out: all"),
	FIELD(update_rows_spec, down, "down", FIELD_SQL, 0, "the statements of the way back"),
};
const struct shape shape_UPDATE_ROWS = SHAPE("update_rows", update_rows_spec, update_fields);

static const struct field delete_fields[] = {
	FIELD(delete_rows_spec, table, "table", FIELD_NAME, FIELD_REQUIRED, "the table"),
	FIELD(delete_rows_spec, where, "where", FIELD_SQL, 0, "which rows; left out: all"),
	FIELD(delete_rows_spec, down, "down", FIELD_SQL, 0, "the statements of the way back"),
};
const struct shape shape_DELETE_ROWS = SHAPE("delete_rows", delete_rows_spec, delete_fields);

bool data_bind_rows(struct arena *arena, struct diag *diag, void *spec_)
{
	struct insert_rows_spec *spec = spec_;
	const struct node *rows = spec->rows_node;
	if (rows->kind != NODE_SEQUENCE || rows->items.len == 0) {
		diag_error(diag, rows->loc, RULE_wrong_type, "'rows' takes a list of mappings, column: value");
		return false;
	}
	bool ok = true;
	for (size_t i = 0; i < rows->items.len; i++) {
		cell_list cells = {0};
		if (bind_cells(arena, diag, rows->items.items[i], "row", &cells))
			list_push(arena, &spec->rows, cells);
		else
			ok = false;
	}
	return ok;
}

static struct segment *data_segment(struct apply *apply, const struct op *op, const struct table *table,
                                    const char *sql, struct text down)
{
	const char *texts[] = {sql, down.s};
	const struct text whole = {.node = op->node};
	if (!judge_statement(apply, whole, sql))
		return NULL;
	struct segment *segment = apply_sql(apply, table->name, texts, 2);
	struct statement_step step = {.sql = sql, .loc = op->loc};
	list_push(apply->arena, &segment->up, step);
	struct deed deed = {.table = table->name, .loc = op->loc};
	deed.text = arena_printf(apply->arena, "%s %s", op_info(op->kind)->key, table->name);
	list_push(apply->arena, &segment->deeds, deed);
	return segment;
}

/* The author's way back, or none because the loss is declared or the table is new. */
static bool way_back(struct apply *apply, const struct op *op, struct segment *segment, const struct table *table,
                     struct text down)
{
	if (down.s != NULL)
		return statements_from_text(apply, down, segment, false);
	if (!apply_table_is_old(apply, table->name) || apply_loss_is_declared(apply, table->name))
		return true;
	diag_error(apply->diag, op->loc, RULE_no_downgrade,
	           "the way back of %s cannot be derived, for table '%s' was there before: give 'down', or say 'lossy: "
	           "[%s]'",
	           op_info(op->kind)->key, table->name, table->name);
	return false;
}

/* The table whose rows change; a virtual one will do here. */
static const struct table *target(struct apply *apply, struct text name)
{
	const struct table *table = schema_table(apply->model, name.s);
	return table != NULL ? table : apply_table(apply, name); /* which reports */
}

static bool settable(struct apply *apply, const struct table *table, struct text name)
{
	if (table->module != NULL) /* its columns are the module's affair; SQLite will tell */
		return true;
	const struct column *column = apply_column(apply, table, name);
	if (column == NULL || !column_is_generated(column))
		return column != NULL;
	diag_error(apply->diag, name.node->loc, RULE_bad_value_for_column,
	           "column '%s' is generated and takes no value", column->name);
	return false;
}

static const char *insert_into(struct apply *apply, const char *conflict, const char *table)
{
	struct buf sql = {0};
	buf_puts(&sql, "INSERT ");
	if (conflict != NULL) {
		buf_puts(&sql, "OR ");
		for (const char *p = conflict; *p != '\0'; p++)
			buf_putc(&sql, (char)(*p - 'a' + 'A'));
		buf_putc(&sql, ' ');
	}
	buf_puts(&sql, "INTO ");
	quote_name(&sql, table);
	return buf_take(&sql, apply->arena);
}

/* ---- copy_data ---- */

static void strip_end(struct buf *sql)
{
	while (sql->len > 0 && (sql->data[sql->len - 1] == '\n' || sql->data[sql->len - 1] == ' '))
		sql->data[--sql->len] = '\0';
}

static bool check_copy(struct apply *apply, const struct copy_data_spec *spec, const struct table *to)
{
	if ((spec->from.s == NULL) == (spec->select.s == NULL)) {
		diag_error(apply->diag, spec->node->loc,
		           spec->from.s == NULL ? RULE_missing_key : RULE_conflicting_keys, "give 'from' or 'select'%s",
		           spec->from.s == NULL ? "" : ", not both");
		return false;
	}
	if (spec->select.s != NULL && (spec->where.s != NULL || spec->order_by.s != NULL)) {
		diag_error(apply->diag, spec->select.node->loc, RULE_conflicting_keys,
		           "'where' and 'order_by' go with 'from'; write them into 'select'");
		return false;
	}
	const char *query = NULL;
	if (spec->select.s != NULL) {
		query = statements_query(apply->arena, apply->diag, spec->select);
		if (query == NULL || !judge_query(apply, spec->select))
			return false;
	}
	const char *source =
		query == NULL ? quoted_name(apply->arena, spec->from.s) : arena_printf(apply->arena, "(%s\n)", query);
	bool ok = judge_expression_over(apply, source, spec->where) && judge_order(apply, source, spec->order_by);
	for (size_t i = 0; i < spec->columns.len; i++)
		ok &= settable(apply, to, spec->columns.items[i].name) &&
		      judge_expression_over(apply, source, spec->columns.items[i].sql);
	return ok;
}

/* Without `columns`, the columns that both tables have, in the order of the target. */
/* Both give this column under its name. */
static void copy_column(struct buf *names, struct buf *values, const char *name)
{
	buf_puts(names, names->len > 0 ? ", " : "");
	buf_puts(values, values->len > 0 ? ", " : "");
	quote_name(names, name);
	quote_name(values, name);
}

static void copy_columns(struct apply *apply, const struct copy_data_spec *spec, const struct table *to,
                         struct buf *names, struct buf *values)
{
	for (size_t i = 0; i < spec->columns.len; i++) {
		buf_puts(names, i > 0 ? ", " : "");
		buf_puts(values, i > 0 ? ", " : "");
		quote_name(names, spec->columns.items[i].name.s);
		buf_puts(values, spec->columns.items[i].sql.s);
	}
	if (spec->columns.len > 0 || spec->from.s == NULL)
		return;
	const name_list from = replay_columns(apply->arena, apply->model, spec->from.s);
	const name_list all = replay_columns(apply->arena, apply->model, to->name);
	for (size_t i = 0; i < all.len; i++) {
		const struct column *column = table_column(to, all.items[i]); /* NULL: of a virtual table */
		for (size_t j = 0; j < from.len && (column == NULL || !column_is_generated(column)); j++)
			if (name_equal(from.items[j], all.items[i]))
				copy_column(names, values, all.items[i]);
	}
}

static const char *copy_sql(struct apply *apply, const struct copy_data_spec *spec, const struct table *to)
{
	struct buf sql = {0}, names = {0}, values = {0};
	copy_columns(apply, spec, to, &names, &values);
	if (names.len == 0 && spec->from.s != NULL) {
		diag_error(apply->diag, spec->from.node->loc, RULE_missing_column,
		           "'%s' and '%s' have no column in common; say 'columns: {target: expression}'", spec->from.s,
		           to->name);
		return NULL;
	}
	buf_puts(&sql, insert_into(apply, spec->on_conflict.s, to->name));
	if (names.len > 0)
		buf_printf(&sql, " (%s)", buf_text(&names));
	const char *query = spec->select.s != NULL ? statements_query(apply->arena, apply->diag, spec->select) : NULL;
	if (query != NULL && spec->columns.len > 0) {
		buf_printf(&sql, "\nSELECT %s\nFROM (\n%s\n)", buf_text(&values), query);
	} else if (query != NULL) {
		buf_printf(&sql, "\n%s", query);
	} else {
		buf_printf(&sql, "\nSELECT %s\nFROM ", buf_text(&values));
		quote_name(&sql, spec->from.s);
		if (spec->where.s != NULL)
			buf_printf(&sql, "\nWHERE %s", spec->where.s);
		if (spec->order_by.s != NULL)
			buf_printf(&sql, "\nORDER BY %s", spec->order_by.s);
	}
	strip_end(&sql);
	buf_free(&names);
	buf_free(&values);
	return buf_take(&sql, apply->arena);
}

/* What each row gets, whatever it is copied from: the constants among the expressions, and the defaults of columns that
   are left out. Nothing of it is sure where the columns are not said or a violation does not fail. */
static bool check_constants(struct apply *apply, const struct op *op, const struct copy_data_spec *spec,
                            const struct table *to)
{
	binding_list values = {0};
	for (size_t i = 0; i < spec->columns.len; i++)
		list_push(apply->arena, &values, spec->columns.items[i]);
	for (size_t i = 0; i < to->columns.len; i++) {
		const struct column *column = to->columns.items[i];
		const char *text = column_default(column);
		struct binding value = {.name.s = column->name, .sql.s = text != NULL ? text : "NULL"};
		bool is_given = column_is_generated(column) || column == table_rowid_column(to);
		for (size_t j = 0; j < spec->columns.len; j++)
			is_given |= name_equal(spec->columns.items[j].name.s, column->name);
		if (!is_given)
			list_push(apply->arena, &values, value);
	}
	return spec->columns.len == 0 || spec->on_conflict.s != NULL || judge_constants(apply, to, &values, op->loc);
}

bool apply_COPY_DATA(struct apply *apply, const struct op *op)
{
	const struct copy_data_spec *spec = op->spec;
	const struct table *to = target(apply, spec->to);
	if (to != NULL && spec->from.s != NULL && schema_view(apply->model, spec->from.s) == NULL &&
	    schema_table(apply->model, spec->from.s) == NULL)
		return apply_table(apply, spec->from) != NULL; /* reports */
	if (to == NULL || !check_copy(apply, spec, to) || !check_constants(apply, op, spec, to))
		return false;
	const char *sql = copy_sql(apply, spec, to);
	struct segment *segment = sql != NULL ? data_segment(apply, op, to, sql, spec->down) : NULL;
	return segment != NULL && way_back(apply, op, segment, to, spec->down);
}

/* ---- insert_rows ---- */

static const char *row_sql(struct apply *apply, const struct insert_rows_spec *spec, const struct table *table,
                           const cell_list *row)
{
	struct buf names = {0}, values = {0};
	for (size_t i = 0; i < row->len; i++) {
		buf_puts(&names, i > 0 ? ", " : "");
		buf_puts(&values, i > 0 ? ", " : "");
		quote_name(&names, row->items[i].column.s);
		buf_puts(&values, build_literal(apply, row->items[i].value));
	}
	const char *into = insert_into(apply, spec->on_conflict.s, table->name);
	const char *sql = row->len == 0 ? arena_printf(apply->arena, "%s DEFAULT VALUES", into)
	                                : arena_printf(apply->arena, "%s (%s)\nVALUES (%s)", into, buf_text(&names),
	                                               buf_text(&values));
	buf_free(&names);
	buf_free(&values);
	return sql;
}

static const struct part *find_part(const part_list *parts, const char *column)
{
	for (size_t i = 0; i < parts->len; i++)
		if (name_equal(parts->items[i].column, column))
			return &parts->items[i];
	return NULL;
}

/* The row gives all of the key's members as plain values: that finds it again. */
static bool gives_key(const cell_list *row, const part_list *parts)
{
	size_t n = 0;
	for (size_t i = 0; i < row->len; i++)
		n += find_part(parts, row->items[i].column.s) != NULL && row->items[i].value.kind != LITERAL_SQL &&
		     row->items[i].value.kind != LITERAL_NULL;
	return n == parts->len;
}

static const part_list *given_unique(const struct constraint *constraint, const cell_list *row)
{
	return constraint->kind == CONSTRAINT_UNIQUE && gives_key(row, &constraint->parts) ? &constraint->parts : NULL;
}

/* The primary key, else a UNIQUE, else a unique index, that the row gives; NULL: none. */
static const part_list *key_of_row(const struct apply *apply, const struct table *table, const cell_list *row)
{
	const struct constraint *primary = table_primary_key(table);
	const part_list *key = primary != NULL && gives_key(row, &primary->parts) ? &primary->parts : NULL;
	for (size_t i = 0; key == NULL && i < table->columns.len; i++)
		for (size_t j = 0; key == NULL && j < table->columns.items[i]->constraints.len; j++)
			key = given_unique(table->columns.items[i]->constraints.items[j], row);
	for (size_t i = 0; key == NULL && i < table->constraints.len; i++)
		key = given_unique(table->constraints.items[i], row);
	for (size_t i = 0; key == NULL && i < apply->model->indexes.len; i++) {
		const struct index *index = apply->model->indexes.items[i];
		if (name_equal(index->table, table->name) && index->is_unique && index->where == NULL &&
		    gives_key(row, &index->parts))
			key = &index->parts;
	}
	return key;
}

/*
 * Deletes exactly this row: by a key of its, or the newest of those that hold its values. An expression may give
 * another value each time it runs, so it cannot help to find the row.
 */
static const char *unrow_sql(struct apply *apply, const struct table *table, const cell_list *row)
{
	struct buf where = {0};
	const part_list *key = key_of_row(apply, table, row);
	for (size_t i = 0; i < row->len; i++) {
		const struct cell *cell = &row->items[i];
		const struct part *part = key != NULL ? find_part(key, cell->column.s) : NULL;
		const struct column *column = table_column(table, cell->column.s);
		if (cell->value.kind == LITERAL_SQL || (key != NULL && part == NULL))
			continue;
		buf_puts(&where, where.len > 0 ? " AND " : "");
		quote_name(&where, cell->column.s);
		/* The key compares by its collation, the same text is the same in BINARY alone. */
		if (part != NULL && part->collate != NULL)
			buf_printf(&where, " COLLATE %s", quoted_name(apply->arena, part->collate));
		else if (part == NULL && column != NULL && column_constraint(column, CONSTRAINT_COLLATE) != NULL)
			buf_puts(&where, " COLLATE BINARY");
		buf_printf(&where, " IS %s", build_literal(apply, cell->value));
	}
	const char *name = quoted_name(apply->arena, table->name), *rowid = table_rowid_name(table);
	const char *sql = NULL;
	if (key != NULL)
		sql = arena_printf(apply->arena, "DELETE FROM %s\nWHERE %s", name, buf_text(&where));
	else if (rowid != NULL && where.len > 0)
		sql = arena_printf(apply->arena, "DELETE FROM %s\nWHERE %s = (SELECT max(%s) FROM %s WHERE %s)", name,
		                   rowid, rowid, name, buf_text(&where));
	buf_free(&where);
	return sql;
}

static bool skips(const struct constraint *constraint)
{
	bool is_key = constraint->kind == CONSTRAINT_PRIMARY_KEY || constraint->kind == CONSTRAINT_UNIQUE;
	return (is_key && str_equal(constraint->conflict, "REPLACE")) || str_equal(constraint->conflict, "IGNORE");
}

/* A constraint of the table lets an INSERT pass without inserting, or has it delete other rows. */
static bool table_skips(const struct table *table)
{
	bool does = false;
	for (size_t i = 0; i < table->constraints.len; i++)
		does |= skips(table->constraints.items[i]);
	for (size_t i = 0; i < table->columns.len; i++)
		for (size_t j = 0; j < table->columns.items[i]->constraints.len; j++)
			does |= skips(table->columns.items[i]->constraints.items[j]);
	return does;
}

static bool check_row(struct apply *apply, const struct table *table, const cell_list *row)
{
	bool ok = true;
	for (size_t i = 0; i < row->len; i++) {
		const struct text expr = {.s = row->items[i].value.s, .node = row->items[i].value.node};
		ok &= settable(apply, table, row->items[i].column);
		if (row->items[i].value.kind == LITERAL_SQL)
			ok &= judge_expression_over(apply, NULL, expr);
	}
	return ok;
}

bool apply_INSERT_ROWS(struct apply *apply, const struct op *op)
{
	const struct insert_rows_spec *spec = op->spec;
	const struct table *table = target(apply, spec->table);
	bool ok = table != NULL;
	for (size_t i = 0; ok && i < spec->rows.len; i++)
		ok &= check_row(apply, table, &spec->rows.items[i]);
	if (!ok)
		return false;
	const struct text none = {0};
	struct segment *segment =
		data_segment(apply, op, table, row_sql(apply, spec, table, &spec->rows.items[0]), none);
	if (segment == NULL)
		return false;
	for (size_t i = 1; i < spec->rows.len; i++) {
		struct statement_step step = {.sql = row_sql(apply, spec, table, &spec->rows.items[i]), .loc = op->loc};
		list_push(apply->arena, &segment->up, step);
	}
	if (!apply_table_is_old(apply, table->name) || apply_has_own_way_back(apply))
		return true;
	if (spec->on_conflict.s != NULL || table_skips(table)) /* what was skipped or replaced shows when it runs */
		return way_back(apply, op, segment, table, none);
	for (size_t i = spec->rows.len; i-- > 0;) {
		struct statement_step step = {.sql = unrow_sql(apply, table, &spec->rows.items[i]), .loc = op->loc};
		if (step.sql == NULL)
			return way_back(apply, op, segment, table, none);
		list_push(apply->arena, &segment->down, step);
	}
	return true;
}

/* ---- update_rows, delete_rows ---- */

/* What the update writes goes with the columns that this revision adds. */
static bool sets_new_columns(const struct apply *apply, const struct table *table, const binding_list *set)
{
	const struct table *was = schema_table(apply->before, table->name);
	if (was == NULL)
		return false;
	for (size_t i = 0; i < set->len; i++)
		if (table_column(was, set->items[i].name.s) != NULL ||
		    apply_is_loose(apply, table->name, set->items[i].name.s))
			return false;
	return true;
}

bool apply_UPDATE_ROWS(struct apply *apply, const struct op *op)
{
	const struct update_rows_spec *spec = op->spec;
	const struct table *table = target(apply, spec->table);
	if (table == NULL || !judge_expression(apply, table, spec->where))
		return false;
	struct buf sql = {0};
	buf_puts(&sql, "UPDATE ");
	quote_name(&sql, table->name);
	bool ok = true;
	for (size_t i = 0; i < spec->set.len; i++) {
		ok &= settable(apply, table, spec->set.items[i].name) &&
		      judge_expression(apply, table, spec->set.items[i].sql);
		buf_puts(&sql, i == 0 ? "\nSET " : ", ");
		quote_name(&sql, spec->set.items[i].name.s);
		buf_printf(&sql, " = %s", spec->set.items[i].sql.s);
	}
	if (spec->where.s != NULL)
		buf_printf(&sql, "\nWHERE %s", spec->where.s);
	strip_end(&sql);
	const char *text = buf_take(&sql, apply->arena);
	ok = ok && judge_constants(apply, table, &spec->set, op->loc);
	struct segment *segment = ok ? data_segment(apply, op, table, text, spec->down) : NULL;
	if (segment == NULL || (spec->down.s == NULL && sets_new_columns(apply, table, &spec->set)))
		return segment != NULL;
	return way_back(apply, op, segment, table, spec->down);
}

bool apply_DELETE_ROWS(struct apply *apply, const struct op *op)
{
	const struct delete_rows_spec *spec = op->spec;
	const struct table *table = target(apply, spec->table);
	if (table == NULL || !judge_expression(apply, table, spec->where))
		return false;
	struct buf sql = {0};
	buf_puts(&sql, "DELETE FROM ");
	quote_name(&sql, table->name);
	if (spec->where.s != NULL)
		buf_printf(&sql, "\nWHERE %s", spec->where.s);
	strip_end(&sql);
	const char *text = buf_take(&sql, apply->arena);
	struct segment *segment = data_segment(apply, op, table, text, spec->down);
	return segment != NULL && way_back(apply, op, segment, table, spec->down);
}
