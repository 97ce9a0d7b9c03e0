/*
 * Columns added with if_not_exists. A database may have had one before the revision that adds it, with values that
 * nobody else knows; no rebuild of its table may forget them.
 */
#ifndef KILN_LOOSE_H
#define KILN_LOOSE_H

#include "gen/plan/plan.h"

/* Follows each loose column through later renames to where it ends; sets `until`. */
void loose_follow(struct arena *arena, struct plan *plan);

/*
 * Makes every rebuild that comes before the column refuse a database that has it already. One in the same revision
 * would make if_not_exists pointless: that is an error. False: reported.
 */
bool loose_protect(struct arena *arena, struct diag *diag, struct plan *plan);

#endif
