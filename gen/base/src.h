/* A source file in memory and places in it. */
#ifndef KILN_SRC_H
#define KILN_SRC_H

#include "gen/base/arena.h"

#include <stddef.h>
#include <stdint.h>

#define SRC_MAX_BYTES (1024u * 1024u)

struct src {
	const char *path; /* as it is printed: relative to where the generator was started */
	const char *text;
	size_t len;
	const size_t *lines; /* byte offset of the start of each line */
	size_t nline;
};

/* A place: 1-based, columns in code points. line 0 means the file as a whole; src NULL no place at all. */
struct loc {
	const struct src *src;
	uint32_t line, col;
};

/* Takes text that is already in memory (kept, not copied). A UTF-8 byte order mark counts as no column. */
struct src *src_from_text(struct arena *arena, const char *path, const char *text, size_t len);

/* Reads a whole file. NULL with errno set when it cannot be read, EFBIG when it is over SRC_MAX_BYTES. */
struct src *src_read(struct arena *arena, const char *path);

struct loc src_loc_at(const struct src *src, size_t offset); /* place of a byte */
size_t src_offset(struct loc loc);                           /* byte of a place */

/* The line without its end; NULL when there is no such line. */
const char *src_line(const struct src *src, uint32_t line, size_t *len);

#endif
