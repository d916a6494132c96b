/* nearest.c - finding the closest word, for "did you mean". */
#include <string.h>

#include "lib/base/field.h"

enum { LONGEST = 40, MOST_SLIPS = 2 };

static int least(int a, int b)
{
	return a < b ? a : b;
}

/* Damerau-Levenshtein distance (optimal string alignment), over three rows. */
static int distance(const char *a, const char *b)
{
	int rows[3][LONGEST + 1];
	int n = (int)strlen(a), m = (int)strlen(b);

	if (n > LONGEST || m > LONGEST || n - m > MOST_SLIPS || m - n > MOST_SLIPS)
		return LONGEST;
	for (int j = 0; j <= m; j++)
		rows[0][j] = j;
	for (int i = 1; i <= n; i++) {
		int *row = rows[i % 3], *above = rows[(i + 2) % 3];
		const int *two_above = rows[(i + 1) % 3];

		row[0] = i;
		for (int j = 1; j <= m; j++) {
			row[j] = least(least(row[j - 1], above[j]) + 1,
				       above[j - 1] + (a[i - 1] != b[j - 1]));
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] &&
			    a[i - 2] == b[j - 1])
				row[j] = least(row[j], two_above[j - 2] + 1);
		}
	}
	return rows[n % 3][m];
}

const char *tm_nearest(const char *typed, const char *const *words)
{
	const char *best = NULL;
	int slips = MOST_SLIPS + 1, room = ((int)strlen(typed) - 1) / 2;

	if (room + 1 < slips) /* short words must be closer */
		slips = room + 1;
	for (; *words; words++) {
		int d = distance(typed, *words);

		if (d < slips && d < (int)strlen(*words)) {
			slips = d;
			best = *words;
		}
	}
	return best;
}

enum tm_status tm_field_suggest(const struct tm_field *fields, const char *name,
				struct tm_error *err)
{
	const char *names[TM_FIELDS_MAX + 1];
	const char *meant;
	size_t count = 0;

	for (; fields->kind && count < TM_FIELDS_MAX; fields++)
		names[count++] = fields->name;
	names[count] = NULL;
	meant = tm_nearest(name, names);
	return meant ? tm_error_hint(err, "did you mean '%s'?", meant) : err->status;
}
