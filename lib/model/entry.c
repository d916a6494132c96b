/* entry.c - entries of a session or meeting: their fields and rule. */
#include <tmodel/meeting.h>

#include "lib/model/nouns.h"

#define AT(KIND, member) TM_IS(KIND, struct tm_entry, member)

static const char *const kinds[] = { "note", "outcome", "follow-up", NULL };

static const struct tm_field fields[] = {
	TM_RECORD_FIELDS,
	{ "session", AT(REF, session), TM_PART, .refers = "session", .width = 12,
	  .help = "session it was said in" },
	{ "meeting", AT(REF, meeting), TM_PART, .refers = "meeting", .width = 10,
	  .help = "meeting it was said in" },
	{ "kind", AT(WORD, kind), .words = kinds, .width = 9,
	  .help = "note, outcome or action item" },
	{ "due", AT(DATE, due), .width = 10, .help = "day the action item is due" },
	{ "done", AT(BOOL, done), .width = 5, .help = "whether the action item is done" },
	{ "text", AT(NOTES, text), TM_REQUIRED, .width = 44,
	  .help = "text of the entry" },
	TM_FIELDS_END,
};

static enum tm_status check(const struct tm_record *record, struct tm_error *err)
{
	const struct tm_entry *entry = (const struct tm_entry *)record;

	if (entry->kind == TM_FOLLOW_UP || (!*entry->due && !entry->done))
		return TM_OK;
	return tm_error_set(err, TM_INVALID,
			    "only a follow-up has a due date or can be done");
}

static const struct tm_entry preset = TM_ENTRY_INIT;

const struct tm_noun tm_entry_noun = {
	.id = TM_ENTRY,
	.name = "entry",
	.plural = "entries",
	.about = "a note, outcome or action item",
	.fields = fields,
	.preset = &preset,
	.size = sizeof preset,
	.internal = true,
	.check = check,
};
