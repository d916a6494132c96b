/* alias.c - aliases and external programs. */
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "lib/base/escape.h"

#include "cmd/cli/alias.h"
#include "cmd/cli/command.h"
#include "cmd/cli/user.h"

enum { EXPANSIONS_MAX = 8, WORDS_MAX = 64 };

static struct {
	char *text;   /* the alias's value, split into words */
	char **words; /* those, and the words after the alias */
} expansions[EXPANSIONS_MAX];
static size_t expansion_count;

void alias_free(void)
{
	while (expansion_count) {
		expansion_count--;
		free(expansions[expansion_count].text);
		free(expansions[expansion_count].words);
	}
}

static bool is_built_in(const char *word)
{
	const struct tm_noun *noun;
	int words;

	return command_find(word, NULL, &noun, &words) || noun || command_is_group(word);
}

/*
 * Split text into words at blanks outside quotes. Returns the count, or -1 for an
 * unclosed quote.
 */
static int cut_words(char *text, char *words[WORDS_MAX])
{
	char *in = text, *to = text, quote = 0;
	int count = 0;

	while (count < WORDS_MAX) {
		in += strspn(in, " \t");
		if (!*in)
			return count;
		words[count++] = to;
		for (; *in && (quote || !strchr(" \t", *in)); in++)
			if (quote ? *in == quote : *in == '"' || *in == '\'')
				quote = quote ? '\0' : *in;
			else
				*to++ = *in;
		if (quote)
			return -1;
		in += *in != '\0';
		*to++ = '\0';
	}
	return count;
}

static enum tm_status expand(char ***argv, const char *value, struct tm_error *err)
{
	char *text = strdup(value), *words[WORDS_MAX], **all = NULL;
	size_t rest = 0;
	int count = text ? cut_words(text, words) : 0;

	while ((*argv)[rest])
		rest++;
	if (count > 0)
		all = malloc(((size_t)count + rest) * sizeof *all);
	if (count > 0 && all) {
		memcpy(all, words, (size_t)count * sizeof *all);
		memcpy(all + count, *argv + 1, rest * sizeof *all);
		expansions[expansion_count].text = text;
		expansions[expansion_count++].words = all;
		*argv = all;
		return TM_OK;
	}
	free(text);
	if (count > 0 || !text)
		return tm_out_of_memory(err);
	return tm_error_set(err, TM_INVALID, "alias.%s: %s", (*argv)[0],
			    count ? "unclosed quote" : "is empty");
}

enum tm_status alias_expand(char ***argv, struct tm_error *err)
{
	enum tm_status status = TM_OK;

	while (!status && **argv && !is_built_in(**argv)) {
		const char *value = user_value("alias", **argv);

		if (!value)
			break;
		if (expansion_count == EXPANSIONS_MAX)
			return tm_error_set(err, TM_INVALID, "alias.%s: refers to itself",
					    **argv);
		status = expand(argv, value, err);
	}
	return status;
}

enum tm_status external_run(char **argv, const char *project, struct tm_error *err)
{
	char name[80], path[4096];

	if (strlen(argv[0]) > 64 ||
	    argv[0][strspn(argv[0], "abcdefghijklmnopqrstuvwxyz0123456789-_")])
		return TM_OK;
	snprintf(name, sizeof name, "tmodel-%s", argv[0]);
	if (!terminal_find_program(name, path, sizeof path))
		return TM_OK;
	if (*project)
		setenv("TMODEL_PROJECT", project, 1);
	argv[0] = name;
	terminal_default_signals();
	execv(path, argv);
	return tm_error_set(err, TM_FAILED, "%s: %s", path, strerror(errno));
}

/* List the programs of one folder. */
static void list_folder(struct tm_out *out, const char *path)
{
	DIR *folder = opendir(path);
	const struct dirent *entry;
	char found[4096];

	while (folder && (entry = readdir(folder)))
		if (!strncmp(entry->d_name, "tmodel-", 7) &&
		    terminal_find_program(entry->d_name, found, sizeof found) &&
		    !strncmp(found, path, strlen(path))) {
			tm_escape_terminal(out, entry->d_name + 7);
			tm_out_char(out, '\n');
		}
	if (folder)
		closedir(folder);
}

void external_list(struct tm_out *out)
{
	const char *dir = getenv("PATH");
	char path[4096];

	for (size_t length; dir && *dir; dir += length + (dir[length] == ':')) {
		length = strcspn(dir, ":");
		if (*dir != '/' || length + 2 > sizeof path)
			continue;
		snprintf(path, sizeof path, "%.*s/", (int)length, dir);
		list_folder(out, path);
	}
}
