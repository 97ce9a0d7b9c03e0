/* Makes a failing case smaller for as long as it fails in the same way. */
#ifndef PROPERTY_SHRINK_H
#define PROPERTY_SHRINK_H

#include "tests/property/outcome.h"
#include "tests/property/tree.h"

#include <stdint.h>

/* Changes the tree in place; `outcome` is what came of it and is kept up to date. */
void shrink_case(struct tree *revisions, uint64_t seed, struct outcome *outcome);

#endif
