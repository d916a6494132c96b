/*
 * test_suggest.c - scores by the formula, selection and reasons, hostile texts; and the
 * accuracy of suggestions, for a manufacturer and for other industries.
 */
#include <math.h>

#include <tmodel/suggest.h>

#include "tests/method/table.h"

#include "lib/method/lexicon.h"
#include "lib/method/suggest.h"

#define HEADER "class\tterm\tweight\n"

static struct tm_suggest *new_index(const char *lexicon)
{
	struct tm_error err = TM_ERROR_INIT;
	struct tm_suggest *index;

	if (tm_suggest_new(lexicon, "en", &index, &err))
		fail_msg("%s", err.text);
	return index;
}

static size_t add_group(struct tm_suggest *index, const char *name,
			const char *description)
{
	struct tm_error err = TM_ERROR_INIT;
	size_t group = 99;

	assert_int_equal(tm_suggest_group(index, name, description, &group, &err), TM_OK);
	return group;
}

static void add(struct tm_suggest *index, int64_t id, const char *text, size_t group)
{
	struct tm_error err = TM_ERROR_INIT;

	if (tm_suggest_add(index, id, text, group, &err))
		fail_msg("%s", err.text);
}

static size_t ask(struct tm_suggest *index, int64_t id, double least,
		  struct tm_suggestion *best)
{
	struct tm_error err = TM_ERROR_INIT;
	size_t count = 99;

	if (tm_suggest_ask(index, id, least, best, &count, &err))
		fail_msg("%s", err.text);
	assert_in_range(count, 0, TM_SUGGESTIONS);
	return count;
}

static void assert_near(double got, double want)
{
	if (!(fabs(got - want) <= 1e-14))
		fail_msg("%.17g, expected %.17g", got, want);
}

/* idf of a stem that occurs in df of N texts. */
static double idf(double texts, double df)
{
	return log((texts + 1) / (df + 1) + 1);
}

static void test_score_of_words(void **state)
{
	struct tm_suggest *index = new_index(NULL);
	struct tm_suggestion best[TM_SUGGESTIONS];
	const double two = idf(3, 2), one = idf(3, 1);
	const double plums = 1 + log(2);

	(void)state;
	assert_int_equal(add_group(index, "Apples", "pears"), 0);
	assert_int_equal(add_group(index, "Plums", "cherries"), 1);
	add(index, 7, "The apple, a plum and another plum", TM_NO_GROUP);
	assert_int_equal(ask(index, 7, 0, best), 2);
	assert_int_equal(best[0].group, 1);
	assert_near(best[0].score, plums / hypot(1, plums) * two / hypot(two, one));
	assert_int_equal(best[0].reason_count, 1);
	assert_string_equal(best[0].reasons[0].text, "plum");
	assert_false(best[0].reasons[0].lexicon);
	assert_near(best[0].reasons[0].part, best[0].score);
	assert_int_equal(best[1].group, 0);
	assert_near(best[1].score, 1 / hypot(1, plums) * two / hypot(two, one));
	tm_suggest_free(index);
}

/* Words that occur in no group do not count for the length. */
static void test_unknown_words(void **state)
{
	struct tm_suggest *index = new_index(NULL);
	struct tm_suggestion best[TM_SUGGESTIONS];

	(void)state;
	add_group(index, "Apples", "");
	add(index, 1, "An apple on Tuesday", TM_NO_GROUP);
	add(index, 2, "Tuesday", TM_NO_GROUP);
	assert_int_equal(ask(index, 1, TM_SUGGEST_MIN, best), 1);
	assert_near(best[0].score, 1);
	assert_int_equal(ask(index, 2, 0, best), 0);
	tm_suggest_free(index);
}

