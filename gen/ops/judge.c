/* Asks SQLite. The answers are reported at the places of the spec that they are about. */
#include "gen/ops/judge.h"

#include "gen/ops/build.h"
#include "gen/ops/uses.h"

#include "gen/base/str.h"
#include "gen/schema/render.h"
#include "gen/schema/replay.h"
#include "gen/sql/parse.h"
#include "gen/sql/quote.h"

#include <string.h>

/* Compiles `SELECT (expr) FROM source`; NULL when that works, else SQLite's message and the byte of expr it means. */
static const char *compile_over(struct apply *apply, const struct schema *schema, const char *source, const char *expr,
                                int *offset)
{
	static const char head[] = "SELECT (";
	struct replay_error error;
	const char *sql = arena_printf(apply->arena, "%s%s)%s%s", head, expr, source != NULL ? " FROM " : "",
	                               source != NULL ? source : "");
	if (replay_compiles(apply->arena, schema, sql, &error))
		return NULL;
	*offset = error.offset - (int)strlen(head);
	return error.message;
}

static const char *compile(struct apply *apply, const struct schema *schema, const char *table, const char *expr,
                           int *offset)
{
	return compile_over(apply, schema, quoted_name(apply->arena, table), expr, offset);
}

/* A schema of this one table. */
static const struct schema *schema_of(struct apply *apply, const struct table *table)
{
	struct schema *schema = arena_new(apply->arena, struct schema);
	list_push(apply->arena, &schema->tables, table_copy(apply->arena, table));
	return schema;
}

/* What is no expression for SQLite's grammar ("a FROM b", "a DESC") is none; what it knows no name for is an error in
   one. */
static void report_expression(struct apply *apply, struct loc loc, const char *message)
{
	bool is_syntax = strstr(message, "syntax error") != NULL || str_prefix(message, "incomplete input");
	if (is_syntax)
		diag_error(apply->diag, loc, RULE_bad_expression, "this is not one expression: SQLite: %s", message);
	else
		diag_error(apply->diag, loc, RULE_sql_error, "SQLite: %s", message);
}

bool judge_expression(struct apply *apply, const struct table *table, struct text text)
{
	int offset;
	if (!apply_expression(apply, text))
		return false;
	if (text.s == NULL || table->module != NULL)
		return true;
	/* Most expressions are about the row alone; only a subquery needs the other tables. */
	if (compile(apply, schema_of(apply, table), table->name, text.s, &offset) == NULL)
		return true;
	return judge_expression_over(apply, quoted_name(apply->arena, table->name), text);
}

bool judge_expression_over(struct apply *apply, const char *source, struct text text)
{
	int offset;
	if (!apply_expression(apply, text))
		return false;
	const char *message = text.s != NULL ? compile_over(apply, apply->model, source, text.s, &offset) : NULL;
	if (message == NULL)
		return true;
	report_expression(apply, node_loc_at(text.node, offset > 0 ? (size_t)offset : 0), message);
	return false;
}

bool judge_value(struct apply *apply, const struct table *table, struct literal value)
{
	const struct text text = {.s = value.s, .node = value.node};
	return value.kind != LITERAL_SQL || judge_expression(apply, table, text);
}

bool judge_order(struct apply *apply, const char *source, struct text text)
{
	/* A list behind ORDER BY could go on with LIMIT or ON CONFLICT, in a window it cannot. */
	static const char head[] = "SELECT row_number() OVER (ORDER BY ";
	struct parse_error parse_error;
	struct replay_error error;
	if (text.s == NULL)
		return true;
	if (!parse_is_expression_list(text.s, &parse_error, apply->arena)) {
		diag_error(apply->diag, node_loc_at(text.node, parse_error.offset), RULE_bad_expression,
		           "this is not a list of expressions: %s", parse_error.message);
		return false;
	}
	const char *sql = arena_printf(apply->arena, "%s%s) FROM %s", head, text.s, source);
	if (replay_compiles(apply->arena, apply->model, sql, &error))
		return true;
	int offset = error.offset - (int)strlen(head);
	report_expression(apply, node_loc_at(text.node, offset > 0 ? (size_t)offset : 0), error.message);
	return false;
}

