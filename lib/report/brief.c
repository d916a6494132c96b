/* brief.c - a printable sheet for a talk. */
#include <string.h>

#include "lib/base/out.h"
#include "lib/report/handout.h"

struct brief {
	struct tm_doc *doc;
	const struct tm_handout_options *options;
	const struct tm_leader *leader; /* or NULL */
};

static void put_list(struct tm_doc *doc, const char *const *lines)
{
	tm_doc_list(doc, false);
	for (; *lines; lines++)
		tm_doc_item(doc, *lines);
}

static void put_fact(struct tm_doc *doc, const char *what, const char *text)
{
	if (!text || !*text)
		return;
	tm_doc_row(doc, "");
	tm_doc_cell_text(doc, what);
	tm_doc_cell_text(doc, text);
}

static void begin_facts(struct tm_doc *doc, const char *id, const char *caption)
{
	static const struct tm_doc_column columns[] = {
		{ .key = "what", .title = "What", .weight = 1 },
		{ .key = "known", .title = "What we know", .weight = 3 },
	};

	tm_doc_table(doc, id, caption);
	for (size_t i = 0; i < sizeof columns / sizeof columns[0]; i++)
		tm_doc_column(doc, &columns[i]);
}

/* The dossier; what is private only when that is asked for. */
static void put_dossier(struct brief *b, const struct tm_currency *currency)
{
	static const char *const names[] = { "name",      "title",  "unit",    "kind",
					     "mission",   "vision", "targets", "revenue",
					     "margin",    "scale",  "scope",   "assets",
					     "influence", "stance", "notes" };
	const struct tm_field *fields = tm_noun(TM_LEADER)->fields;

	tm_doc_page(b->doc, TM_PAGE_SECTION, "dossier", "What we know");
	begin_facts(b->doc, "dossier", "Dossier");
	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
		const struct tm_field *f = tm_field_find(fields, names[i]);
		char buf[TM_FIELD_TEXT_SIZE];

		if ((f->flags & TM_PRIVATE) && !b->options->include_private)
			continue;
		put_fact(b->doc, f->name, tm_field_text(f, b->leader, currency, buf));
	}
	tm_doc_paragraph(b->doc, "What is missing here is the first thing to ask.");
}

static void put_questions(struct tm_doc *doc)
{
	const char *section = "";

	tm_doc_page(doc, TM_PAGE_SECTION, "questions", "Questions");
	for (const struct tm_question *q = tm_questions; q->text; q++) {
		if (strcmp(section, q->section) != 0)
			tm_doc_heading(doc, 2, q->section);
		section = q->section;
		tm_doc_emphasis(doc, q->text);
		for (int line = 0; line < 2; line++)
			tm_doc_paragraph(doc,
					 "\u2026\u2026\u2026\u2026\u2026\u2026\u2026"
					 "\u2026\u2026\u2026\u2026\u2026\u2026\u2026"
					 "\u2026\u2026\u2026\u2026\u2026\u2026\u2026"
					 "\u2026\u2026\u2026\u2026\u2026\u2026\u2026");
	}
}

/* What a word means to somebody who hears it for the first time. */
static void put_neighbours(struct tm_doc *doc)
{
	tm_doc_heading(doc, 2, "Neighbours of information security");
	tm_doc_list(doc, false);
	tm_doc_item(doc, "Physical security: doors, sites and people; the same intruder "
			 "may use both ways.");
	tm_doc_item(doc,
		    "IT: keeps systems running; security asks who could stop them on "
		    "purpose.");
	tm_doc_item(doc,
		    "Privacy: what the law says of people's data; a leak harms both.");
	tm_doc_item(doc, "Enterprise risk: all risks of the house; ours become a part of "
			 "its list.");
}

static void put_talk(struct brief *b, const struct tm_agenda_item *items, size_t count)
{
	tm_handout_agenda(b->doc, items, count);
	tm_doc_heading(b->doc, 2, "Ground rules");
	put_list(b->doc, tm_ground_rules);
	put_neighbours(b->doc);
	tm_doc_heading(b->doc, 2, "If it takes another course");
	tm_doc_paragraph(b->doc,
			 "Let it. Agree on a follow-up for the questions that are "
			 "left, and write its day here: \u2026\u2026\u2026\u2026\u2026");
}