/* The centroid sums unit vectors: a long concern has the weight of a short one. */
static void test_centroid(void **state)
{
	struct tm_suggest *index = new_index(NULL);
	struct tm_suggestion best[TM_SUGGESTIONS];
	const double a = idf(4, 2), b = idf(4, 1), c = idf(4, 2);
	const double unit = 1 / sqrt(a * a + b * b); /* length of "apple banana" */
	const double apple = 1 + a * unit, banana = b * unit, cherry = 1;
	const double length = sqrt(apple * apple + banana * banana + cherry * cherry);

	(void)state;
	add_group(index, "apple", "");
	add(index, 1, "apple banana", 0);
	add(index, 2, "cherry", 0);
	add(index, 3, "cherries", TM_NO_GROUP);
	assert_int_equal(ask(index, 3, 0, best), 1);
	assert_near(best[0].score, cherry / length);
	assert_true(c > 0);
	tm_suggest_free(index);
}

/*
 * v = 0.5
 *
 * 5 / (5 + n) for any name and description; words and tags add up.
 */
static void test_score_of_tags(void **state)
{
	struct tm_suggest *index =
		new_index(HEADER "fruit\tapple\t3\nfruit\tpear\t1\n"
				 "tool\tsaw\t4\nfruit\twild cherry\t3\n");
	struct tm_suggestion best[TM_SUGGESTIONS];
	const double two = idf(3, 2), one = idf(3, 1);

	(void)state;
	add_group(index, "An apple", "");
	add(index, 1, "pear", TM_NO_GROUP);
	assert_int_equal(ask(index, 1, 0, best), 1);
	/* No common words: only tags match, and completely. */
	assert_near(best[0].score, 0.5 / (sqrt(0.5) * sqrt(1.5)));
	assert_string_equal(best[0].reasons[0].text, "fruit");
	assert_true(best[0].reasons[0].lexicon);
	add(index, 2, "apple saw", TM_NO_GROUP);
	assert_int_equal(ask(index, 2, 0, best), 1);
	/* saw is in no group, neither as a word nor as a tag: 3 of (3, 4) is known. */
	assert_int_equal(best[0].reason_count, 2);
	assert_string_equal(best[0].reasons[0].text, "apple");
	assert_near(best[0].reasons[0].part + best[0].reasons[1].part, best[0].score);
	assert_near(
		best[0].score,
		(two / hypot(two, one) + 0.5 * 0.6) /
			sqrt((two * two / (two * two + one * one) + 0.5 * 0.36) * 1.5));
	tm_suggest_free(index);
}

static void test_tags_fade(void **state)
{
	struct tm_suggestion best[TM_SUGGESTIONS];

	(void)state;
	for (int n = 0; n < 20; n += 5) {
		struct tm_suggest *index =
			new_index(HEADER "fruit\tapple\t1\nfruit\tpear\t1\n");
		const double v = 0.5 * 5 / (5 + n);

		add_group(index, "apples", "");
		for (int i = 0; i < n; i++)
			add(index, i, "apple", 0);
		add(index, 100, "pear", TM_NO_GROUP);
		assert_int_equal(ask(index, 100, 0, best), 1);
		assert_near(best[0].score, v / (sqrt(v) * sqrt(1 + v)));
		tm_suggest_free(index);
	}
}

static bool has_class(const struct tm_suggestion *suggestion)
{
	for (size_t i = 0; i < suggestion->reason_count; i++)
		if (suggestion->reasons[i].lexicon)
			return true;
	return false;
}

static void test_phrases(void **state)
{
	static const char *const hit[] = { "wild cherries", "Wild, and the cherry",
					   "a WILD of the cherry", "x wild wild cherry" };
	static const char *const miss[] = { "wild", "cherry wild", "wild red cherry",
					    "wild of the and by cherry", "wildcherry" };
	struct tm_suggest *index = new_index(HEADER "fruit\twild cherry\t3\n");
	struct tm_suggestion best[TM_SUGGESTIONS];
	int64_t id = 0;

	(void)state;
	/* Name and description are separate texts: no term spans both. */
	add_group(index, "The plum is wild", "Cherry");
	add_group(index, "Plum", "wild cherry");
	for (size_t i = 0; i < sizeof hit / sizeof *hit; i++) {
		add(index, ++id, hit[i], TM_NO_GROUP);
		assert_int_equal(ask(index, id, 0, best), 2);
		assert_int_equal(best[0].group, 1);
		assert_true(has_class(&best[0]));
		assert_false(has_class(&best[1]));
	}
	for (size_t i = 0; i < sizeof miss / sizeof *miss; i++) {
		size_t count;

		add(index, ++id, miss[i], TM_NO_GROUP);
		count = ask(index, id, 0, best);
		for (size_t k = 0; k < count; k++)
			assert_false(has_class(&best[k]));
	}
	tm_suggest_free(index);
}

