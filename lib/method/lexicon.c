/* lexicon.c - reading a lexicon and finding its terms in a text. */
#include <stdlib.h>
#include <string.h>

#include "lib/method/lexicon.h"

/* Number of stop words allowed between two words of a term. */
#define GAP 3

/* Parser state: the line and its three cells. */
struct line {
	int64_t number;
	char *class_name, *term, *weight;
};

void tm_lexicon_free(struct tm_lexicon *lexicon)
{
	free(lexicon->text);
	free(lexicon->classes);
	free(lexicon->terms);
	free(lexicon->stems);
	free(lexicon->chains);
	*lexicon = (struct tm_lexicon){ 0 };
}

static enum tm_status refuse(struct tm_error *err, const struct line *line,
			     const char *problem)
{
	tm_error_set(err, TM_BAD_INPUT, "lexicon line %lld: %s", (long long)line->number,
		     problem);
	err->line = line->number;
	return TM_BAD_INPUT;
}

/* The number of a class; classes stand together, so the last is tried first. */
static bool class_number(struct tm_lexicon *lexicon, const char *name, uint32_t *number)
{
	const char **classes;

	for (size_t i = lexicon->class_count; i-- > 0;) {
		*number = (uint32_t)i;
		if (strcmp(lexicon->classes[i], name) == 0)
			return true;
	}
	classes = tm_reserve(lexicon->classes, &lexicon->class_capacity,
			     lexicon->class_count + 1, sizeof *classes);
	if (!classes)
		return false;
	lexicon->classes = classes;
	*number = (uint32_t)lexicon->class_count;
	classes[lexicon->class_count++] = name;
	return true;
}

/* Extend the chains to every word. */
static bool chains_reserve(struct tm_lexicon *lexicon, size_t count)
{
	uint32_t *chains = tm_reserve(lexicon->chains, &lexicon->chain_capacity, count,
				      sizeof *chains);

	if (!chains)
		return false;
	lexicon->chains = chains;
	while (lexicon->chain_count < count)
		chains[lexicon->chain_count++] = TM_WORD_NONE;
	return true;
}

/* Append the stems of the text just read. */
static bool stems_append(struct tm_lexicon *lexicon, const struct tm_words *words)
{
	uint32_t *stems =
		tm_reserve(lexicon->stems, &lexicon->stem_capacity,
			   lexicon->stem_count + words->run_count, sizeof *stems);

	if (!stems)
		return false;
	lexicon->stems = stems;
	for (size_t i = 0; i < words->run_count; i++)
		stems[lexicon->stem_count + i] = words->list[words->run[i]].stem;
	return true;
}

/* Find a term of that class with the appended stems, or NULL. */
static struct tm_term *same_term(const struct tm_lexicon *lexicon, uint32_t class_number,
				 size_t length)
{
	const uint32_t *stems = lexicon->stems + lexicon->stem_count;

	for (uint32_t i = lexicon->chains[*stems]; i != TM_WORD_NONE;
	     i = lexicon->terms[i].next) {
		struct tm_term *term = lexicon->terms + i;

		if (term->class_number == class_number && term->length == length &&
		    !memcmp(lexicon->stems + term->first, stems, length * sizeof *stems))
			return term;
	}
	return NULL;
}

/* A term of the words that were read last. */
static enum tm_status add_term(struct tm_lexicon *lexicon, const struct tm_words *words,
			       uint32_t class_number, double weight, struct tm_error *err)
{
	struct tm_term *terms;
	struct tm_term *same;
	uint32_t *chain;

	if (!chains_reserve(lexicon, words->count) || !stems_append(lexicon, words))
		return tm_out_of_memory(err);
	same = same_term(lexicon, class_number, words->run_count);
	if (same) {
		if (same->weight < weight)
			same->weight = weight;
		return TM_OK;
	}
	terms = tm_reserve(lexicon->terms, &lexicon->term_capacity,
			   lexicon->term_count + 1, sizeof *terms);
	if (!terms || lexicon->term_count >= TM_WORD_NONE)
		return tm_out_of_memory(err);
	lexicon->terms = terms;
	chain = lexicon->chains + lexicon->stems[lexicon->stem_count];
	terms[lexicon->term_count] =
		(struct tm_term){ class_number, *chain, lexicon->stem_count,
				  words->run_count, weight };
	*chain = (uint32_t)lexicon->term_count++;
	lexicon->stem_count += words->run_count;
	return TM_OK;
}

