/* meeting.c - tmodel meeting add, note, outcome, follow-up, done, attend, entries. */
#include <stdio.h>

#include <tmodel/meeting.h>
#include <tmodel/session.h>

#include "cmd/print/record.h"
#include "cmd/print/schema.h"

#define WHERE "MEETING|SESSION"

struct meeting_add_opts {
	struct tm_many with;
};

static const struct meeting_add_opts meeting_add_preset = { .with = { NULL, 0 } };

static const struct tm_field meeting_add_fields[] = {
	{ "with", TM_IS(MANY, struct meeting_add_opts, with), .value = "LEADER|PERSON",
	  .help = "leader or person to invite; repeat for each" },
	TM_FIELDS_END,
};

static enum tm_status meeting_add(struct call *call)
{
	const struct meeting_add_opts *opts = call->opts;
	struct tm_meeting *meeting = (struct tm_meeting *)call->record;
	const char *key = meeting->record.key;
	char next[TM_KEY_SIZE + 32];
	enum tm_status status =
		tm_meeting_add(call->project, meeting, &opts->with, call->err);

	if (!status)
		status = call_check(call, key);
	if (status)
		return status;
	tm_out_print(call->out, "%s\n", key);
	snprintf(next, sizeof next, "brief %s", key);
	call_say(call, next, "Added meeting %s", key);
	return TM_OK;
}

/* Of note, outcome and follow-up; the default struct sets the kind. */
struct note_opts {
	const char *meeting, *text, *due;
	enum tm_entry_kind kind;
};

static const struct note_opts note_preset = { .due = "", .kind = TM_NOTE };
static const struct note_opts outcome_preset = { .due = "", .kind = TM_OUTCOME };
static const struct note_opts follow_up_preset = { .due = "", .kind = TM_FOLLOW_UP };

/* clang-format off */
#define NOTE_FIELDS                                                                      \
	{ "meeting", TM_IS(REF, struct note_opts, meeting), TM_REQUIRED | TM_OPERAND,    \
	  .refers = "", .value = WHERE, .help = "meeting or session it belongs to" },    \
	{ "text", TM_IS(NOTES, struct note_opts, text), TM_REQUIRED | TM_OPERAND,        \
	  .help = "text to record" }
/* clang-format on */

static const struct tm_field note_fields[] = { NOTE_FIELDS, TM_FIELDS_END };
static const struct tm_field outcome_fields[] = { NOTE_FIELDS, TM_FIELDS_END };

static const struct tm_field follow_up_fields[] = {
	NOTE_FIELDS,
	{ "due", TM_IS(DATE, struct note_opts, due),
	  .help = "day the action item is due" },
	TM_FIELDS_END,
};

static enum tm_status meeting_write(struct call *call)
{
	const struct note_opts *opts = call->opts;
	struct tm_entry entry = TM_ENTRY_INIT;
	enum tm_status status;

	entry.text = opts->text;
	entry.due = opts->due;
	entry.kind = opts->kind;
	status = tm_entry_add(call->project, opts->meeting, &entry, call->err);
	if (status)
		return status;
	tm_out_print(call->out, "%s\n", entry.record.key);
	call_say(call, entry.kind == TM_FOLLOW_UP ? "meeting entries --open" : NULL,
		 "Added %s %s", call->command->word, entry.record.key);
	return TM_OK;
}

struct done_opts {
	const char *entry;
};

static const struct done_opts done_preset = { .entry = NULL };

static const struct tm_field done_fields[] = {
	{ "follow-up", TM_IS(REF, struct done_opts, entry), TM_REQUIRED | TM_OPERAND,
	  .refers = "entry", .value = "KEY", .help = "action item to mark as done" },
	TM_FIELDS_END,
};

static enum tm_status meeting_done(struct call *call)
{
	const struct done_opts *opts = call->opts;
	enum tm_status status = tm_entry_finish(call->project, opts->entry, call->err);

	if (!status)
		call_say_changed(call, "meeting entries --open",
				 "Marked follow-up %s as done", opts->entry);
	return status;
}

struct attend_opts {
	const char *meeting, *who, *role;
};

static const struct attend_opts attend_preset = { .role = "participant" };

static const struct tm_field attend_fields[] = {
	{ "meeting", TM_IS(REF, struct attend_opts, meeting), TM_REQUIRED | TM_OPERAND,
	  .refers = "", .value = WHERE, .help = "meeting or session to attend" },
	{ "who", TM_IS(REF, struct attend_opts, who), TM_REQUIRED | TM_OPERAND,
	  .refers = "", .value = "LEADER|PERSON",
	  .help = "leader or person who attends" },
	{ "role", TM_IS(LIST, struct attend_opts, role), .words = tm_roles,
	  .help = "roles of the attendee" },
	TM_FIELDS_END,
};

