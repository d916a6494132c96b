/*
 * check.h - the rules of tmodel: what may be wrong with a model, and what comes next.
 *
 * A rule has an id, which is a promise to scripts, and a sentence that says what to do
 * about it. Nothing that a rule finds is refused; callers decide what to make of it.
 */
#ifndef TMODEL_CHECK_H
#define TMODEL_CHECK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <tmodel/noun.h>

TM_BEGIN_DECLS

struct tm_project;
struct tm_occasion; /* occasion.h */
struct tm_plan;     /* plan.h */
struct tm_ranking;  /* rank.h */

/* What a rule found. */
struct tm_warning {
	const char *id;          /* of the rule: "point-estimate" */
	char about[TM_KEY_SIZE]; /* key of the threat, person or record; "" for none */
	char text[256];          /* one sentence without a final stop */
};

/* All of it; freed by tm_warnings_free(). { NULL } is none. */
struct tm_warnings {
	struct tm_warning *items;
	size_t count, capacity;
};
TM_API void tm_warnings_free(struct tm_warnings *warnings);

/* Each call below adds to warnings what its rules find. TM_FAILED when memory is out. */

/* Of the threats of a ranking, in its order: estimates to look at again. */
TM_CALL tm_check_ranking(const struct tm_ranking *ranking, struct tm_warnings *warnings,
			 struct tm_error *err);

/*
 * Of a ranking as a whole, for pipelines: those of the rules unranked, ungrouped and
 * warnings whose ids are in the list, separated by commas or semicolons.
 *
 * TM_INVALID  there is no such rule
 */
TM_CALL tm_check_gate(const struct tm_ranking *ranking, const char *ids,
		      struct tm_warnings *warnings, struct tm_error *err);

/* Of the lists of people in a plan. */
TM_CALL tm_check_plan(const struct tm_plan *plan, struct tm_warnings *warnings,
		      struct tm_error *err);

/* Of one guest beside the others: what speaks against inviting them. */
TM_CALL tm_check_guest(const struct tm_occasion *occasion, size_t guest,
		       struct tm_warnings *warnings, struct tm_error *err);

/* Of the roles in a session or meeting: who has none, or too many. */
TM_CALL tm_check_roles(const struct tm_occasion *occasion, struct tm_warnings *warnings,
		       struct tm_error *err);

/*
 * Of a record: values that are allowed, and may be a slip. Most nouns have no such
 * rule, and then their records are not even read.
 *
 * TM_NOT_FOUND  handle names nothing
 */
TM_CALL tm_check_record(struct tm_project *project, enum tm_noun_id noun,
			const char *handle, struct tm_warnings *warnings,
			struct tm_error *err);

/* A step of the method, see tmodel-method(7). */
struct tm_step {
	const char *step; /* "A14" */
	bool done;
	bool waits;        /* there is nothing to do it with yet */
	char text[160];    /* what there is to do */
	char command[160]; /* what to type for it */
};

/* How far a project has come. */
struct tm_progress {
	int64_t counts[TM_NOUN_COUNT];
	int64_t events_promoted;
	int64_t leaders_heard;      /* with a concern */
	int64_t concerns_ungrouped; /* that belong to no threat */
	int64_t concerns_unweighed; /* neither points nor a word */
	int64_t threats_open;
	int64_t threats_without_loss; /* open: neither their own nor from concerns */
	int64_t threats_without_rate;
	int64_t threats_without_source;
	int64_t follow_ups_open;
	char leader[TM_KEY_SIZE]; /* the first that lacks something, for the commands */
	char event[TM_KEY_SIZE];
	char loss[TM_KEY_SIZE];
	char rate[TM_KEY_SIZE];
	char source[TM_KEY_SIZE];
	struct tm_step *steps; /* in the order to take them */
	size_t step_count;
};

/* Read it; to be given to tm_progress_free(), which accepts NULL. */
TM_CALL tm_progress_read(struct tm_project *project, struct tm_progress **out,
			 struct tm_error *err);
TM_API void tm_progress_free(struct tm_progress *progress);

TM_END_DECLS
#endif
