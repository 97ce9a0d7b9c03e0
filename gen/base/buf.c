#include "gen/base/buf.h"

#include "gen/base/diag.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FIRST_CAP 256u

/* Afterwards n bytes and a NUL fit behind the text. */
static void buf_room(struct buf *buf, size_t n)
{
	if (n >= SIZE_MAX / 2 - buf->len)
		fatal("out of memory");
	size_t need = buf->len + n + 1;
	if (need <= buf->cap)
		return;
	size_t cap = buf->cap == 0 ? FIRST_CAP : buf->cap;
	while (cap < need)
		cap *= 2;
	char *data = realloc(buf->data, cap);
	if (data == NULL)
		fatal("out of memory");
	buf->data = data;
	buf->cap = cap;
}

void buf_append(struct buf *buf, const char *s, size_t n)
{
	buf_room(buf, n);
	if (n > 0)
		memcpy(buf->data + buf->len, s, n);
	buf->len += n;
	buf->data[buf->len] = '\0';
}

void buf_putc(struct buf *buf, char c)
{
	buf_append(buf, &c, 1);
}

void buf_puts(struct buf *buf, const char *s)
{
	buf_append(buf, s, strlen(s));
}

void buf_printf(struct buf *buf, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	int len = vsnprintf(NULL, 0, format, args);
	va_end(args);
	if (len < 0)
		BUG("format '%s'", format);
	buf_room(buf, (size_t)len);
	va_start(args, format);
	vsnprintf(buf->data + buf->len, (size_t)len + 1, format, args);
	va_end(args);
	buf->len += (size_t)len;
}

const char *buf_text(const struct buf *buf)
{
	return buf->data != NULL ? buf->data : "";
}

void buf_clear(struct buf *buf)
{
	buf->len = 0;
	if (buf->data != NULL)
		buf->data[0] = '\0';
}

void buf_free(struct buf *buf)
{
	free(buf->data);
	*buf = (struct buf){0};
}

char *buf_take(struct buf *buf, struct arena *arena)
{
	char *text = arena_strndup(arena, buf_text(buf), buf->len);
	buf_free(buf);
	return text;
}
