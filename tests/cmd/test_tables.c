/* test_tables.c - the command tables fulfil what help, manual and completion rely on. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include <tmodel/report.h>

#include "cmd/cli/line.h"

enum { SUMMARY_MAX = 59 }; /* the space in a line of `tmodel help` */

/* Call check for every command. */
static void each(void (*check)(const struct command *c, const struct tm_noun *noun))
{
	for (int id = 0; id == 0 || tm_noun(id); id++) {
		const struct tm_noun *noun = tm_noun(id);
		const struct command *c = NULL;

		while ((!noun || !noun->internal) && (c = command_next(c, noun)))
			check(c, noun);
	}
}

static void check_found(const struct command *c, const struct tm_noun *noun)
{
	const char *first = noun ? noun->name : c->group ? c->group : c->word;
	const char *second = noun || c->group ? c->word : NULL;
	const struct tm_noun *found;
	int words;

	assert_ptr_equal(command_find(first, second, &found, &words), c);
	assert_ptr_equal(found, noun);
	assert_int_equal(words, second ? 2 : 1);
}

static void test_found(void **state)
{
	(void)state;
	each(check_found);
}

static void check_line(const char *help)
{
	assert_non_null(help);
	assert_true(*help);
	if (help[strlen(help) - 1] == '.')
		fail_msg("a final stop: %s", help);
	assert_null(strchr(help, '\n'));
}

/* A format of lists, reports or invitations. */
static bool is_format(const char *word)
{
	bool is = !strcmp(word, "ics") || !strcmp(word, "eml");

	for (size_t i = 0; formats_record[i]; i++)
		is |= !strcmp(formats_record[i], word);
	for (size_t i = 0; tm_report_format(i); i++)
		is |= !strcmp(tm_report_format(i), word);
	return is;
}

static void check_entry(const struct command *c, const struct tm_noun *noun)
{
	char summary[COMMAND_SUMMARY_SIZE];

	assert_non_null(c->run);
	if (c->summary) {
		const char *shown = command_summary(c, noun, summary);

		check_line(shown);
		if (strpbrk(shown, "{}") || strlen(shown) > SUMMARY_MAX)
			fail_msg("not filled in, or too long for help: %s", shown);
	}
	assert_true(!c->fields == !c->preset && !c->fields == !c->size);
	assert_true(!c->takes || c->noun != TM_NO_NOUN);
	assert_true(!c->documents || !c->formats);
	for (size_t i = 0; command_format(c, i); i++)
		if (!is_format(command_format(c, i)))
			fail_msg("%s: no format %s", c->word, command_format(c, i));
}

static void test_entries(void **state)
{
	(void)state;
	each(check_entry);
}

/* Each table sets its own section of help. */
static void test_parts(void **state)
{
	(void)state;
	for (size_t i = 0; command_tables[i]; i++)
		if (command_tables[i]->summary && !command_tables[i]->part)
			fail_msg("%s: no part", command_tables[i]->word);
}

/*
 * Option names are unique within a command; letters are reserved for global options,
 * except -o, which names the output file of any command, and -a of help.
 */
static void check_options(const struct command *c, const struct tm_noun *noun)
{
	struct opt_set sets[OPT_SETS];
	char names[8192] = " ", name[OPT_NAME_SIZE], padded[OPT_NAME_SIZE + 2];
	size_t used = 1, many = 0;

	command_sets(c, noun, sets);
	for (size_t i = 0; i < OPT_SETS; i++)
		for (const struct tm_field *f = sets[i].fields; f && f->kind; f++) {
			many += opt_is_operand(&sets[i], f) && f->kind == TM_MANY;
			assert_true(!f->letter ||
				    !strchr("ao", f->letter) == (i == OPT_GLOBAL));
			if (!opt_is_option(&sets[i], f))
				continue;
			check_line(f->help);
			snprintf(padded, sizeof padded, " %s ", opt_name(f, name));
			assert_true(strncmp(name, "no-", 3) != 0);
			/*
			 * An export's --version takes a number and hides the global
			 * one.
			 */
			if (i == OPT_GLOBAL && strstr(names, padded) &&
			    !strcmp(name, "version"))
				continue;
			if (strstr(names, padded))
				fail_msg("%s: --%s twice", c->word, name);
			used += (size_t)snprintf(names + used, sizeof names - used, "%s ",
						 name);
			assert_true(used < sizeof names);
		}
	assert_true(many <= 1);
}

static void test_options(void **state)
{
	(void)state;
	each(check_options);
}

/* Letters of global options are unique. */
static void test_letters(void **state)
{
	char seen[256] = { 0 };

	(void)state;
	for (const struct tm_field *f = global_fields; f->kind; f++)
		if (f->letter)
			assert_int_equal(seen[(unsigned char)f->letter]++, 0);
}

/* Split at spaces outside single quotes. */
static void cut(char *text, char *words[40])
{
	size_t count = 0;

	while (*text) {
		bool quoted = *text == '\'';

		words[count++] = text += quoted;
		text += strcspn(text, quoted ? "'" : " ");
		if (*text && quoted)
			*text++ = '\0';
		if (*text)
			*text++ = '\0';
	}
	words[count] = NULL;
}

static void check_example(const struct command *c, const struct tm_noun *noun,
			  const char *example)
{
	static struct line line;
	char text[200], *words[40];
	const struct tm_noun *expected = c->noun == TM_NO_NOUN ? NULL : noun;

	if (strncmp(example, "tmodel ", 7) != 0 || strpbrk(example, "|<>"))
		return;
	snprintf(text, sizeof text, "%s", example + 7);
	cut(text, words);
	memset(&line, 0, sizeof line);
	line.words = words;
	if (line_read(&line))
		fail_msg("%s: %s", example, line.err.text);
	assert_ptr_equal(line.command, c);
	assert_ptr_equal(line.noun, expected);
	opt_free(line.sets, OPT_SETS);
}

static void check_examples(const struct command *c, const struct tm_noun *noun)
{
	for (size_t i = 0; c->examples && c->examples[i]; i++)
		check_example(c, noun, c->examples[i]);
}

static void test_examples(void **state)
{
	(void)state;
	each(check_examples);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_found),    cmocka_unit_test(test_entries),
		cmocka_unit_test(test_options),  cmocka_unit_test(test_letters),
		cmocka_unit_test(test_examples), cmocka_unit_test(test_parts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
