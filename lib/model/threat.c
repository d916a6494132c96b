/* threat.c - threats: their fields and rules. */
#include <string.h>

#include <tmodel/threat.h>

#include "lib/model/nouns.h"

#define AT(KIND, member) TM_IS(KIND, struct tm_threat, member)

static const char *const statuses[] = { "open", "accepted", "closed", "merged", NULL };

static const char *const verdicts[] = { "", "agrees", "disagrees", "explained", NULL };

static const struct tm_field fields[] = {
	TM_RECORD_FIELDS,
	{ "name", AT(TEXT, name), TM_REQUIRED | TM_OPERAND | TM_NAMES | TM_UNIQUE,
	  .width = 32, .help = "what happens, in words the board would use" },
	{ "description", AT(NOTES, description),
	  .help = "how it happens, and its effects" },
	{ "loss_low", AT(MONEY, loss_low), .low = 1, .pair = "loss", .width = 14,
	  .help = "loss per event, 90 % interval (low end: 1 in 20 costs less)" },
	{ "loss_high", AT(MONEY, loss_high), .low = 1, .pair = "loss", .width = 14,
	  .help = "loss per event, 90 % interval (high end: 1 in 20 costs more)" },
	{ "loss_cap", AT(MONEY, loss_cap), .low = 1, .help = "maximum loss per event" },
	{ "loss_typical", AT(MONEY, loss_typical), .low = 1,
	  .help = "median loss per event, to check the interval" },
	{ "loss_basis", AT(TEXT, loss_basis),
	  .help = "where the loss estimate comes from" },
	{ "rate_low", AT(RATE, rate_low), .pair = "rate", .group = "rate", .form = 1,
	  .width = 8, .help = "events per year, 90 % interval (low end)" },
	{ "rate_high", AT(RATE, rate_high), .pair = "rate", .group = "rate", .form = 1,
	  .width = 9, .help = "events per year, 90 % interval (high end)" },
	{ "probability", AT(PROBABILITY, probability), .group = "rate", .form = 2,
	  .help = "instead of a rate: probability of an event in a year" },
	{ "observed_events", AT(INT, observed_events), .group = "rate", .form = 3,
	  .low = 0, .high = 1000000,
	  .help = "instead of a rate: number of events observed" },
	{ "observed_years", AT(RATIO, observed_years), .group = "rate", .form = 3,
	  .high = 1000, .help = "years in which they were observed" },
	{ "rate_basis", AT(TEXT, rate_basis), .help = "where the frequency comes from" },
	{ "estimated_on", AT(DATE, estimated_on), .help = "day of the estimates" },
	{ "owner", AT(TEXT, owner), .help = "person responsible for it" },
	{ "status", AT(WORD, status), .words = statuses, .width = 8,
	  .help = "state; only open threats are ranked" },
	{ "action", AT(TEXT, action),
	  .help = "class in incident data, such as malware or social" },
	{ "merged_into", AT(REF, merged_into), TM_FIXED, .refers = "threat",
	  .help = "threat it was merged into" },
	{ "notes", AT(NOTES, notes), .help = "notes of the analyst" },
	{ "likelihood_verdict", AT(WORD, likelihood_verdict), .words = verdicts,
	  .help = "how the frequency compares with incident counts" },
	{ "likelihood_note", AT(NOTES, likelihood_note),
	  .help = "reason for the verdict" },
	TM_FIELDS_END,
};

static const struct tm_threat preset = TM_THREAT_INIT;

static enum tm_status check(const struct tm_record *record, struct tm_error *err)
{
	const struct tm_threat *t = (const struct tm_threat *)record;

	if ((t->status == TM_THREAT_MERGED) != (*t->merged_into != '\0')) {
		tm_error_set(err, TM_INVALID,
			     "status: 'merged' is set by threat merge only");
		tm_error_hint(err, "run tmodel threat merge SURVIVOR %s", t->record.key);
		return TM_INVALID;
	}
	return TM_OK;
}

const struct tm_noun tm_threat_noun = {
	.id = TM_THREAT,
	.name = "threat",
	.plural = "threats",
	.about = "a threat to the organisation: one line of the ranking",
	.next = "concern assign CONCERN... %s",
	.fields = fields,
	.preset = &preset,
	.size = sizeof preset,
	.frozen = true,
	.check = check,
};
