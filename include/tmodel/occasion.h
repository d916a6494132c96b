/*
 * occasion.h - a session or meeting with everything that belongs to it: attendees,
 * agreement, entries, last invitation.
 */
#ifndef TMODEL_OCCASION_H
#define TMODEL_OCCASION_H

#include <tmodel/component.h>
#include <tmodel/leader.h>
#include <tmodel/meeting.h>
#include <tmodel/person.h>
#include <tmodel/session.h>
#include <tmodel/settings.h>

TM_BEGIN_DECLS

/* Elements of a meeting agreement; the first five should always be set. */
enum tm_element_word {
	TM_ELEMENT_GOAL,
	TM_ELEMENT_AGENDA,
	TM_ELEMENT_COMMUNICATION,
	TM_ELEMENT_MATERIALS,
	TM_ELEMENT_BREAKS,
	TM_ELEMENT_RULES,
	TM_ELEMENTS
};
TM_API extern const char *const tm_element_words[]; /* NULL-ended */

/* An element of the agreement. */
struct tm_element {
	struct tm_record record;
	const char *session, *meeting; /* one of the two */
	enum tm_element_word element;
	const char *text; /* required */
};
/* clang-format off */
#define TM_ELEMENT_INIT { .record = TM_RECORD(struct tm_element, TM_ELEMENT) }
/* clang-format on */

/* Set an element; text "" restores the proposal. */
TM_CALL tm_agreement_set(struct tm_project *project, const char *handle,
			 enum tm_element_word element, const char *text,
			 struct tm_error *err);

/* The last invitation that was sent. */
struct tm_invitation {
	struct tm_record record;
	const char *session, *meeting; /* one of the two */
	int64_t sequence; /* incremented for a change of time or place, and to cancel */
	const char *sent; /* when, UTC */
	const char *start;
	int64_t minutes;
	bool cancelled;
	const char *place;
};
/* clang-format off */
#define TM_INVITATION_INIT                                                               \
	{ .record = TM_RECORD(struct tm_invitation, TM_INVITATION),                      \
	  .sequence = TM_NONE, .minutes = TM_NONE }
/* clang-format on */

/* An attendee. */
struct tm_guest {
	struct tm_attendee *attendee; /* NULL: they attend by their role */
	struct tm_person *person;     /* or */
	struct tm_leader *leader;
	const char *role;
};

/* Pointers are NULL for what does not exist; free everything with tm_occasion_free(). */
struct tm_occasion {
	struct tm_session *session; /* the session itself, or that of the meeting */
	struct tm_meeting *meeting;
	struct tm_component *component;
	struct tm_leader *leader;
	struct tm_person *organiser;
	struct tm_settings *settings;
	struct tm_currency currency;
	char date[16];    /* of the last change of the project */
	char title[1200]; /* its title on documents */
	const char *uuid, *key, *goal, *place, *materials, *start;
	int64_t minutes, preparation; /* or TM_NONE */
	struct tm_guest *guests;      /* the organiser first */
	size_t guest_count;
	struct tm_entry **entries; /* as they arrived */
	size_t entry_count;
	struct tm_element **elements;
	size_t element_count;
	struct tm_invitation *invitation;
};

/*
 * Read the session or meeting that handle names.
 *
 * TM_NOT_FOUND  it names neither
 */
TM_CALL tm_occasion_read(struct tm_project *project, const char *handle,
			 struct tm_occasion **out, struct tm_error *err);
TM_API void tm_occasion_free(struct tm_occasion *occasion);

/* The text of an element, or NULL when it is not set. */
TM_API const char *tm_occasion_element(const struct tm_occasion *occasion,
				       enum tm_element_word element);

enum tm_send { TM_SEND, TM_SEND_UPDATE, TM_SEND_CANCEL };

/*
 * Record that the invitation is sent, and number it. The first one is 0; repeating it
 * keeps the number. An update gets the next number when time or place changed, a
 * cancellation always, once; it also cancels a meeting. `now` is the time of a new
 * invitation, in seconds since 1970. occasion->invitation is updated.
 *
 * TM_INVALID   it has no time
 * TM_CONFLICT  time or place changed, or it was cancelled: an update is required
 */
TM_CALL tm_invitation_send(struct tm_project *project, struct tm_occasion *occasion,
			   enum tm_send how, int64_t now, struct tm_error *err);

TM_END_DECLS
#endif
