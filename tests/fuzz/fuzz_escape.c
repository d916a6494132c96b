/* fuzz_escape.c - escaped text is parsed back unchanged. */
#include <cjson/cJSON.h>
#include <string.h>

#include "lib/base/escape.h"
#include "lib/base/out.h"

#include "lib/base/text.h"
#include "lib/exchange/text.h"

#include "tests/fuzz/fuzz.h"

/* Decode a quoted cell (RFC 4180) in place. */
static void unquote(char *cell)
{
	char *to = cell;
	size_t length = strlen(cell);

	must(length >= 2 && cell[0] == '"' && cell[length - 1] == '"', "a quoted cell");
	for (size_t i = 1; i + 1 < length; i++) {
		if (cell[i] == '"')
			must(i + 2 < length && cell[++i] == '"', "doubled quotes");
		*to++ = cell[i];
	}
	*to = '\0';
}

static void check_csv(const char *text, bool raw)
{
	struct tm_out out = TM_OUT_INIT;
	const char *back;

	tm_escape_csv(&out, text, raw);
	must(!out.failed, "memory");
	unquote(out.bytes);
	back = raw ? out.bytes : tm_unescape_csv(out.bytes);
	must(!strcmp(back, text), "the same from CSV");
	if (!raw)
		must(!*out.bytes || !strchr("=+-@\t\r\n", *out.bytes), "no formula");
	tm_out_free(&out);
}

static void check_json(const char *text)
{
	struct tm_out out = TM_OUT_INIT;
	cJSON *value;

	tm_escape_json(&out, text);
	value = cJSON_ParseWithOpts(out.bytes, NULL, true);
	must(value && cJSON_IsString(value), "a string of JSON");
	must(!strcmp(value->valuestring, text), "the same from JSON");
	cJSON_Delete(value);
	tm_out_free(&out);
}

/* Decode the references of tm_escape_html() in place. */
static void unescape(char *html)
{
	static const char *const names[] = { "&amp;", "&lt;",   "&gt;", "&quot;",
					     "&#39;", "&apos;", "&#34;" };
	static const char characters[] = "&<>\"''\"";
	char *to = html;

	while (*html) {
		size_t i = 0;

		if (*html != '&') {
			*to++ = *html++;
			continue;
		}
		while (i < sizeof characters - 1 &&
		       strncmp(html, names[i], strlen(names[i])) != 0)
			i++;
		must(i < sizeof characters - 1, "a known reference");
		*to++ = characters[i];
		html += strlen(names[i]);
	}
	*to = '\0';
}

/* Escaping is idempotent: a second round trip loses nothing more. */
static void check_html(const char *text)
{
	struct tm_out out = TM_OUT_INIT, again = TM_OUT_INIT;
	char *read;

	tm_escape_html(&out, text);
	tm_escape_html(&again, text);
	must(!strpbrk(tm_out_string(&out), "<>\"'"), "no mark-up");
	read = again.bytes;
	if (read) {
		struct tm_out twice = TM_OUT_INIT;

		unescape(read);
		tm_escape_html(&twice, read);
		must(!strcmp(tm_out_string(&twice), tm_out_string(&out)),
		     "the same from HTML");
		tm_out_free(&twice);
	}
	tm_out_free(&out);
	tm_out_free(&again);
}

static void check_terminal(const char *text)
{
	struct tm_out out = TM_OUT_INIT;

	tm_escape_terminal(&out, text);
	for (const char *c = tm_out_string(&out); *c; c++)
		must((unsigned char)*c >= ' ' && *c != 0x7f, "no controls on a terminal");
	tm_out_free(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	char *text = malloc(size + 1);
	struct tm_out md = TM_OUT_INIT;

	must(text != NULL, "memory");
	memcpy(text, bytes, size);
	text[size] = '\0';
	check_terminal(text);
	check_html(text);
	tm_escape_md(&md, text, "<br>");
	tm_out_free(&md);
	(void)tm_escape_link(text);
	/* Invalid bytes become U+FFFD. */
	if (tm_utf8_count(text, strlen(text)) == strlen(text)) {
		check_csv(text, false);
		check_csv(text, true);
		check_json(text);
	}
	free(text);
	return 0;
}
