/*
 * bench_cover.c - the duration of computing invite lists: the slowest of several random
 * instances in milliseconds, with a target. Not a test, as machines differ.
 */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "lib/method/cover.h"

#include "tests/method/random.h"

#define MOST_PEOPLE 4000
#define RUNS 50

static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return 1e3 * (double)time.tv_sec + 1e-6 * (double)time.tv_nsec;
}

/* People with 1 to `most` of the competences; costs are equal, or differ. */
static void make_people(uint64_t *state, struct tm_cover_person *people, size_t n,
			size_t competences, size_t most)
{
	const int64_t costs = random_below(state, 2) ? 1 : 60;
	static char keys[MOST_PEOPLE][24];

	for (size_t i = 0; i < n; i++) {
		snprintf(keys[i], sizeof keys[i], "p%05zu", i);
		people[i] = (struct tm_cover_person){ .key = keys[i] };
		for (size_t k = 1 + random_below(state, most); k-- > 0;)
			people[i].brings |= (uint64_t)1
					    << random_below(state, competences);
		people[i].cost = 70 + (int64_t)random_below(state, (size_t)costs);
	}
	people[0].brings = 0;
}

static int bench(size_t n, size_t competences, size_t most, size_t limit, double enough)
{
	struct tm_cover_person *people = malloc(n * sizeof *people);
	const struct tm_cover_request request = {
		.needed = ((uint64_t)1 << competences) - 1, .limit = limit
	};
	struct tm_error err = TM_ERROR_INIT;
	double slowest = 0;
	uint64_t state = 7;
	size_t lists = 0;

	for (int run = 0; people && run < RUNS; run++) {
		struct tm_cover *cover;
		double start;

		make_people(&state, people, n, competences, most);
		start = now();
		if (tm_cover_find(people, n, &request, &cover, &err)) {
			fprintf(stderr, "bench_cover: %s\n", err.text);
			break;
		}
		start = now() - start;
		slowest = start > slowest ? start : slowest;
		lists += cover->count;
		tm_cover_free(cover);
	}
	free(people);
	printf("%4zu people, %2zu competences, up to %2zu each: %9.3f ms, %5zu lists "
	       "(meant: %g)\n",
	       n, competences, most, slowest, lists / RUNS, enough);
	return slowest > enough;
}

int main(void)
{
	int slow = 0;

	for (size_t most = 1; most <= 6; most++)
		slow += bench(40, 12, most, 1000, 50);
	slow += bench(200, 8, 3, 1000, 50);
	slow += bench(4000, 11, 4, 1000, 500);
	return slow ? EXIT_FAILURE : EXIT_SUCCESS;
}
