/*
 * complete.c - shell completion: the position in the command line and the words that
 * fit there are both derived from the tables.
 */
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "lib/base/escape.h"
#include "lib/base/width.h"

#include "cmd/cli/alias.h"
#include "cmd/cli/line.h"
#include "cmd/cli/project.h"
#include "cmd/cli/user.h"
#include "cmd/help/help.h"
#include "cmd/print/schema.h"

/* The incomplete command line. */
struct complete {
	struct call *call;
	const char *typed; /* beginning of the word to complete */
	bool unknown;      /* no such command */
	const char *group; /* first of two words, or NULL */
	const struct tm_noun *noun;
	const struct command *command;
	struct opt_set sets[OPT_SETS]; /* with the values given so far */
	char *operands[4];             /* the first ones */
	size_t operand_count;
};

/* -- candidates */

enum { MAX_KEYS = 1000, ABOUT_WIDTH = 60 };

/* Offer a word if it begins with what was typed; about is its description. */
static void offer(struct complete *it, const char *before, const char *word,
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

/* Offer aliases and tmodel-WORD programs. */
static void offer_own(struct complete *it)
{
	struct tm_out programs = TM_OUT_INIT;
	const char *name, *value;
	char word[80];

	for (size_t i = 0; (name = user_entry("alias", i, &value)); i++)
		if (is_plain(name))
			offer(it, "", name, value);
	external_list(&programs);
	for (const char *line = tm_out_string(&programs); *line;) {
		size_t length = strcspn(line, "\n");

		snprintf(word, sizeof word, "%.*s",
			 length < sizeof word ? (int)length : 0, line);
		if (*word && is_plain(word))
			offer(it, "", word, "a program of its own");
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

/* Offer the words that can follow those already given. */
static void offer_commands(struct complete *it)
{
	const struct command *c = NULL;
	char summary[COMMAND_SUMMARY_SIZE];

	while ((c = command_next(c, it->noun))) {
		if (!c->summary)
			continue;
		if (it->noun || (!it->group && !c->group) ||
		    (it->group && c->group && !strcmp(c->group, it->group)))
			offer(it, "", c->word, command_summary(c, it->noun, summary));
		else if (!it->group && !is_repeated(c))
			offer(it, "", c->group, c->summary);
	}
	if (it->noun || it->group)
		return;
	for (int id = 1; tm_noun(id); id++)
		if (!tm_noun(id)->internal)
			offer(it, "", tm_noun(id)->name, tm_noun(id)->about);
	offer_own(it);
}

/* The field that identifies a record to people: the TM_NAMES field, or the first text. */
static const struct tm_field *identifying_field(const struct tm_noun *noun)
{
	static const struct tm_view everybody = { .include_private = false };
	const struct tm_field *first = NULL;

	for (const struct tm_field *f = noun->fields; f->kind; f++) {
		if (!tm_view_shows(&everybody, f) ||
		    (f->kind != TM_TEXT && f->kind != TM_NOTES))
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
	const struct tm_field *field = identifying_field(noun);
	char buf[TM_FIELD_TEXT_SIZE];

	(void)err;
	offer(it, "", record->key,
	      field ? tm_field_text(field, record, tm_project_currency(it->call->project),
				    buf)
		    : noun->name);
	return TM_OK;
}

/* Open the project of the command line; false if there is none. */
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
	struct tm_query query = { .limit = MAX_KEYS };
	struct tm_error err = TM_ERROR_INIT;

	if (noun && open_project(it) &&
	    tm_each(it->call->project, noun->id, &query, offer_key, it, &err))
		tm_out_clear(it->call->out);
}

static void offer_nouns(struct complete *it)
{
	for (int id = 1; tm_noun(id); id++)
		if (!tm_noun(id)->internal)
			offer(it, "", tm_noun(id)->name, tm_noun(id)->about);
}

static void offer_settings(struct complete *it)
{
	const struct tm_field *f = NULL;
	char name[OPT_NAME_SIZE];

	while ((f = project_setting_after(f)))
		offer(it, "", opt_name(f, name), f->help);
}

static void offer_schemas(struct complete *it)
{
	const char *name, *about;

	for (size_t i = 0; (name = schema_name(i, &about)); i++)
		offer(it, "", name, about);
}

/* Offer the columns of the noun, for --sort and --columns. */
static void offer_columns(struct complete *it)
{
	for (const struct tm_field *f = it->noun ? it->noun->fields : NULL; f && f->kind;
	     f++)
		offer(it, "", f->name, f->help);
}

/* Whether the command has a choice of formats that includes this one. */
static bool has_format(const struct command *c, const char *wanted)
{
	const char *format;

	for (size_t i = 0; command_format(c, 1) && (format = command_format(c, i)); i++)
		if (!strcmp(format, wanted))
			return true;
	return false;
}

static bool is_of_earlier(const struct command *c, const char *format)
{
	const struct command *earlier = NULL;

	while ((earlier = command_after(earlier)) != c)
		if (has_format(earlier, format))
			return true;
	return false;
}

/* Offer the formats of the command; before there is one, the formats of any command. */
static void offer_formats(struct complete *it)
{
	const struct command *c = it->command ? it->command : command_after(NULL);
	const char *format;

	for (; c; c = it->command ? NULL : command_after(c))
		for (size_t i = 0; (format = command_format(c, i)); i++)
			if (has_format(c, format) &&
			    (it->command || !is_of_earlier(c, format)))
				offer(it, "", format, "format");
}

static void offer_help(struct complete *it)
{
	offer_commands(it);
	for (const struct help_topic *topic = help_topics; topic->word; topic++)
		offer(it, "", topic->word, "topic");
}

/* Offer keys for "MEETING|SESSION". */
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

/* Offer values for a field; without candidates the shell completes file names. */
static void offer_value(struct complete *it, const struct tm_field *field)
{
	const char *refers = field->refers;

	for (unsigned i = 0; field->words && field->words[i]; i++)
		if (*field->words[i])
			offer(it, "", field->words[i], field->name);
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

/* -- position in the command line */

/* Find the option that word spells, "--unit", "--no-pager", "-C"; its set in *set. */
static const struct tm_field *find(struct complete *it, const char *word,
				   struct opt_set **set)
{
	char name[OPT_NAME_SIZE];
	size_t length = strcspn(word, "=");

	for (size_t i = 0; i < OPT_SETS; i++)
		for (const struct tm_field *f = it->sets[i].fields; f && f->kind; f++) {
			bool is;

			*set = &it->sets[i];
			if (!opt_is_option(*set, f))
				continue;
			opt_name(f, name);
			if (word[1] != '-')
				is = word[1] == f->letter && !word[2];
			else
				is = strlen(name) == length - 2 &&
				     !strncmp(word + 2, name, length - 2);
			if (!is && f->kind == TM_BOOL && !strncmp(word, "--no-", 5))
				is = !strcmp(word + 5, name);
			if (is)
				return f;
		}
	return NULL;
}

/* Process a word that is not an option: a word of the command, or an operand. */
static void process_word(struct complete *it, char *word)
{
	struct opt_set global = it->sets[OPT_GLOBAL];
	const struct tm_noun *noun = it->noun;
	int used;

	if (!it->command && !noun && !it->group) {
		it->command = command_find(word, NULL, &it->noun, &used);
		if (it->noun || command_is_group(word))
			it->group = word;
		it->unknown = !it->command && !it->group;
	} else if (it->group && !it->operand_count) {
		const struct command *c = command_find(it->group, word, &it->noun, &used);

		if (c && used == 2) {
			it->command = c;
			it->group = NULL;
		} else if (it->command) {
			it->operands[it->operand_count++] = word;
		}
	} else if (it->operand_count < sizeof it->operands / sizeof it->operands[0]) {
		it->operands[it->operand_count++] = word;
	}
	if (it->command) {
		command_sets(it->command, it->noun, it->sets);
		it->sets[OPT_GLOBAL] = global;
	}
}

/*
 * Process the words before the last. Returns the option whose value comes next, or
 * NULL.
 */
static const struct tm_field *process_words(struct complete *it, char **words,
					    size_t count, bool *options)
{
	for (size_t i = 0; i < count; i++) {
		const struct tm_field *field = NULL;
		struct opt_set *set;

		if (*options && words[i][0] == '-' && words[i][1])
			field = find(it, words[i], &set);
		else
			process_word(it, words[i]);
		if (*options && !strcmp(words[i], "--"))
			*options = false;
		if (!field)
			continue;
		set->given |= UINT64_C(1) << (field - set->fields);
		if (field->kind == TM_BOOL || strchr(words[i], '='))
			continue;
		if (i + 1 == count)
			return field;
		set->texts[field - set->fields] = words[++i];
	}
	return NULL;
}

static void offer_options(struct complete *it)
{
	char name[OPT_NAME_SIZE];

	for (size_t i = 0; i < OPT_SETS; i++)
		for (size_t at = 0; it->sets[i].fields && it->sets[i].fields[at].kind;
		     at++) {
			const struct tm_field *f = &it->sets[i].fields[at];
			const void *into = it->sets[i].into;
			bool on = f->kind == TM_BOOL && into &&
				  *(const bool *)((const char *)into + f->offset);

			if (!opt_is_option(&it->sets[i], f))
				continue;
			if (it->sets[i].given >> at & 1 && f->kind != TM_MANY)
				continue;
			offer(it, on ? "--no-" : "--", opt_name(f, name), f->help);
		}
}

/* Complete "--format=js", a value in the same word as its option. */
static void offer_joined(struct complete *it)
{
	struct opt_set *set;
	const struct tm_field *field = find(it, it->typed, &set);
	size_t skip = strcspn(it->typed, "=") + 1;
	struct tm_out out = TM_OUT_INIT, *real = it->call->out;
	const char *typed = it->typed;

	if (!field)
		return;
	it->call->out = &out; /* captured, to prefix each line with the option */
	it->typed += skip;
	offer_value(it, field);
	it->call->out = real;
	it->typed = typed;
	for (const char *line = tm_out_string(&out); *line;) {
		size_t length = strcspn(line, "\n") + 1;

		tm_out_put(real, typed, skip);
		tm_out_put(real, line, length);
		line += length;
	}
	real->failed |= out.failed;
	tm_out_free(&out);
}

/* Offer values for the next operand; if it is repeatable, also for those after it. */
static bool offer_operand(struct complete *it)
{
	size_t before = it->operand_count;
	bool any = false;

	for (size_t i = 0; i < OPT_SETS; i++)
		for (size_t at = 0; it->sets[i].fields && it->sets[i].fields[at].kind;
		     at++) {
			const struct tm_field *f = &it->sets[i].fields[at];

			if (!opt_is_operand(&it->sets[i], f) ||
			    (it->sets[i].given >> at & 1))
				continue;
			if (!before || f->kind == TM_MANY) {
				offer_value(it, f);
				any = true;
			}
			if (!before)
				return true;
			before = f->kind == TM_MANY ? 0 : before - 1;
		}
	return any;
}

/* Print lines "word<TAB>description" for the last word of call->rest. */
static enum tm_status complete_run(struct call *call)
{
	struct complete it = { .call = call, .typed = "" };
	const struct tm_field *field;
	bool options = true;
	size_t count = 0;

	it.sets[OPT_GLOBAL].fields = global_fields;
	it.sets[OPT_GLOBAL].into = (void *)&global_preset;
	while (call->rest[count])
		count++;
	if (!count)
		return TM_OK;
	it.typed = call->rest[count - 1];
	field = process_words(&it, call->rest, count - 1, &options);
	if (it.unknown)
		return TM_OK;
	if (field) {
		offer_value(&it, field);
	} else if (options && *it.typed == '-') {
		if (strchr(it.typed, '='))
			offer_joined(&it);
		else
			offer_options(&it);
	} else {
		if (!it.command || (it.group && !it.operand_count))
			offer_commands(&it);
		if (it.command && !offer_operand(&it) && options && !*it.typed)
			offer_options(&it);
	}
	return TM_OK;
}

const struct command complete_commands[] = {
	{ .word = "__complete", .need = RAW, .run = complete_run },
	{ .word = NULL },
};
