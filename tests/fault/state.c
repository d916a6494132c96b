/* state.c - the contents of a folder, as text that can be compared. */
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

#include "tests/fault/drive.h"

static bool ends_with(const char *name, const char *end)
{
	size_t length = strlen(name), most = strlen(end);

	return length >= most && !strcmp(name + length - most, end);
}

/* These differ between runs: times, uuids, and generated keys (a letter and 6 digits). */
static bool differs_always(const char *column, const char *value)
{
	if (!strcmp(column, "key"))
		return strlen(value) == 7 && strspn(value + 1, "0123456789abcdef") == 6;
	return !strcmp(column, "uuid") || !strcmp(column, "at");
}

static void put_rows(sqlite3 *db, const char *sql, struct bytes *text)
{
	sqlite3_stmt *s = NULL;
	int rc = sqlite3_prepare_v2(db, sql, -1, &s, NULL);

	while (!rc && (rc = sqlite3_step(s)) == SQLITE_ROW) {
		for (int i = 0; i < sqlite3_column_count(s); i++) {
			const char *name = sqlite3_column_name(s, i);
			const char *value = (const char *)sqlite3_column_text(s, i);

			if (value && !differs_always(name, value))
				bytes_print(text, " %s=%s", name, value);
		}
		bytes_put(text, "\n", 1);
		rc = SQLITE_OK;
	}
	if (rc != SQLITE_DONE)
		bytes_print(text, "unreadable: %s: %s\n", sql, sqlite3_errmsg(db));
	sqlite3_finalize(s);
}

static void put_tables(sqlite3 *db, struct bytes *text)
{
	static const char tables[] = "SELECT name FROM sqlite_schema WHERE type = 'table'"
				     " ORDER BY name";
	sqlite3_stmt *s = NULL;

	if (sqlite3_prepare_v2(db, tables, -1, &s, NULL))
		bytes_print(text, "unreadable: %s\n", sqlite3_errmsg(db));
	while (s && sqlite3_step(s) == SQLITE_ROW) {
		char sql[256];

		snprintf(sql, sizeof sql, "SELECT '%1$s' AS \"table\", * FROM %1$s",
			 sqlite3_column_text(s, 0));
		put_rows(db, sql, text);
	}
	sqlite3_finalize(s);
}

static void put_project(const char *path, struct bytes *text)
{
	sqlite3 *db = NULL;

	if (sqlite3_open_v2(path, &db, SQLITE_OPEN_READWRITE, NULL)) {
		bytes_print(text, "cannot be opened: %s\n", sqlite3_errmsg(db));
	} else {
		put_rows(db, "PRAGMA integrity_check", text);
		put_rows(db, "PRAGMA foreign_key_check", text);
		put_rows(db, "PRAGMA user_version", text);
		put_tables(db, text);
	}
	sqlite3_close(db);
}

static void put_file(const char *path, const char *name, void *data)
{
	struct bytes *text = data;
	struct bytes bytes;
	uint64_t hash = 0xcbf29ce484222325; /* FNV-1a */

	if (ends_with(name, ".new") || ends_with(name, "-journal"))
		return;
	bytes_print(text, "== %s\n", name);
	if (is_folder(path)) {
		folder_each(path, put_file, text);
		return;
	}
	if (ends_with(name, ".tmodel")) {
		put_project(path, text);
		return;
	}
	bytes = file_read(path);
	for (size_t i = 0; i < bytes.length; i++)
		hash = (hash ^ (unsigned char)bytes.at[i]) * 0x100000001b3;
	bytes_print(text, "%zu bytes, %016llx\n", bytes.length, (unsigned long long)hash);
	bytes_free(&bytes);
}

struct bytes state_of(const char *folder)
{
	struct bytes text = { NULL, 0 };

	folder_each(folder, put_file, &text);
	return text;
}
