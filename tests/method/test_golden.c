/*
 * test_golden.c - every case of golden/quantification.csv: published results and
 * results of other programs, each with its tolerance.
 */
#include <math.h>

#include "tests/method/table.h"

#include "lib/method/certainty.h"
#include "lib/method/exceedance.h"
#include "lib/method/lognormal.h"
#include "lib/method/normal.h"

#define MOST_ITEMS 8

/* A row of the file; `context` holds the last inputs with several threats. */
struct row {
	const char *function, *inputs, *output, *context;
};

/* The text after "name=" in the inputs; NULL if missing. */
static const char *find_input(const char *inputs, const char *name)
{
	const size_t length = strlen(name);

	while (inputs && *inputs) {
		if (!strncmp(inputs, name, length) && inputs[length] == '=')
			return inputs + length + 1;
		inputs = strchr(inputs, ';');
		inputs = inputs ? inputs + 1 : NULL;
	}
	return NULL;
}

static double input(const struct row *row, const char *name)
{
	const char *value = find_input(row->inputs, name);

	if (!value)
		fail_msg("%s has no input %s", row->function, name);
	return strtod(value, NULL);
}

/*
 * Parse the interval "2e4..5e5"; returns the rest. strtod() would consume the first
 * dot.
 */
static const char *read_range(const char *text, double *low, double *high)
{
	const char *dots = strstr(text, "..");
	char *end;

	assert_non_null(dots);
	*low = strtod(text, &end);
	assert_true(end == dots || end == dots + 1);
	*high = strtod(dots + 2, &end);
	return end;
}

static struct tm_quantity interval(double low, double high)
{
	struct tm_error err = TM_ERROR_INIT;
	struct tm_quantity quantity;

	assert_int_equal(tm_quantity_interval(low, high, NAN, &quantity, &err), TM_OK);
	return quantity;
}

static struct tm_quantity loss_of(const struct row *row)
{
	return interval(input(row, "low"), input(row, "high"));
}

static struct tm_event_loss event_of(const struct row *row)
{
	const struct tm_quantity quantity = loss_of(row);
	const struct tm_event_loss loss = { quantity.mu, quantity.sigma, NAN };

	return loss;
}

static double quantile_of_normal(const struct row *row)
{
	return tm_normal_quantile(input(row, "p"));
}

static double lognormal_from_interval(const struct row *row)
{
	const struct tm_quantity loss = loss_of(row);

	if (!strcmp(row->output, "mu"))
		return loss.mu;
	if (!strcmp(row->output, "sigma"))
		return loss.sigma;
	if (!strcmp(row->output, "mean"))
		return loss.mean;
	if (!strcmp(row->output, "median"))
		return tm_lognormal_quantile(loss.mu, loss.sigma, 0.5);
	assert_string_equal(row->output, "sd");
	return tm_lognormal_sd(loss.mu, loss.sigma);
}

static double lognormal_quantile(const struct row *row)
{
	const struct tm_quantity loss = loss_of(row);

	return tm_lognormal_quantile(loss.mu, loss.sigma, input(row, "q"));
}

static double yearly_by_rate(const struct row *row)
{
	return input(row, "rate") * loss_of(row).mean;
}

static double yearly_by_probability(const struct row *row)
{
	return input(row, "p") * loss_of(row).mean;
}

static double capped_mean(const struct row *row)
{
	const struct tm_quantity loss = loss_of(row);

	return tm_lognormal_mean(loss.mu, loss.sigma, input(row, "cap"));
}

static double rate_from_count(const struct row *row)
{
	struct tm_error err = TM_ERROR_INIT;
	struct tm_quantity rate;

	assert_int_equal(
		tm_quantity_count(input(row, "events"), input(row, "years"), &rate, &err),
		TM_OK);
	assert_string_equal(row->output, "p95");
	return rate.high;
}

static double exceedance(const struct row *row)
{
	const struct tm_event_loss loss = event_of(row);

	return tm_exceedance_above(input(row, "p"), &loss, input(row, "x"));
}

static double value_at_risk(const struct row *row)
{
	const struct tm_event_loss loss = event_of(row);

	return tm_exceedance_var(input(row, "p"), &loss, input(row, "q"));
}

static double shortfall(const struct row *row)
{
	const struct tm_event_loss loss = event_of(row);

	return tm_exceedance_es(input(row, "p"), &loss, input(row, "q"));
}

