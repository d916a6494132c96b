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
 * The stem of a word in lower case that ends in NUL, lent until the next call; its
 * length goes to *length, which held that of the word. It is the word itself when the
 * word is not UTF-8, longer than any language has, or nothing but endings; NULL when
 * memory is out.
 */
const char *tm_stem(struct tm_stemmer *stemmer, const char *word, size_t *length);

#endif
