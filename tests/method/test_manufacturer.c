/*
 * test_manufacturer.c - a complete model, from interviews to results, against an
 * independent reference implementation run on the same files.
 */
#include <math.h>

#include <tmodel/concern.h>

#include "tests/method/table.h"

#include "lib/method/certainty.h"
#include "lib/method/gap.h"
#include "lib/method/likelihood.h"
#include "lib/method/lognormal.h"
#include <cjson/cJSON.h>

#define MOST_THREATS 32

/* The state shared by the tests. */
struct company {
	struct table threats, concerns, leaders;
	cJSON *expected;
	struct tm_threat_numbers numbers[MOST_THREATS];
	size_t n;
	int64_t m;
};

static void assert_near(const char *what, const char *key, double got, double want)
{
	if (!(fabs(got - want) <= 1e-9 * fabs(want)))
		fail_msg("%s of %s: %.17g, expected %.17g", what, key, got, want);
}

static void assert_near_probability(const char *what, const char *key, double got,
				    double want)
{
	if (!(fabs(got - want) <= 1e-9))
		fail_msg("%s of %s: %.17g, expected %.17g", what, key, got, want);
}

static const cJSON *member(const cJSON *object, const char *name)
{
	const cJSON *item = cJSON_GetObjectItemCaseSensitive(object, name);

	if (!item)
		fail_msg("no member %s", name);
	return item;
}

static double number(const cJSON *object, const char *name)
{
	const cJSON *item = member(object, name);

	assert_true(cJSON_IsNumber(item));
	return item->valuedouble;
}

/* An order has the keys of the list. */
static void assert_keys(const char *what, const struct company *company,
			const size_t *order, const cJSON *list)
{
	for (int i = 0; i < cJSON_GetArraySize(list); i++) {
		const char *want = cJSON_GetArrayItem(list, i)->valuestring;
		const char *got = company->numbers[order[i]].key;

		if (strcmp(got, want) != 0)
			fail_msg("%s %d: %s, expected %s", what, i + 1, got, want);
	}
}

static double points_of(const struct company *company, size_t concern)
{
	const struct tm_field *worry =
		tm_field_find(tm_noun(TM_CONCERN)->fields, "worry");
	struct tm_concern weighed = TM_CONCERN_INIT;
	struct tm_error err = TM_ERROR_INIT;
	const double points = table_number(&company->concerns, concern, "points");

	if (!isnan(points))
		return points;
	assert_int_equal(tm_field_parse(worry,
					table_cell(&company->concerns, concern, "worry"),
					NULL, &weighed, &err),
			 TM_OK);
	return tm_worry_points[weighed.worry];
}

/* The next concern, from index `from`, of this leader about this threat ("" is any). */
static size_t next_concern(const struct company *company, size_t from, const char *leader,
			   const char *threat)
{
	const struct table *concerns = &company->concerns;

	for (; from < concerns->rows; from++) {
		const char *about = table_cell(concerns, from, "threat");

		if (!strcmp(table_cell(concerns, from, "leader"), leader) && *about &&
		    (!*threat || !strcmp(about, threat)))
			break;
	}
	return from;
}

static double sum_points(const struct company *company, const char *leader,
			 const char *threat)
{
	double sum = 0;
	size_t i = next_concern(company, 0, leader, threat);

	for (; i < company->concerns.rows;
	     i = next_concern(company, i + 1, leader, threat))
		sum += points_of(company, i);
	return sum;
}

/* The points, leaders and pooled losses of one threat. */
static void hear_leaders(struct company *company, struct tm_threat_numbers *threat,
			 struct tm_pool *losses)
{
	for (size_t l = 0; l < company->leaders.rows; l++) {
		const char *leader = table_cell(&company->leaders, l, "key");
		const double all = sum_points(company, leader, "");
		struct tm_pool own = { 0 };
		size_t i = next_concern(company, 0, leader, threat->key);

		threat->leaders += i < company->concerns.rows;
		for (; i < company->concerns.rows;
		     i = next_concern(company, i + 1, leader, threat->key)) {
			const double low =
				table_number(&company->concerns, i, "loss_low");
			const double high =
				table_number(&company->concerns, i, "loss_high");

			if (!isnan(low))
				tm_pool_add_interval(&own, low, high);
		}
		tm_pool_add_pool(losses, &own);
		if (all > 0)
			threat->points +=
				100 * sum_points(company, leader, threat->key) / all;
	}
}

