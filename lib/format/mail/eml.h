/*
 * eml.h - an invitation as an email message (RFC 5322, 2045, 2047).
 *
 * Text and calendar are alternatives (multipart/alternative), in ASCII and in lines
 * that no mail server rewrites; lines end with CR LF. The same content gives the same
 * bytes, including Message-ID and boundary.
 */
#ifndef FORMAT_EML_H
#define FORMAT_EML_H

#include <stddef.h>
#include <stdint.h>

#include "lib/base/out.h"

#include "lib/format/mail/address.h"

/* Strings are never NULL and are borrowed from the caller. */
struct tm_eml {
	struct tm_mailbox from;
	const struct tm_mailbox *to; /* recipients without a usable address are omitted */
	size_t to_count;
	const char *subject;
	const char *text;
	const char *calendar; /* output of tm_ics_write() ... */
	const char *method;   /* ... and tm_ics_method() */
	int64_t date;         /* when it was written */
};

/*
 * Append the message.
 *
 * TM_INVALID  the sender or every recipient has no usable address
 */
enum tm_status tm_eml_write(struct tm_out *out, const struct tm_eml *mail,
			    struct tm_error *err);

#endif
