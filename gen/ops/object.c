/* Indexes, triggers, views and virtual tables: made, dropped, never altered. */
#include "gen/ops/build.h"
#include "gen/ops/judge.h"
#include "gen/ops/shapes.h"
#include "gen/ops/statements.h"

#include "gen/base/str.h"
#include "gen/schema/render.h"
#include "gen/sql/parse.h"
#include "gen/sql/quote.h"

#include <string.h>

static const struct field index_fields[] = {
	FIELD(index_spec, name, "name", FIELD_NAME, 0, "its name; left out: ix_table_columns"),
	FIELD(index_spec, table, "table", FIELD_NAME, 0, "the table"),
	FIELD_OF(index_spec, columns, "columns", FIELD_LIST, 0, &part_shape, "columns or expressions"),
	FIELD(index_spec, unique, "unique", FIELD_BOOL, 0, "UNIQUE"),
	FIELD(index_spec, where, "where", FIELD_SQL, 0, "rows it is for: a partial index"),
	FIELD(index_spec, sql, "sql", FIELD_SQL, 0, "the CREATE INDEX statement instead"),
};
const struct shape shape_CREATE_INDEX = SHAPE("create_index", index_spec, index_fields);

static const struct field drop_fields[] = {
	FIELD(drop_named_spec, name, "name", FIELD_NAME, FIELD_REQUIRED, "its name"),
};
#define DROP_SHAPE(key)                                                                                                \
	{                                                                                                              \
		.what = (key), .fields = drop_fields, .nfield = FIELD_COUNT(drop_fields),                              \
		.size = sizeof(struct drop_named_spec), .scalar_offset = offsetof(struct drop_named_spec, name)        \
	}
const struct shape shape_DROP_INDEX = DROP_SHAPE("drop_index");
const struct shape shape_DROP_TRIGGER = DROP_SHAPE("drop_trigger");
const struct shape shape_DROP_VIEW = DROP_SHAPE("drop_view");

static const struct field trigger_fields[] = {
	FIELD(create_sql_spec, sql, "sql", FIELD_SQL, FIELD_REQUIRED, "the CREATE TRIGGER statement"),
};
const struct shape shape_CREATE_TRIGGER = SHAPE("create_trigger", create_sql_spec, trigger_fields);

static const struct field view_fields[] = {
	FIELD(create_sql_spec, name, "name", FIELD_NAME, 0, "its name"),
	FIELD(create_sql_spec, select, "select", FIELD_SQL, 0, "its query"),
	FIELD(create_sql_spec, columns, "columns", FIELD_NAMES, 0, "names for its columns"),
	FIELD(create_sql_spec, sql, "sql", FIELD_SQL, 0, "the CREATE VIEW statement instead"),
};
const struct shape shape_CREATE_VIEW = SHAPE("create_view", create_sql_spec, view_fields);

static const struct field virtual_fields[] = {
	FIELD(virtual_table_spec, table, "table", FIELD_NAME, 0, "its name"),
	FIELD(virtual_table_spec, module, "module", FIELD_NAME, 0, "fts5, rtree ..."),
	FIELD(virtual_table_spec, args, "args", FIELD_NAMES, 0, "the module's arguments, as it takes them"),
	FIELD(virtual_table_spec, sql, "sql", FIELD_SQL, 0, "the CREATE VIRTUAL TABLE statement instead"),
};
const struct shape shape_CREATE_VIRTUAL_TABLE = SHAPE("create_virtual_table", virtual_table_spec, virtual_fields);

/* Parses a CREATE statement of the author's and demands its kind. */
static bool parse_sql(struct apply *apply, struct text sql, enum create_kind kind, const char *words,
                      struct created *created)
{
	struct parse_error error;
	if (!parse_create(apply->arena, sql.s, sql.node->loc, created, &error)) {
		diag_error(apply->diag, node_loc_at(sql.node, error.offset), RULE_bad_statement, "%s", error.message);
		return false;
	}
	if (created->kind == kind && !created->is_temporary && created->database == NULL && !created->if_not_exists)
		return true;
	diag_error(apply->diag, sql.node->loc, RULE_bad_statement,
	           "expected a plain %s statement: no TEMP, IF NOT EXISTS or schema name", words);
	return false;
}

