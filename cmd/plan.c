/* plan.c - tmodel session plan. */
#include <math.h>

#include "lib/base/json.h"

#include <tmodel/check.h>

#include "cmd/cli/deliver.h"

static const char *const plan_formats[] = { "text", "json", "md", "html", NULL };

struct plan_opts {
	const char *session, *component;
	int64_t max;
	bool with_managers;
};

static const struct plan_opts plan_preset = { .max = TM_PLAN_LISTS };

static const struct tm_field plan_fields[] = {
	{ "session", TM_IS(REF, struct plan_opts, session), TM_REQUIRED | TM_OPERAND,
	  .refers = "session", .help = "session to plan" },
	{ "component", TM_IS(REF, struct plan_opts, component), .refers = "component",
	  .help = "component to plan for; default: that of the session" },
	{ "max", TM_IS(INT, struct plan_opts, max), .low = 1, .high = 10000, .value = "N",
	  .help = "maximum number of groups to list" },
	{ "with-managers", TM_IS(BOOL, struct plan_opts, with_managers),
	  .help = "also consider managers" },
	TM_FIELDS_END,
};

static void put_key(struct tm_json *json, const char *key, const char *value)
{
	tm_json_key(json, key);
	tm_json_string(json, value);
}

static void put_words(struct tm_json *json, const struct tm_plan *plan, uint64_t bits)
{
	tm_json_array(json);
	for (size_t i = 0; i < plan->word_count; i++)
		if (bits >> i & 1)
			tm_json_string(json, plan->words[i]);
	tm_json_array_end(json);
}

static void put_cost(struct tm_json *json, const struct tm_plan *plan, size_t list,
		     bool shown)
{
	const struct tm_field hour = { "cost_per_hour", .kind = TM_MONEY };
	char buf[TM_FIELD_TEXT_SIZE];
	double unit = 1;

	shown = shown && tm_plan_has_cost(plan, list);
	for (int i = 0; i < plan->currency.digits; i++)
		unit *= 10;
	tm_json_key(json, "cost_per_hour");
	if (shown)
		tm_json_raw(json, tm_field_text(&hour, &plan->cover->costs[list],
						&plan->currency, buf));
	else
		tm_json_null(json);
	tm_json_key(json, "cost");
	if (shown && !isnan(plan->hours))
		tm_json_real(json, (double)plan->cover->costs[list] / unit * plan->hours);
	else
		tm_json_null(json);
}

static void put_plan(struct tm_json *json, const struct tm_plan *plan, size_t list,
		     bool costs)
{
	const size_t size = plan->cover->size;
	const size_t *people = plan->cover->people + list * size;
	uint64_t needed = plan->needed_count == 64
				  ? UINT64_MAX
				  : (UINT64_C(1) << plan->needed_count) - 1;

	tm_json_object(json);
	tm_json_key(json, "people");
	tm_json_array(json);
	for (size_t i = 0; i < size; i++)
		tm_json_string(json, plan->people[people[i]]->record.key);
	tm_json_array_end(json);
	put_cost(json, plan, list, costs);
	tm_json_key(json, "covers");
	tm_json_object(json);
	for (size_t i = 0; i < size; i++)
		if (plan->brings[people[i]] & needed) {
			tm_json_key(json, plan->people[people[i]]->record.key);
			put_words(json, plan, plan->brings[people[i]] & needed);
		}
	tm_json_object_end(json);
	tm_json_object_end(json);
}

static void put_rest(struct tm_json *json, const struct tm_plan *plan,
		     const struct tm_warnings *warnings)
{
	const struct tm_cover *cover = plan->cover;

	tm_json_key(json, "more");
	tm_json_bool(json, cover->more);
	tm_json_key(json, "uncovered");
	put_words(json, plan, cover->uncovered);
	tm_json_key(json, "managers_needed");
	tm_json_array(json);
	for (size_t i = 0; i < cover->manager_count; i++)
		tm_json_string(json, plan->people[cover->managers[i]]->record.key);
	tm_json_array_end(json);
	put_key(json, "extra",
		cover->extra == TM_COVER_NOBODY ? NULL
						: plan->people[cover->extra]->record.key);
	tm_json_key(json, "extra_brings");
	put_words(json, plan, cover->extra == TM_COVER_NOBODY ? 0 : cover->extra_brings);
	tm_json_key(json, "warnings");
	tm_json_array(json);
	for (size_t i = 0; i < warnings->count; i++) {
		const struct tm_warning *warning = &warnings->items[i];

		tm_json_object(json);
		put_key(json, "id", warning->id);
		put_key(json, "person", *warning->about ? warning->about : NULL);
		put_key(json, "text", warning->text);
		tm_json_object_end(json);
	}
	tm_json_array_end(json);
}

static enum tm_status put_json(struct call *call, const struct tm_plan *plan)
{
	struct tm_warnings warnings = { .items = NULL };
	enum tm_status status = tm_check_plan(plan, &warnings, call->err);
	struct tm_json json = TM_JSON_INIT(call->out, false);

	tm_json_object(&json);
	put_key(&json, "format", "tmodel/session-plan");
	tm_json_key(&json, "version");
	tm_json_int(&json, 1);
	put_key(&json, "session", plan->session->record.key);
	put_key(&json, "component", plan->component ? plan->component->record.key : NULL);
	put_key(&json, "organiser", plan->session->organiser);
	put_key(&json, "currency", plan->currency.code);
	tm_json_key(&json, "needs");
	put_words(&json, plan,
		  plan->needed_count == 64 ? UINT64_MAX
					   : (UINT64_C(1) << plan->needed_count) - 1);
	tm_json_key(&json, "size");
	tm_json_int(&json, (int64_t)plan->cover->size);
	tm_json_key(&json, "plans");
	tm_json_array(&json);
	for (size_t i = 0; i < plan->cover->count; i++)
		put_plan(&json, plan, i, call_view(call).include_private);
	tm_json_array_end(&json);
	put_rest(&json, plan, &warnings);
	tm_json_object_end(&json);
	tm_out_char(call->out, '\n');
	tm_warnings_free(&warnings);
	return status;
}

static enum tm_status session_plan(struct call *call)
{
	const struct plan_opts *opts = call->opts;
	char date[CLOCK_DATE_SIZE];
	const struct tm_handout_options options = deliver_sheet(call, NULL, date);
	struct tm_plan *plan = NULL;
	enum tm_status status =
		tm_session_plan(call->project, opts->session, opts->component, opts->max,
				opts->with_managers, &plan, call->err);

	if (!status && call->globals->format == FORMAT_JSON)
		status = put_json(call, plan);
	else if (!status)
		status = tm_report_plan(plan, &options, tm_out_write, call->out,
					call->err);
	tm_plan_free(plan);
	return status;
}

const struct command plan_commands[] = {
	{ .noun = TM_SESSION,
	  .word = "plan",
	  .part = "Meetings and sessions",
	  .summary = "find the smallest groups with the required competence",
	  OPTS(plan),
	  .need = READS,
	  .formats = plan_formats,
	  .run = session_plan,
	  .examples = WORDS{ "tmodel session plan sso-review --component sso", NULL } },
	{ .word = NULL },
};
