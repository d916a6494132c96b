/* invitation.h - a meeting with every property set, and reading test data. */
#ifndef TEST_FORMAT_INVITATION_H
#define TEST_FORMAT_INVITATION_H

#include "tests/check.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cjson/cJSON.h>

#include "lib/format/mail/eml.h"
#include "lib/format/mail/ics.h"

static const struct tm_ics_attendee invitation_attendees[] = {
	{ { "Ada Nowak", "ada@example.org" }, TM_ICS_CHAIR },
	{ { "Zażółć \"Gęślą\"; Jaźń, sp. z o.o.", "zazolc@example.org" },
	  TM_ICS_REQUIRED },
	{ { "", "o'hara+x@example.org" }, TM_ICS_OPTIONAL },
	{ { "Nobody", "" }, TM_ICS_REQUIRED },
	{ { "Head of IT", "head@example.org" }, TM_ICS_INFORMED },
};

/* 10:00 to 11:30 in Warsaw. */
static inline struct tm_ics invitation(void)
{
	return (struct tm_ics){
		.uid = "6c1c9f0e-0000-4000-8000-000000000001@tmodel",
		.start = 1795251600,
		.end = 1795257000,
		.stamp = 1793523600,
		.summary = "Threat model: single sign-on",
		.description = "Agenda;\n1. scope, 2. threats\\",
		.location = "Łódź, room 3",
		.url = "https://example.org/a,b;c",
		.organiser = { "Ada Nowak", "ada@example.org" },
		.attendees = invitation_attendees,
		.attendee_count = 5,
		.reminder = 3 * 24 * 60,
	};
}

static inline char *invitation_file(const char *name)
{
	char path[512];
	long size;
	char *text;
	FILE *file;

	snprintf(path, sizeof path, "%s/%s", TEST_DATA, name);
	file = fopen(path, "rb");
	if (!file)
		fail_msg("cannot open %s", path);
	fseek(file, 0, SEEK_END);
	size = ftell(file);
	rewind(file);
	text = calloc(1, (size_t)size + 1);
	assert_non_null(text);
	assert_int_equal(fread(text, 1, (size_t)size, file), size);
	fclose(file);
	return text;
}

/* Call check(value, entry) for each of the 51 hostile values. */
static inline void invitation_hostile(void (*check)(const char *value,
						    const cJSON *entry))
{
	char *text = invitation_file("expected_exports.json");
	cJSON *expected = cJSON_Parse(text), *entry;
	int checked = 0;

	assert_non_null(expected);
	cJSON_ArrayForEach(entry, expected)
	{
		if (!cJSON_GetObjectItem(entry, "ics_text_unfolded"))
			continue;
		char *value = invitation_file(entry->string);

		check(value, entry);
		free(value);
		checked++;
	}
	assert_int_equal(checked, 51);
	cJSON_Delete(expected);
	free(text);
}

#endif
