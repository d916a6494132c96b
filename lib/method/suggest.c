/* suggest.c - group membership, rejected pairs, and the best three suggestions. */
#include <stdlib.h>

#include "lib/method/suggest.h"

#include "lib/method/centroid.h"

struct concern {
	int64_t id;
	size_t note;
	size_t rejected; /* the last of its rejections + 1; 0 for none */
};

/* Linked list per concern. */
struct rejection {
	size_t group;
	size_t before; /* another + 1; 0 for none */
};

struct tm_suggest {
	struct tm_notes notes; /* each group's first note is its name and description */
	struct concern *concerns; /* by id */
	size_t count, capacity;
	struct rejection *rejections;
	size_t rejection_count, rejection_capacity;
	size_t groups;
	struct tm_centroids centroids;
	bool weighed; /* centroids are those of the notes */
};

const char *tm_suggest_lexicon(void)
{
	return tm_lexicon_text;
}

void tm_suggest_free(struct tm_suggest *index)
{
	if (!index)
		return;
	tm_notes_free(&index->notes);
	tm_centroids_free(&index->centroids);
	free(index->concerns);
	free(index->rejections);
	free(index);
}

enum tm_status tm_suggest_new(const char *lexicon, const char *language,
			      struct tm_suggest **out, struct tm_error *err)
{
	struct tm_suggest *index = calloc(1, sizeof *index);
	enum tm_status status;

	*out = NULL;
	if (!index)
		return tm_out_of_memory(err);
	status = tm_notes_start(&index->notes, lexicon, language, err);
	if (status) {
		tm_suggest_free(index);
		return status;
	}
	*out = index;
	return TM_OK;
}

enum tm_status tm_suggest_group(struct tm_suggest *index, const char *name,
				const char *description, size_t *group,
				struct tm_error *err)
{
	const enum tm_status status =
		tm_notes_add(&index->notes, name, description, index->groups, err);

	if (status)
		return status;
	index->weighed = false;
	*group = index->groups++;
	return TM_OK;
}

static enum tm_status check_group(const struct tm_suggest *index, size_t group,
				  struct tm_error *err)
{
	if (group < index->groups)
		return TM_OK;
	return tm_error_set(err, TM_INVALID, "there is no group %zu", group);
}

enum tm_status tm_suggest_add(struct tm_suggest *index, int64_t id, const char *text,
			      size_t group, struct tm_error *err)
{
	struct concern *concerns;
	enum tm_status status;

	if (index->count && index->concerns[index->count - 1].id >= id)
		return tm_error_set(
			err, TM_INVALID, "concern %lld does not come after concern %lld",
			(long long)id, (long long)index->concerns[index->count - 1].id);
	if (group != TM_NO_GROUP && check_group(index, group, err))
		return TM_INVALID;
	concerns = tm_reserve(index->concerns, &index->capacity, index->count + 1,
			      sizeof *concerns);
	if (!concerns)
		return tm_out_of_memory(err);
	index->concerns = concerns;
	status = tm_notes_add(&index->notes, text, NULL, group, err);
	if (status)
		return status;
	index->weighed = false;
	concerns[index->count++] = (struct concern){ id, index->notes.count - 1, 0 };
	return TM_OK;
}

static int compare_id(const void *id, const void *concern)
{
	const int64_t a = *(const int64_t *)id;
	const int64_t b = ((const struct concern *)concern)->id;

	return (a > b) - (a < b);
}

/* NULL with *err set when there is none. */
static struct concern *find_concern(const struct tm_suggest *index, int64_t id,
				    struct tm_error *err)
{
	struct concern *concern = index->count
					  ? bsearch(&id, index->concerns, index->count,
						    sizeof *index->concerns, compare_id)
					  : NULL;

	if (!concern)
		tm_error_set(err, TM_NOT_FOUND, "there is no concern %lld",
			     (long long)id);
	return concern;
}

