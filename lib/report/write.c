/* write.c - see write.h. */
#include "lib/report/write.h"

#include "lib/format/writer.h"

static enum tm_status write(const struct tm_doc *doc, const char *format,
			    struct tm_out *out, struct tm_error *err)
{
	const struct tm_writer *writer = tm_writer_named(format);
	enum tm_status status = tm_doc_status(doc, err);

	if (!status)
		status = writer ? writer->write(doc, out, err)
				: tm_error_set(err, TM_INVALID, "there is no format '%s'",
					       format);
	return status ? status : tm_out_status(out, err);
}

enum tm_status tm_report_write(struct tm_doc *doc, enum tm_status status,
			       const struct tm_view *view, const char *format,
			       struct tm_out *out, struct tm_error *err)
{
	if (!status) {
		tm_doc_keep(doc, view);
		status = write(doc, format ? format : "text", out, err);
	}
	tm_doc_free(doc);
	return status;
}
