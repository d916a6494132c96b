/*
 * make_invitation.c - writes invitations for other readers.
 *
 * make_invitation FOLDER <EVENTS, which are JSON: an array of objects as below. Each
 * becomes FOLDER/file.ics and, if it has a method, FOLDER/file.eml.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cjson/cJSON.h>

#include "lib/format/mail/eml.h"
#include "lib/format/mail/ics.h"

#define SYSTEM_ZONES "/usr/share/zoneinfo"
#define MOST_ATTENDEES 16
#define MOST_BYTES (1 << 20)

static void stop(const char *what)
{
	fprintf(stderr, "make_invitation: %s\n", what);
	exit(1);
}

static const char *text_of(const cJSON *object, const char *name)
{
	const cJSON *item = cJSON_GetObjectItem(object, name);

	return cJSON_IsString(item) ? item->valuestring : "";
}

static int64_t number_of(const cJSON *object, const char *name, int64_t otherwise)
{
	const cJSON *item = cJSON_GetObjectItem(object, name);

	return cJSON_IsNumber(item) ? (int64_t)item->valuedouble : otherwise;
}

static struct tm_mailbox mailbox_of(const cJSON *object)
{
	return (struct tm_mailbox){ text_of(object, "name"), text_of(object, "address") };
}

static int64_t moment_of(const char *text, const struct tm_zone *zone)
{
	struct tm_error err = TM_ERROR_INIT;
	struct tm_when when;

	if (tm_when_parse(text, &when, &err) ||
	    (!when.fixed && tm_zone_moment(zone, &when.civil, &when.moment, &err)))
		stop(err.text);
	return when.moment;
}

static void write_file(const char *folder, const char *name, const char *suffix,
		       const struct tm_out *out)
{
	char path[512];
	FILE *file;

	snprintf(path, sizeof path, "%s/%s.%s", folder, name, suffix);
	file = fopen(path, "wb");
	if (!file || fwrite(out->bytes, 1, out->length, file) != out->length ||
	    fclose(file))
		stop("cannot write");
}

/* The same as a message to everyone except the sender. */
static void write_mail(const char *folder, const char *name, const struct tm_ics *event,
		       const struct tm_out *calendar)
{
	struct tm_mailbox to[MOST_ATTENDEES];
	struct tm_eml mail = { .from = event->organiser,
			       .to = to,
			       .subject = event->summary,
			       .text = event->description,
			       .calendar = calendar->bytes,
			       .method = tm_ics_method(event),
			       .date = event->stamp };
	struct tm_error err = TM_ERROR_INIT;
	struct tm_out out = TM_OUT_INIT;

	for (size_t i = 0; i < event->attendee_count; i++)
		if (strcmp(event->attendees[i].who.address, event->organiser.address) !=
		    0)
			to[mail.to_count++] = event->attendees[i].who;
	if (tm_eml_write(&out, &mail, &err))
		stop(err.text);
	write_file(folder, name, "eml", &out);
	tm_out_free(&out);
}

static void write_event(const char *folder, const cJSON *made, const struct tm_zone *zone)
{
	struct tm_ics_attendee attendees[MOST_ATTENDEES];
	struct tm_out out = TM_OUT_INIT;
	struct tm_ics event = {
		.uid = text_of(made, "uid"),
		.sequence = number_of(made, "sequence", 0),
		.cancelled = cJSON_IsTrue(cJSON_GetObjectItem(made, "cancelled")),
		.caldav = cJSON_IsTrue(cJSON_GetObjectItem(made, "caldav")),
		.start = moment_of(text_of(made, "start"), zone),
		.stamp = moment_of(text_of(made, "stamp"), zone),
		.summary = text_of(made, "summary"),
		.description = text_of(made, "description"),
		.location = text_of(made, "location"),
		.url = text_of(made, "url"),
		.organiser = mailbox_of(cJSON_GetObjectItem(made, "organiser")),
		.attendees = attendees,
		.reminder = number_of(made, "reminder", -1),
	};
	const cJSON *attendee;

	if (cJSON_IsTrue(cJSON_GetObjectItem(made, "hours_of_zone")))
		event.zone = zone;
	event.end = event.start + 60 * number_of(made, "minutes", 60);
	cJSON_ArrayForEach(attendee, cJSON_GetObjectItem(made, "attendees"))
	{
		if (event.attendee_count == MOST_ATTENDEES)
			stop("too many attendees");
		attendees[event.attendee_count].who = mailbox_of(attendee);
		attendees[event.attendee_count++].role =
			(enum tm_ics_role)number_of(attendee, "role", TM_ICS_REQUIRED);
	}
	tm_ics_write(&out, &event);
	write_file(folder, text_of(made, "file"), "ics", &out);
	if (*tm_ics_method(&event))
		write_mail(folder, text_of(made, "file"), &event, &out);
	tm_out_free(&out);
}

int main(int argc, char **argv)
{
	static char input[MOST_BYTES];
	struct tm_error err = TM_ERROR_INIT;
	const cJSON *made;
	cJSON *events;

	if (argc != 2 || fread(input, 1, sizeof input - 1, stdin) == sizeof input - 1)
		stop("wants a folder, and events on stdin");
	events = cJSON_Parse(input);
	if (!cJSON_IsArray(events))
		stop("the events are no array");
	cJSON_ArrayForEach(made, events)
	{
		struct tm_zone zone;

		if (tm_zone_read(&zone, SYSTEM_ZONES, text_of(made, "zone"), &err))
			stop(err.text);
		write_event(argv[1], made, &zone);
		tm_zone_free(&zone);
	}
	cJSON_Delete(events);
	return 0;
}
