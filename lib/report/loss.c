/* loss.c - loss in a year: percentiles and exceedance curve. */
#include <string.h>

#include "lib/base/amount.h"

#include "lib/report/parts.h"

static void put_row(struct tm_doc *doc, const char *id, const char *what, double value)
{
	tm_doc_row(doc, id);
	tm_doc_cell_text(doc, what);
	tm_doc_cell_real(doc, value);
}

static void put_table(struct tm_doc *doc, const struct tm_loss *loss)
{
	static const struct tm_doc_column columns[] = {
		{ .key = "what", .title = "In a year", .kind = TM_DOC_TEXT, .weight = 1 },
		{ .key = "loss", .title = "Loss", .kind = TM_DOC_MONEY },
	};
	char percent[TM_AMOUNT_SIZE];

	tm_doc_table(doc, "loss", "Loss in a year");
	tm_part_columns(doc, columns, sizeof columns / sizeof columns[0]);
	put_row(doc, "mean", "expected", loss->mean);
	for (int i = 0; i < TM_LOSS_QUANTILES; i++) {
		tm_amount_percent(tm_loss_quantiles[i], percent);
		put_row(doc, tm_doc_format(doc, "p%.0f", 100 * tm_loss_quantiles[i]),
			loss->quantiles[i] > 0
				? tm_doc_format(doc, "not exceeded in %s of years",
						percent)
				: tm_doc_format(doc, "no loss in %s of years", percent),
			loss->quantiles[i]);
	}
	if (!isnan(loss->expected_shortfall))
		put_row(doc, "expected_shortfall", "mean of the worst 5 % of years",
			loss->expected_shortfall);
}

void tm_part_curve(struct tm_doc *doc, const struct tm_loss *loss, const char *id,
		   int step)
{
	struct tm_doc_figure head = {
		.id = id,
		.title = "Loss exceedance: chance of losing more than this in a year",
		.alt = tm_doc_format(doc, "A falling curve: the chance of losing more "
					  "than an amount in a year, over the amount."),
		.kind = TM_FIGURE_LINES,
		.x = { .title = "Loss in a year", .kind = TM_DOC_MONEY, .log = true },
		.value = { .title = "Chance of losing more", .kind = TM_DOC_PROBABILITY },
	};

	if (!(loss->amounts[0] > 0))
		return;
	tm_doc_figure(doc, &head);
	tm_doc_series(doc, "");
	for (int i = 0; i < TM_LOSS_POINTS; i += step)
		tm_doc_point(doc, loss->amounts[i], loss->probabilities[i]);
}

static void put_words(struct tm_doc *doc, const struct tm_ranking *r,
		      const struct tm_loss *loss)
{
	char percent[TM_AMOUNT_SIZE], money[TM_AMOUNT_SIZE];

	tm_amount_percent(loss->p_any, percent);
	tm_doc_paragraph(
		doc, tm_doc_format(doc, "Chance of any loss in a year: %s.", percent));
	if (!isnan(loss->above)) {
		tm_amount_percent(loss->above, percent);
		tm_amount_money(loss->over, money);
		tm_doc_emphasis(
			doc,
			tm_doc_format(doc,
				      "Chance of losing more than %s %s in a year: %s.",
				      money, r->currency.code, percent));
	}
	put_table(doc, loss);
}

enum tm_status tm_report_loss(const struct tm_ranking *r, const struct tm_loss *loss,
			      const struct tm_report_options *options, tm_write_fn *write,
			      void *data, struct tm_error *err)
{
	size_t threat = loss->threat ? tm_ranking_find(r, loss->threat) : r->count;
	const char *format = options->format ? options->format : "text";
	const char *title = threat < r->count ? r->ranked[threat].name
					      : "All ranked threats together";
	struct tm_doc *doc = tm_part_new(r, "loss", title, options);
	/* An image has only the curve, to be embedded elsewhere. */
	bool picture = !strcmp(format, "svg") && loss->amounts[0] > 0;

	tm_doc_mark(doc, TM_MARK_ALL);
	tm_doc_page(doc, TM_PAGE_SECTION, "loss", title);
	if (!picture)
		put_words(doc, r, loss);
	/* Fewer points where the curve becomes a table for people. */
	tm_part_curve(doc, loss, "curve", !strcmp(format, "text") ? 5 : 1);
	if (!picture)
		tm_doc_paragraph(doc, loss->threat
					      ? "At most one event per year; closed form."
					      : "Independent threats, any number of "
						"events; computed on a grid, not "
						"simulated.");
	return tm_part_write(doc, TM_OK, options, write, data, err);
}