/* Distinct sources with a citation, other than leaders. */
static int64_t count_sources(const char *threat)
{
	struct table citations = table_read("manufacturer/citations.csv");
	struct table sources = table_read("manufacturer/sources.csv");
	int64_t count = 0;

	for (size_t s = 0; s < sources.rows; s++) {
		const char *key = table_cell(&sources, s, "key");
		bool cited = false;

		for (size_t c = 0; c < citations.rows; c++)
			cited |= !strcmp(table_cell(&citations, c, "source"), key) &&
				 !strcmp(table_cell(&citations, c, "threat"), threat);
		count += cited && strcmp(table_cell(&sources, s, "kind"), "leader") != 0;
	}
	table_free(&sources);
	table_free(&citations);
	return count;
}

static void fill_threat(struct company *company, size_t row)
{
	const struct table *threats = &company->threats;
	struct tm_threat_numbers *threat = &company->numbers[row];
	const double low = table_number(threats, row, "loss_low");
	const double cap = table_number(threats, row, "loss_cap");
	struct tm_error err = TM_ERROR_INIT;
	struct tm_pool losses = { 0 };

	threat->key = table_cell(threats, row, "key");
	hear_leaders(company, threat, &losses);
	threat->sources = count_sources(threat->key);
	if (isnan(low))
		assert_int_equal(tm_quantity_pooled(&losses, cap, &threat->loss, &err),
				 TM_OK);
	else
		assert_int_equal(
			tm_quantity_interval(low, table_number(threats, row, "loss_high"),
					     cap, &threat->loss, &err),
			TM_OK);
	assert_int_equal(tm_quantity_interval(table_number(threats, row, "rate_low"),
					      table_number(threats, row, "rate_high"),
					      NAN, &threat->rate, &err),
			 TM_OK);
}

static int open_company(void **state)
{
	struct company *company = calloc(1, sizeof *company);
	char *text = test_file("manufacturer/expected.json");

	assert_non_null(company);
	company->expected = cJSON_Parse(text);
	free(text);
	assert_non_null(company->expected);
	company->threats = table_read("manufacturer/threats.csv");
	company->concerns = table_read("manufacturer/concerns.csv");
	company->leaders = table_read("manufacturer/leaders.csv");
	company->n = company->threats.rows;
	assert_true(company->n <= MOST_THREATS);
	for (size_t i = 0; i < company->n; i++)
		fill_threat(company, i);
	for (size_t l = 0; l < company->leaders.rows; l++)
		company->m += sum_points(company, table_cell(&company->leaders, l, "key"),
					 "") > 0;
	*state = company;
	return 0;
}

static int close_company(void **state)
{
	struct company *company = *state;

	table_free(&company->leaders);
	table_free(&company->concerns);
	table_free(&company->threats);
	cJSON_Delete(company->expected);
	free(company);
	return 0;
}

static void compute(struct company *company, double concern_cap)
{
	struct tm_error err = TM_ERROR_INIT;

	assert_int_equal(tm_order_compute(company->numbers, company->n, company->m,
					  concern_cap, &err),
			 TM_OK);
}

static void check_quantity(const char *key, const char *name,
			   const struct tm_quantity *quantity, const cJSON *want,
			   double factor)
{
	char field[32];

	snprintf(field, sizeof field, "%s_mu", name);
	assert_near(field, key, quantity->mu, number(want, field));
	snprintf(field, sizeof field, "%s_sigma", name);
	assert_near(field, key, quantity->sigma, number(want, field));
	snprintf(field, sizeof field, "%s_sigma_c3", name);
	assert_near(field, key, tm_quantity_sigma(quantity, factor), number(want, field));
	snprintf(field, sizeof field, "%s_mean", name);
	assert_near(field, key, quantity->mean, number(want, field));
}

