/* progress.c - the progress bar. Nothing is drawn in the first half second. */
#include <inttypes.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "cmd/cli/progress.h"

enum { FIRST = 500, EVERY = 100, BAR = 24 }; /* milliseconds; columns */

static int64_t now(void)
{
	struct timespec time = { 0 };

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

void progress_begin(struct progress *progress, const struct call *call, const char *what,
		    int64_t total)
{
	*progress = (struct progress){
		.enabled = !call->globals->quiet &&
			   terminal_look(STDERR_FILENO, COLOR_NEVER).tty,
		.what = what,
		.total = total,
		.due = now() + FIRST,
	};
}

/* "\r  [########----------------]  33 %  120000 concerns" */
static void draw(const struct progress *progress, int64_t rows, int64_t bytes)
{
	struct tm_out out = TM_OUT_INIT;

	tm_out_text(&out, "\r");
	if (progress->total > 0) {
		size_t full = (size_t)(bytes * BAR / progress->total);

		tm_out_text(&out, "[");
		tm_out_repeat(&out, "#", full < BAR ? full : BAR);
		tm_out_repeat(&out, "-", full < BAR ? BAR - full : 0);
		tm_out_print(&out, "] %3" PRId64 " %%  ", bytes * 100 / progress->total);
	}
	tm_out_print(&out, "%" PRId64 " %s\x1b[K", rows, progress->what);
	if (!out.failed)
		diagnostic_write(&out);
	tm_out_free(&out);
}

void progress_step(struct progress *progress, int64_t rows, int64_t bytes)
{
	int64_t time;

	if (!progress->enabled)
		return;
	time = now();
	if (time < progress->due)
		return;
	progress->due = time + EVERY;
	progress->shown = true;
	draw(progress, rows, bytes);
}

void progress_end(struct progress *progress)
{
	struct tm_out out = TM_OUT_INIT;

	if (!progress->shown)
		return;
	tm_out_text(&out, "\r\x1b[K");
	if (!out.failed)
		diagnostic_write(&out);
	tm_out_free(&out);
	progress->shown = false;
}
