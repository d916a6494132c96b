/* plan.c - the lists of people for a session, beside each other. */
#include <math.h>

#include "lib/base/out.h"
#include "lib/report/handout.h"

/* Words whose bits are set, separated by commas. */
static const char *words_of(struct tm_doc *doc, const struct tm_plan *plan, uint64_t bits)
{
	struct tm_out words = TM_OUT_INIT;
	const char *text;

	for (size_t i = 0; i < plan->word_count; i++)
		if (bits >> i & 1) {
			tm_out_text(&words, words.length ? ", " : "");
			tm_out_text(&words, plan->words[i]);
		}
	text = tm_doc_format(doc, "%s", tm_out_string(&words));
	tm_out_free(&words);
	return text;
}

static uint64_t needed_of(const struct tm_plan *plan)
{
	return plan->needed_count == 64 ? UINT64_MAX
					: (UINT64_C(1) << plan->needed_count) - 1;
}

static const char *people_of(struct tm_doc *doc, const struct tm_plan *plan, size_t list)
{
	const size_t size = plan->cover->size;
	struct tm_out names = TM_OUT_INIT;
	const char *text;

	for (size_t i = 0; i < size; i++) {
		size_t person = plan->cover->people[list * size + i];

		tm_out_text(&names, i ? ", " : "");
		tm_out_text(&names, plan->people[person]->record.key);
	}
	text = tm_doc_format(doc, "%s", tm_out_string(&names));
	tm_out_free(&names);
	return text;
}

/* To the unit: lists differ by less than two digits show. */
static void put_cost(struct tm_doc *doc, double cost)
{
	tm_doc_cell_real(doc, cost);
	if (!isnan(cost))
		tm_doc_cell_shown(doc, tm_doc_format(doc, "%.0f", cost));
}

static void put_lists(struct tm_doc *doc, const struct tm_plan *plan, bool costs)
{
	static const struct tm_doc_column columns[] = {
		{ .key = "plan", .title = "#", .kind = TM_DOC_INT },
		{ .key = "people", .title = "People", .weight = 1 },
		{ .key = "cost_per_hour", .title = "An hour", .kind = TM_DOC_MONEY },
		{ .key = "cost", .title = "In all", .kind = TM_DOC_MONEY },
	};
	double unit = 1;

	for (int i = 0; i < plan->currency.digits; i++)
		unit *= 10;
	tm_doc_table(doc, "plans", "Whom to invite");
	for (size_t i = 0; i < (costs ? 4 : 2); i++)
		tm_doc_column(doc, &columns[i]);
	for (size_t i = 0; i < plan->cover->count; i++) {
		tm_doc_row(doc, "");
		tm_doc_cell_int(doc, (int64_t)i + 1);
		tm_doc_cell_text(doc, people_of(doc, plan, i));
		if (!costs || !tm_plan_has_cost(plan, i))
			continue;
		put_cost(doc, (double)plan->cover->costs[i] / unit);
		put_cost(doc, (double)plan->cover->costs[i] / unit * plan->hours);
	}
	if (plan->cover->more)
		tm_doc_paragraph(doc, "There are more lists of that size: --max N.");
}

static void put_reasons(struct tm_doc *doc, const struct tm_plan *plan)
{
	static const struct tm_doc_column columns[] = {
		{ .key = "person", .title = "Person", .kind = TM_DOC_KEY },
		{ .key = "name", .title = "Name", .weight = 1 },
		{ .key = "for", .title = "Needed for", .weight = 1 },
	};

	tm_doc_table(doc, "reasons", "Why those of the first list");
	for (size_t i = 0; i < sizeof columns / sizeof columns[0]; i++)
		tm_doc_column(doc, &columns[i]);
	for (size_t i = 0; i < plan->cover->size; i++) {
		size_t person = plan->cover->people[i];
		uint64_t bits = plan->brings[person] & needed_of(plan);

		tm_doc_row(doc, plan->people[person]->record.key);
		tm_doc_cell_text(doc, plan->people[person]->record.key);
		tm_doc_cell_text(doc, plan->people[person]->name);
		tm_doc_cell_text(doc, person == plan->organiser && !bits
					      ? "organises it"
					      : words_of(doc, plan, bits));
	}
}

static void put_rest(struct tm_doc *doc, const struct tm_plan *plan)
{
	const struct tm_cover *cover = plan->cover;

	if (cover->uncovered)
		tm_doc_paragraph(doc,
				 tm_doc_format(doc, "Not covered: %s",
					       words_of(doc, plan, cover->uncovered)));
	for (size_t i = 0; i < cover->manager_count; i++) {
		size_t person = cover->managers[i];

		tm_doc_paragraph(
			doc,
			tm_doc_format(doc, "Only managers bring that: %s (%s)",
				      plan->people[person]->record.key,
				      words_of(doc, plan,
					       plan->brings[person] & cover->uncovered)));
	}
	if (cover->extra != TM_COVER_NOBODY)
		tm_doc_paragraph(doc,
				 tm_doc_format(doc,
					       "One more viewpoint, if you like: %s (%s)",
					       plan->people[cover->extra]->record.key,
					       words_of(doc, plan, cover->extra_brings)));
	if (!plan->advices.count)
		return;
	tm_doc_heading(doc, 2, "To think about");
	tm_doc_list(doc, false);
	for (size_t i = 0; i < plan->advices.count; i++)
		tm_doc_item(doc, plan->advices.items[i].text);
}

enum tm_status tm_report_plan(const struct tm_plan *plan,
			      const struct tm_handout_options *options,
			      struct tm_out *out, struct tm_error *err)
{
	static const struct tm_settings nameless = { .org = "", .label = "" };
	struct tm_doc *doc =
		tm_handout_new(&nameless, &plan->currency, plan->date, "session-plan",
			       plan->session->title, options);

	tm_doc_page(doc, TM_PAGE_SECTION, plan->session->record.key,
		    plan->component ? plan->component->name : "The whole system");
	tm_doc_paragraph(doc, tm_doc_format(doc, "Needed: %s",
					    words_of(doc, plan, needed_of(plan))));
	tm_doc_emphasis(doc, tm_doc_format(doc,
					   "%zu people are enough, the organiser among "
					   "them.",
					   plan->cover->size));
	put_lists(doc, plan, options->include_private);
	put_reasons(doc, plan);
	put_rest(doc, plan);
	return tm_handout_write(doc, options, out, err);
}
