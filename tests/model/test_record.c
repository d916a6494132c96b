/* test_record.c - behaviour common to all nouns, tested on those with references. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <tmodel/concern.h>
#include <tmodel/leader.h>
#include <tmodel/settings.h>
#include <tmodel/threat.h>

#include "tests/check.h"

#define FILE_NAME "record.tmodel"

static struct tm_error err = TM_ERROR_INIT;
static struct tm_project *p;

static int setup(void **state)
{
	struct tm_settings settings = TM_SETTINGS_INIT;
	struct tm_leader leader = TM_LEADER_INIT;
	struct tm_threat threat = TM_THREAT_INIT;

	(void)state;
	unlink(FILE_NAME);
	leader.name = "Ada";
	threat.name = "Flood";
	return tm_project_open(FILE_NAME, TM_OPEN_CREATE, &p, &err) ||
	       tm_settings_start(p, &settings, &err) || tm_add(p, &leader.record, &err) ||
	       tm_add(p, &threat.record, &err);
}

static int teardown(void **state)
{
	(void)state;
	tm_project_close(p);
	p = NULL;
	return unlink(FILE_NAME);
}

static struct tm_concern a_concern(const char *text)
{
	struct tm_concern c = TM_CONCERN_INIT;

	c.text = text;
	c.leader = "ada";
	return c;
}

static void adds_and_reads(void **state)
{
	struct tm_concern c = a_concern("  We cannot\r\nbill ");
	struct tm_record *record = NULL;
	const struct tm_concern *got;
	char prefix[7];

	(void)state;
	c.harm = " money;legal; money ";
	c.points = 2 * TM_RATIO_UNIT + 500000;
	assert_int_equal(tm_add(p, &c.record, &err), TM_OK);
	assert_int_equal(c.record.key[0], 'c');
	assert_memory_equal(c.record.key + 1, c.record.uuid, 6);
	snprintf(prefix, sizeof prefix, "%.6s", c.record.uuid);
	assert_int_equal(tm_get(p, TM_CONCERN, prefix, &record, &err), TM_OK);
	got = (const struct tm_concern *)record;
	assert_string_equal(got->text, "We cannot\nbill");
	assert_string_equal(got->leader, "ada");
	assert_string_equal(got->threat, "");
	assert_string_equal(got->harm, "money;legal");
	assert_int_equal(got->points, 2500000);
	assert_int_equal(got->loss_low, TM_NONE);
	tm_record_free(record);
	prefix[5] = '\0';
	assert_int_equal(tm_get(p, TM_CONCERN, prefix, &record, &err), TM_NOT_FOUND);
}

static void refuses_references(void **state)
{
	struct tm_concern c = a_concern("x");

	(void)state;
	c.leader = "nobody";
	assert_int_equal(tm_add(p, &c.record, &err), TM_NOT_FOUND);
	assert_string_equal(err.text, "leader: no leader 'nobody'");
	c.leader = "";
	assert_int_equal(tm_add(p, &c.record, &err), TM_INVALID);
	assert_string_equal(err.text, "leader: must not be empty");
}

static void refuses_values(void **state)
{
	struct tm_threat t = TM_THREAT_INIT;

	(void)state;
	t.name = "Fire";
	t.loss_low = 200;
	assert_int_equal(tm_add(p, &t.record, &err), TM_INVALID);
	assert_string_equal(err.text, "loss: both ends are required, LOW..HIGH");
	t.loss_high = 100;
	assert_int_equal(tm_add(p, &t.record, &err), TM_INVALID);
	assert_string_equal(err.text, "loss: the low end 2.00 is above the high end");
	t.loss_high = TM_MONEY_MAX + 1;
	assert_int_equal(tm_add(p, &t.record, &err), TM_INVALID);
	t.loss_high = 300;
	t.rate_low = t.rate_high = -1;
	assert_int_equal(tm_add(p, &t.record, &err), TM_INVALID);
	t.rate_low = t.rate_high = 0.5;
	t.probability = 0.5;
	assert_int_equal(tm_add(p, &t.record, &err), TM_INVALID);
	assert_string_equal(err.text,
			    "rate: give either rate_low or probability, not both");
	t.rate_low = t.rate_high = TM_NO_NUMBER;
	t.probability = TM_NO_NUMBER;
	t.observed_events = 3;
	assert_int_equal(tm_add(p, &t.record, &err), TM_INVALID);
	assert_string_equal(err.text, "observed_events: requires observed_years as well");
	t.observed_years = 5 * TM_RATIO_UNIT;
	assert_int_equal(tm_add(p, &t.record, &err), TM_OK);
	memset(t.record.key, 0, sizeof t.record.key);
	memset(t.record.uuid, 0, sizeof t.record.uuid);
	assert_int_equal(tm_add(p, &t.record, &err), TM_CONFLICT);
	assert_string_equal(err.text, "name: a threat 'Fire' already exists");
}

static void a_form_replaces_the_others(void **state)
{
	struct tm_threat change = TM_THREAT_INIT;
	struct tm_record *record = NULL;
	const struct tm_threat *got;

	(void)state;
	change.rate_low = 0.1;
	change.rate_high = 0.2;
	assert_int_equal(
		tm_edit(p, "flood", &change.record,
			tm_bit(TM_THREAT, "rate_low") | tm_bit(TM_THREAT, "rate_high"),
			&err),
		TM_OK);
	change.probability = 0.3;
	assert_int_equal(tm_edit(p, "flood", &change.record,
				 tm_bit(TM_THREAT, "probability"), &err),
			 TM_OK);
	assert_int_equal(tm_get(p, TM_THREAT, "flood", &record, &err), TM_OK);
	got = (const struct tm_threat *)record;
	assert_true(isnan(got->rate_low) && isnan(got->rate_high));
	assert_true(got->probability > 0.29 && got->probability < 0.31);
	tm_record_free(record);
}

static void keys_are_never_reused(void **state)
{
	struct tm_leader leader = TM_LEADER_INIT;

	(void)state;
	leader.name = "Ada!";
	assert_int_equal(tm_add(p, &leader.record, &err), TM_OK);
	assert_string_equal(leader.record.key, "ada-2");
	assert_int_equal(tm_remove(p, TM_LEADER, "ada-2", &err), TM_OK);
	memset(leader.record.uuid, 0, sizeof leader.record.uuid);
	assert_int_equal(tm_add(p, &leader.record, &err), TM_CONFLICT);
	memset(leader.record.key, 0, sizeof leader.record.key);
	assert_int_equal(tm_add(p, &leader.record, &err), TM_OK);
	assert_string_equal(leader.record.key, "ada-3");
}

static void keeps_what_is_referred_to(void **state)
{
	struct tm_concern c = a_concern("x");

	(void)state;
	snprintf(c.record.key, sizeof c.record.key, "one");
	assert_int_equal(tm_add(p, &c.record, &err), TM_OK);
	assert_int_equal(tm_remove(p, TM_LEADER, "ada", &err), TM_CONFLICT);
	assert_string_equal(err.text, "leader 'ada' is the leader of concern 'one'");
	assert_int_equal(tm_remove(p, TM_CONCERN, "one", &err), TM_OK);
	assert_int_equal(tm_remove(p, TM_LEADER, "ada", &err), TM_OK);
}

/* A program compiled with an older header has a shorter struct. */
static void takes_older_structs(void **state)
{
	struct tm_concern c = a_concern("short");

	(void)state;
	c.record.size = offsetof(struct tm_concern, points);
	c.points = -9999; /* beyond the struct of that program */
	assert_int_equal(tm_add(p, &c.record, &err), TM_OK);
	assert_int_equal(tm_add(p, &(struct tm_record){ .size = 1 }, &err), TM_INVALID);
}

