/*
 * centroid.h - groups of notes as vectors, and the similarity of a note to each.
 * Private to lib/method; suggest.h has the formulas.
 */
#ifndef TM_METHOD_CENTROID_H
#define TM_METHOD_CENTROID_H

#include "lib/method/corpus.h"

/* The entry of a group's unit vector for a stem. */
struct tm_posting {
	uint32_t group;
	double weight;
};

/* Start with { 0 }; free with tm_centroids_free() on success and failure. */
struct tm_centroids {
	size_t group_count, class_count;
	double *idf;                 /* by stem */
	size_t *starts;              /* by stem: postings[starts[s]..starts[s + 1] - 1] */
	struct tm_posting *postings; /* those of a stem by group */
	double *tags;                /* by group and class: the groups' unit vectors */
	bool *class_used;            /* by any group */
	double *values;              /* by group: v, the weight of tags */
	double *squares;             /* by group: |W|^2 + v |T|^2 */

	/* Result of tm_centroids_score() for one note. */
	double *terms;   /* the words of its unit vector, in its order */
	double *lengths; /* by group: the divisor of the products */
	double *scores;  /* by group */
};

/*
 * Compute the vectors of all groups. A group's first note is its name and description
 * and does not count in n.
 */
enum tm_status tm_centroids_weigh(struct tm_centroids *centroids,
				  const struct tm_notes *notes, size_t groups,
				  struct tm_error *err);
void tm_centroids_free(struct tm_centroids *centroids);

/* The words of a note as a vector of length 1, in the order of its terms. */
void tm_centroids_unit(const struct tm_centroids *centroids, const struct tm_notes *notes,
		       const struct tm_note *note, double *weights);

/* The similarity of a note to every group. */
void tm_centroids_score(struct tm_centroids *centroids, const struct tm_notes *notes,
			const struct tm_note *note);

/* The part of the score that the i-th term or tag of the scored note has in a group. */
double tm_centroids_term_part(const struct tm_centroids *centroids,
			      const struct tm_notes *notes, const struct tm_note *note,
			      size_t i, size_t group);
double tm_centroids_tag_part(const struct tm_centroids *centroids,
			     const struct tm_notes *notes, const struct tm_note *note,
			     size_t i, size_t group);

#endif
