/* words.c - cutting texts into words and numbering them. */
#include <stdlib.h>
#include <string.h>

#include "lib/method/stem.h"
#include "lib/method/words.h"

/* English stop words. Terms of a lexicon may contain them. */
static const char common_words[] =
	"about above after again against all almost also although always am among an and "
	"another any anybody anyone anything are aren as at be became because become "
	"been "
	"before being below between both but by can cannot could couldn did didn do does "
	"doesn doing don done down during each either else enough even ever every "
	"everybody "
	"everyone everything few for from further get gets getting got had hadn has hasn "
	"have haven having he her here hers herself him himself his how however if in "
	"into "
	"is isn it its itself just let ll made make makes making many may maybe me might "
	"more most much must my myself neither never no nobody none nor not nothing now "
	"of "
	"off often on once one only onto or other others our ours ourselves out over own "
	"perhaps quite rather re really same shall she should shouldn since so some "
	"somebody "
	"someone something still such than that the their theirs them themselves then "
	"there "
	"these they thing things this those though through thus to too under until up "
	"upon "
	"us ve very was wasn we were weren what when where whether which while who whom "
	"whose why will with within without won would wouldn yet you your yours yourself "
	"yourselves";

void tm_words_free(struct tm_words *words)
{
	tm_stemmer_free(words->stemmer);
	free(words->list);
	free(words->chars);
	free(words->slots);
	free(words->run);
	*words = (struct tm_words){ 0 };
}

/* FNV-1a, mixed so that the low bits are usable. */
static uint64_t hash_text(const char *text, size_t length)
{
	uint64_t hash = 0xcbf29ce484222325u;

	for (size_t i = 0; i < length; i++)
		hash = (hash ^ (unsigned char)text[i]) * 0x100000001b3u;
	hash = (hash ^ (hash >> 32)) * 0x9e3779b97f4a7c15u;
	return hash ^ (hash >> 29);
}

/* Double the slots; words keep their numbers. */
static bool widen(struct tm_words *words)
{
	const size_t count = words->slot_count ? words->slot_count * 2 : 1024;
	uint32_t *slots = calloc(count, sizeof *slots);

	if (!slots)
		return false;
	for (size_t i = 0; i < words->count; i++) {
		size_t slot = words->list[i].hash & (count - 1);

		while (slots[slot])
			slot = (slot + 1) & (count - 1);
		slots[slot] = (uint32_t)(i + 1);
	}
	free(words->slots);
	words->slots = slots;
	words->slot_count = count;
	return true;
}

static bool chars_reserve(struct tm_words *words, size_t more)
{
	char *chars = tm_reserve(words->chars, &words->room, words->used + more, 1);

	if (!chars)
		return false;
	words->chars = chars;
	return true;
}

/* Add a word with its text at the end of chars; TM_WORD_NONE when out of memory. */
static uint32_t append(struct tm_words *words, size_t length, uint64_t hash, size_t slot)
{
	struct tm_word *list;

	if (words->count >= TM_WORD_NONE - 1)
		return TM_WORD_NONE;
	list = tm_reserve(words->list, &words->capacity, words->count + 1,
			  sizeof *words->list);
	if (!list)
		return TM_WORD_NONE;
	words->list = list;
	list[words->count] = (struct tm_word){ words->used, hash, TM_WORD_NONE, false };
	words->used += length + 1;
	words->slots[slot] = (uint32_t)++words->count;
	return (uint32_t)(words->count - 1);
}

/* The number of the pending text of that length behind chars. */
static uint32_t number_of(struct tm_words *words, size_t length)
{
	char *text = words->chars + words->used;
	const uint64_t hash = hash_text(text, length);
	size_t slot;

	text[length] = '\0';
	if (words->count * 2 >= words->slot_count && !widen(words))
		return TM_WORD_NONE;
	slot = hash & (words->slot_count - 1);
	for (; words->slots[slot]; slot = (slot + 1) & (words->slot_count - 1)) {
		const uint32_t number = words->slots[slot] - 1;

		if (words->list[number].hash == hash &&
		    strcmp(tm_word_text(words, number), text) == 0)
			return number;
	}
	return append(words, length, hash, slot);
}

/* Compute the stem of a word; false when out of memory. */
static bool find_stem(struct tm_words *words, uint32_t number, size_t length)
{
	const char *word = tm_word_text(words, number), *stem = word;
	uint32_t found = number;

	if (words->stemmer)
		stem = tm_stem(words->stemmer, word, &length);
	if (!stem)
		return false;
	if (stem != word) {
		if (!chars_reserve(words, length + 1))
			return false;
		memcpy(words->chars + words->used, stem, length);
		found = number_of(words, length);
	}
	if (found == TM_WORD_NONE)
		return false;
	words->list[number].stem = found;
	return true;
}

/* The number of a stretch of text in lower case, its stem known too. */
static uint32_t read_word(struct tm_words *words, const char *text, size_t length)
{
	uint32_t number;

	if (!chars_reserve(words, length + 1))
		return TM_WORD_NONE;
	for (size_t i = 0; i < length; i++) {
		const char c = text[i];

		words->chars[words->used + i] =
			(char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
	}
	number = number_of(words, length);
	if (number == TM_WORD_NONE || words->list[number].stem != TM_WORD_NONE)
		return number;
	return find_stem(words, number, length) ? number : TM_WORD_NONE;
}

/* Length of the separator here in bytes, 0 for none. NUL is none. */
static size_t separator(const char *text)
{
	const unsigned char *at = (const unsigned char *)text;

	if (at[0] < 0x80)
		return at[0] && !(at[0] >= '0' && at[0] <= '9') &&
		       !(at[0] >= 'A' && at[0] <= 'Z') && !(at[0] >= 'a' && at[0] <= 'z');
	if (at[0] == 0xc2 && at[1] >= 0x80 && at[1] <= 0xbf)
		return 2;
	if (at[0] == 0xe2 && at[1] == 0x80 && at[2] >= 0x80 && at[2] <= 0xbf)
		return at[2] == 0x8c || at[2] == 0x8d ? 0 : 3;
	return 0;
}

enum tm_status tm_words_read(struct tm_words *words, const char *text,
			     struct tm_error *err)
{
	words->run_count = 0;
	while (*text) {
		const size_t skip = separator(text);
		const char *end = text;
		uint32_t *run;
		uint32_t number;

		text += skip;
		if (skip)
			continue;
		while (*end && !separator(end))
			end++;
		if (end - text > 1 || (unsigned char)*text >= 0x80) {
			number = read_word(words, text, (size_t)(end - text));
			run = tm_reserve(words->run, &words->run_capacity,
					 words->run_count + 1, sizeof *run);
			if (run)
				words->run = run;
			if (!run || number == TM_WORD_NONE)
				return tm_out_of_memory(err);
			run[words->run_count++] = number;
		}
		text = end;
	}
	return TM_OK;
}

enum tm_status tm_words_start(struct tm_words *words, const char *language,
			      struct tm_error *err)
{
	enum tm_status status =
		language ? tm_stemmer_new(language, &words->stemmer, err) : TM_OK;

	if (!status)
		status = tm_words_read(words, common_words, err);
	if (status)
		return status;

	for (size_t i = 0; i < words->run_count; i++)
		words->list[words->run[i]].common = true;
	return TM_OK;
}
