/* What the parsers of gen/sql give each other. Each starts at the cursor and leaves it behind what
 * it took. */
#ifndef KILN_GRAMMAR_H
#define KILN_GRAMMAR_H

#include "gen/sql/cursor.h"

/* From behind the name of CREATE TABLE to the end of its options. */
bool grammar_table(struct cursor *c, struct created *created);

/* A query, to the semicolon or the end. */
bool grammar_select(struct cursor *c);

/* A column up to the comma or parenthesis that ends it. NULL: failed. */
struct column *grammar_column(struct cursor *c);

/* Whether a table's constraint starts here, and one such. A CONSTRAINT name without a body is taken
   as SQLite takes it: CONSTRAINT_NULL with that name. */
bool grammar_sees_constraint(const struct cursor *c);
struct constraint *grammar_table_constraint(struct cursor *c);

/* The constraints of a column, as many as there are. */
bool grammar_column_constraints(struct cursor *c, struct column *column);

/* A parenthesized list of columns and expressions with COLLATE and a direction: of an index, a key,
   a UNIQUE. AUTOINCREMENT may end it where `autoincrement` is not NULL. */
bool grammar_parts(struct cursor *c, part_list *parts, bool *autoincrement);

/* A parenthesized list of names. */
bool grammar_names(struct cursor *c, name_list *names, const char *what);

#endif
