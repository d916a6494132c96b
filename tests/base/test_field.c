/* test_field.c - every kind of field: parsing and printing, empty values, copying. */
#include "tests/check.h"

#include <string.h>

#include "tests/base/record.h"

static const char *text_of(const char *name, const struct sample *sample)
{
	static char buf[TM_FIELD_TEXT_SIZE];

	return tm_field_text(sample_field(name), sample, &sample_euro, buf);
}

/* A typed value has the given text form, which parses to the same value. */
static void test_round_trip(void **state)
{
	static const struct {
		const char *field, *typed, *text;
	} cases[] = {
		{ "uuid", "01234567-89ab-4def-8123-456789abcdef",
		  "01234567-89ab-4def-8123-456789abcdef" },
		{ "key", "a-key", "a-key" },
		{ "line", "a line", "a line" },
		{ "day", "2026-11-21", "2026-11-21" },
		{ "tags", "fire;flood", "fire;flood" },
		{ "colour", "blue", "blue" },
		{ "mood", "bad", "bad" },
		{ "open", "yes", "true" },
		{ "open", "true", "true" },
		{ "open", "no", "false" },
		{ "open", "false", "false" },
		{ "open", "", "false" },
		{ "count", "-12", "-12" },
		{ "count", "007", "7" },
		{ "minutes", "1h30", "90" },
		{ "ratio", "2.50", "2.5" },
		{ "money", "2M", "2000000.00" },
		{ "money", "1234.5", "1234.50" },
		{ "rate", "0.250", "0.25" },
		{ "chance", "0.1", "0.1" },
		{ "computed", "0.5", "0.5" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct tm_field *field = sample_field(cases[i].field);
		struct tm_error err = TM_ERROR_INIT;
		struct sample sample = sample_empty();

		if (tm_field_parse(field, cases[i].typed, &sample_euro, &sample, &err))
			fail_msg("%s: %s", cases[i].field, err.text);
		assert_string_equal(text_of(cases[i].field, &sample), cases[i].text);
		assert_int_equal(
			tm_field_parse(field, cases[i].text, &sample_euro, &sample, &err),
			TM_OK);
		assert_string_equal(text_of(cases[i].field, &sample), cases[i].text);
	}
}

static void test_refused(void **state)
{
	static const struct {
		const char *field, *typed;
	} cases[] = {
		{ "uuid", "01234567-89ab-4def-8123-456789abcdef0" },
		{ "key",
		  "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" },
		{ "colour", "yellow" },
		{ "colour", "" },
		{ "colour", "RED" },
		{ "colour", "red " },
		{ "open", "maybe" },
		{ "open", "TRUE" },
		{ "count", "1.5" },
		{ "count", "many" },
		{ "minutes", "1x" },
		{ "ratio", "1.2345678" },
		{ "ratio", "2k" },
		{ "money", "1.234" },
		{ "money", "12." },
		{ "money", "-1" },
		{ "rate", "12." },
		{ "rate", "0.1234567890123456" },
		{ "chance", "10%" },
		{ "many", "a" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct tm_error err = TM_ERROR_INIT;
		struct sample sample = sample_empty();
		enum tm_status status =
			tm_field_parse(sample_field(cases[i].field), cases[i].typed,
				       &sample_euro, &sample, &err);

		if (!status)
			fail_msg("%s: '%s' is read", cases[i].field, cases[i].typed);
		assert_int_equal(
			strncmp(err.text, cases[i].field, strlen(cases[i].field)), 0);
	}
}

/* An unknown word gets the list of words and the nearest one. */
static void test_words(void **state)
{
	struct tm_error err = TM_ERROR_INIT;
	struct sample sample = sample_empty();

	(void)state;
	assert_int_equal(tm_field_parse(sample_field("colour"), "gren", &sample_euro,
					&sample, &err),
			 TM_INVALID);
	assert_non_null(strstr(err.text, "red, green, blue"));
	assert_non_null(strstr(err.hint, "'green'"));
	assert_int_equal(tm_word_find(sample_colours, "greenish", 5), 1);
	assert_int_equal(tm_word_find(sample_colours, "gree", 4), -1);
	assert_int_equal(tm_word_find(sample_colours, "greenish", 8), -1);
	sample.colour = 17;
	assert_string_equal(text_of("colour", &sample), "?");
}

/* Money has as many decimals as its currency. */
static void test_currency(void **state)
{
	static const struct {
		const char *code;
		int64_t minor;
		const char *text;
	} cases[] = {
		{ "EUR", 150000, "1500.00" },
		{ "JPY", 1500, "1500" },
		{ "BHD", 1500000, "1500.000" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct tm_field *field = sample_field("money");
		struct tm_error err = TM_ERROR_INIT;
		struct sample sample = sample_empty();
		struct tm_currency currency;
		char buf[TM_FIELD_TEXT_SIZE];

		assert_int_equal(tm_currency_find(cases[i].code, &currency, &err), TM_OK);
		assert_int_equal(tm_field_parse(field, "1.5k", &currency, &sample, &err),
				 TM_OK);
		assert_int_equal(sample.money, cases[i].minor);
		assert_string_equal(tm_field_text(field, &sample, &currency, buf),
				    cases[i].text);
	}
}

static void test_currency_refused(void **state)
{
	static const char *const bad[] = {
		"", "EU", "EURO", "eur", "XXX", "R A", "MZN "
	};
	struct tm_error err = TM_ERROR_INIT;
	struct tm_currency currency;

	(void)state;
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		assert_int_equal(tm_currency_find(bad[i], &currency, &err), TM_INVALID);
}

/* A cleared field is empty, except a bool or a word list without an empty word. */
static void test_empty(void **state)
{
	static const char *const never[] = { "colour", "open" };
	const struct sample empty = sample_empty();
	struct sample full = empty;
	struct tm_error err = TM_ERROR_INIT;

	(void)state;
	for (const struct tm_field *f = sample_fields; f->kind; f++) {
		const bool always =
			!strcmp(f->name, never[0]) || !strcmp(f->name, never[1]);

		if (tm_field_empty(f, &empty) == always)
			fail_msg("%s: empty is not told", f->name);
		if (!always)
			assert_string_equal(text_of(f->name, &empty), "");
	}
	assert_int_equal(empty.mood, 1);
	assert_int_equal(
		tm_field_parse(sample_field("count"), "0", &sample_euro, &full, &err),
		TM_OK);
	assert_false(tm_field_empty(sample_field("count"), &full));
	assert_int_equal(
		tm_field_parse(sample_field("count"), "", &sample_euro, &full, &err),
		TM_OK);
	assert_true(tm_field_empty(sample_field("count"), &full));
	full.line = NULL;
	assert_true(tm_field_empty(sample_field("line"), &full));
}

/* Copying a field leaves the other fields alone. */
static void test_copy(void **state)
{
	static const char *const values[] = { "one", NULL };
	const struct sample empty = sample_empty();
	struct sample from = {
		.uuid = "01234567-89ab-4def-8123-456789abcdef",
		.key = "a-key",
		.line = "line",
		.notes = "notes",
		.day = "2026-11-21",
		.at = "2026-11-21T09:00:00Z",
		.email = "ada@example.com",
		.url = "https://example.com",
		.about = "flood",
		.tags = "fire",
		.free = "anything",
		.colour = 2,
		.mood = 0,
		.open = true,
		.count = 3,
		.minutes = 60,
		.ratio = 1500000,
		.money = 100,
		.rate = 0.5,
		.chance = 0.25,
		.computed = 7,
		.amount = 8,
		.many = { (const char **)values, 1 },
	};

	(void)state;
	for (const struct tm_field *f = sample_fields; f->kind; f++) {
		struct sample to = empty;

		tm_field_copy(f, &from, &to);
		for (const struct tm_field *g = sample_fields; g->kind; g++) {
			char a[TM_FIELD_TEXT_SIZE], b[TM_FIELD_TEXT_SIZE];
			const struct sample *want = f == g ? &from : &empty;

			assert_string_equal(tm_field_text(g, &to, &sample_euro, a),
					    tm_field_text(g, want, &sample_euro, b));
			assert_int_equal(tm_field_empty(g, &to), tm_field_empty(g, want));
		}
	}
}

static void test_find(void **state)
{
	(void)state;
	assert_string_equal(sample_field("free_list")->name, "free_list");
	assert_string_equal(sample_field("free-list")->name, "free_list");
	assert_null(sample_field("free"));
	assert_null(sample_field("free_list_"));
	assert_null(sample_field("Line"));
	assert_null(sample_field(""));
}

static void test_kinds(void **state)
{
	(void)state;
	for (int kind = TM_UUID; kind <= TM_MANY; kind++) {
		assert_int_equal(tm_kind_is_text((enum tm_kind)kind),
				 kind >= TM_TEXT && kind <= TM_LIST);
		assert_int_equal(tm_kind_is_number((enum tm_kind)kind),
				 kind >= TM_INT && kind <= TM_AMOUNT);
	}
}

/* At most two edits, fewer in short words, never the whole word. */
static void test_nearest(void **state)
{
	static const char *const words[] = { "threat", "leader", "rank", "at", NULL };

	(void)state;
	assert_string_equal(tm_nearest("thraet", words), "threat");
	assert_string_equal(tm_nearest("threats", words), "threat");
	assert_string_equal(tm_nearest("leadr", words), "leader");
	assert_string_equal(tm_nearest("raxk", words), "rank");
	assert_null(tm_nearest("thxxxt", words));
	assert_null(tm_nearest("it", words));
	assert_null(tm_nearest("", words));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_round_trip),
		cmocka_unit_test(test_refused),
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_currency),
		cmocka_unit_test(test_currency_refused),
		cmocka_unit_test(test_empty),
		cmocka_unit_test(test_copy),
		cmocka_unit_test(test_find),
		cmocka_unit_test(test_kinds),
		cmocka_unit_test(test_nearest),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
