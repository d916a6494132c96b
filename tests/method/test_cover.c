/* test_cover.c - invite lists against exhaustive search, and the example components. */
#include "tests/method/table.h"

#include "lib/method/cover.h"
#include <cjson/cJSON.h>

#include "tests/method/random.h"

#define MOST_PEOPLE 16
#define MOST_LISTS 4096

/* The result of exhaustive search, in the documented order. */
struct tried {
	size_t size, count;
	uint32_t lists[MOST_LISTS]; /* bit i is person i in key order */
	const struct tm_cover_person *people;
};

static struct tm_cover *find(const struct tm_cover_person *people, size_t n,
			     const struct tm_cover_request *request)
{
	struct tm_error err = TM_ERROR_INIT;
	struct tm_cover *cover = NULL;

	if (tm_cover_find(people, n, request, &cover, &err))
		fail_msg("%s", err.text);
	return cover;
}

static int64_t cost_of(const struct tm_cover_person *people, uint32_t list)
{
	int64_t cost = 0;

	for (size_t i = 0; i < MOST_PEOPLE; i++)
		if (list >> i & 1)
			cost += people[i].cost;
	return cost;
}

/* Whether a precedes b: cheaper, or a has the first person in which they differ. */
static bool goes_before(const struct tm_cover_person *people, uint32_t a, uint32_t b)
{
	const int64_t cost_a = cost_of(people, a), cost_b = cost_of(people, b);
	const uint32_t differ = a ^ b;

	return cost_a != cost_b ? cost_a < cost_b : (a & differ & -differ) != 0;
}

static void try_all(const struct tm_cover_person *people, size_t n,
		    const struct tm_cover_request *request, uint64_t coverable,
		    struct tried *tried)
{
	tried->size = SIZE_MAX;
	for (uint32_t list = 0; list < 1u << n; list++) {
		const size_t size = (size_t)__builtin_popcount(list);
		uint64_t there = 0;
		bool allowed = list >> request->organiser & 1;
		size_t at;

		for (size_t i = 0; i < n; i++) {
			if (!(list >> i & 1))
				continue;
			there |= people[i].brings;
			allowed &= i == request->organiser || request->managers ||
				   !people[i].manager;
		}
		if (!allowed || coverable & ~there || size > tried->size)
			continue;
		if (size < tried->size)
			tried->count = 0;
		tried->size = size;
		assert_true(tried->count < MOST_LISTS);
		for (at = tried->count++;
		     at && goes_before(people, list, tried->lists[at - 1]); at--)
			tried->lists[at] = tried->lists[at - 1];
		tried->lists[at] = list;
	}
}

struct instance {
	char keys[MOST_PEOPLE][24];
	struct tm_cover_person people[MOST_PEOPLE];
	size_t n;
	struct tm_cover_request request;
};

static void make_instance(uint64_t *state, struct instance *made)
{
	const size_t bits = 1 + random_below(state, 8);
	const size_t each = 1 + random_below(state, 3);
	const bool free_of_charge = random_below(state, 3) == 0;

	memset(made, 0, sizeof *made);
	made->n = 1 + random_below(state, 15);
	for (size_t i = 0; i < made->n; i++) {
		struct tm_cover_person *person = &made->people[i];

		snprintf(made->keys[i], sizeof made->keys[i], "p%02zu", i);
		person->key = made->keys[i];
		for (size_t k = 1 + random_below(state, each); i % 8 && k-- > 0;)
			person->brings |= (uint64_t)1 << (7 * random_below(state, bits));
		person->cost = free_of_charge ? 0 : (int64_t)random_below(state, 5);
		person->manager = random_below(state, 5) == 0;
	}
	for (size_t bit = 0; bit < bits; bit++)
		if (random_below(state, 5))
			made->request.needed |= (uint64_t)1 << (7 * bit);
	made->request.organiser = random_below(state, made->n);
	made->request.managers = random_below(state, 2);
	made->request.limit = random_below(state, 2) ? MOST_LISTS : 3;
}

