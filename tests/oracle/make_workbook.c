/*
 * make_workbook.c - writes workbooks for other readers.
 *
 * make_workbook FOLDER FILE... writes the samples of the format tests, and for each
 * file a document that has its text everywhere, as FOLDER/NAME.xlsx and NAME.json.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/format/writer.h"
#include "tests/format/sample.h"

#define MOST_BYTES (1 << 20)

static void stop(const char *what)
{
	fprintf(stderr, "make_workbook: %s\n", what);
	exit(1);
}

static void write_as(const char *folder, const char *name, const struct tm_doc *doc,
		     const struct tm_writer *writer)
{
	struct tm_error err = TM_ERROR_INIT;
	struct tm_out out = TM_OUT_INIT;
	char path[512];
	FILE *file;

	snprintf(path, sizeof path, "%s/%s.%s", folder, name, writer->name);
	if (writer->write(doc, &out, &err))
		stop(err.text);
	file = fopen(path, "wb");
	if (!file || fwrite(out.bytes, 1, out.length, file) != out.length || fclose(file))
		stop(path);
	tm_out_free(&out);
}

static void write_both(const char *folder, const char *name, struct tm_doc *doc)
{
	write_as(folder, name, doc, &tm_writer_xlsx);
	write_as(folder, name, doc, &tm_writer_json);
	tm_doc_free(doc);
}

static char *read_file(const char *path)
{
	char *text = calloc(1, MOST_BYTES);
	FILE *file = fopen(path, "rb");

	if (!text || !file || fread(text, 1, MOST_BYTES - 1, file) == MOST_BYTES - 1)
		stop(path);
	fclose(file);
	return text;
}

/* Longer than a cell in three ways: in a table, outside tables, and side by side. */
static struct tm_doc *sample_long(void)
{
	struct tm_doc *doc = sample_doc("long", "Long texts");
	struct tm_out text = TM_OUT_INIT;

	for (int i = 0; i < 9000; i++)
		tm_out_print(&text, "%d \U0001f600%s", i, i % 100 ? "" : "\n");
	tm_doc_paragraph(doc, tm_out_string(&text));
	tm_doc_table(doc, "long", "Long");
	tm_doc_column(doc, &(struct tm_doc_column){ .key = "key", .kind = TM_DOC_KEY });
	tm_doc_column(doc, &(struct tm_doc_column){ .key = "long" });
	tm_doc_column(doc, &(struct tm_doc_column){ .key = "lines" });
	tm_doc_column(doc, &(struct tm_doc_column){ .key = "n", .kind = TM_DOC_INT });
	for (int i = 0; i < 2; i++) {
		tm_doc_group(doc, i ? "second" : "first");
		tm_doc_row(doc, "id");
		tm_doc_cell_text(doc, "key");
		tm_doc_cell_text(doc, text.bytes + i);
		tm_doc_cell_text(doc, i ? "short" : text.bytes);
		tm_doc_cell_int(doc, i);
	}
	tm_out_free(&text);
	return doc;
}

int main(int argc, char **argv)
{
	if (argc < 2)
		stop("FOLDER FILE...");
	write_both(argv[1], "sample-slide", sample_slide(15));
	write_both(argv[1], "sample-annex", sample_annex());
	write_both(argv[1], "sample-long", sample_long());
	for (int i = 2; i < argc; i++) {
		const char *name = strrchr(argv[i], '/');
		char *text = read_file(argv[i]);

		write_both(argv[1], name ? name + 1 : argv[i], sample_everywhere(text));
		free(text);
	}
	return 0;
}
