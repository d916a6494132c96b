/* session.c - reports of sessions for people who did not attend. */
#include <stdlib.h>
#include <string.h>

#include "lib/base/out.h"
#include "lib/report/handout.h"

struct report {
	struct tm_project *project;
	struct tm_handout handout; /* started with the first session */
	bool several;
};

static const char *action_text(struct tm_handout *h, const struct tm_entry *entry)
{
	const char *status = tm_text(h->texts, entry->done ? "report.action.done"
							   : "report.action.open");

	return tm_text_with(h->texts, *entry->due ? "report.action.due" : "report.action",
			    (const char *const[]){ "action", entry->text, "status",
						   status, "due", entry->due, NULL });
}

static void put_entries(struct tm_handout *h, const struct tm_occasion *g,
			enum tm_entry_kind kind, const char *title)
{
	bool any = false;

	for (size_t i = 0; i < g->entry_count; i++) {
		const struct tm_entry *entry = g->entries[i];

		if (entry->kind != kind)
			continue;
		if (!any) {
			tm_doc_heading(h->doc, 2, tm_text(h->texts, title));
			tm_doc_list(h->doc, false);
		}
		any = true;
		tm_doc_item(h->doc,
			    kind == TM_FOLLOW_UP ? action_text(h, entry) : entry->text);
	}
}

static void put_labelled(struct tm_handout *h, const char *label, const char *text)
{
	if (*text)
		tm_doc_paragraph(h->doc, tm_doc_format(h->doc, "%s: %s",
						       tm_text(h->texts, label), text));
}

/* The competences that were present, not the people. */
static void put_competences(struct tm_handout *h, const struct tm_occasion *g)
{
	struct tm_out words = TM_OUT_INIT, shown = TM_OUT_INIT;

	for (size_t i = 0; i < g->guest_count; i++) {
		const struct tm_guest *guest = &g->guests[i];
		const char *list = !guest->person ? ""
				   : guest->attendee && *guest->attendee->competence
					   ? guest->attendee->competence
					   : guest->person->competences;

		while (*list) {
			char word[TM_KEY_SIZE] = "";
			size_t length = strcspn(list, ";");

			if (length < sizeof word)
				memcpy(word, list, length);
			if (*word && !tm_list_has(tm_out_string(&words), word)) {
				if (words.length)
					tm_out_char(&words, ';');
				tm_out_text(&words, word);
			}
			list += length + (list[length] == ';');
		}
	}
	tm_handout_values(&shown, tm_out_string(&words));
	put_labelled(h, "label.competences", tm_out_string(&shown));
	tm_out_free(&shown);
	tm_out_free(&words);
}

static enum tm_status put_one(struct report *r, const struct tm_occasion *g,
			      struct tm_error *err)
{
	struct tm_out when = TM_OUT_INIT;
	struct tm_handout *h = &r->handout;
	enum tm_status status = tm_handout_when(g, h->options->zone, &when, err);

	tm_doc_page(h->doc, TM_PAGE_SECTION, g->key, g->title);
	put_labelled(h, "label.when", tm_out_string(&when));
	put_labelled(h, "label.goal", g->goal);
	if (g->session) {
		put_labelled(h, "label.scope", g->session->scope);
		put_labelled(h, "label.out-of-scope", g->session->out_of_scope);
	}
	if (g->component)
		put_labelled(h, "label.component", g->component->name);
	put_competences(h, g);
	put_labelled(h, "label.materials", g->materials);
	put_entries(h, g, TM_OUTCOME, "report.outcome");
	put_entries(h, g, TM_NOTE, "report.notes");
	put_entries(h, g, TM_FOLLOW_UP, "report.actions");
	if (!g->entry_count)
		tm_doc_paragraph(h->doc, tm_text(h->texts, "report.none"));
	tm_out_free(&when);
	return status;
}

static enum tm_status begin(struct report *r, const struct tm_occasion *g,
			    struct tm_error *err)
{
	struct tm_handout *h = &r->handout;
	enum tm_status status = tm_texts_of(g->settings, &h->texts, err);

	if (status)
		return status;
	h->doc = tm_handout_new(
		g->settings, &g->currency, g->date, "session-report",
		tm_text(h->texts, r->several ? "report.title.many" : "report.title"),
		h->options);
	tm_doc_mark(h->doc, TM_MARK_ALL);
	tm_doc_page(h->doc, TM_PAGE_SECTION, "about", tm_text(h->texts, "report.about"));
	tm_doc_paragraph(h->doc, tm_text(h->texts, "report.about.text"));
	return TM_OK;
}

static enum tm_status add(struct report *r, const char *handle, struct tm_error *err)
{
	struct tm_occasion *g = NULL;
	enum tm_status status = tm_occasion_read(r->project, handle, &g, err);

	if (!status && g->leader && tm_occasion_kind(g) == TM_ONE_ON_ONE)
		status = tm_error_set(
			err, TM_INVALID,
			"'%s' is a one-on-one: comments could be attributed", g->key);
	if (!status && !r->handout.texts)
		status = begin(r, g, err);
	if (!status)
		status = put_one(r, g, err);
	tm_occasion_free(g);
	return status;
}

/* The keys of all sessions, each NUL-terminated. */
static enum tm_status take_session(const struct tm_record *record, void *data,
				   struct tm_error *err)
{
	struct tm_out *keys = data;

	tm_out_put(keys, record->key, strlen(record->key) + 1);
	return tm_out_status(keys, err);
}

static enum tm_status add_all(struct report *r, struct tm_error *err)
{
	struct tm_out keys = TM_OUT_INIT;
	enum tm_status status =
		tm_each(r->project, TM_SESSION, NULL, take_session, &keys, err);

	if (!status && !keys.length)
		status = tm_error_set(err, TM_NOT_FOUND, "no session yet");
	r->several = true;
	for (size_t at = 0; at < keys.length && !status;
	     at += strlen(keys.bytes + at) + 1)
		status = add(r, keys.bytes + at, err);
	tm_out_free(&keys);
	return status;
}

enum tm_status tm_report_sessions(struct tm_project *p, const struct tm_many *handles,
				  const struct tm_handout_options *options,
				  tm_write_fn *write, void *data, struct tm_error *err)
{
	struct report r = { .project = p,
			    .handout = { .options = options },
			    .several = handles->count > 1 };
	enum tm_status status = handles->count ? TM_OK : add_all(&r, err);

	for (size_t i = 0; i < handles->count && !status; i++)
		status = add(&r, handles->values[i], err);
	return tm_handout_close(&r.handout, status, write, data, err);
}
