/* parts.h - parts: records that are removed and erased together with their owner. */
#ifndef MODEL_PARTS_H
#define MODEL_PARTS_H

#include <tmodel/record.h>

/* Called with the noun and key of a part. */
typedef enum tm_status tm_part_fn(struct tm_project *project, enum tm_noun_id noun,
				  const char *key, struct tm_error *err);

/* Call fn for every record that refers to this one by a TM_PART field. */
enum tm_status tm_parts_each(struct tm_project *project, const struct tm_record *record,
			     tm_part_fn *fn, struct tm_error *err);

#endif
