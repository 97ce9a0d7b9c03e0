/* A database folder: its specs in order, each bound to operations, and database.yaml. */
#ifndef KILN_LOAD_H
#define KILN_LOAD_H

#include "gen/ops/op.h"

/* Reads the folder and everything in it. NULL after errors; those of all files are reported. */
struct database *load_database(struct arena *arena, struct diag *diag, const char *dir);

/* [a-z][a-z0-9_]*, at most 64: the folder's name becomes part of a C identifier. */
bool load_is_database_name(const char *name);

void load_check_settings(struct diag *diag, const struct database_spec *settings);

#endif