/* Reasons are the largest contributions, in the words of the concern. */
static void test_reasons(void **state)
{
	struct tm_suggest *index = new_index(HEADER "ransomware\tbitcoin\t3\n");
	struct tm_suggestion best[TM_SUGGESTIONS];
	double parts = 0;

	(void)state;
	add_group(index, "Extortion",
		  "Criminals encrypt servers and want a ransom in bitcoins");
	add_group(index, "Outage", "Servers are down");
	add(index, 1, "Servers are ENCRYPTED, criminals demand ransom: Bitcoin!",
	    TM_NO_GROUP);
	assert_int_equal(ask(index, 1, TM_SUGGEST_MIN, best), 1);
	assert_int_equal(best[0].group, 0);
	assert_int_equal(best[0].reason_count, TM_REASONS);
	assert_string_equal(best[0].reasons[0].text, "ransomware");
	assert_true(best[0].reasons[0].lexicon);
	/* Equal contributions are in text order; "servers" is in both groups. */
	assert_string_equal(best[0].reasons[1].text, "encrypted");
	assert_string_equal(best[0].reasons[2].text, "criminals");
	for (size_t i = 0; i < TM_REASONS; i++)
		parts += best[0].reasons[i].part;
	assert_true(parts < best[0].score);
	tm_suggest_free(index);
}

static void test_what_is_offered(void **state)
{
	struct tm_suggest *index = new_index(NULL);
	struct tm_error err = TM_ERROR_INIT;
	struct tm_suggestion best[TM_SUGGESTIONS];
	static const char *const names[] = { "one apple", "apple pie", "apple",
					     "apple tree", "pear" };

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		add_group(index, names[i], "");
	add(index, 5, "apples", TM_NO_GROUP);
	add(index, 6, "apple", 2);
	/*
	 * The best three of four; "one" is a frequent word, so 0 and 2 differ only by
	 * 6.
	 */
	assert_int_equal(ask(index, 5, 0, best), 3);
	assert_int_equal(best[0].group, 0);
	assert_int_equal(best[1].group, 2);
	assert_int_equal(best[2].group, 1); /* ties with 3: by number */
	assert_true(best[1].score > best[2].score);
	assert_int_equal(ask(index, 5, best[2].score, best), 3);
	assert_int_equal(ask(index, 5, nextafter(best[2].score, 2), best), 2);
	assert_int_equal(ask(index, 5, 1.1, best), 0);
	/* Without the concern's own group and without rejected ones. */
	assert_int_equal(ask(index, 6, 0, best), 3);
	assert_int_equal(best[0].group, 0);
	assert_int_equal(best[1].group, 1);
	assert_int_equal(best[2].group, 3);
	assert_int_equal(tm_suggest_reject(index, 5, 2, &err), TM_OK);
	assert_int_equal(tm_suggest_reject(index, 5, 0, &err), TM_OK);
	assert_int_equal(tm_suggest_reject(index, 5, 2, &err), TM_OK);
	assert_int_equal(ask(index, 5, 0, best), 2);
	assert_int_equal(best[0].group, 1);
	assert_int_equal(best[1].group, 3);
	/* A rejection applies to one concern. */
	add(index, 7, "apples", TM_NO_GROUP);
	assert_int_equal(ask(index, 7, 0, best), 3);
	assert_int_equal(best[1].group, 2);
	tm_suggest_free(index);
}

