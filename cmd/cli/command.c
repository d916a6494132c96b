/* command.c - looking commands up in the tables of commands.c. */
#include <stdio.h>
#include <string.h>

#include <tmodel/report.h>

#include "cmd/cli/command.h"

/* Whether the noun has its own command of that name, which replaces the generic one. */
static bool has_own(const struct tm_noun *noun, const char *word)
{
	for (size_t i = 0; command_tables[i]; i++)
		for (const struct command *c = command_tables[i]; c->word; c++)
			if (c->noun == (int)noun->id && !strcmp(c->word, word))
				return true;
	return false;
}

const struct command *command_after(const struct command *c)
{
	bool found = !c;

	for (size_t i = 0; command_tables[i]; i++)
		for (const struct command *at = command_tables[i]; at->word; at++) {
			if (found)
				return at;
			found = at == c;
		}
	return NULL;
}

const struct command *command_next(const struct command *c, const struct tm_noun *noun)
{
	while ((c = command_after(c)))
		if (!noun ? c->noun == TM_NO_NOUN
			  : c->noun == (int)noun->id ||
				    (c->noun == EVERY_NOUN && !has_own(noun, c->word)))
			return c;
	return NULL;
}

bool command_is_group(const char *group)
{
	const struct command *c = NULL;

	while ((c = command_next(c, NULL)))
		if (c->group && !strcmp(c->group, group))
			return true;
	return false;
}

/* The command of exactly these words. */
static const struct command *find(const struct tm_noun *noun, const char *group,
				  const char *word)
{
	const struct command *c = NULL;

	while (word && (c = command_next(c, noun)))
		if (!strcmp(c->word, word) &&
		    (group ? c->group && !strcmp(c->group, group) : !c->group))
			return c;
	return NULL;
}

const struct command *command_find(const char *first, const char *second,
				   const struct tm_noun **noun, int *words)
{
	const struct command *c;

	*noun = tm_noun_named(first);
	if (*noun && (*noun)->internal)
		*noun = NULL;
	*words = 2;
	c = find(*noun, *noun ? NULL : first, second);
	if (c || *noun)
		return c;
	*words = 1;
	return find(NULL, NULL, first);
}

void command_sets(const struct command *c, const struct tm_noun *noun,
		  struct opt_set sets[OPT_SETS])
{
	static const enum opt_as as[] = { [FIELDS_TO_ADD] = OPT_ALL,
					  [FIELDS_TO_EDIT] = OPT_EDIT,
					  [FIELDS_TO_FILTER] = OPT_FILTER };

	memset(sets, 0, OPT_SETS * sizeof *sets);
	if (noun && c->takes) {
		sets[OPT_NOUN].fields = noun->fields;
		sets[OPT_NOUN].into = (void *)noun->preset;
		sets[OPT_NOUN].as = as[c->takes];
	}
	sets[OPT_OWN].fields = c->fields;
	sets[OPT_OWN].into = (void *)c->preset;
	sets[OPT_GLOBAL].fields = global_fields;
	sets[OPT_GLOBAL].into = (void *)&global_preset;
}

const char *command_name(const struct command *c, const struct tm_noun *noun,
			 char buf[COMMAND_NAME_SIZE])
{
	const char *first = noun ? noun->name : c->group;

	snprintf(buf, COMMAND_NAME_SIZE, "%s%s%s", first ? first : "", first ? " " : "",
		 c->word);
	return buf;
}

const char *command_summary(const struct command *c, const struct tm_noun *noun,
			    char buf[COMMAND_SUMMARY_SIZE])
{
	const char *open = c->summary ? strchr(c->summary, '{') : NULL;
	const char *close = open ? strchr(open, '}') : NULL;
	const char *article = "", *name;

	if (!noun || !close)
		return c->summary;
	name = strncmp(open, "{nouns}", 7) ? noun->name : noun->plural;
	if (!strncmp(open, "{a noun}", 8))
		article = strchr("aeiou", *name) ? "an " : "a ";
	snprintf(buf, COMMAND_SUMMARY_SIZE, "%.*s%s%s%s", (int)(open - c->summary),
		 c->summary, article, name, close + 1);
	return buf;
}

const char *command_format(const struct command *c, size_t i)
{
	if (c->documents)
		return tm_report_format(i);
	if (c->formats)
		return c->formats[i];
	return i ? NULL : "text";
}
