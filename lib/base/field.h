/* field.h - operations on fields beyond <tmodel/field.h>. */
#ifndef BASE_FIELD_H
#define BASE_FIELD_H

#include <tmodel/field.h>

#include "lib/base/arena.h"

/*
 * Validate one field of a record and convert it to its stored form: text is trimmed,
 * lists are deduplicated, numbers are rounded to the stored digits. Changed values are
 * copied into arena.
 *
 * TM_INVALID  the message begins with the field's name
 */
enum tm_status tm_field_clean(const struct tm_field *field,
			      const struct tm_currency *currency, void *record,
			      struct tm_arena *arena, struct tm_error *err);

/* Copy the field from `from` to `to`; strings are lent. */
void tm_field_copy(const struct tm_field *field, const void *from, void *to);

/* Clear the field; a bool becomes false. */
void tm_field_clear(const struct tm_field *field, void *record);

/* Whether the kind is represented as const char *. */
bool tm_kind_is_text(enum tm_kind kind);

/*
 * The closest word of a NULL-terminated list, at most two edits (insertion, deletion,
 * substitution, transposition) away; NULL for none.
 */
const char *tm_nearest(const char *typed, const char *const *words);

/* Set a "did you mean" hint on err when a field of the table has a similar name. */
enum tm_status tm_field_suggest(const struct tm_field *fields, const char *name,
				struct tm_error *err);

/* Index of word in a NULL-terminated list, or -1. */
int tm_word_find(const char *const *words, const char *word, size_t length);

#endif