static void test_refused(void **state)
{
	struct tm_suggest *index = new_index(NULL);
	struct tm_error err = TM_ERROR_INIT;
	struct tm_suggestion best[TM_SUGGESTIONS];
	size_t count;

	(void)state;
	assert_int_equal(tm_suggest_ask(index, 1, 0, best, &count, &err), TM_NOT_FOUND);
	add(index, INT64_MIN, "apple", TM_NO_GROUP);
	assert_int_equal(tm_suggest_add(index, INT64_MIN, "x", TM_NO_GROUP, &err),
			 TM_INVALID);
	add(index, 3, "apple", TM_NO_GROUP);
	assert_int_equal(tm_suggest_add(index, 2, "apple", TM_NO_GROUP, &err),
			 TM_INVALID);
	assert_string_equal(err.text, "concern 2 does not come after concern 3");
	assert_int_equal(tm_suggest_add(index, 4, "apple", 0, &err), TM_INVALID);
	assert_int_equal(tm_suggest_reject(index, 3, 0, &err), TM_INVALID);
	assert_int_equal(tm_suggest_reject(index, 4, 0, &err), TM_NOT_FOUND);
	assert_int_equal(tm_suggest_ask(index, 4, 0, best, &count, &err), TM_NOT_FOUND);
	assert_int_equal(ask(index, 3, 0, best), 0); /* no groups yet */
	add_group(index, "", "");
	assert_int_equal(ask(index, 3, 0, best), 0);
	add_group(index, "apple", "");
	assert_int_equal(ask(index, 3, 0, best), 1);
	assert_int_equal(best[0].group, 1);
	tm_suggest_free(index);
	tm_suggest_free(NULL);
}

