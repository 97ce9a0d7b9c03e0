/* Text for people. */
#include "runtime/cli/cli.h"
#include "runtime/cli/script.h"

#include <string.h>

/* Control characters are those below a space, DEL, and U+0080 to U+009F, in UTF-8 C2 80 to C2 9F. */
static void print_safe(FILE *out, const char *text, bool in_lines)
{
	for (; text != NULL && *text != '\0'; text++) {
		const unsigned char c = (unsigned char)*text, next = (unsigned char)text[1];

		if (c == '\n' || c == '\t')
			putc(in_lines ? c : ' ', out);
		else if (c < ' ' || c == 0x7f)
			putc('?', out);
		else if (c == 0xc2 && next >= 0x80 && next < 0xa0)
			text++, putc('?', out);
		else
			putc(c, out);
	}
}

void print_text(FILE *out, const char *text)
{
	print_safe(out, text, false);
}

void print_lines(FILE *out, const char *text)
{
	print_safe(out, text, true);
}

static enum exit_status exit_of(enum kiln_status status)
{
	if (status == KILN_INTERRUPTED && watch_signal() != 0)
		return (enum exit_status)(EXIT_SIGNAL + watch_signal());
	return status >= KILN_BUSY && status <= KILN_NO_MEMORY ? EXIT_ENVIRONMENT : EXIT_REFUSED;
}

enum exit_status print_failure(const struct cli *cli, const char *file, const struct kiln_error *error)
{
	watch_clear();
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

void print_problem(FILE *out, const struct kiln_error *error)
{
	fputs("problem: ", out);
	print_text(out, error->message);
	fprintf(out, " [%s]\n", kiln_status_name(error->status));
	if (error->advice[0] == '\0')
		return;
	fputs("hint: ", out);
	print_text(out, error->advice);
	putc('\n', out);
}

void print_file(const struct cli *cli, const char *file)
{
	if (cli->nfile < 2)
		return;
	print_text(stdout, file);
	fputs(": ", stdout);
}

void print_steps(const struct kiln_step *steps, size_t nstep, bool is_upgrade)
{
	sqlite3_str *script = sqlite3_str_new(NULL);
	char *text;

	script_steps(script, steps, nstep, is_upgrade);
	text = sqlite3_str_finish(script);
	if (text != NULL)
		print_lines(stdout, text);
	sqlite3_free(text);
}