/* The bare columns, without the clauses that are to be judged: those would keep the table from being made at all. */
static const struct schema *bare_schema(struct apply *apply, const struct table *table)
{
	struct schema *schema = arena_new(apply->arena, struct schema);
	struct table *bare = arena_new(apply->arena, struct table);
	bare->name = table->name;
	for (size_t i = 0; i < table->columns.len; i++) {
		struct column *column = arena_new(apply->arena, struct column);
		column->name = table->columns.items[i]->name;
		column->type = table->columns.items[i]->type;
		list_push(apply->arena, &bare->columns, column);
	}
	list_push(apply->arena, &schema->tables, bare);
	return schema;
}

/* The place of a byte of the clause's expression, where that stands in the file as it is. */
static struct loc place_in_clause(const struct constraint *clause, int offset)
{
	const struct src *src = clause->loc.src;
	size_t at = src_offset(clause->loc), len = strlen(clause->expr);
	if (at < src->len && (src->text[at] == '\'' || src->text[at] == '"'))
		at++;
	bool is_verbatim = at + len <= src->len && memcmp(src->text + at, clause->expr, len) == 0;
	return is_verbatim && offset > 0 && (size_t)offset < len ? src_loc_at(src, at + (size_t)offset) : clause->loc;
}

/* Makes the bare table with this one clause: what SQLite says then is about the clause. */
static const char *make_with(struct apply *apply, const struct table *table, const struct column *column,
                             struct constraint *clause)
{
	struct replay_error error;
	const struct schema *schema = bare_schema(apply, table);
	struct table *bare = schema->tables.items[0];
	struct column *owner = column != NULL ? table_column(bare, column->name) : NULL;
	if (owner != NULL)
		list_push(apply->arena, &owner->constraints, clause);
	else
		list_push(apply->arena, &bare->constraints, clause);
	return replay_compiles(apply->arena, schema, "SELECT 1", &error) ? NULL : error.message;
}

/* SQLite lets a CHECK ask random(), but an index over the same it does not. */
static bool changes_its_mind(struct apply *apply, const struct table *table, const struct constraint *check)
{
	struct replay_error error;
	struct schema *schema = schema_copy(apply->arena, bare_schema(apply, table));
	struct index *index = arena_new(apply->arena, struct index);
	const struct part part = {.expr = check->expr};
	index->name = arena_printf(apply->arena, "%s_", table->name);
	index->table = table->name;
	list_push(apply->arena, &index->parts, part);
	list_push(apply->arena, &schema->indexes, index);
	return !replay_compiles(apply->arena, schema, "SELECT 1", &error) &&
	       strstr(error.message, "non-deterministic functions prohibited") != NULL;
}

/* What the author's expression of this spec says; a statement given as `sql` was judged as a whole. */
static bool judge_clause(struct apply *apply, const struct table *table, const struct column *column,
                         struct constraint *clause)
{
	int offset = -1;
	bool is_of_row = clause->kind == CONSTRAINT_CHECK || clause->kind == CONSTRAINT_GENERATED;
	bool is_other = clause->kind == CONSTRAINT_DEFAULT || clause->kind == CONSTRAINT_COLLATE;
	if ((!is_of_row && !is_other) || clause->loc.src != apply->spec->src || clause->text != NULL)
		return true;
	const char *message = NULL;
	if (is_of_row)
		message = compile(apply, bare_schema(apply, table), table->name, clause->expr, &offset);
	if (message == NULL)
		message = make_with(apply, table, column, clause);
	if (message == NULL && clause->kind == CONSTRAINT_CHECK && changes_its_mind(apply, table, clause)) {
		diag_error(apply->diag, clause->loc, RULE_sql_error,
		           "a CHECK must say the same of a row whenever it is asked; take the non-deterministic "
		           "function out");
		return false;
	}
	if (message == NULL)
		return true;
	report_expression(apply, place_in_clause(clause, offset), message);
	return false;
}

/* A STRICT column takes no value of another type, so a default of one would be refused with every row that relies on
 * it. */
