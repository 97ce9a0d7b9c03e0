#include "tests/property/run.h"

#include "tests/property/judge.h"

#include "gen/base/diag.h"
#include "gen/base/str.h"
#include "gen/ops/load.h"
#include "gen/verify/verify.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define SECONDS 60 /* a case that takes longer hangs */

/* Rules that random operations break honestly. Any other that is broken is a failure. */
static const enum rule honest_rules[] = {
	RULE_column_in_use,        RULE_table_in_use,
	RULE_rename_refused,       RULE_no_effect,
	RULE_duplicate_constraint, RULE_ambiguous_constraint,
	RULE_missing_constraint,   RULE_foreign_key_target,
	RULE_undeclared_lossy,     RULE_bad_key,
};

/* Nor are these the generator's fault: values that were said to get lost need not pass the constraints that come back,
   a primary key may take what a UNIQUE did, and rows that the case itself puts in may break what it then asks for. */
static const struct {
	const char *rule, *text;
	enum {
		ANY_CASE,
		WITH_LOSS,
		WITH_ROWS,
		WITH_IF_NOT_EXISTS,
	} of;
} honest_words[] = {
	{"downgrade-fails", "the way back fails", WITH_LOSS},
	{"sql-error", "conflicting ON CONFLICT clauses", ANY_CASE},
	{"bad-type", "the default of column", ANY_CASE},
	{"if-not-exists-native", "the rebuild of", WITH_IF_NOT_EXISTS},
	{"if-not-exists-native", "change it in a later revision", WITH_IF_NOT_EXISTS},
	{"upgrade-fails", "every row gets the same value", ANY_CASE},
	{"upgrade-fails", "no row can take this value", ANY_CASE},
	{"upgrade-fails", "NULL where NOT NULL comes", WITH_ROWS},
	{"upgrade-fails", "lose their parent", WITH_ROWS},
	{"upgrade-fails", "constraint failed", WITH_ROWS},
	{"upgrade-fails", "rows without a parent", WITH_ROWS},
	{"upgrade-fails", "holds a value that is no", WITH_ROWS},
	{"upgrade-fails", "has several rows with the same", WITH_ROWS},
	{"round-trip", "constraint failed", WITH_ROWS},
	{"downgrade-fails", "rows without a parent", WITH_ROWS},
};

static struct arena arena;

static bool has_key(const struct tree *tree, const char *word)
{
	if (tree->key != NULL && strstr(tree->key, word) != NULL)
		return true;
	for (size_t i = 0; i < tree->items.len; i++)
		if (has_key(tree->items.items[i], word))
			return true;
	return false;
}

static bool is_case_of(const struct tree *revisions, size_t word)
{
	static const char *const keys[][4] = {
		[WITH_LOSS] = {"lossy"},
		[WITH_ROWS] = {"_rows", "copy_data", "execute"},
		[WITH_IF_NOT_EXISTS] = {"if_not_exists"},
	};
	for (size_t i = 0; honest_words[word].of != ANY_CASE && keys[honest_words[word].of][i] != NULL; i++)
		if (has_key(revisions, keys[honest_words[word].of][i]))
			return true;
	return honest_words[word].of == ANY_CASE;
}

static bool is_honest(const char *rule, const char *text, const struct tree *revisions)
{
	for (size_t i = 0; i < sizeof honest_words / sizeof *honest_words; i++)
		if (str_equal(honest_words[i].rule, rule) && strstr(text, honest_words[i].text) != NULL &&
		    is_case_of(revisions, i))
			return true;
	for (size_t i = 0; i < sizeof honest_rules / sizeof *honest_rules; i++)
		if (str_equal(rule_info[honest_rules[i]].name, rule))
			return true;
	return false;
}

/* ---- Specs ---- */

static bool write_specs(const char *dir, const struct tree *revisions)
{
	for (size_t i = 0; i < revisions->items.len; i++) {
		struct buf text = {0};
		FILE *file = fopen(arena_printf(&arena, "%s/%04zu_r.yaml", dir, i + 1), "w");
		if (file == NULL)
			return false;
		tree_write(&text, revisions->items.items[i]);
		fputs(buf_text(&text), file);
		buf_free(&text);
		if (fclose(file) != 0)
			return false;
	}
	return true;
}

static void remove_specs(const char *dir, const char *parent, const struct tree *revisions)
{
	for (size_t i = 0; i < revisions->items.len; i++)
		unlink(arena_printf(&arena, "%s/%04zu_r.yaml", dir, i + 1));
	rmdir(dir);
	rmdir(parent);
}

/* ---- The generator ---- */

