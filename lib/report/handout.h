/* handout.h - what the handouts around a meeting have in common. */
#ifndef REPORT_HANDOUT_H
#define REPORT_HANDOUT_H

#include <tmodel/handout.h>

#include "lib/base/out.h"
#include "lib/base/zone.h"
#include "lib/document/doc.h"
#include "lib/report/text.h"

/* A document that is being built, and the texts that it is built of. */
struct tm_handout {
	struct tm_doc *doc;
	struct tm_catalogue *texts;
	const struct tm_handout_options *options;
};

/* A document with the project's head; NULL without memory. */
struct tm_doc *tm_handout_new(const struct tm_settings *settings,
			      const struct tm_currency *currency, const char *date,
			      const char *what, const char *title,
			      const struct tm_handout_options *options);

/*
 * Unless status is an error, append the tree in the format of the options. Then free
 * the tree and the texts.
 */
enum tm_status tm_handout_close(struct tm_handout *handout, enum tm_status status,
				tm_write_fn *write, void *data, struct tm_error *err);

/*
 * The zone of that name, NULL or UTC for none; to be freed whatever comes of it.
 *
 * TM_INVALID  there is none
 */
enum tm_status tm_handout_zone(const char *name, struct tm_zone *zone, bool *is_utc,
			       struct tm_error *err);

/* The moment that a project's time is; 0 for "". */
int64_t tm_handout_moment(const char *text);

/* "Saturday 21 November 2026, 10:00 to 11:30 (Europe/Warsaw)"; "" without a time. */
enum tm_status tm_handout_when(const struct tm_occasion *occasion, const char *name,
			       struct tm_out *out, struct tm_error *err);

/* One point of an agenda. Minutes are TM_NONE where nobody knows how long it takes. */
struct tm_agenda_item {
	const char *what, *outcome;
	int64_t minutes;
};
enum { TM_AGENDA_MAX = 24, TM_BREAK_AFTER = 90, TM_BREAK_MINUTES = 10 };

/* The usual agenda of such a meeting, with breaks; returns how many points it has. */
size_t tm_agenda(const struct tm_occasion *occasion, struct tm_catalogue *texts,
		 struct tm_agenda_item items[TM_AGENDA_MAX]);
size_t tm_agenda_of(enum tm_meeting_kind kind, int64_t minutes,
		    struct tm_catalogue *texts,
		    struct tm_agenda_item items[TM_AGENDA_MAX]);
enum tm_meeting_kind tm_occasion_kind(const struct tm_occasion *occasion);

/* How many breaks so many minutes want. */
int64_t tm_breaks(int64_t minutes);

/* The points as a table; caption "" where a heading says what it is. */
void tm_handout_agenda(struct tm_handout *handout, const char *caption,
		       const struct tm_agenda_item *items, size_t count);

/* The values of a list field, "security;devops", separated by commas. */
void tm_handout_values(struct tm_out *out, const char *list);

/* Each line of a text as an item of the list that was begun. */
void tm_handout_lines(struct tm_doc *doc, const char *text);

/* A list of texts: ID.1, ID.2, ... */
void tm_handout_list(struct tm_handout *handout, const char *id);

#endif
