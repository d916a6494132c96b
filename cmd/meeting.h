/* meeting.h - what only meetings can do: tmodel meeting add --with, note, attend ... */
#ifndef CMD_MEETING_H
#define CMD_MEETING_H

#include <tmodel/meeting.h>

#include "cmd/cli/command.h"

struct meeting_add_opts {
	struct tm_many with;
};
extern const struct meeting_add_opts meeting_add_preset;
extern const struct tm_field meeting_add_fields[];

struct note_opts {
	const char *meeting, *text, *due;
};
extern const struct note_opts note_preset, follow_up_preset;
extern const struct tm_field note_fields[], follow_up_fields[];

struct done_opts {
	const char *entry;
};
extern const struct done_opts done_preset;
extern const struct tm_field done_fields[];

struct attend_opts {
	const char *meeting, *who, *role;
};
extern const struct attend_opts attend_preset;
extern const struct tm_field attend_fields[];

struct entries_opts {
	const char *meeting;
	unsigned kind; /* 0 for all, else one more than enum tm_entry_kind */
	bool open;
};
extern const struct entries_opts entries_preset;
extern const struct tm_field entries_fields[];

enum tm_status meeting_add(struct call *call);     /* FIELDS_TO_ADD, WRITES */
enum tm_status meeting_write(struct call *call);   /* note, outcome, follow-up */
enum tm_status meeting_done(struct call *call);    /* WRITES */
enum tm_status meeting_attend(struct call *call);  /* WRITES */
enum tm_status meeting_entries(struct call *call); /* READS */

#endif
