/*
 * portfolio.c - loss in a year from all threats together: a ladder of grids, and
 * queries on them. compound.c computes one grid.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "lib/method/exceedance.h"
#include "lib/method/lognormal.h"
#include "lib/method/normal.h"

#include "lib/method/compound.h"

/* Climb the ladder until a larger loss is less likely than this. */
#define TAIL 1e-5

/* Below the ladder losses are so rare that two in a year are negligible. */
#define RARE 1e-3

/* Each grid is this many times as wide as the one before. */
#define WIDER 8.0

/* Steps of 8; enough from a cent to any amount. */
#define MOST_GRIDS 40

struct tm_portfolio {
	struct tm_event_stream *streams;
	size_t n;
	double rate;  /* of all streams */
	double floor; /* below it the closed form for rare losses */
	size_t cells;
	size_t grids;
	double step[MOST_GRIDS];
	double *above[MOST_GRIDS]; /* P(loss > (k + 1/2) step) */
	double difference;
};

static enum tm_status check_stream(const struct tm_event_stream *stream,
				   struct tm_error *err)
{
	const struct tm_event_loss *loss = &stream->loss;

	if (!(stream->rate >= 0 && stream->rate <= TM_STREAM_RATE_MAX))
		return tm_error_set(err, TM_INVALID, "a rate is out of range");
	if (!isfinite(loss->mu) || !(loss->sigma >= 0 && loss->sigma < INFINITY))
		return tm_error_set(err, TM_INVALID, "a loss is not a number");
	if (loss->cap <= 0)
		return tm_error_set(err, TM_INVALID, "a cap must be above 0");
	return TM_OK;
}

/* Events per year with a loss above x. */
static double rate_above(const struct tm_portfolio *portfolio, double x)
{
	double sum = 0;

	for (size_t i = 0; i < portfolio->n; i++) {
		const struct tm_event_stream *stream = &portfolio->streams[i];

		sum += stream->rate * tm_lognormal_above(stream->loss.mu,
							 stream->loss.sigma,
							 stream->loss.cap, x);
	}
	return sum;
}

/*
 * Events per year with a loss up to x, computed directly because it may be far below
 * the rate.
 */
static double rate_within(const struct tm_portfolio *portfolio, double x)
{
	double sum = 0;

	for (size_t i = 0; i < portfolio->n; i++) {
		const struct tm_event_stream *stream = &portfolio->streams[i];
		const struct tm_event_loss *loss = &stream->loss;

		if (loss->cap <= x || (!(loss->sigma > 0) && exp(loss->mu) <= x))
			sum += stream->rate;
		else if (loss->sigma > 0 && x > 0)
			sum += stream->rate *
			       tm_normal_cdf((log(x) - loss->mu) / loss->sigma);
	}
	return sum;
}

static double find_floor(const struct tm_portfolio *portfolio)
{
	const double rare = RARE * fmin(1, portfolio->rate);
	double low = -690, high = 690;

	for (int i = 0; i < 100; i++) {
		const double middle = 0.5 * (low + high);

		if (rate_within(portfolio, exp(middle)) <= rare)
			low = middle;
		else
			high = middle;
	}
	return exp(low);
}

static double any_loss(const struct tm_portfolio *portfolio)
{
	return tm_probability_from_rate(portfolio->rate);
}

/* Exact for up to two losses in a year that are both this small. */
static double above_below_floor(const struct tm_portfolio *portfolio, double x)
{
	return fmax(0, any_loss(portfolio) -
			       exp(-portfolio->rate) * rate_within(portfolio, x));
}

static double top_of(const struct tm_portfolio *portfolio, size_t grid)
{
	return portfolio->step[grid] * ((double)portfolio->cells - 0.5);
}

/* Linear between the midpoints of cells, so that it never rises. */
static double above_on(const struct tm_portfolio *portfolio, size_t grid, double x)
{
	const double *above = portfolio->above[grid];
	const double at = x / portfolio->step[grid] - 0.5;
	const double cell = fmin(fmax(floor(at), 0), (double)portfolio->cells - 2);
	const size_t k = (size_t)cell;

	return above[k] + (at - cell) * (above[k + 1] - above[k]);
}

double tm_portfolio_above(const struct tm_portfolio *portfolio, double x)
{
	size_t grid = 0;
	double top;

	if (x < 0)
		return 1;
	if (x <= portfolio->floor)
		return above_below_floor(portfolio, x);
	while (grid < portfolio->grids && x > top_of(portfolio, grid))
		grid++;
	if (grid < portfolio->grids)
		return above_on(portfolio, grid, x);
	if (!grid)
		return 0;
	/* Beyond the ladder: one large loss. */
	top = rate_above(portfolio, top_of(portfolio, grid - 1));
	if (!(top > 0))
		return 0;
	return portfolio->above[grid - 1][portfolio->cells - 1] *
	       rate_above(portfolio, x) / top;
}

