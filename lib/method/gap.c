/* gap.c - concern versus estimated loss. */
#include <math.h>

#include "lib/method/gap.h"

bool tm_gap_no_leader(const struct tm_threat_numbers *threat)
{
	return !threat->leaders && threat->sources > 0;
}

static bool has_loss(const struct tm_threat_numbers *threat)
{
	return threat->loss.form != TM_QUANTITY_UNKNOWN;
}

/* Counts over the threats that are compared. */
struct standing {
	size_t n;
	size_t more_points, same_points;
	size_t more_loss, same_loss;
};

static struct standing standing_of(const struct tm_threat_numbers *threats, size_t n,
				   const struct tm_threat_numbers *threat)
{
	struct standing standing = { 0 };

	for (size_t i = 0; i < n; i++) {
		const struct tm_threat_numbers *other = &threats[i];

		if (!has_loss(other))
			continue;
		standing.n++;
		standing.more_points += other->points > threat->points;
		standing.more_loss += other->loss.mean > threat->loss.mean;
		/* Itself among them. */
		standing.same_points += !(other->points > threat->points) &&
					!(other->points < threat->points);
		standing.same_loss += !(other->loss.mean > threat->loss.mean) &&
				      !(other->loss.mean < threat->loss.mean);
	}
	return standing;
}

/* Ties share the mean rank. */
static double mean_place(size_t more, size_t same)
{
	return (double)more + 0.5 * (double)(same + 1);
}

/* Rank by loss when only this threat's loss is at the far end of its interval. */
static size_t far_rank(const struct tm_threat_numbers *threats, size_t n, size_t which,
		       enum tm_gap_direction direction)
{
	const struct tm_quantity *loss = &threats[which].loss;
	double end = loss->low;
	size_t rank = 1;

	/* fmin ignores the NaN of no cap. */
	if (direction == TM_GAP_CONCERN_EXCEEDS)
		end = fmax(fmin(loss->high, loss->cap), loss->mean);
	else
		end = fmin(end, loss->cap);
	for (size_t i = 0; i < n; i++)
		if (i != which && has_loss(&threats[i]))
			rank += threats[i].loss.mean > end;
	return rank;
}

static struct tm_gap gap_of(const struct tm_threat_numbers *threats, size_t n,
			    size_t which)
{
	const struct standing standing = standing_of(threats, n, &threats[which]);
	const size_t quarter = (standing.n + 3) / 4;
	struct tm_gap gap = { .threat = which };
	double far_gap;

	gap.rank_concern = mean_place(standing.more_points, standing.same_points);
	gap.rank_loss = mean_place(standing.more_loss, standing.same_loss);
	gap.gap = gap.rank_loss - gap.rank_concern;
	gap.threshold = quarter > 2 ? quarter : 2;
	gap.no_leader = tm_gap_no_leader(&threats[which]);
	gap.flagged = gap.no_leader || fabs(gap.gap) >= (double)gap.threshold;
	if (!gap.flagged)
		return gap;
	gap.direction = gap.gap > 0 && !gap.no_leader ? TM_GAP_CONCERN_EXCEEDS
						      : TM_GAP_UNDER_RECOGNISED;
	gap.rank_far = far_rank(threats, n, which, gap.direction);
	far_gap = (double)gap.rank_far - gap.rank_concern;
	if (gap.direction == TM_GAP_CONCERN_EXCEEDS ? far_gap > 0 : far_gap < 0)
		gap.grade = TM_GAP_OUT_OF_LINE;
	else
		gap.grade = TM_GAP_REVIEW;
	return gap;
}

size_t tm_gap_list(const struct tm_threat_numbers *threats, size_t n, struct tm_gap *list)
{
	size_t count = 0;

	for (size_t i = 0; i < n; i++)
		if (has_loss(&threats[i]))
			list[count++] = gap_of(threats, n, i);
	return count;
}
