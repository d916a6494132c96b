/* competence.c - competences and management levels of people. */
#include <string.h>

#include <tmodel/person.h>

#include "lib/base/field.h"

const struct tm_competence tm_competences[] = {
	{ "security", "knows how systems are attacked and defended" },
	{ "development", "knows the code and its assumptions" },
	{ "architecture",
	  "knows the components, their boundaries and why they were chosen" },
	{ "devops", "knows how it is built, deployed and monitored" },
	{ "administration",
	  "knows how it is operated, by whom and with which permissions" },
	{ "business", "knows what matters and which threats are acceptable" },
	{ "product", "decides what is built and in which order" },
	{ "scrum", "knows how the team works and keeps discussion moving" },
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
	/* The last two are required of an organiser. */
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
