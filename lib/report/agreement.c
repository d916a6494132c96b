/* agreement.c - the meeting agreement. */
#include <inttypes.h>
#include <stdio.h>

#include "lib/base/out.h"
#include "lib/report/handout.h"

static void put_text(struct tm_handout *h, const char *id, const char *name,
		     const char *value)
{
	if (*value)
		tm_doc_paragraph(h->doc, tm_text_of(h->texts, id, name, value));
}

static bool propose_goal(struct tm_handout *h, const struct tm_occasion *g)
{
	if (*g->goal)
		tm_doc_paragraph(h->doc, g->goal);
	if (g->session && !g->meeting) {
		put_text(h, "agreement.scope", "scope", g->session->scope);
		put_text(h, "agreement.out-of-scope", "out-of-scope",
			 g->session->out_of_scope);
	}
	return *g->goal;
}

static bool propose_agenda(struct tm_handout *h, const struct tm_occasion *g)
{
	struct tm_agenda_item items[TM_AGENDA_MAX];

	if (g->minutes == TM_NONE)
		return false;
	tm_handout_agenda(h, "", items, tm_agenda(g, h->texts, items));
	return true;
}

static bool propose_communication(struct tm_handout *h, const struct tm_occasion *g)
{
	tm_handout_list(h, "agreement.communication");
	if (g->organiser) {
		bool reachable = *g->organiser->email;
		const char *organiser = tm_doc_format(
			h->doc, "%s%s%s%s", g->organiser->name, reachable ? " (" : "",
			g->organiser->email, reachable ? ")" : "");

		tm_doc_item(h->doc,
			    tm_text_of(h->texts, "agreement.communication.questions",
				       "organiser", organiser));
	}
	return true;
}

static bool propose_materials(struct tm_handout *h, const struct tm_occasion *g)
{
	if (!*g->materials)
		return false;
	tm_doc_list(h->doc, false);
	tm_handout_lines(h->doc, g->materials);
	return true;
}

static bool propose_breaks(struct tm_handout *h, const struct tm_occasion *g)
{
	const int64_t count = tm_breaks(g->minutes);
	char number[24], minutes[24];

	if (g->minutes == TM_NONE)
		return false;
	snprintf(number, sizeof number, "%" PRId64, count);
	snprintf(minutes, sizeof minutes, "%d",
		 count ? (int)TM_BREAK_MINUTES : (int)TM_BREAK_AFTER);
	tm_doc_paragraph(h->doc,
			 tm_text_with(h->texts,
				      count == 0   ? "agreement.breaks.none"
				      : count == 1 ? "agreement.breaks.one"
						   : "agreement.breaks.many",
				      (const char *const[]){ "count", number, "minutes",
							     minutes, NULL }));
	return true;
}

static bool propose_rules(struct tm_handout *h, const struct tm_occasion *g)
{
	(void)g;
	tm_handout_list(h, "house-rules");
	return true;
}

static const struct {
	const char *title;
	bool (*propose)(struct tm_handout *h, const struct tm_occasion *g);
} elements[] = {
	[TM_ELEMENT_GOAL] = { "agreement.goal", propose_goal },
	[TM_ELEMENT_AGENDA] = { "agenda", propose_agenda },
	[TM_ELEMENT_COMMUNICATION] = { "agreement.communication", propose_communication },
	[TM_ELEMENT_MATERIALS] = { "agreement.materials", propose_materials },
	[TM_ELEMENT_BREAKS] = { "agreement.breaks", propose_breaks },
	[TM_ELEMENT_RULES] = { "house-rules", propose_rules },
};

static void put_element(struct tm_handout *h, const struct tm_occasion *g,
			enum tm_element_word word, unsigned *missing)
{
	const char *decided = tm_occasion_element(g, word);

	tm_doc_heading(h->doc, 2, tm_text(h->texts, elements[word].title));
	if (decided) {
		tm_doc_list(h->doc, false);
		tm_handout_lines(h->doc, decided);
	} else if (!elements[word].propose(h, g)) {
		tm_doc_emphasis(h->doc, tm_text(h->texts, "agreement.not-set"));
		*missing |= 1U << word;
	}
}

static enum tm_status put_head(struct tm_handout *h, const struct tm_occasion *g,
			       struct tm_error *err)
{
	struct tm_out when = TM_OUT_INIT;
	enum tm_status status = tm_handout_when(g, h->options->zone, &when, err);

	if (!status && when.length)
		tm_doc_paragraph(h->doc, tm_doc_format(h->doc, "%s%s%s", when.bytes,
						       *g->place ? ", " : "", g->place));
	tm_out_free(&when);
	return status;
}

enum tm_status tm_report_agreement(const struct tm_occasion *g,
				   const struct tm_handout_options *options,
				   unsigned *missing, tm_write_fn *write, void *data,
				   struct tm_error *err)
{
	struct tm_handout h = { .options = options };
	enum tm_status status = tm_texts_of(g->settings, &h.texts, err);

	*missing = 0;
	if (!status) {
		h.doc = tm_handout_new(g->settings, &g->currency, g->date, "agreement",
				       g->title, options);
		tm_doc_mark(h.doc, TM_MARK_ALL);
		tm_doc_page(h.doc, TM_PAGE_SECTION, g->key,
			    tm_text(h.texts, "agreement.title"));
		status = put_head(&h, g, err);
	}
	for (int word = 0; word < TM_ELEMENTS && !status; word++)
		put_element(&h, g, (enum tm_element_word)word, missing);
	return tm_handout_close(&h, status, write, data, err);
}
