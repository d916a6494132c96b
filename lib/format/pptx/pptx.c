/*
 * pptx.c - the PowerPoint writer: native tables and shapes, no pictures. A page with
 * the slide role is made smaller until it fits on one slide.
 */
#include <string.h>

#include "lib/format/ooxml/xml.h"
#include "lib/format/pptx/pptx_inside.h"
#include "lib/format/writer.h"

#define STEPS 24 /* from 1.12 of the usual size down to 6 points */

static void put_block(struct tm_pptx *pptx, const struct tm_doc_block *block)
{
	switch (block->kind) {
	case TM_BLOCK_HEADING:
	case TM_BLOCK_PARAGRAPH:
	case TM_BLOCK_QUOTE:
	case TM_BLOCK_LIST:
		tm_pptx_text(pptx, block);
		break;
	case TM_BLOCK_TABLE:
		tm_pptx_table(pptx, block->table);
		break;
	case TM_BLOCK_FIGURE:
		tm_pptx_figure(pptx, block->figure);
		break;
	case TM_BLOCK_SPEAKER_NOTE:
		tm_pptx_speaker_note(pptx, block->text);
	}
}

static void put_page(struct tm_pptx *pptx)
{
	tm_pptx_open(pptx);
	for (const struct tm_doc_block *block = pptx->page->blocks;
	     block && !pptx->spilled; block = block->next)
		put_block(pptx, block);
	tm_pptx_close(pptx);
}

/* Try to fit the whole page on one slide; true on success. */
static bool try_slide(struct tm_pptx *pptx, int step)
{
	tm_out_clear(&pptx->shapes);
	tm_out_clear(&pptx->notes);
	tm_out_clear(&pptx->text);
	tm_out_clear(&pptx->rels.list);
	pptx->rels.count = 0;
	pptx->part = 0;
	pptx->spilled = false;
	pptx->size = (112 - 3 * step) / 100.0;
	pptx->air = step < 8 ? (56 - 4 * step) / 100.0 : 0.26;
	put_page(pptx);
	if (!pptx->spilled && pptx->y <= TM_PPTX_BOTTOM)
		return true;
	pptx->slides--;
	return false;
}

static enum tm_status put_slide(struct tm_pptx *pptx, struct tm_error *err)
{
	bool holds = false;

	pptx->single = true;
	for (int step = 0; step <= STEPS && !holds; step++)
		holds = try_slide(pptx, step);
	pptx->single = false;
	pptx->size = 1;
	if (holds) {
		tm_pptx_write(pptx);
		return TM_OK;
	}
	tm_error_set(err, TM_INVALID, "'%.200s' does not fit on one slide",
		     pptx->page->title);
	return tm_error_hint(err, "use fewer rows or another format");
}

static enum tm_status put_pages(struct tm_pptx *pptx, struct tm_error *err)
{
	static const struct tm_doc_page nothing = { .role = TM_PAGE_TITLE,
						    .id = "",
						    .title = "" };
	const struct tm_doc_page *page = pptx->doc->pages;
	enum tm_status status = TM_OK;

	for (page = page ? page : &nothing; page && !status; page = page->next) {
		pptx->page = page;
		pptx->part = 0;
		if (page->role == TM_PAGE_SLIDE) {
			status = put_slide(pptx, err);
			continue;
		}
		put_page(pptx);
		tm_pptx_write(pptx);
	}
	return status;
}

/* Slides come first in the relationships, so that their ids follow their order. */
static void write_presentation(struct tm_pptx *pptx)
{
	struct tm_out xml = TM_OUT_INIT;
	struct tm_rels *rels = &pptx->deck;

	tm_out_print(&xml,
		     TM_XML_HEAD "<p:presentation" TM_PPTX_NAMES
				 " saveSubsetFonts=\"1\"><p:sldMasterIdLst>"
				 "<p:sldMasterId id=\"2147483648\" r:id=\"rId%d\"/>"
				 "</p:sldMasterIdLst><p:notesMasterIdLst>"
				 "<p:notesMasterId r:id=\"rId%d\"/>"
				 "</p:notesMasterIdLst><p:sldIdLst>",
		     pptx->slides + 1, pptx->slides + 2);
	for (int i = 1; i <= pptx->slides; i++)
		tm_out_print(&xml, "<p:sldId id=\"%d\" r:id=\"rId%d\"/>", 255 + i, i);
	tm_out_print(&xml,
		     "</p:sldIdLst><p:sldSz cx=\"%d\" cy=\"%d\"/>"
		     "<p:notesSz cx=\"6858000\" cy=\"9144000\"/><p:defaultTextStyle>"
		     "<a:defPPr><a:defRPr lang=\"%s\"/></a:defPPr>"
		     "</p:defaultTextStyle></p:presentation>",
		     TM_PPTX_WIDTH, TM_PPTX_HEIGHT, pptx->language);
	tm_rels_add(rels, "slideMaster", "slideMasters/slideMaster1.xml");
	tm_rels_add(rels, "notesMaster", "notesMasters/notesMaster1.xml");
	tm_rels_add(rels, "theme", "theme/theme1.xml");
	tm_rels_add(rels, "presProps", "presProps.xml");
	tm_rels_add(rels, "viewProps", "viewProps.xml");
	tm_rels_add(rels, "tableStyles", "tableStyles.xml");
	tm_ooxml_part(&pptx->package, "ppt/presentation.xml",
		      "presentationml.presentation.main", &xml, rels);
	tm_out_free(&xml);
}

static enum tm_status finish(struct tm_pptx *pptx, struct tm_out *out,
			     struct tm_error *err)
{
	struct tm_out facts = TM_OUT_INIT;
	enum tm_status status;

	tm_pptx_master(pptx);
	write_presentation(pptx);
	tm_out_print(&facts,
		     "<PresentationFormat>Widescreen</PresentationFormat>"
		     "<Slides>%d</Slides><Notes>%d</Notes>",
		     pptx->slides, pptx->with_notes);
	pptx->package.failed |= facts.failed || pptx->text.failed;
	status = tm_ooxml_end(&pptx->package, pptx->doc, "ppt/presentation.xml",
			      tm_out_string(&facts), out, err);
	tm_out_free(&facts);
	return status;
}

static enum tm_status write(const struct tm_doc *doc, struct tm_out *out,
			    struct tm_error *err)
{
	struct tm_pptx pptx = { .doc = doc, .size = 1 };
	enum tm_status status;

	if (tm_doc_failed(doc))
		return tm_doc_status(doc, err);
	pptx.language = tm_ooxml_language(doc);
	tm_ooxml_begin(&pptx.package);
	status = put_pages(&pptx, err);
	if (!status)
		status = finish(&pptx, out, err);
	tm_ooxml_free(&pptx.package);
	tm_out_free(&pptx.deck.list);
	tm_out_free(&pptx.rels.list);
	tm_out_free(&pptx.shapes);
	tm_out_free(&pptx.notes);
	tm_out_free(&pptx.text);
	tm_arena_free(&pptx.arena);
	return status;
}

const struct tm_writer tm_writer_pptx = {
	"pptx", TM_WRITES_FIGURES | TM_WRITES_SLIDES | TM_WRITES_BINARY, write
};
