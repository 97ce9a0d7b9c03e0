/*
 * The inventory of a schema: one line for everything that could get lost, in words a person can
 * read and a spec can repeat. The loss ledger compares two of them. Examples:
 *
 *   table users                               column users.email
 *   type users.email VARCHAR                  not null users.email
 *   default users.role 'guest'                collate users.email nocase
 *   check users (age >= 0)                    generated users.full stored (a || b)
 *   unique users (email)                      primary key users (id)
 *   foreign key posts (author) -> users (id) on delete cascade
 *   index ix_users_email on users (email)     index ux_mail on users (lower(email)) unique where age > 0
 *   trigger users_touch                       view active_users
 *   strict users                              without rowid users
 *   autoincrement users
 *
 * Where a constraint stands, behind a column or among the table's, makes no difference. Expressions
 * stand in normal form (runtime/normal.h) with the spaces people leave out left out; types are in
 * capitals. Clauses come behind: "unique users (email) on conflict ignore", "foreign key ...
 * deferrable initially deferred". A constraint's name is no part of the line
 * ("name uq_x of unique users (email)" is a line of its own), nor is the order of columns. What a
 * trigger, view or virtual table does is too long for a line; it counts when two are compared all
 * the same.
 */
#ifndef KILN_INVENTORY_H
#define KILN_INVENTORY_H

#include "gen/schema/schema.h"

struct inventory_item {
	const char *text; /* the line */
	const char
		*key; /* what is compared: the line with all names in lower case, and what the line is too short for */
	const char *name;   /* of an index, trigger or view, else NULL */
	const char *table;  /* the table it belongs to, or NULL: views */
	const char *column; /* for what belongs to one column, else NULL */
	const char *kind;   /* the first words: "check", "foreign key" ... */
	struct loc loc;
};

struct inventory {
	LIST(struct inventory_item) items; /* sorted by key */
};

struct inventory *inventory_of(struct arena *arena, const struct schema *schema);

/* What stands in `before` but not in `after`, sorted; equal lines are counted. */
struct inventory *inventory_lost(struct arena *arena, const struct inventory *before, const struct inventory *after);

#endif
