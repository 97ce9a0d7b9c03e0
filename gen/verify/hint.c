/* No parser: a literal is about the column that was named last, which is right for comparisons, IN, BETWEEN and CASE.
 */
#include "gen/verify/hint.h"

#include "gen/base/buf.h"
#include "gen/base/str.h"
#include "gen/sql/parse.h"
#include "gen/sql/quote.h"
#include "gen/verify/seed.h"
#include "runtime/token.h"

#include <string.h>

#define HINTS     16 /* per column */
#define LENDERS   16 /* rows that are tried */
#define ID_DIGITS 10

static bool is_listed(const name_list *literals, const char *literal)
{
	for (size_t i = 0; i < literals->len; i++)
		if (str_equal(literals->items[i], literal))
			return true;
	return false;
}

static void add(struct arena *arena, name_list *literals, const char *literal)
{
	if (literals->len < HINTS && !is_listed(literals, literal))
		list_push(arena, literals, literal);
}

/* The column of the table that the token names, or NULL. */
static const struct column *column_named(struct arena *arena, const struct table *table, const struct kiln_token *token)
{
	if (token->kind != KILN_TOKEN_WORD && token->kind != KILN_TOKEN_QUOTED)
		return NULL;
	const char *text = arena_strndup(arena, token->start, token->length);
	for (size_t i = 0; i < table->columns.len; i++)
		if (parse_mentions(text, table->columns.items[i]->name))
			return table->columns.items[i];
	return NULL;
}

static void add_literals(struct arena *arena, const char *sql, const struct table *table, const struct column *column,
                         name_list *literals)
{
	struct kiln_scanner scanner = {.cursor = sql, .limit = sql + strlen(sql)};
	const struct column *last = NULL;
	bool is_negative = false;
	for (struct kiln_token token = kiln_scan_(&scanner); token.kind != KILN_TOKEN_END;
	     token = kiln_scan_(&scanner)) {
		const struct column *named = column_named(arena, table, &token);
		bool is_literal = token.kind == KILN_TOKEN_STRING || token.kind == KILN_TOKEN_NUMBER ||
		                  token.kind == KILN_TOKEN_BLOB;
		last = named != NULL ? named : last;
		if (is_literal && last == column)
			add(arena, literals,
			    arena_printf(arena, "%s%.*s", is_negative ? "-" : "", (int)token.length, token.start));
		if (token.kind != KILN_TOKEN_SPACE)
			is_negative = token.kind == KILN_TOKEN_OPERATOR && token.length == 1 && *token.start == '-';
	}
}

static void add_steps(struct arena *arena, const step_list *steps, const struct table *table,
                      const struct column *column, name_list *literals)
{
	for (size_t i = 0; i < steps->len; i++) {
		const struct kiln_step *step = &steps->items[i].run;
		if (step->kind == KILN_STEP_EXEC && parse_mentions(step->sql, column->name))
			add_literals(arena, step->sql, table, column, literals);
	}
}

/* The literals that stand behind the column's name and before that of another column of the table, in the order of the
   steps: what is asked of one row stands at one place of the lists of its columns. */
static name_list literals_for(struct arena *arena, const struct revision_plan *revision, const struct table *table,
                              const struct column *column)
{
	name_list literals = {0};
	add_steps(arena, &revision->upgrade, table, column, &literals);
	add_steps(arena, &revision->downgrade, table, column, &literals);
	return literals;
}

/* An id, which leaves room for those that follow: https://sqlite.org/autoinc.html */
static bool is_id(const char *literal)
{
	return strlen(literal) < ID_DIGITS && strspn(literal, "0123456789") == strlen(literal);
}

static const char *hint_at(const struct table *table, const struct column *column, const name_list *hints, size_t row)
{
	if (column_is_generated(column) || row >= hints->len)
		return NULL;
	return column != table_rowid_column(table) || is_id(hints->items[row]) ? hints->items[row] : NULL;
}

/* A row that was there lends the values that nothing is asked of. Where it cannot be had twice, it gets the hints. */
static void add_row(struct arena *arena, sqlite3 *db, const struct table *table, const name_list *hints, size_t row)
{
	struct buf names = {0}, values = {0}, sets = {0};
	const char *name = quoted_name(arena, table->name), *key = table_rowid_name(table);
	for (size_t i = 0; i < table->columns.len; i++) {
		const struct column *column = table->columns.items[i];
		const char *hint = hint_at(table, column, &hints[i], row), *quoted = quoted_name(arena, column->name);
		if (column_is_generated(column) || (hint == NULL && column == table_rowid_column(table)))
			continue;
		buf_printf(&names, "%s%s", names.len > 0 ? ", " : "", quoted);
		buf_printf(&values, "%s%s", values.len > 0 ? ", " : "", hint != NULL ? hint : quoted);
		if (hint != NULL)
			buf_printf(&sets, "%s%s = %s", sets.len > 0 ? ", " : "", quoted, hint);
	}
	/* The row may come as another; or one that is there may change; or it takes the place of those in its way. */
	const char *const verbs[] = {"INSERT", "UPDATE", "INSERT OR REPLACE"};
	bool is_made = sets.len == 0;
	for (size_t i = 0; i < sizeof verbs / sizeof *verbs * LENDERS && !is_made; i++) {
		const char *verb = verbs[i / LENDERS], *sql;
		int lender = (int)(i % LENDERS);
		if (str_equal(verb, "UPDATE") && key == NULL)
			continue;
		if (str_equal(verb, "UPDATE"))
			sql = arena_printf(arena, "UPDATE %s SET %s WHERE %s = (SELECT %s FROM %s LIMIT 1 OFFSET %d)",
			                   name, buf_text(&sets), key, key, name, lender);
		else
			sql = arena_printf(arena, "%s INTO %s (%s) SELECT %s FROM %s LIMIT 1 OFFSET %d", verb, name,
			                   buf_text(&names), buf_text(&values), name, lender);
		is_made = sqlite3_exec(db, sql, NULL, NULL, NULL) == SQLITE_OK && sqlite3_changes(db) > 0;
	}
	buf_free(&names);
	buf_free(&values);
	buf_free(&sets);
}

void hint_fill(struct arena *arena, sqlite3 *db, const struct schema *schema, const struct revision_plan *revision)
{
	seed_enable_triggers(db, false);
	for (size_t i = 0; i < schema->tables.len; i++) {
		const struct table *table = schema->tables.items[i];
		name_list *hints = arena_alloc(arena, (table->columns.len + 1) * sizeof *hints);
		size_t nrow = 0;
		for (size_t j = 0; j < table->columns.len; j++) {
			size_t part;
			if (table_reference_of(table, table->columns.items[j], &part) == NULL)
				hints[j] = literals_for(arena, revision, table, table->columns.items[j]);
			nrow = hints[j].len > nrow ? hints[j].len : nrow;
		}
		for (size_t j = 0; j < nrow; j++)
			add_row(arena, db, table, hints, j);
	}
	seed_delete_orphans(arena, db, schema);
	seed_enable_triggers(db, true);
}
