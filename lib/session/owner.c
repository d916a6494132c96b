/* owner.c - finding the session or meeting that owns a record. */
#include <tmodel/meeting.h>

#include "lib/session/owner.h"

enum tm_status tm_owner_find(struct tm_project *p, const char *handle,
			     enum tm_noun_id *owner, struct tm_error *err)
{
	struct tm_record *record = NULL;
	enum tm_status status = tm_get(p, TM_SESSION, handle, &record, err);

	*owner = TM_SESSION;
	if (status == TM_NOT_FOUND) {
		*owner = TM_MEETING;
		status = tm_get(p, TM_MEETING, handle, &record, err);
	}
	tm_record_free(record);
	if (status == TM_NOT_FOUND)
		tm_error_set(err, status, "no session or meeting '%.80s'", handle);
	return status;
}

struct tm_filter tm_owner_filter(enum tm_noun_id what, enum tm_noun_id owner,
				 const char *handle)
{
	return (struct tm_filter){ tm_field_find(tm_noun((int)what)->fields,
						 tm_noun((int)owner)->name),
				   handle };
}
