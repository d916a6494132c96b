/*
 * xml.h - text in XML 1.0 that every parser reads back unchanged, in content and in
 * double-quoted attributes.
 *
 * Text is filtered like HTML (tm_escape_html): a byte that is not UTF-8, a control or a
 * noncharacter becomes U+FFFD, direction overrides are dropped, every line end becomes
 * LF. Tabs and line ends are written as character references, which no parser
 * normalises to spaces.
 */
#ifndef FORMAT_XML_H
#define FORMAT_XML_H

#include <stdint.h>

#include "lib/base/out.h"

#define TM_XML_HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

void tm_xml_text(struct tm_out *out, const char *text);

/* The same for the first `length` bytes. */
void tm_xml_bytes(struct tm_out *out, const char *text, size_t length);

/* Append a space and name="text". */
void tm_xml_attribute(struct tm_out *out, const char *name, const char *text);

/* Append a number; and a space and name="number". */
void tm_xml_number(struct tm_out *out, int64_t number);
void tm_xml_int(struct tm_out *out, const char *name, int64_t number);

#endif
