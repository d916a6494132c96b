/* session.c - what came out of sessions, for those who were not there. */
#include <stdlib.h>
#include <string.h>

#include "lib/base/out.h"
#include "lib/report/handout.h"

struct report {
	struct tm_project *project;
	const struct tm_handout_options *options;
	struct tm_doc *doc; /* begun with the first one */
	bool several;
};

static void put_entries(struct tm_doc *doc, const struct tm_occasion *g,
			enum tm_entry_kind kind, const char *title)
{
	bool any = false;

	for (size_t i = 0; i < g->entry_count; i++) {
		const struct tm_entry *entry = g->entries[i];

		if (entry->kind != kind)
			continue;
		if (!any) {
			tm_doc_heading(doc, 2, title);
			tm_doc_list(doc, false);
		}
		any = true;
		if (kind != TM_FOLLOW_UP)
			tm_doc_item(doc, entry->text);
		else
			tm_doc_item(doc, tm_doc_format(doc, "%s (%s%s%s)", entry->text,
						       entry->done ? "done" : "open",
						       *entry->due ? ", due " : "",
						       entry->due));
	}
}

static void put_labelled(struct tm_doc *doc, const char *label, const char *text)
{
	if (*text)
		tm_doc_paragraph(doc, tm_doc_format(doc, "%s: %s", label, text));
}

/* Which competences were there, not who. */
static void put_competences(struct tm_doc *doc, const struct tm_occasion *g)
{
	struct tm_out words = TM_OUT_INIT;

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
	for (size_t i = 0; i < words.length; i++)
		if (words.bytes[i] == ';')
			words.bytes[i] = ',';
	put_labelled(doc, "Knowledge in the room", tm_out_string(&words));
	tm_out_free(&words);
}

static enum tm_status put_one(struct report *r, const struct tm_occasion *g,
			      struct tm_error *err)
{
	struct tm_out when = TM_OUT_INIT;
	struct tm_doc *doc = r->doc;
	enum tm_status status = tm_handout_when(g, r->options->zone, &when, err);

	tm_doc_page(doc, TM_PAGE_SECTION, g->key, g->title);
	put_labelled(doc, "When", tm_out_string(&when));
	put_labelled(doc, "Goal", g->goal);
	if (g->session) {
		put_labelled(doc, "Scope", g->session->scope);
		put_labelled(doc, "Not in scope", g->session->out_of_scope);
	}
	if (g->component)
		put_labelled(doc, "Component", g->component->name);
	put_competences(doc, g);
	put_labelled(doc, "Materials", g->materials);
	put_entries(doc, g, TM_OUTCOME, "Outcome");
	put_entries(doc, g, TM_NOTE, "What was said");
	put_entries(doc, g, TM_FOLLOW_UP, "What is left to do");
	if (!g->entry_count)
		tm_doc_paragraph(doc, "Nothing was written down yet.");
	tm_out_free(&when);
	return status;
}

static enum tm_status add(struct report *r, const char *handle, struct tm_error *err)
{
	struct tm_occasion *g = NULL;
	enum tm_status status = tm_occasion_read(r->project, handle, &g, err);

	if (!status && g->leader && tm_occasion_kind(g) == TM_ONE_ON_ONE)
		status = tm_error_set(err, TM_INVALID,
				      "'%s' is a one-on-one: everybody would know whose "
				      "remarks they are",
				      g->key);
	if (status) {
		tm_occasion_free(g);
		return status;
	}
	if (!r->doc) {
		r->doc = tm_handout_new(g->settings, &g->currency, g->date,
					"session-report",
					r->several ? "What came out of our sessions"
						   : "What came out of our session",
					r->options);
		tm_doc_page(r->doc, TM_PAGE_SECTION, "about", "About this report");
		tm_doc_paragraph(r->doc,
				 "For those who were not there. Remarks stand without "
				 "names: the group made them.");
	}
	status = put_one(r, g, err);
	tm_occasion_free(g);
	return status;
}

/* Keys of all sessions, NUL-ended one after the other. */
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
		status = tm_error_set(err, TM_NOT_FOUND, "there is no session yet");
	r->several = true;
	for (size_t at = 0; at < keys.length && !status;
	     at += strlen(keys.bytes + at) + 1)
		status = add(r, keys.bytes + at, err);
	tm_out_free(&keys);
	return status;
}

enum tm_status tm_report_sessions(struct tm_project *p, const struct tm_many *handles,
				  const struct tm_handout_options *options,
				  struct tm_out *out, struct tm_error *err)
{
	struct report r = { p, options, NULL, handles->count > 1 };
	enum tm_status status = handles->count ? TM_OK : add_all(&r, err);

	for (size_t i = 0; i < handles->count && !status; i++)
		status = add(&r, handles->values[i], err);
	if (!status)
		return tm_handout_write(r.doc, options, out, err);
	tm_doc_free(r.doc);
	return status;
}
