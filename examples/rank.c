/*
 * rank.c - print the ranked threats of a project, with their expected annual loss.
 *
 *     cc -o rank rank.c $(pkg-config --cflags --libs tmodel)
 *     ./rank project.tmodel
 */
#include <inttypes.h>
#include <stdio.h>

#include <tmodel/project.h>
#include <tmodel/rank.h>

static void print(const struct tm_ranking *ranking)
{
	for (size_t i = 0; i < ranking->ranked_count; i++) {
		const struct tm_ranked *threat = &ranking->ranked[ranking->order[i]];

		printf("%" PRId64 "\t%s\t%.0f %s\n", threat->rank_final, threat->name,
		       threat->ale, ranking->currency.code);
	}
}

int main(int argc, char **argv)
{
	struct tm_error err = TM_ERROR_INIT;
	struct tm_project *project = NULL;
	struct tm_ranking *ranking = NULL;
	enum tm_status status;

	if (argc != 2) {
		fprintf(stderr, "usage: rank PROJECT\n");
		return TM_INVALID;
	}
	status = tm_project_open(argv[1], TM_OPEN_READ, &project, &err);
	if (!status)
		status = tm_ranking_compute(project, &ranking, &err);
	if (!status)
		print(ranking);
	else
		fprintf(stderr, "rank: %s: %s\n", tm_status_id(err.status), err.text);
	if (*err.hint)
		fprintf(stderr, "hint: %s\n", err.hint);
	tm_ranking_free(ranking);
	tm_project_close(project);
	return status;
}
