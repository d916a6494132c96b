/* duplicate.c - sets of stems, and MinHash where there are too many to compare all. */
#include <stdlib.h>
#include <string.h>

#include "lib/method/duplicate.h"

#include "lib/method/words.h"

#define HASHES 64
#define BANDS 16
#define BAND_HASHES (HASHES / BANDS)

struct note {
	int64_t id;
	size_t first; /* its stems: stems[first..first + count - 1], rising */
	uint32_t count;
};

struct tm_duplicate {
	struct tm_words words;
	struct note *notes;
	size_t count, capacity;
	uint32_t *stems;
	size_t stem_count, stem_capacity;
};

struct search {
	const struct tm_duplicate *notes;
	tm_duplicate_fn *tell;
	void *context;
	uint64_t multipliers[HASHES], addends[HASHES];
	uint32_t *slot_of;    /* by band and note */
	uint32_t *starts;     /* by band and slot: where its notes begin in members */
	uint32_t *members;    /* by band and slot: its notes, rising */
	size_t slots;         /* of a band: a power of two */
	uint32_t *seen;       /* by note: the last note that it was proposed for, + 1 */
	uint32_t *candidates; /* earlier notes to compare with */
	size_t candidate_count;
};

void tm_duplicate_free(struct tm_duplicate *notes)
{
	if (!notes)
		return;
	tm_words_free(&notes->words);
	free(notes->notes);
	free(notes->stems);
	free(notes);
}

enum tm_status tm_duplicate_new(const char *language, struct tm_duplicate **out,
				struct tm_error *err)
{
	struct tm_duplicate *notes = calloc(1, sizeof *notes);
	enum tm_status status;

	*out = NULL;
	if (!notes)
		return tm_out_of_memory(err);
	status = tm_words_start(&notes->words, language, err);
	if (status) {
		tm_duplicate_free(notes);
		return status;
	}
	*out = notes;
	return TM_OK;
}

static int compare_numbers(const void *a, const void *b)
{
	const uint32_t x = *(const uint32_t *)a;
	const uint32_t y = *(const uint32_t *)b;

	return (x > y) - (x < y);
}

/* Append the stems of the text just read; returns their number. */
static uint32_t put_stems(struct tm_duplicate *notes)
{
	const struct tm_words *words = &notes->words;
	uint32_t *stems = notes->stems + notes->stem_count;
	size_t all = 0;
	uint32_t kept = 0;

	for (size_t i = 0; i < words->run_count; i++) {
		const struct tm_word *word = words->list + words->run[i];

		if (!word->common)
			stems[all++] = word->stem;
	}
	if (all)
		qsort(stems, all, sizeof *stems, compare_numbers);
	for (size_t i = 0; i < all; i++)
		if (!kept || stems[kept - 1] != stems[i])
			stems[kept++] = stems[i];
	return kept;
}

enum tm_status tm_duplicate_add(struct tm_duplicate *notes, int64_t id, const char *text,
				struct tm_error *err)
{
	enum tm_status status = tm_words_read(&notes->words, text, err);
	struct note *list;
	uint32_t *stems;

	if (status)
		return status;
	stems = tm_reserve(notes->stems, &notes->stem_capacity,
			   notes->stem_count + notes->words.run_count, sizeof *stems);
	if (stems)
		notes->stems = stems;
	list = tm_reserve(notes->notes, &notes->capacity, notes->count + 1, sizeof *list);
	if (list)
		notes->notes = list;
	if (!stems || !list || notes->count >= UINT32_MAX - 1)
		return tm_out_of_memory(err);
	list[notes->count] = (struct note){ id, notes->stem_count, put_stems(notes) };
	notes->stem_count += list[notes->count++].count;
	return TM_OK;
}

static double similarity(const struct tm_duplicate *notes, const struct note *a,
			 const struct note *b)
{
	const uint32_t *x = notes->stems + a->first, *x_end = x + a->count;
	const uint32_t *y = notes->stems + b->first, *y_end = y + b->count;
	const uint32_t fewer = a->count < b->count ? a->count : b->count;
	const uint32_t more = a->count < b->count ? b->count : a->count;
	size_t both = 0;

	/* Upper bound of the similarity. */
	if (!fewer || (double)fewer / more < TM_DUPLICATE_MIN)
		return 0;
	while (x < x_end && y < y_end) {
		const uint32_t left = *x, right = *y;

		both += left == right;
		x += left <= right;
		y += right <= left;
	}
	return (double)both / ((double)a->count + b->count - (double)both);
}

/* Compare a note with an earlier one; false when the callback stops the search. */
static bool compare(const struct search *search, size_t earlier, size_t later)
{
	const struct note *a = search->notes->notes + earlier;
	const struct note *b = search->notes->notes + later;
	const double value = similarity(search->notes, a, b);

	return value < TM_DUPLICATE_MIN ||
	       search->tell(search->context, a->id, b->id, value);
}

