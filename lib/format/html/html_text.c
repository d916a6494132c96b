/* html_text.c - an element with a text. */
#include "lib/base/escape.h"
#include "lib/format/html/html_inside.h"

void tm_html_text(struct tm_out *out, const char *element, const char *class_name,
		  const char *text)
{
	tm_out_print(out, "<%s", element);
	if (*class_name)
		tm_out_print(out, " class=\"%s\"", class_name);
	tm_out_text(out, " dir=\"auto\">");
	tm_escape_html(out, text);
	tm_out_print(out, "</%s>\n", element);
}