static void compare_lists(const struct tm_cover *cover, const struct tried *tried,
			  const struct tm_cover_request *request, const size_t *from)
{
	const size_t count =
		tried->count < request->limit ? tried->count : request->limit;

	assert_int_equal(cover->size, tried->size);
	assert_int_equal(cover->count, count);
	assert_int_equal(cover->more, tried->count > count);
	for (size_t list = 0; list < count; list++) {
		const size_t *people = cover->people + list * cover->size;
		uint32_t got = 0;

		for (size_t i = 0; i < cover->size; i++)
			got |= 1u << from[people[i]];
		assert_int_equal(got, tried->lists[list]);
		assert_int_equal(from[people[0]], request->organiser);
		for (size_t i = 2; i < cover->size; i++)
			assert_true(from[people[i - 1]] < from[people[i]]);
		assert_int_equal(cover->costs[list],
				 cost_of(tried->people, tried->lists[list]));
	}
}

/* The result does not depend on the order of the array. */
static void compare_shuffled(const struct instance *made, const struct tried *tried)
{
	struct tm_cover_person people[MOST_PEOPLE] = { { 0 } };
	struct tm_cover_request request = made->request;
	size_t from[MOST_PEOPLE] = { 0 };
	struct tm_cover *cover;

	for (size_t i = 0; i < made->n; i++) {
		people[made->n - 1 - i] = made->people[i];
		from[made->n - 1 - i] = i;
	}
	request.organiser = made->n - 1 - request.organiser;
	cover = find(people, made->n, &request);
	compare_lists(cover, tried, &made->request, from);
	tm_cover_free(cover);
}

/* The other results, computed from their definitions. */
static void compare_rest(const struct instance *made, const struct tm_cover *cover)
{
	uint64_t there = 0;
	size_t managers = 0, extra = TM_COVER_NOBODY, best = 0;

	for (size_t i = 0; i < cover->size; i++)
		there |= made->people[cover->people[i]].brings;
	assert_int_equal(cover->uncovered, made->request.needed & ~there);
	for (size_t i = 0; i < made->n; i++) {
		const struct tm_cover_person *person = &made->people[i];
		const size_t adds = (size_t)__builtin_popcountll(person->brings & ~there);
		const bool searched = made->request.managers || !person->manager;

		if (person->brings & cover->uncovered) {
			assert_true(person->manager && !made->request.managers);
			assert_true(managers < cover->manager_count);
			assert_int_equal(cover->managers[managers++], i);
		}
		if (searched && adds &&
		    (adds > best ||
		     (adds == best && person->cost < made->people[extra].cost))) {
			extra = i;
			best = adds;
		}
	}
	assert_int_equal(cover->manager_count, managers);
	assert_int_equal(cover->extra, extra);
	if (extra != TM_COVER_NOBODY)
		assert_int_equal(cover->extra_brings,
				 made->people[extra].brings & ~there);
}

static void test_equals_trying_everything(void **state)
{
	static const size_t same[MOST_PEOPLE] = { 0, 1, 2,  3,  4,  5,  6,  7,
						  8, 9, 10, 11, 12, 13, 14, 15 };
	uint64_t seed = 5;
	size_t large = 0, many = 0, uncovered = 0, managers = 0, cut = 0, extras = 0;

	(void)state;
	for (int run = 0; run < 1000; run++) {
		struct instance made;
		struct tried tried = { .people = made.people };
		uint64_t brought = 0;
		struct tm_cover *cover;

		make_instance(&seed, &made);
		for (size_t i = 0; i < made.n; i++)
			if (i == made.request.organiser || made.request.managers ||
			    !made.people[i].manager)
				brought |= made.people[i].brings;
		try_all(made.people, made.n, &made.request, made.request.needed & brought,
			&tried);
		cover = find(made.people, made.n, &made.request);
		compare_lists(cover, &tried, &made.request, same);
		compare_rest(&made, cover);
		compare_shuffled(&made, &tried);
		large += cover->size > 4;
		many += tried.count > 5;
		uncovered += cover->uncovered != 0;
		managers += cover->manager_count > 0;
		cut += cover->more;
		extras += cover->extra != TM_COVER_NOBODY;
		tm_cover_free(cover);
	}
	/* The instances cover all cases. */
	assert_true(large > 25 && many > 50 && uncovered > 50 && managers > 50);
	assert_true(cut > 50 && extras > 50);
}

