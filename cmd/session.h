/* session.h - what only sessions can do: tmodel session plan, invite, report ... */
#ifndef CMD_SESSION_H
#define CMD_SESSION_H

#include <tmodel/handout.h>

#include "cmd/cli/command.h"

struct plan_opts {
	const char *session, *component;
	int64_t max;
	bool with_managers;
};
extern const struct plan_opts plan_preset;
extern const struct tm_field plan_fields[];
extern const char *const plan_formats[]; /* text json md html */

struct invite_opts {
	const char *session, *person, *because, *override, *role, *competence;
	bool strict;
};
extern const struct invite_opts invite_preset;
extern const struct tm_field invite_fields[];

struct uninvite_opts {
	const char *session, *person;
};
extern const struct uninvite_opts uninvite_preset;
extern const struct tm_field uninvite_fields[];

struct one_session_opts {
	const char *session;
};
extern const struct one_session_opts one_session_preset;
extern const struct tm_field one_session_fields[];

struct session_report_opts {
	struct tm_many sessions;
	const char *output;
	bool force;
};
extern const struct session_report_opts session_report_preset;
extern const struct tm_field session_report_fields[];

/* What session_people() prints. */
const struct tm_field *session_guest_columns(void);

enum tm_status session_plan(struct call *call);
enum tm_status session_invite(struct call *call);   /* WRITES */
enum tm_status session_uninvite(struct call *call); /* WRITES */
enum tm_status session_people(struct call *call);
enum tm_status session_organiser(struct call *call);
enum tm_status session_report(struct call *call);

#endif
