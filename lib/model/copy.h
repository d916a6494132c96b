/* copy.h - a record that was lent for a call, kept beyond it. */
#ifndef MODEL_COPY_H
#define MODEL_COPY_H

#include <tmodel/noun.h>

#include "lib/base/arena.h"

/*
 * A copy of a record with every text its field table names, in one block: of the
 * arena, or with NULL one to be given to tm_record_free(). NULL without memory.
 */
void *tm_record_copy(struct tm_arena *arena, const struct tm_record *record);

#endif
