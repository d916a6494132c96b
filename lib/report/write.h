/*
 * write.h - the single write path of reports, parts and handouts: what the view does
 * not show is removed from the tree, and the writer of the format serialises the rest.
 */
#ifndef REPORT_WRITE_H
#define REPORT_WRITE_H

#include <tmodel/report.h>

#include "lib/document/doc.h"
#include "lib/format/writer.h"

/* Whether the writer of a format has the trait; NULL is text. */
bool tm_report_writes(const char *format, enum tm_writer_trait trait);

/*
 * Write the tree, unless status is an error, and free it. The format is one of
 * tm_report_format(); NULL is text. write() is called once, with the complete document.
 *
 * TM_INVALID  no such format
 */
enum tm_status tm_report_write(struct tm_doc *doc, enum tm_status status,
			       const struct tm_view *view, const char *format,
			       tm_write_fn *write, void *data, struct tm_error *err);

#endif
