/* test_invitation.c - an invitation as text, calendar event and email message. */
#include "tests/report/model.h"

static enum tm_status invite(const char *key, const char *format, enum tm_send how)
{
	const struct tm_invite_options options = { .format = format,
						   .reminder = TM_NONE };
	struct tm_occasion *occasion = occasion_of(key);
	enum tm_status status;

	ok(tm_invitation_send(project, occasion, how, 1790000000, &err));
	status = tm_report_invitation(occasion, &options, keep_bytes, NULL, &err);
	tm_occasion_free(occasion);
	return status;
}

static void check_lines(const char *const *want)
{
	for (; *want; want++)
		check_has(*want);
}
#define LINES(...) check_lines((const char *const[]){ __VA_ARGS__, NULL })

static void test_text(void **state)
{
	(void)state;
	ok(invite("review", "text", TM_SEND));
	LINES("Review\n", "Goal: Find threats\n", "In scope: Commands\n",
	      "Out of scope: Shop\n",
	      "When: Tuesday 1 December 2026, 09:00 to 11:00 (UTC)\n", "Where: Room 2\n",
	      "Organiser: Ann\n", "   11 min  Goal, scope", "    Ann (organiser)\n",
	      "    Dev (notetaker), for development\n", "    Eve\n",
	      "    Drawing\n    List\n");
}

/* The agreed agenda replaces the default one. */
static void test_agenda(void **state)
{
	(void)state;
	ok(tm_agreement_set(project, "review", TM_ELEMENT_AGENDA, "Look\nTalk", &err));
	ok(invite("review", "text", TM_SEND));
	check_has("    Look\n    Talk\n");
	check_lacks(" min  ");
}

/* Long lines are folded. */
static void unfold(void)
{
	char *to = bytes.bytes;

	for (const char *from = bytes.bytes; *from;
	     from += strncmp(from, "\r\n ", 3) ? 0 : 3)
		*to++ = *from++;
	*to = '\0';
}

static void test_calendar(void **state)
{
	(void)state;
	ok(invite("review", "ics", TM_SEND));
	unfold();
	LINES("METHOD:REQUEST\r\n", "SUMMARY:Review\r\n", "DTSTART:20261201T090000Z\r\n",
	      "DTEND:20261201T110000Z\r\n", "LOCATION:Room 2\r\n", "SEQUENCE:0\r\n",
	      "mailto:ann@example.com", "mailto:dev@example.com");
	EDIT(TM_SESSION, "review", "place", "Room 3");
	ok(invite("review", "ics", TM_SEND_UPDATE));
	LINES("LOCATION:Room 3\r\n", "SEQUENCE:1\r\n");
	ok(invite("review", "ics", TM_SEND_CANCEL));
	LINES("METHOD:CANCEL\r\n", "STATUS:CANCELLED\r\n", "SEQUENCE:2\r\n");
}

/* To everyone with an address except the sender. */
static void test_message(void **state)
{
	(void)state;
	ok(invite("review", "eml", TM_SEND));
	unfold();
	LINES("From: \"Ann\"<ann@example.com>\r\n", "To: \"Dev\"<dev@example.com>\r\n",
	      "Subject: Invitation: Review\r\n");
	check_lacks("\"Eve\"");
	EDIT(TM_PERSON, "dev", "email", "");
	assert_int_equal(invite("review", "eml", TM_SEND), TM_INVALID);
}

/* A cancellation states only that, the time and the place. */
static void test_cancelled(void **state)
{
	(void)state;
	ok(invite("review", "text", TM_SEND));
	ok(invite("review", "text", TM_SEND_CANCEL));
	check_has("Where: Room 2\n");
	check_lacks(" min  ");
	check_lacks("Dev");
}

static void test_private(void **state)
{
	(void)state;
	ok(invite("talk", "text", TM_SEND));
	check_has("Ada Alt");
	check_lacks("Likes numbers");
	check_lacks("sponsor");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		MEETING_CASE(test_text),      MEETING_CASE(test_agenda),
		MEETING_CASE(test_calendar),  MEETING_CASE(test_message),
		MEETING_CASE(test_cancelled), MEETING_CASE(test_private),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
