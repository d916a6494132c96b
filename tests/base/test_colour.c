/* test_colour.c - WCAG contrast, and shades that reach it. */
#include "tests/check.h"

#include <stdio.h>
#include <string.h>

#include "lib/base/colour.h"

static void test_is(void **state)
{
	(void)state;
	assert_true(tm_colour_is("#1d5f8f"));
	assert_true(tm_colour_is("#ABCDEF"));
	assert_false(tm_colour_is(""));
	assert_false(tm_colour_is("#abc"));
	assert_false(tm_colour_is("1d5f8f0"));
	assert_false(tm_colour_is("#1d5f8g"));
	assert_false(tm_colour_is("#1d5f8f "));
}

/* Values published by WCAG's understanding documents and contrast checkers. */
static void test_contrast(void **state)
{
	(void)state;
	assert_float_equal((float)tm_colour_contrast("#000000", "#ffffff"), 21, 1e-5F);
	assert_float_equal((float)tm_colour_contrast("#ffffff", "#ffffff"), 1, 1e-5F);
	assert_float_equal((float)tm_colour_contrast("#777777", "#ffffff"), 4.478F,
			   1e-3F);
	assert_float_equal((float)tm_colour_contrast("#ff0000", "#ffffff"), 3.998F,
			   1e-3F);
}

static void test_legible(void **state)
{
	static const char *const grounds[] = { "#ffffff", "#151c23", "#e4e9ee" };
	char shade[TM_COLOUR_SIZE];

	(void)state;
	tm_colour_legible("#1D5F8F", "#ffffff", shade);
	assert_string_equal(shade, "#1d5f8f");
	for (unsigned part = 0; part < 64; part++)
		for (int g = 0; g < 3; g++) {
			char colour[TM_COLOUR_SIZE];

			snprintf(colour, sizeof colour, "#%02x%02x%02x", (part & 3) * 85,
				 (part >> 2 & 3) * 85, (part >> 4 & 3) * 85);
			tm_colour_legible(colour, grounds[g], shade);
			assert_true(tm_colour_is(shade));
			assert_true(tm_colour_contrast(shade, grounds[g]) >= 4.5);
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_is),
		cmocka_unit_test(test_contrast),
		cmocka_unit_test(test_legible),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
