/* test_key.c - UUIDs, keys derived from names, and dates. */
#include "tests/check.h"

#include <string.h>

#include "lib/base/key.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

static void test_uuid(void **state)
{
	struct tm_random random = { .left = 0 };
	char all[40][TM_UUID_SIZE];

	(void)state;
	for (size_t i = 0; i < COUNT(all); i++) {
		assert_true(tm_uuid_new(&random, all[i]));
		assert_int_equal(strlen(all[i]), TM_UUID_SIZE - 1);
		assert_int_equal(all[i][14], '4');
		assert_non_null(strchr("89ab", all[i][19]));
		assert_true(tm_uuid_valid(all[i]));
		for (size_t k = 0; k < i; k++)
			assert_string_not_equal(all[i], all[k]);
	}
}

static void test_uuid_valid(void **state)
{
	static const char *const bad[] = {
		"",
		"01234567-89ab-4def-8123-456789abcde",
		"01234567-89ab-4def-8123-456789abcdef0",
		"01234567-89AB-4def-8123-456789abcdef",
		"01234567-89ab-1def-8123-456789abcdef",
		"01234567-89ab-4def-7123-456789abcdef",
		"01234567-89ab-4def-c123-456789abcdef",
		"0123456789ab-4def-8123-456789abcdef",
		"01234567-89ab-4def-8123_456789abcdef",
		"g1234567-89ab-4def-8123-456789abcdef",
		" 1234567-89ab-4def-8123-456789abcdef",
	};

	(void)state;
	assert_true(tm_uuid_valid("01234567-89ab-4def-8123-456789abcdef"));
	assert_true(tm_uuid_valid("01234567-89ab-4def-b123-456789abcdef"));
	for (size_t i = 0; i < COUNT(bad); i++)
		if (tm_uuid_valid(bad[i]))
			fail_msg("'%s' is taken for a uuid", bad[i]);
}

static void test_uuid_bytes(void **state)
{
	static const unsigned char want[TM_UUID_BYTES] = { 0x01, 0x23, 0x45, 0x67,
							   0x89, 0xab, 0x4d, 0xef,
							   0x81, 0x23, 0x45, 0x67,
							   0x89, 0xab, 0xcd, 0xef };
	unsigned char bytes[TM_UUID_BYTES];
	char text[TM_UUID_SIZE];
	size_t digits;

	(void)state;
	assert_true(
		tm_uuid_bytes("01234567-89ab-4def-8123-456789abcdef", bytes, &digits));
	assert_int_equal(digits, TM_UUID_DIGITS);
	assert_memory_equal(bytes, want, sizeof want);
	tm_uuid_text(bytes, text);
	assert_string_equal(text, "01234567-89ab-4def-8123-456789abcdef");
	/* A prefix; the rest is zero. */
	assert_true(tm_uuid_bytes("01234567-8", bytes, &digits));
	assert_int_equal(digits, 9);
	assert_int_equal(bytes[4], 0x80);
	assert_int_equal(bytes[5], 0);
	assert_true(tm_uuid_bytes("", bytes, &digits));
	assert_int_equal(digits, 0);
	assert_false(tm_uuid_bytes("0123456789", bytes, &digits));
	assert_false(tm_uuid_bytes("0123-4", bytes, &digits));
	assert_false(tm_uuid_bytes("xyz", bytes, &digits));
	assert_false(
		tm_uuid_bytes("01234567-89ab-4def-8123-456789abcdef0", bytes, &digits));
}

static void test_slug(void **state)
{
	static const struct {
		const char *name, *key;
	} cases[] = {
		{ "Ransomware", "ransomware" },
		{ "Tr\xc3\xa9sorerie & Tax", "tresorerie-tax" },
		{ "  The  mill -- stands still! ", "the-mill-stands-still" },
		{ "Stra\xc3\x9f"
		  "e 7",
		  "strasse-7" },
		{ "\xc3\x80\xc3\x87\xc3\xb1\xc3\xbf", "acny" },
		{ "3 \xc3\x97 4", "3-4" },
		{ "---", "" },
		{ "", "" },
		{ "\xe6\x83\x85\xe5\xa0\xb1", "" },
		{ "a\xff"
		  "b",
		  "a" },
	};
	char key[TM_KEY_SIZE], longest[200];

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		tm_slug(cases[i].name, key);
		assert_string_equal(key, cases[i].key);
		assert_true(!*key || tm_key_valid(key));
	}
	/* A suffix such as -12 still fits. */
	memset(longest, 'a', sizeof longest - 1);
	longest[sizeof longest - 1] = '\0';
	tm_slug(longest, key);
	assert_int_equal(strlen(key), TM_KEY_SIZE - 8);
	memcpy(longest + TM_KEY_SIZE - 10, "\xc3\x9f\xc3\x9f\xc3\x9f", 6);
	tm_slug(longest, key);
	assert_in_range(strlen(key), TM_KEY_SIZE - 8, TM_KEY_SIZE - 7);
	assert_true(tm_key_valid(key));
}

static void test_key_valid(void **state)
{
	static const char *const good[] = { "a", "7", "a-b", "a--b", "a-", "0-day" };
	static const char *const bad[] = { "",    "-a",  "A",        "a b", "a_b",
					   "a.b", "a/b", "\xc3\xa9", "a\n", " a" };
	char key[TM_KEY_SIZE + 1];

	(void)state;
	for (size_t i = 0; i < COUNT(good); i++)
		assert_true(tm_key_valid(good[i]));
	for (size_t i = 0; i < COUNT(bad); i++)
		if (tm_key_valid(bad[i]))
			fail_msg("'%s' is taken for a key", bad[i]);
	memset(key, 'a', sizeof key);
	key[TM_KEY_SIZE - 1] = '\0';
	assert_true(tm_key_valid(key));
	key[TM_KEY_SIZE - 1] = 'a';
	key[TM_KEY_SIZE] = '\0';
	assert_false(tm_key_valid(key));
}

static void test_date(void **state)
{
	static const char *const good[] = { "2026-11-21", "2024-02-29", "2000-02-29",
					    "2026-01-31", "2026-12-31", "0001-01-01",
					    "2026-04-30" };
	static const char *const bad[] = {
		"",           "2026-11-2",   "2026-11-211", "2026-1-21",  "26-11-21",
		"2026/11/21", "2026-00-10",  "2026-13-10",  "2026-11-00", "2026-11-31",
		"2026-04-31", "2026-01-32",  "2025-02-29",  "1900-02-29", "2100-02-29",
		"2026-02-30", "2026-11-21 ", " 2026-11-21", "2026-11-2x", "-026-11-21",
	};

	(void)state;
	for (size_t i = 0; i < COUNT(good); i++)
		if (!tm_date_valid(good[i]))
			fail_msg("'%s' is not taken for a day", good[i]);
	for (size_t i = 0; i < COUNT(bad); i++)
		if (tm_date_valid(bad[i]))
			fail_msg("'%s' is taken for a day", bad[i]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_uuid),       cmocka_unit_test(test_uuid_valid),
		cmocka_unit_test(test_uuid_bytes), cmocka_unit_test(test_slug),
		cmocka_unit_test(test_key_valid),  cmocka_unit_test(test_date),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
