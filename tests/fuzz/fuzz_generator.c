/*
 * Any bytes as the second spec of a database: all passes of the generator, but for the writing of
 * files. The first spec makes tables that names like t, u, a, b and id find.
 */
#include "gen/emit/emit.h"
#include "gen/ops/load.h"
#include "gen/verify/verify.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char first_spec[] =
	"upgrade:\n"
	"  - create_table: {sql: \"CREATE TABLE u (id INTEGER PRIMARY KEY, name TEXT UNIQUE)\"}\n"
	"  - create_table:\n"
	"      sql: |\n"
	"        CREATE TABLE t (\n"
	"          id INTEGER PRIMARY KEY AUTOINCREMENT,\n"
	"          a TEXT NOT NULL DEFAULT 'x' COLLATE NOCASE, -- a comment\n"
	"          b INT CHECK (b > 0), c AS (b + 1),\n"
	"          u_id REFERENCES u(id) ON DELETE CASCADE, UNIQUE (a, b))\n"
	"  - create_index: {name: t_a, table: t, columns: [a], where: b > 1}\n"
	"  - create_view: {name: v, select: 'SELECT a, b FROM t'}\n"
	"  - create_trigger: {sql: 'CREATE TRIGGER g AFTER UPDATE OF a ON t BEGIN DELETE FROM u; "
	"END'}\n";

static char top[] = "/tmp/kiln_fuzz_XXXXXX";

static void remove_files(void)
{
	unlink("db/0001_first.yaml");
	unlink("db/0002_fuzz.yaml");
	rmdir("db");
	rmdir(top);
}

static void write_file(const char *path, const void *data, size_t size)
{
	FILE *file = fopen(path, "w");
	if (file == NULL || fwrite(data, 1, size, file) != size || fclose(file) != 0)
		fatal("%s: cannot be written", path);
}

static void prepare(void)
{
	if (mkdtemp(top) == NULL || chdir(top) != 0 || mkdir("db", 0700) != 0)
		fatal("%s: cannot be made", top);
	atexit(remove_files);
	write_file("db/0001_first.yaml", first_spec, strlen(first_spec));
}

static void emit_all(const struct plan *plan)
{
	struct buf text = {0};
	emit_c(&text, plan);
	emit_header(&text, plan);
	emit_schema(&text, plan);
	for (size_t i = 0; i < plan->revisions.len; i++)
		emit_sql(&text, plan->revisions.items[i]);
	buf_free(&text);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static bool is_ready;
	if (!is_ready)
		prepare();
	is_ready = true;
	write_file("db/0002_fuzz.yaml", data, size);

	struct arena arena = {0};
	struct diag diag;
	diag_init(&diag, &arena);
	const struct database *database = load_database(&arena, &diag, "db");
	const struct plan *plan = database != NULL ? plan_build(&arena, &diag, database) : NULL;
	bool ok = plan != NULL && verify_plan(&diag, plan);
	if (ok != (diag.nerror == 0))
		BUG("it went through with errors, or failed without");
	if (ok)
		emit_all(plan);
	arena_free(&arena);
	return 0;
}
