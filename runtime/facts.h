/*
 * What must hold before anything is changed: each is read from the database, compared with the
 * history, and refused with its own status.
 */
#ifndef KILN_FACTS_H
#define KILN_FACTS_H

#include "runtime/capsule.h"
#include "runtime/engine.h"
#include "runtime/resolve.h"

#define KILN_UNRESOLVED UINT32_MAX

/*
 * Reads the state into the job and, while *target is KILN_UNRESOLVED, finds what the job's target
 * means from there. Refuses what does not fit the history, and a target that lies the other way.
 */
enum kiln_status kiln_read_facts_(struct kiln_job *job, bool down, uint32_t *target);

/*
 * The revision to take back at a position: the history's own, or what the database kept of one that
 * it does not know. KILN_IRREVERSIBLE when there is no way back. To be closed in every case.
 */
enum kiln_status kiln_load_(struct kiln_job *job, uint32_t position, struct kiln_capsule *capsule);

/* Whether the schema is the one that belongs to a position, which may be beyond the history's own.
 */
enum kiln_status kiln_schema_fits_(struct kiln_db *db, const struct kiln_history *history, uint32_t position,
                                   bool *fits);

/* Fails with `status` because a schema is not that of a position, and names the first objects that differ. */
enum kiln_status kiln_refuse_schema_(struct kiln_db *db, const struct kiln_history *history, uint32_t position,
                                     enum kiln_status status, const char *which);

/* KILN_DRIFT or KILN_UNTRACKED when the schema is not that of the state. */
enum kiln_status kiln_refuse_drift_(struct kiln_db *db, const struct kiln_history *history,
                                    const struct kiln_state *state);

/* KILN_SHADOWED when a temporary object hides one of the database's. */
enum kiln_status kiln_refuse_shadow_(struct kiln_db *db);

#endif
