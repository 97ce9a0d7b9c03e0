/* Compares inventories and holds the author to what the spec says. */
#include "gen/ops/ledger.h"

#include "gen/base/buf.h"
#include "gen/base/str.h"
#include "gen/schema/inventory.h"
#include "gen/schema/replay.h"

#include <string.h>

/* "check work_items.phase" names "check work_items.phase (phase in (...))". */
static bool names_line(const char *entry, const char *line)
{
	size_t n = strlen(entry);
	while (n > 0 && entry[n - 1] == ' ')
		n--;
	for (size_t i = 0; i < n; i++) {
		char a = entry[i], b = line[i];
		a = a >= 'A' && a <= 'Z' ? (char)(a + 32) : a;
		b = b >= 'A' && b <= 'Z' ? (char)(b + 32) : b;
		if (b == '\0' || a != b)
			return false;
	}
	return n > 0 && (line[n] == '\0' || line[n] == ' ');
}

static bool is_named(const text_list *entries, const char *line)
{
	for (size_t i = 0; entries != NULL && i < entries->len; i++)
		if (names_line(entries->items[i].s, line))
			return true;
	return false;
}

static bool is_dropped_column(const struct inventory_item *item, const char *table, const text_list *drop)
{
	if (item->column == NULL || !name_equal(item->table, table))
		return false;
	for (size_t i = 0; drop != NULL && i < drop->len; i++)
		if (name_equal(drop->items[i].s, item->column))
			return true;
	return false;
}

/* Clauses that may take another form without being lost. NOT NULL, UNIQUE and keys have no other form. */
static bool can_change(const char *kind)
{
	static const char *const kinds[] = {"check", "default", "type", "collate", "foreign key", "generated"};
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (str_equal(kind, kinds[i]))
			return true;
	return false;
}

/* The name of a constraint stays when the constraint takes another form: "name ck_word of check ..." */
static bool keeps_name(const struct inventory_item *item, const struct inventory *gained)
{
	const char *body = strstr(item->text, " of ");
	for (size_t i = 0; str_equal(item->kind, "name") && body != NULL && i < gained->items.len; i++) {
		const struct inventory_item *other = &gained->items.items[i];
		if (str_equal(other->kind, "name") && name_equal(item->table, other->table) &&
		    strncmp(item->text, other->text, (size_t)(body - item->text) + strlen(" of ")) == 0)
			return true;
	}
	return false;
}

/* A foreign key that lost its actions or its deferral and nothing else: "... on delete cascade" became "...". */
static bool is_weaker(const struct inventory_item *item, const struct inventory_item *other)
{
	return str_equal(item->kind, "foreign key") && str_prefix(item->text, other->text);
}

static bool is_object(const struct inventory_item *item)
{
	return item->name != NULL;
}

/* A line of the same kind for the same columns, or of the object of that name, that is new takes the place of one lost
   line. Its index, or the number of lines when there is none. */
static size_t successor_of(const struct inventory_item *item, const struct inventory *gained)
{
	size_t i = can_change(item->kind) || is_object(item) ? 0 : gained->items.len;
	for (; i < gained->items.len; i++) {
		const struct inventory_item *other = &gained->items.items[i];
		bool is_same = is_object(item) ? name_equal(item->name, other->name)
		                               : name_equal(item->table, other->table) &&
		                                         name_equal(item->column, other->column);
		if (str_equal(item->kind, other->kind) && is_same)
			break;
	}
	return i;
}

static bool has_successor(const struct inventory_item *item, struct inventory *gained)
{
	size_t at = successor_of(item, gained);
	if (at == gained->items.len || is_weaker(item, &gained->items.items[at]))
		return false;
	list_remove(&gained->items, at);
	return true;
}

/* "name uq_word of unique item (word)" tells no more than "unique item (word)". */
static bool names(const struct inventory_item *name, const struct inventory_item *constraint)
{
	const char *body = strstr(name->text, " of ");
	return body != NULL && str_equal(body + strlen(" of "), constraint->text);
}

/* All that hangs on a table, or on a column, which is lost itself goes with it: one line tells. */
static bool owner_is_lost(const struct inventory *lost, const struct inventory_item *item)
{
	if (str_equal(item->kind, "table"))
		return false;
	for (size_t i = 0; i < lost->items.len; i++) {
		const struct inventory_item *other = &lost->items.items[i];
		if (!name_equal(other->table, item->table))
			continue;
		if (str_equal(other->kind, "table"))
			return true;
		if (str_equal(item->kind, "name") && names(item, other))
			return true;
		if (str_equal(other->kind, "column") && !str_equal(item->kind, "column") && item->column != NULL &&
		    name_equal(other->column, item->column))
			return true;
	}
	return false;
}

/* An entry that says of nothing that it may go is a slip of the pen. */
static bool check_drops(struct apply *apply, const struct inventory *lost, const text_list *drops)
{
	bool ok = true;
	for (size_t i = 0; drops != NULL && i < drops->len; i++) {
		bool goes = false;
		for (size_t j = 0; j < lost->items.len; j++)
			goes |= names_line(drops->items[i].s, lost->items.items[j].text);
		if (goes)
			continue;
		diag_error(apply->diag, drops->items[i].node->loc, RULE_no_effect, "'%s' names nothing that goes",
		           drops->items[i].s);
		ok = false;
	}
	return ok;
}

