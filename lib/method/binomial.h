/*
 * binomial.h - the Poisson binomial distribution: the number of independent events that
 * happen, each with its own probability, and the same without one of them.
 */
#ifndef METHOD_BINOMIAL_H
#define METHOD_BINOMIAL_H

#include <stdbool.h>
#include <stddef.h>

#include <tmodel/error.h>

/* Probabilities below this are dropped: far below rounding errors. */
#define TM_BINOMIAL_NOTHING 1e-30

/* Number of events deconvolved side by side. */
enum { TM_BINOMIAL_LANES = 4 };

struct tm_binomial_lanes {
	size_t count;
	double scale[TM_BINOMIAL_LANES], odds[TM_BINOMIAL_LANES];
	double weight[TM_BINOMIAL_LANES];
	double *row[TM_BINOMIAL_LANES];
};

struct tm_binomial {
	double *p;          /* P(count = k) for first <= k <= last, undefined elsewhere */
	size_t first, last; /* where it is not negligible */
	double *nobody;     /* an unused row */
	struct tm_binomial_lanes up, down;
};

/* For up to `most` events. False when out of memory; free it in either case. */
bool tm_binomial_new(struct tm_binomial *binomial, size_t most);
void tm_binomial_free(struct tm_binomial *binomial);

/* Start without events; then add one with probability p. */
void tm_binomial_start(struct tm_binomial *binomial);
void tm_binomial_include(struct tm_binomial *binomial, double p);

/*
 * Add to row[k] `weight` times the probability that k of the others happen, for one of
 * the events included, which has probability p. Rows are lent, and complete, for all
 * events since the start, after tm_binomial_finish().
 */
void tm_binomial_exclude(struct tm_binomial *binomial, double p, double weight,
			 double *row);
void tm_binomial_finish(struct tm_binomial *binomial);

#endif
