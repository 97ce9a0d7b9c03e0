/* Steps as SQL text. Where it goes, and whether a terminal may have it raw, is the caller's affair. */
#include "runtime/cli/script.h"

#include "runtime/token.h"

#include <string.h>

void script_statement(sqlite3_str *out, const char *sql)
{
	const size_t length = strlen(sql);
	struct kiln_scanner scanner = {.cursor = sql, .limit = sql + length};
	struct kiln_token token = kiln_scan_(&scanner), last = token;

	for (; token.kind != KILN_TOKEN_END; token = kiln_scan_(&scanner))
		if (token.kind != KILN_TOKEN_SPACE)
			last = token;
	sqlite3_str_append(out, sql, (int)length);
	if (last.kind == KILN_TOKEN_COMMENT && last.start[0] == '-')
		sqlite3_str_appendchar(out, 1, '\n');
	else if (last.kind == KILN_TOKEN_COMMENT &&
	         (last.length < 4 || memcmp(last.start + last.length - 2, "*/", 2) != 0))
		sqlite3_str_appendall(out, "*/"); /* SQLite lets the end of the text close it */
	sqlite3_str_appendall(out, ";\n");
}

void script_comment(sqlite3_str *out, const char *lead, const char *text)
{
	sqlite3_str_appendf(out, "-- %s", lead);
	for (const char *s = text; *s != '\0'; s++) {
		if (*s == '\n' && s[1] != '\0')
			sqlite3_str_appendall(out, "\n--   ");
		else if (*s != '\n' && *s != '\r')
			sqlite3_str_appendchar(out, 1, *s);
	}
	sqlite3_str_appendchar(out, 1, '\n');
}

static void put_expect(sqlite3_str *out, const struct kiln_step *step)
{
	char *text = sqlite3_mprintf("%s%s%s", step->expect != NULL ? step->expect : "NULL",
	                             step->text != NULL ? ": " : "", step->text != NULL ? step->text : "");

	if (text != NULL)
		script_comment(out, "expect ", text);
	sqlite3_free(text);
}

static void put_condition(sqlite3_str *out, const struct kiln_step *step, bool is_upgrade)
{
	if (step->unless != NULL)
		script_comment(out, "unless this returns a row: ", step->unless);
	else if (step->label != NULL && !is_upgrade)
		script_comment(out, "unless the upgrade found it there already: ", step->label);
}

static void put_step(sqlite3_str *out, const struct kiln_step *step, bool is_upgrade)
{
	const char *text = step->text != NULL ? step->text : "";

	switch (step->kind) {
	case KILN_STEP_NOTE:
		script_comment(out, "", text);
		return;
	case KILN_STEP_EXEC:
		put_condition(out, step, is_upgrade);
		break;
	case KILN_STEP_GUARD:
		script_comment(out, "guard, must return no row: ", text);
		break;
	case KILN_STEP_EXPECT:
		put_expect(out, step);
		break;
	case KILN_STEP_COUNT:
		script_comment(out, "count the rows of ", step->label);
		break;
	case KILN_STEP_COUNT_KEPT:
		script_comment(out, "must count as many rows as before in ", step->label);
		break;
	}
	script_statement(out, step->sql);
}

void script_steps(sqlite3_str *out, const struct kiln_step *steps, size_t nstep, bool is_upgrade)
{
	bool behind_note = false; /* a note belongs to the step behind it */

	for (size_t i = 0; i < nstep; i++) {
		if (!behind_note)
			sqlite3_str_appendchar(out, 1, '\n');
		put_step(out, &steps[i], is_upgrade);
		behind_note = steps[i].kind == KILN_STEP_NOTE;
	}
	if (nstep == 0)
		sqlite3_str_appendall(out, "\n-- nothing to run\n");
}
