/* pptx_curve.c - line charts; series differ in colour and dash pattern. */
#include <math.h>

#include "lib/document/measure.h"
#include "lib/document/show.h"
#include "lib/format/ooxml/xml.h"
#include "lib/format/pptx/pptx_inside.h"

#define HEIGHT 3566160 /* of the plane */
#define LEFT 685800    /* space for the axis marks */
#define GAP 152400
#define LOOKS 4

static const struct {
	const char *colour, *dashes;
} looks[LOOKS] = { { "accent1", "solid" },
		   { "accent2", "dash" },
		   { "accent3", "sysDot" },
		   { "accent4", "lgDashDot" } };

static void put_point(struct tm_out *out, const char *element, int64_t x, int64_t y)
{
	tm_out_print(out, "<a:%s><a:pt x=\"%lld\" y=\"%lld\"/></a:%s>", element,
		     (long long)x, (long long)y, element);
}

/* The path of a series; a point without a position interrupts it. */
static void put_path(struct tm_out *out, const struct tm_pptx_plane *plane,
		     const struct tm_doc_series *series)
{
	const char *element = "moveTo";

	tm_out_print(out, "<a:path w=\"%lld\" h=\"%lld\" fill=\"none\">",
		     (long long)(plane->right - plane->left),
		     (long long)(plane->bottom - plane->top));
	for (const struct tm_doc_point *point = series->points; point;
	     point = point->next) {
		if (!tm_scale_has(&plane->x, point->x) ||
		    !tm_scale_has(&plane->y, point->value)) {
			element = "moveTo";
			continue;
		}
		put_point(out, element,
			  llround(tm_scale_at(&plane->x, point->x)) - plane->left,
			  llround(tm_scale_at(&plane->y, point->value)) - plane->top);
		element = "lnTo";
	}
	tm_out_text(out, "</a:path>");
}

/* "today: from 10k, 90 % to 650M, 0.5 %" */
static void describe(struct tm_out *out, const struct tm_doc_figure *figure,
		     const struct tm_doc_series *series)
{
	char x[TM_AMOUNT_SIZE], y[TM_AMOUNT_SIZE];
	const struct tm_doc_point *ends[2] = { series->points, series->last_point };

	tm_out_text(out, *series->name ? series->name : figure->title);
	for (int i = 0; i < 2 && ends[i]; i++)
		tm_out_print(out, "%s%s, %s", i ? " to " : ": from ",
			     tm_show_value(figure->x.kind, ends[i]->x, x),
			     tm_show_value(figure->value.kind, ends[i]->value, y));
}

static void put_series(struct tm_pptx *pptx, const struct tm_pptx_plane *plane,
		       const struct tm_doc_series *series, int number)
{
	struct tm_pptx_box box = { plane->left, plane->top, plane->right - plane->left,
				   plane->bottom - plane->top };
	struct tm_out *out = &pptx->shapes, descr = TM_OUT_INIT;

	describe(&descr, plane->figure, series);
	tm_pptx_begin(pptx, out, TM_PPTX_SHAPE, "Curve", tm_out_string(&descr));
	tm_out_text(out, "<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>");
	tm_pptx_frame(out, "a:xfrm", box);
	tm_out_text(out, "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
			 "<a:rect l=\"0\" t=\"0\" r=\"r\" b=\"b\"/><a:pathLst>");
	put_path(out, plane, series);
	tm_out_print(out,
		     "</a:pathLst></a:custGeom><a:noFill/><a:ln w=\"28575\">"
		     "<a:solidFill><a:schemeClr val=\"%s\"/></a:solidFill>"
		     "<a:prstDash val=\"%s\"/><a:round/></a:ln></p:spPr>"
		     "<p:txBody><a:bodyPr/><a:lstStyle/><a:p>",
		     looks[number % LOOKS].colour, looks[number % LOOKS].dashes);
	tm_pptx_no_runs(pptx, out, 800);
	tm_out_text(out, "</a:p></p:txBody></p:sp>");
	out->failed |= descr.failed;
	tm_out_free(&descr);
}

/* The legend, above the plane, right to left. */
static void put_key(struct tm_pptx *pptx, const struct tm_pptx_plane *plane)
{
	int64_t line = tm_pptx_line_height(plane->size), x = plane->right;
	int64_t y = plane->top - line * 3 / 2, most = (plane->right - plane->left) / 4;
	int number = 0;

	for (const struct tm_doc_series *series = plane->figure->series; series;
	     series = series->next, number++) {
		struct tm_pptx_look look = { .size = plane->size };
		int64_t width = tm_pptx_length(tm_measure_text(series->name, false) + 500,
					       plane->size);
		struct tm_pptx_box label = { 0, y, width < most ? width : most, line };
		struct tm_pptx_box mark = { 0, y + line * 2 / 5, line * 2, line / 5 };

		x -= label.width + mark.width + line;
		mark.x = x;
		label.x = x + mark.width + line / 3;
		tm_pptx_rect(pptx, &pptx->shapes, series->name, mark,
			     looks[number % LOOKS].colour);
		tm_pptx_label(pptx, &pptx->shapes, label, "l", look, series->name);
	}
}

void tm_pptx_curve(struct tm_pptx *pptx, const struct tm_doc_figure *figure)
{
	struct tm_pptx_plane plane = { .figure = figure, .size = 1100 };
	double scale = pptx->size < 1 ? pptx->size : 1;
	int64_t line = tm_pptx_line_height(plane.size), height;
	int number = 0;

	height = (int64_t)(HEIGHT * scale) + 5 * line;
	if (*figure->title)
		tm_pptx_caption(pptx, figure->title, height);
	tm_pptx_flush(pptx);
	tm_pptx_need(pptx, height);
	plane.left = TM_PPTX_LEFT + LEFT;
	plane.right = TM_PPTX_LEFT + TM_PPTX_INNER - line;
	plane.top = pptx->y + 2 * line;
	plane.bottom = pptx->y + height - 3 * line;
	plane.x = tm_scale_of(figure, true, (double)plane.left,
			      (double)(plane.right - plane.left));
	plane.y = tm_scale_of(figure, false, (double)plane.bottom,
			      (double)(plane.top - plane.bottom));
	tm_pptx_group(
		pptx, &pptx->shapes, *figure->alt ? figure->alt : figure->title,
		(struct tm_pptx_box){ TM_PPTX_LEFT, pptx->y, TM_PPTX_INNER, height });
	tm_pptx_x_axis(pptx, &plane, &figure->x);
	tm_pptx_y_axis(pptx, &plane, &figure->value);
	for (const struct tm_doc_series *series = figure->series; series;
	     series = series->next)
		put_series(pptx, &plane, series, number++);
	if (figure->series && figure->series->next)
		put_key(pptx, &plane);
	tm_pptx_group_end(&pptx->shapes);
	pptx->y += height + GAP;
}
