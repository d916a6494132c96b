/* progress.h - a bar on stderr for what takes a while. */
#ifndef PROGRESS_H
#define PROGRESS_H

#include "cmd/cli/command.h"

struct progress {
	bool wanted; /* stderr is a terminal, and nobody asked for quiet */
	bool shown;
	const char *what; /* "leaders"; lent */
	int64_t whole;    /* bytes there are, 0 when nobody knows */
	int64_t due;      /* when to draw next, in milliseconds */
};

void progress_begin(struct progress *progress, const struct call *call, const char *what,
		    int64_t whole);

/* So far; cheap enough for every thousandth row, draws ten times a second. */
void progress_step(struct progress *progress, int64_t rows, int64_t bytes);

/* Wipe the bar away. */
void progress_end(struct progress *progress);

#endif
