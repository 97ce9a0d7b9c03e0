/*
 * Downgrade capsules: with each revision the database keeps the way back from it, so that a binary
 * which does not know the revision can still take it back. A capsule is JSON:
 *
 *   {"format": 1, "description": "...", "irreversible": why or null,
 *    "steps": [{"kind": 1, "sql": "...", "text": ..., "expect": ..., "unless": ..., "label": ...}],
 *    "touched": ["table", ...], "loose": [["table", "column", 1], ...]}
 *
 * `kind` is enum kiln_step_kind, which only grows; `loose` are the columns that the fingerprint of
 * this revision leaves out, with 1 where they must be there all the same.
 */
#ifndef KILN_CAPSULE_H
#define KILN_CAPSULE_H

#include "runtime/schema.h"

/* The capsule of a revision of the history, to be freed with sqlite3_free. */
enum kiln_status kiln_make_capsule_(struct kiln_db *db, const struct kiln_history *history, uint32_t position,
                                    char **capsule);

/* The checksum that stands beside a capsule. */
void kiln_seal_(const char *id, const char *capsule, char seal[KILN_HEX_SIZE]);

/* A revision as the database knows it: without its upgrade and its spec. */
struct kiln_capsule {
	struct kiln_revision revision;
	struct kiln_loose loose;
	void *block; /* holds everything that the pointers point to */
};

/* Reads the capsule at a position. KILN_BAD_CAPSULE when its checksum does not fit. */
enum kiln_status kiln_open_capsule_(struct kiln_db *db, const struct kiln_history *history, uint32_t position,
                                    struct kiln_capsule *capsule);

void kiln_close_capsule_(struct kiln_capsule *capsule);

#endif
