/*
 * An SQLite VFS called "shim" around the default one, which counts calls, fails some of them, and
 * keeps a quota. It does not really sync: what is lost with the power is disk.h's business.
 */
#ifndef TEST_SHIM_H
#define TEST_SHIM_H

#include <stdbool.h>
#include <stdint.h>

enum shim_call {
	SHIM_READ,
	SHIM_WRITE,
	SHIM_TRUNCATE,
	SHIM_SYNC,
	SHIM_OPEN,
	SHIM_DELETE,
	SHIM_ACCESS,
	SHIM_LOCK,
	SHIM_SIZE,
	SHIM_MAP, /* of the shared memory beside a write-ahead log */
	SHIM__COUNT
};

enum shim_failure {
	SHIM_ONCE,  /* the k-th call only */
	SHIM_LATE,  /* the same, but it does its work before it says that it could not */
	SHIM_STAYS, /* the k-th and every call of its kind after it */
};

struct shim_plan {
	enum shim_call call;
	enum shim_failure failure;
	long at;       /* the k of the call that fails, from 1; 0: none */
	int64_t quota; /* bytes that the open files may have together; 0: no limit */
};

void shim_register(void);

/* Begins to count anew. */
void shim_use(const struct shim_plan *plan);

/* Whether a call was failed since. */
bool shim_has_failed(void);

/* The most bytes that the open files had together since. */
int64_t shim_peak(void);

#endif
