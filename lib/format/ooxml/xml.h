/*
 * xml.h - text in XML 1.0, so that every reader gives the same text back, from
 * element content as from an attribute in double quotes.
 *
 * What may stand there is what a page may show (tm_escape_html): a byte that is no
 * UTF-8, a control and a noncharacter become U+FFFD, overrides of direction are
 * dropped, every line end is LF. Tabs and line ends go out as references, which no
 * reader turns into blanks.
 */
#ifndef FORMAT_XML_H
#define FORMAT_XML_H

#include <stdint.h>

#include "lib/base/out.h"

#define TM_XML_HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

void tm_xml_text(struct tm_out *out, const char *text);

/* The same of the first `length` bytes. */
void tm_xml_bytes(struct tm_out *out, const char *text, size_t length);

/* A blank and name="text". */
void tm_xml_attribute(struct tm_out *out, const char *name, const char *text);

/* A number alone, and a blank and name="number". */
void tm_xml_number(struct tm_out *out, int64_t number);
void tm_xml_int(struct tm_out *out, const char *name, int64_t number);

#endif
