/* page.c - tmodel help: shows a manual page, or help from the tables. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "lib/base/escape.h"
#include "lib/base/field.h"

#include "cmd/cli/alias.h"
#include "cmd/cli/command.h"
#include "cmd/cli/user.h"
#include "cmd/help/help.h"

enum { PATH_SIZE = 4096, WORDS_MAX = 256 };

struct help_opts {
	struct tm_many about;
	bool all;
};

static const struct help_opts help_preset = { .all = false };

static const struct tm_field help_fields[] = {
	{ "about", TM_IS(MANY, struct help_opts, about), TM_OPERAND, .value = "COMMAND",
	  .help = "command, or topic: options, method, project, exit-codes" },
	{ "all", TM_IS(BOOL, struct help_opts, all), .letter = 'a',
	  .help = "also list aliases and tmodel-WORD programs" },
	TM_FIELDS_END,
};

/* Find a page (of any section if 0) where the program was built or installed. */
static bool find_page(const char *page, int section, char *path, size_t size)
{
	static const char *const folders[] = { "../share/man/man", "man/", "../man/",
					       "../../man/" };
	char program[PATH_SIZE];
	ssize_t length = readlink("/proc/self/exe", program, sizeof program - 1);
	struct stat file;
	char *end;

	if (length <= 0)
		return false;
	program[length] = '\0';
	end = strrchr(program, '/');
	if (end)
		*end = '\0';
	for (size_t i = 0; end && i < sizeof folders / sizeof folders[0]; i++)
		for (int at = 1; at <= 7; at += 2)
			for (int packed = 0; packed < 2; packed++) {
				char number[16] = "";

				if (section && at != section)
					continue;
				if (!i)
					snprintf(number, sizeof number, "%d/", at);
				snprintf(path, size, "%s/%s%s%s.%d%s", program,
					 folders[i], number, page, at,
					 packed ? ".gz" : "");
				if (!stat(path, &file) && S_ISREG(file.st_mode))
					return true;
			}
	return false;
}

/*
 * Open a manual page in a section, or with 0 in the first section that has it. False
 * when there is no such page, or no man.
 */
static bool manual_open(const char *page, int section)
{
	char path[2 * PATH_SIZE], number[16];
	bool found = find_page(page, section, path, sizeof path);
	int outcome = 1;
	pid_t child = fork();

	if (!child) {
		int null = open("/dev/null", O_WRONLY);

		dup2(null, STDERR_FILENO);
		terminal_default_signals();
		snprintf(number, sizeof number, "%d", section);
		if (found)
			execlp("man", "man", "-l", path, (char *)NULL);
		else if (section)
			execlp("man", "man", number, page, (char *)NULL);
		else
			execlp("man", "man", page, (char *)NULL);
		_exit(127);
	}
	while (child > 0 && waitpid(child, &outcome, 0) < 0 && errno == EINTR)
		continue;
	return child > 0 && WIFEXITED(outcome) && !WEXITSTATUS(outcome);
}

static const struct help_topic *find_topic(const char *word)
{
	for (const struct help_topic *topic = help_topics; topic->word; topic++)
		if (!strcmp(topic->word, word))
			return topic;
	return NULL;
}

static enum tm_status show_topic(struct call *call, const struct help_topic *topic)
{
	const struct help help = { call->out, call->screen->color };
	char path[2 * PATH_SIZE];

	if (!topic->page) {
		help_options(&help);
		return TM_OK;
	}
	if (manual_open(topic->page, topic->section))
		return TM_OK;
	tm_error_set(call->err, TM_FAILED, "cannot show the manual page %s(%d)",
		     topic->page, topic->section);
	if (find_page(topic->page, topic->section, path, sizeof path))
		return tm_error_hint(call->err, "install man, or read %s", path);
	return tm_error_hint(call->err, "install the manual pages of tmodel");
}

