/*
 * pptx_shape.c - runs of text; rectangles, lines and labels, each with a name and a text
 * alternative.
 */
#include <string.h>

#include "lib/base/width.h"
#include "lib/document/measure.h"
#include "lib/format/ooxml/xml.h"
#include "lib/format/pptx/pptx_inside.h"

int64_t tm_pptx_line_height(int size)
{
	return (int64_t)size * 152; /* 1.2 em */
}

int64_t tm_pptx_ems(int64_t length, int size)
{
	return length * 1000 / ((int64_t)size * 127);
}

int64_t tm_pptx_length(int64_t ems, int size)
{
	return (ems * size * 127 + 999) / 1000;
}

void tm_pptx_begin(struct tm_pptx *pptx, struct tm_out *out, enum tm_pptx_kind kind,
		   const char *name, const char *descr)
{
	static const char *const starts[] = {
		[TM_PPTX_SHAPE] = "<p:sp><p:nvSpPr>",
		[TM_PPTX_LINE] = "<p:cxnSp><p:nvCxnSpPr>",
		[TM_PPTX_GROUP] = "<p:grpSp><p:nvGrpSpPr>",
		[TM_PPTX_FRAME] = "<p:graphicFrame><p:nvGraphicFramePr>",
	};

	tm_out_text(out, starts[kind]);
	tm_out_print(out, "<p:cNvPr id=\"%d\" name=\"%s %d\"", pptx->shape + 1, name,
		     pptx->shape + 1);
	tm_xml_attribute(out, "descr", descr);
	tm_out_text(out, "/>");
	pptx->shape++;
}

void tm_pptx_frame(struct tm_out *out, const char *element, struct tm_pptx_box box)
{
	tm_out_print(out, "<%s><a:off", element);
	tm_xml_int(out, "x", box.x);
	tm_xml_int(out, "y", box.y);
	tm_out_text(out, "/><a:ext");
	tm_xml_int(out, "cx", box.width);
	tm_xml_int(out, "cy", box.height);
	tm_out_print(out, "/></%s>", element);
}

static void put_break(struct tm_out *out, struct tm_pptx_look look)
{
	tm_out_text(out, "<a:br><a:rPr");
	tm_xml_int(out, "sz", look.size);
	tm_out_text(out, "/></a:br>");
}

static void begin_run(const struct tm_pptx *pptx, struct tm_out *out,
		      struct tm_pptx_look look, int link)
{
	tm_out_text(out, "<a:r><a:rPr lang=\"");
	tm_out_text(out, pptx->language);
	tm_out_char(out, '"');
	tm_xml_int(out, "sz", look.size);
	tm_out_text(out, look.bold ? " b=\"1\"" : "");
	tm_out_text(out, look.italic ? " i=\"1\"" : "");
	if (!look.colour && !link) {
		tm_out_text(out, "/><a:t>");
		return;
	}
	tm_out_char(out, '>');
	if (look.colour) {
		tm_out_text(out, "<a:solidFill><a:schemeClr val=\"");
		tm_out_text(out, look.colour);
		tm_out_text(out, "\"/></a:solidFill>");
	}
	if (link)
		tm_out_print(out, "<a:hlinkClick r:id=\"rId%d\"/>", link);
	tm_out_text(out, "</a:rPr><a:t>");
}

/*
 * The bytes of text before the first line end in XML; *end is the length of that line
 * end.
 */
static size_t line_length(const char *text, size_t length, size_t *end)
{
	for (size_t i = 0; i < length; i++) {
		bool separator = !strncmp(text + i, "\u2028", 3) ||
				 !strncmp(text + i, "\u2029", 3);

		if (text[i] != '\n' && text[i] != '\r' && !separator)
			continue;
		*end = separator ? 3 : text[i] == '\r' && text[i + 1] == '\n' ? 2 : 1;
		return i;
	}
	*end = 0;
	return length;
}

void tm_pptx_runs(const struct tm_pptx *pptx, struct tm_out *out, const char *text,
		  size_t length, struct tm_pptx_look look, int link)
{
	while (length) {
		size_t end, line = line_length(text, length, &end);

		if (line) {
			begin_run(pptx, out, look, link);
			tm_xml_bytes(out, text, line);
			tm_out_text(out, "</a:t></a:r>");
		}
		if (end)
			put_break(out, look);
		text += line + end;
		length -= line + end;
	}
}

void tm_pptx_no_runs(const struct tm_pptx *pptx, struct tm_out *out, int size)
{
	tm_out_text(out, "<a:endParaRPr lang=\"");
	tm_out_text(out, pptx->language);
	tm_out_char(out, '"');
	tm_xml_int(out, "sz", size);
	tm_out_text(out, "/>");
}

