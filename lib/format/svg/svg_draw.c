/* svg_draw.c - drawing primitives of figures: lines, texts, axes. */
#include "lib/format/svg/svg_draw.h"
#include "lib/base/escape.h"
#include "lib/document/show.h"

void tm_svg_number(struct tm_out *out, const char *name, double value)
{
	tm_out_print(out, " %s=\"", name);
	tm_scale_put(out, value);
	tm_out_char(out, '"');
}

void tm_svg_line(const struct tm_svg *svg, const char *class_name, double x1, double y1,
		 double x2, double y2)
{
	tm_out_print(svg->out, "<line class=\"%s\"", class_name);
	tm_svg_number(svg->out, "x1", x1);
	tm_svg_number(svg->out, "y1", y1);
	tm_svg_number(svg->out, "x2", x2);
	tm_svg_number(svg->out, "y2", y2);
	tm_out_text(svg->out, "/>\n");
}

void tm_svg_text(const struct tm_svg *svg, const char *anchor, double x, double y,
		 const char *text)
{
	tm_out_print(svg->out, "<text text-anchor=\"%s\"", anchor);
	tm_svg_number(svg->out, "x", x);
	tm_svg_number(svg->out, "y", y);
	tm_out_char(svg->out, '>');
	tm_escape_html(svg->out, text);
	tm_out_text(svg->out, "</text>\n");
}

/* The title of an axis, with its unit. */
static void put_axis_title(const struct tm_svg *svg, const struct tm_doc_axis *axis,
			   const char *anchor, double x, double y)
{
	const char *unit = tm_show_unit(svg->doc, axis->kind, axis->unit);
	struct tm_out title = TM_OUT_INIT;

	tm_out_text(&title, axis->title);
	if (*unit)
		tm_out_print(&title, "%s(%s)", *axis->title ? " " : "", unit);
	tm_svg_text(svg, anchor, x, y, tm_out_string(&title));
	svg->out->failed |= title.failed;
	tm_out_free(&title);
}

void tm_svg_x_marks(const struct tm_svg *svg, const struct tm_doc_axis *axis)
{
	for (size_t i = 0; i < svg->x.mark_count; i++) {
		double value = svg->x.marks[i], at = tm_scale_at(&svg->x, value);
		char space[TM_AMOUNT_SIZE];

		tm_svg_line(svg, "grid", at, svg->top, at, svg->bottom);
		tm_svg_text(svg, "middle", at, svg->bottom + 16,
			    tm_show_mark(axis->kind, value, space));
	}
	put_axis_title(svg, axis, "end", svg->right, svg->bottom + 34);
}

void tm_svg_y_marks(const struct tm_svg *svg, const struct tm_doc_axis *axis)
{
	for (size_t i = 0; i < svg->y.mark_count; i++) {
		double value = svg->y.marks[i], at = tm_scale_at(&svg->y, value);
		char space[TM_AMOUNT_SIZE];

		tm_svg_line(svg, "grid", svg->left, at, svg->right, at);
		tm_svg_text(svg, "end", svg->left - 8, at + 4,
			    tm_show_mark(axis->kind, value, space));
	}
	put_axis_title(svg, axis, "start", 0, 14);
}
