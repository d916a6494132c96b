/* status.c - tmodel status: how far the method has come, and what to do next. */
#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <tmodel/concern.h>
#include <tmodel/event.h>
#include <tmodel/settings.h>
#include <tmodel/threat.h>

#include "lib/base/escape.h"
#include "lib/base/json.h"

#include "cmd/cli/command.h"

struct status_step {
	const char *step; /* of the method: "A14" */
	bool done;
	bool waits;        /* there is nothing to do it with yet */
	char text[160];    /* what there is to do */
	char command[160]; /* what to type for it */
};

enum { STATUS_STEPS_MAX = 12, STATUS_NEXT = 3 };

struct status {
	int64_t counts[TM_NOUN_COUNT];
	int64_t events_promoted;
	int64_t leaders_heard;      /* with a concern */
	int64_t concerns_ungrouped; /* that belong to no threat */
	int64_t concerns_unweighed; /* neither points nor a worry */
	int64_t threats_open;
	int64_t threats_without_loss; /* of the open ones: neither own nor from concerns
				       */
	int64_t threats_without_rate;
	int64_t threats_without_source;
	int64_t follow_ups_open;
	char leader[TM_KEY_SIZE]; /* the first of each kind, for the commands */
	char event[TM_KEY_SIZE];
	char loss[TM_KEY_SIZE];
	char rate[TM_KEY_SIZE];
	char source[TM_KEY_SIZE];
	struct status_step steps[STATUS_STEPS_MAX];
	size_t step_count;
};

struct reader {
	struct tm_project *project;
	struct status *status;
};

/* Keep the first key. */
static void note(char first[TM_KEY_SIZE], const struct tm_record *record)
{
	if (!*first)
		memcpy(first, record->key, TM_KEY_SIZE);
}

/* How many records of a noun have that value in a field. */
static enum tm_status count_with(struct tm_project *project, enum tm_noun_id noun,
				 const char *field, const char *value, int64_t *count,
				 struct tm_error *err)
{
	struct tm_filter filter = { tm_field_find(tm_noun((int)noun)->fields, field),
				    value };
	struct tm_query query = { .filters = &filter, .filter_count = 1 };

	return tm_count(project, noun, &query, count, err);
}

static enum tm_status look_at_event(const struct tm_record *record, void *data,
				    struct tm_error *err)
{
	const struct tm_event *event = (const struct tm_event *)record;
	struct status *status = ((struct reader *)data)->status;

	(void)err;
	if (*event->threat)
		status->events_promoted++;
	else
		note(status->event, record);
	return TM_OK;
}

static enum tm_status look_at_leader(const struct tm_record *record, void *data,
				     struct tm_error *err)
{
	struct reader *reader = data;
	int64_t concerns;
	enum tm_status outcome = count_with(reader->project, TM_CONCERN, "leader",
					    record->key, &concerns, err);

	if (!outcome && concerns)
		reader->status->leaders_heard++;
	else if (!outcome)
		note(reader->status->leader, record);
	return outcome;
}

static enum tm_status look_at_concern(const struct tm_record *record, void *data,
				      struct tm_error *err)
{
	const struct tm_concern *concern = (const struct tm_concern *)record;
	struct status *status = ((struct reader *)data)->status;

	(void)err;
	status->concerns_ungrouped += !*concern->threat;
	status->concerns_unweighed +=
		concern->points == TM_NONE && concern->worry == TM_WORRY_NONE;
	return TM_OK;
}

static enum tm_status look_for_loss(const struct tm_record *record, void *data,
				    struct tm_error *err)
{
	bool *has = data;

	(void)err;
	*has = *has || ((const struct tm_concern *)record)->loss_low != TM_NONE;
	return TM_OK;
}

/* Whether a concern of the threat says what it would cost. */
static enum tm_status is_pooled(struct tm_project *project, const char *threat, bool *has,
				struct tm_error *err)
{
	struct tm_filter filter = { tm_field_find(tm_noun(TM_CONCERN)->fields, "threat"),
				    threat };
	struct tm_query query = { .filters = &filter, .filter_count = 1 };

	*has = false;
	return tm_each(project, TM_CONCERN, &query, look_for_loss, has, err);
}

