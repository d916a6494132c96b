/* editor.h - editing the long texts of a record in the user's editor. */
#ifndef EDITOR_H
#define EDITOR_H

#include "cmd/cli/command.h"

/* Start with { .call = ... }. */
struct editor {
	struct call *call;
	struct tm_record *before; /* the record when it was opened */
	char *text;               /* the edited text; call->record borrows from it */
	char folder[256];         /* the private folder; "" if none */
	char path[384];
	char mark; /* starts comments; no line of the texts begins with it */
};

/*
 * Edit the long texts (TM_NOTES) of the record that key names, and copy changes into
 * call->record and call->given, which stays 0 if there are none.
 *
 * TM_INVALID  not interactive, or no long text: "nothing to change"
 * TM_FAILED   the file is empty, or the editor failed
 */
enum tm_status editor_run(struct editor *editor, const char *key);

/* Parse the edited text; part of editor_run(). */
enum tm_status editor_read(struct editor *editor);

/* TM_CONFLICT if somebody else has changed these texts in the meantime. */
enum tm_status editor_check(struct editor *editor);

/*
 * Free everything and delete the file. If status says that the text could not be
 * stored, the file is kept, and the hint names it. Returns status.
 */
enum tm_status editor_close(struct editor *editor, enum tm_status status);

#endif
