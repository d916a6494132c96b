/*
 * opt.h - options and operands are fields.
 *
 * A command line fills structs through their field tables: the noun's own, the
 * command's, the global one. So options need no description of their own.
 *
 * Scanning and filling are separate steps: parsing an amount needs the project's
 * currency, and the project is named on the command line.
 */
#ifndef OPT_H
#define OPT_H

#include <tmodel/noun.h>

enum { OPT_NAME_SIZE = 64 };

/* Which fields of a set are options and operands. */
enum opt_as {
	OPT_ALL,   /* all of them */
	OPT_EDIT,  /* options are all except fixed ones; no operands, none required */
	OPT_FILTER /* options are references and words; no operands, none required */
};

/* A field table, the struct to fill, and the values given for it. */
struct opt_set {
	const struct tm_field *fields; /* NULL for none */
	void *into;                    /* holds the defaults before filling */
	enum opt_as as;
	char *texts[TM_FIELDS_MAX];         /* values as typed; of a pair, at its first */
	struct tm_many many[TM_FIELDS_MAX]; /* values of TM_MANY fields */
	uint64_t given;                     /* bit i: fields[i] */
};

/*
 * Remove options from *argv. The scan stops at the first operand, which *argv then
 * points to (or to the final NULL); with OPT_REST it continues, and the operands remain
 * in *argv, NULL-terminated. An unknown option is an error, except with OPT_STOP, where
 * the scan stops there. Words after "--" are operands.
 */
enum opt_how { OPT_FIRST, OPT_STOP, OPT_REST };
enum tm_status opt_scan(struct opt_set *sets, size_t count, char ***argv,
			enum opt_how how, struct tm_error *err);

/* Assign argv[0..] to the operands of the sets; fails if a required one is missing. */
enum tm_status opt_operands(struct opt_set *sets, size_t count, char **argv,
			    struct tm_error *err);

/*
 * Parse the values into the set's struct: all except money when currency is NULL,
 * otherwise money only.
 */
enum tm_status opt_fill(struct opt_set *set, const struct tm_currency *currency,
			struct tm_error *err);

/* Free what the scan allocated. The filled struct is invalid afterwards. */
void opt_free(struct opt_set *sets, size_t count);

bool opt_is_option(const struct opt_set *set, const struct tm_field *field);
bool opt_is_operand(const struct opt_set *set, const struct tm_field *field);

/* Whether the field is required and has no default. */
bool opt_is_needed(const struct opt_set *set, const struct tm_field *field);

/* Find the option with the most similar name; false for none. */
bool opt_nearest(const struct opt_set *sets, size_t count, const char *word,
		 char near[OPT_NAME_SIZE + 8]);

/* "loss" for --loss; "LOW..HIGH" for its value, "" if it has none. */
const char *opt_name(const struct tm_field *field, char buf[OPT_NAME_SIZE]);
const char *opt_value(const struct tm_field *field, char buf[OPT_NAME_SIZE]);

#endif
