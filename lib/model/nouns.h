/* nouns.h - declarations of the nouns that noun.c lists. */
#ifndef MODEL_NOUNS_H
#define MODEL_NOUNS_H

#include <tmodel/noun.h>

extern const struct tm_noun tm_config_noun;
extern const struct tm_noun tm_leader_noun;
extern const struct tm_noun tm_source_noun;
extern const struct tm_noun tm_threat_noun;
extern const struct tm_noun tm_event_noun;
extern const struct tm_noun tm_concern_noun;
extern const struct tm_noun tm_citation_noun;
extern const struct tm_noun tm_override_noun;
extern const struct tm_noun tm_incident_noun;
extern const struct tm_noun tm_rejection_noun;
extern const struct tm_noun tm_version_noun;
extern const struct tm_noun tm_person_noun;
extern const struct tm_noun tm_component_noun;
extern const struct tm_noun tm_session_noun;
extern const struct tm_noun tm_meeting_noun;
extern const struct tm_noun tm_attendee_noun;
extern const struct tm_noun tm_entry_noun;
extern const struct tm_noun tm_element_noun;
extern const struct tm_noun tm_invitation_noun;

#endif
