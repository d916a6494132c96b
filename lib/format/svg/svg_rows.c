/* svg_rows.c - bars and intervals with labels and values. */
#include <math.h>
#include <stdio.h>

#include "lib/base/escape.h"
#include "lib/base/width.h"
#include "lib/document/show.h"
#include "lib/format/svg/svg_inside.h"

/* A label truncated to the available width, with its full text as the tooltip. */
static void put_label(const struct tm_svg *svg, double y, const char *label)
{
	struct tm_out cut = TM_OUT_INIT;

	tm_width_cut(&cut, label, (size_t)(svg->left / TM_SVG_LETTER));
	tm_out_text(svg->out, "<g><title>");
	tm_escape_html(svg->out, label);
	tm_out_text(svg->out, "</title>");
	tm_svg_text(svg, "end", svg->left - 10, y, tm_out_string(&cut));
	tm_out_text(svg->out, "</g>");
	svg->out->failed |= cut.failed;
	tm_out_free(&cut);
}

static void put_bar(const struct tm_svg *svg, double y, const struct tm_doc_point *point)
{
	double from = svg->x.log ? svg->left : tm_scale_at(&svg->x, 0);
	double to = tm_scale_at(&svg->x, point->value);
	char space[TM_AMOUNT_SIZE];

	tm_out_text(svg->out, "<rect class=\"fill\"");
	tm_svg_number(svg->out, "x", fmin(from, to));
	tm_svg_number(svg->out, "y", y - 8);
	tm_svg_number(svg->out, "width", fabs(to - from));
	tm_out_text(svg->out, " height=\"16\"/>\n");
	tm_svg_text(svg, "start", fmax(from, to) + 6, y + 4,
		    tm_show_value(svg->figure->value.kind, point->value, space));
}

static void put_interval(const struct tm_svg *svg, double y,
			 const struct tm_doc_point *point)
{
	enum tm_doc_kind kind = svg->figure->value.kind;
	char low[TM_AMOUNT_SIZE], high[TM_AMOUNT_SIZE], both[2 * TM_AMOUNT_SIZE + 8];

	if (tm_scale_has(&svg->x, point->low) && tm_scale_has(&svg->x, point->high)) {
		tm_out_text(svg->out, "<g stroke-width=\"3\">");
		tm_svg_line(svg, "one", tm_scale_at(&svg->x, point->low), y,
			    tm_scale_at(&svg->x, point->high), y);
		tm_out_text(svg->out, "</g>");
		snprintf(both, sizeof both, "%s \u2013 %s",
			 tm_show_value(kind, point->low, low),
			 tm_show_value(kind, point->high, high));
		tm_svg_text(svg, "start", svg->right + 10, y + 4, both);
	}
	if (tm_scale_has(&svg->x, point->value)) {
		tm_out_text(svg->out, "<circle class=\"one\" r=\"5\"");
		tm_svg_number(svg->out, "cx", tm_scale_at(&svg->x, point->value));
		tm_svg_number(svg->out, "cy", y);
		tm_out_text(svg->out, "/>\n");
	}
}

/* Bars or intervals in rows. */
void tm_svg_rows(const struct tm_svg *svg)
{
	double y = svg->top + TM_SVG_ROW / 2;

	tm_svg_x_marks(svg, &svg->figure->value);
	for (const struct tm_doc_series *series = svg->figure->series; series;
	     series = series->next) {
		for (const struct tm_doc_point *point = series->points; point;
		     point = point->next) {
			put_label(svg, y + 4, point->label);
			if (svg->figure->kind == TM_FIGURE_INTERVALS)
				put_interval(svg, y, point);
			else if (tm_scale_has(&svg->x, point->value))
				put_bar(svg, y, point);
			y += TM_SVG_ROW;
		}
	}
}
