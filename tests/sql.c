/*
 * A small SQL shell for the demo and the tests, so that neither needs one on the system. It opens
 * what is there with SQLite's own settings (foreign keys off unless the SQL turns them on) and
 * knows nothing of Kiln.
 */
#include <sqlite3.h>

#include <getopt.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char usage[] = "usage: sql [-t] DATABASE [SQL]   run SQL (or standard input); values stand as a|b\n"
			    "  -t                           as a table with headings\n"
			    "       sql -d DATABASE [TABLE ...]\n"
			    "                               every value of every row, one a line: TABLE ROWID COLUMN "
			    "VALUE\n";

enum {
	MAX_COLUMNS = 64,
	MAX_ROWS = 1000,
};

static void fail(sqlite3 *db, const char *what)
{
	fprintf(stderr, "error: %s\n", what != NULL ? what : sqlite3_errmsg(db));
	sqlite3_close(db);
	exit(1);
}

static void *checked(void *memory)
{
	if (memory == NULL)
		fail(NULL, "out of memory");
	return memory;
}

/* ---- Rows as a|b, as they come ---- */

static void print_plain(sqlite3 *db, sqlite3_stmt *statement)
{
	int status;
	while ((status = sqlite3_step(statement)) == SQLITE_ROW) {
		for (int i = 0; i < sqlite3_column_count(statement); i++) {
			const unsigned char *text = sqlite3_column_text(statement, i);
			printf("%s%s", i == 0 ? "" : "|", text != NULL ? (const char *)text : "");
		}
		putchar('\n');
	}
	if (status != SQLITE_DONE)
		fail(db, NULL);
}

/* ---- Rows as a table: all of them are read before the first is printed, for the widths ---- */

/* On a terminal. Lead bytes E3 to ED begin the scripts of East Asia, whose signs are two cells
 * wide. */
static size_t width(const char *text)
{
	size_t n = 0;
	for (; *text != '\0'; text++) {
		const unsigned char byte = (unsigned char)*text;
		n += (byte & 0xC0) != 0x80; /* not inside a UTF-8 sequence */
		n += byte >= 0xE3 && byte <= 0xED;
	}
	return n;
}

static void print_cells(char **cells, const size_t *widths, int n)
{
	printf("    ");
	for (int i = 0; i + 1 < n; i++)
		printf("%s%*s  ", cells[i], (int)(widths[i] - width(cells[i])), "");
	puts(cells[n - 1]);
}

static char *column_heading(sqlite3_stmt *statement, int i)
{
	return checked(strdup(sqlite3_column_name(statement, i)));
}

static char *column_cell(sqlite3_stmt *statement, int i)
{
	const unsigned char *text = sqlite3_column_text(statement, i);
	return checked(strdup(text != NULL ? (const char *)text : "NULL"));
}

static void print_table(sqlite3 *db, sqlite3_stmt *statement)
{
	static char *cells[MAX_ROWS + 1][MAX_COLUMNS];
	size_t widths[MAX_COLUMNS] = {0};
	int n = sqlite3_column_count(statement);
	int rows = 0;
	int status = SQLITE_ROW;
	if (n > MAX_COLUMNS)
		fail(db, "too many columns for a table");
	do {
		for (int i = 0; i < n; i++) {
			char *cell = rows == 0 ? column_heading(statement, i) : column_cell(statement, i);
			widths[i] = width(cell) > widths[i] ? width(cell) : widths[i];
			cells[rows][i] = cell;
		}
		rows++;
		status = sqlite3_step(statement);
	} while (status == SQLITE_ROW && rows <= MAX_ROWS);
	if (status != SQLITE_DONE)
		fail(db, status == SQLITE_ROW ? "too many rows for a table" : NULL);
	for (int row = 0; row < rows; row++) {
		print_cells(cells[row], widths, n);
		for (int i = 0; i < n; i++)
			free(cells[row][i]);
	}
}

/* Each statement of the text; its rows, if it has any. */
static void run(sqlite3 *db, const char *sql, bool as_table)
{
	while (*sql != '\0') {
		sqlite3_stmt *statement;
		if (sqlite3_prepare_v2(db, sql, -1, &statement, &sql) != SQLITE_OK)
			fail(db, NULL);
		if (statement == NULL)
			continue; /* space or a comment */
		if (as_table && sqlite3_column_count(statement) > 0)
			print_table(db, statement);
		else
			print_plain(db, statement);
		sqlite3_finalize(statement);
	}
}

/* ---- Everything, one value a line, in an order that does not depend on how the tables came to be
 * ---- */

static void dump_column(sqlite3 *db, const char *table, const char *column)
{
	/* AUTOINCREMENT's own table has a row for each table; which rowid that has is chance. */
	const char *key = strcmp(table, "sqlite_sequence") == 0 ? "name" : "rowid";
	char *sql = checked(sqlite3_mprintf("SELECT %Q || ' ' || %s || ' ' || %Q || ' ' || quote(\"%w\") FROM \"%w\" "
	                                    "ORDER BY %s",
	                                    table, key, column, column, table, key));
	run(db, sql, false);
	sqlite3_free(sql);
}

static void dump(sqlite3 *db, char **tables, int n)
{
	static const char columns[] = "SELECT t.name, c.name FROM sqlite_schema AS t, pragma_table_info(t.name) AS c "
				      "WHERE t.type = 'table' ORDER BY t.name, c.name";
	sqlite3_stmt *statement;
	if (sqlite3_prepare_v2(db, columns, -1, &statement, NULL) != SQLITE_OK)
		fail(db, NULL);
	while (sqlite3_step(statement) == SQLITE_ROW) {
		const char *table = (const char *)sqlite3_column_text(statement, 0);
		bool is_asked = n == 0;
		for (int i = 0; i < n; i++)
			is_asked |= strcmp(tables[i], table) == 0;
		if (is_asked)
			dump_column(db, table, (const char *)sqlite3_column_text(statement, 1));
	}
	sqlite3_finalize(statement);
}

static char *read_all(FILE *file)
{
	size_t len = 0, cap = 1 << 16;
	char *text = checked(malloc(cap));
	while ((len += fread(text + len, 1, cap - len - 1, file)) == cap - 1)
		text = checked(realloc(text, cap *= 2));
	text[len] = '\0';
	return text;
}

int main(int argc, char **argv)
{
	bool as_table = false, is_dump = false;
	int option;
	while ((option = getopt(argc, argv, "td")) != -1) {
		as_table |= option == 't';
		is_dump |= option == 'd';
		if (option == '?')
			optind = argc;
	}
	if (optind == argc || (!is_dump && argc - optind > 2)) {
		fputs(usage, stderr);
		return 2;
	}
	const char *file = argv[optind++];
	sqlite3 *db;
	if (sqlite3_open(file, &db) != SQLITE_OK)
		fail(db, NULL);
	if (is_dump) {
		dump(db, argv + optind, argc - optind);
	} else if (optind < argc) {
		run(db, argv[optind], as_table);
	} else {
		char *sql = read_all(stdin);
		run(db, sql, as_table);
		free(sql);
	}
	sqlite3_close(db);
	return 0;
}
