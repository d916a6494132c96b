/* lexicon.h - terms that point to a class of threat. Inside method only. */
#ifndef TM_METHOD_LEXICON_H
#define TM_METHOD_LEXICON_H

#include "lib/method/words.h"

/* Terms that begin with the same stem hang together by next. */
struct tm_term {
	uint32_t class_number;
	uint32_t next; /* TM_WORD_NONE for the last */
	size_t first;  /* its stems: lexicon.stems[first..first+length-1] */
	size_t length;
	double weight;
};

/* Start with { 0 }, give to tm_lexicon_free() whatever happened. */
struct tm_lexicon {
	char *text; /* a copy, cut into strings */
	const char **classes;
	size_t class_count, class_capacity;
	struct tm_term *terms;
	size_t term_count, term_capacity;
	uint32_t *stems;
	size_t stem_count, stem_capacity;
	uint32_t *chains; /* by number of a first stem: a term or TM_WORD_NONE */
	size_t chain_count, chain_capacity;
};

/* Made by cmake from threat_lexicon.tsv. */
extern const char tm_lexicon_text[];

/*
 * Read a lexicon (suggest.h says its form); its words become words of words.
 * TM_BAD_INPUT: err->line says where.
 */
enum tm_status tm_lexicon_read(struct tm_lexicon *lexicon, struct tm_words *words,
			       const char *text, struct tm_error *err);
void tm_lexicon_free(struct tm_lexicon *lexicon);

/* Add to weights[class] what the terms in the text that was read last weigh. */
void tm_lexicon_find(const struct tm_lexicon *lexicon, const struct tm_words *words,
		     double *weights);

#endif
