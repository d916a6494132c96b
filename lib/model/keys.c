/* keys.c - reading a list of keys. */
#include <stdlib.h>
#include <string.h>

#include "lib/base/array.h"
#include "lib/model/keys.h"

static enum tm_status on_key(const struct tm_record *record, void *data,
			     struct tm_error *err)
{
	struct tm_keys *keys = data;
	void *more = tm_reserve(keys->keys, &keys->capacity, keys->count + 1,
				sizeof *keys->keys);

	if (!more)
		return tm_out_of_memory(err);
	keys->keys = more;
	memcpy(keys->keys[keys->count++], record->key, TM_KEY_SIZE);
	return TM_OK;
}

enum tm_status tm_keys_read(struct tm_project *p, enum tm_noun_id noun,
			    const struct tm_query *query, struct tm_keys *keys,
			    struct tm_error *err)
{
	return tm_each(p, noun, query, on_key, keys, err);
}
