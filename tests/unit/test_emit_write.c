/* Files in place, all or none. */
#include "gen/emit/emit.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[] = "/tmp/test_emit.XXXXXX";
static int home;
static unsigned nentry;

static struct emit_file file(const char *path, const char *text)
{
	struct emit_file file = {.path = path};
	buf_puts(&file.text, text);
	return file;
}

static void release(struct emit_file *files, size_t n)
{
	for (size_t i = 0; i < n; i++)
		buf_free(&files[i].text);
}

static void assert_holds(const char *path, const char *expected)
{
	char text[100] = "";
	FILE *in = fopen(path, "r");
	assert_non_null(in);
	size_t n = fread(text, 1, sizeof text - 1, in);
	text[n] = '\0';
	fclose(in);
	assert_string_equal(text, expected);
}

static int count(const char *path, const struct stat *info, int type, struct FTW *at)
{
	(void)path, (void)info, (void)type, (void)at;
	nentry++;
	return 0;
}

static unsigned entries(void)
{
	nentry = 0;
	assert_int_equal(nftw(".", count, 8, FTW_PHYS), 0);
	return nentry - 1; /* the folder itself */
}

/* Messages to stderr are part of what is tested here only by being expected. */
static void hush(bool on)
{
	static int kept = -1;
	if (on) {
		kept = dup(STDERR_FILENO);
		int null = open("/dev/null", O_WRONLY);
		dup2(null, STDERR_FILENO);
		close(null);
	} else {
		dup2(kept, STDERR_FILENO);
		close(kept);
	}
}

static void written_with_its_folders(void **state)
{
	(void)state;
	struct emit_file files[] = {file("a/b/one.c", "one"), file("two.sql", "")};
	hush(true);
	assert_int_equal(emit_stale(files, 2), 2);
	assert_true(emit_files(files, 2));
	assert_int_equal(emit_stale(files, 2), 0);
	hush(false);
	assert_holds("a/b/one.c", "one");
	assert_holds("two.sql", "");
	assert_int_equal(entries(), 4);
	release(files, 2);
}

static void equal_bytes_are_left_alone(void **state)
{
	(void)state;
	struct emit_file files[] = {file("one", "1"), file("two", "2")};
	assert_true(emit_files(files, 2));
	struct timespec old[2] = {{.tv_sec = 1000}, {.tv_sec = 1000}};
	assert_int_equal(utimensat(AT_FDCWD, "one", old, 0), 0);
	assert_int_equal(utimensat(AT_FDCWD, "two", old, 0), 0);
	buf_puts(&files[1].text, "2");
	assert_true(emit_files(files, 2));
	struct stat info;
	assert_int_equal(stat("one", &info), 0);
	assert_int_equal(info.st_mtime, 1000);
	assert_int_equal(stat("two", &info), 0);
	assert_int_not_equal(info.st_mtime, 1000);
	assert_holds("two", "22");
	buf_clear(&files[1].text); /* a shorter text is another text, too */
	assert_true(emit_files(files, 2));
	assert_holds("two", "");
	release(files, 2);
}

static void all_or_none(void **state)
{
	(void)state;
	struct emit_file files[] = {file("one", "new"), file("taken/two", "new"), file("three", "new")};
	struct emit_file before[] = {file("one", "old"), file("taken", "a file, not a folder")};
	assert_true(emit_files(before, 2));
	hush(true);
	assert_false(emit_files(files, 3));
	hush(false);
	assert_holds("one", "old");
	assert_int_equal(entries(), 2);

	assert_int_equal(mkdir("three", 0777), 0);
	struct emit_file others[] = {file("one", "new"), file("three", "a folder is there")};
	hush(true);
	assert_false(emit_files(others, 2));
	hush(false);
	assert_holds("one", "old");
	assert_int_equal(entries(), 3);
	release(files, 3);
	release(before, 2);
	release(others, 2);
}

static int remove_entry(const char *path, const struct stat *info, int type, struct FTW *at)
{
	(void)info, (void)type;
	return at->level == 0 ? 0 : remove(path);
}

static int begin(void **state)
{
	(void)state;
	strcpy(strrchr(folder, '.'), ".XXXXXX");
	home = open(".", O_RDONLY | O_DIRECTORY);
	return mkdtemp(folder) != NULL && home >= 0 ? chdir(folder) : -1;
}

static int end(void **state)
{
	(void)state;
	nftw(".", remove_entry, 8, FTW_DEPTH | FTW_PHYS);
	int failed = fchdir(home);
	close(home);
	return failed != 0 ? failed : rmdir(folder);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(written_with_its_folders, begin, end),
		cmocka_unit_test_setup_teardown(equal_bytes_are_left_alone, begin, end),
		cmocka_unit_test_setup_teardown(all_or_none, begin, end),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
