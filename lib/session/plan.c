/* plan.c - planning attendees: lists of people who cover the required competences. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <tmodel/component.h>
#include <tmodel/person.h>
#include <tmodel/plan.h>
#include <tmodel/session.h>
#include <tmodel/settings.h>

#include "lib/base/arena.h"
#include "lib/base/array.h"
#include "lib/method/cover.h"
#include "lib/model/copy.h"

enum { MAX_WORDS = 64 };

/*
 * The bit of a word of that length; with `add`, a new word is appended if there is
 * room.
 */
static enum tm_status word_bit(struct tm_plan *plan, const char *word, size_t length,
			       bool add, uint64_t *bit, struct tm_error *err)
{
	char *copy;

	*bit = 0;
	for (size_t i = 0; i < plan->word_count; i++)
		if (strlen(plan->words[i]) == length &&
		    !memcmp(plan->words[i], word, length)) {
			*bit = UINT64_C(1) << i;
			return TM_OK;
		}
	if (!add || plan->word_count == MAX_WORDS)
		return TM_OK;
	copy = tm_arena_copy(plan->own, word, length);
	if (!copy)
		return tm_out_of_memory(err);
	*bit = UINT64_C(1) << plan->word_count;
	plan->words[plan->word_count++] = copy;
	return TM_OK;
}

/* The bits of all words in a list. */
static enum tm_status word_bits(struct tm_plan *plan, const char *list, uint64_t *bits,
				struct tm_error *err)
{
	enum tm_status status = TM_OK;

	while (*list && !status) {
		size_t length = strcspn(list, ";");
		uint64_t bit;

		status = word_bit(plan, list, length, true, &bit, err);
		*bits |= bit;
		list += length + (list[length] == ';');
	}
	return status;
}

/* -- required competences */

struct needs {
	struct tm_plan *plan;
	uint64_t bits;
};

static enum tm_status on_needs(const struct tm_record *record, void *data,
			       struct tm_error *err)
{
	struct needs *needs = data;

	return word_bits(needs->plan, ((const struct tm_component *)record)->needs,
			 &needs->bits, err);
}

static enum tm_status read_needs(struct tm_project *p, struct tm_plan *plan,
				 const char *component, struct tm_error *err)
{
	struct needs needs = { plan, 0 };
	enum tm_status status;

	if (!component)
		component = plan->session->component;
	if (!*component)
		status = tm_each(p, TM_COMPONENT, NULL, on_needs, &needs, err);
	else {
		status = tm_get(p, TM_COMPONENT, component,
				(struct tm_record **)&plan->component, err);
		if (!status)
			status = on_needs(&plan->component->record, &needs, err);
	}
	plan->needed_count = plan->word_count;
	if (status || plan->needed_count)
		return status;
	tm_error_set(err, TM_INVALID, "no required competences recorded");
	return plan->component ? tm_error_hint(err,
					       "tmodel component edit %s --needs "
					       "'architecture;devops'",
					       plan->component->record.key)
			       : tm_error_hint(err, "tmodel component add 'NAME' --needs "
						    "'architecture;devops'");
}

/* -- people */

struct people {
	struct tm_plan *plan;
	size_t capacity, brings_capacity;
};

static enum tm_status on_person(const struct tm_record *record, void *data,
				struct tm_error *err)
{
	struct people *people = data;
	struct tm_plan *plan = people->plan;
	size_t n = plan->people_count;
	const struct tm_person *person = tm_record_copy(plan->own, record);
	void *list = tm_reserve(plan->people, &people->capacity, n + 1,
				sizeof(struct tm_person *));
	void *brings = tm_reserve(plan->brings, &people->brings_capacity, n + 1,
				  sizeof *plan->brings);

	if (list)
		plan->people = list;
	if (brings)
		plan->brings = brings;
	if (!person || !list || !brings)
		return tm_out_of_memory(err);
	if (!strcmp(record->key, plan->session->organiser))
		plan->organiser = n;
	plan->people[n] = person;
	plan->brings[n] = 0;
	plan->people_count++;
	return word_bits(plan, person->competences, &plan->brings[n], err);
}

static enum tm_status read_people(struct tm_project *p, struct tm_plan *plan,
				  struct tm_error *err)
{
	struct people people = { .plan = plan };

