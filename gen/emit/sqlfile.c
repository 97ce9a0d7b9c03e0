/* One revision as a file of SQL for the reviewer: the bytes of every statement are those that the
 * binary runs. */
#include "gen/base/str.h"
#include "gen/emit/emit.h"
#include "gen/emit/sql.h"

static void put_expect(struct buf *out, const struct kiln_step *step)
{
	struct buf text = {0};
	buf_puts(&text, step->expect != NULL ? step->expect : "NULL");
	if (step->text != NULL)
		buf_printf(&text, ": %s", step->text);
	sql_comment(out, "expect ", buf_text(&text));
	buf_free(&text);
}

static void put_conditions(struct buf *out, const struct kiln_step *step, bool is_upgrade)
{
	if (step->unless != NULL)
		sql_comment(out, "unless this returns a row: ", step->unless);
	else if (step->label != NULL && !is_upgrade)
		sql_comment(out, "unless the upgrade found it there already: ", step->label);
}

static void put_step(struct buf *out, const struct kiln_step *step, bool is_upgrade)
{
	const char *text = step->text != NULL ? step->text : "";
	switch (step->kind) {
	case KILN_STEP_NOTE:
		sql_comment(out, "", text);
		return;
	case KILN_STEP_EXEC:
		put_conditions(out, step, is_upgrade);
		break;
	case KILN_STEP_GUARD:
		sql_comment(out, "guard, must return no row: ", text);
		break;
	case KILN_STEP_EXPECT:
		put_expect(out, step);
		break;
	case KILN_STEP_COUNT:
		sql_comment(out, "count the rows of ", step->label);
		break;
	case KILN_STEP_COUNT_KEPT:
		sql_comment(out, "must count as many rows as before in ", step->label);
		break;
	}
	sql_statement(out, step->sql);
}

/* A note belongs to the step behind it. */
static void put_steps(struct buf *out, const step_list *steps, bool is_upgrade)
{
	bool behind_note = false;
	for (size_t i = 0; i < steps->len; i++) {
		const struct kiln_step *step = &steps->items[i].run;
		if (!behind_note)
			buf_putc(out, '\n');
		put_step(out, step, is_upgrade);
		behind_note = step->kind == KILN_STEP_NOTE;
	}
	if (steps->len == 0)
		buf_puts(out, "\n-- nothing to run\n");
}

void emit_sql(struct buf *out, const struct revision_plan *revision)
{
	const struct spec *spec = revision->spec;
	sql_comment(out, "Made by gen/emit/sqlfile.c from ", spec->file);
	sql_comment(out, "revision: ", spec->revision.s);
	if (spec->after.s != NULL)
		sql_comment(out, "after: ", spec->after.s);
	if (spec->description.s != NULL)
		sql_comment(out, "description: ", spec->description.s);

	buf_puts(out, "\n-- upgrade\n");
	put_steps(out, &revision->upgrade, true);
	buf_puts(out, "\n-- downgrade\n");
	if (revision->irreversible != NULL) {
		buf_putc(out, '\n');
		sql_comment(out, "irreversible: ", revision->irreversible);
	} else {
		put_steps(out, &revision->downgrade, false);
	}
}
