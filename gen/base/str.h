/* Comparing names the way SQLite does: ASCII letters without case, every other byte as it is. */
#ifndef KILN_STR_H
#define KILN_STR_H

#include "gen/base/list.h"

#include <stdbool.h>

bool str_equal(const char *a, const char *b);   /* bytes; NULL equals only NULL */
bool name_equal(const char *a, const char *b);  /* as SQLite compares names; NULL equals only NULL */
int name_compare(const char *a, const char *b); /* order for sorting: name_equal first, then bytes */
bool str_prefix(const char *s, const char *prefix);

/* The candidate nearest to `word` by edit distance (letters without case), or NULL when none is near enough to be a
   slip of the finger. */
const char *str_nearest(const char *word, const char *const *candidates, size_t n);

#endif