static void test_lexicon_refused(void **state)
{
	static const struct {
		const char *text;
		int64_t line;
		const char *problem;
	} cases[] = {
		{ "", 1, "the columns are class, term and weight, with tabs between" },
		{ "class;term;weight\n", 1,
		  "the columns are class, term and weight, with tabs between" },
		{ HEADER "a\tbc\t1\nc\tde\n", 3, "not three cells with tabs between" },
		{ HEADER "a\tbc\t1\t\n", 2, "not three cells with tabs between" },
		{ HEADER "\n\na\tbc\t0\n", 4, "a weight is a digit from 1 to 9" },
		{ HEADER "a\tbc\t10\n", 2, "a weight is a digit from 1 to 9" },
		{ HEADER "a\tbc\t\n", 2, "a weight is a digit from 1 to 9" },
		{ HEADER "a\tbc\t-1\n", 2, "a weight is a digit from 1 to 9" },
		{ HEADER "A\tbc\t1", 2, "a class is written with a-z, 0-9 and _" },
		{ HEADER "\tbc\t1", 2, "a class is written with a-z, 0-9 and _" },
		{ HEADER "a\xc3\xa9\tbc\t1", 2,
		  "a class is written with a-z, 0-9 and _" },
		{ HEADER "a\tb, c\t1", 2, "the term has no word" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct tm_error err = TM_ERROR_INIT;
		struct tm_suggest *index = (struct tm_suggest *)&err;
		char want[128];

		assert_int_equal(tm_suggest_new(cases[i].text, "en", &index, &err),
				 TM_BAD_INPUT);
		assert_null(index);
		assert_int_equal(err.line, cases[i].line);
		snprintf(want, sizeof want, "lexicon line %d: %s", (int)cases[i].line,
			 cases[i].problem);
		assert_string_equal(err.text, want);
	}
}

static void test_lexicon_read(void **state)
{
	struct tm_words words = { 0 };
	struct tm_lexicon lexicon = { 0 };
	struct tm_error err = TM_ERROR_INIT;
	double weights[2] = { 0, 0 };

	(void)state;
	assert_int_equal(tm_words_start(&words, "en", &err), TM_OK);
	assert_int_equal(
		tm_lexicon_read(&lexicon, &words,
				"class\tterm\tweight\r\nfruit\tApples\t2\r\n\r\n"
				"tool\tsaw\t1\nfruit\tapple\t3\nfruit\tAPPLE\t1\n"
				"tool\tapple saw\t5",
				&err),
		TM_OK);
	assert_int_equal(lexicon.class_count, 2);
	assert_int_equal(lexicon.term_count, 3);
	assert_string_equal(lexicon.classes[0], "fruit");
	assert_int_equal(tm_words_read(&words, "apples! saws, saw", &err), TM_OK);
	tm_lexicon_find(&lexicon, &words, weights);
	assert_true(weights[0] == 3); /* the largest weight for equal stems */
	assert_true(weights[1] == 2 + 5);
	tm_lexicon_free(&lexicon);
	tm_words_free(&words);
}

/* The shipped lexicon is valid and has no duplicate lines. */
static void test_shipped_lexicon(void **state)
{
	const char *text = tm_suggest_lexicon();
	struct tm_words words = { 0 };
	struct tm_lexicon lexicon = { 0 };
	struct tm_error err = TM_ERROR_INIT;
	size_t lines = 0;

	(void)state;
	for (const char *at = text; *at; at++)
		lines += *at == '\n';
	assert_int_equal(tm_words_start(&words, "en", &err), TM_OK);
	if (tm_lexicon_read(&lexicon, &words, text, &err))
		fail_msg("%s", err.text);
	assert_int_equal(lexicon.term_count, lines - 1);
	assert_in_range(lexicon.class_count, 19, 40);
	tm_lexicon_free(&lexicon);
	tm_words_free(&words);
}

/* -- hostile texts */

static uint32_t next_random(uint32_t *seed)
{
	*seed ^= *seed << 13;
	*seed ^= *seed >> 17;
	*seed ^= *seed << 5;
	return *seed;
}

/* A lexicon with changed bytes is read, or rejected with a line number. */
static void test_mutated_lexicon(void **state)
{
	const char *text = tm_suggest_lexicon();
	const size_t length = strlen(text);
	uint32_t seed = 77;
	size_t refused = 0;

	(void)state;
	for (size_t i = 0; i < 300; i++) {
		struct tm_error err = TM_ERROR_INIT;
		struct tm_suggest *index;
		enum tm_status status;
		char *copy = strdup(text);

		assert_non_null(copy);
		for (size_t k = 0; k <= i / 100; k++)
			copy[next_random(&seed) % length] =
				(char)(next_random(&seed) % 255 + 1);
		status = tm_suggest_new(copy, "en", &index, &err);
		assert_true(status == TM_OK || (status == TM_BAD_INPUT && err.line > 0));
		refused += status != TM_OK;
		tm_suggest_free(index);
		free(copy);
	}
	assert_in_range(refused, 50, 299);
}

static void assert_sane(struct tm_suggest *index, int64_t id)
{
	struct tm_suggestion best[TM_SUGGESTIONS];
	const size_t count = ask(index, id, 0, best);

	for (size_t i = 0; i < count; i++) {
		assert_true(best[i].score > 0 && best[i].score <= 1);
		assert_true(!i || best[i - 1].score >= best[i].score);
		assert_in_range(best[i].reason_count, 1, TM_REASONS);
		for (size_t k = 0; k < best[i].reason_count; k++) {
			assert_true(best[i].reasons[k].part > 0);
			assert_true(best[i].reasons[k].part <= best[i].score + 1e-12);
			assert_true(*best[i].reasons[k].text);
		}
	}
}

/* length bytes (and a NUL), repeating what. */
static char *repeat(const char *what, size_t length)
{
	char *text = malloc(length + 1);
	const size_t size = strlen(what);

	assert_non_null(text);
	for (size_t i = 0; i < length; i++)
		text[i] = what[i % size];
	text[length] = '\0';
	return text;
}

static void test_hostile_texts(void **state)
{
	static const char *const parts[] = { "y",
					     "the ",
					     "out ",
					     "by mistake ",
					     "out of ",
					     "encrypted ransom ",
					     "\xe2\x80",
					     "\xff",
					     "\xf0\x9f\x92\xa9 ",
					     "wire transfer\t" };
	struct tm_suggest *index = new_index(tm_suggest_lexicon());
	struct tm_suggestion best[TM_SUGGESTIONS];
	int64_t id = 0;
	uint32_t seed = 1;

	(void)state;
	add_group(index, "Extortion",
		  "Criminals encrypt our systems and demand a ransom");
	add_group(index, "", "");
	add(index, ++id, "", TM_NO_GROUP);
	assert_int_equal(ask(index, id, 0, best), 0);
	add(index, ++id, "It was not the one that should have been there, or should it?",
	    TM_NO_GROUP);
	assert_int_equal(ask(index, id, 0, best), 0);
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		char *text = repeat(parts[i], 64 * 1024);

		add(index, ++id, text, i % 3 ? TM_NO_GROUP : 0);
		assert_sane(index, id);
		free(text);
	}
	for (size_t i = 0; i < 2000; i++) {
		char text[257];
		const size_t length = next_random(&seed) % sizeof text;

		for (size_t k = 0; k < length; k++)
			text[k] = (char)(next_random(&seed) % 255 + 1);
		text[length] = '\0';
		add(index, ++id, text, i % 3 ? TM_NO_GROUP : i % 2);
	}
	for (int64_t i = 1; i <= id; i++)
		assert_sane(index, i);
	tm_suggest_free(index);
}

