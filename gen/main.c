/* The generator: options, then the passes in order. Everything else stands in the folders beside. */
#include "gen/base/diag.h"
#include "gen/emit/emit.h"
#include "gen/ops/load.h"
#include "gen/plan/plan.h"
#include "gen/verify/verify.h"

#include <getopt.h>
#include <stdlib.h>
#include <string.h>

static const char help[] =
	"usage: kiln [options] FOLDER...\n"
	"\n"
	"Compiles the migration specs of each FOLDER (specs/shop) to C tables and reviewable SQL:\n"
	"  build/shop/migrations.c, migrations.h    to be linked with libkiln.a\n"
	"  specs/shop/NUMBER_name.sql, schema.sql   beside the specs, to be committed\n"
	"Every revision is run up, down and up again on an in-memory SQLite first.\n"
	"\n"
	"  -o, --output DIR   where migrations.c and .h go (one FOLDER only; default build/NAME)\n"
	"      --check        write nothing; status 1 when a file is missing or would change\n"
	"      --explain RULE say what a rule is about\n"
	"      --rules        list all rules\n"
	"  -v, --verbose      tell what the proof did and what it could not try\n"
	"  -h, --help         this text\n"
	"\n"
	"Status: 0 done, 1 a spec is wrong (or --check found a difference), 2 usage, 3 environment, 4 a bug of ours.\n";

struct options {
	const char *output;
	bool check;
	bool verbose;
};

enum {
	OPTION_CHECK = 256,
	OPTION_EXPLAIN,
	OPTION_RULES,
};

static int explain(const char *name)
{
	for (size_t i = 0; i < RULE__COUNT; i++)
		if (name == NULL || strcmp(rule_info[i].name, name) == 0) {
			printf("%-24s %s\n", rule_info[i].name, rule_info[i].summary);
			if (name != NULL)
				return 0;
		}
	if (name == NULL)
		return 0;
	fprintf(stderr, "kiln: there is no rule '%s'; --rules lists them\n", name);
	return 2;
}

/* The files that a plan becomes: the SQL of each revision, the schema, the C source and its header. */
static bool emit_all(struct arena *arena, const struct plan *plan, const struct options *options)
{
	const struct database *database = plan->database;
	const char *out = options->output != NULL ? options->output : arena_printf(arena, "build/%s", database->name);
	size_t n = plan->revisions.len, nfile = n + 3;
	struct emit_file *files = arena_alloc(arena, nfile * sizeof *files);
	for (size_t i = 0; i < n; i++) {
		const struct revision_plan *revision = plan->revisions.items[i];
		files[i].path = arena_printf(arena, "%s/%s.sql", database->dir, revision->spec->stem);
		emit_sql(&files[i].text, revision);
	}
	files[n].path = arena_printf(arena, "%s/schema.sql", database->dir);
	emit_schema(&files[n].text, plan);
	files[n + 1].path = arena_printf(arena, "%s/migrations.c", out);
	emit_c(&files[n + 1].text, plan);
	files[n + 2].path = arena_printf(arena, "%s/migrations.h", out);
	emit_header(&files[n + 2].text, plan);
	/* What is committed is what --check compares; build/ is made anew anyway. */
	bool ok = options->check ? emit_stale(files, n + 1) == 0 : emit_files(files, nfile);
	for (size_t i = 0; i < nfile; i++)
		buf_free(&files[i].text);
	return ok;
}

static int compile(const char *dir, const struct options *options)
{
	struct arena arena = {0};
	struct diag diag;
	diag_init(&diag, &arena);
	diag.verbose = options->verbose;

	int status = 1;
	const struct database *database = load_database(&arena, &diag, dir);
	const struct plan *plan = database != NULL ? plan_build(&arena, &diag, database) : NULL;
	bool ok = plan != NULL && verify_plan(&diag, plan);
	diag_flush(&diag, stderr);
	if (ok)
		status = emit_all(&arena, plan, options) ? 0 : options->check ? 1 : 3;
	arena_free(&arena);
	return status;
}

int main(int argc, char **argv)
{
	static const struct option long_options[] = {
		{"output", required_argument, NULL, 'o'},
		{"check", no_argument, NULL, OPTION_CHECK},
		{"explain", required_argument, NULL, OPTION_EXPLAIN},
		{"rules", no_argument, NULL, OPTION_RULES},
		{"verbose", no_argument, NULL, 'v'},
		{"help", no_argument, NULL, 'h'},
		{NULL, 0, NULL, 0},
	};
	struct options options = {0};
	for (int c; (c = getopt_long(argc, argv, "o:vh", long_options, NULL)) != -1;)
		switch (c) {
		case 'o':
			options.output = optarg;
			break;
		case 'v':
			options.verbose = true;
			break;
		case OPTION_CHECK:
			options.check = true;
			break;
		case OPTION_EXPLAIN:
			return explain(optarg);
		case OPTION_RULES:
			return explain(NULL);
		case 'h':
			fputs(help, stdout);
			return 0;
		default:
			fputs("try 'kiln --help'\n", stderr);
			return 2;
		}
	if (optind == argc || (options.output != NULL && argc - optind > 1)) {
		fputs(optind == argc ? "kiln: name a folder of specs\n" : "kiln: --output goes with one folder\n",
		      stderr);
		return 2;
	}
	int status = 0;
	for (int i = optind; i < argc; i++) {
		int one = compile(argv[i], &options);
		if (one > status)
			status = one;
	}
	return status;
}