static void check_threat(const struct tm_threat_numbers *threat, const cJSON *want,
			 double factor)
{
	const char *key = threat->key;
	const bool pooled = threat->loss.form == TM_QUANTITY_POOLED;

	assert_near("C", key, threat->concern_share, number(want, "C"));
	assert_near("mult", key, threat->concern_weight, number(want, "mult"));
	assert_near("points", key, threat->points, number(want, "points"));
	assert_int_equal(threat->leaders, (int64_t)number(want, "leaders"));
	assert_near("loss_low", key, threat->loss.low, number(want, "loss_low"));
	assert_near("loss_high", key, threat->loss.high, number(want, "loss_high"));
	if (cJSON_IsNull(member(want, "cap")))
		assert_true(isnan(threat->loss.cap));
	else
		assert_near("cap", key, threat->loss.cap, number(want, "cap"));
	assert_string_equal(pooled ? "pooled" : "own",
			    member(want, "loss_from")->valuestring);
	check_quantity(key, "loss", &threat->loss, want, factor);
	check_quantity(key, "rate", &threat->rate, want, factor);
	assert_near("importance", key, threat->importance, number(want, "importance"));
	assert_near("priority", key, threat->priority, number(want, "priority"));
	assert_near("ale", key, threat->ale, number(want, "dollars"));
	assert_int_equal(threat->rank, (size_t)number(want, "place_priority"));
	assert_int_equal(threat->rank_importance,
			 (size_t)number(want, "place_importance"));
	assert_int_equal(threat->rank_ale, (size_t)number(want, "place_dollars"));
}

static void check_orders(const struct company *company, const cJSON *want)
{
	const cJSON *orders = member(want, "orders");
	size_t order[MOST_THREATS];

	assert_int_equal(
		tm_order_list(company->numbers, company->n, TM_ORDER_PRIORITY, order),
		company->n);
	assert_keys("priority", company, order, member(orders, "priority"));
	tm_order_list(company->numbers, company->n, TM_ORDER_IMPORTANCE, order);
	assert_keys("importance", company, order, member(orders, "importance"));
	tm_order_list(company->numbers, company->n, TM_ORDER_ALE, order);
	assert_keys("ale", company, order, member(orders, "dollars"));
	tm_order_list(company->numbers, company->n, TM_ORDER_EXPECTED_RANK, order);
	assert_keys("expected rank", company, order, member(want, "by_expected_rank"));
}

static void check_tiers(const struct company *company, const cJSON *tiers)
{
	size_t order[MOST_THREATS];
	size_t at = 0;

	tm_order_list(company->numbers, company->n, TM_ORDER_PRIORITY, order);
	for (int t = 0; t < cJSON_GetArraySize(tiers); t++) {
		const cJSON *tier = cJSON_GetArrayItem(tiers, t);

		assert_keys("tier", company, &order[at], tier);
		for (int i = 0; i < cJSON_GetArraySize(tier); i++)
			assert_int_equal(company->numbers[order[at++]].tier, t + 1);
	}
	assert_int_equal(at, company->n);
}

/* Inputs, orders and tiers for one hit rate, which must not change the order. */
static void check_model(struct company *company, const char *name, double hit_rate,
			double *p_rank)
{
	const cJSON *want = member(company->expected, name);
	const double factor = tm_calibration_factor(0.9, hit_rate);
	struct tm_error err = TM_ERROR_INIT;

	compute(company, 3);
	assert_int_equal(tm_certainty_compute(company->numbers, company->n, factor, 0.8,
					      p_rank, &err),
			 TM_OK);
	for (size_t i = 0; i < company->n; i++)
		check_threat(&company->numbers[i],
			     member(member(want, "threats"), company->numbers[i].key),
			     factor);
	check_orders(company, want);
	check_tiers(company, member(want, "tiers"));
}

