/*
 * Writing CREATE texts. What has its own text is written as it is; a comment to the end of a line,
 * which text before a new member may end in, gets its line end before anything follows.
 */
#include "gen/schema/render.h"

#include "gen/base/str.h"
#include "gen/sql/cursor.h"
#include "gen/sql/quote.h"

#include <string.h>

#define INDENT "\n    "

static void put_names(struct buf *out, const name_list *names)
{
	buf_putc(out, '(');
	for (size_t i = 0; i < names->len; i++) {
		buf_puts(out, i > 0 ? ", " : "");
		quote_name(out, names->items[i]);
	}
	buf_putc(out, ')');
}

static void put_parts(struct buf *out, const part_list *parts, bool is_autoincrement)
{
	buf_puts(out, " (");
	for (size_t i = 0; i < parts->len; i++) {
		const struct part *part = &parts->items[i];
		buf_puts(out, i > 0 ? ", " : "");
		if (part->column != NULL)
			quote_name(out, part->column);
		else
			buf_puts(out, part->expr);
		if (part->collate != NULL) {
			buf_puts(out, " COLLATE ");
			quote_name(out, part->collate);
		}
		buf_puts(out, part->is_desc ? " DESC" : "");
	}
	buf_puts(out, is_autoincrement ? " AUTOINCREMENT)" : ")");
}

/* The three that the standard knows stand bare; SQLite takes any name and ignores it. */
static void put_match(struct buf *out, const char *match)
{
	static const char *const words[] = {"SIMPLE", "PARTIAL", "FULL"};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (name_equal(match, words[i])) {
			buf_puts(out, words[i]);
			return;
		}
	quote_name(out, match);
}

static void put_reference(struct buf *out, const struct reference *reference)
{
	static const char *const deferrals[] = {
		[DEFERRAL_UNSAID] = "",
		[DEFERRAL_NOT] = " NOT DEFERRABLE",
		[DEFERRAL_DEFERRABLE] = " DEFERRABLE",
		[DEFERRAL_INITIALLY_DEFERRED] = " DEFERRABLE INITIALLY DEFERRED",
	};

	buf_puts(out, "REFERENCES ");
	quote_name(out, reference->table);
	if (reference->columns.len > 0) {
		buf_putc(out, ' ');
		put_names(out, &reference->columns);
	}
	if (reference->on_delete != NULL)
		buf_printf(out, " ON DELETE %s", reference->on_delete);
	if (reference->on_update != NULL)
		buf_printf(out, " ON UPDATE %s", reference->on_update);
	if (reference->match != NULL) {
		buf_puts(out, " MATCH ");
		put_match(out, reference->match);
	}
	buf_puts(out, deferrals[reference->deferral]);
}

static void put_conflict(struct buf *out, const struct constraint *constraint)
{
	if (constraint->conflict != NULL)
		buf_printf(out, " ON CONFLICT %s", constraint->conflict);
}

static void put_primary_key(struct buf *out, const struct constraint *constraint, bool on_column)
{
	buf_puts(out, "PRIMARY KEY");
	if (!on_column)
		put_parts(out, &constraint->parts, constraint->is_autoincrement);
	else if (constraint->parts.len > 0 && constraint->parts.items[0].is_desc)
		buf_puts(out, " DESC");
	put_conflict(out, constraint);
	if (on_column && constraint->is_autoincrement)
		buf_puts(out, " AUTOINCREMENT");
}

static void put_foreign_key(struct buf *out, const struct constraint *constraint, bool on_column)
{
	if (!on_column) {
		buf_puts(out, "FOREIGN KEY");
		put_parts(out, &constraint->parts, false);
		buf_putc(out, ' ');
	}
	put_reference(out, &constraint->reference);
}

