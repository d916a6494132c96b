/* array.c - arrays that grow to twice their size. */
#include <stdint.h>
#include <stdlib.h>

#include "lib/base/array.h"

void *tm_reserve(void *array, size_t *capacity, size_t count, size_t size)
{
	size_t wanted = *capacity ? *capacity : 16;
	void *moved;

	if (count <= *capacity && array)
		return array;
	while (wanted < count) {
		if (wanted > SIZE_MAX / 2 / size)
			return NULL;
		wanted *= 2;
	}
	moved = realloc(array, wanted * size);
	if (moved)
		*capacity = wanted;
	return moved;
}
