/*
 * Random histories, compiled by the generator and judged with SQLite as the oracle.
 *
 *   test_property [--seed N] [--cases N] [--forever] [--print] [--verbose]
 *
 * Case i has the seed N + i: `--seed N --cases 1` repeats one. A failure is shrunk and printed as
 * YAML; --print shows each case as it was made.
 */
#include "tests/property/make.h"
#include "tests/property/run.h"
#include "tests/property/shrink.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define TAGS 64

struct tally {
	unsigned accepted, refused, failed;
	char tags[TAGS][64]; /* rules that refused, with how often */
	unsigned counts[TAGS];
};

static void count_tag(struct tally *tally, const char *tag)
{
	size_t i = 0;
	while (i < TAGS - 1 && tally->counts[i] > 0 && strcmp(tally->tags[i], tag) != 0)
		i++;
	snprintf(tally->tags[i], sizeof tally->tags[i], "%s", tag);
	tally->counts[i]++;
}

static void print_case(const struct tree *revisions)
{
	for (size_t i = 0; i < revisions->items.len; i++) {
		struct buf text = {0};
		tree_write(&text, revisions->items.items[i]);
		printf("# %04zu_r.yaml\n%s", i + 1, buf_text(&text));
		buf_free(&text);
	}
}

struct options {
	uint64_t seed;
	unsigned cases;
	bool forever, print, verbose, raw;
};

static void run_one(uint64_t seed, const struct options *options, struct tally *tally)
{
	struct arena arena = {0};
	struct outcome outcome;
	struct tree *revisions = make_case(&arena, seed);
	if (options->print)
		print_case(revisions);
	run_case(revisions, seed, &outcome);
	if (outcome.kind == OUTCOME_ACCEPTED) {
		tally->accepted++;
	} else if (outcome.kind == OUTCOME_REFUSED) {
		tally->refused++;
		count_tag(tally, outcome.tag);
		if (options->verbose)
			printf("refused seed %llu: %s\n", (unsigned long long)seed, outcome.text);
	} else {
		tally->failed++;
		if (!options->raw)
			shrink_case(revisions, seed, &outcome);
		printf("not ok seed %llu: %s\n%s\n", (unsigned long long)seed, outcome.tag, outcome.text);
		if (!options->raw)
			print_case(revisions);
	}
	fflush(stdout);
	arena_free(&arena);
}

static void report(const struct tally *tally, bool verbose)
{
	unsigned total = tally->accepted + tally->refused + tally->failed;
	printf("# %u of %u cases accepted, %u refused, %u failed\n", tally->accepted, total, tally->refused,
	       tally->failed);
	for (size_t i = 0; verbose && i < TAGS && tally->counts[i] > 0; i++)
		printf("# refused %4u times: %s\n", tally->counts[i], tally->tags[i]);
}

static bool read_options(int argc, char **argv, struct options *options)
{
	static const struct option longs[] = {{"seed", required_argument, NULL, 's'},
	                                      {"cases", required_argument, NULL, 'c'},
	                                      {"forever", no_argument, NULL, 'f'},
	                                      {"print", no_argument, NULL, 'p'},
	                                      {"raw", no_argument, NULL, 'r'},
	                                      {"verbose", no_argument, NULL, 'v'},
	                                      {NULL, 0, NULL, 0}};
	for (int c; (c = getopt_long(argc, argv, "", longs, NULL)) != -1;)
		switch (c) {
		case 's':
			options->seed = strtoull(optarg, NULL, 0);
			break;
		case 'c':
			options->cases = (unsigned)strtoul(optarg, NULL, 0);
			break;
		case 'f':
			options->forever = true;
			break;
		case 'p':
			options->print = true;
			break;
		case 'r':
			options->raw = true;
			break;
		case 'v':
			options->verbose = true;
			break;
		default:
			return false;
		}
	return true;
}

int main(int argc, char **argv)
{
	struct options options = {.seed = 1, .cases = 500};
	struct tally tally = {0};
	if (!read_options(argc, argv, &options)) {
		fputs("usage: test_property [--seed N] [--cases N] [--forever] [--print] [--raw] [--verbose]\n",
		      stderr);
		return 2;
	}
	for (uint64_t i = 0; options.forever ? tally.failed == 0 : i < options.cases; i++) {
		run_one(options.seed + i, &options, &tally);
		if (options.forever && i % 1000 == 999)
			report(&tally, options.verbose);
	}
	report(&tally, options.verbose);
	bool ok = tally.failed == 0 && tally.accepted > tally.refused;
	if (!options.forever)
		printf("%s property %u cases\n", ok ? "ok" : "not ok", options.cases);
	return ok ? 0 : 1;
}
