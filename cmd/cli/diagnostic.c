/* diagnostic.c - errors and notices, as lines for people or one object for scripts. */
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "lib/base/escape.h"
#include "lib/base/json.h"
#include "lib/base/style.h"

#include "cmd/cli/diagnostic.h"

void report_said(const struct tm_out *out)
{
	const char *bytes = out->bytes;
	size_t length = out->length;

	while (length) {
		ssize_t written = write(STDERR_FILENO, bytes, length);

		if (written < 0 && errno != EINTR)
			return; /* nowhere left to say so */
		bytes += written < 0 ? 0 : written;
		length -= written < 0 ? 0 : (size_t)written;
	}
}

void report_warning(struct tm_out *warnings, const char *text)
{
	tm_escape_terminal(warnings, text);
	tm_out_char(warnings, '\n');
}

void report_warnings(const struct tm_out *warnings, bool color)
{
	struct tm_out out = TM_OUT_INIT;

	for (const char *line = tm_out_string(warnings); *line;) {
		size_t length = strcspn(line, "\n");

		tm_style_put(&out, color ? TM_STYLE_WARNING : TM_STYLE_PLAIN,
			     "tmodel: warning:");
		tm_out_print(&out, " %.*s\n", (int)length, line);
		line += length + (line[length] == '\n');
	}
	report_said(&out);
	tm_out_free(&out);
}

/* "FILE:LINE:COLUMN: ", as far as it is known. */
static void put_place(struct tm_out *out, const struct tm_error *err)
{
	if (!*err->file && !err->line)
		return;
	tm_escape_terminal(out, *err->file ? err->file : "line");
	if (err->line)
		tm_out_print(out, ":%" PRId64, err->line);
	if (err->column)
		tm_out_print(out, ":%" PRId64, err->column);
	tm_out_text(out, ": ");
}

/* The library has made the text itself safe to print. */
static void put_text(struct tm_out *out, const struct tm_error *err, bool color)
{
	tm_style_put(out, color ? TM_STYLE_WARNING : TM_STYLE_PLAIN, "tmodel:");
	tm_out_char(out, ' ');
	put_place(out, err);
	tm_out_text(out, err->text);
	if (err->further)
		tm_out_print(out, " (and %" PRId64 " more)", err->further);
	tm_out_char(out, '\n');
	if (!*err->hint)
		return;
	tm_style_put(out, color ? TM_STYLE_STRONG : TM_STYLE_PLAIN, "hint:");
	tm_out_char(out, ' ');
	tm_out_text(out, err->hint);
	tm_out_char(out, '\n');
}

static void put_number(struct tm_json *json, const char *key, int64_t value)
{
	tm_json_key(json, key);
	if (value)
		tm_json_int(json, value);
	else
		tm_json_null(json);
}

static void put_words(struct tm_json *json, const char *key, const char *text)
{
	tm_json_key(json, key);
	tm_json_string(json, *text ? text : NULL);
}

/* The members that every error has; the caller ends the object. */
static void put_object(struct tm_json *json, const struct tm_error *err)
{
	tm_json_object(json);
	tm_json_key(json, "code");
	tm_json_int(json, (int64_t)err->status);
	tm_json_key(json, "id");
	tm_json_string(json, tm_status_id(err->status));
	tm_json_key(json, "message");
	tm_json_string(json, err->text);
	put_words(json, "hint", err->hint);
	put_words(json, "file", err->file);
	put_number(json, "line", err->line);
	put_number(json, "column", err->column);
}

static void put_json(struct tm_out *out, const struct tm_error *err,
		     const struct tm_problems *problems)
{
	struct tm_json json = TM_JSON_INIT(out, true);

	tm_json_object(&json);
	tm_json_key(&json, "error");
	put_object(&json, err);
	tm_json_key(&json, "errors");
	tm_json_array(&json);
	for (size_t i = 0; problems && i < problems->count; i++) {
		put_object(&json, &problems->items[i]);
		tm_json_object_end(&json);
	}
	tm_json_array_end(&json);
	tm_json_object_end(&json);
	tm_json_object_end(&json);
	tm_out_char(out, '\n');
}

void report_error(const struct tm_error *err, const struct tm_problems *problems,
		  bool json, bool color)
{
	struct tm_out out = TM_OUT_INIT;
	char plain[sizeof err->text + sizeof err->hint + 32];

	if (json) {
		put_json(&out, err, problems);
	} else {
		for (size_t i = 0; problems && i < problems->count; i++)
			put_text(&out, &problems->items[i], color);
		put_text(&out, err, color);
	}
	if (out.failed) { /* what there is no memory for can still be said */
		snprintf(plain, sizeof plain, "tmodel: %s%s%s\n", err->text,
			 *err->hint ? "\nhint: " : "", err->hint);
		tm_out_free(&out);
		out.bytes = plain;
		out.length = strlen(plain);
		report_said(&out);
		return;
	}
	report_said(&out);
	tm_out_free(&out);
}
