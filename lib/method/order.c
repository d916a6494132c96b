/* order.c - the orders of the threats. Confidence and gaps have files of their own. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "lib/method/order.h"

#include "lib/method/sort.h"

/* The total of each leader's scaled points, and the points every threat starts with. */
#define POINTS_OF_A_LEADER 100.0
#define POINTS_TO_START 1.0

bool tm_order_is_ranked(const struct tm_threat_numbers *threat)
{
	return threat->loss.form != TM_QUANTITY_UNKNOWN &&
	       threat->rate.form != TM_QUANTITY_UNKNOWN;
}

/* The tie rules of every order. */
static int compare_equals(const struct tm_threat_numbers *a,
			  const struct tm_threat_numbers *b)
{
	const int order = tm_sort_descending(a->ale, b->ale);

	if (order)
		return order;
	if (a->leaders != b->leaders)
		return a->leaders > b->leaders ? -1 : 1;
	return strcmp(a->key, b->key);
}

static double score(const struct tm_threat_numbers *threat, enum tm_order_by by)
{
	switch (by) {
	case TM_ORDER_IMPORTANCE:
		return threat->importance;
	case TM_ORDER_ALE:
		return threat->ale;
	case TM_ORDER_CONCERN:
		return threat->points;
	case TM_ORDER_FINAL:
		return -(double)threat->rank_final;
	case TM_ORDER_EXPECTED_RANK:
		return -threat->expected_rank;
	case TM_ORDER_PRIORITY:
		break;
	}
	return threat->priority;
}

struct listing {
	const struct tm_threat_numbers *threats;
	enum tm_order_by by;
};

static int compare_threats(const void *context, size_t first, size_t second)
{
	const struct listing *listing = context;
	const struct tm_threat_numbers *a = &listing->threats[first];
	const struct tm_threat_numbers *b = &listing->threats[second];
	int order = tm_order_is_ranked(b) - tm_order_is_ranked(a);

	if (!order && !tm_order_is_ranked(a))
		return strcmp(a->key, b->key);
	if (!order)
		order = tm_sort_descending(score(a, listing->by), score(b, listing->by));
	if (!order && listing->by >= TM_ORDER_FINAL)
		order = tm_sort_descending(a->priority, b->priority);
	return order ? order : compare_equals(a, b);
}

size_t tm_order_list(const struct tm_threat_numbers *threats, size_t n,
		     enum tm_order_by by, size_t *order)
{
	const struct listing listing = { threats, by };
	size_t ranked = 0;

	tm_sort_indices(order, n, compare_threats, &listing);
	while (ranked < n && tm_order_is_ranked(&threats[order[ranked]]))
		ranked++;
	return ranked;
}

static enum tm_status check_input(const struct tm_threat_numbers *threats, size_t n,
				  int64_t leaders, double concern_cap,
				  struct tm_error *err)
{
	if (!(concern_cap >= 1 && concern_cap < INFINITY))
		return tm_error_set(err, TM_INVALID, "the concern cap must be 1 or more");
	if (leaders < 0)
		return tm_error_set(err, TM_INVALID, "a negative number of leaders");
	for (size_t i = 0; i < n; i++)
		if (!(threats[i].points >= 0 && threats[i].points < INFINITY))
			return tm_error_set(err, TM_INVALID, "points of %s out of range",
					    threats[i].key);
	return TM_OK;
}

/* The numbers of one threat; ranks come when all have theirs. */
static void compute_threat(struct tm_threat_numbers *threat, size_t n, int64_t leaders,
			   double concern_cap)
{
	const double all =
		POINTS_OF_A_LEADER * (double)leaders + POINTS_TO_START * (double)n;

	threat->concern_share = (threat->points + POINTS_TO_START) / all;
	threat->concern_weight = 1;
	if (leaders)
		threat->concern_weight =
			fmin(concern_cap,
			     fmax(1 / concern_cap, (double)n * threat->concern_share));
	threat->importance = threat->priority = threat->ale = NAN;
	threat->expected_rank = threat->p_above_next = NAN;
	threat->rank = threat->rank_importance = threat->rank_ale = 0;
	threat->rank_concern = threat->rank_final = 0;
	threat->rank_low = threat->rank_high = threat->tier = 0;
	if (threat->loss.form != TM_QUANTITY_UNKNOWN)
		threat->importance = threat->loss.mean * threat->concern_weight;
	if (tm_order_is_ranked(threat)) {
		threat->priority = threat->importance * threat->rate.mean;
		threat->ale = threat->loss.mean * threat->rate.mean;
	}
}

