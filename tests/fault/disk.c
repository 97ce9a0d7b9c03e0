#include "tests/fault/disk.h"

#include <sqlite3.h>

#include <stdlib.h>
#include <string.h>

enum {
	MAX_FILES = 16,
	MAX_REGIONS = 8, /* of shared memory: the index of a write-ahead log */
	NAME_SIZE = 512,
	SECTOR = 512
};

/* A write, or a truncation when there is no data, that is not synced. */
struct change {
	unsigned char *data;
	size_t offset, size;
	struct change *next;
};

struct file {
	char name[NAME_SIZE]; /* "": the place is free */
	bool linked;          /* has an entry in the folder; one that was deleted has none */
	bool link_synced;     /* the entry, or that it is gone, is on the disk */
	int users;
	struct bytes live, synced;
	struct change *changes, **last;
	void *regions[MAX_REGIONS];
};

struct handle {
	sqlite3_file base;
	struct file *file;
	bool is_temporary;
};

static struct file files[MAX_FILES];
static long points, cut_at;
static bool off;

/* ---- Bytes ---- */

uint64_t dice(uint64_t *seed, uint64_t n)
{
	*seed ^= *seed << 13;
	*seed ^= *seed >> 7;
	*seed ^= *seed << 17;
	return *seed % n;
}

static void *checked(void *memory)
{
	if (memory == NULL)
		abort();
	return memory;
}

static void reserve(struct bytes *bytes, size_t size)
{
	if (size <= bytes->room)
		return;
	bytes->room = size * 2;
	bytes->data = checked(realloc(bytes->data, bytes->room));
}

/* Like ftruncate: what is new is zero. */
static void resize(struct bytes *bytes, size_t size)
{
	reserve(bytes, size);
	if (size > bytes->size)
		memset(bytes->data + bytes->size, 0, size - bytes->size);
	bytes->size = size;
}

static void write_at(struct bytes *bytes, size_t offset, const unsigned char *data, size_t size)
{
	if (offset + size > bytes->size)
		resize(bytes, offset + size);
	memcpy(bytes->data + offset, data, size);
}

void bytes_set(struct bytes *bytes, const void *data, size_t size)
{
	resize(bytes, size);
	if (size > 0)
		memcpy(bytes->data, data, size);
}

void bytes_free(struct bytes *bytes)
{
	free(bytes->data);
	memset(bytes, 0, sizeof *bytes);
}

/* ---- Files ---- */

static void forget_changes(struct file *file)
{
	while (file->changes != NULL) {
		struct change *change = file->changes;

		file->changes = change->next;
		free(change->data);
		free(change);
	}
	file->last = &file->changes;
}

static void free_regions(struct file *file)
{
	for (size_t i = 0; i < MAX_REGIONS; i++) {
		free(file->regions[i]);
		file->regions[i] = NULL;
	}
}

static void free_file(struct file *file)
{
	forget_changes(file);
	free_regions(file);
	bytes_free(&file->live);
	bytes_free(&file->synced);
	memset(file, 0, sizeof *file);
}

static struct file *find(const char *name)
{
	for (size_t i = 0; i < MAX_FILES; i++)
		if (files[i].linked && strcmp(files[i].name, name) == 0)
			return &files[i];
	return NULL;
}

static struct file *make(const char *name)
{
	struct file *file = files;

	while (file->name[0] != '\0')
		if (++file == files + MAX_FILES)
			abort();
	sqlite3_snprintf(NAME_SIZE, file->name, "%s", name);
	file->linked = true;
	file->last = &file->changes;
	return file;
}

static void record(struct file *file, size_t offset, const unsigned char *data, size_t size)
{
	struct change *change = checked(calloc(1, sizeof *change));

	change->offset = offset;
	change->size = size;
	if (data != NULL) {
		change->data = checked(malloc(size + 1));
		memcpy(change->data, data, size);
	}
	*file->last = change;
	file->last = &change->next;
}

static void apply(struct file *file, const struct change *change)
{
	if (change->data == NULL)
		resize(&file->synced, change->size);
	else
		write_at(&file->synced, change->offset, change->data, change->size);
}

static void apply_sectors(struct file *file, const struct change *change, uint64_t *seed)
{
	for (size_t at = 0; at < change->size; at += SECTOR) {
		const size_t size = change->size - at < SECTOR ? change->size - at : SECTOR;

		if (dice(seed, 2) == 0)
			write_at(&file->synced, change->offset + at, change->data + at, size);
	}
}

