/* Cuts the author's scripts into statements. */
#include "gen/ops/statements.h"

#include "gen/base/str.h"
#include "gen/sql/parse.h"

#include <string.h>

/* What begins a statement that only the runtime may run. PRAGMA functions (pragma_table_info ...) read and are fine. */
static bool is_forbidden(const char *sql)
{
	static const char *const words[] = {"begin",   "commit", "end",    "rollback", "savepoint",
	                                    "release", "attach", "detach", "pragma",   "vacuum"};
	size_t len = strspn(sql, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (len == strlen(words[i]) && sqlite3_strnicmp(sql, words[i], (int)len) == 0)
			return true;
	return false;
}

static bool begins_with(const char *sql, const char *word)
{
	size_t len = strlen(word);
	return sqlite3_strnicmp(sql, word, (int)len) == 0 && strchr("_0123456789", sql[len]) == NULL;
}

const char *statements_query(struct arena *arena, struct diag *diag, struct text sql)
{
	statement_list statements = {0};
	struct parse_error error;
	if (!parse_script(arena, sql.s, &statements, &error)) {
		diag_error(diag, node_loc_at(sql.node, error.offset), RULE_bad_statement, "%s", error.message);
		return NULL;
	}
	if (statements.len > 1) {
		diag_error(diag, node_loc_at(sql.node, statements.items[1].offset), RULE_bad_statement,
		           "expected one query and nothing behind it");
		return NULL;
	}
	const char *text = statements.len > 0 ? statements.items[0].text : "";
	if (begins_with(text, "SELECT") || begins_with(text, "WITH") || begins_with(text, "VALUES"))
		return arena_strndup(arena, sql.s, statements.items[0].offset + strlen(text));
	diag_error(diag, sql.node->loc, RULE_bad_statement, "expected a query: SELECT, WITH or VALUES");
	return NULL;
}

bool statements_from_text(struct apply *apply, struct text script, struct segment *segment, bool is_up)
{
	statement_list statements = {0};
	struct parse_error error;
	if (!parse_script(apply->arena, script.s, &statements, &error)) {
		diag_error(apply->diag, node_loc_at(script.node, error.offset), RULE_bad_statement, "%s",
		           error.message);
		return false;
	}
	if (statements.len == 0) {
		diag_error(apply->diag, script.node->loc, RULE_bad_statement, "there is no statement here");
		return false;
	}
	for (size_t i = 0; i < statements.len; i++) {
		struct statement_step step = {.sql = statements.items[i].text,
		                              .loc = script.node->loc,
		                              .node = script.node,
		                              .offset = statements.items[i].offset};
		step.loc = node_loc_at(script.node, step.offset);
		if (is_forbidden(step.sql)) {
			diag_error(apply->diag, step.loc, RULE_forbidden_statement,
			           "transactions, ATTACH, PRAGMA and VACUUM belong to the runtime; take this statement "
			           "out");
			return false;
		}
		if (is_up)
			list_push(apply->arena, &segment->up, step);
		else
			list_push(apply->arena, &segment->down, step);
	}
	return true;
}

static bool is_touched(const struct segment *segment, const char *table)
{
	for (size_t i = 0; i < segment->touched.len; i++)
		if (name_equal(segment->touched.items[i], table))
			return true;
	return false;
}

static bool is_mentioned(const struct segment *segment, const char *table)
{
	for (size_t i = 0; i < segment->up.len; i++)
		if (parse_mentions(segment->up.items[i].sql, table))
			return true;
	for (size_t i = 0; i < segment->down.len; i++)
		if (parse_mentions(segment->down.items[i].sql, table))
			return true;
	return false;
}

void statements_touched(struct apply *apply, struct segment *segment)
{
	for (size_t i = 0; i < apply->model->tables.len; i++) {
		const char *table = apply->model->tables.items[i]->name;
		if (!is_touched(segment, table) && is_mentioned(segment, table))
			list_push(apply->arena, &segment->touched, table);
	}
}
