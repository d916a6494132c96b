/* corpus.c - counting the stems of a text and weighing its tags. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "lib/method/corpus.h"

void tm_notes_free(struct tm_notes *notes)
{
	tm_words_free(&notes->words);
	tm_lexicon_free(&notes->lexicon);
	free(notes->list);
	free(notes->terms);
	free(notes->tags);
	free(notes->uses);
	free(notes->class_weights);
	*notes = (struct tm_notes){ 0 };
}

enum tm_status tm_notes_start(struct tm_notes *notes, const char *lexicon,
			      const char *language, struct tm_error *err)
{
	enum tm_status status = tm_words_start(&notes->words, language, err);

	if (!status && lexicon)
		status = tm_lexicon_read(&notes->lexicon, &notes->words, lexicon, err);
	if (status)
		return status;
	notes->class_weights =
		calloc(notes->lexicon.class_count + 1, sizeof *notes->class_weights);
	return notes->class_weights ? TM_OK : tm_out_of_memory(err);
}

/* Reserve room for a use of every word and for this many more terms. */
static bool reserve(struct tm_notes *notes, size_t more)
{
	struct tm_note_term *terms = tm_reserve(notes->terms, &notes->term_capacity,
						notes->term_count + more, sizeof *terms);
	struct tm_stem_use *uses;

	if (!terms)
		return false;
	notes->terms = terms;
	uses = tm_reserve(notes->uses, &notes->use_capacity, notes->words.count,
			  sizeof *uses);
	if (!uses)
		return false;
	notes->uses = uses;
	while (notes->use_count < notes->words.count)
		uses[notes->use_count++] = (struct tm_stem_use){ 0, 0 };
	return true;
}

/* Count a word of the note whose terms begin at first. */
static void count_word(struct tm_notes *notes, size_t first, uint32_t word)
{
	const uint32_t stem = notes->words.list[word].stem;
	struct tm_stem_use *use = notes->uses + stem;

	/* A note that could not be added may have left a stale value in last. */
	if (use->last > first && use->last <= notes->term_count &&
	    tm_notes_stem(notes, use->last - 1) == stem) {
		notes->terms[use->last - 1].times++;
		return;
	}
	notes->terms[notes->term_count++] = (struct tm_note_term){ word, 1 };
	use->last = notes->term_count;
}

static enum tm_status add_text(struct tm_notes *notes, size_t first, const char *text,
			       struct tm_error *err)
{
	const struct tm_words *words = &notes->words;
	enum tm_status status = tm_words_read(&notes->words, text, err);

	if (status)
		return status;
	if (!reserve(notes, words->run_count))
		return tm_out_of_memory(err);
	for (size_t i = 0; i < words->run_count; i++)
		if (!words->list[words->run[i]].common)
			count_word(notes, first, words->run[i]);
	tm_lexicon_find(&notes->lexicon, words, notes->class_weights);
	return TM_OK;
}

/* The tags that the lexicon found in the note, scaled to length 1. */
static enum tm_status add_tags(struct tm_notes *notes, struct tm_error *err)
{
	const size_t classes = notes->lexicon.class_count;
	struct tm_note_tag *tags =
		tm_reserve(notes->tags, &notes->tag_capacity,
			   notes->tag_count + classes + 1, sizeof *tags);
	double square = 0;

	if (!tags)
		return tm_out_of_memory(err);
	notes->tags = tags;
	for (size_t i = 0; i < classes; i++)
		square += notes->class_weights[i] * notes->class_weights[i];
	for (size_t i = 0; i < classes; i++)
		if (notes->class_weights[i] > 0)
			tags[notes->tag_count++] = (struct tm_note_tag){
				(uint32_t)i, notes->class_weights[i] / sqrt(square)
			};
	return TM_OK;
}

/* Append the terms and tags of both texts, and reserve room for the note. */
static enum tm_status read_note(struct tm_notes *notes, const char *text,
				const char *more, struct tm_error *err)
{
	const size_t first = notes->term_count;
	struct tm_note *list;
	enum tm_status status;

	memset(notes->class_weights, 0,
	       (notes->lexicon.class_count + 1) * sizeof *notes->class_weights);
	status = add_text(notes, first, text, err);
	if (!status && more)
		status = add_text(notes, first, more, err);
	if (!status)
		status = add_tags(notes, err);
	if (status)
		return status;
	list = tm_reserve(notes->list, &notes->capacity, notes->count + 1, sizeof *list);
	if (!list)
		return tm_out_of_memory(err);
	notes->list = list;
	return TM_OK;
}

enum tm_status tm_notes_add(struct tm_notes *notes, const char *text, const char *more,
			    size_t group, struct tm_error *err)
{
	struct tm_note note = { group, notes->term_count, notes->tag_count, 0, 0 };
	const enum tm_status status = read_note(notes, text, more, err);

	if (status) {
		notes->term_count = note.first_term;
		notes->tag_count = note.first_tag;
		return status;
	}
	note.term_count = (uint32_t)(notes->term_count - note.first_term);
	note.tag_count = (uint32_t)(notes->tag_count - note.first_tag);
	for (size_t i = note.first_term; i < notes->term_count; i++)
		notes->uses[tm_notes_stem(notes, i)].notes++;
	notes->list[notes->count++] = note;
	return TM_OK;
}
