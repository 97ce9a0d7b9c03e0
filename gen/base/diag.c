/* What a message says is decided by whoever reports it; here it is kept, sorted and laid out. */
#include "gen/base/diag.h"

#include "gen/base/buf.h"
#include "gen/base/str.h"

#include <stdlib.h>
#include <string.h>

#define KEPT_MAX  20u  /* errors, and as many warnings */
#define SHOWN_MAX 400u /* bytes of a source line that is still worth showing */

enum severity {
	SEVERITY_ERROR,
	SEVERITY_WARNING,
	SEVERITY__COUNT
};

struct note {
	struct loc loc;
	const char *text;
};

struct diag_message {
	enum severity severity;
	struct loc loc;
	enum rule rule;
	const char *text;
	size_t order; /* of the report */
	LIST(struct note) notes;
};

const struct rule_info rule_info[RULE__COUNT] = {
#define RULE(symbol, name, summary) {name, summary},
#include "gen/base/rules.h"
#undef RULE
};

void diag_init(struct diag *diag, struct arena *arena)
{
	*diag = (struct diag){.arena = arena};
}

/* ---- Collecting ---- */

static bool loc_equal(struct loc a, struct loc b)
{
	return a.src == b.src && a.line == b.line && a.col == b.col;
}

static bool is_kept_already(const struct diag *diag, enum severity severity, struct loc loc, const char *text)
{
	for (size_t i = 0; i < diag->len; i++) {
		const struct diag_message *message = diag->messages[i];
		if (message->severity == severity && loc_equal(message->loc, loc) && str_equal(message->text, text))
			return true;
	}
	return false;
}

static void report(struct diag *diag, enum severity severity, struct loc loc, enum rule rule, const char *format,
                   va_list args)
{
	diag->last = NULL;
	const char *text = arena_vprintf(diag->arena, format, args);
	if (is_kept_already(diag, severity, loc, text))
		return;
	size_t kept = 0;
	for (size_t i = 0; i < diag->len; i++)
		kept += diag->messages[i]->severity == severity;
	if (kept == KEPT_MAX) {
		if (severity == SEVERITY_ERROR)
			diag->nmore++;
		return;
	}
	struct diag_message *message = arena_new(diag->arena, struct diag_message);
	message->severity = severity;
	message->loc = loc;
	message->rule = rule;
	message->text = text;
	message->order = diag->len;
	diag->messages = list_room_(diag->arena, diag->messages, sizeof(struct diag_message *), diag->len, &diag->cap);
	diag->messages[diag->len++] = message;
	diag->last = message;
}

void diag_error(struct diag *diag, struct loc loc, enum rule rule, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	report(diag, SEVERITY_ERROR, loc, rule, format, args);
	va_end(args);
	diag->nerror++;
}

void diag_warning(struct diag *diag, struct loc loc, enum rule rule, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	report(diag, SEVERITY_WARNING, loc, rule, format, args);
	va_end(args);
}

/* The note of a message that was not kept goes the same way. */
void diag_note(struct diag *diag, struct loc loc, const char *format, ...)
{
	if (diag->last == NULL)
		return;
	va_list args;
	va_start(args, format);
	struct note note = {.loc = loc, .text = arena_vprintf(diag->arena, format, args)};
	va_end(args);
	list_push(diag->arena, &diag->last->notes, note);
}

void diag_detail(struct diag *diag, const char *format, ...)
{
	if (!diag->verbose)
		return;
	va_list args;
	va_start(args, format);
	vfprintf(stderr, format, args);
	va_end(args);
	fputc('\n', stderr);
}

/* ---- Laying out ---- */

static int compare_number(size_t a, size_t b)
{
	return (a > b) - (a < b);
}

static int compare_messages(const void *left, const void *right)
{
	const struct diag_message *a = *(struct diag_message *const *)left;
	const struct diag_message *b = *(struct diag_message *const *)right;
	int order = strcmp(a->loc.src != NULL ? a->loc.src->path : "", b->loc.src != NULL ? b->loc.src->path : "");
	if (order == 0)
		order = compare_number(a->loc.line, b->loc.line);
	if (order == 0)
		order = compare_number(a->loc.col, b->loc.col);
	return order != 0 ? order : compare_number(a->order, b->order);
}

static bool is_word(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.' ||
	       (unsigned char)c >= 0x80;
}

/* Bytes of the token at the start of `s`: a quoted scalar (as far as it stands on this line), a
   word, an anchor or a tag with its sign, or one character. */
