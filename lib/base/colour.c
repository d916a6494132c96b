/* colour.c - see colour.h; the formulas are those of WCAG 2.2, relative luminance. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/base/colour.h"

#define CONTRAST 4.5
#define STEPS 256 /* steps of the mixture with black or white */

struct rgb {
	double part[3]; /* red, green, blue: 0..255 */
};

bool tm_colour_is(const char *text)
{
	return text[0] == '#' && strlen(text) == 7 &&
	       strspn(text + 1, "0123456789abcdefABCDEF") == 6;
}

static struct rgb read_colour(const char *text)
{
	unsigned long all = strtoul(text + 1, NULL, 16);

	return (struct rgb){ { (double)(all >> 16), (double)(all >> 8 & 0xff),
			       (double)(all & 0xff) } };
}

static double luminance(struct rgb colour)
{
	static const double weights[3] = { 0.2126, 0.7152, 0.0722 };
	double sum = 0;

	for (int i = 0; i < 3; i++) {
		double part = colour.part[i] / 255;

		sum += weights[i] * (part <= 0.04045 ? part / 12.92
						     : pow((part + 0.055) / 1.055, 2.4));
	}
	return sum;
}

static double contrast(struct rgb one, struct rgb other)
{
	double a = luminance(one), b = luminance(other);

	return (fmax(a, b) + 0.05) / (fmin(a, b) + 0.05);
}

double tm_colour_contrast(const char *one, const char *other)
{
	return contrast(read_colour(one), read_colour(other));
}

void tm_colour_legible(const char *colour, const char *ground, char out[TM_COLOUR_SIZE])
{
	struct rgb chosen = read_colour(colour), behind = read_colour(ground),
		   mixed = chosen;
	double end = luminance(behind) > 0.18 ? 0 : 255;

	for (int step = 1; step <= STEPS && contrast(mixed, behind) < CONTRAST; step++)
		for (int i = 0; i < 3; i++)
			mixed.part[i] = round(chosen.part[i] +
					      (end - chosen.part[i]) * step / STEPS);
	snprintf(out, TM_COLOUR_SIZE, "#%02x%02x%02x", (unsigned)mixed.part[0] & 0xff,
		 (unsigned)mixed.part[1] & 0xff, (unsigned)mixed.part[2] & 0xff);
}
