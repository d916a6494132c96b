/* guard.c - a byte of JSON at a time; guard.h says why. */
#include <string.h>

#include "lib/exchange/guard.h"

enum { MAX_DEPTH = 31 /* plus the array around it */, MAX_BYTES = 1 << 24 };

static struct tm_position here(const struct tm_guard *guard)
{
	return (struct tm_position){ guard->in->line, guard->column };
}

void tm_guard_begin(struct tm_guard *guard)
{
	guard->start = here(guard);
	guard->values = 0;
	tm_out_clear(&guard->text);
	guard->depth = 0;
	guard->arrays = 0;
	guard->last = '\0';
	guard->state = PLAIN;
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool skip_digits(const char **at)
{
	const char *start = *at;

	while (is_digit(**at))
		++*at;
	return *at > start;
}

/* RFC 8259: -0.5e+3, but not 01, 1. or +1. */
static bool is_number(const char *s)
{
	s += *s == '-';
	if (*s == '0')
		s++;
	else if (!skip_digits(&s))
		return false;
	if (*s == '.') {
		s++;
		if (!skip_digits(&s))
			return false;
	}
	if (*s == 'e' || *s == 'E') {
		s++;
		s += *s == '+' || *s == '-';
		if (!skip_digits(&s))
			return false;
	}
	return !*s;
}

static enum tm_status end_number(struct tm_guard *guard)
{
	if (!guard->text.failed && /* otherwise incomplete */
	    !is_number(tm_out_string(&guard->text) + guard->number))
		return tm_reader_stop(guard->in, here(guard), "not a JSON number");
	tm_out_char(&guard->text, '"');
	guard->state = PLAIN;
	guard->last = '0';
	return TM_OK;
}

/* The digits after \u. */
static enum tm_status take_hex(struct tm_guard *guard, char c)
{
	static const char digits[] = "0123456789abcdef0123456789ABCDEF";
	const char *found = c ? strchr(digits, c) : NULL;

	if (!found)
		return tm_reader_stop(guard->in, here(guard),
				      "\\u needs four hexadecimal digits");
	guard->code = guard->code << 4 | ((unsigned)(found - digits) & 15);
	tm_out_char(&guard->text, c);
	if (--guard->digits)
		return TM_OK;
	guard->state = STRING;
	return guard->code ? TM_OK
			   : tm_reader_stop(guard->in, here(guard),
					    "the character \\u0000 is not allowed");
}

static enum tm_status take_in_string(struct tm_guard *guard, char c)
{
	if ((unsigned char)c < ' ')
		return tm_reader_stop(guard->in, here(guard),
				      "control character in a string, or unclosed quote");
	if (c == '"') {
		guard->state = PLAIN;
		guard->last = '"';
	} else if (c == '\\') {
		guard->state = ESCAPE;
	}
	tm_out_char(&guard->text, c);
	return TM_OK;
}

static enum tm_status take_escape(struct tm_guard *guard, char c)
{
	guard->state = STRING;
	if (c == 'u') {
		guard->state = HEX;
		guard->digits = 4;
		guard->code = 0;
	}
	tm_out_char(&guard->text, c);
	return TM_OK;
}

/*
 * A value begins: record its position; numbers are allowed only where JSON allows
 * values.
 */
static enum tm_status note_value(struct tm_guard *guard, bool number)
{
	bool item = guard->arrays >> guard->depth & 1 &&
		    (guard->last == '[' || guard->last == ',');

	if (number && !item && guard->last != ':')
		return tm_reader_stop(guard->in, here(guard),
				      "a number is not allowed here");
	if (guard->depth != 1 || guard->last != ':')
		return TM_OK;
	if (guard->values == TM_FIELDS_MAX)
		return tm_reader_stop(guard->in, here(guard), "more than %d values",
				      TM_FIELDS_MAX);
	guard->positions[guard->values++] = here(guard);
	return TM_OK;
}

static enum tm_status open_level(struct tm_guard *guard, char c)
{
	if (guard->depth == MAX_DEPTH)
		return tm_reader_stop(guard->in, here(guard), "nested more than %d deep",
				      MAX_DEPTH + 1);
	guard->depth++;
	guard->arrays &= ~(UINT64_C(1) << guard->depth);
	guard->arrays |= (uint64_t)(c == '[') << guard->depth;
	return TM_OK;
}

static enum tm_status take_plain(struct tm_guard *guard, char c)
{
	bool number = c == '-' || is_digit(c);
	enum tm_status status = TM_OK;

	if (strchr(" \t\r\n", c)) {
		tm_out_char(&guard->text, c);
		return TM_OK;
	}
	if ((unsigned char)c < ' ')
		return tm_reader_stop(guard->in, here(guard), "control character");
	if (!strchr("]},:", c))
		status = note_value(guard, number);
	if (!status && (c == '[' || c == '{'))
		status = open_level(guard, c);
	if (c == ']' || c == '}')
		guard->depth--;
	if (number)
		tm_out_char(&guard->text, '"');
	guard->number = guard->text.length;
	guard->state = number ? NUMBER : c == '"' ? STRING : PLAIN;
	guard->last = strchr("[]{},:", c) ? c : 'a';
	tm_out_char(&guard->text, c);
	return status;
}

static enum tm_status take(struct tm_guard *guard, char c)
{
	enum tm_status status = TM_OK;

	if (guard->state == NUMBER) {
		if (is_digit(c) || strchr("+-.eE", c)) {
			tm_out_char(&guard->text, c);
			return TM_OK;
		}
		status = end_number(guard);
	}
	if (status)
		return status;
	switch (guard->state) {
	case STRING:
		return take_in_string(guard, c);
	case ESCAPE:
		return take_escape(guard, c);
	case HEX:
		return take_hex(guard, c);
	default:
		return take_plain(guard, c);
	}
}

/* Number of leading bytes that are plain string content. */
static size_t count_plain(const char *bytes, size_t length)
{
	size_t i = 0;

	while (i < length && bytes[i] != '"' && bytes[i] != '\\' &&
	       (unsigned char)bytes[i] >= ' ')
		i++;
	return i;
}

enum tm_status tm_guard_take(struct tm_guard *guard, const char *bytes, size_t length,
			     size_t *used, bool *whole)
{
	enum tm_status status = TM_OK;
	size_t at = 0;

	*whole = false;
	while (at < length && !status && !*whole) {
		size_t run =
			guard->state == STRING ? count_plain(bytes + at, length - at) : 0;

		tm_out_put(&guard->text, bytes + at, run);
		guard->column += (int64_t)run;
		at += run;
		if (at == length)
			break;
		status = take(guard, bytes[at]);
		guard->column++;
		if (bytes[at++] == '\n') {
			guard->in->line++;
			guard->column = 1;
		}
		*whole = !guard->depth;
		if (!status && guard->text.length > MAX_BYTES)
			status = tm_reader_stop(guard->in, guard->start,
						"object longer than 16 MiB");
	}
	*used = at;
	return status ? status : tm_out_status(&guard->text, guard->in->err);
}
