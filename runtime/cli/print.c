/* Text for people. */
#include "runtime/cli/cli.h"

#include <string.h>

void print_text(FILE *out, const char *text)
{
	for (; *text != '\0'; text++) {
		const unsigned char c = (unsigned char)*text;

		putc((c < ' ' && c != '\n' && c != '\t') || c == 0x7f ? '?' : c, out);
	}
}

static enum exit_status exit_of(enum kiln_status status)
{
	if (status == KILN_INTERRUPTED && watch_signal() != 0)
		return (enum exit_status)(EXIT_SIGNAL + watch_signal());
	return status >= KILN_BUSY && status <= KILN_NO_MEMORY ? EXIT_ENVIRONMENT : EXIT_REFUSED;
}

enum exit_status print_failure(const struct cli *cli, const char *file, const struct kiln_error *error)
{
	fflush(stdout);
	fprintf(stderr, "%s: ", cli->program);
	if (file != NULL)
		print_text(stderr, file);
	fprintf(stderr, "%serror: ", file != NULL ? ": " : "");
	if (error->revision[0] != '\0') {
		print_text(stderr, error->revision);
		if (error->step != 0)
			fprintf(stderr, ", step %u", error->step);
		fputs(": ", stderr);
	}
	print_text(stderr, error->message);
	fprintf(stderr, " [%s]\n", kiln_status_name(error->status));
	if (error->advice[0] != '\0') {
		fprintf(stderr, "%s: hint: ", cli->program);
		print_text(stderr, error->advice);
		putc('\n', stderr);
	}
	return exit_of(error->status);
}

void print_file(const struct cli *cli, const char *file)
{
	if (cli->nfile < 2)
		return;
	print_text(stdout, file);
	fputs(": ", stdout);
}

/* A text as comment lines. */
static void print_comment(FILE *out, const char *word, const char *text)
{
	fputs("-- ", out);
	fputs(word, out);
	for (; *text != '\0'; text++) {
		putc(*text, out);
		if (*text == '\n')
			fputs("-- ", out);
	}
	putc('\n', out);
}

/* A semicolon behind a comment would belong to it. */
static void print_statement(FILE *out, const char *sql)
{
	const char *line = strrchr(sql, '\n');

	fputs(sql, out);
	fputs(strstr(line == NULL ? sql : line, "--") != NULL ? "\n;\n" : ";\n", out);
}

static void print_step(FILE *out, const struct kiln_step *step)
{
	switch (step->kind) {
	case KILN_STEP_NOTE:
		print_comment(out, "", step->text);
		return;
	case KILN_STEP_EXEC:
		if (step->unless != NULL)
			print_comment(out, "skipped when this returns a row: ", step->unless);
		else if (step->label != NULL)
			print_comment(out, "skipped when the upgrade skipped: ", step->label);
		break;
	case KILN_STEP_GUARD:
		print_comment(out, "stops when this returns a row: ", step->text);
		break;
	case KILN_STEP_EXPECT:
		print_comment(out, "must return ", step->expect == NULL ? "NULL" : step->expect);
		print_comment(out, "else: ", step->text);
		break;
	case KILN_STEP_COUNT:
		print_comment(out, "rows before: ", step->label);
		break;
	case KILN_STEP_COUNT_KEPT:
		print_comment(out, "must still be as many rows: ", step->label);
		break;
	}
	print_statement(out, step->sql);
}

void print_steps(FILE *out, const struct kiln_step *steps, size_t nstep)
{
	for (size_t i = 0; i < nstep; i++)
		print_step(out, &steps[i]);
}