static void put_body(struct buf *out, const struct constraint *constraint, bool on_column)
{
	switch (constraint->kind) {
	case CONSTRAINT_PRIMARY_KEY:
		put_primary_key(out, constraint, on_column);
		break;
	case CONSTRAINT_NOT_NULL:
		buf_puts(out, "NOT NULL");
		put_conflict(out, constraint);
		break;
	case CONSTRAINT_NULL:
		buf_puts(out, on_column && constraint->name == NULL ? "NULL" : "");
		break;
	case CONSTRAINT_UNIQUE:
		buf_puts(out, "UNIQUE");
		if (!on_column)
			put_parts(out, &constraint->parts, false);
		put_conflict(out, constraint);
		break;
	case CONSTRAINT_CHECK:
		buf_printf(out, "CHECK (%s)", constraint->expr);
		if (!on_column)
			put_conflict(out, constraint);
		break;
	case CONSTRAINT_FOREIGN_KEY:
		put_foreign_key(out, constraint, on_column);
		break;
	case CONSTRAINT_DEFAULT:
		buf_printf(out, "DEFAULT %s", constraint->expr);
		break;
	case CONSTRAINT_COLLATE:
		buf_puts(out, "COLLATE ");
		quote_name(out, constraint->expr);
		break;
	case CONSTRAINT_GENERATED:
		buf_printf(out, "GENERATED ALWAYS AS (%s) %s", constraint->expr,
		           constraint->is_stored ? "STORED" : "VIRTUAL");
		break;
	}
}

static void put_constraint(struct buf *out, const struct constraint *constraint, bool on_column)
{
	if (constraint->text != NULL) {
		buf_puts(out, constraint->text);
		return;
	}
	if (constraint->name != NULL) {
		buf_puts(out, "CONSTRAINT ");
		quote_name(out, constraint->name);
		buf_putc(out, ' ');
	}
	put_body(out, constraint, on_column);
}

static void put_column(struct buf *out, const struct column *column)
{
	if (column->text != NULL) {
		buf_puts(out, column->text);
		return;
	}
	quote_name(out, column->name);
	if (*column->type != '\0')
		buf_printf(out, " %s", column->type);
	for (size_t i = 0; i < column->constraints.len; i++) {
		buf_putc(out, ' ');
		put_constraint(out, column->constraints.items[i], true);
	}
}

/* A column or a constraint of CREATE TABLE with what stands around it. */
struct member {
	const struct column *column;
	const struct constraint *constraint;
	const char *lead, *tail, *remark;
};

static struct member member_at(const struct table *table, size_t i)
{
	struct member member = {0};

	if (i < table->columns.len) {
		member.column = table->columns.items[i];
		member.lead = member.column->lead;
		member.tail = member.column->tail;
		member.remark = member.column->remark;
	} else {
		member.constraint = table->constraints.items[i - table->columns.len];
		member.lead = member.constraint->lead;
		member.tail = member.constraint->tail;
		member.remark = member.constraint->remark;
	}
	return member;
}

/* The line end and indentation a lead ends in, NULL when it has no line end. */
static const char *line_start(struct arena *arena, const char *lead)
{
	const char *line = lead != NULL ? strrchr(lead, '\n') : NULL;

	return line != NULL ? arena_strndup(arena, line, 1 + strspn(line + 1, " \t")) : NULL;
}

/* What a member without a lead of its own starts with: the line start of the nearest neighbour that
   has one, those before it first; where all stand on one line, a space. */
static const char *lead_like(struct arena *arena, const struct table *table, size_t at)
{
	const size_t n = table->columns.len + table->constraints.len;
	const char *line = NULL;
	bool on_one_line = false;

	for (size_t i = 0; i < n && line == NULL; i++) {
		const size_t neighbour = i < at ? at - 1 - i : i;
		const char *lead = member_at(table, neighbour).lead;
		line = line_start(arena, lead);
		on_one_line = on_one_line || lead != NULL;
	}
	if (line != NULL)
		return line;
	if (!on_one_line)
		return INDENT;
	return at == 0 ? "" : " ";
}

/* Appends what must not end up in a comment: `open` says that what was put last is one to the end
 * of the line. */
static void put_behind(struct buf *out, const char *s, bool *open)
{
	if (*s == '\0')
		return;
	if (*open && *s != '\n')
		buf_putc(out, '\n');
	buf_puts(out, s);
	*open = false;
}

static bool ends_in_comment(const char *trivia)
{
	struct kiln_scanner scanner = {trivia, trivia + strlen(trivia)};
	struct kiln_token token = kiln_scan_(&scanner);
	bool open = false;

	for (; token.kind != KILN_TOKEN_END; token = kiln_scan_(&scanner))
		open = token.kind == KILN_TOKEN_COMMENT && memcmp(token.start, "--", 2) == 0;
	return open;
}

