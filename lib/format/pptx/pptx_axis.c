/* pptx_axis.c - the axes of a figure: marks, grid lines, title. */
#include <math.h>

#include "lib/document/show.h"
#include "lib/format/pptx/pptx_inside.h"

static void put_mark(struct tm_pptx *pptx, const struct tm_pptx_plane *plane,
		     struct tm_pptx_box line, struct tm_pptx_box label, const char *align,
		     const char *text)
{
	struct tm_pptx_look look = { .size = plane->size, .colour = "tx2" };

	tm_pptx_line(pptx, &pptx->shapes, text, line, "bg2", 9525);
	label.height = tm_pptx_line_height(look.size);
	tm_pptx_label(pptx, &pptx->shapes, label, align, look, text);
}

static void put_title(struct tm_pptx *pptx, const struct tm_pptx_plane *plane,
		      const struct tm_doc_axis *axis, struct tm_pptx_box box,
		      const char *align)
{
	const char *unit = tm_show_unit(pptx->doc, axis->kind, axis->unit);
	struct tm_pptx_look look = { .size = plane->size, .colour = "tx2" };
	struct tm_out title = TM_OUT_INIT;

	tm_out_text(&title, axis->title);
	if (*unit)
		tm_out_print(&title, "%s(%s)", *axis->title ? " " : "", unit);
	box.height = tm_pptx_line_height(look.size);
	if (title.length)
		tm_pptx_label(pptx, &pptx->shapes, box, align, look,
			      tm_out_string(&title));
	pptx->shapes.failed |= title.failed;
	tm_out_free(&title);
}

void tm_pptx_x_axis(struct tm_pptx *pptx, const struct tm_pptx_plane *plane,
		    const struct tm_doc_axis *axis)
{
	int64_t line = tm_pptx_line_height(plane->size);
	int64_t wide = tm_pptx_length(6000, plane->size);
	struct tm_pptx_box title = { plane->left, plane->bottom + line * 5 / 4,
				     plane->right - plane->left, 0 };

	for (size_t i = 0; i < plane->x.mark_count; i++) {
		char space[TM_AMOUNT_SIZE];
		int64_t at = llround(tm_scale_at(&plane->x, plane->x.marks[i]));
		struct tm_pptx_box across = { at, plane->top, 0,
					      plane->bottom - plane->top };
		struct tm_pptx_box label = { at - wide / 2, plane->bottom + line / 8,
					     wide, 0 };

		put_mark(pptx, plane, across, label, "ctr",
			 tm_show_mark(axis->kind, plane->x.marks[i], space));
	}
	put_title(pptx, plane, axis, title, "r");
}

void tm_pptx_y_axis(struct tm_pptx *pptx, const struct tm_pptx_plane *plane,
		    const struct tm_doc_axis *axis)
{
	int64_t line = tm_pptx_line_height(plane->size);
	struct tm_pptx_box title = { TM_PPTX_LEFT, plane->top - line * 3 / 2,
				     (plane->right - plane->left) / 2, 0 };

	for (size_t i = 0; i < plane->y.mark_count; i++) {
		char space[TM_AMOUNT_SIZE];
		int64_t at = llround(tm_scale_at(&plane->y, plane->y.marks[i]));
		struct tm_pptx_box across = { plane->left, at, plane->right - plane->left,
					      0 };
		struct tm_pptx_box label = { TM_PPTX_LEFT, at - line / 2,
					     plane->left - TM_PPTX_LEFT - line / 2, 0 };

		put_mark(pptx, plane, across, label, "r",
			 tm_show_mark(axis->kind, plane->y.marks[i], space));
	}
	put_title(pptx, plane, axis, title, "l");
}
