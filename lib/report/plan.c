/* plan.c - possible attendee lists of a session side by side. */
#include <math.h>

#include <tmodel/check.h>

#include "lib/base/out.h"
#include "lib/report/handout.h"

/* The competences whose bits are set, separated by commas. */
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

/* In whole units: the lists differ by less than two digits show. */
static void put_cost(struct tm_doc *doc, double cost)
{
	tm_doc_cell_real(doc, cost);
	if (!isnan(cost))
		tm_doc_cell_shown(doc, tm_doc_format(doc, "%.0f", cost));
}

static void put_lists(struct tm_handout *h, const struct tm_plan *plan)
{
	static const struct tm_doc_column columns[] = {
		{ .key = "plan", .title = "#", .kind = TM_DOC_INT },
		{ .key = "people", .title = "People", .weight = 1 },
		{ .key = "cost_per_hour",
		  .title = "Per hour",
		  .kind = TM_DOC_MONEY,
		  .marks = TM_MARK_PRIVATE },
		{ .key = "cost",
		  .title = "Total",
		  .kind = TM_DOC_MONEY,
		  .marks = TM_MARK_PRIVATE },
	};
	struct tm_doc *doc = h->doc;
	double unit = 1;

	for (int i = 0; i < plan->currency.digits; i++)
		unit *= 10;
	tm_doc_table(doc, "plans", tm_text(h->texts, "plan.lists"));
	for (size_t i = 0; i < sizeof columns / sizeof columns[0]; i++)
		tm_doc_column(doc, &columns[i]);
	for (size_t i = 0; i < plan->cover->count; i++) {
		tm_doc_row(doc, "");
		tm_doc_cell_int(doc, (int64_t)i + 1);
		tm_doc_cell_text(doc, people_of(doc, plan, i));
		if (!tm_plan_has_cost(plan, i))
			continue;
		put_cost(doc, (double)plan->cover->costs[i] / unit);
		put_cost(doc, (double)plan->cover->costs[i] / unit * plan->hours);
	}
	if (plan->cover->more)
		tm_doc_paragraph(doc, tm_text(h->texts, "plan.more"));
}

static void put_reasons(struct tm_handout *h, const struct tm_plan *plan)
{
	static const struct tm_doc_column columns[] = {
		{ .key = "person", .title = "Person", .kind = TM_DOC_KEY },
		{ .key = "name", .title = "Name", .weight = 1 },
		{ .key = "for", .title = "Needed for", .weight = 1 },
	};

	tm_doc_table(h->doc, "reasons", tm_text(h->texts, "plan.reasons"));
	for (size_t i = 0; i < sizeof columns / sizeof columns[0]; i++)
		tm_doc_column(h->doc, &columns[i]);
	for (size_t i = 0; i < plan->cover->size; i++) {
		size_t person = plan->cover->people[i];
		uint64_t bits = plan->brings[person] & needed_of(plan);

		tm_doc_row(h->doc, plan->people[person]->record.key);
		tm_doc_cell_text(h->doc, plan->people[person]->record.key);
		tm_doc_cell_text(h->doc, plan->people[person]->name);
		tm_doc_cell_text(h->doc, person == plan->organiser && !bits
						 ? tm_text(h->texts, "plan.organiser")
						 : words_of(h->doc, plan, bits));
	}
}

/* A person, and the given competences that they have. */
static void put_person(struct tm_handout *h, const struct tm_plan *plan, const char *id,
		       size_t person, uint64_t bits)
{
	tm_doc_paragraph(h->doc,
			 tm_text_with(h->texts, id,
				      (const char *const[]){
					      "person", plan->people[person]->record.key,
					      "competences", words_of(h->doc, plan, bits),
					      NULL }));
}

static void put_rest(struct tm_handout *h, const struct tm_plan *plan,
		     const struct tm_warnings *warnings)
{
	const struct tm_cover *cover = plan->cover;

	if (cover->uncovered)
		tm_doc_paragraph(h->doc,
				 tm_text_of(h->texts, "plan.not-covered", "competences",
					    words_of(h->doc, plan, cover->uncovered)));
	for (size_t i = 0; i < cover->manager_count; i++)
		put_person(h, plan, "plan.manager", cover->managers[i],
			   plan->brings[cover->managers[i]] & cover->uncovered);
	if (cover->extra != TM_COVER_NOBODY)
		put_person(h, plan, "plan.extra", cover->extra, cover->extra_brings);
	if (!warnings->count)
		return;
	tm_doc_heading(h->doc, 2, tm_text(h->texts, "plan.advice"));
	tm_doc_list(h->doc, false);
	for (size_t i = 0; i < warnings->count; i++)
		tm_doc_item(h->doc, warnings->items[i].text);
}

static void put_size(struct tm_handout *h, const struct tm_plan *plan)
{
	const size_t size = plan->cover->size;

	tm_doc_emphasis(h->doc, tm_text_of(h->texts,
					   size == 1 ? "plan.size.one" : "plan.size.many",
					   "count", tm_doc_format(h->doc, "%zu", size)));
}

enum tm_status tm_report_plan(const struct tm_plan *plan,
			      const struct tm_handout_options *options,
			      tm_write_fn *write, void *data, struct tm_error *err)
{
	struct tm_handout h = { .options = options };
	struct tm_warnings warnings = { .items = NULL };
	enum tm_status status = tm_texts_of(plan->settings, &h.texts, err);

	if (status)
		return status;
	status = tm_check_plan(plan, &warnings, err);
	h.doc = tm_handout_new(plan->settings, &plan->currency, plan->date,
			       "session-plan", plan->session->title, options);
	tm_doc_mark(h.doc, TM_MARK_ALL);
	tm_doc_page(h.doc, TM_PAGE_SECTION, plan->session->record.key,
		    plan->component ? plan->component->name
				    : tm_text(h.texts, "plan.system"));
	tm_doc_paragraph(h.doc, tm_text_of(h.texts, "plan.required", "competences",
					   words_of(h.doc, plan, needed_of(plan))));
	put_size(&h, plan);
	put_lists(&h, plan);
	put_reasons(&h, plan);
	put_rest(&h, plan, &warnings);
	tm_warnings_free(&warnings);
	return tm_handout_close(&h, status, write, data, err);
}