static void test_field_files(void **state)
{
	static const char *const names[] = {
		"ansi_clear",     "ansi_osc52",  "backspaces",   "bidi_override",
		"c1_csi",         "combining",   "csv_quotes",   "emoji_zwj",
		"homoglyph",      "html_script", "ics_crlf",     "ics_long_1000",
		"line_sep",       "md_inject",   "noncharacter", "null_word",
		"path_traversal", "printf_fmt",  "rtl_legit",    "shell_meta",
		"spaces",         "wide_cjk",    "xml_entities", "zero_width",
	};
	struct tm_suggest *index = new_index(tm_suggest_lexicon());
	int64_t id = 0;

	(void)state;
	add_group(index, "Extortion", "%s%n <script> \xe5\x9b\xbd null");
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		char path[64];
		char *text;

		snprintf(path, sizeof path, "fields/%s.txt", names[i]);
		text = test_file(path);
		add_group(index, text, text);
		add(index, ++id, text, TM_NO_GROUP);
		add(index, ++id, text, i);
		free(text);
	}
	for (int64_t i = 1; i <= id; i++)
		assert_sane(index, i);
	tm_suggest_free(index);
}

/* -- accuracy */

struct text {
	const char *text;
	size_t group; /* TM_NO_GROUP if it belongs to none */
};

struct set {
	const char *names[32], *descriptions[32];
	size_t groups;
	struct text texts[256];
	size_t count;
};

struct tally {
	size_t asked, first, among, offered, offered_first;
};

/* Learn the first texts, then classify the others. */
static void measure(const struct set *set, size_t learnt, const char *lexicon,
		    struct tally *tally)
{
	struct tm_suggest *index = new_index(lexicon);
	struct tm_suggestion best[TM_SUGGESTIONS];

	for (size_t i = 0; i < set->groups; i++)
		add_group(index, set->names[i], set->descriptions[i]);
	for (size_t i = 0; i < set->count; i++)
		add(index, (int64_t)i, set->texts[i].text,
		    i < learnt ? set->texts[i].group : TM_NO_GROUP);
	for (size_t i = learnt; i < set->count; i++) {
		const size_t group = set->texts[i].group;
		const size_t count = ask(index, (int64_t)i, 0, best);
		const bool first = count && best[0].group == group;

		if (group == TM_NO_GROUP)
			continue;
		tally->asked++;
		tally->first += first;
		for (size_t k = 0; k < count; k++)
			tally->among += best[k].group == group;
		if (count && best[0].score >= TM_SUGGEST_MIN) {
			tally->offered++;
			tally->offered_first += first;
		}
	}
	tm_suggest_free(index);
}

static void report(const char *what, const struct tally *tally)
{
	print_message("  %-36s first %.3f, among three %.3f, offered %.3f, right then "
		      "%.3f (%zu)\n",
		      what, (double)tally->first / (double)tally->asked,
		      (double)tally->among / (double)tally->asked,
		      (double)tally->offered / (double)tally->asked,
		      (double)tally->offered_first / (double)tally->offered,
		      tally->asked);
}

