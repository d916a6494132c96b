/*
 * intro.c - two slides that open a meeting: what a threat model is, and what counts
 * as a risk; for one leader with harm in their own area.
 */
#include <string.h>

#include <tmodel/leader.h>

#include "lib/report/parts.h"

static const char *or_us(const char *text, const char *otherwise)
{
	return *text ? text : otherwise;
}

static void put_model(struct tm_doc *doc, const struct tm_settings *s)
{
	tm_doc_page(doc, TM_PAGE_SLIDE, "model", "What a threat model is");
	tm_doc_emphasis(doc,
			tm_doc_format(doc,
				      "The few things that could seriously harm %s, in "
				      "order, and why we believe so.",
				      or_us(s->org, "the organisation")));
	tm_doc_list(doc, false);
	tm_doc_item(doc, "It is made with the people who lead the business, one by one: "
			 "you know what would hurt.");
	tm_doc_item(doc,
		    "It puts your concern, the money at stake and the likelihood side "
		    "by side, so that nothing is only a feeling or only a number.");
	tm_doc_item(doc, "It fits on one slide, and says how sure we are.");
	tm_doc_item(doc, "It decides where security work goes first.");
	if (*s->goal)
		tm_doc_paragraph(doc,
				 tm_doc_format(doc, "Its purpose here: %s", s->goal));
	if (*s->scope)
		tm_doc_paragraph(doc, tm_doc_format(doc, "It covers: %s", s->scope));
	if (*s->out_of_scope)
		tm_doc_paragraph(
			doc, tm_doc_format(doc, "It leaves out: %s", s->out_of_scope));
	tm_doc_note(doc,
		    "Say why you are here: to listen. Nothing that is said is quoted "
		    "by name unless they agree.");
}

/* Harm in the leader's own words and things, as far as the dossier has them. */
static void put_area(struct tm_doc *doc, const struct tm_leader *leader)
{
	const char *area = or_us(leader->unit, or_us(leader->title, "your area"));
	const struct {
		const char *what, *text;
	} facts[] = {
		{ "What it is for", leader->mission },
		{ "What it wants to reach", leader->targets },
		{ "What it depends on", leader->assets },
		{ "Its size", leader->scale },
	};

	tm_doc_paragraph(doc, tm_doc_format(doc, "Harm in %s:", area));
	tm_doc_list(doc, false);
	for (size_t i = 0; i < sizeof facts / sizeof facts[0]; i++)
		if (*facts[i].text)
			tm_doc_item(doc, tm_doc_format(doc, "%s: %s", facts[i].what,
						       facts[i].text));
	tm_doc_item(doc, "What would have to happen for you to miss your targets?");
	tm_doc_item(doc, "How would you notice, and what would it cost?");
}

static void put_risk(struct tm_doc *doc, const struct tm_leader *leader)
{
	static const struct tm_doc_column columns[] = {
		{ .key = "part", .title = "A risk has three parts", .weight = 1 },
		{ .key = "example", .title = "For example", .weight = 3 },
	};
	static const char *const parts[][2] = {
		{ "Something happens",
		  "Criminals encrypt the systems that take orders." },
		{ "It does harm",
		  "Nothing is shipped for a week; customers go elsewhere." },
		{ "It is likely enough",
		  "About once in seven years, to a firm like ours." },
	};

	tm_doc_page(doc, TM_PAGE_SLIDE, "risk", "What counts as a risk");
	tm_doc_table(doc, "parts", "A risk");
	tm_part_columns(doc, columns, sizeof columns / sizeof columns[0]);
	for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
		tm_doc_row(doc, "");
		tm_doc_cell_text(doc, parts[i][0]);
		tm_doc_cell_text(doc, parts[i][1]);
	}
	tm_doc_paragraph(doc,
			 "Harm is money, and also stopped operations, lost customers, "
			 "people hurt, broken law, a lost name.");
	if (leader)
		put_area(doc, leader);
	else
		tm_doc_paragraph(doc,
				 "A weakness without harm is a task, not a risk; harm "
				 "that cannot happen is a story.");
	tm_doc_note(doc,
		    "Ask for a range, not a number: one time in twenty it is less, one "
		    "time in twenty it is more.");
}

enum tm_status tm_report_intro(struct tm_project *p, const char *handle,
			       const struct tm_report_options *options,
			       struct tm_out *out, struct tm_error *err)
{
	struct tm_record *leader = NULL;
	struct tm_ranking *r = NULL;
	struct tm_doc *doc;
	enum tm_status status = tm_ranking_compute(p, &r, err);

	if (!status && handle)
		status = tm_get(p, TM_LEADER, handle, &leader, err);
	if (!status) {
		doc = tm_part_new(r, "intro", "Threat model: an introduction", options);
		put_model(doc, r->settings);
		put_risk(doc, (const struct tm_leader *)leader);
		status = tm_part_write(doc, options, out, err);
	}
	tm_record_free(leader);
	tm_ranking_free(r);
	return status;
}
