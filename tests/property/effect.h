/* What operations do to the model, by their keys. */
#ifndef PROPERTY_EFFECT_H
#define PROPERTY_EFFECT_H

#include "tests/property/model.h"

struct effect {
	const char *key; /* NULL: the end */
	bool (*apply)(struct arena *arena, struct model *model, const struct tree *spec);
};

extern const struct effect table_effects[];  /* effect_tables.c */
extern const struct effect object_effects[]; /* effect_objects.c */

#endif
