/* report.c - what all reports have in common: their head, their formats. */
#include <stdio.h>
#include <string.h>

#include <tmodel/amount.h>

#include "../format/writer.h"
#include "parts.h"

const char *const tm_part_words[] = { "slide", "annex", "sources", "ranking", NULL };
const char *const tm_audience_words[] = { "ciso", "advisory", "board", NULL };
const char *const tm_report_formats[] = { "text", "md",   "html", "csv",
					  "json", "pptx", NULL };

struct tm_doc *tm_part_new(const struct tm_ranking *r, const char *what,
			   const char *title, const struct tm_report_options *options)
{
	struct tm_doc_head head = {
		.what = what,
		.title = title,
		.organisation = r->settings->org,
		.date = options->date ? options->date : r->date,
		.label = r->settings->label,
		.language = "en",
		.accent = r->settings->accent,
		.currency = r->currency.code,
		.digits = r->currency.digits,
	};
	struct tm_doc *doc = tm_doc_new(&head);

	if (doc) {
		doc->width = options->width;
		doc->raw = options->raw;
	}
	return doc;
}

enum tm_status tm_part_write(struct tm_doc *doc, const struct tm_report_options *options,
			     struct tm_out *out, struct tm_error *err)
{
	const char *format = options->format ? options->format : "text";
	const struct tm_writer *writer = tm_writer_named(format);
	static const unsigned audiences[] = {
		[TM_FOR_CISO] = TM_AUDIENCE_CISO,
		[TM_FOR_ADVISORY] = TM_AUDIENCE_ADVISORY,
		[TM_FOR_BOARD] = TM_AUDIENCE_BOARD,
	};
	enum tm_status status = tm_doc_status(doc, err);

	if (!status && !writer)
		status = tm_error_set(err, TM_INVALID, "there is no format '%s'", format);
	tm_doc_keep(doc, audiences[options->audience]);
	if (!status)
		status = writer->write(doc, out, err);
	if (!status)
		status = tm_out_status(out, err);
	tm_doc_free(doc);
	return status;
}

void tm_part_columns(struct tm_doc *doc, const struct tm_doc_column *columns,
		     size_t count)
{
	for (size_t i = 0; i < count; i++)
		tm_doc_column(doc, &columns[i]);
}

/* The first of the tier that the threat belongs to. */
static const struct tm_ranked *first_of_tier(const struct tm_ranking *r, int64_t tier)
{
	const struct tm_ranked *first = NULL;

	for (size_t i = 0; i < r->count; i++) {
		const struct tm_ranked *t = &r->ranked[i];

		if (t->place && t->tier == tier &&
		    (!first || t->expected_rank < first->expected_rank ||
		     (t->expected_rank == first->expected_rank &&
		      t->place < first->place)))
			first = t;
	}
	return first;
}

const char *tm_tier_title(struct tm_doc *doc, const struct tm_ranking *r, size_t threat)
{
	int64_t tier = r->ranked[threat].tier;
	const struct tm_ranked *before = first_of_tier(r, tier - 1);

	if (!before)
		return tm_doc_format(doc, "Tier %lld: not to be told from its first",
				     (long long)tier);
	return tm_doc_format(doc, "Tier %lld: clearly behind %s", (long long)tier,
			     before->name);
}

bool tm_tier_opens(const struct tm_ranking *r, const size_t *order, size_t i)
{
	const struct tm_ranked *t = &r->ranked[order[i]];

	if (t->override_place != TM_NONE)
		return false;
	while (i-- > 0)
		if (r->ranked[order[i]].override_place == TM_NONE)
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
	return tm_doc_format(doc, "%s\u2013%s, at most %s", low, high, cap);
}

static enum tm_status check_options(enum tm_part part,
				    const struct tm_report_options *options,
				    struct tm_error *err)
{
	if (part != TM_PART_SLIDE ||
	    (options->threats >= 0 && options->threats <= TM_SLIDE_THREATS_MAX))
		return TM_OK;
	tm_error_set(err, TM_INVALID, "a slide holds 1 to %d threats, not %lld",
		     (int)TM_SLIDE_THREATS_MAX, (long long)options->threats);
	return tm_error_hint(err, "the annex has all of them");
}

enum tm_status tm_report_phase2(struct tm_project *p, const struct tm_ranking *r,
				enum tm_part part,
				const struct tm_report_options *options,
				struct tm_out *out, struct tm_error *err)
{
	struct tm_evidence evidence = { .own = NULL };
	struct tm_doc *doc = NULL;
	enum tm_status status = check_options(part, options, err);

	if (status)
		return status;
	if (part == TM_PART_RANKING)
		return tm_part_write(tm_part_ranking(r, TM_RANK_PRIORITY, options),
				     options, out, err);
	status = tm_evidence_read(p, r, &evidence, err);
	if (!status && part == TM_PART_SLIDE)
		doc = tm_part_slide(&evidence, options);
	if (!status && part == TM_PART_SOURCES)
		doc = tm_part_sources(&evidence, options);
	if (!status && part == TM_PART_ANNEX)
		status = tm_part_annex(p, &evidence, options, &doc, err);
	if (status)
		tm_doc_free(doc);
	else
		status = tm_part_write(doc, options, out, err);
	tm_evidence_free(&evidence);
	return status;
}