/* -- the example ----------------------------------------------------------------- */

static const char *const competences[] = { "security", "development",    "architecture",
					   "devops",   "administration", "business",
					   "product",  "scrum",          "embedded" };

static uint64_t set_of(const char *list)
{
	uint64_t set = 0;

	while (*list) {
		const size_t length = strcspn(list, ";");
		size_t bit = 0;

		while (strlen(competences[bit]) != length ||
		       strncmp(competences[bit], list, length) != 0)
			assert_true(++bit < sizeof competences / sizeof *competences);
		set |= (uint64_t)1 << bit;
		list += length + (list[length] == ';');
	}
	return set;
}

static const cJSON *member(const cJSON *object, const char *name)
{
	const cJSON *item = cJSON_GetObjectItemCaseSensitive(object, name);

	if (!item)
		fail_msg("no member %s", name);
	return item;
}

static void compare_component(const struct tm_cover_person *people, size_t n,
			      const struct tm_cover_request *request, const cJSON *want)
{
	struct tm_cover *cover = find(people, n, request);
	const cJSON *list, *uncovered;
	size_t i = 0;
	uint64_t set = 0;

	assert_int_equal(cover->size, member(want, "size")->valueint);
	assert_int_equal(cover->count, cJSON_GetArraySize(member(want, "sets")));
	assert_false(cover->more);
	cJSON_ArrayForEach(list, member(want, "sets"))
	{
		const cJSON *keys = member(list, "people");

		assert_int_equal(cJSON_GetArraySize(keys), cover->size);
		for (size_t k = 0; k < cover->size; k++)
			assert_string_equal(
				people[cover->people[i * cover->size + k]].key,
				cJSON_GetArrayItem(keys, (int)k)->valuestring);
		assert_true((double)cover->costs[i++] ==
			    100 * member(list, "cost_per_hour")->valuedouble);
	}
	cJSON_ArrayForEach(uncovered, member(want, "uncovered")) set |=
		set_of(uncovered->valuestring);
	assert_int_equal(cover->uncovered, set);
	assert_int_equal(cover->manager_count, 0);
	tm_cover_free(cover);
}

static size_t read_people(const struct table *persons, struct tm_cover_person *people)
{
	for (size_t row = 0; row < persons->rows; row++)
		people[row] = (struct tm_cover_person){
			.key = table_cell(persons, row, "key"),
			.brings = set_of(table_cell(persons, row, "competences")),
			.cost = (int64_t)table_number(persons, row, "hourly_cost") * 100,
			.manager = !strcmp(table_cell(persons, row, "manager"), "yes"),
		};
	return persons->rows;
}

static void test_example_components(void **state)
{
	struct table persons = table_read("manufacturer/persons.csv");
	struct table components = table_read("manufacturer/components.csv");
	char *text = test_file("manufacturer/expected.json");
	cJSON *expected = cJSON_Parse(text);
	struct tm_cover_person people[32];
	size_t n;

	(void)state;
	assert_true(persons.rows <= 32 && components.rows == 6);
	n = read_people(&persons, people);
	for (size_t row = 0; row < components.rows; row++) {
		const cJSON *want = member(member(expected, "invite"),
					   table_cell(&components, row, "key"));
		struct tm_cover_request request = {
			.needed = set_of(table_cell(&components, row, "needs")),
			.organiser = table_find(&persons, "key", "p-sec"),
			.limit = 100,
		};

		compare_component(people, n, &request, member(want, "without_managers"));
		request.managers = true;
		compare_component(people, n, &request, member(want, "with_managers"));
	}
	table_free(&persons);
	table_free(&components);
	cJSON_Delete(expected);
	free(text);
}

