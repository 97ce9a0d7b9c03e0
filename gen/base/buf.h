/*
 * Growing text. `data` is always NUL-terminated once something was put in (and "" through buf_text before that). Out of
 * memory ends the process with status 3, so no call here can fail.
 */
#ifndef KILN_BUF_H
#define KILN_BUF_H

#include "gen/base/arena.h"

#include <stddef.h>

struct buf {
	char *data;
	size_t len, cap;
};

void buf_putc(struct buf *buf, char c);
void buf_puts(struct buf *buf, const char *s);
void buf_append(struct buf *buf, const char *s, size_t n);
void buf_printf(struct buf *buf, const char *format, ...) __attribute__((format(printf, 2, 3)));
const char *buf_text(const struct buf *buf);
void buf_clear(struct buf *buf); /* keeps the memory */
void buf_free(struct buf *buf);
char *buf_take(struct buf *buf, struct arena *arena); /* moves the text into the arena and frees the rest */

#endif
