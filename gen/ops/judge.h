/* SQLite's opinion of what an operation says, asked on a scratch database with the schema of the moment. */
#ifndef KILN_JUDGE_H
#define KILN_JUDGE_H

#include "gen/ops/apply.h"
#include "gen/schema/replay.h"

/* One expression over a row of the table (as it stands in the model), by its tokens and by SQLite, which knows the
   columns and functions. Absent text is fine. False: reported, at the place in the expression. */
bool judge_expression(struct apply *apply, const struct table *table, struct text text);

/* The same over what may stand behind FROM: a quoted name or a query in parentheses; NULL: over no row at all. */
bool judge_expression_over(struct apply *apply, const char *source, struct text text);

/* The same of a value, if it is given as `sql:`. */
bool judge_value(struct apply *apply, const struct table *table, struct literal value);

/* A list of expressions, with ASC and its like, over such a source. */
bool judge_order(struct apply *apply, const char *source, struct text text);

/* The same for the CHECKs and generated columns that this spec gave a table; the table need not be in the model yet. */
bool judge_table(struct apply *apply, const struct table *table);

/* Values that are the same for every row, by column: SQLite takes a row of the table with them, as far as no other
   column has a say in it. Those that do depend on the row may be in the list; they are not asked for. False: reported,
   at `loc`. */
bool judge_constants(struct apply *apply, const struct table *table, const binding_list *values, struct loc loc);

/* A query of the author's that stands alone. */
bool judge_query(struct apply *apply, struct text query);

/* A statement that makes an object: SQLite makes it. False: reported. */
bool judge_statement(struct apply *apply, struct text sql, const char *text);

/* Everything that compiled before the operations compiles after them, and no foreign key points at what was dropped. */
bool judge_left_behind(struct apply *apply);

/* What can be read and compiled in the first schema and not in the second. */
broken_list judge_newly_broken(struct apply *apply, const struct schema *before, const struct schema *after);

/* The views and triggers that would not compile any more if the table had no such column. */
broken_list judge_broken_without(struct apply *apply, const struct table *table, const char *column);

#endif
