/* From a target to a position in the history. */
#ifndef KILN_RESOLVE_H
#define KILN_RESOLVE_H

#include "runtime/revision.h"

/*
 * Finds the revision that `target` means for a database in this state. Revisions of the database
 * that the history does not know can be named too; `head` is the history's own.
 */
enum kiln_status kiln_resolve_(struct kiln_db *db, const struct kiln_history *history, const struct kiln_state *state,
                               const char *target, uint32_t *position);

#endif