/* The statement says it all; other keys beside it would be passed over in silence. */
static bool is_alone(struct apply *apply, const struct node *node)
{
	for (size_t i = 0; i < node->pairs.len; i++) {
		const struct node *key = node->pairs.items[i].key;
		if (str_equal(key->text, "sql"))
			continue;
		diag_error(apply->diag, key->loc, RULE_conflicting_keys, "'sql' says it all; take '%s' out", key->text);
		return false;
	}
	return true;
}

static bool missing(struct apply *apply, const struct node *node, const char *what)
{
	diag_error(apply->diag, node->loc, RULE_missing_key, "%s", what);
	return false;
}

/* Nothing of that name to drop; `objects` are pointers to structures whose name is at `offset`. */
static bool missing_object(struct apply *apply, const struct drop_named_spec *spec, enum rule rule, const char *kind,
                           const void *const *objects, size_t n, size_t offset)
{
	const char **names = arena_alloc(apply->arena, (n + 1) * sizeof *names);
	for (size_t i = 0; i < n; i++)
		memcpy(&names[i], (const char *)objects[i] + offset, sizeof *names);
	const char *nearest = str_nearest(spec->name.s, names, n);
	diag_error(apply->diag, spec->name.node->loc, rule, "there is no %s '%s' here%s%s%s", kind, spec->name.s,
	           nearest != NULL ? "; did you mean '" : "", nearest != NULL ? nearest : "",
	           nearest != NULL ? "'?" : "");
	return false;
}

static bool index_from_columns(struct apply *apply, const struct index_spec *spec, struct index *index)
{
	if (spec->table.s == NULL || spec->columns.len == 0)
		return missing(apply, spec->node, "an index needs 'table' and 'columns', or 'sql'");
	const struct table *table = apply_table(apply, spec->table);
	struct part_list list = {0};
	if (table == NULL || !judge_expression(apply, table, spec->where) ||
	    !build_parts(apply, table, &spec->columns, true, &list))
		return false;
	struct buf name = {0};
	buf_printf(&name, "ix_%s", table->name);
	for (size_t i = 0; i < list.parts.len; i++) {
		list_push(apply->arena, &index->parts, list.parts.items[i]);
		buf_printf(&name, "_%s", list.parts.items[i].column != NULL ? list.parts.items[i].column : "expr");
	}
	const char *derived = buf_take(&name, apply->arena);
	index->name = spec->name.s != NULL ? spec->name.s : derived;
	index->table = table->name;
	index->is_unique = spec->unique.value;
	index->where = spec->where.s;
	index->loc = spec->node->loc;
	return true;
}

bool apply_CREATE_INDEX(struct apply *apply, const struct op *op)
{
	const struct index_spec *spec = op->spec;
	struct index *index = arena_new(apply->arena, struct index);
	if (spec->sql.s != NULL) {
		struct created created = {0};
		if (!is_alone(apply, spec->node) ||
		    !parse_sql(apply, spec->sql, CREATE_INDEX, "CREATE INDEX", &created))
			return false;
		index = created.index;
		const struct text table = {.s = index->table, .node = spec->sql.node};
		if (apply_table(apply, table) == NULL)
			return false;
	} else if (!index_from_columns(apply, spec, index)) {
		return false;
	}
	const struct node *named = spec->name.node != NULL ? spec->name.node : spec->sql.node;
	const struct text name = {.s = index->name, .node = named != NULL ? named : spec->node};
	const struct text sql = {.s = spec->sql.s, .node = spec->sql.node != NULL ? spec->sql.node : spec->node};
	if (!apply_name_is_free(apply, name, "index") ||
	    !judge_statement(apply, sql, sql.s != NULL ? sql.s : render_index(apply->arena, index)))
		return false;
	apply_schema(apply);
	list_push(apply->arena, &apply->model->indexes, index);
	apply_deed(apply, op, index->table, "%s", index->name);
	return true;
}

