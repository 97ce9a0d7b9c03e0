/* Files in place, all or none: temporary names first, renamed when every one of them was written.
 */
#include "gen/base/arena.h"
#include "gen/emit/emit.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool complain(const char *what, const char *path)
{
	fprintf(stderr, "kiln: cannot %s %s: %s\n", what, path, strerror(errno));
	return false;
}

/* ---- Reading ---- */

static bool has_bytes(int fd, const struct buf *text)
{
	char chunk[16384];
	size_t at = 0;
	for (;;) {
		ssize_t n = read(fd, chunk, sizeof chunk);
		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return n == 0 && at == text->len;
		if ((size_t)n > text->len - at || memcmp(chunk, text->data + at, (size_t)n) != 0)
			return false;
		at += (size_t)n;
	}
}

static bool is_current(const struct emit_file *file)
{
	int fd = open(file->path, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		return false;
	bool same = has_bytes(fd, &file->text);
	close(fd);
	return same;
}

size_t emit_stale(const struct emit_file *files, size_t nfile)
{
	size_t nstale = 0;
	for (size_t i = 0; i < nfile; i++) {
		if (is_current(&files[i]))
			continue;
		fprintf(stderr, "kiln: %s is not what the specs say; run the generator without --check\n",
		        files[i].path);
		nstale++;
	}
	return nstale;
}

/* ---- Writing ---- */

static bool write_bytes(int fd, const struct buf *text)
{
	for (size_t at = 0; at < text->len;) {
		ssize_t n = write(fd, text->data + at, text->len - at);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return false;
		at += (size_t)n;
	}
	return true;
}

static bool make_parents(struct arena *arena, const char *path)
{
	char *folder = arena_strdup(arena, path);
	for (char *slash = strchr(folder + 1, '/'); slash != NULL; slash = strchr(slash + 1, '/')) {
		*slash = '\0';
		if (mkdir(folder, 0777) != 0 && errno != EEXIST)
			return complain("make the folder", folder);
		*slash = '/';
	}
	return true;
}

static bool write_temporary(struct arena *arena, const char *path, const struct buf *text)
{
	if (!make_parents(arena, path))
		return false;
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
	if (fd < 0)
		return complain("write", path);
	bool ok = write_bytes(fd, text);
	if (close(fd) != 0)
		ok = false;
	return ok || complain("write", path);
}

/* A folder in the place of a file would be found by rename only when others are renamed already. */
static bool is_replaceable(const char *path)
{
	struct stat info;
	if (stat(path, &info) != 0 || !S_ISDIR(info.st_mode))
		return true;
	errno = EISDIR;
	return complain("write", path);
}

bool emit_files(struct emit_file *files, size_t nfile)
{
	struct arena arena = {0};
	const char **temporary = arena_alloc(&arena, (nfile + 1) * sizeof *temporary);
	bool ok = true;

	for (size_t i = 0; i < nfile && ok; i++) {
		if (is_current(&files[i]))
			continue;
		temporary[i] = arena_printf(&arena, "%s.%ld.tmp", files[i].path, (long)getpid());
		ok = write_temporary(&arena, temporary[i], &files[i].text) && is_replaceable(files[i].path);
	}
	for (size_t i = 0; i < nfile && ok; i++) {
		if (temporary[i] != NULL && rename(temporary[i], files[i].path) != 0)
			ok = complain("replace", files[i].path);
	}
	for (size_t i = 0; i < nfile && !ok; i++) {
		if (temporary[i] != NULL)
			unlink(temporary[i]); /* those renamed already are gone */
	}
	arena_free(&arena);
	return ok;
}