static enum tm_status put_session(struct brief *b, const struct tm_occasion *g,
				  struct tm_error *err)
{
	struct tm_out when = TM_OUT_INIT;
	enum tm_status status = tm_handout_when(g, b->options->zone, &when, err);

	begin_facts(b->doc, "facts", "At a glance");
	put_fact(b->doc, "When", tm_out_string(&when));
	put_fact(b->doc, "Where", g->place);
	put_fact(b->doc, "Goal", g->goal);
	if (g->session) {
		put_fact(b->doc, "Scope", g->session->scope);
		put_fact(b->doc, "Not in scope", g->session->out_of_scope);
	}
	if (g->component) {
		put_fact(b->doc, "Component", g->component->name);
		put_fact(b->doc, "What it does", g->component->description);
	}
	put_fact(b->doc, "Materials", g->materials);
	for (size_t i = 0; i < g->guest_count; i++) {
		const struct tm_guest *guest = &g->guests[i];

		put_fact(b->doc, guest->role,
			 guest->person   ? guest->person->name
			 : guest->leader ? guest->leader->name
					 : "");
	}
	tm_out_free(&when);
	return status;
}

static void put_rules(struct tm_doc *doc)
{
	tm_doc_heading(doc, 2, "House rules");
	put_list(doc, tm_house_rules);
}

static enum tm_status put_gathering(struct brief *b, const struct tm_occasion *g,
				    struct tm_error *err)
{
	struct tm_agenda_item items[TM_AGENDA_MAX];
	size_t count = tm_agenda(g, items);
	enum tm_status status;

	tm_doc_page(b->doc, TM_PAGE_SECTION, g->key, "The meeting");
	status = put_session(b, g, err);
	if (b->leader) {
		put_talk(b, items, count);
		put_dossier(b, &g->currency);
		put_questions(b->doc);
	} else {
		tm_handout_agenda(b->doc, items, count);
		put_rules(b->doc);
	}
	return status;
}

static enum tm_status brief_meeting(struct tm_project *p, const char *handle,
				    const struct tm_handout_options *options,
				    struct tm_out *out, struct tm_error *err)
{
	struct brief b = { .options = options };
	struct tm_occasion *g = NULL;
	enum tm_status status = tm_occasion_read(p, handle, &g, err);

	if (status)
		return status;
	b.leader = g->leader;
	b.doc = tm_handout_new(g->settings, &g->currency, g->date, "brief", g->title,
			       options);
	status = put_gathering(&b, g, err);
	if (status)
		tm_doc_free(b.doc);
	else
		status = tm_handout_write(b.doc, options, out, err);
	tm_occasion_free(g);
	return status;
}

static enum tm_status brief_leader(struct tm_project *p, const struct tm_leader *leader,
				   const struct tm_handout_options *options,
				   struct tm_out *out, struct tm_error *err)
{
	struct brief b = { .options = options, .leader = leader };
	struct tm_agenda_item items[TM_AGENDA_MAX];
	struct tm_settings *settings = NULL;
	struct tm_project_info info;
	char date[16];
	enum tm_status status = tm_settings_get(p, &settings, err);

	if (!status)
		status = tm_project_inspect(p, &info, err);
	if (!status) {
		memcpy(date, info.changed, 10);
		date[10] = '\0';
		b.doc = tm_handout_new(settings, tm_project_currency(p), date, "brief",
				       leader->name, options);
		tm_doc_page(b.doc, TM_PAGE_SECTION, leader->record.key, "The talk");
		put_talk(&b, items,
			 tm_agenda_of(TM_ONE_ON_ONE, settings->meeting_max, items));
		put_dossier(&b, tm_project_currency(p));
		put_questions(b.doc);
		status = tm_handout_write(b.doc, options, out, err);
	}
	tm_record_free((struct tm_record *)settings);
	return status;
}

enum tm_status tm_report_brief(struct tm_project *p, const char *handle,
			       const struct tm_handout_options *options,
			       struct tm_out *out, struct tm_error *err)
{
	struct tm_record *leader = NULL;
	enum tm_status status = tm_get(p, TM_LEADER, handle, &leader, err);

	if (!status)
		status = brief_leader(p, (const struct tm_leader *)leader, options, out,
				      err);
	else if (status == TM_NOT_FOUND)
		status = brief_meeting(p, handle, options, out, err);
	tm_record_free(leader);
	if (status == TM_NOT_FOUND)
		tm_error_set(err, status,
			     "there is no leader, session or meeting '%.80s'", handle);
	return status;
}
