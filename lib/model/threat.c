/* threat.c - threats: their fields and their rules. */
#include <string.h>

#include <tmodel/threat.h>

#include "lib/model/nouns.h"

#define AT(KIND, member) TM_IS(KIND, struct tm_threat, member)

static const char *const statuses[] = { "open", "accepted", "closed", "merged", NULL };

static const char *const verdicts[] = { "", "agrees", "disagrees", "explained", NULL };

static const struct tm_field fields[] = {
	TM_RECORD_FIELDS,
	{ "name", AT(TEXT, name), TM_REQUIRED | TM_OPERAND | TM_NAMES | TM_UNIQUE,
	  .width = 32, .help = "what happens, as the board would say it" },
	{ "description", AT(NOTES, description),
	  .help = "how it happens, and what it does" },
	{ "loss_low", AT(MONEY, loss_low), .low = 1, .pair = "loss", .width = 14,
	  .help = "one event in twenty costs less" },
	{ "loss_high", AT(MONEY, loss_high), .low = 1, .pair = "loss", .width = 14,
	  .help = "one event in twenty costs more" },
	{ "loss_cap", AT(MONEY, loss_cap), .low = 1, .help = "no event can cost more" },
	{ "loss_typical", AT(MONEY, loss_typical), .low = 1,
	  .help = "half of the events cost less; a check of the interval" },
	{ "loss_basis", AT(TEXT, loss_basis),
	  .help = "where the loss interval comes from" },
	{ "rate_low", AT(RATE, rate_low), .pair = "rate", .group = "rate", .form = 1,
	  .width = 8, .help = "events a year, at least, nineteen times in twenty" },
	{ "rate_high", AT(RATE, rate_high), .pair = "rate", .group = "rate", .form = 1,
	  .width = 9, .help = "events a year, at most, nineteen times in twenty" },
	{ "probability", AT(PROBABILITY, probability), .group = "rate", .form = 2,
	  .help = "instead of a rate: of one event or more in a year" },
	{ "observed_events", AT(INT, observed_events), .group = "rate", .form = 3,
	  .low = 0, .high = 1000000, .help = "instead of a rate: so many events" },
	{ "observed_years", AT(RATIO, observed_years), .group = "rate", .form = 3,
	  .high = 1000, .help = "... in so many years" },
	{ "rate_basis", AT(TEXT, rate_basis), .help = "where the rate comes from" },
	{ "estimated_on", AT(DATE, estimated_on),
	  .help = "when loss and rate were estimated" },
	{ "owner", AT(TEXT, owner), .help = "who answers for it" },
	{ "status", AT(WORD, status), .words = statuses, .width = 8,
	  .help = "only open threats are ranked" },
	{ "action", AT(TEXT, action),
	  .help = "its class in incident data, such as malware or social" },
	{ "merged_into", AT(REF, merged_into), TM_FIXED, .refers = "threat",
	  .help = "the threat it became part of" },
	{ "notes", AT(NOTES, notes), .help = "what else is worth knowing" },
	{ "likelihood_verdict", AT(WORD, likelihood_verdict), .words = verdicts,
	  .help = "how the rate fares against incident counts" },
	{ "likelihood_note", AT(NOTES, likelihood_note), .help = "why it does" },
	TM_FIELDS_END,
};

static const struct tm_threat preset = TM_THREAT_INIT;

static enum tm_status check(const struct tm_record *record, struct tm_error *err)
{
	const struct tm_threat *t = (const struct tm_threat *)record;

	if ((t->status == TM_THREAT_MERGED) != (*t->merged_into != '\0')) {
		tm_error_set(err, TM_INVALID,
			     "status: only merging makes a threat merged");
		tm_error_hint(err, "tmodel threat merge SURVIVOR %s", t->record.key);
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
	.check = check,
};
