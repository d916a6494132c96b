/* array.h - arrays that grow. */
#ifndef BASE_ARRAY_H
#define BASE_ARRAY_H

#include <stddef.h>

#include <tmodel/error.h>

/*
 * Room for count elements of size bytes: array itself, or where it moved to with
 * *capacity changed; NULL when memory is out and array is still good.
 */
void *tm_reserve(void *array, size_t *capacity, size_t count, size_t size);

/* TM_FAILED, "out of memory". */
enum tm_status tm_out_of_memory(struct tm_error *err);

#endif
