/*
 * words.h - tokenising texts into numbered words. Private to lib/method.
 *
 * A word is a run of letters and digits; every byte of 0x80 and above is a letter,
 * except punctuation inserted by word processors: UTF-8 for U+0080 to U+00BF (no-break
 * space, guillemets) and U+2000 to U+203F (dashes, curly quotes) without ZWNJ and ZWJ.
 * ASCII is converted to lower case. Single ASCII letters and digits are dropped.
 *
 * Words and stems share their numbers: a stem is a word that need not occur in any
 * text. Numbers count up from 0 in order of first occurrence.
 */
#ifndef TM_METHOD_WORDS_H
#define TM_METHOD_WORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <tmodel/error.h>

#include "lib/base/array.h"

#define TM_WORD_NONE UINT32_MAX

struct tm_word {
	size_t at;     /* where its text starts in chars */
	uint64_t hash; /* of its text: the same in every index */
	uint32_t
		stem; /* the number of its stem; TM_WORD_NONE before it stood in a text */
	bool common;  /* stop word: "the", "of" */
};

/*
 * Start with { 0 } and tm_words_start(); free with tm_words_free() on success and
 * failure.
 */
struct tm_words {
	struct tm_stemmer *stemmer; /* NULL: every word is its own stem */
	struct tm_word *list;
	size_t count, capacity;
	char *chars; /* all texts, each ended by NUL */
	size_t used, room;
	uint32_t *slots; /* open addressing: number + 1, 0 is free */
	size_t slot_count;
	uint32_t *run; /* the words of the text that was read last, in order */
	size_t run_count, run_capacity;
};

/*
 * language is a BCP 47 tag; with NULL every word is its own stem.
 *
 * TM_INVALID  there is no stemmer for the language
 * TM_FAILED   it cannot be loaded, or out of memory
 */
enum tm_status tm_words_start(struct tm_words *words, const char *language,
			      struct tm_error *err);
void tm_words_free(struct tm_words *words);

/* Tokenise text (any bytes) into run[]. */
enum tm_status tm_words_read(struct tm_words *words, const char *text,
			     struct tm_error *err);

/* Valid until the next text is read. */
static inline const char *tm_word_text(const struct tm_words *words, uint32_t number)
{
	return words->chars + words->list[number].at;
}

#endif
