/* overview.c - charts of all threats: risk, confidence in the order, loss in a year. */
#include <math.h>

#include "lib/report/parts.h"

enum {
	DRAWN = 30,     /* legible threats in one figure */
	SUMMED_UP = 100 /* the curve of 1,000 threats takes seconds */
};

static size_t drawn(const struct tm_ranking *r)
{
	return r->ranked_count < DRAWN ? r->ranked_count : DRAWN;
}

/* ", the first 30 of 160": when a figure does not show all. */
static const char *how_many(struct tm_doc *doc, const struct tm_ranking *r)
{
	if (r->ranked_count <= DRAWN)
		return "";
	return tm_doc_format(doc, ", the first %d of %zu", (int)DRAWN, r->ranked_count);
}

static void put_risk(struct tm_doc *doc, const struct tm_ranking *r)
{
	struct tm_doc_figure head = {
		.id = "risk",
		.title = tm_doc_format(doc, "Frequency and loss%s", how_many(doc, r)),
		.alt = "Each bubble is a threat: further right is more frequent, further "
		       "up costs more per event, larger means more concern. Lines are 90 "
		       "% intervals.",
		.kind = TM_FIGURE_BUBBLES,
		.x = { .title = "Events per year", .kind = TM_DOC_RATE, .log = true },
		.value = { .title = "Loss per event", .kind = TM_DOC_MONEY, .log = true },
		.size = "concern weight",
	};
	double max = 0;

	for (size_t i = 0; i < drawn(r); i++)
		max = fmax(max, r->ranked[r->order[i]].concern_weight);
	tm_doc_figure(doc, &head);
	for (size_t i = 0; i < drawn(r); i++) {
		const struct tm_ranked *t = &r->ranked[r->order[i]];
		const bool known = !isnan(t->rate_low) && !isnan(t->rate_high);

		tm_doc_bubble(doc, &(struct tm_doc_point){
					   .label = t->name,
					   .x = t->rate_mean,
					   .x_low = known ? t->rate_low : t->rate_mean,
					   .x_high = known ? t->rate_high : t->rate_mean,
					   .value = t->loss_mean,
					   .low = t->loss_low,
					   .high = t->loss_high,
					   .size = t->concern_weight / max });
	}
}

static void put_places(struct tm_doc *doc, const struct tm_ranking *r)
{
	struct tm_doc_figure head = {
		.id = "ranks",
		.title =
			tm_doc_format(doc, "Confidence in the order%s", how_many(doc, r)),
		.alt = "Rank range (90 %) and expected rank of each threat.",
		.kind = TM_FIGURE_INTERVALS,
		.value = { .title = "Rank", .kind = TM_DOC_NUMBER },
	};

	tm_doc_figure(doc, &head);
	for (size_t i = 0; i < drawn(r); i++) {
		const struct tm_ranked *t = &r->ranked[r->order[i]];

		tm_doc_interval(doc, t->name, (double)t->rank_low, t->expected_rank,
				(double)t->rank_high);
	}
}

enum tm_status tm_part_overview(struct tm_doc *doc, const struct tm_parts *of,
				struct tm_error *err)
{
	const struct tm_ranking *r = of->ranking;
	struct tm_error refusal = TM_ERROR_INIT;
	struct tm_loss loss;
	enum tm_status status;

	if (!r->ranked_count)
		return TM_OK;
	tm_doc_page(doc, TM_PAGE_SECTION, "all-threats", "All threats at a glance");
	put_risk(doc, r);
	put_places(doc, r);
	if (r->ranked_count > SUMMED_UP) {
		tm_doc_paragraph(doc, "For the loss in a year from all threats together, "
				      "run tmodel loss.");
		return TM_OK;
	}
	status = tm_loss_compute(r, r->count, TM_NONE, &loss, &refusal);
	if (!status)
		tm_part_curve(doc, &loss, "curve", tm_part_step(of->options));
	if (status != TM_INVALID)
		return status ? tm_error_set(err, status, "%s", refusal.text) : TM_OK;
	/* Numbers that overflow when added must not fail the whole report. */
	tm_doc_paragraph(doc, tm_doc_format(doc,
					    "The loss in a year from all threats "
					    "together cannot be computed: %s.",
					    refusal.text));
	return TM_OK;
}
