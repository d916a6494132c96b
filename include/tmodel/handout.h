/*
 * handout.h - what is handed out around sessions and meetings: the plan, the
 * invitation, the agreement, the brief, the report. The same project and options
 * give the same bytes.
 */
#ifndef TMODEL_HANDOUT_H
#define TMODEL_HANDOUT_H

#include <tmodel/occasion.h>
#include <tmodel/plan.h>

TM_BEGIN_DECLS

struct tm_out;

struct tm_handout_options {
	const char *format; /* text, md, html or json; NULL is text */
	const char *zone;   /* whose hours are printed; NULL is UTC */
	const char *date;   /* printed on it; NULL is the day of the last change */
	int width;          /* of text, in columns; 0 is 100 */
	bool include_private;
};

/* Append the plan; costs only with include_private. */
TM_CALL tm_report_plan(const struct tm_plan *plan,
		       const struct tm_handout_options *options, struct tm_out *out,
		       struct tm_error *err);

/*
 * Append the agreement: what was decided, and proposals for what was not. *missing
 * becomes the bits, by enum tm_element_word, of what neither is nor can be proposed.
 */
TM_CALL tm_report_agreement(const struct tm_occasion *gathering,
			    const struct tm_handout_options *options, unsigned *missing,
			    struct tm_out *out, struct tm_error *err);

/*
 * Append the sheet for a talk: agenda, ground rules, what is known, questions with
 * room for answers. handle is that of a leader, else of a session or meeting.
 *
 * TM_NOT_FOUND  it names none of them
 */
TM_CALL tm_report_brief(struct tm_project *project, const char *handle,
			const struct tm_handout_options *options, struct tm_out *out,
			struct tm_error *err);

/*
 * Append the report of those sessions or meetings, of all sessions when they are
 * none, for people who were not there. Nothing in it says who said what.
 *
 * TM_NOT_FOUND  there is no such session or meeting, or none at all
 * TM_INVALID    it is a one-on-one
 */
TM_CALL tm_report_sessions(struct tm_project *project, const struct tm_many *handles,
			   const struct tm_handout_options *options, struct tm_out *out,
			   struct tm_error *err);

struct tm_invite_options {
	const char *format; /* ics, eml or text */
	const char *zone;   /* of its hours; NULL is UTC */
	int64_t reminder;   /* minutes before it, or TM_NONE for the setting */
	bool caldav;        /* ics for a server of calendars: without METHOD */
};

/*
 * Append the invitation, or its cancellation, as tm_invitation_send() has numbered
 * it. People without a usable address are named in its text.
 *
 * TM_INVALID  no such zone; or a message (eml) has no sender or nobody to go to
 */
TM_CALL tm_report_invitation(const struct tm_occasion *gathering,
			     const struct tm_invite_options *options, struct tm_out *out,
			     struct tm_error *err);

TM_END_DECLS
#endif
