/* The plan as constant tables in C, to be read beside the specs. Only members that say something
 * are written. */
#include "gen/emit/cstring.h"
#include "gen/emit/emit.h"
#include "gen/plan/objects.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* ---- Members ---- */

static void put_text(struct buf *out, const char *indent, const char *member, const char *text)
{
	if (text == NULL)
		return;
	struct buf align = {0};
	buf_puts(&align, indent);
	for (size_t i = 0; i < strlen(member) + 4; i++) /* the dot, " = " */
		buf_putc(&align, ' ');
	buf_printf(out, "%s.%s = ", indent, member);
	c_string(out, text, buf_text(&align));
	buf_puts(out, ",\n");
	buf_free(&align);
}

static void put_position(struct buf *out, const char *member, uint32_t position)
{
	if (position == KILN_HEAD)
		buf_printf(out, "\t\t.%s = KILN_HEAD,\n", member);
	else
		buf_printf(out, "\t\t.%s = %" PRIu32 ",\n", member, position);
}

static void put_hash(struct buf *out, const char *member, uint64_t hash)
{
	buf_printf(out, "\t\t.%s = UINT64_C(0x%016" PRIx64 "),\n", member, hash);
}

static void put_table(struct buf *out, const char *indent, const char *member, const char *table, size_t n)
{
	if (n > 0)
		buf_printf(out, "%s.%s = %s,\n%s.n%.*s = %zu,\n", indent, member, table, indent, (int)strlen(member),
		           member, n);
}

static void begin_names(struct buf *out, const char *table)
{
	buf_printf(out, "static const char *const %s[] = {", table);
}

static void put_name(struct buf *out, const char *name)
{
	c_string(out, name, "\t");
	buf_puts(out, ", ");
}

static void end_names(struct buf *out)
{
	buf_puts(out, "NULL};\n");
}

/* ---- Steps ---- */

static const char *step_kind(enum kiln_step_kind kind)
{
	switch (kind) {
	case KILN_STEP_NOTE:
		return "KILN_STEP_NOTE";
	case KILN_STEP_EXEC:
		return "KILN_STEP_EXEC";
	case KILN_STEP_GUARD:
		return "KILN_STEP_GUARD";
	case KILN_STEP_EXPECT:
		return "KILN_STEP_EXPECT";
	case KILN_STEP_COUNT:
		return "KILN_STEP_COUNT";
	case KILN_STEP_COUNT_KEPT:
		return "KILN_STEP_COUNT_KEPT";
	}
	BUG("step kind %d", (int)kind);
}

static void put_steps(struct buf *out, const char *direction, size_t position, const step_list *steps)
{
	if (steps->len == 0)
		return;
	buf_printf(out, "\nstatic const struct kiln_step %s_%zu[] = {\n", direction, position);
	for (size_t i = 0; i < steps->len; i++) {
		const struct kiln_step *step = &steps->items[i].run;
		buf_printf(out, "\t{\n\t\t.kind = %s,\n", step_kind(step->kind));
		put_text(out, "\t\t", "text", step->text);
		put_text(out, "\t\t", "label", step->label);
		put_text(out, "\t\t", "unless", step->unless);
		put_text(out, "\t\t", "sql", step->sql);
		put_text(out, "\t\t", "expect", step->expect);
		buf_puts(out, "\t},\n");
	}
	buf_puts(out, "};\n");
}

static void put_revision_tables(struct buf *out, const struct revision_plan *revision, size_t position)
{
	char table[64];
	buf_puts(out, "\n/* ");
	c_comment(out, revision->spec->file);
	if (revision->spec->description.s != NULL) {
		buf_puts(out, ": ");
		c_comment(out, revision->spec->description.s);
	}
	buf_puts(out, " */\n");
	put_steps(out, "upgrade", position, &revision->upgrade);
	put_steps(out, "downgrade", position, &revision->downgrade);

	buf_putc(out, '\n');
	snprintf(table, sizeof table, "touched_%zu", position);
	begin_names(out, table);
	for (size_t i = 0; i < revision->touched.len; i++)
		put_name(out, revision->touched.items[i]);
	end_names(out);
	snprintf(table, sizeof table, "depends_on_%zu", position);
	begin_names(out, table);
	for (size_t i = 0; i < revision->spec->depends_on.len; i++)
		put_name(out, revision->spec->depends_on.items[i].s);
	end_names(out);
}

