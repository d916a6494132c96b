/*
 * stem.h - reducing words to their stems, so that "encrypts" matches "encrypted".
 * Inside method only.
 *
 * The algorithms are Snowball's (https://snowballstem.org), one per language. Their
 * library is loaded with the first stemmer.
 */
#ifndef TM_METHOD_STEM_H
#define TM_METHOD_STEM_H

#include <stddef.h>

#include <tmodel/error.h>

struct tm_stemmer;

/*
 * Whether there is an algorithm for the first subtag of a BCP 47 tag: "de-CH" is "de".
 *
 * TM_INVALID  there is none; the hint lists the languages that have one
 */
enum tm_status tm_stem_check(const char *language, struct tm_error *err);

/*
 * A stemmer for the language in *out, to be freed.
 *
 * TM_INVALID  as above
 * TM_FAILED   the library is missing or lacks the language, or out of memory
 */
enum tm_status tm_stemmer_new(const char *language, struct tm_stemmer **out,
			      struct tm_error *err);
void tm_stemmer_free(struct tm_stemmer *stemmer);

/*
 * The stem of a NUL-terminated lower-case word, valid until the next call; *length is
 * the length of the word, and becomes that of the stem. The result is the word itself
 * when it is not UTF-8, too long, or has no stem; NULL when out of memory.
 */
const char *tm_stem(struct tm_stemmer *stemmer, const char *word, size_t *length);

#endif
