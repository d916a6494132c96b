/* session.c - tmodel session invite, uninvite, people, organiser, report. */
#include <stdio.h>
#include <string.h>

#include <tmodel/handout.h>

#include "cmd/cli/deliver.h"
#include "cmd/print/record.h"
#include "cmd/print/schema.h"

#define SESSION_FIELD(type)                                                              \
	{                                                                                \
		"session", TM_IS(REF, type, session), TM_REQUIRED | TM_OPERAND,          \
			.refers = "session", .help = "session"                           \
	}

struct invite_opts {
	const char *session, *person, *because, *override, *role, *competence;
	bool strict;
};

static const struct invite_opts invite_preset = { .override = "",
						  .role = "participant",
						  .competence = "" };

static const struct tm_field invite_fields[] = {
	SESSION_FIELD(struct invite_opts),
	{ "person", TM_IS(REF, struct invite_opts, person), TM_REQUIRED | TM_OPERAND,
	  .refers = "person", .help = "person to invite" },
	{ "because", TM_IS(TEXT, struct invite_opts, because), TM_REQUIRED,
	  .value = "REASON", .help = "why they are needed" },
	{ "override", TM_IS(TEXT, struct invite_opts, override), .value = "REASON",
	  .help = "why to invite them despite a warning" },
	{ "role", TM_IS(LIST, struct invite_opts, role), .words = tm_roles,
	  .help = "roles of the person" },
	{ "competence", TM_IS(LIST, struct invite_opts, competence),
	  .help = "competences they are invited for" },
	{ "strict", TM_IS(BOOL, struct invite_opts, strict),
	  .help = "refuse with an error instead of a warning, unless --override is "
		  "given" },
	TM_FIELDS_END,
};

/* Findings about the guest: warnings, or errors with --strict unless overridden. */
static enum tm_status check_invited(struct call *call, const struct invite_opts *opts,
				    const char *attendee)
{
	struct tm_warnings warnings = { .items = NULL };
	struct tm_occasion *occasion = NULL;
	enum tm_status status =
		tm_occasion_read(call->project, opts->session, &occasion, call->err);
	size_t i = 0;

	if (status || *opts->override)
		goto out;
	while (!occasion->guests[i].attendee ||
	       strcmp(occasion->guests[i].attendee->record.uuid, attendee) != 0)
		i++;
	status = tm_check_guest(occasion, i, &warnings, call->err);
	if (!status && opts->strict && warnings.count) {
		tm_error_set(call->err, TM_INVALID, "%s", warnings.items[0].text);
		status = tm_error_hint(call->err,
				       "use --override REASON to invite them anyway");
	}
	if (!status)
		call_warn_of(call, &warnings);
out:
	tm_warnings_free(&warnings);
	tm_occasion_free(occasion);
	return status;
}

static enum tm_status session_invite(struct call *call)
{
	const struct invite_opts *opts = call->opts;
	struct tm_attendee why = TM_ATTENDEE_INIT;
	char next[TM_KEY_SIZE + 32];
	enum tm_status status;

	why.person = opts->person;
	why.because = opts->because;
	why.override = opts->override;
	why.role = opts->role;
	why.competence = opts->competence;
	status = tm_session_invite(call->project, opts->session, &why, call->err);
	if (!status)
		status = check_invited(call, opts, why.record.uuid);
	if (status)
		return status;
	snprintf(next, sizeof next, "session people %.64s", opts->session);
	call_say(call, next, "Invited %s to %s", opts->person, opts->session);
	return TM_OK;
}

struct uninvite_opts {
	const char *session, *person;
};

static const struct uninvite_opts uninvite_preset = { .session = NULL };

static const struct tm_field uninvite_fields[] = {
	SESSION_FIELD(struct uninvite_opts),
	{ "person", TM_IS(REF, struct uninvite_opts, person), TM_REQUIRED | TM_OPERAND,
	  .refers = "person", .help = "person whose invitation to withdraw" },
	TM_FIELDS_END,
};

static enum tm_status session_uninvite(struct call *call)
{
	const struct uninvite_opts *opts = call->opts;
	enum tm_status status = tm_session_uninvite(call->project, opts->session,
						    opts->person, call->err);

	if (!status)
		call_say(call, "undo", "Removed %s from %s", opts->person, opts->session);
	return status;
}

struct one_session_opts {
	const char *session;
};

static const struct one_session_opts one_session_preset = { .session = NULL };

static const struct tm_field one_session_fields[] = {
	SESSION_FIELD(struct one_session_opts),
	TM_FIELDS_END,
};

/* A row of the list. */
struct guest {
	const char *key, *name, *email, *role, *competence, *because, *override;
};

static const struct tm_field guest_fields[] = {
	{ "key", TM_IS(TEXT, struct guest, key), TM_REQUIRED, .width = 14,
	  .help = "key of the person or leader" },
	{ "name", TM_IS(TEXT, struct guest, name), TM_REQUIRED, .width = 24,
	  .help = "name of the person or leader" },
	{ "email", TM_IS(EMAIL, struct guest, email), .help = "address for invitations" },
	{ "role", TM_IS(LIST, struct guest, role), TM_REQUIRED, .words = tm_roles,
	  .width = 20, .help = "roles of the attendee" },
	{ "competence", TM_IS(LIST, struct guest, competence), .width = 16,
	  .help = "competences they are invited for" },
	{ "because", TM_IS(TEXT, struct guest, because), .width = 32,
	  .help = "why they are needed" },
	{ "override", TM_IS(TEXT, struct guest, override), .width = 20,
	  .help = "why they were invited despite a warning" },
	TM_FIELDS_END,
};

