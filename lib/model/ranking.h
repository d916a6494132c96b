/* ranking.h - the parts of a ranking that have files of their own. */
#ifndef MODEL_RANKING_H
#define MODEL_RANKING_H

#include <tmodel/rank.h>

/* Look for numbers that invite nonsense; fills warnings. */
enum tm_status tm_ranking_warn(struct tm_ranking *ranking, struct tm_error *err);

#endif
