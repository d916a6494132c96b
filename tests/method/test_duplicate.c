/*
 * test_duplicate.c - near-duplicates: small sets, compared exhaustively, and large
 * ones.
 */
#include "tests/method/table.h"

#include "lib/method/duplicate.h"

struct pair {
	int64_t first, second;
	double similarity;
};

struct heard {
	struct pair *pairs;
	size_t count, most; /* stop after most */
};

static bool hear(void *context, int64_t first, int64_t second, double similarity)
{
	struct heard *heard = context;

	heard->pairs = realloc(heard->pairs, (heard->count + 1) * sizeof *heard->pairs);
	assert_non_null(heard->pairs);
	heard->pairs[heard->count++] = (struct pair){ first, second, similarity };
	return heard->count != heard->most;
}

static struct tm_duplicate *new_notes(void)
{
	struct tm_error err = TM_ERROR_INIT;
	struct tm_duplicate *notes;

	assert_int_equal(tm_duplicate_new("en", &notes, &err), TM_OK);
	return notes;
}

static void add(struct tm_duplicate *notes, int64_t id, const char *text)
{
	struct tm_error err = TM_ERROR_INIT;

	assert_int_equal(tm_duplicate_add(notes, id, text, &err), TM_OK);
}

static struct heard find(const struct tm_duplicate *notes, size_t most)
{
	struct heard heard = { NULL, 0, most };
	struct tm_error err = TM_ERROR_INIT;

	assert_int_equal(tm_duplicate_find(notes, hear, &heard, &err), TM_OK);
	return heard;
}

static void assert_pair(const struct heard *heard, size_t i, int64_t first,
			int64_t second, double similarity)
{
	assert_true(i < heard->count);
	assert_int_equal(heard->pairs[i].first, first);
	assert_int_equal(heard->pairs[i].second, second);
	assert_true(heard->pairs[i].similarity == similarity);
}

static void test_jaccard(void **state)
{
	struct tm_duplicate *notes = new_notes();
	struct heard heard;

	(void)state;
	add(notes, 40, "Ransomware encrypts the servers.");
	add(notes, 10, "The SERVER was encrypted by ransomware; ransomware!");
	add(notes, 30, "Ransomware encrypts servers and backups and files."); /* 3 of 5 */
	add(notes, 20,
	    "Ransomware encrypts servers, backups, files, printers"); /* 3 of 6 */
	add(notes, -1, "");
	add(notes, -2, "It was not the one");
	add(notes, -3, "");
	heard = find(notes, 0);
	assert_int_equal(heard.count, 4);
	assert_pair(&heard, 0, 40, 10, 1);
	assert_pair(&heard, 1, 40, 30, 0.6);
	assert_pair(&heard, 2, 10, 30, 0.6);
	assert_pair(&heard, 3, 30, 20, 5.0 / 6);
	free(heard.pairs);
	tm_duplicate_free(notes);
	tm_duplicate_free(NULL);
}

static void test_stop(void **state)
{
	struct tm_duplicate *notes = new_notes();

	(void)state;
	for (int64_t id = 0; id < 6000; id++) {
		add(notes, id, "the same note");
		if (id == 99 || id == 5999) {
			struct heard heard = find(notes, 7);

			assert_int_equal(heard.count, 7);
			assert_pair(&heard, 6, 0, 4, 1);
			free(heard.pairs);
		}
	}
	tm_duplicate_free(notes);
}

/* -- large sets, whose words are their own stems, against the definition */

#define NOTES 6000
#define WORDS 10

struct plain {
	unsigned words[WORDS];
};

static uint32_t next_random(uint32_t *seed)
{
	*seed ^= *seed << 13;
	*seed ^= *seed >> 17;
	*seed ^= *seed << 5;
	return *seed;
}

static bool holds(const struct plain *note, unsigned word)
{
	for (size_t i = 0; i < WORDS; i++)
		if (note->words[i] == word)
			return true;
	return false;
}

