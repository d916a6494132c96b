/*
 * migrate.c - migrations, and verification of a file's schema.
 *
 * A project may come from anybody. Triggers, views or columns that tmodel did not
 * create could change data behind its back, so the schema must be byte for byte what
 * the migrations produce in an empty database. That text is generated at build time.
 */
#include <string.h>

#include "lib/store/inside.h"

enum tm_status tm_migrate(struct tm_project *p, int from, struct tm_error *err)
{
	char set[48];

	for (size_t i = (size_t)from; i < tm_migration_count; i++) {
		enum tm_status status = tm_store_exec(p, tm_migrations[i].sql, err);

		if (status)
			return tm_error_wrap(err, status, "%s", tm_migrations[i].name);
	}
	sqlite3_snprintf(sizeof set, set, "PRAGMA user_version = %d",
			 (int)tm_migration_count);
	return tm_store_exec(p, set, err);
}

static enum tm_status compare(const struct tm_row *row, void *data, struct tm_error *err)
{
	const int *version = data;

	if (strcmp(tm_row_text(row, 0), tm_schema_text[*version]) != 0)
		return tm_error_set(err, TM_BAD_PROJECT,
				    "its schema is not that of version %d", *version);
	return TM_OK;
}

enum tm_status tm_schema_check(struct tm_project *p, int version, struct tm_error *err)
{
	static const char sql[] =
		"SELECT group_concat(type || ' ' || name || ' ' || tbl_name || ' ' ||"
		" ifnull(sql, ''), x'0a') FROM (SELECT * FROM sqlite_schema"
		" ORDER BY type, name)";

	return tm_store_run(p, sql, NULL, 0, compare, &version, err);
}
