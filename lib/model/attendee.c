/* attendee.c - who comes, and why; what speaks against it. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <tmodel/meeting.h>
#include <tmodel/person.h>
#include <tmodel/session.h>

#include "lib/check/advice.h"
#include "lib/model/nouns.h"
#include "lib/model/owner.h"

#define AT(KIND, member) TM_IS(KIND, struct tm_attendee, member)

const char *const tm_roles[] = { "organiser", "moderator",   "facilitator",
				 "notetaker", "participant", NULL };

static const struct tm_field fields[] = {
	TM_RECORD_FIELDS,
	{ "session", AT(REF, session), TM_PART, .refers = "session",
	  .help = "session they attend" },
	{ "meeting", AT(REF, meeting), TM_PART, .refers = "meeting",
	  .help = "meeting they attend" },
	{ "person", AT(REF, person), TM_PART, .refers = "person", .width = 12,
	  .help = "person who attends" },
	{ "leader", AT(REF, leader), TM_PART, .refers = "leader", .width = 12,
	  .help = "leader who attends" },
	{ "role", AT(LIST, role), TM_REQUIRED, .words = tm_roles, .width = 24,
	  .help = "roles of the attendee" },
	{ "competence", AT(LIST, competence), .width = 20,
	  .help = "competences they are invited for" },
	{ "because", AT(TEXT, because), .width = 32, .help = "why they are needed" },
	{ "override", AT(TEXT, override), .width = 24,
	  .help = "why they were invited despite a warning" },
	TM_FIELDS_END,
};

static const struct tm_attendee preset = TM_ATTENDEE_INIT;

const struct tm_noun tm_attendee_noun = {
	.id = TM_ATTENDEE,
	.name = "attendee",
	.plural = "attendees",
	.about = "an attendee of a session or meeting",
	.fields = fields,
	.preset = &preset,
	.size = sizeof preset,
	.internal = true,
};

static enum tm_status take_key(const struct tm_record *record, void *key,
			       struct tm_error *err)
{
	(void)err;
	memcpy(key, record->key, TM_KEY_SIZE);
	return TM_OK;
}

/* The key of the invitation of a person or leader, "" when there is none. */
static enum tm_status find_attendee(struct tm_project *p, enum tm_noun_id about,
				    const char *handle, const char *person, bool leader,
				    char key[TM_KEY_SIZE], struct tm_error *err)
{
	struct tm_filter filters[] = {
		tm_owner_filter(TM_ATTENDEE, about, handle),
		{ tm_field_find(fields, leader ? "leader" : "person"), person },
	};
	struct tm_query query = { .filters = filters, .filter_count = 2 };

	*key = '\0';
	return tm_each(p, TM_ATTENDEE, &query, take_key, key, err);
}

/* Somebody who is invited already, beside the one who shall be. */
struct beside {
	struct tm_project *project;
	const struct tm_person *person;
	struct tm_advices *advices;
};

static enum tm_status look_beside(struct beside *b, const char *key, struct tm_error *err)
{
	struct tm_record *record = NULL;
	const struct tm_person *other, *person = b->person;
	enum tm_status status = tm_get(b->project, TM_PERSON, key, &record, err);

	other = (const struct tm_person *)record;
	if (!status && !strcmp(person->reports_to, record->key))
		status = tm_advice_add(b->advices, "beside-superior", person->record.key,
				       err, "%s reports to %s, who comes too",
				       person->record.key, record->key);
	else if (!status && !strcmp(other->reports_to, person->record.key))
		status = tm_advice_add(b->advices, "beside-superior", person->record.key,
				       err, "%s comes too, and reports to %s",
				       record->key, person->record.key);
	tm_record_free(record);
	return status;
}

static enum tm_status take_beside(const struct tm_record *record, void *data,
				  struct tm_error *err)
{
	const struct tm_attendee *attendee = (const struct tm_attendee *)record;
	struct beside *b = data;

	return *attendee->person ? look_beside(b, attendee->person, err) : TM_OK;
}