static enum tm_status meeting_attend(struct call *call)
{
	const struct attend_opts *opts = call->opts;
	char key[TM_KEY_SIZE];
	enum tm_status status = tm_meeting_attend(call->project, opts->meeting, opts->who,
						  opts->role, key, call->err);

	if (!status)
		call_say(call, NULL, "Added %s to %s", opts->who, opts->meeting);
	return status;
}

static const char *const entry_kinds[] = { "all", "note", "outcome", "follow-up", NULL };

struct entries_opts {
	const char *meeting;
	unsigned kind; /* 0 for all, else enum tm_entry_kind plus one */
	bool open;
};

static const struct entries_opts entries_preset = { .meeting = NULL };

static const struct tm_field entries_fields[] = {
	{ "meeting", TM_IS(REF, struct entries_opts, meeting), TM_OPERAND, .refers = "",
	  .value = WHERE, .help = "meeting or session to list; default: all" },
	{ "kind", TM_IS(WORD, struct entries_opts, kind), .words = entry_kinds,
	  .help = "kind of entry to list" },
	{ "open", TM_IS(BOOL, struct entries_opts, open),
	  .help = "only action items that are not done" },
	TM_FIELDS_END,
};

static enum tm_status put(const struct tm_record *record, void *stream,
			  struct tm_error *err)
{
	(void)err;
	return record_put(stream, record);
}

static enum tm_status meeting_entries(struct call *call)
{
	const struct entries_opts *opts = call->opts;
	const struct tm_field *fields = tm_noun(TM_ENTRY)->fields;
	struct tm_filter filters[4];
	struct tm_query query = { .filters = filters };
	struct record_stream stream;
	enum tm_noun_id owner = TM_NO_NOUN;
	enum tm_status status = TM_OK;

	if (opts->meeting)
		status = tm_owner_find(call->project, opts->meeting, &owner, call->err);
	if (status)
		return status;
	if (owner)
		filters[query.filter_count++] = (struct tm_filter){
			tm_field_find(fields, tm_noun((int)owner)->name), opts->meeting
		};
	if (opts->kind || opts->open)
		filters[query.filter_count++] =
			(struct tm_filter){ tm_field_find(fields, "kind"),
					    opts->open ? "follow-up"
						       : entry_kinds[opts->kind] };
	if (opts->open)
		filters[query.filter_count++] =
			(struct tm_filter){ tm_field_find(fields, "done"), "false" };
	status = record_open(&stream, call, fields, RECORD_LIST);
	if (!status)
		status =
			tm_each(call->project, TM_ENTRY, &query, put, &stream, call->err);
	return record_close(&stream, status);
}

const struct schema entries_schema = { "entries", "tmodel meeting entries --json",
				       "notes, outcomes and action items",
				       SCHEMA_RECORDS(TM_ENTRY) };

const struct command meeting_commands[] = {
	{ .noun = TM_MEETING,
	  .word = "add",
	  .part = "Meetings and sessions",
	  .summary = "add {a noun}",
	  .takes = FIELDS_TO_ADD,
	  OPTS(meeting_add),
	  .need = WRITES,
	  .run = meeting_add,
	  .examples = WORDS{ "tmodel meeting add --with cfo --start 2026-12-01T10:00 "
			     "--minutes 45",
			     NULL } },
	{ .noun = TM_MEETING,
	  .word = "attend",
	  .summary = "add an attendee",
	  OPTS(attend),
	  .need = WRITES,
	  .run = meeting_attend },
	{ .noun = TM_MEETING,
	  .word = "note",
	  .summary = "add a note",
	  OPTS(note),
	  .need = WRITES,
	  .run = meeting_write,
	  .examples = WORDS{ "tmodel meeting note m1a2b3c 'Backups were never tried'",
			     NULL } },
	{ .noun = TM_MEETING,
	  .word = "outcome",
	  .summary = "add an outcome",
	  OPTS(outcome),
	  .need = WRITES,
	  .run = meeting_write },
	{ .noun = TM_MEETING,
	  .word = "follow-up",
	  .summary = "add an action item",
	  OPTS(follow_up),
	  .need = WRITES,
	  .run = meeting_write,
	  .examples = WORDS{ "tmodel meeting follow-up m1a2b3c 'Ask about the plant' "
			     "--due 2026-12-15",
			     NULL } },
	{ .noun = TM_MEETING,
	  .word = "done",
	  .summary = "mark an action item as done",
	  OPTS(done),
	  .need = WRITES,
	  .run = meeting_done },
	{ .noun = TM_MEETING,
	  .word = "entries",
	  .summary = "list notes, outcomes and action items",
	  OPTS(entries),
	  .need = READS,
	  .formats = formats_record,
	  .run = meeting_entries,
	  .examples = WORDS{ "tmodel meeting entries --open", NULL } },
	{ .word = NULL },
};
