/* The plan seen from its objects: which stands in the schema from when to when. */
#ifndef KILN_PLAN_OBJECTS_H
#define KILN_PLAN_OBJECTS_H

#include "gen/plan/plan.h"

/* Fields as in struct kiln_object. An object whose normal form changes ends and begins anew. */
struct plan_object {
	const char *type, *name, *table, *sql;
	uint32_t since, until;
};
typedef LIST(struct plan_object) plan_object_list;

/* All objects of all positions, sorted by type, name and since. */
plan_object_list plan_objects(struct arena *arena, const struct plan *plan);

/* The objects of one schema, sorted by type and name; since and until are 0. */
plan_object_list schema_objects(struct arena *arena, const struct schema *schema);

#endif
