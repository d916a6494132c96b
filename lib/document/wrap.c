/* wrap.c - wrapping text; it is escaped first, so that widths are those of the output. */
#include <string.h>

#include "lib/base/escape.h"
#include "lib/base/width.h"
#include "lib/document/wrap.h"

void tm_wrap_safe(struct tm_out *out, const char *text)
{
	struct tm_out part = TM_OUT_INIT;

	while (*text) {
		size_t length = strcspn(text, "\t\r\n");

		tm_out_clear(&part);
		tm_out_put(&part, text, length);
		tm_escape_terminal(out, tm_out_string(&part));
		text += length;
		if (text[0] == '\r' && text[1] != '\n')
			tm_out_text(out, "\\x0d");
		else if (*text && *text != '\r')
			tm_out_char(out, *text == '\t' ? ' ' : '\n');
		text += *text != '\0';
	}
	out->failed |= part.failed;
	tm_out_free(&part);
}

static size_t widest(const char *text, const char *ends)
{
	size_t width = 0;

	while (*text) {
		size_t length = strcspn(text, ends);
		size_t part = tm_width_bytes(text, length);

		if (part > width)
			width = part;
		text += length;
		text += *text != '\0';
	}
	return width;
}

size_t tm_wrap_line(const char *safe)
{
	return widest(safe, "\n");
}

size_t tm_wrap_word(const char *safe)
{
	return widest(safe, " \n");
}

size_t tm_wrap_next(const char *safe, size_t columns, const char **next)
{
	size_t line = strcspn(safe, "\n"), end = tm_width_fit(safe, columns, NULL);
	const char *after;

	if (end >= line) {
		*next = safe[line] ? safe + line + 1 : NULL;
		return line;
	}
	while (end && safe[end] != ' ')
		end--;
	while (end && safe[end - 1] == ' ')
		end--;
	if (!end)
		end = tm_width_fit(safe, columns, NULL);
	if (!end) /* not even one character fits: exceed the width */
		end = tm_width_fit(safe, 2, NULL);
	after = safe + end;
	after += strspn(after, " ");
	*next = *after ? after + (*after == '\n') : NULL;
	return end;
}

void tm_wrap_put(struct tm_out *out, const char *text, size_t columns, const char *first)
{
	struct tm_out safe = TM_OUT_INIT;
	size_t indent = tm_width(first);
	size_t room = columns > indent + 8 ? columns - indent : 8;
	const char *line, *next;

	tm_wrap_safe(&safe, text);
	tm_out_text(out, first);
	for (line = tm_out_string(&safe); line; line = next) {
		size_t length = tm_wrap_next(line, room, &next);

		tm_out_put(out, line, length);
		tm_out_char(out, '\n');
		if (next && *next != '\n')
			tm_out_repeat(out, " ", indent);
	}
	out->failed |= safe.failed;
	tm_out_free(&safe);
}
