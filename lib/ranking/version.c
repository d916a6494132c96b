/* version.c - freezing and restoring versions. */
#include <sha2.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <zlib.h>

#include <tmodel/version.h>

#include "lib/base/key.h"
#include "lib/base/library.h"
#include "lib/model/handle.h"
#include "lib/model/nouns.h"
#include "lib/ranking/snapshot.h"
#include "lib/store/change.h"
#include "lib/store/store.h"

enum { MAX_SNAPSHOT = 1 << 30 }; /* maximum size of a decompressed snapshot, in bytes */

_Static_assert(TM_HASH_SIZE == SHA256_DIGEST_STRING_LENGTH, "hash has room for SHA-256");

static enum tm_status hash_text(const char *text, size_t length, char hash[TM_HASH_SIZE],
				struct tm_error *err)
{
	struct tm_library md = { .file = "libmd.so.0", .package = "libmd0" };
	typeof(SHA256Data) *sha256;
	const struct tm_symbol symbol = { "SHA256Data", &sha256 };
	enum tm_status status = tm_library_open(&md, &symbol, 1, err);

	if (!status)
		sha256((const uint8_t *)text, length, hash);
	tm_library_close(&md);
	return status;
}

/* Store the snapshot of the version that was just added. */
static enum tm_status store_snapshot(struct tm_project *p, int64_t number,
				     const struct tm_out *text, struct tm_error *err)
{
	uLongf size = compressBound((uLong)text->length);
	unsigned char *packed = malloc(size);
	enum tm_status status;

	if (!packed)
		return tm_out_of_memory(err);
	if (compress2(packed, &size, (const Bytef *)text->bytes, (uLong)text->length,
		      9) != Z_OK)
		status = tm_error_set(err, TM_FAILED, "the version cannot be packed");
	else
		status = tm_store_run(
			p,
			"INSERT INTO snapshot (version, bytes, packed)"
			" SELECT id, ?2, ?3 FROM version WHERE number = ?1",
			(struct tm_arg[]){ TM_ARG_INTEGER(number),
					   TM_ARG_INTEGER((int64_t)text->length),
					   TM_ARG_BYTES(packed, (int64_t)size) },
			3, NULL, NULL, err);
	free(packed);
	return status;
}

static enum tm_status freeze(struct tm_project *p, const char *note, int64_t *number,
			     struct tm_out *text, struct tm_error *err)
{
	struct tm_version version = TM_VERSION_INIT;
	char hash[TM_HASH_SIZE], day[16];
	time_t now = time(NULL);
	struct tm utc;
	enum tm_status status = tm_snapshot_write(p, text, err);

	if (!status)
		status = tm_store_number(p,
					 "SELECT max(number) FROM (SELECT number FROM"
					 " version UNION ALL SELECT CAST(substr(key, 2)"
					 " AS INTEGER) FROM retired WHERE noun ="
					 " 'version')",
					 NULL, 0, number, err);
	if (status)
		return status;
	*number = *number == TM_NONE ? 1 : *number + 1;
	status = hash_text(text->bytes, text->length, hash, err);
	if (status)
		return status;
	gmtime_r(&now, &utc);
	strftime(day, sizeof day, "%Y-%m-%d", &utc);
	version.number = *number;
	version.frozen_on = day;
	version.hash = hash;
	version.note = note;
	snprintf(version.record.key, sizeof version.record.key, "v%lld",
		 (long long)*number);
	status = tm_add(p, &version.record, err);
	return status ? status : store_snapshot(p, *number, text, err);
}

enum tm_status tm_version_freeze(struct tm_project *p, const char *note, int64_t *number,
				 struct tm_error *err)
{
	struct tm_out text = TM_OUT_INIT;
	enum tm_status status = tm_begin(p, "phase2 freeze", err);

	if (status)
		return status;
	status = freeze(p, note, number, &text, err);
	tm_out_free(&text);
	return tm_end(p, status, err);
}

static enum tm_status no_version(int64_t number, struct tm_error *err)
{
	tm_error_set(err, TM_NOT_FOUND, "no version %lld", (long long)number);
	return tm_error_hint(err, "run tmodel phase2 list");
}

enum tm_status tm_version_get(struct tm_project *p, int64_t number,
			      struct tm_version **out, struct tm_error *err)
{
	struct tm_arg arg = TM_ARG_INTEGER(number);
	struct tm_found found = { NULL, { 0, 0 } };
	int64_t id;
	enum tm_status status = tm_store_number(
		p, "SELECT id FROM version WHERE number = ?1", &arg, 1, &id, err);

	if (!status && id == TM_NONE)
		status = no_version(number, err);
	if (!status)
		status = tm_find_id(p, &tm_version_noun, id, &found, err);
	if (!status)
		*out = (struct tm_version *)found.record;
	return status;
}

