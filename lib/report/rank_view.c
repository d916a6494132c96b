/* rank_view.c - views of a ranking: sensitivity, gaps, value of research, rank matrix. */
#include <string.h>

#include <tmodel/settings.h>

#include "lib/base/amount.h"

#include "lib/report/parts.h"

static void put_sensitivity(struct tm_doc *doc, const struct tm_ranking *r)
{
	static const struct tm_doc_column columns[] = {
		{ .key = "depends", .title = "Rank changes", .kind = TM_DOC_CHECK },
		{ .key = "uncapped", .title = "Without loss cap", .kind = TM_DOC_INT },
		{ .key = "depends_on_cap",
		  .title = "Rank changes",
		  .kind = TM_DOC_CHECK },
		{ .key = "tier", .title = "Tier", .kind = TM_DOC_INT },
		{ .key = "tier_widened",
		  .title = "Tier if estimates are overconfident",
		  .kind = TM_DOC_INT },
	};

	tm_doc_paragraph(
		doc, "The rank of each threat when the concern weight is at most 1 "
		     "(expected annual loss alone), 2, 3 or 5, and without loss caps. "
		     "Calibration does not change the order; the tiers are shown for "
		     "stated intervals that contain the true value 55 % of the time.");
	tm_doc_table(doc, "sensitivity", "Ranks under other assumptions");
	tm_doc_column(doc, &(struct tm_doc_column){ .key = "threat",
						    .title = "Threat",
						    .kind = TM_DOC_TEXT,
						    .weight = 1 });
	for (int c = 0; c < TM_RANK_CAPS; c++)
		tm_doc_column(
			doc,
			&(struct tm_doc_column){
				.key = tm_doc_format(doc, "k%d", tm_rank_caps[c]),
				.title = tm_doc_format(doc, "\u00d7%d", tm_rank_caps[c]),
				.kind = TM_DOC_INT });
	tm_part_columns(doc, columns, sizeof columns / sizeof columns[0]);
	for (size_t i = 0; i < r->ranked_count; i++) {
		size_t threat = r->order[i];

		tm_doc_row(doc, r->ranked[threat].key);
		tm_doc_cell_text(doc, r->ranked[threat].name);
		for (size_t c = 0; c < TM_RANK_CAPS; c++)
			tm_doc_cell_int(doc, (int64_t)r->ranks[c * r->count + threat]);
		tm_doc_cell_check(doc, r->depends[threat]);
		tm_doc_cell_int(doc, (int64_t)r->ranks_uncapped[threat]);
		tm_doc_cell_check(doc, r->ranks_uncapped[threat] !=
					       (size_t)r->ranked[threat].rank);
		tm_doc_cell_int(doc, r->ranked[threat].tier);
		tm_doc_cell_int(doc, (int64_t)r->tiers_widened[threat]);
	}
}

static const char *gap_advice(const struct tm_gap *gap)
{
	if (!gap->flagged)
		return "";
	if (gap->no_leader)
		return "no leader named it: brief the leaders";
	return gap->direction == TM_GAP_CONCERN_EXCEEDS
		       ? "concern exceeds estimated loss: revisit the reasons"
		       : "under-recognised: brief the leaders";
}

static void put_gaps(struct tm_doc *doc, const struct tm_ranking *r)
{
	static const struct tm_doc_column columns[] = {
		{ .key = "threat", .title = "Threat", .kind = TM_DOC_TEXT, .weight = 2 },
		{ .key = "rank_concern",
		  .title = "Rank by concern",
		  .kind = TM_DOC_NUMBER },
		{ .key = "rank_loss", .title = "Rank by loss", .kind = TM_DOC_NUMBER },
		{ .key = "gap", .title = "Gap", .kind = TM_DOC_NUMBER },
		{ .key = "grade", .title = "Grade", .kind = TM_DOC_TEXT },
		{ .key = "advice",
		  .title = "What to do",
		  .kind = TM_DOC_TEXT,
		  .weight = 3 },
	};

	tm_doc_paragraph(
		doc, "Ranks by concern and by estimated loss, and the gap between them.");
	tm_doc_table(doc, "gaps", "Concern versus estimated loss");
	tm_part_columns(doc, columns, sizeof columns / sizeof columns[0]);
	for (size_t i = 0; i < r->gap_count; i++) {
		const struct tm_gap *gap = &r->gaps[i];

		tm_doc_row(doc, r->ranked[gap->threat].key);
		if (gap->flagged)
			tm_doc_row_emphasis(doc);
		tm_doc_cell_text(doc, r->ranked[gap->threat].name);
		tm_doc_cell_real(doc, gap->rank_concern);
		tm_doc_cell_real(doc, gap->rank_loss);
		tm_doc_cell_real(doc, gap->gap);
		tm_doc_cell_text(doc, tm_gap_grade_id(gap->grade));
		tm_doc_cell_text(doc, gap_advice(gap));
	}
}

