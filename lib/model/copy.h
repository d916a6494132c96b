/* copy.h - copying a record that is lent for a call. */
#ifndef MODEL_COPY_H
#define MODEL_COPY_H

#include <tmodel/noun.h>

#include "lib/base/arena.h"

/*
 * Copy a record and every text of its field table into one block: in the arena or, with
 * NULL, on the heap, to be freed with tm_record_free(). NULL when out of memory.
 */
void *tm_record_copy(struct tm_arena *arena, const struct tm_record *record);

#endif
