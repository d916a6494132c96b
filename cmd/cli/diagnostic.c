/* diagnostic.c - errors and notices, as text or as one JSON object. */
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "lib/base/escape.h"
#include "lib/base/style.h"

#include "cmd/cli/diagnostic.h"
#include "cmd/print/schema.h"

void diagnostic_write(const struct tm_out *out)
{
	const char *bytes = out->bytes;
	size_t length = out->length;

	while (length) {
		ssize_t written = write(STDERR_FILENO, bytes, length);

		if (written < 0 && errno != EINTR)
			return; /* cannot be reported anywhere */
		bytes += written < 0 ? 0 : written;
		length -= written < 0 ? 0 : (size_t)written;
	}
}

void diagnostic_warning(struct tm_out *warnings, const char *text)
{
	tm_escape_terminal(warnings, text);
	tm_out_char(warnings, '\n');
}

void diagnostic_warnings(const struct tm_out *warnings, bool color)
{
	struct tm_out out = TM_OUT_INIT;

	for (const char *line = tm_out_string(warnings); *line;) {
		size_t length = strcspn(line, "\n");

		tm_style_put(&out, color ? TM_STYLE_WARNING : TM_STYLE_PLAIN,
			     "tmodel: warning:");
		tm_out_print(&out, " %.*s\n", (int)length, line);
		line += length + (line[length] == '\n');
	}
	diagnostic_write(&out);
	tm_out_free(&out);
}

/* "FILE:LINE:COLUMN: ", as far as known. */
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

/* The text was escaped by the library. */
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

struct problem {
	const char *id;
	int64_t code;
	struct tm_error what;
};

/* The error and the problems of the input file. */
struct failure {
	struct problem error;
	struct shape_list errors;
};

struct error_document {
	const void *error;
};

/* clang-format off */
#define PROBLEM                                                                          \
	{ "code", SHAPE_IS(ORDINAL, struct problem, code), .help = "exit status" },      \
	{ "id", SHAPE_IS(TEXT, struct problem, id), .help = "exit status as a word" },   \
	{ "message", SHAPE_IS(TEXT, struct problem, what.text),                          \
	  .help = "what is wrong, in one sentence" },                                    \
	{ "hint", SHAPE_IS(TEXT, struct problem, what.hint), SHAPE_NULL,                 \
	  .help = "what to do" },                                                        \
	{ "file", SHAPE_IS(TEXT, struct problem, what.file), SHAPE_NULL,                 \
	  .help = "input file" },                                                        \
	{ "line", SHAPE_IS(ORDINAL, struct problem, what.line), SHAPE_NULL,              \
	  .help = "line in that file" },                                                 \
	{ "column", SHAPE_IS(ORDINAL, struct problem, what.column), SHAPE_NULL,          \
	  .help = "cell of CSV, byte of JSON" }

static const struct shape problem_members[] = { PROBLEM, SHAPES_END };

static const struct shape failure_members[] = {
	PROBLEM,
	{ "errors", SHAPE_ARE(LIST, OBJECT, struct failure, errors), .of = problem_members,
	  .help = "problems of the input file, at most 20" },
	SHAPES_END,
};

static const struct shape error_members[] = {
	{ "error", SHAPE_IS(OBJECT, struct error_document, error), .of = failure_members },
	SHAPES_END,
};
/* clang-format on */

const struct schema error_schema = { "error",
				     "any command with --json, on stderr",
				     "what went wrong",
				     { .kind = SHAPE_OBJECT, .of = error_members } };

static struct problem problem_of(const struct tm_error *err)
{
	return (struct problem){ tm_status_id(err->status), err->status, *err };
}

static void put_json(struct tm_out *out, const struct tm_error *err,
		     const struct tm_problems *problems)
{
	size_t count = problems ? problems->count : 0;
	struct problem errors[TM_PROBLEMS_MAX];
	const struct failure all = { problem_of(err), SHAPE_ITEMS(errors, count) };
	const struct error_document document = { &all };
	struct tm_json json = TM_JSON_INIT(out, true);

	for (size_t i = 0; i < count; i++)
		errors[i] = problem_of(&problems->items[i]);
	shape_write(&json, &error_schema.shape, &document, NULL);
	tm_out_char(out, '\n');
}

void diagnostic_error(const struct tm_error *err, const struct tm_problems *problems,
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
	if (out.failed) { /* out of memory: write the text only */
		snprintf(plain, sizeof plain, "tmodel: %s%s%s\n", err->text,
			 *err->hint ? "\nhint: " : "", err->hint);
		tm_out_free(&out);
		out.bytes = plain;
		out.length = strlen(plain);
		diagnostic_write(&out);
		return;
	}
	diagnostic_write(&out);
	tm_out_free(&out);
}