bool ledger_check(struct apply *apply, const struct schema *before, const struct schema *after, const char *table,
                  const text_list *drop, const text_list *drops, struct loc loc)
{
	const struct inventory *was = inventory_of(apply->arena, before);
	const struct inventory *is = inventory_of(apply->arena, after);
	struct inventory *lost = inventory_lost(apply->arena, was, is);
	struct inventory *gained = inventory_lost(apply->arena, is, was);
	bool ok = true;
	for (size_t i = 0; i < lost->items.len; i++) {
		const struct inventory_item *item = &lost->items.items[i];
		if (is_dropped_column(item, table, drop) || is_named(drops, item->text) || owner_is_lost(lost, item) ||
		    keeps_name(item, gained) || has_successor(item, gained))
			continue;
		bool is_column = str_equal(item->kind, "column") && name_equal(item->table, table);
		diag_error(apply->diag, loc, RULE_undeclared_loss, "this loses: %s", item->text);
		diag_note(apply->diag, item->loc, "it is defined here; keep it, or say 'drop%s: [\"%s\"]'",
		          is_column ? "" : "s", is_column ? item->column : item->text);
		ok = false;
	}
	return check_drops(apply, lost, drops) && ok;
}

/* ---- The author's own SQL ---- */

#define TRACED 64 /* a longer script is not run once for each of its statements */

static bool holds(const struct inventory *inventory, const struct inventory_item *item)
{
	for (size_t i = 0; i < inventory->items.len; i++)
		if (str_equal(inventory->items.items[i].key, item->key))
			return true;
	return false;
}

/* The place of the statement after which the line is gone for good. */
static struct loc place_of_loss(struct apply *apply, const struct segment *segment, const struct inventory_item *item)
{
	LIST(const char *) statements = {0};
	bool was_there = true;
	struct loc loc = segment->up.items[0].loc;
	for (size_t i = 0; i < segment->up.len && segment->up.len <= TRACED; i++) {
		struct replay_error error;
		list_push(apply->arena, &statements, segment->up.items[i].sql);
		const struct schema *schema =
			replay_run(apply->arena, segment->before, statements.items, statements.len, &error);
		bool is_there = schema == NULL || holds(inventory_of(apply->arena, schema), item);
		if (was_there && !is_there)
			loc = segment->up.items[i].loc;
		was_there = is_there;
	}
	return loc;
}

static void add_words(struct buf *words, const char *verb, const char *what)
{
	buf_printf(words, "\n%s %s", verb, what);
}

/* One line for each thing that changed: "adds table tags", "changes check t (a > 0) into check t (a > 1)". */
static const char *changes_of(struct apply *apply, const struct inventory *was, const struct inventory *is)
{
	struct buf words = {0};
	struct inventory *lost = inventory_lost(apply->arena, was, is);
	struct inventory *gained = inventory_lost(apply->arena, is, was);
	for (size_t i = 0; i < lost->items.len; i++) {
		const struct inventory_item *item = &lost->items.items[i];
		size_t at = successor_of(item, gained);
		if (owner_is_lost(lost, item) || keeps_name(item, gained))
			continue;
		if (at == gained->items.len) {
			add_words(&words, "drops", item->text);
		} else if (str_equal(item->text, gained->items.items[at].text)) {
			add_words(&words, "replaces", item->text);
		} else {
			add_words(&words, "changes", item->text);
			add_words(&words, "    into", gained->items.items[at].text);
		}
		if (at < gained->items.len)
			list_remove(&gained->items, at);
	}
	for (size_t i = 0; i < gained->items.len; i++)
		if (!owner_is_lost(gained, &gained->items.items[i]))
			add_words(&words, "adds", gained->items.items[i].text);
	return buf_take(&words, apply->arena);
}

static void report_sql(struct apply *apply, const struct segment *segment, const struct inventory_item *item,
                       const struct inventory *gained)
{
	struct loc loc = place_of_loss(apply, segment, item);
	size_t at = successor_of(item, gained);
	if (at == gained->items.len)
		diag_error(apply->diag, loc, RULE_undeclared_loss, "this loses: %s", item->text);
	else if (str_equal(item->text, gained->items.items[at].text))
		diag_error(apply->diag, loc, RULE_undeclared_loss, "this puts another in the place of: %s", item->text);
	else
		diag_error(apply->diag, loc, RULE_undeclared_loss, "this changes: %s; it becomes: %s", item->text,
		           gained->items.items[at].text);
	const char *entry = is_object(item) ? arena_printf(apply->arena, "%s %s", item->kind, item->name) : item->text;
	diag_note(apply->diag, item->loc, "it is defined here; keep it, or say 'drops: [\"%s\"]'", entry);
}

bool ledger_check_sql(struct apply *apply, struct segment *segment, const text_list *drops)
{
	const struct inventory *was = inventory_of(apply->arena, segment->before);
	const struct inventory *is = inventory_of(apply->arena, segment->after);
	const struct inventory *lost = inventory_lost(apply->arena, was, is);
	const struct inventory *gained = inventory_lost(apply->arena, is, was);
	bool ok = true;
	/* A downgrade of the author's own has to end at the schema from before, which is held against it as a whole. */
	for (size_t i = 0; i < lost->items.len && !apply->is_downgrade; i++) {
		const struct inventory_item *item = &lost->items.items[i];
		if (is_named(drops, item->text) || owner_is_lost(lost, item) || keeps_name(item, gained))
			continue;
		report_sql(apply, segment, item, gained);
		ok = false;
	}
	segment->changes_up = changes_of(apply, was, is);
	segment->changes_down = changes_of(apply, is, was);
	return check_drops(apply, lost, drops) && ok;
}