static enum tm_status note_key(const struct tm_record *record, void *data,
			       struct tm_error *e)
{
	char *keys = data;

	(void)e;
	snprintf(keys + strlen(keys), 100 - strlen(keys), "%s ", record->key);
	return TM_OK;
}

static void queries(void **state)
{
	static const char *const texts[] = { "b", "a", "c" };
	const struct tm_field *fields = tm_noun(TM_CONCERN)->fields;
	struct tm_filter filters[] = { { tm_field_find(fields, "leader"), "ada" },
				       { tm_field_find(fields, "harm"), "legal" } };
	struct tm_sort sorts[] = { { tm_field_find(fields, "worry"), true },
				   { tm_field_find(fields, "text"), false } };
	struct tm_query query = { .sorts = sorts, .sort_count = 2 };
	char keys[100] = "";
	int64_t count;

	(void)state;
	for (int i = 0; i < 3; i++) {
		struct tm_concern c = a_concern(texts[i]);

		c.worry = i == 2 ? TM_AWAKE : TM_WORRIED;
		c.harm = i ? "money;legal" : "illegal";
		if (i)
			c.harm = "money;legal";
		else
			c.harm = "money";
		snprintf(c.record.key, sizeof c.record.key, "%s", texts[i]);
		assert_int_equal(tm_add(p, &c.record, &err), TM_OK);
	}
	assert_int_equal(tm_each(p, TM_CONCERN, NULL, note_key, keys, &err), TM_OK);
	assert_string_equal(keys, "b a c ");
	*keys = '\0';
	assert_int_equal(tm_each(p, TM_CONCERN, &query, note_key, keys, &err), TM_OK);
	assert_string_equal(keys, "c a b ");
	query.limit = 2;
	*keys = '\0';
	assert_int_equal(tm_each(p, TM_CONCERN, &query, note_key, keys, &err), TM_OK);
	assert_string_equal(keys, "c a ");
	query = (struct tm_query){ .filters = filters, .filter_count = 2 };
	assert_int_equal(tm_count(p, TM_CONCERN, &query, &count, &err), TM_OK);
	assert_int_equal(count, 2);
	filters[0].value = "bob";
	assert_int_equal(tm_count(p, TM_CONCERN, &query, &count, &err), TM_NOT_FOUND);
	filters[0].value = "";
	assert_int_equal(tm_count(p, TM_CONCERN, &query, &count, &err), TM_OK);
	assert_int_equal(count, 0);
}

