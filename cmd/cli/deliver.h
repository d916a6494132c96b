/* deliver.h - what commands hand over: how a report is wished for, and where it goes. */
#ifndef DELIVER_H
#define DELIVER_H

#include <tmodel/handout.h>
#include <tmodel/report.h>

#include "cmd/cli/clock.h"
#include "cmd/cli/command.h"

/* The options --output and --force, which fill members of these names. */
/* clang-format off */
#define DELIVER_FIELDS(type)                                                             \
	{ "output", TM_IS(TEXT, type, output), .letter = 'o', .value = "FILE",           \
	  .help = "file to write; - is standard output" },                               \
	{ "force", TM_IS(BOOL, type, force), .help = "overwrite an existing file" }
/* clang-format on */

/* The formats of what is handed out around meetings. */
extern const char *const handout_formats[]; /* text md html json */

/* Whether that path, an --output, stands for stdout. */
bool deliver_is_stdout(const char *path);

/*
 * How a report or a sheet is wished for that goes to that path: as wide as the screen,
 * and with private fields, only where it goes to one. date is lent to the options.
 */
struct tm_report_options deliver_report(const struct call *call, const char *path,
					char date[CLOCK_DATE_SIZE]);
struct tm_handout_options deliver_sheet(const struct call *call, const char *path,
					char date[CLOCK_DATE_SIZE]);

/*
 * What a command has put into call->out goes to the file, whole or not at all, and a
 * line says so: "Wrote the WHAT to PATH". For stdout it stays where it is.
 */
enum tm_status deliver(struct call *call, const char *path, bool force, const char *what);

#endif
