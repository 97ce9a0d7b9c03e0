/* Lines are made twice at once: as they are shown, and with names in lower case as they are
 * compared. */
#include "gen/schema/inventory.h"

#include "gen/base/buf.h"
#include "gen/sql/cursor.h"
#include "gen/sql/normal.h"

#include <stdlib.h>
#include <string.h>

struct line {
	struct arena *arena;
	struct inventory *inventory;
	struct buf text, key; /* empty between two lines */
};

static void put_lower(struct buf *out, const char *s)
{
	for (; *s != '\0'; s++)
		buf_putc(out, *s >= 'A' && *s <= 'Z' ? (char)(*s - 'A' + 'a') : *s);
}

static void put_upper(struct buf *out, const char *s)
{
	for (; *s != '\0'; s++)
		buf_putc(out, *s >= 'a' && *s <= 'z' ? (char)(*s - 'a' + 'A') : *s);
}

static void line_put(struct line *line, const char *s)
{
	buf_puts(&line->text, s);
	buf_puts(&line->key, s);
}

static void line_lower(struct line *line, const char *s)
{
	put_lower(&line->text, s);
	put_lower(&line->key, s);
}

static void line_name(struct line *line, const char *name)
{
	buf_puts(&line->text, name);
	put_lower(&line->key, name);
}

/* "table" or "table.column" */
static void line_place(struct line *line, const char *table, const char *column)
{
	line_name(line, table);
	if (column != NULL) {
		line_put(line, ".");
		line_name(line, column);
	}
}

static void line_end(struct line *line, const char *kind, const char *table, const char *column, struct loc loc)
{
	struct inventory_item item = {.table = table, .column = column, .kind = kind, .loc = loc};

	item.text = buf_take(&line->text, line->arena);
	item.key = buf_take(&line->key, line->arena);
	list_push(line->arena, &line->inventory->items, item);
}

/* A line that is nothing but its kind and its place. */
static void line_fact(struct line *line, const char *kind, const char *table, const char *column, struct loc loc)
{
	line_put(line, kind);
	line_put(line, " ");
	line_place(line, table, column);
	line_end(line, kind, table, column, loc);
}

/* Words of an expression behind which a parenthesis does not begin the arguments of a function. */
static bool keeps_space(const struct kiln_token *token)
{
	static const char *const words[] = {"and",     "or",     "not",    "in",   "is",    "like",   "glob",
	                                    "between", "when",   "then",   "else", "case",  "as",     "exists",
	                                    "over",    "filter", "select", "from", "where", "values", "default"};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (token_is(token, words[i]))
			return true;
	return token->kind == KILN_TOKEN_OPERATOR;
}

/* The normal form as people write it: no space inside parentheses, before commas and arguments,
 * around dots. */
static const char *readable(struct arena *arena, const char *sql)
{
	const char *normal = normal_form(arena, sql, NULL);
	struct kiln_scanner scanner = {normal, normal + strlen(normal)};
	struct kiln_token before = {KILN_TOKEN_END, normal, 0}, token;
	struct buf out = {0};

	while ((token = kiln_scan_(&scanner)).kind != KILN_TOKEN_END) {
		if (token.kind == KILN_TOKEN_SPACE)
			continue;
		const bool tight = before.kind == KILN_TOKEN_END || token_is_mark(&before, '(') ||
		                   token_is_mark(&before, '.') || token_is_mark(&token, '.') ||
		                   token_is_mark(&token, ')') || token_is_mark(&token, ',') ||
		                   (token_is_mark(&token, '(') && !keeps_space(&before));
		buf_puts(&out, tight ? "" : " ");
		buf_append(&out, token.start, token.length);
		before = token;
	}
	return buf_take(&out, arena);
}

static void put_parts(struct line *line, const part_list *parts)
{
	line_put(line, " (");
	for (size_t i = 0; i < parts->len; i++) {
		const struct part *part = &parts->items[i];
		line_put(line, i > 0 ? ", " : "");
		if (part->column != NULL)
			line_name(line, part->column);
		else
			line_put(line, readable(line->arena, part->expr));
		if (part->collate != NULL) {
			line_put(line, " collate ");
			line_lower(line, part->collate);
		}
		line_put(line, part->is_desc ? " desc" : "");
	}
	line_put(line, ")");
}

static void put_clause(struct line *line, const char *words, const char *value)
{
	if (value == NULL)
		return;
	line_put(line, words);
	line_lower(line, value);
}

/* NO ACTION is what happens when nothing is said. */
static const char *action(const char *said)
{
	return said == NULL || strcmp(said, "NO ACTION") == 0 ? NULL : said;
}