static size_t *place_in(struct tm_threat_numbers *threat, enum tm_order_by by)
{
	switch (by) {
	case TM_ORDER_IMPORTANCE:
		return &threat->rank_importance;
	case TM_ORDER_ALE:
		return &threat->rank_ale;
	case TM_ORDER_CONCERN:
		return &threat->rank_concern;
	default:
		return &threat->rank;
	}
}

static void give_places(struct tm_threat_numbers *threats, size_t n, size_t *order)
{
	for (enum tm_order_by by = TM_ORDER_PRIORITY; by <= TM_ORDER_CONCERN; by++) {
		const size_t ranked = tm_order_list(threats, n, by, order);

		for (size_t i = 0; i < ranked; i++)
			*place_in(&threats[order[i]], by) = i + 1;
	}
	for (size_t i = 0; i < n; i++)
		threats[i].rank_final = threats[i].rank;
}

enum tm_status tm_order_compute(struct tm_threat_numbers *threats, size_t n,
				int64_t leaders, double concern_cap, struct tm_error *err)
{
	enum tm_status status = check_input(threats, n, leaders, concern_cap, err);
	size_t *order;

	if (status)
		return status;
	for (size_t i = 0; i < n; i++) {
		compute_threat(&threats[i], n, leaders, concern_cap);
		if (tm_order_is_ranked(&threats[i]) &&
		    !(threats[i].priority > 0 && threats[i].priority < INFINITY))
			return tm_error_set(err, TM_INVALID,
					    "the yearly value of %s is out of range",
					    threats[i].key);
	}
	order = malloc((n + 1) * sizeof *order);
	if (!order)
		return tm_out_of_memory(err);
	give_places(threats, n, order);
	free(order);
	return TM_OK;
}

/* Take the threat out of the order and insert it at rank `to`. */
static void move_one(size_t *order, size_t ranked, const struct tm_order_override *move)
{
	const size_t to = move->to < ranked ? move->to - 1 : ranked - 1;
	size_t from = 0;

	while (from < ranked && order[from] != move->threat)
		from++;
	if (from == ranked)
		return;
	if (from < to)
		memmove(&order[from], &order[from + 1], (to - from) * sizeof *order);
	else
		memmove(&order[to + 1], &order[to], (from - to) * sizeof *order);
	order[to] = move->threat;
}

enum tm_status tm_order_override(struct tm_threat_numbers *threats, size_t n,
				 const struct tm_order_override *moves, size_t count,
				 struct tm_error *err)
{
	size_t *order = NULL;
	size_t ranked;

	for (size_t i = 0; i < count; i++)
		if (moves[i].threat >= n || moves[i].to < 1)
			return tm_error_set(err, TM_INVALID, "a move out of range");
	order = malloc((n + 1) * sizeof *order);
	if (!order)
		return tm_out_of_memory(err);
	ranked = tm_order_list(threats, n, TM_ORDER_PRIORITY, order);
	for (size_t i = 0; i < count && ranked; i++)
		move_one(order, ranked, &moves[i]);
	for (size_t i = 0; i < ranked; i++)
		threats[order[i]].rank_final = i + 1;
	free(order);
	return TM_OK;
}

enum tm_status tm_order_sensitivity(const struct tm_threat_numbers *threats, size_t n,
				    int64_t leaders, const double *concern_caps,
				    size_t count, size_t *ranks, bool *depends,
				    struct tm_error *err)
{
	struct tm_threat_numbers *copy = malloc((n + 1) * sizeof *copy);
	enum tm_status status = TM_OK;

	if (!copy)
		return tm_out_of_memory(err);
	if (n)
		memcpy(copy, threats, n * sizeof *copy);
	for (size_t i = 0; i < n; i++)
		depends[i] = false;
	for (size_t c = 0; c < count && !status; c++) {
		status = tm_order_compute(copy, n, leaders, concern_caps[c], err);
		for (size_t i = 0; i < n && !status; i++) {
			ranks[c * n + i] = copy[i].rank;
			depends[i] |= ranks[c * n + i] != ranks[i];
		}
	}
	free(copy);
	return status;
}

struct tm_order_explanation tm_order_explain(const struct tm_threat_numbers *a,
					     const struct tm_threat_numbers *b)
{
	const struct tm_order_explanation explanation = {
		.ratio = a->priority / b->priority,
		.loss = a->loss.mean / b->loss.mean,
		.concern = a->concern_weight / b->concern_weight,
		.frequency = a->rate.mean / b->rate.mean,
	};

	return explanation;
}
