/* Names: what they stand for in the model, and whether they are free. What is wrong is reported here, in one wording.
 */
#include "gen/ops/apply.h"

#include "gen/base/str.h"
#include "gen/schema/replay.h"
#include "gen/sql/parse.h"

#include <string.h>

static const char *nearest_table(struct apply *apply, const char *name)
{
	LIST(const char *) names = {0};
	for (size_t i = 0; i < apply->model->tables.len; i++)
		list_push(apply->arena, &names, apply->model->tables.items[i]->name);
	return str_nearest(name, names.items, names.len);
}

struct loc apply_place(struct text name)
{
	/* A statement given as `sql` holds the name somewhere. */
	int at = str_equal(name.node->text, name.s) || name.node->kind != NODE_SCALAR
	                 ? 0
	                 : parse_place_of(name.node->text, name.s);
	return at > 0 ? node_loc_at(name.node, (size_t)at) : name.node->loc;
}

struct table *apply_table(struct apply *apply, struct text name)
{
	struct table *table = schema_table(apply->model, name.s);
	if (table == NULL && schema_view(apply->model, name.s) != NULL) {
		diag_error(apply->diag, apply_place(name), RULE_not_a_table, "'%s' is a view, not a table", name.s);
		return NULL;
	}
	if (table == NULL) {
		const char *nearest = nearest_table(apply, name.s);
		if (nearest != NULL)
			diag_error(apply->diag, apply_place(name), RULE_missing_table,
			           "there is no table '%s' here; did you mean '%s'?", name.s, nearest);
		else
			diag_error(apply->diag, apply_place(name), RULE_missing_table, "there is no table '%s' here",
			           name.s);
		return NULL;
	}
	if (table->module != NULL) {
		diag_error(apply->diag, apply_place(name), RULE_virtual_table,
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
		diag_error(apply->diag, apply_place(name), RULE_missing_column,
		           "table '%s' has no column '%s'; did you mean '%s'?", table->name, name.s, nearest);
	else
		diag_error(apply->diag, apply_place(name), RULE_missing_column, "table '%s' has no column '%s'",
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
		diag_error(apply->diag, apply_place(name), RULE_reserved_name, "the name '%s' is reserved: %s", name.s,
		           why);
	return why == NULL;
}

/* The virtual table that keeps its rows in a table of this name, or NULL. */
static const struct table *shadow_owner(struct apply *apply, const char *name)
{
	for (size_t i = 0; i < apply->model->tables.len; i++) {
		struct schema alone = {0};
		struct table *table = apply->model->tables.items[i];
		if (table->module == NULL || sqlite3_strnicmp(name, table->name, (int)strlen(table->name)) != 0)
			continue;
		list_push(apply->arena, &alone.tables, table);
		name_list shadows = replay_shadows(apply->arena, &alone);
		for (size_t j = 0; j < shadows.len; j++)
			if (name_equal(shadows.items[j], name))
				return table;
	}
	return NULL;
}

bool apply_shadows_are_free(struct apply *apply, struct table *table, struct loc loc)
{
	struct schema alone = {0};
	list_push(apply->arena, &alone.tables, table);
	name_list shadows = replay_shadows(apply->arena, &alone);
	for (size_t i = 0; i < shadows.len; i++) {
		struct loc first = {0};
		const char *taken = schema_name_taken(apply->model, shadows.items[i], &first);
		if (taken == NULL)
			continue;
		diag_error(apply->diag, loc, RULE_duplicate_table,
		           "virtual table '%s' keeps its rows in a table called '%s', and there is a%s %s of that name",
		           table->name, shadows.items[i], str_equal(taken, "index") ? "n" : "", taken);
		diag_note(apply->diag, first, "first defined here");
		return false;
	}
	return true;
}

bool apply_name_is_free(struct apply *apply, struct text name, const char *what)
{
	struct loc first = {0};
	if (!apply_name_is_allowed(apply, name))
		return false;
	const char *taken = schema_name_taken(apply->model, name.s, &first);
	const struct table *owner = taken == NULL ? shadow_owner(apply, name.s) : NULL;
	if (taken == NULL && owner == NULL)
		return true;
	enum rule rule = str_equal(what, "index")  ? RULE_duplicate_index
	                 : str_equal(what, "view") ? RULE_duplicate_view
	                                           : RULE_duplicate_table;
	if (owner != NULL) {
		diag_error(apply->diag, apply_place(name), rule,
		           "virtual table '%s' keeps its rows in a table called '%s'; take another name", owner->name,
		           name.s);
		diag_note(apply->diag, owner->loc, "the virtual table");
		return false;
	}
	diag_error(apply->diag, apply_place(name), rule, "there is a%s %s called '%s' already",
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
