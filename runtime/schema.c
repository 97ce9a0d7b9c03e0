/* Reads sqlite_schema. What two texts have in common is decided in normal.c. */
#include "runtime/schema.h"

#include "runtime/normal.h"

void kiln_hex_(uint64_t value, char hex[KILN_HEX_SIZE])
{
	sqlite3_snprintf(KILN_HEX_SIZE, hex, "%016llx", value);
}

enum kiln_status kiln_excluded_(struct kiln_db *db, const struct kiln_history *history, char **excluded)
{
	enum kiln_status status;

	*excluded = NULL;
	status = kiln_get_text_(db, excluded, "SELECT json_array(lower(?1), lower(?2))", "ss", history->revision_table,
	                        history->log_table);
	for (const char *const *name = history->ignore; *name != NULL && status == KILN_OK; name++)
		status = kiln_get_text_(db, excluded, "SELECT json_insert(?1, '$[#]', lower(?2))", "ss", *excluded,
		                        *name);
	return status;
}

/* All objects that count, or the one of type ?2 with name ?3. */
static const char objects_query[] = "SELECT s.type, s.name, s.sql" KILN_COUNTED_OBJECTS
				    " AND (?2 IS NULL OR s.type = ?2 AND lower(s.name) = lower(?3)) ORDER BY 1, 2";

static bool is_active(const struct kiln_loose *loose, size_t i)
{
	return loose->columns[i].since <= loose->position && loose->position < loose->columns[i].until;
}

/* The columns of `table` to leave out, NULL-terminated, in `names`, which has room for all. Before
   the revision that adds them they may be there already. */
static void loose_columns_of(const struct kiln_loose *loose, const char *table, const char **names)
{
	size_t n = 0;

	for (size_t i = 0; i < loose->ncolumn; i++)
		if (loose->position < loose->columns[i].until && sqlite3_stricmp(loose->columns[i].table, table) == 0)
			names[n++] = loose->columns[i].column;
	names[n] = NULL;
}

/* What comparing takes: which columns to leave out, and room for their names and for a normal form. */
struct reader {
	struct kiln_db *db;
	const struct kiln_loose *loose;
	char *excluded;
	const char **names;
	char *text;
	size_t size;
};

static void close_reader(struct reader *reader)
{
	sqlite3_free(reader->excluded);
	sqlite3_free(reader->names);
	sqlite3_free(reader->text);
}

/* To be closed in every case. */
static enum kiln_status open_reader(struct reader *reader, struct kiln_db *db, const struct kiln_history *history,
                                    const struct kiln_loose *loose)
{
	*reader = (struct reader){.db = db, .loose = loose};
	reader->names = sqlite3_malloc64((loose->ncolumn + 1) * sizeof *reader->names);
	if (reader->names == NULL)
		return kiln_fail_memory_(db);
	return kiln_excluded_(db, history, &reader->excluded);
}

/* The normal form of `sql` in the reader; false when memory ran out. */
static bool normalize(struct reader *reader, const char *sql)
{
	const size_t need = kiln_normal_form_(sql, reader->names, reader->text, reader->size) + 1;
	char *text;

	if (need <= reader->size)
		return true;
	text = sqlite3_realloc64(reader->text, need * 2);
	if (text == NULL)
		return false;
	reader->text = text;
	reader->size = need * 2;
	kiln_normal_form_(sql, reader->names, reader->text, reader->size);
	return true;
}

/* Adds an object to a fingerprint. */
static enum kiln_status add_object(struct reader *reader, const char *type, const char *name, const char *sql,
                                   uint64_t *fingerprint)
{
	loose_columns_of(reader->loose, name, reader->names);
	if (!normalize(reader, sql))
		return kiln_fail_memory_(reader->db);
	*fingerprint = kiln_fingerprint_add_(*fingerprint, type, name, reader->text);
	return KILN_OK;
}

static enum kiln_status add_objects(struct reader *reader, uint64_t *fingerprint)
{
	struct kiln_rows rows = kiln_query_(reader->db, objects_query, "sss", reader->excluded, NULL, NULL);
	enum kiln_status status = KILN_OK;

	*fingerprint = 0;
	while (status == KILN_OK && kiln_next_(&rows)) {
		const char *type = kiln_text_(&rows, 0);
		const char *name = kiln_text_(&rows, 1);
		const char *sql = kiln_text_(&rows, 2);

		if (type == NULL || name == NULL || sql == NULL)
			status = kiln_fail_(reader->db, KILN_CORRUPT, "sqlite_schema has a row without a name");
		else
			status = add_object(reader, type, name, sql, fingerprint);
	}
	return kiln_end_as_(&rows, status);
}