static void put_reference(struct line *line, const struct reference *reference)
{
	static const char *const deferrals[] = {
		[DEFERRAL_UNSAID] = "",
		[DEFERRAL_NOT] = " not deferrable",
		[DEFERRAL_DEFERRABLE] = " deferrable",
		[DEFERRAL_INITIALLY_DEFERRED] = " deferrable initially deferred",
	};

	line_put(line, " -> ");
	line_name(line, reference->table);
	for (size_t i = 0; i < reference->columns.len; i++) {
		line_put(line, i > 0 ? ", " : " (");
		line_name(line, reference->columns.items[i]);
	}
	line_put(line, reference->columns.len > 0 ? ")" : "");
	put_clause(line, " on delete ", action(reference->on_delete));
	put_clause(line, " on update ", action(reference->on_update));
	put_clause(line, " match ", reference->match);
	line_put(line, deferrals[reference->deferral]);
}

static void put_expression(struct line *line, const char *words, const char *expr)
{
	line_put(line, words);
	line_put(line, readable(line->arena, expr));
	line_put(line, ")");
}

/* What stands in parentheses or behind the place, by kind. */
static void put_body(struct line *line, const struct constraint *constraint)
{
	const char *text;

	switch (constraint->kind) {
	case CONSTRAINT_PRIMARY_KEY:
	case CONSTRAINT_UNIQUE:
		put_parts(line, &constraint->parts);
		break;
	case CONSTRAINT_FOREIGN_KEY:
		put_parts(line, &constraint->parts);
		put_reference(line, &constraint->reference);
		break;
	case CONSTRAINT_CHECK:
		put_expression(line, " (", constraint->expr);
		break;
	case CONSTRAINT_GENERATED:
		put_expression(line, constraint->is_stored ? " stored (" : " virtual (", constraint->expr);
		break;
	case CONSTRAINT_DEFAULT: /* behind the word, because a bare name there is a text */
		text = arena_printf(line->arena, "DEFAULT %s", constraint->expr);
		line_put(line, readable(line->arena, text) + strlen("default"));
		break;
	case CONSTRAINT_COLLATE:
		put_clause(line, " ", constraint->expr);
		break;
	case CONSTRAINT_NOT_NULL:
	case CONSTRAINT_NULL:
		break;
	}
	put_clause(line, " on conflict ", constraint->conflict);
}

static const char *const kinds[] = {
	[CONSTRAINT_PRIMARY_KEY] = "primary key",
	[CONSTRAINT_NOT_NULL] = "not null",
	[CONSTRAINT_NULL] = NULL,
	[CONSTRAINT_UNIQUE] = "unique",
	[CONSTRAINT_CHECK] = "check",
	[CONSTRAINT_FOREIGN_KEY] = "foreign key",
	[CONSTRAINT_DEFAULT] = "default",
	[CONSTRAINT_COLLATE] = "collate",
	[CONSTRAINT_GENERATED] = "generated",
};

static bool is_clause(enum constraint_kind kind)
{
	return kind == CONSTRAINT_NOT_NULL || kind == CONSTRAINT_DEFAULT || kind == CONSTRAINT_COLLATE ||
	       kind == CONSTRAINT_GENERATED;
}

static void put_constraint(struct line *line, const char *table, const char *column,
                           const struct constraint *constraint)
{
	line_put(line, kinds[constraint->kind]);
	line_put(line, " ");
	line_place(line, table, is_clause(constraint->kind) ? column : NULL);
	put_body(line, constraint);
}

static void constraint_lines(struct line *line, const char *table, const char *column,
                             const struct constraint *constraint)
{
	if (kinds[constraint->kind] == NULL)
		return;
	if (column == NULL && constraint->parts.len == 1)
		column = constraint->parts.items[0].column;
	put_constraint(line, table, column, constraint);
	line_end(line, kinds[constraint->kind], table, column, constraint->loc);
	if (constraint->name == NULL)
		return;
	line_put(line, "name ");
	line_name(line, constraint->name);
	line_put(line, " of ");
	put_constraint(line, table, column, constraint);
	line_end(line, "name", table, column, constraint->loc);
}

/* Of several defaults or collations of one column only the last has an effect. */
static bool is_overruled(const struct column *column, size_t at)
{
	const enum constraint_kind kind = column->constraints.items[at]->kind;

	if (kind != CONSTRAINT_DEFAULT && kind != CONSTRAINT_COLLATE)
		return false;
	for (size_t i = at + 1; i < column->constraints.len; i++)
		if (column->constraints.items[i]->kind == kind)
			return true;
	return false;
}

