/* fuzz_csv.c - CSV imports are accepted, or rejected with a printable message. */
#include "tests/fuzz/import.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	return import_input(bytes, size, TM_INPUT_CSV);
}
