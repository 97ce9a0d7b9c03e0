/* From what a spec says of a column, a constraint, a table to the model's own objects; checked, named, not yet placed.
 */
#ifndef KILN_BUILD_H
#define KILN_BUILD_H

#include "gen/ops/apply.h"

/* NULL after an error. `table` gives the names for unnamed constraints; it may still be without the column. */
struct column *build_column(struct apply *apply, const struct table *table, const struct column_spec *spec);

/* A constraint of the table (never of a column). */
struct constraint *build_constraint(struct apply *apply, const struct table *table, const struct constraint_spec *spec);

/* The table of a create_table or recreate_table, from columns or from its CREATE statement. */
struct table *build_table(struct apply *apply, const struct table_spec *spec);

/* Members of an index, PRIMARY KEY or UNIQUE; expressions only where an index allows them. False: reported. */
struct part_list {
	LIST(struct part) parts;
};
bool build_parts(struct apply *apply, const struct table *table, const part_spec_list *specs, bool allow_expr,
                 struct part_list *out);

/* A new clause of a column. */
struct constraint *build_clause(struct apply *apply, enum constraint_kind kind, struct loc loc);
struct constraint *build_reference(struct apply *apply, const struct table *table, const struct reference_spec *spec,
                                   const text_list *columns, struct loc loc);

/* SQL of a literal; `sql:` values give their expression. */
const char *build_literal(struct apply *apply, struct literal literal);
const char *build_default(struct apply *apply, struct literal literal, struct text sql); /* NULL: none */

/* A name by the convention: prefix_table_columns, with a number behind it when the table has that name. */
const char *build_name(struct apply *apply, const struct table *table, const char *prefix, const char *const *columns,
                       size_t ncolumn);

/* Checks of a whole table once an operation has changed it: STRICT types, keys, generated columns, references. */
bool check_table(struct apply *apply, const struct table *table);

/* The key that a foreign key points at exists and is unique; a parent that does not exist (yet) is let pass. */
bool check_reference(struct apply *apply, const struct table *child, const struct constraint *constraint);

/* The columns that the foreign key names are a unique key of the parent. */
bool parent_is_unique(const struct schema *schema, const struct table *parent, const struct constraint *key);

/* A type is a run of words, perhaps with (n) or (n,m); absent is fine. False: reported. */
bool build_type_is_good(struct apply *apply, struct text type);

#endif
