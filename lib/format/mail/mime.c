/* mime.c - the encodings of RFC 2045 and RFC 2047. */
#include <string.h>

#include "lib/base/printable.h"
#include "lib/format/mail/mime.h"

/* Columns of a body line; header lines are much shorter. */
#define COLUMNS_MAX ((size_t)76)

/* Makes an encoded word 64 characters, which leaves space for the name of the header. */
#define WORD_BYTES 39

/* Longer header values are encoded, so that they can be folded. */
#define PLAIN_BYTES 60

static void put_base64(struct tm_out *out, const char *bytes, size_t length)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				     "abcdefghijklmnopqrstuvwxyz0123456789+/";

	for (size_t i = 0; i < length; i += 3) {
		const size_t have = length - i < 3 ? length - i : 3;
		uint32_t group = 0;

		for (size_t k = 0; k < 3; k++)
			group = group << 8 | (k < have ? (unsigned char)bytes[i + k] : 0);
		for (size_t k = 0; k < 4; k++)
			tm_out_char(out,
				    k <= have ? digits[group >> (18 - 6 * k) & 63] : '=');
	}
}

void tm_mime_base64(struct tm_out *out, const char *bytes, size_t length)
{
	const size_t step = COLUMNS_MAX / 4 * 3;

	for (size_t at = 0; at < length; at += step) {
		put_base64(out, bytes + at, length - at < step ? length - at : step);
		tm_out_text(out, "\r\n");
	}
}

/* Encoded words of RFC 2047, split between characters. */
static void put_words(struct tm_out *out, const char *text, size_t length)
{
	while (length) {
		size_t part = length < WORD_BYTES ? length : WORD_BYTES;

		while (part < length && part > 1 &&
		       ((unsigned char)text[part] & 0xc0) == 0x80)
			part--;
		tm_out_text(out, "=?utf-8?B?");
		put_base64(out, text, part);
		tm_out_text(out, "?=");
		text += part;
		length -= part;
		if (length)
			tm_out_text(out, "\r\n ");
	}
}

/* Short, printable ASCII without spaces that folding could change or lose. */
static bool is_plain(const char *text, size_t length)
{
	if (!length || length > PLAIN_BYTES || text[0] == ' ' ||
	    text[length - 1] == ' ' || strstr(text, "  ") || strstr(text, "=?"))
		return false;
	for (; *text; text++)
		if (*text < ' ' || *text > '~')
			return false;
	return true;
}

/* The filtered text on one line; the caller frees it. */
static struct tm_out one_line(struct tm_out *out, const char *text)
{
	struct tm_out line = TM_OUT_INIT;

	tm_printable_text(&line, text, " ");
	out->failed |= line.failed;
	return line;
}

void tm_mime_text(struct tm_out *out, const char *text)
{
	struct tm_out line = one_line(out, text);

	if (is_plain(tm_out_string(&line), line.length))
		tm_out_put(out, line.bytes, line.length);
	else
		put_words(out, tm_out_string(&line), line.length);
	tm_out_free(&line);
}

void tm_mime_phrase(struct tm_out *out, const char *text)
{
	struct tm_out line = one_line(out, text);

	if (!is_plain(tm_out_string(&line), line.length)) {
		put_words(out, tm_out_string(&line), line.length);
	} else {
		tm_out_char(out, '"');
		for (const char *at = line.bytes; *at; at++) {
			if (strchr("\"\\", *at))
				tm_out_char(out, '\\');
			tm_out_char(out, *at);
		}
		tm_out_char(out, '"');
	}
	tm_out_free(&line);
}

/*
 * Whether a byte is encoded: besides non-printable bytes, =, white space at the end of
 * a line (servers strip it), and "." and "From " at the start of a line (servers quote
 * them).
 */
static bool must_encode(const char *at, size_t column)
{
	if (*at == ' ' || *at == '\t')
		return !at[1] || at[1] == '\n';
	if (column == 0 && (*at == '.' || !strncmp(at, "From ", 5)))
		return true;
	return *at < ' ' || *at > '~' || *at == '=';
}

void tm_mime_quoted(struct tm_out *out, const char *text)
{
	struct tm_out shown = TM_OUT_INIT;
	size_t column = 0;

	tm_printable_text(&shown, text, "\n");
	for (const char *at = tm_out_string(&shown); *at; at++) {
		bool encode = must_encode(at, column);

		if (*at == '\n') {
			tm_out_text(out, "\r\n");
			column = 0;
			continue;
		}
		/* The last column is for the = of a soft line break. */
		if (column + (encode ? 3 : 1) > COLUMNS_MAX - 1) {
			tm_out_text(out, "=\r\n");
			column = 0;
			encode = must_encode(at, column);
		}
		if (encode)
			tm_out_print(out, "=%02X", (unsigned)(unsigned char)*at);
		else
			tm_out_char(out, *at);
		column += encode ? 3 : 1;
	}
	out->failed |= shown.failed;
	tm_out_free(&shown);
}
