/*
 * The plan: what each revision does, as plain data. The planner makes it, the verifier runs it, both emitters print it
 * and the runtime interprets it; nobody changes it on the way.
 */
#ifndef KILN_PLAN_H
#define KILN_PLAN_H

#include "gen/ops/op.h"
#include "gen/schema/schema.h"
#include "runtime/kiln.h"

struct step {
	struct kiln_step run;        /* what the runtime gets */
	struct loc loc;              /* the operation it was made for */
	const struct node *sql;      /* the scalar that holds run.sql as the author wrote it, or NULL */
	size_t sql_offset;           /* where run.sql starts in that scalar */
	const char *table;           /* the table at work, or NULL */
	const char *key;             /* guards: the expression that names a row of the table */
	const struct table *rebuilt; /* the CREATE TABLE of a rebuild: the table as it was; else NULL */
	bool is_constant;            /* what it judges is the same for every row: it refuses each one, or none */
};
typedef LIST(struct step) step_list;

struct revision_plan {
	const struct spec *spec;
	const struct schema *before, *after;
	step_list upgrade, downgrade; /* downgrade empty and irreversible set, or the way back */
	const char *irreversible;     /* why, or NULL */
	LIST(const char *) touched;   /* tables, sorted */
	uint64_t fingerprint;         /* of `after` */
};

struct plan_loose {
	const char *table, *column;
	struct loc loc;
	uint32_t since, until; /* positions, from 1; KILN_HEAD: to the newest */
	bool is_renamed;       /* one before it in the list goes on under this name */
};

struct plan {
	const struct database *database;
	LIST(struct revision_plan *) revisions;
	LIST(struct plan_loose) loose;
};

/* NULL after errors were reported. */
struct plan *plan_build(struct arena *arena, struct diag *diag, const struct database *database);

#endif
