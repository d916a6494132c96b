/* line.c - reading a command line: its words, options and format. */
#include <stdio.h>
#include <string.h>

#include "lib/base/field.h"

#include "cmd/cli/alias.h"
#include "cmd/cli/line.h"

static bool is_json(const char *format)
{
	return !strcmp(format, "json") || !strcmp(format, "jsonl");
}

bool line_wants_json(char **words)
{
	for (; *words && strcmp(*words, "--") != 0; words++)
		if (!strcmp(*words, "--json") ||
		    (!strncmp(*words, "--format=", 9) && is_json(*words + 9)) ||
		    (!strcmp(*words, "--format") && words[1] && is_json(words[1])))
			return true;
	return false;
}

enum { FORMATS_MAX = 32 };

/* Select `wanted` from the formats of the command. */
static enum tm_status find_format(struct line *line, const char *wanted)
{
	const char *formats[FORMATS_MAX + 1] = { NULL }, *meant;
	char all[100] = "";

	for (size_t i = 0; i < FORMATS_MAX; i++) {
		size_t used = strlen(all);

		formats[i] = command_format(line->command, i);
		if (!formats[i])
			break;
		if (!strcmp(formats[i], wanted)) {
			format_choose(&line->globals, formats[i]);
			return TM_OK;
		}
		snprintf(all + used, sizeof all - used, "%s%s", used ? ", " : "",
			 formats[i]);
	}
	tm_error_set(&line->err, TM_INVALID, "--format: '%.40s' is not one of %s", wanted,
		     all);
	meant = tm_nearest(wanted, formats);
	return meant ? tm_error_hint(&line->err, "did you mean %s?", meant) : TM_INVALID;
}

/* Determine the format of the output. */
static enum tm_status choose_format(struct line *line)
{
	struct globals *globals = &line->globals;
	const char *wanted = globals->format_word;
	bool has_choice = command_format(line->command, 1);

	if (globals->json && wanted && strcmp(wanted, "json") != 0 &&
	    line->command->need == READS)
		return tm_error_set(&line->err, TM_INVALID,
				    "--json conflicts with --format %.40s", wanted);
	globals->format_given = globals->json || wanted;
	format_choose(globals, command_format(line->command, 0));
	if (globals->json && !has_choice && line->command->need != NO_PROJECT)
		return TM_OK; /* only errors are JSON */
	if (globals->json && !wanted)
		wanted = "json";
	return wanted ? find_format(line, wanted) : TM_OK;
}

/* Read the words of the command; global options may precede, separate and follow them. */
static enum tm_status read_words(struct line *line)
{
	struct opt_set *global = &line->sets[OPT_GLOBAL], saved;
	const char *first;
	int used;
	enum tm_status status = opt_scan(global, 1, &line->words, OPT_FIRST, &line->err);
	if (!status && *line->words)
		status = alias_expand(&line->words, &line->err);
	if (!status)
		status = opt_scan(global, 1, &line->words, OPT_FIRST, &line->err);
	line->first = first = *line->words;
	if (status || !first)
		return status;
	line->command = command_find(first, NULL, &line->noun, &used);
	if (line->command && line->command->need == RAW) {
		line->words++;
		return TM_OK;
	}
	if (line->noun || command_is_group(first)) {
		line->words++;
		status = opt_scan(global, 1, &line->words,
				  line->noun ? OPT_FIRST : OPT_STOP, &line->err);
		if (status)
			return status;
		line->command = command_find(first, *line->words, &line->noun, &used);
		line->words += line->command && used == 2;
	} else if (line->command) {
		line->words++;
	}
	if (!line->command)
		return TM_OK;
	saved = *global;
	command_sets(line->command, line->noun, line->sets);
	*global = saved;
	return opt_scan(line->sets, OPT_SETS, &line->words, OPT_REST, &line->err);
}

enum tm_status line_read(struct line *line)
{
	char name[COMMAND_NAME_SIZE];
	struct tm_error unused = TM_ERROR_INIT;
	enum tm_status status, filled;
	bool asks;

	line->globals = global_preset;
	line->sets[OPT_GLOBAL].fields = global_fields;
	status = read_words(line);
	line->sets[OPT_GLOBAL].into = &line->globals;
	/*
	 * Options before an invalid one, such as --no-color, apply to its error
	 * message.
	 */
	filled = opt_fill(&line->sets[OPT_GLOBAL], NULL, status ? &unused : &line->err);
	status = status ? status : filled;
	asks = line->globals.help || line->globals.version;
	if (status || !line->command || line->command->need == RAW || asks)
		return status;
	status = opt_operands(line->sets, OPT_SETS, line->words, &line->err);
	if (status == TM_INVALID)
		tm_error_hint(&line->err, "run tmodel %s --help for its options",
			      command_name(line->command, line->noun, name));
	return status ? status : choose_format(line);
}
