/*
 * pptx_master.c - the slide master, a layout for each page role, the notes master, and
 * the table style.
 */
#include <stdio.h>

#include "lib/format/ooxml/xml.h"
#include "lib/format/pptx/pptx_inside.h"

#define COLOURS                                                                          \
	"<p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\" " \
	"accent2=\"accent2\" accent3=\"accent3\" accent4=\"accent4\" "                   \
	"accent5=\"accent5\" accent6=\"accent6\" hlink=\"hlink\" "                       \
	"folHlink=\"folHlink\"/>"

#define BACKGROUND                                                                       \
	"<p:bg><p:bgPr><a:solidFill><a:schemeClr val=\"bg1\"/></a:solidFill>"            \
	"<a:effectLst/></p:bgPr></p:bg>"

#define LEVEL(n, indent, size, bold, colour, font)                                       \
	"<a:lvl" n "pPr marL=\"" indent "\" algn=\"l\"><a:buNone/><a:defRPr sz=\"" size  \
	"\" b=\"" bold "\"><a:solidFill><a:schemeClr val=\"" colour                      \
	"\"/></a:solidFill><a:latin typeface=\"+" font "-lt\"/><a:ea typeface=\"+" font  \
	"-ea\"/><a:cs typeface=\"+" font "-cs\"/></a:defRPr></a:lvl" n "pPr>"

static const char styles[] = "<p:txStyles><p:titleStyle>" LEVEL(
	"1", "0", "2600", "1", "tx1",
	"mj") "</p:titleStyle><p:bodyStyle>" LEVEL("1", "0", "1400", "0", "tx1", "mn")
	LEVEL("2", "228600", "1400", "0", "tx1", "mn")
		LEVEL("3", "457200", "1400", "0", "tx1",
		      "mn") "</p:bodyStyle><p:otherStyle>" LEVEL("1", "0", "1400", "0",
								 "tx1",
								 "mn") "</p:otherStyle></"
								       "p:txStyles>";

/* A placeholder: its kind, position and text style. */
struct holder {
	const char *name, *kind, *body, *style, *text;
	struct tm_pptx_box box;
};

#define FOOT_STYLE(algn, bold)                                                           \
	"<a:lvl1pPr marL=\"0\" algn=\"" algn                                             \
	"\"><a:buNone/><a:defRPr sz=\"1000\" b=\"" bold                                  \
	"\"><a:solidFill><a:schemeClr val=\"tx2\"/></a:solidFill></a:defRPr>"            \
	"</a:lvl1pPr>"
#define NUMBER                                                                           \
	"<a:fld id=\"{8F0B6E57-52C3-4E39-8B0A-6D4A5C1E9D21}\" type=\"slidenum\">"        \
	"<a:rPr lang=\"en-US\"/><a:t>\u2039#\u203a</a:t></a:fld>"
#define RUN(text) "<a:r><a:rPr lang=\"en-US\"/><a:t>" text "</a:t></a:r>"

/* The footer: organisation, label, date, number. */
static const struct holder foot[] = {
	{ "Footer",
	  "type=\"ftr\" sz=\"quarter\" idx=\"11\"",
	  "anchor=\"ctr\"",
	  FOOT_STYLE("l", "0"),
	  "",
	  { TM_PPTX_LEFT, TM_PPTX_FOOT, TM_PPTX_INNER * 2 / 5, TM_PPTX_FOOT_HEIGHT } },
	{ "Label",
	  "type=\"body\" sz=\"quarter\" idx=\"13\"",
	  "anchor=\"ctr\"",
	  FOOT_STYLE("ctr", "1"),
	  RUN("Label"),
	  { TM_PPTX_LEFT + TM_PPTX_INNER * 2 / 5, TM_PPTX_FOOT, TM_PPTX_INNER * 3 / 10,
	    TM_PPTX_FOOT_HEIGHT } },
	{ "Date",
	  "type=\"dt\" sz=\"half\" idx=\"10\"",
	  "anchor=\"ctr\"",
	  FOOT_STYLE("r", "0"),
	  "",
	  { TM_PPTX_LEFT + TM_PPTX_INNER * 7 / 10, TM_PPTX_FOOT, TM_PPTX_INNER / 5,
	    TM_PPTX_FOOT_HEIGHT } },
	{ "Slide Number",
	  "type=\"sldNum\" sz=\"quarter\" idx=\"12\"",
	  "anchor=\"ctr\"",
	  FOOT_STYLE("r", "0"),
	  NUMBER,
	  { TM_PPTX_LEFT + TM_PPTX_INNER * 9 / 10, TM_PPTX_FOOT, TM_PPTX_INNER / 10,
	    TM_PPTX_FOOT_HEIGHT } },
};
enum { FOOTS = sizeof foot / sizeof foot[0] };

