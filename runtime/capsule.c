/* Capsules: made of the history's tables, and read back into the same structs. */
#include "runtime/capsule.h"

#include "runtime/normal.h"

#include <stdlib.h>
#include <string.h>

/* ---- Writing ---- */

static enum kiln_status add_step(struct kiln_db *db, char **steps, const struct kiln_step *step)
{
	return kiln_get_text_(db, steps,
	                      "SELECT json_insert(?1, '$[#]', json_object('kind', ?2, 'sql', ?3,"
	                      " 'text', ?4, 'expect', ?5, 'unless', ?6, 'label', ?7))",
	                      "sisssss", *steps, (int64_t)step->kind, step->sql, step->text, step->expect, step->unless,
	                      step->label);
}

static enum kiln_status add_loose(struct kiln_db *db, char **loose, const struct kiln_loose_column *column,
                                  uint32_t position)
{
	const bool due = column->since <= position;

	return kiln_get_text_(db, loose, "SELECT json_insert(?1, '$[#]', json_array(?2, ?3, ?4))", "sssi", *loose,
	                      column->table, column->column, (int64_t)due);
}

/* Empty arrays first: json_insert of NULL is NULL. */
static enum kiln_status empty_array(struct kiln_db *db, char **array)
{
	return kiln_get_text_(db, array, "SELECT '[]'", "");
}

enum kiln_status kiln_make_capsule_(struct kiln_db *db, const struct kiln_history *history, uint32_t position,
                                    char **capsule)
{
	const struct kiln_revision *revision = &history->revisions[position - 1];
	char *steps = NULL, *touched = NULL, *loose = NULL;
	enum kiln_status status = empty_array(db, &steps);

	if (status == KILN_OK)
		status = empty_array(db, &touched);
	if (status == KILN_OK)
		status = empty_array(db, &loose);
	for (size_t i = 0; i < revision->ndowngrade && status == KILN_OK; i++)
		status = add_step(db, &steps, &revision->downgrade[i]);
	for (size_t i = 0; revision->touched[i] != NULL && status == KILN_OK; i++)
		status = kiln_json_add_(db, &touched, revision->touched[i]);
	for (size_t i = 0; i < history->nloose && status == KILN_OK; i++)
		if (position < history->loose[i].until)
			status = add_loose(db, &loose, &history->loose[i], position);
	if (status == KILN_OK)
		status = kiln_get_text_(db, capsule,
		                        "SELECT json_object('format', 1, 'description', ?1, 'irreversible', ?2,"
		                        " 'steps', json(?3), 'touched', json(?4), 'loose', json(?5))",
		                        "sssss", revision->description, revision->irreversible, steps, touched, loose);
	sqlite3_free(steps);
	sqlite3_free(touched);
	sqlite3_free(loose);
	return status;
}

void kiln_seal_(const char *id, const char *capsule, char seal[KILN_HEX_SIZE])
{
	kiln_hex_(kiln_fingerprint_add_(0, "capsule", id, capsule), seal);
}

/* ---- Reading ---- */

/*
 * All that an open capsule points to lies in one block: the arrays, then the texts. A text takes no
 * more bytes than its JSON form with the two quotes, so the capsule's length and that of the row's
 * own texts are room enough; where that should not hold the capsule is damaged.
 */
struct reader {
	struct kiln_db *db;
	const char *json;
	char *next, *end;
	bool sound;
};

static const char *keep(struct reader *reader, struct kiln_rows *rows, int column)
{
	const char *text = kiln_text_(rows, column);
	const size_t size = text == NULL ? 0 : strlen(text) + 1;
	char *copy = reader->next;

	if (text == NULL)
		return NULL;
	if (size > (size_t)(reader->end - reader->next)) {
		reader->sound = false;
		return NULL;
	}
	memcpy(copy, text, size);
	reader->next += size;
	return copy;
}

