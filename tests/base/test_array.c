/*
 * test_array.c - growing arrays: content is kept, and a failed allocation loses
 * nothing.
 */
#include "tests/check.h"

#include <stdlib.h>

#include "lib/base/array.h"

static void test_grows(void **state)
{
	size_t capacity = 0, moves = 0;
	int *list = NULL;

	(void)state;
	for (size_t i = 0; i < 100000; i++) {
		const size_t before = capacity;
		int *more = tm_reserve(list, &capacity, i + 1, sizeof *list);

		assert_non_null(more);
		list = more;
		assert_true(capacity > i);
		moves += capacity != before;
		list[i] = (int)i;
	}
	/* The capacity doubles, so that appending takes constant time on average. */
	assert_in_range(moves, 2, 20);
	for (size_t i = 0; i < 100000; i++)
		assert_int_equal(list[i], i);
	free(list);
}

static void test_enough(void **state)
{
	size_t capacity = 0;
	char *text = tm_reserve(NULL, &capacity, 1000, 1);

	(void)state;
	assert_non_null(text);
	assert_in_range(capacity, 1000, 2000);
	assert_ptr_equal(tm_reserve(text, &capacity, 1000, 1), text);
	assert_ptr_equal(tm_reserve(text, &capacity, 0, 1), text);
	free(text);
}

/* Reserving 0 elements still returns an array, so that NULL always means failure. */
static void test_none(void **state)
{
	size_t capacity = 0;
	int *list = tm_reserve(NULL, &capacity, 0, sizeof *list);

	(void)state;
	assert_non_null(list);
	free(list);
}

static void test_too_much(void **state)
{
	size_t capacity = 0, before;
	int *list = tm_reserve(NULL, &capacity, 1, sizeof *list);

	(void)state;
	assert_non_null(list);
	before = capacity;
	list[0] = 7;
	assert_null(tm_reserve(list, &capacity, SIZE_MAX, sizeof *list));
	assert_null(
		tm_reserve(list, &capacity, SIZE_MAX / sizeof *list + 2, sizeof *list));
	assert_int_equal(capacity, before);
	assert_int_equal(list[0], 7);
	free(list);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_grows),
		cmocka_unit_test(test_enough),
		cmocka_unit_test(test_none),
		cmocka_unit_test(test_too_much),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
