/* What the two files of guards share: guard.c (the row alone, and keys) and guard_reference.c (foreign keys). */
#ifndef KILN_GUARD_H
#define KILN_GUARD_H

#include "gen/plan/value.h"

/* Appends the guard. */
void guard_step(const struct crossing *crossing, const char *sql, const char *text);

/* Rows of `from` that a new foreign key leaves without a parent. */
void guard_reference(const struct crossing *crossing, const struct constraint *key);

/* Rows of its children, and its own, that lose their parent because the values of its key change. */
void guard_children(const struct crossing *crossing);

#endif
