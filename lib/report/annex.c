/* annex.c - a section per threat: estimates, evidence, concerns, sources. */
#include <stdlib.h>
#include <string.h>

#include <tmodel/threat.h>

#include "lib/base/amount.h"

#include "lib/base/field.h"
#include "lib/report/parts.h"

static const char *or_dash(const char *text)
{
	return *text ? text : "not set";
}

static void put_number(struct tm_doc *doc, const char *id, const char *what, double value,
		       double low, double high, const char *basis, enum tm_doc_kind kind)
{
	char shown[3][TM_AMOUNT_SIZE];
	double values[3] = { value, low, high };

	tm_doc_row(doc, id);
	tm_doc_cell_text(doc, what);
	for (int i = 0; i < 3; i++) {
		tm_doc_cell_real(doc, values[i]);
		if (isnan(values[i]))
			continue;
		if (kind == TM_DOC_MONEY)
			tm_amount_money(values[i], shown[i]);
		else if (kind == TM_DOC_RATIO)
			tm_amount_ratio(values[i], shown[i]);
		else
			tm_amount_rate(values[i], shown[i]);
		tm_doc_cell_shown(doc, shown[i]);
	}
	tm_doc_cell_text(doc, basis);
}

static void put_numbers(struct tm_doc *doc, const struct tm_ranking *r, size_t threat)
{
	static const struct tm_doc_column columns[] = {
		{ .key = "what", .title = "What", .kind = TM_DOC_TEXT, .weight = 2 },
		{ .key = "value", .title = "Expected", .kind = TM_DOC_NUMBER },
		{ .key = "low", .title = "Low", .kind = TM_DOC_NUMBER },
		{ .key = "high", .title = "High", .kind = TM_DOC_NUMBER },
		{ .key = "basis", .title = "Basis", .kind = TM_DOC_TEXT, .weight = 4 },
	};
	const struct tm_ranked *t = &r->ranked[threat];
	const char *from = !strcmp(t->loss_from, "pooled")
				   ? "pooled from leaders' concerns"
				   : or_dash(t->loss_basis);

	tm_doc_table(doc, tm_doc_format(doc, "numbers-%s", t->key),
		     tm_doc_format(doc, "Estimates (%s)", r->currency.code));
	tm_part_columns(doc, columns, sizeof columns / sizeof columns[0]);
	if (!isnan(t->loss_mean))
		put_number(doc, "loss", "Loss per event", t->loss_mean, t->loss_low,
			   t->loss_high, from, TM_DOC_MONEY);
	if (!isnan(t->rate_mean))
		put_number(doc, "rate", "Events per year", t->rate_mean, t->rate_low,
			   t->rate_high, or_dash(t->rate_basis), TM_DOC_RATE);
	put_number(doc, "concern_weight", "Concern weight (1 = even share)",
		   t->concern_weight, NAN, NAN,
		   tm_doc_format(doc, "%lld of %lld leaders who gave points",
				 (long long)t->leaders, (long long)r->leaders),
		   TM_DOC_RATIO);
	if (!t->rank)
		return;
	put_number(doc, "priority", "Priority", t->priority, NAN, NAN, "", TM_DOC_MONEY);
	put_number(doc, "ale", "Expected annual loss", t->ale, NAN, NAN, "",
		   TM_DOC_MONEY);
}

/* The exceedance curve of a ranked threat, with fewer points where it becomes a table. */
static enum tm_status put_curve(struct tm_doc *doc, const struct tm_ranking *r,
				size_t threat, const struct tm_report_options *options,
				struct tm_error *err)
{
	struct tm_loss loss;
	enum tm_status status;

	if (!r->ranked[threat].rank)
		return TM_OK;
	status = tm_loss_compute(r, threat, TM_NONE, &loss, err);
	if (!status)
		tm_part_curve(doc, &loss, tm_doc_format(doc, "curve-%s", loss.threat),
			      tm_part_step(options));
	return status;
}

static void put_standing(struct tm_doc *doc, const struct tm_ranking *r, size_t threat)
{
	const struct tm_ranked *t = &r->ranked[threat];

	if (!t->rank) {
		bool loss = isnan(t->loss_mean);
		bool rate = isnan(t->rate_mean);

		tm_doc_emphasis(doc, tm_doc_format(doc, "Not ranked: %s missing.",
						   loss && rate ? "loss and frequency are"
						   : loss       ? "the loss is"
								: "the frequency is"));
		return;
	}
	tm_doc_emphasis(
		doc,
		tm_doc_format(
			doc, "Rank %lld of %zu; rank range (90 %%) %lld to %lld. %s.",
			(long long)t->rank_final, r->ranked_count, (long long)t->rank_low,
			(long long)t->rank_high, tm_tier_title(doc, r, threat)));
	if (t->override_rank != TM_NONE)
		tm_doc_paragraph(doc,
				 tm_doc_format(doc, "Calculated rank %lld; override: %s",
					       (long long)t->rank, t->override_reason));
}