static void test_model(void **state)
{
	struct company *company = *state;
	const cJSON *want = member(company->expected, "model");

	assert_int_equal(company->m, (int64_t)number(want, "m"));
	assert_int_equal(company->n, (size_t)number(want, "n"));
	check_model(company, "model", 0.9, NULL);
}

static void test_calibration(void **state)
{
	check_model(*state, "calibration_0.55", 0.55, NULL);
}

static void test_uncertainty(void **state)
{
	struct company *company = *state;
	const cJSON *all = member(member(company->expected, "model"), "uncertainty");
	double p_rank[MOST_THREATS * MOST_THREATS];

	check_model(company, "model", 0.9, p_rank);
	for (size_t i = 0; i < company->n; i++) {
		const struct tm_threat_numbers *threat = &company->numbers[i];
		const cJSON *want = member(all, threat->key);
		const cJSON *interval = member(want, "interval90");
		const cJSON *next = member(want, "p_above_next");
		const cJSON *row = member(want, "p_rank");

		assert_near("expected rank", threat->key, threat->expected_rank,
			    number(want, "expected_rank"));
		assert_int_equal(threat->rank_low,
				 cJSON_GetArrayItem(interval, 0)->valueint);
		assert_int_equal(threat->rank_high,
				 cJSON_GetArrayItem(interval, 1)->valueint);
		if (cJSON_IsNull(next))
			assert_true(isnan(threat->p_above_next));
		else
			assert_near_probability("p_above_next", threat->key,
						threat->p_above_next, next->valuedouble);
		assert_int_equal(cJSON_GetArraySize(row), company->n);
		for (size_t k = 0; k < company->n; k++)
			assert_near_probability(
				"p_rank", threat->key,
				p_rank[(threat->rank - 1) * company->n + k],
				cJSON_GetArrayItem(row, (int)k)->valuedouble);
	}
}

static void test_sensitivity(void **state)
{
	struct company *company = *state;
	const cJSON *model = member(company->expected, "model");
	const cJSON *orders = member(model, "sensitivity");
	const cJSON *moving = member(model, "place_depends_on_K");
	const double caps[] = { 1, 2, 3, 5 };
	size_t ranks[4 * MOST_THREATS];
	bool depends[MOST_THREATS];
	struct tm_error err = TM_ERROR_INIT;
	int found = 0;

	assert_int_equal(tm_order_sensitivity(company->numbers, company->n, company->m,
					      caps, 4, ranks, depends, &err),
			 TM_OK);
	for (size_t c = 0; c < 4; c++) {
		size_t order[MOST_THREATS];

		for (size_t i = 0; i < company->n; i++)
			order[ranks[c * company->n + i] - 1] = i;
		assert_keys("K", company, order, cJSON_GetArrayItem(orders, (int)c));
	}
	for (size_t i = 0; i < company->n; i++) {
		const cJSON *key;
		bool listed = false;

		cJSON_ArrayForEach(key, moving) listed |=
			!strcmp(key->valuestring, company->numbers[i].key);
		assert_int_equal(depends[i], listed);
		found += listed;
	}
	assert_int_equal(found, cJSON_GetArraySize(moving));
}

static void check_learning(struct company *company, const char *name, double concern_cap)
{
	const cJSON *list = member(member(company->expected, "model"), name);
	struct tm_learn learn[2 * MOST_THREATS];
	size_t count;

	compute(company, concern_cap);
	count = tm_certainty_learn(company->numbers, company->n, 3, 1, learn);
	assert_true(count >= (size_t)cJSON_GetArraySize(list));
	for (int i = 0; i < cJSON_GetArraySize(list); i++) {
		const cJSON *want = cJSON_GetArrayItem(list, i);
		const char *key = company->numbers[learn[i].threat].key;

		assert_string_equal(key, member(want, "threat")->valuestring);
		assert_string_equal(learn[i].input == TM_LEARN_LOSS ? "loss" : "rate",
				    member(want, "input")->valuestring);
		assert_int_equal(learn[i].funded, cJSON_IsTrue(member(want, "funded")));
		assert_near("value", key, learn[i].value, number(want, "value"));
		assert_near("share", key, learn[i].share,
			    learn[i].value / learn[0].value);
	}
}

