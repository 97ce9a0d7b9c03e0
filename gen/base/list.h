/*
 * A growing array in an arena: LIST(struct column *) columns; Items move when the list grows, so keep no pointer to an
 * item across a push (lists of pointers have no such trouble). A zeroed list is empty.
 */
#ifndef KILN_LIST_H
#define KILN_LIST_H

#include "gen/base/arena.h"

#include <stddef.h>

#define LIST(type)                                                                                                     \
	struct {                                                                                                       \
		type *items;                                                                                           \
		size_t len, cap;                                                                                       \
	}

#define list_push(arena, list, item)                                                                                   \
	((list)->items = list_room_((arena), (list)->items, sizeof *(list)->items, (list)->len, &(list)->cap),         \
	 (list)->items[(list)->len] = (item), (list)->len++)

/* Opens a gap at index `at` (<= len) and puts the item there. */
#define list_insert(arena, list, at, item)                                                                             \
	((list)->items = list_room_((arena), (list)->items, sizeof *(list)->items, (list)->len, &(list)->cap),         \
	 list_gap_((list)->items, sizeof *(list)->items, (list)->len, (at)), (list)->items[at] = (item),               \
	 (list)->len++)

#define list_remove(list, at) (list_close_((list)->items, sizeof *(list)->items, (list)->len, (at)), (list)->len--)

#define list_each(type, item, list)                                                                                    \
	for (type *item = (list)->items; item != NULL && item < (list)->items + (list)->len; item++)

__attribute__((returns_nonnull)) void *list_room_(struct arena *arena, void *items, size_t size, size_t len,
                                                  size_t *cap);
void list_gap_(void *items, size_t size, size_t len, size_t at);
void list_close_(void *items, size_t size, size_t len, size_t at);

#endif
