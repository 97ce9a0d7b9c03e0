/* The command line, and the help that tells of it: one table of options, one of commands. */
#include "runtime/cli/cli.h"

#include <getopt.h>
#include <stdlib.h>
#include <string.h>

#define DEFAULT_WAIT_MS 5000

/* Letter (what getopt_long returns, and how commands list what they take), name, argument, help. */
static const struct {
	char letter;
	const char *name, *argument, *help;
} options[] = {
	{'t', "to", "REV", "head, base, +N, -N, an id or the beginning of one"},
	{'e', "each", NULL, "commit after every revision, not once at the end"},
	{'b', "backup", "[=FILE]", "copy the database first, into DATABASE.REVISION.bak or FILE, which must be new"},
	{'i', "ignore-drift", NULL,
         "do not compare the schema with the one expected; a rebuild drops what it does not know"},
	{'w', "wait", "SECONDS", "how long to wait for a lock (5)"},
	{'D', "data", NULL, "what the guards find in the database as it is"},
	{'d', "down", NULL, "the way back"},
	{'l', "log", NULL, "everything that was done or tried, with failures"},
	{'x', "exit-code", NULL, "exit status 1 unless the database is at head"},
	{'j', "json", NULL, "one JSON document per database, each on a line"},
	{'q', "quiet", NULL, "say nothing but errors"},
	{'h', "help", NULL, "this text"},
	{'V', "version", NULL, "the history, its head and the version of SQLite"},
};

#define NOPTION (sizeof options / sizeof *options)

static bool takes(const struct command *command, char letter)
{
	return letter == 'h' || letter == 'V' || (command != NULL && strchr(command->options, letter) != NULL);
}

/* ---- Help ---- */

static void help_options(const struct command *command)
{
	puts("\noptions:");
	for (size_t i = 0; i < NOPTION; i++) {
		const char *argument = options[i].argument == NULL ? "" : options[i].argument;
		char text[40];

		if (!takes(command, options[i].letter) || (command != NULL && options[i].letter == 'V'))
			continue;
		snprintf(text, sizeof text, "--%s%s%s", options[i].name,
		         *argument == '\0' || *argument == '[' ? "" : " ", argument);
		printf("  %-18s %s\n", text, options[i].help);
	}
}

static void help_json(const char *json)
{
	printf("\n--json prints a document like this on a line (keys stay what they are, others may come):\n%s", json);
	if (strstr(json, " P") != NULL)
		puts("  P: {code: the word in brackets of an error, revision: id or null, message, advice: text or "
		     "null}");
}

static void help_command(const struct cli *cli)
{
	const struct command *command = cli->command;

	printf("usage: %s %s [options] %s\n\n%s.\n%s", cli->program, command->name, command->arguments,
	       command->summary, command->help == NULL ? "" : command->help);
	help_options(command);
	if (command->json != NULL)
		help_json(command->json);
	if (cli->history->default_file != NULL && command->access != ACCESS_NONE)
		printf("\nWithout a DATABASE it is %s.", cli->history->default_file);
	puts("\nExit status: 0 done, 1 refused or failed, 2 usage, 3 files, locks or memory, 128 + n signal n.");
}

static void help(const struct cli *cli)
{
	if (cli->command != NULL) {
		help_command(cli);
		return;
	}
	printf("usage: %s COMMAND [options] [DATABASE...]\n\nMigrations of %s.\n\ncommands:\n", cli->program,
	       cli->history->name);
	for (const struct command *command = commands; command->name != NULL; command++)
		printf("  %-10s %s\n", command->name, command->summary);
	help_options(NULL);
	printf("\n`%s COMMAND --help` tells more.\n", cli->program);
}

static void version(const struct cli *cli)
{
	const struct kiln_history *history = cli->history;

	printf("%s, %zu revisions, head %s, SQLite %s\n", history->name, history->nrevision,
	       history->nrevision == 0 ? "base" : history->revisions[history->nrevision - 1].id, sqlite3_libversion());
}

/* ---- Reading ---- */

static const char *command_at(size_t i)
{
	return commands[i].name;
}

static const char *option_at(size_t i)
{
	return i < NOPTION ? options[i].name : NULL;
}

static void suggest(const struct cli *cli, const char *dashes, const char *meant)
{
	if (meant != NULL)
		fprintf(stderr, "%s: hint: did you mean %s%s?\n", cli->program, dashes, meant);
}