static void put_shape(struct tm_pptx *pptx, struct tm_out *out, const char *descr,
		      struct tm_pptx_box box, const char *geometry, const char *colour)
{
	tm_pptx_begin(pptx, out, TM_PPTX_SHAPE, "Shape", descr);
	tm_out_text(out, "<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>");
	tm_pptx_frame(out, "a:xfrm", box);
	tm_out_print(out,
		     "<a:prstGeom prst=\"%s\"><a:avLst/></a:prstGeom><a:solidFill>"
		     "<a:schemeClr val=\"%s\"/></a:solidFill><a:ln><a:noFill/></a:ln>"
		     "</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p>",
		     geometry, colour);
	tm_pptx_no_runs(pptx, out, 800);
	tm_out_text(out, "</a:p></p:txBody></p:sp>");
}

void tm_pptx_rect(struct tm_pptx *pptx, struct tm_out *out, const char *descr,
		  struct tm_pptx_box box, const char *colour)
{
	put_shape(pptx, out, descr, box, "rect", colour);
}

void tm_pptx_dot(struct tm_pptx *pptx, struct tm_out *out, const char *descr,
		 struct tm_pptx_box box, const char *colour)
{
	put_shape(pptx, out, descr, box, "ellipse", colour);
}

void tm_pptx_line(struct tm_pptx *pptx, struct tm_out *out, const char *descr,
		  struct tm_pptx_box box, const char *colour, int64_t width)
{
	tm_pptx_begin(pptx, out, TM_PPTX_LINE, "Line", descr);
	tm_out_text(out, "<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>");
	tm_pptx_frame(out, "a:xfrm", box);
	tm_out_text(out, "<a:prstGeom prst=\"line\"><a:avLst/></a:prstGeom><a:ln");
	tm_xml_int(out, "w", width);
	tm_out_print(out,
		     "><a:solidFill><a:schemeClr val=\"%s\"/></a:solidFill></a:ln>"
		     "</p:spPr></p:cxnSp>",
		     colour);
}

/* Text truncated with an ellipsis to one line of the box. */
static void put_cut(struct tm_pptx *pptx, struct tm_out *out, int64_t room,
		    struct tm_pptx_look look, const char *text)
{
	struct tm_out cut = TM_OUT_INIT;
	size_t columns = tm_width(text);
	int64_t width = tm_measure_text(text, look.bold);

	if (width > room)
		columns = columns * (size_t)room / (size_t)width;
	tm_width_cut(&cut, text, columns ? columns : 1);
	tm_pptx_runs(pptx, out, tm_out_string(&cut), cut.length, look, 0);
	out->failed |= cut.failed;
	tm_out_free(&cut);
}

void tm_pptx_label(struct tm_pptx *pptx, struct tm_out *out, struct tm_pptx_box box,
		   const char *align, struct tm_pptx_look look, const char *text)
{
	tm_pptx_begin(pptx, out, TM_PPTX_SHAPE, "Label", text);
	tm_out_text(out, "<p:cNvSpPr txBox=\"1\"/><p:nvPr/></p:nvSpPr><p:spPr>");
	tm_pptx_frame(out, "a:xfrm", box);
	tm_out_print(out,
		     "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/>"
		     "</p:spPr><p:txBody><a:bodyPr wrap=\"square\" lIns=\"0\" tIns=\"0\" "
		     "rIns=\"0\" bIns=\"0\" anchor=\"ctr\"/><a:lstStyle/><a:p>"
		     "<a:pPr algn=\"%s\"%s/>",
		     align, tm_measure_rtl(text) ? " rtl=\"1\"" : "");
	if (*text)
		put_cut(pptx, out, tm_pptx_ems(box.width, look.size), look, text);
	tm_out_text(out, "</a:p></p:txBody></p:sp>");
}

void tm_pptx_group(struct tm_pptx *pptx, struct tm_out *out, const char *descr,
		   struct tm_pptx_box box)
{
	tm_pptx_begin(pptx, out, TM_PPTX_GROUP, "Figure", descr);
	tm_out_text(out, "<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>");
	tm_out_print(out,
		     "<a:off x=\"%lld\" y=\"%lld\"/><a:ext cx=\"%lld\" cy=\"%lld\"/>"
		     "<a:chOff x=\"%lld\" y=\"%lld\"/><a:chExt cx=\"%lld\" "
		     "cy=\"%lld\"/></a:xfrm></p:grpSpPr>",
		     (long long)box.x, (long long)box.y, (long long)box.width,
		     (long long)box.height, (long long)box.x, (long long)box.y,
		     (long long)box.width, (long long)box.height);
}

void tm_pptx_group_end(struct tm_out *out)
{
	tm_out_text(out, "</p:grpSp>");
}
