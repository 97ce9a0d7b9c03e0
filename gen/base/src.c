#include "gen/base/src.h"

#include "gen/base/list.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <string.h>
#include <unistd.h>

#define BOM       "\xEF\xBB\xBF"
#define BOM_BYTES 3u

/* Lines end at LF, CR LF or a CR alone, as YAML has it. */
static void src_find_lines(struct arena *arena, struct src *src)
{
	LIST(size_t) lines = {0};
	size_t start = 0;
	if (src->len >= BOM_BYTES && memcmp(src->text, BOM, BOM_BYTES) == 0)
		start = BOM_BYTES;
	list_push(arena, &lines, start);
	for (size_t i = start; i < src->len; i++) {
		bool crlf = src->text[i] == '\r' && i + 1 < src->len && src->text[i + 1] == '\n';
		if (src->text[i] == '\n' || (src->text[i] == '\r' && !crlf))
			list_push(arena, &lines, i + 1);
	}
	src->lines = lines.items;
	src->nline = lines.len;
}

struct src *src_from_text(struct arena *arena, const char *path, const char *text, size_t len)
{
	struct src *src = arena_new(arena, struct src);
	src->path = arena_strdup(arena, path);
	src->text = text;
	src->len = len;
	src_find_lines(arena, src);
	return src;
}

/* At most `size` bytes, fewer at the end of the file; -1 with errno set. */
static ssize_t read_all(int fd, char *text, size_t size)
{
	size_t len = 0;
	while (len < size) {
		ssize_t n = read(fd, text + len, size - len);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return -1;
		if (n == 0)
			break;
		len += (size_t)n;
	}
	return (ssize_t)len;
}

struct src *src_read(struct arena *arena, const char *path)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		return NULL;
	off_t size = lseek(fd, 0, SEEK_END);
	size_t room = size >= 0 && size <= SRC_MAX_BYTES ? (size_t)size + 1 : SRC_MAX_BYTES + 1;
	if (size >= 0)
		lseek(fd, 0, SEEK_SET);

	char *text = arena_alloc(arena, room + 1);
	ssize_t len = read_all(fd, text, room);
	int error = errno;
	close(fd);
	if (len < 0) {
		errno = error;
		return NULL;
	}
	if ((size_t)len == room) { /* also when it grew meanwhile */
		errno = EFBIG;
		return NULL;
	}
	return src_from_text(arena, path, text, (size_t)len);
}

static bool is_continuation(char c)
{
	return ((unsigned char)c & 0xC0u) == 0x80u;
}

struct loc src_loc_at(const struct src *src, size_t offset)
{
	size_t low = 0, high = src->nline; /* the line is in [low, high) */
	if (offset > src->len)
		offset = src->len;
	while (offset > 0 && offset < src->len && is_continuation(src->text[offset]))
		offset--;
	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;
		if (src->lines[middle] <= offset)
			low = middle;
		else
			high = middle;
	}
	uint32_t col = 1;
	for (size_t i = src->lines[low]; i < offset; i++) {
		if (!is_continuation(src->text[i]))
			col++;
	}
	return (struct loc){.src = src, .line = (uint32_t)low + 1, .col = col};
}

size_t src_offset(struct loc loc)
{
	size_t len;
	const char *line = src_line(loc.src, loc.line, &len);
	if (line == NULL)
		return loc.line == 0 ? 0 : loc.src->len;
	size_t i = 0;
	for (uint32_t col = 1; col < loc.col && i < len; col++) {
		i++;
		while (i < len && is_continuation(line[i]))
			i++;
	}
	return (size_t)(line - loc.src->text) + i;
}

const char *src_line(const struct src *src, uint32_t line, size_t *len)
{
	if (line == 0 || line > src->nline)
		return NULL;
	size_t start = src->lines[line - 1];
	size_t end = line < src->nline ? src->lines[line] : src->len;
	while (end > start && (src->text[end - 1] == '\n' || src->text[end - 1] == '\r'))
		end--;
	*len = end - start;
	return src->text + start;
}
