/* corpus.h - texts as counted stems and weighted tags. Private to lib/method. */
#ifndef TM_METHOD_NOTES_H
#define TM_METHOD_NOTES_H

#include "lib/method/lexicon.h"
#include "lib/method/words.h"

/* A stem of a note, under the first of its words there. */
struct tm_note_term {
	uint32_t word;
	uint32_t times;
};

struct tm_note_tag {
	uint32_t class_number;
	double weight; /* those of a note have length 1 */
};

struct tm_note {
	size_t group;
	size_t first_term, first_tag;
	uint32_t term_count, tag_count;
};

struct tm_stem_use {
	size_t last;    /* last occurrence: terms[last - 1] */
	uint32_t notes; /* that hold it: df */
};

/* Start with { 0 } and tm_notes_start(), give to tm_notes_free() whatever happened. */
struct tm_notes {
	struct tm_words words;
	struct tm_lexicon lexicon;
	struct tm_note *list;
	size_t count, capacity;
	struct tm_note_term *terms; /* those of a note in order of first occurrence */
	size_t term_count, term_capacity;
	struct tm_note_tag *tags; /* those of a note by class */
	size_t tag_count, tag_capacity;
	struct tm_stem_use *uses; /* by number of a stem */
	size_t use_count, use_capacity;
	double *class_weights; /* of the note that is being added */
};

/* lexicon: its text, or NULL for none; language as in tm_words_start(). */
enum tm_status tm_notes_start(struct tm_notes *notes, const char *lexicon,
			      const char *language, struct tm_error *err);
void tm_notes_free(struct tm_notes *notes);

/* A note of one text or, when more is not NULL, two. */
enum tm_status tm_notes_add(struct tm_notes *notes, const char *text, const char *more,
			    size_t group, struct tm_error *err);

/* The stem of a term of a note. */
static inline uint32_t tm_notes_stem(const struct tm_notes *notes, size_t term)
{
	return notes->words.list[notes->terms[term].word].stem;
}

#endif
