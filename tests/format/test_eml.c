/* test_eml.c - messages: encodings, and user text that cannot leave its field. */
#include "tests/format/invitation.h"

#include "lib/base/printable.h"
#include "lib/base/text.h"
#include "lib/format/mail/mime.h"

/* A message from Ada to the attendees with `value` in every text. */
static struct tm_eml message(const char *value, const struct tm_mailbox *to, size_t count)
{
	return (struct tm_eml){
		.from = { value, "ada@example.org" },
		.to = to,
		.to_count = count,
		.subject = value,
		.text = value,
		.calendar = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
		.method = "REQUEST",
		.date = 1793523600,
	};
}

static char *written(const struct tm_eml *mail)
{
	struct tm_error err = TM_ERROR_INIT;
	struct tm_out out = TM_OUT_INIT;
	char *text;

	if (tm_eml_write(&out, mail, &err))
		fail_msg("%s", err.text);
	assert_false(out.failed);
	text = strdup(tm_out_string(&out));
	assert_non_null(text);
	tm_out_free(&out);
	return text;
}

static void test_message(void **state)
{
	static const struct tm_mailbox to[] = { { "Zażółć", "zazolc@example.org" },
						{ "Nobody", "" },
						{ "", "o'hara@example.org" } };
	struct tm_eml mail = message("Threat model", to, 3);
	char *text;

	(void)state;
	mail.from.name = "Ada \"A\" Nowak";
	mail.text = "Zażółć.\n.\nFrom here on\nFrame a=b \nend\t";
	text = written(&mail);
	assert_string_equal(
		text, "From: \"Ada \\\"A\\\" Nowak\"\r\n"
		      " <ada@example.org>\r\n"
		      "To: =?utf-8?B?WmHFvMOzxYLEhw==?=\r\n"
		      " <zazolc@example.org>,\r\n"
		      " <o'hara@example.org>\r\n"
		      "Subject: Threat model\r\n"
		      "Date: Sun, 1 Nov 2026 09:00:00 +0000\r\n"
		      "Message-ID: <5d277284c5f3333c4d8291068d7454bf@example.org>\r\n"
		      "MIME-Version: 1.0\r\n"
		      "Content-Type: multipart/alternative;\r\n"
		      " boundary=\"=_5d277284c5f3333c\"\r\n"
		      "\r\n"
		      "--=_5d277284c5f3333c\r\n"
		      "Content-Type: text/plain; charset=utf-8\r\n"
		      "Content-Transfer-Encoding: quoted-printable\r\n"
		      "\r\n"
		      "Za=C5=BC=C3=B3=C5=82=C4=87.\r\n"
		      "=2E\r\n"
		      "=46rom here on\r\n"
		      "Frame a=3Db=20\r\n"
		      "end=09\r\n"
		      "--=_5d277284c5f3333c\r\n"
		      "Content-Type: text/calendar; charset=utf-8; method=REQUEST\r\n"
		      "Content-Transfer-Encoding: base64\r\n"
		      "\r\n"
		      "QkVHSU46VkNBTEVOREFSDQpFTkQ6VkNBTEVOREFSDQo=\r\n"
		      "--=_5d277284c5f3333c--\r\n");
	free(text);
}

static void test_no_method(void **state)
{
	static const struct tm_mailbox to[] = { { "Eve", "eve@example.org" } };
	struct tm_eml mail = message("x", to, 1);
	char *text;

	(void)state;
	mail.method = "";
	text = written(&mail);
	assert_non_null(strstr(text, "\nContent-Type: text/calendar; charset=utf-8\r\n"));
	free(text);
}

/* The Message-ID and boundary, which are reproducible. */
static void identity(const struct tm_eml *mail, char out[128])
{
	char *text = written(mail), *again = written(mail);
	const char *id = strstr(text, "\r\nMessage-ID: ");

	assert_string_equal(text, again);
	assert_non_null(id);
	id += strlen("\r\nMessage-ID: ");
	out[0] = '\0';
	strncat(out, id, strcspn(id, "\r"));
	assert_true(strlen(out) == strlen("<@example.org>") + 32);
	free(text);
	free(again);
}

