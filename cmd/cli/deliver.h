/* deliver.h - output of reports: their options, and the file or stdout they go to. */
#ifndef DELIVER_H
#define DELIVER_H

#include <tmodel/handout.h>
#include <tmodel/report.h>

#include "cmd/cli/clock.h"
#include "cmd/cli/command.h"

/* The options --output and --force, for structs with members of these names. */
/* clang-format off */
#define DELIVER_FIELDS(type)                                                             \
	{ "output", TM_IS(TEXT, type, output), .letter = 'o', .value = "FILE",           \
	  .help = "file to write; - is standard output" },                               \
	{ "force", TM_IS(BOOL, type, force), .help = "overwrite an existing file" }
/* clang-format on */

/* The formats of handouts: text md html json. */
extern const char *const handout_formats[];

/* Whether the value of --output means stdout. */
bool deliver_is_stdout(const char *path);

/*
 * The options of a report or handout that goes to that path: as wide as the terminal,
 * in colour and with private fields only where it goes to one. date is lent to them.
 */
struct tm_report_options deliver_report(const struct call *call, const char *path,
					char date[CLOCK_DATE_SIZE]);
struct tm_handout_options deliver_handout(const struct call *call, const char *path,
					  char date[CLOCK_DATE_SIZE]);

/*
 * Write call->out to the file, all of it or nothing, and say "Wrote the WHAT to PATH".
 * With stdout as its destination it stays where it is.
 */
enum tm_status deliver(struct call *call, const char *path, bool force, const char *what);

#endif
