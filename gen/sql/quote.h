/* The only place where names and text become SQL. */
#ifndef KILN_QUOTE_H
#define KILN_QUOTE_H

#include "gen/base/buf.h"

void quote_name(struct buf *out, const char *name); /* always "name", quotes doubled */
void quote_text(struct buf *out, const char *text); /* 'text', quotes doubled */

const char *quoted_name(struct arena *arena, const char *name);
const char *quoted_text(struct arena *arena, const char *text);

#endif