/* ---- The power ---- */

/* Counts a call that changes the disk; false when there is no power for it. */
static bool has_power(void)
{
	if (!off && ++points == cut_at)
		off = true;
	return !off;
}

void disk_cut_at(long n)
{
	points = 0;
	cut_at = n;
}

long disk_points(void)
{
	return points;
}

bool disk_is_off(void)
{
	return off;
}

static void settle(struct file *file, enum disk_loss loss, uint64_t *seed)
{
	for (const struct change *change = file->changes; change != NULL; change = change->next) {
		const bool kept = loss == DISK_KEEPS || (loss != DISK_LOSES && dice(seed, 2) == 0);

		if (kept)
			apply(file, change);
		else if (loss == DISK_TEARS && change->data != NULL)
			apply_sectors(file, change, seed);
	}
	forget_changes(file);
	free_regions(file);
	bytes_set(&file->live, file->synced.data, file->synced.size);
}

void disk_restart(enum disk_loss loss, uint64_t seed)
{
	for (size_t i = 0; i < MAX_FILES; i++) {
		struct file *file = &files[i];

		if (file->name[0] == '\0')
			continue;
		if (file->users != 0)
			abort();
		if (!file->link_synced && (loss == DISK_LOSES || (loss != DISK_KEEPS && dice(&seed, 2) == 0)))
			file->linked = !file->linked;
		if (file->linked)
			settle(file, loss, &seed);
		else
			free_file(file);
		file->link_synced = true;
	}
	off = false;
	disk_cut_at(0);
}

void disk_clear(void)
{
	for (size_t i = 0; i < MAX_FILES; i++)
		free_file(&files[i]);
	off = false;
	disk_cut_at(0);
}

void disk_put(const char *name, const struct bytes *bytes)
{
	struct file *file = find(name);

	if (file == NULL)
		file = make(name);
	forget_changes(file);
	file->link_synced = true;
	bytes_set(&file->live, bytes->data, bytes->size);
	bytes_set(&file->synced, bytes->data, bytes->size);
}

const struct bytes *disk_get(const char *name)
{
	const struct file *file = find(name);

	return file == NULL ? NULL : &file->live;
}

/* ---- What SQLite calls: an open file ---- */

static struct file *file_of(sqlite3_file *base)
{
	return ((struct handle *)base)->file;
}

static int disk_close(sqlite3_file *base)
{
	struct file *file = file_of(base);

	file->users--;
	if (((struct handle *)base)->is_temporary)
		free_file(file);
	return SQLITE_OK;
}

static int disk_read(sqlite3_file *base, void *data, int size, sqlite3_int64 offset)
{
	const struct bytes *live = &file_of(base)->live;
	const size_t want = (size_t)size, at = (size_t)offset;
	const size_t there = at >= live->size ? 0 : live->size - at;

	if (off)
		return SQLITE_IOERR_READ;
	if (there > 0)
		memcpy(data, live->data + at, there < want ? there : want);
	if (there >= want)
		return SQLITE_OK;
	memset((char *)data + there, 0, want - there);
	return SQLITE_IOERR_SHORT_READ;
}

static int disk_write(sqlite3_file *base, const void *data, int size, sqlite3_int64 offset)
{
	struct file *file = file_of(base);

	/* The write at which the power goes may be on the disk, in part. */
	if (!off)
		record(file, (size_t)offset, data, (size_t)size);
	if (!has_power())
		return SQLITE_IOERR_WRITE;
	write_at(&file->live, (size_t)offset, data, (size_t)size);
	return SQLITE_OK;
}

static int disk_truncate(sqlite3_file *base, sqlite3_int64 size)
{
	struct file *file = file_of(base);

	if (!off)
		record(file, 0, NULL, (size_t)size);
	if (!has_power())
		return SQLITE_IOERR_TRUNCATE;
	resize(&file->live, (size_t)size);
	return SQLITE_OK;
}

static int disk_sync(sqlite3_file *base, int flags)
{
	struct file *file = file_of(base);

	(void)flags;
	if (!has_power())
		return SQLITE_IOERR_FSYNC;
	for (const struct change *change = file->changes; change != NULL; change = change->next)
		apply(file, change);
	forget_changes(file);
	file->link_synced = true;
	return SQLITE_OK;
}

static int disk_size(sqlite3_file *base, sqlite3_int64 *size)
{
	*size = (sqlite3_int64)file_of(base)->live.size;
	return off ? SQLITE_IOERR_FSTAT : SQLITE_OK;
}

