/* Copies of a database, made by SQLite's backup API: a copy of the file would miss what is in its log. */
#include "runtime/cli/cli.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Copied before the signals and the terminal get their turn. */
#define PAGES_AT_ONCE 1024
#define RETRY_MS      20

/* ---- Any copy ---- */

static enum kiln_status fail_errno(struct kiln_db *db, const char *what, const char *path)
{
	const int code = errno;
	const enum kiln_status status = code == ENOSPC || code == EDQUOT                   ? KILN_DISK_FULL
	                                : code == EACCES || code == EPERM || code == EROFS ? KILN_READ_ONLY
	                                                                                   : KILN_CANNOT_OPEN;

	return kiln_fail_(db, status, "cannot %s %s: %s", what, path, strerror(code));
}

/* All pages, with time for signals in between. Whatever SQLite fails with is the result. */
static int copy_pages(const struct cli *cli, sqlite3_backup *backup)
{
	const int64_t started_ms = kiln_clock_ms_();
	int code;

	do {
		code = sqlite3_backup_step(backup, PAGES_AT_ONCE);
		if (watch_signal() != 0)
			return SQLITE_INTERRUPT;
		watch_copy(cli, started_ms, sqlite3_backup_pagecount(backup) - sqlite3_backup_remaining(backup),
		           sqlite3_backup_pagecount(backup));
		if ((code & 0xff) == SQLITE_BUSY && kiln_clock_ms_() - started_ms < cli->wait_ms) {
			sqlite3_sleep(RETRY_MS);
			code = SQLITE_OK;
		}
	} while (code == SQLITE_OK);
	return code;
}

/* What is copied is one state of the database, however long it takes. */
static enum kiln_status hold_still(struct kiln_db *source)
{
	enum kiln_status status = kiln_exec_(source, "BEGIN", "");

	return status == KILN_OK ? kiln_exec_(source, "SELECT count(*) FROM main.sqlite_schema", "") : status;
}

static void let_go(struct kiln_db *source)
{
	struct kiln_error ignored;
	struct kiln_db quiet = {source->handle, &ignored};

	if (sqlite3_get_autocommit(source->handle) == 0)
		kiln_exec_(&quiet, "ROLLBACK", "");
}

static enum kiln_status copy_into(const struct cli *cli, struct kiln_db *source, sqlite3 *target, const char *path)
{
	sqlite3_backup *backup = sqlite3_backup_init(target, "main", source->handle, "main");
	enum kiln_status status;
	int code = SQLITE_OK;

	if (backup != NULL) {
		code = copy_pages(cli, backup);
		sqlite3_backup_finish(backup);
		watch_clear();
		if (code == SQLITE_DONE)
			return KILN_OK;
	}
	/* The status is that of the code, the message that of the file which fails. */
	status = kiln_fail_sqlite_(source, code == SQLITE_OK ? sqlite3_extended_errcode(target) : code);
	sqlite3_snprintf(sizeof source->error->message, source->error->message, "cannot make %s: %s", path,
	                 sqlite3_errstr(source->error->sqlite));
	return status;
}

/* The copy has the permissions of the original: what may not be read there may not be read here. */
static enum kiln_status create_file(struct kiln_db *source, const char *path)
{
	const char *original = sqlite3_db_filename(source->handle, "main");
	struct stat found = {.st_mode = S_IRUSR | S_IWUSR};
	int file;

	if (original == NULL || stat(original, &found) != 0)
		found.st_mode = S_IRUSR | S_IWUSR;
	file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
	if (file < 0)
		return fail_errno(source, "make", path);
	if (fchmod(file, (found.st_mode & 0777) | S_IRUSR | S_IWUSR) != 0 || close(file) != 0)
		return fail_errno(source, "make", path);
	return KILN_OK;
}

enum kiln_status copy_database(const struct cli *cli, struct kiln_db *source, const char *path)
{
	enum kiln_status status = create_file(source, path);
	sqlite3 *target = NULL;

	if (status != KILN_OK)
		return status;
	status = hold_still(source);
	if (status == KILN_OK &&
	    sqlite3_open_v2(path, &target, SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE, NULL) != SQLITE_OK)
		status = kiln_fail_(source, KILN_CANNOT_OPEN, "cannot open %s", path);
	if (status == KILN_OK)
		status = copy_into(cli, source, target, path);
	sqlite3_close(target);
	let_go(source);
	if (status != KILN_OK)
		unlink(path);
	return status;
}

/* ---- A backup ---- */

char *backup_name(const struct cli *cli, const char *path, const char *revision)
{
	char *name, *id;

	if (cli->backup_file != NULL)
		return sqlite3_mprintf("%s", cli->backup_file);
	name = sqlite3_mprintf("%s.%s.bak", path, revision[0] == '\0' ? "base" : revision);
	for (id = name == NULL ? NULL : name + strlen(path); id != NULL && *id != '\0'; id++)
		if (*id == '/')
			*id = '_';
	return name;
}

static enum kiln_status refuse_overwriting(struct kiln_db *db, const char *name)
{
	kiln_fail_(db, KILN_MISUSE, "the backup %s is there already", name);
	kiln_advise_(db, "move it away, or name another file with --backup=FILE; nothing was changed");
	return KILN_MISUSE;
}

/* A name that is given on the disk as well, before anything is changed. */
static void sync_folder(const char *name)
{
	char *folder = sqlite3_mprintf("%s", name);
	char *slash = folder == NULL ? NULL : strrchr(folder, '/');
	int file = -1;

	if (slash != NULL)
		slash[1] = '\0';
	if (folder != NULL)
		file = open(slash == NULL ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (file >= 0) {
		fsync(file);
		close(file);
	}
	sqlite3_free(folder);
}

enum kiln_status make_backup(const struct cli *cli, struct kiln_db *source, const char *name)
{
	char *part = sqlite3_mprintf("%s.part", name);
	struct stat found;
	enum kiln_status status;

	if (part == NULL)
		return kiln_fail_(source, KILN_NO_MEMORY, "out of memory");
	if (lstat(name, &found) == 0) {
		sqlite3_free(part);
		return refuse_overwriting(source, name);
	}
	/* What a killed process left; the lock on the database keeps others from working at it now. */
	unlink(part);
	status = copy_database(cli, source, part);
	/* Unlike rename, link does not replace a file that has come in the meantime. */
	if (status == KILN_OK && link(part, name) != 0) {
		if (errno == EEXIST)
			status = refuse_overwriting(source, name);
		else if (rename(part, name) != 0)
			status = fail_errno(source, "make", name);
	}
	unlink(part);
	sqlite3_free(part);
	if (status == KILN_OK)
		sync_folder(name);
	return status;
}
