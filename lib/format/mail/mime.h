/*
 * mime.h - any text in the ASCII that mail is made of. Inside format only.
 *
 * Text is shown as shown.h says, before anything else.
 */
#ifndef FORMAT_MIME_H
#define FORMAT_MIME_H

#include "lib/base/out.h"

/*
 * The value of a header in one line of text: as it is when it is short and plain, else
 * encoded words (RFC 2047), each of them on a line of its own. A line end is a blank.
 */
void tm_mime_text(struct tm_out *out, const char *text);

/* The same for the name before an address: quoted, or encoded words. */
void tm_mime_phrase(struct tm_out *out, const char *text);

/* Lines of text, quoted-printable (RFC 2045); the last one is not ended. */
void tm_mime_quoted(struct tm_out *out, const char *text);

/* Bytes in lines of 76, every one of them ended. */
void tm_mime_base64(struct tm_out *out, const char *bytes, size_t length);

#endif
