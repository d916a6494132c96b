/* text.h - the texts of reports: text/en.tsv, or the project's overrides. */
#ifndef REPORT_TEXT_H
#define REPORT_TEXT_H

#include <tmodel/settings.h>

#include "lib/base/catalogue.h"

/* The texts of a project; free with tm_catalogue_free(). */
enum tm_status tm_texts_of(const struct tm_settings *settings, struct tm_catalogue **out,
			   struct tm_error *err);

/* A text with one placeholder substituted. */
const char *tm_text_of(struct tm_catalogue *texts, const char *id, const char *name,
		       const char *value);

#endif
