/*
 * ooxml_theme.c - fonts and colours of a deck or workbook: the colours of the HTML
 * pages, and a font that every system has, or has a metric-compatible font for.
 */
#include "lib/base/colour.h"
#include "lib/format/ooxml/ooxml.h"
#include "lib/format/ooxml/xml.h"

#define ACCENT "#1d5f8f"

/* Fonts of the scripts that the main font does not cover. */
#define SCRIPTS                                                                          \
	"<a:ea typeface=\"\"/><a:cs typeface=\"\"/>"                                     \
	"<a:font script=\"Jpan\" typeface=\"Yu Gothic\"/>"                               \
	"<a:font script=\"Hang\" typeface=\"Malgun Gothic\"/>"                           \
	"<a:font script=\"Hans\" typeface=\"Microsoft YaHei\"/>"                         \
	"<a:font script=\"Hant\" typeface=\"Microsoft JhengHei\"/>"                      \
	"<a:font script=\"Arab\" typeface=\"Arial\"/>"                                   \
	"<a:font script=\"Hebr\" typeface=\"Arial\"/>"                                   \
	"<a:font script=\"Thai\" typeface=\"Tahoma\"/>"                                  \
	"<a:font script=\"Deva\" typeface=\"Nirmala UI\"/>"

#define PLAIN "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>"
#define LINE(width) "<a:ln w=\"" width "\">" PLAIN "<a:prstDash val=\"solid\"/></a:ln>"
#define NO_EFFECT "<a:effectStyle><a:effectLst/></a:effectStyle>"

static const char before[] = "<a:themeElements><a:clrScheme name=\"tmodel\">"
			     "<a:dk1><a:srgbClr val=\"17212B\"/></a:dk1>"
			     "<a:lt1><a:srgbClr val=\"FFFFFF\"/></a:lt1>"
			     "<a:dk2><a:srgbClr val=\"465260\"/></a:dk2>"
			     "<a:lt2><a:srgbClr val=\"E4E9EE\"/></a:lt2>"
			     "<a:accent1><a:srgbClr val=\"";

static const char after[] =
	"\"/></a:accent1>"
	"<a:accent2><a:srgbClr val=\"A8520A\"/></a:accent2>"
	"<a:accent3><a:srgbClr val=\"3A7434\"/></a:accent3>"
	"<a:accent4><a:srgbClr val=\"77489C\"/></a:accent4>"
	"<a:accent5><a:srgbClr val=\"806600\"/></a:accent5>"
	"<a:accent6><a:srgbClr val=\"5B6770\"/></a:accent6>"
	"<a:hlink><a:srgbClr val=\"1D5F8F\"/></a:hlink>"
	"<a:folHlink><a:srgbClr val=\"77489C\"/></a:folHlink></a:clrScheme>"
	"<a:fontScheme name=\"tmodel\">"
	"<a:majorFont><a:latin typeface=\"Arial\"/>" SCRIPTS "</a:majorFont>"
	"<a:minorFont><a:latin typeface=\"Arial\"/>" SCRIPTS "</a:minorFont>"
	"</a:fontScheme><a:fmtScheme name=\"tmodel\">"
	"<a:fillStyleLst>" PLAIN PLAIN PLAIN "</a:fillStyleLst>"
	"<a:lnStyleLst>" LINE("6350") LINE("12700")
		LINE("19050") "</a:lnStyleLst>"
			      "<a:effectStyleLst>" NO_EFFECT NO_EFFECT NO_EFFECT
			      "</a:effectStyleLst>"
			      "<a:bgFillStyleLst>" PLAIN PLAIN PLAIN "</a:bgFillStyleLst>"
			      "</a:fmtScheme></a:themeElements></a:theme>";

/* The six hex digits of an accent that is legible on white. */
static const char *accent_of(const struct tm_doc *doc, char space[TM_COLOUR_SIZE])
{
	const char *accent = doc->head.accent;

	tm_colour_legible(tm_colour_is(accent) ? accent : ACCENT, "#ffffff", space);
	return space + 1;
}

void tm_ooxml_theme(struct tm_ooxml *package, const struct tm_doc *doc, const char *name)
{
	char space[TM_COLOUR_SIZE];
	struct tm_out xml = TM_OUT_INIT;

	tm_out_text(&xml, TM_XML_HEAD "<a:theme xmlns:a=\"" TM_OOXML_NAMES
				      "drawingml/2006/main\" name=\"tmodel\">");
	tm_out_text(&xml, before);
	tm_out_text(&xml, accent_of(doc, space));
	tm_out_text(&xml, after);
	tm_ooxml_part(package, name, "theme", &xml, NULL);
	tm_out_free(&xml);
}
