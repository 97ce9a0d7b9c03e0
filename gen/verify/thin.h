/*
 * Rows that a revision has a right to refuse: a guard may stop an upgrade, and the author's statements need not fit any
 * row that one can think of. They are taken out of the made-up ones, so that the others go on to the proof.
 */
#ifndef KILN_THIN_H
#define KILN_THIN_H

#include "gen/plan/plan.h"

struct thinning {
	struct arena *arena;
	const struct revision_plan *revision;
	sqlite3 *rows; /* as they are before the upgrade */
	sqlite3 *work; /* a copy of them, to be overwritten */
};

/* Makes `to` a copy of `from`. */
void thin_copy(sqlite3 *from, sqlite3 *to);

/* Takes out what makes this step of the upgrade fail. False: there was nothing to take. */
bool thin_out(const struct thinning *thin, const struct step *failed);

/* The same for the rows that have no parent in `work`, which the upgrade just made. */
bool thin_out_orphans(const struct thinning *thin);

#endif