/* Format "occurrence;loss" for people. */
static const char *claims(struct tm_doc *doc, const char *supports)
{
	char text[64];
	size_t used = 0;

	for (; *supports && used + 3 < sizeof text; supports++) {
		text[used++] = *supports == ';' ? ',' : *supports;
		if (*supports == ';')
			text[used++] = ' ';
	}
	text[used] = '\0';
	return used ? tm_doc_format(doc, "%s", text) : "not set";
}

static void put_evidence(struct tm_doc *doc, const struct tm_evidence *e, size_t threat)
{
	static const struct tm_doc_column columns[] = {
		{ .key = "supports", .title = "Supports", .kind = TM_DOC_TEXT },
		{ .key = "excerpt",
		  .title = "Excerpt",
		  .kind = TM_DOC_TEXT,
		  .weight = 4 },
		{ .key = "source", .title = "Source", .kind = TM_DOC_TEXT, .weight = 3 },
		{ .key = "where", .title = "Where", .kind = TM_DOC_TEXT, .weight = 2 },
		{ .key = "date", .title = "Date", .kind = TM_DOC_TEXT },
		{ .key = "reliability", .title = "Reliability", .kind = TM_DOC_TEXT },
	};
	const struct tm_field *grade =
		tm_field_find(tm_noun(TM_SOURCE)->fields, "reliability");
	bool open = false;

	for (size_t i = 0; i < e->cited_count; i++) {
		const struct tm_cited *cited = &e->cited[i];
		const struct tm_source *s = e->sources[cited->source];
		char buf[TM_FIELD_TEXT_SIZE];

		if (cited->threat != threat)
			continue;
		if (!open) {
			tm_doc_table(doc,
				     tm_doc_format(doc, "evidence-%s",
						   e->ranking->ranked[threat].key),
				     "Evidence");
			tm_part_columns(doc, columns, sizeof columns / sizeof columns[0]);
		}
		open = true;
		tm_doc_row(doc, s->record.key);
		tm_doc_cell_text(doc, claims(doc, cited->citation->supports));
		tm_doc_cell_text(doc, cited->citation->excerpt);
		tm_doc_cell_text(doc, s->title);
		tm_doc_cell_text(doc, *s->citation ? s->citation : s->url);
		tm_doc_cell_text(doc, s->date);
		tm_doc_cell_text(doc, tm_field_text(grade, s, NULL, buf));
	}
	if (!open)
		tm_doc_paragraph(doc, "No source cited.");
}

static void put_concerns(struct tm_doc *doc, const struct tm_evidence *e,
			 const struct tm_view *view, size_t threat)
{
	const struct tm_said *said, *end;
	char space[TM_ROLE_SIZE];

	tm_said_of(e, threat, &said, &end);
	if (said < end)
		tm_doc_heading(doc, 3, "Concerns of leaders");
	for (; said < end; said++)
		tm_doc_quote(
			doc, said->text,
			tm_who(view, e->leaders[said->leader], said->attribution, space));
}

static void put_sources(struct tm_doc *doc, const struct tm_evidence *e, size_t threat)
{
	const struct tm_raised *raised, *end;
	size_t leaders;

	tm_raised_of(e, threat, &raised, &end);
	leaders = (size_t)(end - raised);
	tm_doc_heading(doc, 3, "Sources");
	tm_doc_list(doc, false);
	tm_doc_item(doc, tm_doc_format(doc,
				       leaders == 1 ? "%zu leader, interviewed"
						    : "%zu leaders, interviewed",
				       leaders));
	for (size_t source = 0; source < e->source_count; source++)
		for (size_t i = 0; i < e->cited_count; i++)
			if (e->cited[i].source == source &&
			    e->cited[i].threat == threat) {
				tm_doc_item(doc, e->sources[source]->title);
				break;
			}
}

static enum tm_status put_threat(struct tm_doc *doc, const struct tm_parts *of,
				 size_t threat, struct tm_error *err)
{
	const struct tm_ranking *r = of->ranking;
	const struct tm_ranked *t = &r->ranked[threat];
	enum tm_status status;

	tm_doc_page(doc, TM_PAGE_SECTION, t->key,
		    t->rank ? tm_doc_format(doc, "%lld. %s", (long long)t->rank_final,
					    t->name)
			    : t->name);
	put_standing(doc, r, threat);
	if (*r->threats[threat]->description)
		tm_doc_paragraph(doc, r->threats[threat]->description);
	put_numbers(doc, r, threat);
	tm_part_derivation(doc, r, threat);
	status = put_curve(doc, r, threat, of->options, err);
	if (status)
		return status;
	tm_doc_mark(doc, TM_MARK_ADVISORY | TM_MARK_CISO);
	put_evidence(doc, of->evidence, threat);
	tm_doc_mark(doc, TM_MARK_CISO);
	put_concerns(doc, of->evidence, &of->options->view, threat);
	tm_doc_mark(doc, TM_MARK_ALL);
	put_sources(doc, of->evidence, threat);
	return TM_OK;
}

enum tm_status tm_part_annex(struct tm_doc *doc, const struct tm_parts *of,
			     struct tm_error *err)
{
	const struct tm_ranking *r = of->ranking;
	enum tm_status status = tm_part_overview(doc, of, err);

	for (size_t i = 0; i < r->count && !status; i++)
		status = put_threat(doc, of, r->order[i], err);
	return status;
}
