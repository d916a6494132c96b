/*
 * test_numbers.c - the loss in a year, why one threat ranks above another, incident
 * counts.
 */
#include <tmodel/incident.h>

#include "tests/report/model.h"

static void report_loss(const char *threat, int64_t over)
{
	const struct tm_report_options options = seen_by(TM_FOR_CISO);
	struct tm_ranking *r = rank();
	size_t index = threat ? tm_ranking_find(r, threat) : r->count;
	struct tm_loss loss;

	ok(tm_loss_compute(r, index, over, &loss, &err));
	read_tree(tm_report_loss(r, &loss, &options, keep_bytes, NULL, &err));
	tm_ranking_free(r);
}

/* Half of the years have no loss from extortion, nine of ten at most a small one. */
static void test_loss(void **state)
{
	(void)state;
	report_loss("ransom", TM_NONE);
	assert_string_equal(member(find_page("loss"), "title"), "Extortion");
	assert_int_equal(count_rows("loss"), 6);
	check_has("no loss in 50 % of years");
	assert_non_null(find_block("figure", "curve"));
	check_lacks("More than");
	report_loss(NULL, 100000000);
	assert_int_equal(count_rows("loss"), 5);
	check_has("1.0M EUR");
}

static void test_explain(void **state)
{
	const struct tm_report_options options = seen_by(TM_FOR_CISO);
	struct tm_ranking *r = rank();
	size_t a = tm_ranking_find(r, "leak"), b = tm_ranking_find(r, "ransom");

	(void)state;
	/* The higher-ranked threat is a, in either order of arguments. */
	read_tree(tm_report_explain(r, a, b, &options, keep_bytes, NULL, &err));
	ROWS("factors", "factor sides ratio", "loss per event | 13M : 2.9M | 4.566",
	     "concern weight | \u00d72.0 : \u00d71.0 | 1.99",
	     "events per year | 0.14 : 0.22 | 0.6366");
	check_has("Extortion ranks 5.78\u00d7 above Leak.");
	check_has("88 %");
	tm_ranking_free(r);
}

static void add_count(const char *action, int64_t incidents)
{
	struct tm_incident count = TM_INCIDENT_INIT;

	count.industry = "mills";
	count.year = 2025;
	count.action = action;
	count.incidents = incidents;
	ok(tm_add(project, &count.record, &err));
}

static void report_counts(void)
{
	const struct tm_report_options options = seen_by(TM_FOR_CISO);
	struct tm_likelihood *l = NULL;

	ok(tm_likelihood_check(project, "mills", TM_NONE, TM_NONE, &l, &err));
	read_tree(tm_report_likelihood(project, l, "mills", &options, keep_bytes, NULL,
				       &err));
	tm_likelihood_free(l);
}

/* We rate fraud as more frequent than extortion; the counts are reversed. */
static void test_counts(void **state)
{
	(void)state;
	add_count("malware", 90);
	add_count("social", 10);
	report_counts();
	ROWS("actions", "action rate incidents share", "malware | - | 90 | 0.9",
	     "social | - | 10 | 0.1");
	check_has("tmodel threat edit THREAT --action KIND");
	EDIT(TM_THREAT, "ransom", "action", "malware");
	EDIT(TM_THREAT, "fraud", "action", "social");
	report_counts();
	ROWS("actions", "action rate", "malware | 0.1421", "social | 0.9147");
	TEXTS("likelihood", "list", "social above malware");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(test_loss),
		CASE(test_explain),
		CASE(test_counts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