/* Whether a loose column is where it must be; true where it need not be, or the whole table is not there. */
static enum kiln_status find_column(struct reader *reader, size_t i, bool *found)
{
	const struct kiln_loose_column *column = &reader->loose->columns[i];
	int64_t count = 1;
	enum kiln_status status = KILN_OK;

	if (is_active(reader->loose, i))
		status = kiln_get_int_(reader->db, &count,
		                       "SELECT count(*) = 0 OR max(lower(name) = lower(?2))"
		                       " FROM pragma_table_xinfo(?1, 'main')",
		                       "ss", column->table, column->column);
	*found = count > 0;
	return status;
}

enum kiln_status kiln_fingerprint_schema_(struct kiln_db *db, const struct kiln_history *history,
                                          const struct kiln_loose *loose, uint64_t *fingerprint, bool *complete)
{
	struct reader reader;
	enum kiln_status status = open_reader(&reader, db, history, loose);

	*complete = true;
	if (status == KILN_OK)
		status = add_objects(&reader, fingerprint);
	for (size_t i = 0; i < loose->ncolumn && *complete && status == KILN_OK; i++)
		status = find_column(&reader, i, complete);
	close_reader(&reader);
	return status;
}

/* ---- Object by object ---- */

struct comparison {
	struct reader reader;
	const struct kiln_history *history;
	kiln_differs *visit;
	void *user;
};

static bool is_expected(const struct kiln_history *history, size_t i, uint32_t position)
{
	return history->objects[i].since <= position && position < history->objects[i].until;
}

static enum kiln_status compare_object(struct comparison *it, const struct kiln_object *object)
{
	struct reader *reader = &it->reader;
	struct kiln_difference difference = {object->type, object->name, object->sql, NULL};
	struct kiln_rows rows =
		kiln_query_(reader->db, objects_query, "sss", reader->excluded, object->type, object->name);
	uint64_t expected = 0, found = 0;
	enum kiln_status status = add_object(reader, object->type, object->name, object->sql, &expected);

	if (status == KILN_OK && kiln_next_(&rows))
		difference.found = kiln_text_(&rows, 2);
	if (status == KILN_OK && difference.found != NULL)
		status = add_object(reader, object->type, object->name, difference.found, &found);
	if (status == KILN_OK && rows.status == KILN_OK && found != expected)
		it->visit(it->user, &difference);
	return kiln_end_as_(&rows, status);
}

static enum kiln_status compare_column(struct comparison *it, size_t i)
{
	const struct kiln_loose_column *column = &it->reader.loose->columns[i];
	bool found;
	enum kiln_status status = find_column(&it->reader, i, &found);
	char *name;

	if (status != KILN_OK || found)
		return status;
	name = sqlite3_mprintf("%s.%s", column->table, column->column);
	if (name == NULL)
		return kiln_fail_memory_(it->reader.db);
	it->visit(it->user, &(struct kiln_difference){"column", name, NULL, NULL});
	sqlite3_free(name);
	return KILN_OK;
}

/* What is there and in no list. */
static enum kiln_status find_unexpected(struct comparison *it, uint32_t position)
{
	const struct kiln_history *history = it->history;
	struct kiln_rows rows = kiln_query_(it->reader.db, objects_query, "sss", it->reader.excluded, NULL, NULL);

	while (kiln_next_(&rows)) {
		const struct kiln_difference difference = {kiln_text_(&rows, 0), kiln_text_(&rows, 1), NULL,
		                                           kiln_text_(&rows, 2)};
		size_t i = 0;

		while (i < history->nobject && !(is_expected(history, i, position) &&
		                                 sqlite3_stricmp(history->objects[i].type, difference.type) == 0 &&
		                                 sqlite3_stricmp(history->objects[i].name, difference.name) == 0))
			i++;
		if (i == history->nobject && difference.type != NULL && difference.found != NULL)
			it->visit(it->user, &difference);
	}
	return kiln_end_(&rows);
}

enum kiln_status kiln_compare_schema_(struct kiln_db *db, const struct kiln_history *history, uint32_t position,
                                      kiln_differs *visit, void *user)
{
	const struct kiln_loose loose = {history->loose, history->nloose, position};
	struct comparison it = {.history = history, .visit = visit, .user = user};
	enum kiln_status status = open_reader(&it.reader, db, history, &loose);

	for (size_t i = 0; i < history->nobject && status == KILN_OK; i++)
		if (is_expected(history, i, position))
			status = compare_object(&it, &history->objects[i]);
	for (size_t i = 0; i < loose.ncolumn && status == KILN_OK; i++)
		status = compare_column(&it, i);
	if (status == KILN_OK)
		status = find_unexpected(&it, position);
	close_reader(&it.reader);
	return status;
}
