/* What the two kinds of SQL files share: their text is made by the code that the binary shows it with. */
#ifndef KILN_EMIT_SQL_H
#define KILN_EMIT_SQL_H

#include "gen/base/buf.h"
#include "runtime/cli/script.h"

/* Moves what was built into the buffer. Out of memory ends the process with status 3. */
void sql_take(struct buf *out, sqlite3_str *text);

#endif
