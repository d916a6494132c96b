/* noun.h - what the model is made of. */
#ifndef TMODEL_NOUN_H
#define TMODEL_NOUN_H

#include <tmodel/field.h>

TM_BEGIN_DECLS

/*
 * The nouns; a noun refers only to those before it and to itself. New ones are only
 * appended.
 */
enum tm_noun_id {
	TM_NO_NOUN,
	TM_CONFIG,
	TM_LEADER,
	TM_SOURCE,
	TM_THREAT,
	TM_EVENT,
	TM_CONCERN,
	TM_CITATION,
	TM_OVERRIDE,
	TM_INCIDENT,
	TM_REJECTION,
	TM_VERSION,
	TM_PERSON,
	TM_COMPONENT,
	TM_SESSION,
	TM_MEETING,
	TM_ATTENDEE,
	TM_ENTRY,
	TM_ELEMENT,
	TM_INVITATION,
	TM_NOUN_COUNT
};

/* Common head of every noun's struct, set by the noun's _INIT. */
struct tm_record {
	size_t size;          /* size of the whole struct at compile time */
	enum tm_noun_id noun; /* noun of the struct */
	char uuid[TM_UUID_SIZE];
	char key[TM_KEY_SIZE];
};
#define TM_RECORD(type, id)                                                              \
	{                                                                                \
		sizeof(type), (id), "", ""                                               \
	}

/* Common head of every noun's field table. */
/* clang-format off */
#define TM_RECORD_FIELDS                                                                 \
	{ "uuid", TM_IS(UUID, struct tm_record, uuid), TM_FIXED,                         \
	  .help = "identity on every machine; generated when not given" },                 \
	{ "key", TM_IS(KEY, struct tm_record, key), .width = 16,                         \
	  .help = "short name for commands; generated when not given" }
/* clang-format on */

struct tm_noun {
	enum tm_noun_id id;
	const char *name;   /* command word and SQL table */
	const char *plural; /* for people */
	const char *about;  /* what it is, one line */
	const char *next; /* the usual next command after `add`, %s is the key; or NULL */
	const struct tm_field *fields; /* TM_RECORD_FIELDS first, TM_END last */
	const void *preset;            /* its _INIT: the defaults of the fields */
	size_t size;                   /* of the struct */
	bool internal;                 /* has no commands of its own */
	bool frozen; /* a version keeps its records, but for private fields */

	/*
	 * Validates several fields together, or NULL. The single fields are already
	 * valid.
	 */
	enum tm_status (*check)(const struct tm_record *record, struct tm_error *err);
};

/* The noun, or NULL (which ends a loop that starts at 1). */
TM_API const struct tm_noun *tm_noun(int id);
TM_API const struct tm_noun *tm_noun_named(const char *name);

/* The bit of a field in a `given` set, 0 when the noun has no such field. */
TM_API uint64_t tm_bit(enum tm_noun_id noun, const char *field);

TM_END_DECLS
#endif
