/*
 * The binary of one database. It is compiled once for each, with the name of the history that the
 * generator wrote on the command line:
 *
 *     cc -c -DKILN_HISTORY=kiln_shop runtime/cli/main.c
 *     cc -o migrate main.o migrations.o (the other objects of runtime/cli) libkiln.a -lsqlite3 -lm
 *
 * All else is in the other files of this folder, which are the same for every database.
 */
#include "runtime/cli/cli.h"

extern const struct kiln_history KILN_HISTORY;

int main(int argc, char **argv)
{
	return cli_main(&KILN_HISTORY, argc, argv);
}