/* The rule stands in brackets at the end of the first error's line. */
static void read_refusal(const char *text, const struct tree *revisions, struct outcome *outcome)
{
	const char *error = strstr(text, ": error: ");
	const char *end = error != NULL ? strstr(error, "]\n") : NULL, *start = end;
	while (start != NULL && start > error && *start != '[')
		start--;
	outcome->kind = OUTCOME_REFUSED;
	if (start != NULL)
		snprintf(outcome->tag, sizeof outcome->tag, "%.*s", (int)(end - start - 1), start + 1);
	snprintf(outcome->text, sizeof outcome->text, "%s", text);
	if (!is_honest(outcome->tag, outcome->text, revisions))
		outcome->kind = OUTCOME_FAILED;
}

static const struct plan *compile(const char *dir, const struct tree *revisions, struct outcome *outcome)
{
	struct diag diag;
	diag_init(&diag, &arena);
	const struct database *database = load_database(&arena, &diag, dir);
	const struct plan *plan = database != NULL ? plan_build(&arena, &diag, database) : NULL;
	if (plan != NULL && verify_plan(&diag, plan))
		return plan;
	char *text = NULL;
	size_t len = 0;
	FILE *memory = open_memstream(&text, &len);
	if (memory == NULL)
		fatal("no memory");
	diag_flush(&diag, memory);
	fclose(memory);
	read_refusal(text, revisions, outcome);
	free(text);
	return NULL;
}

/* ---- One case ---- */

static bool model_case(const struct tree *revisions, model_list *models)
{
	const struct model *model = arena_new(&arena, struct model);
	list_push(&arena, models, model);
	for (size_t i = 0; i < revisions->items.len; i++) {
		const struct tree *upgrade = tree_get(revisions->items.items[i], "upgrade");
		struct model *next = model_copy(&arena, model);
		model_begin(next);
		for (size_t j = 0; upgrade != NULL && j < upgrade->items.len; j++)
			if (!model_apply(&arena, next, upgrade->items.items[j]))
				return false;
		model = next;
		list_push(&arena, models, model);
	}
	return true;
}

static void run_here(const struct tree *revisions, uint64_t seed, const char *parent, struct outcome *outcome)
{
	const char *dir = arena_printf(&arena, "%s/db", parent);
	model_list models = {0};
	/* The shrinker's cases need not make sense. */
	if (!model_case(revisions, &models)) {
		outcome->kind = OUTCOME_REFUSED;
		snprintf(outcome->tag, sizeof outcome->tag, "model");
		return;
	}
	const struct plan *plan = compile(dir, revisions, outcome);
	if (plan != NULL)
		judge(&arena, plan, revisions, &models, seed, outcome);
}

static void read_result(int fd, pid_t child, struct outcome *outcome)
{
	size_t len = 0;
	int status = 0;
	for (ssize_t n; (n = read(fd, (char *)outcome + len, sizeof *outcome - len)) > 0;)
		len += (size_t)n;
	waitpid(child, &status, 0);
	if (len == sizeof *outcome && WIFEXITED(status) && WEXITSTATUS(status) == 0)
		return;
	*outcome = (struct outcome){0};
	if (WIFSIGNALED(status))
		outcome_fail(outcome, "crash", "killed by signal %d (%s)", WTERMSIG(status),
		             strsignal(WTERMSIG(status)));
	else
		outcome_fail(outcome, "exit", "exit status %d", WEXITSTATUS(status));
}

void run_case(const struct tree *revisions, uint64_t seed, struct outcome *outcome)
{
	int fds[2];
	const char *tmp = getenv("TMPDIR");
	char *parent = arena_printf(&arena, "%s/kiln-property-XXXXXX", tmp != NULL ? tmp : "/tmp");
	*outcome = (struct outcome){0};
	if (mkdtemp(parent) == NULL || mkdir(arena_printf(&arena, "%s/db", parent), 0777) != 0)
		fatal("cannot make a folder %s: %s", parent, strerror(errno));
	const char *dir = arena_printf(&arena, "%s/db", parent);
	if (!write_specs(dir, revisions))
		fatal("cannot write into %s: %s", dir, strerror(errno));
	if (pipe(fds) != 0)
		fatal("cannot make a pipe: %s", strerror(errno));
	fflush(NULL);
	pid_t child = fork();
	if (child < 0)
		fatal("cannot fork: %s", strerror(errno));
	if (child == 0) {
		close(fds[0]);
		alarm(SECONDS);
		run_here(revisions, seed, parent, outcome);
		ssize_t n = write(fds[1], outcome, sizeof *outcome);
		arena_free(&arena);
		_exit(n == (ssize_t)sizeof *outcome ? 0 : 3);
	}
	close(fds[1]);
	read_result(fds[0], child, outcome);
	close(fds[0]);
	remove_specs(dir, parent, revisions);
	arena_free(&arena);
	arena = (struct arena){0};
}
