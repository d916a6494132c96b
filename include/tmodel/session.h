/* session.h - a threat-modelling session: subject, attendees and reasons. */
#ifndef TMODEL_SESSION_H
#define TMODEL_SESSION_H

#include <tmodel/record.h>

TM_BEGIN_DECLS

/* Of the system that is discussed. */
enum tm_phase { TM_PHASE_DESIGN, TM_PHASE_IMPLEMENTATION, TM_PHASE_PRODUCTION };

struct tm_session {
	struct tm_record record;
	const char *title; /* required */
	const char *goal, *scope, *out_of_scope;
	enum tm_phase phase;
	const char *component; /* "": the whole system */
	bool controversial;    /* roles should then be separate */
	const char *organiser; /* a person */
	const char *start;     /* UTC, 2026-11-21T09:00:00Z */
	int64_t minutes;       /* or TM_NONE, as the next */
	int64_t preparation;   /* preparation in minutes, per attendee */
	const char *place;     /* a room or a link */
	const char *materials;
	const char *notes;
};
/* clang-format off */
#define TM_SESSION_INIT                                                                  \
	{ .record = TM_RECORD(struct tm_session, TM_SESSION), .minutes = TM_NONE,        \
	  .preparation = TM_NONE }
/* clang-format on */

/* An attendee of a session or meeting: a person or a leader. */
struct tm_attendee {
	struct tm_record record;
	const char *session, *meeting; /* one of the two */
	const char *person, *leader;   /* one of the two */
	const char *role; /* list: organiser, moderator, facilitator, notetaker, ... */
	const char *competence; /* list: competences they contribute */
	const char *because;    /* why they are needed */
	const char *override;   /* reason for inviting them despite a warning */
};
/* clang-format off */
#define TM_ATTENDEE_INIT                                                                 \
	{ .record = TM_RECORD(struct tm_attendee, TM_ATTENDEE), .role = "participant" }
/* clang-format on */

/* The words of attendee.role, NULL-ended. */
TM_API extern const char *const tm_roles[];

/*
 * Invite a person; `why` has person, because, role, and optionally competence and
 * override. Objections are another question: tm_check_guest().
 *
 * TM_NOT_FOUND  no such session or person
 * TM_INVALID    no reason
 * TM_CONFLICT   already invited
 */
TM_CALL tm_session_invite(struct tm_project *project, const char *session,
			  struct tm_attendee *why, struct tm_error *err);

/* Withdraw the invitation. TM_NOT_FOUND when they are not invited. */
TM_CALL tm_session_uninvite(struct tm_project *project, const char *session,
			    const char *person, struct tm_error *err);

/* Add a person or leader to a meeting or session, in these roles. */
TM_CALL tm_meeting_attend(struct tm_project *project, const char *handle, const char *who,
			  const char *role, char key[TM_KEY_SIZE], struct tm_error *err);

TM_END_DECLS
#endif