/* Any difference changes the Message-ID. */
static void test_identity(void **state)
{
	static const struct tm_mailbox to[] = { { "Eve", "eve@example.org" },
						{ "Bob", "bob@example.org" } };
	struct tm_eml mails[8];
	char ids[8][128];

	(void)state;
	for (size_t i = 0; i < 8; i++)
		mails[i] = message("x", to, 1);
	mails[1].from.name = "y";
	mails[2].to_count = 2;
	mails[3].subject = "y";
	mails[4].text = "y";
	mails[5].calendar = "y";
	mails[6].method = "CANCEL";
	mails[7].date++;
	for (size_t i = 0; i < 8; i++) {
		identity(&mails[i], ids[i]);
		for (size_t k = 0; k < i; k++)
			assert_string_not_equal(ids[i], ids[k]);
	}
}

static void test_refused(void **state)
{
	static const struct tm_mailbox to[] = { { "Eve", "eve@example.org" },
						{ "Bob", "bob" } };
	struct tm_eml mail = message("x", to, 1);
	struct tm_error err = TM_ERROR_INIT;
	struct tm_out out = TM_OUT_INIT;

	(void)state;
	mail.from.address = "ada@example.org\r\nBcc: eve@example.org";
	assert_int_equal(tm_eml_write(&out, &mail, &err), TM_INVALID);
	mail = message("x", to + 1, 1);
	assert_int_equal(tm_eml_write(&out, &mail, &err), TM_INVALID);
	mail = message("x", to, 0);
	assert_int_equal(tm_eml_write(&out, &mail, &err), TM_INVALID);
	assert_int_equal(out.length, 0);
	tm_out_free(&out);
}

/* -- decoding the encodings -------------------------------------------------------- */

static int hex(char c)
{
	const char *const digits = "0123456789ABCDEF", *at = strchr(digits, c);

	assert_true(c && at);
	return (int)(at - digits);
}

/* Decode quoted-printable, with LF line ends; checks the lines. */
static char *unquoted(const char *text)
{
	char *plain = calloc(1, strlen(text) + 1), *end = plain;
	size_t column = 0;

	assert_non_null(plain);
	while (*text) {
		assert_true(*text == '\r' || (*text >= ' ' && *text <= '~') ||
			    *text == '\t');
		if (!strncmp(text, "=\r\n", 3) || !strncmp(text, "\r\n", 2)) {
			assert_true(column + (*text == '=') <= 76);
			assert_true(*text == '=' || column == 0 ||
				    !strchr(" \t", text[-1]));
			if (*text == '\r')
				*end++ = '\n';
			text += *text == '=' ? 3 : 2;
			column = 0;
			continue;
		}
		assert_true(*text != '\r' && (column || *text != '.'));
		if (*text == '=') {
			*end++ = (char)(hex(text[1]) * 16 + hex(text[2]));
			text += 2;
			column += 2;
		} else {
			*end++ = *text;
		}
		text++;
		column++;
	}
	return plain;
}

static void check_quoted(const char *value)
{
	struct tm_out quoted = TM_OUT_INIT, shown = TM_OUT_INIT;
	char *plain;

	tm_mime_quoted(&quoted, value);
	tm_printable_text(&shown, value, "\n");
	plain = unquoted(tm_out_string(&quoted));
	assert_string_equal(plain, tm_out_string(&shown));
	free(plain);
	tm_out_free(&quoted);
	tm_out_free(&shown);
}

static void check_hostile_quoted(const char *value, const cJSON *entry)
{
	(void)entry;
	check_quoted(value);
}

static void test_quoted(void **state)
{
	char text[400];

	(void)state;
	invitation_hostile(check_hostile_quoted);
	/* Every character at every position where a line may be split. */
	for (size_t shift = 0; shift < 80; shift++) {
		static const char *const tails[] = {
			".", "..x",  "From x", "=",      "é",
			" ", "\t\n", "a \nb",  "\n.\n.", "👩"
		};

		for (size_t i = 0; i < sizeof tails / sizeof *tails; i++) {
			memset(text, 'x', shift);
			text[shift] = '\0';
			for (size_t k = 0; k < 20; k++)
				strncat(text, tails[i], 10);
			check_quoted(text);
		}
	}
}

/* Decode an encoded word, appending to *end. */
static void take_base64(const char *from, const char *to, char **end)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				     "abcdefghijklmnopqrstuvwxyz0123456789+/";

	assert_int_equal((to - from) % 4, 0);
	for (; from < to; from += 4) {
		uint32_t group = 0;
		int have = 0;

		for (size_t i = 0; i < 4; i++) {
			group <<= 6;
			if (from[i] == '=')
				continue;
			assert_non_null(strchr(digits, from[i]));
			group |= (uint32_t)(strchr(digits, from[i]) - digits);
			have++;
		}
		for (int i = 0; i < have - 1; i++)
			*(*end)++ = (char)(group >> (16 - 8 * i) & 0xff);
	}
}

