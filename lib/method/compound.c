/*
 * compound.c - one grid of a compound Poisson distribution.
 *
 * The losses of all streams together become masses on 0, step, 2 step ..., such that
 * the mass from k step on is the mean over a cell of the rate of larger losses; the
 * distribution of their sum is exp(transform of the masses - rate), transformed back.
 * A grid of half as many cells goes along as the imaginary part.
 */
#include <math.h>
#include <stdlib.h>

#include "lib/method/lognormal.h"
#include "lib/method/normal.h"

#include "lib/method/compound.h"
#include "lib/method/fft.h"

/*
 * Masses are damped by exp(-DAMPING k / cells) and sums undamped: aliasing shrinks by
 * exp(-2 DAMPING), and rounding errors grow by exp(DAMPING).
 */
#define DAMPING 12.0

/* Losses beyond this many sd from the median are treated as certain. */
#define REACH 8.5

/* Cells up to this many sd / sigma of a loss are averaged exactly, others at their
 * middle. */
#define EXACT 48.0

/*
 * The correction of the second moment leaves ripples around losses of one size, so they
 * get it only when there are so many a year that it shows in their sum.
 */
#define FREQUENT 16.0
#define SMOOTH 0.1

struct tm_compound {
	size_t cells;
	double *log_middle;           /* ln(k - 1/2), k from 1 */
	double *damping;              /* exp(-DAMPING k / cells) */
	double *larger;               /* rate of losses larger than a cell's, k from 1 */
	double excess, coarse_excess; /* second moment too much, / square of the step */
	size_t *lengths;
	struct tm_complex *turns;
	struct tm_complex *data; /* 2 cells */
};

struct tm_compound *tm_compound_new(size_t cells)
{
	struct tm_compound *compound = calloc(1, sizeof *compound);

	if (!compound)
		return NULL;
	compound->cells = cells;
	compound->log_middle = malloc((cells + 2) * sizeof *compound->log_middle);
	compound->damping = malloc((cells + 2) * sizeof *compound->damping);
	compound->larger = malloc((cells + 2) * sizeof *compound->larger);
	compound->lengths = malloc(cells * sizeof *compound->lengths);
	compound->turns = malloc(cells * sizeof *compound->turns);
	compound->data = malloc(2 * cells * sizeof *compound->data);
	if (!compound->log_middle || !compound->damping || !compound->larger ||
	    !compound->lengths || !compound->turns || !compound->data) {
		tm_compound_free(compound);
		return NULL;
	}
	for (size_t k = 0; k <= cells; k++) {
		compound->log_middle[k] = log(fabs((double)k - 0.5));
		compound->damping[k] = exp(-DAMPING * (double)k / (double)cells);
	}
	tm_fft_prepare(compound->turns, 2 * cells);
	return compound;
}

void tm_compound_free(struct tm_compound *compound)
{
	if (!compound)
		return;
	free(compound->data);
	free(compound->turns);
	free(compound->lengths);
	free(compound->larger);
	free(compound->damping);
	free(compound->log_middle);
	free(compound);
}

/* E[min(L, limit)^2]. */
static double limited_square(const struct tm_event_loss *loss, double limit)
{
	const double sigma = loss->sigma;
	double above;

	limit = fmin(limit, loss->cap);
	if (!(sigma > 0))
		return fmin(exp(loss->mu), limit) * fmin(exp(loss->mu), limit);
	above = (loss->mu - log(limit)) / sigma;
	return exp(2 * loss->mu + 2 * sigma * sigma) * tm_normal_cdf(-above - 2 * sigma) +
	       limit * limit * tm_normal_cdf(above);
}

/*
 * Cells that are coarse beside the loss, two by two: the mean of P(L > x) over a cell
 * from limited means, which keeps the mean of the loss. The second moment comes out
 * too large; by how much is known. Returns the first cell that is not done.
 */
static size_t add_exactly(struct tm_compound *compound,
			  const struct tm_event_stream *stream, double step)
{
	const struct tm_event_loss *loss = &stream->loss;
	const double narrow = EXACT / loss->sigma;
	double before = 0;
	double square = 0, coarse_square = 0;
	double limit = 0;
	size_t k = 1;

	for (; k <= compound->cells && (k % 2 == 0 || (double)k <= narrow); k++) {
		const size_t pair = (k + 1) / 2;
		double mean, larger;

		limit = fmin((double)k * step, loss->cap);
		mean = tm_lognormal_mean(loss->mu, loss->sigma, limit);
		larger = (mean - before) / step;
		compound->larger[k] += stream->rate * larger;
		square += (double)(2 * k - 1) * larger;
		coarse_square += ((double)pair - 0.5) * larger;
		before = mean;
	}
	if (k > 1 && (stream->rate > FREQUENT || loss->sigma > SMOOTH)) {
		const double exact = limited_square(loss, limit) / (step * step);

		compound->excess += stream->rate * (square - exact);
		compound->coarse_excess += stream->rate * (coarse_square - 0.25 * exact);
	}
	return k;
}

static void add_stream(struct tm_compound *compound, const struct tm_event_stream *stream,
		       double step)
{
	const struct tm_event_loss *loss = &stream->loss;
	const double middle = (loss->mu - log(step)) / loss->sigma;

	for (size_t k = add_exactly(compound, stream, step); k <= compound->cells; k++) {
		const double z = middle - compound->log_middle[k] / loss->sigma;
		const double end = (double)k * step;

		if (z < -REACH || loss->cap <= end - step)
			break;
		if (loss->cap < end)
			compound->larger[k] +=
				stream->rate *
				(tm_lognormal_mean(loss->mu, loss->sigma, loss->cap) -
				 tm_lognormal_mean(loss->mu, loss->sigma, end - step)) /
				step;
		else
			compound->larger[k] +=
				stream->rate * (z > REACH ? 1 : tm_normal_cdf(z));
	}
}

