/* keys.h - keys that are read before the rows they name are changed. */
#ifndef MODEL_KEYS_H
#define MODEL_KEYS_H

#include <tmodel/record.h>

/* { NULL } is empty; free with free(). */
struct tm_keys {
	char (*keys)[TM_KEY_SIZE];
	size_t count, capacity;
};

/* Read the keys of all records that match the query. */
enum tm_status tm_keys_read(struct tm_project *project, enum tm_noun_id noun,
			    const struct tm_query *query, struct tm_keys *keys,
			    struct tm_error *err);

#endif
