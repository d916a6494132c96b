/* help.c - --help, from the tables. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "cmd/help/help.h"

enum { COLUMN = 26, LAST_COLUMN = 80 }; /* words about an option begin at COLUMN + 6 */

/* "[--unit UNIT]", "--leader LEADER", "NAME", "CONCERN..." */
static void put_usage(struct tm_out *out, const struct opt_set *set,
		      const struct tm_field *field)
{
	char name[OPT_NAME_SIZE], value[OPT_NAME_SIZE];
	const char *label = opt_value(field, value);
	bool needed = opt_is_needed(set, field);

	if (opt_is_operand(set, field))
		tm_out_print(out, needed ? " %s%s" : " [%s%s]", label,
			     field->kind == TM_MANY ? "..." : "");
	else
		tm_out_print(out, " --%s%s%s", opt_name(field, name), *label ? " " : "",
			     label);
}

/* "tmodel leader add [options] NAME" */
static void put_synopsis(struct tm_out *out, const struct command *c,
			 const struct tm_noun *noun)
{
	struct opt_set sets[OPT_SETS];
	char name[COMMAND_NAME_SIZE];

	command_sets(c, noun, sets);
	tm_out_print(out, "usage: tmodel %s [options]", command_name(c, noun, name));
	for (int operands = 0; operands < 2; operands++)
		for (size_t i = 0; i < OPT_GLOBAL; i++)
			for (const struct tm_field *f = sets[i].fields; f && f->kind; f++)
				if (opt_is_operand(&sets[i], f)
					    ? operands
					    : !operands && opt_is_needed(&sets[i], f))
					put_usage(out, &sets[i], f);
	tm_out_char(out, '\n');
}

/* What can be said of a value beyond its help line. */
static void put_limits(struct tm_out *out, const struct opt_set *set,
		       const struct tm_field *f)
{
	static const struct tm_currency two_decimals = { "", 2 };
	char text[TM_FIELD_TEXT_SIZE];
	const char *start = "";

	if (set->into && set->as == OPT_ALL && f->kind != TM_MANY)
		start = tm_field_text(f, set->into, &two_decimals, text);
	for (unsigned i = 0; f->words && f->words[i]; i++)
		if (*f->words[i])
			tm_out_print(out, "%s %s", i && *f->words[i - 1] ? "," : ":",
				     f->words[i]);
	if (f->flags & TM_PRIVATE)
		tm_out_text(out, "; private");
	if (*start && f->kind != TM_BOOL)
		tm_out_print(out, " [%s]", start);
}

/* Words in lines that begin where the first does. */
static void put_wrapped(struct tm_out *out, const char *words)
{
	size_t used = 0;

	while (*words) {
		size_t length = strcspn(words, " ");

		if (used && used + 1 + length > LAST_COLUMN - COLUMN - 6) {
			tm_out_print(out, "\n%*s", COLUMN + 6, "");
			used = 0;
		}
		tm_out_print(out, "%s%.*s", used ? " " : "", (int)length, words);
		used += length + (used != 0);
		words += length;
		words += strspn(words, " ");
	}
}

static void put_option(struct tm_out *out, const struct opt_set *set,
		       const struct tm_field *f)
{
	char name[OPT_NAME_SIZE], value[OPT_NAME_SIZE], left[3 * OPT_NAME_SIZE];
	const char *label = opt_value(f, value);
	struct tm_out about = TM_OUT_INIT;
	bool on = f->kind == TM_BOOL && set->into &&
		  *(const bool *)((const char *)set->into + f->offset);
	int length = snprintf(left, sizeof left, "--%s%s%s%s", on ? "no-" : "",
			      opt_name(f, name), *label ? " " : "", label);

	if (f->letter)
		tm_out_print(out, "  -%c, %-*s", f->letter, COLUMN, left);
	else
		tm_out_print(out, "      %-*s", COLUMN, left);
	if (length >= COLUMN)
		tm_out_print(out, "\n%*s", COLUMN + 6, "");
	tm_out_text(&about, f->help);
	put_limits(&about, set, f);
	put_wrapped(out, tm_out_string(&about));
	tm_out_char(out, '\n');
	out->failed |= about.failed;
	tm_out_free(&about);
}

static void put_options(struct tm_out *out, const struct opt_set *set)
{
	for (const struct tm_field *f = set->fields; f && f->kind; f++)
		if (opt_is_option(set, f))
			put_option(out, set, f);
}

