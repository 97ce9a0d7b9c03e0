#include "tests/runtime/history.h"

#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

#define AUTHOR_1     "CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT)"
#define AUTHOR_3                                                                                                       \
	"CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT NOT NULL, "                                            \
	"note TEXT, CONSTRAINT uq_author_name UNIQUE (name))"
#define BOOK_1                                                                                                         \
	"CREATE TABLE book (id INTEGER PRIMARY KEY, author_id INTEGER NOT NULL "                                       \
	"REFERENCES author(id) ON DELETE CASCADE, title TEXT NOT NULL)"
#define BOOK_2                                                                                                         \
	"CREATE TABLE book (id INTEGER PRIMARY KEY, author_id INTEGER NOT NULL "                                       \
	"REFERENCES author(id) ON DELETE CASCADE, title TEXT NOT NULL, isbn TEXT)"
#define BOOK_TITLE "CREATE INDEX book_title ON book (title)"
#define AUTHOR_TRIM                                                                                                    \
	"CREATE TRIGGER author_trim AFTER INSERT ON author BEGIN "                                                     \
	"UPDATE author SET name = trim(name) WHERE id = NEW.id; END"
#define SHELF "CREATE TABLE shelf (code TEXT PRIMARY KEY, size INTEGER NOT NULL) WITHOUT ROWID"

#define EXEC(statement)                                                                                                \
	{                                                                                                              \
		.kind = KILN_STEP_EXEC, .sql = (statement)                                                             \
	}
#define COUNT_ROWS(table)                                                                                              \
	{                                                                                                              \
		.kind = KILN_STEP_COUNT, .sql = "SELECT count(*) FROM " table, .label = (table)                        \
	}
#define COUNT_KEPT(table)                                                                                              \
	{                                                                                                              \
		.kind = KILN_STEP_COUNT_KEPT, .sql = "SELECT count(*) FROM " table, .label = (table)                   \
	}
#define NOTE(words)                                                                                                    \
	{                                                                                                              \
		.kind = KILN_STEP_NOTE, .text = (words)                                                                \
	}

static const char *const none[] = {NULL};
static const char *const author[] = {"author", NULL};

static const char *const both[] = {"author", "book", NULL};
static const char *const shelf[] = {"shelf", NULL};
static const char *const ignored[] = {"scratch", "schema_migrations", NULL};

static const struct kiln_step books_up[] = {
	EXEC(AUTHOR_1),
	EXEC(BOOK_1),
	EXEC(BOOK_TITLE),
	EXEC(AUTHOR_TRIM),
};

static const struct kiln_step books_down[] = {
	EXEC("DROP TABLE book"),
	EXEC("DROP TABLE author"),
};

static const struct kiln_step isbn_up[] = {
	EXEC("ALTER TABLE book ADD COLUMN isbn TEXT"),
	{
		.kind = KILN_STEP_EXEC,
		.sql = "ALTER TABLE author ADD COLUMN note TEXT",
		.unless = "SELECT 1 FROM pragma_table_xinfo('author') WHERE name = 'note'",
		.label = "column author.note",
	},
};

static const struct kiln_step isbn_down[] = {
	{
		.kind = KILN_STEP_EXEC,
		.sql = "ALTER TABLE author DROP COLUMN note",
		.label = "column author.note",
	},
	EXEC("ALTER TABLE book DROP COLUMN isbn"),
};

static const struct kiln_step names_up[] = {
	NOTE("rebuild of author: keeps 1 trigger"),
	COUNT_ROWS("author"),
	COUNT_ROWS("book"),
	{
		.kind = KILN_STEP_GUARD,
		.sql = "SELECT id FROM author WHERE name IS NULL",
		.text = "author.name becomes NOT NULL and has NULLs",
	},
	{
		.kind = KILN_STEP_GUARD,
		.sql = "SELECT min(id) FROM author GROUP BY name HAVING count(*) > 1",
		.text = "author.name becomes unique and has duplicates",
	},
	EXEC("CREATE TABLE kiln_new_author (id INTEGER PRIMARY KEY, name TEXT NOT NULL, "
             "note TEXT, CONSTRAINT uq_author_name UNIQUE (name))"),
	EXEC("INSERT INTO kiln_new_author (id, name, note) SELECT id, name, note FROM author"),
	EXEC("DROP TABLE author"),
	EXEC("PRAGMA legacy_alter_table = ON"),
	EXEC("ALTER TABLE kiln_new_author RENAME TO author"),
	EXEC("PRAGMA legacy_alter_table = OFF"),
	EXEC(AUTHOR_TRIM),
	COUNT_KEPT("author"),
	COUNT_KEPT("book"),
};

