/* invite.c - tmodel invite: a calendar entry, a mail, or plain text. */
#include <string.h>

#include "lib/base/escape.h"

#include "cmd/cli/deliver.h"

static const char *const send_formats[] = { "ics", "eml", "text", NULL };

struct send_opts {
	const char *meeting, *tzid, *output;
	int64_t reminder; /* minutes, or TM_NONE */
	bool cancel, update, caldav, force;
};

static const struct send_opts send_preset = { .reminder = TM_NONE };

static const struct tm_field send_fields[] = {
	{ "meeting", TM_IS(REF, struct send_opts, meeting), TM_REQUIRED | TM_OPERAND,
	  .refers = "", .value = "MEETING|SESSION",
	  .help = "meeting or session to invite to" },
	{ "update", TM_IS(BOOL, struct send_opts, update),
	  .help = "update an invitation after a change of time or place" },
	{ "cancel", TM_IS(BOOL, struct send_opts, cancel),
	  .help = "cancel the meeting or session" },
	{ "reminder", TM_IS(DURATION, struct send_opts, reminder), .low = 0,
	  .high = 527040, .help = "time between reminder and start, such as 3d" },
	{ "tzid", TM_IS(TEXT, struct send_opts, tzid), .value = "ZONE",
	  .help = "time zone of the calendar entry, such as Europe/Warsaw; default: "
		  "UTC" },
	{ "caldav", TM_IS(BOOL, struct send_opts, caldav),
	  .help = "write the entry for a calendar server, without METHOD" },
	DELIVER_FIELDS(struct send_opts),
	TM_FIELDS_END,
};

/* Escaped line by line, because a text may contain terminal control characters. */
static void put_text(struct tm_out *to, char *text)
{
	while (*text) {
		char *end = text + strcspn(text, "\n");
		const bool more = *end;

		*end = '\0';
		tm_escape_terminal(to, text);
		tm_out_char(to, '\n');
		text = end + more;
	}
}

static enum tm_status put(struct call *call, const struct tm_occasion *occasion)
{
	const struct send_opts *opts = call->opts;
	const struct tm_invite_options options = {
		.format = call->globals->format_name,
		.zone = opts->tzid ? opts->tzid : call->globals->tz,
		.reminder = opts->reminder,
		.caldav = opts->caldav,
	};
	struct tm_out out = TM_OUT_INIT;
	enum tm_status status =
		tm_report_invitation(occasion, &options, tm_out_write, &out, call->err);

	if (!status && call->globals->format == FORMAT_TEXT)
		put_text(call->out, out.bytes);
	else if (!status)
		tm_out_put(call->out, out.bytes, out.length);
	tm_out_free(&out);
	return status;
}

static enum tm_status invite_send(struct call *call)
{
	const struct send_opts *opts = call->opts;
	enum tm_send how = opts->cancel   ? TM_SEND_CANCEL
			   : opts->update ? TM_SEND_UPDATE
					  : TM_SEND;
	struct tm_occasion *occasion = NULL;
	enum tm_status status;

	if (opts->cancel && opts->update)
		return tm_error_set(call->err, TM_INVALID,
				    "--cancel conflicts with --update");
	status = tm_occasion_read(call->project, opts->meeting, &occasion, call->err);
	if (!status)
		status = tm_invitation_send(call->project, occasion, how, clock_moment(),
					    call->err);
	if (!status)
		status = put(call, occasion);
	if (!status)
		status = deliver(call, opts->output, opts->force, "invitation");
	tm_occasion_free(occasion);
	return status;
}

const struct command invite_commands[] = {
	{ .word = "invite",
	  .part = "Meetings and sessions",
	  .summary = "write an invitation: calendar entry, email or text",
	  OPTS(send),
	  .need = WRITES,
	  .formats = send_formats,
	  .run = invite_send,
	  .examples = WORDS{ "tmodel invite sso-review --format eml -o sso.eml",
			     "tmodel invite sso-review --update --tzid Europe/Warsaw",
			     NULL } },
	{ .word = NULL },
};
