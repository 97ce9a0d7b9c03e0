/* The model as CREATE texts: what was written is given back byte for byte, what changed is
 * rendered. */
#ifndef KILN_RENDER_H
#define KILN_RENDER_H

#include "gen/base/buf.h"
#include "gen/schema/schema.h"

/* The CREATE TABLE statement (no semicolon) with `name` in place of the table's own; members keep
   their text. With name NULL and table->sql set, that text as it is. */
const char *render_table(struct arena *arena, const struct table *table, const char *name);

/* A column definition as it stands in CREATE TABLE or ADD COLUMN. */
/* What stands behind the closing parenthesis, "" for nothing. */
const char *render_options(struct arena *arena, const struct table *table);

const char *render_column(struct arena *arena, const struct column *column);

/* A constraint as it stands behind a column (on_column) or among the table's. */
const char *render_constraint(struct arena *arena, const struct constraint *constraint, bool on_column);

const char *render_index(struct arena *arena, const struct index *index);

#endif
