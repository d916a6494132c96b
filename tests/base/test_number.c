/* test_number.c - which texts are numbers, and round trips. */
#include "tests/check.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "lib/base/number.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

static void test_int(void **state)
{
	static const struct {
		const char *text;
		int64_t n;
	} good[] = {
		{ "0", 0 },
		{ "7", 7 },
		{ "-12", -12 },
		{ "007", 7 },
		{ "9223372036854775807", INT64_MAX },
		{ "-9223372036854775808", INT64_MIN },
	};
	static const char *const bad[] = {
		"",
		"-",
		"+1",
		" 1",
		"1 ",
		"1.0",
		"1,0",
		"0x1",
		"1e3",
		"--1",
		"9223372036854775808",
		"-9223372036854775809",
		"99999999999999999999999999999999999999",
	};
	char text[32];
	int64_t n;

	(void)state;
	for (size_t i = 0; i < COUNT(good); i++) {
		if (!tm_int_parse(good[i].text, &n) || n != good[i].n)
			fail_msg("%s is not read", good[i].text);
		tm_int_text(n, text, sizeof text);
		assert_true(tm_int_parse(text, &n) && n == good[i].n);
	}
	for (size_t i = 0; i < COUNT(bad); i++)
		if (tm_int_parse(bad[i], &n))
			fail_msg("'%s' is read as %" PRId64, bad[i], n);
	tm_int_text(-120, text, sizeof text);
	assert_string_equal(text, "-120");
}

static void test_decimal(void **state)
{
	static const struct {
		const char *text;
		int places;
		bool scale;
		int64_t n;
	} good[] = {
		{ "0", 2, true, 0 },
		{ "12", 0, false, 12 },
		{ "12", 2, false, 1200 },
		{ "12.5", 2, false, 1250 },
		{ "12.50", 2, false, 1250 },
		{ "12.500000", 2, false, 1250 },
		{ "12.5", 6, false, 12500000 },
		{ "0.05", 2, false, 5 },
		{ "12k", 2, true, 1200000 },
		{ "2M", 0, true, 2000000 },
		{ "2.5M", 0, true, 2500000 },
		{ "1.234567M", 0, true, 1234567 },
		{ "3B", 2, true, 300000000000 },
		{ "0.0005k", 1, true, 5 },
		{ "9223372036854775807", 0, false, INT64_MAX },
		{ "92233720368547758.07", 2, false, INT64_MAX },
	};
	static const struct {
		const char *text;
		int places;
		bool scale;
	} bad[] = {
		{ "", 2, true },
		{ ".", 2, true },
		{ "12.", 2, true },
		{ "12.k", 2, true },
		{ ".5", 2, true },
		{ "1.2.3", 2, true },
		{ "1..2", 2, true },
		{ "-1", 2, true },
		{ "+1", 2, true },
		{ " 1", 2, true },
		{ "1 ", 2, true },
		{ "1,5", 2, true },
		{ "1'000", 2, true },
		{ "1e3", 2, true },
		{ "k", 2, true },
		{ "1K", 2, true },
		{ "1m", 2, true },
		{ "1kk", 2, true },
		{ "1 k", 2, true },
		{ "1k", 2, false },
		{ "1.001", 2, true },
		{ "1.5", 0, true },
		{ "1.2345k", 0, true },
		{ "0.001", 2, false },
		{ "1T", 2, true },
		{ "inf", 2, true },
		{ "nan", 2, true },
		{ "9223372036854775808", 0, false },
		{ "92233720368547758.08", 2, false },
		{ "92233720368547759", 2, false },
		{ "9223372037B", 0, true },
	};
	int64_t n;

	(void)state;
	for (size_t i = 0; i < COUNT(good); i++)
		if (!tm_decimal_parse(good[i].text, good[i].places, good[i].scale, &n) ||
		    n != good[i].n)
			fail_msg("%s of %d places is not read", good[i].text,
				 good[i].places);
	for (size_t i = 0; i < COUNT(bad); i++)
		if (tm_decimal_parse(bad[i].text, bad[i].places, bad[i].scale, &n))
			fail_msg("'%s' of %d places is read as %" PRId64, bad[i].text,
				 bad[i].places, n);
}