/* If only non-managers are excluded, indispensable managers are named. */
static void test_managers_who_alone_can(void **state)
{
	const struct tm_cover_person people[] = {
		{ "z-org", 1, 10, false }, { "m2", 4, 10, true }, { "a", 2, 10, false },
		{ "m1", 6, 10, true },     { "m3", 2, 10, true },
	};
	struct tm_cover_request request = { .needed = 15, .limit = 10 };
	struct tm_cover *cover = find(people, 5, &request);

	(void)state;
	assert_int_equal(cover->size, 2);
	assert_int_equal(cover->uncovered, 12);
	assert_int_equal(cover->manager_count, 2);
	assert_int_equal(cover->managers[0], 3);
	assert_int_equal(cover->managers[1], 1);
	assert_int_equal(cover->extra, TM_COVER_NOBODY);
	tm_cover_free(cover);
	request.managers = true;
	cover = find(people, 5, &request);
	assert_int_equal(cover->people[1], 3);
	assert_int_equal(cover->count, 1);
	assert_int_equal(cover->uncovered, 8);
	assert_int_equal(cover->manager_count, 0);
	tm_cover_free(cover);
}

/* 64 competences with two people each: 2^64 lists, of which the first are computed. */
static void test_64_competences(void **state)
{
	struct tm_cover_person people[129] = { { 0 } };
	const struct tm_cover_request request = { .needed = UINT64_MAX,
						  .organiser = 128,
						  .limit = 65 };
	static char keys[129][24];
	struct tm_cover *cover;

	(void)state;
	for (size_t i = 0; i < 129; i++) {
		snprintf(keys[i], sizeof keys[i], "p%03zu", i);
		people[i].key = keys[i];
		people[i].cost = i % 2 ? 7 : 5;
		if (i < 128)
			people[i].brings = (uint64_t)1 << i / 2;
	}
	cover = find(people, 129, &request);
	assert_int_equal(cover->size, 65);
	assert_int_equal(cover->count, 65);
	assert_true(cover->more);
	assert_int_equal(cover->costs[0], 64 * 5 + 5);
	/*
	 * The next lists replace one person; the last pair first, as its list sorts
	 * lower.
	 */
	for (size_t list = 1; list < 65; list++)
		assert_int_equal(cover->costs[list], 64 * 5 + 2 + 5);
	assert_int_equal(cover->people[65 + 64], 127);
	assert_int_equal(cover->people[64 * 65 + 1], 1);
	tm_cover_free(cover);
}

static void test_refused(void **state)
{
	struct tm_cover_person people[40] = { { "a", 1, 0, false } };
	struct tm_cover_request request = { .needed = 1, .limit = 1 };
	struct tm_error err = TM_ERROR_INIT;
	struct tm_cover *cover;
	uint64_t seed = 9;

	(void)state;
	request.organiser = 1;
	assert_int_equal(tm_cover_find(people, 1, &request, &cover, &err), TM_INVALID);
	assert_int_equal(tm_cover_find(people, 0, &request, &cover, &err), TM_INVALID);
	request.organiser = 0;
	request.limit = 0;
	assert_int_equal(tm_cover_find(people, 1, &request, &cover, &err), TM_INVALID);
	request.limit = 1;
	people[0].cost = -1;
	assert_int_equal(tm_cover_find(people, 1, &request, &cover, &err), TM_INVALID);
	people[0].cost = INT64_C(1) << 53;
	assert_int_equal(tm_cover_find(people, 1, &request, &cover, &err), TM_INVALID);
	/* Every competence depends on every person. */
	for (size_t i = 0; i < 40; i++)
		people[i] = (struct tm_cover_person){ "a", random_next(&seed), 0, false };
	people[0].brings = 0;
	request.needed = UINT64_MAX;
	assert_int_equal(tm_cover_find(people, 40, &request, &cover, &err), TM_INVALID);
	assert_non_null(strstr(err.text, "too many"));
	tm_cover_free(NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_equals_trying_everything),
		cmocka_unit_test(test_example_components),
		cmocka_unit_test(test_managers_who_alone_can),
		cmocka_unit_test(test_64_competences),
		cmocka_unit_test(test_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
