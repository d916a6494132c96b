/* import.h - a file to import, shown to every noun, in a project that no file holds. */
#ifndef FUZZ_IMPORT_H
#define FUZZ_IMPORT_H

#define _GNU_SOURCE /* memfd_create() */
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include <tmodel/leader.h>
#include <tmodel/settings.h>
#include <tmodel/threat.h>

#include "cmd/import.h"
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

/* What a refusal says is for people: some text, no control characters. */
static void check_problems(const struct problems *problems)
{
	must(problems->total > 0, "a refusal has a reason");
	for (size_t i = 0; i < problems->count; i++) {
		must(*problems->items[i].text != '\0', "a problem has a text");
		for (const char *c = problems->items[i].text; *c; c++)
			must((unsigned char)*c >= ' ' && *c != 0x7f,
			     "a text is one line");
	}
}

/* Import the bytes, in that format, as noun; and take it back. */
static void import_bytes(const uint8_t *bytes, size_t size, const char *format, int noun,
			 bool update)
{
	static struct problems problems;
	struct globals globals = global_preset;
	struct tm_error err = TM_ERROR_INIT;
	struct tm_out out = TM_OUT_INIT, said = TM_OUT_INIT, warned = TM_OUT_INIT;
	struct terminal screen = { .tty = false };
	char path[64];
	struct import_opts opts = { .file = path, .update = update };
	struct call call = { .noun = tm_noun(noun),
			     .globals = &globals,
			     .opts = &opts,
			     .project = project_to_fill(),
			     .err = &err,
			     .out = &out,
			     .said = &said,
			     .warned = &warned,
			     .problems = &problems,
			     .screen = &screen };
	int fd = memfd_create("input", MFD_CLOEXEC);
	enum tm_status status;

	problems.count = 0;
	problems.total = 0;
	globals.format_word = format;
	snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
	must(fd >= 0 && write(fd, bytes, size) == (ssize_t)size, "an input file");
	must(!tm_begin(call.project, "fuzz", &err), "a transaction");
	status = noun_import(&call);
	must(status == TM_OK || status == TM_BAD_INPUT, "success, or a refusal");
	if (status)
		check_problems(&problems);
	must(tm_end(call.project, TM_FAILED, &err) == TM_FAILED, "taking back");
	close(fd);
	tm_out_free(&out);
	tm_out_free(&said);
	tm_out_free(&warned);
}

/* The first byte chooses the noun, and whether it is an update. */
static int import_input(const uint8_t *bytes, size_t size, const char *format)
{
	static const int nouns[] = { TM_CONCERN, TM_LEADER, TM_THREAT,
				     TM_SOURCE,  TM_EVENT,  TM_CITATION };
	enum { NOUNS = sizeof nouns / sizeof nouns[0] };

	if (size)
		import_bytes(bytes + 1, size - 1, format, nouns[bytes[0] / 2 % NOUNS],
			     bytes[0] & 1);
	return 0;
}

#endif
