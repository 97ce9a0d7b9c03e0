/*
 * timer ROUNDS NAME COMMAND... [-- NAME COMMAND...]...: the wall time of whole processes. The
 * commands take turns in every round, so that what else the machine does falls on all of them
 * alike. Prints NAME, median and minimum in microseconds, a line for each.
 */
#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum {
	MAX_COMMANDS = 16
};

struct command {
	char **argv; /* argv[0] is the name, the command follows */
	long *us;    /* of each round */
};

static void fail(const char *what)
{
	fprintf(stderr, "timer: %s\n", what);
	exit(1);
}

static long now_us(void)
{
	struct timespec time;
	clock_gettime(CLOCK_MONOTONIC, &time);
	return time.tv_sec * 1000000 + time.tv_nsec / 1000;
}

static long run(char **argv, const posix_spawn_file_actions_t *quiet)
{
	long start = now_us();
	pid_t pid;
	int status;
	int error = posix_spawnp(&pid, argv[0], quiet, NULL, argv, environ);
	if (error != 0)
		fail(strerror(error));
	if (waitpid(pid, &status, 0) < 0)
		fail(strerror(errno));
	if (status != 0)
		fail(argv[0]);
	return now_us() - start;
}

static int compare(const void *a, const void *b)
{
	long x = *(const long *)a, y = *(const long *)b;
	return (x > y) - (x < y);
}

int main(int argc, char **argv)
{
	struct command commands[MAX_COMMANDS];
	size_t ncommand = 0;
	size_t rounds = argc > 3 ? strtoul(argv[1], NULL, 10) : 0;
	if (rounds == 0)
		fail("usage: timer ROUNDS NAME COMMAND... [-- NAME COMMAND...]...");
	for (int i = 2; i < argc; i++) {
		if (ncommand == MAX_COMMANDS)
			fail("too many commands");
		commands[ncommand].argv = argv + i;
		commands[ncommand].us = calloc(rounds, sizeof(long));
		if (commands[ncommand].us == NULL)
			fail("out of memory");
		ncommand++;
		while (i < argc && strcmp(argv[i], "--") != 0)
			i++;
		if (i < argc)
			argv[i] = NULL;
	}

	posix_spawn_file_actions_t quiet;
	posix_spawn_file_actions_init(&quiet);
	posix_spawn_file_actions_addopen(&quiet, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
	for (size_t round = 0; round < rounds; round++)
		for (size_t i = 0; i < ncommand; i++)
			commands[i].us[round] = run(commands[i].argv + 1, &quiet);
	posix_spawn_file_actions_destroy(&quiet);

	for (size_t i = 0; i < ncommand; i++) {
		qsort(commands[i].us, rounds, sizeof(long), compare);
		printf("%s %ld %ld\n", commands[i].argv[0], commands[i].us[rounds / 2], commands[i].us[0]);
		free(commands[i].us);
	}
	return 0;
}
