/*
 * explain.c - why one threat ranks above another: three factors, and what would reverse
 * it.
 */
#include <string.h>

#include "lib/base/amount.h"

#include "lib/report/parts.h"

static void put_factor(struct tm_doc *doc, const char *id, const char *what,
		       const char *sides, double ratio, const char *behind)
{
	char shown[TM_AMOUNT_SIZE];

	tm_amount_number(ratio, shown);
	tm_doc_row(doc, id);
	tm_doc_cell_text(doc, what);
	tm_doc_cell_text(doc, sides);
	tm_doc_cell_real(doc, ratio);
	tm_doc_cell_shown(doc, tm_doc_format(doc, "%s\u00d7", shown));
	tm_doc_cell_text(doc, behind);
}

static const char *loss_behind(struct tm_doc *doc, const struct tm_ranked *t)
{
	return tm_doc_format(doc, "%s %s",
			     strcmp(t->loss_from, "own") ? "pooled from leaders"
							 : "own estimate",
			     tm_loss_range(doc, t));
}

static void put_factors(struct tm_doc *doc, const struct tm_ranking *r,
			const struct tm_ranked *a, const struct tm_ranked *b,
			const struct tm_explanation *why)
{
	char x[TM_AMOUNT_SIZE], y[TM_AMOUNT_SIZE];

	tm_doc_table(doc, "factors", "Factors");
	tm_doc_column(doc, &(struct tm_doc_column){ .key = "factor", .title = "Factor" });
	tm_doc_column(doc, &(struct tm_doc_column){ .key = "sides", .title = "A : B" });
	tm_doc_column(doc, &(struct tm_doc_column){ .key = "ratio",
						    .title = "Ratio",
						    .kind = TM_DOC_NUMBER });
	tm_doc_column(doc, &(struct tm_doc_column){
				   .key = "behind", .title = "Basis", .weight = 1 });
	tm_amount_money(a->loss_mean, x);
	tm_amount_money(b->loss_mean, y);
	put_factor(doc, "loss", "loss per event", tm_doc_format(doc, "%s : %s", x, y),
		   why->loss,
		   tm_doc_format(doc, "%s \u00b7 %s", loss_behind(doc, a),
				 loss_behind(doc, b)));
	tm_amount_ratio(a->concern_weight, x);
	tm_amount_ratio(b->concern_weight, y);
	put_factor(doc, "concern", "concern weight", tm_doc_format(doc, "%s : %s", x, y),
		   why->concern,
		   tm_doc_format(doc, "%lld : %lld of %lld leaders",
				 (long long)a->leaders, (long long)b->leaders,
				 (long long)r->leaders));
	tm_amount_rate(a->rate_mean, x);
	tm_amount_rate(b->rate_mean, y);
	put_factor(doc, "frequency", "events per year",
		   tm_doc_format(doc, "%s : %s", x, y), why->frequency, "");
}

/* One input whose change would reverse the order. */
static void put_turn(struct tm_doc *doc, const struct tm_ranked *a,
		     const struct tm_ranked *b, double ratio)
{
	char loss[TM_AMOUNT_SIZE], rate[TM_AMOUNT_SIZE];

	if (!(ratio > 1))
		return;
	tm_amount_money(a->loss_mean / ratio, loss);
	tm_amount_rate(a->rate_mean / ratio, rate);
	tm_doc_paragraph(doc,
			 tm_doc_format(doc,
				       "The order reverses if the loss per event of %s "
				       "is below %s, or its events per year below %s.",
				       a->name, loss, rate));
	tm_amount_money(b->loss_mean * ratio, loss);
	tm_amount_rate(b->rate_mean * ratio, rate);
	tm_doc_paragraph(doc,
			 tm_doc_format(doc,
				       "It also reverses if %s costs more than %s per "
				       "event, or happens more than %s times a year.",
				       b->name, loss, rate));
}

enum tm_status tm_report_explain(const struct tm_ranking *r, size_t first, size_t second,
				 const struct tm_report_options *options,
				 tm_write_fn *write, void *data, struct tm_error *err)
{
	bool in_order = r->ranked[first].priority >= r->ranked[second].priority;
	size_t a = in_order ? first : second, b = in_order ? second : first;
	struct tm_explanation why = tm_ranking_explain(r, a, b);
	char ratio[TM_AMOUNT_SIZE], sure[TM_AMOUNT_SIZE];
	struct tm_doc *doc = tm_part_new(r, "explain", "Ranking explained", options);

	tm_amount_number(why.ratio, ratio);
	tm_amount_percent(why.p_above, sure);
	tm_doc_mark(doc, TM_MARK_ALL);
	tm_doc_page(doc, TM_PAGE_SECTION, "explain", "Ranking explained");
	tm_doc_emphasis(doc, tm_doc_format(doc, "%s ranks %s\u00d7 above %s.",
					   r->ranked[a].name, ratio, r->ranked[b].name));
	put_factors(doc, r, &r->ranked[a], &r->ranked[b], &why);
	tm_doc_paragraph(doc, tm_doc_format(doc, "Confidence: %s that %s ranks above %s.",
					    sure, r->ranked[a].name, r->ranked[b].name));
	put_turn(doc, &r->ranked[a], &r->ranked[b], why.ratio);
	return tm_part_write(doc, TM_OK, options, write, data, err);
}
