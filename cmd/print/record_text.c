/*
 * record_text.c - text for people: a list with aligned columns, or a view of one
 * record. The first rows of a list are buffered to determine the column widths. Cells
 * are truncated only on a terminal.
 */
#include <string.h>

#include "lib/base/amount.h"
#include "lib/base/escape.h"
#include "lib/base/style.h"
#include "lib/base/width.h"

#include "cmd/print/record.h"

enum { GAP = 2, MIN_WIDTH = 8, MAX_WIDTH = 96 }; /* columns */
enum { SAMPLE = 256, SAMPLE_BYTES = 1 << 16 };   /* rows */

/* Computed numbers are rounded for people; stated ones are shown as stated. */
static const char *text_of(const struct record_stream *stream,
			   const struct tm_field *field, const void *record,
			   char buf[TM_AMOUNT_SIZE])
{
	const void *at = (const char *)record + field->offset;

	if (tm_field_empty(field, record))
		return "";
	if (field->kind == TM_AMOUNT)
		tm_amount_money(*(const double *)at, buf);
	else if (field->kind == TM_NUMBER)
		tm_amount_number(*(const double *)at, buf);
	else
		return tm_field_text(field, record, stream->currency, buf);
	return buf;
}

/*
 * Append text escaped for a terminal, with line ends replaced by `end` and tabs by
 * `tab`.
 */
static void put_escaped(struct record_stream *stream, struct tm_out *out,
			const char *text, const char *end, const char *tab)
{
	for (;; text++) {
		size_t length = strcspn(text, "\n\t");

		tm_out_clear(&stream->line);
		tm_out_put(&stream->line, text, length);
		tm_escape_terminal(out, tm_out_string(&stream->line));
		out->failed |= stream->line.failed;
		text += length;
		if (!*text)
			break;
		tm_out_text(out, *text == '\n' ? end : tab);
	}
}

/* Append the cells of a row, or of the header when record is NULL, and widen columns. */
static void add_cells(struct record_stream *stream, const void *record)
{
	for (size_t i = 0; i < stream->column_count; i++) {
		const struct tm_field *field = stream->columns[i];
		char buf[TM_AMOUNT_SIZE];
		size_t start = stream->cells.length, width;

		put_escaped(stream, &stream->cells,
			    record ? text_of(stream, field, record, buf) : field->name,
			    " ", " ");
		width = tm_width(tm_out_string(&stream->cells) + start);
		tm_out_char(&stream->cells, '\0');
		if (!stream->widths_fixed && width > stream->widths[i])
			stream->widths[i] = width < MAX_WIDTH ? width : MAX_WIDTH;
	}
}

/* The visible width of a cell that begins at that screen column. */
static size_t visible_width(const struct record_stream *stream, size_t i, size_t begin,
			    size_t width)
{
	size_t max = stream->widths[i];

	if (!stream->screen_width)
		return width;
	if (begin >= stream->screen_width)
		return 0;
	if (tm_kind_is_number(stream->columns[i]->kind))
		max = width; /* a truncated number would be misread */
	if (i + 1 == stream->column_count || max > stream->screen_width - begin)
		max = stream->screen_width - begin;
	return width < max ? width : max;
}

/* A cell truncated to the width, in the style of the header or of its column. */
static void put_cell(struct record_stream *stream, size_t i, const char *cell,
		     size_t width, bool head)
{
	bool is_key = stream->columns[i]->kind == TM_KEY;
	struct tm_out *out = stream->call->out;
	size_t before = out->length;

	tm_width_cut(out, cell, width);
	if (stream->call->screen->color)
		tm_style_lines(out,
			       head     ? TM_STYLE_HEADING
			       : is_key ? TM_STYLE_KEY
					: TM_STYLE_PLAIN,
			       before);
}

/*
 * Write a line of cells; returns the address after them. A text that is too long for
 * its column shifts the next ones only as far as necessary.
 */
static const char *put_line(struct record_stream *stream, const char *cell, bool head)
{
	struct tm_out *out = stream->call->out;
	size_t at = 0, column = 0;

	for (size_t i = 0; i < stream->column_count; i++, cell += strlen(cell) + 1) {
		size_t width = tm_width(cell), begin = column;

		if (tm_kind_is_number(stream->columns[i]->kind) &&
		    width < stream->widths[i])
			begin += stream->widths[i] - width;
		if (at && begin < at + GAP)
			begin = at + GAP;
		width = visible_width(stream, i, begin, width);
		if (width) {
			tm_out_repeat(out, " ", begin - at);
			put_cell(stream, i, cell, width, head);
			at = begin + width;
		}
		column += stream->widths[i] + GAP;
	}
	tm_out_char(out, '\n');
	return cell;
}

/* Shrink the widest text columns until all columns fit the screen. */
static void fit_to_screen(struct record_stream *stream)
{
	size_t total = 0;

	for (size_t i = 0; i < stream->column_count; i++)
		total += stream->widths[i] + (i ? GAP : 0);
	for (; stream->screen_width && total > stream->screen_width; total--) {
		size_t *widest = NULL;

		for (size_t i = 0; i < stream->column_count; i++)
			if (!tm_kind_is_number(stream->columns[i]->kind) &&
			    stream->widths[i] > (widest ? *widest : MIN_WIDTH))
				widest = &stream->widths[i];
		if (!widest)
			break;
		--*widest;
	}
}

/* Fix the column widths and write the buffered rows. */
static void fix_widths(struct record_stream *stream)
{
	const char *cell = tm_out_string(&stream->cells);
	const char *end = cell + stream->cells.length;

	bool head = true;

	stream->widths_fixed = true;
	fit_to_screen(stream);
	for (; cell < end && !stream->cells.failed; head = false)
		cell = put_line(stream, cell, head);
	stream->call->out->failed |= stream->cells.failed;
}

static void begin(struct record_stream *stream)
{
	if (stream->layout == RECORD_LIST)
		add_cells(stream, NULL);
}

static void end(struct record_stream *stream)
{
	if (stream->layout == RECORD_LIST && !stream->widths_fixed)
		fix_widths(stream);
}

static void put_row(struct record_stream *stream, const void *record)
{
	if (stream->widths_fixed)
		tm_out_clear(&stream->cells);
	add_cells(stream, record);
	if (stream->widths_fixed && !stream->cells.failed)
		put_line(stream, tm_out_string(&stream->cells), false);
	else if (!stream->widths_fixed &&
		 (stream->count == SAMPLE || stream->cells.length > SAMPLE_BYTES))
		fix_widths(stream);
	stream->call->out->failed |= stream->cells.failed;
}

/* "name: value", further lines of notes indented. */
static void put_sheet(struct record_stream *stream, const void *record)
{
	struct tm_out *out = stream->call->out;
	enum tm_style label =
		stream->call->screen->color ? TM_STYLE_HEADING : TM_STYLE_PLAIN;

	if (stream->count)
		tm_out_char(out, '\n');
	for (size_t i = 0; i < stream->column_count; i++) {
		const struct tm_field *field = stream->columns[i];
		char buf[TM_AMOUNT_SIZE];
		const char *text = text_of(stream, field, record, buf);

		tm_style_put(out, label, field->name);
		tm_out_text(out, *text ? ": " : ":");
		put_escaped(stream, out, text, "\n\t", "\t");
		tm_out_char(out, '\n');
	}
}

static void put(struct record_stream *stream, const void *record)
{
	if (stream->layout == RECORD_SINGLE)
		put_sheet(stream, record);
	else
		put_row(stream, record);
}

const struct record_writer record_text = { begin, put, end };
