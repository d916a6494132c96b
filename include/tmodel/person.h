/* person.h - people who can be invited to a session, and their competences. */
#ifndef TMODEL_PERSON_H
#define TMODEL_PERSON_H

#include <tmodel/record.h>

TM_BEGIN_DECLS

enum tm_level { TM_LEVEL_NONE, TM_LEVEL_MANAGER, TM_LEVEL_SENIOR };

struct tm_person {
	struct tm_record record;
	const char *name; /* required */
	const char *email;
	const char *competences; /* list of free words; see tm_competences */
	enum tm_level level;
	bool manager;           /* short for the level manager */
	const char *reports_to; /* another person */
	int64_t hourly_cost;    /* private; minor units, or TM_NONE */
	const char *notes;
};
/* clang-format off */
#define TM_PERSON_INIT                                                                   \
	{ .record = TM_RECORD(struct tm_person, TM_PERSON), .hourly_cost = TM_NONE }
/* clang-format on */

/* The level from either of the two fields. */
TM_API enum tm_level tm_person_level(const struct tm_person *person);

/* The usual competences; a project may have others. */
struct tm_competence {
	const char *word; /* NULL-terminated */
	const char *about;
};
TM_API extern const struct tm_competence tm_competences[];

/* Whether item is one of a list whose values are joined by ';'. */
TM_API bool tm_list_has(const char *list, const char *item);

/*
 * The usual competence that an unusual word of the list resembles, with *typed pointing
 * to the word; NULL for none.
 */
TM_API const char *tm_competence_meant(const char *list, char typed[TM_KEY_SIZE]);

TM_END_DECLS
#endif
