/* part.c - what parts have in common: document head, tiers, ranges. */
#include <string.h>

#include <tmodel/settings.h>

#include "lib/base/amount.h"

#include "lib/report/parts.h"

struct tm_doc *tm_part_new(const struct tm_ranking *r, const char *what,
			   const char *title, const struct tm_report_options *options)
{
	struct tm_doc_head head = {
		.what = what,
		.title = title,
		.organisation = r->settings->org,
		.date = options->date ? options->date : r->date,
		.label = r->settings->label,
		.language = r->settings->language,
		.accent = r->settings->accent,
		.currency = r->currency.code,
		.digits = r->currency.digits,
	};
	struct tm_doc *doc = tm_doc_new(&head);

	if (doc) {
		doc->width = options->width;
		doc->color = options->color;
		doc->raw = options->raw;
		doc->notes = options->notes;
	}
	return doc;
}

enum tm_status tm_part_write(struct tm_doc *doc, enum tm_status status,
			     const struct tm_report_options *options, tm_write_fn *write,
			     void *data, struct tm_error *err)
{
	return tm_report_write(doc, status, &options->view, options->format, write, data,
			       err);
}

void tm_part_columns(struct tm_doc *doc, const struct tm_doc_column *columns,
		     size_t count)
{
	for (size_t i = 0; i < count; i++)
		tm_doc_column(doc, &columns[i]);
}

/* The top threat of a tier in the computed order, or NULL. */
static const struct tm_ranked *first_of_tier(const struct tm_ranking *r, int64_t tier)
{
	const struct tm_ranked *first = NULL;

	for (size_t i = 0; i < r->count; i++) {
		const struct tm_ranked *t = &r->ranked[i];

		if (t->rank && t->tier == tier && (!first || t->rank < first->rank))
			first = t;
	}
	return first;
}

static size_t tier_size(const struct tm_ranking *r, int64_t tier)
{
	size_t size = 0;

	for (size_t i = 0; i < r->ranked_count; i++)
		size += r->ranked[r->order[i]].tier == tier;
	return size;
}

const char *tm_tier_title(struct tm_doc *doc, const struct tm_ranking *r, size_t threat)
{
	int64_t tier = r->ranked[threat].tier;
	const struct tm_ranked *before = first_of_tier(r, tier - 1);
	char probability[TM_AMOUNT_SIZE];

	if (!before)
		return tm_doc_format(doc, "Tier %lld \u00b7 %s", (long long)tier,
				     tier_size(r, tier) > 1 ? "too close to call"
							    : "ahead of the others");
	tm_amount_percent((double)r->settings->tier_probability / 1e6, probability);
	return tm_doc_format(doc, "Tier %lld \u00b7 probably below %s (\u2265 %s)",
			     (long long)tier, before->name, probability);
}

bool tm_tier_opens(const struct tm_ranking *r, const size_t *order, size_t i)
{
	const struct tm_ranked *t = &r->ranked[order[i]];

	if (t->override_rank != TM_NONE)
		return false;
	while (i-- > 0)
		if (r->ranked[order[i]].override_rank == TM_NONE)
			return r->ranked[order[i]].tier != t->tier;
	return true;
}

const char *tm_loss_range(struct tm_doc *doc, const struct tm_ranked *ranked)
{
	char low[TM_AMOUNT_SIZE], high[TM_AMOUNT_SIZE], cap[TM_AMOUNT_SIZE];

	tm_amount_money(ranked->loss_low, low);
	tm_amount_money(ranked->loss_high, high);
	if (isnan(ranked->loss_cap))
		return tm_doc_format(doc, "%s\u2013%s", low, high);
	tm_amount_money(ranked->loss_cap, cap);
	return tm_doc_format(doc, "%s\u2013%s, capped at %s", low, high, cap);
}

int tm_part_step(const struct tm_report_options *options)
{
	return tm_report_writes(options->format, TM_WRITES_FIGURES) ? 1 : 10;
}
