/*
 * kiln.h - migrations compiled into your program.
 *
 * The kiln generator turns a folder of YAML specs into one constant `struct kiln_history`. Link
 * that, libkiln.a and SQLite into a program and call kiln_upgrade() at start-up.
 *
 * What holds after every call, whatever it returns: the database is at the revision it was at or at
 * the one asked for, never between two; the connection's pragmas, busy handler, authorizer and
 * prepared statements are as they were (but for the pragmas that the history itself asks for);
 * nothing was printed. The library keeps no state of its own: calls on different connections may
 * run in different threads at once; one connection belongs to one thread at a time.
 *
 * SQLite 3.38 or newer, with its JSON functions.
 */
#ifndef KILN_H
#define KILN_H

#include <stddef.h>
#include <stdint.h>

#include <sqlite3.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ---- What the generator writes: constant tables, no code ---- */

enum kiln_step_kind {
	/* `text` is a comment for the reader; nothing runs. */
	KILN_STEP_NOTE,
	/* Run the one statement `sql`. */
	KILN_STEP_EXEC,
	/* `sql` lists offending rows (rowid or key first); any row refuses, `text` says why. */
	KILN_STEP_GUARD,
	/* The first value of `sql`, as text, must be `expect` (NULL: SQL NULL), else `text`. */
	KILN_STEP_EXPECT,
	/* `sql` counts the rows of table `label`; remember the number. */
	KILN_STEP_COUNT,
	/* `sql` counts again; the number for `label` must be the remembered one. */
	KILN_STEP_COUNT_KEPT
};

struct kiln_step {
	enum kiln_step_kind kind;
	const char *sql;    /* one statement without its final semicolon; NULL for a note */
	const char *text;   /* see the kinds above */
	const char *expect; /* EXPECT only */
	/* EXEC: a query; when it returns a row the step is skipped and `label` is remembered with
	   the revision. */
	const char *unless;
	/* COUNT: the table. EXEC in a downgrade: skipped when the upgrade skipped this label. */
	const char *label;
};

/* One step of the history. Positions count from 1; 0 is `base`, before the first revision. */
struct kiln_revision {
	const char *id;
	const char *description; /* never NULL, "" when the spec has none */
	const char *spec;        /* file name of the spec, without folders */
	uint64_t checksum;       /* over the parsed meaning of the spec, not its bytes */
	uint64_t fingerprint;    /* of the schema once this revision is applied */
	const struct kiln_step *upgrade;
	size_t nupgrade;
	const struct kiln_step *downgrade;
	size_t ndowngrade;
	const char *irreversible; /* why there is no way back, or NULL */
	/* Tables changed, under the old and the new name, NULL-terminated: these and their
	   foreign-key children are checked after the steps. */
	const char *const *touched;
	const char *const *depends_on; /* ids that must stand before it, NULL-terminated */
};

/* An object of the schema and the positions at which it stands: since <= position < until. */
struct kiln_object {
	const char *type; /* "table", "index", "view", "trigger" as in sqlite_schema */
	const char *name;
	const char *table; /* tbl_name of sqlite_schema */
	const char *sql;   /* the CREATE text */
	uint32_t since;
	uint32_t until; /* KILN_HEAD: to the newest */
};

#define KILN_HEAD UINT32_MAX

/* A column that a spec adds with `if_not_exists: true`. Its definition and its place are the
   database's own business; from position `since` on it must be there. */
struct kiln_loose_column {
	const char *table;
	const char *column;
	uint32_t since;
	uint32_t until;
};

struct kiln_pragma {
	const char *name;
	const char *value;
};

struct kiln_history {
	uint32_t format;            /* KILN_FORMAT of the generator that wrote it */
	const char *name;           /* of the database, as its folder in specs/ */
	const char *revision_table; /* names of the two tracking tables */
	const char *log_table;
	const char *default_file; /* NULL: the command line must name one */
	uint32_t application_id;  /* 0: not used */
	int sqlite_min;           /* as sqlite3_libversion_number(), 0: any */
	const struct kiln_revision *revisions;
	size_t nrevision;
	const struct kiln_object *objects; /* sorted by type, then name */
	size_t nobject;
	const struct kiln_loose_column *loose;
	size_t nloose;
	const char *const *ignore;         /* tables that are not this history's, NULL-terminated */
	const struct kiln_pragma *pragmas; /* for the connection, set outside the transaction */
	size_t npragma;
};

#define KILN_FORMAT 1u

/* ---- What comes back ---- */

/* What a call came to. Every one but KILN_OK leaves schema, rows and revision as they were; with KILN_IO, when it is
   the commit that fails, they may be those of the target all the same. */
