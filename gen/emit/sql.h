/* What the two kinds of SQL files share. */
#ifndef KILN_EMIT_SQL_H
#define KILN_EMIT_SQL_H

#include "gen/base/buf.h"

/* The statement byte for byte, a semicolon that no comment at its end can swallow, a line end. */
void sql_statement(struct buf *out, const char *sql);

/* `lead` and `text` as comment lines: "-- lead text", each further line behind "--   ". */
void sql_comment(struct buf *out, const char *lead, const char *text);

#endif
