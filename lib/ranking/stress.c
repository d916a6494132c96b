/*
 * stress.c - sensitivity: the ranking without concern cap, without loss caps, and with
 * estimates that are overconfident.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <tmodel/settings.h>

#include "lib/method/certainty.h"
#include "lib/method/lognormal.h"
#include "lib/method/order.h"
#include "lib/method/quantity.h"

#include "lib/ranking/ranking.h"

const int tm_rank_caps[TM_RANK_CAPS] = { 1, 2, 3, 5 };

/* Share of 90 % intervals by untrained people that contain the true value. */
static const double untrained = 0.55;

static enum tm_status remove_loss_caps(const struct tm_ranking *r,
				       struct tm_threat_numbers *copy,
				       struct tm_error *err)
{
	enum tm_status status;

	for (size_t i = 0; i < r->count; i++)
		if (!isnan(copy[i].loss.cap) &&
		    copy[i].loss.form != TM_QUANTITY_UNKNOWN) {
			copy[i].loss.cap = TM_NO_NUMBER;
			copy[i].loss.mean = tm_lognormal_mean(
				copy[i].loss.mu, copy[i].loss.sigma, TM_NO_NUMBER);
		}
	status = tm_order_compute(copy, r->count, r->leaders,
				  (double)r->settings->concern_cap / 1e6, err);
	for (size_t i = 0; i < r->count && !status; i++)
		r->ranks_uncapped[i] = copy[i].rank;
	return status;
}

enum tm_status tm_ranking_stress(struct tm_ranking *r, struct tm_error *err)
{
	size_t size = (r->count + 1) * sizeof(struct tm_threat_numbers);
	struct tm_threat_numbers *copy = malloc(size);
	double caps[TM_RANK_CAPS];
	enum tm_status status;

	if (!copy)
		return tm_out_of_memory(err);
	for (int i = 0; i < TM_RANK_CAPS; i++)
		caps[i] = tm_rank_caps[i];
	status = tm_order_sensitivity(r->numbers, r->count, r->leaders, caps,
				      TM_RANK_CAPS, r->ranks, r->depends, err);
	memcpy(copy, r->numbers, size);
	/* Widening intervals keeps the order and changes the tiers. */
	if (!status)
		status = tm_certainty_retier(r->numbers, r->count,
					     tm_calibration_factor(0.90, untrained),
					     (double)r->settings->tier_probability / 1e6,
					     r->tiers_widened, err);
	if (!status)
		status = remove_loss_caps(r, copy, err);
	free(copy);
	return status;
}
