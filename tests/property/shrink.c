/*
 * Takes out one branch after the other, the big ones first, and keeps what still fails with the
 * same tag. What no longer makes sense is refused by the model or the generator and put back.
 */
#include "tests/property/shrink.h"

#include "tests/property/run.h"

#include <string.h>

struct shrinker {
	struct tree *root;
	uint64_t seed;
	struct outcome *outcome;
	bool progress;
};

static bool still_fails(struct shrinker *shrinker)
{
	struct outcome now;
	run_case(shrinker->root, shrinker->seed, &now);
	if (now.kind != OUTCOME_FAILED || strcmp(now.tag, shrinker->outcome->tag) != 0)
		return false;
	*shrinker->outcome = now;
	return true;
}

/* Without the branches from `at` on, `n` of them, if it still fails. */
static bool cut(struct shrinker *shrinker, struct tree *parent, size_t at, size_t n)
{
	struct tree kept = *parent;
	struct tree *items[64];
	size_t left = 0;
	if (parent->items.len > sizeof items / sizeof *items)
		return false;
	for (size_t i = 0; i < parent->items.len; i++)
		if (i < at || i >= at + n)
			items[left++] = parent->items.items[i];
	parent->items.items = items;
	parent->items.len = left;
	bool fails = still_fails(shrinker);
	*parent = kept;
	if (fails) {
		memcpy(parent->items.items, items, left * sizeof *items);
		parent->items.len = left;
		shrinker->progress = true;
	}
	return fails;
}

/* Branches above `depth` levels are cut, halves first. */
static void visit(struct shrinker *shrinker, struct tree *tree, unsigned depth)
{
	if (depth == 0) {
		for (size_t n = tree->items.len; n > 0; n /= 2)
			for (size_t at = tree->items.len; at > 0;) {
				at = at > n ? at - n : 0;
				cut(shrinker, tree, at, n);
			}
		return;
	}
	for (size_t i = tree->items.len; i-- > 0;)
		visit(shrinker, tree->items.items[i], depth - 1);
}

void shrink_case(struct tree *revisions, uint64_t seed, struct outcome *outcome)
{
	struct shrinker shrinker = {.root = revisions, .seed = seed, .outcome = outcome};
	do {
		shrinker.progress = false;
		for (unsigned depth = 0; depth < 12; depth++)
			visit(&shrinker, revisions, depth);
	} while (shrinker.progress);
}
