/* main.c - dispatches a command line, and maps its result to the exit status. */
#include <signal.h>
#include <unistd.h>

#include "cmd/cli/alias.h"
#include "cmd/cli/interrupt.h"
#include "cmd/cli/line.h"
#include "cmd/cli/project.h"
#include "cmd/cli/user.h"
#include "cmd/help/help.h"

static enum tm_status write_out(struct line *line)
{
	enum tm_status status = tm_out_status(&line->out, &line->err);

	return status ? status
		      : terminal_write(line->out.bytes, line->out.length, &line->err);
}

/* Whether to use colour on that stream. */
static bool shows_color(const struct line *line, int fd)
{
	return terminal_look(fd, line->globals.color ? user_color() : COLOR_NEVER).color;
}

/* Handle --help and --version; true if one was given. */
static bool put_help(struct line *line, bool group)
{
	const struct help help = { &line->out, shows_color(line, STDOUT_FILENO) };

	if (line->globals.version)
		version_put(&line->out);
	else if (!line->globals.help)
		return false;
	else if (line->command)
		help_command(&help, line->command, line->noun);
	else if (line->noun)
		help_noun(&help, line->noun);
	else if (group)
		help_group(&help, NULL, line->first);
	else
		help_all(&help);
	return true;
}

/* No built-in command: run a program tmodel-WORD, or report an error. */
static enum tm_status no_command(struct line *line, bool group)
{
	const struct help help = { &line->usage, shows_color(line, STDERR_FILENO) };
	char path[PROJECT_PATH_SIZE] = "";
	enum tm_status status;

	if (!line->first || (group && !*line->words)) {
		if (group)
			help_group(&help, line->noun, line->first);
		else
			help_short(&help);
		return tm_error_set(&line->err, TM_INVALID, "no command given");
	}
	if (group)
		return help_unknown(*line->words, line->noun, line->first, &line->err);
	status = run_enter_directory(&line->globals, &line->err);
	if (!status && project_path(&line->globals, false, path, &line->err))
		*path = '\0';
	if (!status)
		status = external_run(line->words, path, &line->err);
	return status ? status : help_unknown(line->first, NULL, NULL, &line->err);
}

static enum tm_status answer(struct line *line)
{
	bool group = line->first && (line->noun || command_is_group(line->first));

	if (put_help(line, group))
		return write_out(line);
	return line->command ? run_line(line) : no_command(line, group);
}

/* Print errors, warnings and notices; returns the exit status. */
static enum tm_status finish(struct line *line, enum tm_status status, bool json)
{
	bool color = shows_color(line, STDERR_FILENO);
	struct tm_error last = TM_ERROR_INIT;
	enum tm_status closed = terminal_close(&last);

	if (terminal_reader_left() && status == TM_FAILED)
		status = TM_OK; /* not a failure: the reader has seen enough */
	else if (!status && closed) {
		status = closed;
		line->err = last;
	}
	if (!status || status == TM_PROBLEMS || !json)
		diagnostic_warnings(&line->warnings, color);
	if (!status || status == TM_PROBLEMS)
		diagnostic_write(&line->notices);
	if (line->usage.length && !json)
		diagnostic_write(&line->usage);
	else if (status)
		diagnostic_error(&line->err, &line->problems, json, color);
	return status;
}

int main(int argc, char **argv)
{
	static struct line line;
	static char *none[] = { NULL };
	enum tm_status status;
	bool json;

	terminal_fill_fds();
	signal(SIGPIPE, SIG_IGN); /* write errors are reported instead */
	signal(SIGXFSZ, SIG_IGN);
	interrupt_install();
	line.words = argc > 0 ? argv + 1 : none;
	json = line_wants_json(line.words);
	user_load(&line.warnings);
	status = line_read(&line);
	if (!status)
		status = answer(&line);
	status = finish(&line, status, json);
	opt_free(line.sets, OPT_SETS);
	tm_out_free(&line.out);
	tm_out_free(&line.notices);
	tm_out_free(&line.warnings);
	tm_out_free(&line.usage);
	alias_free();
	user_free();
	return (int)status;
}
