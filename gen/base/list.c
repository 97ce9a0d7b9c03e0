#include "gen/base/list.h"

#include "gen/base/diag.h"

#include <stdint.h>
#include <string.h>

#define FIRST_CAP 8u

/* Room for one more item. The old array stays behind in the arena: pointers into it stay readable,
 * but go stale. */
void *list_room_(struct arena *arena, void *items, size_t size, size_t len, size_t *cap)
{
	if (len < *cap)
		return items;
	if (*cap > SIZE_MAX / 2 / size)
		fatal("out of memory");
	size_t room = *cap == 0 ? FIRST_CAP : *cap * 2;
	void *moved = arena_alloc(arena, room * size);
	if (len > 0)
		memcpy(moved, items, len * size);
	*cap = room;
	return moved;
}

void list_gap_(void *items, size_t size, size_t len, size_t at)
{
	if (at > len)
		BUG("gap at %zu in a list of %zu", at, len);
	char *gap = (char *)items + at * size;
	memmove(gap + size, gap, (len - at) * size);
}

void list_close_(void *items, size_t size, size_t len, size_t at)
{
	if (at >= len)
		BUG("removal at %zu from a list of %zu", at, len);
	char *gap = (char *)items + at * size;
	memmove(gap, gap + size, (len - at - 1) * size);
}
