/* complete_offer.c - the words themselves: commands, keys, words of a field. */
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "lib/base/escape.h"
#include "lib/base/width.h"

#include "cmd/cli/line.h"
#include "cmd/cli/project.h"
#include "cmd/cli/user.h"
#include "cmd/config.h"
#include "cmd/help/complete.h"
#include "cmd/help/help.h"
#include "cmd/print/schema.h"

enum { MOST_KEYS = 1000, ABOUT_WIDTH = 60 };

void complete_offer(struct complete *it, const char *before, const char *word,
		    const char *about)
{
	struct tm_out safe = TM_OUT_INIT, *out = it->call->out;
	size_t typed = strlen(it->typed), skip = strlen(before);
	size_t length = typed < skip ? typed : skip;

	if (strncmp(it->typed, before, length) != 0 ||
	    (typed > skip && strncmp(it->typed + skip, word, typed - skip) != 0))
		return;
	tm_escape_terminal(&safe, about);
	tm_out_text(out, before);
	tm_out_text(out, word);
	tm_out_char(out, '\t');
	tm_width_cut(out, tm_out_string(&safe), ABOUT_WIDTH);
	tm_out_char(out, '\n');
	out->failed |= safe.failed;
	tm_out_free(&safe);
}

static bool is_plain(const char *word)
{
	return !word[strspn(word, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
				  "0123456789-_")];
}

/* Aliases and tmodel-WORD programs. */
static void offer_own(struct complete *it)
{
	struct tm_out programs = TM_OUT_INIT;
	const char *name, *value;
	char word[80];

	for (size_t i = 0; (name = user_entry("alias", i, &value)); i++)
		if (is_plain(name))
			complete_offer(it, "", name, value);
	user_externals(&programs);
	for (const char *line = tm_out_string(&programs); *line;) {
		size_t length = strcspn(line, "\n");

		snprintf(word, sizeof word, "%.*s",
			 length < sizeof word ? (int)length : 0, line);
		if (*word && is_plain(word))
			complete_offer(it, "", word, "a program of its own");
		line += length + 1;
	}
	it->call->out->failed |= programs.failed;
	tm_out_free(&programs);
}

/* Whether an earlier command has the same group. */
static bool is_repeated(const struct command *command)
{
	const struct command *c = NULL;

	while ((c = command_after(c)) && c != command)
		if (c->group && !strcmp(c->group, command->group))
			return true;
	return false;
}

void complete_commands(struct complete *it)
{
	const struct command *c = NULL;
	char summary[COMMAND_SUMMARY_SIZE];

	while ((c = command_next(c, it->noun))) {
		if (!c->summary)
			continue;
		if (it->noun || (!it->group && !c->group) ||
		    (it->group && c->group && !strcmp(c->group, it->group)))
			complete_offer(it, "", c->word,
				       command_summary(c, it->noun, summary));
		else if (!it->group && !is_repeated(c))
			complete_offer(it, "", c->group, c->summary);
	}
	if (it->noun || it->group)
		return;
	for (int id = 1; tm_noun(id); id++)
		if (!tm_noun(id)->internal)
			complete_offer(it, "", tm_noun(id)->name, tm_noun(id)->about);
	offer_own(it);
}

/* What tells a person which record it is: the text its key is made of, or the first. */
static const struct tm_field *naming(const struct tm_noun *noun)
{
	const struct tm_field *first = NULL;

	for (const struct tm_field *f = noun->fields; f->kind; f++) {
		if (f->flags & TM_PRIVATE || (f->kind != TM_TEXT && f->kind != TM_NOTES))
			continue;
		if (f->flags & TM_NAMES)
			return f;
		if (!first)
			first = f;
	}
	return first;
}

static enum tm_status offer_key(const struct tm_record *record, void *data,
				struct tm_error *err)
{
	struct complete *it = data;
	const struct tm_noun *noun = tm_noun((int)record->noun);
	const struct tm_field *field = naming(noun);
	char buf[TM_FIELD_TEXT_SIZE];

	(void)err;
	complete_offer(it, "", record->key,
		       field ? tm_field_text(field, record,
					     tm_project_currency(it->call->project), buf)
			     : noun->name);
	return TM_OK;
}

