/*
 * write.h - the way out of every report, part or handout: what its view does not show is
 * taken out of the tree, and the writer of its format appends the rest.
 */
#ifndef REPORT_WRITE_H
#define REPORT_WRITE_H

#include <tmodel/view.h>

#include "lib/base/out.h"
#include "lib/document/doc.h"

/*
 * Append the tree, unless status is an error, and free it. The format is one of
 * tm_report_formats; NULL is text.
 *
 * TM_INVALID  there is no such format
 */
enum tm_status tm_report_write(struct tm_doc *doc, enum tm_status status,
			       const struct tm_view *view, const char *format,
			       struct tm_out *out, struct tm_error *err);

#endif
