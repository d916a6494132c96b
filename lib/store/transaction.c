/* transaction.c - transactions, and the log step of each. */
#include <string.h>
#include <time.h>

#include "lib/store/inside.h"

/* IMMEDIATE: the file must not change between reading and writing. */
enum tm_status tm_begin(struct tm_project *p, const char *command, struct tm_error *err)
{
	if (!p->writable)
		return tm_error_set(err, TM_FAILED, "the project is open read-only");
	if (!p->depth) {
		enum tm_status status = tm_store_exec(p, "BEGIN IMMEDIATE", err);

		if (status)
			return status;
		p->command = command;
		p->aborted = false;
		p->step = 0;
		p->undoes = TM_NONE;
		p->final = false;
		p->changes = (struct tm_changes){ 0 };
		p->none_retired = false;
		memset(p->added, 0, sizeof p->added);
		memset(p->added_noun, 0, sizeof p->added_noun);
	}
	p->depth++;
	return TM_OK;
}

/* When the disk fails after the last write, SQLite cannot tell what was stored. */
static enum tm_status commit(struct tm_project *p, struct tm_error *err)
{
	enum tm_status status = tm_store_exec(p, "COMMIT", err);

	if (status && (sqlite3_extended_errcode(p->db) & 0xff) == SQLITE_IOERR)
		tm_error_hint(err, "run 'tmodel log' to see whether it was stored");
	return status;
}

enum tm_status tm_end(struct tm_project *p, enum tm_status status, struct tm_error *err)
{
	p->depth--;
	if (status)
		p->aborted = true;
	if (p->depth)
		return status;
	if (!status && p->aborted)
		status = tm_error_set(err, TM_FAILED,
				      "an earlier change in this command failed");
	/* A command that changed nothing is a step too, or undo would undo another. */
	if (!status)
		status = tm_step_begin(p, err);
	if (!status)
		status = tm_step_end(p, err);
	if (!status)
		status = tm_same_end(p, err);
	if (!status && !p->rehearsing)
		status = commit(p, err);
	tm_store_forget(p);
	/* After a full disk SQLite may have rolled back on its own. */
	if (!sqlite3_get_autocommit(p->db))
		sqlite3_exec(p->db, "ROLLBACK", NULL, NULL, NULL);
	return status;
}

void tm_project_dry_run(struct tm_project *p)
{
	p->rehearsing = true;
}

struct tm_changes tm_project_changes(const struct tm_project *p)
{
	return p->changes;
}

void tm_project_act_as(struct tm_project *p, const char *actor)
{
	sqlite3_snprintf(sizeof p->actor, p->actor, "%s", actor);
}

enum tm_status tm_step_begin(struct tm_project *p, struct tm_error *err)
{
	static const char sql[] = "INSERT INTO step (at, actor, command, undoes, final)"
				  " VALUES (?1, ?2, ?3, ?4, ?5)";
	time_t now = time(NULL);
	struct tm utc;
	char at[32];
	enum tm_status status;

	if (p->step)
		return TM_OK;
	gmtime_r(&now, &utc);
	strftime(at, sizeof at, "%Y-%m-%dT%H:%M:%SZ", &utc);
	status = tm_store_run(
		p, sql,
		(struct tm_arg[]){
			TM_ARG_TEXT(at), TM_ARG_TEXT(p->actor), TM_ARG_TEXT(p->command),
			p->undoes == TM_NONE ? TM_ARG_NULL : TM_ARG_INTEGER(p->undoes),
			TM_ARG_INTEGER(p->final) },
		5, NULL, NULL, err);
	if (!status)
		p->step = sqlite3_last_insert_rowid(p->db);
	return status;
}

/* One log entry for all added records of a noun. */
enum tm_status tm_step_end(struct tm_project *p, struct tm_error *err)
{
	static const char sql[] =
		"INSERT INTO change (step, what, noun, uuid, key, after)"
		" VALUES (?1, 'add', ?2, ?3, ?4, ?5)";
	enum tm_status status = TM_OK;

	for (int id = 1; id < TM_NOUN_COUNT && !status; id++) {
		bool one = p->added[id] == 1;
		char count[TM_FIELD_TEXT_SIZE];

		if (!p->added[id])
			continue;
		sqlite3_snprintf(sizeof count, count, "%lld", (long long)p->added[id]);
		status = tm_store_run(
			p, sql,
			(struct tm_arg[]){
				TM_ARG_INTEGER(p->step),
				TM_ARG_TEXT(p->added_noun[id]->name),
				one ? TM_ARG_UUID(p->added_uuid[id]) : TM_ARG_NULL,
				one ? TM_ARG_TEXT(p->added_key[id]) : TM_ARG_NULL,
				TM_ARG_TEXT(count) },
			5, NULL, NULL, err);
	}
	return status;
}
