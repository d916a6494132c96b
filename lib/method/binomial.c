/*
 * binomial.c - events are convolved into the distribution, and deconvolved again, one
 * at a time. Deconvolution is a recursion along the counts whose steps depend on each
 * other, so several events are processed side by side. Each event undergoes the same
 * operations in the same order as if it were alone.
 */
#include <stdlib.h>

#include "lib/method/binomial.h"

enum { LANES = TM_BINOMIAL_LANES };

bool tm_binomial_new(struct tm_binomial *binomial, size_t most)
{
	*binomial = (struct tm_binomial){ .p = calloc(most + 2, sizeof(double)),
					  .nobody = calloc(most + 2, sizeof(double)) };
	return binomial->p && binomial->nobody;
}

void tm_binomial_free(struct tm_binomial *binomial)
{
	free(binomial->p);
	free(binomial->nobody);
}

void tm_binomial_start(struct tm_binomial *binomial)
{
	binomial->first = binomial->last = 0;
	binomial->p[0] = 1;
}

void tm_binomial_include(struct tm_binomial *binomial, double p)
{
	double *all = binomial->p;
	double below = 0;

	all[binomial->last + 1] = 0;
	for (size_t k = binomial->first; k <= binomial->last + 1; k++) {
		const double here = all[k];

		all[k] = here * (1 - p) + below * p;
		below = here;
	}
	binomial->last++;
	while (binomial->first < binomial->last &&
	       all[binomial->first] < TM_BINOMIAL_NOTHING)
		binomial->first++;
	while (binomial->first < binomial->last &&
	       all[binomial->last] < TM_BINOMIAL_NOTHING)
		binomial->last--;
}

/* likely is the probability of the likelier outcome, at least 1/2. */
static void add_lane(struct tm_binomial_lanes *lanes, double likely, double unlikely,
		     double weight, double *row)
{
	const size_t lane = lanes->count++;

	lanes->scale[lane] = 1 / likely;
	lanes->odds[lane] = unlikely / likely;
	lanes->weight[lane] = weight;
	lanes->row[lane] = row;
}

/* Unused lanes compute too; their results are ignored. */
static void fill_lanes(struct tm_binomial_lanes *lanes, double *nobody)
{
	while (lanes->count < LANES)
		add_lane(lanes, 1, 0, 0, nobody);
	lanes->count = 0;
}

/* From the lowest count, for events of at most 1/2: rounding errors shrink. */
static void go_up(struct tm_binomial *binomial)
{
	struct tm_binomial_lanes *lanes = &binomial->up;
	double left[LANES] = { 0 };

	fill_lanes(lanes, binomial->nobody);
	for (size_t k = binomial->first; k < binomial->last; k++)
		for (size_t lane = 0; lane < LANES; lane++) {
			left[lane] = binomial->p[k] * lanes->scale[lane] -
				     left[lane] * lanes->odds[lane];
			lanes->row[lane][k] += lanes->weight[lane] * left[lane];
		}
}

/* From the highest count, for the others. */
static void go_down(struct tm_binomial *binomial)
{
	struct tm_binomial_lanes *lanes = &binomial->down;
	double left[LANES] = { 0 };

	fill_lanes(lanes, binomial->nobody);
	for (size_t k = binomial->last; k > binomial->first; k--)
		for (size_t lane = 0; lane < LANES; lane++) {
			left[lane] = binomial->p[k] * lanes->scale[lane] -
				     left[lane] * lanes->odds[lane];
			lanes->row[lane][k - 1] += lanes->weight[lane] * left[lane];
		}
}

void tm_binomial_exclude(struct tm_binomial *binomial, double p, double weight,
			 double *row)
{
	if (weight < TM_BINOMIAL_NOTHING)
		return;
	if (p <= 0.5)
		add_lane(&binomial->up, 1 - p, p, weight, row);
	else
		add_lane(&binomial->down, p, 1 - p, weight, row);
	if (binomial->up.count == LANES)
		go_up(binomial);
	if (binomial->down.count == LANES)
		go_down(binomial);
}

void tm_binomial_finish(struct tm_binomial *binomial)
{
	if (binomial->up.count)
		go_up(binomial);
	if (binomial->down.count)
		go_down(binomial);
}
