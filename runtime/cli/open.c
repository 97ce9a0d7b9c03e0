/* Database files: any path is a path, nothing is made that was not asked for, nothing is left
 * behind. */
#include "runtime/cli/cli.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define RETRY_MS 20

/* The busy handler: waits as long as --wait says, and no longer than it takes to press Ctrl-C. */
static int wait_for_lock(void *arg, int tries)
{
	const struct cli *cli = arg;

	if (watch_signal() != 0 || tries >= cli->wait_ms / RETRY_MS)
		return 0;
	watch_lock(cli, (int64_t)tries * RETRY_MS);
	sqlite3_sleep(RETRY_MS);
	return 1;
}

static bool has_wal(const char *path)
{
	char *wal = sqlite3_mprintf("%s-wal", path);
	struct stat found;
	const bool has = wal != NULL && stat(wal, &found) == 0 && found.st_size > 0;

	sqlite3_free(wal);
	return has;
}

/* What can be said of the file before SQLite sees it; a missing one is fine where it may be made.
 */
static enum kiln_status check_path(struct file *file, const char *path, enum access access)
{
	struct stat found;

	if (stat(path, &found) == 0) {
		if (S_ISDIR(found.st_mode))
			return kiln_fail_(&file->db, KILN_CANNOT_OPEN, "is a directory");
		return KILN_OK;
	}
	if (errno == ENOENT && access == ACCESS_CREATE && path[0] != '\0')
		return KILN_OK;
	kiln_fail_(&file->db, KILN_CANNOT_OPEN, "%s", errno == ENOENT ? "no such file" : strerror(errno));
	if (errno == ENOENT)
		kiln_advise_(&file->db, "`upgrade` makes a new database");
	return KILN_CANNOT_OPEN;
}

/* No spec makes statements like these: what goes beyond is somebody's trap. */
static void limit(sqlite3 *handle)
{
	sqlite3_limit(handle, SQLITE_LIMIT_SQL_LENGTH, 16 * 1024 * 1024);
	sqlite3_limit(handle, SQLITE_LIMIT_VDBE_OP, 1000000);
	sqlite3_limit(handle, SQLITE_LIMIT_TRIGGER_DEPTH, 100);
}

static enum kiln_status open_path(struct file *file, const struct cli *cli, const char *path, enum access access)
{
	/* SQLite gives a meaning of their own to names like :memory: */
	char *name = sqlite3_mprintf("%s%s", path[0] == ':' ? "./" : "", path);
	int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE;
	int code;

	if (name == NULL)
		return kiln_fail_(&file->db, KILN_NO_MEMORY, "out of memory");
	if (access == ACCESS_CREATE)
		flags |= SQLITE_OPEN_CREATE;
	code = sqlite3_open_v2(name, &file->db.handle, flags, NULL);
	sqlite3_free(name);
	if (file->db.handle == NULL)
		return kiln_fail_(&file->db, KILN_NO_MEMORY, "out of memory");
	if (code != SQLITE_OK)
		return kiln_fail_sqlite_(&file->db, code);
	sqlite3_busy_handler(file->db.handle, wait_for_lock, (void *)(uintptr_t)cli);
	kiln_harden(file->db.handle);
	limit(file->db.handle);
	/* Opened for writing even to read: a connection that may not write leaves -wal and -shm
	   files behind when it closes. */
	if (access == ACCESS_READ)
		return kiln_exec_(&file->db, "PRAGMA query_only = ON", "");
	/* What is reported as done is not to be undone by a power cut: with less, SQLite does not sync the folder after
	   the deletion of the journal, which is the commit. */
	return kiln_exec_(&file->db, "PRAGMA synchronous = EXTRA", "");
}

enum exit_status file_open(struct file *file, const struct cli *cli, const char *path, enum access access)
{
	enum kiln_status status;

	memset(file, 0, sizeof *file);
	file->db.error = &file->error;
	kiln_clear_(&file->error);
	file->had_wal = has_wal(path);
	status = check_path(file, path, access);
	if (status == KILN_OK)
		status = open_path(file, cli, path, access);
	watch(file->db.handle);
	return status == KILN_OK ? EXIT_DONE : print_failure(cli, path, &file->error);
}

void file_close(struct file *file, bool changed)
{
	watch(NULL);
	/* The last one to close moves the log of a crashed writer into the file: not for a mere
	 * look. */
	if (file->had_wal && !changed && file->db.handle != NULL)
		sqlite3_db_config(file->db.handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
	sqlite3_close(file->db.handle);
}