static void test_learning(void **state)
{
	check_learning(*state, "research_next", 3);
	/* With K = 1 every concern weight is 1. */
	check_learning(*state, "research_next_dollars", 1);
}

/* The reference has other names for some grades. */
static void assert_renamed(const char *got, const char *want)
{
	static const char *const names[][2] = { { "in line", "in-line" },
						{ "look again", "review" },
						{ "out of line", "out-of-line" },
						{ "worried beyond its dollars",
						  "concern-exceeds-loss" },
						{ "blind spot", "under-recognised" } };

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (!strcmp(want, names[i][0])) {
			assert_string_equal(got, names[i][1]);
			return;
		}
	assert_string_equal(got, want);
}

static void check_gap(const struct tm_gap *gap, const cJSON *want)
{
	assert_near("rank_concern", "", gap->rank_concern, number(want, "rank_concern"));
	assert_near("rank_loss", "", gap->rank_loss, number(want, "rank_loss"));
	assert_near("gap", "", gap->gap, number(want, "gap"));
	assert_int_equal(gap->threshold, (size_t)number(want, "threshold"));
	assert_int_equal(gap->flagged, cJSON_IsTrue(member(want, "flagged")));
	assert_renamed(tm_gap_grade_id(gap->grade), member(want, "grade")->valuestring);
	if (gap->flagged) {
		assert_int_equal(gap->rank_far,
				 (size_t)number(want, "far_end_loss_rank"));
		assert_renamed(tm_gap_direction_id(gap->direction),
			       member(want, "direction")->valuestring);
	} else {
		assert_string_equal(tm_gap_direction_id(gap->direction), "");
	}
}

static void test_gaps(void **state)
{
	struct company *company = *state;
	const cJSON *model = member(company->expected, "model");
	const cJSON *list = member(model, "gaps");
	const cJSON *blind = member(model, "blind_spots_no_leader");
	struct tm_gap gaps[MOST_THREATS];
	int found = 0;

	compute(company, 3);
	assert_int_equal(tm_gap_list(company->numbers, company->n, gaps), company->n);
	assert_int_equal(cJSON_GetArraySize(list), company->n);
	for (size_t i = 0; i < company->n; i++) {
		const char *key = company->numbers[gaps[i].threat].key;
		const cJSON *want = cJSON_GetArrayItem(list, (int)i);

		assert_string_equal(key, member(want, "key")->valuestring);
		check_gap(&gaps[i], want);
		if (gaps[i].no_leader)
			assert_string_equal(
				key, cJSON_GetArrayItem(blind, found++)->valuestring);
	}
	assert_int_equal(found, cJSON_GetArraySize(blind));
}

/* The actions of the file and of our threats, for one industry and a range of years. */
static size_t gather_actions(const struct company *company, const struct table *incidents,
			     const struct table *mapping, const cJSON *want,
			     struct tm_action *actions)
{
	const char *industry = member(want, "industry")->valuestring;
	const cJSON *years = member(want, "years");
	size_t n = 0;

	for (size_t i = 0; i < incidents->rows + mapping->rows; i++) {
		const bool counted = i < incidents->rows;
		const struct table *table = counted ? incidents : mapping;
		const size_t row = counted ? i : i - incidents->rows;
		const char *action = table_cell(table, row, "action");
		size_t a = 0;

		if (counted) {
			const int year = (int)table_number(table, row, "year");

			if (strcmp(table_cell(table, row, "industry"), industry) != 0 ||
			    year < cJSON_GetArrayItem(years, 0)->valueint ||
			    year > cJSON_GetArrayItem(years, 1)->valueint)
				continue;
		}
		while (a < n && strcmp(actions[a].action, action) != 0)
			a++;
		if (a == n)
			actions[n++] =
				(struct tm_action){ .action = action, .rate = NAN };
		if (counted) {
			actions[a].count +=
				(int64_t)table_number(table, row, "incidents");
		} else {
			const size_t threat =
				table_find(&company->threats, "key",
					   table_cell(table, row, "threat"));
			const double rate = company->numbers[threat].rate.mean;

			actions[a].rate =
				isnan(actions[a].rate) ? rate : actions[a].rate + rate;
		}
	}
	return n;
}

