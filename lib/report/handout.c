/* handout.c - heads, times and agendas shared by handouts. */
#include <inttypes.h>
#include <string.h>

#include "lib/report/handout.h"
#include "lib/report/write.h"

#define ZONES "/usr/share/zoneinfo"

struct tm_doc *tm_handout_new(const struct tm_settings *settings,
			      const struct tm_currency *currency, const char *date,
			      const char *what, const char *title,
			      const struct tm_handout_options *options)
{
	struct tm_doc_head head = {
		.what = what,
		.title = title,
		.organisation = settings->org,
		.date = options->date ? options->date : date,
		.label = settings->label,
		.language = settings->language,
		.currency = currency->code,
		.digits = currency->digits,
	};
	struct tm_doc *doc = tm_doc_new(&head);

	if (doc) {
		doc->width = options->width;
		doc->color = options->color;
	}
	return doc;
}

enum tm_status tm_handout_close(struct tm_handout *h, enum tm_status status,
				tm_write_fn *write, void *data, struct tm_error *err)
{
	if (!status)
		status = tm_catalogue_status(h->texts, err);
	status = tm_report_write(h->doc, status, &h->options->view, h->options->format,
				 write, data, err);
	tm_catalogue_free(h->texts);
	return status;
}

enum tm_status tm_handout_zone(const char *name, struct tm_zone *zone, bool *is_utc,
			       struct tm_error *err)
{
	*zone = (struct tm_zone){ .name = "UTC" };
	*is_utc = !name || !strcmp(name, "UTC");
	return *is_utc ? TM_OK : tm_zone_read(zone, ZONES, name, err);
}

int64_t tm_handout_moment(const char *text)
{
	struct tm_error ignored = TM_ERROR_INIT;
	struct tm_when when;

	return *text && !tm_when_parse(text, &when, &ignored) ? when.moment : 0;
}

static void put_when(const struct tm_occasion *g, const struct tm_zone *zone,
		     struct tm_out *out)
{
	static const char *const days[] = { "Sunday",   "Monday", "Tuesday", "Wednesday",
					    "Thursday", "Friday", "Saturday" };
	static const char *const months[] = { "January", "February", "March",
					      "April",   "May",      "June",
					      "July",    "August",   "September",
					      "October", "November", "December" };
	int64_t start = tm_handout_moment(g->start), end = start + g->minutes * TM_MINUTE;
	struct tm_civil from, to;

	start += tm_zone_offset(zone, start);
	tm_civil_of(start, &from);
	tm_out_print(out, "%s %d %s %" PRId64 ", %02d:%02d",
		     days[tm_civil_weekday(start)], from.day, months[from.month - 1],
		     from.year, from.hour, from.minute);
	if (g->minutes != TM_NONE) {
		end += tm_zone_offset(zone, end);
		tm_civil_of(end, &to);
		tm_out_print(out, " to %02d:%02d", to.hour, to.minute);
		if (to.day != from.day)
			tm_out_print(out, " on %d %s", to.day, months[to.month - 1]);
	}
	tm_out_print(out, " (%s)", zone->name);
}

enum tm_status tm_handout_when(const struct tm_occasion *occasion, const char *name,
			       struct tm_out *out, struct tm_error *err)
{
	struct tm_zone zone;
	bool is_utc;
	enum tm_status status = tm_handout_zone(name, &zone, &is_utc, err);

	if (!status && *occasion->start)
		put_when(occasion, &zone, out);
	tm_zone_free(&zone);
	return status ? status : tm_out_status(out, err);
}

void tm_handout_agenda(struct tm_handout *h, const char *caption,
		       const struct tm_agenda_item *items, size_t count)
{
	static const struct tm_doc_column columns[] = {
		{ .key = "minutes", .title = "Minutes", .kind = TM_DOC_INT },
		{ .key = "what", .title = "Item", .weight = 3 },
		{ .key = "outcome", .title = "Outcome", .weight = 3 },
	};

	tm_doc_table(h->doc, "agenda", caption);
	for (size_t i = 0; i < sizeof columns / sizeof columns[0]; i++)
		tm_doc_column(h->doc, &columns[i]);
	for (size_t i = 0; i < count; i++) {
		tm_doc_row(h->doc, "");
		tm_doc_cell_int(h->doc, items[i].minutes);
		tm_doc_cell_text(h->doc, items[i].what);
		tm_doc_cell_text(h->doc, items[i].outcome);
	}
}

void tm_handout_values(struct tm_out *out, const char *list)
{
	for (; *list; list++) {
		if (*list == ';')
			tm_out_text(out, ", ");
		else
			tm_out_char(out, *list);
	}
}

void tm_handout_lines(struct tm_doc *doc, const char *text)
{
	while (*text) {
		int length = (int)strcspn(text, "\n");

		if (length)
			tm_doc_item(doc, tm_doc_format(doc, "%.*s", length, text));
		text += length + (text[length] == '\n');
	}
}

void tm_handout_list(struct tm_handout *h, const char *id)
{
	const char *text;

	tm_doc_list(h->doc, false);
	for (size_t i = 0; (text = tm_text_item(h->texts, id, i)); i++)
		tm_doc_item(h->doc, text);
}
