/* Random numbers that are the same everywhere for the same seed. */
#ifndef PROPERTY_DICE_H
#define PROPERTY_DICE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct dice {
	uint64_t state[4];
};

void dice_seed(struct dice *dice, uint64_t seed);
uint64_t dice_roll(struct dice *dice);
size_t dice_below(struct dice *dice, size_t n); /* 0 .. n - 1; n is not 0 */
bool dice_chance(struct dice *dice, unsigned percent);

/* One of the words of an array. */
#define dice_word(dice, words) ((words)[dice_below((dice), sizeof(words) / sizeof *(words))])

#endif
