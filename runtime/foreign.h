/* Rows whose parent is missing, before and after a revision: only new ones count against it. */
#ifndef KILN_FOREIGN_H
#define KILN_FOREIGN_H

#include "runtime/db.h"

/* The orphans in some tables at one time. All zero: none known. */
struct kiln_orphans {
	char *rows;   /* JSON: [[table, rowid, parent], ...] */
	char *tables; /* JSON: names of all tables there were, lower case */
};

/* Looks in the tables named (NULL-terminated) and in those that refer to them. */
enum kiln_status kiln_find_orphans_(struct kiln_db *db, const char *const *tables, struct kiln_orphans *orphans);

/* KILN_FOREIGN_KEYS when `after` has orphans that are not in `before`. */
enum kiln_status kiln_compare_orphans_(struct kiln_db *db, const struct kiln_orphans *before,
                                       const struct kiln_orphans *after);

void kiln_free_orphans_(struct kiln_orphans *orphans);

#endif
