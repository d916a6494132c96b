/* svg_lines.c - line charts; series differ in colour and dash pattern. */
#include "lib/base/width.h"
#include "lib/format/svg/svg_inside.h"

#define LOOKS 4

static const struct {
	const char *class_name, *dashes;
} looks[LOOKS] = {
	{ "one", "" }, { "two", "9 4" }, { "three", "2 4" }, { "four", "9 4 2 4" }
};

static void begin_path(const struct tm_svg *svg, int number)
{
	tm_out_print(svg->out, "<path class=\"%s\"", looks[number % LOOKS].class_name);
	if (*looks[number % LOOKS].dashes)
		tm_out_print(svg->out, " stroke-dasharray=\"%s\"",
			     looks[number % LOOKS].dashes);
	tm_out_text(svg->out, " d=\"");
}

static void add_place(const struct tm_svg *svg, const char *step, double x, double y)
{
	tm_out_text(svg->out, step);
	tm_scale_put(svg->out, x);
	tm_out_char(svg->out, ' ');
	tm_scale_put(svg->out, y);
}

/* A point without a position interrupts the line. */
static void put_series(const struct tm_svg *svg, const struct tm_doc_series *series,
		       int number)
{
	const char *step = "M";

	begin_path(svg, number);
	for (const struct tm_doc_point *point = series->points; point;
	     point = point->next) {
		if (!tm_scale_has(&svg->x, point->x) ||
		    !tm_scale_has(&svg->y, point->value)) {
			step = "M";
			continue;
		}
		add_place(svg, step, tm_scale_at(&svg->x, point->x),
			  tm_scale_at(&svg->y, point->value));
		step = "L";
	}
	tm_out_text(svg->out, "\"/>\n");
}

/* The legend, above the plane, right to left. */
static void put_key(const struct tm_svg *svg)
{
	double x = svg->right;
	int number = 0;

	for (const struct tm_doc_series *series = svg->figure->series; series;
	     series = series->next, number++) {
		x -= (double)tm_width(series->name) * TM_SVG_LETTER + 34;
		begin_path(svg, number);
		add_place(svg, "M", x, 10);
		add_place(svg, "L", x + 26, 10);
		tm_out_text(svg->out, "\"/>\n");
		tm_svg_text(svg, "start", x + 34, 14, series->name);
		x -= 20;
	}
}

void tm_svg_lines(const struct tm_svg *svg)
{
	int number = 0;

	tm_svg_x_marks(svg, &svg->figure->x);
	tm_svg_y_marks(svg, &svg->figure->value);
	for (const struct tm_doc_series *series = svg->figure->series; series;
	     series = series->next)
		put_series(svg, series, number++);
	if (svg->figure->series && svg->figure->series->next)
		put_key(svg);
}
