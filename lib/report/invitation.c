/* invitation.c - an invitation as text, calendar entry or mail. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/base/escape.h"

#include "lib/format/mail/eml.h"
#include "lib/format/mail/ics.h"
#include "lib/report/handout.h"

/* The plain text of an invitation. */
struct body {
	struct tm_out out;
	struct tm_catalogue *texts;
};

/*
 * Lines after the first are indented, so that none can be mistaken for a label of ours.
 */
static void put_indented(struct body *b, const char *text)
{
	for (; *text; text++) {
		tm_out_char(&b->out, *text);
		if (*text == '\n')
			tm_out_text(&b->out, "    ");
	}
	tm_out_char(&b->out, '\n');
}

static void put_labelled(struct body *b, const char *label, const char *text)
{
	if (!*text)
		return;
	tm_out_text(&b->out, tm_text(b->texts, label));
	tm_out_text(&b->out, ": ");
	put_indented(b, text);
}

/* A blank line and a section title. */
static void put_title(struct body *b, const char *id)
{
	tm_out_char(&b->out, '\n');
	tm_out_text(&b->out, tm_text(b->texts, id));
	tm_out_text(&b->out, ":\n");
}

static void put_agenda(struct body *b, const struct tm_occasion *g)
{
	struct tm_agenda_item items[TM_AGENDA_MAX];
	size_t count = tm_agenda(g, b->texts, items);
	const char *decided = tm_occasion_element(g, TM_ELEMENT_AGENDA);

	put_title(b, "agenda");
	if (decided) {
		tm_out_text(&b->out, "    ");
		put_indented(b, decided);
		return;
	}
	for (size_t i = 0; i < count; i++)
		tm_out_print(&b->out, "%5lld min  %s\n", (long long)items[i].minutes,
			     items[i].what);
}

static const struct tm_mailbox nobody = { "", "" };

static struct tm_mailbox mailbox_of(const struct tm_guest *guest)
{
	if (guest->person)
		return (struct tm_mailbox){ guest->person->name, guest->person->email };
	return guest->leader
		       ? (struct tm_mailbox){ guest->leader->name, guest->leader->email }
		       : nobody;
}

static void put_attendee(struct body *b, const struct tm_guest *guest)
{
	struct tm_out competences = TM_OUT_INIT;

	tm_out_text(&b->out, "    ");
	tm_out_text(&b->out, mailbox_of(guest).name);
	if (strcmp(guest->role, "participant") != 0) {
		tm_out_text(&b->out, " (");
		tm_handout_values(&b->out, guest->role);
		tm_out_char(&b->out, ')');
	}
	if (guest->attendee && *guest->attendee->competence) {
		tm_handout_values(&competences, guest->attendee->competence);
		tm_out_text(&b->out, ", ");
		tm_out_text(&b->out,
			    tm_text_of(b->texts, "invitation.competence", "competences",
				       tm_out_string(&competences)));
	}
	tm_out_char(&b->out, '\n');
	b->out.failed |= competences.failed;
	tm_out_free(&competences);
}

static void put_attendees(struct body *b, const struct tm_occasion *g)
{
	if (!g->guest_count)
		return;
	put_title(b, "invitation.attendees");
	for (size_t i = 0; i < g->guest_count; i++)
		put_attendee(b, &g->guests[i]);
}

static void put_preparation(struct body *b, const struct tm_occasion *g)
{
	char minutes[24];

	if (g->preparation != TM_NONE && g->preparation) {
		snprintf(minutes, sizeof minutes, "%lld", (long long)g->preparation);
		tm_out_char(&b->out, '\n');
		tm_out_text(&b->out, tm_text_of(b->texts, "invitation.preparation",
						"minutes", minutes));
		tm_out_char(&b->out, '\n');
	}
	if (*g->materials) {
		put_title(b, "invitation.materials");
		tm_out_text(&b->out, "    ");
		put_indented(b, g->materials);
	}
}

static enum tm_status put_body(struct body *b, const struct tm_occasion *g,
			       const struct tm_invite_options *options,
			       struct tm_error *err)
{
	struct tm_out when = TM_OUT_INIT;
	enum tm_status status = tm_handout_when(g, options->zone, &when, err);

	if (g->invitation->cancelled) {
		tm_out_text(&b->out, tm_text(b->texts, "invitation.cancelled"));
		tm_out_char(&b->out, '\n');
	}
	put_indented(b, g->title);
	tm_out_char(&b->out, '\n');
	if (strcmp(g->goal, g->title) != 0)
		put_labelled(b, "label.goal", g->goal);
	if (!g->meeting) {
		put_labelled(b, "label.scope", g->session->scope);
		put_labelled(b, "label.out-of-scope", g->session->out_of_scope);
	}
	put_labelled(b, "label.when", tm_out_string(&when));
	put_labelled(b, "label.where", g->place);
	if (g->organiser)
		put_labelled(b, "label.organiser", g->organiser->name);
	if (!g->invitation->cancelled) {
		put_agenda(b, g);
		put_attendees(b, g);
		put_preparation(b, g);
	}
	b->out.failed |= when.failed;
	tm_out_free(&when);
	if (!status)
		status = tm_catalogue_status(b->texts, err);
	return status ? status : tm_out_status(&b->out, err);
}

