/*
 * The two tracking tables. The revision table has a row for each applied revision, numbered from 1
 * without gaps; the log has one for everything that was done or tried, and is never read here.
 */
#ifndef KILN_REVISION_H
#define KILN_REVISION_H

#include "runtime/db.h"

/* What the revision table says. */
struct kiln_state {
	bool tracked;      /* the table is there */
	bool settled;      /* the schema has not been touched since the newest row was written */
	uint32_t position; /* rows */
	uint32_t application_id;
	char id[KILN_ID_SIZE]; /* of the newest row, cut if need be; "" at base */
};

/*
 * Reads it and compares it with the history. Rows beyond the history's own are no failure, see
 * kiln_refuse_newer_; the state is filled as far as it was read.
 */
enum kiln_status kiln_read_state_(struct kiln_db *db, const struct kiln_history *history, struct kiln_state *state);

/* KILN_NEWER when the state has revisions that the history does not know. */
enum kiln_status kiln_refuse_newer_(struct kiln_db *db, const struct kiln_history *history,
                                    const struct kiln_state *state);

/* Makes the tracking tables unless they are there. */
enum kiln_status kiln_create_tracking_(struct kiln_db *db, const struct kiln_history *history);

/* What is written of a revision. */
struct kiln_record {
	uint32_t position;
	const struct kiln_revision *revision;
	const char *origin;  /* "upgrade", "stamp", "adopt" */
	const char *skipped; /* JSON array of labels, NULL for none */
	int64_t duration_ms;
};

/* Adds the row, with its capsule. */
enum kiln_status kiln_add_revision_(struct kiln_db *db, const struct kiln_history *history,
                                    const struct kiln_record *record);

/* kiln_stamp, under the name of what asks for it: "stamp" or "adopt". */
enum kiln_status kiln_mark_(sqlite3 *handle, const struct kiln_history *history, const struct kiln_options *options,
                            const char *origin);

/* Removes the rows after `position`. */
enum kiln_status kiln_cut_revisions_(struct kiln_db *db, const struct kiln_history *history, uint32_t position);

/* Notes with the newest row that the schema as it is now is the one it should be. */
enum kiln_status kiln_settle_(struct kiln_db *db, const struct kiln_history *history);

struct kiln_log_entry {
	const char *direction; /* "upgrade", "downgrade", "stamp", "adopt" */
	const char *revision;
	uint64_t checksum;
	const char *outcome; /* "ok", "failed" */
	const char *message; /* of a failure, else NULL */
	int64_t duration_ms;
};

enum kiln_status kiln_log_(struct kiln_db *db, const struct kiln_history *history, const struct kiln_log_entry *entry);

#endif
