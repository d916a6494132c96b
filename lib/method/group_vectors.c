/* group_vectors.c - the vector of each group. centroid.c compares with
 * them. */
#include <math.h>
#include <stdlib.h>

#include "lib/method/centroid.h"

/* What a group's vector has for a stem; collected group by group. */
struct entry {
	uint32_t stem;
	struct tm_posting posting;
};

struct sum {
	size_t *order;   /* numbers of notes by group, in order of arrival */
	size_t *starts;  /* by group: order[starts[g]..starts[g + 1] - 1] */
	double *dense;   /* by stem: the group that is being added up */
	uint32_t *stems; /* those that dense is not 0 for */
	struct entry *entries;
	size_t entry_count, entry_capacity;
};

static void sum_free(struct sum *sum)
{
	free(sum->order);
	free(sum->starts);
	free(sum->dense);
	free(sum->stems);
	free(sum->entries);
}

/* Everything that is as long as there are groups, stems or notes. */
static bool reserve(struct tm_centroids *centroids, struct sum *sum,
		    const struct tm_notes *notes, size_t groups)
{
	const size_t stems = notes->use_count + 1;
	const size_t classes = notes->lexicon.class_count + 1;
	size_t longest = 1;

	for (size_t i = 0; i < notes->count; i++)
		if (longest < notes->list[i].term_count)
			longest = notes->list[i].term_count;
	centroids->group_count = groups;
	centroids->class_count = notes->lexicon.class_count;
	centroids->idf = calloc(stems, sizeof *centroids->idf);
	centroids->starts = calloc(stems + 1, sizeof *centroids->starts);
	centroids->tags = calloc((groups + 1) * classes, sizeof *centroids->tags);
	centroids->class_used = calloc(classes, sizeof *centroids->class_used);
	centroids->values = calloc(groups + 1, sizeof *centroids->values);
	centroids->squares = calloc(groups + 1, sizeof *centroids->squares);
	centroids->terms = calloc(longest, sizeof *centroids->terms);
	centroids->lengths = calloc(groups + 1, sizeof *centroids->lengths);
	centroids->scores = calloc(groups + 1, sizeof *centroids->scores);
	sum->order = calloc(notes->count + 1, sizeof *sum->order);
	sum->starts = calloc(groups + 2, sizeof *sum->starts);
	sum->dense = calloc(stems, sizeof *sum->dense);
	sum->stems = calloc(stems, sizeof *sum->stems);
	return centroids->idf && centroids->starts && centroids->tags &&
	       centroids->class_used && centroids->values && centroids->squares &&
	       centroids->terms && centroids->lengths && centroids->scores &&
	       sum->order && sum->starts && sum->dense && sum->stems;
}

static void weigh_stems(struct tm_centroids *centroids, const struct tm_notes *notes)
{
	const double known = (double)notes->count + 1;

	for (size_t i = 0; i < notes->use_count; i++)
		centroids->idf[i] = log(known / ((double)notes->uses[i].notes + 1) + 1);
}

/* A counting sort; notes without a group are left out. */
static void order_notes(struct sum *sum, const struct tm_notes *notes, size_t groups)
{
	for (size_t i = 0; i < notes->count; i++)
		if (notes->list[i].group < groups)
			sum->starts[notes->list[i].group + 2]++;
	for (size_t g = 0; g < groups; g++)
		sum->starts[g + 2] += sum->starts[g + 1];
	for (size_t i = 0; i < notes->count; i++)
		if (notes->list[i].group < groups)
			sum->order[sum->starts[notes->list[i].group + 1]++] = i;
}

/* Add the words of a group up in dense; the result is how many stems they have. */
static size_t add_terms(struct tm_centroids *centroids, struct sum *sum,
			const struct tm_notes *notes, size_t group)
{
	size_t count = 0;

	for (size_t i = sum->starts[group]; i < sum->starts[group + 1]; i++) {
		const struct tm_note *note = notes->list + sum->order[i];

		tm_centroids_unit(centroids, notes, note, centroids->terms);
		for (size_t k = 0; k < note->term_count; k++) {
			const uint32_t stem = tm_notes_stem(notes, note->first_term + k);

			if (sum->dense[stem] == 0)
				sum->stems[count++] = stem;
			sum->dense[stem] += centroids->terms[k];
		}
	}
	return count;
}

