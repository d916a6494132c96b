/* status.c - tmodel status: how far the method has come, and what to do next. */
#include <inttypes.h>

#include <tmodel/check.h>
#include <tmodel/settings.h>

#include "lib/base/escape.h"
#include "lib/base/json.h"
#include "lib/base/style.h"

#include "cmd/cli/command.h"

enum { NEXT = 3 }; /* steps that are shown as the next ones */

static void put_line(struct tm_out *out, int64_t count, const struct tm_noun *noun)
{
	tm_out_print(out, "%7" PRId64 " %s", count,
		     count == 1 ? noun->name : noun->plural);
}

static void put_text(struct call *call, const struct tm_progress *s, const char *org)
{
	struct tm_out *out = call->out;
	bool color = call->screen->color;
	enum tm_style heading = color ? TM_STYLE_HEADING : TM_STYLE_PLAIN;
	size_t next = 0;

	tm_escape_terminal(out, *org ? org : call->path);
	tm_style_lines(out, heading, 0);
	tm_out_char(out, '\n');
	for (int id = 1; tm_noun(id); id++) {
		if (tm_noun(id)->internal)
			continue;
		put_line(out, s->counts[id], tm_noun(id));
		if (id == TM_LEADER)
			tm_out_print(out, ", %" PRId64 " heard", s->leaders_heard);
		if (id == TM_EVENT)
			tm_out_print(out, ", %" PRId64 " promoted", s->events_promoted);
		if (id == TM_CONCERN)
			tm_out_print(out, ", %" PRId64 " unassigned",
				     s->concerns_ungrouped);
		if (id == TM_MEETING && s->follow_ups_open)
			tm_out_print(out, ", %" PRId64 " follow-up%s open",
				     s->follow_ups_open,
				     s->follow_ups_open == 1 ? "" : "s");
		if (id == TM_THREAT)
			tm_out_print(out,
				     ", %" PRId64 " open, %" PRId64
				     " without a loss, %" PRId64 " without a rate",
				     s->threats_open, s->threats_without_loss,
				     s->threats_without_rate);
		tm_out_char(out, '\n');
	}
	tm_out_char(out, '\n');
	tm_style_put(out, heading, "Next");
	tm_out_char(out, '\n');
	for (size_t i = 0; i < s->step_count && next < NEXT; i++)
		if (!s->steps[i].done && !s->steps[i].waits) {
			tm_out_print(out, "%3zu. %s\n       ", ++next, s->steps[i].text);
			tm_style_put(out, color ? TM_STYLE_KEY : TM_STYLE_PLAIN,
				     s->steps[i].command);
			tm_out_char(out, '\n');
		}
}

static void put_counts(struct tm_json *json, const int64_t counts[TM_NOUN_COUNT])
{
	tm_json_key(json, "counts");
	tm_json_object(json);
	for (int id = 1; tm_noun(id); id++)
		if (!tm_noun(id)->internal) {
			tm_json_key(json, tm_noun(id)->name);
			tm_json_int(json, counts[id]);
		}
	tm_json_object_end(json);
}

static void put_number(struct tm_json *json, const char *key, int64_t value)
{
	tm_json_key(json, key);
	tm_json_int(json, value);
}

static void put_string(struct tm_json *json, const char *key, const char *value)
{
	tm_json_key(json, key);
	tm_json_string(json, value);
}

static void put_steps(struct tm_json *json, const struct tm_progress *s, bool open,
		      size_t most)
{
	tm_json_array(json);
	for (size_t i = 0; i < s->step_count && most; i++) {
		if (open && (s->steps[i].done || s->steps[i].waits))
			continue;
		tm_json_object(json);
		put_string(json, "step", s->steps[i].step);
		tm_json_key(json, "done");
		tm_json_bool(json, s->steps[i].done);
		put_string(json, "text", s->steps[i].text);
		put_string(json, "command", s->steps[i].command);
		tm_json_object_end(json);
		most--;
	}
	tm_json_array_end(json);
}

static void put_json(struct call *call, const struct tm_progress *s, const char *org)
{
	struct tm_json json = TM_JSON_INIT(call->out, false);

	tm_json_object(&json);
	put_string(&json, "format", "tmodel/status");
	put_number(&json, "version", 1);
	put_string(&json, "org", *org ? org : NULL);
	put_counts(&json, s->counts);
	put_number(&json, "events_promoted", s->events_promoted);
	put_number(&json, "leaders_heard", s->leaders_heard);
	put_number(&json, "concerns_ungrouped", s->concerns_ungrouped);
	put_number(&json, "concerns_unweighed", s->concerns_unweighed);
	put_number(&json, "threats_open", s->threats_open);
	put_number(&json, "threats_without_loss", s->threats_without_loss);
	put_number(&json, "threats_without_rate", s->threats_without_rate);
	put_number(&json, "threats_without_source", s->threats_without_source);
	put_number(&json, "follow_ups_open", s->follow_ups_open);
	tm_json_key(&json, "steps");
	put_steps(&json, s, false, s->step_count);
	tm_json_key(&json, "next");
	put_steps(&json, s, true, NEXT);
	tm_json_object_end(&json);
	tm_out_char(call->out, '\n');
}

static enum tm_status project_status(struct call *call)
{
	struct tm_settings *settings = NULL;
	struct tm_progress *s = NULL;
	enum tm_status status = tm_settings_get(call->project, &settings, call->err);

	if (!status)
		status = tm_progress_read(call->project, &s, call->err);
	if (!status && call->globals->format == FORMAT_JSON)
		put_json(call, s, settings->org);
	else if (!status)
		put_text(call, s, settings->org);
	if (settings)
		tm_record_free(&settings->record);
	tm_progress_free(s);
	return status;
}

const struct command status_commands[] = {
	{ .word = "status",
	  .part = "Project",
	  .summary = "show the progress and the next three steps",
	  .need = READS,
	  .formats = formats_json,
	  .run = project_status },
	{ .word = NULL },
};