static void column_lines(struct line *line, const char *table, const struct column *column)
{
	line_fact(line, "column", table, column->name, column->loc);
	if (*column->type != '\0') {
		const char *type = readable(line->arena, column->type);
		line_put(line, "type ");
		line_place(line, table, column->name);
		line_put(line, " ");
		put_upper(&line->text, type);
		put_upper(&line->key, type);
		line_end(line, "type", table, column->name, column->loc);
	}
	for (size_t i = 0; i < column->constraints.len; i++)
		if (!is_overruled(column, i))
			constraint_lines(line, table, column->name, column->constraints.items[i]);
}

static void object_line(struct line *line, const char *kind, const char *name, const char *table, const char *column,
                        struct loc loc)
{
	line_end(line, kind, table, column, loc);
	line->inventory->items.items[line->inventory->items.len - 1].name = name;
}

static void object_name(struct line *line, const char *kind, const char *name)
{
	line_put(line, kind);
	line_put(line, " ");
	line_name(line, name);
}

static void index_line(struct line *line, const struct index *index)
{
	const bool is_of_column = index->parts.len == 1 && index->where == NULL;

	object_name(line, "index", index->name);
	line_put(line, " on ");
	line_name(line, index->table);
	put_parts(line, &index->parts);
	line_put(line, index->is_unique ? " unique" : "");
	if (index->where != NULL) {
		line_put(line, " where ");
		line_put(line, readable(line->arena, index->where));
	}
	object_line(line, "index", index->name, index->table, is_of_column ? index->parts.items[0].column : NULL,
	            index->loc);
}

/* What it does is in the key and not in the line. */
static void body_line(struct line *line, const char *kind, const char *name, const char *table, const char *sql,
                      struct loc loc)
{
	object_name(line, kind, name);
	buf_putc(&line->key, ' ');
	buf_puts(&line->key, normal_form(line->arena, sql, NULL));
	object_line(line, kind, name, table, NULL, loc);
}

static void table_lines(struct line *line, const struct table *table)
{
	if (table->module != NULL) { /* nothing but its statement says what it is */
		body_line(line, "table", table->name, table->name, table->sql, table->loc);
		return;
	}
	line_fact(line, "table", table->name, NULL, table->loc);
	if (table->is_strict)
		line_fact(line, "strict", table->name, NULL, table->loc);
	if (table->without_rowid)
		line_fact(line, "without rowid", table->name, NULL, table->loc);
	if (table_is_autoincrement(table))
		line_fact(line, "autoincrement", table->name, NULL, table->loc);
	for (size_t i = 0; i < table->columns.len; i++)
		column_lines(line, table->name, table->columns.items[i]);
	for (size_t i = 0; i < table->constraints.len; i++)
		constraint_lines(line, table->name, NULL, table->constraints.items[i]);
}

static int compare_items(const void *a, const void *b)
{
	const struct inventory_item *x = a, *y = b;
	const int order = strcmp(x->key, y->key);

	return order != 0 ? order : strcmp(x->text, y->text);
}

struct inventory *inventory_of(struct arena *arena, const struct schema *schema)
{
	struct inventory *inventory = arena_new(arena, struct inventory);
	struct line line = {.arena = arena, .inventory = inventory};

	for (size_t i = 0; i < schema->tables.len; i++)
		table_lines(&line, schema->tables.items[i]);
	for (size_t i = 0; i < schema->indexes.len; i++)
		index_line(&line, schema->indexes.items[i]);
	for (size_t i = 0; i < schema->views.len; i++) {
		const struct view *view = schema->views.items[i];
		body_line(&line, "view", view->name, NULL, view->sql, view->loc);
	}
	for (size_t i = 0; i < schema->triggers.len; i++) {
		const struct trigger *trigger = schema->triggers.items[i];
		body_line(&line, "trigger", trigger->name, trigger->table, trigger->sql, trigger->loc);
	}
	if (inventory->items.len > 0)
		qsort(inventory->items.items, inventory->items.len, sizeof *inventory->items.items, compare_items);
	return inventory;
}

struct inventory *inventory_lost(struct arena *arena, const struct inventory *before, const struct inventory *after)
{
	struct inventory *lost = arena_new(arena, struct inventory);
	size_t j = 0;

	for (size_t i = 0; i < before->items.len; i++) {
		const struct inventory_item *item = &before->items.items[i];
		while (j < after->items.len && strcmp(after->items.items[j].key, item->key) < 0)
			j++;
		if (j < after->items.len && strcmp(after->items.items[j].key, item->key) == 0)
			j++;
		else
			list_push(arena, &lost->items, *item);
	}
	return lost;
}
