/* writer.h - the output formats of a document tree. */
#ifndef FORMAT_WRITER_H
#define FORMAT_WRITER_H

#include "lib/base/out.h"
#include "lib/document/doc.h"

/* Properties of a format that reports depend on. */
enum tm_writer_trait {
	TM_WRITES_FIGURES = 1,  /* drawn figures rather than tables of their numbers */
	TM_WRITES_VALUES = 2,   /* exact values, for programs */
	TM_WRITES_SLIDES = 4,   /* projected, so text must be short */
	TM_WRITES_WORKBOOK = 8, /* a workbook, to be filtered and analysed */
	TM_WRITES_BINARY = 16   /* not for a terminal */
};

struct tm_writer {
	const char *name; /* the value of --format and the file extension: "md" */
	unsigned traits;

	/*
	 * Append the whole document to out. The same tree gives the same bytes.
	 *
	 * TM_INVALID  a slide page does not fit on one slide
	 * TM_FAILED   out of memory, or a failed document; out is not usable
	 */
	enum tm_status (*write)(const struct tm_doc *doc, struct tm_out *out,
				struct tm_error *err);
};

extern const struct tm_writer tm_writer_text, tm_writer_md, tm_writer_html, tm_writer_csv,
	tm_writer_json, tm_writer_svg, tm_writer_pptx, tm_writer_xlsx;

/* All formats, NULL-terminated. */
extern const struct tm_writer *const tm_writers[];

/* Returns NULL for an unknown name. */
const struct tm_writer *tm_writer_named(const char *name);

#endif