static double jaccard(const struct plain *a, const struct plain *b)
{
	size_t both = 0;

	for (size_t i = 0; i < WORDS; i++)
		both += holds(b, a->words[i]);
	return (double)both / (double)(2 * WORDS - both);
}

/*
 * Notes of distinct words out of 3,000; every third repeats an earlier one with some
 * words replaced.
 */
static void make_notes(struct plain *notes, size_t n)
{
	uint32_t seed = 5;

	for (size_t i = 0; i < n; i++) {
		size_t kept = 0;

		if (i % 3 == 2) {
			notes[i] = notes[next_random(&seed) % i];
			kept = WORDS - next_random(&seed) % 5;
		}
		for (size_t k = kept; k < WORDS; k++) {
			unsigned word = next_random(&seed) % 3000 + 1;

			while (holds(&notes[i], word))
				word = next_random(&seed) % 3000 + 1;
			notes[i].words[k] = word;
		}
	}
}

static void add_note(struct tm_duplicate *notes, int64_t id, const struct plain *note)
{
	char text[WORDS * 8] = "";

	for (size_t i = 0; i < WORDS; i++)
		snprintf(text + 6 * i, sizeof text - 6 * i, "w%04u ", note->words[i]);
	add(notes, id, text);
}

/* Check that reported pairs are similar; counts the missed ones by similarity. */
static void check(const struct plain *plain, size_t n, size_t missed[WORDS + 1],
		  size_t all[WORDS + 1])
{
	struct tm_duplicate *notes = new_notes();
	struct heard heard;
	size_t next = 0;

	for (size_t i = 0; i < n; i++)
		add_note(notes, (int64_t)i, &plain[i]);
	heard = find(notes, 0);
	for (size_t second = 0; second < n; second++) {
		for (size_t first = 0; first < second; first++) {
			const double similarity = jaccard(&plain[first], &plain[second]);
			const bool told = next < heard.count &&
					  heard.pairs[next].first == (int64_t)first &&
					  heard.pairs[next].second == (int64_t)second;

			if (told)
				assert_true(heard.pairs[next++].similarity == similarity);
			if (similarity >= TM_DUPLICATE_MIN) {
				const size_t tenth = (size_t)(similarity * 10);

				all[tenth]++;
				missed[tenth] += !told;
			} else
				assert_false(told);
		}
	}
	assert_int_equal(next, heard.count); /* in order and complete */
	free(heard.pairs);
	tm_duplicate_free(notes);
}

static void test_exact(void **state)
{
	struct plain *notes = calloc(NOTES, sizeof *notes);
	size_t missed[WORDS + 1] = { 0 }, all[WORDS + 1] = { 0 };

	(void)state;
	assert_non_null(notes);
	make_notes(notes, NOTES);
	check(notes, TM_DUPLICATE_EXACT, missed, all);
	for (size_t i = 6; i <= WORDS; i++)
		assert_int_equal(missed[i], 0);
	assert_true(all[6] > 100 && all[8] > 100 && all[10] > 100);
	free(notes);
}

static void test_minhash(void **state)
{
	struct plain *notes = calloc(NOTES, sizeof *notes);
	size_t missed[WORDS + 1] = { 0 }, all[WORDS + 1] = { 0 };

	(void)state;
	assert_non_null(notes);
	make_notes(notes, NOTES);
	check(notes, NOTES, missed, all);
	assert_true(all[6] > 100 && all[8] > 100 && all[10] > 100);
	print_message(
		"  missed: %zu of %zu at 8/12, %zu of %zu at 9/11, %zu of %zu at 1\n",
		missed[6], all[6], missed[8], all[8], missed[10], all[10]);
	/* Expected miss rates: 3 %, 0.01 % and 0. */
	assert_true(missed[6] * 100 <= all[6] * 6);
	assert_true(missed[8] * 100 <= all[8]);
	assert_int_equal(missed[10], 0);
	free(notes);
}

