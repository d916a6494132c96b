/* key.h - identity: uuids for machines, keys for people; and dates. */
#ifndef BASE_KEY_H
#define BASE_KEY_H

#include <tmodel/field.h>

enum { TM_UUID_BYTES = 16, TM_UUID_DIGITS = 2 * TM_UUID_BYTES };

/* Buffer of random bytes from the system. { 0 } is empty. */
struct tm_random {
	unsigned char bytes[240];
	size_t left;
};

/* A random uuid (version 4). False when the system provides no randomness. */
bool tm_uuid_new(struct tm_random *random, char out[TM_UUID_SIZE]);
bool tm_uuid_valid(const char *s);
void tm_uuid_text(const unsigned char bytes[TM_UUID_BYTES], char out[TM_UUID_SIZE]);

/* Decode s, a uuid or a prefix of one; false for anything else. */
bool tm_uuid_bytes(const char *s, unsigned char out[TM_UUID_BYTES], size_t *digits);

/* "Trésorerie & Tax" becomes tresorerie-tax; "" when no character of name is usable. */
void tm_slug(const char *name, char out[TM_KEY_SIZE]);
bool tm_key_valid(const char *s);

/* Whether text is an existing date, YYYY-MM-DD. */
bool tm_date_valid(const char *s);

#endif
