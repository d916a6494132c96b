/* test_ranking.c - the ranking for people and programs, and its other views. */
#include <math.h>

#include "tests/report/model.h"

static void report_view(enum tm_rank_view view, enum tm_rank_by by)
{
	const struct tm_report_options options = seen_by(TM_FOR_CISO);
	struct tm_ranking *r = rank();

	read_tree(tm_report_rank(r, view, by, &options, keep_bytes, NULL, &err));
	tm_ranking_free(r);
}

static void test_order(void **state)
{
	(void)state;
	report_view(TM_VIEW_ORDER, TM_RANK_PRIORITY);
	ROWS("ranking", "rank threat loss_mean rate_mean concern_weight rank_importance",
	     "1 | Extortion | 1.303e+07 | 0.1421 | 1.99 | 1",
	     "2 | Leak | 2.853e+06 | 0.2231 | 1 | 2",
	     "3 | Fraud | 4.674e+05 | 0.9147 | 1 | 3");
	/* The missing estimates, and who can provide them. */
	check_has("Flood: no rate (tmodel threat edit flood --rate LOW..HIGH)");
	check_lacks("Extortion: no");
	check_has("1 concern is");
}

static void test_by(void **state)
{
	(void)state;
	ok(tm_rank_override(project, "fraud", 1, "It happened", &err));
	report_view(TM_VIEW_ORDER, TM_RANK_PRIORITY);
	ROWS("ranking", "rank threat", "1 | Fraud (calculated 3)",
	     "2 | Extortion (calculated 1)", "3 | Leak (calculated 2)");
	check_has("It happened");
	report_view(TM_VIEW_ORDER, TM_RANK_ALE);
	ROWS("ranking", "rank threat", "1 | Extortion", "2 | Leak", "3 | Fraud");
	report_view(TM_VIEW_ORDER, TM_RANK_CONCERN);
	ROWS("ranking", "rank threat", "1 | Extortion", "2 | Leak", "3 | Fraud");
}

/* A narrow terminal has fewer columns; a file has all. */
static void test_width(void **state)
{
	struct tm_report_options options = seen_by(TM_FOR_CISO);
	struct tm_ranking *r = rank();

	(void)state;
	options.width = 80;
	read_tree(tm_report_rank(r, TM_VIEW_ORDER, TM_RANK_PRIORITY, &options, keep_bytes,
				 NULL, &err));
	check_columns("ranking",
		      "rank threat loss_mean rate_mean concern_weight priority "
		      "ale rank_range");
	options.width = 110;
	read_tree(tm_report_rank(r, TM_VIEW_ORDER, TM_RANK_PRIORITY, &options, keep_bytes,
				 NULL, &err));
	check_columns("ranking",
		      "rank threat loss_mean rate_mean concern_weight priority "
		      "ale rank_range rank_importance rank_ale bar");
	tm_ranking_free(r);
}

/* The exported section has every number, and the threats that are not ranked. */
static void test_machines(void **state)
{
	(void)state;
	report_for(TM_PART_RANKING, TM_FOR_BOARD);
	ROWS("ranking", "key rank leaders points loss_from tier",
	     "ransom | 1 | 2 | 200 | own | 1", "leak | 2 | 1 | 100 | pooled | 2",
	     "fraud | 3 | 1 | 100 | own | 2", "flood | 0 | 0 | 0 | own | 0");
}

static void test_gaps(void **state)
{
	(void)state;
	report_view(TM_VIEW_GAPS, TM_RANK_PRIORITY);
	ROWS("gaps", "threat rank_concern rank_loss gap", "Extortion | 1 | 1 | 0",
	     "Leak | 2.5 | 2 | -0.5", "Fraud | 2.5 | 3 | 0.5", "Flood | 4 | 4 | 0");
}

/* Empty unless more threats are ranked than would be funded. */
static void test_next(void **state)
{
	struct tm_ranking *r;

	(void)state;
	report_view(TM_VIEW_NEXT, TM_RANK_PRIORITY);
	assert_null(find_block("table", "next"));
	ok(tm_settings_set(project, "fund-top", "2", &err));
	r = rank();
	report_view(TM_VIEW_NEXT, TM_RANK_PRIORITY);
	assert_int_equal(count_rows("next"), r->learn_count);
	ROWS("next", "threat input funded leaders", "Fraud | loss | no | 1",
	     "Leak | loss | yes | 1", "Fraud | rate | no | 1",
	     "Extortion | loss | yes | 2", "Extortion | rate | yes | 2");
	assert_true(r->learn[0].share == 1);
	tm_ranking_free(r);
}

/* Rows are probabilities of ranks, which sum to one. */
static void test_matrix(void **state)
{
	const cJSON *row, *cell;
	int rows = 0;

	(void)state;
	report_view(TM_VIEW_MATRIX, TM_RANK_PRIORITY);
	cJSON_ArrayForEach(row,
			   cJSON_GetObjectItem(find_block("table", "matrix"), "rows"))
	{
		double sum = 0;

		cJSON_ArrayForEach(
			cell,
			cJSON_GetObjectItem(row, "cells")) if (cJSON_IsNumber(cell) &&
							       cell->valuedouble < 1)
			sum += cell->valuedouble;
		assert_true(fabs(sum - 1) < 1e-9);
		rows++;
	}
	assert_int_equal(rows, 3);
}

/* A threat with a high concern weight is overtaken when concern counts less. */
static void test_sensitivity(void **state)
{
	(void)state;
	ADD(TM_LEADER, "key", "hr", "name", "Eva East");
	ADD(TM_CONCERN, "leader", "hr", "threat", "fraud", "points", "50", "text", "x");
	report_view(TM_VIEW_SENSITIVITY, TM_RANK_PRIORITY);
	ROWS("sensitivity", "threat k1 k2 k3 k5 depends",
	     "Extortion | 1 | 1 | 1 | 1 | no", "Fraud | 3 | 2 | 2 | 2 | yes",
	     "Leak | 2 | 3 | 3 | 3 | yes");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(test_order),    CASE(test_by),          CASE(test_width),
		CASE(test_machines), CASE(test_gaps),        CASE(test_next),
		CASE(test_matrix),   CASE(test_sensitivity),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
