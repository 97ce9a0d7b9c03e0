/*
 * A disk in memory, as an SQLite VFS called "disk", whose power can be cut. What is written stands
 * apart until it is synced; the entry of a new file in its folder counts as synced with the file,
 * as SQLite's own VFS does it. One connection at a time: locks are not kept.
 */
#ifndef TEST_DISK_H
#define TEST_DISK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct bytes {
	unsigned char *data;
	size_t size, room;
};

void disk_register(void);

/* An empty disk, with the power on. */
void disk_clear(void);

/* Puts a file there, synced; what lies beside it (journal, log) stays. */
void disk_put(const char *name, const struct bytes *bytes);

/* What is in the file, NULL when there is none. */
const struct bytes *disk_get(const char *name);

/*
 * Cuts the power in place of the n-th write, truncation, sync or synced deletion from now on; 0:
 * never. Everything fails from then on.
 */
void disk_cut_at(long n);

/* How many of these calls there were since disk_cut_at. */
long disk_points(void);

bool disk_is_off(void);

/* What becomes of a write that was not synced when the power went. */
enum disk_loss {
	DISK_KEEPS, /* it survives */
	DISK_LOSES, /* it is lost */
	DISK_MIXES, /* one or the other */
	DISK_TEARS, /* some of its sectors survive */
	DISK__COUNT
};

/* Cuts the power if it is on still, and switches it on again. */
void disk_restart(enum disk_loss loss, uint64_t seed);

/* A number below `n` from a generator of pseudo-random numbers (xorshift). */
uint64_t dice(uint64_t *seed, uint64_t n);

void bytes_set(struct bytes *bytes, const void *data, size_t size);
void bytes_free(struct bytes *bytes);

#endif
