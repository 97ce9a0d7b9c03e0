/* Names: what they stand for in the model, and whether they are free. What is wrong is reported here, in one wording.
 */
#include "gen/ops/apply.h"

#include "gen/base/str.h"
#include "gen/sql/parse.h"

#include <string.h>

static const char *nearest_table(struct apply *apply, const char *name)
{
	LIST(const char *) names = {0};
	for (size_t i = 0; i < apply->model->tables.len; i++)
		list_push(apply->arena, &names, apply->model->tables.items[i]->name);
	return str_nearest(name, names.items, names.len);
}

struct table *apply_table(struct apply *apply, struct text name)
{
	struct table *table = schema_table(apply->model, name.s);
	if (table == NULL && schema_view(apply->model, name.s) != NULL) {
		diag_error(apply->diag, name.node->loc, RULE_not_a_table, "'%s' is a view, not a table", name.s);
		return NULL;
	}
	if (table == NULL) {
		const char *nearest = nearest_table(apply, name.s);
		if (nearest != NULL)
			diag_error(apply->diag, name.node->loc, RULE_missing_table,
			           "there is no table '%s' here; did you mean '%s'?", name.s, nearest);
		else
			diag_error(apply->diag, name.node->loc, RULE_missing_table, "there is no table '%s' here",
			           name.s);
		return NULL;
	}
	if (table->module != NULL) {
		diag_error(apply->diag, name.node->loc, RULE_virtual_table,
		           "'%s' is a virtual table of module %s and cannot be altered; drop it and make it anew",
		           name.s, table->module);
		return NULL;
	}
	return table;
}

struct column *apply_column(struct apply *apply, const struct table *table, struct text name)
{
	struct column *column = table_column(table, name.s);
	if (column != NULL)
		return column;
	LIST(const char *) names = {0};
	for (size_t i = 0; i < table->columns.len; i++)
		list_push(apply->arena, &names, table->columns.items[i]->name);
	const char *nearest = str_nearest(name.s, names.items, names.len);
	if (nearest != NULL)
		diag_error(apply->diag, name.node->loc, RULE_missing_column,
		           "table '%s' has no column '%s'; did you mean '%s'?", table->name, name.s, nearest);
	else
		diag_error(apply->diag, name.node->loc, RULE_missing_column, "table '%s' has no column '%s'",
		           table->name, name.s);
	return NULL;
}

/* Why a name is taken for good; NULL when it is not. */
static const char *reserved_for(const struct apply *apply, const char *name)
{
	const char *tracking = apply->database->settings->tracking_table.s;
	if (tracking == NULL)
		tracking = "kiln_revision";
	const char *log = arena_printf(apply->arena, "%s_log", tracking);
	const char *head = arena_strndup(apply->arena, name, strnlen(name, 7));
	if (name_equal(head, "sqlite_"))
		return "names that start with sqlite_ are SQLite's own";
	return name_equal(name, tracking) || name_equal(name, log)
	               ? "it is that of a tracking table ('tracking_table' in database.yaml)"
	               : NULL;
}

bool apply_name_is_allowed(struct apply *apply, struct text name)
{
	const char *why = reserved_for(apply, name.s);
	if (why != NULL)
		diag_error(apply->diag, name.node->loc, RULE_reserved_name, "the name '%s' is reserved: %s", name.s,
		           why);
	return why == NULL;
}

bool apply_name_is_free(struct apply *apply, struct text name, const char *what)
{
	struct loc first = {0};
	if (!apply_name_is_allowed(apply, name))
		return false;
	const char *taken = schema_name_taken(apply->model, name.s, &first);
	if (taken == NULL)
		return true;
	enum rule rule = str_equal(what, "index")  ? RULE_duplicate_index
	                 : str_equal(what, "view") ? RULE_duplicate_view
	                                           : RULE_duplicate_table;
	diag_error(apply->diag, name.node->loc, rule, "there is a%s %s called '%s' already",
	           str_equal(taken, "index") ? "n" : "", taken, name.s);
	diag_note(apply->diag, first, "first defined here");
	return false;
}

bool apply_expression(struct apply *apply, struct text text)
{
	struct parse_error error;
	if (text.s == NULL || parse_is_expression(text.s, &error, apply->arena))
		return true;
	diag_error(apply->diag, node_loc_at(text.node, error.offset), RULE_bad_expression,
	           "this is not one expression: %s", error.message);
	return false;
}
