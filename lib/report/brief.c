/* brief.c - a printable brief for a conversation or a meeting. */
#include <stdio.h>
#include <string.h>

#include "lib/base/out.h"
#include "lib/report/handout.h"

/* Blank lines for an answer. */
#define ANSWER_LINES 2
#define ANSWER_LINE                                                                      \
	"\u2026\u2026\u2026\u2026\u2026\u2026\u2026\u2026\u2026\u2026\u2026\u2026\u2026" \
	"\u2026"                                                                         \
	"\u2026\u2026\u2026\u2026\u2026\u2026\u2026\u2026\u2026\u2026\u2026\u2026\u2026" \
	"\u2026"

static void put_fact(struct tm_handout *h, const char *label, const char *text)
{
	if (!text || !*text)
		return;
	tm_doc_row(h->doc, "");
	tm_doc_cell_text(h->doc, tm_text(h->texts, label));
	tm_doc_cell_text(h->doc, text);
}

static void begin_facts(struct tm_handout *h, const char *id, const char *caption)
{
	static const struct tm_doc_column columns[] = {
		{ .key = "what", .title = "Item", .weight = 1 },
		{ .key = "known", .title = "What we know", .weight = 3 },
	};

	tm_doc_table(h->doc, id, tm_text(h->texts, caption));
	for (size_t i = 0; i < sizeof columns / sizeof columns[0]; i++)
		tm_doc_column(h->doc, &columns[i]);
}

/* Private fields are marked. */
static void put_dossier(struct tm_handout *h, const struct tm_leader *leader,
			const struct tm_currency *currency)
{
	static const char *const names[] = { "name",      "title",  "unit",    "kind",
					     "mission",   "vision", "targets", "revenue",
					     "margin",    "scale",  "scope",   "assets",
					     "influence", "stance", "notes" };
	const struct tm_field *fields = tm_noun(TM_LEADER)->fields;

	tm_doc_page(h->doc, TM_PAGE_SECTION, "dossier",
		    tm_text(h->texts, "brief.dossier"));
	begin_facts(h, "dossier", "brief.dossier.profile");
	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
		const struct tm_field *f = tm_field_find(fields, names[i]);
		char buf[TM_FIELD_TEXT_SIZE], label[64];

		tm_doc_mark(h->doc, TM_MARK_ALL | tm_view_mark(f));
		snprintf(label, sizeof label, "brief.dossier.%s", f->name);
		put_fact(h, label, tm_field_text(f, leader, currency, buf));
	}
	tm_doc_mark(h->doc, TM_MARK_ALL);
	tm_doc_paragraph(h->doc, tm_text(h->texts, "brief.dossier.missing"));
}

static void put_questions(struct tm_handout *h)
{
	static const char *const sections[] = { "questions.area", "questions.elsewhere",
						"questions.concerns", "questions.impact",
						"questions.closing" };

	tm_doc_page(h->doc, TM_PAGE_SECTION, "questions", tm_text(h->texts, "questions"));
	for (size_t i = 0; i < sizeof sections / sizeof sections[0]; i++) {
		const char *question;

		tm_doc_heading(h->doc, 2, tm_text(h->texts, sections[i]));
		for (size_t n = 0; (question = tm_text_item(h->texts, sections[i], n));
		     n++) {
			tm_doc_emphasis(h->doc, question);
			for (int line = 0; line < ANSWER_LINES; line++)
				tm_doc_paragraph(h->doc, ANSWER_LINE);
		}
	}
}

/* A heading and its list of texts. */
static void put_list(struct tm_handout *h, const char *id)
{
	tm_doc_heading(h->doc, 2, tm_text(h->texts, id));
	tm_handout_list(h, id);
}

static void put_conversation(struct tm_handout *h, const struct tm_leader *leader,
			     const struct tm_currency *currency,
			     const struct tm_agenda_item *items, size_t count)
{
	tm_handout_agenda(h, tm_text(h->texts, "agenda"), items, count);
	put_list(h, "brief.ground-rules");
	put_list(h, "brief.related");
	tm_doc_heading(h->doc, 2, tm_text(h->texts, "brief.off-track"));
	tm_doc_paragraph(h->doc, tm_text(h->texts, "brief.off-track.advice"));
	put_dossier(h, leader, currency);
	put_questions(h);
}

static void put_attendee(struct tm_handout *h, const struct tm_guest *guest)
{
	const char *name = guest->person   ? guest->person->name
			   : guest->leader ? guest->leader->name
					   : "";
	struct tm_out attendee = TM_OUT_INIT;

	tm_out_text(&attendee, name);
	if (strcmp(guest->role, "participant") != 0) {
		tm_out_text(&attendee, " (");
		tm_handout_values(&attendee, guest->role);
		tm_out_char(&attendee, ')');
	}
	put_fact(h, "label.attendee", tm_out_string(&attendee));
	tm_out_free(&attendee);
}

