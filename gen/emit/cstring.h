/* The only place where text becomes C. */
#ifndef KILN_CSTRING_H
#define KILN_CSTRING_H

#include "gen/base/buf.h"

/* `text` as one string literal or several side by side, a new one behind each line end and where a
   line is very long. From the second on each stands on a line of its own behind `indent` (tabs and
   spaces). */
void c_string(struct buf *out, const char *text, const char *indent);

/* `text` inside a comment: it cannot end it, and line ends become spaces. */
void c_comment(struct buf *out, const char *text);

#endif
