#include "gen/emit/cstring.h"

#include <stdbool.h>

/* A compiler need not take more than 4,095 bytes in one literal (C11 5.2.4.1), and nobody reads
 * that far. */
#define PIECE_MAX 2000u

/* Octal escapes end after three digits; a hexadecimal one would swallow the digits behind it. A
   question mark behind another is escaped because -std=c11 knows trigraphs. */
static void put_char(struct buf *out, char c, char before)
{
	switch (c) {
	case '\n':
		buf_puts(out, "\\n");
		return;
	case '\t':
		buf_puts(out, "\\t");
		return;
	case '"':
	case '\\':
		buf_printf(out, "\\%c", c);
		return;
	case '?':
		buf_puts(out, before == '?' ? "\\?" : "?");
		return;
	}
	if ((unsigned char)c < 0x20 || (unsigned char)c >= 0x7F)
		buf_printf(out, "\\%03o", (unsigned)(unsigned char)c);
	else
		buf_putc(out, c);
}

static bool is_character_start(char c)
{
	return ((unsigned char)c & 0xC0u) != 0x80u;
}

void c_string(struct buf *out, const char *text, const char *indent)
{
	size_t piece = 0;
	buf_putc(out, '"');
	for (const char *s = text; *s != '\0'; s++) {
		bool is_long = piece >= PIECE_MAX && is_character_start(*s);
		if (piece > 0 && (s[-1] == '\n' || is_long)) {
			buf_printf(out, "\"\n%s\"", indent);
			piece = 0;
		}
		put_char(out, *s, piece > 0 ? s[-1] : '\0');
		piece++;
	}
	buf_putc(out, '"');
}

void c_comment(struct buf *out, const char *text)
{
	char before = '\0';
	for (const char *s = text; *s != '\0'; s++) {
		char c = (unsigned char)*s < 0x20 || *s == 0x7F ? ' ' : *s;
		if ((before == '*' && c == '/') || (before == '/' && c == '*') || (before == '?' && c == '?'))
			buf_putc(out, ' ');
		buf_putc(out, c);
		before = c;
	}
}