#define TITLE_STYLE(size)                                                                \
	"<a:lvl1pPr algn=\"l\"><a:defRPr sz=\"" size "\" b=\"1\"/></a:lvl1pPr>"

/* The placeholders that only the layout of one role has. */
static const struct {
	const char *name, *attributes;
	struct holder holders[2];
} layouts[TM_PPTX_LAYOUTS] = {
	[TM_PAGE_TITLE] = { "Title",
			    " type=\"title\" preserve=\"1\"",
			    { { "Title",
				"type=\"ctrTitle\"",
				"anchor=\"t\"",
				TITLE_STYLE("4000"),
				RUN("Title"),
				{ TM_PPTX_LEFT, 1905000, TM_PPTX_INNER, 1219200 } },
			      { "Subtitle",
				"type=\"subTitle\" idx=\"1\"",
				"anchor=\"t\"",
				"<a:lvl1pPr marL=\"0\" algn=\"l\"><a:buNone/><a:defRPr "
				"sz=\"1800\">"
				"<a:solidFill><a:schemeClr "
				"val=\"tx2\"/></a:solidFill></a:defRPr>"
				"</a:lvl1pPr>",
				RUN("Organisation, date"),
				{ TM_PPTX_LEFT, 3276600, TM_PPTX_INNER, 609600 } } } },
	[TM_PAGE_SLIDE] = { "One slide",
			    " type=\"titleOnly\" preserve=\"1\"",
			    { { "Title",
				"type=\"title\"",
				"anchor=\"t\"",
				TITLE_STYLE("2600"),
				RUN("Top threats to the organisation"),
				{ TM_PPTX_LEFT, 551688, TM_PPTX_INNER, 395200 } } } },
	[TM_PAGE_SECTION] = { "Section",
			      " preserve=\"1\" userDrawn=\"1\"",
			      { { "Title",
				  "type=\"title\"",
				  "anchor=\"t\"",
				  TITLE_STYLE("2600"),
				  RUN("Title"),
				  { TM_PPTX_LEFT, 551688, TM_PPTX_INNER, 395200 } } } },
	[TM_PAGE_APPENDIX] = { "Appendix",
			       " preserve=\"1\" userDrawn=\"1\"",
			       { { "Title",
				   "type=\"title\"",
				   "anchor=\"t\"",
				   TITLE_STYLE("2000"),
				   RUN("Title"),
				   { TM_PPTX_LEFT, 551688, TM_PPTX_INNER, 304000 } } } },
};

static void put_holder(struct tm_pptx *pptx, struct tm_out *out,
		       const struct holder *holder)
{
	tm_pptx_begin(pptx, out, TM_PPTX_SHAPE, holder->name, holder->name);
	tm_out_print(out,
		     "<p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr>"
		     "<p:ph %s/></p:nvPr></p:nvSpPr><p:spPr>",
		     holder->kind);
	tm_pptx_frame(out, "a:xfrm", holder->box);
	tm_out_print(out,
		     "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr>"
		     "<p:txBody><a:bodyPr lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" "
		     "%s/><a:lstStyle>%s</a:lstStyle><a:p>%s</a:p></p:txBody></p:sp>",
		     holder->body, holder->style, holder->text);
}

static void put_foot(struct tm_pptx *pptx, struct tm_out *out)
{
	for (int i = 0; i < FOOTS; i++)
		put_holder(pptx, out, &foot[i]);
}

