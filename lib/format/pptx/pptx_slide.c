/*
 * pptx_slide.c - a slide: title, footer and speaker notes. Other files write its
 * content.
 */
#include <stdio.h>
#include <string.h>

#include "lib/document/measure.h"
#include "lib/document/show.h"
#include "lib/format/ooxml/xml.h"
#include "lib/format/pptx/pptx_inside.h"

#define ENDLESS ((int64_t)1 << 40)
#define COVER 1905000 /* top of the title of a cover */

/* Begin a shape that fills a placeholder of the layout. */
static void begin_holder(struct tm_pptx *pptx, const char *name, const char *holder,
			 const struct tm_pptx_box *box)
{
	struct tm_out *out = &pptx->shapes;

	tm_pptx_begin(pptx, out, TM_PPTX_SHAPE, name, name);
	tm_out_text(out, "<p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph ");
	tm_out_text(out, holder);
	tm_out_text(out, "/></p:nvPr></p:nvSpPr><p:spPr>");
	if (box)
		tm_pptx_frame(out, "a:xfrm", *box);
	tm_out_text(out, "</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p>");
}

static void end_holder(struct tm_pptx *pptx)
{
	tm_out_text(&pptx->shapes, "</a:p></p:txBody></p:sp>");
}

static void put_direction(struct tm_out *out, const char *text)
{
	if (tm_measure_rtl(text))
		tm_out_text(out, "<a:pPr algn=\"r\" rtl=\"1\"/>");
}

/* A title in at most four lines, smaller if it is long. */
static void put_title(struct tm_pptx *pptx, const char *holder, const char *title,
		      int size)
{
	struct tm_pptx_box box = { TM_PPTX_LEFT, pptx->y, TM_PPTX_INNER, 0 };
	struct tm_pptx_look look = { .size = size, .bold = true };
	size_t lines, length, max = 2;

	for (;; look.size -= 200) {
		int64_t width = tm_pptx_ems(TM_PPTX_INNER, look.size);

		max = look.size <= 1400 ? 4 : 2;
		lines = tm_measure_lines(title, true, width, max + 1);
		length = tm_measure_fit(title, true, width, max);
		if (lines <= max || look.size <= 1200)
			break;
	}
	lines = lines > max ? max : lines;
	box.height = (int64_t)lines * tm_pptx_line_height(look.size);
	begin_holder(pptx, "Title", holder, &box);
	put_direction(&pptx->shapes, title);
	tm_pptx_runs(pptx, &pptx->shapes, title, length, look, 0);
	if (title[length])
		tm_pptx_runs(pptx, &pptx->shapes, "\u2026", strlen("\u2026"), look, 0);
	if (!*title)
		tm_pptx_no_runs(pptx, &pptx->shapes, look.size);
	end_holder(pptx);
	pptx->y += box.height;
}

/* The document's title, above a page title that differs from it. */
static void put_kicker(struct tm_pptx *pptx)
{
	struct tm_pptx_look look = { .size = 1050, .colour = "tx2" };
	struct tm_pptx_box box = { TM_PPTX_LEFT, pptx->y, TM_PPTX_INNER,
				   tm_pptx_line_height(1050) };
	const char *title = pptx->doc->head.title;

	if (!*title || !strcmp(title, pptx->page->title))
		return;
	tm_pptx_label(pptx, &pptx->shapes, box, tm_measure_rtl(title) ? "r" : "l", look,
		      title);
	pptx->y += box.height + 38100;
}

static void put_cover(struct tm_pptx *pptx)
{
	const struct tm_doc_head *head = &pptx->doc->head;
	const char *title = *pptx->page->title ? pptx->page->title : head->title;
	struct tm_pptx_look look = { .size = 1800, .colour = "tx2" };
	struct tm_pptx_box box = { TM_PPTX_LEFT, 0, TM_PPTX_INNER, 0 };
	struct tm_out *out = &pptx->shapes, line = TM_OUT_INIT;

	pptx->y = COVER;
	put_title(pptx, "type=\"ctrTitle\"", title, 4000);
	tm_show_imprint(pptx->doc, &line);
	box.y = pptx->y + 152400;
	box.height = (int64_t)tm_measure_lines(tm_out_string(&line), false,
					       tm_pptx_ems(TM_PPTX_INNER, look.size), 4) *
		     tm_pptx_line_height(look.size);
	begin_holder(pptx, "Subtitle", "type=\"subTitle\" idx=\"1\"", &box);
	put_direction(out, tm_out_string(&line));
	tm_pptx_runs(pptx, out, tm_out_string(&line), line.length, look, 0);
	if (!line.length)
		tm_pptx_no_runs(pptx, out, look.size);
	end_holder(pptx);
	out->failed |= line.failed;
	tm_out_free(&line);
	pptx->y = box.y + box.height + 304800;
}