/* A decompressed snapshot. */
struct snapshot {
	char *text;
	size_t length;
};

static enum tm_status decompress(const struct tm_row *row, void *data,
				 struct tm_error *err)
{
	struct snapshot *snapshot = data;
	int64_t bytes = tm_row_integer(row, 0);
	size_t size;
	const void *packed = tm_row_bytes(row, 1, &size);
	uLongf length = (uLongf)bytes;
	int result;

	if (bytes < 1 || bytes > MAX_SNAPSHOT)
		return tm_error_set(err, TM_BAD_PROJECT, "damaged: a frozen version");
	snapshot->text = malloc((size_t)bytes);
	if (!snapshot->text)
		return tm_out_of_memory(err);
	result = uncompress((Bytef *)snapshot->text, &length, packed, (uLong)size);
	if (result == Z_MEM_ERROR)
		return tm_out_of_memory(err);
	if (result != Z_OK || length != (uLongf)bytes)
		return tm_error_set(err, TM_BAD_PROJECT, "damaged: a frozen version");
	snapshot->length = length;
	return TM_OK;
}

static enum tm_status restore(struct tm_project *p, const struct tm_version *version,
			      struct tm_project **out, struct tm_error *err)
{
	struct tm_arg arg = TM_ARG_INTEGER(version->number);
	struct snapshot snapshot = { NULL, 0 };
	char hash[TM_HASH_SIZE];
	enum tm_status status = tm_store_run(
		p,
		"SELECT s.bytes, s.packed FROM snapshot AS s JOIN version AS v"
		" ON v.id = s.version WHERE v.number = ?1",
		&arg, 1, decompress, &snapshot, err);

	if (!status)
		status = hash_text(snapshot.text ? snapshot.text : "", snapshot.length,
				   hash, err);
	if (!status && strcmp(hash, version->hash) != 0)
		status = tm_error_set(err, TM_BAD_PROJECT,
				      "version %lld: content does not match its hash",
				      (long long)version->number);
	if (!status)
		status = tm_snapshot_read(snapshot.text, snapshot.length, out, err);
	free(snapshot.text);
	return status;
}

enum tm_status tm_version_open(struct tm_project *p, int64_t number,
			       struct tm_project **out, struct tm_error *err)
{
	struct tm_version *version = NULL;
	enum tm_status status = tm_version_get(p, number, &version, err);

	if (status)
		return status;
	status = restore(p, version, out, err);
	tm_record_free(&version->record);
	return status;
}

enum tm_status tm_version_before(struct tm_project *p, int64_t number, int64_t *before,
				 struct tm_error *err)
{
	struct tm_arg arg = number == TM_NONE ? TM_ARG_NULL : TM_ARG_INTEGER(number);

	return tm_store_number(p,
			       "SELECT ifnull(max(number), 0) FROM version"
			       " WHERE ?1 IS NULL OR number < ?1",
			       &arg, 1, before, err);
}

/* The log never holds a snapshot, so that undo could not restore the version. */
static enum tm_status drop(struct tm_project *p, const struct tm_version *version,
			   struct tm_error *err)
{
	struct tm_arg key = TM_ARG_TEXT(version->record.key);
	unsigned char uuid[TM_UUID_BYTES];
	size_t digits;
	enum tm_status status = tm_remove(p, TM_VERSION, version->record.key, err);

	if (status)
		return status;
	if (!tm_uuid_bytes(version->record.uuid, uuid, &digits))
		return tm_error_set(err, TM_BAD_PROJECT, "damaged: a uuid");
	status = tm_change_erase(p, &tm_version_noun, uuid, NULL, err);
	/* Its number stays taken. */
	if (!status)
		status = tm_store_run(p,
				      "INSERT INTO retired (noun, key, step)"
				      " SELECT 'version', ?1, max(id) FROM step",
				      &key, 1, NULL, NULL, err);
	return status;
}

enum tm_status tm_version_remove(struct tm_project *p, int64_t number,
				 struct tm_error *err)
{
	struct tm_version *version = NULL;
	enum tm_status status = tm_begin(p, "phase2 rm", err);

	if (status)
		return status;
	tm_change_final(p);
	status = tm_version_get(p, number, &version, err);
	if (!status) {
		status = drop(p, version, err);
		tm_record_free(&version->record);
	}
	status = tm_end(p, status, err);
	if (status || !tm_change_compact(p, err))
		return status;
	tm_error_wrap(err, err->status,
		      "deleted, but unused parts of the file may still contain it");
	return tm_error_hint(err, "run 'tmodel backup FILE' for a copy without it");
}
