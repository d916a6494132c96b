/* event.c - events of the preliminary model, and their promotion to threats. */
#include <stdlib.h>
#include <string.h>

#include <tmodel/event.h>
#include <tmodel/threat.h>

#include "lib/model/nouns.h"

#define AT(KIND, member) TM_IS(KIND, struct tm_event, member)

static const struct tm_field fields[] = {
	TM_RECORD_FIELDS,
	{ "title", AT(TEXT, title), TM_REQUIRED | TM_OPERAND | TM_NAMES, .width = 36,
	  .help = "what would happen" },
	{ "description", AT(NOTES, description),
	  .help = "how it would happen, and its effects" },
	{ "threat", AT(REF, threat), .refers = "threat", .width = 20,
	  .help = "threat it was turned into" },
	TM_FIELDS_END,
};

static const struct tm_event preset = TM_EVENT_INIT;

const struct tm_noun tm_event_noun = {
	.id = TM_EVENT,
	.name = "event",
	.plural = "events",
	.about = "a significant event of the preliminary model",
	.next = "event promote %s",
	.fields = fields,
	.preset = &preset,
	.size = sizeof preset,
	.frozen = true,
};

/* The threat's key: of the one that is named, or of a new one. */
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
		return tm_error_set(err, TM_CONFLICT, "'%s' was promoted to '%s' already",
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