static void put_globals(struct tm_out *out)
{
	struct opt_set global = { .fields = global_fields,
				  .into = (void *)&global_preset };

	tm_out_text(out, "\nglobal options:\n");
	put_options(out, &global);
}

static void put_words(struct tm_out *out, const char *title, const char *const *words,
		      const char *between)
{
	if (!words)
		return;
	tm_out_print(out, "\n%s", title);
	for (size_t i = 0; words[i]; i++)
		tm_out_print(out, "%s%s", i || *between == '\n' ? between : "", words[i]);
	tm_out_char(out, '\n');
}

void help_command(struct tm_out *out, const struct command *c, const struct tm_noun *noun)
{
	static const char *const titles[] = { "fields", "options" };
	char summary[COMMAND_SUMMARY_SIZE];
	struct opt_set sets[OPT_SETS];

	command_sets(c, noun, sets);
	put_synopsis(out, c, noun);
	tm_out_print(out, "\n%s\n",
		     c->summary ? command_summary(c, noun, summary)
				: "for other programs");
	for (size_t i = 0; i < OPT_GLOBAL; i++) {
		if (sets[i].fields)
			tm_out_print(out, "\n%s:\n",
				     sets[i].as == OPT_FILTER ? "only those with"
							      : titles[i]);
		put_options(out, &sets[i]);
	}
	put_words(out, "formats: ", c->formats, ", ");
	put_words(out, "examples:", c->examples, "\n  ");
	put_globals(out);
}

static void put_summary(struct tm_out *out, const struct command *c,
			const struct tm_noun *noun)
{
	char name[COMMAND_NAME_SIZE], summary[COMMAND_SUMMARY_SIZE];

	tm_out_print(out, "  %-18s %s\n", noun ? c->word : command_name(c, NULL, name),
		     command_summary(c, noun, summary));
}

void help_group(struct tm_out *out, const struct tm_noun *noun, const char *group)
{
	const struct command *c = NULL;

	tm_out_print(out, "usage: tmodel %s COMMAND [options]\n\n",
		     noun ? noun->name : group);
	if (noun)
		tm_out_print(out, "%s: %s\n\n", noun->plural, noun->about);
	while ((c = command_next(c, noun)))
		if (c->summary && (noun || (c->group && !strcmp(c->group, group))))
			put_summary(out, c, noun);
	tm_out_print(out, "\ntmodel %s COMMAND --help tells more.\n",
		     noun ? noun->name : group);
}

void help_short(struct tm_out *out)
{
	tm_out_text(out,
		    "usage: tmodel COMMAND [options]\n"
		    "\n"
		    "Build a threat model together with the business.\n"
		    "\n"
		    "  tmodel init --org 'Example Ltd' --currency EUR\n"
		    "  tmodel leader add 'Ada Moss' --unit Production\n"
		    "  tmodel concern add 'A line stops for a week' --leader ada-moss "
		    "--points 40\n"
		    "  tmodel status\n"
		    "\n"
		    "tmodel init --example makes a filled project to look at.\n"
		    "tmodel help lists all commands.\n");
}

/* "  leader       people who ... : add list show edit rm import" */
static void put_nouns(struct tm_out *out)
{
	for (int id = 1; tm_noun(id); id++) {
		const struct tm_noun *noun = tm_noun(id);
		const struct command *c = NULL;

		if (noun->internal)
			continue;
		tm_out_print(out, "  %-18s %s\n%21s", noun->name, noun->about, "");
		for (const char *before = ""; (c = command_next(c, noun)); before = " ")
			tm_out_print(out, "%s%s", before, c->word);
		tm_out_char(out, '\n');
	}
}

void help_all(struct tm_out *out)
{
	const char *part = NULL;

	tm_out_text(out, "usage: tmodel COMMAND [options]\n");
	for (const struct command *c = commands; c->word; c++) {
		bool begins = c->part && (!part || strcmp(c->part, part) != 0);

		if (begins) {
			part = c->part;
			tm_out_print(out, "\n%s\n", part);
		}
		if (begins && c->noun == EVERY_NOUN)
			put_nouns(out);
		else if (c->noun == TM_NO_NOUN && c->summary)
			put_summary(out, c, NULL);
	}
	put_globals(out);
}