/* Decode encoded words, each of which must be valid text. */
static char *unworded(const char *text)
{
	char *plain = calloc(1, strlen(text) + 1), *end = plain;

	assert_non_null(plain);
	while (*text) {
		const size_t length = strcspn(text, "\r");
		const char *start = end;

		assert_true(length <= 75);
		assert_memory_equal(text, "=?utf-8?B?", 10);
		assert_memory_equal(text + length - 2, "?=", 2);
		take_base64(text + 10, text + length - 2, &end);
		while (start < end)
			assert_true(tm_utf8_next(&start) >= 0);
		text += length;
		if (*text) {
			assert_memory_equal(text, "\r\n ", 3);
			text += 3;
		}
	}
	return plain;
}

static void check_word(const char *value)
{
	struct tm_out words = TM_OUT_INIT, shown = TM_OUT_INIT;
	char *plain;

	tm_mime_text(&words, value);
	tm_printable_text(&shown, value, " ");
	if (strncmp(tm_out_string(&words), "=?", 2) != 0) {
		/* Unencoded: nothing that a reader could misinterpret. */
		assert_string_equal(tm_out_string(&words), tm_out_string(&shown));
		assert_true(words.length <= 60 &&
			    !strpbrk(tm_out_string(&words), "\r\n"));
	} else {
		plain = unworded(tm_out_string(&words));
		assert_string_equal(plain, tm_out_string(&shown));
		free(plain);
	}
	tm_out_free(&words);
	tm_out_free(&shown);
}

static void check_hostile_word(const char *value, const cJSON *entry)
{
	(void)entry;
	check_word(value);
}

static void test_words(void **state)
{
	static const char *const texts[] = {
		"plain",     "=?utf-8?B?eA==?=", " leading",
		"trailing ", "two  blanks",      "tab\there"
	};
	char text[700];

	(void)state;
	invitation_hostile(check_hostile_word);
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct tm_out out = TM_OUT_INIT;

		check_word(texts[i]);
		tm_mime_text(&out, texts[i]);
		assert_int_equal(!strncmp(tm_out_string(&out), "=?utf-8?B?", 10), i > 0);
		tm_out_free(&out);
	}
	for (size_t shift = 0; shift < 45; shift++) {
		memset(text, 'x', shift);
		text[shift] = '\0';
		for (size_t i = 0; i < 60; i++)
			strncat(text, i % 2 ? "é" : "👩", 5);
		check_word(text);
	}
}

/* -- whole messages ----------------------------------------------------------------- */

/* The header has exactly these lines, for any user text. */
static void check_hostile_message(const char *value, const cJSON *entry)
{
	const struct tm_mailbox to[] = { { value, "eve@example.org" }, { "Eve", value } };
	const struct tm_eml mail = message(value, to, 2);
	char *text = written(&mail), names[256] = "";
	const char *line = text;

	for (const char *at = text; *at; at++)
		assert_true(*at == '\r' || *at == '\n' || *at == '\t' ||
			    (*at >= ' ' && *at <= '~'));
	while (strncmp(line, "\r\n", 2) != 0) {
		const size_t length = strcspn(line, "\r\n");

		assert_in_range(length, 1, 78);
		assert_memory_equal(line + length, "\r\n", 2);
		if (*line != ' ') {
			strncat(names, line, strcspn(line, ":"));
			strncat(names, " ", 2);
		}
		line += length + 2;
	}
	if (strcmp(names, "From To Subject Date Message-ID MIME-Version Content-Type ") !=
	    0)
		fail_msg("%s: the header has %s", entry->string, names);
	assert_non_null(strstr(text, "<eve@example.org>\r\nSubject: "));
	free(text);
}

static void test_hostile(void **state)
{
	(void)state;
	invitation_hostile(check_hostile_message);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_message),  cmocka_unit_test(test_no_method),
		cmocka_unit_test(test_identity), cmocka_unit_test(test_refused),
		cmocka_unit_test(test_quoted),   cmocka_unit_test(test_words),
		cmocka_unit_test(test_hostile),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
