/*
 * schemadiff A B: what the schema of B has lost (-) and gained (+) against that of A, in the words
 * of the loss ledger, and the order of columns where only that differs. A and B are databases, or
 * files of SQL that end in .sql. Tables named by -i do not count. Exit status 0: no difference, 1:
 * some, 2: usage, 3: a schema cannot be read.
 */
#include "gen/base/buf.h"
#include "gen/base/str.h"
#include "gen/schema/inventory.h"
#include "gen/schema/schema.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void fail(const char *file, const char *why)
{
	fprintf(stderr, "schemadiff: %s: %s\n", file, why);
	exit(3);
}

static const char *read_file(struct arena *arena, const char *file)
{
	FILE *stream = fopen(file, "r");
	if (stream == NULL)
		fail(file, "cannot be opened");
	struct buf buf = {0};
	char block[4096];
	size_t n;
	while ((n = fread(block, 1, sizeof block, stream)) > 0)
		buf_append(&buf, block, n);
	fclose(stream);
	return buf_take(&buf, arena);
}

static struct schema *load(struct arena *arena, const char *file)
{
	const char *ending = strrchr(file, '.');
	bool is_sql = ending != NULL && str_equal(ending, ".sql");
	sqlite3 *db;
	if (sqlite3_open_v2(is_sql ? ":memory:" : file, &db, is_sql ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY,
	                    NULL) != SQLITE_OK ||
	    (is_sql && sqlite3_exec(db, read_file(arena, file), NULL, NULL, NULL) != SQLITE_OK))
		fail(file, sqlite3_errmsg(db));
	const char *why = NULL;
	struct schema *schema = schema_load(arena, db, &why);
	if (schema == NULL)
		fail(file, why);
	sqlite3_close(db);
	return schema;
}

static bool is_ignored(const name_list *ignored, const char *table)
{
	for (size_t i = 0; table != NULL && i < ignored->len; i++)
		if (name_equal(ignored->items[i], table))
			return true;
	return false;
}

static size_t print_lines(const struct inventory *lines, const name_list *ignored, char sign)
{
	size_t n = 0;
	for (size_t i = 0; i < lines->items.len; i++) {
		const struct inventory_item *item = &lines->items.items[i];
		if (is_ignored(ignored, item->table))
			continue;
		printf("%c %s\n", sign, item->text);
		n++;
	}
	return n;
}

/* The columns of `table` that `other` has too, in the order of `table`. */
static const char *common_order(struct arena *arena, const struct table *table, const struct table *other)
{
	struct buf buf = {0};
	for (size_t i = 0; i < table->columns.len; i++)
		if (table_column(other, table->columns.items[i]->name) != NULL)
			buf_printf(&buf, " %s", table->columns.items[i]->name);
	return buf_take(&buf, arena);
}

static size_t print_orders(struct arena *arena, const struct schema *a, const struct schema *b,
                           const name_list *ignored)
{
	size_t n = 0;
	for (size_t i = 0; i < a->tables.len; i++) {
		const struct table *before = a->tables.items[i];
		const struct table *after = schema_table(b, before->name);
		if (after == NULL || is_ignored(ignored, before->name))
			continue;
		const char *was = common_order(arena, before, after);
		const char *is = common_order(arena, after, before);
		if (str_equal(was, is))
			continue;
		printf("- order of %s:%s\n+ order of %s:%s\n", before->name, was, before->name, is);
		n++;
	}
	return n;
}

int main(int argc, char **argv)
{
	struct arena arena = {0};
	name_list ignored = {0};
	int option;
	while ((option = getopt(argc, argv, "i:")) != -1) {
		if (option == '?')
			optind = argc;
		else
			list_push(&arena, &ignored, optarg);
	}
	if (argc - optind != 2) {
		fputs("usage: schemadiff [-i TABLE ...] A B\n", stderr);
		return 2;
	}
	const struct schema *a = load(&arena, argv[optind]);
	const struct schema *b = load(&arena, argv[optind + 1]);
	const struct inventory *was = inventory_of(&arena, a);
	const struct inventory *is = inventory_of(&arena, b);
	size_t n = print_lines(inventory_lost(&arena, was, is), &ignored, '-');
	n += print_lines(inventory_lost(&arena, is, was), &ignored, '+');
	n += print_orders(&arena, a, b, &ignored);
	arena_free(&arena);
	return n > 0;
}
