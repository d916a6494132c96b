/* address.c - email addresses (RFC 5322) and mailto URIs (RFC 6068). */
#include <string.h>

#include "lib/format/mail/address.h"

#define LETTERS "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
#define DIGITS "0123456789"

bool tm_address_usable(const char *address)
{
	const size_t local = strspn(address, LETTERS DIGITS ".!#$%&'*+/=?^_`{|}~-");
	const char *domain = address + local + 1;
	size_t length;

	if (!local || address[local] != '@')
		return false;
	length = strspn(domain, LETTERS DIGITS ".-");
	return length && !domain[length] && local + 1 + length <= 254 &&
	       domain[0] != '.' && domain[length - 1] != '.' && address[0] != '.' &&
	       address[local - 1] != '.' && !strstr(address, "..");
}

void tm_address_uri(struct tm_out *out, const char *address)
{
	tm_out_text(out, "mailto:");
	for (; *address; address++) {
		if (strchr(LETTERS DIGITS "-._~@+", *address))
			tm_out_char(out, *address);
		else
			tm_out_print(out, "%%%02X", (unsigned)(unsigned char)*address);
	}
}
