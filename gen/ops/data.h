/* What the table of operations needs of the data family besides its rows. */
#ifndef KILN_OPS_DATA_H
#define KILN_OPS_DATA_H

#include "gen/ops/op.h"

/* Binds `rows:` of insert_rows, a sequence of mappings column -> value. */
bool data_bind_rows(struct arena *arena, struct diag *diag, void *spec);

#endif
