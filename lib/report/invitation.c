/* invitation.c - an invitation as text, as a calendar entry, as a message. */
#include <stdlib.h>
#include <string.h>

#include "lib/base/escape.h"

#include "lib/format/mail/eml.h"
#include "lib/format/mail/ics.h"
#include "lib/report/handout.h"

/* Lines after the first are set in, so that none of them looks like one of ours. */
static void put_text(struct tm_out *out, const char *label, const char *text)
{
	if (!*text)
		return;
	tm_out_text(out, label);
	for (; *text; text++) {
		tm_out_char(out, *text);
		if (*text == '\n')
			tm_out_text(out, "    ");
	}
	tm_out_char(out, '\n');
}

static void put_agenda(struct tm_out *out, const struct tm_occasion *g)
{
	struct tm_agenda_item items[TM_AGENDA_MAX];
	size_t count = tm_agenda(g, items);
	const char *decided = tm_occasion_element(g, TM_ELEMENT_AGENDA);

	if (decided) {
		put_text(out, "\nAgenda:\n    ", decided);
		return;
	}
	tm_out_text(out, "\nAgenda:\n");
	for (size_t i = 0; i < count; i++)
		tm_out_print(out, "%5lld min  %s\n", (long long)items[i].minutes,
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

static void put_people(struct tm_out *out, const struct tm_occasion *g)
{
	if (!g->guest_count)
		return;
	tm_out_text(out, "\nWith:\n");
	for (size_t i = 0; i < g->guest_count; i++) {
		const struct tm_guest *guest = &g->guests[i];

		tm_out_text(out, "    ");
		tm_out_text(out, mailbox_of(guest).name);
		if (strcmp(guest->role, "participant") != 0)
			tm_out_print(out, " (%s)", guest->role);
		if (guest->attendee && *guest->attendee->competence) {
			tm_out_text(out, ", for ");
			tm_out_text(out, guest->attendee->competence);
		}
		tm_out_char(out, '\n');
	}
}

static enum tm_status put_body(struct tm_out *out, const struct tm_occasion *g,
			       const struct tm_invite_options *options,
			       struct tm_error *err)
{
	struct tm_out when = TM_OUT_INIT;
	enum tm_status status = tm_handout_when(g, options->zone, &when, err);

	if (g->invitation->cancelled)
		tm_out_text(out, "This is cancelled:\n");
	put_text(out, "", g->title);
	tm_out_char(out, '\n');
	if (g->meeting && strcmp(g->meeting->purpose, g->title) != 0)
		put_text(out, "Purpose: ", g->meeting->purpose);
	put_text(out, "Goal: ", strcmp(g->goal, g->title) != 0 ? g->goal : "");
	if (!g->meeting) {
		put_text(out, "Scope: ", g->session->scope);
		put_text(out, "Not in scope: ", g->session->out_of_scope);
	}
	put_text(out, "When: ", tm_out_string(&when));
	put_text(out, "Where: ", g->place);
	if (g->organiser)
		put_text(out, "Organiser: ", g->organiser->name);
	if (!g->invitation->cancelled) {
		put_agenda(out, g);
		put_people(out, g);
		if (g->preparation != TM_NONE && g->preparation)
			tm_out_print(out, "\nPlease take %lld minutes to prepare.\n",
				     (long long)g->preparation);
		put_text(out, "\nPlease read before:\n    ", g->materials);
	}
	out->failed |= when.failed;
	tm_out_free(&when);
	return status ? status : tm_out_status(out, err);
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

/* The event; its attendees are `attendees`, as many as there are guests. */
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

static enum tm_status put_mail(const struct tm_occasion *g, const struct tm_ics *event,
			       const struct tm_out *calendar, struct tm_out *out,
			       struct tm_error *err)
{
	struct tm_mailbox *to = calloc(g->guest_count + 1, sizeof *to);
	struct tm_out subject = TM_OUT_INIT;
	struct tm_eml mail = { .from = event->organiser,
			       .to = to,
			       .text = event->description,
			       .calendar = tm_out_string(calendar),
			       .method = tm_ics_method(event),
			       .date = event->stamp };
	enum tm_status status;

	if (!to)
		return tm_error_set(err, TM_FAILED, "out of memory");
	for (size_t i = 0; i < g->guest_count; i++)
		if (strcmp(event->attendees[i].who.address, event->organiser.address) !=
		    0)
			to[mail.to_count++] = event->attendees[i].who;
	tm_out_text(&subject, event->cancelled  ? "Cancelled: "
			      : event->sequence ? "Changed: "
						: "Invitation: ");
	tm_out_text(&subject, g->title);
	mail.subject = tm_out_string(&subject);
	status = tm_out_status(&subject, err);
	if (!status)
		status = tm_eml_write(out, &mail, err);
	tm_out_free(&subject);
	free(to);
	return status;
}

static enum tm_status put_calendar(const struct tm_occasion *g,
				   const struct tm_invite_options *options,
				   const char *body, struct tm_out *out,
				   struct tm_error *err)
{
	struct tm_ics_attendee *attendees = calloc(g->guest_count + 1, sizeof *attendees);
	struct tm_out calendar = TM_OUT_INIT;
	struct tm_zone zone;
	struct tm_ics event = { .uid = "" };
	bool is_utc;
	enum tm_status status = tm_handout_zone(options->zone, &zone, &is_utc, err);

	if (!status && !attendees)
		status = tm_error_set(err, TM_FAILED, "out of memory");
	if (!status && attendees) {
		event = event_of(g, options, body, is_utc ? NULL : &zone, attendees);
		tm_ics_write(&calendar, &event);
		status = tm_out_status(&calendar, err);
	}
	if (!status && !strcmp(options->format, "eml"))
		status = put_mail(g, &event, &calendar, out, err);
	else if (!status)
		tm_out_put(out, calendar.bytes, calendar.length);
	tm_out_free(&calendar);
	tm_zone_free(&zone);
	free(attendees);
	return status ? status : tm_out_status(out, err);
}

enum tm_status tm_report_invitation(const struct tm_occasion *g,
				    const struct tm_invite_options *options,
				    struct tm_out *out, struct tm_error *err)
{
	struct tm_out body = TM_OUT_INIT;
	enum tm_status status = put_body(&body, g, options, err);

	if (!status && !strcmp(options->format, "text"))
		tm_out_put(out, body.bytes, body.length);
	else if (!status)
		status = put_calendar(g, options, tm_out_string(&body), out, err);
	tm_out_free(&body);
	return status ? status : tm_out_status(out, err);
}
