/* call.c - services for run() of a command: see the end of command.h. */
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "lib/base/escape.h"

#include "cmd/cli/command.h"
#include "cmd/cli/interrupt.h"
#include "cmd/cli/user.h"

enum { LINE_SIZE = 2048 };

struct tm_view call_view(const struct call *call)
{
	return (struct tm_view){
		.include_private =
			call->globals->include_private ||
			(call->screen->tty && call->globals->format == FORMAT_TEXT),
	};
}

/* Append the suggested next command; %s in it is replaced by the key of the record. */
static void put_next(struct call *call, const char *next)
{
	const char *place = strstr(next, "%s");
	const char *key = call->record ? call->record->key : "KEY";
	char line[LINE_SIZE];

	if (place)
		snprintf(line, sizeof line, "%.*s%s%s", (int)(place - next), next, key,
			 place + 2);
	else
		snprintf(line, sizeof line, "%s", next);
	tm_out_text(call->notices, " Next: ");
	tm_out_text(call->notices, strncmp(next, "tmodel ", 7) ? "tmodel " : "");
	tm_escape_terminal(call->notices, line);
}

/* The pager is for people only, never for pipes and files. */
static void page(const struct call *call)
{
	if (call->screen->tty && call->globals->pager && call->globals->input &&
	    call->command->need == READS)
		terminal_page(user_value("core", "pager"));
}

enum tm_status call_flush(struct call *call)
{
	enum tm_status status = tm_out_status(call->out, call->err);

	if (!status && call->out->length) {
		page(call);
		status = terminal_write(call->out->bytes, call->out->length, call->err);
	}
	tm_out_clear(call->out);
	return status;
}

static void put_said(struct call *call, const char *next, const char *line)
{
	if (call->globals->dry_run)
		tm_out_text(call->notices, "Dry run: ");
	tm_escape_terminal(call->notices, line);
	tm_out_char(call->notices, '.');
	if (next && !call->globals->dry_run)
		put_next(call, next);
	tm_out_char(call->notices, '\n');
}

void call_say(struct call *call, const char *next, const char *fmt, ...)
{
	char line[LINE_SIZE];
	va_list ap;

	if (call->globals->quiet)
		return;
	va_start(ap, fmt);
	vsnprintf(line, sizeof line, fmt, ap);
	va_end(ap);
	put_said(call, next, line);
}

void call_say_changed(struct call *call, const char *next, const char *fmt, ...)
{
	char line[LINE_SIZE];
	va_list ap;

	if (call->globals->quiet)
		return;
	va_start(ap, fmt);
	vsnprintf(line, sizeof line, fmt, ap);
	va_end(ap);
	if (tm_project_changes(call->project).records)
		put_said(call, next, line);
	else
		put_said(call, NULL, "Nothing changed");
}

void call_say_edited(struct call *call, const char *key)
{
	const struct tm_field *fields = call->noun->fields;
	uint64_t edited = tm_project_changes(call->project).edited;
	char names[512] = "";

	for (size_t i = 0; fields[i].kind; i++) {
		size_t used = strlen(names);

		if (edited >> i & 1)
			snprintf(names + used, sizeof names - used, "%s%s",
				 used ? ", " : "", fields[i].name);
	}
	call_say_changed(call, NULL, "Changed %s of %s %s", names, call->noun->name, key);
}

void call_warn(struct call *call, const char *fmt, ...)
{
	char line[LINE_SIZE];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(line, sizeof line, fmt, ap);
	va_end(ap);
	diagnostic_warning(call->warnings, line);
}

void call_warn_of(struct call *call, struct tm_warnings *warnings)
{
	for (size_t i = 0; i < warnings->count; i++)
		call_warn(call, "%s", warnings->items[i].text);
	tm_warnings_free(warnings);
}

enum tm_status call_check(struct call *call, const char *key)
{
	struct tm_warnings warnings = { .items = NULL };
	enum tm_status status =
		tm_check_record(call->project, call->noun->id, key, &warnings, call->err);

	call_warn_of(call, &warnings);
	return status;
}

/* The first letter of a line from stdin, '\n' for an empty line, 0 at end of file. */
static char read_answer(void)
{
	char first = 0, c;

	for (;;) {
		ssize_t got = read(STDIN_FILENO, &c, 1);

		if (got < 0 && errno == EINTR && !interrupt_pending())
			continue;
		if (got <= 0)
			return 0;
		if (!first && c != ' ')
			first = c;
		if (c == '\n')
			return first;
	}
}

enum tm_status call_confirm(struct call *call, const char *fmt, ...)
{
	struct tm_out out = TM_OUT_INIT;
	char question[LINE_SIZE], answer;
	va_list ap;

	if (call->globals->yes || call->globals->dry_run)
		return TM_OK;
	if (!call->globals->input || !isatty(STDIN_FILENO)) {
		tm_error_set(call->err, TM_INVALID,
			     "refusing without confirmation: stdin is not a terminal");
		return tm_error_hint(call->err, "add --yes to confirm");
	}
	va_start(ap, fmt);
	vsnprintf(question, sizeof question, fmt, ap);
	va_end(ap);
	tm_escape_terminal(&out, question);
	tm_out_text(&out, " [y/N] ");
	diagnostic_write(&out);
	tm_out_free(&out);
	answer = read_answer();
	if (answer == 'y' || answer == 'Y')
		return TM_OK;
	return tm_error_set(call->err, TM_INTERRUPTED, "stopped, nothing changed");
}
