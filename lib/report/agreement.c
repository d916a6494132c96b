/* agreement.c - what those who meet agree on beforehand. */
#include <string.h>

#include "lib/base/out.h"
#include "lib/report/handout.h"

static const char *const titles[] = {
	[TM_ELEMENT_GOAL] = "Goal",
	[TM_ELEMENT_AGENDA] = "Agenda",
	[TM_ELEMENT_COMMUNICATION] = "Communication",
	[TM_ELEMENT_MATERIALS] = "Materials",
	[TM_ELEMENT_BREAKS] = "Breaks",
	[TM_ELEMENT_RULES] = "House rules",
};

static void put_paragraph(struct tm_doc *doc, const char *label, const char *text)
{
	if (*text)
		tm_doc_paragraph(doc, tm_doc_format(doc, "%s%s", label, text));
}

static bool propose_goal(struct tm_doc *doc, const struct tm_occasion *g)
{
	put_paragraph(doc, "", g->goal);
	if (g->session && !g->meeting) {
		put_paragraph(doc, "We talk about: ", g->session->scope);
		put_paragraph(doc, "We do not talk about: ", g->session->out_of_scope);
	}
	return *g->goal;
}

static bool propose_agenda(struct tm_doc *doc, const struct tm_occasion *g)
{
	struct tm_agenda_item items[TM_AGENDA_MAX];

	if (g->minutes == TM_NONE)
		return false;
	tm_handout_agenda(doc, items, tm_agenda(g, items));
	return true;
}

static bool propose_communication(struct tm_doc *doc, const struct tm_occasion *g)
{
	tm_doc_list(doc, false);
	tm_doc_item(doc, "During: everybody speaks for themselves; the moderator or "
			 "organiser sees to it that all are heard.");
	tm_doc_item(doc, "Afterwards: within two days everybody gets the outcome, "
			 "without names beside remarks.");
	if (g->organiser)
		tm_doc_item(doc, tm_doc_format(doc, "Questions go to %s%s%s%s.",
					       g->organiser->name,
					       *g->organiser->email ? " (" : "",
					       g->organiser->email,
					       *g->organiser->email ? ")" : ""));
	return true;
}

static bool propose_materials(struct tm_doc *doc, const struct tm_occasion *g)
{
	if (!*g->materials)
		return false;
	tm_doc_list(doc, false);
	tm_handout_lines(doc, g->materials);
	return true;
}

static bool propose_breaks(struct tm_doc *doc, const struct tm_occasion *g)
{
	int64_t count = tm_breaks(g->minutes);

	if (g->minutes == TM_NONE)
		return false;
	if (!count)
		tm_doc_paragraph(doc, tm_doc_format(doc,
						    "None: it takes no more than %d "
						    "minutes.",
						    (int)TM_BREAK_AFTER));
	else
		tm_doc_paragraph(doc,
				 tm_doc_format(doc, "%lld of %d minutes each.",
					       (long long)count, (int)TM_BREAK_MINUTES));
	return true;
}

static bool propose_rules(struct tm_doc *doc, const struct tm_occasion *g)
{
	(void)g;
	tm_doc_list(doc, false);
	for (size_t i = 0; tm_house_rules[i]; i++)
		tm_doc_item(doc, tm_house_rules[i]);
	return true;
}

static bool (*const propose[])(struct tm_doc *, const struct tm_occasion *) = {
	[TM_ELEMENT_GOAL] = propose_goal,
	[TM_ELEMENT_AGENDA] = propose_agenda,
	[TM_ELEMENT_COMMUNICATION] = propose_communication,
	[TM_ELEMENT_MATERIALS] = propose_materials,
	[TM_ELEMENT_BREAKS] = propose_breaks,
	[TM_ELEMENT_RULES] = propose_rules,
};

static void put_element(struct tm_doc *doc, const struct tm_occasion *g,
			enum tm_element_word word, unsigned *missing)
{
	const char *decided = tm_occasion_element(g, word);

	tm_doc_heading(doc, 2, titles[word]);
	if (decided) {
		tm_doc_list(doc, false);
		tm_handout_lines(doc, decided);
	} else if (!propose[word](doc, g)) {
		tm_doc_emphasis(doc, "Not agreed yet.");
		*missing |= 1U << word;
	}
}

static enum tm_status put_head(struct tm_doc *doc, const struct tm_occasion *g,
			       const struct tm_handout_options *options,
			       struct tm_error *err)
{
	struct tm_out when = TM_OUT_INIT;
	enum tm_status status = tm_handout_when(g, options->zone, &when, err);

	if (!status && when.length)
		tm_doc_paragraph(doc, tm_doc_format(doc, "%s%s%s", when.bytes,
						    *g->place ? ", " : "", g->place));
	tm_out_free(&when);
	return status;
}

enum tm_status tm_report_agreement(const struct tm_occasion *g,
				   const struct tm_handout_options *options,
				   unsigned *missing, struct tm_out *out,
				   struct tm_error *err)
{
	struct tm_doc *doc = tm_handout_new(g->settings, &g->currency, g->date,
					    "agreement", g->title, options);
	enum tm_status status;

	*missing = 0;
	tm_doc_page(doc, TM_PAGE_SECTION, g->key, "What we agree on");
	status = put_head(doc, g, options, err);
	if (status) {
		tm_doc_free(doc);
		return status;
	}
	for (int word = 0; word < TM_ELEMENTS; word++)
		put_element(doc, g, (enum tm_element_word)word, missing);
	return tm_handout_write(doc, options, out, err);
}
