/* ranking.h - the parts of a ranking that have files of their own. */
#ifndef MODEL_RANKING_H
#define MODEL_RANKING_H

#include <tmodel/rank.h>

/* Money in units of the currency; nothing stays nothing. */
double tm_ranking_units(const struct tm_ranking *ranking, int64_t minor);

/* The numbers as they are printed: fills ranked from numbers. */
void tm_ranking_fill(struct tm_ranking *ranking);

/* What moves without an assumption: fills ranks, depends and what stands by them. */
enum tm_status tm_ranking_stress(struct tm_ranking *ranking, struct tm_error *err);

#endif
