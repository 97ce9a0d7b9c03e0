#include "tests/fault/shim.h"

#include <sqlite3.h>

#include <stddef.h>

struct shim_file {
	sqlite3_file base;
	sqlite3_file *real; /* lies behind this struct */
	sqlite3_int64 size; /* as far as the quota goes */
};

static sqlite3_vfs *real_vfs;
static struct shim_plan plan;
static long calls;
static bool has_failed;
static int64_t used, peak;

/* ---- The plan ---- */

void shim_use(const struct shim_plan *new_plan)
{
	plan = *new_plan;
	calls = 0;
	has_failed = false;
	used = 0;
	peak = 0;
}

bool shim_has_failed(void)
{
	return has_failed;
}

int64_t shim_peak(void)
{
	return peak;
}

static bool fails(enum shim_call call)
{
	bool failing;

	if (call != plan.call || plan.at == 0)
		return false;
	calls++;
	failing = calls == plan.at || (plan.failure == SHIM_STAYS && calls > plan.at);
	has_failed |= failing;
	return failing;
}

/* Whether a call that is to fail does its work first. */
static bool is_late(void)
{
	return plan.failure == SHIM_LATE;
}

/* The file is to have `size` bytes; false when the quota does not allow it. */
static bool grow(struct shim_file *file, int64_t size)
{
	if (plan.quota > 0 && size > file->size && used + size - file->size > plan.quota) {
		has_failed = true;
		return false;
	}
	used += size - file->size;
	file->size = size;
	if (used > peak)
		peak = used;
	return true;
}

/* ---- An open file ---- */

static sqlite3_file *real_of(sqlite3_file *base)
{
	return ((struct shim_file *)base)->real;
}

static int shim_close(sqlite3_file *base)
{
	struct shim_file *file = (struct shim_file *)base;

	used -= file->size;
	return file->real->pMethods->xClose(file->real);
}

static int shim_read(sqlite3_file *base, void *data, int size, sqlite3_int64 offset)
{
	sqlite3_file *real = real_of(base);

	if (fails(SHIM_READ))
		return SQLITE_IOERR_READ;
	return real->pMethods->xRead(real, data, size, offset);
}

static int shim_write(sqlite3_file *base, const void *data, int size, sqlite3_int64 offset)
{
	struct shim_file *file = (struct shim_file *)base;
	const int64_t end = offset + size;

	if (fails(SHIM_WRITE)) {
		/* As it happens: a part of it is written, or all of it. */
		file->real->pMethods->xWrite(file->real, data, is_late() ? size : size / 2, offset);
		return SQLITE_IOERR_WRITE;
	}
	if (end > file->size && !grow(file, end))
		return SQLITE_FULL;
	return file->real->pMethods->xWrite(file->real, data, size, offset);
}

static int shim_truncate(sqlite3_file *base, sqlite3_int64 size)
{
	struct shim_file *file = (struct shim_file *)base;
	const bool failing = fails(SHIM_TRUNCATE);
	int code = SQLITE_OK;

	if (!failing || is_late()) {
		grow(file, size);
		code = file->real->pMethods->xTruncate(file->real, size);
	}
	return failing ? SQLITE_IOERR_TRUNCATE : code;
}

static int shim_sync(sqlite3_file *base, int flags)
{
	(void)base;
	(void)flags;
	return fails(SHIM_SYNC) ? SQLITE_IOERR_FSYNC : SQLITE_OK;
}

static int shim_size(sqlite3_file *base, sqlite3_int64 *size)
{
	sqlite3_file *real = real_of(base);

	return fails(SHIM_SIZE) ? SQLITE_IOERR_FSTAT : real->pMethods->xFileSize(real, size);
}

static int shim_lock(sqlite3_file *base, int level)
{
	sqlite3_file *real = real_of(base);

	return fails(SHIM_LOCK) ? SQLITE_IOERR_LOCK : real->pMethods->xLock(real, level);
}

static int shim_unlock(sqlite3_file *base, int level)
{
	sqlite3_file *real = real_of(base);

	return real->pMethods->xUnlock(real, level);
}

