/* keys.h - keys that are read while the rows they name must not change yet. */
#ifndef MODEL_KEYS_H
#define MODEL_KEYS_H

#include <tmodel/record.h>

/* { NULL } is none; give to free(). */
struct tm_keys {
	char (*keys)[TM_KEY_SIZE];
	size_t count, room;
};

/* The keys of all records of the query. */
enum tm_status tm_keys_read(struct tm_project *project, enum tm_noun_id noun,
			    const struct tm_query *query, struct tm_keys *keys,
			    struct tm_error *err);

#endif