static void put_trivia(struct buf *out, const char *trivia, bool *open)
{
	if (trivia == NULL)
		return;
	put_behind(out, trivia, open);
	*open = *open || ends_in_comment(trivia);
}

/* No comma stands between constraints that were written without one. */
static bool has_comma(const struct table *table, size_t at)
{
	const size_t n = table->columns.len + table->constraints.len;

	return at + 1 < n && (at < table->columns.len || !member_at(table, at + 1).constraint->is_joined);
}

static void put_members(struct buf *out, struct arena *arena, const struct table *table)
{
	const size_t n = table->columns.len + table->constraints.len;
	bool open = false;
	const char *lead = "";

	put_trivia(out, table->open, &open);
	for (size_t i = 0; i < n; i++) {
		const struct member member = member_at(table, i);
		lead = member.lead != NULL ? member.lead : lead_like(arena, table, i);
		if (i > 0 && *lead == '\0' && member_at(table, i - 1).lead == NULL) /* it was the first once */
			lead = " ";
		else if (i == 0 && str_equal(lead, " ")) /* and this one was not */
			lead = "";
		put_trivia(out, lead, &open);
		put_behind(out,
		           member.column != NULL ? render_column(arena, member.column)
		                                 : render_constraint(arena, member.constraint, false),
		           &open);
		put_trivia(out, member.tail, &open);
		put_behind(out, has_comma(table, i) ? "," : "", &open);
		put_trivia(out, member.remark, &open);
	}
	if (table->close != NULL)
		put_trivia(out, table->close, &open);
	else
		put_trivia(out, strchr(lead, '\n') != NULL ? "\n" : "", &open);
	put_behind(out, ")", &open);
}

/* The text of the options stays while it still says what the flags say. */
static void put_options(struct buf *out, const struct table *table)
{
	if (table->options != NULL && parse_mentions(table->options, "strict") == table->is_strict &&
	    parse_mentions(table->options, "rowid") == table->without_rowid)
		buf_puts(out, table->options);
	else if (table->is_strict && table->without_rowid)
		buf_puts(out, " STRICT, WITHOUT ROWID");
	else if (table->is_strict)
		buf_puts(out, " STRICT");
	else if (table->without_rowid)
		buf_puts(out, " WITHOUT ROWID");
}

const char *render_options(struct arena *arena, const struct table *table)
{
	struct buf out = {0};
	put_options(&out, table);
	return buf_take(&out, arena);
}

/* From the word USING on, a virtual table's text is not ours to write. */
static const char *using_clause(const struct table *table)
{
	struct kiln_scanner scanner = {table->sql, table->sql + strlen(table->sql)};
	struct kiln_token token = kiln_scan_(&scanner);

	while (token.kind != KILN_TOKEN_END && !token_is(&token, "using"))
		token = kiln_scan_(&scanner);
	return token.start;
}

const char *render_table(struct arena *arena, const struct table *table, const char *name)
{
	struct buf out = {0};

	if (name == NULL && table->sql != NULL)
		return table->sql;
	buf_puts(&out, table->module != NULL ? "CREATE VIRTUAL TABLE " : "CREATE TABLE ");
	quote_name(&out, name != NULL ? name : table->name);
	if (table->module != NULL) {
		buf_printf(&out, " %s", using_clause(table));
	} else {
		buf_puts(&out, " (");
		put_members(&out, arena, table);
		put_options(&out, table);
	}
	return buf_take(&out, arena);
}

const char *render_column(struct arena *arena, const struct column *column)
{
	struct buf out = {0};

	put_column(&out, column);
	return buf_take(&out, arena);
}

const char *render_constraint(struct arena *arena, const struct constraint *constraint, bool on_column)
{
	struct buf out = {0};

	put_constraint(&out, constraint, on_column);
	return buf_take(&out, arena);
}

const char *render_index(struct arena *arena, const struct index *index)
{
	struct buf out = {0};

	if (index->sql != NULL)
		return index->sql;
	buf_puts(&out, index->is_unique ? "CREATE UNIQUE INDEX " : "CREATE INDEX ");
	quote_name(&out, index->name);
	buf_puts(&out, " ON ");
	quote_name(&out, index->table);
	put_parts(&out, &index->parts, false);
	if (index->where != NULL)
		buf_printf(&out, " WHERE %s", index->where);
	return buf_take(&out, arena);
}
