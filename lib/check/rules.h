/* rules.h - the table of rules, and what they look at. Private to lib/check. */
#ifndef CHECK_RULES_H
#define CHECK_RULES_H

#include <tmodel/check.h>
#include <tmodel/occasion.h>
#include <tmodel/plan.h>
#include <tmodel/rank.h>

/* What a rule looks at: each is a list, and the rule is asked about each item. */
enum tm_subject {
	TM_OF_THREAT,     /* of a ranking, in its order */
	TM_OF_RANKING,    /* as a whole: for gates */
	TM_OF_COMPETENCE, /* that a planned session needs */
	TM_OF_CANDIDATE,  /* people in the lists of a plan */
	TM_OF_PLAN,       /* as a whole */
	TM_OF_INVITEE,    /* one guest */
	TM_OF_COMPANION,  /* the other guests, beside that one */
	TM_OF_ROLE,       /* of a session or meeting, as far as its size asks for them */
	TM_OF_RECORD,     /* one record, after it was stored */
	TM_OF_STEP,       /* of the method; asked once for each row */
	TM_SUBJECTS
};

/* What stands in a sentence for {name}. */
struct tm_value {
	const char *name;
	char text[96];
};

/* One item for which a rule may hold. Only the pointers that its kind is of are set. */
struct tm_case {
	const struct tm_ranking *ranking;
	const struct tm_plan *plan;
	const struct tm_occasion *occasion;
	const struct tm_guest *guest;
	const struct tm_record *record;
	const struct tm_settings *settings;
	const struct tm_progress *progress;
	size_t i; /* which item */
	struct tm_value values[5];
	size_t value_count;
};

/* The items of a kind. */
struct tm_items {
	size_t (*count)(const struct tm_case *c);
	/* What {key} becomes, and what a warning is about; NULL for nothing. */
	const char *(*key)(const struct tm_case *c);
};
extern const struct tm_items tm_items[TM_SUBJECTS];

/* Only steps are ever done or waiting. */
enum tm_verdict { TM_RULE_NO, TM_RULE_YES, TM_RULE_DONE, TM_RULE_WAITS };

struct tm_rule {
	const char *id;
	enum tm_subject about;
	/* Whether it holds; gives the values that the sentence needs. */
	enum tm_verdict (*holds)(struct tm_case *c);
	const char *text;
	const char *command; /* of a step: what to type */
};
extern const struct tm_rule tm_rules[];
extern const size_t tm_rule_count;

/* What {name} becomes in the sentence. */
void tm_rule_value(struct tm_case *c, const char *name, const char *fmt, ...)
	__attribute__((format(printf, 3, 4)));

/* Write text with each {name} replaced by its value. */
void tm_rule_fill(const struct tm_case *c, const char *text, char *out, size_t size);

#endif
