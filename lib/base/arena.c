/* arena.c - a list of blocks, each filled from its start. */
#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "lib/base/arena.h"

enum { BLOCK_SIZE = 8192 };

struct tm_block {
	struct tm_block *next;
	size_t size, used;
	max_align_t data[];
};

static struct tm_block *add_block(struct tm_arena *arena, size_t size)
{
	struct tm_block *block = malloc(sizeof *block + size);

	if (!block)
		return NULL;
	*block = (struct tm_block){ .next = arena->blocks, .size = size };
	arena->blocks = block;
	return block;
}

void *tm_arena_alloc(struct tm_arena *arena, size_t size)
{
	struct tm_block *block = arena->blocks;
	char *at;

	if (size > SIZE_MAX / 2)
		return NULL;
	size = (size + alignof(max_align_t) - 1) & ~(alignof(max_align_t) - 1);
	if (!block || block->size - block->used < size)
		block = add_block(arena, size > BLOCK_SIZE ? size : BLOCK_SIZE);
	if (!block)
		return NULL;
	at = (char *)block->data + block->used;
	block->used += size;
	return memset(at, 0, size);
}

char *tm_arena_copy(struct tm_arena *arena, const char *s, size_t length)
{
	char *copy = tm_arena_alloc(arena, length + 1);

	if (copy)
		memcpy(copy, s, length);
	return copy;
}

void tm_arena_reset(struct tm_arena *arena)
{
	struct tm_block *kept = arena->blocks;

	if (!kept)
		return;
	arena->blocks = kept->next;
	tm_arena_free(arena);
	kept->next = NULL;
	kept->used = 0;
	arena->blocks = kept;
}

void tm_arena_free(struct tm_arena *arena)
{
	while (arena->blocks) {
		struct tm_block *next = arena->blocks->next;

		free(arena->blocks);
		arena->blocks = next;
	}
}