/* Scale dense to length 1 into entries, and clear it. */
static enum tm_status put_terms(struct sum *sum, size_t count, size_t group,
				struct tm_error *err)
{
	struct entry *entries = tm_reserve(sum->entries, &sum->entry_capacity,
					   sum->entry_count + count + 1, sizeof *entries);
	double square = 0;

	if (!entries)
		return tm_out_of_memory(err);
	sum->entries = entries;
	for (size_t i = 0; i < count; i++)
		square += sum->dense[sum->stems[i]] * sum->dense[sum->stems[i]];
	for (size_t i = 0; i < count; i++) {
		const uint32_t stem = sum->stems[i];

		entries[sum->entry_count++] = (struct entry){
			stem, { (uint32_t)group, sum->dense[stem] / sqrt(square) }
		};
		sum->dense[stem] = 0;
	}
	return TM_OK;
}

/* The tags of a group, scaled to length 1; whether it has any. */
static bool weigh_tags(struct tm_centroids *centroids, const struct sum *sum,
		       const struct tm_notes *notes, size_t group)
{
	double *tags = centroids->tags + group * centroids->class_count;
	double square = 0;

	for (size_t i = sum->starts[group]; i < sum->starts[group + 1]; i++) {
		const struct tm_note *note = notes->list + sum->order[i];

		for (size_t k = 0; k < note->tag_count; k++) {
			const struct tm_note_tag *tag = notes->tags + note->first_tag + k;

			tags[tag->class_number] += tag->weight;
			centroids->class_used[tag->class_number] = true;
		}
	}
	for (size_t i = 0; i < centroids->class_count; i++)
		square += tags[i] * tags[i];
	for (size_t i = 0; i < centroids->class_count && square > 0; i++)
		tags[i] /= sqrt(square);
	return square > 0;
}

static enum tm_status weigh_group(struct tm_centroids *centroids, struct sum *sum,
				  const struct tm_notes *notes, size_t group,
				  struct tm_error *err)
{
	const size_t concerns = sum->starts[group + 1] - sum->starts[group] - 1;
	const size_t stems = add_terms(centroids, sum, notes, group);
	const bool has_tags = weigh_tags(centroids, sum, notes, group);

	centroids->values[group] = 0.5 * 5 / (5 + (double)concerns);
	centroids->squares[group] =
		(stems ? 1 : 0) + (has_tags ? centroids->values[group] : 0);
	return put_terms(sum, stems, group, err);
}

/* Entries by stem: a counting sort, so that those of a stem stay by group. */
static enum tm_status make_postings(struct tm_centroids *centroids, const struct sum *sum,
				    size_t stems, struct tm_error *err)
{
	centroids->postings = calloc(sum->entry_count + 1, sizeof *centroids->postings);
	if (!centroids->postings)
		return tm_out_of_memory(err);
	for (size_t i = 0; i < sum->entry_count; i++)
		centroids->starts[sum->entries[i].stem + 2]++;
	for (size_t s = 0; s < stems; s++)
		centroids->starts[s + 2] += centroids->starts[s + 1];
	for (size_t i = 0; i < sum->entry_count; i++)
		centroids->postings[centroids->starts[sum->entries[i].stem + 1]++] =
			sum->entries[i].posting;
	return TM_OK;
}

enum tm_status tm_centroids_weigh(struct tm_centroids *centroids,
				  const struct tm_notes *notes, size_t groups,
				  struct tm_error *err)
{
	struct sum sum = { 0 };
	enum tm_status status = TM_OK;

	tm_centroids_free(centroids);
	if (groups > UINT32_MAX || !reserve(centroids, &sum, notes, groups)) {
		status = tm_out_of_memory(err);
		goto out;
	}
	weigh_stems(centroids, notes);
	order_notes(&sum, notes, groups);
	for (size_t g = 0; g < groups && !status; g++)
		status = weigh_group(centroids, &sum, notes, g, err);
	if (!status)
		status = make_postings(centroids, &sum, notes->use_count, err);
out:
	sum_free(&sum);
	return status;
}
