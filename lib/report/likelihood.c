/* likelihood.c - our frequencies compared with incident counts. */
#include "lib/base/amount.h"

#include "lib/report/parts.h"

static void put_actions(struct tm_doc *doc, const struct tm_likelihood *l)
{
	static const struct tm_doc_column columns[] = {
		{ .key = "action",
		  .title = "Kind of incident",
		  .kind = TM_DOC_TEXT,
		  .weight = 1 },
		{ .key = "rate", .title = "Our frequency", .kind = TM_DOC_RATE },
		{ .key = "incidents", .title = "Incidents", .kind = TM_DOC_INT },
		{ .key = "share", .title = "Share", .kind = TM_DOC_PROBABILITY },
		{ .key = "share_low", .title = "Share, low", .kind = TM_DOC_PROBABILITY },
		{ .key = "share_high",
		  .title = "Share, high",
		  .kind = TM_DOC_PROBABILITY },
	};

	tm_doc_table(doc, "actions", "Kinds of incident");
	tm_part_columns(doc, columns, sizeof columns / sizeof columns[0]);
	for (size_t i = 0; i < l->count; i++) {
		const struct tm_action *action = &l->actions[i];

		tm_doc_row(doc, action->action);
		tm_doc_cell_text(doc, action->action);
		tm_doc_cell_real(doc, action->rate);
		tm_doc_cell_int(doc, action->count);
		tm_doc_cell_real(doc, action->share);
		tm_doc_cell_real(doc, action->low);
		tm_doc_cell_real(doc, action->high);
	}
}

static void put_pairs(struct tm_doc *doc, const struct tm_likelihood *l)
{
	if (!l->verdict.rated) {
		tm_doc_paragraph(doc,
				 "No open threat with a frequency has a kind of "
				 "incident: tmodel threat edit THREAT --action KIND");
		return;
	}
	if (!l->verdict.pair_count) {
		tm_doc_paragraph(doc,
				 "The incident counts contradict none of our orderings.");
		return;
	}
	tm_doc_paragraph(doc, "We estimate the first as more frequent than the second; "
			      "the incident counts clearly say the opposite:");
	tm_doc_list(doc, false);
	for (size_t i = 0; i < l->verdict.pair_count; i++)
		tm_doc_item(doc,
			    tm_doc_format(doc, "%s above %s",
					  l->actions[l->verdict.pairs[i].ours].action,
					  l->actions[l->verdict.pairs[i].theirs].action));
	tm_doc_paragraph(doc, "Record your conclusion: tmodel threat edit THREAT "
			      "--likelihood-verdict WORD --likelihood-note TEXT");
}

enum tm_status tm_report_likelihood(struct tm_project *p, const struct tm_likelihood *l,
				    const char *industry,
				    const struct tm_report_options *options,
				    tm_write_fn *write, void *data, struct tm_error *err)
{
	struct tm_ranking *r = NULL;
	struct tm_doc *doc;
	enum tm_status status = tm_ranking_compute(p, &r, err);

	if (status)
		return status;
	doc = tm_part_new(r, "likelihood", "Frequencies compared with incident counts",
			  options);
	tm_doc_mark(doc, TM_MARK_ALL);
	tm_doc_page(doc, TM_PAGE_SECTION, "likelihood",
		    tm_doc_format(doc, "%lld incidents in %s",
				  (long long)l->verdict.total, industry));
	put_actions(doc, l);
	if (!l->verdict.refused)
		put_pairs(doc, l);
	tm_doc_paragraph(doc, "Counts of reported incidents show which kinds are common, "
			      "never how often one happens.");
	status = tm_part_write(doc, TM_OK, options, write, data, err);
	tm_ranking_free(r);
	return status;
}
