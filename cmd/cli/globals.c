/* globals.c - the global options. */
#include <string.h>

#include "cmd/cli/command.h"

const char *const formats_record[] = {
	"text", "json", "jsonl", "csv", "tsv", "md", NULL
};
const char *const formats_json[] = { "text", "json", NULL };

const struct globals global_preset = { .pager = true, .color = true, .input = true };

const struct tm_field global_fields[] = {
	{ "directory", TM_IS(TEXT, struct globals, directory), .letter = 'C',
	  .value = "DIR", .help = "run as if started in this folder" },
	{ "project", TM_IS(TEXT, struct globals, project), .letter = 'p', .value = "FILE",
	  .help = "project file; default: project.tmodel here or in a folder above" },
	{ "format", TM_IS(TEXT, struct globals, format_word), .value = "FORMAT",
	  .help = "output format; the help of a command lists its formats" },
	{ "json", TM_IS(BOOL, struct globals, json),
	  .help = "same as --format json; errors are JSON too" },
	{ "columns", TM_IS(TEXT, struct globals, columns), .value = "A,B,C",
	  .help = "columns to write, in this order" },
	{ "null", TM_IS(BOOL, struct globals, null), .letter = 'z',
	  .help = "end each record of a list with a NUL byte" },
	{ "quiet", TM_IS(BOOL, struct globals, quiet), .letter = 'q',
	  .help = "do not report changes and next steps" },
	{ "raw", TM_IS(BOOL, struct globals, raw),
	  .help = "write CSV without the apostrophe that stops spreadsheets from running "
		  "text" },
	{ "pager", TM_IS(BOOL, struct globals, pager), .help = "do not use a pager" },
	{ "color", TM_IS(BOOL, struct globals, color), .help = "do not use colour" },
	{ "input", TM_IS(BOOL, struct globals, input), .help = "never prompt" },
	{ "yes", TM_IS(BOOL, struct globals, yes), .letter = 'y',
	  .help = "answer yes to every question" },
	{ "dry-run", TM_IS(BOOL, struct globals, dry_run), .letter = 'n',
	  .help = "show what would change, store nothing" },
	{ "include-private", TM_IS(BOOL, struct globals, include_private),
	  .help = "include private fields in pipes, files and exports" },
	{ "as", TM_IS(TEXT, struct globals, as), .value = "NAME",
	  .help = "name of the person making the change, for the log" },
	{ "tz", TM_IS(TEXT, struct globals, tz), .value = "ZONE",
	  .help = "time zone for times you enter and read, such as Europe/Warsaw; "
		  "default: the system's" },
	{ "version", TM_IS(BOOL, struct globals, version), .help = "show the version" },
	{ "help", TM_IS(BOOL, struct globals, help), .letter = 'h', .help = "show help" },
	TM_FIELDS_END,
};

void format_choose(struct globals *globals, const char *word)
{
	int format = 0;

	while (formats_record[format] && strcmp(formats_record[format], word) != 0)
		format++;
	globals->format = (enum format)format;
	globals->format_name = word;
}