enum kiln_status {
	KILN_OK,
	/* Done, or there was nothing to do. */

	KILN_MISUSE,
	/* The call itself is wrong: a null history, a transaction or a statement that is still open
	   on the connection, a target that cannot be read. */
	KILN_FORMAT_UNKNOWN,
	/* The tables were made by a generator of another format than this library reads. */
	KILN_SQLITE_TOO_OLD,
	/* The history asks for a newer SQLite than the one linked here. */

	KILN_BUSY,
	/* Another connection holds the lock, and did for as long as we were to wait. */
	KILN_READ_ONLY,
	/* The file, its folder or the connection does not allow writing. */
	KILN_CANNOT_OPEN,
	/* The file, or one that SQLite needs beside it, cannot be opened. */
	KILN_NOT_A_DATABASE,
	/* The file is not an SQLite database, or is encrypted. */
	KILN_CORRUPT,
	/* SQLite found the file damaged. */
	KILN_DISK_FULL,
	/* No room left for the database, its journal or a temporary file. */
	KILN_IO,
	/* The operating system failed to read, write, sync or lock. */
	KILN_NO_MEMORY,
	/* An allocation failed. */
	KILN_INTERRUPTED,
	/* sqlite3_interrupt() was called, or the progress callback asked to stop. */
	KILN_SQLITE,
	/* SQLite refused for a reason that has no code of its own here; the message is SQLite's. */

	KILN_FOREIGN_FILE,
	/* The file's application_id says that it belongs to another program. */
	KILN_UNTRACKED,
	/* The database has tables but no revision: nobody knows where it stands. */
	KILN_DAMAGED_HISTORY,
	/* The revision table is not as this library writes it. */
	KILN_NEWER,
	/* The database has revisions that this binary does not know. */
	KILN_DIVERGED,
	/* An applied revision has another id than the binary has at that place. */
	KILN_EDITED,
	/* A spec was changed after its revision was applied. */
	KILN_DRIFT,
	/* The schema is not the one that the database's revision promises. */
	KILN_SHADOWED,
	/* A temporary table or view of the connection hides one of the database's. */

	KILN_NO_SUCH_REVISION,
	/* The target names none of the revisions. */
	KILN_AMBIGUOUS,
	/* The target is the beginning of several ids. */
	KILN_OUT_OF_RANGE,
	/* The target counts past head or base. */
	KILN_WRONG_WAY,
	/* An upgrade to an older revision, or a downgrade to a newer one. */
	KILN_IRREVERSIBLE,
	/* A revision on the way back says that there is none. */
	KILN_BAD_CAPSULE,
	/* The downgrade steps kept in the database are missing or damaged, and the binary has none.
	 */

	KILN_GUARD,
	/* Rows stand in the way of a change; the message names the first of them. */
	KILN_EXPECTATION,
	/* A precondition or postcondition does not hold. */
	KILN_STEP,
	/* A statement of a revision failed. */
	KILN_ROWS,
	/* A table has not the rows that it had before a rebuild. */
	KILN_FOREIGN_KEYS,
	/* A revision leaves rows without their parents that had them before. */
	KILN_WRONG_SCHEMA,
	/* A revision left another schema than the one it was verified to leave. */

	KILN__COUNT
};

#define KILN_ID_SIZE 128

/* Filled by a call that fails, emptied by one that does not; the caller owns it. Texts that do not
   fit are cut. */
struct kiln_error {
	enum kiln_status status;
	int sqlite;                  /* SQLite's extended result code, 0 when it has no part in it */
	int offset;                  /* byte of the failing statement that SQLite points at, or -1 */
	uint32_t step;               /* of that revision, from 1; 0 when no step failed */
	char revision[KILN_ID_SIZE]; /* the revision at work, or "" */
	char message[1024];          /* what happened, in one clause without a full stop */
	char advice[512];            /* what to do next, or "" */
};

/* "drift", "no-such-revision": the status as a word that does not change between versions. */
const char *kiln_status_name(enum kiln_status status);

/* ---- What a call tells while it works ---- */

enum kiln_progress_kind {
	KILN_WAITING, /* for the lock that another connection holds */
	KILN_WORKING  /* at a step */
};

struct kiln_progress {
	enum kiln_progress_kind kind;
	const char *revision; /* id, NULL while waiting */
	size_t step;          /* counting from 1 */
	size_t nstep;
	const char *sql;       /* of the step; NULL for a note and while waiting */
	int64_t rows;          /* read so far by the step */
	int64_t expected_rows; /* how many it will read, 0 when not known */
	int64_t elapsed_ms;    /* in this step, or waiting */
};

