/* address.h - senders and recipients of email. Private to the library. */
#ifndef FORMAT_ADDRESS_H
#define FORMAT_ADDRESS_H

#include "lib/base/out.h"

/* Strings are never NULL; "" if there is none. */
struct tm_mailbox {
	const char *name;    /* display name */
	const char *address; /* local@domain */
};

/*
 * Whether the address can be used in headers without encoding: ASCII, one @ inside, at
 * most 254 bytes, and no character with a special meaning. Other addresses are omitted
 * from calendars and messages.
 */
bool tm_address_usable(const char *address);

/* mailto: and the percent-encoded address. */
void tm_address_uri(struct tm_out *out, const char *address);

#endif
