/* Compares inventories and holds the author to what the spec says. */
#include "gen/ops/ledger.h"

#include "gen/base/str.h"
#include "gen/schema/inventory.h"

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

/* A line of the same kind for the same columns that is new takes the place of one lost line. */
static bool has_successor(const struct inventory_item *item, struct inventory *gained)
{
	if (!can_change(item->kind))
		return false;
	for (size_t i = 0; i < gained->items.len; i++) {
		const struct inventory_item *other = &gained->items.items[i];
		if (!str_equal(item->kind, other->kind) || !name_equal(item->table, other->table) ||
		    !name_equal(item->column, other->column) || is_weaker(item, other))
			continue;
		list_remove(&gained->items, i);
		return true;
	}
	return false;
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
