/* status.c - tmodel status: the progress of the method, and the next steps. */
#include <inttypes.h>

#include <tmodel/check.h>
#include <tmodel/settings.h>

#include "lib/base/escape.h"
#include "lib/base/style.h"

#include "cmd/cli/command.h"
#include "cmd/print/schema.h"

enum { NEXT = 3 }; /* number of next steps shown */

static bool is_next(const struct tm_step *step)
{
	return !step->done && !step->waits;
}

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
			tm_out_print(out, ", %" PRId64 " interviewed", s->leaders_heard);
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
		if (is_next(&s->steps[i])) {
			tm_out_print(out, "%3zu. %s\n       ", ++next, s->steps[i].text);
			tm_style_put(out, color ? TM_STYLE_KEY : TM_STYLE_PLAIN,
				     s->steps[i].command);
			tm_out_char(out, '\n');
		}
}

struct status_document {
	const char *org;
	struct tm_progress progress;
	const int64_t *counts;
	struct shape_list steps, next;
};

static const struct shape step_members[] = {
	{ "step", SHAPE_IS(TEXT, struct tm_step, step), .help = "step of the method" },
	{ "done", SHAPE_IS(BOOL, struct tm_step, done), .help = "whether it is done" },
	{ "text", SHAPE_IS(TEXT, struct tm_step, text), .help = "what to do" },
	{ "command", SHAPE_IS(TEXT, struct tm_step, command), .help = "command to run" },
	SHAPES_END,
};

#define COUNT(member) SHAPE_IS(COUNT, struct status_document, progress.member)
static const struct shape status_members[] = {
	{ "org", SHAPE_IS(TEXT, struct status_document, org), SHAPE_NULL,
	  .help = "name of the organisation" },
	{ "counts", SHAPE_IS(NOUNS, struct status_document, counts),
	  .help = "number of records of each noun" },
	{ "events_promoted", COUNT(events_promoted),
	  .help = "events that became threats" },
	{ "leaders_heard", COUNT(leaders_heard), .help = "leaders with a concern" },
	{ "concerns_ungrouped", COUNT(concerns_ungrouped),
	  .help = "unassigned concerns" },
	{ "concerns_unweighed", COUNT(concerns_unweighed),
	  .help = "concerns without points or a word" },
	{ "threats_open", COUNT(threats_open), .help = "open threats" },
	{ "threats_without_loss", COUNT(threats_without_loss),
	  .help = "open threats without a loss estimate" },
	{ "threats_without_rate", COUNT(threats_without_rate),
	  .help = "open threats without a rate estimate" },
	{ "threats_without_source", COUNT(threats_without_source),
	  .help = "open threats without a source" },
	{ "follow_ups_open", COUNT(follow_ups_open), .help = "open action items" },
	{ "steps", SHAPE_ARE(LIST, OBJECT, struct status_document, steps),
	  .of = step_members },
	{ "next", SHAPE_ARE(LIST, OBJECT, struct status_document, next),
	  .of = step_members, .help = "next open steps" },
	SHAPES_END,
};

const struct schema status_schema = { "status", "tmodel status --json",
				      "progress of the method",
				      SCHEMA_DOCUMENT("status", status_members) };

static void put_json(struct call *call, const struct tm_progress *s, const char *org)
{
	struct tm_step next[NEXT];
	struct status_document document = {
		.org = org,
		.progress = *s,
		.counts = s->counts,
		.steps = SHAPE_ITEMS(s->steps, s->step_count),
		.next = SHAPE_ITEMS(next, 0),
	};

	for (size_t i = 0; i < s->step_count && document.next.count < NEXT; i++)
		if (is_next(&s->steps[i]))
			next[document.next.count++] = s->steps[i];
	shape_document(call->out, &status_schema.shape, &document, NULL);
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
