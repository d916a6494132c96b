/* invite.h - what is handed out around a meeting: invite, agreement, brief. */
#ifndef CMD_INVITE_H
#define CMD_INVITE_H

#include <tmodel/handout.h>

#include "cmd/cli/command.h"

struct send_opts {
	const char *meeting, *tzid, *output;
	int64_t reminder; /* minutes, or TM_NONE */
	bool cancel, update, caldav, force;
};
extern const struct send_opts send_preset;
extern const struct tm_field send_fields[];
extern const char *const send_formats[];

struct sheet_opts {
	const char *meeting, *output;
	bool strict, force;
};
extern const struct sheet_opts agreement_preset, brief_preset;
extern const struct tm_field agreement_fields[], brief_fields[];
extern const char *const sheet_formats[]; /* text md html json */

struct element_opts {
	const char *meeting, *text;
	unsigned element; /* one more than enum tm_element_word */
};
extern const struct element_opts element_preset;
extern const struct tm_field element_fields[];

enum tm_status invite_send(struct call *call); /* WRITES */
enum tm_status agreement_show(struct call *call);
enum tm_status agreement_set(struct call *call); /* WRITES */
enum tm_status brief_show(struct call *call);

#endif
