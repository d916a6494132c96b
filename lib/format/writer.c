/* writer.c - the list of formats. */
#include <string.h>

#include "lib/format/writer.h"

const struct tm_writer *const tm_writers[] = {
	&tm_writer_md,   &tm_writer_html, &tm_writer_text,
	&tm_writer_csv,  &tm_writer_json, &tm_writer_svg,
	&tm_writer_pptx, &tm_writer_xlsx, NULL
};

const struct tm_writer *tm_writer_named(const char *name)
{
	for (const struct tm_writer *const *writer = tm_writers; *writer; writer++)
		if (!strcmp((*writer)->name, name))
			return *writer;
	return NULL;
}
