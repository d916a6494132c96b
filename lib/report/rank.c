/* rank.c - the ranking for people: the order, and remarks about it. */
#include <stdlib.h>
#include <string.h>

#include "lib/base/amount.h"

#include "lib/report/parts.h"
#include "lib/report/records.h"

static int64_t place_by(const struct tm_ranked *t, enum tm_rank_by by, int64_t position)
{
	switch (by) {
	case TM_RANK_PRIORITY:
		return t->rank_final;
	case TM_RANK_IMPORTANCE:
		return t->rank_importance;
	case TM_RANK_ALE:
		return t->rank_ale;
	default:
		return position;
	}
}

/* Minimum width for the columns that other views also show. */
enum { WIDE = 110 };

/* Orders without a group per tier have a column for it. */
static void put_order_columns(struct tm_doc *doc, bool bands, bool wide)
{
	static const struct tm_doc_column rank = { .key = "rank",
						   .title = "#",
						   .kind = TM_DOC_INT };
	static const struct tm_doc_column tier = { .key = "tier",
						   .title = "Tier",
						   .kind = TM_DOC_INT };
	static const struct tm_doc_column columns[] = {
		{ .key = "threat", .title = "Threat", .kind = TM_DOC_TEXT, .weight = 1 },
		{ .key = "loss_mean", .title = "Loss per event", .kind = TM_DOC_MONEY },
		{ .key = "rate_mean", .title = "Events per year", .kind = TM_DOC_RATE },
		{ .key = "concern_weight",
		  .title = "Concern weight",
		  .kind = TM_DOC_RATIO },
		{ .key = "priority", .title = "Priority", .kind = TM_DOC_MONEY },
		{ .key = "ale", .title = "Annual loss", .kind = TM_DOC_MONEY },
		{ .key = "rank_range", .title = "Rank range", .kind = TM_DOC_TEXT },
	};
	static const struct tm_doc_column more[] = {
		{ .key = "rank_importance",
		  .title = "Rank by impact",
		  .kind = TM_DOC_INT },
		{ .key = "rank_ale", .title = "Rank by annual loss", .kind = TM_DOC_INT },
		{ .key = "bar", .title = "", .kind = TM_DOC_BAR },
	};

	tm_part_columns(doc, &rank, 1);
	if (!bands)
		tm_part_columns(doc, &tier, 1);
	tm_part_columns(doc, columns, sizeof columns / sizeof columns[0]);
	if (wide)
		tm_part_columns(doc, more, sizeof more / sizeof more[0]);
}

static void put_row(struct tm_doc *doc, const struct tm_ranked *t, int64_t rank,
		    bool final, double max, bool wide)
{
	tm_doc_row(doc, t->key);
	tm_doc_cell_int(doc, rank);
	if (!final)
		tm_doc_cell_int(doc, t->tier);
	tm_doc_cell_text(doc, !final || t->rank == t->rank_final
				      ? t->name
				      : tm_doc_format(doc, "%s (calculated %lld)",
						      t->name, (long long)t->rank));
	tm_doc_cell_real(doc, t->loss_mean);
	tm_doc_cell_real(doc, t->rate_mean);
	tm_doc_cell_real(doc, t->concern_weight);
	tm_doc_cell_real(doc, t->priority);
	tm_doc_cell_real(doc, t->ale);
	tm_doc_cell_text(doc, tm_doc_format(doc, "%lld\u2013%lld", (long long)t->rank_low,
					    (long long)t->rank_high));
	if (!wide)
		return;
	tm_doc_cell_int(doc, t->rank_importance);
	tm_doc_cell_int(doc, t->rank_ale);
	tm_doc_cell_bar(doc, max > 0 ? t->priority / max : 0);
	tm_doc_cell_shown(doc, "");
}

static void put_order(struct tm_doc *doc, const struct tm_ranking *r, enum tm_rank_by by,
		      const size_t *order)
{
	bool wide = !doc || !doc->width || doc->width >= WIDE;
	double max = 0;

	tm_doc_table(doc, "ranking",
		     tm_doc_format(doc, "Threats by %s", tm_rank_words[by]));
	put_order_columns(doc, by == TM_RANK_PRIORITY, wide);
	for (size_t i = 0; i < r->ranked_count; i++)
		if (r->ranked[order[i]].priority > max)
			max = r->ranked[order[i]].priority;
	for (size_t i = 0; i < r->ranked_count; i++) {
		const struct tm_ranked *t = &r->ranked[order[i]];

		if (by == TM_RANK_PRIORITY && tm_tier_opens(r, order, i))
			tm_doc_group(doc, tm_tier_title(doc, r, order[i]));
		put_row(doc, t, place_by(t, by, (int64_t)i + 1), by == TM_RANK_PRIORITY,
			max, wide);
	}
}

