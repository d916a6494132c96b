/* skill.c - the skills that the organiser of a session has. */
#include <stdlib.h>
#include <string.h>

#include <tmodel/component.h>
#include <tmodel/person.h>
#include <tmodel/plan.h>
#include <tmodel/record.h>
#include <tmodel/session.h>
#include <tmodel/settings.h>

static const struct tm_field fields[] = {
	{ "skill", TM_IS(TEXT, struct tm_skill, skill), TM_REQUIRED, .width = 14,
	  .help = "task of the organiser" },
	{ "has", TM_IS(BOOL, struct tm_skill, has), .width = 5,
	  .help = "whether the organiser has the competence" },
	{ "help", TM_IS(TEXT, struct tm_skill, help), .width = 64,
	  .help = "kind of help to get" },
	TM_FIELDS_END,
};

const struct tm_field *tm_skill_fields(void)
{
	return fields;
}

struct domain {
	const struct tm_person *organiser;
	bool knows;
};

/* Whether they cover a required competence other than security. */
static void check_needs(struct domain *domain, const char *needs)
{
	while (*needs) {
		char word[TM_KEY_SIZE];
		size_t length = strcspn(needs, ";");

		if (length < sizeof word) {
			memcpy(word, needs, length);
			word[length] = '\0';
			domain->knows |=
				strcmp(word, "security") != 0 &&
				tm_list_has(domain->organiser->competences, word);
		}
		needs += length + (needs[length] == ';');
	}
}

static enum tm_status on_component(const struct tm_record *record, void *data,
				   struct tm_error *err)
{
	(void)err;
	check_needs(data, ((const struct tm_component *)record)->needs);
	return TM_OK;
}

static enum tm_status read_domain(struct tm_project *p, const struct tm_session *session,
				  struct domain *domain, struct tm_error *err)
{
	struct tm_record *component = NULL;
	enum tm_status status;

	if (!*session->component)
		return tm_each(p, TM_COMPONENT, NULL, on_component, domain, err);
	status = tm_get(p, TM_COMPONENT, session->component, &component, err);
	if (!status)
		status = on_component(component, domain, err);
	tm_record_free(component);
	return status;
}

static enum tm_status read_organiser(struct tm_project *p,
				     const struct tm_session *session,
				     struct tm_record **organiser, struct tm_error *err)
{
	if (*session->organiser)
		return tm_get(p, TM_PERSON, session->organiser, organiser, err);
	tm_error_set(err, TM_INVALID, "session '%s' has no organiser",
		     session->record.key);
	return tm_error_hint(err, "tmodel session edit %s --organiser PERSON",
			     session->record.key);
}

enum tm_status tm_session_organiser(struct tm_project *p, const char *handle,
				    struct tm_skill skills[4], struct tm_error *err)
{
	static const struct tm_skill asked[] = {
		{ "facilitation", false,
		  "somebody who keeps a group working towards the goal" },
		{ "moderation", false,
		  "somebody who settles disputes and gives everybody a say" },
		{ "security", false, "somebody who knows how such systems are attacked" },
		{ "domain", false, "somebody who knows the system, to prepare with" },
	};
	struct tm_record *session = NULL, *organiser = NULL;
	struct domain domain = { NULL, false };
	enum tm_status status = tm_get(p, TM_SESSION, handle, &session, err);

	if (!status)
		status = read_organiser(p, (const struct tm_session *)session, &organiser,
					err);
	domain.organiser = (const struct tm_person *)organiser;
	if (!status && organiser)
		status = read_domain(p, (const struct tm_session *)session, &domain, err);
	for (size_t i = 0; i < 4 && organiser && !status; i++) {
		skills[i] = asked[i];
		skills[i].has = i == 3 ? domain.knows
				       : tm_list_has(domain.organiser->competences,
						     asked[i].skill);
		if (skills[i].has)
			skills[i].help = "";
	}
	tm_record_free(session);
	tm_record_free(organiser);
	return status;
}