static enum tm_status look_at_threat(const struct tm_record *record, void *data,
				     struct tm_error *err)
{
	const struct tm_threat *threat = (const struct tm_threat *)record;
	struct reader *reader = data;
	struct status *status = reader->status;
	bool pooled = threat->loss_low != TM_NONE;
	int64_t citations;
	enum tm_status outcome = TM_OK;

	status->threats_open++;
	if (!pooled)
		outcome = is_pooled(reader->project, record->key, &pooled, err);
	if (!outcome)
		outcome = count_with(reader->project, TM_CITATION, "threat", record->key,
				     &citations, err);
	if (outcome)
		return outcome;
	if (!pooled) {
		status->threats_without_loss++;
		note(status->loss, record);
	}
	if (isnan(threat->rate_low) && isnan(threat->probability) &&
	    threat->observed_events == TM_NONE) {
		status->threats_without_rate++;
		note(status->rate, record);
	}
	if (!citations) {
		status->threats_without_source++;
		note(status->source, record);
	}
	return TM_OK;
}

/* ready: there is something to do it with. */
static void add(struct status *status, const char *step, bool ready, bool done,
		const char *command, const char *fmt, ...)
	__attribute__((format(printf, 6, 7)));

static void add(struct status *status, const char *step, bool ready, bool done,
		const char *command, const char *fmt, ...)
{
	struct status_step *to = &status->steps[status->step_count++];
	va_list ap;

	to->step = step;
	to->waits = !ready;
	to->done = ready && done;
	snprintf(to->command, sizeof to->command, "tmodel %s", command);
	va_start(ap, fmt);
	vsnprintf(to->text, sizeof to->text, fmt, ap);
	va_end(ap);
}

/* Preparing and listening. */
static void add_first_steps(struct status *s)
{
	int64_t events = s->counts[TM_EVENT], leaders = s->counts[TM_LEADER];
	char command[TM_KEY_SIZE + 64];

	add(s, "A1", true, events >= TM_EVENTS_MIN && events <= TM_EVENTS_MAX,
	    events > TM_EVENTS_MAX ? "event list" : "event add 'TITLE'",
	    "Describe the %d to %d events most likely to harm the organisation "
	    "(%" PRId64 " so far)",
	    TM_EVENTS_MIN, TM_EVENTS_MAX, events);
	snprintf(command, sizeof command, "event promote %s", s->event);
	add(s, "A1", events > 0, s->events_promoted == events, command,
	    "Make the events threats (%" PRId64 " of %" PRId64 " are)",
	    s->events_promoted, events);
	add(s, "A2", true, leaders > 1, "leader add 'NAME' --unit UNIT",
	    "Name the leaders who can make or break the plan (%" PRId64 " so far)",
	    leaders);
	if (s->follow_ups_open)
		add(s, "A11", true, false, "meeting entries --open",
		    "Do what meetings left to do (%" PRId64 " open)", s->follow_ups_open);
	snprintf(command, sizeof command, "concern add 'TEXT' --leader %s", s->leader);
	add(s, "A10", leaders > 0, s->leaders_heard == leaders, command,
	    "Write down what worries each leader (%" PRId64 " of %" PRId64 " heard)",
	    s->leaders_heard, leaders);
}

/* Ordering. */
static void add_last_steps(struct status *s)
{
	int64_t concerns = s->counts[TM_CONCERN], threats = s->threats_open;
	char command[TM_KEY_SIZE + 64];

	add(s, "A14", concerns > 0, !s->concerns_ungrouped, "concern list --ungrouped",
	    "Group the concerns by threat (%" PRId64 " belong to none)",
	    s->concerns_ungrouped);
	add(s, "A15", concerns > 0, !s->concerns_unweighed,
	    "concern list --where points= --where worry=",
	    "Say how much each concern worries (%" PRId64 " do not say)",
	    s->concerns_unweighed);
	snprintf(command, sizeof command, "threat edit %s --loss LOW..HIGH", s->loss);
	add(s, "A15", threats > 0, !s->threats_without_loss, command,
	    "Estimate what each threat would cost (%" PRId64 " of %" PRId64 " lack it)",
	    s->threats_without_loss, threats);
	snprintf(command, sizeof command, "threat edit %s --rate LOW..HIGH", s->rate);
	add(s, "A16", threats > 0, !s->threats_without_rate, command,
	    "Estimate how often each threat happens (%" PRId64 " of %" PRId64 " lack it)",
	    s->threats_without_rate, threats);
	snprintf(command, sizeof command, "citation add --threat %s --source SOURCE",
		 s->source);
	add(s, "A16", threats > 0, !s->threats_without_source, command,
	    "Cite a source for each threat (%" PRId64 " of %" PRId64 " have none)",
	    s->threats_without_source, threats);
	add(s, "A15", threats > 0, false, "rank",
	    "Look at the order, and at how sure it is");
	add(s, "A18", threats > 0, false, "phase2 export --part slide",
	    "Show it: one slide");
}

