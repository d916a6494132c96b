/* advise.c - warnings about what is allowed, and yet hardly meant. */
#include <inttypes.h>

#include <tmodel/component.h>
#include <tmodel/meeting.h>
#include <tmodel/person.h>
#include <tmodel/settings.h>

#include "cmd/cli/advise.h"

static void look_at_list(struct call *call, const char *key, const char *list)
{
	char typed[TM_KEY_SIZE];
	const char *meant = tm_competence_meant(list, typed);

	if (meant)
		call_warn(call, "%s: '%s' is a competence of its own; did you mean '%s'?",
			  key, typed, meant);
}

static enum tm_status look_at_meeting(struct call *call, const struct tm_meeting *meeting)
{
	struct tm_settings *settings = NULL;
	enum tm_status status;

	if (meeting->kind != TM_ONE_ON_ONE || meeting->minutes == TM_NONE)
		return TM_OK;
	status = tm_settings_get(call->project, &settings, call->err);
	if (status)
		return status;
	if (meeting->minutes < settings->meeting_min ||
	    meeting->minutes > settings->meeting_max)
		call_warn(call,
			  "%s: a one-on-one takes %" PRId64 " to %" PRId64
			  " minutes, not %" PRId64,
			  meeting->record.key, settings->meeting_min,
			  settings->meeting_max, meeting->minutes);
	tm_record_free(&settings->record);
	return TM_OK;
}

enum tm_status advise_stored(struct call *call, const char *key)
{
	enum tm_noun_id noun = call->noun->id;
	struct tm_record *record = NULL;
	enum tm_status status;

	if (noun != TM_PERSON && noun != TM_COMPONENT && noun != TM_MEETING)
		return TM_OK;
	status = tm_get(call->project, noun, key, &record, call->err);
	if (status)
		return status;
	if (noun == TM_PERSON)
		look_at_list(call, record->key,
			     ((const struct tm_person *)record)->competences);
	else if (noun == TM_COMPONENT)
		look_at_list(call, record->key,
			     ((const struct tm_component *)record)->needs);
	else
		status = look_at_meeting(call, (const struct tm_meeting *)record);
	tm_record_free(record);
	return status;
}
