/* plan.c - tmodel session plan. */
#include <math.h>

#include <tmodel/check.h>

#include "lib/base/arena.h"

#include "cmd/cli/deliver.h"
#include "cmd/print/schema.h"

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

/* A person, and the required competences that they cover. */
struct cover {
	const char *person;
	struct shape_list words;
};

struct list {
	struct shape_list people, covers;
	int64_t cost_per_hour;
	double cost;
};

struct plan_document {
	const char *session, *component, *organiser, *currency;
	int64_t size;
	struct shape_list needs, plans, uncovered, managers, extra_brings, warnings;
	bool more;
	const char *extra;
};

static const struct shape cover_words = { SHAPE_ARE(LIST, TEXT, struct cover, words) };

static const struct shape list_members[] = {
	{ "people", SHAPE_ARE(LIST, KEY, struct list, people),
	  .help = "keys of the people, the organiser first" },
	{ "cost_per_hour", SHAPE_IS(MONEY, struct list, cost_per_hour), SHAPE_NULL,
	  .help = "cost per hour of all of them (private: only with --include-private)" },
	{ "cost", SHAPE_IS(AMOUNT, struct list, cost), SHAPE_NULL,
	  .help = "total cost including preparation; private too" },
	{ "covers", SHAPE_IS(MAP, struct list, covers), .of = &cover_words,
	  .help = "required competences by person" },
	SHAPES_END,
};

static const struct shape warning_members[] = {
	{ "id", SHAPE_IS(TEXT, struct tm_warning, id),
	  .help = "id of the rule, stable for scripts" },
	{ "person", SHAPE_IS(KEY, struct tm_warning, about), SHAPE_NULL,
	  .help = "key of the person it is about" },
	{ "text", SHAPE_IS(TEXT, struct tm_warning, text),
	  .help = "the warning in words" },
	SHAPES_END,
};

static const struct shape plan_members[] = {
	{ "session", SHAPE_IS(KEY, struct plan_document, session),
	  .help = "key of the session" },
	{ "component", SHAPE_IS(KEY, struct plan_document, component), SHAPE_NULL,
	  .help = "key of the component; null: the whole system" },
	{ "organiser", SHAPE_IS(KEY, struct plan_document, organiser),
	  .help = "key of the organiser, who is in every group" },
	{ "currency", SHAPE_IS(TEXT, struct plan_document, currency),
	  .help = "ISO 4217 code of all amounts" },
	{ "needs", SHAPE_ARE(LIST, TEXT, struct plan_document, needs),
	  .help = "required competences" },
	{ "size", SHAPE_IS(ORDINAL, struct plan_document, size),
	  .help = "number of people in each group" },
	{ "plans", SHAPE_ARE(LIST, OBJECT, struct plan_document, plans),
	  .of = list_members,
	  .help = "groups, by cost if --include-private, else by key" },
	{ "more", SHAPE_IS(BOOL, struct plan_document, more),
	  .help = "whether there are more groups of that size" },
	{ "uncovered", SHAPE_ARE(LIST, TEXT, struct plan_document, uncovered),
	  .help = "required competences that no group covers" },
	{ "managers_needed", SHAPE_ARE(LIST, KEY, struct plan_document, managers),
	  .help = "managers who were not searched and cover some of these" },
	{ "extra", SHAPE_IS(KEY, struct plan_document, extra), SHAPE_NULL,
	  .help = "key of a person with an additional viewpoint" },
	{ "extra_brings", SHAPE_ARE(LIST, TEXT, struct plan_document, extra_brings),
	  .help = "competences this person adds" },
	{ "warnings", SHAPE_ARE(LIST, OBJECT, struct plan_document, warnings),
	  .of = warning_members },
	SHAPES_END,
};

const struct schema plan_schema = { "session-plan", "tmodel session plan SESSION --json",
				    "the smallest groups with the required competences",
				    SCHEMA_DOCUMENT("session-plan", plan_members) };

/* A document being filled, and the arena of its lists. */
struct filling {
	const struct tm_plan *plan;
	struct tm_arena *arena;
	bool costs; /* whether they are shown */
};

static struct shape_list get_words(struct filling *to, uint64_t bits)
{
	const struct tm_plan *plan = to->plan;
	const char **words = tm_arena_alloc(to->arena, plan->word_count * sizeof *words);
	size_t count = 0;

