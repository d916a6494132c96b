/* write.c - formatting and writing a document. */
#include "lib/report/write.h"

#include "lib/base/out.h"

const char *tm_report_format(size_t i)
{
	return tm_writers[i] ? tm_writers[i]->name : NULL;
}

bool tm_report_writes(const char *format, enum tm_writer_trait trait)
{
	const struct tm_writer *writer = tm_writer_named(format ? format : "text");

	return writer && writer->traits & trait;
}

bool tm_report_is_binary(const char *format)
{
	return tm_report_writes(format, TM_WRITES_BINARY);
}

static enum tm_status format_tree(const struct tm_doc *doc, const char *format,
				  struct tm_out *out, struct tm_error *err)
{
	const struct tm_writer *writer = tm_writer_named(format);
	enum tm_status status = tm_doc_status(doc, err);

	if (!status)
		status = writer ? writer->write(doc, out, err)
				: tm_error_set(err, TM_INVALID, "no format '%s'", format);
	return status ? status : tm_out_status(out, err);
}

enum tm_status tm_report_write(struct tm_doc *doc, enum tm_status status,
			       const struct tm_view *view, const char *format,
			       tm_write_fn *write, void *data, struct tm_error *err)
{
	struct tm_out out = TM_OUT_INIT;

	if (!status) {
		tm_doc_keep(doc, view);
		status = format_tree(doc, format ? format : "text", &out, err);
	}
	tm_doc_free(doc);
	if (!status)
		status = write(tm_out_string(&out), out.length, data, err);
	tm_out_free(&out);
	return status;
}
