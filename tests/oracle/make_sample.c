/*
 * make_sample.c - writes the documents of the format tests for other readers: they
 * contain what no report has (yet).
 *
 * make_sample slide|annex FORMAT - the document goes to standard output.
 */
#include <stdio.h>
#include <string.h>

#include "lib/format/writer.h"
#include "tests/format/sample.h"

int main(int count, char **words)
{
	struct tm_error err = TM_ERROR_INIT;
	struct tm_out out = TM_OUT_INIT;
	const struct tm_writer *writer = count == 3 ? tm_writer_named(words[2]) : NULL;
	struct tm_doc *doc;
	bool good;

	if (!writer) {
		fputs("make_sample: slide or annex, then a format\n", stderr);
		return 1;
	}
	doc = strcmp(words[1], "slide") ? sample_annex() : sample_slide(15);
	good = !writer->write(doc, &out, &err) &&
	       fwrite(out.bytes, 1, out.length, stdout) == out.length;
	if (!good)
		fprintf(stderr, "make_sample: %s\n", err.text);
	tm_out_free(&out);
	tm_doc_free(doc);
	return !good;
}