static void write_layout(struct tm_pptx *pptx, int number)
{
	struct tm_out xml = TM_OUT_INIT;
	struct tm_rels rels = { .count = 0 };
	char name[64];

	pptx->shape = 1;
	tm_out_print(&xml,
		     TM_XML_HEAD "<p:sldLayout" TM_PPTX_NAMES "%s><p:cSld name=\"%s\">",
		     layouts[number].attributes, layouts[number].name);
	tm_out_text(&xml, TM_PPTX_TREE);
	for (int i = 0; i < 2 && layouts[number].holders[i].name; i++)
		put_holder(pptx, &xml, &layouts[number].holders[i]);
	put_foot(pptx, &xml);
	tm_out_text(&xml, "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/>"
			  "</p:clrMapOvr></p:sldLayout>");
	tm_rels_add(&rels, "slideMaster", "../slideMasters/slideMaster1.xml");
	snprintf(name, sizeof name, "ppt/slideLayouts/slideLayout%d.xml", number + 1);
	tm_ooxml_part(&pptx->package, name, "presentationml.slideLayout", &xml, &rels);
	tm_out_free(&rels.list);
	tm_out_free(&xml);
}

static void put_master(struct tm_pptx *pptx, struct tm_out *out)
{
	static const struct holder text = {
		"Text",
		"type=\"body\" idx=\"1\"",
		"",
		"",
		RUN("Text"),
		{ TM_PPTX_LEFT, 1066800, TM_PPTX_INNER, TM_PPTX_BOTTOM - 1066800 }
	};
	struct tm_pptx_box line = { TM_PPTX_LEFT, TM_PPTX_BOTTOM + 31750, TM_PPTX_INNER,
				    0 };

	pptx->shape = 1;
	tm_out_text(out, TM_XML_HEAD "<p:sldMaster" TM_PPTX_NAMES
				     "><p:cSld>" BACKGROUND TM_PPTX_TREE);
	put_holder(pptx, out, &layouts[TM_PAGE_SLIDE].holders[0]);
	put_holder(pptx, out, &text);
	/* Masters cannot have a placeholder for the label; only layouts can. */
	for (int i = 0; i < FOOTS; i++)
		if (i != 1)
			put_holder(pptx, out, &foot[i]);
	tm_pptx_line(pptx, out, "The foot begins", line, "bg2", 9525);
	tm_out_text(out, "</p:spTree></p:cSld>" COLOURS "<p:sldLayoutIdLst>");
}

static void write_master(struct tm_pptx *pptx)
{
	struct tm_out xml = TM_OUT_INIT;
	struct tm_rels rels = { .count = 0 };

	put_master(pptx, &xml);
	for (int i = 1; i <= TM_PPTX_LAYOUTS; i++) {
		char name[64];

		snprintf(name, sizeof name, "../slideLayouts/slideLayout%d.xml", i);
		tm_rels_add(&rels, "slideLayout", name);
		/* Ids of masters and layouts start at 2^31. */
		tm_out_print(&xml, "<p:sldLayoutId id=\"%u\" r:id=\"rId%d\"/>",
			     2147483648u + (unsigned)i, i);
	}
	tm_rels_add(&rels, "theme", "../theme/theme1.xml");
	tm_out_text(&xml, "</p:sldLayoutIdLst><p:hf hdr=\"0\"/>");
	tm_out_text(&xml, styles);
	tm_out_text(&xml, "</p:sldMaster>");
	tm_ooxml_part(&pptx->package, "ppt/slideMasters/slideMaster1.xml",
		      "presentationml.slideMaster", &xml, &rels);
	tm_out_free(&rels.list);
	tm_out_free(&xml);
}

