/* learn.c - value of information: which input to research before funding (EVPPI). */
#include <math.h>

#include "lib/method/certainty.h"
#include "lib/method/normal.h"

double tm_certainty_learning(double mean, double other, double sigma, bool funded)
{
	double d1, d2, value;

	if (!(sigma > 0))
		return fmax(0, funded ? other - mean : mean - other);
	d1 = (log(mean / other) + 0.5 * sigma * sigma) / sigma;
	d2 = d1 - sigma;
	if (funded)
		value = other * tm_normal_cdf(-d2) - mean * tm_normal_cdf(-d1);
	else
		value = mean * tm_normal_cdf(d1) - other * tm_normal_cdf(d2);
	/* Rounding may make a tiny value negative. */
	return fmax(0, value);
}

/* Whether a sorts before b: more valuable, then higher rank, then loss. */
static bool goes_first(const struct tm_threat_numbers *threats, const struct tm_learn *a,
		       const struct tm_learn *b)
{
	if (a->value > b->value || a->value < b->value)
		return a->value > b->value;
	if (a->threat != b->threat)
		return threats[a->threat].rank < threats[b->threat].rank;
	return a->input < b->input;
}

/* Insert in order; there are twice as many entries as threats, so tens. */
static void insert(const struct tm_threat_numbers *threats, struct tm_learn *list,
		   size_t count, const struct tm_learn *entry)
{
	size_t at = count;

	for (; at && goes_first(threats, entry, &list[at - 1]); at--)
		list[at] = list[at - 1];
	list[at] = *entry;
}

/* Priority of the ranked threat at a rank; NaN if no rank is that far down. */
static double priority_at(const struct tm_threat_numbers *threats, size_t n, size_t rank)
{
	for (size_t i = 0; i < n; i++)
		if (threats[i].rank == rank)
			return threats[i].priority;
	return NAN;
}

size_t tm_certainty_learn(const struct tm_threat_numbers *threats, size_t n, size_t fund,
			  double factor, struct tm_learn *list)
{
	const double last_funded = fund ? priority_at(threats, n, fund) : NAN;
	const double next = fund ? priority_at(threats, n, fund + 1) : NAN;
	size_t count = 0;

	if (isnan(next))
		return 0;
	for (size_t i = 0; i < n; i++) {
		const bool funded = threats[i].rank <= fund;

		for (enum tm_learn_input input = TM_LEARN_LOSS; input <= TM_LEARN_RATE;
		     input++) {
			const double sigma = tm_quantity_sigma(input == TM_LEARN_LOSS
								       ? &threats[i].loss
								       : &threats[i].rate,
							       factor);
			struct tm_learn entry = { .threat = i, .input = input };

			if (!threats[i].rank || !(sigma > 0))
				continue;
			entry.funded = funded;
			entry.value = tm_certainty_learning(threats[i].priority,
							    funded ? next : last_funded,
							    sigma, funded);
			insert(threats, list, count++, &entry);
		}
	}
	for (size_t i = 0; i < count; i++)
		list[i].share = list[0].value > 0 ? list[i].value / list[0].value : 0;
	return count;
}
