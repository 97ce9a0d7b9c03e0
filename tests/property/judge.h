/*
 * The oracle: runs a plan on rows of its own and compares what comes out with what the model says
 * the operations mean. SQLite is asked, never the generator's model or its verifier.
 */
#ifndef PROPERTY_JUDGE_H
#define PROPERTY_JUDGE_H

#include "tests/property/dice.h"
#include "tests/property/model.h"
#include "tests/property/outcome.h"

#include "gen/plan/plan.h"

/* `models` holds the model before each revision and, at the end, after the last. */
typedef LIST(const struct model *) model_list;

void judge(struct arena *arena, const struct plan *plan, const struct tree *revisions, const model_list *models,
           uint64_t seed, struct outcome *outcome);

#endif