static enum tm_status judge_beside(struct tm_project *p, const char *session,
				   const struct tm_person *person,
				   struct tm_advices *advices, struct tm_error *err)
{
	struct beside b = { p, person, advices };
	struct tm_filter filter = tm_owner_filter(TM_ATTENDEE, TM_SESSION, session);
	struct tm_query query = { .filters = &filter, .filter_count = 1 };
	struct tm_record *record = NULL;
	enum tm_status status = tm_each(p, TM_ATTENDEE, &query, take_beside, &b, err);
	const struct tm_session *s;

	if (!status)
		status = tm_get(p, TM_SESSION, session, &record, err);
	s = (const struct tm_session *)record;
	/* The organiser comes without being invited. */
	if (!status && *s->organiser && strcmp(s->organiser, person->record.key) != 0)
		status = look_beside(&b, s->organiser, err);
	tm_record_free(record);
	return status;
}

/* What speaks against it. */
static enum tm_status judge(struct tm_project *p, const char *session,
			    const struct tm_person *person, struct tm_advices *advices,
			    struct tm_error *err)
{
	enum tm_status status = TM_OK;

	if (tm_person_level(person) == TM_LEVEL_SENIOR)
		status = tm_advice_add(
			advices, "senior-manager", person->record.key, err,
			"%s is a senior manager: hardly anybody will speak freely",
			person->record.key);
	else if (tm_person_level(person) == TM_LEVEL_MANAGER)
		status = tm_advice_add(advices, "manager", person->record.key, err,
				       "%s is a manager: people may hold back",
				       person->record.key);
	return status ? status : judge_beside(p, session, person, advices, err);
}

static enum tm_status invite(struct tm_project *p, const char *session,
			     struct tm_attendee *why, const struct tm_person *person,
			     bool strict, struct tm_advices *advices,
			     struct tm_error *err)
{
	char key[TM_KEY_SIZE];
	enum tm_status status = find_attendee(p, TM_SESSION, session, person->record.key,
					      false, key, err);

	if (!status && *key)
		return tm_error_set(err, TM_CONFLICT, "%.80s is invited already",
				    person->name);
	if (!status)
		status = judge(p, session, person, advices, err);
	if (!status && advices->count && strict && !(why->override && *why->override)) {
		tm_error_set(err, TM_INVALID, "%s", advices->items[0].text);
		return tm_error_hint(err, "--override REASON invites them all the same");
	}
	why->session = session;
	return status ? status : tm_add(p, &why->record, err);
}

static bool is_blank(const char *text)
{
	return !text || !text[strspn(text, " \t\n")];
}

enum tm_status tm_session_invite(struct tm_project *p, const char *session,
				 struct tm_attendee *why, bool strict,
				 struct tm_advices *advices, struct tm_error *err)
{
	struct tm_record *record = NULL, *person = NULL;
	enum tm_status status = tm_begin(p, "session invite", err);

	if (status)
		return status;
	if (is_blank(why->because))
		status =
			tm_error_set(err, TM_INVALID, "because: say why they are needed");
	if (!status)
		status = tm_get(p, TM_SESSION, session, &record, err);
	if (!status)
		status = tm_get(p, TM_PERSON, why->person, &person, err);
	if (!status)
		status = invite(p, record->key, why, (const struct tm_person *)person,
				strict, advices, err);
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

/* Whether who names a leader; else it must name a person. */
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
		tm_error_set(err, status, "there is no leader or person '%.80s'", who);
	return status;
}

enum tm_status tm_meeting_attend(struct tm_project *p, const char *handle,
				 const char *who, const char *role, char key[TM_KEY_SIZE],
				 struct tm_error *err)
{
	struct tm_attendee attendee = TM_ATTENDEE_INIT;
	enum tm_noun_id about;
	bool leader = false;
	enum tm_status status = tm_begin(p, "meeting attend", err);

	if (status)
		return status;
	status = tm_owner_find(p, handle, &about, err);
	if (!status)
		status = find_who(p, who, &leader, err);
	if (!status)
		status = find_attendee(p, about, handle, who, leader, key, err);
	if (!status && *key)
		status = tm_error_set(err, TM_CONFLICT, "'%.80s' comes already", who);
	if (about == TM_SESSION)
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