enum kiln_event_kind {
	KILN_APPLIED,  /* revision, duration_ms */
	KILN_REVERTED, /* revision, duration_ms */
	KILN_MARKED,   /* revision: stamped without running it */
	KILN_WARNING   /* text */
};

/* Something that was done. Unless `each` is set it only holds once the call has returned KILN_OK.
 */
struct kiln_event {
	enum kiln_event_kind kind;
	const char *revision; /* id, or NULL */
	const char *text;     /* or NULL */
	int64_t duration_ms;
};

/* How to do it. All zero is the usual way, and a null pointer in its place means the same. */
struct kiln_options {
	/* head, base, +N, -N, the id of a revision or a beginning of it that no other id shares.
	   NULL: head for an upgrade, -1 for a downgrade. */
	const char *target;
	int each;         /* commit after every revision, not once at the end */
	int ignore_drift; /* do not compare the schema with the one expected; what was added by hand to a
	                     table goes with the next rebuild of it */
	/* How long to try again when another connection holds the lock, after the connection's own
	   busy handler has given up. */
	int wait_ms;
	/* Called before each step and every few ms during one; not 0 stops the call, which then
	   returns KILN_INTERRUPTED. When set, the connection's progress handler
	   (sqlite3_progress_handler) is gone afterwards: SQLite cannot tell what it was. */
	int (*progress)(void *user, const struct kiln_progress *progress);
	/* Called once there is something to do and nothing against it, with the write lock held, before the first
	   change; not 0 stops the call, which then returns KILN_INTERRUPTED. The place for a backup, through a
	   connection of its own: what it reads is exactly what will be changed. */
	int (*before)(void *user);
	void (*log)(void *user, const struct kiln_event *event);
	void *user;               /* for the callbacks, which must not use the connection */
	struct kiln_error *error; /* or NULL */
};

/* ---- Entry points ---- */

/*
 * Brings the database to the target, which is not before where it stands. All revisions are one
 * transaction. An empty database starts at base; one with tables that no revision explains is
 * refused. With nothing to do this costs two SELECTs, takes no lock and writes nothing.
 *
 * Foreign keys are switched off outside the transaction and on again afterwards. The history's
 * journal_mode is set once the transaction is committed, its other pragmas before it begins.
 *
 * What fails after a revision has begun is written into the log table, in a transaction of its own
 * after the rollback; a refusal before that leaves the file as it was to the byte.
 */
enum kiln_status kiln_upgrade(sqlite3 *db, const struct kiln_history *history, const struct kiln_options *options);

/*
 * Takes revisions back, newest first, to the target, which is not after where it stands. Revisions
 * that this binary does not know are taken back by the steps that the newer binary left in the
 * database ("capsules").
 */
enum kiln_status kiln_downgrade(sqlite3 *db, const struct kiln_history *history, const struct kiln_options *options);

/*
 * Marks the database as being at the target without running anything. Refused when its schema is
 * not the target's, unless ignore_drift is set.
 */
enum kiln_status kiln_stamp(sqlite3 *db, const struct kiln_history *history, const struct kiln_options *options);

/* Where a database stands. */
struct kiln_standing {
	int tracked;                 /* the revision table is there */
	int drifted;                 /* the schema is not that of the revision */
	uint32_t position;           /* how many revisions are applied */
	uint32_t pending;            /* how many of the binary's are not */
	uint32_t unknown;            /* how many of those applied the binary does not know */
	char revision[KILN_ID_SIZE]; /* the newest applied one, "" at base */
};

/*
 * Reads where the database stands; writes nothing. Returns what an upgrade would refuse it for
 * (KILN_NEWER, KILN_UNTRACKED, KILN_DRIFT, ...), or KILN_OK; the standing is filled as far as it is
 * known. `error` may be NULL.
 */
enum kiln_status kiln_inspect(sqlite3 *db, const struct kiln_history *history, struct kiln_standing *standing,
                              struct kiln_error *error);

/*
 * Calls `visit` for each revision that kiln_upgrade, or with `down` kiln_downgrade, would run with
 * these options, in that order; runs none of them. A revision is valid during its call only.
 */
enum kiln_status kiln_plan(sqlite3 *db, const struct kiln_history *history, const struct kiln_options *options,
                           int down, void (*visit)(void *user, const struct kiln_revision *revision));

/*
 * Makes a connection ready for a file that may be somebody's trap: no code from the schema is
 * trusted, cells are checked as they are read, nothing is attached. Call it right after opening.
 */
void kiln_harden(sqlite3 *db);

#ifdef __cplusplus
}
#endif

#endif
