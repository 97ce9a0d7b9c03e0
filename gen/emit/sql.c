#include "gen/emit/sql.h"

#include "runtime/token.h"

#include <stdbool.h>
#include <string.h>

void sql_statement(struct buf *out, const char *sql)
{
	size_t len = strlen(sql);
	struct kiln_scanner scanner = {.cursor = sql, .limit = sql + len};
	struct kiln_token token = kiln_scan_(&scanner), last = token;
	for (; token.kind != KILN_TOKEN_END; token = kiln_scan_(&scanner)) {
		if (token.kind != KILN_TOKEN_SPACE)
			last = token;
	}
	buf_append(out, sql, len);
	if (last.kind == KILN_TOKEN_COMMENT && last.start[0] == '-')
		buf_putc(out, '\n');
	else if (last.kind == KILN_TOKEN_COMMENT &&
	         (last.length < 4 || memcmp(last.start + last.length - 2, "*/", 2) != 0))
		buf_puts(out, "*/"); /* SQLite lets the end of the text close it */
	buf_puts(out, ";\n");
}

void sql_comment(struct buf *out, const char *lead, const char *text)
{
	buf_printf(out, "-- %s", lead);
	for (const char *s = text; *s != '\0'; s++) {
		bool is_end = s[1] == '\0';
		if (*s == '\n' && !is_end)
			buf_puts(out, "\n--   ");
		else if (*s != '\n' && *s != '\r')
			buf_putc(out, *s);
	}
	buf_putc(out, '\n');
}
