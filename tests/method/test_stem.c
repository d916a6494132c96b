/* test_stem.c - stems by language, and what counts as a word.
 */
#include "tests/check.h"

#include <stdlib.h>
#include <string.h>

#include "lib/method/stem.h"
#include "lib/method/words.h"

static struct tm_stemmer *new_stemmer(const char *language)
{
	struct tm_error err = TM_ERROR_INIT;
	struct tm_stemmer *stemmer;

	if (tm_stemmer_new(language, &stemmer, &err))
		fail_msg("%s: %s", language, err.text);
	return stemmer;
}

/* All words have the same stem, or (apart) the first has a different one. */
static void check_stems(const char *language, const char *const *words, bool apart)
{
	struct tm_stemmer *stemmer = new_stemmer(language);
	char first[64];

	for (size_t i = 0; words[i]; i++) {
		size_t length = strlen(words[i]);
		const char *stem = tm_stem(stemmer, words[i], &length);

		assert_non_null(stem);
		assert_in_range(length, 1, sizeof first - 1);
		if (!i) {
			memcpy(first, stem, length);
			first[length] = '\0';
		} else if ((strlen(first) == length && !memcmp(first, stem, length)) ==
			   apart) {
			fail_msg("%s: %s becomes %.*s, %s becomes %s", language, words[i],
				 (int)length, stem, words[0], first);
		}
	}
	tm_stemmer_free(stemmer);
}

#define SAME(language, ...)                                                              \
	check_stems(language, (const char *const[]){ __VA_ARGS__, NULL }, false)
#define APART(language, ...)                                                             \
	check_stems(language, (const char *const[]){ __VA_ARGS__, NULL }, true)

static void test_english(void **state)
{
	(void)state;
	SAME("en", "encrypts", "encrypted", "encrypting");
	SAME("en", "supplier", "suppliers");
	SAME("en", "theft", "thefts");
	SAME("en", "stealing", "steals");
	APART("en", "news", "new");
	APART("en", "ransom", "ran");
}

static void test_other_languages(void **state)
{
	(void)state;
	SAME("de", "verschl\u00fcsselt", "verschl\u00fcsselte", "verschl\u00fcsselten");
	SAME("de", "lieferant", "lieferanten");
	APART("en", "lieferant", "lieferanten");
	SAME("fr", "fournisseur", "fournisseurs");
	SAME("ru", "\u0437\u0430\u0432\u043e\u0434",
	     "\u0437\u0430\u0432\u043e\u0434\u044b");
}

/* The first subtag selects the stemmer, in any case. */
static void test_tags(void **state)
{
	(void)state;
	SAME("de-CH", "lieferant", "lieferanten");
	SAME("EN-GB", "encrypts", "encrypted");
	SAME("nb-NO", "fabrikk", "fabrikken");
	SAME("no", "fabrikk", "fabrikken");
}

static void test_every_language(void **state)
{
	static const char *const languages[] = { "ar", "ca", "da", "de", "el", "en",
						 "es", "eu", "fi", "fr", "ga", "hi",
						 "hu", "hy", "id", "it", "lt", "nb",
						 "ne", "nl", "nn", "no", "pt", "ro",
						 "ru", "sr", "sv", "ta", "tr", "yi" };

	(void)state;
	for (size_t i = 0; i < sizeof languages / sizeof *languages; i++)
		tm_stemmer_free(new_stemmer(languages[i]));
}

static void test_unknown_language(void **state)
{
	static const char *const unknown[] = { "zh", "zh-Hant", "",      "-",
					       "d",  "deu",     "porter" };
	struct tm_error err = TM_ERROR_INIT;
	struct tm_stemmer *stemmer;

	(void)state;
	for (size_t i = 0; i < sizeof unknown / sizeof *unknown; i++) {
		assert_int_equal(tm_stemmer_new(unknown[i], &stemmer, &err), TM_INVALID);
		assert_null(stemmer);
		assert_non_null(strstr(err.hint, "ar, ca, da, de, el, en, "));
		assert_non_null(strstr(err.hint, ", tr, yi"));
	}
}

/* Words that are not UTF-8 or too long are returned unchanged. */
static void test_left_alone(void **state)
{
	static const char *const words[] = { "\xffing", "encrypted\xc3", "\xe2\x80ings" };
	struct tm_stemmer *stemmer = new_stemmer("en");
	char longest[300];
	size_t length;

	(void)state;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		length = strlen(words[i]);
		assert_ptr_equal(tm_stem(stemmer, words[i], &length), words[i]);
		assert_int_equal(length, strlen(words[i]));
	}
	memset(longest, 'a', sizeof longest);
	memcpy(longest + sizeof longest - 4, "ing", 4);
	length = sizeof longest - 1;
	assert_ptr_equal(tm_stem(stemmer, longest, &length), longest);
	assert_int_equal(length, sizeof longest - 1);
	tm_stemmer_free(stemmer);
	tm_stemmer_free(NULL);
}

