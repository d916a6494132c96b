/* likelihood.c - comparing our rates with counts of public incidents. */
#include <stdlib.h>
#include <string.h>

#include <tmodel/incident.h>
#include <tmodel/likelihood.h>
#include <tmodel/rank.h>
#include <tmodel/threat.h>

#include "lib/base/arena.h"
#include "lib/method/likelihood.h"
#include "lib/method/order.h"
#include "lib/method/quantity.h"
#include "lib/store/store.h"

/* Find or add the action with that name; NULL when out of memory. */
static struct tm_action *action_of(struct tm_likelihood *l, const char *name)
{
	struct tm_action *more;
	char *copy;

	for (size_t i = 0; i < l->count; i++)
		if (!strcmp(l->actions[i].action, name))
			return &l->actions[i];
	more = realloc(l->actions, (l->count + 1) * sizeof *more);
	copy = tm_arena_copy(l->own, name, strlen(name));
	if (more)
		l->actions = more;
	if (!more || !copy)
		return NULL;
	l->actions[l->count] = (struct tm_action){ .action = copy, .rate = TM_NO_NUMBER };
	return &l->actions[l->count++];
}

static enum tm_status on_count(const struct tm_row *row, void *data, struct tm_error *err)
{
	struct tm_action *action = action_of(data, tm_row_text(row, 0));

	if (!action)
		return tm_out_of_memory(err);
	action->count = tm_row_integer(row, 1);
	return TM_OK;
}

static enum tm_status add_rates(struct tm_project *p, struct tm_likelihood *l,
				struct tm_error *err)
{
	struct tm_ranking *r = NULL;
	enum tm_status status = tm_ranking_compute(p, &r, err);

	for (size_t i = 0; !status && i < r->count; i++) {
		struct tm_action *action;

		if (!*r->threats[i]->action ||
		    r->numbers[i].rate.form == TM_QUANTITY_UNKNOWN)
			continue;
		action = action_of(l, r->threats[i]->action);
		if (!action)
			status = tm_out_of_memory(err);
		else
			action->rate = (isnan(action->rate) ? 0 : action->rate) +
				       r->numbers[i].rate.mean;
	}
	tm_ranking_free(r);
	return status;
}

static enum tm_status check(struct tm_project *p, const char *industry, int64_t since,
			    int64_t until, struct tm_likelihood *l, struct tm_error *err)
{
	struct tm_arg args[] = { TM_ARG_TEXT(industry), TM_ARG_INTEGER(since),
				 TM_ARG_INTEGER(until == TM_NONE ? INT64_MAX : until) };
	enum tm_status status = tm_store_run(
		p,
		"SELECT action, sum(incidents) FROM incident WHERE industry = ?1 AND"
		" year BETWEEN ?2 AND ?3 GROUP BY action ORDER BY action",
		args, 3, on_count, l, err);

	if (!status && !l->count) {
		tm_error_set(err, TM_NOT_FOUND,
			     "no incident counts for '%.80s' in those years", industry);
		return tm_error_hint(
			err, "import them with tmodel likelihood import FILE.csv");
	}
	if (!status)
		status = add_rates(p, l, err);
	return status ? status : tm_action_check(l->actions, l->count, &l->verdict, err);
}

enum tm_status tm_likelihood_check(struct tm_project *p, const char *industry,
				   int64_t since, int64_t until,
				   struct tm_likelihood **out, struct tm_error *err)
{
	struct tm_likelihood *l = calloc(1, sizeof *l);
	enum tm_status status;

	if (!l)
		return tm_out_of_memory(err);
	l->own = calloc(1, sizeof *l->own);
	status =
		l->own ? check(p, industry, since, until, l, err) : tm_out_of_memory(err);
	if (status)
		tm_likelihood_free(l);
	else
		*out = l;
	return status;
}

void tm_likelihood_free(struct tm_likelihood *l)
{
	if (!l)
		return;
	tm_action_verdict_free(&l->verdict);
	if (l->own)
		tm_arena_free(l->own);
	free(l->own);
	free(l->actions);
	free(l);
}
