/* assign.c - assigning concerns to threats, and promoting events. */
#include <string.h>

#include <tmodel/concern.h>
#include <tmodel/event.h>
#include <tmodel/threat.h>

static enum tm_status check_threat(struct tm_project *p, const char *handle,
				   struct tm_error *err)
{
	struct tm_record *record = NULL;
	enum tm_status status = tm_get(p, TM_THREAT, handle, &record, err);
	const struct tm_threat *threat = (const struct tm_threat *)record;

	if (!status && threat->status == TM_THREAT_MERGED)
		status = tm_error_set(err, TM_INVALID, "'%s' was merged into '%s'",
				      record->key, threat->merged_into);
	tm_record_free(record);
	return status;
}

enum tm_status tm_concern_assign(struct tm_project *p, const struct tm_many *concerns,
				 const char *threat, struct tm_error *err)
{
	struct tm_concern change = TM_CONCERN_INIT;
	enum tm_status status = tm_begin(p, "concern assign", err);

	if (status)
		return status;
	change.threat = threat;
	status = check_threat(p, threat, err);
	for (size_t i = 0; i < concerns->count && !status; i++)
		status = tm_edit(p, concerns->values[i], &change.record,
				 tm_bit(TM_CONCERN, "threat"), err);
	return tm_end(p, status, err);
}

/* The key of the given threat, or of a new one. */
static enum tm_status choose_threat(struct tm_project *p, const struct tm_event *event,
				    const char *handle, char key[TM_KEY_SIZE],
				    struct tm_error *err)
{
	struct tm_threat threat = TM_THREAT_INIT;
	struct tm_record *found = NULL;
	enum tm_status status;

	if (handle) {
		status = tm_get(p, TM_THREAT, handle, &found, err);
		if (!status)
			memcpy(key, found->key, TM_KEY_SIZE);
		tm_record_free(found);
		return status;
	}
	threat.name = event->title;
	threat.description = event->description;
	status = tm_add(p, &threat.record, err);
	if (!status)
		memcpy(key, threat.record.key, TM_KEY_SIZE);
	return status;
}

static enum tm_status promote(struct tm_project *p, const struct tm_event *event,
			      const char *handle, char key[TM_KEY_SIZE],
			      struct tm_error *err)
{
	struct tm_event change = TM_EVENT_INIT;
	enum tm_status status;

	if (*event->threat)
		return tm_error_set(err, TM_CONFLICT, "'%s' is already promoted to '%s'",
				    event->record.key, event->threat);
	status = choose_threat(p, event, handle, key, err);
	change.threat = key;
	return status ? status
		      : tm_edit(p, event->record.uuid, &change.record,
				tm_bit(TM_EVENT, "threat"), err);
}

enum tm_status tm_event_promote(struct tm_project *p, const char *handle,
				const char *threat, char key[TM_KEY_SIZE],
				struct tm_error *err)
{
	struct tm_record *event = NULL;
	enum tm_status status = tm_begin(p, "event promote", err);

	if (status)
		return status;
	status = tm_get(p, TM_EVENT, handle, &event, err);
	if (!status)
		status = promote(p, (const struct tm_event *)event, threat, key, err);
	tm_record_free(event);
	return tm_end(p, status, err);
}
