/*
 * What the fault tests share: a database of the test history at 0002_isbn or 0004_shelf, with rows
 * in a table that the way between rebuilds and in its child; a run of that way on some VFS; and the
 * question whether the database stands at one of its two ends, sound and with all rows.
 */
#ifndef TEST_WORLD_H
#define TEST_WORLD_H

#include "tests/fault/disk.h"
#include "tests/runtime/history.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

/* The ends of the way. */
#define WORLD_OLD    2
#define WORLD_NEW    4
#define WORLD_TARGET "0004"

struct world {
	struct bytes old, new; /* the database as a file */
	char *rows;            /* what must be in it at both ends */
};

/*
 * With so many authors, the first 2,000 of them with two books each. With `wal` the file says that its journal is a
 * write-ahead log.
 */
void world_make(struct world *world, int nauthor, bool wal);
void world_free(struct world *world);

/* A run: where the database is and how it is opened. */
struct run {
	const char *vfs;   /* NULL: the default one */
	const char *path;  /* for kinds of "disk" just a name */
	const char *setup; /* SQL for the connection, or NULL */
	bool down;         /* from the new end to the old one */
	bool may_be_lost;  /* what was reported as done may be undone, by a power cut */
	struct kiln_error error;
};

/* Opens, goes there, closes. KILN_OK, or what failed, with the error filled. */
enum kiln_status world_go(struct run *run);

/* The same on a connection of the caller's, which stays open. */
sqlite3 *world_open(struct run *run);
enum kiln_status world_go_on(struct run *run, sqlite3 *db);

/* Opens the database; it must be sound and have all rows. Returns the position it is at, which is
 * one of the two ends. */
uint32_t world_look(const struct world *world, const struct run *run);

/* The database is as it must be after `status` came back: at the target after KILN_OK, else at one
 * end or the other. Going on from there succeeds. Returns whether it was at the target. */
bool world_judge(const struct world *world, const struct run *run, enum kiln_status status);

/* A real file, put there anew without any journal beside it. */
void world_put(const char *path, const struct bytes *bytes);

/* A path in the folder that the test may use, $TMPDIR or /tmp; valid to the end. */
const char *world_path(const char *name);

/* Whether the long version was asked for: $KILN_SOAK. */
bool world_soaks(void);

/* Under sanitizers everything takes five times as long: each how-many-th place is tried. 1 when the long version was
 * asked for, `usual` without sanitizers. */
long world_stride(long usual);

#endif
