/* text_table.h - a table of a document with blanks between its columns. */
#ifndef FORMAT_TEXT_TABLE_H
#define FORMAT_TEXT_TABLE_H

#include "lib/base/style.h"
#include "lib/document/doc.h"

/* The style if the document is written in colour, else TM_STYLE_PLAIN. */
enum tm_style tm_text_style(const struct tm_doc *doc, enum tm_style style);

/*
 * Append the table, every line at most `width` columns wide, nothing left out:
 * long texts go on in the next line, the headings of check columns move below the
 * table if need be, and what is still too wide is written row by row.
 */
void tm_text_table(struct tm_out *out, const struct tm_doc *doc,
		   const struct tm_doc_table *table, size_t width);

#endif
