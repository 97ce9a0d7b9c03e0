/* The words in which a revision can be asked for. */
#ifndef KILN_TARGET_H
#define KILN_TARGET_H

#include <stdint.h>

enum kiln_target_kind {
	KILN_TARGET_HEAD,
	KILN_TARGET_BASE,
	KILN_TARGET_UP,   /* +N */
	KILN_TARGET_DOWN, /* -N */
	KILN_TARGET_ID,   /* an id or the beginning of one */
	KILN_TARGET_ILLEGAL
};

struct kiln_target {
	enum kiln_target_kind kind;
	uint32_t count; /* of UP and DOWN; as many as there can be when it is larger */
};

struct kiln_target kiln_read_target_(const char *text);

#endif
