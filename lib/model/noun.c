/* noun.c - the list of all nouns. */
#include <string.h>

#include "lib/model/nouns.h"

static const struct tm_noun *const nouns[TM_NOUN_COUNT] = {
	[TM_CONFIG] = &tm_config_noun,         [TM_LEADER] = &tm_leader_noun,
	[TM_SOURCE] = &tm_source_noun,         [TM_THREAT] = &tm_threat_noun,
	[TM_EVENT] = &tm_event_noun,           [TM_CONCERN] = &tm_concern_noun,
	[TM_CITATION] = &tm_citation_noun,     [TM_OVERRIDE] = &tm_override_noun,
	[TM_INCIDENT] = &tm_incident_noun,     [TM_REJECTION] = &tm_rejection_noun,
	[TM_VERSION] = &tm_version_noun,       [TM_PERSON] = &tm_person_noun,
	[TM_COMPONENT] = &tm_component_noun,   [TM_SESSION] = &tm_session_noun,
	[TM_MEETING] = &tm_meeting_noun,       [TM_ATTENDEE] = &tm_attendee_noun,
	[TM_ENTRY] = &tm_entry_noun,           [TM_ELEMENT] = &tm_element_noun,
	[TM_INVITATION] = &tm_invitation_noun,
};

const struct tm_noun *tm_noun(int id)
{
	return id > 0 && id < TM_NOUN_COUNT ? nouns[id] : NULL;
}

const struct tm_noun *tm_noun_named(const char *name)
{
	for (int id = 1; tm_noun(id); id++)
		if (!strcmp(tm_noun(id)->name, name))
			return tm_noun(id);
	return NULL;
}

uint64_t tm_bit(enum tm_noun_id id, const char *field)
{
	const struct tm_noun *noun = tm_noun((int)id);
	const struct tm_field *f = noun ? tm_field_find(noun->fields, field) : NULL;

	return f ? UINT64_C(1) << (f - noun->fields) : 0;
}