static size_t token_length(const char *s, size_t n)
{
	size_t i = 1;
	if (n == 0)
		return 0;
	if (s[0] == '"' || s[0] == '\'') {
		while (i < n && s[i] != s[0])
			i += s[0] == '"' && s[i] == '\\' && i + 1 < n ? 2 : 1;
		return i < n ? i + 1 : n;
	}
	if (!is_word(s[0]) && strchr("&*!", s[0]) == NULL)
		return 1;
	while (i < n && (is_word(s[i]) || (s[0] == '!' && s[i] == '!')))
		i++;
	return i;
}

/* Bytes of the well-formed UTF-8 character at `s`, 0 when it is none or a control character. */
static size_t printable(const char *s, size_t n)
{
	unsigned char first = (unsigned char)s[0];
	if (first < 0x80)
		return (first >= 0x20 && first != 0x7F) || first == '\t';
	size_t len = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
	if (first < 0xC2 || first > 0xF4 || len > n)
		return 0;
	for (size_t i = 1; i < len; i++) {
		if (((unsigned char)s[i] & 0xC0u) != 0x80u)
			return 0;
	}
	return len;
}

/* The line as it is, but nothing that a terminal would act upon. */
static void print_line(FILE *out, uint32_t number, const char *line, size_t len)
{
	fprintf(out, "%5u | ", number);
	for (size_t i = 0; i < len;) {
		size_t n = printable(line + i, len - i);
		if (n == 0)
			fputc('?', out);
		else
			fwrite(line + i, 1, n, out);
		i += n > 0 ? n : 1;
	}
	fputc('\n', out);
}

/* One cell for each code point; tabs are copied, so that the caret stands right whatever their
 * width. */
static void print_caret(FILE *out, const char *line, size_t at, size_t token)
{
	fputs("      | ", out);
	for (size_t i = 0; i < at; i++) {
		if (((unsigned char)line[i] & 0xC0u) != 0x80u)
			fputc(line[i] == '\t' ? '\t' : ' ', out);
	}
	fputc('^', out);
	for (size_t i = at + 1; i < at + token; i++) {
		if (((unsigned char)line[i] & 0xC0u) != 0x80u)
			fputc('~', out);
	}
	fputc('\n', out);
}

static void print_source(FILE *out, struct loc loc)
{
	size_t len = 0;
	const char *line = loc.src != NULL ? src_line(loc.src, loc.line, &len) : NULL;
	if (line == NULL || len > SHOWN_MAX)
		return;
	size_t at = src_offset(loc) - (size_t)(line - loc.src->text);
	print_line(out, loc.line, line, len);
	print_caret(out, line, at, token_length(line + at, len - at));
}

static void print_place(FILE *out, struct loc loc)
{
	if (loc.src == NULL)
		fputs("kiln: ", out);
	else if (loc.line == 0)
		fprintf(out, "%s: ", loc.src->path);
	else
		fprintf(out, "%s:%u:%u: ", loc.src->path, loc.line, loc.col);
}

static void print_message(FILE *out, const struct diag_message *message)
{
	static const char *const words[SEVERITY__COUNT] = {
		[SEVERITY_ERROR] = "error",
		[SEVERITY_WARNING] = "warning",
	};
	print_place(out, message->loc);
	fprintf(out, "%s: %s [%s]\n", words[message->severity], message->text, rule_info[message->rule].name);
	print_source(out, message->loc);
	for (size_t i = 0; i < message->notes.len; i++) {
		print_place(out, message->notes.items[i].loc);
		fprintf(out, "note: %s\n", message->notes.items[i].text);
	}
}

void diag_flush(struct diag *diag, FILE *out)
{
	if (diag->len > 1)
		qsort(diag->messages, diag->len, sizeof(struct diag_message *), compare_messages);
	for (size_t i = 0; i < diag->len; i++)
		print_message(out, diag->messages[i]);
	if (diag->nmore > 0)
		fprintf(out, "kiln: %zu more error%s not shown\n", diag->nmore, diag->nmore == 1 ? "" : "s");
	diag->len = 0;
	diag->nmore = 0;
	diag->last = NULL;
}

void fatal(const char *format, ...)
{
	va_list args;
	va_start(args, format);
	fputs("kiln: ", stderr);
	vfprintf(stderr, format, args);
	fputc('\n', stderr);
	va_end(args);
	exit(3);
}

void bug_(const char *file, int line, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	fprintf(stderr, "kiln: internal error at %s:%d: ", file, line);
	vfprintf(stderr, format, args);
	fputs("; please report it with the spec\n", stderr);
	va_end(args);
	exit(4);
}
