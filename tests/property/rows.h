/* Random rows, made without knowing what the case is about: SQLite alone is asked what tables there
   are, and judges the rows. */
#ifndef PROPERTY_ROWS_H
#define PROPERTY_ROWS_H

#include "tests/property/dice.h"

#include <sqlite3.h>

/* Adds rows to all tables; no row is left without its parents. */
void rows_fill(sqlite3 *db, struct dice *dice);

/* Deletes rows without their parents, without firing triggers. */
void rows_delete_orphans(sqlite3 *db);

#endif
