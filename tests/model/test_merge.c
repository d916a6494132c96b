/* test_merge.c - what a threat takes over from a threat that is merged into it. */
#include <stdio.h>
#include <string.h>

#include <tmodel/settings.h>
#include <tmodel/threat.h>

#define FILE_NAME "merge.tmodel"

#include "tests/project.h"

static void add(struct tm_threat threat, const char *key)
{
	snprintf(threat.record.key, sizeof threat.record.key, "%s", key);
	threat.name = key;
	assert_int_equal(tm_add(p, &threat.record, &err), TM_OK);
}

static struct tm_record *merged(void)
{
	struct tm_record *record = NULL;

	assert_int_equal(tm_threat_merge(p, "kept", "gone", &err), TM_OK);
	assert_int_equal(tm_get(p, TM_THREAT, "kept", &record, &err), TM_OK);
	return record;
}

/* Every estimate of a threat, with a frequency given as a rate or as a count. */
static struct tm_threat estimated(int64_t factor, bool by_count)
{
	struct tm_threat threat = TM_THREAT_INIT;

	threat.loss_low = 100 * factor;
	threat.loss_high = 300 * factor;
	threat.loss_cap = 900 * factor;
	threat.loss_typical = 200 * factor;
	threat.loss_basis = factor == 1 ? "ours" : "theirs";
	threat.rate_basis = threat.loss_basis;
	if (by_count) {
		threat.observed_events = 3 * factor;
		threat.observed_years = 10 * TM_RATIO_UNIT;
	} else {
		threat.rate_low = 1;
		threat.rate_high = 2;
	}
	return threat;
}

static void takes_what_it_lacks(void **state)
{
	struct tm_threat kept = TM_THREAT_INIT;
	struct tm_record *record;
	const struct tm_threat *t;

	(void)state;
	add(kept, "kept");
	add(estimated(2, true), "gone");
	record = merged();
	t = (const struct tm_threat *)record;
	assert_int_equal(t->loss_low, 200);
	assert_int_equal(t->loss_high, 600);
	assert_int_equal(t->loss_cap, 1800);
	assert_int_equal(t->loss_typical, 400);
	assert_string_equal(t->loss_basis, "theirs");
	assert_int_equal(t->observed_events, 6);
	assert_int_equal(t->observed_years, 10 * TM_RATIO_UNIT);
	assert_string_equal(t->rate_basis, "theirs");
	tm_record_free(record);
}

static void keeps_what_it_has(void **state)
{
	struct tm_record *record;
	const struct tm_threat *t;

	(void)state;
	add(estimated(1, false), "kept");
	add(estimated(2, true), "gone");
	record = merged();
	t = (const struct tm_threat *)record;
	assert_int_equal(t->loss_low, 100);
	assert_int_equal(t->loss_high, 300);
	assert_int_equal(t->loss_cap, 900);
	assert_int_equal(t->loss_typical, 200);
	assert_string_equal(t->loss_basis, "ours");
	assert_true(t->rate_low == 1 && t->rate_high == 2);
	assert_int_equal(t->observed_events, TM_NONE);
	assert_string_equal(t->rate_basis, "ours");
	tm_record_free(record);
}

/* The cap is independent: an existing one is kept, a missing one is taken over. */
static void takes_a_cap_alone(void **state)
{
	struct tm_threat kept = estimated(1, false);
	struct tm_record *record;
	const struct tm_threat *t;

	(void)state;
	kept.loss_cap = TM_NONE;
	add(kept, "kept");
	add(estimated(2, true), "gone");
	record = merged();
	t = (const struct tm_threat *)record;
	assert_int_equal(t->loss_cap, 1800);
	assert_int_equal(t->loss_high, 300);
	tm_record_free(record);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(takes_what_it_lacks, setup, teardown),
		cmocka_unit_test_setup_teardown(keeps_what_it_has, setup, teardown),
		cmocka_unit_test_setup_teardown(takes_a_cap_alone, setup, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
