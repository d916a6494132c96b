/* pool.h - memory that is given back all at once. { 0 } is an empty pool. */
#ifndef BASE_POOL_H
#define BASE_POOL_H

#include <stddef.h>

struct tm_pool {
	struct tm_block *blocks; /* the one that is filled now comes first */
};

/* Zeroed memory, or a NUL-ended copy; NULL when there is no memory. */
void *tm_pool_alloc(struct tm_pool *pool, size_t size);
char *tm_pool_copy(struct tm_pool *pool, const char *s, size_t length);

/* Forget what is in the pool, but keep one block for what comes next. */
void tm_pool_reset(struct tm_pool *pool);
void tm_pool_free(struct tm_pool *pool);

#endif
