/* fuzz_csv.c - CSV to import: read or refused, with a reason that can be printed. */
#include "tests/fuzz/import.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	return import_input(bytes, size, TM_INPUT_CSV);
}
