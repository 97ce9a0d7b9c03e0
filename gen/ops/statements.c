/* Cuts the author's scripts into statements. */
#include "gen/ops/statements.h"

#include "gen/base/str.h"
#include "gen/sql/parse.h"
#include "runtime/token.h"

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

/* The place of the first token for which `is_bad` in the text, as a byte; -1: there is none. */
static long find_token(const char *sql, bool (*is_bad)(const struct kiln_token *token, size_t depth))
{
	struct kiln_scanner scanner = {.cursor = sql, .limit = sql + strlen(sql)};
	size_t depth = 0;
	for (struct kiln_token token = kiln_scan_(&scanner); token.kind != KILN_TOKEN_END;
	     token = kiln_scan_(&scanner)) {
		bool is_mark = token.kind == KILN_TOKEN_OPERATOR && token.length == 1;
		if (is_bad(&token, depth))
			return token.start - sql;
		depth += is_mark && *token.start == '(';
		depth -= is_mark && *token.start == ')' && depth > 0;
	}
	return -1;
}

static bool is_parameter(const struct kiln_token *token, size_t depth)
{
	(void)depth;
	return token->kind == KILN_TOKEN_VARIABLE;
}

/* WITH may begin a statement that writes, which its verb tells. replace() is a function, too. */
static bool is_writing(const struct kiln_token *token, size_t depth)
{
	static const char *const verbs[] = {"insert", "update", "delete", "replace"};
	const char *next = token->start + token->length;
	while (*next == ' ')
		next++;
	for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
		if (token->kind == KILN_TOKEN_WORD && depth == 0 && *next != '(' && token->length == strlen(verbs[i]) &&
		    sqlite3_strnicmp(token->start, verbs[i], (int)token->length) == 0)
			return true;
	return false;
}

static bool is_temp(const struct kiln_token *token)
{
	size_t quoted = token->kind == KILN_TOKEN_QUOTED, len = token->length - 2 * quoted;
	return (len == strlen("temp") || (len == strlen("temporary") && !quoted)) &&
	       sqlite3_strnicmp(token->start + quoted, "temporary", (int)len) == 0;
}

/* CREATE TEMP TABLE, CREATE VIEW temp.v */
static bool makes_temporary(const char *sql)
{
	struct kiln_scanner scanner = {.cursor = sql, .limit = sql + strlen(sql)};
	for (size_t n = 0; begins_with(sql, "CREATE");) {
		struct kiln_token token = kiln_scan_(&scanner);
		if (token.kind == KILN_TOKEN_SPACE || token.kind == KILN_TOKEN_COMMENT)
			continue;
		if (token.kind != KILN_TOKEN_WORD && token.kind != KILN_TOKEN_QUOTED)
			return false; /* behind the name, or what comes before the point */
		if (is_temp(&token) && (n == 1 || *scanner.cursor == '.'))
			return true;
		n++;
	}
	return false;
}

static bool has_no_parameter(struct diag *diag, struct text sql, const char *text, size_t offset)
{
	long at = find_token(text, is_parameter);
	if (at < 0)
		return true;
	diag_error(diag, node_loc_at(sql.node, offset + (size_t)at), RULE_bad_statement,
	           "a parameter has no value here; write the value");
	return false;
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
	size_t offset = statements.len > 0 ? statements.items[0].offset : 0;
	if (!has_no_parameter(diag, sql, text, offset))
		return NULL;
	if (begins_with(text, "WITH") && find_token(text, is_writing) >= 0) {
		diag_error(diag, node_loc_at(sql.node, offset + (size_t)find_token(text, is_writing)),
		           RULE_bad_statement, "expected a query, which reads and does not write");
		return NULL;
	}
	if (begins_with(text, "SELECT") || begins_with(text, "WITH") || begins_with(text, "VALUES"))
		return arena_strndup(arena, sql.s, statements.items[0].offset + strlen(text));
	diag_error(diag, sql.node->loc, RULE_bad_statement, "expected a query: SELECT, WITH or VALUES");
	return NULL;
}

static bool is_allowed(struct diag *diag, const struct statement_step *step)
{
	const char *why = NULL;
	if (is_forbidden(step->sql))
		why = "transactions, ATTACH, PRAGMA and VACUUM belong to the runtime; take this statement out";
	else if (makes_temporary(step->sql))
		why = "a TEMP object belongs to the connection and would outlive the revision; make an ordinary one "
		      "and drop it again";
	if (why != NULL)
		diag_error(diag, step->loc, RULE_forbidden_statement, "%s", why);
	return why == NULL;
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
		if (!is_allowed(apply->diag, &step) || !has_no_parameter(apply->diag, script, step.sql, step.offset))
			return false;
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
