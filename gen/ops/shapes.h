/* The key tables that several families use, and macros that keep such tables readable. */
#ifndef KILN_SHAPES_H
#define KILN_SHAPES_H

#include "gen/ops/op.h"

#define FIELD(type, member, key_, kind_, flags_, summary_)                                                             \
	{                                                                                                              \
		.key = (key_), .kind = (kind_), .flags = (flags_), .offset = offsetof(struct type, member),            \
		.summary = (summary_)                                                                                  \
	}
#define FIELD_OF(type, member, key_, kind_, flags_, shape_, summary_)                                                  \
	{                                                                                                              \
		.key = (key_), .kind = (kind_), .flags = (flags_), .offset = offsetof(struct type, member),            \
		.shape = (shape_), .summary = (summary_)                                                               \
	}
#define FIELD_ONE_OF(type, member, key_, flags_, words_, summary_)                                                     \
	{                                                                                                              \
		.key = (key_), .kind = FIELD_WORD, .flags = (flags_), .offset = offsetof(struct type, member),         \
		.words = (words_), .summary = (summary_)                                                               \
	}
#define SHAPE(what_, type, fields_)                                                                                    \
	{                                                                                                              \
		.what = (what_), .fields = (fields_), .nfield = FIELD_COUNT(fields_), .size = sizeof(struct type)      \
	}

extern const struct shape part_shape;
extern const struct shape reference_shape;
extern const struct shape column_shape;
extern const struct shape constraint_shape; /* in create_table: no table */
extern const char *const conflict_words[];  /* abort, fail, ignore, replace, rollback */

#endif
