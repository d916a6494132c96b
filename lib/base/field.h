/* field.h - what the library does with fields beyond <tmodel/field.h>. */
#ifndef BASE_FIELD_H
#define BASE_FIELD_H

#include <tmodel/field.h>

#include "lib/base/arena.h"

/*
 * Check one field of a record and bring it to its stored form: text is trimmed,
 * lists lose their doubles, numbers get the digits they are stored with. What
 * has to be changed is copied into arena.
 *
 * TM_INVALID  with the field's name in front
 */
enum tm_status tm_field_clean(const struct tm_field *field,
			      const struct tm_currency *currency, void *record,
			      struct tm_arena *arena, struct tm_error *err);

/* Make it empty; a bool becomes false. */
void tm_field_clear(const struct tm_field *field, void *record);

/* Whether the kind is kept as const char *. */
bool tm_kind_is_text(enum tm_kind kind);

/* "did you mean" as the hint of err, when a field of the table is called nearly so. */
TM_API enum tm_status tm_field_suggest(const struct tm_field *fields, const char *name,
				       struct tm_error *err);

/* The place of word in a NULL-ended list, or -1. */
int tm_word_find(const char *const *words, const char *word, size_t length);

#endif
