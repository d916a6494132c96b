/* test_arena.c - memory is zeroed, aligned, and freed together. */
#include "tests/check.h"

#include <stdalign.h>
#include <stdbool.h>
#include <string.h>

#include "lib/base/arena.h"

static bool is_zero(const unsigned char *bytes, size_t size)
{
	for (size_t i = 0; i < size; i++)
		if (bytes[i])
			return false;
	return true;
}

/* Allocations of many sizes, some larger than a block, do not overlap. */
static void test_alloc(void **state)
{
	static const size_t sizes[] = {
		1, 15, 16, 17, 0, 100, 8191, 8192, 8193, 100000, 3
	};
	enum { COUNT = sizeof sizes / sizeof *sizes };
	struct tm_arena arena = { NULL };
	unsigned char *all[COUNT * 3];

	(void)state;
	for (size_t i = 0; i < COUNT * 3; i++) {
		const size_t size = sizes[i % COUNT];

		all[i] = tm_arena_alloc(&arena, size);
		assert_non_null(all[i]);
		assert_int_equal((uintptr_t)all[i] % alignof(max_align_t), 0);
		assert_true(is_zero(all[i], size));
		memset(all[i], (int)i + 1, size);
	}
	for (size_t i = 0; i < COUNT * 3; i++)
		for (size_t k = 0; k < sizes[i % COUNT]; k++)
			assert_int_equal(all[i][k], i + 1);
	tm_arena_free(&arena);
	assert_null(arena.blocks);
}

static void test_too_much(void **state)
{
	struct tm_arena arena = { NULL };

	(void)state;
	assert_null(tm_arena_alloc(&arena, SIZE_MAX));
	assert_null(tm_arena_alloc(&arena, SIZE_MAX - 8));
	assert_null(tm_arena_alloc(&arena, SIZE_MAX / 2 + 1));
	assert_null(arena.blocks);
}

static void test_copy(void **state)
{
	struct tm_arena arena = { NULL };

	(void)state;
	assert_string_equal(tm_arena_copy(&arena, "abcdef", 3), "abc");
	assert_string_equal(tm_arena_copy(&arena, "", 0), "");
	assert_memory_equal(tm_arena_copy(&arena, "a\0b", 3), "a\0b", 4);
	tm_arena_free(&arena);
}

/* One block is kept, and memory reused from it is zeroed again. */
static void test_reset(void **state)
{
	struct tm_arena arena = { NULL };
	unsigned char *first, *again;

	(void)state;
	tm_arena_reset(&arena);
	assert_null(arena.blocks);
	first = tm_arena_alloc(&arena, 64);
	memset(first, 0xff, 64);
	tm_arena_reset(&arena);
	again = tm_arena_alloc(&arena, 64);
	assert_ptr_equal(again, first);
	assert_true(is_zero(again, 64));
	assert_non_null(tm_arena_alloc(&arena, 100000));
	assert_non_null(tm_arena_alloc(&arena, 100000));
	tm_arena_reset(&arena);
	assert_non_null(arena.blocks);
	assert_non_null(tm_arena_alloc(&arena, 16));
	tm_arena_free(&arena);
	tm_arena_free(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_alloc),
		cmocka_unit_test(test_too_much),
		cmocka_unit_test(test_copy),
		cmocka_unit_test(test_reset),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
