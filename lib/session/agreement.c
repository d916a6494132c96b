/* agreement.c - setting elements of a meeting agreement. */
#include <string.h>

#include <tmodel/occasion.h>

#include "lib/session/owner.h"

static enum tm_status on_key(const struct tm_record *record, void *key,
			     struct tm_error *err)
{
	(void)err;
	memcpy(key, record->key, TM_KEY_SIZE);
	return TM_OK;
}

static enum tm_status set(struct tm_project *p, enum tm_noun_id owner, const char *handle,
			  enum tm_element_word word, const char *text,
			  struct tm_error *err)
{
	struct tm_filter filters[] = { tm_owner_filter(TM_ELEMENT, owner, handle),
				       { tm_field_find(tm_noun(TM_ELEMENT)->fields,
						       "element"),
					 tm_element_words[word] } };
	struct tm_query query = { .filters = filters, .filter_count = 2 };
	struct tm_element element = TM_ELEMENT_INIT;
	char key[TM_KEY_SIZE] = "";
	enum tm_status status = tm_each(p, TM_ELEMENT, &query, on_key, key, err);

	element.element = word;
	element.text = text;
	if (owner == TM_SESSION)
		element.session = handle;
	else
		element.meeting = handle;
	if (status || (!*text && !*key))
		return status;
	if (!*text)
		return tm_remove(p, TM_ELEMENT, key, err);
	return *key ? tm_edit(p, key, &element.record, tm_bit(TM_ELEMENT, "text"), err)
		    : tm_add(p, &element.record, err);
}

enum tm_status tm_agreement_set(struct tm_project *p, const char *handle,
				enum tm_element_word word, const char *text,
				struct tm_error *err)
{
	enum tm_noun_id owner;
	enum tm_status status = tm_begin(p, "agreement set", err);

	if (status)
		return status;
	status = tm_owner_find(p, handle, &owner, err);
	if (!status)
		status = set(p, owner, handle, word, text, err);
	return tm_end(p, status, err);
}