static int disk_lock(sqlite3_file *base, int level)
{
	(void)base;
	(void)level;
	return SQLITE_OK;
}

static int disk_check_lock(sqlite3_file *base, int *held)
{
	(void)base;
	*held = 0;
	return SQLITE_OK;
}

static int disk_control(sqlite3_file *base, int what, void *arg)
{
	(void)base;
	(void)what;
	(void)arg;
	return SQLITE_NOTFOUND;
}

static int disk_sector(sqlite3_file *base)
{
	(void)base;
	return SECTOR;
}

static int disk_features(sqlite3_file *base)
{
	(void)base;
	return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

static int disk_map(sqlite3_file *base, int i, int size, int extend, void volatile **region)
{
	struct file *file = file_of(base);

	if (off || i >= MAX_REGIONS)
		return SQLITE_IOERR_SHMMAP;
	if (file->regions[i] == NULL && extend)
		file->regions[i] = checked(calloc(1, (size_t)size));
	*region = file->regions[i];
	return SQLITE_OK;
}

static int disk_map_lock(sqlite3_file *base, int offset, int n, int flags)
{
	(void)base;
	(void)offset;
	(void)n;
	(void)flags;
	return SQLITE_OK;
}

static void disk_barrier(sqlite3_file *base)
{
	(void)base;
}

static int disk_unmap(sqlite3_file *base, int remove)
{
	if (remove)
		free_regions(file_of(base));
	return SQLITE_OK;
}

static const sqlite3_io_methods methods = {
	.iVersion = 2,
	.xClose = disk_close,
	.xRead = disk_read,
	.xWrite = disk_write,
	.xTruncate = disk_truncate,
	.xSync = disk_sync,
	.xFileSize = disk_size,
	.xLock = disk_lock,
	.xUnlock = disk_lock,
	.xCheckReservedLock = disk_check_lock,
	.xFileControl = disk_control,
	.xSectorSize = disk_sector,
	.xDeviceCharacteristics = disk_features,
	.xShmMap = disk_map,
	.xShmLock = disk_map_lock,
	.xShmBarrier = disk_barrier,
	.xShmUnmap = disk_unmap,
};

/* ---- What SQLite calls: the folder ---- */

static int disk_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *base, int flags, int *out_flags)
{
	struct handle *handle = (struct handle *)base;
	struct file *file = name == NULL ? NULL : find(name);

	(void)vfs;
	base->pMethods = NULL;
	if (off || (file == NULL && !(flags & SQLITE_OPEN_CREATE)))
		return SQLITE_CANTOPEN;
	handle->file = file != NULL ? file : make(name == NULL ? "a temporary file" : name);
	/* No name for find() to find. */
	handle->is_temporary = name == NULL;
	if (name == NULL)
		handle->file->linked = false;
	handle->file->users++;
	base->pMethods = &methods;
	if (out_flags != NULL)
		*out_flags = flags;
	return SQLITE_OK;
}

static int disk_delete(sqlite3_vfs *vfs, const char *name, int sync)
{
	struct file *file = find(name);

	(void)vfs;
	if (sync ? !has_power() : off)
		return SQLITE_IOERR_DELETE;
	if (file == NULL)
		return SQLITE_IOERR_DELETE_NOENT;
	/* One that never was on the disk cannot come back; one that was may, unless synced. */
	if (sync || !file->link_synced) {
		free_file(file);
	} else {
		file->linked = false;
		file->link_synced = false;
	}
	return SQLITE_OK;
}

static int disk_access(sqlite3_vfs *vfs, const char *name, int flags, int *there)
{
	(void)vfs;
	(void)flags;
	*there = find(name) != NULL;
	return off ? SQLITE_IOERR_ACCESS : SQLITE_OK;
}

static int disk_full_path(sqlite3_vfs *vfs, const char *name, int size, char *path)
{
	(void)vfs;
	sqlite3_snprintf(size, path, "%s", name);
	return SQLITE_OK;
}

void disk_register(void)
{
	static sqlite3_vfs vfs;

	vfs = *sqlite3_vfs_find(NULL);
	vfs.szOsFile = (int)sizeof(struct handle);
	vfs.mxPathname = NAME_SIZE - 1;
	vfs.zName = "disk";
	vfs.pNext = NULL;
	vfs.xOpen = disk_open;
	vfs.xDelete = disk_delete;
	vfs.xAccess = disk_access;
	vfs.xFullPathname = disk_full_path;
	sqlite3_vfs_register(&vfs, 0);
}
