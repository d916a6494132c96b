/*
 * test_open.c - which files are opened, which are rejected, and that rejected files are
 * not changed.
 */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <tmodel/leader.h>
#include <tmodel/settings.h>

#include "lib/store/inside.h"
#include "tests/check.h"

#define FILE_NAME "open.tmodel"

static struct tm_error err = TM_ERROR_INIT;

struct content {
	char bytes[1 << 20];
	size_t length;
};

static void read_file(const char *path, struct content *content)
{
	FILE *f = fopen(path, "rb");

	assert_non_null(f);
	content->length = fread(content->bytes, 1, sizeof content->bytes, f);
	fclose(f);
}

static void write_file(const char *path, const void *bytes, size_t length)
{
	FILE *f = fopen(path, "wb");

	assert_non_null(f);
	assert_int_equal(fwrite(bytes, 1, length, f), length);
	fclose(f);
}

static int clean(void **state)
{
	static const char *const suffixes[] = { "",         "-wal",  "-shm",
						"-journal", ".copy", ".schema-1",
						".schema-2" };
	char path[64];

	(void)state;
	for (size_t i = 0; i < sizeof suffixes / sizeof suffixes[0]; i++) {
		snprintf(path, sizeof path, FILE_NAME "%s", suffixes[i]);
		unlink(path);
	}
	return 0;
}

static void make(void)
{
	struct tm_settings settings = TM_SETTINGS_INIT;
	struct tm_project *p = NULL;

	clean(NULL);
	assert_int_equal(tm_project_open(FILE_NAME, TM_OPEN_CREATE, &p, &err), TM_OK);
	assert_int_equal(tm_settings_start(p, &settings, &err), TM_OK);
	tm_project_close(p);
}

