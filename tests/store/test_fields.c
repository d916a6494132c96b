/* test_fields.c - every field table is consistent and matches the SQL schema. */
#include <ctype.h>
#include <string.h>
#include <unistd.h>

#include <tmodel/settings.h>

#include "lib/base/field.h"
#include "lib/store/store.h"
#include "tests/check.h"

#define FILE_NAME "fields.tmodel"

static struct tm_project *p;
static struct tm_error err = TM_ERROR_INIT;

struct table {
	const struct tm_noun *noun;
	int columns; /* columns checked so far */
};

static const char *sql_type(const struct tm_field *f)
{
	if (f->kind == TM_UUID)
		return "BLOB";
	if (f->kind == TM_RATE || f->kind == TM_PROBABILITY)
		return "REAL";
	return f->kind == TM_REF || f->kind == TM_BOOL || tm_kind_is_number(f->kind)
		       ? "INTEGER"
		       : "TEXT";
}

/* Whether the field is always set. */
static bool is_full(const struct tm_field *f)
{
	return f->kind == TM_UUID || f->kind == TM_KEY || f->kind == TM_BOOL ||
	       (f->flags & TM_REQUIRED) ||
	       (f->kind == TM_WORD && tm_word_find(f->words, "", 0) < 0);
}

static enum tm_status see_column(const struct tm_row *row, void *data, struct tm_error *e)
{
	struct table *table = data;
	const char *name = tm_row_text(row, 0);
	const struct tm_field *f = tm_field_find(table->noun->fields, name);

	(void)e;
	if (!strcmp(name, "id") || !strcmp(name, "added_step"))
		return TM_OK;
	assert_non_null(f); /* every column has a field */
	table->columns++;
	assert_string_equal(tm_row_text(row, 1), sql_type(f));
	assert_int_equal(tm_row_integer(row, 2), is_full(f));
	assert_int_equal(tm_row_integer(row, 3) > 0, f->kind == TM_UUID ||
							     f->kind == TM_KEY ||
							     (f->flags & TM_UNIQUE));
	assert_string_equal(tm_row_text(row, 4), f->kind == TM_REF ? f->refers : "");
	return TM_OK;
}

static void tables_are_what_sql_says(void **state)
{
	static const char sql[] =
		"SELECT c.name, c.type, c.\"notnull\", (SELECT count(*) FROM"
		" pragma_index_list(?1) AS l, pragma_index_info(l.name) AS i"
		" WHERE l.\"unique\" AND i.name = c.name AND (SELECT count(*) FROM"
		" pragma_index_info(l.name)) = 1), (SELECT \"table\" FROM"
		" pragma_foreign_key_list(?1) WHERE \"from\" = c.name)"
		" FROM pragma_table_info(?1) AS c";

	(void)state;
	for (int id = 1; tm_noun(id); id++) {
		struct table table = { tm_noun(id), 0 };
		struct tm_arg name = TM_ARG_TEXT(tm_noun(id)->name);

		assert_int_equal(tm_store_run(p, sql, &name, 1, see_column, &table, &err),
				 TM_OK);
		/* Every field has a column. */
		assert_int_equal(tm_noun(id)->fields[table.columns].kind, TM_END);
	}
}

static void check_field(const struct tm_noun *noun, const struct tm_field *f)
{
	size_t length = strlen(f->help);

	for (const char *c = f->name; *c; c++)
		assert_true(islower((unsigned char)*c) || *c == '_');
	assert_ptr_equal(tm_field_find(noun->fields, f->name), f);
	assert_true(length && f->help[length - 1] != '.');
	assert_true(f->kind != TM_WORD || f->words);
	assert_int_equal(f->kind == TM_REF, f->refers != NULL);
	assert_true(!f->refers || tm_noun_named(f->refers));
	assert_true(f->kind != TM_INT || f->low < f->high);
	assert_true(f->kind != TM_RATIO || f->high);
	assert_int_equal(f->group != NULL, f->form != 0);
	assert_int_equal(f->letter, 0); /* letters are reserved for global options */
	if (!(f->flags & TM_REQUIRED) && f->kind != TM_WORD && f->kind != TM_BOOL &&
	    !noun->internal)
		assert_true(tm_field_empty(f, noun->preset)); /* so that clearing lasts */
	/* Nouns only refer to earlier ones, so that undo can delete in reverse order. */
	assert_true(!f->refers || tm_noun_named(f->refers)->id <= noun->id);
}

static void tables_make_sense(void **state)
{
	(void)state;
	for (int id = 1; tm_noun(id); id++) {
		const struct tm_noun *noun = tm_noun(id);
		const struct tm_record *preset = noun->preset;
		int operands = 0, names = 0, fields = 0;

		assert_ptr_equal(tm_noun_named(noun->name), noun);
		assert_int_equal(noun->id, id);
		assert_int_equal(preset->size, noun->size);
		assert_int_equal(preset->noun, noun->id);
		assert_true(noun->fields[0].kind == TM_UUID &&
			    noun->fields[1].kind == TM_KEY);
		for (const struct tm_field *f = noun->fields; f->kind; f++) {
			check_field(noun, f);
			operands += (f->flags & TM_OPERAND) != 0;
			names += (f->flags & TM_NAMES) != 0;
			fields++;
			if (f->pair && (f == noun->fields || f[-1].pair != f->pair))
				assert_true(f[1].kind == f->kind && f[1].pair == f->pair);
		}
		assert_int_equal(operands, noun->internal ? 0 : 1);
		assert_true(names <= 1 && fields <= TM_FIELDS_MAX);
	}
	assert_null(tm_noun(TM_NO_NOUN));
	assert_null(tm_noun(TM_NOUN_COUNT));
}

static int setup(void **state)
{
	(void)state;
	unlink(FILE_NAME);
	return tm_project_open(FILE_NAME, TM_OPEN_CREATE, &p, &err) != TM_OK;
}

static int teardown(void **state)
{
	(void)state;
	tm_project_close(p);
	return unlink(FILE_NAME);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tables_are_what_sql_says),
		cmocka_unit_test(tables_make_sense),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
