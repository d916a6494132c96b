/*
 * eml.h - an invitation as a message, ready for a mail program (RFC 5322, 2045, 2047).
 *
 * Text and calendar are two views of the same (multipart/alternative), in ASCII and in
 * lines that no server on the way changes; lines end with CR LF. The same content gives
 * the same bytes, Message-ID and boundary included.
 */
#ifndef FORMAT_EML_H
#define FORMAT_EML_H

#include <stddef.h>
#include <stdint.h>

#include "lib/base/out.h"

#include "lib/format/mail/address.h"

/* Strings are never NULL. Everything is lent. */
struct tm_eml {
	struct tm_mailbox from;
	const struct tm_mailbox *to; /* those without a usable address are left out */
	size_t to_count;
	const char *subject;
	const char *text;
	const char *calendar; /* of tm_ics_write() ... */
	const char *method;   /* ... and tm_ics_method() */
	int64_t date;         /* a moment: when it was written */
};

/*
 * Append the message.
 *
 * TM_INVALID  the sender, or everybody it goes to, has no usable address
 */
enum tm_status tm_eml_write(struct tm_out *out, const struct tm_eml *mail,
			    struct tm_error *err);

#endif
