/* random.h - pseudo-random numbers, the same in every run (splitmix64). */
#ifndef TEST_METHOD_RANDOM_H
#define TEST_METHOD_RANDOM_H

#include <stddef.h>
#include <stdint.h>

static inline uint64_t random_next(uint64_t *state)
{
	uint64_t z = (*state += 0x9e3779b97f4a7c15u);

	z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
	z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
	return z ^ (z >> 31);
}

static inline double random_between(uint64_t *state, double low, double high)
{
	return low + (high - low) * ((double)(random_next(state) >> 11) * 0x1p-53);
}

static inline size_t random_below(uint64_t *state, size_t n)
{
	return (size_t)(random_next(state) % n);
}

#endif