static enum tm_ics_role role_of(const struct tm_guest *guest)
{
	return tm_list_has(guest->role, "organiser") ? TM_ICS_CHAIR : TM_ICS_REQUIRED;
}

static struct tm_mailbox organiser_of(const struct tm_occasion *g)
{
	for (size_t i = 0; i < g->guest_count; i++)
		if (tm_list_has(g->guests[i].role, "organiser"))
			return mailbox_of(&g->guests[i]);
	return g->organiser
		       ? (struct tm_mailbox){ g->organiser->name, g->organiser->email }
		       : nobody;
}

/* The calendar event; attendees has one element per guest. */
static struct tm_ics event_of(const struct tm_occasion *g,
			      const struct tm_invite_options *options, const char *body,
			      const struct tm_zone *zone,
			      struct tm_ics_attendee *attendees)
{
	const struct tm_invitation *sent = g->invitation;
	struct tm_ics event = {
		.uid = g->uuid,
		.sequence = sent->sequence,
		.cancelled = sent->cancelled,
		.caldav = options->caldav,
		.start = tm_handout_moment(sent->start),
		.stamp = tm_handout_moment(sent->sent),
		.zone = zone,
		.summary = g->title,
		.description = body,
		.location = sent->place,
		.url = tm_escape_link(sent->place) ? sent->place : "",
		.organiser = organiser_of(g),
		.attendees = attendees,
		.attendee_count = g->guest_count,
		.reminder = options->reminder == TM_NONE
				    ? g->settings->reminder_days * 24 * 60
				    : options->reminder,
	};

	event.end = event.start + sent->minutes * TM_MINUTE;
	for (size_t i = 0; i < g->guest_count; i++)
		attendees[i] = (struct tm_ics_attendee){ mailbox_of(&g->guests[i]),
							 role_of(&g->guests[i]) };
	return event;
}

static enum tm_status put_mail(const struct tm_occasion *g, struct tm_catalogue *texts,
			       const struct tm_ics *event, const struct tm_out *calendar,
			       struct tm_out *out, struct tm_error *err)
{
	struct tm_mailbox *to = calloc(g->guest_count + 1, sizeof *to);
	struct tm_eml mail = { .from = event->organiser,
			       .to = to,
			       .text = event->description,
			       .calendar = tm_out_string(calendar),
			       .method = tm_ics_method(event),
			       .date = event->stamp };
	enum tm_status status;

	if (!to)
		return tm_out_of_memory(err);
	for (size_t i = 0; i < g->guest_count; i++)
		if (strcmp(event->attendees[i].who.address, event->organiser.address) !=
		    0)
			to[mail.to_count++] = event->attendees[i].who;
	mail.subject = tm_text_of(texts,
				  event->cancelled  ? "invitation.subject.cancelled"
				  : event->sequence ? "invitation.subject.update"
						    : "invitation.subject",
				  "title", g->title);
	status = tm_catalogue_status(texts, err);
	if (!status)
		status = tm_eml_write(out, &mail, err);
	free(to);
	return status;
}

static enum tm_status put_calendar(const struct tm_occasion *g,
				   const struct tm_invite_options *options,
				   const struct body *body, struct tm_out *out,
				   struct tm_error *err)
{
	struct tm_ics_attendee *attendees = calloc(g->guest_count + 1, sizeof *attendees);
	struct tm_out calendar = TM_OUT_INIT;
	struct tm_zone zone;
	struct tm_ics event = { .uid = "" };
	bool is_utc;
	enum tm_status status = tm_handout_zone(options->zone, &zone, &is_utc, err);

	if (!status && !attendees)
		status = tm_out_of_memory(err);
	if (!status && attendees) {
		event = event_of(g, options, tm_out_string(&body->out),
				 is_utc ? NULL : &zone, attendees);
		tm_ics_write(&calendar, &event);
		status = tm_out_status(&calendar, err);
		if (!status && !strcmp(options->format, "eml"))
			status = put_mail(g, body->texts, &event, &calendar, out, err);
		else if (!status)
			tm_out_put(out, calendar.bytes, calendar.length);
	}
	tm_out_free(&calendar);
	tm_zone_free(&zone);
	free(attendees);
	return status ? status : tm_out_status(out, err);
}

enum tm_status tm_report_invitation(const struct tm_occasion *g,
				    const struct tm_invite_options *options,
				    tm_write_fn *write, void *data, struct tm_error *err)
{
	struct body body = { .out = TM_OUT_INIT };
	struct tm_out calendar = TM_OUT_INIT;
	struct tm_out *out = &body.out;
	enum tm_status status = tm_texts_of(g->settings, &body.texts, err);

	if (!status)
		status = put_body(&body, g, options, err);
	if (!status && strcmp(options->format, "text") != 0) {
		out = &calendar;
		status = put_calendar(g, options, &body, out, err);
	}
	if (!status)
		status = tm_out_status(out, err);
	if (!status)
		status = write(tm_out_string(out), out->length, data, err);
	tm_out_free(&body.out);
	tm_out_free(&calendar);
	tm_catalogue_free(body.texts);
	return status;
}