bool apply_DROP_INDEX(struct apply *apply, const struct op *op)
{
	const struct drop_named_spec *spec = op->spec;
	for (size_t i = 0; i < apply->model->indexes.len; i++) {
		struct index *index = apply->model->indexes.items[i];
		if (!name_equal(index->name, spec->name.s))
			continue;
		apply_schema(apply);
		list_remove(&apply->model->indexes, i);
		apply_deed(apply, op, index->table, "%s", index->name);
		return true;
	}
	if (!str_prefix(spec->name.s, "sqlite_autoindex_"))
		return missing_object(apply, spec, RULE_missing_index, "index",
		                      (const void *const *)apply->model->indexes.items, apply->model->indexes.len,
		                      offsetof(struct index, name));
	diag_error(apply->diag, spec->name.node->loc, RULE_missing_index,
	           "index '%s' belongs to a constraint: use drop_constraint", spec->name.s);
	return false;
}

bool apply_CREATE_TRIGGER(struct apply *apply, const struct op *op)
{
	const struct create_sql_spec *spec = op->spec;
	struct created created = {0};
	if (!parse_sql(apply, spec->sql, CREATE_TRIGGER, "CREATE TRIGGER", &created))
		return false;
	struct trigger *trigger = created.trigger;
	const struct text name = {.s = trigger->name, .node = spec->sql.node};
	const struct trigger *twin = schema_trigger(apply->model, trigger->name);
	if (!apply_name_is_allowed(apply, name))
		return false;
	if (twin != NULL) {
		diag_error(apply->diag, apply_place(name), RULE_duplicate_trigger,
		           "there is a trigger called '%s' already", trigger->name);
		diag_note(apply->diag, twin->loc, "first defined here");
		return false;
	}
	if (schema_table(apply->model, trigger->table) == NULL && schema_view(apply->model, trigger->table) == NULL) {
		const struct text table = {.s = trigger->table, .node = spec->sql.node};
		diag_error(apply->diag, apply_place(table), RULE_missing_table, "there is no table or view '%s' here",
		           trigger->table);
		return false;
	}
	if (!judge_statement(apply, spec->sql, spec->sql.s))
		return false;
	apply_schema(apply);
	list_push(apply->arena, &apply->model->triggers, trigger);
	apply_deed(apply, op, trigger->table, "%s", trigger->name);
	return true;
}

bool apply_DROP_TRIGGER(struct apply *apply, const struct op *op)
{
	const struct drop_named_spec *spec = op->spec;
	for (size_t i = 0; i < apply->model->triggers.len; i++) {
		struct trigger *trigger = apply->model->triggers.items[i];
		if (!name_equal(trigger->name, spec->name.s))
			continue;
		apply_schema(apply);
		list_remove(&apply->model->triggers, i);
		apply_deed(apply, op, trigger->table, "%s", trigger->name);
		return true;
	}
	return missing_object(apply, spec, RULE_missing_trigger, "trigger",
	                      (const void *const *)apply->model->triggers.items, apply->model->triggers.len,
	                      offsetof(struct trigger, name));
}

static const char *view_sql(struct apply *apply, const struct create_sql_spec *spec, const char *query)
{
	struct buf sql = {0};
	buf_puts(&sql, "CREATE VIEW ");
	quote_name(&sql, spec->name.s);
	for (size_t i = 0; i < spec->columns.len; i++) {
		buf_puts(&sql, i == 0 ? " (" : ", ");
		quote_name(&sql, spec->columns.items[i].s);
	}
	buf_printf(&sql, "%s AS\n%s", spec->columns.len > 0 ? ")" : "", query);
	return buf_take(&sql, apply->arena);
}