/* The smallest amount that is exceeded with no more than this probability. */
static double amount_at(const struct tm_portfolio *portfolio, double probability)
{
	double low = -700, high = 700;

	if (any_loss(portfolio) <= probability)
		return 0;
	for (int i = 0; i < 100; i++) {
		const double middle = 0.5 * (low + high);

		if (tm_portfolio_above(portfolio, exp(middle)) > probability)
			low = middle;
		else
			high = middle;
	}
	return exp(high);
}

double tm_portfolio_quantile(const struct tm_portfolio *portfolio, double q)
{
	return amount_at(portfolio, 1 - q);
}

double tm_portfolio_difference(const struct tm_portfolio *portfolio)
{
	return portfolio->difference;
}

void tm_portfolio_curve(const struct tm_portfolio *portfolio, size_t count,
			double *amounts, double *above)
{
	const double any = any_loss(portfolio);
	const double first = amount_at(portfolio, 0.99 * any);
	const double last = amount_at(portfolio, fmin(0.001, 0.01 * any));

	for (size_t i = 0; i < count; i++) {
		const double part = (double)i / (double)(count - 1);

		amounts[i] = any > 0 ? first * pow(last / first, part) : 0;
		above[i] = tm_portfolio_above(portfolio, amounts[i]);
	}
}

/* Enough cells that a usual loss is not narrower than one, at most 2^16. */
static size_t choose_cells(double rate)
{
	size_t cells = 2048;

	while (cells < 65536 && (double)cells < 32 * rate)
		cells *= 2;
	return cells;
}

/* Add grids until the remaining probability is negligible. */
static enum tm_status climb(struct tm_portfolio *portfolio, struct tm_compound *compound,
			    struct tm_error *err)
{
	const size_t cells = portfolio->cells;
	double top = portfolio->floor;
	double above = portfolio->rate > 0;

	while (above > TAIL && portfolio->grids < MOST_GRIDS) {
		const size_t grid = portfolio->grids;
		double *values = malloc(cells * sizeof *values);
		double difference;

		if (!values)
			return tm_out_of_memory(err);
		portfolio->above[grid] = values;
		portfolio->grids++;
		portfolio->step[grid] = WIDER * top / ((double)cells - 0.5);
		difference = tm_compound_above(compound, portfolio->streams, portfolio->n,
					       portfolio->step[grid],
					       (size_t)((double)cells / WIDER), values);
		portfolio->difference = fmax(portfolio->difference, difference);
		/* Where two grids meet, the next must not start above the last. */
		above = grid ? portfolio->above[grid - 1][cells - 1]
			     : above_below_floor(portfolio, portfolio->floor);
		for (size_t k = 0; k < cells; k++)
			values[k] = fmin(values[k], above);
		above = values[cells - 1];
		top = top_of(portfolio, grid);
	}
	return TM_OK;
}

enum tm_status tm_portfolio_new(const struct tm_event_stream *streams, size_t n,
				struct tm_portfolio **out, struct tm_error *err)
{
	struct tm_portfolio *portfolio = NULL;
	struct tm_compound *compound = NULL;
	enum tm_status status = TM_OK;

	*out = NULL;
	for (size_t i = 0; i < n && !status; i++)
		status = check_stream(&streams[i], err);
	if (status)
		return status;
	portfolio = calloc(1, sizeof *portfolio);
	if (portfolio)
		portfolio->streams = calloc(n + 1, sizeof *streams);
	if (!portfolio || !portfolio->streams) {
		status = tm_out_of_memory(err);
		goto out;
	}
	for (size_t i = 0; i < n; i++) {
		portfolio->rate += streams[i].rate;
		/* Streams without events would only cost time. */
		if (streams[i].rate > 0)
			portfolio->streams[portfolio->n++] = streams[i];
	}
	portfolio->floor = find_floor(portfolio);
	portfolio->cells = choose_cells(portfolio->rate);
	compound = tm_compound_new(portfolio->cells);
	if (compound)
		status = climb(portfolio, compound, err);
	else
		status = tm_out_of_memory(err);
out:
	tm_compound_free(compound);
	if (status)
		tm_portfolio_free(portfolio);
	else
		*out = portfolio;
	return status;
}

void tm_portfolio_free(struct tm_portfolio *portfolio)
{
	if (!portfolio)
		return;
	for (size_t i = 0; i < portfolio->grids; i++)
		free(portfolio->above[i]);
	free(portfolio->streams);
	free(portfolio);
}