static void test_decimal_text(void **state)
{
	static const struct {
		int64_t n;
		int places;
		bool all;
		const char *text;
	} cases[] = {
		{ 1250, 2, true, "12.50" },
		{ 1250, 2, false, "12.5" },
		{ 1200, 2, true, "12.00" },
		{ 1200, 2, false, "12" },
		{ 5, 2, true, "0.05" },
		{ 5, 2, false, "0.05" },
		{ 0, 2, true, "0.00" },
		{ 0, 2, false, "0" },
		{ 1250, 0, true, "1250" },
		{ 1250, 0, false, "1250" },
		{ 1, 6, false, "0.000001" },
		{ INT64_MAX, 2, true, "92233720368547758.07" },
	};
	char text[32];
	int64_t n;

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		tm_decimal_text(cases[i].n, cases[i].places, cases[i].all, text,
				sizeof text);
		assert_string_equal(text, cases[i].text);
		assert_true(tm_decimal_parse(text, cases[i].places, false, &n));
		assert_true(n == cases[i].n);
	}
}

/* At most 15 significant digits and 15 decimals, without trailing zeros. */
static void test_real(void **state)
{
	static const struct {
		const char *text;
		double real;
	} good[] = {
		{ "0", 0 },
		{ "0.25", 0.25 },
		{ "0.1", 0.1 },
		{ "0.30", 0.3 },
		{ "1000000", 1e6 },
		{ "123456789012345", 123456789012345.0 },
		{ "999999999999999", 999999999999999.0 },
		{ "0.123456789012345", 0.123456789012345 },
		{ "1.23456789012345", 1.23456789012345 },
		{ "0.000000000000001", 1e-15 },
		{ "0.2500000000000000", 0.25 },
	};
	static const char *const bad[] = {
		"",
		".",
		"1.",
		".5",
		"-0.1",
		"+0.1",
		" 0.1",
		"0.1 ",
		"1e3",
		"0x1p3",
		"0.1.2",
		"0,1",
		"nan",
		"inf",
		"1k",
		"1000000000000000", /* 16 digits */
		"1234567890123456",
		"12345678901234567",  /* 17 */
		"0.1234567890123456", /* 16 places */
		"1.234567890123456",
		"0.0000000000000001",
		"12345678901234567890123456789",
	};
	double real;

	(void)state;
	for (size_t i = 0; i < COUNT(good); i++)
		if (!tm_real_parse(good[i].text, &real) || real != good[i].real)
			fail_msg("%s is not read", good[i].text);
	for (size_t i = 0; i < COUNT(bad); i++)
		if (tm_real_parse(bad[i], &real))
			fail_msg("'%s' is read as %.17g", bad[i], real);
}

static void test_real_text(void **state)
{
	static const struct {
		double real;
		const char *text;
	} cases[] = {
		{ 0.25, "0.25" },
		{ 0.1, "0.1" },
		{ 12, "12" },
		{ 1e-5, "0.00001" },
		{ 1.5e-7, "0.00000015" },
		{ 999999.5, "999999.5" },
		{ 1e-15, "0.000000000000001" },
		{ 0.123456789012345, "0.123456789012345" },
	};
	char text[32];
	double back;

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		tm_real_text(cases[i].real, text, sizeof text);
		assert_string_equal(text, cases[i].text);
		assert_true(tm_real_parse(text, &back) && back == cases[i].real);
	}
}

static void test_double_text(void **state)
{
	static const struct {
		double computed;
		const char *text;
	} cases[] = {
		{ 0, "0" },
		{ 0.1, "0.1" },
		{ 1.0 / 3, "0.3333333333333333" },
		{ 0.1 + 0.2, "0.30000000000000004" },
		{ 1e300, "1e+300" },
		{ 5e-324, "4.94065645841247e-324" },
		{ -2.5, "-2.5" },
	};
	char text[32];

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		tm_double_text(cases[i].computed, text, sizeof text);
		assert_string_equal(text, cases[i].text);
		assert_true(strtod(text, NULL) == cases[i].computed);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_int),          cmocka_unit_test(test_decimal),
		cmocka_unit_test(test_decimal_text), cmocka_unit_test(test_real),
		cmocka_unit_test(test_real_text),    cmocka_unit_test(test_double_text),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
