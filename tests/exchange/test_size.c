/*
 * test_size.c - an input is at most 1 GiB.
 * needs release plain
 */
#define _GNU_SOURCE /* memfd_create() */
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include <tmodel/exchange.h>

#include "tests/check.h"

enum { BLOCK = 1 << 21 };
static const size_t GIB = (size_t)1 << 30;

static enum tm_status take(void *row, uint64_t given, void *data, struct tm_error *err)
{
	(void)row;
	(void)given;
	(void)data;
	(void)err;
	return TM_OK;
}

/* White space of that length, mapping the same 2 MiB repeatedly. */
static char *map_blanks(size_t length)
{
	int fd = memfd_create("blanks", MFD_CLOEXEC);
	char *at = mmap(NULL, length, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	char *block;

	assert_true(fd >= 0 && at != MAP_FAILED && !ftruncate(fd, BLOCK));
	for (size_t i = 0; i < length; i += BLOCK)
		assert_ptr_equal(
			mmap(at + i, BLOCK, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 0),
			at + i);
	block = mmap(NULL, BLOCK, PROT_WRITE, MAP_SHARED, fd, 0);
	assert_true(block != MAP_FAILED);
	memset(block, ' ', BLOCK);
	munmap(block, BLOCK);
	close(fd);
	return at;
}

static void test_limits_bytes_to_1_gib(void **state)
{
	static const struct tm_field fields[] = { TM_FIELDS_END };
	static struct tm_reading reading;
	const struct tm_row_type type = {
		.name = "nothing", .fields = fields, .preset = "", .size = 1, .take = take
	};
	const struct tm_currency euro = { "EUR", 2 };
	struct tm_error err = TM_ERROR_INIT;
	char *blanks = map_blanks(GIB + BLOCK);

	(void)state;
	reading = (struct tm_reading){ .bytes = blanks,
				       .length = GIB,
				       .format = TM_INPUT_JSON };
	assert_int_equal(tm_import_rows(&reading, &type, &euro, &err), TM_BAD_INPUT);
	assert_string_equal(reading.problems.items[0].text, "expected [ or {");
	reading.length++;
	assert_int_equal(tm_import_rows(&reading, &type, &euro, &err), TM_BAD_INPUT);
	assert_string_equal(reading.problems.items[0].text, "is larger than 1 GiB");
	munmap(blanks, GIB + BLOCK);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_limits_bytes_to_1_gib),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
