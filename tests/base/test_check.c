/* test_check.c - the limits of every kind of field, and its stored form. */
#include "tests/check.h"

#include <string.h>

#include "tests/base/record.h"

static enum tm_status clean(const char *name, struct sample *sample,
			    struct tm_arena *arena, struct tm_error *err)
{
	return tm_field_clean(sample_field(name), &sample_euro, sample, arena, err);
}

/* typed is stored as stored; NULL: it is rejected. */
static void check_text(const char *name, const char *typed, const char *stored)
{
	const struct tm_field *field = sample_field(name);
	struct tm_arena arena = { NULL };
	struct tm_error err = TM_ERROR_INIT;
	struct sample sample = sample_empty();
	const char **at = (const char **)((char *)&sample + field->offset);
	enum tm_status status;

	*at = typed;
	assert_int_equal(!tm_field_check(field, &sample, &sample_euro, &err),
			 stored != NULL);
	assert_ptr_equal(*at, typed);
	status = clean(name, &sample, &arena, &err);
	if (!status != (stored != NULL))
		fail_msg("%s: '%s': %s", name, typed, status ? err.text : "accepted");
	if (stored)
		assert_string_equal(*at, stored);
	else
		assert_int_equal(strncmp(err.text, name, strlen(name)), 0);
	tm_arena_free(&arena);
}

static void test_texts(void **state)
{
	(void)state;
	check_text("line", "  a line ", "a line");
	check_text("line", "two\nlines", NULL);
	check_text("notes", "two\r\nlines\n", "two\nlines");
	check_text("notes", "", "");
	check_text("notes", "\x1b", NULL);
	check_text("about", " flood ", "flood");
	check_text("day", "2026-02-28", "2026-02-28");
	check_text("day", " 2026-02-28", "2026-02-28");
	check_text("day", "2026-02-29", NULL);
	check_text("day", "21.11.2026", NULL);
	check_text("day", "", "");
}

/* A required field may not be blank. */
static void test_required(void **state)
{
	static const char *const blank[] = { "", " \t" };
	struct tm_arena arena = { NULL };
	struct tm_error err = TM_ERROR_INIT;
	struct sample sample = sample_empty();

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		sample.line = blank[i];
		assert_int_equal(clean("line", &sample, &arena, &err), TM_INVALID);
		sample.notes = blank[i];
		assert_int_equal(clean("notes", &sample, &arena, &err), TM_OK);
	}
	tm_arena_free(&arena);
}

static void test_datetime(void **state)
{
	(void)state;
	check_text("at", "2026-11-21T10:00+01:00", "2026-11-21T09:00:00Z");
	check_text("at", "2026-11-21T10:00Z", "2026-11-21T10:00:00Z");
	/* Without an offset it is left for the time zone setting to resolve. */
	check_text("at", "2026-11-21T10:00", "2026-11-21T10:00");
	check_text("at", "2026-11-21", NULL);
	check_text("at", "tomorrow", NULL);
	check_text("at", "", "");
}

static void test_email(void **state)
{
	static const char *const bad[] = {
		"ada",
		"@example.com",
		"ada@",
		"a@b@c",
		"ada@.example",
		"ada@example.",
		"a da@example.com",
		"<ada@example.com>",
		"ada@example.com,bob@example.com",
		"ada@example.com;b",
		"\"a\"@example.com",
		"ada(x)@example.com",
		"a:b@example.com",
		"a\\b@example.com",
	};

	(void)state;
	check_text("email", " ada@example.com ", "ada@example.com");
	check_text("email", "a@b", "a@b");
	check_text("email", "o'hara+tag@mail.example.com", "o'hara+tag@mail.example.com");
	check_text("email", "", "");
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		check_text("email", bad[i], NULL);
}

static void test_url(void **state)
{
	static const char *const bad[] = {
		"example.com",      "https://",
		"http://",          "mailto:",
		"ftp://a",          "javascript:alert(1)",
		"HTTPS://a",        "file:///etc/passwd",
		"https://a b",      "https://a\"b",
		"https://a<b",      "https://a|b",
		"data:text/html,x",
	};

	(void)state;
	check_text("url", " https://example.com/a?b#c ", "https://example.com/a?b#c");
	check_text("url", "http://a", "http://a");
	check_text("url", "mailto:ada@example.com", "mailto:ada@example.com");
	check_text("url", "", "");
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		check_text("url", bad[i], NULL);
}

static void test_list(void **state)
{
	(void)state;
	check_text("tags", "fire;flood", "fire;flood");
	check_text("tags", " flood ;; fire; flood;", "flood;fire");
	check_text("tags", ";", "");
	check_text("tags", "", "");
	check_text("tags", "fire;smoke", NULL);
	check_text("tags", "fire,flood", NULL);
	check_text("tags", "Fire", NULL);
	check_text("tags", "fir", NULL);
	check_text("free_list", "anything; goes ;anything", "anything;goes");
	/* A prefix is a different item. */
	check_text("free_list", "abc;ab;a;abc", "abc;ab;a");
}

static void test_list_hint(void **state)
{
	struct tm_arena arena = { NULL };
	struct tm_error err = TM_ERROR_INIT;
	struct sample sample = sample_empty();

	(void)state;
	sample.tags = "fire,flood";
	assert_int_equal(clean("tags", &sample, &arena, &err), TM_INVALID);
	assert_non_null(strchr(err.hint, ';'));
	tm_arena_free(&arena);
}

