/*
 * Printing a verified plan: C tables, one SQL file per spec, the schema at head. No decision is made here. Files are
 * built in memory and put in place by rename, all or none: each is written under a temporary name first, and only those
 * whose bytes differ are replaced.
 */
#ifndef KILN_EMIT_H
#define KILN_EMIT_H

#include "gen/base/buf.h"
#include "gen/plan/plan.h"

#include <stdbool.h>

void emit_c(struct buf *out, const struct plan *plan);                /* build/NAME/migrations.c */
void emit_header(struct buf *out, const struct plan *plan);           /* build/NAME/migrations.h */
void emit_sql(struct buf *out, const struct revision_plan *revision); /* specs/NAME/0002_x.sql */
void emit_schema(struct buf *out, const struct plan *plan);           /* specs/NAME/schema.sql */

struct emit_file {
	const char *path;
	struct buf text;
};

/* False when a file could not be written (message on stderr); nothing is half-written. */
bool emit_files(struct emit_file *files, size_t nfile);

/* For --check: names the files whose bytes on disk differ, and returns how many. */
size_t emit_stale(const struct emit_file *files, size_t nfile);

#endif