static void write_notes_master(struct tm_pptx *pptx)
{
	static const struct holder holders[] = {
		{ "Slide Image",
		  "type=\"sldImg\" idx=\"2\"",
		  "",
		  "",
		  "",
		  { 685800, 1143000, 5486400, 3086100 } },
		{ "Notes",
		  "type=\"body\" sz=\"quarter\" idx=\"3\"",
		  "",
		  "",
		  RUN("Notes"),
		  { 685800, 4400550, 5486400, 3600450 } },
	};
	struct tm_out xml = TM_OUT_INIT;
	struct tm_rels rels = { .count = 0 };

	pptx->shape = 1;
	tm_out_text(&xml, TM_XML_HEAD "<p:notesMaster" TM_PPTX_NAMES
				      "><p:cSld>" BACKGROUND TM_PPTX_TREE);
	for (int i = 0; i < 2; i++)
		put_holder(pptx, &xml, &holders[i]);
	tm_out_text(&xml, "</p:spTree></p:cSld>" COLOURS
			  "<p:notesStyle>" LEVEL("1", "0", "1200", "0", "tx1",
						 "mn") "</p:notesStyle></p:notesMaster>");
	tm_rels_add(&rels, "theme", "../theme/theme2.xml");
	tm_ooxml_part(&pptx->package, "ppt/notesMasters/notesMaster1.xml",
		      "presentationml.notesMaster", &xml, &rels);
	tm_out_free(&rels.list);
	tm_out_free(&xml);
}

#define NO_LINE(side) "<a:" side "><a:ln><a:noFill/></a:ln></a:" side ">"
#define RULE(side, width)                                                                \
	"<a:" side "><a:ln w=\"" width "\" cmpd=\"sng\"><a:solidFill>"                   \
	"<a:schemeClr val=\"lt2\"/></a:solidFill></a:ln></a:" side ">"

static const char table_style[] = TM_XML_HEAD
	"<a:tblStyleLst xmlns:a=\"" TM_OOXML_NAMES "drawingml/2006/main\" "
	"def=\"" TM_PPTX_TABLE_STYLE "\"><a:tblStyle styleId=\"" TM_PPTX_TABLE_STYLE
	"\" styleName=\"tmodel\"><a:wholeTbl><a:tcTxStyle><a:fontRef idx=\"minor\"/>"
	"<a:schemeClr val=\"dk1\"/></a:tcTxStyle><a:tcStyle><a:tcBdr>" NO_LINE(
		"left") NO_LINE("right") NO_LINE("top") RULE("bottom", "9525")
		RULE("insideH", "9525") NO_LINE(
			"insideV") "</a:tcBdr><a:fill><a:noFill/></a:fill></a:tcStyle></"
				   "a:wholeTbl>"
				   "<a:firstRow><a:tcTxStyle b=\"on\"><a:fontRef "
				   "idx=\"minor\"/>"
				   "<a:schemeClr "
				   "val=\"dk2\"/></a:tcTxStyle><a:tcStyle><a:tcBdr>" RULE(
					   "bottom", "19050") "</a:tcBdr></a:tcStyle></"
							      "a:firstRow></a:tblStyle></"
							      "a:tblStyleLst>";

static void write_text(struct tm_pptx *pptx, const char *name, const char *type,
		       const char *text)
{
	struct tm_out xml = TM_OUT_INIT;

	tm_out_text(&xml, text);
	tm_ooxml_part(&pptx->package, name, type, &xml, NULL);
	tm_out_free(&xml);
}

void tm_pptx_master(struct tm_pptx *pptx)
{
	write_master(pptx);
	for (int i = 0; i < TM_PPTX_LAYOUTS; i++)
		write_layout(pptx, i);
	write_notes_master(pptx);
	tm_ooxml_theme(&pptx->package, pptx->doc, "ppt/theme/theme1.xml");
	tm_ooxml_theme(&pptx->package, pptx->doc, "ppt/theme/theme2.xml");
	write_text(pptx, "ppt/tableStyles.xml", "presentationml.tableStyles",
		   table_style);
	write_text(pptx, "ppt/presProps.xml", "presentationml.presProps",
		   TM_XML_HEAD "<p:presentationPr" TM_PPTX_NAMES "/>");
	write_text(pptx, "ppt/viewProps.xml", "presentationml.viewProps",
		   TM_XML_HEAD "<p:viewPr" TM_PPTX_NAMES "/>");
}