static void test_names(void **state)
{
	static const struct {
		const char *field, *value;
		bool good;
	} cases[] = {
		{ "key", "a-key", true },
		{ "key", "", true },
		{ "key", "A-key", false },
		{ "key", "-key", false },
		{ "uuid", "01234567-89ab-4def-8123-456789abcdef", true },
		{ "uuid", "", true },
		{ "uuid", "01234567-89ab-1def-8123-456789abcdef", false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct tm_field *field = sample_field(cases[i].field);
		struct tm_error err = TM_ERROR_INIT;
		struct sample sample = sample_empty();

		memcpy((char *)&sample + field->offset, cases[i].value,
		       strlen(cases[i].value) + 1);
		assert_int_equal(!tm_field_check(field, &sample, &sample_euro, &err),
				 cases[i].good);
	}
}

/* Each limit, and the first value beyond it. */
static void test_integers(void **state)
{
	static const struct {
		const char *field;
		int64_t n;
		bool good;
	} cases[] = {
		{ "count", 1, true },
		{ "count", 5, true },
		{ "count", 0, false },
		{ "count", 6, false },
		{ "count", -1, false },
		{ "count", TM_NONE, true },
		{ "minutes", 5, true },
		{ "minutes", 4, false },
		{ "minutes", INT64_MAX, true },
		{ "ratio", 1, true },
		{ "ratio", 0, false },
		{ "ratio", -1, false },
		{ "ratio", 100 * TM_RATIO_UNIT, true },
		{ "ratio", 100 * TM_RATIO_UNIT + 1, false },
		{ "ratio", TM_NONE, true },
		{ "money", 1, true },
		{ "money", 0, false },
		{ "money", -1, false },
		{ "money", TM_MONEY_MAX, true },
		{ "money", TM_MONEY_MAX + 1, false },
		{ "money", TM_NONE, true },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct tm_field *field = sample_field(cases[i].field);
		struct tm_error err = TM_ERROR_INIT;
		struct sample sample = sample_empty();
		enum tm_status status;

		*(int64_t *)((char *)&sample + field->offset) = cases[i].n;
		status = tm_field_check(field, &sample, &sample_euro, &err);
		if (!status != cases[i].good)
			fail_msg("%s: %lld: %s", cases[i].field, (long long)cases[i].n,
				 status ? err.text : "accepted");
	}
}

static void test_reals(void **state)
{
	static const struct {
		const char *field;
		double real;
		bool good;
	} cases[] = {
		{ "rate", 0.1, true },
		{ "rate", 1, true },
		{ "rate", 999999.5, true },
		{ "rate", 1e6, false },
		{ "rate", 0, false },
		{ "rate", -0.1, false },
		{ "rate", 1e-15, true },
		{ "rate", 1e-16, false },
		{ "rate", (double)INFINITY, false },
		{ "rate", (double)NAN, true }, /* empty */
		{ "chance", 0.999999, true },
		{ "chance", 1, false },
		{ "chance", 0, false },
		{ "chance", 1.5, false },
		{ "chance", (double)NAN, true },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct tm_field *field = sample_field(cases[i].field);
		struct tm_arena arena = { NULL };
		struct tm_error err = TM_ERROR_INIT;
		struct sample sample = sample_empty();
		enum tm_status status;

		*(double *)((char *)&sample + field->offset) = cases[i].real;
		status = tm_field_check(field, &sample, &sample_euro, &err);
		if (!status != cases[i].good)
			fail_msg("%s: %g: %s", cases[i].field, cases[i].real,
				 status ? err.text : "accepted");
		assert_int_equal(clean(cases[i].field, &sample, &arena, &err), status);
	}
}

/* A computed number is rounded to the 15 digits of its text form. */
static void test_rounding(void **state)
{
	struct tm_arena arena = { NULL };
	struct tm_error err = TM_ERROR_INIT;
	struct sample sample = sample_empty();

	(void)state;
	sample.rate = 0.1 + 0.2;
	assert_int_equal(
		tm_field_check(sample_field("rate"), &sample, &sample_euro, &err), TM_OK);
	assert_true(sample.rate == 0.1 + 0.2);
	assert_int_equal(clean("rate", &sample, &arena, &err), TM_OK);
	assert_true(sample.rate == 0.3);
}

static void test_words(void **state)
{
	struct tm_error err = TM_ERROR_INIT;
	struct sample sample = sample_empty();

	(void)state;
	for (sample.colour = 0; sample.colour < 3; sample.colour++)
		assert_int_equal(tm_field_check(sample_field("colour"), &sample,
						&sample_euro, &err),
				 TM_OK);
	assert_int_equal(
		tm_field_check(sample_field("colour"), &sample, &sample_euro, &err),
		TM_INVALID);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_texts),     cmocka_unit_test(test_required),
		cmocka_unit_test(test_datetime),  cmocka_unit_test(test_email),
		cmocka_unit_test(test_url),       cmocka_unit_test(test_list),
		cmocka_unit_test(test_list_hint), cmocka_unit_test(test_names),
		cmocka_unit_test(test_integers),  cmocka_unit_test(test_reals),
		cmocka_unit_test(test_rounding),  cmocka_unit_test(test_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
