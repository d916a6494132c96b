/* copy.c - copying a record into one block: the struct, then its texts. */
#include <stdlib.h>
#include <string.h>

#include "lib/base/field.h"
#include "lib/model/copy.h"

static const char **text_of(const struct tm_field *f, const void *record)
{
	return (const char **)((char *)record + f->offset);
}

void *tm_record_copy(struct tm_arena *arena, const struct tm_record *record)
{
	const struct tm_noun *noun = tm_noun((int)record->noun);
	size_t size = noun->size;
	char *copy, *end;

	for (const struct tm_field *f = noun->fields; f->kind; f++)
		if (tm_kind_is_text(f->kind))
			size += strlen(*text_of(f, record)) + 1;
	copy = arena ? tm_arena_alloc(arena, size) : malloc(size);
	if (!copy)
		return NULL;
	memcpy(copy, record, noun->size);
	end = copy + noun->size;
	for (const struct tm_field *f = noun->fields; f->kind; f++)
		if (tm_kind_is_text(f->kind)) {
			size_t length = strlen(*text_of(f, record)) + 1;

			memcpy(end, *text_of(f, record), length);
			*text_of(f, copy) = end;
			end += length;
		}
	return copy;
}