static const struct kiln_step names_down[] = {
	COUNT_ROWS("author"),
	COUNT_ROWS("book"),
	EXEC("CREATE TABLE kiln_new_author (id INTEGER PRIMARY KEY, name TEXT, note TEXT)"),
	EXEC("INSERT INTO kiln_new_author (id, name, note) SELECT id, name, note FROM author"),
	EXEC("DROP TABLE author"),
	EXEC("PRAGMA legacy_alter_table = ON"),
	EXEC("ALTER TABLE kiln_new_author RENAME TO author"),
	EXEC("PRAGMA legacy_alter_table = OFF"),
	EXEC(AUTHOR_TRIM),
	COUNT_KEPT("author"),
	COUNT_KEPT("book"),
};

static const struct kiln_step shelf_up[] = {
	{
		.kind = KILN_STEP_EXPECT,
		.sql = "SELECT count(*) FROM author WHERE name = 'forbidden'",
		.expect = "0",
		.text = "nobody may be called forbidden",
	},
	EXEC(SHELF),
	EXEC("INSERT INTO shelf VALUES ('a', 10), ('b', 20)"),
	{
		.kind = KILN_STEP_EXPECT,
		.sql = "SELECT sum(size) FROM shelf",
		.expect = "30",
		.text = "the shelves hold 30",
	},
};

static const struct kiln_step shelf_down[] = {EXEC("DROP TABLE shelf")};

static const struct kiln_step forget_up[] = {EXEC("DROP TABLE shelf")};

static const struct kiln_revision revisions[] = {
	{"0001_books", "Authors and their books", "0001_books.yaml", 0x1001, 0x75e57043b5295d07, books_up,
         COUNT(books_up), books_down, COUNT(books_down), NULL, both, none},
	{"0002_isbn", "Numbers and notes", "0002_isbn.yaml", 0x1002, 0x60b4770bfd12dd48, isbn_up, COUNT(isbn_up),
         isbn_down, COUNT(isbn_down), NULL, both, none},
	{"0003_names", "Names are unique", "0003_names.yaml", 0x1003, 0x4777f5714a65552f, names_up, COUNT(names_up),
         names_down, COUNT(names_down), NULL, author, none},
	{"0004_shelf", "Shelves", "0004_shelf.yaml", 0x1004, 0x5d5e83c3c845d29e, shelf_up, COUNT(shelf_up), shelf_down,
         COUNT(shelf_down), NULL, shelf, none},
	{"0005_forget", "No shelves", "0005_forget.yaml", 0x1005, 0x4777f5714a65552f, forget_up, COUNT(forget_up), NULL,
         0, "the shelves were given away", shelf, none},
};

static const struct kiln_object objects[] = {
	{"index", "book_title", "book", BOOK_TITLE, 1, KILN_HEAD},
	{"table", "author", "author", AUTHOR_1, 1, 3},
	{"table", "author", "author", AUTHOR_3, 3, KILN_HEAD},
	{"table", "book", "book", BOOK_1, 1, 2},
	{"table", "book", "book", BOOK_2, 2, KILN_HEAD},
	{"table", "shelf", "shelf", SHELF, 4, 5},
	{"trigger", "author_trim", "author", AUTHOR_TRIM, 1, KILN_HEAD},
};

static const struct kiln_loose_column loose[] = {{"author", "note", 2, KILN_HEAD}};

const struct kiln_history test_history = {
	.format = KILN_FORMAT,
	.name = "library",
	.revision_table = "kiln_revision",
	.log_table = "kiln_revision_log",
	.default_file = "library.db",
	.revisions = revisions,
	.nrevision = COUNT(revisions),
	.objects = objects,
	.nobject = COUNT(objects),
	.loose = loose,
	.nloose = COUNT(loose),
	.ignore = ignored,
};

/* Some milliseconds for each author, and a count of them, so that progress is known. */
static const struct kiln_step slow_up[] = {
	EXEC(SHELF),
	COUNT_ROWS("author"),
	EXEC("INSERT INTO shelf SELECT 'slow ' || id, (WITH RECURSIVE n(i) AS (SELECT id UNION ALL SELECT i + 1 FROM n "
             "LIMIT 20000) SELECT max(i) FROM n) FROM author"),
};

struct kiln_history test_history_slow(struct kiln_revision *copy)
{
	struct kiln_revision slow = revisions[3];

	slow.upgrade = slow_up;
	slow.nupgrade = COUNT(slow_up);
	return test_history_with(4, &slow, copy);
}

struct kiln_history test_history_until(size_t n)
{
	struct kiln_history history = test_history;

	history.nrevision = n;
	return history;
}

struct kiln_history test_history_with(size_t position, const struct kiln_revision *revision, struct kiln_revision *copy)
{
	struct kiln_history history = test_history;

	memcpy(copy, revisions, sizeof revisions);
	copy[position - 1] = *revision;
	history.revisions = copy;
	return history;
}