static const struct tm_field *session_guest_columns(void)
{
	return guest_fields;
}

static struct guest guest_of(const struct tm_guest *from)
{
	struct guest guest = { "", "", "", from->role, "", "", "" };

	if (from->person) {
		guest.key = from->person->record.key;
		guest.name = from->person->name;
		guest.email = from->person->email;
	} else if (from->leader) {
		guest.key = from->leader->record.key;
		guest.name = from->leader->name;
		guest.email = from->leader->email;
	}
	if (from->attendee) {
		guest.competence = from->attendee->competence;
		guest.because = from->attendee->because;
		guest.override = from->attendee->override;
	}
	return guest;
}

static enum tm_status session_people(struct call *call)
{
	const struct one_session_opts *opts = call->opts;
	struct tm_warnings warnings = { .items = NULL };
	struct tm_occasion *occasion = NULL;
	struct record_stream stream;
	enum tm_status status =
		tm_occasion_read(call->project, opts->session, &occasion, call->err);

	if (!status)
		status = tm_check_roles(occasion, &warnings, call->err);
	if (status)
		goto out;
	call_warn_of(call, &warnings);
	status = record_open(&stream, call, guest_fields, RECORD_LIST);
	for (size_t i = 0; i < occasion->guest_count && !status; i++) {
		struct guest guest = guest_of(&occasion->guests[i]);

		status = record_put(&stream, &guest);
	}
	status = record_close(&stream, status);
out:
	tm_warnings_free(&warnings);
	tm_occasion_free(occasion);
	return status;
}

static enum tm_status session_organiser(struct call *call)
{
	const struct one_session_opts *opts = call->opts;
	struct tm_skill skills[4];
	struct record_stream stream;
	enum tm_status status =
		tm_session_organiser(call->project, opts->session, skills, call->err);

	if (status)
		return status;
	status = record_open(&stream, call, tm_skill_fields(), RECORD_LIST);
	for (size_t i = 0; i < 4 && !status; i++)
		status = record_put(&stream, &skills[i]);
	return record_close(&stream, status);
}

struct session_report_opts {
	struct tm_many sessions;
	const char *output;
	bool force;
};

static const struct session_report_opts session_report_preset = { .output = NULL };

static const struct tm_field session_report_fields[] = {
	{ "session", TM_IS(MANY, struct session_report_opts, sessions), TM_OPERAND,
	  .refers = "", .value = "MEETING|SESSION",
	  .help = "meetings and sessions to report; default: all sessions" },
	DELIVER_FIELDS(struct session_report_opts),
	TM_FIELDS_END,
};

static enum tm_status session_report(struct call *call)
{
	const struct session_report_opts *opts = call->opts;
	char date[CLOCK_DATE_SIZE];
	const struct tm_handout_options options =
		deliver_handout(call, opts->output, date);
	enum tm_status status =
		tm_report_sessions(call->project, &opts->sessions, &options, tm_out_write,
				   call->out, call->err);

	return status ? status : deliver(call, opts->output, opts->force, "report");
}

const struct schema people_schema = { "session-people",
				      "tmodel session people SESSION --json",
				      "attendees and the reasons to invite them",
				      SCHEMA_COLUMNS(session_guest_columns) };
const struct schema organiser_schema = { "session-organiser",
					 "tmodel session organiser SESSION --json",
					 "what the organiser can cover alone",
					 SCHEMA_COLUMNS(tm_skill_fields) };
const struct schema report_schema = { "session-report", "tmodel session report --json",
				      "session report: notes, outcomes and action items",
				      SCHEMA_DOCUMENT("session-report", schema_tree) };

const struct command session_commands[] = {
	{ .noun = TM_SESSION,
	  .word = "organiser",
	  .part = "Meetings and sessions",
	  .summary = "check whether the organiser can run it alone",
	  OPTS(one_session),
	  .need = READS,
	  .formats = formats_record,
	  .run = session_organiser },
	{ .noun = TM_SESSION,
	  .word = "invite",
	  .summary = "invite a person, with a reason",
	  OPTS(invite),
	  .need = WRITES,
	  .run = session_invite,
	  .examples = WORDS{ "tmodel session invite sso-review p-ops --because 'runs it' "
			     "--role participant",
			     NULL } },
	{ .noun = TM_SESSION,
	  .word = "uninvite",
	  .summary = "withdraw an invitation",
	  OPTS(uninvite),
	  .need = WRITES,
	  .run = session_uninvite },
	{ .noun = TM_SESSION,
	  .word = "people",
	  .summary = "list the attendees, their roles and the reasons",
	  OPTS(one_session),
	  .need = READS,
	  .formats = formats_record,
	  .run = session_people },
	{ .noun = TM_SESSION,
	  .word = "report",
	  .summary = "write the session report",
	  OPTS(session_report),
	  .need = READS,
	  .formats = handout_formats,
	  .run = session_report,
	  .examples =
		  WORDS{ "tmodel session report --format html -o report.html", NULL } },
	{ .word = NULL },
};
