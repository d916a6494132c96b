/* noun.h - the commands that every noun has; import is in import.h. */
#ifndef NOUN_H
#define NOUN_H

#include "cmd/cli/command.h"

/* The operand of those that work on one record. */
struct key_opts {
	const char *key;
};
extern const struct key_opts key_preset;
extern const struct tm_field key_fields[];
extern const struct key_opts edit_preset;
extern const struct tm_field edit_fields[];

/* The same for several. */
struct keys_opts {
	struct tm_many keys;
};
extern const struct keys_opts keys_preset;
extern const struct tm_field keys_fields[];

/* What `list` is asked for; the noun's refs and words are filters too. */
struct list_opts {
	struct tm_many where;
	const char *sort;
	int64_t limit;
	bool ungrouped; /* of concerns only */
};
extern const struct list_opts list_preset, concern_list_preset;
extern const struct tm_field list_fields[], concern_list_fields[];

enum tm_status noun_add(struct call *call);  /* FIELDS_TO_ADD, WRITES */
enum tm_status noun_edit(struct call *call); /* FIELDS_TO_EDIT, WRITES_ITSELF */
enum tm_status noun_list(struct call *call); /* FIELDS_TO_FILTER, READS */
enum tm_status noun_rm(struct call *call);   /* WRITES */
enum tm_status noun_show(struct call *call); /* READS */

#endif