bool apply_CREATE_VIEW(struct apply *apply, const struct op *op)
{
	const struct create_sql_spec *spec = op->spec;
	struct text sql = spec->sql;
	if (sql.s == NULL) {
		if (spec->name.s == NULL || spec->select.s == NULL)
			return missing(apply, spec->node, "a view needs 'name' and 'select', or 'sql'");
		const char *query = statements_query(apply->arena, apply->diag, spec->select);
		if (query == NULL)
			return false;
		sql = (struct text){.s = view_sql(apply, spec, query), .node = spec->select.node};
	}
	struct created created = {0};
	if ((spec->sql.s != NULL && !is_alone(apply, spec->node)) ||
	    !parse_sql(apply, sql, CREATE_VIEW, "CREATE VIEW", &created))
		return false;
	const struct text name = {.s = created.view->name,
	                          .node = spec->name.node != NULL ? spec->name.node : sql.node};
	if (!apply_name_is_free(apply, name, "view") || !judge_statement(apply, sql, sql.s))
		return false;
	apply_schema(apply);
	list_push(apply->arena, &apply->model->views, created.view);
	apply_deed(apply, op, NULL, "%s", name.s);
	return true;
}

bool apply_DROP_VIEW(struct apply *apply, const struct op *op)
{
	const struct drop_named_spec *spec = op->spec;
	for (size_t i = 0; i < apply->model->views.len; i++) {
		struct view *view = apply->model->views.items[i];
		if (!name_equal(view->name, spec->name.s))
			continue;
		apply_schema(apply);
		list_remove(&apply->model->views, i);
		/* SQLite drops a view's INSTEAD OF triggers with it. */
		for (size_t j = apply->model->triggers.len; j-- > 0;) {
			struct gone_trigger gone = {apply->model->triggers.items[j], spec->name.node->loc};
			if (!name_equal(gone.trigger->table, view->name))
				continue;
			list_push(apply->arena, &apply->gone, gone);
			list_remove(&apply->model->triggers, j);
		}
		apply_deed(apply, op, NULL, "%s", view->name);
		return true;
	}
	return missing_object(apply, spec, RULE_missing_view, "view", (const void *const *)apply->model->views.items,
	                      apply->model->views.len, offsetof(struct view, name));
}

static const char *virtual_sql(struct apply *apply, const struct virtual_table_spec *spec)
{
	struct buf sql = {0};
	buf_puts(&sql, "CREATE VIRTUAL TABLE ");
	quote_name(&sql, spec->table.s);
	buf_puts(&sql, " USING ");
	quote_name(&sql, spec->module.s);
	for (size_t i = 0; i < spec->args.len; i++)
		buf_printf(&sql, "%s%s", i == 0 ? "(" : ", ", spec->args.items[i].s);
	buf_puts(&sql, spec->args.len > 0 ? ")" : "");
	return buf_take(&sql, apply->arena);
}

bool apply_CREATE_VIRTUAL_TABLE(struct apply *apply, const struct op *op)
{
	const struct virtual_table_spec *spec = op->spec;
	struct text sql = spec->sql;
	if (sql.s == NULL) {
		if (spec->table.s == NULL || spec->module.s == NULL)
			return missing(apply, spec->node, "a virtual table needs 'table' and 'module', or 'sql'");
		sql = (struct text){.s = virtual_sql(apply, spec), .node = spec->node};
	}
	struct created created = {0};
	if ((spec->sql.s != NULL && !is_alone(apply, spec->node)) ||
	    !parse_sql(apply, sql, CREATE_VIRTUAL_TABLE, "CREATE VIRTUAL TABLE", &created))
		return false;
	const struct text name = {.s = created.table->name,
	                          .node = spec->table.node != NULL ? spec->table.node : sql.node};
	/* One dropped in this segment and made anew is another one: the drop has to come first. */
	if (apply->open != NULL && schema_table(apply->open->before, created.table->name) != NULL)
		apply_close(apply);
	if (!apply_name_is_free(apply, name, "table") ||
	    !apply_shadows_are_free(apply, created.table, name.node->loc) || !judge_statement(apply, sql, sql.s))
		return false;
	apply_schema(apply);
	list_push(apply->arena, &apply->model->tables, created.table);
	apply_deed(apply, op, name.s, "%s", name.s);
	return true;
}
