/* address.h - who mail goes to and comes from. Inside the library. */
#ifndef FORMAT_ADDRESS_H
#define FORMAT_ADDRESS_H

#include "lib/base/out.h"

/* Strings are never NULL; "" for nothing. */
struct tm_mailbox {
	const char *name;    /* as people call them */
	const char *address; /* local@domain */
};

/*
 * Whether mail can be sent to it as it is: ASCII, one @ inside, at most 254 bytes, and
 * nothing that means more than itself in a header. Addresses that are not leave no
 * trace in calendars and mail.
 */
bool tm_address_usable(const char *address);

/* mailto:, and the address with everything encoded that has a meaning there. */
void tm_address_uri(struct tm_out *out, const char *address);

#endif