/* The project of the line that is being typed; false when there is none to ask. */
static bool open_project(struct complete *it)
{
	struct globals globals = *it->call->globals;
	struct opt_set set = it->sets[OPT_GLOBAL];
	struct tm_error err = TM_ERROR_INIT;
	char path[PROJECT_PATH_SIZE];

	set.into = &globals;
	return it->call->project ||
	       (!opt_fill(&set, NULL, &err) && !run_enter_directory(&globals, &err) &&
		!project_path(&globals, false, path, &err) &&
		!tm_project_open(path, TM_OPEN_READ | TM_OPEN_NO_RECOVER,
				 &it->call->project, &err));
}

static void offer_keys(struct complete *it, const struct tm_noun *noun)
{
	struct tm_query query = { .limit = MOST_KEYS };
	struct tm_error err = TM_ERROR_INIT;

	if (noun && open_project(it) &&
	    tm_each(it->call->project, noun->id, &query, offer_key, it, &err))
		tm_out_clear(it->call->out);
}

static void offer_nouns(struct complete *it)
{
	for (int id = 1; tm_noun(id); id++)
		if (!tm_noun(id)->internal)
			complete_offer(it, "", tm_noun(id)->name, tm_noun(id)->about);
}

static void offer_settings(struct complete *it)
{
	char name[OPT_NAME_SIZE];
	const char *meaning;

	for (size_t i = 0; config_name(i, name, &meaning); i++)
		complete_offer(it, "", name, meaning);
}

static void offer_schemas(struct complete *it)
{
	const char *name, *about;

	for (size_t i = 0; (name = schema_name(i, &about)); i++)
		complete_offer(it, "", name, about);
}

/* The columns of the noun, for --sort and --columns. */
static void offer_columns(struct complete *it)
{
	for (const struct tm_field *f = it->noun ? it->noun->fields : NULL; f && f->kind;
	     f++)
		complete_offer(it, "", f->name, f->help);
}

static void offer_formats(struct complete *it)
{
	const char *const *formats = it->command ? it->command->formats : format_words;

	for (size_t i = 0; formats && formats[i]; i++)
		complete_offer(it, "", formats[i], "format");
}

static void offer_help(struct complete *it)
{
	complete_commands(it);
	for (size_t i = 0; help_topic(i); i++)
		complete_offer(it, "", help_topic(i), "topic");
}

/* "MEETING|SESSION" */
static void offer_several(struct complete *it, const char *value)
{
	static const enum tm_noun_id ids[] = { TM_LEADER, TM_PERSON, TM_SESSION,
					       TM_MEETING };

	for (size_t i = 0; i < sizeof ids / sizeof ids[0]; i++) {
		const struct tm_noun *noun = tm_noun((int)ids[i]);
		char upper[16] = "";

		for (size_t at = 0; noun->name[at]; at++)
			upper[at] = (char)toupper((unsigned char)noun->name[at]);
		if (strstr(value, upper))
			offer_keys(it, noun);
	}
}

void complete_value(struct complete *it, const struct tm_field *field)
{
	const char *refers = field->refers;

	for (unsigned i = 0; field->words && field->words[i]; i++)
		if (*field->words[i])
			complete_offer(it, "", field->words[i], field->name);
	if (refers && *refers)
		offer_keys(it, tm_noun_named(refers));
	else if (refers && field->value && strchr(field->value, '|'))
		offer_several(it, field->value);
	else if (refers && it->noun)
		offer_keys(it, it->noun);
	else if (refers && it->operand_count)
		offer_keys(it, tm_noun_named(it->operands[0]));
	else if (!strcmp(field->name, "noun"))
		offer_nouns(it);
	else if (!strcmp(field->name, "setting"))
		offer_settings(it);
	else if (!strcmp(field->name, "schema"))
		offer_schemas(it);
	else if (!strcmp(field->name, "sort") || !strcmp(field->name, "columns"))
		offer_columns(it);
	else if (!strcmp(field->name, "format"))
		offer_formats(it);
	else if (!strcmp(field->name, "about") && !it->operand_count)
		offer_help(it);
}