static void assert_share(size_t part, size_t whole, double least)
{
	assert_true(whole > 0);
	if ((double)part / (double)whole < least)
		fail_msg("%zu of %zu, at least %.2f expected", part, whole, least);
}

static void read_manufacturer(const struct table *threats, const struct table *concerns,
			      struct set *set)
{
	assert_in_range(threats->rows, 1, sizeof set->names / sizeof *set->names);
	assert_in_range(concerns->rows, 1, sizeof set->texts / sizeof *set->texts);
	set->groups = threats->rows;
	for (size_t i = 0; i < threats->rows; i++) {
		set->names[i] = table_cell(threats, i, "name");
		set->descriptions[i] = table_cell(threats, i, "description");
	}
	set->count = concerns->rows;
	for (size_t i = 0; i < concerns->rows; i++) {
		const char *threat = table_cell(concerns, i, "threat");

		set->texts[i].text = table_cell(concerns, i, "text");
		set->texts[i].group =
			*threat ? table_find(threats, "key", threat) : TM_NO_GROUP;
	}
}

static void shuffle(struct set *set, uint32_t *seed)
{
	for (size_t i = set->count; i > 1; i--) {
		const size_t other = next_random(seed) % i;
		const struct text text = set->texts[i - 1];

		set->texts[i - 1] = set->texts[other];
		set->texts[other] = text;
	}
}

static void test_manufacturer(void **state)
{
	struct table threats = table_read("manufacturer/threats.csv");
	struct table concerns = table_read("manufacturer/concerns.csv");
	struct set set = { 0 };
	struct tally words = { 0 }, both = { 0 }, shuffled = { 0 };
	uint32_t seed = 20;

	(void)state;
	read_manufacturer(&threats, &concerns, &set);
	measure(&set, set.count * 3 / 4, NULL, &words);
	measure(&set, set.count * 3 / 4, tm_suggest_lexicon(), &both);
	report("manufacturer, last quarter, words", &words);
	report("manufacturer, last quarter, lexicon", &both);
	for (int i = 0; i < 20; i++) {
		shuffle(&set, &seed);
		measure(&set, set.count * 3 / 4, tm_suggest_lexicon(), &shuffled);
	}
	report("manufacturer, 20 shuffles, lexicon", &shuffled);
	assert_share(both.first, both.asked, 0.80);
	assert_share(both.among, both.asked, 0.92);
	assert_share(both.offered_first, both.offered, 0.80);
	assert_share(shuffled.first, shuffled.asked, 0.85);
	assert_share(shuffled.among, shuffled.asked, 0.95);
	assert_share(words.first, words.asked, 0.50);
	assert_true(words.first < both.first);
	table_free(&threats);
	table_free(&concerns);
}

static void read_industry(const struct table *table, const char *industry,
			  struct set *set)
{
	const char *keys[32];

	*set = (struct set){ 0 };
	for (size_t i = 0; i < table->rows; i++) {
		const char *name = table_cell(table, i, "name");
		const char *threat = table_cell(table, i, "threat");
		size_t group = 0;

		if (strcmp(table_cell(table, i, "industry"), industry) != 0)
			continue;
		if (*name) {
			keys[set->groups] = threat;
			set->names[set->groups] = name;
			set->descriptions[set->groups++] = table_cell(table, i, "text");
			continue;
		}
		while (strcmp(keys[group], threat) != 0)
			assert_true(++group < set->groups);
		set->texts[set->count++] =
			(struct text){ table_cell(table, i, "text"), group };
	}
	assert_int_equal(set->groups, 7);
	assert_in_range(set->count, 49, 56);
}

/* With names and descriptions only, and after learning half of the concerns. */
static void measure_industries(const char *what, const char *const industries[3],
			       const char *lexicon, struct tally *start,
			       struct tally *half)
{
	struct table table = table_read("suggest/industries.csv");
	struct set set;
	uint32_t seed = 3;

