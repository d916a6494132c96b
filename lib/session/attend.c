/* attend.c - attendees of sessions and meetings. */
#include <string.h>

#include <tmodel/person.h>
#include <tmodel/session.h>

#include "lib/session/owner.h"

static enum tm_status on_key(const struct tm_record *record, void *key,
			     struct tm_error *err)
{
	(void)err;
	memcpy(key, record->key, TM_KEY_SIZE);
	return TM_OK;
}

/* The key of the attendee record of a person or leader, or "". */
static enum tm_status find_attendee(struct tm_project *p, enum tm_noun_id owner,
				    const char *handle, const char *person, bool leader,
				    char key[TM_KEY_SIZE], struct tm_error *err)
{
	struct tm_filter filters[] = {
		tm_owner_filter(TM_ATTENDEE, owner, handle),
		{ tm_field_find(tm_noun(TM_ATTENDEE)->fields,
				leader ? "leader" : "person"),
		  person },
	};
	struct tm_query query = { .filters = filters, .filter_count = 2 };

	*key = '\0';
	return tm_each(p, TM_ATTENDEE, &query, on_key, key, err);
}

static enum tm_status invite(struct tm_project *p, const char *session,
			     struct tm_attendee *why, const struct tm_person *person,
			     struct tm_error *err)
{
	char key[TM_KEY_SIZE];
	enum tm_status status = find_attendee(p, TM_SESSION, session, person->record.key,
					      false, key, err);

	if (!status && *key)
		return tm_error_set(err, TM_CONFLICT, "%.80s is already invited",
				    person->name);
	why->session = session;
	return status ? status : tm_add(p, &why->record, err);
}

static bool is_blank(const char *text)
{
	return !text || !text[strspn(text, " \t\n")];
}

enum tm_status tm_session_invite(struct tm_project *p, const char *session,
				 struct tm_attendee *why, struct tm_error *err)
{
	struct tm_record *record = NULL, *person = NULL;
	enum tm_status status = tm_begin(p, "session invite", err);

	if (status)
		return status;
	if (is_blank(why->because))
		status = tm_error_set(err, TM_INVALID,
				      "because: must say why they are needed");
	if (!status)
		status = tm_get(p, TM_SESSION, session, &record, err);
	if (!status)
		status = tm_get(p, TM_PERSON, why->person, &person, err);
	if (!status)
		status = invite(p, session, why, (const struct tm_person *)person, err);
	tm_record_free(record);
	tm_record_free(person);
	return tm_end(p, status, err);
}

enum tm_status tm_session_uninvite(struct tm_project *p, const char *session,
				   const char *person, struct tm_error *err)
{
	char key[TM_KEY_SIZE];
	enum tm_status status = tm_begin(p, "session uninvite", err);

	if (status)
		return status;
	status = find_attendee(p, TM_SESSION, session, person, false, key, err);
	if (!status && !*key)
		status =
			tm_error_set(err, TM_NOT_FOUND, "'%.80s' is not invited", person);
	if (!status)
		status = tm_remove(p, TM_ATTENDEE, key, err);
	return tm_end(p, status, err);
}

/* Set *leader when who names a leader; otherwise it must name a person. */
static enum tm_status find_who(struct tm_project *p, const char *who, bool *leader,
			       struct tm_error *err)
{
	struct tm_record *record = NULL;
	enum tm_status status = tm_get(p, TM_LEADER, who, &record, err);

	*leader = !status;
	if (status == TM_NOT_FOUND)
		status = tm_get(p, TM_PERSON, who, &record, err);
	tm_record_free(record);
	if (status == TM_NOT_FOUND)
		tm_error_set(err, status, "no leader or person '%.80s'", who);
	return status;
}

enum tm_status tm_meeting_attend(struct tm_project *p, const char *handle,
				 const char *who, const char *role, char key[TM_KEY_SIZE],
				 struct tm_error *err)
{
	struct tm_attendee attendee = TM_ATTENDEE_INIT;
	enum tm_noun_id owner;
	bool leader = false;
	enum tm_status status = tm_begin(p, "meeting attend", err);

	if (status)
		return status;
	status = tm_owner_find(p, handle, &owner, err);
	if (!status)
		status = find_who(p, who, &leader, err);
	if (!status)
		status = find_attendee(p, owner, handle, who, leader, key, err);
	if (!status && *key)
		status = tm_error_set(err, TM_CONFLICT, "'%.80s' already attends", who);
	if (owner == TM_SESSION)
		attendee.session = handle;
	else
		attendee.meeting = handle;
	if (leader)
		attendee.leader = who;
	else
		attendee.person = who;
	attendee.role = role;
	if (!status)
		status = tm_add(p, &attendee.record, err);
	memcpy(key, attendee.record.key, TM_KEY_SIZE);
	return tm_end(p, status, err);
}
