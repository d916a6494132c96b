/* loss.h - loss in a year: of one threat, and of all ranked threats. */
#ifndef TMODEL_LOSS_H
#define TMODEL_LOSS_H

#include <tmodel/rank.h>

TM_BEGIN_DECLS

/* Percentiles reported, and number of points of a curve. */
enum { TM_LOSS_QUANTILES = 4, TM_LOSS_POINTS = 60 };
TM_API extern const double tm_loss_quantiles[TM_LOSS_QUANTILES]; /* .5 .9 .95 .99 */

/*
 * The distribution of the loss in a year, in units of the currency. Of one threat with
 * at most one event a year, in closed form; of all with any number of them, exact
 * on a grid.
 */
struct tm_loss {
	const char *threat;                  /* its key; NULL for all ranked threats */
	double p_any;                        /* probability of any loss in a year */
	double mean;                         /* expected annual loss */
	double quantiles[TM_LOSS_QUANTILES]; /* 0: no loss in this share of years */
	double expected_shortfall; /* mean of the worst 5 % of years; NaN for all threats
				    */
	double over, above;        /* P(loss > over); NaN when not asked for */
	double amounts[TM_LOSS_POINTS], probabilities[TM_LOSS_POINTS]; /* the curve */
	double difference; /* largest between two grids; above 1e-3 the digits are in
			      doubt */
};

/*
 * Compute it for the threat with that index, or for all with index ranking->count. over
 * is an amount in minor units of the currency, or TM_NONE.
 *
 * TM_INVALID  the threat is not ranked, or no threat is
 */
TM_CALL tm_loss_compute(const struct tm_ranking *ranking, size_t threat, int64_t over,
			struct tm_loss *out, struct tm_error *err);

TM_END_DECLS
#endif
