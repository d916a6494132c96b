/* status.h - how far the method has come, derived from what is in the project. */
#ifndef STATUS_H
#define STATUS_H

#include "cmd/cli/command.h"

struct status_step {
	const char *step; /* of the method: "A14" */
	bool done;
	bool waits;        /* there is nothing to do it with yet */
	char text[160];    /* what there is to do */
	char command[160]; /* what to type for it */
};

enum { STATUS_STEPS_MAX = 12, STATUS_NEXT = 3 };

struct status {
	int64_t counts[TM_NOUN_COUNT];
	int64_t events_promoted;
	int64_t leaders_heard;      /* with a concern */
	int64_t concerns_ungrouped; /* that belong to no threat */
	int64_t concerns_unweighed; /* neither points nor a worry */
	int64_t threats_open;
	int64_t threats_without_loss; /* of the open ones: neither own nor from concerns
				       */
	int64_t threats_without_rate;
	int64_t threats_without_source;
	int64_t follow_ups_open;
	char leader[TM_KEY_SIZE]; /* the first of each kind, for the commands */
	char event[TM_KEY_SIZE];
	char loss[TM_KEY_SIZE];
	char rate[TM_KEY_SIZE];
	char source[TM_KEY_SIZE];
	struct status_step steps[STATUS_STEPS_MAX];
	size_t step_count;
};

/* Read it all. */
enum tm_status status_read(struct tm_project *project, struct status *status,
			   struct tm_error *err);

#endif