static enum exit_status usage(const struct cli *cli, const char *what, const char *which)
{
	fprintf(stderr, "%s: %s%s%s\n%s: hint: `%s%s%s --help`\n", cli->program, what, which == NULL ? "" : " ",
	        which == NULL ? "" : which, cli->program, cli->program, cli->command == NULL ? "" : " ",
	        cli->command == NULL ? "" : cli->command->name);
	return EXIT_USAGE;
}

static bool read_wait(struct cli *cli, const char *text)
{
	char *end;
	const double seconds = strtod(text, &end);

	if (end == text || *end != '\0' || !(seconds >= 0 && seconds <= 86400))
		return false;
	cli->wait_ms = (int)(seconds * 1000);
	return true;
}

static bool set_option(struct cli *cli, int letter, const char *argument)
{
	switch (letter) {
	case 't':
		cli->target = argument;
		return true;
	case 'e':
		return cli->each = true;
	case 'i':
		return cli->ignore_drift = true;
	case 'w':
		return read_wait(cli, argument);
	case 'b':
		cli->backup_file = argument;
		return cli->backup = true;
	case 'D':
		return cli->data = true;
	case 'd':
		return cli->down = true;
	case 'l':
		return cli->log = true;
	case 'x':
		return cli->exit_code = true;
	case 'j':
		return cli->json = true;
	default:
		return cli->quiet = true;
	}
}

static void find_command(struct cli *cli, const char *name)
{
	for (const struct command *command = commands; command->name != NULL; command++)
		if (strcmp(command->name, name) == 0)
			cli->command = command;
}

/* What getopt_long wants: the table above, and that it reports nothing itself. */
static int next_option(int argc, char **argv, int *index)
{
	struct option longs[NOPTION + 1];

	memset(longs, 0, sizeof longs);
	for (size_t i = 0; i < NOPTION; i++) {
		longs[i].name = options[i].name;
		longs[i].has_arg = options[i].argument == NULL   ? no_argument
		                   : *options[i].argument == '[' ? optional_argument
		                                                 : required_argument;
		longs[i].val = options[i].letter;
	}
	return getopt_long(argc, argv, ":hq", longs, index);
}

static enum exit_status read_positional(struct cli *cli, int argc, char **argv, int first)
{
	if (cli->command->wants_revision) {
		if (first >= argc)
			return usage(cli, "which revision?", NULL);
		cli->revision = argv[first++];
	}
	cli->files = argv + first;
	cli->nfile = argc - first;
	if (cli->command->access == ACCESS_NONE && cli->nfile > 0)
		return usage(cli, "there is nothing to do with", argv[first]);
	if (cli->command->access != ACCESS_NONE && cli->nfile == 0 && cli->history->default_file == NULL)
		return usage(cli, "which database?", NULL);
	if (cli->backup_file != NULL && cli->nfile > 1)
		return usage(cli, "one backup cannot be that of several databases:", cli->backup_file);
	return EXIT_DONE;
}

enum exit_status options_read(struct cli *cli, int argc, char **argv)
{
	int letter, index = -1;

	cli->wait_ms = DEFAULT_WAIT_MS;
	/* The command is the first argument, so that one can say which options it takes. */
	if (argc > 1 && argv[1][0] != '-') {
		find_command(cli, argv[1]);
		if (cli->command == NULL) {
			usage(cli, "there is no command", argv[1]);
			suggest(cli, "", nearest(argv[1], command_at));
			return EXIT_USAGE;
		}
		argc--;
		argv++;
	}
	while ((letter = next_option(argc, argv, &index)) != -1) {
		const char *given = argv[optind - 1];

		if (letter == '?') {
			usage(cli, "there is no option", given);
			suggest(cli, "--", nearest(given + strspn(given, "-"), option_at));
			return EXIT_USAGE;
		}
		if (letter == ':')
			return usage(cli, "an argument is missing for", given);
		if (letter == 'h' || letter == 'V') {
			(letter == 'h' ? help : version)(cli);
			cli->command = NULL;
			return EXIT_DONE;
		}
		if (!takes(cli->command, (char)letter))
			return usage(cli, "the command does not take", given);
		if (!set_option(cli, letter, optarg))
			return usage(cli, "no number of seconds:", optarg);
	}
	if (cli->command == NULL)
		return usage(cli, "which command?", NULL);
	return read_positional(cli, argc, argv, optind);
}
