/*
 * style.h - emphasis on a terminal: the roles of text, and how each is displayed.
 *
 * Styles are added to text that is already escaped and laid out, so that widths do
 * not count them and data cannot contain them.
 */
#ifndef BASE_STYLE_H
#define BASE_STYLE_H

#include "lib/base/out.h"

enum tm_style {
	TM_STYLE_PLAIN, /* no emphasis; also for everything when colour is off */
	TM_STYLE_HEADING,
	TM_STYLE_STRONG,
	TM_STYLE_BAND, /* the title of a group of table rows, such as a tier */
	TM_STYLE_KEY,  /* something to type: a key, a command, an option */
	TM_STYLE_WARNING
};

/* Append text without line ends. */
void tm_style_put(struct tm_out *out, enum tm_style style, const char *text);
void tm_style_bytes(struct tm_out *out, enum tm_style style, const char *bytes,
		    size_t length);

/* Style each line of out separately, from byte `start` on: pagers show single lines. */
void tm_style_lines(struct tm_out *out, enum tm_style style, size_t start);

#endif