static bool was_rejected(const struct tm_suggest *index, const struct concern *concern,
			 size_t group)
{
	for (size_t i = concern->rejected; i; i = index->rejections[i - 1].before)
		if (index->rejections[i - 1].group == group)
			return true;
	return false;
}

enum tm_status tm_suggest_reject(struct tm_suggest *index, int64_t id, size_t group,
				 struct tm_error *err)
{
	struct rejection *rejections;
	struct concern *concern = find_concern(index, id, err);
	enum tm_status status;

	if (!concern)
		return TM_NOT_FOUND;
	status = check_group(index, group, err);
	if (status || was_rejected(index, concern, group))
		return status;
	rejections = tm_reserve(index->rejections, &index->rejection_capacity,
				index->rejection_count + 1, sizeof *rejections);
	if (!rejections)
		return tm_out_of_memory(err);
	index->rejections = rejections;
	rejections[index->rejection_count++] =
		(struct rejection){ group, concern->rejected };
	concern->rejected = index->rejection_count;
	return TM_OK;
}

/* Insert a reason among the largest; stable for ties. */
static void add_reason(struct tm_suggestion *suggestion, struct tm_reason reason)
{
	struct tm_reason *reasons = suggestion->reasons;
	size_t at = suggestion->reason_count;

	if (!(reason.part > 0) ||
	    (at == TM_REASONS && reasons[TM_REASONS - 1].part >= reason.part))
		return;
	if (at == TM_REASONS)
		at--;
	else
		suggestion->reason_count++;
	for (; at && reasons[at - 1].part < reason.part; at--)
		reasons[at] = reasons[at - 1];
	reasons[at] = reason;
}

static void explain(const struct tm_suggest *index, const struct tm_note *note,
		    struct tm_suggestion *suggestion)
{
	const struct tm_notes *notes = &index->notes;

	for (size_t i = 0; i < note->term_count; i++)
		add_reason(suggestion,
			   (struct tm_reason){
				   tm_word_text(&notes->words,
						notes->terms[note->first_term + i].word),
				   false,
				   tm_centroids_term_part(&index->centroids, notes, note,
							  i, suggestion->group) });
	for (size_t i = 0; i < note->tag_count; i++)
		add_reason(suggestion,
			   (struct tm_reason){
				   notes->lexicon.classes[notes->tags[note->first_tag + i]
								  .class_number],
				   true,
				   tm_centroids_tag_part(&index->centroids, notes, note,
							 i, suggestion->group) });
}

/* Insert a group among the best; stable for ties. */
static void add_suggestion(struct tm_suggestion *best, size_t *count, size_t group,
			   double score)
{
	size_t at = *count;

	if (at == TM_SUGGESTIONS && best[TM_SUGGESTIONS - 1].score >= score)
		return;
	if (at == TM_SUGGESTIONS)
		at--;
	else
		++*count;
	for (; at && best[at - 1].score < score; at--)
		best[at] = best[at - 1];
	best[at] = (struct tm_suggestion){ .group = group, .score = score };
}

enum tm_status tm_suggest_ask(struct tm_suggest *index, int64_t id, double least,
			      struct tm_suggestion best[TM_SUGGESTIONS], size_t *count,
			      struct tm_error *err)
{
	const struct concern *concern = find_concern(index, id, err);
	const struct tm_note *note;
	enum tm_status status = TM_OK;

	if (!concern)
		return TM_NOT_FOUND;
	if (!index->weighed)
		status = tm_centroids_weigh(&index->centroids, &index->notes,
					    index->groups, err);
	if (status)
		return status;
	index->weighed = true;
	note = index->notes.list + concern->note;
	*count = 0;
	tm_centroids_score(&index->centroids, &index->notes, note);
	for (size_t g = 0; g < index->groups; g++) {
		const double score = index->centroids.scores[g];

		if (score > 0 && score >= least && g != note->group &&
		    !was_rejected(index, concern, g))
			add_suggestion(best, count, g, score);
	}
	for (size_t i = 0; i < *count; i++)
		explain(index, note, best + i);
	return TM_OK;
}
