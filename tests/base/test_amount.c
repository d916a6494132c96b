/* test_amount.c - numbers for people and for machines, in two locales. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <float.h>
#include <locale.h>
#include <math.h>

#include "lib/base/amount.h"

struct example {
	double value;
	const char *text;
};

static void check(void (*form)(double, char *), const struct example *examples)
{
	for (; examples->text; examples++) {
		char text[TM_AMOUNT_SIZE];

		form(examples->value, text);
		if (strcmp(text, examples->text) != 0)
			fail_msg("%.17g becomes %s, expected %s", examples->value, text,
				 examples->text);
	}
}

static void test_money(void **state)
{
	static const struct example examples[] = {
		{ 0, "0" },
		{ 850, "850" },
		{ 8.5, "8.5" },
		{ 0.0034, "0.0034" },
		{ 994, "990" },
		{ 996, "1.0k" },
		{ 59316.261, "59k" },
		{ 180000, "180k" },
		{ 999499, "1.0M" },
		{ 1228854.683, "1.2M" },
		{ 2000000, "2.0M" },
		{ 13025503.898, "13M" },
		{ 180e6, "180M" },
		{ 4.25e9, "4.2B" },
		{ 7e12, "7.0T" },
		{ 1.234e17, "120000T" },
		{ 1e300, "1.0e+288T" },
		{ -1228854.683, "-1.2M" },
		{ NAN, "unknown" },
		{ INFINITY, "unknown" },
		{ 0, NULL },
	};

	(void)state;
	check(tm_amount_money, examples);
}

static void test_rate(void **state)
{
	static const struct example rates[] = {
		{ 0.142, "0.14" },    { 1.727, "1.7" },    { 15.4, "15" },
		{ 150, "150" },       { 0.0352, "0.035" }, { 0, "0" },
		{ 1e-12, "1.0e-12" }, { 0, NULL },
	};
	static const struct example likelihoods[] = {
		{ 0, "never" },
		{ 0.0001, "about once in 10000 years" },
		{ 0.035, "about once in 29 years" },
		{ 0.101, "about once in 10 years" },
		{ 0.142, "about once in 7 years" },
		{ 0.5, "about once in 2 years" },
		{ 0.7, "about once a year" },
		{ 1, "about once a year" },
		{ 1.9, "about twice a year" },
		{ 2.841, "about 3 times a year" },
		{ 15.4, "about 15 times a year" },
		{ 365, "about 360 times a year" },
		{ NAN, "unknown" },
		{ 0, NULL },
	};

	(void)state;
	check(tm_amount_rate, rates);
	check(tm_amount_likelihood, likelihoods);
}

static void test_shares(void **state)
{
	static const struct example percents[] = {
		{ 0, "0 %" },       { 0.0004, "<0.1 %" }, { 0.001, "0.10 %" },
		{ 0.047, "4.7 %" }, { 0.0999, "10 %" },   { 0.47, "47 %" },
		{ 0.994, "99 %" },  { 0.9999, ">99 %" },  { 1, "100 %" },
		{ NAN, "unknown" }, { 0, NULL },
	};
	static const struct example ratios[] = {
		{ 3, "\u00d73.0" },    { 1.345, "\u00d71.3" },
		{ 0.36, "\u00d70.4" }, { 0.96, "\u00d71.0" },
		{ 12.3, "\u00d712" },  { 0.042, "\u00d70.04" },
		{ 0, "\u00d70.0" },    { 0, NULL },
	};
	static const struct example numbers[] = {
		{ 315.254, "315" }, { 2.434, "2.43" }, { 16, "16" }, { 0.0712, "0.0712" },
		{ 12345, "12345" }, { 99.96, "100" },  { 0, "0" },   { 0, NULL },
	};

	(void)state;
	check(tm_amount_percent, percents);
	check(tm_amount_ratio, ratios);
	check(tm_amount_number, numbers);
}

static void check_minor(int64_t minor, int digits, const char *exact, const char *stated)
{
	char text[TM_AMOUNT_SIZE];

	tm_amount_minor(minor, digits, text);
	assert_string_equal(text, exact);
	tm_amount_stated(minor, digits, text);
	assert_string_equal(text, stated);
}

static void test_stated(void **state)
{
	(void)state;
	check_minor(0, 2, "0.00", "0");
	check_minor(200000000, 2, "2000000.00", "2M");
	check_minor(150000000, 2, "1500000.00", "1.5M");
	check_minor(204000000, 2, "2040000.00", "2.0M");
	check_minor(5, 2, "0.05", "0.05");
	check_minor(-123456, 2, "-1234.56", "-1.2k");
	check_minor(7500, 0, "7500", "7.5k");
	check_minor(1234567, 3, "1234.567", "1.2k");
	check_minor(INT64_C(9007199254740991), 2, "90071992547409.91", "90T");
	check_minor(INT64_MIN, 4, "-922337203685477.5808", "-920T");
}

static void test_exact(void **state)
{
	static const struct example examples[] = {
		{ 0.1, "0.1" },
		{ 0.1 + 0.2, "0.30000000000000004" },
		{ 1.0 / 3, "0.3333333333333333" },
		{ 5551089.499, "5551089.499" },
		{ 1e21, "1e+21" },
		{ -2.5e-7, "-2.5e-07" },
		{ -0.0, "0" },
		{ DBL_MAX, "1.7976931348623157e+308" },
		{ DBL_TRUE_MIN, "4.94065645841247e-324" },
		{ 0, NULL },
	};
	uint64_t bits = 1;

	(void)state;
	check(tm_amount_exact, examples);
	for (int i = 0; i < 20000; i++) {
		char text[TM_AMOUNT_SIZE];
		double value;

		bits = bits * UINT64_C(6364136223846793005) +
		       UINT64_C(1442695040888963407);
		memcpy(&value, &bits, sizeof value);
		if (!isfinite(value))
			continue;
		tm_amount_exact(value, text);
		if (strtod(text, NULL) != value)
			fail_msg("%.17g becomes %s", value, text);
	}
}

/* The same in a locale with a decimal comma, if one is installed. */
static int set_comma(void **state)
{
	static const char *const names[] = { "de_DE.UTF-8", "de_DE.utf8", "fr_FR.UTF-8",
					     "pl_PL.UTF-8" };

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (setlocale(LC_ALL, names[i]))
			break;
	return 0;
}

static void test_comma(void **state)
{
	char text[TM_AMOUNT_SIZE];

	if (*localeconv()->decimal_point == '.')
		skip();
	tm_amount_exact(1.0 / 3, text);
	assert_string_equal(text, "0.3333333333333333");
	test_money(state);
	test_rate(state);
	test_shares(state);
	test_stated(state);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_money),
		cmocka_unit_test(test_rate),
		cmocka_unit_test(test_shares),
		cmocka_unit_test(test_stated),
		cmocka_unit_test(test_exact),
		cmocka_unit_test_setup(test_comma, set_comma),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
