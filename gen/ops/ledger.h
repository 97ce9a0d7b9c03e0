/*
 * The loss ledger: what stood in the schema before an operation and does not after it was meant to go, or the spec does
 * not compile. Operations that say what they drop need no ledger; those that give a new definition in full or run SQL
 * do.
 */
#ifndef KILN_LEDGER_H
#define KILN_LEDGER_H

#include "gen/ops/apply.h"

/*
 * After a new definition of `table`: reports every inventory line lost between the two schemas that neither belongs to
 * a column in `drop` nor is named in `drops` (a line, or its beginning up to a space), and is not the old form of
 * something that changed: a CHECK, default, type, collation or foreign key of the same columns that came in its place.
 */
bool ledger_check(struct apply *apply, const struct schema *before, const struct schema *after, const char *table,
                  const text_list *drop, const text_list *drops, struct loc loc);

/*
 * After the author's own SQL, which says nothing of what it is for: a line that changed counts as lost, too. Each is
 * reported at the statement that did it. Writes into the segment what changed, for the comment in the SQL file.
 */
bool ledger_check_sql(struct apply *apply, struct segment *segment, const text_list *drops);

#endif
