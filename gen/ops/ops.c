/* The table of operations. What each does stands in the file of its family. */
#include "gen/ops/apply.h"
#include "gen/ops/data.h"

static const struct op_info infos[] = {
#define OP(symbol, name, family, text)                                                                                 \
	[OP_##symbol] = {.key = (name),                                                                                \
	                 .summary = (text),                                                                            \
	                 .shape = &shape_##symbol,                                                                     \
	                 .bind = OP_##symbol == OP_INSERT_ROWS ? data_bind_rows : NULL,                                \
	                 .apply = apply_##symbol},
#include "gen/ops/list.h"
#undef OP
};

const struct op_info *op_info(enum op_kind kind)
{
	return &infos[kind];
}
