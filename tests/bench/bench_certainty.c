/*
 * bench_certainty.c - the duration of the rank matrix and the loss curve: the best of
 * several runs in milliseconds, with a target. Not a test, as machines differ.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "lib/method/certainty.h"
#include "lib/method/exceedance.h"

#define RUNS 5

static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return 1e3 * (double)time.tv_sec + 1e-6 * (double)time.tv_nsec;
}

/* Evenly distributed over 0..1, the same in every run. */
static double between(size_t i, double low, double high)
{
	const double part = (double)i * 0.6180339887498949;

	return low + (high - low) * (part - floor(part));
}

static int report(const char *what, size_t n, double time, double enough)
{
	printf("%-28s n = %4zu %10.3f ms (meant: %g)\n", what, n, time, enough);
	return time > enough;
}

/* Threats as analysts estimate them: medians over three decades, factors of 4 to 100. */
static int bench_ranks(size_t n, double enough)
{
	struct tm_certainty *items = malloc(n * sizeof *items);
	double *p_rank = malloc(n * n * sizeof *p_rank);
	struct tm_error err = TM_ERROR_INIT;
	double best = INFINITY;
	int slow = 1;

	for (int run = 0; items && p_rank && run < RUNS; run++) {
		const double start = now();

		for (size_t i = 0; i < n; i++) {
			const double sd = between(3 * i, 0.5, 1.5);

			items[i].mean = between(i, 8, 15);
			items[i].variance = sd * sd;
		}
		if (tm_certainty_ranks(items, n, p_rank, &err))
			break;
		best = fmin(best, now() - start);
		slow = 0;
	}
	if (!slow)
		slow = report("rank matrix", n, best, enough);
	free(p_rank);
	free(items);
	return slow;
}

static int bench_portfolio(size_t n, double enough)
{
	const double percentiles[] = { 0.5, 0.9, 0.95, 0.99 };
	struct tm_event_stream *streams = malloc(n * sizeof *streams);
	struct tm_error err = TM_ERROR_INIT;
	double best = INFINITY;

	for (int run = 0; streams && run < RUNS; run++) {
		const double start = now();
		struct tm_portfolio *portfolio;
		double amounts[60], above[60];

		for (size_t i = 0; i < n; i++) {
			streams[i].rate = exp(between(i, -5, 0.5));
			streams[i].loss.mu = between(3 * i, 9, 18);
			streams[i].loss.sigma = between(5 * i, 0.7, 1.4);
			streams[i].loss.cap = i % 4 ? NAN : exp(streams[i].loss.mu + 2);
		}
		if (tm_portfolio_new(streams, n, &portfolio, &err))
			break;
		for (size_t i = 0; i < 4; i++)
			amounts[i] = tm_portfolio_quantile(portfolio, percentiles[i]);
		tm_portfolio_curve(portfolio, 60, amounts, above);
		tm_portfolio_free(portfolio);
		best = fmin(best, now() - start);
	}
	free(streams);
	return report("loss of all threats", n, best, enough);
}

int main(void)
{
	int slow = bench_ranks(20, 1);

	slow += bench_ranks(160, 200);
	slow += bench_ranks(1000, 10000);
	slow += bench_portfolio(20, 20);
	return slow ? EXIT_FAILURE : EXIT_SUCCESS;
}
