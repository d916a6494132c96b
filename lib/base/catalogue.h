/*
 * catalogue.h - texts for people, by id, from a file that others may replace in part.
 *
 * The first line of a file is "id", a tab and "text"; every other one is an id, a tab
 * and a text of one line. Empty lines and lines that begin with # are comments. A text
 * may contain placeholders, {organisation}, which are filled in when it is used.
 *
 * The defaults declare the ids, and which placeholders each text may contain.
 */
#ifndef BASE_CATALOGUE_H
#define BASE_CATALOGUE_H

#include <stddef.h>

#include <tmodel/error.h>

struct tm_catalogue;

/* The English defaults, lib/report/text/en.tsv. */
extern const char tm_catalogue_english[];

/* Told about each problem of a file, with its line. */
typedef void tm_catalogue_problem(const struct tm_error *problem, void *data);

/*
 * Read the defaults, then the changes ("" for none), which replace some of them. With
 * on_problem every problem of the changes is reported to it; without, the first one
 * ends the call, and err has its line.
 *
 * TM_INVALID  the changes are malformed: an unknown or repeated id, a placeholder that
 *             the text does not have, a line without a text
 */
enum tm_status tm_catalogue_read(const char *defaults, const char *changes,
				 tm_catalogue_problem *on_problem, void *data,
				 struct tm_catalogue **out, struct tm_error *err);
void tm_catalogue_free(struct tm_catalogue *catalogue);

/* How many texts there are, and how many of them were replaced. */
size_t tm_catalogue_count(const struct tm_catalogue *catalogue);
size_t tm_catalogue_changed(const struct tm_catalogue *catalogue);

/*
 * The text. values are names and values in turn, NULL-ended, for its placeholders; the
 * result lives as long as the catalogue. An id that does not exist or a placeholder
 * without a value is a bug: the result is "", and tm_catalogue_status() fails.
 */
const char *tm_text(struct tm_catalogue *catalogue, const char *id);
const char *tm_text_with(struct tm_catalogue *catalogue, const char *id,
			 const char *const *values);

/* The i-th item of a list, from 0: the text ID.1 first. NULL after the last one. */
const char *tm_text_item(struct tm_catalogue *catalogue, const char *id, size_t i);

/*
 * TM_FAILED  a text or a value was missing, or memory ran out
 */
enum tm_status tm_catalogue_status(const struct tm_catalogue *catalogue,
				   struct tm_error *err);

#endif
