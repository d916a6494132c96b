/* test_library.c - libraries loaded on first use: missing files and functions, SHA-256.
 */
#include "tests/check.h"

#include <sha2.h>
#include <string.h>

#include "lib/base/library.h"

static void test_missing(void **state)
{
	struct tm_library none = { .file = "libtmodel-none.so.7", .package = "none7" };
	struct tm_error err = TM_ERROR_INIT;

	(void)state;
	assert_int_equal(tm_library_open(&none, NULL, 0, &err), TM_FAILED);
	assert_string_equal(err.text, "cannot load libtmodel-none.so.7: "
				      "libtmodel-none.so.7: cannot open shared object "
				      "file: No such file or directory");
	assert_string_equal(err.hint, "install the Debian package none7");
	tm_library_close(&none);
}

static void test_missing_function(void **state)
{
	struct tm_library md = { .file = "libmd.so.0", .package = "libmd0" };
	struct tm_error err = TM_ERROR_INIT;
	void (*function)(void);
	const struct tm_symbol symbol = { "tm_no_such_function", &function };

	(void)state;
	assert_int_equal(tm_library_open(&md, &symbol, 1, &err), TM_FAILED);
	assert_non_null(strstr(err.text, "tm_no_such_function"));
	tm_library_close(&md);
	assert_null(md.handle);
	tm_library_close(&md);
}

/* The examples of FIPS 180-4: what versions and their hashes rely on. */
static void test_sha256(void **state)
{
	static const struct {
		const char *text, *hash;
	} cases[] = {
		{ "", "e3b0c44298fc1c149afbf4c8996fb924"
		      "27ae41e4649b934ca495991b7852b855" },
		{ "abc", "ba7816bf8f01cfea414140de5dae2223"
			 "b00361a396177a9cb410ff61f20015ad" },
		{ "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
		  "248d6a61d20638b8e5c026930c3e6039"
		  "a33ce45964ff2167f6ecedd419db06c1" },
	};
	struct tm_library md = { .file = "libmd.so.0", .package = "libmd0" };
	struct tm_error err = TM_ERROR_INIT;
	typeof(SHA256Data) *sha256;
	const struct tm_symbol symbol = { "SHA256Data", &sha256 };
	char hash[SHA256_DIGEST_STRING_LENGTH];

	(void)state;
	assert_int_equal(tm_library_open(&md, &symbol, 1, &err), TM_OK);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		sha256((const uint8_t *)cases[i].text, strlen(cases[i].text), hash);
		assert_string_equal(hash, cases[i].hash);
	}
	tm_library_close(&md);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_missing),
		cmocka_unit_test(test_missing_function),
		cmocka_unit_test(test_sha256),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
