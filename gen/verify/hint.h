/*
 * Values that a revision's own statements single out: WHERE state = 'legacy' AND kind = 3 does nothing to rows in which
 * the two do not meet, so some made-up rows must have both.
 */
#ifndef KILN_HINT_H
#define KILN_HINT_H

#include "gen/plan/plan.h"

/* Adds rows to the tables of the schema: what is asked of one row stands in one row. The tables have made-up rows. */
void hint_fill(struct arena *arena, sqlite3 *db, const struct schema *schema, const struct revision_plan *revision);

#endif