static void put_revision(struct buf *out, const struct revision_plan *revision, size_t position)
{
	char table[64];
	const char *description = revision->spec->description.s;
	buf_puts(out, "\t{\n");
	put_text(out, "\t\t", "id", revision->spec->revision.s);
	put_text(out, "\t\t", "description", description != NULL ? description : "");
	put_text(out, "\t\t", "spec", revision->spec->file);
	put_hash(out, "checksum", revision->spec->checksum);
	put_hash(out, "fingerprint", revision->fingerprint);
	snprintf(table, sizeof table, "upgrade_%zu", position);
	put_table(out, "\t\t", "upgrade", table, revision->upgrade.len);
	snprintf(table, sizeof table, "downgrade_%zu", position);
	put_table(out, "\t\t", "downgrade", table, revision->downgrade.len);
	put_text(out, "\t\t", "irreversible", revision->irreversible);
	buf_printf(out, "\t\t.touched = touched_%zu,\n\t\t.depends_on = depends_on_%zu,\n\t},\n", position, position);
}

/* ---- The tables of the history ---- */

static void put_revisions(struct buf *out, const struct plan *plan)
{
	for (size_t i = 0; i < plan->revisions.len; i++)
		put_revision_tables(out, plan->revisions.items[i], i + 1);
	if (plan->revisions.len == 0)
		return;
	buf_puts(out, "\nstatic const struct kiln_revision revisions[] = {\n");
	for (size_t i = 0; i < plan->revisions.len; i++)
		put_revision(out, plan->revisions.items[i], i + 1);
	buf_puts(out, "};\n");
}

static size_t put_objects(struct buf *out, const struct plan *plan)
{
	struct arena arena = {0};
	plan_object_list objects = plan_objects(&arena, plan);
	if (objects.len > 0)
		buf_puts(out, "\n/* Each object of the schema and the revisions at which it stands "
		              "there, "
		              "counted from 1. */\nstatic const struct kiln_object objects[] = {\n");
	for (size_t i = 0; i < objects.len; i++) {
		const struct plan_object *object = &objects.items[i];
		buf_puts(out, "\t{\n");
		put_text(out, "\t\t", "type", object->type);
		put_text(out, "\t\t", "name", object->name);
		put_text(out, "\t\t", "table", object->table);
		put_text(out, "\t\t", "sql", object->sql);
		put_position(out, "since", object->since);
		put_position(out, "until", object->until);
		buf_puts(out, "\t},\n");
	}
	if (objects.len > 0)
		buf_puts(out, "};\n");
	arena_free(&arena);
	return objects.len;
}

static void put_loose(struct buf *out, const struct plan *plan)
{
	if (plan->loose.len == 0)
		return;
	buf_puts(out, "\nstatic const struct kiln_loose_column loose[] = {\n");
	for (size_t i = 0; i < plan->loose.len; i++) {
		const struct plan_loose *loose = &plan->loose.items[i];
		buf_puts(out, "\t{\n");
		put_text(out, "\t\t", "table", loose->table);
		put_text(out, "\t\t", "column", loose->column);
		put_position(out, "since", loose->since);
		put_position(out, "until", loose->until);
		buf_puts(out, "\t},\n");
	}
	buf_puts(out, "};\n");
}

static void put_ignore(struct buf *out, const struct database_spec *settings)
{
	buf_putc(out, '\n');
	begin_names(out, "ignore");
	for (size_t i = 0; i < settings->ignore.len; i++)
		put_name(out, settings->ignore.items[i].s);
	end_names(out);
}

