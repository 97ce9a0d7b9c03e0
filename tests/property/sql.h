/* SQL texts of the test's own: names quoted in all the ways SQLite takes, CREATE TABLE from a tree. */
#ifndef PROPERTY_SQL_H
#define PROPERTY_SQL_H

#include "tests/property/dice.h"
#include "tests/property/tree.h"

/* Does the text name it, in any of the quoting styles? Letters without case. */
bool sql_mentions(const char *text, const char *name);

/* The name in double quotes; with dice, sometimes in brackets or backticks. */
const char *sql_name(struct arena *arena, struct dice *dice, const char *name);

/* A value of a spec as a literal or an expression in parentheses. */
const char *sql_value(struct arena *arena, const struct tree *value);

/* A column's definition as it stands in a table. */
const char *sql_of_column(struct arena *arena, const struct tree *column);

/* The CREATE INDEX statement that a create_index stands for. */
const char *sql_of_index(struct arena *arena, const struct tree *index);

/* The CREATE TABLE statement that a create_table with columns stands for. */
const char *sql_of_table(struct arena *arena, const struct tree *table);

#endif
