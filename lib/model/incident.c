/* incident.c - counts of public incidents: their fields. */
#include <tmodel/incident.h>

#include "lib/model/nouns.h"

#define AT(KIND, member) TM_IS(KIND, struct tm_incident, member)

static const struct tm_field fields[] = {
	TM_RECORD_FIELDS,
	{ "industry", AT(TEXT, industry), TM_REQUIRED, .width = 20,
	  .help = "industry, as named in the counts" },
	{ "year", AT(INT, year), TM_REQUIRED, .low = 1900, .high = 2200, .width = 4,
	  .help = "year of the incidents" },
	{ "action", AT(TEXT, action), TM_REQUIRED, .width = 16,
	  .help = "kind of incident" },
	{ "incidents", AT(INT, incidents), TM_REQUIRED, .low = 0, .high = 1000000000,
	  .width = 9, .help = "number of incidents" },
	TM_FIELDS_END,
};

static const struct tm_incident preset = TM_INCIDENT_INIT;

const struct tm_noun tm_incident_noun = {
	.id = TM_INCIDENT,
	.name = "incident",
	.plural = "incident counts",
	.about = "counts of public incidents",
	.next = "likelihood check --industry INDUSTRY --since YEAR",
	.fields = fields,
	.preset = &preset,
	.size = sizeof preset,
	.frozen = true,
	.internal = true,
};
