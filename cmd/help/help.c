/* help.c - --help, generated from the tables. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "lib/base/style.h"

#include "cmd/help/help.h"

const struct help_topic help_topics[] = {
	{ "options", NULL, 0 },
	{ "method", "tmodel-method", 7 },
	{ "project", "tmodel-project", 5 },
	{ "exit-codes", "tmodel-exit-codes", 7 },
	{ NULL, NULL, 0 },
};

enum { ROWS_MAX = 256 };
enum { COLUMN = 32, LAST_COLUMN = 80 }; /* descriptions of options begin at COLUMN */

static void put_title(const struct help *help, const char *title)
{
	tm_style_put(help->out, help->color ? TM_STYLE_HEADING : TM_STYLE_PLAIN, title);
}

/* A word to type, padded to `columns`. */
static void put_typed(const struct help *help, const char *text, size_t columns)
{
	size_t length = strlen(text);

	tm_style_put(help->out, help->color ? TM_STYLE_KEY : TM_STYLE_PLAIN, text);
	tm_out_repeat(help->out, " ", length < columns ? columns - length : 0);
}

/* A heading on a line of its own. */
static void put_section(const struct help *help, const char *title)
{
	tm_out_char(help->out, '\n');
	put_title(help, title);
	tm_out_char(help->out, '\n');
}

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
static void put_synopsis(const struct help *help, const struct command *c,
			 const struct tm_noun *noun)
{
	struct opt_set sets[OPT_SETS];
	char name[COMMAND_NAME_SIZE];

	command_sets(c, noun, sets);
	put_title(help, "usage:");
	tm_out_print(help->out, " tmodel %s [options]", command_name(c, noun, name));
	for (int operands = 0; operands < 2; operands++)
		for (size_t i = 0; i < OPT_GLOBAL; i++)
			for (const struct tm_field *f = sets[i].fields; f && f->kind; f++)
				if (opt_is_operand(&sets[i], f)
					    ? operands
					    : !operands && opt_is_needed(&sets[i], f))
					put_usage(help->out, &sets[i], f);
	tm_out_char(help->out, '\n');
}

/* Append words, default and privacy of a field to its description. */
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

/* Wrap words, indented to COLUMN. */
static void put_wrapped(struct tm_out *out, const char *words)
{
	size_t used = 0;

	while (*words) {
		size_t length = strcspn(words, " ");

		if (used && used + 1 + length > LAST_COLUMN - COLUMN) {
			tm_out_print(out, "\n%*s", COLUMN, "");
			used = 0;
		}
		tm_out_print(out, "%s%.*s", used ? " " : "", (int)length, words);
		used += length + (used != 0);
		words += length;
		words += strspn(words, " ");
	}
}

static void put_option(const struct help *help, const struct opt_set *set,
		       const struct tm_field *f)
{
	char name[OPT_NAME_SIZE], value[OPT_NAME_SIZE], typed[OPT_NAME_SIZE + 16];
	const char *label = opt_value(f, value);
	struct tm_out about = TM_OUT_INIT;
	bool on = f->kind == TM_BOOL && set->into &&
		  *(const bool *)((const char *)set->into + f->offset);
	char letter[] = { '-', f->letter, ',', ' ', '\0' };
	int length = snprintf(typed, sizeof typed, "%s--%s%s", f->letter ? letter : "",
			      on ? "no-" : "", opt_name(f, name));
	int column = f->letter ? 2 : 6;

	tm_out_repeat(help->out, " ", (size_t)column);
	put_typed(help, typed, 0);
	tm_out_print(help->out, "%s%s", *label ? " " : "", label);
	column += length + (*label ? 1 : 0) + (int)strlen(label);
	if (column >= COLUMN)
		tm_out_char(help->out, '\n');
	tm_out_print(help->out, "%*s", column < COLUMN ? COLUMN - column : COLUMN, "");
	tm_out_text(&about, f->help);
	put_limits(&about, set, f);
	put_wrapped(help->out, tm_out_string(&about));
	tm_out_char(help->out, '\n');
	help->out->failed |= about.failed;
	tm_out_free(&about);
}