static void put_unranked(struct tm_doc *doc, const struct tm_ranking *r)
{
	if (r->ranked_count == r->count)
		return;
	tm_doc_warning(doc, "Not ranked: estimates missing");
	tm_doc_list(doc, false);
	for (size_t i = r->ranked_count; i < r->count; i++) {
		const struct tm_ranked *t = &r->ranked[r->order[i]];
		bool loss = isnan(t->loss_mean), rate = isnan(t->rate_mean);

		tm_doc_item(doc,
			    tm_doc_format(doc, "%s: no %s (tmodel threat edit %s%s%s)",
					  t->name,
					  loss && rate ? "loss, no rate"
					  : loss       ? "loss"
						       : "rate",
					  t->key, loss ? " --loss LOW..HIGH" : "",
					  rate ? " --rate LOW..HIGH" : ""));
	}
}

/* "Confidence: 47 % that X ranks first, 97 % that it is among the top 4." */
static void put_confidence(struct tm_doc *doc, const struct tm_ranking *r)
{
	size_t n = r->ranked_count, among = 0;
	char first[TM_AMOUNT_SIZE], then[TM_AMOUNT_SIZE];
	const struct tm_ranked *t = NULL;
	double sum = 0;
	const double *row;

	for (size_t i = 0; i < r->count; i++)
		if (r->ranked[i].rank == 1)
			t = &r->ranked[i];
	if (!t || n < 2)
		return;
	row = r->p_rank; /* row of rank 1 */
	while (among < n && sum < 0.95)
		sum += row[among++];
	tm_amount_percent(row[0], first);
	tm_amount_percent(sum < 1 ? sum : 1, then);
	tm_doc_paragraph(
		doc, tm_doc_format(doc,
				   "Confidence: %s that %s ranks first, %s that it is "
				   "among the top %zu.",
				   first, t->name, then, among));
}

static void put_learn(struct tm_doc *doc, const struct tm_ranking *r)
{
	const struct tm_learn *best = r->learn;

	if (!r->learn_count)
		return;
	tm_doc_paragraph(
		doc,
		tm_doc_format(
			doc,
			"Most valuable research: the %s of \"%s\" (tmodel rank --next)",
			best->input == TM_LEARN_LOSS ? "loss range" : "yearly rate",
			r->ranked[best->threat].name));
}

static void put_remarks(struct tm_doc *doc, const struct tm_ranking *r)
{
	put_unranked(doc, r);
	for (size_t i = 0; i < r->ranked_count; i++) {
		const struct tm_ranked *t = &r->ranked[r->order[i]];

		if (t->override_rank != TM_NONE)
			tm_doc_paragraph(doc, tm_doc_format(doc, "%s has an override: %s",
							    t->name, t->override_reason));
	}
	put_confidence(doc, r);
	if (r->ungrouped)
		tm_doc_warning(
			doc,
			tm_doc_format(doc, "%lld %s: tmodel concern list --ungrouped",
				      (long long)r->ungrouped,
				      r->ungrouped == 1 ? "concern is unassigned"
							: "concerns are unassigned"));
	put_learn(doc, r);
}

static void open_page(struct tm_doc *doc, const struct tm_ranking *r, bool among_others)
{
	tm_doc_page(doc, TM_PAGE_SECTION, "ranking",
		    tm_doc_format(doc, "%s%zu open threat%s, %lld leader%s, %s",
				  among_others ? "The ranked threats: " : "", r->count,
				  r->count == 1 ? "" : "s", (long long)r->leaders,
				  r->leaders == 1 ? "" : "s", r->currency.code));
}

enum tm_status tm_part_order(struct tm_doc *doc, const struct tm_ranking *r,
			     enum tm_rank_by by, struct tm_error *err)
{
	size_t *order = calloc(r->count + 1, sizeof *order);

	if (!order)
		return tm_out_of_memory(err);
	tm_ranking_order(r, by, order);
	if (doc && !doc->width)
		doc->width = WIDE + 10;
	open_page(doc, r, doc && doc->pages);
	put_order(doc, r, by, order);
	put_remarks(doc, r);
	free(order);
	return TM_OK;
}

/* Formats for machines get every field, others the main ones. */
enum tm_status tm_part_ranking(struct tm_doc *doc, const struct tm_parts *of,
			       struct tm_error *err)
{
	const struct tm_ranking *r = of->ranking;

	if (!tm_report_writes(of->options->format, TM_WRITES_VALUES))
		return tm_part_order(doc, r, TM_RANK_PRIORITY, err);
	open_page(doc, r, true);
	tm_doc_table(doc, "ranking", "Threats by priority");
	tm_records_columns(doc, tm_ranked_fields());
	for (size_t i = 0; i < r->count; i++)
		tm_records_row(doc, tm_ranked_fields(), &r->ranked[r->order[i]], "");
	put_remarks(doc, r);
	return TM_OK;
}
