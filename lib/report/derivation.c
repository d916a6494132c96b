/* derivation.c - how a threat's numbers were calculated, for the presenter. */
#include <tmodel/settings.h>

#include "lib/base/amount.h"

#include "lib/report/parts.h"

/* "; basis: claims of the last years" */
static const char *basis_of(struct tm_doc *doc, const char *basis)
{
	return *basis ? tm_doc_format(doc, "; basis: %s", basis) : "";
}

static const char *loss_of(struct tm_doc *doc, const struct tm_ranked *t)
{
	char mean[TM_AMOUNT_SIZE];

	tm_amount_money(t->loss_mean, mean);
	return tm_doc_format(doc, "Loss per event %s on average, %s (%s)%s.", mean,
			     tm_loss_range(doc, t), t->loss_from,
			     basis_of(doc, t->loss_basis));
}

static const char *rate_of(struct tm_doc *doc, const struct tm_ranked *t)
{
	char mean[TM_AMOUNT_SIZE], low[TM_AMOUNT_SIZE], high[TM_AMOUNT_SIZE];
	char words[TM_AMOUNT_SIZE];

	tm_amount_rate(t->rate_mean, mean);
	tm_amount_likelihood(t->rate_mean, words);
	if (!(t->rate_low < t->rate_high))
		return tm_doc_format(doc, "Events per year %s, %s%s.", mean, words,
				     basis_of(doc, t->rate_basis));
	tm_amount_rate(t->rate_low, low);
	tm_amount_rate(t->rate_high, high);
	return tm_doc_format(doc, "Events per year %s, %s, between %s and %s%s.", mean,
			     words, low, high, basis_of(doc, t->rate_basis));
}

/* ", limited to at most ×3.0": where the concern weight is cut. */
static const char *cut_of(struct tm_doc *doc, const struct tm_ranking *r,
			  const struct tm_ranked *t)
{
	const double cap = (double)r->settings->concern_cap / 1e6;
	const double whole = t->concern_share * (double)r->count;
	char end[TM_AMOUNT_SIZE];

	if (whole <= cap && whole >= 1 / cap)
		return "";
	tm_amount_ratio(whole > cap ? cap : 1 / cap, end);
	return tm_doc_format(doc, ", limited to %s %s",
			     whole > cap ? "at most" : "at least", end);
}

static const char *worry_of(struct tm_doc *doc, const struct tm_ranking *r,
			    const struct tm_ranked *t)
{
	char share[TM_AMOUNT_SIZE], even[TM_AMOUNT_SIZE], concern_weight[TM_AMOUNT_SIZE];

	if (!r->leaders)
		return "Concern weight \u00d71: no leader has given points yet.";
	tm_amount_ratio(t->concern_weight, concern_weight);
	tm_amount_percent(1 / (double)r->count, even);
	if (!t->leaders)
		return tm_doc_format(doc,
				     "Concern weight %s: none of the leaders who gave "
				     "points named it; an even share is %s%s.",
				     concern_weight, even, cut_of(doc, r, t));
	tm_amount_percent(t->points / (100 * (double)r->leaders), share);
	return tm_doc_format(doc,
			     "Concern weight %s: %lld of %lld leaders gave it %s of all "
			     "points; an even share is %s%s.",
			     concern_weight, (long long)t->leaders, (long long)r->leaders,
			     share, even, cut_of(doc, r, t));
}

static const char *place_of(struct tm_doc *doc, const struct tm_ranked *t)
{
	char ale[TM_AMOUNT_SIZE], expected[TM_AMOUNT_SIZE];

	tm_amount_money(t->ale, ale);
	tm_amount_number(t->expected_rank, expected);
	return tm_doc_format(doc,
			     "Expected annual loss %s, rank %lld by it. Rank range (90 "
			     "%%) %lld to %lld, expected rank %s.",
			     ale, (long long)t->rank_ale, (long long)t->rank_low,
			     (long long)t->rank_high, expected);
}

void tm_part_derivation(struct tm_doc *doc, const struct tm_ranking *r, size_t threat)
{
	const struct tm_ranked *t = &r->ranked[threat];
	char loss[TM_AMOUNT_SIZE], rate[TM_AMOUNT_SIZE], worry[TM_AMOUNT_SIZE];
	char priority[TM_AMOUNT_SIZE];

	if (!t->rank)
		return;
	tm_amount_money(t->loss_mean, loss);
	tm_amount_rate(t->rate_mean, rate);
	tm_amount_ratio(t->concern_weight, worry);
	tm_amount_money(t->priority, priority);
	tm_doc_speaker_note(
		doc,
		tm_doc_format(doc,
			      "%lld. %s: %s %s per event, %s events per year, "
			      "concern weight %s; priority %s.\n%s\n%s\n%s\n%s",
			      (long long)t->rank_final, t->name, loss, r->currency.code,
			      rate, worry, priority, loss_of(doc, t), rate_of(doc, t),
			      worry_of(doc, r, t), place_of(doc, t)));
}
