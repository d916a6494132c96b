/* meeting.h - a meeting: with a leader, for a session, or to review the model. */
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
	const char *leader;  /* the leader of a one-on-one */
	const char *session; /* the session it is held for */
	const char
		*organiser; /* a person: who invites; default: the session's organiser */
	const char *start;  /* UTC, 2026-11-21T09:00:00Z */
	int64_t minutes;    /* or TM_NONE */
	const char *place;  /* a room or a link */
	const char *materials;
	enum tm_meeting_status status;
	const char *notes;
};
/* clang-format off */
#define TM_MEETING_INIT                                                                  \
	{ .record = TM_RECORD(struct tm_meeting, TM_MEETING), .minutes = TM_NONE }
/* clang-format on */

/*
 * Add a meeting with these attendees, leaders or people, by any handle. The first
 * leader becomes the leader of a one-on-one that has none.
 *
 * TM_NOT_FOUND  a handle names neither
 */
TM_CALL tm_meeting_add(struct tm_project *project, struct tm_meeting *meeting,
		       const struct tm_many *with, struct tm_error *err);

enum tm_entry_kind { TM_NOTE, TM_OUTCOME, TM_FOLLOW_UP };

/* A note, outcome or follow-up of a session or a meeting. */
struct tm_entry {
	struct tm_record record;
	const char *session, *meeting;
	enum tm_entry_kind kind;
	const char *due;  /* due date of a follow-up */
	bool done;        /* only for follow-ups */
	const char *text; /* required */
};
/* clang-format off */
#define TM_ENTRY_INIT { .record = TM_RECORD(struct tm_entry, TM_ENTRY) }
/* clang-format on */

/*
 * Add an entry with kind, due and text set to the session or meeting that handle names.
 *
 * TM_NOT_FOUND  handle names neither
 */
TM_CALL tm_entry_add(struct tm_project *project, const char *handle,
		     struct tm_entry *entry, struct tm_error *err);

/*
 * Mark a follow-up as done.
 *
 * TM_INVALID   it is another kind of entry
 * TM_CONFLICT  it is already done
 */
TM_CALL tm_entry_finish(struct tm_project *project, const char *handle,
			struct tm_error *err);

/*
 * Whether handle names a session (*owner is TM_SESSION) or a meeting (TM_MEETING); a
 * session wins.
 *
 * TM_NOT_FOUND  it names neither
 */
TM_CALL tm_owner_find(struct tm_project *project, const char *handle,
		      enum tm_noun_id *owner, struct tm_error *err);

TM_END_DECLS
#endif
