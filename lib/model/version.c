/* version.c - frozen versions: their fields. */
#include <tmodel/version.h>

#include "lib/model/nouns.h"

#define AT(KIND, member) TM_IS(KIND, struct tm_version, member)

static const struct tm_field fields[] = {
	TM_RECORD_FIELDS,
	{ "number", AT(INT, number), TM_REQUIRED | TM_UNIQUE, .low = 1, .high = 1000000,
	  .width = 6, .help = "number of the version" },
	{ "frozen_on", AT(DATE, frozen_on), TM_REQUIRED, .width = 10,
	  .help = "day it was frozen, printed on its exports" },
	{ "hash", AT(TEXT, hash), TM_REQUIRED, .width = 16,
	  .help = "SHA-256 of its records and order" },
	{ "note", AT(NOTES, note), .width = 40, .help = "purpose of the version" },
	TM_FIELDS_END,
};

static const struct tm_version preset = TM_VERSION_INIT;

const struct tm_noun tm_version_noun = {
	.id = TM_VERSION,
	.name = "version",
	.plural = "versions",
	.about = "the model as it was shown",
	.fields = fields,
	.preset = &preset,
	.size = sizeof preset,
	.internal = true,
};
