/* progress.h - a progress bar on stderr. */
#ifndef PROGRESS_H
#define PROGRESS_H

#include "cmd/cli/command.h"

struct progress {
	bool enabled; /* stderr is a terminal, and --quiet is not given */
	bool shown;
	const char *what; /* noun in the plural, such as "leaders"; lent */
	int64_t total;    /* total size in bytes, 0 if unknown */
	int64_t due;      /* time of the next redraw, in milliseconds */
};

void progress_begin(struct progress *progress, const struct call *call, const char *what,
		    int64_t total);

/*
 * Report the progress so far. Cheap enough for every thousandth row; redraws ten times
 * a second.
 */
void progress_step(struct progress *progress, int64_t rows, int64_t bytes);

/* Erase the bar. */
void progress_end(struct progress *progress);

#endif
