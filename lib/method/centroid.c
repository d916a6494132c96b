/*
 * centroid.c - the cosine of a note and each group. group_vectors.c builds the vectors.
 */
#include <math.h>
#include <stdlib.h>

#include "lib/method/centroid.h"

void tm_centroids_free(struct tm_centroids *centroids)
{
	free(centroids->idf);
	free(centroids->starts);
	free(centroids->postings);
	free(centroids->tags);
	free(centroids->class_used);
	free(centroids->values);
	free(centroids->squares);
	free(centroids->terms);
	free(centroids->lengths);
	free(centroids->scores);
	*centroids = (struct tm_centroids){ 0 };
}

void tm_centroids_unit(const struct tm_centroids *centroids, const struct tm_notes *notes,
		       const struct tm_note *note, double *weights)
{
	const struct tm_note_term *terms = notes->terms + note->first_term;
	double square = 0;

	for (size_t i = 0; i < note->term_count; i++) {
		const uint32_t stem = tm_notes_stem(notes, note->first_term + i);

		weights[i] = (1 + log(terms[i].times)) * centroids->idf[stem];
		square += weights[i] * weights[i];
	}
	for (size_t i = 0; i < note->term_count; i++)
		weights[i] /= sqrt(square);
}

/* Add the products of the words to scores; the result is |w known|^2. */
static double score_terms(struct tm_centroids *centroids, const struct tm_notes *notes,
			  const struct tm_note *note)
{
	double square = 0;

	tm_centroids_unit(centroids, notes, note, centroids->terms);
	for (size_t i = 0; i < note->term_count; i++) {
		const uint32_t stem = tm_notes_stem(notes, note->first_term + i);
		const double weight = centroids->terms[i];

		if (centroids->starts[stem] < centroids->starts[stem + 1])
			square += weight * weight;
		for (size_t p = centroids->starts[stem]; p < centroids->starts[stem + 1];
		     p++)
			centroids->scores[centroids->postings[p].group] +=
				weight * centroids->postings[p].weight;
	}
	return square;
}

/* Add the products of the tags to scores; the result is |t known|^2. */
static double score_tags(struct tm_centroids *centroids, const struct tm_notes *notes,
			 const struct tm_note *note)
{
	double square = 0;

	for (size_t i = 0; i < note->tag_count; i++) {
		const struct tm_note_tag *tag = notes->tags + note->first_tag + i;

		if (centroids->class_used[tag->class_number])
			square += tag->weight * tag->weight;
		for (size_t g = 0; g < centroids->group_count; g++)
			centroids->scores[g] +=
				centroids->values[g] * tag->weight *
				centroids->tags[g * centroids->class_count +
						tag->class_number];
	}
	return square;
}

void tm_centroids_score(struct tm_centroids *centroids, const struct tm_notes *notes,
			const struct tm_note *note)
{
	double terms, tags;

	for (size_t g = 0; g < centroids->group_count; g++)
		centroids->scores[g] = 0;
	terms = score_terms(centroids, notes, note);
	tags = score_tags(centroids, notes, note);
	for (size_t g = 0; g < centroids->group_count; g++) {
		const double length = sqrt((terms + centroids->values[g] * tags) *
					   centroids->squares[g]);

		centroids->lengths[g] = length;
		centroids->scores[g] =
			length > 0 ? fmin(centroids->scores[g] / length, 1) : 0;
	}
}

double tm_centroids_term_part(const struct tm_centroids *centroids,
			      const struct tm_notes *notes, const struct tm_note *note,
			      size_t i, size_t group)
{
	const uint32_t stem = tm_notes_stem(notes, note->first_term + i);
	size_t low = centroids->starts[stem];
	size_t end = centroids->starts[stem + 1];

	/* Postings are sorted by group: binary search for the lower bound. */
	while (low < end) {
		const size_t middle = low + (end - low) / 2;

		if (centroids->postings[middle].group < group)
			low = middle + 1;
		else
			end = middle;
	}
	if (low == centroids->starts[stem + 1] || centroids->postings[low].group != group)
		return 0;
	return centroids->terms[i] * centroids->postings[low].weight /
	       centroids->lengths[group];
}

double tm_centroids_tag_part(const struct tm_centroids *centroids,
			     const struct tm_notes *notes, const struct tm_note *note,
			     size_t i, size_t group)
{
	const struct tm_note_tag *tag = notes->tags + note->first_tag + i;

	return centroids->values[group] * tag->weight *
	       centroids->tags[group * centroids->class_count + tag->class_number] /
	       centroids->lengths[group];
}