/* Room for an array, at the beginning of the block where all is aligned. */
static void *keep_array(struct reader *reader, size_t n, size_t size)
{
	void *array = reader->next;

	reader->next += n * size;
	return array;
}

/* A step without what its kind needs must not reach the interpreter. */
static bool is_whole(const struct kiln_step *step)
{
	switch (step->kind) {
	case KILN_STEP_NOTE:
		return true;
	case KILN_STEP_EXEC:
		return step->sql != NULL;
	case KILN_STEP_GUARD:
	case KILN_STEP_EXPECT:
		return step->sql != NULL && step->text != NULL;
	case KILN_STEP_COUNT:
	case KILN_STEP_COUNT_KEPT:
		return step->sql != NULL && step->label != NULL;
	}
	return false;
}

static enum kiln_status read_steps(struct reader *reader, struct kiln_step *steps, size_t nstep)
{
	struct kiln_rows rows =
		kiln_query_(reader->db,
	                    "SELECT value ->> 'kind', value ->> 'sql', value ->> 'text', value ->> 'expect',"
	                    " value ->> 'unless', value ->> 'label' FROM json_each(?1, '$.steps') ORDER BY key",
	                    "s", reader->json);
	size_t n = 0;

	for (; reader->sound && n < nstep && kiln_next_(&rows); n++) {
		steps[n].kind = (enum kiln_step_kind)kiln_int_(&rows, 0);
		steps[n].sql = keep(reader, &rows, 1);
		steps[n].text = keep(reader, &rows, 2);
		steps[n].expect = keep(reader, &rows, 3);
		steps[n].unless = keep(reader, &rows, 4);
		steps[n].label = keep(reader, &rows, 5);
		reader->sound = reader->sound && is_whole(&steps[n]);
	}
	reader->sound = reader->sound && n == nstep;
	return kiln_end_(&rows);
}

static enum kiln_status read_loose(struct reader *reader, struct kiln_loose_column *columns, size_t ncolumn)
{
	struct kiln_rows rows =
		kiln_query_(reader->db, "SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?1, '$.loose')",
	                    "s", reader->json);
	size_t n = 0;

	for (; reader->sound && n < ncolumn && kiln_next_(&rows); n++) {
		columns[n] = (struct kiln_loose_column){
			.table = keep(reader, &rows, 0),
			.column = keep(reader, &rows, 1),
			.since = kiln_int_(&rows, 2) != 0 ? 0 : KILN_HEAD,
			.until = KILN_HEAD,
		};
		reader->sound = columns[n].table != NULL && columns[n].column != NULL;
	}
	reader->sound = reader->sound && n == ncolumn;
	return kiln_end_(&rows);
}

static enum kiln_status read_touched(struct reader *reader, const char **tables, size_t ntable)
{
	struct kiln_rows rows =
		kiln_query_(reader->db, "SELECT value FROM json_each(?1, '$.touched')", "s", reader->json);
	size_t n = 0;

	for (; reader->sound && n < ntable && kiln_next_(&rows); n++) {
		tables[n] = keep(reader, &rows, 0);
		reader->sound = tables[n] != NULL;
	}
	reader->sound = reader->sound && n == ntable;
	tables[n] = NULL;
	return kiln_end_(&rows);
}

/* Columns of the query in kiln_open_capsule_. */
enum column {
	ID,
	CAPSULE,
	SEAL,
	CHECKSUM,
	FINGERPRINT,
	DESCRIPTION,
	IRREVERSIBLE,
	NSTEP,
	NTOUCHED,
	NLOOSE
};

static bool is_sealed(struct kiln_rows *row)
{
	const char *id = kiln_text_(row, ID), *json = kiln_text_(row, CAPSULE);
	const char *found = kiln_text_(row, SEAL);
	char seal[KILN_HEX_SIZE];

	if (id == NULL || json == NULL || found == NULL || kiln_text_(row, CHECKSUM) == NULL ||
	    kiln_text_(row, FINGERPRINT) == NULL || kiln_text_(row, NSTEP) == NULL ||
	    kiln_text_(row, NTOUCHED) == NULL || kiln_text_(row, NLOOSE) == NULL)
		return false;
	kiln_seal_(id, json, seal);
	return strcmp(seal, found) == 0;
}