static double inflation(const struct row *row)
{
	return tm_calibration_factor(input(row, "stated"),
				     input(row, "observed_hit_rate"));
}

static double pooled(const struct row *row)
{
	struct tm_pool pool = { 0 };
	char name[16];

	for (int i = 1; i <= 3; i++) {
		double low, high;

		snprintf(name, sizeof name, "e%d", i);
		read_range(find_input(row->inputs, name), &low, &high);
		tm_pool_add_interval(&pool, low, high);
	}
	if (!strcmp(row->output, "mu"))
		return pool.mu;
	if (!strcmp(row->output, "sigma_between"))
		return sqrt(tm_pool_fixed(&pool));
	assert_string_equal(row->output, "sigma_total");
	return sqrt(pool.stated + tm_pool_fixed(&pool));
}

/* Threats written as "name=rate 0.03..0.3 loss 5e5..2e7;..." */
struct rivals {
	struct tm_threat_numbers threats[MOST_ITEMS];
	struct tm_certainty items[MOST_ITEMS];
	char names[MOST_ITEMS][16];
	size_t n;
};

static void read_rivals(const struct row *row, struct rivals *rivals)
{
	const char *at = row->context;
	struct tm_error err = TM_ERROR_INIT;

	memset(rivals, 0, sizeof *rivals);
	for (; strncmp(at, "item=", 5) != 0; at++) {
		struct tm_threat_numbers *threat = &rivals->threats[rivals->n];
		const char *equals = strchr(at, '=');
		double low, high;

		assert_non_null(equals);
		assert_true(rivals->n < MOST_ITEMS);
		snprintf(rivals->names[rivals->n], sizeof rivals->names[0], "%.*s",
			 (int)(equals - at), at);
		threat->key = rivals->names[rivals->n++];
		at = read_range(equals + strlen("=rate "), &low, &high);
		threat->rate = interval(low, high);
		at = read_range(at + strlen(" loss "), &low, &high);
		threat->loss = interval(low, high);
		assert_true(*at == ';');
	}
	assert_int_equal(tm_order_compute(rivals->threats, rivals->n, 0, 3, &err), TM_OK);
	for (size_t i = 0; i < rivals->n; i++)
		rivals->items[i] = tm_certainty_of(&rivals->threats[i], 1);
}

static size_t rival(const struct row *row, const struct rivals *rivals, const char *input)
{
	const char *name = find_input(row->inputs, input);

	for (size_t i = 0; name && i < rivals->n; i++) {
		const size_t length = strlen(rivals->names[i]);

		if (!strncmp(name, rivals->names[i], length) &&
		    (!name[length] || name[length] == ';'))
			return i;
	}
	fail_msg("no threat in %s", row->inputs);
	return 0;
}

static double expected_rank(const struct row *row)
{
	double expected[MOST_ITEMS];
	struct rivals rivals;

	read_rivals(row, &rivals);
	tm_certainty_expected(rivals.items, rivals.n, expected);
	return expected[rival(row, &rivals, "item")];
}

static const double *rank_row(const struct row *row, struct rivals *rivals)
{
	static double p_rank[MOST_ITEMS * MOST_ITEMS];
	struct tm_error err = TM_ERROR_INIT;

	read_rivals(row, rivals);
	assert_int_equal(tm_certainty_ranks(rivals->items, rivals->n, p_rank, &err),
			 TM_OK);
	return &p_rank[rival(row, rivals, "item") * rivals->n];
}

static double rank_probability(const struct row *row)
{
	struct rivals rivals;

	return rank_row(row, &rivals)[(size_t)input(row, "rank") - 1];
}

/* Encode "1..4" as 104, for both sides. */
static double rank_interval(const struct row *row)
{
	struct rivals rivals;
	const double *p_rank = rank_row(row, &rivals);
	size_t low, high;

	tm_certainty_interval(p_rank, rivals.n, &low, &high);
	return (double)(100 * low + high);
}

static double above(const struct row *row)
{
	struct rivals rivals;

	read_rivals(row, &rivals);
	return tm_certainty_above(&rivals.items[rival(row, &rivals, "a")],
				  &rivals.items[rival(row, &rivals, "b")]);
}

