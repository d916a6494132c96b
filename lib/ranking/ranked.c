/* ranked.c - the fields of a ranked threat. */
#include <math.h>

#include <tmodel/rank.h>
#include <tmodel/threat.h>

#include "lib/method/order.h"
#include "lib/ranking/ranking.h"

#define AT(KIND, member) TM_IS(KIND, struct tm_ranked, member)

static const struct tm_field fields[] = {
	{ "key", AT(TEXT, key), TM_REQUIRED, .width = 20, .help = "key of the threat" },
	{ "name", AT(TEXT, name), TM_REQUIRED, .width = 32, .help = "what happens" },
	{ "rank", AT(INT, rank), TM_REQUIRED, .width = 5,
	  .help = "rank by priority, from 1" },
	{ "rank_importance", AT(INT, rank_importance), TM_REQUIRED,
	  .help = "rank by impact: loss per event × concern weight" },
	{ "rank_ale", AT(INT, rank_ale), TM_REQUIRED,
	  .help = "rank by annual loss, without concern" },
	{ "rank_agreed", AT(INT, rank_agreed), .help = "rank in the agreed list" },
	{ "override_rank", AT(INT, override_rank), .help = "rank set by an override" },
	{ "override_reason", AT(TEXT, override_reason),
	  .help = "reason of the override" },
	{ "leaders", AT(INT, leaders), TM_REQUIRED, .width = 7,
	  .help = "leaders with a concern assigned to it" },
	{ "points", AT(NUMBER, points), TM_REQUIRED,
	  .help = "concern points, 100 per leader" },
	{ "concern_share", AT(NUMBER, concern_share), TM_REQUIRED,
	  .help = "share of all concern" },
	{ "concern_weight", AT(NUMBER, concern_weight), TM_REQUIRED,
	  .help = "concern relative to an even share" },
	{ "loss_low", AT(AMOUNT, loss_low), TM_REQUIRED,
	  .help = "loss per event: 1 in 20 events costs less" },
	{ "loss_high", AT(AMOUNT, loss_high), TM_REQUIRED,
	  .help = "loss per event: 1 in 20 events costs more" },
	{ "loss_cap", AT(AMOUNT, loss_cap), .help = "maximum loss per event" },
	{ "loss_from", AT(TEXT, loss_from), TM_REQUIRED,
	  .help = "own estimate, or pooled from concerns" },
	{ "loss_mu", AT(NUMBER, loss_mu), TM_REQUIRED,
	  .help = "mean of the logarithm of the loss" },
	{ "loss_sigma", AT(NUMBER, loss_sigma), TM_REQUIRED,
	  .help = "standard deviation of the logarithm of the loss" },
	{ "loss_mean", AT(AMOUNT, loss_mean), TM_REQUIRED, .width = 12,
	  .help = "mean loss per event" },
	{ "rate_low", AT(NUMBER, rate_low), TM_REQUIRED,
	  .help = "events per year, low end" },
	{ "rate_high", AT(NUMBER, rate_high), TM_REQUIRED,
	  .help = "events per year, high end" },
	{ "rate_mu", AT(NUMBER, rate_mu), TM_REQUIRED,
	  .help = "mean of the logarithm of the rate" },
	{ "rate_sigma", AT(NUMBER, rate_sigma), TM_REQUIRED,
	  .help = "standard deviation of the logarithm of the rate" },
	{ "rate_mean", AT(NUMBER, rate_mean), TM_REQUIRED, .width = 9,
	  .help = "mean number of events per year" },
	{ "importance", AT(AMOUNT, importance), TM_REQUIRED,
	  .help = "loss per event × concern weight" },
	{ "priority", AT(AMOUNT, priority), TM_REQUIRED, .width = 12,
	  .help = "concern-weighted expected annual loss" },
	{ "ale", AT(AMOUNT, ale), TM_REQUIRED, .width = 12,
	  .help = "expected annual loss" },
	{ "expected_rank", AT(NUMBER, expected_rank), TM_REQUIRED,
	  .help = "expected rank" },
	{ "rank_low", AT(INT, rank_low), TM_REQUIRED,
	  .help = "best rank of the 90 % rank range" },
	{ "rank_high", AT(INT, rank_high), TM_REQUIRED,
	  .help = "worst rank of the 90 % rank range" },
	{ "tier", AT(INT, tier), TM_REQUIRED, .width = 4,
	  .help = "tier: its threats are too close to call" },
	{ "p_above_next", AT(NUMBER, p_above_next),
	  .help = "confidence that it ranks above the next threat" },
	{ "rank_final", AT(INT, rank_final), TM_REQUIRED,
	  .help = "rank after overrides" },
	{ "loss_basis", AT(TEXT, loss_basis),
	  .help = "where the loss estimate comes from" },
	{ "rate_basis", AT(TEXT, rate_basis), .help = "where the frequency comes from" },
	TM_FIELDS_END,
};

const struct tm_field *tm_ranked_fields(void)
{
	return fields;
}

double tm_ranking_units(const struct tm_ranking *r, int64_t minor)
{
	return minor == TM_NONE ? TM_NO_NUMBER
				: (double)minor / pow(10, r->currency.digits);
}

/* An unknown quantity has no parameters. */
static const struct tm_quantity *known(const struct tm_quantity *q)
{
	static const struct tm_quantity unknown = {
		.low = TM_NO_NUMBER,
		.high = TM_NO_NUMBER,
		.mu = TM_NO_NUMBER,
		.sigma = TM_NO_NUMBER,
		.mean = TM_NO_NUMBER,
	};

	return q->form == TM_QUANTITY_UNKNOWN ? &unknown : q;
}

void tm_ranking_fill(struct tm_ranking *r)
{
	for (size_t i = 0; i < r->count; i++) {
		const struct tm_threat_numbers *n = &r->numbers[i];
		const struct tm_quantity *loss = known(&n->loss), *rate = known(&n->rate);
		const struct tm_threat *t = r->threats[i];
		struct tm_ranked *out = &r->ranked[i];

		out->key = n->key;
		out->name = t->name;
		out->rank = (int64_t)n->rank;
		out->rank_importance = (int64_t)n->rank_importance;
		out->rank_ale = (int64_t)n->rank_ale;
		out->rank_final = (int64_t)n->rank_final;
		out->leaders = n->leaders;
		out->points = n->points;
		out->concern_share = n->concern_share;
		out->concern_weight = n->concern_weight;
		out->loss_low = loss->low;
		out->loss_high = loss->high;
		out->loss_cap = tm_ranking_units(r, t->loss_cap);
		out->loss_from = loss->form == TM_QUANTITY_POOLED ? "pooled" : "own";
		out->loss_mu = loss->mu;
		out->loss_sigma = loss->sigma;
		out->loss_mean = loss->mean;
		out->rate_low = rate->low;
		out->rate_high = rate->high;
		out->rate_mu = rate->mu;
		out->rate_sigma = rate->sigma;
		out->rate_mean = rate->mean;
		out->importance = n->importance;
		out->priority = n->priority;
		out->ale = n->ale;
		out->expected_rank = n->expected_rank;
		out->rank_low = (int64_t)n->rank_low;
		out->rank_high = (int64_t)n->rank_high;
		out->tier = (int64_t)n->tier;
		out->p_above_next = n->p_above_next;
		out->loss_basis = t->loss_basis;
		out->rate_basis = t->rate_basis;
	}
}
