/* test_plan.c - the plan of a session: invite lists with reasons and costs. */
#include "tests/report/model.h"

static void report_plan(const char *component, bool managers,
			const struct tm_handout_options *options)
{
	struct tm_plan *plan = NULL;

	ok(tm_session_plan(project, "review", component, 20, managers, &options->view,
			   &plan, &err));
	read_tree(tm_report_plan(plan, options, keep_bytes, NULL, &err));
	tm_plan_free(plan);
}

static void test_lists(void **state)
{
	(void)state;
	report_plan(NULL, false, &with_private);
	check_pages("review/section");
	/* Both attend for two hours and prepare for half an hour. */
	ROWS("plans", "plan people cost_per_hour cost", "1 | ann, dev | 180 | 450",
	     "2 | ann, eve | 190 | 475");
	ROWS("reasons", "person name for", "ann | Ann | organises the session",
	     "dev | Dev | development");
	check_has("eve (business)");
}

/* Costs and their columns are private. */
static void test_costs(void **state)
{
	(void)state;
	report_plan(NULL, false, &plain);
	check_columns("plans", "plan people");
	check_lacks("180");
	check_lacks("450");
}

/* A list has a cost only if everyone's cost is set. */
static void test_unknown_cost(void **state)
{
	(void)state;
	EDIT(TM_PERSON, "dev", "hourly_cost", "");
	report_plan(NULL, false, &with_private);
	ROWS("plans", "people cost_per_hour cost", "ann, dev | - | -",
	     "ann, eve | 190 | 475");
}

static void test_uncovered(void **state)
{
	(void)state;
	ADD(TM_COMPONENT, "key", "pump", "name", "Pump", "needs", "embedded;physics");
	report_plan("pump", false, &plain);
	ROWS("plans", "people", "ann");
	check_has("boss");
	check_has("physics");
	report_plan("pump", true, &plain);
	ROWS("plans", "people", "ann, boss");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		MEETING_CASE(test_lists),
		MEETING_CASE(test_costs),
		MEETING_CASE(test_unknown_cost),
		MEETING_CASE(test_uncovered),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