/* Results are reproducible, above the limit for exhaustive comparison too. */
static void test_repeatable(void **state)
{
	struct plain *plain = calloc(NOTES, sizeof *plain);
	struct heard heard[2];

	(void)state;
	assert_non_null(plain);
	make_notes(plain, NOTES);
	for (size_t k = 0; k < 2; k++) {
		struct tm_duplicate *notes = new_notes();

		for (size_t i = 0; i < NOTES; i++)
			add_note(notes, (int64_t)i, &plain[i]);
		heard[k] = find(notes, 0);
		tm_duplicate_free(notes);
	}
	assert_int_equal(heard[0].count, heard[1].count);
	for (size_t i = 0; i < heard[0].count; i++)
		assert_pair(&heard[0], i, heard[1].pairs[i].first,
			    heard[1].pairs[i].second, heard[1].pairs[i].similarity);
	free(heard[0].pairs);
	free(heard[1].pairs);
	free(plain);
}

/* The manufacturer's concerns have no duplicates; misspelt copies are found. */
static void test_manufacturer(void **state)
{
	struct table concerns = table_read("manufacturer/concerns.csv");
	struct tm_duplicate *notes = new_notes();
	struct heard heard;

	(void)state;
	for (size_t i = 0; i < concerns.rows; i++)
		add(notes, (int64_t)i, table_cell(&concerns, i, "text"));
	heard = find(notes, 0);
	assert_int_equal(heard.count, 0);
	add(notes, 1000,
	    "ransomware could encrypt our order management server, and we'd not ship for "
	    "days");
	heard = find(notes, 0);
	assert_int_equal(heard.count, 1);
	assert_int_equal(heard.pairs[0].first, 0);
	assert_int_equal(heard.pairs[0].second, 1000);
	free(heard.pairs);
	tm_duplicate_free(notes);
	table_free(&concerns);
}

static void test_hostile_texts(void **state)
{
	static const char *const names[] = {
		"ansi_osc52",   "bidi_override", "c1_csi",   "empty",     "ics_long_1000",
		"noncharacter", "printf_fmt",    "wide_cjk", "zero_width"
	};
	struct tm_duplicate *notes = new_notes();
	char *text = malloc(64 * 1024 + 1);
	struct heard heard;
	uint32_t seed = 9;

	(void)state;
	assert_non_null(text);
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		char path[512];
		size_t length;
		FILE *file;

		snprintf(path, sizeof path, "%s/fields/%s.txt", TEST_DATA, names[i]);
		file = fopen(path, "rb");
		assert_non_null(file);
		length = fread(text, 1, 64 * 1024, file);
		fclose(file);
		text[length] = '\0';
		add(notes, (int64_t)i, text);
	}
	for (size_t i = 0; i < 40; i++) {
		for (size_t k = 0; k < 64 * 1024; k++)
			text[k] = i < 20 ? (char)(next_random(&seed) % 255 + 1)
					 : "the out of "[k % 11];
		text[64 * 1024] = '\0';
		add(notes, 100 + (int64_t)i, text);
	}
	memset(text, 'y', 64 * 1024);
	for (int64_t id = 200; id < 6000; id++)
		add(notes, id, id < 204 ? text : "");
	heard = find(notes, 0);
	/* Only the four texts of one long word are duplicates. */
	assert_int_equal(heard.count, 6);
	assert_pair(&heard, 0, 200, 201, 1);
	assert_pair(&heard, 5, 202, 203, 1);
	free(heard.pairs);
	free(text);
	tm_duplicate_free(notes);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_jaccard),       cmocka_unit_test(test_stop),
		cmocka_unit_test(test_exact),         cmocka_unit_test(test_minhash),
		cmocka_unit_test(test_repeatable),    cmocka_unit_test(test_manufacturer),
		cmocka_unit_test(test_hostile_texts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