static size_t put_pragmas(struct buf *out, const struct database_spec *settings)
{
	const struct node *pragmas = settings->pragmas;
	if (pragmas == NULL || pragmas->pairs.len == 0)
		return 0;
	buf_puts(out, "\nstatic const struct kiln_pragma pragmas[] = {\n");
	for (size_t i = 0; i < pragmas->pairs.len; i++) {
		buf_puts(out, "\t{.name = ");
		c_string(out, pragmas->pairs.items[i].key->text, "\t ");
		buf_puts(out, ", .value = ");
		c_string(out, pragmas->pairs.items[i].value->text, "\t ");
		buf_puts(out, "},\n");
	}
	buf_puts(out, "};\n");
	return pragmas->pairs.len;
}

/* ---- The history ---- */

/* "3.40" and "3.40.1" as sqlite3_libversion_number() has them: 3040000, 3040001. */
static unsigned version_number(const char *text)
{
	unsigned number = 0, scale = 1000000;
	for (; text != NULL && scale > 0; scale /= 1000) {
		char *end;
		number += (unsigned)strtoul(text, &end, 10) * scale;
		text = *end == '.' ? end + 1 : NULL;
	}
	return number;
}

static void put_settings(struct buf *out, const struct database_spec *settings)
{
	const char *table = settings->tracking_table.s;
	if (table == NULL)
		table = "kiln_revision";
	struct buf log = {0};
	buf_printf(&log, "%s_log", table);
	put_text(out, "\t", "revision_table", table);
	put_text(out, "\t", "log_table", buf_text(&log));
	buf_free(&log);
	put_text(out, "\t", "default_file", settings->default_file.s);
	if (settings->application_id.kind == LITERAL_INTEGER)
		buf_printf(out, "\t.application_id = 0x%08llxu,\n", strtoull(settings->application_id.s, NULL, 0));
	if (settings->sqlite_min.s != NULL)
		buf_printf(out, "\t.sqlite_min = %u,\n", version_number(settings->sqlite_min.s));
}

static void put_banner(struct buf *out, const struct plan *plan)
{
	buf_puts(out, "/* Made by gen/emit/c.c from specs/");
	c_comment(out, plan->database->name);
	buf_puts(out, ". Do not edit: change the specs and run make. */\n");
}

void emit_c(struct buf *out, const struct plan *plan)
{
	const struct database *database = plan->database;
	put_banner(out, plan);
	buf_puts(out, "#include \"migrations.h\"\n");
	put_revisions(out, plan);
	size_t nobject = put_objects(out, plan);
	put_loose(out, plan);
	put_ignore(out, database->settings);
	size_t npragma = put_pragmas(out, database->settings);

	buf_printf(out, "\nconst struct kiln_history kiln_%s = {\n\t.format = %u,\n", database->name, KILN_FORMAT);
	put_text(out, "\t", "name", database->name);
	put_settings(out, database->settings);
	if (plan->revisions.len > 0)
		buf_printf(out, "\t.revisions = revisions,\n\t.nrevision = %zu,\n", plan->revisions.len);
	if (nobject > 0)
		buf_printf(out, "\t.objects = objects,\n\t.nobject = %zu,\n", nobject);
	put_table(out, "\t", "loose", "loose", plan->loose.len);
	buf_puts(out, "\t.ignore = ignore,\n");
	if (npragma > 0)
		buf_printf(out, "\t.pragmas = pragmas,\n\t.npragma = %zu,\n", npragma);
	buf_puts(out, "};\n");
}

void emit_header(struct buf *out, const struct plan *plan)
{
	const char *name = plan->database->name;
	struct buf guard = {0};
	buf_puts(&guard, "KILN_HISTORY_");
	for (const char *s = name; *s != '\0'; s++)
		buf_putc(&guard, *s >= 'a' && *s <= 'z' ? (char)(*s - 'a' + 'A') : *s);

	put_banner(out, plan);
	buf_printf(out, "#ifndef %s\n#define %s\n\n#include <kiln.h>\n\n", buf_text(&guard), buf_text(&guard));
	buf_printf(out,
	           "#ifdef __cplusplus\nextern \"C\" {\n#endif\n\n"
	           "extern const struct kiln_history kiln_%s;\n\n"
	           "#ifdef __cplusplus\n}\n#endif\n\n#endif\n",
	           name);
	buf_free(&guard);
}
