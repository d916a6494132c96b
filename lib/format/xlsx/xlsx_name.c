/* xlsx_name.c - worksheet names within Excel's rules. */
#include <string.h>

#include "lib/base/shown.h"
#include "lib/base/text.h"
#include "lib/format/xlsx/xlsx_inside.h"

/* As many characters as a name can have, and one to detect truncation. */
struct letters {
	int32_t list[TM_XLSX_NAME + 1];
	size_t count;
};

static int units_of(int32_t c)
{
	return c > 0xffff ? 2 : 1;
}

/* Replace characters that names must not contain, in full-width form too. */
static int32_t allowed(int32_t c)
{
	switch (c >= 0xff01 && c <= 0xff5e ? c - 0xfee0 : c) {
	case '/':
	case '\\':
		return '-';
	case '[':
		return '(';
	case ']':
		return ')';
	case ':':
	case '*':
	case '?':
	case '\t':
	case '\n':
		return ' ';
	}
	return c;
}

/* Remove trailing spaces and apostrophes. */
static void trim(struct letters *letters)
{
	while (letters->count && strchr(" '", letters->list[letters->count - 1] < 0x80
						      ? letters->list[letters->count - 1]
						      : 'x'))
		letters->count--;
}

static bool is_hex(int32_t c)
{
	return c < 0x80 && strchr("0123456789abcdefABCDEF", c);
}

/* Excel would decode _x0041_ to a character. */
static void unspell(struct letters *letters)
{
	int32_t *c = letters->list;

	for (size_t i = 0; i + 6 < letters->count; i++, c++)
		if (c[0] == '_' && c[1] == 'x' && is_hex(c[2]) && is_hex(c[3]) &&
		    is_hex(c[4]) && is_hex(c[5]) && c[6] == '_')
			c[0] = '-';
}

static struct letters clean(const char *text)
{
	struct letters letters = { .count = 0 };

	for (int32_t c; letters.count <= TM_XLSX_NAME && (c = tm_shown_next(&text));) {
		int32_t last = letters.count ? letters.list[letters.count - 1] : ' ';

		c = allowed(c);
		if ((c == ' ' && last == ' ') || (c == '\'' && !letters.count))
			continue;
		letters.list[letters.count++] = c;
	}
	trim(&letters);
	unspell(&letters);
	return letters;
}

/* Append the characters and a suffix, truncated with an ellipsis if necessary. */
static void spell(struct tm_out *out, struct letters letters, const char *suffix)
{
	int room = TM_XLSX_NAME - (int)strlen(suffix), units = 0;
	size_t fit = 0;

	for (size_t i = 0; i < letters.count; i++) {
		units += units_of(letters.list[i]);
		fit += units < room;
	}
	if (units > room) {
		letters.count = fit;
		for (size_t i = fit; i > fit / 2 && letters.count == fit; i--)
			if (letters.list[i] == ' ')
				letters.count = i;
		trim(&letters);
	}
	for (size_t i = 0; i < letters.count; i++)
		tm_shown_put(out, letters.list[i]);
	tm_out_text(out, units > room ? "\u2026" : "");
	tm_out_text(out, suffix);
}

/*
 * Lower case, simplified: in extended Latin and Cyrillic, adjacent characters compare
 * as equal; at worst a name gets a number it does not need.
 */
static int32_t small(int32_t c)
{
	if ((c >= 'A' && c <= 'Z') || (c >= 0xc0 && c <= 0xde && c != 0xd7) ||
	    (c >= 0x391 && c <= 0x3a9) || (c >= 0x410 && c <= 0x42f) ||
	    (c >= 0xff21 && c <= 0xff3a))
		return c + 0x20;
	if (c >= 0x400 && c <= 0x40f)
		return c + 0x50;
	if (c >= 0x531 && c <= 0x556)
		return c + 0x30;
	if ((c >= 0x100 && c <= 0x24f) || (c >= 0x460 && c <= 0x52f) ||
	    (c >= 0x1e00 && c <= 0x1eff))
		return c & ~3;
	return c == 0x3c2 ? 0x3c3 : c;
}

static bool is_same(const char *one, const char *other)
{
	while (*one && *other)
		if (small(tm_utf8_next(&one)) != small(tm_utf8_next(&other)))
			return false;
	return !*one && !*other;
}

/* Excel reserves one name. */
static bool is_taken(const struct tm_xlsx *xlsx, const char *name)
{
	for (const struct tm_xlsx_sheet *sheet = xlsx->sheets; sheet; sheet = sheet->next)
		if (sheet->name && is_same(sheet->name, name))
			return true;
	return is_same(name, "history");
}

const char *tm_xlsx_name(struct tm_xlsx *xlsx, const char *wish)
{
	struct tm_out name = TM_OUT_INIT, suffix = TM_OUT_INIT;
	struct letters letters = clean(wish);
	const char *copy;
	int number = 1;

	if (!letters.count)
		letters = clean("Table");
	do {
		tm_out_clear(&name);
		tm_out_clear(&suffix);
		if (number++ > 1)
			tm_out_print(&suffix, " (%d)", number - 1);
		spell(&name, letters, tm_out_string(&suffix));
	} while (!name.failed && !suffix.failed && is_taken(xlsx, tm_out_string(&name)));
	xlsx->package.failed |= name.failed || suffix.failed;
	copy = tm_xlsx_copy(xlsx, tm_out_string(&name));
	tm_out_free(&name);
	tm_out_free(&suffix);
	return copy;
}

void tm_xlsx_quote(struct tm_out *out, const char *name)
{
	tm_out_char(out, '\'');
	for (; *name; name++) {
		tm_out_char(out, *name);
		if (*name == '\'')
			tm_out_char(out, '\'');
	}
	tm_out_char(out, '\'');
}

const char *tm_xlsx_word(struct tm_xlsx *xlsx, const char *key)
{
	size_t length = strlen(key);
	char *word = tm_xlsx_take(xlsx, length + 1);

	if (!word)
		return "";
	for (size_t i = 0; i < length; i++)
		word[i] = (char)(key[i] == '_' ? ' ' : key[i]);
	if (*word >= 'a' && *word <= 'z')
		*word = (char)(*word - 'a' + 'A');
	return word;
}