/* The title; further slides of the same page are numbered. */
static void put_heading(struct tm_pptx *pptx)
{
	struct tm_out title = TM_OUT_INIT;

	tm_out_text(&title,
		    *pptx->page->title ? pptx->page->title : pptx->doc->head.title);
	if (pptx->part > 1)
		tm_out_print(&title, " (%d)", pptx->part);
	put_kicker(pptx);
	put_title(pptx, "type=\"title\"", tm_out_string(&title),
		  pptx->page->role == TM_PAGE_APPENDIX ? 2000 : 2600);
	pptx->y += 101600;
	pptx->shapes.failed |= title.failed;
	tm_out_free(&title);
}

void tm_pptx_open(struct tm_pptx *pptx)
{
	pptx->part++;
	pptx->slides++;
	pptx->shape = 1;
	pptx->y = TM_PPTX_TOP;
	if (pptx->page->role == TM_PAGE_TITLE && pptx->part == 1)
		put_cover(pptx);
	else
		put_heading(pptx);
	pptx->start = pptx->y;
}

/* A footer text, in its placeholder. */
static void put_foot(struct tm_pptx *pptx, const char *name, const char *holder,
		     const char *text, int64_t width, bool bold)
{
	struct tm_pptx_look look = { .size = 1000, .bold = bold, .colour = "tx2" };
	size_t length;

	if (!*text)
		return;
	while (look.size > 600 &&
	       tm_measure_text(text, bold) > tm_pptx_ems(width, look.size))
		look.size -= 100;
	length = tm_measure_fit(text, bold, tm_pptx_ems(width, look.size), 1);
	begin_holder(pptx, name, holder, NULL);
	tm_pptx_runs(pptx, &pptx->shapes, text, length, look, 0);
	if (text[length])
		tm_pptx_runs(pptx, &pptx->shapes, "\u2026", strlen("\u2026"), look, 0);
	end_holder(pptx);
}

static void put_number(struct tm_pptx *pptx)
{
	begin_holder(pptx, "Slide Number", "type=\"sldNum\" sz=\"quarter\" idx=\"12\"",
		     NULL);
	tm_out_print(&pptx->shapes,
		     "<a:fld id=\"{8F0B6E57-52C3-4E39-8B0A-6D4A5C1E9D21}\" "
		     "type=\"slidenum\"><a:rPr lang=\"%s\" sz=\"1000\"/><a:t>%d</a:t>"
		     "</a:fld>",
		     pptx->language, pptx->slides);
	end_holder(pptx);
}

void tm_pptx_speaker_note(struct tm_pptx *pptx, const char *text)
{
	tm_out_text(&pptx->notes, "<a:p>");
	put_direction(&pptx->notes, text);
	tm_pptx_runs(pptx, &pptx->notes, text, strlen(text),
		     (struct tm_pptx_look){ .size = 1200 }, 0);
	tm_out_text(&pptx->notes, "</a:p>");
}

static void write_notes(struct tm_pptx *pptx)
{
	struct tm_out xml = TM_OUT_INIT;
	struct tm_rels rels = { .count = 0 };
	char name[64];

	tm_out_text(&xml, TM_XML_HEAD
		    "<p:notes" TM_PPTX_NAMES "><p:cSld>" TM_PPTX_TREE
		    "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Slide Image 2\" "
		    "descr=\"The slide\"/><p:cNvSpPr><a:spLocks noGrp=\"1\" "
		    "noRot=\"1\" noChangeAspect=\"1\"/></p:cNvSpPr><p:nvPr>"
		    "<p:ph type=\"sldImg\"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody>"
		    "<a:bodyPr/><a:lstStyle/><a:p/></p:txBody></p:sp>"
		    "<p:sp><p:nvSpPr><p:cNvPr id=\"3\" name=\"Notes 3\" "
		    "descr=\"Notes for the speaker\"/><p:cNvSpPr><a:spLocks "
		    "noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"body\" idx=\"1\"/>"
		    "</p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>");
	tm_out_text(&xml, tm_out_string(&pptx->notes));
	tm_out_text(&xml, "</p:txBody></p:sp></p:spTree></p:cSld><p:clrMapOvr>"
			  "<a:masterClrMapping/></p:clrMapOvr></p:notes>");
	tm_rels_add(&rels, "notesMaster", "../notesMasters/notesMaster1.xml");
	snprintf(name, sizeof name, "../slides/slide%d.xml", pptx->slides);
	tm_rels_add(&rels, "slide", name);
	snprintf(name, sizeof name, "ppt/notesSlides/notesSlide%d.xml", pptx->slides);
	tm_ooxml_part(&pptx->package, name, "presentationml.notesSlide", &xml, &rels);
	snprintf(name, sizeof name, "../notesSlides/notesSlide%d.xml", pptx->slides);
	tm_rels_add(&pptx->rels, "notesSlide", name);
	tm_out_clear(&pptx->notes);
	pptx->with_notes++;
	tm_out_free(&rels.list);
	tm_out_free(&xml);
}

