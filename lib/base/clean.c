/* clean.c - converting text to the form in which it is stored. */
#include <string.h>

#include "lib/base/clean.h"
#include "lib/base/text.h"

static bool is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* Copy with CR LF and CR converted to LF; updates length. */
static char *copy_lines(struct tm_arena *arena, const char *s, size_t *length)
{
	char *copy = tm_arena_copy(arena, s, *length);
	size_t used = 0;

	for (size_t i = 0; copy && i < *length; i++) {
		if (copy[i] == '\r' && copy[i + 1] == '\n')
			continue;
		copy[used++] = copy[i] == '\r' ? '\n' : copy[i];
	}
	if (copy)
		copy[used] = '\0';
	*length = used;
	return copy;
}

static enum tm_status check(const char *s, size_t length, bool notes,
			    struct tm_error *err)
{
	size_t most = notes ? TM_NOTES_MAX : TM_LINE_MAX;
	const char *end = s + length;

	if (length > most)
		return tm_error_set(err, TM_INVALID, "longer than %zu bytes", most);
	while (s < end) {
		const char *at = s;
		int32_t c;

		if (*s >= 0x20 && *s < 0x7f) {
			s++;
			continue;
		}
		c = tm_utf8_next(&s);
		if (c < 0)
			return tm_error_set(err, TM_INVALID, "byte 0x%02x is not UTF-8",
					    (unsigned char)*at);
		if (c == '\n' && !notes)
			return tm_error_set(err, TM_INVALID, "must be one line");
		if (!tm_text_allows(c, notes))
			return tm_error_set(err, TM_INVALID,
					    "the character U+%04X is not allowed",
					    (unsigned)c);
	}
	return TM_OK;
}

enum tm_status tm_text_clean(struct tm_arena *arena, const char *s, bool notes,
			     const char **out, struct tm_error *err)
{
	size_t length, given = strlen(s);

	while (is_space(*s)) {
		s++;
		given--;
	}
	length = given;
	while (length && is_space(s[length - 1]))
		length--;
	*out = s;
	if (memchr(s, '\r', length))
		*out = copy_lines(arena, s, &length);
	else if (length < given)
		*out = tm_arena_copy(arena, s, length);
	if (!*out)
		return tm_out_of_memory(err);
	return check(*out, length, notes, err);
}