static void put_options(const struct help *help, const struct opt_set *set)
{
	for (const struct tm_field *f = set->fields; f && f->kind; f++)
		if (opt_is_option(set, f))
			put_option(help, set, f);
}

void help_options(const struct help *help)
{
	struct opt_set global = { .fields = global_fields,
				  .into = (void *)&global_preset };

	put_title(help, "global options:");
	tm_out_char(help->out, '\n');
	put_options(help, &global);
}

static void put_more(const struct help *help)
{
	tm_out_char(help->out, '\n');
	put_title(help, "global options:");
	tm_out_char(help->out, ' ');
	put_typed(help, "tmodel help options", 0);
	tm_out_char(help->out, '\n');
}

static void put_examples(const struct help *help, const struct command *c)
{
	if (!c->examples)
		return;
	tm_out_char(help->out, '\n');
	put_title(help, "examples:");
	for (size_t i = 0; c->examples[i]; i++)
		tm_out_print(help->out, "\n  %s", c->examples[i]);
	tm_out_char(help->out, '\n');
}

static void put_formats(const struct help *help, const struct command *c)
{
	const char *format;

	if (!command_format(c, 1))
		return;
	tm_out_char(help->out, '\n');
	put_title(help, "formats:");
	for (size_t i = 0; (format = command_format(c, i)); i++)
		tm_out_print(help->out, "%s%s", i ? ", " : " ", format);
	tm_out_char(help->out, '\n');
}

/* Whether c is a visible command of that group. */
static bool is_in(const struct command *c, const char *group)
{
	return c->noun == TM_NO_NOUN && c->summary && c->group &&
	       !strcmp(c->group, group);
}

static void put_summary(const struct help *help, const char *word, const char *summary)
{
	tm_out_text(help->out, "  ");
	put_typed(help, word, 18);
	tm_out_print(help->out, " %s\n", summary);
}

/* The description of the group, from its first command. */
static const char *about_group(const char *group)
{
	const struct command *c = NULL;

	while ((c = command_next(c, NULL)))
		if (is_in(c, group))
			break;
	return c ? c->about : "";
}

/* The commands of a noun, or of a group when noun is NULL. */
static void put_commands(const struct help *help, const struct tm_noun *noun,
			 const char *group)
{
	char name[COMMAND_NAME_SIZE], summary[COMMAND_SUMMARY_SIZE];
	const struct command *c = NULL;

	while ((c = command_next(c, noun)))
		if (noun ? c->summary != NULL : is_in(c, group))
			put_summary(help, noun ? c->word : command_name(c, NULL, name),
				    command_summary(c, noun, summary));
}

void help_command(const struct help *help, const struct command *c,
		  const struct tm_noun *noun)
{
	static const char *const titles[] = { "fields:", "options:" };
	char summary[COMMAND_SUMMARY_SIZE];
	struct opt_set sets[OPT_SETS];

	command_sets(c, noun, sets);
	put_synopsis(help, c, noun);
	tm_out_print(help->out, "\n%s\n",
		     c->summary ? command_summary(c, noun, summary)
				: "for other programs");
	for (size_t i = 0; i < OPT_GLOBAL; i++) {
		if (sets[i].fields)
			put_section(help,
				    sets[i].as == OPT_FILTER ? "filters:" : titles[i]);
		put_options(help, &sets[i]);
	}
	if (!noun && !c->group && command_is_group(c->word)) {
		put_section(help, "further commands:");
		put_commands(help, NULL, c->word);
	}
	put_formats(help, c);
	put_examples(help, c);
	put_more(help);
}

void help_group(const struct help *help, const struct tm_noun *noun, const char *group)
{
	const char *name = noun ? noun->name : group;

	put_title(help, "usage:");
	tm_out_print(help->out, " tmodel %s COMMAND [options]\n", name);
	tm_out_print(help->out, "\n%s: %s\n", name,
		     noun ? noun->about : about_group(group));
	put_section(help, "commands:");
	put_commands(help, noun, group);
	tm_out_char(help->out, '\n');
	put_title(help, "options of a command:");
	tm_out_print(help->out, " tmodel %s COMMAND --help\n", name);
}

