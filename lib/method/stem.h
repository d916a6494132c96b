/* stem.h - cutting English words to their stems, so that "encrypts" meets "encrypted". */
#ifndef TMODEL_STEM_H
#define TMODEL_STEM_H

#include <stddef.h>

#include <tmodel/error.h>

TM_BEGIN_DECLS

/*
 * Cut a word to its stem, in place; the result is its length, at most the one
 * given. word is lent and need not end in NUL; no NUL is written. ASCII letters
 * become lower case. Words of one or two bytes, and words with any byte that is
 * no ASCII letter (digits, UTF-8), are left at that.
 *
 * The rules are M. F. Porter's ("An algorithm for suffix stripping", Program
 * 14(3), 1980) with the two changes he has published since: -bli becomes -ble
 * (it was -abli, -able) and -logi becomes -log.
 */
TM_API size_t tm_stem(char *word, size_t length);

TM_END_DECLS
#endif
