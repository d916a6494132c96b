/* plan.h - planning a session: the smallest lists of people who cover the competences. */
#ifndef TMODEL_PLAN_H
#define TMODEL_PLAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <tmodel/field.h>
#include <tmodel/view.h>

TM_BEGIN_DECLS

struct tm_project;
struct tm_session;   /* session.h */
struct tm_component; /* component.h */
struct tm_person;    /* person.h */
struct tm_settings;  /* settings.h */

enum { TM_PLAN_LISTS = 20 }; /* default limit on the number of lists */

#define TM_COVER_NOBODY SIZE_MAX

/* The lists; people are indices of tm_plan.people. */
struct tm_cover {
	size_t size;    /* people in each list, with the organiser */
	size_t count;   /* lists; 1 or more: where nothing is needed, the organiser */
	bool more;      /* there are more of that size */
	size_t *people; /* count * size: the organiser first, the others by key */
	int64_t *costs; /* count: of an hour of all of them; ascending, equals by keys */
	uint64_t uncovered; /* needed, and covered by nobody who was searched */
	size_t *managers;   /* managers who were not searched and hold some of these, by
			       key; nobody else does */
	size_t manager_count;
	/*
	 * Optional extra viewpoint: among the searched people outside the first list,
	 * the one who adds the most competences, needed or not; then the cheapest, then
	 * by key. TM_COVER_NOBODY when nobody adds any.
	 */
	size_t extra;
	uint64_t extra_brings; /* what they add */
};

struct tm_plan {
	struct tm_session *session;
	struct tm_component *component;  /* NULL: the needs of all components */
	const struct tm_person **people; /* everybody, in order of arrival */
	size_t people_count;
	size_t organiser;   /* their index */
	const char **words; /* competences: those needed first, then others */
	size_t word_count, needed_count; /* at most 64 in all */
	uint64_t *brings;                /* of each person, bits by words */
	bool managers;                   /* were searched too */
	bool costs;                      /* decided the order */
	struct tm_cover *cover;          /* its indices are those of the people */
	double hours;                    /* per attendee, or NaN */
	struct tm_settings *settings;
	struct tm_currency currency;
	char date[16];        /* of the last change of the project */
	struct tm_arena *own; /* the library's */
};

/*
 * Plan the session for a component; NULL is the session's own, and where it has none
 * what all components need. At most `limit` lists; with managers they are searched. The
 * cheapest lists come first where view shows private fields; else the order is by keys.
 *
 * TM_NOT_FOUND  there is no such session or component
 * TM_INVALID    the session has no organiser, or nothing says what is needed; or the
 *               competences are too entangled for an exact answer
 */
TM_CALL tm_session_plan(struct tm_project *project, const char *session,
			const char *component, int64_t limit, bool managers,
			const struct tm_view *view, struct tm_plan **out,
			struct tm_error *err);
TM_API void tm_plan_free(struct tm_plan *plan);

/* Whether the costs decided the order, and that of everybody in the list is known. */
TM_API bool tm_plan_has_cost(const struct tm_plan *plan, size_t list);

/* A task of the organiser, and whether they can cover it. */
struct tm_skill {
	const char *skill; /* facilitation, moderation, security, domain */
	bool has;
	const char *help; /* help to find, "" when none is needed */
};
TM_API const struct tm_field *tm_skill_fields(void);

/* The self-check of the session's organiser: four skills. Errors as above. */
TM_CALL tm_session_organiser(struct tm_project *project, const char *session,
			     struct tm_skill skills[4], struct tm_error *err);

TM_END_DECLS
#endif
