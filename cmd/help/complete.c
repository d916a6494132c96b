/*
 * complete.c - where in a command line somebody is, from the tables: behind an
 * option that waits for its value, at an option, at a command word, an operand.
 */
#include <string.h>

#include "cmd/help/complete.h"

/* The option that word spells, "--unit", "--no-pager", "-C"; its set in *set. */
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

/* A word that is no option: of the command, or an operand. */
static void take_word(struct complete *it, char *word)
{
	struct opt_set global = it->sets[OPT_GLOBAL];
	const struct tm_noun *noun = it->noun;
	int used;

	if (!it->command && !noun && !it->group) {
		it->command = command_find(word, NULL, &it->noun, &used);
		if (it->noun || command_is_group(word))
			it->group = word;
		it->lost = !it->command && !it->group;
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

/* Take in the words before the last; the option that waits for it, or NULL. */
static const struct tm_field *take_words(struct complete *it, char **words, size_t count,
					 bool *options)
{
	for (size_t i = 0; i < count; i++) {
		const struct tm_field *field = NULL;
		struct opt_set *set;

		if (*options && words[i][0] == '-' && words[i][1])
			field = find(it, words[i], &set);
		else
			take_word(it, words[i]);
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
			complete_offer(it, on ? "--no-" : "--", opt_name(f, name),
				       f->help);
		}
}

/* "--format=js": the value of an option in the same word. */
static void offer_joined(struct complete *it)
{
	struct opt_set *set;
	const struct tm_field *field = find(it, it->typed, &set);
	size_t skip = strcspn(it->typed, "=") + 1;
	struct tm_out out = TM_OUT_INIT, *real = it->call->out;
	const char *typed = it->typed;

	if (!field)
		return;
	it->call->out = &out; /* each line gets the option in front */
	it->typed += skip;
	complete_value(it, field);
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

/* Offer what the next operand can be; of several, also what may follow them. */
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
				complete_value(it, f);
				any = true;
			}
			if (!before)
				return true;
			before = f->kind == TM_MANY ? 0 : before - 1;
		}
	return any;
}

enum tm_status complete_run(struct call *call)
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
	field = take_words(&it, call->rest, count - 1, &options);
	if (it.lost)
		return TM_OK;
	if (field) {
		complete_value(&it, field);
	} else if (options && *it.typed == '-') {
		if (strchr(it.typed, '='))
			offer_joined(&it);
		else
			offer_options(&it);
	} else {
		if (!it.command || (it.group && !it.operand_count))
			complete_commands(&it);
		if (it.command && !offer_operand(&it) && options && !*it.typed)
			offer_options(&it);
	}
	return TM_OK;
}
