/* xoshiro256** (https://prng.di.unimi.it), its state filled by splitmix64 as its authors advise. */
#include "tests/property/dice.h"

static uint64_t rotate(uint64_t x, int by)
{
	return (x << by) | (x >> (64 - by));
}

static uint64_t split(uint64_t *seed)
{
	*seed += 0x9e3779b97f4a7c15u;
	uint64_t z = *seed;
	z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
	z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
	return z ^ (z >> 31);
}

void dice_seed(struct dice *dice, uint64_t seed)
{
	for (size_t i = 0; i < 4; i++)
		dice->state[i] = split(&seed);
}

uint64_t dice_roll(struct dice *dice)
{
	uint64_t *s = dice->state;
	uint64_t result = rotate(s[1] * 5, 7) * 9, t = s[1] << 17;
	s[2] ^= s[0];
	s[3] ^= s[1];
	s[1] ^= s[2];
	s[0] ^= s[3];
	s[2] ^= t;
	s[3] = rotate(s[3], 45);
	return result;
}

size_t dice_below(struct dice *dice, size_t n)
{
	return (size_t)(dice_roll(dice) % n);
}

bool dice_chance(struct dice *dice, unsigned percent)
{
	return dice_below(dice, 100) < percent;
}
