/* rank_json_view.c - what else a ranking says in JSON: gaps, what to learn, caps, why. */

#include "cmd/rank.h"

static void put_gaps(struct tm_json *json, const struct tm_ranking *r)
{
	tm_json_key(json, "gaps");
	tm_json_array(json);
	for (size_t i = 0; i < r->gap_count; i++) {
		const struct tm_gap *gap = &r->gaps[i];
		const char *direction = tm_gap_direction_id(gap->direction);

		tm_json_object(json);
		tm_json_key(json, "key");
		tm_json_string(json, r->ranked[gap->threat].key);
		tm_json_key(json, "rank_concern");
		tm_json_real(json, gap->rank_concern);
		tm_json_key(json, "rank_loss");
		tm_json_real(json, gap->rank_loss);
		tm_json_key(json, "gap");
		tm_json_real(json, gap->gap);
		tm_json_key(json, "threshold");
		tm_json_int(json, (int64_t)gap->threshold);
		tm_json_key(json, "flagged");
		tm_json_bool(json, gap->flagged);
		tm_json_key(json, "direction");
		tm_json_string(json, *direction ? direction : NULL);
		tm_json_key(json, "grade");
		tm_json_string(json, tm_gap_grade_id(gap->grade));
		tm_json_object_end(json);
	}
	tm_json_array_end(json);
}

static void put_next(struct tm_json *json, const struct tm_ranking *r)
{
	tm_json_key(json, "research_next");
	tm_json_array(json);
	for (size_t i = 0; i < r->learn_count; i++) {
		const struct tm_learn *learn = &r->learn[i];

		tm_json_object(json);
		tm_json_key(json, "threat");
		tm_json_string(json, r->ranked[learn->threat].key);
		tm_json_key(json, "input");
		tm_json_string(json, learn->input == TM_LEARN_LOSS ? "loss" : "rate");
		tm_json_key(json, "funded");
		tm_json_bool(json, learn->funded);
		tm_json_key(json, "value");
		tm_json_real(json, learn->value);
		tm_json_key(json, "share");
		tm_json_real(json, learn->share);
		tm_json_key(json, "leaders");
		tm_json_int(json, r->ranked[learn->threat].leaders);
		tm_json_object_end(json);
	}
	tm_json_array_end(json);
}

/* The keys in the order of a cap: ranks are a permutation, so each is found once. */
static void put_order_under(struct tm_json *json, const struct tm_ranking *r, size_t cap)
{
	const size_t *ranks = r->ranks + cap * r->count;

	tm_json_array(json);
	for (size_t rank = 1; rank <= r->ranked_count; rank++)
		for (size_t i = 0; i < r->count; i++)
			if (ranks[i] == rank)
				tm_json_string(json, r->ranked[i].key);
	tm_json_array_end(json);
}

static void put_sensitivity(struct tm_json *json, const struct tm_ranking *r)
{
	char digit[] = "0";

	tm_json_key(json, "sensitivity");
	tm_json_object(json);
	for (size_t cap = 0; cap < TM_RANK_CAPS; cap++) {
		digit[0] = (char)('0' + tm_rank_caps[cap]);
		tm_json_key(json, digit);
		put_order_under(json, r, cap);
	}
	tm_json_object_end(json);
	tm_json_key(json, "rank_depends_on_loss_cap");
	tm_json_array(json);
	for (size_t i = 0; i < r->ranked_count; i++)
		if (r->ranks_uncapped[r->order[i]] != (size_t)r->ranked[r->order[i]].rank)
			tm_json_string(json, r->ranked[r->order[i]].key);
	tm_json_array_end(json);
	tm_json_key(json, "tier_depends_on_calibration");
	tm_json_array(json);
	for (size_t i = 0; i < r->ranked_count; i++)
		if (r->tiers_widened[r->order[i]] != (size_t)r->ranked[r->order[i]].tier)
			tm_json_string(json, r->ranked[r->order[i]].key);
	tm_json_array_end(json);
	tm_json_key(json, "rank_depends_on_cap");
	tm_json_array(json);
	for (size_t i = 0; i < r->ranked_count; i++)
		if (r->depends[r->order[i]])
			tm_json_string(json, r->ranked[r->order[i]].key);
	tm_json_array_end(json);
}

static void put_explanation(struct tm_json *json, const struct tm_ranking *r, size_t a,
			    size_t b)
{
	struct tm_explanation why = tm_ranking_explain(r, a, b);

	tm_json_key(json, "explain");
	tm_json_object(json);
	tm_json_key(json, "a");
	tm_json_string(json, r->ranked[a].key);
	tm_json_key(json, "b");
	tm_json_string(json, r->ranked[b].key);
	tm_json_key(json, "ratio");
	tm_json_real(json, why.ratio);
	tm_json_key(json, "loss");
	tm_json_real(json, why.loss);
	tm_json_key(json, "concern");
	tm_json_real(json, why.concern);
	tm_json_key(json, "frequency");
	tm_json_real(json, why.frequency);
	tm_json_key(json, "p_above");
	tm_json_real(json, why.p_above);
	tm_json_object_end(json);
}

void rank_json_views(struct tm_json *json, const struct tm_ranking *r,
		     const struct rank_opts *opts, size_t a, size_t b)
{
	if (opts->gaps)
		put_gaps(json, r);
	if (opts->next)
		put_next(json, r);
	if (opts->sensitivity)
		put_sensitivity(json, r);
	if (opts->explain)
		put_explanation(json, r, a, b);
}
