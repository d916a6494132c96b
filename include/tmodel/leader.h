/* leader.h - business and functional leaders with a stake in the threat model. */
#ifndef TMODEL_LEADER_H
#define TMODEL_LEADER_H

#include <tmodel/record.h>

TM_BEGIN_DECLS

enum tm_leader_kind { TM_LEADER_KIND_NONE, TM_LEADER_BUSINESS, TM_LEADER_FUNCTION };

/* A leader's attitude to the programme. */
enum tm_stance {
	TM_STANCE_NONE,
	TM_STANCE_DETRACTOR,
	TM_STANCE_NEUTRAL,
	TM_STANCE_SPONSOR
};

struct tm_leader {
	struct tm_record record;
	const char *name;         /* required */
	const char *title;        /* job title; exports use it as the role */
	const char *unit;         /* business unit or function they lead */
	enum tm_leader_kind kind; /* business or function */
	int64_t influence;        /* private; 1 (slight) to 5 (can stop it), or TM_NONE */
	enum tm_stance stance;    /* private */
	const char *email;
	const char *mission; /* of their area, as are the following */
	const char *vision;
	const char *targets;
	int64_t revenue;    /* annual, minor units, or TM_NONE */
	const char *margin; /* free words: "12 % before tax" */
	const char *scale;  /* of a function: people, transactions, sites */
	const char *scope;
	const char *assets; /* what they need protected, and how badly */
	const char *notes;  /* private */
};
/* clang-format off */
#define TM_LEADER_INIT                                                                   \
	{ .record = TM_RECORD(struct tm_leader, TM_LEADER), .influence = TM_NONE,        \
	  .revenue = TM_NONE }
/* clang-format on */

TM_END_DECLS
#endif
