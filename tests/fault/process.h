/*
 * A test program that is the binary of the test history as well: started with arguments it does
 * what that does. So the processes that are killed or started at once are real ones.
 */
#ifndef TEST_PROCESS_H
#define TEST_PROCESS_H

#include <stdbool.h>
#include <sys/types.h>

/*
 * Starts this program with these arguments (NULL-terminated, without its name); what it says goes
 * into the file `out`. With a `gate`, a pipe, it begins once the writing end of that is closed here.
 */
pid_t process_start(const char *const *arguments, const char *out, const int *gate);

/* Waits for its end. Returns the exit status, 128 + n when signal n ended it. */
int process_end(pid_t pid);

/* What it said, as a text to be freed with free(). */
char *process_said(const char *out);

#endif
