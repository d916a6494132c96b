/* handout.h - what the sheets around a meeting have in common. */
#ifndef REPORT_HANDOUT_H
#define REPORT_HANDOUT_H

#include <tmodel/handout.h>

#include "lib/base/zone.h"
#include "lib/document/doc.h"

/* A document with the project's head; NULL without memory. */
struct tm_doc *tm_handout_new(const struct tm_settings *settings,
			      const struct tm_currency *currency, const char *date,
			      const char *what, const char *title,
			      const struct tm_handout_options *options);

/* Append the tree in the format of the options, then free it. */
enum tm_status tm_handout_write(struct tm_doc *doc,
				const struct tm_handout_options *options,
				struct tm_out *out, struct tm_error *err);

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
enum tm_status tm_handout_when(const struct tm_occasion *gathering, const char *name,
			       struct tm_out *out, struct tm_error *err);

/* One point of an agenda. Minutes are TM_NONE where nobody knows how long it takes. */
struct tm_agenda_item {
	const char *what, *outcome;
	int64_t minutes;
};
enum { TM_AGENDA_MAX = 24, TM_BREAK_AFTER = 90, TM_BREAK_MINUTES = 10 };

/* The usual agenda of such a meeting, with breaks; returns how many points it has. */
size_t tm_agenda(const struct tm_occasion *gathering,
		 struct tm_agenda_item items[TM_AGENDA_MAX]);
size_t tm_agenda_of(enum tm_meeting_kind kind, int64_t minutes,
		    struct tm_agenda_item items[TM_AGENDA_MAX]);
enum tm_meeting_kind tm_occasion_kind(const struct tm_occasion *gathering);

/* How many breaks so many minutes want. */
int64_t tm_breaks(int64_t minutes);

/* The points as a table. */
void tm_handout_agenda(struct tm_doc *doc, const struct tm_agenda_item *items,
		       size_t count);

/* Each line of a text as an item of the list that was begun. */
void tm_handout_lines(struct tm_doc *doc, const char *text);

/* Ours, NULL-ended. */
extern const char *const tm_house_rules[], *const tm_ground_rules[];

struct tm_question {
	const char *section, *text; /* NULL ends the bank */
};
extern const struct tm_question tm_questions[];

#endif
