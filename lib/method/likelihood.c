/* likelihood.c - our order of frequencies compared with public incident counts. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "lib/method/likelihood.h"

#include "lib/method/sort.h"

/* The 97.5 % point of the normal distribution. */
#define Z_95_INTERVAL 1.959963984540054

void tm_action_wilson(int64_t count, int64_t total, double *low, double *high)
{
	const double n = (double)total;
	const double share = (double)count / n;
	const double z2 = Z_95_INTERVAL * Z_95_INTERVAL;
	const double middle = share + z2 / (2 * n);
	const double reach =
		Z_95_INTERVAL * sqrt(share * (1 - share) / n + z2 / (4 * n * n));

	*low = fmax(0, (middle - reach) / (1 + z2 / n));
	*high = fmin(1, (middle + reach) / (1 + z2 / n));
	/* Exact values where cancellation would leave a rounding error. */
	if (count <= 0)
		*low = 0;
	if (count >= total)
		*high = 1;
}

static bool is_rated(const struct tm_action *action)
{
	return !isnan(action->rate);
}

/* Actions without a rate go last. */
static int compare_rates(const void *context, size_t first, size_t second)
{
	const struct tm_action *a = (const struct tm_action *)context + first;
	const struct tm_action *b = (const struct tm_action *)context + second;
	int order = is_rated(b) - is_rated(a);

	if (!order && is_rated(a))
		order = tm_sort_descending(a->rate, b->rate);
	return order ? order : strcmp(a->action, b->action);
}

static int compare_counts(const void *context, size_t first, size_t second)
{
	const struct tm_action *a = (const struct tm_action *)context + first;
	const struct tm_action *b = (const struct tm_action *)context + second;
	int order = is_rated(b) - is_rated(a);

	if (!order && a->count != b->count)
		order = a->count > b->count ? -1 : 1;
	return order ? order : strcmp(a->action, b->action);
}

/* Walk all pairs in our order; write those that disagree if there is room for them. */
static size_t find_pairs(const struct tm_action *actions,
			 const struct tm_action_verdict *verdict,
			 struct tm_action_pair *pairs)
{
	size_t count = 0;

	for (size_t i = 0; i < verdict->rated; i++)
		for (size_t j = i + 1; j < verdict->rated; j++) {
			const struct tm_action_pair pair = { verdict->by_rate[i],
							     verdict->by_rate[j] };
			const struct tm_action *ours = &actions[pair.ours];
			const struct tm_action *theirs = &actions[pair.theirs];

			if (!(ours->rate > theirs->rate) ||
			    ours->count >= theirs->count || ours->high >= theirs->low)
				continue;
			if (pairs)
				pairs[count] = pair;
			count++;
		}
	return count;
}

static enum tm_status check_input(const struct tm_action *actions, size_t n,
				  int64_t *total, struct tm_error *err)
{
	*total = 0;
	for (size_t i = 0; i < n; i++) {
		if (actions[i].count < 0 || actions[i].count > INT64_MAX - *total)
			return tm_error_set(err, TM_INVALID,
					    "the incidents of %s are out of range",
					    actions[i].action);
		if (actions[i].rate < 0 || isinf(actions[i].rate))
			return tm_error_set(err, TM_INVALID,
					    "the rate of %s is out of range",
					    actions[i].action);
		*total += actions[i].count;
	}
	return TM_OK;
}

static void give_shares(struct tm_action *actions, size_t n, int64_t total)
{
	for (size_t i = 0; i < n; i++) {
		struct tm_action *action = &actions[i];

		action->share = action->low = action->high = NAN;
		if (!total)
			continue;
		action->share = (double)action->count / (double)total;
		tm_action_wilson(action->count, total, &action->low, &action->high);
	}
}

enum tm_status tm_action_check(struct tm_action *actions, size_t n,
			       struct tm_action_verdict *verdict, struct tm_error *err)
{
	enum tm_status status;

	*verdict = (struct tm_action_verdict){ 0 };
	status = check_input(actions, n, &verdict->total, err);
	if (status)
		return status;
	give_shares(actions, n, verdict->total);
	verdict->refused = verdict->total < TM_ACTION_INCIDENTS_MIN;
	if (verdict->refused)
		return TM_OK;
	verdict->by_rate = calloc(n + 1, sizeof *verdict->by_rate);
	verdict->by_count = calloc(n + 1, sizeof *verdict->by_count);
	if (!verdict->by_rate || !verdict->by_count)
		return tm_out_of_memory(err);
	tm_sort_indices(verdict->by_rate, n, compare_rates, actions);
	tm_sort_indices(verdict->by_count, n, compare_counts, actions);
	for (size_t i = 0; i < n; i++)
		verdict->rated += is_rated(&actions[i]);
	verdict->pair_count = find_pairs(actions, verdict, NULL);
	verdict->pairs = calloc(verdict->pair_count + 1, sizeof *verdict->pairs);
	if (!verdict->pairs) {
		verdict->pair_count = 0;
		return tm_out_of_memory(err);
	}
	find_pairs(actions, verdict, verdict->pairs);
	return TM_OK;
}

void tm_action_verdict_free(struct tm_action_verdict *verdict)
{
	if (!verdict)
		return;
	free(verdict->pairs);
	free(verdict->by_count);
	free(verdict->by_rate);
	*verdict = (struct tm_action_verdict){ 0 };
}
