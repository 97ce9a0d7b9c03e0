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

static bool is_active(const struct kiln_loose *loose, size_t i)
{
	return loose->columns[i].since <= loose->position && loose->position < loose->columns[i].until;
}

/* The columns of `table` to leave out, NULL-terminated, in `names`, which has room for all. They
   are left out at every position: before the revision that adds them they may be there already. */
static void loose_columns_of(const struct kiln_loose *loose, const char *table, const char **names)
{
	size_t n = 0;

	for (size_t i = 0; i < loose->ncolumn; i++)
		if (sqlite3_stricmp(loose->columns[i].table, table) == 0)
			names[n++] = loose->columns[i].column;
	names[n] = NULL;
}

struct text_buffer {
	char *text;
	size_t size;
};

/* The normal form of `sql` in the buffer; false when memory ran out. */
static bool normalize(struct text_buffer *buffer, const char *sql, const char *const *loose)
{
	const size_t need = kiln_normal_form_(sql, loose, buffer->text, buffer->size) + 1;
	char *text;

	if (need <= buffer->size)
		return true;
	text = sqlite3_realloc64(buffer->text, need * 2);
	if (text == NULL)
		return false;
	buffer->text = text;
	buffer->size = need * 2;
	kiln_normal_form_(sql, loose, buffer->text, buffer->size);
	return true;
}

static enum kiln_status add_objects(struct kiln_db *db, const char *excluded, const struct kiln_loose *loose,
                                    const char **names, uint64_t *fingerprint)
{
	struct kiln_rows rows = kiln_query_(db, "SELECT s.type, s.name, s.sql" KILN_COUNTED_OBJECTS, "s", excluded);
	struct text_buffer buffer = {NULL, 0};
	enum kiln_status status = KILN_OK;

	*fingerprint = 0;
	while (status == KILN_OK && kiln_next_(&rows)) {
		const char *type = kiln_text_(&rows, 0);
		const char *name = kiln_text_(&rows, 1);
		const char *sql = kiln_text_(&rows, 2);

		if (type == NULL || name == NULL || sql == NULL) {
			status = kiln_fail_(db, KILN_CORRUPT, "sqlite_schema has a row without a name");
			break;
		}
		loose_columns_of(loose, name, names);
		if (!normalize(&buffer, sql, names))
			status = kiln_fail_(db, KILN_NO_MEMORY, "out of memory");
		else
			*fingerprint = kiln_fingerprint_add_(*fingerprint, type, name, buffer.text);
	}
	sqlite3_free(buffer.text);
	return kiln_end_as_(&rows, status);
}

/* Whether each loose column is where it must be. */
static enum kiln_status look_for_columns(struct kiln_db *db, const struct kiln_loose *loose, bool *complete)
{
	enum kiln_status status = KILN_OK;

	*complete = true;
	for (size_t i = 0; i < loose->ncolumn && *complete && status == KILN_OK; i++) {
		int64_t found = 1;

		if (is_active(loose, i))
			status = kiln_get_int_(db, &found,
			                       "SELECT count(*) FROM pragma_table_xinfo(?1, 'main')"
			                       " WHERE lower(name) = lower(?2)",
			                       "ss", loose->columns[i].table, loose->columns[i].column);
		*complete = found > 0;
	}
	return status;
}

enum kiln_status kiln_fingerprint_schema_(struct kiln_db *db, const struct kiln_history *history,
                                          const struct kiln_loose *loose, uint64_t *fingerprint, bool *complete)
{
	const char **names = sqlite3_malloc64((loose->ncolumn + 1) * sizeof *names);
	char *excluded = NULL;
	enum kiln_status status;

	if (names == NULL)
		return kiln_fail_(db, KILN_NO_MEMORY, "out of memory");
	status = kiln_excluded_(db, history, &excluded);
	if (status == KILN_OK)
		status = add_objects(db, excluded, loose, names, fingerprint);
	if (status == KILN_OK)
		status = look_for_columns(db, loose, complete);
	sqlite3_free(excluded);
	sqlite3_free(names);
	return status;
}
