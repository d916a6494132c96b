/* threat.h - a threat to the organisation: a line of the ranked list. */
#ifndef TMODEL_THREAT_H
#define TMODEL_THREAT_H

#include <tmodel/record.h>

TM_BEGIN_DECLS

enum tm_threat_status {
	TM_THREAT_OPEN, /* ranked */
	TM_THREAT_ACCEPTED,
	TM_THREAT_CLOSED,
	TM_THREAT_MERGED
};

/* Result of comparing the rate with incident counts. */
enum tm_likelihood_verdict {
	TM_LIKELIHOOD_NONE,
	TM_LIKELIHOOD_AGREES,
	TM_LIKELIHOOD_DISAGREES, /* and the rate should change */
	TM_LIKELIHOOD_EXPLAINED  /* disagrees, for the reason in the note */
};

/*
 * Loss is money per event, rate is events per year; low and high are the ends of a 90 %
 * interval (5 % below low, 5 % above high).
 */
struct tm_threat {
	struct tm_record record;
	const char *name; /* required, unique */
	const char *description;
	int64_t loss_low, loss_high; /* minor units, or TM_NONE: pooled from concerns */
	int64_t loss_cap;            /* no loss can exceed it, or TM_NONE */
	int64_t loss_typical;        /* the median, a check of the interval, or TM_NONE */
	const char *loss_basis;      /* basis of the estimate */
	double rate_low, rate_high;  /* one of three forms: an interval, */
	double probability;          /* a yearly probability, */
	int64_t observed_events;     /* or a count of events, 0 or more, */
	int64_t observed_years;      /* in this number of years (millionths) */
	const char *rate_basis;
	const char *estimated_on; /* date of the estimates */
	const char *owner;
	enum tm_threat_status status;
	const char *action; /* its class in incident data: malware, hacking, ... */
	const char *merged_into;
	const char *notes;
	enum tm_likelihood_verdict likelihood_verdict; /* see likelihood.h */
	const char *likelihood_note;
};
/* clang-format off */
#define TM_THREAT_INIT                                                                   \
	{ .record = TM_RECORD(struct tm_threat, TM_THREAT), .loss_low = TM_NONE,         \
	  .loss_high = TM_NONE, .loss_cap = TM_NONE, .loss_typical = TM_NONE,            \
	  .rate_low = TM_NO_NUMBER, .rate_high = TM_NO_NUMBER,                           \
	  .probability = TM_NO_NUMBER, .observed_events = TM_NONE,                       \
	  .observed_years = TM_NONE }
/* clang-format on */

/*
 * Merge two threats: `kept` survives; concerns, citations and events of `gone` move to
 * it, estimates of `gone` fill in missing ones, and `gone` becomes merged and leaves
 * the ranking.
 *
 * TM_INVALID    both are the same, or one is already merged
 * TM_NOT_FOUND  no such threat
 */
TM_CALL tm_threat_merge(struct tm_project *project, const char *kept, const char *gone,
			struct tm_error *err);

/*
 * Move some concerns of a threat to a new threat called name; key is set to its key.
 *
 * TM_INVALID    a concern is not assigned to the threat, or none is given
 * TM_NOT_FOUND  no such record
 * TM_CONFLICT   a threat of that name exists
 */
TM_CALL tm_threat_split(struct tm_project *project, const char *threat, const char *name,
			const struct tm_many *concerns, char key[TM_KEY_SIZE],
			struct tm_error *err);

TM_END_DECLS
#endif
