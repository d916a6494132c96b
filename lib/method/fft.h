/* fft.h - the discrete Fourier transform of a power of two. Inside method only. */
#ifndef TM_METHOD_FFT_H
#define TM_METHOD_FFT_H

#include <stddef.h>

struct tm_complex {
	double re, im;
};

/* turns[k] becomes exp(-2 pi i k / n) for k < n / 2. */
void tm_fft_prepare(struct tm_complex *turns, size_t n);

/*
 * data[k] becomes the sum over j of data[j] exp(-2 pi i jk / n), in place; n is a
 * power of two. For the inverse swap re and im before and after, and divide by n.
 */
void tm_fft(struct tm_complex *data, const struct tm_complex *turns, size_t n);

#endif
