/*
 * editor.c - editing the long texts of a record in the user's editor.
 *
 * The file is in a private folder, because editors create copies beside it. Comments
 * begin with a mark that no line of the texts begins with, so that no text can be
 * mistaken for a comment.
 */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cmd/cli/editor.h"

enum { MAX_BYTES = 1 << 20 };

static const char *text_of(const struct tm_field *field, const struct tm_record *record)
{
	char buf[TM_FIELD_TEXT_SIZE];

	return tm_field_text(field, record, NULL, buf); /* TM_NOTES never uses buf */
}

/* Whether a line of the record's texts begins with mark. */
static bool is_taken(const struct tm_field *fields, const struct tm_record *record,
		     char mark)
{
	for (; fields->kind; fields++) {
		if (fields->kind != TM_NOTES)
			continue;
		for (const char *at = text_of(fields, record); at;
		     at = strchr(at, '\n')) {
			at += *at == '\n';
			if (*at == mark)
				return true;
		}
	}
	return false;
}

/* Write the file's content, and set the number of texts. */
static void compose(struct editor *editor, struct tm_out *out, size_t *texts)
{
	const struct tm_noun *noun = editor->call->noun;
	const char *marks = "#;%!&|~";

	while (marks[1] && is_taken(noun->fields, editor->before, *marks))
		marks++;
	editor->mark = *marks;
	tm_out_print(out,
		     "%c Lines that begin with %c are ignored. An empty file changes "
		     "nothing.\n",
		     *marks, *marks);
	*texts = 0;
	for (const struct tm_field *field = noun->fields; field->kind; field++) {
		if (field->kind != TM_NOTES)
			continue;
		tm_out_print(out, "%c> %s: %s\n", *marks, field->name, field->help);
		tm_out_text(out, text_of(field, editor->before));
		tm_out_char(out, '\n');
		++*texts;
	}
}

static enum tm_status write_file(struct editor *editor, const struct tm_out *out)
{
	const char *base = getenv("TMPDIR");
	struct tm_error *err = editor->call->err;
	FILE *file = NULL;
	bool written;

	snprintf(editor->folder, sizeof editor->folder, "%.200s/tmodel-XXXXXX",
		 base && *base ? base : "/tmp");
	if (!mkdtemp(editor->folder)) {
		tm_error_set(err, TM_FAILED, "%s: %s", editor->folder, strerror(errno));
		editor->folder[0] = '\0';
		return TM_FAILED;
	}
	snprintf(editor->path, sizeof editor->path, "%s/%s.txt", editor->folder,
		 editor->call->noun->name);
	file = fopen(editor->path, "wxe");
	if (file)
		fchmod(fileno(file), 0600);
	written = file && fwrite(out->bytes, 1, out->length, file) == out->length;
	if (file && fclose(file))
		written = false;
	return written ? TM_OK
		       : tm_error_set(err, TM_FAILED, "%s: %s", editor->path,
				      strerror(errno));
}

static const char *editor_command(void)
{
	static const char *const names[] = { "TMODEL_EDITOR", "VISUAL", "EDITOR" };

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		const char *command = getenv(names[i]);

		if (command && *command)
			return command;
	}
	return "vi";
}

/* The shell splits the command's options; the path is passed as an argument. */
static enum tm_status open_file(struct editor *editor)
{
	struct tm_error *err = editor->call->err;
	char script[1024];
	int ended = -1;
	pid_t child;

	snprintf(script, sizeof script, "%.1000s \"$1\"", editor_command());
	child = fork();
	if (!child) {
		terminal_default_signals();
		execl("/bin/sh", "sh", "-c", script, "sh", editor->path, (char *)NULL);
		_exit(127);
	}
	while (child > 0 && waitpid(child, &ended, 0) < 0 && errno == EINTR)
		;
	if (child < 0 || !WIFEXITED(ended) || WEXITSTATUS(ended)) {
		tm_error_set(err, TM_FAILED, "the editor '%.80s' failed, nothing changed",
			     editor_command());
		return tm_error_hint(err, "set TMODEL_EDITOR, VISUAL or EDITOR");
	}
	return TM_OK;
}

static enum tm_status read_file(struct editor *editor)
{
	struct tm_error *err = editor->call->err;
	FILE *file = fopen(editor->path, "re");
	size_t length = 0;
	enum tm_status status = TM_OK;

	editor->text = malloc(MAX_BYTES + 1);
	if (!file || !editor->text)
		status = tm_error_set(err, TM_FAILED, "%s: %s", editor->path,
				      strerror(errno));
	else
		length = fread(editor->text, 1, MAX_BYTES + 1, file);
	if (!status && (ferror(file) || length > MAX_BYTES))
		status = tm_error_set(err, TM_INVALID, "%s: unreadable or too long",
				      editor->path);
	if (!status) {
		editor->text[length] = '\0';
		if (strlen(editor->text) != length)
			status = tm_error_set(err, TM_INVALID, "contains a NUL byte");
	}
	if (file)
		fclose(file);
	return status;
}

enum tm_status editor_run(struct editor *editor, const char *key)
{
	struct call *call = editor->call;
	struct tm_out out = TM_OUT_INIT;
	size_t texts = 0;
	enum tm_status status =
		tm_get(call->project, call->noun->id, key, &editor->before, call->err);

	if (status)
		return status;
	compose(editor, &out, &texts);
	if (!texts || !call->globals->input || !call->screen->tty ||
	    !terminal_look(STDIN_FILENO, COLOR_NEVER).tty)
		status = tm_error_set(call->err, TM_INVALID,
				      "nothing to change: give at least one option");
	if (!status)
		status = tm_out_status(&out, call->err);
	if (!status)
		status = write_file(editor, &out);
	tm_out_free(&out);
	if (!status)
		status = open_file(editor);
	if (!status)
		status = read_file(editor);
	return status ? status : editor_read(editor);
}

enum tm_status editor_check(struct editor *editor)
{
	struct call *call = editor->call;
	struct tm_record *now = NULL;
	enum tm_status status = tm_get(call->project, call->noun->id,
				       editor->before->uuid, &now, call->err);

	for (const struct tm_field *field = call->noun->fields; field->kind && !status;
	     field++)
		if (field->kind == TM_NOTES &&
		    strcmp(text_of(field, now), text_of(field, editor->before)))
			status = tm_error_set(
				call->err, TM_CONFLICT,
				"%s: changed by somebody else in the meantime",
				field->name);
	tm_record_free(now);
	return status;
}

enum tm_status editor_close(struct editor *editor, enum tm_status status)
{
	bool kept =
		editor->text && status && (editor->call->given || status != TM_FAILED);

	if (kept)
		tm_error_hint(editor->call->err, "your text is kept in %s", editor->path);
	if (*editor->folder && !kept) {
		unlink(editor->path);
		rmdir(editor->folder);
	}
	tm_record_free(editor->before);
	free(editor->text);
	return status;
}