static int shim_check_lock(sqlite3_file *base, int *held)
{
	sqlite3_file *real = real_of(base);

	if (fails(SHIM_LOCK))
		return SQLITE_IOERR_CHECKRESERVEDLOCK;
	return real->pMethods->xCheckReservedLock(real, held);
}

static int shim_control(sqlite3_file *base, int what, void *arg)
{
	sqlite3_file *real = real_of(base);

	return real->pMethods->xFileControl(real, what, arg);
}

static int shim_sector(sqlite3_file *base)
{
	sqlite3_file *real = real_of(base);

	return real->pMethods->xSectorSize(real);
}

static int shim_features(sqlite3_file *base)
{
	sqlite3_file *real = real_of(base);

	return real->pMethods->xDeviceCharacteristics(real);
}

static int shim_map(sqlite3_file *base, int i, int size, int extend, void volatile **region)
{
	sqlite3_file *real = real_of(base);

	if (fails(SHIM_MAP))
		return SQLITE_IOERR_SHMMAP;
	return real->pMethods->xShmMap(real, i, size, extend, region);
}

static int shim_map_lock(sqlite3_file *base, int offset, int n, int flags)
{
	sqlite3_file *real = real_of(base);

	if ((flags & SQLITE_SHM_LOCK) && fails(SHIM_LOCK))
		return SQLITE_IOERR_SHMLOCK;
	return real->pMethods->xShmLock(real, offset, n, flags);
}

static void shim_barrier(sqlite3_file *base)
{
	sqlite3_file *real = real_of(base);

	real->pMethods->xShmBarrier(real);
}

static int shim_unmap(sqlite3_file *base, int remove)
{
	sqlite3_file *real = real_of(base);

	return real->pMethods->xShmUnmap(real, remove);
}

static const sqlite3_io_methods methods = {
	.iVersion = 2,
	.xClose = shim_close,
	.xRead = shim_read,
	.xWrite = shim_write,
	.xTruncate = shim_truncate,
	.xSync = shim_sync,
	.xFileSize = shim_size,
	.xLock = shim_lock,
	.xUnlock = shim_unlock,
	.xCheckReservedLock = shim_check_lock,
	.xFileControl = shim_control,
	.xSectorSize = shim_sector,
	.xDeviceCharacteristics = shim_features,
	.xShmMap = shim_map,
	.xShmLock = shim_map_lock,
	.xShmBarrier = shim_barrier,
	.xShmUnmap = shim_unmap,
};

/* ---- The folder ---- */

static int shim_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *base, int flags, int *out_flags)
{
	struct shim_file *file = (struct shim_file *)base;
	int code;

	(void)vfs;
	base->pMethods = NULL;
	if (fails(SHIM_OPEN))
		return SQLITE_CANTOPEN;
	file->real = (sqlite3_file *)(file + 1);
	code = real_vfs->xOpen(real_vfs, name, file->real, flags, out_flags);
	if (code != SQLITE_OK)
		return code;
	file->size = 0;
	file->real->pMethods->xFileSize(file->real, &file->size);
	used += file->size;
	base->pMethods = &methods;
	return SQLITE_OK;
}

static int shim_delete(sqlite3_vfs *vfs, const char *name, int sync)
{
	const bool failing = fails(SHIM_DELETE);
	int code = SQLITE_OK;

	(void)vfs;
	(void)sync;
	if (!failing || is_late())
		code = real_vfs->xDelete(real_vfs, name, 0);
	return failing ? SQLITE_IOERR_DELETE : code;
}

static int shim_access(sqlite3_vfs *vfs, const char *name, int flags, int *there)
{
	(void)vfs;
	*there = 0;
	return fails(SHIM_ACCESS) ? SQLITE_IOERR_ACCESS : real_vfs->xAccess(real_vfs, name, flags, there);
}

void shim_register(void)
{
	static sqlite3_vfs vfs;

	real_vfs = sqlite3_vfs_find(NULL);
	vfs = *real_vfs;
	vfs.szOsFile += (int)sizeof(struct shim_file);
	vfs.zName = "shim";
	vfs.pNext = NULL;
	vfs.xOpen = shim_open;
	vfs.xDelete = shim_delete;
	vfs.xAccess = shim_access;
	sqlite3_vfs_register(&vfs, 0);
}