static enum kiln_status read_row(struct kiln_db *db, struct kiln_rows *row, struct kiln_capsule *capsule, bool *sound)
{
	const size_t nstep = (size_t)kiln_int_(row, NSTEP);
	const size_t ntouched = (size_t)kiln_int_(row, NTOUCHED);
	const size_t nloose = (size_t)kiln_int_(row, NLOOSE);
	struct reader reader = {.db = db, .json = kiln_text_(row, CAPSULE), .sound = true};
	const size_t size = nstep * sizeof(struct kiln_step) + nloose * sizeof(struct kiln_loose_column) +
	                    (ntouched + 1) * sizeof(char *) + strlen(reader.json) + strlen(kiln_text_(row, ID)) + 2;
	struct kiln_revision *revision = &capsule->revision;
	struct kiln_step *steps;
	struct kiln_loose_column *columns;
	const char **tables;
	enum kiln_status status;

	capsule->block = reader.next = sqlite3_malloc64(size);
	if (capsule->block == NULL)
		return kiln_fail_memory_(db);
	reader.end = reader.next + size;
	steps = keep_array(&reader, nstep, sizeof *steps);
	columns = keep_array(&reader, nloose, sizeof *columns);
	tables = keep_array(&reader, ntouched + 1, sizeof *tables);
	revision->id = keep(&reader, row, ID);
	revision->description = keep(&reader, row, DESCRIPTION);
	revision->irreversible = keep(&reader, row, IRREVERSIBLE);
	revision->checksum = strtoull(kiln_text_(row, CHECKSUM), NULL, 16);
	revision->fingerprint = strtoull(kiln_text_(row, FINGERPRINT), NULL, 16);
	status = read_steps(&reader, steps, nstep);
	if (status == KILN_OK)
		status = read_loose(&reader, columns, nloose);
	if (status == KILN_OK)
		status = read_touched(&reader, tables, ntouched);
	revision->downgrade = steps;
	revision->ndowngrade = nstep;
	revision->touched = tables;
	capsule->loose = (struct kiln_loose){.columns = columns, .ncolumn = nloose};
	*sound = reader.sound;
	return status;
}

enum kiln_status kiln_open_capsule_(struct kiln_db *db, const struct kiln_history *history, uint32_t position,
                                    struct kiln_capsule *capsule)
{
	/* A text that is no JSON gives NULLs, not an error: it is reported as a damaged capsule. */
	struct kiln_rows row =
		kiln_query_(db,
	                    "SELECT id, json, seal, checksum, fingerprint, json ->> 'description',"
	                    " json ->> 'irreversible', json_array_length(json, '$.steps'),"
	                    " json_array_length(json, '$.touched'), json_array_length(json, '$.loose')"
	                    " FROM (SELECT *, iif(json_valid(capsule), capsule, NULL) AS json FROM main.\"%w\""
	                    " WHERE position = ?1)",
	                    "wi", history->revision_table, (int64_t)position);
	enum kiln_status status = KILN_OK;
	bool sound = false;

	memset(capsule, 0, sizeof *capsule);
	if (kiln_next_(&row) && is_sealed(&row))
		status = read_row(db, &row, capsule, &sound);
	status = kiln_end_as_(&row, status);
	if (status == KILN_OK && !sound)
		status = kiln_fail_(db, KILN_BAD_CAPSULE,
		                    "the way back from revision %u is missing in table %s, or is "
		                    "damaged",
		                    position, history->revision_table);
	return status;
}

void kiln_close_capsule_(struct kiln_capsule *capsule)
{
	sqlite3_free(capsule->block);
	capsule->block = NULL;
}