static void compare_all(const struct search *search)
{
	for (size_t i = 0; i < search->notes->count; i++)
		for (size_t k = 0; k < i; k++)
			if (!compare(search, k, i))
				return;
}

/* Steele, Lea and Flood's splitmix64. */
static uint64_t next_random(uint64_t *state)
{
	uint64_t z = *state += 0x9e3779b97f4a7c15u;

	z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
	z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
	return z ^ (z >> 31);
}

static void choose_hashes(struct search *search)
{
	uint64_t state = 0x746d6f64;

	for (size_t i = 0; i < HASHES; i++) {
		search->multipliers[i] = next_random(&state) | 1;
		search->addends[i] = next_random(&state);
	}
}

/* A note's slot in each band, from the minimum of each of four hashes over its stems. */
static void choose_slots(const struct search *search, size_t number)
{
	const struct note *note = search->notes->notes + number;
	const struct tm_word *words = search->notes->words.list;
	const uint32_t *stems = search->notes->stems + note->first;
	uint32_t least[HASHES];

	memset(least, 0xff, sizeof least);
	for (size_t i = 0; i < note->count; i++) {
		const uint64_t hash = words[stems[i]].hash;

		for (size_t h = 0; h < HASHES; h++) {
			const uint32_t value = (uint32_t)((hash * search->multipliers[h] +
							   search->addends[h]) >>
							  32);

			least[h] = value < least[h] ? value : least[h];
		}
	}
	for (size_t band = 0; band < BANDS; band++) {
		uint64_t key = 0;

		for (size_t h = 0; h < BAND_HASHES; h++)
			key = (key ^ least[band * BAND_HASHES + h]) * 0x9e3779b97f4a7c15u;
		search->slot_of[band * search->notes->count + number] =
			(uint32_t)(key >> 32) & (uint32_t)(search->slots - 1);
	}
}

/* Sort the notes of a band by slot; those without stems are left out. */
static void fill_slots(const struct search *search, size_t band)
{
	const size_t n = search->notes->count;
	const uint32_t *slot_of = search->slot_of + band * n;
	uint32_t *starts = search->starts + band * (search->slots + 2);
	uint32_t *members = search->members + band * n;

	for (size_t i = 0; i < n; i++)
		if (search->notes->notes[i].count)
			starts[slot_of[i] + 2]++;
	for (size_t slot = 0; slot < search->slots; slot++)
		starts[slot + 2] += starts[slot + 1];
	for (size_t i = 0; i < n; i++)
		if (search->notes->notes[i].count)
			members[starts[slot_of[i] + 1]++] = (uint32_t)i;
}

/* Collect the earlier notes that share a slot of any band with this one. */
static void propose(struct search *search, uint32_t number)
{
	const size_t n = search->notes->count;
	size_t count = 0;

	for (size_t band = 0; band < BANDS; band++) {
		const uint32_t slot = search->slot_of[band * n + number];
		const uint32_t *member =
			search->members + band * n +
			search->starts[band * (search->slots + 2) + slot];

		/* Branch-free: whether it was seen is unpredictable. */
		for (; *member != number; member++) {
			search->candidates[count] = *member;
			count += search->seen[*member] != number + 1;
			search->seen[*member] = number + 1;
		}
	}
	search->candidate_count = count;
	if (count)
		qsort(search->candidates, count, sizeof *search->candidates,
		      compare_numbers);
}

static void compare_proposed(struct search *search)
{
	choose_hashes(search);
	for (size_t i = 0; i < search->notes->count; i++)
		choose_slots(search, i);
	for (size_t band = 0; band < BANDS; band++)
		fill_slots(search, band);
	for (size_t i = 0; i < search->notes->count; i++) {
		if (!search->notes->notes[i].count)
			continue;
		propose(search, (uint32_t)i);
		for (size_t k = 0; k < search->candidate_count; k++)
			if (!compare(search, search->candidates[k], i))
				return;
	}
}

enum tm_status tm_duplicate_find(const struct tm_duplicate *notes, tm_duplicate_fn *tell,
				 void *context, struct tm_error *err)
{
	struct search search = { .notes = notes, .tell = tell, .context = context };
	enum tm_status status = TM_OK;

	if (notes->count <= TM_DUPLICATE_EXACT) {
		compare_all(&search);
		return TM_OK;
	}
	for (search.slots = 1; search.slots < notes->count;)
		search.slots *= 2;
	search.slot_of = calloc(notes->count, BANDS * sizeof *search.slot_of);
	search.starts = calloc(search.slots + 2, BANDS * sizeof *search.starts);
	search.members = calloc(notes->count, BANDS * sizeof *search.members);
	search.seen = calloc(notes->count, sizeof *search.seen);
	search.candidates = calloc(notes->count + 1, sizeof *search.candidates);
	if (search.slot_of && search.starts && search.members && search.seen &&
	    search.candidates)
		compare_proposed(&search);
	else
		status = tm_out_of_memory(err);
	free(search.slot_of);
	free(search.starts);
	free(search.members);
	free(search.seen);
	free(search.candidates);
	return status;
}
