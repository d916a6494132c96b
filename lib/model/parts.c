/* owner.c - the parts of a record. */
#include <stdlib.h>
#include <string.h>

#include "lib/model/keys.h"
#include "lib/model/owner.h"

enum tm_status tm_owner_find(struct tm_project *p, const char *handle,
			     enum tm_noun_id *about, struct tm_error *err)
{
	struct tm_record *record = NULL;
	enum tm_status status = tm_get(p, TM_SESSION, handle, &record, err);

	*about = TM_SESSION;
	if (status == TM_NOT_FOUND) {
		*about = TM_MEETING;
		status = tm_get(p, TM_MEETING, handle, &record, err);
	}
	tm_record_free(record);
	if (status == TM_NOT_FOUND)
		tm_error_set(err, status, "there is no session or meeting '%.80s'",
			     handle);
	return status;
}

struct tm_filter tm_owner_filter(enum tm_noun_id what, enum tm_noun_id about,
				 const char *handle)
{
	return (struct tm_filter){ tm_field_find(tm_noun((int)what)->fields,
						 tm_noun((int)about)->name),
				   handle };
}

static enum tm_status each_of(struct tm_project *p, const struct tm_noun *noun,
			      const struct tm_field *f, const char *uuid, tm_part_fn *fn,
			      struct tm_error *err)
{
	struct tm_filter filter = { f, uuid };
	struct tm_query query = { .filters = &filter, .filter_count = 1 };
	struct tm_keys keys = { .count = 0 };
	enum tm_status status = tm_keys_read(p, noun->id, &query, &keys, err);

	for (size_t i = 0; i < keys.count && !status; i++)
		status = fn(p, noun->id, keys.keys[i], err);
	free(keys.keys);
	return status;
}

enum tm_status tm_parts_each(struct tm_project *p, const struct tm_record *record,
			     tm_part_fn *fn, struct tm_error *err)
{
	const char *name = tm_noun((int)record->noun)->name;
	enum tm_status status = TM_OK;

	for (int n = 1; tm_noun(n) && !status; n++)
		for (const struct tm_field *f = tm_noun(n)->fields; f->kind && !status;
		     f++)
			if ((f->flags & TM_PART) && !strcmp(f->refers, name))
				status = each_of(p, tm_noun(n), f, record->uuid, fn, err);
	return status;
}
