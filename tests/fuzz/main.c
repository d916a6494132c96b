/*
 * main.c - runs a fuzz target on files, such as its seeds, in builds without libFuzzer.
 */
#include "tests/fuzz/fuzz.h"

enum { MOST_BYTES = 1 << 20 };

int main(int argc, char **argv)
{
	uint8_t *bytes = malloc(MOST_BYTES);

	must(bytes != NULL, "memory");
	for (int i = 1; i < argc; i++) {
		FILE *file = fopen(argv[i], "rbe");
		size_t size;

		if (!file) {
			fprintf(stderr, "cannot read %s\n", argv[i]);
			return 1;
		}
		size = fread(bytes, 1, MOST_BYTES, file);
		fclose(file);
		LLVMFuzzerTestOneInput(bytes, size);
	}
	free(bytes);
	printf("%d seeds\n", argc - 1);
	return argc < 2;
}
