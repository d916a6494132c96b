/*
 * command.h - commands as data.
 *
 * Parsing, --help, completion, the manual, opening the project and its transaction are
 * driven by these entries; run() does only the work.
 */
#ifndef COMMAND_H
#define COMMAND_H

#include <tmodel/check.h>
#include <tmodel/record.h>
#include <tmodel/view.h>

#include "lib/base/out.h"

#include "cmd/cli/diagnostic.h"
#include "cmd/cli/opt.h"
#include "cmd/cli/terminal.h"

/*
 * Formats of record streams, in the order of formats_record; OTHER is for report
 * formats.
 */
enum format {
	FORMAT_TEXT,
	FORMAT_JSON,
	FORMAT_JSONL,
	FORMAT_CSV,
	FORMAT_TSV,
	FORMAT_MD,
	FORMAT_OTHER
};

/* The global options. */
struct globals {
	const char *directory, *project, *format_word, *columns, *as, *tz;
	bool json, null, quiet, raw, pager, color, input, yes, dry_run, include_private;
	bool version, help;
	/* The chosen format: from format_word or json, else the command's first one. */
	enum format format;
	const char *format_name;
	bool format_given;
};
extern const struct tm_field global_fields[];
extern const struct globals global_preset;

/* The arguments of run(). run.c opens and closes everything here. */
struct call {
	const struct command *command;
	const struct tm_noun *noun; /* NULL for a command without a noun */
	const struct globals *globals;
	const void *opts;         /* the command's own options */
	struct tm_record *record; /* FIELDS_TO_ADD, _EDIT: the values of the fields */
	uint64_t given;           /* the fields that were given; bit i is fields[i] */
	char *const *filters;     /* FIELDS_TO_FILTER: the value of fields[i], or NULL */
	char **rest;              /* RAW: the remaining arguments, NULL-terminated */
	struct tm_project *project; /* NULL for NO_PROJECT and RAW */
	const char *path;           /* of the project file */
	struct tm_error *err;
	struct tm_out *out;            /* output for stdout: see call_flush() */
	struct tm_out *notices;        /* notices for stderr: see call_say() */
	struct tm_out *warnings;       /* warnings for stderr: see call_warn() */
	struct tm_problems *problems;  /* of an input file, see diagnostic_error() */
	const struct terminal *screen; /* properties of stdout */
};

enum command_need {
	NO_PROJECT,
	READS,
	WRITES,        /* run() is one transaction, named after the command */
	WRITES_ITSELF, /* opened for writing, but run() manages its transactions */
	CREATES,
	RAW /* no project, and arguments are not parsed */
};

/* Which fields of the noun the command takes as options and operands. */
enum command_takes { NO_FIELDS, FIELDS_TO_ADD, FIELDS_TO_EDIT, FIELDS_TO_FILTER };

enum { EVERY_NOUN = -1 };

struct command {
	int noun; /* TM_NO_NOUN, a noun, or EVERY_NOUN (all except internal ones) */
	const char *group;   /* without a noun: first of two words */
	const char *word;    /* last word of the command */
	const char *summary; /* see command_summary(); NULL: hidden */
	enum command_takes takes;
	enum command_need need;
	const struct tm_field *fields; /* its own options and operands, or NULL */
	const void *preset;            /* defaults of its struct */
	size_t size;                   /* of that struct */
	const char *const *formats;    /* for --format, the default first; NULL: text */
	bool documents;                /* all formats of reports, instead of `formats` */
	const char *const *examples;   /* command lines, NULL-terminated; or NULL */
	enum tm_status (*run)(struct call *call);
	const char *part;  /* section of the help; NULL: as the previous command */
	const char *about; /* description of the group, in its first command */
};

/*
 * A file of commands ends with their table, which a NULL word terminates. OPTS(merge)
 * names the struct of a command's own options: merge_fields, merge_preset.
 */
#define OPTS(name)                                                                       \
	.fields = name##_fields, .preset = &name##_preset, .size = sizeof name##_preset
#define WORDS (const char *const[])

/* All tables, in the order of the help; NULL-terminated. */
extern const struct command *const command_tables[];

/* The command after c, of any noun; the first when c is NULL. */
const struct command *command_after(const struct command *c);

/* Values of `formats`. */
extern const char *const formats_record[]; /* text json jsonl csv tsv md */
extern const char *const formats_json[];   /* text json */

/* Format i of the command, the default first; NULL after the last. */
const char *command_format(const struct command *c, size_t i);

/* Set the format in globals. */
void format_choose(struct globals *globals, const char *word);

/*
 * The next command of that noun (NULL: without a noun) after c; the first when c is
 * NULL.
 */
const struct command *command_next(const struct command *c, const struct tm_noun *noun);

/*
 * Find a command by its words; second is NULL if there is only one. Sets *noun (NULL
 * for none) and *words, the number of words used, even when it returns NULL for a noun
 * or group without a valid command.
 */
const struct command *command_find(const char *first, const char *second,
				   const struct tm_noun **noun, int *words);

/* Whether a command has group as the first of two words. */
bool command_is_group(const char *group);

/*
 * The field sets of a command line for c: the noun's, the command's own, the global
 * ones.
 */
enum { OPT_NOUN, OPT_OWN, OPT_GLOBAL, OPT_SETS };
void command_sets(const struct command *c, const struct tm_noun *noun,
		  struct opt_set sets[OPT_SETS]);

/* "leader add", "rank override", "status". */
enum { COMMAND_NAME_SIZE = 64 };
const char *command_name(const struct command *c, const struct tm_noun *noun,
			 char buf[COMMAND_NAME_SIZE]);

/*
 * The summary of a command: a verb phrase on one line without a full stop. The summary
 * of a generic command may contain {noun}, {a noun} or {nouns}: "leader", "a leader",
 * "leaders".
 */
enum { COMMAND_SUMMARY_SIZE = 128 };
const char *command_summary(const struct command *c, const struct tm_noun *noun,
			    char buf[COMMAND_SUMMARY_SIZE]);

/* -- for run() */

/*
 * Write call->out to stdout (or the pager) and clear it. Streams call this repeatedly;
 * the rest is written after run() has returned TM_OK and the transaction is committed.
 * Not for WRITES, which can still fail.
 */
enum tm_status call_flush(struct call *call);

/*
 * Add a notice about a change, printed to stderr after the commit unless --quiet is
 * given. next is the suggested next command, with %s for the key of call->record, or
 * NULL.
 */
void call_say(struct call *call, const char *next, const char *fmt, ...)
	__attribute__((format(printf, 3, 4)));

/* The same, or "Nothing changed" if the transaction changed nothing. */
void call_say_changed(struct call *call, const char *next, const char *fmt, ...)
	__attribute__((format(printf, 3, 4)));

/* The same for the edited fields of the last edited record of call->noun. */
void call_say_edited(struct call *call, const char *key);

/* Add a warning for every entry of the list, and free it. */
void call_warn_of(struct call *call, struct tm_warnings *warnings);

/* Add warnings about likely mistakes in a record of call->noun that was just stored. */
enum tm_status call_check(struct call *call, const char *key);

/* Add a warning, printed to stderr even with --quiet. */
void call_warn(struct call *call, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));

/*
 * The view for stdout: private fields are shown on a terminal in the format text, or
 * with --include-private.
 */
struct tm_view call_view(const struct call *call);

/*
 * Ask for confirmation. TM_OK when the user agrees or --yes is given; TM_INTERRUPTED
 * when they decline; TM_INVALID with a hint to --yes when stdin is not a terminal or
 * --no-input is given.
 */
enum tm_status call_confirm(struct call *call, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));

#endif
