/* The part of a schema that a revision can reach: the proof with rows looks at no more. */
#ifndef KILN_SAMPLE_H
#define KILN_SAMPLE_H

#include "gen/plan/plan.h"

struct sample {
	const struct schema *schema; /* shares the objects of revision->before; has all its triggers */
	const bool *is_bystander;    /* by table: only there for the keys that others find in it */
};

/* The tables of revision->before that its steps mention, through views and triggers too, their children, and the
   parents of all of these. */
struct sample sample_of(struct arena *arena, const struct revision_plan *revision);

#endif
