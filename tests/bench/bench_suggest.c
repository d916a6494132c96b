/*
 * bench_suggest.c - processor time of suggestions and of finding near-duplicates.
 *
 * bench_suggest [CONCERNS [GROUPS]], by default 100,000 and 50. The texts are
 * synthetic: terms of the lexicon and words of a skewed distribution, 10 to 25 per
 * concern; one concern in twenty repeats an earlier one with a word or two replaced.
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "lib/method/duplicate.h"
#include "lib/method/suggest.h"

#define VOCABULARY 20000
#define TERMS 4096
#define TEXT 400

static uint32_t seed = 2463534242u;

static uint32_t next_random(uint32_t below)
{
	seed ^= seed << 13;
	seed ^= seed >> 17;
	seed ^= seed << 5;
	return seed % below;
}

static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
	return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void stop(const struct tm_error *err)
{
	fprintf(stderr, "bench_suggest: %s\n", err->text);
	exit(1);
}

/* The terms of the lexicon: the second cell of each line. */
static size_t read_terms(char *lexicon, char **terms)
{
	size_t count = 0;

	for (char *line = strchr(lexicon, '\n'); line && line[1] && count < TERMS;) {
		char *term = strchr(line, '\t') + 1;

		line = strchr(term, '\n');
		*strchr(term, '\t') = '\0';
		terms[count++] = term;
	}
	return count;
}

/* A word of one to four syllables, sometimes inflected. */
static void put_word(char *text, uint32_t number)
{
	static const char *const syllables[] = { "ba",  "cor", "de",  "fin", "gal", "ho",
						 "ka",  "lem", "mi",  "nor", "pa",  "ri",
						 "sto", "tu",  "ven", "za" };
	static const char *const endings[] = { " ", " ", "s ", "ing ", "ed ", "ation " };
	char word[32] = "";
	size_t length = 0;

	do {
		const char *syllable = syllables[number % 16];

		memcpy(word + length, syllable, strlen(syllable) + 1);
		length += strlen(syllable);
		number /= 16;
	} while (number);
	strncat(text, word, TEXT - strlen(text) - 1);
	strncat(text, endings[next_random(6)], TEXT - strlen(text) - 1);
}

/* Half of the words are from a small common vocabulary, the others skewed too. */
static void make_text(char *text, char *const *terms, size_t term_count)
{
	const uint32_t words = 10 + next_random(16);

	*text = '\0';
	for (uint32_t i = 0; i < words; i++) {
		const uint32_t kind = next_random(10);

		if (kind < 5) {
			strncat(text, kind < 3 ? "the " : "would be ",
				TEXT - strlen(text) - 1);
		} else if (kind < 7) {
			strncat(text, terms[next_random((uint32_t)term_count)],
				TEXT - strlen(text) - 1);
			strncat(text, " ", TEXT - strlen(text) - 1);
		} else {
			put_word(text, VOCABULARY / (1 + next_random(VOCABULARY)) +
					       next_random(1 + next_random(VOCABULARY)));
		}
	}
}

static void make_texts(char *texts, size_t n, char *const *terms, size_t term_count)
{
	for (size_t i = 0; i < n; i++) {
		char *text = texts + i * TEXT;

		if (i && next_random(20) == 0) {
			memcpy(text, texts + next_random((uint32_t)i) * TEXT, TEXT);
			put_word(text, next_random(VOCABULARY));
		} else {
			make_text(text, terms, term_count);
		}
	}
}

static void bench_suggest(const char *texts, size_t n, size_t groups)
{
	struct tm_error err = TM_ERROR_INIT;
	struct tm_suggest *index;
	struct tm_suggestion best[TM_SUGGESTIONS];
	size_t count, offered = 0, group;
	const double start = now();
	double added;

	if (tm_suggest_new(tm_suggest_lexicon(), "en", &index, &err))
		stop(&err);
	for (size_t i = 0; i < groups; i++)
		if (tm_suggest_group(index, texts + i * TEXT, "", &group, &err))
			stop(&err);
	for (size_t i = 0; i < n; i++)
		if (tm_suggest_add(index, (int64_t)i, texts + i * TEXT,
				   i % 2 ? i / 2 % groups : TM_NO_GROUP, &err))
			stop(&err);
	added = now();
	for (size_t i = 0; i < n; i++) {
		if (tm_suggest_ask(index, (int64_t)i, 0, best, &count, &err))
			stop(&err);
		offered += count > 0;
	}
	printf("suggestions: %zu concerns, %zu groups: %.2f s, of it adding %.2f (%zu "
	       "offered)\n",
	       n, groups, now() - start, added - start, offered);
	tm_suggest_free(index);
}

static bool count_pair(void *context, int64_t first, int64_t second, double similarity)
{
	(void)first;
	(void)second;
	(void)similarity;
	++*(size_t *)context;
	return true;
}

static void bench_duplicate(const char *texts, size_t n)
{
	struct tm_error err = TM_ERROR_INIT;
	struct tm_duplicate *notes;
	size_t pairs = 0;
	const double start = now();
	double added;

	if (tm_duplicate_new("en", &notes, &err))
		stop(&err);
	for (size_t i = 0; i < n; i++)
		if (tm_duplicate_add(notes, (int64_t)i, texts + i * TEXT, &err))
			stop(&err);
	added = now();
	if (tm_duplicate_find(notes, count_pair, &pairs, &err))
		stop(&err);
	printf("near-identical: %zu notes: %.2f s, of it adding %.2f (%zu pairs)\n", n,
	       now() - start, added - start, pairs);
	tm_duplicate_free(notes);
}

int main(int argc, char **argv)
{
	const size_t n = argc > 1 ? strtoul(argv[1], NULL, 10) : 100000;
	const size_t groups = argc > 2 ? strtoul(argv[2], NULL, 10) : 50;
	char *lexicon = strdup(tm_suggest_lexicon());
	char **terms = calloc(TERMS, sizeof *terms);
	char *texts = calloc(n + 1, TEXT);

	if (!lexicon || !terms || !texts || !groups || n < groups)
		return 2;
	make_texts(texts, n, terms, read_terms(lexicon, terms));
	bench_suggest(texts, n, groups);
	bench_duplicate(texts, n);
	bench_duplicate(texts, n < TM_DUPLICATE_EXACT ? n : TM_DUPLICATE_EXACT);
	free(texts);
	free(terms);
	free(lexicon);
	return 0;
}
