/* slide.c - the threat model on one slide, in order of priority. */
#include <stdio.h>
#include <string.h>

#include <tmodel/settings.h>

#include "lib/base/amount.h"

#include "lib/report/parts.h"

/* Number of roles to name; further ones are counted. */
enum { ROLES_SHOWN = 2 };

static const struct tm_doc_column columns[] = {
	{ .key = "rank", .title = "#", .kind = TM_DOC_INT },
	{ .key = "threat", .title = "Threat", .kind = TM_DOC_TEXT, .weight = 5 },
	{ .key = "priority_bar", .title = "Priority", .kind = TM_DOC_BAR, .weight = 2 },
	{ .key = "loss_range", .title = "Loss per event", .kind = TM_DOC_TEXT },
	{ .key = "likelihood",
	  .title = "Frequency (events per year)",
	  .kind = TM_DOC_TEXT,
	  .weight = 3 },
	{ .key = "rank_range",
	  .title = "Rank range (90 %)",
	  .kind = TM_DOC_SPAN,
	  .low = 1 },
	{ .key = "ale", .title = "Expected annual loss", .kind = TM_DOC_MONEY },
	{ .key = "raised_by", .title = "Raised by", .kind = TM_DOC_TEXT, .weight = 5 },
};

/* "Chief Financial Officer, Head of Sales + 3": roles, never names. */
static const char *raised_by(struct tm_doc *doc, const struct tm_evidence *e,
			     size_t threat)
{
	const struct tm_raised *raised, *end;
	const char *text = "";
	int shown = 0, rest = 0;

	for (tm_raised_of(e, threat, &raised, &end); raised < end; raised++) {
		char space[TM_ROLE_SIZE];
		const struct tm_leader *leader = e->leaders[raised->leader];
		bool has_role = *leader->title || *leader->unit;

		if (raised->attribution == TM_ANONYMOUS || !has_role ||
		    shown == ROLES_SHOWN) {
			rest++;
			continue;
		}
		text = tm_doc_format(doc, "%s%s%s", text, shown++ ? ", " : "",
				     tm_role_of(leader, space));
	}
	if (!rest)
		return shown ? text : "no leader yet";
	if (!shown)
		return tm_doc_format(doc, rest == 1 ? "%d leader" : "%d leaders", rest);
	return tm_doc_format(doc, "%s +\u00a0%d", text, rest);
}

/* "Ransomware (calculated rank 4)" for a threat with an override. */
static const char *name_of(struct tm_doc *doc, const struct tm_ranked *t)
{
	if (t->rank == t->rank_final)
		return t->name;
	return tm_doc_format(doc, "%s (calculated rank %lld)", t->name,
			     (long long)t->rank);
}

/* The change since the version compared with. */
static const char *change_of(struct tm_doc *doc, const struct tm_differences *since,
			     const char *key)
{
	for (size_t i = 0; i < since->count; i++)
		if (!strcmp(since->threats[i].key, key))
			return tm_change_words(doc, &since->threats[i]);
	return "";
}

static void put_threat(struct tm_doc *doc, const struct tm_evidence *e, size_t threat,
		       double max, const struct tm_differences *since)
{
	const struct tm_ranked *t = &e->ranking->ranked[threat];
	char words[TM_AMOUNT_SIZE], rate[TM_AMOUNT_SIZE], money[TM_AMOUNT_SIZE];

	tm_amount_likelihood(t->rate_mean, words);
	tm_amount_rate(t->rate_mean, rate);
	tm_amount_money(t->priority, money);
	tm_doc_row(doc, t->key);
	tm_doc_cell_int(doc, t->rank_final);
	tm_doc_cell_text(doc, name_of(doc, t));
	tm_doc_cell_bar(doc, max > 0 ? t->priority / max : 0);
	tm_doc_cell_shown(doc, money);
	tm_doc_cell_text(doc, tm_loss_range(doc, t));
	tm_doc_cell_text(doc, tm_doc_format(doc, "%s (%s)", words, rate));
	tm_doc_cell_span(doc, (double)t->rank_low, (double)t->rank_high);
	tm_doc_cell_real(doc, t->ale);
	tm_doc_cell_text(doc, raised_by(doc, e, threat));
	if (since)
		tm_doc_cell_text(doc, change_of(doc, since, t->key));
}

static void put_footing(struct tm_doc *doc, const struct tm_ranking *r, size_t shown)
{
	char cap[TM_AMOUNT_SIZE];

	tm_amount_ratio((double)r->settings->concern_cap / 1e6, cap);
	if (r->ranked_count > shown)
		tm_doc_paragraph(doc, tm_doc_format(doc, "%zu more %s in the annex.",
						    r->ranked_count - shown,
						    r->ranked_count - shown == 1
							    ? "threat is"
							    : "threats are"));
	tm_doc_paragraph(
		doc,
		tm_doc_format(doc,
			      "Priority is the expected annual loss in %s, weighted by "
			      "the concern of %lld leaders (at most %s). Threats within "
			      "a tier cannot be ranked reliably against its top threat.",
			      r->currency.code, (long long)r->leaders, cap));
}

static void put_moves(struct tm_doc *doc, const struct tm_ranking *r, size_t shown)
{
	for (size_t i = 0; i < shown; i++) {
		const struct tm_ranked *t = &r->ranked[r->order[i]];

		if (t->override_rank != TM_NONE)
			tm_doc_paragraph(doc, tm_doc_format(doc, "%s has an override: %s",
							    t->name, t->override_reason));
	}
}

static void put_columns(struct tm_doc *doc, const struct tm_ranking *r,
			const struct tm_differences *since)
{
	tm_doc_table(doc, "slide", "Threats in order of priority");
	for (size_t i = 0; i < sizeof columns / sizeof columns[0]; i++) {
		struct tm_doc_column column = columns[i];

		if (column.kind == TM_DOC_SPAN)
			column.high = (double)r->ranked_count;
		tm_doc_column(doc, &column);
	}
	if (since)
		tm_doc_column(doc, &(struct tm_doc_column){ .key = "change",
							    .title = "Change" });
}

static double max_priority(const struct tm_ranking *r)
{
	double max = 0;

	for (size_t i = 0; i < r->ranked_count; i++)
		if (r->ranked[r->order[i]].priority > max)
			max = r->ranked[r->order[i]].priority;
	return max;
}

enum tm_status tm_part_slide(struct tm_doc *doc, const struct tm_parts *of,
			     struct tm_error *err)
{
	const struct tm_ranking *r = of->ranking;
	const struct tm_differences *since = of->options->since;
	size_t shown =
		(size_t)(of->options->threats ? of->options->threats : TM_SLIDE_THREATS);
	const double max = max_priority(r);

	(void)err;
	if (shown > r->ranked_count)
		shown = r->ranked_count;
	tm_doc_page(doc, TM_PAGE_SLIDE, "slide", "Top threats to the organisation");
	put_columns(doc, r, since);
	for (size_t i = 0; i < shown; i++) {
		if (tm_tier_opens(r, r->order, i))
			tm_doc_group(doc, tm_tier_title(doc, r, r->order[i]));
		put_threat(doc, of->evidence, r->order[i], max, since);
	}
	put_moves(doc, r, shown);
	put_footing(doc, r, shown);
	for (size_t i = 0; i < shown; i++)
		tm_part_derivation(doc, r, r->order[i]);
	return TM_OK;
}
