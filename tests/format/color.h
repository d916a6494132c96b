/*
 * color.h - properties of every document in colour: without escape sequences it equals
 * the plain text, and no sequence spans lines.
 */
#ifndef COLOR_H
#define COLOR_H

#include <string.h>

#include "lib/base/out.h"
#include "lib/document/doc.h"
#include "lib/format/writer.h"

/* Append text without escape sequences; fail on an unknown or unclosed one. */
static inline void strip_colors(const char *name, const char *text, struct tm_out *out)
{
	static const char *const ours[] = { "\x1b[1m", "\x1b[1;95m", "\x1b[95m",
					    "\x1b[1;91m" };
	bool open = false;

	while (*text) {
		const char *found =
			open && !strncmp(text, "\x1b[0m", 4) ? "\x1b[0m" : NULL;

		for (size_t i = 0; !open && i < sizeof ours / sizeof ours[0]; i++)
			if (!strncmp(text, ours[i], strlen(ours[i])))
				found = ours[i];
		if (found)
			open = !open;
		else if (*text == '\x1b' || (open && *text == '\n'))
			fail_msg("%s: an unknown or open escape sequence: %.20s", name,
				 text);
		else
			tm_out_char(out, *text);
		text += found ? strlen(found) : 1;
	}
	assert_false(open);
}

static inline void check_colored(const char *name, struct tm_doc *doc, int width)
{
	struct tm_out plain = TM_OUT_INIT, color = TM_OUT_INIT, stripped = TM_OUT_INIT;
	struct tm_error err = TM_ERROR_INIT;

	doc->width = width;
	doc->color = false;
	assert_int_equal(tm_writer_text.write(doc, &plain, &err), TM_OK);
	doc->color = true;
	assert_int_equal(tm_writer_text.write(doc, &color, &err), TM_OK);
	strip_colors(name, tm_out_string(&color), &stripped);
	if (strcmp(tm_out_string(&stripped), tm_out_string(&plain)) != 0)
		fail_msg("%s: the text differs in colour", name);
	tm_out_free(&plain);
	tm_out_free(&color);
	tm_out_free(&stripped);
}

#endif
