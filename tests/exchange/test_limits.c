/*
 * test_limits.c - rows and objects of at most 16 MiB, at most 2,000,000 of them.
 * needs plain
 */
#include "tests/exchange/sample.h"

enum { MIB = 1 << 20 };

static void test_limits_rows_to_16_mib(void **state)
{
	char *text;

	(void)state;
	text = make_long("name\n", 16 * MIB - 1, "\na\n");
	assert_int_equal(run(), TM_OK);
	assert_int_equal(reading.rows, 2);
	free(text);
	text = make_long("name\n", 16 * MIB, "\na\n");
	assert_int_equal(run(), TM_BAD_INPUT);
	assert_string_equal(said(), "2:1 row longer than 16 MiB; is a quote unclosed?\n");
	free(text);
	text = make_long("[\n {\"name\":\"", 16 * MIB - 11, "\"}]");
	assert_int_equal(run(), TM_OK);
	free(text);
	text = make_long("[\n {\"name\":\"", 16 * MIB - 10, "\"}]");
	assert_int_equal(run(), TM_BAD_INPUT);
	assert_string_equal(said(), "2:2 object longer than 16 MiB\n");
	free(text);
}

static void test_limits_rows_to_2000000(void **state)
{
	char *text = make_rows(2000000);

	(void)state;
	assert_int_equal(run(), TM_OK);
	assert_int_equal(reading.rows, 2000000);
	free(text);
	text = make_rows(2000001);
	assert_int_equal(run(), TM_BAD_INPUT);
	assert_string_equal(said(), "2000002:0 more than 2000000 rows\n");
	free(text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_limits_rows_to_16_mib),
		cmocka_unit_test(test_limits_rows_to_2000000),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