static double value_of_knowing(const struct row *row)
{
	const bool rate = !strcmp(find_input(row->inputs, "param"), "rate");
	struct tm_learn list[2 * MOST_ITEMS];
	struct rivals rivals;
	size_t count, item;

	read_rivals(row, &rivals);
	item = rival(row, &rivals, "item");
	count = tm_certainty_learn(rivals.threats, rivals.n, (size_t)input(row, "m"), 1,
				   list);
	assert_int_equal(count, 2 * rivals.n);
	for (size_t i = 0; i < count; i++)
		if (list[i].threat == item && (list[i].input == TM_LEARN_RATE) == rate)
			return list[i].value;
	return NAN;
}

static double portfolio(const struct row *row)
{
	struct tm_event_stream streams[32];
	struct table threats = table_read("golden/threats20.csv");
	struct tm_portfolio *all;
	struct tm_error err = TM_ERROR_INIT;
	double result;

	assert_true(threats.rows <= 32);
	for (size_t i = 0; i < threats.rows; i++) {
		const struct tm_quantity loss =
			interval(table_number(&threats, i, "loss_low"),
				 table_number(&threats, i, "loss_high"));

		streams[i].rate = table_number(&threats, i, "rate");
		streams[i].loss = (struct tm_event_loss){ loss.mu, loss.sigma, NAN };
	}
	assert_int_equal(tm_portfolio_new(streams, threats.rows, &all, &err), TM_OK);
	if (row->output[0] == 'q')
		result = tm_portfolio_quantile(all, strtod(row->output + 1, NULL));
	else
		result = tm_portfolio_above(all, strtod(row->output + 2, NULL));
	tm_portfolio_free(all);
	table_free(&threats);
	return result;
}

static const struct {
	const char *name;
	double (*compute)(const struct row *row);
} functions[] = {
	{ "z95", quantile_of_normal },
	{ "norm_ppf", quantile_of_normal },
	{ "lognormal_from_ci90", lognormal_from_interval },
	{ "lognormal_quantile", lognormal_quantile },
	{ "lognormal_limited_mean", capped_mean },
	{ "ale_poisson_lognormal", yearly_by_rate },
	{ "ale_bernoulli_lognormal", yearly_by_probability },
	{ "gamma_rate_ci90", rate_from_count },
	{ "lec_bernoulli", exceedance },
	{ "var_bernoulli", value_at_risk },
	{ "es_bernoulli", shortfall },
	{ "interval_inflation_factor", inflation },
	{ "pool_experts_equal_weight_moment_matched", pooled },
	{ "expected_rank_lognormal", expected_rank },
	{ "rank_probability_lognormal", rank_probability },
	{ "rank_interval90", rank_interval },
	{ "p_outranks", above },
	{ "evppi_topm", value_of_knowing },
	{ "lec_portfolio_poisson_20", portfolio },
};

static double compute(const struct row *row)
{
	for (size_t i = 0; i < sizeof functions / sizeof *functions; i++)
		if (!strcmp(functions[i].name, row->function))
			return functions[i].compute(row);
	fail_msg("no function %s", row->function);
	return 0;
}

/* "1e-9" is absolute, "1e-9 rel" is relative, "exact" is 0. */
static double allowed(const char *tolerance, double expected)
{
	char *end;
	const double size = strtod(tolerance, &end);

	if (!strcmp(tolerance, "exact"))
		return 0;
	assert_true(size > 0);
	return strncmp(end, " rel", 4) ? size : size * fabs(expected);
}

static double expected_of(const char *text)
{
	char *end;
	double expected, high;

	if (strstr(text, "..")) {
		read_range(text, &expected, &high);
		return 100 * expected + high;
	}
	expected = strtod(text, &end);
	assert_true(end != text && !*end);
	return expected;
}

static void test_every_case(void **state)
{
	struct table cases = table_read("golden/quantification.csv");
	const char *context = "";

	(void)state;
	assert_int_equal(cases.rows, 108);
	for (size_t i = 0; i < cases.rows; i++) {
		const double expected = expected_of(table_cell(&cases, i, "expected"));
		struct row row = {
			.function = table_cell(&cases, i, "function"),
			.inputs = table_cell(&cases, i, "inputs"),
			.output = table_cell(&cases, i, "output"),
		};
		double got;

		if (!strcmp(row.function, "expected_rank_lognormal"))
			context = row.inputs;
		row.context = context;
		got = compute(&row);
		if (!(fabs(got - expected) <=
		      allowed(table_cell(&cases, i, "tolerance"), expected)))
			fail_msg("%s: %.17g, expected %.17g", table_cell(&cases, i, "id"),
				 got, expected);
	}
	table_free(&cases);
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(test_every_case) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
