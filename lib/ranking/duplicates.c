/* duplicates.c - finding nearly identical concerns. */
#include <stdlib.h>
#include <string.h>

#include <tmodel/settings.h>
#include <tmodel/suggest.h>

#include "lib/base/array.h"
#include "lib/method/duplicate.h"
#include "lib/store/store.h"

#define AT(KIND, member) TM_IS(KIND, struct tm_concern_duplicates, member)

static const struct tm_field fields[] = {
	{ "first", AT(TEXT, first), TM_REQUIRED, .width = 12, .help = "earlier concern" },
	{ "second", AT(TEXT, second), TM_REQUIRED, .width = 12,
	  .help = "later concern that says nearly the same" },
	{ "similarity", AT(NUMBER, similarity), TM_REQUIRED, .width = 10,
	  .help = "share of words in common, 0.6 to 1" },
	{ "text", AT(NOTES, text), TM_REQUIRED, .width = 50,
	  .help = "text of the later concern" },
	TM_FIELDS_END,
};

const struct tm_field *tm_duplicate_fields(void)
{
	return fields;
}

/* All pairs are found first; then their keys are read. */
struct pair {
	int64_t first, second;
	double similarity;
};

struct finder {
	struct tm_duplicate *notes;
	struct pair *pairs;
	size_t count, capacity;
	bool out_of_memory; /* out of memory */
	tm_concern_duplicate_fn *fn;
	void *data;
	double similarity; /* of the current pair */
};

static enum tm_status on_concern(const struct tm_row *row, void *data,
				 struct tm_error *err)
{
	const struct finder *f = data;

	return tm_duplicate_add(f->notes, tm_row_integer(row, 0), tm_row_text(row, 1),
				err);
}

static bool on_pair(void *context, int64_t first, int64_t second, double similarity)
{
	struct finder *f = context;
	struct pair *pairs =
		tm_reserve(f->pairs, &f->capacity, f->count + 1, sizeof *pairs);

	f->out_of_memory = !pairs;
	if (f->out_of_memory)
		return false;
	f->pairs = pairs;
	f->pairs[f->count++] = (struct pair){ first, second, similarity };
	return true;
}

static enum tm_status report_pair(const struct tm_row *row, void *data,
				  struct tm_error *err)
{
	const struct finder *f = data;
	struct tm_concern_duplicates duplicate = { tm_row_text(row, 0),
						   tm_row_text(row, 1), f->similarity,
						   tm_row_text(row, 2) };

	return f->fn(&duplicate, f->data, err);
}

static enum tm_status report_pairs(struct tm_project *p, struct finder *f,
				   struct tm_error *err)
{
	static const char sql[] = "SELECT a.key, b.key, b.text FROM concern AS a, concern"
				  " AS b WHERE a.id = ?1 AND b.id = ?2";
	enum tm_status status = TM_OK;

	for (size_t i = 0; i < f->count && !status; i++) {
		struct tm_arg args[] = { TM_ARG_INTEGER(f->pairs[i].first),
					 TM_ARG_INTEGER(f->pairs[i].second) };

		f->similarity = f->pairs[i].similarity;
		status = tm_store_run(p, sql, args, 2, report_pair, f, err);
	}
	return status;
}

enum tm_status tm_concern_duplicates(struct tm_project *p, tm_concern_duplicate_fn *fn,
				     void *data, struct tm_error *err)
{
	struct finder f = { .fn = fn, .data = data };
	struct tm_settings *settings = NULL;
	enum tm_status status = tm_settings_get(p, &settings, err);

	if (status)
		return status;
	status = tm_duplicate_new(settings->language, &f.notes, err);
	tm_record_free(&settings->record);
	if (!status)
		status = tm_store_run(p, "SELECT id, text FROM concern ORDER BY id", NULL,
				      0, on_concern, &f, err);
	if (!status)
		status = tm_duplicate_find(f.notes, on_pair, &f, err);
	if (!status && f.out_of_memory)
		status = tm_out_of_memory(err);
	if (!status)
		status = report_pairs(p, &f, err);
	tm_duplicate_free(f.notes);
	free(f.pairs);
	return status;
}
