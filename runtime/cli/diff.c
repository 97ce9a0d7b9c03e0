/*
 * Two CREATE texts side by side. They are compared in their normal form, which is cut into lines: members of a table,
 * clauses of a query, statements of a trigger.
 */
#include "runtime/cli/cli.h"

#include "runtime/normal.h"
#include "runtime/token.h"

#include <stdlib.h>
#include <string.h>

/* Texts with more pairs of lines than this are not compared line by line: all of one, then all of the other. */
#define MAX_PAIRS 4000000

static void *allocate(size_t size)
{
	void *block = sqlite3_malloc64(size == 0 ? 1 : size);

	if (block == NULL) {
		fputs("out of memory\n", stderr);
		exit(EXIT_ENVIRONMENT);
	}
	return block;
}

/* ---- A text in lines ---- */

struct lines {
	char *text; /* the lines, each with a NUL */
	const char **lines;
	size_t nline;
};

static bool is(const struct kiln_token *token, const char *text)
{
	return token->length == strlen(text) && memcmp(token->start, text, token->length) == 0;
}

/* Whether a line ends before this token, outside of parentheses and of a list of columns. */
static bool begins_clause(const struct kiln_token *token)
{
	static const char *const words[] = {"select", "from",   "where", "group",     "order", "having",
	                                    "union",  "except", "begin", "end",       "when",  "set",
	                                    "left",   "inner",  "cross", "intersect", "limit", "values"};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (is(token, words[i]))
			return true;
	return false;
}

static bool wants_space(const struct kiln_token *before, const struct kiln_token *token)
{
	if (before->length == 0 || is(before, "(") || is(before, "."))
		return false;
	return !is(token, ")") && !is(token, ",") && !is(token, ";") && !is(token, ".");
}

/* A normal form, where a space stands between tokens, to lines. `is_table`: the first list is one of members. */
static char *break_lines(const char *normal, bool is_table)
{
	struct kiln_scanner scanner = {normal, normal + strlen(normal)};
	struct kiln_token before = {KILN_TOKEN_END, normal, 0};
	sqlite3_str *out = sqlite3_str_new(NULL);
	int depth = 0;
	bool breaks = false;

	for (struct kiln_token token = kiln_scan_(&scanner); token.kind != KILN_TOKEN_END;
	     token = kiln_scan_(&scanner)) {
		if (token.kind == KILN_TOKEN_SPACE)
			continue;
		if (is(&token, ")"))
			depth--;
		if (breaks || (is_table && depth == 0 && is(&token, ")")) ||
		    (!is_table && depth == 0 && before.length > 0 && begins_clause(&token)))
			sqlite3_str_appendchar(out, 1, '\n');
		else if (wants_space(&before, &token))
			sqlite3_str_appendchar(out, 1, ' ');
		if (breaks && is_table && depth > 0)
			sqlite3_str_appendall(out, "  ");
		sqlite3_str_append(out, token.start, (int)token.length);
		if (is(&token, "("))
			depth++;
		breaks = is_table ? depth == 1 && (is(&token, ",") || (is(&token, "(")))
		                  : depth == 0 && (is(&token, ",") || is(&token, ";"));
		before = token;
	}
	return sqlite3_str_finish(out);
}

static struct lines make_lines(const char *sql, const char *const *loose)
{
	const size_t size = kiln_normal_form_(sql, loose, NULL, 0) + 1;
	char *normal = allocate(size);
	struct lines lines = {0};

	kiln_normal_form_(sql, loose, normal, size);
	lines.text = break_lines(normal, strncmp(normal, "create table ", 13) == 0 ||
	                                         strncmp(normal, "create virtual ", 15) == 0);
	sqlite3_free(normal);
	if (lines.text == NULL)
		lines.text = memcpy(allocate(1), "", 1);
	lines.lines = allocate((strlen(lines.text) + 2) * sizeof *lines.lines);
	for (char *rest = lines.text, *line; *lines.text != '\0' && (line = strsep(&rest, "\n")) != NULL;)
		lines.lines[lines.nline++] = line;
	return lines;
}

static void free_lines(struct lines *lines)
{
	sqlite3_free(lines->text);
	sqlite3_free(lines->lines);
}

/* ---- What they have in common ---- */

static void print_line(FILE *out, char mark, const char *line)
{
	fprintf(out, "  %c ", mark);
	print_text(out, line);
	putc('\n', out);
}

static void print_from(FILE *out, char mark, const struct lines *lines, size_t first)
{
	for (size_t i = first; i < lines->nline; i++)
		print_line(out, mark, lines->lines[i]);
}

/* common[i][j]: the most lines that the texts have in common from line i of one and line j of the other on. */
static uint32_t *count_common(const struct lines *a, const struct lines *b)
{
	const size_t width = b->nline + 1;
	uint32_t *common = allocate((a->nline + 1) * width * sizeof *common);

	memset(common, 0, (a->nline + 1) * width * sizeof *common);
	for (size_t i = a->nline; i-- > 0;)
		for (size_t j = b->nline; j-- > 0;) {
			const uint32_t down = common[(i + 1) * width + j], right = common[i * width + j + 1];

			if (strcmp(a->lines[i], b->lines[j]) == 0)
				common[i * width + j] = common[(i + 1) * width + j + 1] + 1;
			else
				common[i * width + j] = down > right ? down : right;
		}
	return common;
}

static void print_diff(FILE *out, const struct lines *a, const struct lines *b)
{
	const size_t width = b->nline + 1;
	size_t i = 0, j = 0;
	uint32_t *common;

	if (a->nline * b->nline > MAX_PAIRS) {
		print_from(out, '-', a, 0);
		print_from(out, '+', b, 0);
		return;
	}
	common = count_common(a, b);
	while (i < a->nline && j < b->nline) {
		if (strcmp(a->lines[i], b->lines[j]) == 0) {
			print_line(out, ' ', a->lines[i++]);
			j++;
		} else if (common[(i + 1) * width + j] >= common[i * width + j + 1]) {
			print_line(out, '-', a->lines[i++]);
		} else {
			print_line(out, '+', b->lines[j++]);
		}
	}
	print_from(out, '-', a, i);
	print_from(out, '+', b, j);
	sqlite3_free(common);
}

/* ---- One object ---- */

/* The columns that are left out of a table's text, NULL-terminated. */
static const char **loose_columns(const struct kiln_history *history, const struct kiln_difference *difference)
{
	const char **names = allocate((history->nloose + 1) * sizeof *names);
	size_t n = 0;

	for (size_t i = 0; i < history->nloose; i++)
		if (sqlite3_stricmp(history->loose[i].table, difference->name) == 0)
			names[n++] = history->loose[i].column;
	names[n] = NULL;
	return names;
}

void print_difference(FILE *out, const struct kiln_history *history, const struct kiln_difference *difference)
{
	const char **loose = loose_columns(history, difference);
	struct lines expected = make_lines(difference->expected == NULL ? "" : difference->expected, loose);
	struct lines found = make_lines(difference->found == NULL ? "" : difference->found, loose);

	fprintf(out, "  %s ", difference->type);
	print_text(out, difference->name);
	fprintf(out, " %s\n",
	        difference->found == NULL      ? "is missing"
	        : difference->expected == NULL ? "is not expected"
	                                       : "differs");
	print_diff(out, &expected, &found);
	free_lines(&expected);
	free_lines(&found);
	sqlite3_free(loose);
}
