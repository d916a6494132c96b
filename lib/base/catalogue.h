/*
 * catalogue.h - message catalogue: texts for people, by id, which a project may
 * override.
 *
 * The first line of a file is "id", a tab and "text"; every other line is an id, a tab
 * and a one-line text. Empty lines and lines that begin with # are comments. A text may
 * contain placeholders, {organisation}, which are substituted when it is used.
 *
 * The defaults declare the ids, and the placeholders that each text may contain.
 */
#ifndef BASE_CATALOGUE_H
#define BASE_CATALOGUE_H

#include <stddef.h>

#include <tmodel/error.h>

struct tm_catalogue;

/* The English defaults, lib/report/text/en.tsv. */
extern const char tm_catalogue_english[];

/* Called for each problem of a file, with its line. */
typedef void tm_catalogue_problem(const struct tm_error *problem, void *data);

/*
 * Read the defaults, then the overrides ("" for none). With on_problem every problem of
 * the overrides is reported to it; without it the first problem ends the call, and err
 * holds its line.
 *
 * TM_INVALID  the overrides are malformed: an unknown or repeated id, an unknown
 *             placeholder, or a line without a text
 */
enum tm_status tm_catalogue_read(const char *defaults, const char *changes,
				 tm_catalogue_problem *on_problem, void *data,
				 struct tm_catalogue **out, struct tm_error *err);
void tm_catalogue_free(struct tm_catalogue *catalogue);

/* The number of texts, and of overridden ones. */
size_t tm_catalogue_count(const struct tm_catalogue *catalogue);
size_t tm_catalogue_changed(const struct tm_catalogue *catalogue);

/*
 * The text of an id. values holds alternating names and values of placeholders, NULL-
 * terminated; the result lives as long as the catalogue. An unknown id or a placeholder
 * without a value is a bug: the result is "", and tm_catalogue_status() fails.
 */
const char *tm_text(struct tm_catalogue *catalogue, const char *id);
const char *tm_text_with(struct tm_catalogue *catalogue, const char *id,
			 const char *const *values);

/* Item i of a list, from 0: the text ID.1 is the first. NULL after the last. */
const char *tm_text_item(struct tm_catalogue *catalogue, const char *id, size_t i);

/*
 * TM_FAILED  a text or a value was missing, or memory ran out
 */
enum tm_status tm_catalogue_status(const struct tm_catalogue *catalogue,
				   struct tm_error *err);

#endif
