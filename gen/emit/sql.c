#include "gen/emit/sql.h"

#include "gen/base/diag.h"

void sql_take(struct buf *out, sqlite3_str *text)
{
	int status = sqlite3_str_errcode(text);
	char *made = sqlite3_str_finish(text);
	if (status != SQLITE_OK)
		fatal("out of memory");
	buf_puts(out, made != NULL ? made : "");
	sqlite3_free(made);
}
