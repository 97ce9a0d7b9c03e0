/* The runtime's normal form (runtime/normal.h) in the generator's memory. */
#ifndef KILN_SQL_NORMAL_H
#define KILN_SQL_NORMAL_H

#include "gen/base/arena.h"

#include <stdbool.h>

/* `loose` as in runtime/normal.h, NULL for none. Works on expressions too: normal_form(arena,
   "Age>=0", NULL) is "age >= 0". */
const char *normal_form(struct arena *arena, const char *sql, const char *const *loose);

/* Whether two texts differ in nothing but space, comments, quoting style and the case of words.
 * NULL equals only NULL. */
bool normal_equal(struct arena *arena, const char *a, const char *b);

#endif
