/* warning.c - numbers of a ranking that invite nonsense. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <tmodel/threat.h>

#include "lib/method/normal.h"

#include "lib/base/arena.h"
#include "lib/method/order.h"
#include "lib/method/quantity.h"
#include "lib/ranking/ranking.h"

/* Whether it holds for the i-th threat. */
typedef bool rule_fn(const struct tm_ranking *r, size_t i);

static bool is_stated(const struct tm_quantity *q)
{
	return q->form == TM_QUANTITY_INTERVAL || q->form == TM_QUANTITY_POOLED;
}

static bool loss_is_point(const struct tm_ranking *r, size_t i)
{
	const struct tm_quantity *loss = &r->numbers[i].loss;

	return is_stated(loss) && !(loss->sigma > 0);
}

static bool is_between(const struct tm_quantity *q, double least, double most)
{
	double factor = q->high / q->low;

	return is_stated(q) && q->sigma > 0 && factor > least && factor < most;
}

static bool is_narrow(const struct tm_ranking *r, size_t i)
{
	return is_between(&r->numbers[i].loss, 0, 2) ||
	       is_between(&r->numbers[i].rate, 0, 2);
}

static bool is_wide(const struct tm_ranking *r, size_t i)
{
	return is_between(&r->numbers[i].loss, 1000, INFINITY) ||
	       is_between(&r->numbers[i].rate, 1000, INFINITY);
}

static bool has_fat_tail(const struct tm_ranking *r, size_t i)
{
	const struct tm_quantity *loss = &r->numbers[i].loss;

	return is_stated(loss) && loss->sigma > 2 && isnan(loss->cap);
}

static bool is_off_typical(const struct tm_ranking *r, size_t i)
{
	const struct tm_quantity *loss = &r->numbers[i].loss;
	int64_t typical = r->threats[i]->loss_typical;

	return typical != TM_NONE && is_stated(loss) &&
	       tm_quantity_far_from(loss, (double)typical / pow(10, r->currency.digits));
}

static bool has_one_source(const struct tm_ranking *r, size_t i)
{
	return r->numbers[i].leaders + r->numbers[i].sources == 1;
}

static bool is_alike(const struct tm_ranking *r, size_t i)
{
	return r->alike[i];
}

static bool hangs_on_cap(const struct tm_ranking *r, size_t i)
{
	return r->depends[i];
}

/* Share of E[min(L, cap)] that outcomes above the 99th percentile bring. */
static bool is_carried_by_tail(const struct tm_ranking *r, size_t i)
{
	const struct tm_quantity *loss = &r->numbers[i].loss;
	double z = tm_normal_quantile(0.99), sigma = loss->sigma, cap, above;

	if (!is_stated(loss) || !(sigma > 0))
		return false;
	cap = isnan(loss->cap) ? INFINITY : (log(loss->cap) - loss->mu) / sigma;
	if (cap <= z) /* the cap is what all of them bring */
		return 0.01 * loss->cap > loss->mean / 2;
	above = exp(loss->mu + sigma * sigma / 2) *
		(tm_normal_cdf(cap - sigma) - tm_normal_cdf(z - sigma));
	if (isfinite(cap))
		above += loss->cap * tm_normal_cdf(-cap);
	return above > loss->mean / 2;
}

static const struct rule {
	const char *id;
	rule_fn *holds;
	const char *text;
} rules[] = {
	{ "point-estimate", loss_is_point,
	  "its loss is a single number: give the range that holds 9 events in 10" },
	{ "narrow-interval", is_narrow,
	  "an interval is narrower than 2 to 1: few people know that much" },
	{ "wide-interval", is_wide,
	  "an interval is wider than 1000 to 1: split the threat, or ask again" },
	{ "fat-tail", has_fat_tail,
	  "its loss could be almost anything and has no cap: give --loss-cap" },
	{ "typical-off", is_off_typical,
	  "its typical loss is more than 25 % off the middle of its interval" },
	{ "one-source", has_one_source, "it rests on one source: look for another" },
	{ "identical-intervals", is_alike,
	  "leaders gave the same interval: was one number passed around?" },
	{ "depends-on-cap", hangs_on_cap,
	  "its rank depends on concern-cap: see tmodel rank --sensitivity" },
	{ "tail-carries-mean", is_carried_by_tail,
	  "one event in a hundred brings more than half of its mean loss" },
};

enum { RULES = sizeof rules / sizeof rules[0] };

enum tm_status tm_ranking_warn(struct tm_ranking *r, struct tm_error *err)
{
	r->warnings = calloc(RULES * r->count + 1, sizeof *r->warnings);
	if (!r->warnings)
		return tm_error_set(err, TM_FAILED, "out of memory");
	for (size_t rank = 0; rank < r->count; rank++) {
		size_t i = r->order[rank];

		for (size_t rule = 0; rule < RULES; rule++)
			if (rules[rule].holds(r, i))
				r->warnings[r->warning_count++] =
					(struct tm_warning){ rules[rule].id,
							     r->threats[i]->record.key,
							     rules[rule].text };
	}
	return TM_OK;
}
