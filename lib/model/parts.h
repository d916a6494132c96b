/* owner.h - what belongs to a session or to a meeting, whichever a handle names. */
#ifndef MODEL_OWNER_H
#define MODEL_OWNER_H

#include <tmodel/record.h>

/*
 * Whether handle names a session or a meeting; a session wins.
 *
 * TM_NOT_FOUND  it names neither
 */
enum tm_status tm_owner_find(struct tm_project *project, const char *handle,
			     enum tm_noun_id *about, struct tm_error *err);

/* The filter for what belongs to it. */
struct tm_filter tm_owner_filter(enum tm_noun_id what, enum tm_noun_id about,
				 const char *handle);

/* Sees a record that goes with another one, by its noun and key. */
typedef enum tm_status tm_part_fn(struct tm_project *project, enum tm_noun_id noun,
				  const char *key, struct tm_error *err);

/* Show fn every record that goes with this one: that refers to it by a TM_PART. */
enum tm_status tm_parts_each(struct tm_project *project, const struct tm_record *record,
			     tm_part_fn *fn, struct tm_error *err);

#endif
