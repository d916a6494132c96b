/* entry.c - notes, outcomes and follow-ups: adding and completing them. */
#include <tmodel/meeting.h>

#include "lib/session/owner.h"

enum tm_status tm_entry_add(struct tm_project *p, const char *handle,
			    struct tm_entry *entry, struct tm_error *err)
{
	enum tm_noun_id owner;
	enum tm_status status = tm_begin(p, "meeting note", err);

	if (status)
		return status;
	status = tm_owner_find(p, handle, &owner, err);
	if (!status && owner == TM_SESSION)
		entry->session = handle;
	else if (!status)
		entry->meeting = handle;
	if (!status)
		status = tm_add(p, &entry->record, err);
	return tm_end(p, status, err);
}

enum tm_status tm_entry_finish(struct tm_project *p, const char *handle,
			       struct tm_error *err)
{
	struct tm_entry change = TM_ENTRY_INIT;
	struct tm_record *record = NULL;
	const struct tm_entry *entry;
	enum tm_status status = tm_begin(p, "meeting done", err);

	if (status)
		return status;
	status = tm_get(p, TM_ENTRY, handle, &record, err);
	entry = (const struct tm_entry *)record;
	if (!status && entry->kind != TM_FOLLOW_UP)
		status = tm_error_set(err, TM_INVALID, "'%s' is not a follow-up",
				      record->key);
	if (!status && entry->done)
		status = tm_error_set(err, TM_CONFLICT, "'%s' is already done",
				      record->key);
	change.done = true;
	if (!status)
		status = tm_edit(p, record->uuid, &change.record,
				 tm_bit(TM_ENTRY, "done"), err);
	tm_record_free(record);
	return tm_end(p, status, err);
}