static void put_next(struct tm_doc *doc, const struct tm_ranking *r)
{
	static const struct tm_doc_column columns[] = {
		{ .key = "threat", .title = "Threat", .kind = TM_DOC_TEXT, .weight = 1 },
		{ .key = "input", .title = "Input", .kind = TM_DOC_TEXT },
		{ .key = "funded", .title = "Funded", .kind = TM_DOC_CHECK },
		{ .key = "share", .title = "Share", .kind = TM_DOC_PROBABILITY },
		{ .key = "value", .title = "Value per year", .kind = TM_DOC_MONEY },
		{ .key = "leaders", .title = "Leaders to ask", .kind = TM_DOC_INT },
	};

	if (!r->learn_count) {
		tm_doc_paragraph(doc, "No research is needed before funding: every "
				      "ranked threat would be funded.");
		return;
	}
	tm_doc_paragraph(
		doc,
		tm_doc_format(
			doc,
			"The value of knowing each input before funding the first %lld: "
			"the most valuable first, the others as a share of it.",
			(long long)r->settings->fund_top));
	tm_doc_table(doc, "next", "Most valuable research");
	tm_part_columns(doc, columns, sizeof columns / sizeof columns[0]);
	for (size_t i = 0; i < r->learn_count; i++) {
		const struct tm_learn *learn = &r->learn[i];
		const struct tm_ranked *t = &r->ranked[learn->threat];

		tm_doc_row(doc, t->key);
		tm_doc_cell_text(doc, t->name);
		tm_doc_cell_text(doc, learn->input == TM_LEARN_LOSS ? "loss" : "rate");
		tm_doc_cell_check(doc, learn->funded);
		tm_doc_cell_real(doc, learn->share);
		tm_doc_cell_real(doc, learn->value);
		tm_doc_cell_int(doc, t->leaders);
	}
}

static void put_matrix(struct tm_doc *doc, const struct tm_ranking *r)
{
	size_t n = r->ranked_count;

	tm_doc_paragraph(doc, "Probability of each rank; rows and columns sum to 100 %.");
	tm_doc_table(doc, "matrix", "Probability of each rank");
	tm_doc_column(doc, &(struct tm_doc_column){ .key = "threat",
						    .title = "Threat",
						    .kind = TM_DOC_TEXT,
						    .weight = 1 });
	for (size_t k = 1; k <= n; k++)
		tm_doc_column(doc, &(struct tm_doc_column){
					   .key = tm_doc_format(doc, "p%zu", k),
					   .title = tm_doc_format(doc, "%zu", k),
					   .kind = TM_DOC_PROBABILITY });
	for (size_t i = 0; i < n; i++) {
		const struct tm_ranked *t = &r->ranked[r->order[i]];

		tm_doc_row(doc, t->key);
		tm_doc_cell_text(doc, t->name);
		for (size_t k = 0; k < n; k++)
			tm_doc_cell_real(doc, r->p_rank[((size_t)t->rank - 1) * n + k]);
	}
}

static enum tm_status put_ranking(const struct tm_ranking *r, enum tm_rank_by by,
				  const struct tm_report_options *options,
				  tm_write_fn *write, void *data, struct tm_error *err)
{
	struct tm_doc *doc = tm_part_new(r, "ranking", "The ranked threats", options);

	tm_doc_mark(doc, TM_MARK_ALL);
	return tm_part_write(doc, tm_part_order(doc, r, by, err), options, write, data,
			     err);
}

enum tm_status tm_report_rank(const struct tm_ranking *r, enum tm_rank_view view,
			      enum tm_rank_by by, const struct tm_report_options *options,
			      tm_write_fn *write, void *data, struct tm_error *err)
{
	static const struct {
		const char *what, *title;
		void (*put)(struct tm_doc *doc, const struct tm_ranking *r);
	} views[] = {
		[TM_VIEW_SENSITIVITY] = { "sensitivity", "Sensitivity", put_sensitivity },
		[TM_VIEW_GAPS] = { "gaps", "Concern versus estimated loss", put_gaps },
		[TM_VIEW_NEXT] = { "next", "Most valuable research", put_next },
		[TM_VIEW_MATRIX] = { "matrix", "Probability of each rank", put_matrix },
	};
	struct tm_doc *doc;

	if (!views[view].put) /* TM_VIEW_ORDER is also a part of reports */
		return put_ranking(r, by, options, write, data, err);
	doc = tm_part_new(r, views[view].what, views[view].title, options);
	tm_doc_mark(doc, TM_MARK_ALL);
	tm_doc_page(doc, TM_PAGE_SECTION, views[view].what, views[view].title);
	views[view].put(doc, r);
	return tm_part_write(doc, TM_OK, options, write, data, err);
}
