/* texts.c - checking the texts of handouts that replace the built-in ones. */
#include <tmodel/settings.h>

#include "lib/base/catalogue.h"

const char *tm_texts_default(void)
{
	return tm_catalogue_english;
}

enum tm_status tm_texts_check(const char *texts, tm_texts_problem *on_problem, void *data,
			      size_t *replaced, size_t *count, struct tm_error *err)
{
	struct tm_catalogue *catalogue = NULL;
	enum tm_status status = tm_catalogue_read(tm_catalogue_english, texts, on_problem,
						  data, &catalogue, err);

	if (!status) {
		*replaced = tm_catalogue_changed(catalogue);
		*count = tm_catalogue_count(catalogue);
	}
	tm_catalogue_free(catalogue);
	return status;
}
