/* deliver.c - writing reports and handouts to stdout or a file. */
#include <string.h>

#include "cmd/cli/deliver.h"
#include "cmd/cli/output.h"

const char *const handout_formats[] = { "text", "md", "html", "json", NULL };

bool deliver_is_stdout(const char *path)
{
	return !path || !strcmp(path, "-");
}

static int width_for(const struct call *call, const char *path)
{
	return deliver_is_stdout(path) ? (int)call->screen->width : 0;
}

/* A file may be passed on, so it has private fields only on request. */
static struct tm_view view_of(const struct call *call, const char *path)
{
	if (deliver_is_stdout(path))
		return call_view(call);
	return (struct tm_view){ .include_private = call->globals->include_private };
}

static bool color_for(const struct call *call, const char *path)
{
	return deliver_is_stdout(path) && call->screen->color;
}

struct tm_report_options deliver_report(const struct call *call, const char *path,
					char date[CLOCK_DATE_SIZE])
{
	return (struct tm_report_options){
		.format = call->globals->format_name,
		.date = clock_date(date),
		.width = width_for(call, path),
		.color = color_for(call, path),
		.view = view_of(call, path),
		.raw = call->globals->raw,
	};
}

struct tm_handout_options deliver_handout(const struct call *call, const char *path,
					  char date[CLOCK_DATE_SIZE])
{
	return (struct tm_handout_options){
		.format = call->globals->format_name,
		.zone = call->globals->tz,
		.date = clock_date(date),
		.width = width_for(call, path),
		.color = color_for(call, path),
		.view = view_of(call, path),
	};
}

enum tm_status deliver(struct call *call, const char *path, bool force, const char *what)
{
	const char *format = call->globals->format_name;
	enum tm_status status = tm_out_status(call->out, call->err);

	if (deliver_is_stdout(path) && call->screen->tty && tm_report_is_binary(format)) {
		tm_error_set(call->err, TM_INVALID, "%s cannot be written to a terminal",
			     format);
		return tm_error_hint(call->err, "give a file: -o FILE.%s", format);
	}
	if (deliver_is_stdout(path))
		return status;
	if (!status)
		status = output_check(path, call->path, call->err);
	if (!status && !call->globals->dry_run)
		status = output_write(path, call->out, force, call->err);
	tm_out_clear(call->out);
	if (!status)
		call_say(call, NULL, "Wrote the %s to %s", what, path);
	return status;
}
