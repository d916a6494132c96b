/*
 * opt.h - options and operands are fields.
 *
 * A command line fills structs through their field tables: the noun's own, the
 * command's, the global one. So an option needs no description of its own.
 *
 * Scanning and filling are two steps: how an amount is read depends on the
 * project's currency, and which project that is, on the command line.
 */
#ifndef OPT_H
#define OPT_H

#include <tmodel/noun.h>

enum { OPT_NAME_SIZE = 64 };

/* Which of its fields a set lets be options and operands. */
enum opt_as {
	OPT_ALL,   /* all of them */
	OPT_EDIT,  /* all but fixed ones are options, none is an operand or required */
	OPT_FILTER /* refs and words are options, none is an operand or required */
};

/* A table, the struct it fills, and what was typed for it. */
struct opt_set {
	const struct tm_field *fields; /* NULL for none */
	void *into;                    /* holds the presets before filling */
	enum opt_as as;
	char *texts[TM_FIELDS_MAX];         /* of fields[i]; of a pair: at its first */
	struct tm_many many[TM_FIELDS_MAX]; /* values of TM_MANY fields */
	uint64_t given;                     /* bit i: fields[i] */
};

/*
 * Take options out of *argv: up to the first operand (which *argv points to
 * then, or to the NULL at the end), or with OPT_REST every one: operands stay in
 * *argv, NULL-ended. An unknown option is an error, except that with OPT_STOP
 * the scan ends there. After "--" nothing is an option.
 */
enum opt_how { OPT_FIRST, OPT_STOP, OPT_REST };
enum tm_status opt_scan(struct opt_set *sets, size_t count, char ***argv,
			enum opt_how how, struct tm_error *err);

/* Give argv[0..] to the operands of the sets, and miss none that is required. */
enum tm_status opt_operands(struct opt_set *sets, size_t count, char **argv,
			    struct tm_error *err);

/*
 * Parse what was typed into the set's struct: with currency NULL everything but
 * money, else only money.
 */
enum tm_status opt_fill(struct opt_set *set, const struct tm_currency *currency,
			struct tm_error *err);

/* Free what the scan allocated; the filled struct must not be used any more. */
void opt_free(struct opt_set *sets, size_t count);

bool opt_is_option(const struct opt_set *set, const struct tm_field *field);
bool opt_is_operand(const struct opt_set *set, const struct tm_field *field);

/* Required, and without a preset. */
bool opt_is_needed(const struct opt_set *set, const struct tm_field *field);

/* The option, as it is typed, that word may have been meant to be; false for none. */
bool opt_nearest(const struct opt_set *sets, size_t count, const char *word,
		 char near[OPT_NAME_SIZE + 8]);

/* "loss" for --loss; "LOW..HIGH" for its value, "" when it takes none. */
const char *opt_name(const struct tm_field *field, char buf[OPT_NAME_SIZE]);
const char *opt_value(const struct tm_field *field, char buf[OPT_NAME_SIZE]);

#endif