static bool is_class_name(const char *name)
{
	return *name &&
	       strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789_") == strlen(name);
}

/* Cut a line into its three cells; false when it has not just three. */
static bool cut(char *text, struct line *line)
{
	line->class_name = text;
	line->term = strchr(text, '\t');
	line->weight = line->term ? strchr(line->term + 1, '\t') : NULL;
	if (!line->weight || strchr(line->weight + 1, '\t'))
		return false;
	*line->term++ = '\0';
	*line->weight++ = '\0';
	return true;
}

static enum tm_status read_cells(struct tm_lexicon *lexicon, struct tm_words *words,
				 const struct line *line, struct tm_error *err)
{
	uint32_t number;
	enum tm_status status;

	if (!is_class_name(line->class_name))
		return refuse(err, line, "a class is written with a-z, 0-9 and _");
	if (line->weight[0] < '1' || line->weight[0] > '9' || line->weight[1])
		return refuse(err, line, "a weight is a digit from 1 to 9");
	status = tm_words_read(words, line->term, err);
	if (status)
		return status;
	if (!words->run_count)
		return refuse(err, line, "the term has no word");
	if (!class_number(lexicon, line->class_name, &number))
		return tm_out_of_memory(err);
	return add_term(lexicon, words, number, line->weight[0] - '0', err);
}

/* text is one line; blank lines are ignored. */
static enum tm_status read_line(struct tm_lexicon *lexicon, struct tm_words *words,
				char *text, struct line *line, struct tm_error *err)
{
	line->number++;
	if (line->number == 1 && strcmp(text, "class\tterm\tweight") != 0)
		return refuse(
			err, line,
			"the columns are class, term and weight, with tabs between");
	if (line->number == 1 || !*text)
		return TM_OK;
	if (!cut(text, line))
		return refuse(err, line, "not three cells with tabs between");
	return read_cells(lexicon, words, line, err);
}

/* End the line at text with NUL and find the next, NULL after the last. */
static char *end_line(char *text)
{
	const size_t length = strcspn(text, "\n");
	char *next = text[length] ? text + length + 1 : NULL;

	text[length] = '\0';
	if (length && text[length - 1] == '\r')
		text[length - 1] = '\0';
	return next;
}

enum tm_status tm_lexicon_read(struct tm_lexicon *lexicon, struct tm_words *words,
			       const char *text, struct tm_error *err)
{
	struct line line = { 0 };
	enum tm_status status = TM_OK;
	char *next;

	lexicon->text = strdup(text);
	if (!lexicon->text)
		return tm_out_of_memory(err);
	next = lexicon->text;
	while (next && !status) {
		char *now = next;

		next = end_line(now);
		status = read_line(lexicon, words, now, &line, err);
	}
	return status;
}

/* Position of the stem at or soon after at, preceded only by stop words; or SIZE_MAX. */
static size_t next_stem(const struct tm_words *words, size_t at, uint32_t stem)
{
	for (size_t gap = 0; gap <= GAP && at < words->run_count; gap++, at++) {
		const struct tm_word *word = words->list + words->run[at];

		if (word->stem == stem)
			return at;
		if (!word->common)
			break;
	}
	return SIZE_MAX;
}

/* Whether the term stands in the text from word at on. */
static bool stands(const struct tm_lexicon *lexicon, const struct tm_words *words,
		   const struct tm_term *term, size_t at)
{
	for (size_t i = 1; i < term->length && at != SIZE_MAX; i++)
		at = next_stem(words, at + 1, lexicon->stems[term->first + i]);
	return at != SIZE_MAX;
}

void tm_lexicon_find(const struct tm_lexicon *lexicon, const struct tm_words *words,
		     double *weights)
{
	for (size_t at = 0; at < words->run_count; at++) {
		const uint32_t stem = words->list[words->run[at]].stem;
		uint32_t i = stem < lexicon->chain_count ? lexicon->chains[stem]
							 : TM_WORD_NONE;

		for (; i != TM_WORD_NONE; i = lexicon->terms[i].next) {
			const struct tm_term *term = lexicon->terms + i;

			if (stands(lexicon, words, term, at))
				weights[term->class_number] += term->weight;
		}
	}
}
