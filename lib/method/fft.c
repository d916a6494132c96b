/* fft.c - Cooley & Tukey's transform, radix 2, decimation in time. */
#include <math.h>

#include "lib/method/fft.h"

void tm_fft_prepare(struct tm_complex *turns, size_t n)
{
	const double step = -6.28318530717958647693 / (double)n;

	for (size_t k = 0; k < n / 2; k++) {
		turns[k].re = cos(step * (double)k);
		turns[k].im = sin(step * (double)k);
	}
}

/* Every index moves to the one with its bits in reverse. */
static void reorder(struct tm_complex *data, size_t n)
{
	size_t reverse = 0;

	for (size_t k = 0; k < n; k++) {
		size_t bit = n / 2;

		if (k < reverse) {
			const struct tm_complex moved = data[k];

			data[k] = data[reverse];
			data[reverse] = moved;
		}
		for (; bit && reverse & bit; bit /= 2)
			reverse -= bit;
		reverse += bit;
	}
}

void tm_fft(struct tm_complex *data, const struct tm_complex *turns, size_t n)
{
	reorder(data, n);
	for (size_t half = 1; half < n; half *= 2) {
		const size_t stride = n / (2 * half);

		for (size_t start = 0; start < n; start += 2 * half)
			for (size_t k = 0; k < half; k++) {
				struct tm_complex *a = &data[start + k];
				struct tm_complex *b = a + half;
				const struct tm_complex *turn = &turns[k * stride];
				const double re = b->re * turn->re - b->im * turn->im;
				const double im = b->re * turn->im + b->im * turn->re;

				b->re = a->re - re;
				b->im = a->im - im;
				a->re += re;
				a->im += im;
			}
	}
}
