/* Statements of the author's own: cut apart, kept with their places, asked what they touch. */
#ifndef KILN_STATEMENTS_H
#define KILN_STATEMENTS_H

#include "gen/ops/apply.h"

/* Appends the statements of a script to the segment's up or down list. False: reported. */
bool statements_from_text(struct apply *apply, struct text script, struct segment *segment, bool is_up);

/* The text, which has to be one query as far as tokens tell, without a semicolon, comments and space at its end. NULL:
   reported. */
const char *statements_query(struct arena *arena, struct diag *diag, struct text sql);

/* Adds every table that the segment's statements mention to its touched list. */
void statements_touched(struct apply *apply, struct segment *segment);

#endif
