/* parts.c - enumerating the parts of a record. */
#include <stdlib.h>
#include <string.h>

#include "lib/model/keys.h"
#include "lib/model/parts.h"

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