static bool judge_default(struct apply *apply, const struct table *table, const struct column *column)
{
	struct constraint *clause = column_constraint(column, CONSTRAINT_DEFAULT);
	if (!table->is_strict || clause == NULL || clause->loc.src != apply->spec->src || clause->text != NULL)
		return true;
	struct schema *schema = arena_new(apply->arena, struct schema);
	struct table *alone = arena_new(apply->arena, struct table);
	struct column *bare = arena_new(apply->arena, struct column);
	struct replay_error error;
	bare->name = column->name;
	bare->type = column->type;
	list_push(apply->arena, &bare->constraints, clause);
	alone->name = table->name;
	alone->is_strict = true;
	list_push(apply->arena, &alone->columns, bare);
	list_push(apply->arena, &schema->tables, alone);
	const char *sql =
		arena_printf(apply->arena, "INSERT INTO %s DEFAULT VALUES", quoted_name(apply->arena, table->name));
	if (replay_accepts(apply->arena, schema, sql, &error))
		return true;
	diag_error(apply->diag, clause->loc, RULE_bad_type, "the default of column '%s' is not of its type: %s",
	           column->name, error.message);
	return false;
}

static const char *constant_of(const binding_list *values, const char *column)
{
	for (size_t i = 0; i < values->len; i++)
		if (name_equal(values->items[i].name.s, column) && parse_is_constant(values->items[i].sql.s))
			return values->items[i].sql.s;
	return NULL;
}

/* What the clause asks for is decided by the constants alone, and it is one that fails a statement. */
static bool is_decided(const struct table *table, const struct constraint *clause, const binding_list *values)
{
	bool fails = clause->conflict == NULL || str_equal(clause->conflict, "ABORT");
	if (clause->kind == CONSTRAINT_NOT_NULL || clause->kind == CONSTRAINT_COLLATE)
		return fails;
	if (clause->kind != CONSTRAINT_CHECK || parse_mentions(clause->expr, "rowid") ||
	    parse_mentions(clause->expr, "_rowid_") || parse_mentions(clause->expr, "oid"))
		return false;
	for (size_t i = 0; i < table->columns.len; i++) {
		const char *name = table->columns.items[i]->name;
		fails &= !parse_mentions(clause->expr, name) || constant_of(values, name) != NULL;
	}
	return fails;
}

/* The table with nothing in it but what the constants decide. CHECKs of all columns may read them. */
static struct table *decided_table(struct apply *apply, const struct table *table, const binding_list *values)
{
	struct table *decided = arena_new(apply->arena, struct table);
	decided->name = table->name;
	decided->is_strict = table->is_strict;
	for (size_t i = 0; i < table->columns.len; i++) {
		const struct column *column = table->columns.items[i];
		struct column *bare = arena_new(apply->arena, struct column);
		bool is_constant = constant_of(values, column->name) != NULL;
		bare->name = column->name;
		bare->type = column->type;
		for (size_t j = 0; j < column->constraints.len; j++) {
			struct constraint *clause = column->constraints.items[j];
			if (clause->kind == CONSTRAINT_CHECK && is_decided(table, clause, values))
				list_push(apply->arena, &decided->constraints, clause);
			else if (clause->kind != CONSTRAINT_CHECK && is_constant && is_decided(table, clause, values))
				list_push(apply->arena, &bare->constraints, clause);
		}
		if (is_constant)
			list_push(apply->arena, &decided->columns, bare);
	}
	for (size_t i = 0; i < table->constraints.len; i++)
		if (is_decided(table, table->constraints.items[i], values))
			list_push(apply->arena, &decided->constraints, table->constraints.items[i]);
	return decided;
}

