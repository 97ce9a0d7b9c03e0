/*
 * The protocol around every change: what is asked of the connection, the lock, the facts read under
 * it, and the connection as it was afterwards. What is changed is not here (change.c, stamp.c).
 */
#ifndef KILN_ENGINE_H
#define KILN_ENGINE_H

#include "runtime/capsule.h"
#include "runtime/revision.h"

struct kiln_job {
	struct kiln_db db;
	const struct kiln_history *history;
	struct kiln_options options;
	struct kiln_error own_error; /* when the caller wants none */
	struct kiln_state state;
};

/*
 * Checks the call and fills the job; `options` may be NULL. One that writes needs a connection
 * without an open transaction or a running statement. Nothing to close.
 */
enum kiln_status kiln_open_job_(struct kiln_job *job, sqlite3 *handle, const struct kiln_history *history,
                                const struct kiln_options *options, bool writes);

typedef enum kiln_status kiln_work(struct kiln_job *job, void *arg);

/*
 * Runs `work` in one BEGIN IMMEDIATE transaction with foreign keys off; commits when it returns
 * KILN_OK, rolls back otherwise; then the connection is as before.
 */
enum kiln_status kiln_write_locked_(struct kiln_job *job, kiln_work *work, void *arg);

/* Runs `work`, which only reads, on one state of the database. */
enum kiln_status kiln_read_steady_(struct kiln_job *job, kiln_work *work, void *arg);

/*
 * Runs a statement again while another connection is in the way, for as long as the options allow.
 * The names are put in, quoted, for "%w"; NULL where there is none.
 */
enum kiln_status kiln_patiently_(struct kiln_job *job, const char *sql, const char *name, const char *value);

void kiln_tell_(const struct kiln_job *job, enum kiln_event_kind kind, const char *revision, const char *text,
                int64_t duration_ms);

#endif
