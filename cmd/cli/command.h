/*
 * command.h - a command as data.
 *
 * Parsing, --help, completion, the manual, the opening of the project and its
 * transaction are all driven by these entries; run() only does the work.
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

/* The formats of lists, in the order of formats_record; all others are the library's. */
enum format {
	FORMAT_TEXT,
	FORMAT_JSON,
	FORMAT_JSONL,
	FORMAT_CSV,
	FORMAT_TSV,
	FORMAT_MD,
	FORMAT_OTHER
};

/* What every command takes. */
struct globals {
	const char *directory, *project, *format_word, *columns, *as, *tz;
	bool json, null, quiet, raw, pager, color, input, yes, dry_run, include_private;
	bool version, help;
	/* From format_word and json, else the command's first; and its word. */
	enum format format;
	const char *format_name;
	bool format_given;
};
extern const struct tm_field global_fields[];
extern const struct globals global_preset;

/* What run() is given. Everything here is opened and closed by run.c. */
struct call {
	const struct command *command;
	const struct tm_noun *noun; /* NULL for a command without one */
	const struct globals *globals;
	const void *opts;         /* the command's struct, filled */
	struct tm_record *record; /* FIELDS_TO_ADD, _EDIT: the noun's struct, filled */
	uint64_t given;           /* which fields of record were; bit i is fields[i] */
	char *const
		*filters; /* FIELDS_TO_FILTER: [i] is what fields[i] must be, or NULL */
	char **rest;      /* RAW: what follows the command words, NULL-ended */
	struct tm_project *project; /* NULL for NO_PROJECT and RAW */
	const char *path;           /* of the project file */
	struct tm_error *err;
	struct tm_out *out;            /* what goes to stdout: see call_flush() */
	struct tm_out *said;           /* for stderr, once it is stored: see call_say() */
	struct tm_out *warned;         /* for stderr: see call_warn() */
	struct tm_problems *problems;  /* of an input file, see diagnostic_error() */
	const struct terminal *screen; /* what stdout is */
};

enum command_need {
	NO_PROJECT,
	READS,
	WRITES, /* the whole of run() is one transaction, named after the command */
	WRITES_ITSELF, /* opened for writing, but run() begins and ends transactions */
	CREATES,
	RAW /* no project, and no parsing of what follows the command words */
};

/* Whether it takes the noun's fields: as `add` does, as `edit` does, as `list` does. */
enum command_takes { NO_FIELDS, FIELDS_TO_ADD, FIELDS_TO_EDIT, FIELDS_TO_FILTER };

enum { EVERY_NOUN = -1 };

struct command {
	int noun;            /* TM_NO_NOUN, one, or EVERY_NOUN (all but internal ones) */
	const char *group;   /* without a noun: first of two words */
	const char *word;    /* what follows the noun or the group */
	const char *summary; /* see command_summary(); NULL: hidden */
	enum command_takes takes;
	enum command_need need;
	const struct tm_field *fields; /* its own options and operands, or NULL */
	const void *preset;            /* what its struct holds before parsing */
	size_t size;                   /* of that struct */
	const char *const
		*formats; /* for --format, the first is the default; NULL: text */
	bool documents;   /* instead: all formats that reports can be written in */
	const char *const *examples; /* whole command lines, NULL-ended; or NULL */
	enum tm_status (*run)(struct call *call);
	const char
		*part; /* where help lists it; NULL: with the one before in its table */
	const char *about; /* what the group is: in its first command */
};

/*
 * A file of commands ends with a table of them, whose end has no word. OPTS(merge) is
 * the struct that a command's own options fill: merge_fields, merge_preset.
 */
#define OPTS(name)                                                                       \
	.fields = name##_fields, .preset = &name##_preset, .size = sizeof name##_preset
#define WORDS (const char *const[])

/* The tables, in the order of help; NULL-ended. */
extern const struct command *const command_tables[];

/* The command after c, whatever its noun; c NULL: the first. */
const struct command *command_after(const struct command *c);

/* Words for `formats`. */
extern const char *const formats_record[]; /* text json jsonl csv tsv md */
extern const char *const formats_json[];   /* text json */

/* The i-th word that the command lets --format have, first its default; NULL at the end.
 */
const char *command_format(const struct command *c, size_t i);

/* Let globals have that format. */
void format_choose(struct globals *globals, const char *word);

/* The next command of that noun (NULL: without one) after c; c NULL: the first. */
const struct command *command_next(const struct command *c, const struct tm_noun *noun);

/*
 * The command of those words: second is NULL when there is none. Sets *noun
 * (NULL for none) and *words, how many of the two were used, even when the
 * answer is NULL because a noun or a group came without a verb of its own.
 */
const struct command *command_find(const char *first, const char *second,
				   const struct tm_noun **noun, int *words);

/* Whether some command has group as the first of two words. */
bool command_is_group(const char *group);

/* What a command line for c fills: its noun's fields, its own, the global ones. */
enum { OPT_NOUN, OPT_OWN, OPT_GLOBAL, OPT_SETS };
void command_sets(const struct command *c, const struct tm_noun *noun,
		  struct opt_set sets[OPT_SETS]);

/* "leader add", "rank override", "status". */
enum { COMMAND_NAME_SIZE = 64 };
const char *command_name(const struct command *c, const struct tm_noun *noun,
			 char buf[COMMAND_NAME_SIZE]);

/*
 * What the command does: a verb phrase, one line, no final stop. A summary for
 * every noun may contain {noun}, {a noun} or {nouns}: "leader", "a leader", "leaders".
 */
enum { COMMAND_SUMMARY_SIZE = 128 };
const char *command_summary(const struct command *c, const struct tm_noun *noun,
			    char buf[COMMAND_SUMMARY_SIZE]);

/* -- for run() */

/*
 * Write what is in call->out to stdout (or the pager) and empty it. A stream
 * calls this now and then; what is left is written when run() has returned
 * TM_OK, after the transaction is stored. Not for WRITES: it may still fail.
 */
enum tm_status call_flush(struct call *call);

/*
 * A line for stderr that says what was changed, printed once it is stored and
 * not with --quiet; next is the useful command to type then, with %s for the key
 * of call->record, or NULL.
 */
void call_say(struct call *call, const char *next, const char *fmt, ...)
	__attribute__((format(printf, 3, 4)));

/* The same for what the transaction changed, or "Nothing changed". */
void call_say_changed(struct call *call, const char *next, const char *fmt, ...)
	__attribute__((format(printf, 3, 4)));

/* The same for the fields of the record of call->noun that was edited last. */
void call_say_edited(struct call *call, const char *key);

/* Warn of everything in the list, and free it. */
void call_warn_of(struct call *call, struct tm_warnings *warnings);

/* Warn of what may be a slip in the record of call->noun that was just stored. */
enum tm_status call_check(struct call *call, const char *key);

/* "tmodel: warning: ..." on stderr, also with --quiet. */
void call_warn(struct call *call, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));

/*
 * What stdout may show: private fields where it is a terminal and the format is text,
 * or with --include-private.
 */
struct tm_view call_view(const struct call *call);

/*
 * TM_OK when a person says yes to the question or --yes was given. Without a
 * terminal on stdin, or with --no-input, TM_INVALID and a hint to --yes;
 * TM_INTERRUPTED when they say no.
 */
enum tm_status call_confirm(struct call *call, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));

#endif
