/* parts.h - what is removed and erased together with a record. */
#ifndef MODEL_PARTS_H
#define MODEL_PARTS_H

#include <tmodel/record.h>

/* Sees a record that goes with another one, by its noun and key. */
typedef enum tm_status tm_part_fn(struct tm_project *project, enum tm_noun_id noun,
				  const char *key, struct tm_error *err);

/* Show fn every record that goes with this one: that refers to it by a TM_PART. */
enum tm_status tm_parts_each(struct tm_project *project, const struct tm_record *record,
			     tm_part_fn *fn, struct tm_error *err);

#endif
