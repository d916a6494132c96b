/*
 * fuzz_project.c - modified project files are opened and read, or rejected.
 *
 * The input lists changes of a valid file, four bytes each: a position of three bytes
 * and the new byte. The first byte selects other changes.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include <tmodel/change.h>
#include <tmodel/concern.h>
#include <tmodel/leader.h>
#include <tmodel/settings.h>
#include <tmodel/threat.h>

#include "tests/fuzz/fuzz.h"

enum { MOST_BYTES = 1 << 20, CUT = 1, WRITES = 2, HEADS = 4 };

static char folder[] = "/dev/shm/fuzz-XXXXXX", path[64];
static uint8_t good[MOST_BYTES];
static size_t good_size;

static void remove_folder(void)
{
	unlink(path);
	rmdir(folder);
}

static void make_good(void)
{
	struct tm_settings settings = TM_SETTINGS_INIT;
	struct tm_leader leader = TM_LEADER_INIT;
	struct tm_threat threat = TM_THREAT_INIT;
	struct tm_concern concern = TM_CONCERN_INIT, removed;
	struct tm_error err = TM_ERROR_INIT;
	struct tm_project *p = NULL;
	FILE *file;

	leader.name = "Ada";
	threat.name = "Flood";
	concern.text = "The river";
	concern.leader = "ada";
	concern.threat = "flood";
	removed = concern;
	if (!mkdtemp(folder)) {
		snprintf(folder, sizeof folder, "/tmp/fuzz-XXXXXX");
		must(mkdtemp(folder) != NULL, "a folder");
	}
	snprintf(path, sizeof path, "%s/p.tmodel", folder);
	atexit(remove_folder);
	must(!tm_project_open(path, TM_OPEN_CREATE, &p, &err) &&
		     !tm_settings_start(p, &settings, &err) &&
		     !tm_add(p, &leader.record, &err) &&
		     !tm_add(p, &threat.record, &err) &&
		     !tm_add(p, &concern.record, &err) &&
		     !tm_add(p, &removed.record, &err) &&
		     !tm_remove(p, TM_CONCERN, removed.record.key, &err),
	     "a project");
	tm_project_close(p);
	file = fopen(path, "rbe");
	must(file != NULL, "its file");
	good_size = fread(good, 1, sizeof good, file);
	fclose(file);
	must(good_size > 4096 && good_size < sizeof good, "its size");
}

static enum tm_status see_record(const struct tm_record *record, void *data,
				 struct tm_error *err)
{
	(void)record;
	(void)data;
	(void)err;
	return TM_OK;
}

static enum tm_status see_change(const struct tm_change *change, void *data,
				 struct tm_error *err)
{
	(void)change;
	(void)data;
	(void)err;
	return TM_OK;
}

/* Read everything, and write one change. */
static void use(struct tm_project *p, int how)
{
	struct tm_leader leader = TM_LEADER_INIT;
	struct tm_error err = TM_ERROR_INIT;
	char command[64];
	bool empty;
	int64_t step;

	for (int noun = 1; tm_noun(noun); noun++)
		if (tm_each(p, (enum tm_noun_id)noun, NULL, see_record, NULL, &err))
			must(*err.text != '\0', "a reason");
	if (tm_log(p, TM_NO_NOUN, NULL, see_change, NULL, &err))
		must(*err.text != '\0', "a reason");
	if (!(how & WRITES))
		return;
	leader.name = "Bob";
	if (tm_add(p, &leader.record, &err) || tm_undo(p, &step, command, &empty, &err) ||
	    tm_undo(p, &step, command, &empty, &err))
		must(*err.text != '\0', "a reason");
}

static void write_spoilt(const uint8_t *bytes, size_t size, int how)
{
	static uint8_t spoilt[MOST_BYTES];
	size_t length = good_size;
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);

	memcpy(spoilt, good, good_size);
	for (; size >= 4; size -= 4, bytes += 4) {
		size_t place = (size_t)bytes[0] << 16 | (size_t)bytes[1] << 8 | bytes[2];

		place %= good_size;
		if (how & HEADS) /* of database pages, whose headers matter most */
			place = place / 4096 * 4096 + place % 64;
		spoilt[place] = bytes[3];
	}
	if (how & CUT && size)
		length -= bytes[0];
	must(fd >= 0 && write(fd, spoilt, length) == (ssize_t)length, "a spoilt file");
	close(fd);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	struct tm_project *p = NULL;
	struct tm_error err = TM_ERROR_INIT;
	int how = size ? bytes[0] : 0;
	enum tm_status status;

	if (!good_size)
		make_good();
	write_spoilt(bytes + (size > 0), size - (size > 0), how);
	status = tm_project_open(path, how & WRITES ? TM_OPEN_WRITE : TM_OPEN_READ, &p,
				 &err);
	must(!status || *err.text, "a refusal has a reason");
	if (!status)
		use(p, how);
	tm_project_close(p);
	return 0;
}
