/* ranking.c - computing the ranking of a project's open threats. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <tmodel/override.h>
#include <tmodel/rank.h>
#include <tmodel/settings.h>
#include <tmodel/threat.h>

#include "lib/base/arena.h"
#include "lib/base/array.h"
#include "lib/base/number.h"
#include "lib/method/certainty.h"
#include "lib/method/gap.h"
#include "lib/method/lognormal.h"
#include "lib/model/copy.h"
#include "lib/model/handle.h"
#include "lib/model/nouns.h"
#include "lib/ranking/ranking.h"
#include "lib/ranking/weigh.h"

const char *const tm_rank_words[] = { "priority", "importance", "ale", "concern", NULL };

/* -- reading the open threats */

struct threat_reader {
	struct tm_ranking *r;
	int64_t *ids;
	size_t capacity, ids_capacity;
};

static char *copy_text(struct tm_arena *arena, const char *text)
{
	return tm_arena_copy(arena, text, strlen(text));
}

static enum tm_status on_threat(const struct tm_record *record,
				const struct tm_identity *identity, void *data,
				struct tm_error *err)
{
	struct threat_reader *reader = data;
	struct tm_ranking *r = reader->r;
	size_t n = r->count;
	void *threats = tm_reserve(r->threats, &reader->capacity, n + 1,
				   sizeof(struct tm_threat *));
	void *ids = tm_reserve(reader->ids, &reader->ids_capacity, n + 1,
			       sizeof *reader->ids);
	struct tm_threat *threat = tm_record_copy(r->own, record);

	if (threats)
		r->threats = threats;
	if (ids)
		reader->ids = ids;
	if (!threats || !ids || !threat)
		return tm_out_of_memory(err);
	reader->ids[n] = identity->id;
	r->threats[n] = threat;
	r->count++;
	return TM_OK;
}

/* -- estimates and sources */

static enum tm_status set_loss(const struct tm_ranking *r, const struct tm_threat *t,
			       const struct tm_weight *weight, struct tm_quantity *loss,
			       struct tm_error *err)
{
	double cap = tm_ranking_units(r, t->loss_cap);

	if (t->loss_low == TM_NONE)
		return tm_quantity_pooled(&weight->loss, cap, loss, err);
	return tm_quantity_interval(tm_ranking_units(r, t->loss_low),
				    tm_ranking_units(r, t->loss_high), cap, loss, err);
}

static enum tm_status set_rate(const struct tm_threat *t, struct tm_quantity *rate,
			       struct tm_error *err)
{
	if (!isnan(t->rate_low))
		return tm_quantity_interval(t->rate_low, t->rate_high, TM_NO_NUMBER, rate,
					    err);
	if (!isnan(t->probability))
		return tm_quantity_probability(t->probability, rate, err);
	if (t->observed_events != TM_NONE)
		return tm_quantity_count((double)t->observed_events,
					 (double)t->observed_years / 1e6, rate, err);
	return TM_OK;
}

static enum tm_status set_numbers(struct tm_ranking *r, const struct tm_weight *weights,
				  struct tm_error *err)
{
	for (size_t i = 0; i < r->count; i++) {
		const struct tm_threat *t = r->threats[i];
		struct tm_threat_numbers *n = &r->numbers[i];
		enum tm_status status;

		n->key = t->record.key;
		n->leaders = weights[i].leaders;
		n->points = weights[i].points;
		r->alike[i] = weights[i].alike;
		status = set_loss(r, t, &weights[i], &n->loss, err);
		if (!status)
			status = set_rate(t, &n->rate, err);
		if (status)
			return tm_error_wrap(err, TM_BAD_PROJECT, "threat '%s'", n->key);
	}
	return TM_OK;
}

static enum tm_status on_sources(const struct tm_row *row, void *data,
				 struct tm_error *err)
{
	struct tm_ranking *r = data;
	size_t i = tm_ranking_find(r, tm_row_text(row, 0));

	(void)err;
	if (i < r->count)
		r->numbers[i].sources = tm_row_integer(row, 1);
	return TM_OK;
}

static enum tm_status count_sources(struct tm_project *p, struct tm_ranking *r,
				    struct tm_error *err)
{
	return tm_store_run(p,
			    "SELECT t.key, count(DISTINCT c.source) FROM citation AS c"
			    " JOIN source AS s ON s.id = c.source AND s.kind <> 'leader'"
			    " JOIN threat AS t ON t.id = c.threat GROUP BY t.id",
			    NULL, 0, on_sources, r, err);
}

