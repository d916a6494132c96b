/* globals.c - what every command takes. */
#include "cmd/cli/command.h"

const char *const format_words[] = { "text", "json", "jsonl", "csv", "tsv", "md", "html",
				     "svg",  "pptx", "xlsx",  "ics", "eml", NULL };

const char *const formats_record[] = {
	"text", "json", "jsonl", "csv", "tsv", "md", NULL
};
const char *const formats_json[] = { "text", "json", NULL };

const struct globals global_preset = { .pager = true, .color = true, .input = true };

const struct tm_field global_fields[] = {
	{ "directory", TM_IS(TEXT, struct globals, directory), .letter = 'C',
	  .value = "DIR", .help = "work as if started in that folder" },
	{ "project", TM_IS(TEXT, struct globals, project), .letter = 'p', .value = "FILE",
	  .help = "the project file; else project.tmodel is found" },
	{ "format", TM_IS(TEXT, struct globals, format_word), .value = "FORMAT",
	  .help = "how to write the output" },
	{ "json", TM_IS(BOOL, struct globals, json),
	  .help = "the same as --format json; errors are JSON too" },
	{ "columns", TM_IS(TEXT, struct globals, columns), .value = "A,B,C",
	  .help = "which columns to write, and in which order" },
	{ "null", TM_IS(BOOL, struct globals, null), .letter = 'z',
	  .help = "end each record of a list with a NUL byte" },
	{ "quiet", TM_IS(BOOL, struct globals, quiet), .letter = 'q',
	  .help = "say nothing about what was changed" },
	{ "raw", TM_IS(BOOL, struct globals, raw),
	  .help = "CSV without the apostrophe that keeps spreadsheets from running "
		  "text" },
	{ "pager", TM_IS(BOOL, struct globals, pager),
	  .help = "do not page through long output" },
	{ "color", TM_IS(BOOL, struct globals, color), .help = "do not use colour" },
	{ "input", TM_IS(BOOL, struct globals, input), .help = "never ask anything" },
	{ "yes", TM_IS(BOOL, struct globals, yes), .letter = 'y',
	  .help = "answer questions with yes" },
	{ "dry-run", TM_IS(BOOL, struct globals, dry_run), .letter = 'n',
	  .help = "say what would be done and store nothing" },
	{ "include-private", TM_IS(BOOL, struct globals, include_private),
	  .help = "let private fields into pipes, files and exports" },
	{ "as", TM_IS(TEXT, struct globals, as), .value = "NAME",
	  .help = "who makes the change, for the log" },
	{ "tz", TM_IS(TEXT, struct globals, tz), .value = "ZONE",
	  .help = "where clocks hang that times are read from, else as the system says" },
	{ "version", TM_IS(BOOL, struct globals, version), .help = "show the version" },
	{ "help", TM_IS(BOOL, struct globals, help), .letter = 'h',
	  .help = "show this help" },
	TM_FIELDS_END,
};
