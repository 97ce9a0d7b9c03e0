/* What uses a column or a key that is to go. */
#ifndef KILN_USES_H
#define KILN_USES_H

#include "gen/ops/apply.h"

/* False after an error that names every index, CHECK, generated column, key, foreign key, view and trigger that needs
   the column. */
bool check_column_unused(struct apply *apply, const struct table *table, const struct column *column, struct loc loc);

/* The same for indexes alone, where the rest of the table is given anew. */
bool check_column_not_indexed(struct apply *apply, const struct table *table, const struct column *column,
                              struct loc loc);

/* The first table with a foreign key to `parent` for which the parent has no unique key (any more), and that key. */
struct child_key {
	const struct table *child;
	const struct constraint *key;
};
struct child_key uses_dangling_key(const struct schema *schema, const struct table *parent);

#endif