	return tm_each(p, TM_PERSON, NULL, on_person, &people, err);
}

static enum tm_status find_covers(struct tm_plan *plan, int64_t limit,
				  struct tm_error *err)
{
	struct tm_cover_person *people = calloc(plan->people_count, sizeof *people);
	struct tm_cover_request request = {
		.needed = plan->needed_count == MAX_WORDS
				  ? UINT64_MAX
				  : (UINT64_C(1) << plan->needed_count) - 1,
		.organiser = plan->organiser,
		.managers = plan->managers,
		.limit = (size_t)limit,
	};
	enum tm_status status;

	if (!people)
		return tm_out_of_memory(err);
	for (size_t i = 0; i < plan->people_count; i++) {
		const struct tm_person *person = plan->people[i];

		people[i].key = person->record.key;
		people[i].brings = plan->brings[i];
		if (plan->costs && person->hourly_cost != TM_NONE)
			people[i].cost = person->hourly_cost;
		people[i].manager = tm_person_level(person) != TM_LEVEL_NONE;
	}
	status = tm_cover_find(people, plan->people_count, &request, &plan->cover, err);
	free(people);
	return status;
}

static enum tm_status fill_plan(struct tm_project *p, const char *session,
				const char *component, int64_t limit,
				struct tm_plan *plan, struct tm_error *err)
{
	struct tm_project_info info;
	enum tm_status status;

	plan->words = tm_arena_alloc(plan->own, MAX_WORDS * sizeof(const char *));
	if (!plan->words)
		return tm_out_of_memory(err);
	status = tm_get(p, TM_SESSION, session, (struct tm_record **)&plan->session, err);
	if (!status && !*plan->session->organiser) {
		tm_error_set(err, TM_INVALID, "session '%s' has no organiser",
			     plan->session->record.key);
		return tm_error_hint(err, "tmodel session edit %s --organiser PERSON",
				     plan->session->record.key);
	}
	if (!status)
		status = read_needs(p, plan, component, err);
	if (!status)
		status = read_people(p, plan, err);
	if (!status)
		status = find_covers(plan, limit, err);
	if (!status)
		status = tm_settings_get(p, &plan->settings, err);
	if (!status)
		status = tm_project_inspect(p, &info, err);
	if (status)
		return status;
	snprintf(plan->date, sizeof plan->date, "%.10s", info.changed);
	plan->currency = *tm_project_currency(p);
	plan->hours = TM_NO_NUMBER;
	if (plan->session->minutes != TM_NONE)
		plan->hours = (double)(plan->session->minutes +
				       (plan->session->preparation == TM_NONE
						? 0
						: plan->session->preparation)) /
			      60;
	return TM_OK;
}

enum tm_status tm_session_plan(struct tm_project *p, const char *session,
			       const char *component, int64_t limit, bool managers,
			       const struct tm_view *view, struct tm_plan **out,
			       struct tm_error *err)
{
	struct tm_plan *plan = calloc(1, sizeof *plan);
	enum tm_status status;

	if (!plan)
		return tm_out_of_memory(err);
	plan->managers = managers;
	plan->costs = tm_view_shows(
		view, tm_field_find(tm_noun(TM_PERSON)->fields, "hourly_cost"));
	plan->own = calloc(1, sizeof *plan->own);
	status = plan->own ? fill_plan(p, session, component, limit, plan, err)
			   : tm_out_of_memory(err);
	if (status)
		tm_plan_free(plan);
	else
		*out = plan;
	return status;
}

void tm_plan_free(struct tm_plan *plan)
{
	if (!plan)
		return;
	tm_record_free((struct tm_record *)plan->session);
	tm_record_free((struct tm_record *)plan->component);
	tm_record_free((struct tm_record *)plan->settings);
	tm_cover_free(plan->cover);
	free(plan->people);
	free(plan->brings);
	if (plan->own)
		tm_arena_free(plan->own);
	free(plan->own);
	free(plan);
}

bool tm_plan_has_cost(const struct tm_plan *plan, size_t list)
{
	const size_t size = plan->cover->size;

	if (!plan->costs)
		return false;
	for (size_t i = 0; i < size; i++)
		if (plan->people[plan->cover->people[list * size + i]]->hourly_cost ==
		    TM_NONE)
			return false;
	return true;
}
