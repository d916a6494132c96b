/* sha256.h - the secure hash SHA-256 (FIPS 180-4). */
#ifndef BASE_SHA256_H
#define BASE_SHA256_H

#include <stddef.h>

enum { TM_SHA256_TEXT = 65 };

/* The hash of the bytes, in hexadecimal digits. */
void tm_sha256(const void *bytes, size_t length, char out[TM_SHA256_TEXT]);

#endif