/* Collect all words valid at this position, for a suggestion; NULL-terminated. */
static void collect(const struct tm_noun *noun, const char *group,
		    const char *words[WORDS_MAX + 1])
{
	const struct command *c = NULL;
	const char *value;
	size_t count = 0;

	while (count < WORDS_MAX && (c = command_next(c, noun)))
		if (c->summary &&
		    (noun || !group || (c->group && !strcmp(c->group, group))))
			words[count++] = noun || group || !c->group ? c->word : c->group;
	for (int id = 1; !noun && !group && count < WORDS_MAX && tm_noun(id); id++)
		if (!tm_noun(id)->internal)
			words[count++] = tm_noun(id)->name;
	for (size_t i = 0; !noun && !group && count < WORDS_MAX; i++) {
		words[count] = user_entry("alias", i, &value);
		if (!words[count])
			break;
		count++;
	}
	words[count] = NULL;
}

enum tm_status help_unknown(const char *word, const struct tm_noun *noun,
			    const char *group, struct tm_error *err)
{
	const char *words[WORDS_MAX + 1], *meant;
	const char *of = noun ? noun->name : group;

	collect(noun, group, words);
	meant = tm_nearest(word, words);
	if (of)
		tm_error_set(err, TM_INVALID, "%s has no command '%.80s'", of, word);
	else
		tm_error_set(err, TM_INVALID, "there is no command '%.80s'", word);
	if (meant)
		return tm_error_hint(err, "did you mean 'tmodel %s%s%s'?", of ? of : "",
				     of ? " " : "", meant);
	return tm_error_hint(err, "tmodel %s lists them", of ? of : "help");
}

static void list_own(struct tm_out *out)
{
	struct tm_out programs = TM_OUT_INIT;
	const char *value, *name;

	for (size_t i = 0; (name = user_entry("alias", i, &value)); i++) {
		tm_out_text(out, i ? "  " : "\nAliases\n  ");
		tm_escape_terminal(out, name);
		tm_out_text(out, " = ");
		tm_escape_terminal(out, value);
		tm_out_char(out, '\n');
	}
	external_list(&programs);
	if (programs.length) {
		tm_out_text(out, "\nPrograms on PATH\n");
		for (const char *line = programs.bytes; *line;) {
			size_t length = strcspn(line, "\n");

			tm_out_print(out, "  %.*s\n", (int)length, line);
			line += length + 1;
		}
	}
	out->failed |= programs.failed;
	tm_out_free(&programs);
}

/* Print the help of a command, noun, group or alias. */
static enum tm_status explain(struct call *call, const struct tm_many *words)
{
	const struct help help = { call->out, call->screen->color };
	const char *first = words->values[0];
	const char *second = words->count > 1 ? words->values[1] : NULL;
	const char *alias = user_value("alias", first);
	const struct tm_noun *noun;
	int used;
	const struct command *c = command_find(first, second, &noun, &used);
	bool group = noun || command_is_group(first);

	if (c && !(group && second && used < 2)) {
		help_command(&help, c, noun);
	} else if (noun && !second) {
		help_noun(&help, noun);
	} else if (group && !second) {
		help_group(&help, NULL, first);
	} else if (!group && alias) {
		tm_escape_terminal(call->out, first);
		tm_out_text(call->out, " is an alias for: tmodel ");
		tm_escape_terminal(call->out, alias);
		tm_out_char(call->out, '\n');
	} else {
		return group ? help_unknown(second, noun, first, call->err)
			     : help_unknown(first, NULL, NULL, call->err);
	}
	return TM_OK;
}

static enum tm_status help_run(struct call *call)
{
	const struct help help = { call->out, call->screen->color };
	const struct help_opts *opts = call->opts;
	const struct help_topic *topic;
	char page[80];

	if (!opts->about.count) {
		help_all(&help);
		if (opts->all)
			list_own(call->out);
		return TM_OK;
	}
	topic = find_topic(opts->about.values[0]);
	if (topic)
		return show_topic(call, topic);
	snprintf(page, sizeof page, "tmodel-%.64s", opts->about.values[0]);
	/* Pipes get the generated help, which does not depend on man. */
	if (call->screen->tty &&
	    !page[strspn(page, "abcdefghijklmnopqrstuvwxyz0123456789-")] &&
	    manual_open(page, 0))
		return TM_OK;
	return explain(call, &opts->about);
}

const struct command help_commands[] = {
	{ .word = "help",
	  .part = "Program",
	  .summary = "show a manual page, or list the commands",
	  OPTS(help),
	  .run = help_run,
	  .examples = WORDS{ "tmodel help threat", "tmodel help --all", NULL } },
	{ .word = NULL },
};
