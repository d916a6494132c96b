/* session.h - a threat-modelling session: about what, with whom, and why with them. */
#ifndef TMODEL_SESSION_H
#define TMODEL_SESSION_H

#include <tmodel/advice.h>
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
	bool controversial;    /* then roles are better kept apart */
	const char *organiser; /* a person */
	const char *start;     /* UTC, 2026-11-21T09:00:00Z */
	int64_t minutes;       /* or TM_NONE, as the next */
	int64_t preparation;   /* minutes that everybody needs beforehand */
	const char *place;     /* a room or a link */
	const char *materials;
	const char *notes;
};
/* clang-format off */
#define TM_SESSION_INIT                                                                  \
	{ .record = TM_RECORD(struct tm_session, TM_SESSION), .minutes = TM_NONE,        \
	  .preparation = TM_NONE }
/* clang-format on */

/* Who comes to a session or a meeting: a person or a leader. */
struct tm_attendee {
	struct tm_record record;
	const char *session, *meeting; /* one of the two */
	const char *person, *leader;   /* one of the two */
	const char *role; /* list: organiser, moderator, facilitator, notetaker, ... */
	const char *competence; /* list: what they are asked for */
	const char *because;    /* why they are needed */
	const char *override;   /* why they come though there is something against it */
};
/* clang-format off */
#define TM_ATTENDEE_INIT                                                                 \
	{ .record = TM_RECORD(struct tm_attendee, TM_ATTENDEE), .role = "participant" }
/* clang-format on */

/* The words of attendee.role, NULL-ended. */
TM_API extern const char *const tm_roles[];

/*
 * Invite a person; `why` has person, because, role, and if wanted competence and
 * override. advices gets what speaks against it: a manager, a senior manager,
 * somebody beside the person they report to. With strict, that without an override
 * is an error.
 *
 * TM_NOT_FOUND  no such session or person
 * TM_INVALID    no reason; or strict and something is against it
 * TM_CONFLICT   they are invited already
 */
TM_CALL tm_session_invite(struct tm_project *project, const char *session,
			  struct tm_attendee *why, bool strict,
			  struct tm_advices *advices, struct tm_error *err);

/* Take the invitation back. TM_NOT_FOUND when they are not invited. */
TM_CALL tm_session_uninvite(struct tm_project *project, const char *session,
			    const char *person, struct tm_error *err);

/* Let a person or leader come to a meeting or session, in those roles. */
TM_CALL tm_meeting_attend(struct tm_project *project, const char *handle, const char *who,
			  const char *role, char key[TM_KEY_SIZE], struct tm_error *err);

TM_END_DECLS
#endif