static enum tm_status put_facts(struct tm_handout *h, const struct tm_occasion *g,
				struct tm_error *err)
{
	struct tm_out when = TM_OUT_INIT;
	enum tm_status status = tm_handout_when(g, h->options->zone, &when, err);

	begin_facts(h, "facts", "brief.facts");
	put_fact(h, "label.when", tm_out_string(&when));
	put_fact(h, "label.where", g->place);
	put_fact(h, "label.goal", g->goal);
	if (g->session) {
		put_fact(h, "label.scope", g->session->scope);
		put_fact(h, "label.out-of-scope", g->session->out_of_scope);
	}
	if (g->component) {
		put_fact(h, "label.component", g->component->name);
		put_fact(h, "label.component.description", g->component->description);
	}
	put_fact(h, "label.materials", g->materials);
	for (size_t i = 0; i < g->guest_count; i++)
		put_attendee(h, &g->guests[i]);
	tm_out_free(&when);
	return status;
}

static enum tm_status put_occasion(struct tm_handout *h, const struct tm_occasion *g,
				   struct tm_error *err)
{
	struct tm_agenda_item items[TM_AGENDA_MAX];
	size_t count = tm_agenda(g, h->texts, items);
	enum tm_status status;

	tm_doc_mark(h->doc, TM_MARK_ALL);
	tm_doc_page(h->doc, TM_PAGE_SECTION, g->key, tm_text(h->texts, "brief.meeting"));
	status = put_facts(h, g, err);
	if (g->leader) {
		put_conversation(h, g->leader, &g->currency, items, count);
	} else {
		tm_handout_agenda(h, tm_text(h->texts, "agenda"), items, count);
		put_list(h, "house-rules");
	}
	return status;
}

static enum tm_status brief_meeting(struct tm_project *p, const char *handle,
				    const struct tm_handout_options *options,
				    tm_write_fn *write, void *data, struct tm_error *err)
{
	struct tm_handout h = { .options = options };
	struct tm_occasion *g = NULL;
	enum tm_status status = tm_occasion_read(p, handle, &g, err);

	if (!status)
		status = tm_texts_of(g->settings, &h.texts, err);
	if (!status) {
		h.doc = tm_handout_new(g->settings, &g->currency, g->date, "brief",
				       g->title, options);
		status = put_occasion(&h, g, err);
	}
	status = tm_handout_close(&h, status, write, data, err);
	tm_occasion_free(g);
	return status;
}

static enum tm_status brief_leader(struct tm_project *p, const struct tm_leader *leader,
				   const struct tm_handout_options *options,
				   tm_write_fn *write, void *data, struct tm_error *err)
{
	const struct tm_currency *currency = tm_project_currency(p);
	struct tm_handout h = { .options = options };
	struct tm_agenda_item items[TM_AGENDA_MAX];
	struct tm_settings *settings = NULL;
	struct tm_project_info info;
	char date[16];
	enum tm_status status = tm_settings_get(p, &settings, err);

	if (!status)
		status = tm_project_inspect(p, &info, err);
	if (!status)
		status = tm_texts_of(settings, &h.texts, err);
	if (!status) {
		memcpy(date, info.changed, 10);
		date[10] = '\0';
		h.doc = tm_handout_new(settings, currency, date, "brief", leader->name,
				       options);
		tm_doc_mark(h.doc, TM_MARK_ALL);
		tm_doc_page(h.doc, TM_PAGE_SECTION, leader->record.key,
			    tm_text(h.texts, "brief.conversation"));
		put_conversation(&h, leader, currency, items,
				 tm_agenda_of(TM_ONE_ON_ONE, settings->meeting_max,
					      h.texts, items));
	}
	status = tm_handout_close(&h, status, write, data, err);
	tm_record_free((struct tm_record *)settings);
	return status;
}

enum tm_status tm_report_brief(struct tm_project *p, const char *handle,
			       const struct tm_handout_options *options,
			       tm_write_fn *write, void *data, struct tm_error *err)
{
	struct tm_record *leader = NULL;
	enum tm_status status = tm_get(p, TM_LEADER, handle, &leader, err);

	if (!status)
		status = brief_leader(p, (const struct tm_leader *)leader, options, write,
				      data, err);
	else if (status == TM_NOT_FOUND)
		status = brief_meeting(p, handle, options, write, data, err);
	tm_record_free(leader);
	if (status == TM_NOT_FOUND)
		tm_error_set(err, status,
			     "there is no leader, session or meeting '%.80s'", handle);
	return status;
}
