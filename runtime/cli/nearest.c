/* What somebody meant who wrote a name that is none. */
#include "runtime/cli/cli.h"

#include <string.h>

/* Longer names than this are not compared. */
#define MAX_NAME 24

static size_t smaller(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* How many letters have to be put in, taken out, changed or swapped with their neighbour. */
static size_t distance(const char *a, const char *b)
{
	const size_t na = strlen(a), nb = strlen(b);
	size_t cost[MAX_NAME + 1][MAX_NAME + 1];

	if (na > MAX_NAME || nb > MAX_NAME)
		return MAX_NAME;
	for (size_t i = 0; i <= na; i++)
		for (size_t j = 0; j <= nb; j++) {
			if (i == 0 || j == 0) {
				cost[i][j] = i + j;
				continue;
			}
			cost[i][j] = smaller(smaller(cost[i - 1][j], cost[i][j - 1]) + 1,
			                     cost[i - 1][j - 1] + (a[i - 1] != b[j - 1]));
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
				cost[i][j] = smaller(cost[i][j], cost[i - 2][j - 2] + 1);
		}
	return cost[na][nb];
}

const char *nearest(const char *name, const char *(*name_at)(size_t i))
{
	const char *best = NULL, *candidate;
	size_t least = 1 + strlen(name) / 3;

	for (size_t i = 0; (candidate = name_at(i)) != NULL; i++) {
		const size_t found = strncmp(name, candidate, strlen(name)) == 0 ? 1 : distance(name, candidate);

		if (found <= least) {
			least = found == 0 ? 0 : found - 1;
			best = candidate;
		}
	}
	return best;
}
