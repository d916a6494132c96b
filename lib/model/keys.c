/* keys.c - a list of keys. */
#include <stdlib.h>
#include <string.h>

#include "lib/model/keys.h"

static enum tm_status take_key(const struct tm_record *record, void *data,
			       struct tm_error *err)
{
	struct tm_keys *keys = data;

	if (keys->count == keys->room) {
		size_t room = keys->room ? 2 * keys->room : 8;
		void *more = realloc(keys->keys, room * sizeof *keys->keys);

		if (!more)
			return tm_error_set(err, TM_FAILED, "out of memory");
		keys->keys = more;
		keys->room = room;
	}
	memcpy(keys->keys[keys->count++], record->key, TM_KEY_SIZE);
	return TM_OK;
}

enum tm_status tm_keys_read(struct tm_project *p, enum tm_noun_id noun,
			    const struct tm_query *query, struct tm_keys *keys,
			    struct tm_error *err)
{
	return tm_each(p, noun, query, take_key, keys, err);
}
