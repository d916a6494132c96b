/* printable.c - filtering text before it is escaped for a target format. */
#include "lib/base/printable.h"
#include "lib/base/text.h"

int32_t tm_printable_next(const char **text)
{
	int32_t c = 0;

	while (**text && tm_text_turns(c = tm_utf8_next(text)))
		c = 0;
	if (c == '\r') {
		*text += **text == '\n';
		return '\n';
	}
	if (c == 0x2028 || c == 0x2029)
		return '\n';
	return c == 0 || tm_text_allows(c, true) ? c : 0xfffd;
}

void tm_printable_put(struct tm_out *out, int32_t c)
{
	const int tail = c < 0x80 ? 0 : c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
	static const unsigned char heads[] = { 0, 0xc0, 0xe0, 0xf0 };

	tm_out_char(out, (char)(heads[tail] | c >> 6 * tail));
	for (int i = tail; i-- > 0;)
		tm_out_char(out, (char)(0x80 | (c >> 6 * i & 0x3f)));
}

void tm_printable_text(struct tm_out *out, const char *text, const char *line)
{
	for (int32_t c; (c = tm_printable_next(&text));) {
		if (c == '\n')
			tm_out_text(out, line);
		else
			tm_printable_put(out, c);
	}
}
