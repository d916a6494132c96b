/*
 * project.h - an empty project for each test, for programs that test the library through
 * a file. Define FILE_NAME first; include it once.
 */
#ifndef TESTS_PROJECT_H
#define TESTS_PROJECT_H

#include <unistd.h>

#include <tmodel/settings.h>

#include "tests/check.h"

static struct tm_error err = TM_ERROR_INIT;
static struct tm_project *p;

static int setup(void **state)
{
	struct tm_settings settings = TM_SETTINGS_INIT;

	(void)state;
	unlink(FILE_NAME);
	return tm_project_open(FILE_NAME, TM_OPEN_CREATE, &p, &err) ||
	       tm_settings_start(p, &settings, &err);
}

static int teardown(void **state)
{
	(void)state;
	tm_project_close(p);
	p = NULL;
	return unlink(FILE_NAME);
}

#endif