static void another_program_runs(const char *sql)
{
	sqlite3 *db;

	assert_int_equal(sqlite3_open(FILE_NAME, &db), SQLITE_OK);
	assert_int_equal(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(db);
}

/* Both open modes reject the file with that message and change nothing. */
static void refused(const char *what)
{
	static struct content before, after;
	static const int modes[] = { TM_OPEN_READ, TM_OPEN_WRITE };

	read_file(FILE_NAME, &before);
	for (int i = 0; i < 2; i++) {
		struct tm_project *p = NULL;

		assert_int_equal(tm_project_open(FILE_NAME, modes[i], &p, &err),
				 TM_BAD_PROJECT);
		if (!strstr(err.text, what))
			fail_msg("'%s' does not say '%s'", err.text, what);
		assert_null(p);
	}
	read_file(FILE_NAME, &after);
	assert_int_equal(before.length, after.length);
	assert_memory_equal(before.bytes, after.bytes, before.length);
}

static void refuses_foreign_schemas(void **state)
{
	static const char *const changes[] = {
		"CREATE TABLE extra (a)",
		"CREATE VIEW extra AS SELECT 1",
		"CREATE TRIGGER t AFTER INSERT ON event BEGIN DELETE FROM event; END",
		"CREATE INDEX extra ON leader (unit)",
		"ALTER TABLE leader ADD COLUMN extra TEXT",
		"DROP INDEX concern_leader",
	};

	(void)state;
	for (size_t i = 0; i < sizeof changes / sizeof changes[0]; i++) {
		make();
		another_program_runs(changes[i]);
		refused("its schema is not that");
	}
}

static void refuses_foreign_headers(void **state)
{
	(void)state;
	make();
	another_program_runs("PRAGMA application_id = 7");
	refused("not a tmodel project");
	make();
	another_program_runs("PRAGMA user_version = 99");
	refused("made by a newer tmodel: schema 99");
	make();
	another_program_runs("PRAGMA user_version = 0");
	refused("has no schema");
	make();
	another_program_runs("PRAGMA journal_mode = WAL");
	refused("journal mode changed");
	make();
	another_program_runs("PRAGMA page_size = 8192; VACUUM");
	refused("page size or encoding changed");
	write_file(FILE_NAME, "", 0);
	refused("not a tmodel project");
	write_file(FILE_NAME, "org,currency\n", 13);
	refused("not a tmodel project");
}

static void refuses_damage(void **state)
{
	static struct content content;

	(void)state;
	make();
	read_file(FILE_NAME, &content);
	write_file(FILE_NAME, content.bytes, content.length - 1);
	refused("damaged");
	write_file(FILE_NAME, content.bytes, content.length);
	content.bytes[content.length] = 'x';
	write_file(FILE_NAME, content.bytes, content.length + 1);
	refused("damaged");
	for (size_t at = 4096; at < content.length; at += 4096) {
		char was = content.bytes[at];

		content.bytes[at] = 77; /* an invalid page type */
		write_file(FILE_NAME, content.bytes, content.length);
		refused("damaged");
		content.bytes[at] = was;
	}
}

static void refuses_other_kinds_of_files(void **state)
{
	struct tm_project *p = NULL;

	(void)state;
	make();
	assert_int_equal(link(FILE_NAME, FILE_NAME ".copy"), 0);
	refused("regular file with one link");
	assert_int_equal(unlink(FILE_NAME ".copy"), 0);
	assert_int_equal(rename(FILE_NAME, FILE_NAME ".copy"), 0);
	assert_int_equal(symlink(FILE_NAME ".copy", FILE_NAME), 0);
	refused("symbolic link");
	assert_int_equal(unlink(FILE_NAME), 0);
	assert_int_equal(mkfifo(FILE_NAME, 0600), 0);
	assert_int_equal(tm_project_open(FILE_NAME, TM_OPEN_READ, &p, &err),
			 TM_BAD_PROJECT);
	assert_int_equal(unlink(FILE_NAME), 0);
	assert_int_equal(tm_project_open(FILE_NAME, TM_OPEN_READ, &p, &err),
			 TM_NO_PROJECT);
	assert_int_equal(tm_project_open(".", TM_OPEN_READ, &p, &err), TM_BAD_PROJECT);
}

static void refuses_planted_files(void **state)
{
	struct tm_project *p = NULL;

	(void)state;
	make();
	write_file(FILE_NAME "-wal", "x", 1);
	refused("-wal");
	unlink(FILE_NAME "-wal");
	write_file(FILE_NAME "-shm", "x", 1);
	refused("-shm");
	unlink(FILE_NAME "-shm");
	write_file(FILE_NAME "-journal", "x", 1);
	assert_int_equal(
		tm_project_open(FILE_NAME, TM_OPEN_READ | TM_OPEN_NO_RECOVER, &p, &err),
		TM_BAD_PROJECT);
}

/* A writer killed during a transaction leaves a hot journal. */
static void die_while_writing(void)
{
	pid_t child = fork();
	int status;

	if (!child) {
		sqlite3 *db;

		sqlite3_open(FILE_NAME, &db);
		sqlite3_exec(
			db,
			"PRAGMA cache_size = 1; BEGIN; WITH n AS (SELECT 1 AS i UNION ALL"
			" SELECT i + 1 FROM n WHERE i < 3000) INSERT INTO step (at, "
			"actor,"
			" command, final) SELECT i, zeroblob(0) || i, 'killed', 0 FROM n",
			NULL, NULL, NULL);
		_exit(0);
	}
	waitpid(child, &status, 0);
}

static void recovers_and_says_so(void **state)
{
	struct tm_project_info info;
	struct tm_project *p = NULL;
	struct stat st;

	(void)state;
	make();
	die_while_writing();
	assert_int_equal(stat(FILE_NAME "-journal", &st), 0);
	assert_int_equal(
		tm_project_open(FILE_NAME, TM_OPEN_READ | TM_OPEN_NO_RECOVER, &p, &err),
		TM_BAD_PROJECT);
	assert_int_equal(tm_project_open(FILE_NAME, TM_OPEN_READ, &p, &err), TM_OK);
	assert_non_null(strstr(tm_project_notice(p), "rolled back"));
	assert_int_equal(tm_project_inspect(p, &info, &err), TM_OK);
	assert_int_equal(info.steps, 1);
	tm_project_close(p);
}

static void creates_private_files(void **state)
{
	struct tm_project *p = NULL;
	struct stat st;

	(void)state;
	umask(0);
	make();
	assert_int_equal(stat(FILE_NAME, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
	assert_int_equal(tm_project_open(FILE_NAME, TM_OPEN_CREATE, &p, &err),
			 TM_CONFLICT);
	assert_int_equal(tm_project_open(FILE_NAME, TM_OPEN_READ, &p, &err), TM_OK);
	assert_string_equal(tm_project_notice(p), "");
	assert_int_equal(tm_project_backup(p, FILE_NAME ".copy", &err), TM_OK);
	assert_int_equal(tm_project_backup(p, FILE_NAME ".copy", &err), TM_CONFLICT);
	tm_project_close(p);
	assert_int_equal(stat(FILE_NAME ".copy", &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
	assert_int_equal(tm_project_open(FILE_NAME ".copy", TM_OPEN_READ, &p, &err),
			 TM_OK);
	tm_project_close(p);
	assert_int_equal(chmod(FILE_NAME, 0644), 0);
	assert_int_equal(tm_project_open(FILE_NAME, TM_OPEN_READ, &p, &err), TM_OK);
	assert_non_null(strstr(tm_project_notice(p), "readable by others"));
	tm_project_close(p);
}

/*
 * Each permission of group and others separately; some servers create group-readable
 * files.
 */
static void warns_of_files_that_others_can_use(void **state)
{
	static const mode_t modes[] = { 0640, 0620, 0610, 0604, 0602, 0601 };

	(void)state;
	make();
	for (size_t i = 0; i < sizeof modes / sizeof modes[0]; i++) {
		struct tm_project *p = NULL;

		assert_int_equal(chmod(FILE_NAME, modes[i]), 0);
		assert_int_equal(tm_project_open(FILE_NAME, TM_OPEN_READ, &p, &err),
				 TM_OK);
		assert_non_null(strstr(tm_project_notice(p), "chmod 600"));
		tm_project_close(p);
	}
}

/* A file of the first release, as the first migration created it. */
static void make_older(void)
{
	sqlite3 *db;

	clean(NULL);
	assert_int_equal(sqlite3_open(FILE_NAME, &db), SQLITE_OK);
	assert_int_equal(sqlite3_exec(db, tm_migrations[0].sql, NULL, NULL, NULL), 0);
	assert_int_equal(sqlite3_exec(db,
				      "PRAGMA application_id = 1953328996;"
				      "PRAGMA user_version = 1",
				      NULL, NULL, NULL),
			 0);
	sqlite3_close(db);
}

/* A reader may lack write permission, so it migrates a copy in memory. */
static void reads_older_files_as_they_are(void **state)
{
	static struct content before, after;
	struct tm_leader leader = TM_LEADER_INIT;
	struct tm_project *p = NULL;
	struct stat st;

	(void)state;
	make_older();
	read_file(FILE_NAME, &before);
	assert_int_equal(tm_project_open(FILE_NAME, TM_OPEN_READ, &p, &err), TM_OK);
	assert_non_null(strstr(tm_project_notice(p), "schema 1"));
	assert_int_equal(tm_each(p, TM_LEADER, NULL, NULL, NULL, &err), TM_OK);
	leader.name = "Ada";
	assert_int_not_equal(tm_add(p, &leader.record, &err), TM_OK);
	tm_project_close(p);
	read_file(FILE_NAME, &after);
	assert_int_equal(before.length, after.length);
	assert_memory_equal(before.bytes, after.bytes, before.length);
	assert_int_equal(stat(FILE_NAME ".schema-1", &st), -1);
}

/*
 * Properties and backups of such a file are those of the file, not of the migrated
 * copy.
 */
static void tells_and_keeps_older_files_as_they_are(void **state)
{
	struct tm_project_info info;
	struct tm_project *p = NULL;

	(void)state;
	make_older();
	chmod(FILE_NAME, 0644);
	assert_int_equal(tm_project_open(FILE_NAME, TM_OPEN_READ, &p, &err), TM_OK);
	assert_non_null(strstr(tm_project_notice(p), "schema 1"));
	assert_non_null(strstr(tm_project_notice(p), "readable by others"));
	assert_int_equal(tm_project_inspect(p, &info, &err), TM_OK);
	assert_int_equal(info.schema, 1);
	assert_int_equal(tm_project_backup(p, FILE_NAME ".copy", &err), TM_OK);
	tm_project_close(p);
	assert_int_equal(tm_project_open(FILE_NAME ".copy", TM_OPEN_READ, &p, &err),
			 TM_OK);
	assert_non_null(strstr(tm_project_notice(p), "schema 1"));
	tm_project_close(p);
}

static void upgrades_older_files_after_a_copy(void **state)
{
	struct tm_project *p = NULL;
	struct stat st;

	(void)state;
	make_older();
	assert_int_equal(tm_project_open(FILE_NAME, TM_OPEN_WRITE, &p, &err), TM_OK);
	assert_non_null(strstr(tm_project_notice(p), "migrated to schema"));
	tm_project_close(p);
	assert_int_equal(stat(FILE_NAME ".schema-1", &st), 0);
	assert_int_equal(tm_project_open(FILE_NAME, TM_OPEN_READ, &p, &err), TM_OK);
	tm_project_close(p);
}

/* Amounts given to the command that migrates are in the currency of the project. */
static void upgrades_in_its_currency(void **state)
{
	struct tm_project *p = NULL;
	sqlite3 *db;

	(void)state;
	make_older();
	assert_int_equal(sqlite3_open(FILE_NAME, &db), SQLITE_OK);
	assert_int_equal(sqlite3_exec(db, tm_migrations[1].sql, NULL, NULL, NULL), 0);
	assert_int_equal(
		sqlite3_exec(
			db,
			"PRAGMA user_version = 2;"
			"INSERT INTO config VALUES (1, zeroblob(16), 'config', 1, 'JPY',"
			" 1, 1, 1, 1, NULL, NULL, NULL, NULL, NULL)",
			NULL, NULL, NULL),
		0);
	sqlite3_close(db);
	assert_int_equal(tm_project_open(FILE_NAME, TM_OPEN_WRITE, &p, &err), TM_OK);
	assert_string_equal(tm_project_currency(p)->code, "JPY");
	tm_project_close(p);
}

static void readers_cannot_write(void **state)
{
	struct tm_leader leader = TM_LEADER_INIT;
	struct tm_project *p = NULL;

	(void)state;
	make();
	leader.name = "Ada";
	assert_int_equal(tm_project_open(FILE_NAME, TM_OPEN_READ, &p, &err), TM_OK);
	assert_int_equal(tm_add(p, &leader.record, &err), TM_FAILED);
	tm_project_close(p);
}

static void a_busy_project_is_said(void **state)
{
	struct tm_leader leader = TM_LEADER_INIT;
	struct tm_project *p = NULL;
	sqlite3 *db;

	(void)state;
	make();
	leader.name = "Ada";
	assert_int_equal(tm_project_open(FILE_NAME, TM_OPEN_WRITE, &p, &err), TM_OK);
	assert_int_equal(sqlite3_open(FILE_NAME, &db), SQLITE_OK);
	assert_int_equal(sqlite3_exec(db, "BEGIN IMMEDIATE", NULL, NULL, NULL),
			 SQLITE_OK);
	tm_store_patience(p, 10);
	assert_int_equal(tm_add(p, &leader.record, &err), TM_BUSY);
	sqlite3_close(db);
	assert_int_equal(tm_add(p, &leader.record, &err), TM_OK);
	tm_project_close(p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(refuses_foreign_schemas),
		cmocka_unit_test(refuses_foreign_headers),
		cmocka_unit_test(refuses_damage),
		cmocka_unit_test(refuses_other_kinds_of_files),
		cmocka_unit_test(refuses_planted_files),
		cmocka_unit_test(recovers_and_says_so),
		cmocka_unit_test(creates_private_files),
		cmocka_unit_test(warns_of_files_that_others_can_use),
		cmocka_unit_test(reads_older_files_as_they_are),
		cmocka_unit_test(tells_and_keeps_older_files_as_they_are),
		cmocka_unit_test(upgrades_older_files_after_a_copy),
		cmocka_unit_test(upgrades_in_its_currency),
		cmocka_unit_test(readers_cannot_write),
		cmocka_unit_test(a_busy_project_is_said),
	};

	return cmocka_run_group_tests(tests, clean, clean);
}
