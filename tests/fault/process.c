#include "tests/fault/process.h"

#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
	MAX_ARGUMENTS = 8,
	SAID_SIZE = 4096
};

static void become(const char *const *arguments, const char *out, const int *gate)
{
	char *argv[MAX_ARGUMENTS + 2] = {(char *)(uintptr_t) "migrate"};
	const int file = open(out, O_WRONLY | O_CREAT | O_TRUNC, 0600);
	char byte;

	for (size_t i = 0; arguments[i] != NULL && i < MAX_ARGUMENTS; i++)
		argv[i + 1] = (char *)(uintptr_t)arguments[i];
	if (file < 0 || dup2(file, STDOUT_FILENO) < 0 || dup2(file, STDERR_FILENO) < 0)
		_exit(125);
	if (gate != NULL) {
		close(gate[1]);
		while (read(gate[0], &byte, 1) > 0)
			;
	}
	execv("/proc/self/exe", argv);
	_exit(126);
}

pid_t process_start(const char *const *arguments, const char *out, const int *gate)
{
	const pid_t pid = fork();

	if (pid == 0)
		become(arguments, out, gate);
	return pid;
}

int process_end(pid_t pid)
{
	int status;

	if (waitpid(pid, &status, 0) < 0)
		return 127;
	return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

char *process_said(const char *out)
{
	char *text = calloc(1, SAID_SIZE);
	FILE *file = fopen(out, "r");

	if (text != NULL && file != NULL && fread(text, 1, SAID_SIZE - 1, file) == 0)
		text[0] = '\0';
	if (file != NULL)
		fclose(file);
	return text;
}