bool judge_constants(struct apply *apply, const struct table *table, const binding_list *values, struct loc loc)
{
	struct schema *schema = arena_new(apply->arena, struct schema);
	struct table *decided = decided_table(apply, table, values);
	struct buf sql = {0};
	struct replay_error error;
	bool has_trigger = false; /* which may keep the statement from the row */
	for (size_t i = 0; i < apply->model->triggers.len; i++)
		has_trigger |= name_equal(apply->model->triggers.items[i]->table, table->name);
	if (table->module != NULL || decided->columns.len == 0 || has_trigger)
		return true;
	list_push(apply->arena, &schema->tables, decided);
	buf_printf(&sql, "INSERT INTO %s VALUES (", quoted_name(apply->arena, table->name));
	for (size_t i = 0; i < decided->columns.len; i++)
		buf_printf(&sql, "%s%s", i > 0 ? ", " : "", constant_of(values, decided->columns.items[i]->name));
	buf_putc(&sql, ')');
	const char *insert = buf_take(&sql, apply->arena);
	if (!replay_compiles(apply->arena, schema, insert, &error) ||
	    replay_accepts(apply->arena, schema, insert, &error))
		return true;
	diag_error(apply->diag, loc, apply->is_downgrade ? RULE_downgrade_fails : RULE_upgrade_fails,
	           "no row can take this value: %s", error.message);
	return false;
}

/* Reading all columns and writing a row computes every generated column: one that needs itself shows then. */
static bool judge_loop(struct apply *apply, const struct table *table)
{
	struct replay_error error;
	const char *name = quoted_name(apply->arena, table->name);
	const struct schema *schema = schema_of(apply, table);
	if (replay_compiles(apply->arena, schema, arena_printf(apply->arena, "SELECT * FROM %s", name), &error) &&
	    replay_compiles(apply->arena, schema, arena_printf(apply->arena, "INSERT INTO %s DEFAULT VALUES", name),
	                    &error))
		return true;
	if (!str_prefix(error.message, "generated column loop"))
		return true; /* nothing that reading and writing other columns would not show */
	struct loc loc = apply->at;
	for (size_t i = 0; i < table->columns.len; i++) {
		const struct constraint *clause = column_constraint(table->columns.items[i], CONSTRAINT_GENERATED);
		if (clause != NULL && clause->loc.src == apply->spec->src &&
		    parse_mentions(error.message, table->columns.items[i]->name))
			loc = clause->loc;
	}
	diag_error(apply->diag, loc, RULE_bad_generated,
	           "SQLite: %s: a generated column cannot be computed from itself", error.message);
	return false;
}

bool judge_table(struct apply *apply, const struct table *table)
{
	bool ok = true;
	for (size_t i = 0; i < table->columns.len; i++)
		ok &= judge_default(apply, table, table->columns.items[i]);
	for (size_t i = 0; i < table->columns.len; i++)
		for (size_t j = 0; j < table->columns.items[i]->constraints.len; j++)
			ok &= judge_clause(apply, table, table->columns.items[i],
			                   table->columns.items[i]->constraints.items[j]);
	for (size_t i = 0; i < table->constraints.len; i++)
		ok &= judge_clause(apply, table, NULL, table->constraints.items[i]);
	if (!ok)
		return false;
	/* Whatever else SQLite has against it: it must be possible to make the table. */
	struct replay_error error;
	if (replay_compiles(apply->arena, schema_of(apply, table), "SELECT 1", &error))
		return judge_loop(apply, table);
	diag_error(apply->diag, table->loc.src == apply->spec->src ? table->loc : apply->at, RULE_sql_error,
	           "SQLite: %s", error.message);
	return false;
}

bool judge_query(struct apply *apply, struct text query)
{
	struct replay_error error;
	if (replay_compiles(apply->arena, apply->model, query.s, &error))
		return true;
	diag_error(apply->diag, node_loc_at(query.node, error.offset > 0 ? (size_t)error.offset : 0), RULE_sql_error,
	           "SQLite: %s", error.message);
	return false;
}

bool judge_statement(struct apply *apply, struct text sql, const char *text)
{
	struct replay_error error;
	if (replay_accepts(apply->arena, apply->model, text, &error))
		return true;
	/* Only what the author wrote as it stands has places of its own. */
	bool is_verbatim = sql.node->kind == NODE_SCALAR && sql.s == text && error.offset >= 0;
	diag_error(apply->diag, is_verbatim ? node_loc_at(sql.node, (size_t)error.offset) : sql.node->loc,
	           RULE_sql_error, "SQLite: %s", error.message);
	return false;
}

/* ---- What is left behind ---- */

