/* agenda.c - the default agenda of each kind of meeting, scaled to its length. */
#include <stdio.h>

#include "lib/report/handout.h"

enum { POINTS = 5 };

/* The points of each kind, in the order of their texts. */
enum { THANKS, AREA, CONCERNS, RELATED_FUNCTIONS, NEXT_STEPS };
enum { OPENING, SYSTEM, THREATS, MEASURES, OPEN_POINTS };
enum { PURPOSE, ORDER, CONTRIBUTORS, OPINIONS, DECISIONS };

static const struct agenda {
	const char *id;     /* common prefix of its texts */
	int shares[POINTS]; /* of the time, in percent */
} agendas[] = {
	[TM_ONE_ON_ONE] = { "agenda.one-on-one",
			    { [THANKS] = 10,
			      [AREA] = 25,
			      [CONCERNS] = 45,
			      [RELATED_FUNCTIONS] = 10,
			      [NEXT_STEPS] = 10 } },
	[TM_MEETING_SESSION] = { "agenda.session",
				 { [OPENING] = 10,
				   [SYSTEM] = 25,
				   [THREATS] = 35,
				   [MEASURES] = 20,
				   [OPEN_POINTS] = 10 } },
	[TM_REVIEW] = { "agenda.review",
			{ [PURPOSE] = 15,
			  [ORDER] = 35,
			  [CONTRIBUTORS] = 10,
			  [OPINIONS] = 30,
			  [DECISIONS] = 10 } },
};

int64_t tm_breaks(int64_t minutes)
{
	return minutes == TM_NONE ? 0 : (minutes - 1) / TM_BREAK_AFTER;
}

/* Breaks divide the working time into equal parts; there is none at the end. */
size_t tm_agenda_of(enum tm_meeting_kind kind, int64_t minutes,
		    struct tm_catalogue *texts,
		    struct tm_agenda_item items[TM_AGENDA_MAX])
{
	const struct agenda *agenda = &agendas[kind];
	const bool timed = minutes != TM_NONE;
	const int64_t breaks = tm_breaks(minutes);
	const int64_t work = timed ? minutes - breaks * TM_BREAK_MINUTES : 0;
	int64_t left = timed ? minutes : 0, done = 0, taken = 0;
	size_t count = 0;

	for (size_t i = 0; i < POINTS; i++) {
		const bool last = i + 1 == POINTS;
		const int64_t share = last ? left : work * agenda->shares[i] / 100;
		char what[64], outcome[64];

		snprintf(what, sizeof what, "%s.%zu", agenda->id, i + 1);
		snprintf(outcome, sizeof outcome, "%s.%zu.outcome", agenda->id, i + 1);
		items[count++] = (struct tm_agenda_item){ tm_text(texts, what),
							  tm_text(texts, outcome),
							  timed ? share : TM_NONE };
		left -= share;
		done += share;
		if (taken < breaks && !last &&
		    done * (breaks + 1) >= (taken + 1) * work) {
			items[count++] =
				(struct tm_agenda_item){ tm_text(texts, "agenda.break"),
							 "", TM_BREAK_MINUTES };
			left -= TM_BREAK_MINUTES;
			taken++;
		}
	}
	return count;
}

enum tm_meeting_kind tm_occasion_kind(const struct tm_occasion *occasion)
{
	return occasion->meeting ? occasion->meeting->kind : TM_MEETING_SESSION;
}

size_t tm_agenda(const struct tm_occasion *occasion, struct tm_catalogue *texts,
		 struct tm_agenda_item items[TM_AGENDA_MAX])
{
	return tm_agenda_of(tm_occasion_kind(occasion), occasion->minutes, texts, items);
}
