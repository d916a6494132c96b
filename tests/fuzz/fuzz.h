/* fuzz.h - shared by the fuzz targets: the entry point, checks, input. */
#ifndef FUZZ_FUZZ_H
#define FUZZ_FUZZ_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

/* Process one input; called by libFuzzer, or by main.c with files. */
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

/* Unlike assert(), enabled in every build. */
static inline void must(int holds, const char *what)
{
	if (!holds) {
		fprintf(stderr, "must be: %s\n", what);
		abort();
	}
}

#endif
