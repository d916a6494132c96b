/* handout.h - what handouts around a meeting have in common. */
#ifndef REPORT_HANDOUT_H
#define REPORT_HANDOUT_H

#include <tmodel/handout.h>

#include "lib/base/out.h"
#include "lib/base/zone.h"
#include "lib/document/doc.h"
#include "lib/report/text.h"

/* A document being built, and its texts. */
struct tm_handout {
	struct tm_doc *doc;
	struct tm_catalogue *texts;
	const struct tm_handout_options *options;
};

/* A new document with the project's head; NULL when out of memory. */
struct tm_doc *tm_handout_new(const struct tm_settings *settings,
			      const struct tm_currency *currency, const char *date,
			      const char *what, const char *title,
			      const struct tm_handout_options *options);

/*
 * Write the tree in the format of the options, unless status is an error. Frees the
 * tree and the texts.
 */
enum tm_status tm_handout_close(struct tm_handout *handout, enum tm_status status,
				tm_write_fn *write, void *data, struct tm_error *err);

/*
 * Read the time zone; NULL is UTC. Free it on success and failure.
 *
 * TM_INVALID  no such time zone
 */
enum tm_status tm_handout_zone(const char *name, struct tm_zone *zone, bool *is_utc,
			       struct tm_error *err);

/* Seconds since 1970 of a stored time; 0 for "". */
int64_t tm_handout_moment(const char *text);

/* "Saturday 21 November 2026, 10:00 to 11:30 (Europe/Warsaw)"; "" without a time. */
enum tm_status tm_handout_when(const struct tm_occasion *occasion, const char *name,
			       struct tm_out *out, struct tm_error *err);

/* An agenda item. Minutes are TM_NONE when the length of the meeting is not set. */
struct tm_agenda_item {
	const char *what, *outcome;
	int64_t minutes;
};
enum { TM_AGENDA_MAX = 24, TM_BREAK_AFTER = 90, TM_BREAK_MINUTES = 10 };

/* The default agenda of a meeting, with breaks; returns the number of items. */
size_t tm_agenda(const struct tm_occasion *occasion, struct tm_catalogue *texts,
		 struct tm_agenda_item items[TM_AGENDA_MAX]);
size_t tm_agenda_of(enum tm_meeting_kind kind, int64_t minutes,
		    struct tm_catalogue *texts,
		    struct tm_agenda_item items[TM_AGENDA_MAX]);
enum tm_meeting_kind tm_occasion_kind(const struct tm_occasion *occasion);

/* The number of breaks in a meeting of that length. */
int64_t tm_breaks(int64_t minutes);

/* The items as a table; caption is "" where a heading precedes it. */
void tm_handout_agenda(struct tm_handout *handout, const char *caption,
		       const struct tm_agenda_item *items, size_t count);

/* The values of a list field, "security;devops", separated by commas. */
void tm_handout_values(struct tm_out *out, const char *list);

/* Append each line of a text to the open list. */
void tm_handout_lines(struct tm_doc *doc, const char *text);

/* A list of texts: ID.1, ID.2, ... */
void tm_handout_list(struct tm_handout *handout, const char *id);

#endif