/* The masses of both grids, damped; mass beyond the grid is left out. */
static void spread_masses(struct tm_compound *compound)
{
	const double *larger = compound->larger;
	struct tm_complex *data = compound->data;
	const size_t cells = compound->cells;

	for (size_t k = 0; k < 2 * cells; k++)
		data[k] = (struct tm_complex){ 0, 0 };
	/*
	 * The rate, missing from the mass at 0, is subtracted from the transform
	 * anyway.
	 */
	data[0].re = compound->excess - larger[1];
	data[0].im = compound->coarse_excess - 0.5 * (larger[1] + larger[2]);
	for (size_t k = 1; k < cells; k++)
		data[k].re = compound->damping[k] * (larger[k] - larger[k + 1]);
	for (size_t k = 1; k < cells / 2; k++)
		data[k].im = compound->damping[k] * 0.5 *
			     (larger[2 * k - 1] + larger[2 * k] - larger[2 * k + 1] -
			      larger[2 * k + 2]);
	data[1].re -= 0.5 * compound->excess * compound->damping[1];
	data[1].im -= 0.5 * compound->coarse_excess * compound->damping[1];
	data[2 * cells - 1].re -= 0.5 * compound->excess / compound->damping[1];
	data[2 * cells - 1].im -= 0.5 * compound->coarse_excess / compound->damping[1];
}

static struct tm_complex exponential(double re, double im)
{
	const double size = exp(re);
	const struct tm_complex value = { size * cos(im), size * sin(im) };

	return value;
}

/* exp() of both transforms at once: symmetry separates real and imaginary input. */
static void exponentiate(struct tm_complex *data, size_t n)
{
	for (size_t k = 0; k <= n / 2; k++) {
		const struct tm_complex a = data[k], b = data[(n - k) % n];
		const struct tm_complex fine =
			exponential(0.5 * (a.re + b.re), 0.5 * (a.im - b.im));
		const struct tm_complex coarse =
			exponential(0.5 * (a.im + b.im), 0.5 * (b.re - a.re));

		/* Swapped, so that the next transform is the inverse. */
		data[k].im = fine.re - coarse.im;
		data[k].re = fine.im + coarse.re;
		data[(n - k) % n].im = fine.re + coarse.im;
		data[(n - k) % n].re = coarse.re - fine.im;
	}
}

/*
 * Make values non-increasing by pooling adjacent violators (Ayer et al. 1955).
 * Preserving the second moment uses negative masses, which leave ripples.
 */
static void make_falling(double *values, size_t *lengths, size_t n)
{
	size_t blocks = 0;

	for (size_t k = 0; k < n; k++) {
		values[blocks] = fmin(fmax(values[k], 0), 1);
		lengths[blocks++] = 1;
		while (blocks > 1 && values[blocks - 2] < values[blocks - 1]) {
			const double one = (double)lengths[blocks - 2];
			const double two = (double)lengths[blocks - 1];

			blocks--;
			values[blocks - 1] =
				(one * values[blocks - 1] + two * values[blocks]) /
				(one + two);
			lengths[blocks - 1] += lengths[blocks];
		}
	}
	for (size_t k = n; blocks-- > 0;)
		for (size_t i = 0; i < lengths[blocks]; i++)
			values[--k] = values[blocks];
}

/*
 * The distance of the coarse grid from the band of the fine one, where an amount may be
 * off by one cell of the coarse grid.
 */
static double compare_grids(const double *above, const double *coarse, size_t cells,
			    size_t first)
{
	double difference = 0;

	for (size_t k = first / 2 + 1; 2 * k + 2 < cells; k++) {
		difference = fmax(difference, coarse[k] - above[2 * k - 1]);
		difference = fmax(difference, above[2 * k + 2] - coarse[k]);
	}
	return difference;
}

/* Sum up to P(sum > ...) on both grids. */
static void add_up(struct tm_compound *compound, double *above, double *coarse)
{
	const size_t cells = compound->cells;
	const struct tm_complex *data = compound->data;
	const double scale = 1 / (double)(2 * cells);
	double left = 1, coarse_left = 1;

	/* The correction of the second moment reaches a little below 0. */
	for (size_t k = 1; k < cells / 4; k++) {
		left -= data[2 * cells - k].im * scale * compound->damping[k];
		coarse_left -= data[2 * cells - k].re * scale * compound->damping[k];
	}
	for (size_t k = 0; k < cells; k++)
		above[k] = left -= data[k].im * scale / compound->damping[k];
	for (size_t k = 0; k < cells / 2; k++)
		coarse[k] = coarse_left -= data[k].re * scale / compound->damping[k];
	make_falling(above, compound->lengths, cells);
	make_falling(coarse, compound->lengths, cells / 2);
}

double tm_compound_above(struct tm_compound *compound,
			 const struct tm_event_stream *streams, size_t n, double step,
			 size_t first, double *above)
{
	const size_t size = 2 * compound->cells;

	compound->excess = compound->coarse_excess = 0;
	for (size_t k = 0; k <= compound->cells + 1; k++)
		compound->larger[k] = 0;
	for (size_t i = 0; i < n; i++)
		add_stream(compound, &streams[i], step);
	spread_masses(compound);
	tm_fft(compound->data, compound->turns, size);
	exponentiate(compound->data, size);
	tm_fft(compound->data, compound->turns, size);
	/* No longer needed: reuse it for the coarse grid. */
	add_up(compound, above, compound->larger);
	return compare_grids(above, compound->larger, compound->cells, first);
}
