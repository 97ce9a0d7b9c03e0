/*
 * What SQLite reports about a schema against what the model says: columns with type, NOT NULL,
 * default, place in the key and kind (table_xinfo), indexes and keys with their parts (index_list,
 * index_xinfo), foreign keys (foreign_key_list), STRICT and WITHOUT ROWID (table_list), which views
 * and triggers there are. CHECKs, expressions and deferral are not reported by any pragma; the
 * normal form of the texts tells of those.
 */
#ifndef KILN_FACTS_H
#define KILN_FACTS_H

#include "gen/schema/schema.h"

/* False: `what` says of which object, what the model expects and what was found. */
bool facts_check(struct arena *arena, sqlite3 *db, const struct schema *model, const char **what);

#endif
