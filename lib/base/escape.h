/*
 * escape.h - escaping untrusted text for each output format.
 *
 * Every byte of a project is hostile until it has passed one of these. Each appends to
 * out. A byte that is not UTF-8 becomes U+FFFD, on a terminal \xNN.
 */
#ifndef BASE_ESCAPE_H
#define BASE_ESCAPE_H

#include "lib/base/out.h"

/*
 * A quoted CSV cell (RFC 4180). Text that starts, after any ', with = + - @ TAB CR LF
 * or a full-width = + - @ is prefixed with one more ', so that no spreadsheet runs it;
 * a reader that removes one ' gets the text back. With raw no ' is added.
 */
void tm_escape_csv(struct tm_out *out, const char *text, bool raw);

/* A string with its quotes (RFC 8259). */
void tm_escape_json(struct tm_out *out, const char *text);

/*
 * For element content and quoted attributes of HTML and SVG: & < > " ' become
 * references, every line end LF; direction overrides are dropped, controls and
 * noncharacters become U+FFFD.
 */
void tm_escape_html(struct tm_out *out, const char *text);

/* Whether text may be the target of a link: http, https or mailto, printable ASCII. */
bool tm_escape_link(const char *text);

/*
 * For the body of a paragraph, heading, item or table cell: a CommonMark reader gives
 * the same text back, with the replacements of tm_escape_html. A line end becomes
 * `line`: "<br>" in cells, otherwise "\\\n" with the indentation of the block.
 */
void tm_escape_md(struct tm_out *out, const char *text, const char *line);

/* One line for a terminal: controls and hidden characters as \x1b and \u{202e}. */
void tm_escape_terminal(struct tm_out *out, const char *text);

#endif
