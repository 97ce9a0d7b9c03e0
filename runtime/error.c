/* Statuses: their names, what to do about each, and how SQLite's result codes map to them. */
#include "runtime/db.h"

#include <errno.h>
#include <stdarg.h>
#include <string.h>

struct text {
	const char *name;
	const char *advice;
};

static const struct text texts[KILN__COUNT] = {
	[KILN_OK] = {"ok", ""},
	[KILN_MISUSE] = {"misuse", ""},
	[KILN_FORMAT_UNKNOWN] = {"format-unknown", "generate the tables and build the library from one release"},
	[KILN_SQLITE_TOO_OLD] = {"sqlite-too-old", "link a newer SQLite"},
	[KILN_BUSY] = {"busy", "try again when the other process is done, or wait longer for it"},
	[KILN_READ_ONLY] = {"read-only", "allow writing to the file and to its folder"},
	[KILN_CANNOT_OPEN] = {"cannot-open", "see that the file and its folder are there and may be read"},
	[KILN_NOT_A_DATABASE] = {"not-a-database", "see that this is the right file"},
	[KILN_CORRUPT] = {"corrupt", "restore a backup, or save what can be read with sqlite3's `.recover`"},
	[KILN_DISK_FULL] = {"disk-full", "make room and try again; nothing was changed"},
	[KILN_IO] = {"io", "look at the disk and the system's log, then try again; nothing was changed"},
	[KILN_NO_MEMORY] = {"no-memory", "try again with more memory; nothing was changed"},
	[KILN_INTERRUPTED] = {"interrupted", "nothing was changed; start it again"},
	[KILN_SQLITE] = {"sqlite", ""},
	[KILN_FOREIGN_FILE] = {"foreign-file", "see that this is the right file"},
	[KILN_UNTRACKED] = {"untracked", "find out which revision it is at and mark it with `adopt`, or with "
                                         "`stamp REV` if you know"},
	[KILN_DAMAGED_HISTORY] = {"damaged-history", "restore a backup, or mend the table by hand"},
	[KILN_NEWER] = {"newer", "deploy a newer binary"},
	[KILN_DIVERGED] = {"diverged", "use the binary that applied these revisions, or `stamp` the database "
                                       "once it matches this history"},
	[KILN_EDITED] = {"edited", "put the spec back as it was and write the change as a new revision"},
	[KILN_DRIFT] = {"drift", "see what differs with `check`; mend it, or use `--ignore-drift` if it is meant"},
	[KILN_SHADOWED] = {"shadowed", "drop the temporary object, or use a connection of its own"},
	[KILN_NO_SUCH_REVISION] = {"no-such-revision", "see the revisions with `history`"},
	[KILN_AMBIGUOUS] = {"ambiguous", "give more of the id"},
	[KILN_OUT_OF_RANGE] = {"out-of-range", "see the revisions with `history`"},
	[KILN_WRONG_WAY] = {"wrong-way", ""},
	[KILN_IRREVERSIBLE] = {"irreversible", "restore a backup from before it"},
	[KILN_BAD_CAPSULE] = {"bad-capsule", "use the binary that applied the revision"},
	[KILN_GUARD] = {"guard", "mend these rows and start again; nothing was changed"},
	[KILN_EXPECTATION] = {"expectation", "nothing was changed"},
	[KILN_STEP] = {"step", "nothing was changed"},
	[KILN_ROWS] = {"rows", "nothing was changed; report this with the spec"},
	[KILN_FOREIGN_KEYS] = {"foreign-keys", "mend the spec; nothing was changed"},
	[KILN_WRONG_SCHEMA] = {"wrong-schema", "nothing was changed; report this with the spec"},
};

const char *kiln_status_name(enum kiln_status status)
{
	return (unsigned)status < KILN__COUNT ? texts[status].name : "unknown";
}

void kiln_clear_(struct kiln_error *error)
{
	memset(error, 0, sizeof *error);
	error->offset = -1;
}

enum kiln_status kiln_fail_(struct kiln_db *db, enum kiln_status status, const char *format, ...)
{
	va_list args;

	kiln_clear_(db->error);
	db->error->status = status;
	va_start(args, format);
	sqlite3_vsnprintf(sizeof db->error->message, db->error->message, format, args);
	va_end(args);
	kiln_advise_(db, "%s", texts[status].advice);
	return status;
}

enum kiln_status kiln_fail_memory_(struct kiln_db *db)
{
	return kiln_fail_(db, KILN_NO_MEMORY, "out of memory");
}

void kiln_advise_(struct kiln_db *db, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	sqlite3_vsnprintf(sizeof db->error->advice, db->error->advice, format, args);
	va_end(args);
}

static enum kiln_status status_of(int code)
{
	if (code == SQLITE_IOERR_NOMEM)
		return KILN_NO_MEMORY;
	switch (code & 0xff) {
	case SQLITE_BUSY:
	case SQLITE_LOCKED:
		return KILN_BUSY;
	case SQLITE_READONLY:
		return KILN_READ_ONLY;
	case SQLITE_CANTOPEN:
	case SQLITE_PERM:
		return KILN_CANNOT_OPEN;
	case SQLITE_NOTADB:
		return KILN_NOT_A_DATABASE;
	case SQLITE_CORRUPT:
		return KILN_CORRUPT;
	case SQLITE_FULL:
		return KILN_DISK_FULL;
	case SQLITE_IOERR:
		return KILN_IO;
	case SQLITE_NOMEM:
		return KILN_NO_MEMORY;
	case SQLITE_INTERRUPT:
		return KILN_INTERRUPTED;
	default:
		return KILN_SQLITE;
	}
}

/* Where SQLite makes no SQLITE_FULL of it: for the index beside a write-ahead log, or a quota. */
static bool is_full(sqlite3 *handle, int code)
{
	const int reason =
		(code & 0xff) == SQLITE_IOERR || (code & 0xff) == SQLITE_CANTOPEN ? sqlite3_system_errno(handle) : 0;

	return reason == ENOSPC || reason == EDQUOT;
}

enum kiln_status kiln_fail_sqlite_(struct kiln_db *db, int code)
{
	const int offset = sqlite3_error_offset(db->handle);
	const bool full = is_full(db->handle, code);
	const enum kiln_status status = kiln_fail_(db, full ? KILN_DISK_FULL : status_of(code), "%s%s",
	                                           full ? "the disk is full: " : "", sqlite3_errmsg(db->handle));

	db->error->sqlite = code;
	db->error->offset = offset;
	return status;
}
