/*
 * fuzz_texts.c - a file of texts is rejected with line numbers, or all its texts are
 * usable.
 */
#include <string.h>

#include "lib/base/catalogue.h"

#include "tests/fuzz/fuzz.h"

static const char defaults[] =
	"id\ttext\nhello\tHello, {name} of {unit}!\nrules.1\tListen.\n";

static void has_line(const struct tm_error *problem, void *data)
{
	size_t *count = data;

	must(problem->line > 0, "a line");
	++*count;
}

static void use(struct tm_catalogue *texts)
{
	const char *const values[] = { "name", "{unit}", "unit", "Sales", NULL };
	struct tm_error err = TM_ERROR_INIT;

	must(*tm_text_with(texts, "hello", values) != '\0', "a text");
	must(*tm_text(texts, "rules.1") != '\0', "a text");
	must(tm_catalogue_status(texts, &err) == TM_OK, "values for all placeholders");
	must(tm_catalogue_changed(texts) <= tm_catalogue_count(texts), "a count");
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	char *file = calloc(size + 1, 1);
	struct tm_catalogue *texts = NULL;
	struct tm_error err = TM_ERROR_INIT;
	size_t problems = 0;
	enum tm_status status;

	must(file != NULL, "memory");
	memcpy(file, bytes, size);
	status = tm_catalogue_read(defaults, file, has_line, &problems, &texts, &err);
	must(status == TM_OK || status == TM_INVALID, "a status");
	must((status == TM_OK) == !problems, "problems when it is refused");
	must((status == TM_OK) == (texts != NULL), "texts when it is not");
	if (texts)
		use(texts);
	tm_catalogue_free(texts);
	free(file);
	return 0;
}
