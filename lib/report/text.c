/* text.c - the texts of one project. */
#include "lib/report/text.h"

enum tm_status tm_texts_of(const struct tm_settings *settings, struct tm_catalogue **out,
			   struct tm_error *err)
{
	return tm_catalogue_read(tm_catalogue_english, settings->texts, NULL, NULL, out,
				 err);
}

const char *tm_text_of(struct tm_catalogue *texts, const char *id, const char *name,
		       const char *value)
{
	return tm_text_with(texts, id, (const char *const[]){ name, value, NULL });
}