static broken_list find_broken(struct apply *apply, const struct schema *schema)
{
	broken_list broken = {0};
	const char *why = NULL;
	bool has_module = false;
	for (size_t i = 0; i < schema->tables.len; i++)
		has_module |= schema->tables.items[i]->module != NULL;
	if (schema->views.len + schema->triggers.len == 0 && !has_module)
		return broken;
	sqlite3 *db = replay_open();
	if (schema_create(db, schema, apply->arena, &why)) {
		broken = replay_broken_objects(apply->arena, db, schema);
	} else {
		struct broken_object whole = {.message = why};
		list_push(apply->arena, &broken, whole);
	}
	sqlite3_close(db);
	return broken;
}

static bool is_among(const broken_list *broken, const char *message)
{
	for (size_t i = 0; i < broken->len; i++)
		if (str_equal(broken->items[i].message, message))
			return true;
	return false;
}

/* What is broken in the second and not in the first. */
broken_list judge_newly_broken(struct apply *apply, const struct schema *before, const struct schema *after)
{
	broken_list was = find_broken(apply, before), is = find_broken(apply, after), newly = {0};
	for (size_t i = 0; i < is.len; i++)
		if (!is_among(&was, is.items[i].message))
			list_push(apply->arena, &newly, is.items[i]);
	return newly;
}

broken_list judge_broken_without(struct apply *apply, const struct table *table, const char *column)
{
	struct schema *without = schema_copy(apply->arena, apply->model);
	for (size_t i = 0; i < without->tables.len; i++)
		if (name_equal(without->tables.items[i]->name, table->name))
			without->tables.items[i] = bare_schema(apply, table)->tables.items[0];
	/* Only what reads the table counts here: its own clauses and indexes were asked before. */
	without->indexes.len = 0;
	struct schema *with = schema_copy(apply->arena, without);
	struct table *bare = schema_table(without, table->name);
	list_remove(&bare->columns, (size_t)table_column_index(bare, column));
	return judge_newly_broken(apply, with, without);
}

static bool check_parent(struct apply *apply, const struct table *child, const struct constraint *key)
{
	bool ok = true;
	for (size_t i = 0; i < apply->dropped.len; i++) {
		struct text dropped = apply->dropped.items[i];
		if (key == NULL || !name_equal(key->reference.table, dropped.s) ||
		    schema_table(apply->model, dropped.s) != NULL)
			continue;
		diag_error(apply->diag, dropped.node->loc, RULE_table_in_use,
		           "table '%s' cannot go: a foreign key of table '%s' points at it", dropped.s, child->name);
		diag_note(apply->diag, key->loc, "that foreign key; drop it, or table '%s', too", child->name);
		ok = false;
	}
	return ok;
}

static bool check_parents(struct apply *apply)
{
	bool ok = true;
	for (size_t i = 0; i < apply->model->tables.len; i++) {
		const struct table *table = apply->model->tables.items[i];
		for (size_t j = 0; j < table->constraints.len; j++)
			if (table->constraints.items[j]->kind == CONSTRAINT_FOREIGN_KEY)
				ok &= check_parent(apply, table, table->constraints.items[j]);
		for (size_t j = 0; j < table->columns.len; j++)
			ok &= check_parent(apply, table,
			                   column_constraint(table->columns.items[j], CONSTRAINT_FOREIGN_KEY));
	}
	return ok;
}

/* A view or trigger of this spec stands where its statement or query does, and what is wrong somewhere in that. */
static struct loc place_in_object(const struct apply *apply, struct broken_object broken)
{
	const char *message = strstr(broken.message, "': ");
	for (size_t i = 0; message != NULL && i < apply->spec->upgrade.len; i++) {
		const struct op *op = apply->spec->upgrade.items[i];
		if (op->kind != OP_CREATE_TRIGGER && op->kind != OP_CREATE_VIEW)
			continue;
		const struct create_sql_spec *spec = op->spec;
		const struct text sql = spec->sql.s != NULL ? spec->sql : spec->select;
		int at = sql.node->loc.line == broken.loc.line && sql.node->loc.col == broken.loc.col
		                 ? replay_place_in(sql.s, message + strlen("': "))
		                 : -1;
		if (at >= 0)
			return node_loc_at(sql.node, (size_t)at);
	}
	return broken.loc;
}