/* Without a language, every word is its own stem. */
static void test_no_language(void **state)
{
	struct tm_words words = { 0 };
	struct tm_error err = TM_ERROR_INIT;

	(void)state;
	assert_int_equal(tm_words_start(&words, NULL, &err), TM_OK);
	assert_int_equal(tm_words_read(&words, "encrypts encrypted", &err), TM_OK);
	assert_int_equal(words.run_count, 2);
	for (size_t i = 0; i < 2; i++)
		assert_int_equal(words.list[words.run[i]].stem, words.run[i]);
	tm_words_free(&words);
}

/* The words of text, separated by spaces. */
static void assert_words(const char *text, const char *want)
{
	struct tm_words words = { 0 };
	struct tm_error err = TM_ERROR_INIT;
	char got[512] = "";

	assert_int_equal(tm_words_start(&words, "en", &err), TM_OK);
	assert_int_equal(tm_words_read(&words, text, &err), TM_OK);
	for (size_t i = 0; i < words.run_count; i++) {
		const char *word = tm_word_text(&words, words.run[i]);
		const size_t used = strlen(got);

		assert_true(used + strlen(word) + 2 < sizeof got);
		if (i)
			got[used] = ' ';
		memcpy(got + used + (i > 0), word, strlen(word) + 1);
	}
	assert_string_equal(got, want);
	tm_words_free(&words);
}

static void test_words(void **state)
{
	(void)state;
	assert_words("", "");
	assert_words(" .,;-\t\n", "");
	assert_words("A supplier's \"PLC\"; look-alike (2008)",
		     "supplier plc look alike 2008");
	assert_words("Zo\xc3\xab lost EUR 5 m", "zo\xc3\xab lost eur");
	assert_words("\xe2\x80\x9cransom\xe2\x80\x9d \xe2\x80\x94 don\xe2\x80\x99t",
		     "ransom don");
	assert_words("\xc2\xabvol\xc2\xbb\xc2\xa0ici", "vol ici");
	assert_words("\xe5\x9b\xbd", "\xe5\x9b\xbd");
	assert_words("a\xe2\x80\x8c"
		     "b",
		     "a\xe2\x80\x8c"
		     "b"); /* ZWNJ does not split a word */
	assert_words("\xe2", "\xe2");
	assert_words("\xe2\x80", "\xe2\x80");
	assert_words("\xc2", "\xc2");
	assert_words("\xff\xfe x", "\xff\xfe");
}

static void test_word_numbers(void **state)
{
	struct tm_words words = { 0 };
	struct tm_error err = TM_ERROR_INIT;

	(void)state;
	assert_int_equal(tm_words_start(&words, "en", &err), TM_OK);
	assert_int_equal(tm_words_read(&words, "The encrypted ENCRYPTS encrypt", &err),
			 TM_OK);
	assert_int_equal(words.run_count, 4);
	assert_true(words.list[words.run[0]].common);
	assert_false(words.list[words.run[1]].common);
	assert_int_not_equal(words.run[1], words.run[2]);
	assert_int_equal(words.list[words.run[1]].stem, words.run[3]);
	assert_int_equal(words.list[words.run[2]].stem, words.run[3]);
	assert_int_equal(words.list[words.run[3]].stem, words.run[3]);
	tm_words_free(&words);
}

/* More words than the initial table; each keeps its number. */
static void test_many_words(void **state)
{
	struct tm_words words = { 0 };
	struct tm_error err = TM_ERROR_INIT;
	char word[] = "waaaa";
	uint32_t *numbers = calloc(20000, sizeof *numbers);

	(void)state;
	assert_non_null(numbers);
	assert_int_equal(tm_words_start(&words, "en", &err), TM_OK);
	for (int again = 0; again < 2; again++) {
		for (size_t i = 0; i < 20000; i++) {
			for (size_t rest = i, k = 1; k < 5; k++, rest /= 26)
				word[k] = (char)('a' + rest % 26);
			assert_int_equal(tm_words_read(&words, word, &err), TM_OK);
			assert_int_equal(words.run_count, 1);
			if (again)
				assert_int_equal(words.run[0], numbers[i]);
			numbers[i] = words.run[0];
			assert_string_equal(tm_word_text(&words, words.run[0]), word);
		}
	}
	tm_words_free(&words);
	free(numbers);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_english),
		cmocka_unit_test(test_other_languages),
		cmocka_unit_test(test_tags),
		cmocka_unit_test(test_every_language),
		cmocka_unit_test(test_unknown_language),
		cmocka_unit_test(test_left_alone),
		cmocka_unit_test(test_no_language),
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_word_numbers),
		cmocka_unit_test(test_many_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
