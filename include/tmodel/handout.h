/*
 * handout.h - documents for sessions and meetings: plan, invitation, agreement, brief,
 * report. The same project and options give the same bytes.
 */
#ifndef TMODEL_HANDOUT_H
#define TMODEL_HANDOUT_H

#include <tmodel/occasion.h>
#include <tmodel/plan.h>
#include <tmodel/report.h>
#include <tmodel/view.h>

TM_BEGIN_DECLS

struct tm_handout_options {
	const char *format; /* text, md, html or json; NULL is text */
	const char *zone;   /* time zone of the times printed; NULL is UTC */
	const char *date;   /* printed on it; NULL is the day of the last change */
	int width;          /* of text, in columns; 0 is 100 */
	struct tm_view view;
	bool color; /* text for a terminal that shows colours */
};

/* Write the plan; its costs are private. */
TM_CALL tm_report_plan(const struct tm_plan *plan,
		       const struct tm_handout_options *options, tm_write_fn *write,
		       void *data, struct tm_error *err);

/*
 * Write the agreement: elements that are set, and proposals for the others. *missing
 * gets the bits, by enum tm_element_word, of elements that are neither set nor
 * proposed.
 */
TM_CALL tm_report_agreement(const struct tm_occasion *occasion,
			    const struct tm_handout_options *options, unsigned *missing,
			    tm_write_fn *write, void *data, struct tm_error *err);

/*
 * Write the brief: agenda, ground rules, dossier, questions with room for answers.
 * handle names a leader, session or meeting.
 *
 * TM_NOT_FOUND  it names none of them
 */
TM_CALL tm_report_brief(struct tm_project *project, const char *handle,
			const struct tm_handout_options *options, tm_write_fn *write,
			void *data, struct tm_error *err);

/*
 * Write the report on these sessions or meetings, on all sessions when none are given,
 * for people who did not attend. Comments are not attributed.
 *
 * TM_NOT_FOUND  no such session or meeting, or no session at all
 * TM_INVALID    it is a one-on-one
 */
TM_CALL tm_report_sessions(struct tm_project *project, const struct tm_many *handles,
			   const struct tm_handout_options *options, tm_write_fn *write,
			   void *data, struct tm_error *err);

struct tm_invite_options {
	const char *format; /* ics, eml or text */
	const char *zone;   /* time zone of its times; NULL is UTC */
	int64_t reminder;   /* minutes before it, or TM_NONE for the setting */
	bool caldav;        /* ics for a server of calendars: without METHOD */
};

/*
 * Write the invitation or cancellation numbered by tm_invitation_send(). People
 * without a usable address appear in its text.
 *
 * TM_INVALID  no such time zone; or a message (eml) has no sender or no recipient
 */
TM_CALL tm_report_invitation(const struct tm_occasion *occasion,
			     const struct tm_invite_options *options, tm_write_fn *write,
			     void *data, struct tm_error *err);

TM_END_DECLS
#endif
