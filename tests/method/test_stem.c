/* test_stem.c - stems against the examples published with Porter's rules; words. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "lib/method/stem.h"
#include "lib/method/words.h"
#include <cmocka.h>

/* Stem a copy that is exactly as long as the word, so that a step outside is seen. */
static void assert_stem(const char *word, const char *want)
{
	const size_t length = strlen(word);
	char *copy = malloc(length + !length);
	size_t left;

	assert_non_null(copy);
	memcpy(copy, word, length);
	left = tm_stem(copy, length);
	if (left != strlen(want) || memcmp(copy, want, left) != 0)
		fail_msg("%s becomes %.*s, expected %s", word, (int)left, copy, want);
	free(copy);
}

struct example {
	const char *word, *stem;
};

/* The words of the paper, rule by rule, all rules applied. */
static const struct example examples[] = {
	/* 1a */
	{ "caresses", "caress" },
	{ "ponies", "poni" },
	{ "ties", "ti" },
	{ "caress", "caress" },
	{ "cats", "cat" },
	/* 1b */
	{ "feed", "feed" },
	{ "agreed", "agre" },
	{ "plastered", "plaster" },
	{ "bled", "bled" },
	{ "motoring", "motor" },
	{ "sing", "sing" },
	{ "conflated", "conflat" },
	{ "troubled", "troubl" },
	{ "sized", "size" },
	{ "hopping", "hop" },
	{ "tanned", "tan" },
	{ "falling", "fall" },
	{ "hissing", "hiss" },
	{ "fizzed", "fizz" },
	{ "failing", "fail" },
	{ "filing", "file" },
	/* 1c */
	{ "happy", "happi" },
	{ "sky", "sky" },
	/* 2 */
	{ "relational", "relat" },
	{ "conditional", "condit" },
	{ "rational", "ration" },
	{ "valency", "valenc" },
	{ "hesitancy", "hesit" },
	{ "digitizer", "digit" },
	{ "conformably", "conform" },
	{ "radically", "radic" },
	{ "differently", "differ" },
	{ "vilely", "vile" },
	{ "analogously", "analog" },
	{ "vietnamization", "vietnam" },
	{ "predication", "predic" },
	{ "operator", "oper" },
	{ "feudalism", "feudal" },
	{ "decisiveness", "decis" },
	{ "hopefulness", "hope" },
	{ "callousness", "callous" },
	{ "formality", "formal" },
	{ "sensitivity", "sensit" },
	{ "sensibility", "sensibl" },
	/* 3 */
	{ "triplicate", "triplic" },
	{ "formative", "form" },
	{ "formalize", "formal" },
	{ "electricity", "electr" },
	{ "electrical", "electr" },
	{ "hopeful", "hope" },
	{ "goodness", "good" },
	/* 4 */
	{ "revival", "reviv" },
	{ "allowance", "allow" },
	{ "inference", "infer" },
	{ "airliner", "airlin" },
	{ "gyroscopic", "gyroscop" },
	{ "adjustable", "adjust" },
	{ "defensible", "defens" },
	{ "irritant", "irrit" },
	{ "replacement", "replac" },
	{ "adjustment", "adjust" },
	{ "dependent", "depend" },
	{ "adoption", "adopt" },
	{ "homologous", "homolog" },
	{ "communism", "commun" },
	{ "activate", "activ" },
	{ "angularity", "angular" },
	{ "effective", "effect" },
	{ "bowdlerize", "bowdler" },
	/* 5 */
	{ "probate", "probat" },
	{ "rate", "rate" },
	{ "cease", "ceas" },
	{ "controll", "control" },
	{ "roll", "roll" },
	/* the five of a family, and the long ones */
	{ "connect", "connect" },
	{ "connected", "connect" },
	{ "connecting", "connect" },
	{ "connection", "connect" },
	{ "connections", "connect" },
	{ "generalizations", "gener" },
	{ "oscillators", "oscil" },
	/* what counts for m */
	{ "tree", "tree" },
	{ "ivy", "ivi" },
	{ "trouble", "troubl" },
	{ "oats", "oat" },
	{ "private", "privat" },
	{ "oaten", "oaten" },
	{ "orrery", "orreri" },
	/* the two later changes */
	{ "possibly", "possibl" },
	{ "archaeology", "archaeolog" },
	{ "archaeological", "archaeolog" },
};

static void test_published_examples(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof examples / sizeof *examples; i++)
		assert_stem(examples[i].word, examples[i].stem);
}

static void test_y(void **state)
{
	(void)state;
	assert_stem("toy", "toi");
	assert_stem("syzygy", "syzygi");
	assert_stem("yyed", "yy");
	assert_stem("cry", "cry");
	assert_stem("cries", "cri");
	assert_stem("employees", "employe");
}

static void test_left_alone(void **state)
{
	(void)state;
	assert_stem("", "");
	assert_stem("s", "s");
	assert_stem("as", "as");
	assert_stem("IS", "is");
	assert_stem("ENCRYPTED", "encrypt");
	assert_stem("Servers2008", "servers2008");
	assert_stem("na\xc3\xafvely", "na\xc3\xafvely");
	assert_stem("\xc3\x9c"
		    "BERS",
		    "\xc3\x9c"
		    "bers");
	assert_stem("it's", "it's");
}

static void test_long_word(void **state)
{
	const size_t size = 64 * 1024;
	char *word = malloc(size);
	const char letters[] = "ylse";

	(void)state;
	assert_non_null(word);
	for (size_t i = 0; i < sizeof letters - 1; i++) {
		memset(word, letters[i], size);
		assert_in_range(tm_stem(word, size), size - 2, size);
	}
	memset(word, 'a', size);
	memcpy(word + size - 5, "ments", 5);
	assert_int_equal(tm_stem(word, size), size - 1); /* m is 1: the ending stays */
	free(word);
}

/* The words of text, blanks between. */
static void assert_words(const char *text, const char *want)
{
	struct tm_words words = { 0 };
	struct tm_error err = TM_ERROR_INIT;
	char got[512] = "";

	assert_int_equal(tm_words_start(&words, &err), TM_OK);
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
		     "b"); /* ZWNJ stays in its word */
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
	assert_int_equal(tm_words_start(&words, &err), TM_OK);
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

/* More words than the table starts with; each keeps its number. */
static void test_many_words(void **state)
{
	struct tm_words words = { 0 };
	struct tm_error err = TM_ERROR_INIT;
	char word[] = "waaaa";
	uint32_t *numbers = calloc(20000, sizeof *numbers);

	(void)state;
	assert_non_null(numbers);
	assert_int_equal(tm_words_start(&words, &err), TM_OK);
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
		cmocka_unit_test(test_published_examples),
		cmocka_unit_test(test_y),
		cmocka_unit_test(test_left_alone),
		cmocka_unit_test(test_long_word),
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_word_numbers),
		cmocka_unit_test(test_many_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
