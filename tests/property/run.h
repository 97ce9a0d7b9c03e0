/* Runs a case in a process of its own: specs written, compiled by the generator's library, judged. */
#ifndef PROPERTY_RUN_H
#define PROPERTY_RUN_H

#include "tests/property/outcome.h"
#include "tests/property/tree.h"

#include <stdint.h>

void run_case(const struct tree *revisions, uint64_t seed, struct outcome *outcome);

#endif
