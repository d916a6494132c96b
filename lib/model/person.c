/* person.c - people and their competences. */
#include <string.h>

#include <tmodel/person.h>

#include "lib/base/field.h"
#include "lib/model/nouns.h"

#define AT(KIND, member) TM_IS(KIND, struct tm_person, member)

static const char *const levels[] = { "none", "manager", "senior-manager", NULL };

static const struct tm_field fields[] = {
	TM_RECORD_FIELDS,
	{ "name", AT(TEXT, name), TM_REQUIRED | TM_OPERAND | TM_NAMES, .width = 28,
	  .help = "name of the person, or a role" },
	{ "email", AT(EMAIL, email), .width = 24, .help = "address for invitations" },
	{ "competences", AT(LIST, competences), .width = 32,
	  .help = "what they know: security, development, architecture, devops, "
		  "administration, business, product, scrum, or your own words" },
	{ "level", AT(WORD, level), .words = levels,
	  .help = "level; managers are not invited without a reason" },
	{ "manager", AT(BOOL, manager), .width = 7, .help = "same as --level manager" },
	{ "reports_to", AT(REF, reports_to), .refers = "person", .width = 12,
	  .help = "person in whose presence they may not speak freely" },
	{ "hourly_cost", AT(MONEY, hourly_cost), TM_PRIVATE, .low = 0, .width = 11,
	  .help = "cost per hour" },
	{ "notes", AT(NOTES, notes), .help = "notes of the analyst" },
	TM_FIELDS_END,
};

static const struct tm_person preset = TM_PERSON_INIT;

const struct tm_noun tm_person_noun = {
	.id = TM_PERSON,
	.name = "person",
	.plural = "people",
	.about = "a person who can be invited to a session",
	.next = "session add 'TITLE' --organiser %s",
	.fields = fields,
	.preset = &preset,
	.size = sizeof preset,
};

const struct tm_competence tm_competences[] = {
	{ "security", "knows how systems are attacked, and what holds" },
	{ "development", "knows what the code does, and what it takes for granted" },
	{ "architecture", "knows the parts, their borders, and why they are so" },
	{ "devops", "knows how it is built, delivered and watched" },
	{ "administration", "knows how it is run, by whom, with which rights" },
	{ "business", "knows what matters, and which threats are acceptable" },
	{ "product", "decides what is built, and in which order" },
	{ "scrum", "knows how the team works, and keeps the talk moving" },
	{ NULL, NULL },
};

enum tm_level tm_person_level(const struct tm_person *person)
{
	return person->level == TM_LEVEL_NONE && person->manager ? TM_LEVEL_MANAGER
								 : person->level;
}

bool tm_list_has(const char *list, const char *item)
{
	size_t wanted = strlen(item);

	while (*list) {
		size_t length = strcspn(list, ";");

		if (length == wanted && !memcmp(list, item, length))
			return true;
		list += length + (list[length] == ';');
	}
	return false;
}

const char *tm_competence_meant(const char *list, char typed[TM_KEY_SIZE])
{
	/* The last two are what an organiser is asked for. */
	static const char *const words[] = { "security",
					     "development",
					     "architecture",
					     "devops",
					     "administration",
					     "business",
					     "product",
					     "scrum",
					     "facilitation",
					     "moderation",
					     NULL };

	while (*list) {
		size_t length = strcspn(list, ";");
		const char *meant;

		if (length < TM_KEY_SIZE) {
			memcpy(typed, list, length);
			typed[length] = '\0';
			meant = tm_nearest(typed, words);
			if (meant && strcmp(meant, typed) != 0)
				return meant;
		}
		list += length + (list[length] == ';');
	}
	return NULL;
}
