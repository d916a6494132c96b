/* arena.h - memory that is freed all at once. { 0 } is an empty arena. */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>

struct tm_arena {
	struct tm_block *blocks; /* the current block comes first */
};

/* Zeroed memory, or a NUL-terminated copy; NULL when out of memory. */
void *tm_arena_alloc(struct tm_arena *arena, size_t size);
char *tm_arena_copy(struct tm_arena *arena, const char *s, size_t length);

/* Empty the arena but keep one block for reuse. */
void tm_arena_reset(struct tm_arena *arena);
void tm_arena_free(struct tm_arena *arena);

#endif
