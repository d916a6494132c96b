/* text_table.h - a table with columns separated by spaces. */
#ifndef FORMAT_TEXT_TABLE_H
#define FORMAT_TEXT_TABLE_H

#include "lib/base/style.h"
#include "lib/document/doc.h"

/* The style if the document is written in colour, otherwise TM_STYLE_PLAIN. */
enum tm_style tm_text_style(const struct tm_doc *doc, enum tm_style style);

/*
 * Append the table with lines of at most `width` columns and nothing omitted: long
 * texts are wrapped, headers of check columns move below the table if necessary, and a
 * table that is still too wide is written row by row.
 */
void tm_text_table(struct tm_out *out, const struct tm_doc *doc,
		   const struct tm_doc_table *table, size_t width);

#endif
