/* writer.h - the formats a document tree can be written in. */
#ifndef FORMAT_WRITER_H
#define FORMAT_WRITER_H

#include "lib/base/out.h"
#include "lib/document/doc.h"

/* What reports have to know of a format. */
enum tm_writer_trait {
	TM_WRITES_FIGURES = 1, /* draws them, instead of numbers in rows */
	TM_WRITES_VALUES = 2,  /* exact, for programs */
	TM_WRITES_SLIDES = 4,  /* read from a wall */
	TM_WRITES_SHEETS = 8,  /* a workbook, to be filtered and counted */
	TM_WRITES_BINARY = 16  /* not for a terminal */
};

struct tm_writer {
	const char *name; /* what --format calls it, and the file's ending: "md" */
	unsigned traits;

	/*
	 * Append the whole document to out. The same tree gives the same bytes.
	 *
	 * TM_INVALID a page that is one slide has more on it than a slide holds
	 * TM_FAILED  out of memory, or a document that failed; out is not usable
	 */
	enum tm_status (*write)(const struct tm_doc *doc, struct tm_out *out,
				struct tm_error *err);
};

extern const struct tm_writer tm_writer_text, tm_writer_md, tm_writer_html, tm_writer_csv,
	tm_writer_json, tm_writer_svg, tm_writer_pptx, tm_writer_xlsx;

/* All of them, ended by NULL. */
extern const struct tm_writer *const tm_writers[];

/* NULL for a name that no writer has. */
const struct tm_writer *tm_writer_named(const char *name);

#endif