void help_noun(const struct help *help, const struct tm_noun *noun)
{
	struct opt_set fields = { .fields = noun->fields, .into = (void *)noun->preset };

	help_group(help, noun, NULL);
	put_section(help, "fields:");
	put_options(help, &fields);
	put_more(help);
}

void help_short(const struct help *help)
{
	put_title(help, "usage:");
	tm_out_text(help->out,
		    " tmodel COMMAND [options]\n"
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

/* The command table, with the section of the help that each command is in. */
struct contents {
	struct {
		const struct command *command;
		const char *part;
	} rows[ROWS_MAX];
	size_t count;
};

static void fill_contents(struct contents *contents)
{
	const struct command *c = NULL;
	const char *part = "";

	while ((c = command_after(c)) && contents->count < ROWS_MAX) {
		part = c->part ? c->part : part;
		contents->rows[contents->count].command = c;
		contents->rows[contents->count++].part = part;
	}
}

/* The section with the noun's own commands, else the section of the generic ones. */
static const char *part_of(const struct contents *contents, const struct tm_noun *noun)
{
	const char *every = "";

	for (size_t i = 0; i < contents->count; i++) {
		int id = contents->rows[i].command->noun;

		if (id == (int)noun->id)
			return contents->rows[i].part;
		if (id == EVERY_NOUN)
			every = contents->rows[i].part;
	}
	return every;
}

static void put_nouns(const struct help *help, const struct contents *contents,
		      const char *part)
{
	char word[COMMAND_NAME_SIZE];

	for (int id = 1; tm_noun(id); id++) {
		const struct tm_noun *noun = tm_noun(id);

		if (noun->internal || strcmp(part_of(contents, noun), part) != 0)
			continue;
		snprintf(word, sizeof word, "%s ...", noun->name);
		put_summary(help, word, noun->about);
	}
}

/* "config ...    settings of the project: list, get, set"; or its only command. */
static void put_verbs(const struct help *help, const struct command *first)
{
	char word[COMMAND_NAME_SIZE];
	struct tm_out verbs = TM_OUT_INIT;
	const struct command *c = NULL;
	size_t count = 0;

	tm_out_text(&verbs, about_group(first->group));
	while ((c = command_next(c, NULL)))
		if (is_in(c, first->group))
			tm_out_print(&verbs, "%s %s", count++ ? "," : ":", c->word);
	snprintf(word, sizeof word, "%s ...", first->group);
	if (count == 1)
		put_summary(help, command_name(first, NULL, word), first->summary);
	else
		put_summary(help, word, tm_out_string(&verbs));
	help->out->failed |= verbs.failed;
	tm_out_free(&verbs);
}

static void put_part(const struct help *help, const struct contents *contents,
		     const char *part)
{
	const char *group = "";

	put_title(help, part);
	tm_out_char(help->out, '\n');
	put_nouns(help, contents, part);
	for (size_t i = 0; i < contents->count; i++) {
		const struct command *c = contents->rows[i].command;

		if (c->noun != TM_NO_NOUN || !c->summary ||
		    strcmp(contents->rows[i].part, part) != 0)
			continue;
		if (!c->group)
			put_summary(help, c->word, c->summary);
		else if (strcmp(c->group, group) != 0)
			put_verbs(help, c);
		group = c->group ? c->group : "";
	}
}

void help_all(const struct help *help)
{
	struct contents contents = { .count = 0 };

	fill_contents(&contents);
	put_title(help, "usage:");
	tm_out_text(help->out, " tmodel COMMAND [options]\n\n");
	for (size_t i = 0; i < contents.count; i++) {
		const char *part = contents.rows[i].part;
		size_t before = 0;

		while (before < i && strcmp(contents.rows[before].part, part) != 0)
			before++;
		if (before == i)
			put_part(help, &contents, part);
	}
	tm_out_text(help->out,
		    "\n"
		    "'...' is a verb such as add or list: 'tmodel leader' lists "
		    "those of leader.\n"
		    "Options of a command: tmodel COMMAND --help\n"
		    "Topics: tmodel help ");
	for (const struct help_topic *topic = help_topics; topic->word; topic++)
		tm_out_print(help->out, "%s%s", topic == help_topics ? "" : "|",
			     topic->word);
	tm_out_char(help->out, '\n');
}
