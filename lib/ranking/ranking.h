/* ranking.h - parts of a ranking that have files of their own. Private to lib/ranking. */
#ifndef MODEL_RANKING_H
#define MODEL_RANKING_H

#include <tmodel/rank.h>

/* Convert money to units of the currency; TM_NONE becomes TM_NO_NUMBER. */
double tm_ranking_units(const struct tm_ranking *ranking, int64_t minor);

/* Fill `ranked`, the fields that are printed, from `numbers`. */
void tm_ranking_fill(struct tm_ranking *ranking);

/* Sensitivity analysis: fills ranks, depends, ranks_uncapped and tiers_widened. */
enum tm_status tm_ranking_stress(struct tm_ranking *ranking, struct tm_error *err);

#endif