static void assert_actions(const struct tm_action *actions, const size_t *order,
			   size_t count, const cJSON *list)
{
	assert_int_equal(count, cJSON_GetArraySize(list));
	for (size_t i = 0; i < count; i++)
		assert_string_equal(actions[order[i]].action,
				    cJSON_GetArrayItem(list, (int)i)->valuestring);
}

static void check_verdict(const struct tm_action *actions, size_t n,
			  const struct tm_action_verdict *verdict, const cJSON *want)
{
	const cJSON *pairs = member(want, "disagree");
	int counted = 0;

	assert_actions(actions, verdict->by_rate, verdict->rated,
		       member(want, "order_ours"));
	assert_actions(actions, verdict->by_count, verdict->rated,
		       member(want, "order_counts"));
	assert_int_equal(verdict->pair_count, cJSON_GetArraySize(pairs));
	for (size_t i = 0; i < verdict->pair_count; i++) {
		const cJSON *pair = cJSON_GetArrayItem(pairs, (int)i);

		assert_string_equal(actions[verdict->pairs[i].ours].action,
				    cJSON_GetArrayItem(pair, 0)->valuestring);
		assert_string_equal(actions[verdict->pairs[i].theirs].action,
				    cJSON_GetArrayItem(pair, 1)->valuestring);
	}
	for (size_t a = 0; a < n; a++) {
		const char *action = actions[a].action;
		const cJSON *share =
			cJSON_GetObjectItemCaseSensitive(member(want, "shares"), action);

		if (!isnan(actions[a].rate))
			assert_near("our frequency", action, actions[a].rate,
				    number(member(want, "our_rate"), action));
		if (!share)
			continue;
		counted++;
		assert_int_equal(actions[a].count, (int64_t)number(share, "incidents"));
		assert_near("share", action, actions[a].share, number(share, "share"));
		share = member(share, "wilson95");
		assert_near("low", action, actions[a].low,
			    cJSON_GetArrayItem(share, 0)->valuedouble);
		assert_near("high", action, actions[a].high,
			    cJSON_GetArrayItem(share, 1)->valuedouble);
	}
	assert_int_equal(counted, cJSON_GetArraySize(member(want, "shares")));
}

static void check_likelihood(const struct company *company, const char *file,
			     const char *name)
{
	const cJSON *want = member(company->expected, name);
	struct table incidents = table_read(file);
	struct table mapping = table_read("manufacturer/threats_actions.csv");
	struct tm_action actions[MOST_THREATS];
	struct tm_action_verdict verdict;
	struct tm_error err = TM_ERROR_INIT;
	const size_t n = gather_actions(company, &incidents, &mapping, want, actions);

	assert_int_equal(tm_action_check(actions, n, &verdict, &err), TM_OK);
	assert_int_equal(verdict.total, (int64_t)number(want, "n"));
	assert_int_equal(verdict.refused, cJSON_IsTrue(member(want, "refused")));
	if (!verdict.refused)
		check_verdict(actions, n, &verdict, want);
	tm_action_verdict_free(&verdict);
	table_free(&mapping);
	table_free(&incidents);
}

static void test_likelihood(void **state)
{
	check_likelihood(*state, "manufacturer/incidents.csv", "likelihood");
	check_likelihood(*state, "manufacturer/incidents.csv", "likelihood_small");
	check_likelihood(*state, "manufacturer/vcdb_2020.csv", "likelihood_vcdb");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_model),       cmocka_unit_test(test_calibration),
		cmocka_unit_test(test_uncertainty), cmocka_unit_test(test_sensitivity),
		cmocka_unit_test(test_learning),    cmocka_unit_test(test_gaps),
		cmocka_unit_test(test_likelihood),
	};

	return cmocka_run_group_tests(tests, open_company, close_company);
}
