/* array.h - arrays that grow. */
#ifndef BASE_ARRAY_H
#define BASE_ARRAY_H

#include <stddef.h>

/*
 * Reserve room for count elements of size bytes. Returns array, or its new address with
 * *capacity updated; NULL when out of memory, and array stays valid.
 */
void *tm_reserve(void *array, size_t *capacity, size_t count, size_t size);

#endif
