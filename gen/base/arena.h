/*
 * Memory that lives as long as the run. Everything the generator builds (nodes, model, plan, messages) is cut from one
 * arena and released at once, so nothing else in gen/ frees. Out of memory ends the process with status 3.
 */
#ifndef KILN_ARENA_H
#define KILN_ARENA_H

#include <stdarg.h>
#include <stddef.h>

struct arena_block;

struct arena {
	struct arena_block *blocks;
	struct arena_block *room; /* the one that pieces are cut from */
};

#define arena_new(arena, type) ((type *)arena_alloc((arena), sizeof(type)))

__attribute__((returns_nonnull)) void *arena_alloc(struct arena *arena, size_t size); /* zeroed, aligned for any type */
char *arena_strdup(struct arena *arena, const char *s);
char *arena_strndup(struct arena *arena, const char *s, size_t n);
char *arena_printf(struct arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));
char *arena_vprintf(struct arena *arena, const char *format, va_list args) __attribute__((format(printf, 2, 0)));
void arena_free(struct arena *arena);

#endif
