/* meeting.h - one appointment: with a leader, for a session, or to review the model. */
#ifndef TMODEL_MEETING_H
#define TMODEL_MEETING_H

#include <tmodel/record.h>

TM_BEGIN_DECLS

enum tm_meeting_kind { TM_ONE_ON_ONE, TM_MEETING_SESSION, TM_REVIEW };
enum tm_meeting_status { TM_PLANNED, TM_HELD, TM_CANCELLED };

struct tm_meeting {
	struct tm_record record;
	const char *purpose;
	enum tm_meeting_kind kind;
	const char *leader;    /* with whom, of a one-on-one */
	const char *session;   /* which it is held for */
	const char *organiser; /* a person: who invites, else the session's */
	const char *start;     /* UTC, 2026-11-21T09:00:00Z */
	int64_t minutes;       /* or TM_NONE */
	const char *place;     /* a room or a link */
	const char *materials;
	enum tm_meeting_status status;
	const char *notes;
};
/* clang-format off */
#define TM_MEETING_INIT                                                                  \
	{ .record = TM_RECORD(struct tm_meeting, TM_MEETING), .minutes = TM_NONE }
/* clang-format on */

/*
 * Add a meeting with those: leaders or persons, by any handle. Of a one-on-one
 * without a leader the first leader becomes that.
 *
 * TM_NOT_FOUND  a handle names neither
 */
TM_CALL tm_meeting_add(struct tm_project *project, struct tm_meeting *meeting,
		       const struct tm_many *with, struct tm_error *err);

enum tm_entry_kind { TM_NOTE, TM_OUTCOME, TM_FOLLOW_UP };

/* What was written down in a session or meeting: about one of the two. */
struct tm_entry {
	struct tm_record record;
	const char *session, *meeting;
	enum tm_entry_kind kind;
	const char *due;  /* a day, of follow-ups */
	bool done;        /* of follow-ups */
	const char *text; /* required */
};
/* clang-format off */
#define TM_ENTRY_INIT { .record = TM_RECORD(struct tm_entry, TM_ENTRY) }
/* clang-format on */

/*
 * Write down an entry, of which kind, due and text are filled, about the session or
 * meeting that handle names.
 *
 * TM_NOT_FOUND  handle names neither
 */
TM_CALL tm_entry_add(struct tm_project *project, const char *handle,
		     struct tm_entry *entry, struct tm_error *err);

/*
 * A follow-up is done.
 *
 * TM_INVALID   it is another kind of entry
 * TM_CONFLICT  it is done already
 */
TM_CALL tm_entry_finish(struct tm_project *project, const char *handle,
			struct tm_error *err);

TM_END_DECLS
#endif
