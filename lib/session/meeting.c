/* meeting.c - adding a meeting with its participants. */
#include <tmodel/meeting.h>
#include <tmodel/session.h>

/* Set *is when handle names a leader. */
static enum tm_status is_leader(struct tm_project *p, const char *handle, bool *is_named,
				struct tm_error *err)
{
	struct tm_record *leader = NULL;
	enum tm_status status = tm_get(p, TM_LEADER, handle, &leader, err);

	*is_named = !status;
	tm_record_free(leader);
	return status == TM_NOT_FOUND ? TM_OK : status;
}

static enum tm_status add_with(struct tm_project *p, struct tm_meeting *meeting,
			       const char *leader, const struct tm_many *with,
			       struct tm_error *err)
{
	char key[TM_KEY_SIZE];
	enum tm_status status = tm_add(p, &meeting->record, err);

	for (size_t i = 0; i < with->count && !status; i++)
		if (with->values[i] != leader)
			status =
				tm_meeting_attend(p, meeting->record.key, with->values[i],
						  "participant", key, err);
	return status;
}

enum tm_status tm_meeting_add(struct tm_project *p, struct tm_meeting *meeting,
			      const struct tm_many *with, struct tm_error *err)
{
	const char *leader = NULL;
	enum tm_status status = tm_begin(p, "meeting add", err);

	if (status)
		return status;
	for (size_t i = 0; i < with->count && !status && !leader; i++) {
		bool is_named = false;

		if (meeting->kind != TM_ONE_ON_ONE ||
		    (meeting->leader && *meeting->leader))
			break;
		status = is_leader(p, with->values[i], &is_named, err);
		if (!status && is_named)
			meeting->leader = leader = with->values[i];
	}
	if (!status)
		status = add_with(p, meeting, leader, with, err);
	return tm_end(p, status, err);
}
