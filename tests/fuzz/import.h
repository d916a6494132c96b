/* import.h - imports the input as records of each noun, in an in-memory project. */
#ifndef FUZZ_IMPORT_H
#define FUZZ_IMPORT_H

#include <string.h>

#include <tmodel/exchange.h>
#include <tmodel/leader.h>
#include <tmodel/settings.h>
#include <tmodel/threat.h>

#include "lib/store/store.h"

#include "tests/fuzz/fuzz.h"

static struct tm_project *project_to_fill(void)
{
	static struct tm_project *project;
	struct tm_settings settings = TM_SETTINGS_INIT;
	struct tm_leader leader = TM_LEADER_INIT;
	struct tm_threat threat = TM_THREAT_INIT;
	struct tm_error err = TM_ERROR_INIT;

	if (project)
		return project;
	leader.name = "Ada";
	threat.name = "Flood";
	must(!tm_store_memory(&project, &err) &&
		     !tm_settings_start(project, &settings, &err) &&
		     !tm_add(project, &leader.record, &err) &&
		     !tm_add(project, &threat.record, &err),
	     "a project");
	return project;
}

/* Error messages are not empty and have no control characters. */
static void check_problems(const struct tm_problems *problems)
{
	must(problems->total > 0, "a refusal has a reason");
	for (size_t i = 0; i < problems->count; i++) {
		must(*problems->items[i].text != '\0', "a problem has a text");
		for (const char *c = problems->items[i].text; *c; c++)
			must((unsigned char)*c >= ' ' && *c != 0x7f,
			     "a text is one line");
	}
}

/* Import the bytes as records of the noun, and roll back. */
static void import_bytes(const uint8_t *bytes, size_t size, enum tm_input_format format,
			 enum tm_noun_id noun, bool update)
{
	static struct tm_reading reading;
	struct tm_project *project = project_to_fill();
	struct tm_error err = TM_ERROR_INIT;
	enum tm_status status;

	reading = (struct tm_reading){ .bytes = size ? (const char *)bytes : "",
				       .length = size,
				       .format = format,
				       .update = update };
	must(!tm_begin(project, "fuzz", &err), "a transaction");
	status = tm_import(project, noun, &reading, &err);
	must(status == TM_OK || status == TM_BAD_INPUT, "success, or a refusal");
	if (status)
		check_problems(&reading.problems);
	must(tm_end(project, TM_FAILED, &err) == TM_FAILED, "taking back");
}

/* The first byte selects the noun, and whether to update. */
static int import_input(const uint8_t *bytes, size_t size, enum tm_input_format format)
{
	static const enum tm_noun_id nouns[] = { TM_CONCERN, TM_LEADER, TM_THREAT,
						 TM_SOURCE,  TM_EVENT,  TM_CITATION };
	enum { NOUNS = sizeof nouns / sizeof nouns[0] };

	if (size)
		import_bytes(bytes + 1, size - 1, format, nouns[bytes[0] / 2 % NOUNS],
			     bytes[0] & 1);
	return 0;
}

#endif