/* -- overrides */

struct override_reader {
	struct tm_ranking *r;
	struct tm_order_override *overrides;
	size_t count, capacity;
};

static enum tm_status on_override(const struct tm_record *record, void *data,
				  struct tm_error *err)
{
	const struct tm_override *stored = (const struct tm_override *)record;
	struct override_reader *reader = data;
	size_t threat = tm_ranking_find(reader->r, stored->threat);
	struct tm_order_override *overrides;

	if (threat == reader->r->count)
		return TM_OK; /* no longer open */
	overrides = tm_reserve(reader->overrides, &reader->capacity, reader->count + 1,
			       sizeof *overrides);
	if (!overrides)
		return tm_out_of_memory(err);
	reader->overrides = overrides;
	reader->overrides[reader->count++] =
		(struct tm_order_override){ threat, (size_t)stored->rank };
	reader->r->ranked[threat].override_rank = stored->rank;
	reader->r->ranked[threat].override_reason =
		copy_text(reader->r->own, stored->reason);
	return reader->r->ranked[threat].override_reason ? TM_OK : tm_out_of_memory(err);
}

static enum tm_status apply_overrides(struct tm_project *p, struct tm_ranking *r,
				      struct tm_error *err)
{
	struct override_reader reader = { .r = r };
	enum tm_status status = tm_each(p, TM_OVERRIDE, NULL, on_override, &reader, err);

	if (!status)
		status = tm_order_override(r->numbers, r->count, reader.overrides,
					   reader.count, err);
	free(reader.overrides);
	return status;
}

/* -- confidence, sensitivity and research value */

/* The calibration factor for standard deviations of stated intervals. */
static double widening(const struct tm_ranking *r)
{
	return tm_calibration_factor(0.90, (double)r->settings->calibration / 1e6);
}

static enum tm_status analyse(struct tm_ranking *r, struct tm_error *err)
{
	double factor = widening(r);
	enum tm_status status = tm_certainty_compute(
		r->numbers, r->count, factor, (double)r->settings->tier_probability / 1e6,
		r->p_rank, err);

	if (!status)
		status = tm_ranking_stress(r, err);
	if (status)
		return status;
	r->gap_count = tm_gap_list(r->numbers, r->count, r->gaps);
	r->learn_count = tm_certainty_learn(
		r->numbers, r->count, (size_t)r->settings->fund_top, factor, r->learn);
	return TM_OK;
}

/* -- the whole ranking */

static enum tm_status allocate_results(struct tm_ranking *r, struct tm_error *err)
{
	size_t n = r->count + 1; /* avoids allocations of size 0 */

	r->numbers = calloc(n, sizeof *r->numbers);
	r->ranked = calloc(n, sizeof *r->ranked);
	r->order = calloc(n, sizeof *r->order);
	r->ranks = calloc(n * TM_RANK_CAPS, sizeof *r->ranks);
	r->depends = calloc(n, sizeof *r->depends);
	r->alike = calloc(n, sizeof *r->alike);
	r->ranks_uncapped = calloc(n, sizeof *r->ranks_uncapped);
	r->tiers_widened = calloc(n, sizeof *r->tiers_widened);
	r->gaps = calloc(n, sizeof *r->gaps);
	r->learn = calloc(2 * n, sizeof *r->learn);
	if (!r->numbers || !r->ranked || !r->order || !r->ranks || !r->depends ||
	    !r->alike || !r->ranks_uncapped || !r->tiers_widened || !r->gaps || !r->learn)
		return tm_out_of_memory(err);
	for (size_t i = 0; i < r->count; i++) {
		r->ranked[i].rank_agreed = r->ranked[i].override_rank = TM_NONE;
		r->ranked[i].override_reason = "";
	}
	return TM_OK;
}

static enum tm_status weigh(struct tm_project *p, struct tm_ranking *r,
			    const int64_t *ids, struct tm_error *err)
{
	struct tm_weight *weights = calloc(r->count + 1, sizeof *weights);
	enum tm_status status;

	if (!weights)
		return tm_out_of_memory(err);
	status = tm_weigh(p, ids, r->count, weights, &r->leaders, &r->ungrouped, err);
	if (!status)
		status = set_numbers(r, weights, err);
	free(weights);
	return status;
}

