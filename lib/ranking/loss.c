/* loss.c - the distribution of the loss in a year. */
#include <math.h>
#include <stdlib.h>

#include <tmodel/loss.h>

#include "lib/method/exceedance.h"
#include "lib/method/lognormal.h"
#include "lib/method/order.h"

const double tm_loss_quantiles[TM_LOSS_QUANTILES] = { 0.50, 0.90, 0.95, 0.99 };

static struct tm_event_loss event_loss(const struct tm_threat_numbers *n)
{
	return (struct tm_event_loss){ n->loss.mu, n->loss.sigma, n->loss.cap };
}

/* Fill the curve at amounts of equal ratio across the range of the loss per event. */
static void fill_curve(struct tm_loss *out, double p, const struct tm_event_loss *loss)
{
	double reach = loss->sigma > 0 ? 3.1 * loss->sigma
				       : 0.1; /* just above the z-score of 0.1 % */
	double low = loss->mu - reach, high = loss->mu + reach;

	if (!isnan(loss->cap) && isfinite(loss->cap) && log(loss->cap) < high)
		high = log(loss->cap);
	if (high <= low)
		low = high - 1;
	for (int i = 0; i < TM_LOSS_POINTS; i++) {
		double x = exp(low + (high - low) * i / (TM_LOSS_POINTS - 1));

		out->amounts[i] = x;
		out->probabilities[i] = tm_exceedance_above(p, loss, x);
	}
}

static enum tm_status one(const struct tm_threat_numbers *n, double over,
			  struct tm_loss *out, struct tm_error *err)
{
	struct tm_event_loss loss = event_loss(n);
	double p;

	if (!n->rank)
		return tm_error_set(err, TM_INVALID, "'%s' is not ranked", n->key);
	p = tm_probability_from_rate(n->rate.mean);
	out->threat = n->key;
	out->p_any = p;
	out->mean = p * n->loss.mean;
	for (int i = 0; i < TM_LOSS_QUANTILES; i++)
		out->quantiles[i] = tm_exceedance_var(p, &loss, tm_loss_quantiles[i]);
	out->expected_shortfall = tm_exceedance_es(p, &loss, 0.95);
	if (!isnan(over))
		out->above = tm_exceedance_above(p, &loss, over);
	fill_curve(out, p, &loss);
	return TM_OK;
}

static enum tm_status check_rates(const struct tm_ranking *r, struct tm_error *err)
{
	for (size_t i = 0; i < r->ranked_count; i++) {
		const struct tm_threat_numbers *n = &r->numbers[r->order[i]];

		if (n->rate.mean <= TM_STREAM_RATE_MAX)
			continue;
		tm_error_set(err, TM_INVALID,
			     "'%s' happens more than a million times a year on average: "
			     "too often to compute",
			     n->key);
		return tm_error_hint(err, "tmodel threat edit %s --rate LOW..HIGH",
				     n->key);
	}
	return TM_OK;
}

static enum tm_status all(const struct tm_ranking *r, double over, struct tm_loss *out,
			  struct tm_error *err)
{
	struct tm_event_stream *streams = calloc(r->ranked_count + 1, sizeof *streams);
	struct tm_portfolio *portfolio = NULL;
	double rate = 0;
	enum tm_status status;

	if (!streams)
		return tm_out_of_memory(err);
	status = check_rates(r, err);
	for (size_t i = 0; i < r->ranked_count; i++) {
		const struct tm_threat_numbers *n = &r->numbers[r->order[i]];

		streams[i] = (struct tm_event_stream){ n->rate.mean, event_loss(n) };
		rate += n->rate.mean;
		out->mean += n->ale;
	}
	if (!status)
		status = tm_portfolio_new(streams, r->ranked_count, &portfolio, err);
	free(streams);
	if (status)
		return status;
	out->p_any = tm_probability_from_rate(rate);
	out->expected_shortfall = TM_NO_NUMBER;
	for (int i = 0; i < TM_LOSS_QUANTILES; i++)
		out->quantiles[i] =
			tm_portfolio_quantile(portfolio, tm_loss_quantiles[i]);
	if (!isnan(over))
		out->above = tm_portfolio_above(portfolio, over);
	tm_portfolio_curve(portfolio, TM_LOSS_POINTS, out->amounts, out->probabilities);
	out->difference = tm_portfolio_difference(portfolio);
	tm_portfolio_free(portfolio);
	return TM_OK;
}

enum tm_status tm_loss_compute(const struct tm_ranking *r, size_t threat, int64_t minor,
			       struct tm_loss *out, struct tm_error *err)
{
	double over = minor == TM_NONE ? TM_NO_NUMBER
				       : (double)minor / pow(10, r->currency.digits);

	*out = (struct tm_loss){ .over = over, .above = TM_NO_NUMBER };
	if (threat < r->count)
		return one(&r->numbers[threat], over, out, err);
	if (!r->ranked_count)
		return tm_error_set(err, TM_INVALID, "no threat is ranked");
	return all(r, over, out, err);
}
