#include "gen/base/str.h"

#include <string.h>

/* Words longer than this are no slips of the finger in a key. */
#define NEAR_MAX 63u

/* SQLite folds A-Z only (sqlite3UpperToLower); the C locale must not have a say. */
static unsigned char fold(char c)
{
	unsigned char byte = (unsigned char)c;
	return byte >= 'A' && byte <= 'Z' ? (unsigned char)(byte - 'A' + 'a') : byte;
}

static int fold_compare(const char *a, const char *b)
{
	while (*a != '\0' && fold(*a) == fold(*b)) {
		a++;
		b++;
	}
	return fold(*a) - fold(*b);
}

bool str_equal(const char *a, const char *b)
{
	return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

bool name_equal(const char *a, const char *b)
{
	return a == b || (a != NULL && b != NULL && fold_compare(a, b) == 0);
}

int name_compare(const char *a, const char *b)
{
	int order = fold_compare(a, b);
	return order != 0 ? order : strcmp(a, b);
}

bool str_prefix(const char *s, const char *prefix)
{
	return strncmp(s, prefix, strlen(prefix)) == 0;
}

static size_t smaller(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Edit distance where two neighbours that changed places count once. Both are at most NEAR_MAX
 * long. */
static size_t distance(const char *a, size_t na, const char *b, size_t nb)
{
	size_t rows[3][NEAR_MAX + 1];
	size_t *before = rows[0], *above = rows[1], *row = rows[2];

	for (size_t j = 0; j <= nb; j++)
		before[j] = above[j] = j;
	for (size_t i = 1; i <= na; i++) {
		row[0] = i;
		for (size_t j = 1; j <= nb; j++) {
			size_t differs = fold(a[i - 1]) != fold(b[j - 1]);
			row[j] = smaller(above[j], row[j - 1]) + 1;
			row[j] = smaller(row[j], above[j - 1] + differs);
			if (i > 1 && j > 1 && fold(a[i - 1]) == fold(b[j - 2]) && fold(a[i - 2]) == fold(b[j - 1]))
				row[j] = smaller(row[j], before[j - 2] + 1);
		}
		size_t *oldest = before;
		before = above;
		above = row;
		row = oldest;
	}
	return above[nb];
}

const char *str_nearest(const char *word, const char *const *candidates, size_t n)
{
	const char *nearest = NULL;
	size_t least = NEAR_MAX;
	size_t len = strlen(word);
	if (len > NEAR_MAX)
		return NULL;

	for (size_t i = 0; i < n; i++) {
		size_t other = strlen(candidates[i]);
		if (other > NEAR_MAX)
			continue;
		size_t d = distance(word, len, candidates[i], other);
		size_t allowed = (len > other ? len : other) / 3;
		if (d <= allowed && d < least) {
			nearest = candidates[i];
			least = d;
		}
	}
	return nearest;
}