void tm_pptx_write(struct tm_pptx *pptx)
{
	struct tm_out xml = TM_OUT_INIT;
	char name[64];

	snprintf(name, sizeof name, "../slideLayouts/slideLayout%d.xml",
		 (int)pptx->page->role + 1);
	tm_rels_add(&pptx->rels, "slideLayout", name);
	if (pptx->notes.length)
		write_notes(pptx);
	tm_out_text(&xml, TM_XML_HEAD "<p:sld" TM_PPTX_NAMES "><p:cSld>" TM_PPTX_TREE);
	tm_out_text(&xml, tm_out_string(&pptx->shapes));
	tm_out_text(&xml, "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/>"
			  "</p:clrMapOvr></p:sld>");
	snprintf(name, sizeof name, "ppt/slides/slide%d.xml", pptx->slides);
	tm_ooxml_part(&pptx->package, name, "presentationml.slide", &xml, &pptx->rels);
	snprintf(name, sizeof name, "slides/slide%d.xml", pptx->slides);
	tm_rels_add(&pptx->deck, "slide", name);
	pptx->package.failed |= pptx->shapes.failed || pptx->notes.failed;
	tm_out_clear(&pptx->shapes);
	tm_out_free(&xml);
}

void tm_pptx_flush(struct tm_pptx *pptx)
{
	struct tm_pptx_box box = { TM_PPTX_LEFT, pptx->text_top, TM_PPTX_INNER,
				   pptx->y - pptx->text_top };
	struct tm_out *out = &pptx->shapes;

	if (!pptx->text.length)
		return;
	tm_pptx_begin(pptx, out, TM_PPTX_SHAPE, "Text", "Text");
	tm_out_text(out, "<p:cNvSpPr txBox=\"1\"/><p:nvPr/></p:nvSpPr><p:spPr>");
	tm_pptx_frame(out, "a:xfrm", box);
	tm_out_text(out, "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/>"
			 "</p:spPr><p:txBody><a:bodyPr wrap=\"square\" lIns=\"0\" "
			 "tIns=\"0\" rIns=\"0\" bIns=\"0\"/><a:lstStyle/>");
	tm_out_put(out, pptx->text.bytes, pptx->text.length);
	tm_out_text(out, "</p:txBody></p:sp>");
	out->failed |= pptx->text.failed;
	tm_out_clear(&pptx->text);
	pptx->y += TM_PPTX_GAP;
}

void tm_pptx_close(struct tm_pptx *pptx)
{
	const struct tm_doc_head *head = &pptx->doc->head;

	tm_pptx_flush(pptx);
	put_foot(pptx, "Footer", "type=\"ftr\" sz=\"quarter\" idx=\"11\"",
		 head->organisation, TM_PPTX_INNER * 2 / 5, false);
	put_foot(pptx, "Label", "type=\"body\" sz=\"quarter\" idx=\"13\"", head->label,
		 TM_PPTX_INNER * 3 / 10, true);
	put_foot(pptx, "Date", "type=\"dt\" sz=\"half\" idx=\"10\"", head->date,
		 TM_PPTX_INNER / 5, false);
	put_number(pptx);
}

void tm_pptx_next(struct tm_pptx *pptx)
{
	if (pptx->single) {
		pptx->spilled = true;
		return;
	}
	tm_pptx_close(pptx);
	tm_pptx_write(pptx);
	tm_pptx_open(pptx);
}

int64_t tm_pptx_room(const struct tm_pptx *pptx)
{
	return pptx->single ? ENDLESS : TM_PPTX_BOTTOM - pptx->y;
}

void tm_pptx_need(struct tm_pptx *pptx, int64_t height)
{
	if (pptx->y > pptx->start && tm_pptx_room(pptx) < height)
		tm_pptx_next(pptx);
}
