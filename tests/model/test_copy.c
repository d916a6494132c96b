/* test_copy.c - a copy of a record does not depend on the original. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/base/field.h"
#include "lib/model/copy.h"
#include <tmodel/record.h>

#include "tests/check.h"

static void expected(const struct tm_field *f, char out[64])
{
	snprintf(out, 64, "the %s of a record", f->name);
}

/* A record whose texts are separate allocations, so that memory checkers see each. */
static struct tm_record *fill(const struct tm_noun *noun)
{
	char *record = malloc(noun->size);

	assert_non_null(record);
	memcpy(record, noun->preset, noun->size);
	snprintf(((struct tm_record *)record)->key, TM_KEY_SIZE, "a-key");
	for (const struct tm_field *f = noun->fields; f->kind; f++) {
		char text[64];

		if (f->kind == TM_INT || f->kind == TM_MONEY || f->kind == TM_RATIO)
			*(int64_t *)(record + f->offset) = 7;
		if (!tm_kind_is_text(f->kind))
			continue;
		expected(f, text);
		*(char **)(record + f->offset) = strdup(text);
		assert_non_null(*(char **)(record + f->offset));
	}
	return (struct tm_record *)record;
}

/* Overwrite and free it. */
static void destroy(const struct tm_noun *noun, struct tm_record *record)
{
	for (const struct tm_field *f = noun->fields; f->kind; f++)
		if (tm_kind_is_text(f->kind)) {
			char *text = *(char **)((char *)record + f->offset);

			memset(text, '#', strlen(text));
			free(text);
		}
	memset(record, '#', noun->size);
	free(record);
}

static void check(const struct tm_noun *noun, const struct tm_record *copy)
{
	assert_non_null(copy);
	assert_int_equal(copy->noun, noun->id);
	assert_string_equal(copy->key, "a-key");
	for (const struct tm_field *f = noun->fields; f->kind; f++) {
		const char *at = (const char *)copy + f->offset;
		char text[64];

		if (f->kind == TM_INT || f->kind == TM_MONEY || f->kind == TM_RATIO)
			assert_int_equal(*(const int64_t *)at, 7);
		if (!tm_kind_is_text(f->kind))
			continue;
		expected(f, text);
		assert_string_equal(*(const char *const *)at, text);
	}
}

static void outlives_its_original(void **state)
{
	struct tm_arena arena = { NULL };

	(void)state;
	for (int id = 1; tm_noun(id); id++) {
		struct tm_record *record = fill(tm_noun(id));
		struct tm_record *in_arena = tm_record_copy(&arena, record);
		struct tm_record *on_heap = tm_record_copy(NULL, record);

		destroy(tm_noun(id), record);
		check(tm_noun(id), in_arena);
		check(tm_noun(id), on_heap);
		tm_record_free(on_heap);
	}
	tm_arena_free(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(outlives_its_original),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
