/*
 * mime.h - encoding text for email, which is ASCII. Private to lib/format.
 *
 * Text is filtered as printable.h says before it is encoded.
 */
#ifndef FORMAT_MIME_H
#define FORMAT_MIME_H

#include "lib/base/out.h"

/*
 * A header value: unchanged if short and plain, otherwise encoded words (RFC 2047), one
 * per line. A line end becomes a space.
 */
void tm_mime_text(struct tm_out *out, const char *text);

/* The same for a display name: quoted, or encoded words. */
void tm_mime_phrase(struct tm_out *out, const char *text);

/* Text in quoted-printable (RFC 2045); the last line has no line end. */
void tm_mime_quoted(struct tm_out *out, const char *text);

/* Base64 in lines of 76, each with a line end. */
void tm_mime_base64(struct tm_out *out, const char *bytes, size_t length);

#endif
