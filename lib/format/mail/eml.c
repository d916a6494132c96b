/* eml.c - the header and the two parts of a message. mime.c has the encodings. */
#include <inttypes.h>
#include <string.h>

#include "lib/base/when.h"
#include "lib/format/mail/eml.h"
#include "lib/format/mail/mime.h"

/* Continue an FNV-1a hash with a string and its NUL. */
static uint64_t add_hash(uint64_t hash, const char *text)
{
	do {
		hash = (hash ^ (unsigned char)*text) * UINT64_C(0x100000001b3);
	} while (*text++);
	return hash;
}

/* A hash of everything that identifies the message. */
static uint64_t hash_mail(const struct tm_eml *mail, uint64_t hash)
{
	char date[TM_WHEN_TEXT_SIZE];

	tm_when_text(mail->date, 0, date);
	hash = add_hash(add_hash(hash, mail->from.name), mail->from.address);
	for (size_t i = 0; i < mail->to_count; i++) {
		hash = add_hash(hash, mail->to[i].name);
		hash = add_hash(hash, mail->to[i].address);
	}
	hash = add_hash(add_hash(add_hash(hash, mail->subject), mail->text), date);
	return add_hash(add_hash(hash, mail->calendar), mail->method);
}

static void put_date(struct tm_out *out, int64_t moment)
{
	static const char days[][4] = { "Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat" };
	static const char months[][4] = { "Jan", "Feb", "Mar", "Apr", "May", "Jun",
					  "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };
	struct tm_civil civil;

	tm_civil_of(moment, &civil);
	tm_out_print(out, "Date: %s, %d %s %04" PRId64 " %02d:%02d:%02d +0000\r\n",
		     days[tm_civil_weekday(moment)], civil.day, months[civil.month - 1],
		     civil.year, civil.hour, civil.minute, civil.second);
}

/* One mailbox per line, which bounds the length of lines. */
static void put_mailbox(struct tm_out *out, const struct tm_mailbox *mailbox)
{
	if (*mailbox->name) {
		tm_mime_phrase(out, mailbox->name);
		tm_out_text(out, "\r\n ");
	}
	tm_out_print(out, "<%s>", mailbox->address);
}

static void put_header(struct tm_out *out, const struct tm_eml *mail)
{
	const char *comma = "";

	tm_out_text(out, "From: ");
	put_mailbox(out, &mail->from);
	tm_out_text(out, "\r\nTo: ");
	for (size_t i = 0; i < mail->to_count; i++) {
		if (!tm_address_usable(mail->to[i].address))
			continue;
		tm_out_text(out, comma);
		put_mailbox(out, &mail->to[i]);
		comma = ",\r\n ";
	}
	tm_out_text(out, "\r\nSubject: ");
	tm_mime_text(out, mail->subject);
	tm_out_text(out, "\r\n");
	put_date(out, mail->date);
}

static bool anyone_usable(const struct tm_eml *mail)
{
	for (size_t i = 0; i < mail->to_count; i++)
		if (tm_address_usable(mail->to[i].address))
			return true;
	return false;
}

enum tm_status tm_eml_write(struct tm_out *out, const struct tm_eml *mail,
			    struct tm_error *err)
{
	const uint64_t hash = hash_mail(mail, UINT64_C(0xcbf29ce484222325));
	const uint64_t other = hash_mail(mail, hash);

	if (!tm_address_usable(mail->from.address))
		return tm_error_set(err, TM_INVALID, "the sender has no email address");
	if (!anyone_usable(mail))
		return tm_error_set(err, TM_INVALID, "no recipient has an email address");
	put_header(out, mail);
	tm_out_print(out, "Message-ID: <%016" PRIx64 "%016" PRIx64 "%s>\r\n", hash, other,
		     strchr(mail->from.address, '@'));
	/* Neither encoding of the parts can produce "=_". */
	tm_out_print(out,
		     "MIME-Version: 1.0\r\n"
		     "Content-Type: multipart/alternative;\r\n"
		     " boundary=\"=_%016" PRIx64 "\"\r\n"
		     "\r\n"
		     "--=_%016" PRIx64 "\r\n"
		     "Content-Type: text/plain; charset=utf-8\r\n"
		     "Content-Transfer-Encoding: quoted-printable\r\n"
		     "\r\n",
		     hash, hash);
	tm_mime_quoted(out, mail->text);
	tm_out_print(out,
		     "\r\n--=_%016" PRIx64 "\r\n"
		     "Content-Type: text/calendar; charset=utf-8%s%s\r\n"
		     "Content-Transfer-Encoding: base64\r\n"
		     "\r\n",
		     hash, *mail->method ? "; method=" : "", mail->method);
	tm_mime_base64(out, mail->calendar, strlen(mail->calendar));
	tm_out_print(out, "--=_%016" PRIx64 "--\r\n", hash);
	return TM_OK;
}