static void merges_and_splits(void **state)
{
	struct tm_concern c = a_concern("x");
	struct tm_threat t = TM_THREAT_INIT;
	const char *some[] = { "one" };
	struct tm_many many = { some, 1 };
	char key[TM_KEY_SIZE];
	struct tm_record *record = NULL;

	(void)state;
	snprintf(c.record.key, sizeof c.record.key, "one");
	c.threat = "flood";
	assert_int_equal(tm_add(p, &c.record, &err), TM_OK);
	assert_int_equal(tm_threat_split(p, "flood", "Fire", &many, key, &err), TM_OK);
	assert_string_equal(key, "fire");
	assert_int_equal(tm_threat_split(p, "flood", "Ice", &many, key, &err),
			 TM_INVALID);
	t.rate_low = t.rate_high = 0.5;
	assert_int_equal(
		tm_edit(p, "fire", &t.record,
			tm_bit(TM_THREAT, "rate_low") | tm_bit(TM_THREAT, "rate_high"),
			&err),
		TM_OK);
	assert_int_equal(tm_threat_merge(p, "flood", "flood", &err), TM_INVALID);
	assert_int_equal(tm_threat_merge(p, "flood", "fire", &err), TM_OK);
	assert_int_equal(tm_get(p, TM_CONCERN, "one", &record, &err), TM_OK);
	assert_string_equal(((struct tm_concern *)record)->threat, "flood");
	tm_record_free(record);
	assert_int_equal(tm_get(p, TM_THREAT, "flood", &record, &err), TM_OK);
	assert_true(((struct tm_threat *)record)->rate_low > 0.4);
	tm_record_free(record);
	assert_int_equal(tm_get(p, TM_THREAT, "fire", &record, &err), TM_OK);
	assert_int_equal(((struct tm_threat *)record)->status, TM_THREAT_MERGED);
	assert_string_equal(((struct tm_threat *)record)->merged_into, "flood");
	tm_record_free(record);
	assert_int_equal(tm_threat_merge(p, "flood", "fire", &err), TM_INVALID);
	assert_int_equal(tm_concern_assign(p, &many, "fire", &err), TM_INVALID);
}

static void currency_is_fixed_by_amounts(void **state)
{
	struct tm_threat t = TM_THREAT_INIT;

	(void)state;
	assert_int_equal(tm_settings_set(p, "currency", "euro", &err), TM_INVALID);
	assert_int_equal(tm_settings_set(p, "currency", "JPY", &err), TM_OK);
	t.loss_low = t.loss_high = 5;
	assert_int_equal(
		tm_edit(p, "flood", &t.record,
			tm_bit(TM_THREAT, "loss_low") | tm_bit(TM_THREAT, "loss_high"),
			&err),
		TM_OK);
	assert_int_equal(tm_settings_set(p, "currency", "USD", &err), TM_CONFLICT);
	assert_int_equal(tm_settings_set(p, "concern-cap", "0.5", &err), TM_INVALID);
	assert_int_equal(tm_settings_set(p, "colour", "red", &err), TM_NOT_FOUND);
}

int main(void)
{
#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)
	const struct CMUnitTest tests[] = {
		TEST(adds_and_reads),        TEST(refuses_references),
		TEST(refuses_values),        TEST(a_form_replaces_the_others),
		TEST(keys_are_never_reused), TEST(keeps_what_is_referred_to),
		TEST(takes_older_structs),   TEST(queries),
		TEST(merges_and_splits),     TEST(currency_is_fixed_by_amounts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