/* What the message is about: an object made here, a table dropped here, else the spec as a whole. */
static struct loc place_of_broken(const struct apply *apply, struct broken_object broken, enum rule *rule)
{
	*rule = RULE_broken_object;
	if (broken.loc.src == apply->spec->src && broken.loc.line > 0) {
		*rule = RULE_sql_error;
		return place_in_object(apply, broken);
	}
	for (size_t i = 0; i < apply->dropped.len; i++)
		if (parse_mentions(broken.message, apply->dropped.items[i].s)) {
			*rule = RULE_table_in_use;
			return apply->dropped.items[i].node->loc;
		}
	return apply->spec->upgrade.len > 0 ? apply->spec->upgrade.items[0]->loc
	                                    : (struct loc){.src = apply->spec->src};
}

/* The last thing done to the table. */
static struct loc place_of_deed(const struct apply *apply, const char *table)
{
	struct loc loc = apply->at;
	for (size_t i = 0; i < apply->segments.len; i++)
		for (size_t j = 0; j < apply->segments.items[i]->deeds.len; j++)
			if (name_equal(apply->segments.items[i]->deeds.items[j].table, table))
				loc = apply->segments.items[i]->deeds.items[j].loc;
	return loc;
}

/* What the foreign keys of others point at is unique still, if only by another constraint or index. */
static bool check_parent_keys(struct apply *apply)
{
	bool ok = true;
	for (size_t i = 0; i < apply->model->tables.len; i++) {
		const struct table *parent = apply->model->tables.items[i];
		const struct table *was = schema_table(apply->before, parent->name);
		struct child_key now = uses_dangling_key(apply->model, parent);
		if (now.key == NULL || (was != NULL && uses_dangling_key(apply->before, was).key != NULL))
			continue;
		/* One of this revision can say more exactly what is wrong with it, now that its parent is there. */
		ok = false;
		if (now.key->loc.src == apply->spec->src && !check_reference(apply, now.child, now.key))
			continue;
		diag_error(apply->diag, place_of_deed(apply, parent->name), RULE_foreign_key_target,
		           "what a foreign key of table '%s' points at in table '%s' is neither its primary key nor "
		           "UNIQUE after this",
		           now.child->name, parent->name);
		diag_note(apply->diag, now.key->loc, "that foreign key; drop it, or keep a UNIQUE over these columns");
	}
	return ok;
}

/* A view that is replaced keeps its triggers, or says that they go. */
static bool check_view_triggers(struct apply *apply)
{
	bool ok = true;
	for (size_t i = 0; i < apply->gone.len; i++) {
		const struct trigger *trigger = apply->gone.items[i].trigger;
		if (schema_view(apply->model, trigger->table) == NULL ||
		    schema_trigger(apply->model, trigger->name) != NULL)
			continue;
		diag_error(
			apply->diag, apply->gone.items[i].loc, RULE_undeclared_loss,
			"view '%s' comes back without its trigger '%s'; create that again, or drop_trigger it before",
			trigger->table, trigger->name);
		diag_note(apply->diag, trigger->loc, "it is defined here");
		ok = false;
	}
	return ok;
}

bool judge_left_behind(struct apply *apply)
{
	enum rule rule;
	if (!check_parents(apply) || !check_parent_keys(apply) || !check_view_triggers(apply))
		return false;
	broken_list all = judge_newly_broken(apply, apply->before, apply->model);
	if (all.len == 0)
		return true;
	struct broken_object broken = all.items[0];
	struct loc loc = place_of_broken(apply, broken, &rule);
	if (rule == RULE_sql_error)
		diag_error(apply->diag, loc, rule, "SQLite: %s", broken.message);
	else
		diag_error(apply->diag, loc, rule, "this leaves something behind that no longer works: %s",
		           broken.message);
	if (rule != RULE_sql_error && broken.loc.src != NULL)
		diag_note(apply->diag, broken.loc, "it is defined here");
	return false;
}
