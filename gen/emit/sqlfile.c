/* One revision as a file of SQL for the reviewer. The binary shows the steps with the same code: runtime/cli/script.h.
 */
#include "gen/base/str.h"
#include "gen/emit/emit.h"
#include "gen/emit/sql.h"

static void put_steps(sqlite3_str *out, const step_list *steps, bool is_upgrade)
{
	struct arena arena = {0};
	struct kiln_step *run = arena_alloc(&arena, (steps->len + 1) * sizeof *run);
	for (size_t i = 0; i < steps->len; i++)
		run[i] = steps->items[i].run;
	script_steps(out, run, steps->len, is_upgrade);
	arena_free(&arena);
}

void emit_sql(struct buf *out, const struct revision_plan *revision)
{
	const struct spec *spec = revision->spec;
	sqlite3_str *text = sqlite3_str_new(NULL);
	script_comment(text, "Made by kiln; change the spec and run make. Spec: ", spec->file);
	script_comment(text, "revision: ", spec->revision.s);
	if (spec->after.s != NULL)
		script_comment(text, "after: ", spec->after.s);
	if (spec->description.s != NULL)
		script_comment(text, "description: ", spec->description.s);

	sqlite3_str_appendall(text, "\n-- upgrade\n");
	put_steps(text, &revision->upgrade, true);
	sqlite3_str_appendall(text, "\n-- downgrade\n");
	if (revision->irreversible != NULL) {
		sqlite3_str_appendchar(text, 1, '\n');
		script_comment(text, "irreversible: ", revision->irreversible);
	} else {
		put_steps(text, &revision->downgrade, false);
	}
	sql_take(out, text);
}