/* Read it all. */
static enum tm_status status_read(struct tm_project *project, struct status *status,
				  struct tm_error *err)
{
	struct reader reader = { project, status };
	struct tm_filter open = { tm_field_find(tm_noun(TM_THREAT)->fields, "status"),
				  "open" };
	struct tm_query query = { .filters = &open, .filter_count = 1 };
	struct tm_filter left[] = {
		{ tm_field_find(tm_noun(TM_ENTRY)->fields, "kind"), "follow-up" },
		{ tm_field_find(tm_noun(TM_ENTRY)->fields, "done"), "false" },
	};
	enum tm_status outcome = TM_OK;

	memset(status, 0, sizeof *status);
	for (int id = 1; tm_noun(id) && !outcome; id++)
		outcome = tm_count(project, tm_noun(id)->id, NULL, &status->counts[id],
				   err);
	if (!outcome)
		outcome = tm_each(project, TM_EVENT, NULL, look_at_event, &reader, err);
	if (!outcome)
		outcome = tm_each(project, TM_LEADER, NULL, look_at_leader, &reader, err);
	if (!outcome)
		outcome =
			tm_each(project, TM_CONCERN, NULL, look_at_concern, &reader, err);
	if (!outcome)
		outcome =
			tm_each(project, TM_THREAT, &query, look_at_threat, &reader, err);
	if (!outcome)
		outcome =
			tm_count(project, TM_ENTRY,
				 &(struct tm_query){ .filters = left, .filter_count = 2 },
				 &status->follow_ups_open, err);
	add_first_steps(status);
	add_last_steps(status);
	return outcome;
}

static void put_line(struct tm_out *out, int64_t count, const struct tm_noun *noun)
{
	tm_out_print(out, "%7" PRId64 " %s", count,
		     count == 1 ? noun->name : noun->plural);
}

static void put_text(struct call *call, const struct status *s, const char *org)
{
	struct tm_out *out = call->out;
	size_t next = 0;

	tm_escape_terminal(out, *org ? org : call->path);
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
			tm_out_print(out, ", %" PRId64 " not grouped",
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
	tm_out_text(out, "\nNext\n");
	for (size_t i = 0; i < s->step_count && next < STATUS_NEXT; i++)
		if (!s->steps[i].done && !s->steps[i].waits)
			tm_out_print(out, "%3zu. %s\n       %s\n", ++next,
				     s->steps[i].text, s->steps[i].command);
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

static void put_steps(struct tm_json *json, const struct status *s, bool open,
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

static void put_json(struct call *call, const struct status *s, const char *org)
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
	put_steps(&json, s, false, STATUS_STEPS_MAX);
	tm_json_key(&json, "next");
	put_steps(&json, s, true, STATUS_NEXT);
	tm_json_object_end(&json);
	tm_out_char(call->out, '\n');
}

static enum tm_status project_status(struct call *call)
{
	struct tm_settings *settings = NULL;
	struct status s;
	enum tm_status status = tm_settings_get(call->project, &settings, call->err);

	if (!status)
		status = status_read(call->project, &s, call->err);
	if (!status && call->globals->format == FORMAT_JSON)
		put_json(call, &s, settings->org);
	else if (!status)
		put_text(call, &s, settings->org);
	if (settings)
		tm_record_free(&settings->record);
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
