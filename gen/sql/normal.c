#include "gen/sql/normal.h"

#include "runtime/normal.h"

#include <string.h>

const char *normal_form(struct arena *arena, const char *sql, const char *const *loose)
{
	const size_t size = kiln_normal_form_(sql, loose, NULL, 0) + 1;
	char *out = arena_alloc(arena, size);

	kiln_normal_form_(sql, loose, out, size);
	return out;
}

bool normal_equal(struct arena *arena, const char *a, const char *b)
{
	if (a == NULL || b == NULL)
		return a == b;
	return strcmp(normal_form(arena, a, NULL), normal_form(arena, b, NULL)) == 0;
}
