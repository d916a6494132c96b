/*
 * certainty.c - confidence in the order. The rank matrix and the value of information
 * have files of their own.
 */
#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

#include "lib/method/certainty.h"
#include "lib/method/normal.h"

#include "lib/method/sort.h"

double tm_certainty_above(const struct tm_certainty *a, const struct tm_certainty *b)
{
	const double difference = a->mean - b->mean;
	const double spread = sqrt(a->variance + b->variance);

	if (spread > 0)
		return tm_normal_cdf(difference / spread);
	return difference > 0 ? 1 : difference < 0 ? 0 : 0.5;
}

void tm_certainty_expected(const struct tm_certainty *items, size_t n, double *expected)
{
	for (size_t i = 0; i < n; i++) {
		expected[i] = 1;
		for (size_t j = 0; j < n; j++)
			if (j != i)
				expected[i] += tm_certainty_above(&items[j], &items[i]);
	}
}

/* The first rank whose cumulative probability is at least p. */
static size_t rank_at(const double *row, size_t n, double p)
{
	double sum = 0;

	for (size_t k = 0; k < n; k++) {
		sum += row[k];
		if (sum >= p)
			return k + 1;
	}
	return n;
}

void tm_certainty_interval(const double *row, size_t n, size_t *low, size_t *high)
{
	*low = rank_at(row, n, 0.05);
	*high = rank_at(row, n, 0.95);
}

void tm_certainty_tiers(const struct tm_certainty *items, size_t n, double probability,
			size_t *tiers)
{
	size_t first = 0;
	size_t tier = 1;

	for (size_t i = 0; i < n; i++) {
		if (tm_certainty_above(&items[first], &items[i]) >= probability) {
			first = i;
			tier++;
		}
		tiers[i] = tier;
	}
}

struct tm_certainty tm_certainty_of(const struct tm_threat_numbers *threat, double factor)
{
	const struct tm_quantity *loss = &threat->loss;
	const struct tm_quantity *rate = &threat->rate;
	const struct tm_certainty certainty = {
		.mean = rate->mu + loss->mu + log(threat->concern_weight),
		.variance = factor * factor * (rate->stated + loss->stated) +
			    rate->fixed + loss->fixed,
	};

	return certainty;
}

/* The ranked threats, in order of rank. */
struct ranking {
	size_t n;
	size_t *threats; /* indices in the caller's array */
	struct tm_certainty *items;
	double *expected;
	double *p_rank; /* the caller's, or ours */
	double *own;    /* ours */
	size_t *tiers;
};

static bool allocate(struct ranking *ranking, size_t n)
{
	const size_t room = n + 1;

	ranking->threats = malloc(room * sizeof *ranking->threats);
	ranking->items = malloc(room * sizeof *ranking->items);
	ranking->expected = malloc(room * sizeof *ranking->expected);
	ranking->tiers = malloc(room * sizeof *ranking->tiers);
	return ranking->threats && ranking->items && ranking->expected && ranking->tiers;
}

static void release(struct ranking *ranking)
{
	free(ranking->tiers);
	free(ranking->own);
	free(ranking->expected);
	free(ranking->items);
	free(ranking->threats);
}

/* Expected ranks and tiers; call release() on success and failure. */
static enum tm_status prepare(struct ranking *ranking,
			      const struct tm_threat_numbers *threats, size_t n,
			      double factor, double tier_probability,
			      struct tm_error *err)
{
	*ranking = (struct ranking){ 0 };
	if (!(factor > 0 && factor < INFINITY))
		return tm_error_set(err, TM_INVALID, "the calibration is out of range");
	if (!(tier_probability > 0.5 && tier_probability <= 1))
		return tm_error_set(err, TM_INVALID,
				    "a tier probability lies above 0.5, up to 1");
	if (!allocate(ranking, n))
		return tm_out_of_memory(err);
	ranking->n = tm_order_list(threats, n, TM_ORDER_PRIORITY, ranking->threats);
	for (size_t i = 0; i < ranking->n; i++)
		ranking->items[i] =
			tm_certainty_of(&threats[ranking->threats[i]], factor);
	tm_certainty_expected(ranking->items, ranking->n, ranking->expected);
	tm_certainty_tiers(ranking->items, ranking->n, tier_probability, ranking->tiers);
	return TM_OK;
}

/* The rank matrix, in the caller's memory or ours. */
static enum tm_status fill_matrix(struct ranking *ranking, double *p_rank,
				  struct tm_error *err)
{
	const size_t room = ranking->n + 1;

	if (!p_rank)
		p_rank = ranking->own = calloc(room, room * sizeof *ranking->own);
	if (!p_rank)
		return tm_out_of_memory(err);
	ranking->p_rank = p_rank;
	return tm_certainty_ranks(ranking->items, ranking->n, p_rank, err);
}

static void hand_back(const struct ranking *ranking, struct tm_threat_numbers *threats)
{
	for (size_t i = 0; i < ranking->n; i++) {
		struct tm_threat_numbers *threat = &threats[ranking->threats[i]];

		threat->expected_rank = ranking->expected[i];
		threat->tier = ranking->tiers[i];
		tm_certainty_interval(&ranking->p_rank[i * ranking->n], ranking->n,
				      &threat->rank_low, &threat->rank_high);
		threat->p_above_next = NAN;
		if (i + 1 < ranking->n)
			threat->p_above_next = tm_certainty_above(&ranking->items[i],
								  &ranking->items[i + 1]);
	}
}

enum tm_status tm_certainty_compute(struct tm_threat_numbers *threats, size_t n,
				    double factor, double tier_probability,
				    double *p_rank, struct tm_error *err)
{
	struct ranking ranking;
	enum tm_status status =
		prepare(&ranking, threats, n, factor, tier_probability, err);

	if (!status)
		status = fill_matrix(&ranking, p_rank, err);
	if (!status)
		hand_back(&ranking, threats);
	release(&ranking);
	return status;
}

enum tm_status tm_certainty_retier(const struct tm_threat_numbers *threats, size_t n,
				   double factor, double tier_probability, size_t *tiers,
				   struct tm_error *err)
{
	struct ranking ranking;
	enum tm_status status =
		prepare(&ranking, threats, n, factor, tier_probability, err);

	for (size_t i = 0; i < n && !status; i++)
		tiers[i] = 0;
	for (size_t i = 0; i < ranking.n && !status; i++)
		tiers[ranking.threats[i]] = ranking.tiers[i];
	release(&ranking);
	return status;
}