	for (size_t i = 0; i < 3; i++) {
		read_industry(&table, industries[i], &set);
		measure(&set, 0, lexicon, start);
		for (int k = 0; k < 10; k++) {
			shuffle(&set, &seed);
			measure(&set, set.count / 2, lexicon, half);
		}
	}
	print_message("  %s\n", what);
	report("  from names and descriptions", start);
	report("  after half of the concerns", half);
	table_free(&table);
}

static void test_other_industries(void **state)
{
	static const char *const near[] = { "hospital", "bank", "municipality" };
	static const char *const unseen[] = { "university", "logistics",
					      "software-firm" };
	struct tally tally[8] = { { 0 } };

	(void)state;
	measure_industries("hospital, bank, municipality: words", near, NULL, &tally[0],
			   &tally[1]);
	measure_industries("the same: lexicon", near, tm_suggest_lexicon(), &tally[2],
			   &tally[3]);
	measure_industries("university, logistics, software firm: words", unseen, NULL,
			   &tally[4], &tally[5]);
	measure_industries("the same: lexicon", unseen, tm_suggest_lexicon(), &tally[6],
			   &tally[7]);
	assert_share(tally[2].among, tally[2].asked, 0.90);
	assert_share(tally[3].among, tally[3].asked, 0.90);
	assert_share(tally[6].among, tally[6].asked, 0.80);
	assert_share(tally[7].among, tally[7].asked, 0.80);
	for (size_t i = 0; i < 8; i += 4) {
		assert_true(tally[i].first < tally[i + 2].first);
		assert_true(tally[i + 1].first < tally[i + 3].first);
	}
}

/* The same calls give identical results. */
static void test_repeatable(void **state)
{
	struct table table = table_read("suggest/industries.csv");
	struct tm_suggest *indexes[2];
	struct tm_suggestion best[2][TM_SUGGESTIONS];

	(void)state;
	for (size_t k = 0; k < 2; k++) {
		indexes[k] = new_index(tm_suggest_lexicon());
		for (size_t i = 0; i < table.rows; i++)
			if (*table_cell(&table, i, "name"))
				add_group(indexes[k], table_cell(&table, i, "name"),
					  table_cell(&table, i, "text"));
		for (size_t i = 0; i < table.rows; i++) {
			add(indexes[k], (int64_t)i, table_cell(&table, i, "text"),
			    i % 2 ? TM_NO_GROUP : i % 42);
			/* Queries do not change the index. */
			if (k && i % 50 == 0)
				ask(indexes[k], (int64_t)i, 0, best[k]);
		}
	}
	for (size_t i = 0; i < table.rows; i++) {
		const size_t count = ask(indexes[0], (int64_t)i, 0, best[0]);

		assert_int_equal(ask(indexes[1], (int64_t)i, 0, best[1]), count);
		for (size_t g = 0; g < count; g++) {
			assert_int_equal(best[0][g].group, best[1][g].group);
			assert_memory_equal(&best[0][g].score, &best[1][g].score,
					    sizeof(double));
			assert_int_equal(best[0][g].reason_count,
					 best[1][g].reason_count);
			for (size_t r = 0; r < best[0][g].reason_count; r++)
				assert_string_equal(best[0][g].reasons[r].text,
						    best[1][g].reasons[r].text);
		}
	}
	tm_suggest_free(indexes[0]);
	tm_suggest_free(indexes[1]);
	table_free(&table);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_score_of_words),
		cmocka_unit_test(test_unknown_words),
		cmocka_unit_test(test_centroid),
		cmocka_unit_test(test_score_of_tags),
		cmocka_unit_test(test_tags_fade),
		cmocka_unit_test(test_phrases),
		cmocka_unit_test(test_reasons),
		cmocka_unit_test(test_what_is_offered),
		cmocka_unit_test(test_refused),
		cmocka_unit_test(test_lexicon_refused),
		cmocka_unit_test(test_lexicon_read),
		cmocka_unit_test(test_shipped_lexicon),
		cmocka_unit_test(test_mutated_lexicon),
		cmocka_unit_test(test_hostile_texts),
		cmocka_unit_test(test_field_files),
		cmocka_unit_test(test_manufacturer),
		cmocka_unit_test(test_other_industries),
		cmocka_unit_test(test_repeatable),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
