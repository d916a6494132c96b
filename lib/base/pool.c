/* pool.c - a list of blocks, each filled from its start. */
#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "pool.h"

enum { BLOCK_SIZE = 8192 };

struct tm_block {
	struct tm_block *next;
	size_t size, used;
	max_align_t data[];
};

static struct tm_block *add_block(struct tm_pool *pool, size_t size)
{
	struct tm_block *block = malloc(sizeof *block + size);

	if (!block)
		return NULL;
	*block = (struct tm_block){ .next = pool->blocks, .size = size };
	pool->blocks = block;
	return block;
}

void *tm_pool_alloc(struct tm_pool *pool, size_t size)
{
	struct tm_block *block = pool->blocks;
	char *at;

	if (size > SIZE_MAX / 2)
		return NULL;
	size = (size + alignof(max_align_t) - 1) & ~(alignof(max_align_t) - 1);
	if (!block || block->size - block->used < size)
		block = add_block(pool, size > BLOCK_SIZE ? size : BLOCK_SIZE);
	if (!block)
		return NULL;
	at = (char *)block->data + block->used;
	block->used += size;
	return memset(at, 0, size);
}

char *tm_pool_copy(struct tm_pool *pool, const char *s, size_t length)
{
	char *copy = tm_pool_alloc(pool, length + 1);

	if (copy)
		memcpy(copy, s, length);
	return copy;
}

void tm_pool_reset(struct tm_pool *pool)
{
	struct tm_block *kept = pool->blocks;

	if (!kept)
		return;
	pool->blocks = kept->next;
	tm_pool_free(pool);
	kept->next = NULL;
	kept->used = 0;
	pool->blocks = kept;
}

void tm_pool_free(struct tm_pool *pool)
{
	while (pool->blocks) {
		struct tm_block *next = pool->blocks->next;

		free(pool->blocks);
		pool->blocks = next;
	}
}
