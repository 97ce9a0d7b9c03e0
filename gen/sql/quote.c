#include "gen/sql/quote.h"

static void quote(struct buf *out, const char *s, char mark)
{
	buf_putc(out, mark);
	for (; *s != '\0'; s++) {
		if (*s == mark)
			buf_putc(out, mark);
		buf_putc(out, *s);
	}
	buf_putc(out, mark);
}

void quote_name(struct buf *out, const char *name)
{
	quote(out, name, '"');
}

void quote_text(struct buf *out, const char *text)
{
	quote(out, text, '\'');
}

const char *quoted_name(struct arena *arena, const char *name)
{
	struct buf out = {0};

	quote_name(&out, name);
	return buf_take(&out, arena);
}

const char *quoted_text(struct arena *arena, const char *text)
{
	struct buf out = {0};

	quote_text(&out, text);
	return buf_take(&out, arena);
}
