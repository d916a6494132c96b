/* steps.c - the progress of a project, and the next steps. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <tmodel/concern.h>
#include <tmodel/event.h>
#include <tmodel/threat.h>

#include "lib/base/array.h"
#include "lib/check/rules.h"

#define TMODEL "tmodel "

struct reader {
	struct tm_project *project;
	struct tm_progress *progress;
};

/* Copy the key unless an earlier one is set. */
static void set_first(char first[TM_KEY_SIZE], const struct tm_record *record)
{
	if (!*first)
		memcpy(first, record->key, TM_KEY_SIZE);
}

/* Count the records of a noun with that field value. */
static enum tm_status count_with(struct tm_project *project, enum tm_noun_id noun,
				 const char *field, const char *value, int64_t *count,
				 struct tm_error *err)
{
	struct tm_filter filter = { tm_field_find(tm_noun((int)noun)->fields, field),
				    value };
	struct tm_query query = { .filters = &filter, .filter_count = 1 };

	return tm_count(project, noun, &query, count, err);
}

static enum tm_status on_event(const struct tm_record *record, void *data,
			       struct tm_error *err)
{
	const struct tm_event *event = (const struct tm_event *)record;
	struct tm_progress *progress = ((struct reader *)data)->progress;

	(void)err;
	if (*event->threat)
		progress->events_promoted++;
	else
		set_first(progress->event, record);
	return TM_OK;
}

static enum tm_status on_leader(const struct tm_record *record, void *data,
				struct tm_error *err)
{
	struct reader *reader = data;
	int64_t concerns;
	enum tm_status status = count_with(reader->project, TM_CONCERN, "leader",
					   record->key, &concerns, err);

	if (!status && concerns)
		reader->progress->leaders_heard++;
	else if (!status)
		set_first(reader->progress->leader, record);
	return status;
}

static enum tm_status on_concern(const struct tm_record *record, void *data,
				 struct tm_error *err)
{
	const struct tm_concern *concern = (const struct tm_concern *)record;
	struct tm_progress *progress = ((struct reader *)data)->progress;

	(void)err;
	progress->concerns_ungrouped += !*concern->threat;
	progress->concerns_unweighed +=
		concern->points == TM_NONE && concern->worry == TM_WORRY_NONE;
	return TM_OK;
}

static enum tm_status on_pooled_concern(const struct tm_record *record, void *data,
					struct tm_error *err)
{
	bool *has = data;

	(void)err;
	*has = *has || ((const struct tm_concern *)record)->loss_low != TM_NONE;
	return TM_OK;
}

/* Whether a concern of the threat states its loss. */
static enum tm_status is_pooled(struct tm_project *project, const char *threat, bool *has,
				struct tm_error *err)
{
	struct tm_filter filter = { tm_field_find(tm_noun(TM_CONCERN)->fields, "threat"),
				    threat };
	struct tm_query query = { .filters = &filter, .filter_count = 1 };

	*has = false;
	return tm_each(project, TM_CONCERN, &query, on_pooled_concern, has, err);
}

static enum tm_status on_threat(const struct tm_record *record, void *data,
				struct tm_error *err)
{
	const struct tm_threat *threat = (const struct tm_threat *)record;
	struct reader *reader = data;
	struct tm_progress *progress = reader->progress;
	bool pooled = threat->loss_low != TM_NONE;
	int64_t citations;
	enum tm_status status = TM_OK;

	progress->threats_open++;
	if (!pooled)
		status = is_pooled(reader->project, record->key, &pooled, err);
	if (!status)
		status = count_with(reader->project, TM_CITATION, "threat", record->key,
				    &citations, err);
	if (status)
		return status;
	if (!pooled) {
		progress->threats_without_loss++;
		set_first(progress->loss, record);
	}
	if (isnan(threat->rate_low) && isnan(threat->probability) &&
	    threat->observed_events == TM_NONE) {
		progress->threats_without_rate++;
		set_first(progress->rate, record);
	}
	if (!citations) {
		progress->threats_without_source++;
		set_first(progress->source, record);
	}
	return TM_OK;
}

static enum tm_status read_counts(struct tm_project *project,
				  struct tm_progress *progress, struct tm_error *err)
{
	struct reader reader = { project, progress };
	struct tm_filter open = { tm_field_find(tm_noun(TM_THREAT)->fields, "status"),
				  "open" };
	struct tm_query threats = { .filters = &open, .filter_count = 1 };
	struct tm_filter left[] = {
		{ tm_field_find(tm_noun(TM_ENTRY)->fields, "kind"), "follow-up" },
		{ tm_field_find(tm_noun(TM_ENTRY)->fields, "done"), "false" },
	};
	struct tm_query follow_ups = { .filters = left, .filter_count = 2 };
	enum tm_status status = TM_OK;

	for (int id = 1; tm_noun(id) && !status; id++)
		status = tm_count(project, tm_noun(id)->id, NULL, &progress->counts[id],
				  err);
	if (!status)
		status = tm_each(project, TM_EVENT, NULL, on_event, &reader, err);
	if (!status)
		status = tm_each(project, TM_LEADER, NULL, on_leader, &reader, err);
	if (!status)
		status = tm_each(project, TM_CONCERN, NULL, on_concern, &reader, err);
	if (!status)
		status = tm_each(project, TM_THREAT, &threats, on_threat, &reader, err);
	if (!status)
		status = tm_count(project, TM_ENTRY, &follow_ups,
				  &progress->follow_ups_open, err);
	return status;
}

static enum tm_status add_step(struct tm_progress *progress, size_t *capacity,
			       const struct tm_rule *rule, struct tm_error *err)
{
	struct tm_case c = { .progress = progress };
	enum tm_verdict verdict = rule->holds(&c);
	struct tm_step *steps, *step;

	if (verdict == TM_RULE_NO)
		return TM_OK;
	steps = tm_reserve(progress->steps, capacity, progress->step_count + 1,
			   sizeof *steps);
	if (!steps)
		return tm_out_of_memory(err);
	progress->steps = steps;
	step = &steps[progress->step_count++];
	step->step = rule->id;
	step->done = verdict == TM_RULE_DONE;
	step->waits = verdict == TM_RULE_WAITS;
	tm_rule_fill(&c, rule->text, step->text, sizeof step->text);
	snprintf(step->command, sizeof step->command, TMODEL);
	tm_rule_fill(&c, rule->command, step->command + strlen(TMODEL),
		     sizeof step->command - strlen(TMODEL));
	return TM_OK;
}

static enum tm_status add_steps(struct tm_progress *progress, struct tm_error *err)
{
	enum tm_status status = TM_OK;
	size_t capacity = 0;

	for (size_t i = 0; i < tm_rule_count && !status; i++)
		if (tm_rules[i].subject == TM_OF_STEP)
			status = add_step(progress, &capacity, &tm_rules[i], err);
	return status;
}

enum tm_status tm_progress_read(struct tm_project *project, struct tm_progress **out,
				struct tm_error *err)
{
	struct tm_progress *progress = calloc(1, sizeof *progress);
	enum tm_status status;

	if (!progress)
		return tm_out_of_memory(err);
	status = read_counts(project, progress, err);
	if (!status)
		status = add_steps(progress, err);
	if (status)
		tm_progress_free(progress);
	else
		*out = progress;
	return status;
}

void tm_progress_free(struct tm_progress *progress)
{
	if (!progress)
		return;
	free(progress->steps);
	free(progress);
}