static enum tm_status compute(struct tm_project *p, struct tm_ranking *r,
			      struct tm_error *err)
{
	struct threat_reader reader = { .r = r };
	enum tm_status status =
		tm_rows(p, &tm_threat_noun, "WHERE t.status = 'open' ORDER BY t.id", NULL,
			0, on_threat, &reader, err);

	if (!status)
		status = allocate_results(r, err);
	if (!status)
		status = weigh(p, r, reader.ids, err);
	free(reader.ids);
	if (!status)
		status = count_sources(p, r, err);
	if (!status)
		status = tm_order_compute(r->numbers, r->count, r->leaders,
					  (double)r->settings->concern_cap / 1e6, err);
	if (!status)
		status = apply_overrides(p, r, err);
	if (status)
		return status;
	r->ranked_count = tm_order_list(r->numbers, r->count, TM_ORDER_FINAL, r->order);
	r->p_rank = calloc(r->ranked_count * r->ranked_count + 1, sizeof *r->p_rank);
	if (!r->p_rank)
		return tm_out_of_memory(err);
	status = analyse(r, err);
	tm_ranking_fill(r);
	return status;
}

enum tm_status tm_ranking_compute(struct tm_project *p, struct tm_ranking **out,
				  struct tm_error *err)
{
	struct tm_ranking *r = calloc(1, sizeof *r);
	struct tm_project_info info;
	enum tm_status status;

	if (!r)
		return tm_out_of_memory(err);
	r->currency = *tm_project_currency(p);
	r->own = calloc(1, sizeof *r->own);
	if (r->own)
		status = tm_settings_get(p, &r->settings, err);
	else
		status = tm_out_of_memory(err);
	if (!status)
		status = tm_project_inspect(p, &info, err);
	if (!status) {
		memcpy(r->date, info.changed, 10);
		status = compute(p, r, err);
	}
	if (status)
		tm_ranking_free(r);
	else
		*out = r;
	return status;
}

void tm_ranking_free(struct tm_ranking *r)
{
	if (!r)
		return;
	if (r->settings)
		tm_record_free(&r->settings->record);
	if (r->own)
		tm_arena_free(r->own);
	free(r->own);
	free(r->threats);
	free(r->numbers);
	free(r->ranked);
	free(r->order);
	free(r->p_rank);
	free(r->ranks);
	free(r->depends);
	free(r->alike);
	free(r->ranks_uncapped);
	free(r->tiers_widened);
	free(r->gaps);
	free(r->learn);
	free(r);
}

void tm_ranking_order(const struct tm_ranking *r, enum tm_rank_by by, size_t *order)
{
	static const enum tm_order_by orders[] = {
		[TM_RANK_PRIORITY] = TM_ORDER_FINAL,
		[TM_RANK_IMPORTANCE] = TM_ORDER_IMPORTANCE,
		[TM_RANK_ALE] = TM_ORDER_ALE,
		[TM_RANK_CONCERN] = TM_ORDER_CONCERN,
	};

	(void)tm_order_list(r->numbers, r->count, orders[by], order);
}

struct tm_explanation tm_ranking_explain(const struct tm_ranking *r, size_t a, size_t b)
{
	struct tm_order_explanation why =
		tm_order_explain(&r->numbers[a], &r->numbers[b]);
	struct tm_certainty of_a = tm_certainty_of(&r->numbers[a], widening(r));
	struct tm_certainty of_b = tm_certainty_of(&r->numbers[b], widening(r));

	return (struct tm_explanation){
		.ratio = why.ratio,
		.loss = why.loss,
		.concern = why.concern,
		.frequency = why.frequency,
		.p_above = tm_certainty_above(&of_a, &of_b),
	};
}

size_t tm_ranking_find(const struct tm_ranking *r, const char *key)
{
	size_t i = 0;

	while (i < r->count && strcmp(r->threats[i]->record.key, key) != 0)
		i++;
	return i;
}

const char *tm_gap_direction_id(enum tm_gap_direction direction)
{
	switch (direction) {
	case TM_GAP_CONCERN_EXCEEDS:
		return "concern-exceeds-loss";
	case TM_GAP_UNDER_RECOGNISED:
		return "under-recognised";
	case TM_GAP_NONE:
		break;
	}
	return "";
}

const char *tm_gap_grade_id(enum tm_gap_grade grade)
{
	switch (grade) {
	case TM_GAP_OUT_OF_LINE:
		return "out-of-line";
	case TM_GAP_REVIEW:
		return "review";
	case TM_GAP_IN_LINE:
		break;
	}
	return "in-line";
}
