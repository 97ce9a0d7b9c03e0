/* Are the rows of two databases the same where they have to be? */
#ifndef PROPERTY_COMPARE_H
#define PROPERTY_COMPARE_H

#include "tests/property/base.h"
#include "tests/property/outcome.h"

struct side { /* a database and what it holds */
	sqlite3 *db;
	const struct model *model;
};

/* After an upgrade: every column that no operation touched has its values, in each row, and each
   table that no data operation touched has its rows. `again`: both sides are after the upgrade. */
bool compare_kept(struct arena *arena, struct side before, struct side after, const char *when,
                  struct outcome *outcome);

/* After a downgrade: all is as it was, but for what `lossy` names. `after` has the model that stood before it. */
bool compare_restored(struct arena *arena, struct side before, struct side after, const struct tree *lossy,
                      struct outcome *outcome);

/* After the upgrade that follows a downgrade without losses: all is as the first upgrade left it. */
bool compare_again(struct arena *arena, const struct model *start, struct side first, sqlite3 *second,
                   struct outcome *outcome);

bool compare_schemas(struct arena *arena, sqlite3 *want, sqlite3 *got, const char *when, struct outcome *outcome);

/* SQLite's tables, columns and objects are the model's. */
bool compare_model(struct arena *arena, struct side side, const char *when, struct outcome *outcome);

#endif
