/* rules.h - the rule table and the subjects of rules. Private to lib/check. */
#ifndef CHECK_RULES_H
#define CHECK_RULES_H

#include <tmodel/check.h>
#include <tmodel/occasion.h>
#include <tmodel/plan.h>
#include <tmodel/rank.h>

/* Subjects. Each is a list, and a rule is evaluated for each item. */
enum tm_subject {
	TM_OF_THREAT,     /* threats of a ranking, in its order */
	TM_OF_RANKING,    /* the ranking as a whole: gates */
	TM_OF_COMPETENCE, /* competences that a planned session needs */
	TM_OF_CANDIDATE,  /* people in the attendee lists of a plan */
	TM_OF_PLAN,       /* the plan as a whole */
	TM_OF_INVITEE,    /* one guest */
	TM_OF_COMPANION,  /* the other guests, compared with that one */
	TM_OF_ROLE,       /* roles of a session or meeting that its size requires */
	TM_OF_RECORD,     /* one record, after it was stored */
	TM_OF_STEP,       /* steps of the method; each rule is one step */
	TM_SUBJECTS
};

/* The value of a placeholder {name}. */
struct tm_value {
	const char *name;
	char text[96];
};

/*
 * The item that a rule is evaluated for. Only the pointers that its subject needs are
 * set.
 */
struct tm_case {
	const struct tm_ranking *ranking;
	const struct tm_plan *plan;
	const struct tm_occasion *occasion;
	const struct tm_guest *guest;
	const struct tm_record *record, *namesake;
	const struct tm_settings *settings;
	const struct tm_progress *progress;
	size_t i; /* index of the item */
	struct tm_value values[5];
	size_t value_count;
};

/* The items of a subject. */
struct tm_items {
	size_t (*count)(const struct tm_case *c);
	/* The value of {key} and the record a finding refers to; NULL for none. */
	const char *(*key)(const struct tm_case *c);
};
extern const struct tm_items tm_items[TM_SUBJECTS];

/* DONE and WAITS are for steps only. */
enum tm_verdict { TM_RULE_NO, TM_RULE_YES, TM_RULE_DONE, TM_RULE_WAITS };

struct tm_rule {
	const char *id;
	enum tm_subject subject;
	/* Evaluate the condition, and set the values that the sentence needs. */
	enum tm_verdict (*holds)(struct tm_case *c);
	const char *text;
	const char *command;  /* of a step: the command to run */
	enum tm_noun_id noun; /* TM_OF_RECORD: noun of the records */
};
extern const struct tm_rule tm_rules[];
extern const size_t tm_rule_count;

/* Set the value of a placeholder. */
void tm_rule_value(struct tm_case *c, const char *name, const char *fmt, ...)
	__attribute__((format(printf, 3, 4)));

/* Copy text with each {name} replaced by its value. */
void tm_rule_fill(const struct tm_case *c, const char *text, char *out, size_t size);

#endif