	for (size_t i = 0; i < plan->word_count; i++)
		if (bits >> i & 1) {
			if (words)
				words[count] = plan->words[i];
			count++;
		}
	return SHAPE_ITEMS(words, count);
}

static struct shape_list get_people(struct filling *to, const size_t *people,
				    size_t count)
{
	const char **keys = tm_arena_alloc(to->arena, count * sizeof *keys);

	for (size_t i = 0; keys && i < count; i++)
		keys[i] = to->plan->people[people[i]]->record.key;
	return SHAPE_ITEMS(keys, count);
}

/* The required competences, as bits. */
static uint64_t needed(const struct tm_plan *plan)
{
	return plan->needed_count == 64 ? UINT64_MAX
					: (UINT64_C(1) << plan->needed_count) - 1;
}

static struct shape_list get_covers(struct filling *to, const size_t *people, size_t size)
{
	struct cover *covers = tm_arena_alloc(to->arena, size * sizeof *covers);
	size_t count = 0;

	for (size_t i = 0; covers && i < size; i++) {
		uint64_t brings = to->plan->brings[people[i]] & needed(to->plan);

		if (brings)
			covers[count++] = (struct cover){
				to->plan->people[people[i]]->record.key,
				get_words(to, brings),
			};
	}
	return SHAPE_ITEMS(covers, covers ? count : size);
}

static struct list get_list(struct filling *to, size_t at)
{
	const struct tm_plan *plan = to->plan;
	const size_t size = plan->cover->size;
	const size_t *people = plan->cover->people + at * size;
	int64_t cost = plan->cover->costs[at];
	bool shown = to->costs && tm_plan_has_cost(plan, at);
	double unit = 1;

	for (int i = 0; i < plan->currency.digits; i++)
		unit *= 10;
	return (struct list){
		.people = get_people(to, people, size),
		.covers = get_covers(to, people, size),
		.cost_per_hour = shown ? cost : TM_NONE,
		.cost = shown ? (double)cost / unit * plan->hours : NAN,
	};
}

static struct shape_list get_lists(struct filling *to)
{
	size_t count = to->plan->cover->count;
	struct list *lists = tm_arena_alloc(to->arena, count * sizeof *lists);

	for (size_t i = 0; lists && i < count; i++)
		lists[i] = get_list(to, i);
	return SHAPE_ITEMS(lists, count);
}

static enum tm_status put_json(struct call *call, const struct tm_plan *plan)
{
	const struct tm_cover *cover = plan->cover;
	const bool has_extra = cover->extra != TM_COVER_NOBODY;
	struct tm_warnings warnings = { .items = NULL };
	struct tm_arena arena = { 0 };
	struct filling to = { plan, &arena, call_view(call).include_private };
	enum tm_status status = tm_check_plan(plan, &warnings, call->err);
	const struct plan_document document = {
		.session = plan->session->record.key,
		.component = plan->component ? plan->component->record.key : NULL,
		.organiser = plan->session->organiser,
		.currency = plan->currency.code,
		.needs = get_words(&to, needed(plan)),
		.size = (int64_t)cover->size,
		.plans = get_lists(&to),
		.more = cover->more,
		.uncovered = get_words(&to, cover->uncovered),
		.managers = get_people(&to, cover->managers, cover->manager_count),
		.extra = has_extra ? plan->people[cover->extra]->record.key : NULL,
		.extra_brings = get_words(&to, has_extra ? cover->extra_brings : 0),
		.warnings = SHAPE_ITEMS(warnings.items, warnings.count),
	};

	shape_document(call->out, &plan_schema.shape, &document, &plan->currency);
	tm_arena_free(&arena);
	tm_warnings_free(&warnings);
	return status;
}

static enum tm_status session_plan(struct call *call)
{
	const struct plan_opts *opts = call->opts;
	char date[CLOCK_DATE_SIZE];
	const struct tm_handout_options options = deliver_handout(call, NULL, date);
	const struct tm_view view = call_view(call);
	struct tm_plan *plan = NULL;
	enum tm_status status =
		tm_session_plan(call->project, opts->session, opts->component, opts->max,
				opts->with_managers, &view, &plan, call->err);

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
