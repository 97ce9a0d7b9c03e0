/* The part of a schema that a revision can reach: the proof with rows looks at no more. */
#ifndef KILN_SAMPLE_H
#define KILN_SAMPLE_H

#include "gen/plan/plan.h"

/* The tables of revision->before that its steps mention, through views and triggers too, their parents and children,
   with all triggers. Shares the objects of `before`. */
const struct schema *sample_of(struct arena *arena, const struct revision_plan *revision);

#endif
