/* editor.h - letting a person write the long texts of a record in their editor. */
#ifndef EDITOR_H
#define EDITOR_H

#include "cmd/cli/command.h"

/* { .call = ... } is one that was not run. */
struct editor {
	struct call *call;
	struct tm_record *before; /* the record as it was opened */
	char *text;               /* what was written; call->record borrows from it */
	char folder[256];         /* a private one; "" when there is none */
	char path[384];
	char mark; /* what begins a comment: a line of the texts begins with no such */
};

/*
 * Open the long texts (TM_NOTES) of the record that key names and put what was
 * changed into call->record and call->given, which stays 0 when nothing was.
 *
 * TM_INVALID  there is no person, or no such text: "nothing to change"
 * TM_FAILED   nothing was written, or the editor failed
 */
enum tm_status editor_run(struct editor *editor, const char *key);

/* The step of it that looks at what was written in text. */
enum tm_status editor_read(struct editor *editor);

/* TM_CONFLICT when somebody else changed those texts in the meantime. */
enum tm_status editor_check(struct editor *editor);

/*
 * Give everything back and remove the file; when status says that what was
 * written could not be stored, the hint says where it is kept. Returns status.
 */
enum tm_status editor_close(struct editor *editor, enum tm_status status);

#endif
