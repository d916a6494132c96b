/* library.c - dlopen() with an error that names the package to install. */
#include <dlfcn.h>
#include <string.h>

#include "lib/base/library.h"

static enum tm_status refuse(const struct tm_library *library, struct tm_error *err)
{
	const char *reason = dlerror();

	tm_error_set(err, TM_FAILED, "cannot load %s: %s", library->file,
		     reason ? reason : "out of memory");
	return tm_error_hint(err, "install the Debian package %s", library->package);
}

enum tm_status tm_library_open(struct tm_library *library,
			       const struct tm_symbol *symbols, size_t count,
			       struct tm_error *err)
{
	if (!library->handle)
		library->handle = dlopen(library->file, RTLD_NOW | RTLD_LOCAL);
	if (!library->handle)
		return refuse(library, err);
	for (size_t i = 0; i < count; i++) {
		void *found = dlsym(library->handle, symbols[i].name);

		if (!found)
			return refuse(library, err);
		memcpy(symbols[i].at, &found, sizeof found);
	}
	return TM_OK;
}

void tm_library_close(struct tm_library *library)
{
	if (library->handle)
		dlclose(library->handle);
	library->handle = NULL;
}
