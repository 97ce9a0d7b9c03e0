/*
 * A sound database with some bytes changed, or any bytes at all, opened as the command line opens
 * files, and each entry point called on it. The first byte says which database (or that the rest is
 * one), the second what to do with it; then follow changes of four bytes each: where (three, modulo
 * the size) and what. Whatever comes of it, nothing crashes or hangs and no transaction is left
 * open.
 */
#include "runtime/kiln.h"
#include "tests/runtime/history.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum {
	POSITIONS = 6
}; /* base and the five revisions of the history */

static struct image {
	unsigned char *bytes;
	sqlite3_int64 size;
} images[POSITIONS];

static void check(int ok, const char *what)
{
	if (!ok) {
		fprintf(stderr, "fuzz_open: %s\n", what);
		abort();
	}
}

static void make_image(struct image *image, size_t position)
{
	sqlite3 *db;
	char target[8];
	snprintf(target, sizeof target, position == 0 ? "base" : "+%zu", position);
	const struct kiln_options options = {.target = target};
	check(sqlite3_open(":memory:", &db) == SQLITE_OK, "no database");
	check(sqlite3_exec(db, "PRAGMA page_size = 512; VACUUM", NULL, NULL, NULL) == SQLITE_OK, "no page size");
	check(kiln_upgrade(db, &test_history, &options) == KILN_OK, "no upgrade");
	image->bytes = sqlite3_serialize(db, "main", &image->size, 0);
	sqlite3_close(db);
}

/* The database of an input, in memory of SQLite's. */
static unsigned char *build(const uint8_t *data, size_t size, sqlite3_int64 *length)
{
	const struct image *image = data[0] < 0xF0 ? &images[data[0] % POSITIONS] : NULL;
	*length = image != NULL ? image->size : (sqlite3_int64)(size - 2);
	unsigned char *bytes = sqlite3_malloc64((sqlite3_uint64)*length + 1);
	check(bytes != NULL, "no memory");
	if (image == NULL) {
		memcpy(bytes, data + 2, size - 2);
		return bytes;
	}
	if (*length > 0)
		memcpy(bytes, image->bytes, (size_t)*length);
	for (size_t i = 2; i + 4 <= size && *length > 0; i += 4) {
		size_t at = (size_t)data[i] << 16 | (size_t)data[i + 1] << 8 | data[i + 2];
		bytes[at % (size_t)*length] = data[i + 3];
	}
	return bytes;
}

static void ignore(void *user, const struct kiln_revision *revision)
{
	(void)user;
	(void)revision;
}

static void act(sqlite3 *db, unsigned what)
{
	struct kiln_error error = {0};
	struct kiln_standing standing;
	struct kiln_options options = {.error = &error, .each = what >> 3 & 1, .ignore_drift = what >> 4 & 1};
	switch (what % 5) {
	case 0:
		kiln_upgrade(db, &test_history, &options);
		break;
	case 1:
		options.target = "base";
		kiln_downgrade(db, &test_history, &options);
		break;
	case 2:
		options.target = "head";
		kiln_stamp(db, &test_history, &options);
		break;
	case 3:
		kiln_plan(db, &test_history, &options, 0, ignore);
		break;
	case 4:
		kiln_inspect(db, &test_history, &standing, &error);
		break;
	}
	check(sqlite3_get_autocommit(db), "a transaction was left open");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	for (size_t i = 0; i < POSITIONS; i++)
		if (images[i].size == 0 && i > 0)
			make_image(&images[i], i);
	if (size < 2)
		return 0;
	sqlite3 *db;
	sqlite3_int64 length;
	unsigned char *bytes = build(data, size, &length);
	check(sqlite3_open(":memory:", &db) == SQLITE_OK, "no database");
	check(sqlite3_deserialize(db, "main", bytes, length, length + 1,
	                          SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE) == SQLITE_OK,
	      "no image");
	kiln_harden(db);
	act(db, data[1]);
	act(db, data[1] >> 5);
	check(sqlite3_close(db) == SQLITE_OK, "a statement was left open");
	return 0;
}
