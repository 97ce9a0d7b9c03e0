/*
 * Made-up rows: for every table some that its types, keys and CHECKs accept, with the values that break careless
 * migrations: those that its SQL names, NULL, empty text, text that looks like a number, big integers, reals, blobs,
 * quotes, duplicates; parents and children that fit. The same rows on every machine.
 */
#ifndef KILN_SEED_H
#define KILN_SEED_H

#include "gen/base/diag.h"
#include "gen/verify/sample.h"

/* Fills the tables of the sample, bystanders with a few rows, in a database that has what the revision finds; rows that
   are there already stay. Tables for which no row could be found are told with diag_detail. */
void seed_fill(struct arena *arena, struct diag *diag, sqlite3 *db, const struct revision_plan *revision,
               const struct sample *sample);

/* A trigger could refuse or change what the verifier puts in or takes out: they are off meanwhile. */
void seed_enable_triggers(sqlite3 *db, bool is_on);

/* Deletes children without parents, until there are none. */
void seed_delete_orphans(struct arena *arena, sqlite3 *db, const struct schema *schema);

#endif
