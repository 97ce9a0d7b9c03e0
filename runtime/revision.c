/* Reads and writes the tracking tables. What follows from it is decided in engine.c. */
#include "runtime/revision.h"

#include "runtime/capsule.h"
#include "runtime/schema.h"

#include <string.h>

/*
 * The comments in these texts are for those who look into a database. Besides: positions count from 1 without gaps;
 * `checksum` is of what the spec says, `fingerprint` of the schema with the revision applied, `seal` of the capsule;
 * times are UTC; `origin` and `direction` are upgrade, downgrade, stamp or adopt; `outcome` is ok or failed; `head` is
 * the newest revision of the binary.
 */
static const char revision_table[] = "CREATE TABLE IF NOT EXISTS main.\"%w\" (\n"
				     "position INTEGER PRIMARY KEY,\n"
				     "id TEXT NOT NULL UNIQUE,\n"
				     "checksum TEXT NOT NULL,\n"
				     "fingerprint TEXT NOT NULL,\n"
				     "cookie INTEGER NOT NULL, -- schema_version that is known to be right\n"
				     "skipped TEXT NOT NULL, -- steps that the upgrade found done\n"
				     "capsule TEXT NOT NULL, -- the way back\n"
				     "seal TEXT NOT NULL,\n"
				     "origin TEXT NOT NULL,\n"
				     "applied_at TEXT NOT NULL,\n"
				     "duration_ms INTEGER NOT NULL)";

static const char log_table[] = "CREATE TABLE IF NOT EXISTS main.\"%w\" (\n"
				"seq INTEGER PRIMARY KEY,\n"
				"at TEXT NOT NULL,\n"
				"direction TEXT NOT NULL,\n"
				"revision TEXT NOT NULL,\n"
				"checksum TEXT NOT NULL,\n"
				"outcome TEXT NOT NULL,\n"
				"message TEXT,\n"
				"duration_ms INTEGER NOT NULL,\n"
				"head TEXT NOT NULL)";

#define NOW "strftime('%%Y-%%m-%%dT%%H:%%M:%%fZ', 'now')"

static const char *head_of(const struct kiln_history *history)
{
	return history->nrevision == 0 ? "base" : history->revisions[history->nrevision - 1].id;
}

/* The revision's place in the history, 0 when it has none. */
static size_t place_of(const struct kiln_history *history, const char *id)
{
	for (size_t i = 0; i < history->nrevision; i++)
		if (strcmp(history->revisions[i].id, id) == 0)
			return i + 1;
	return 0;
}

/* Compares a row with what the history has at that place. */
static enum kiln_status compare(struct kiln_db *db, const struct kiln_history *history, uint32_t position,
                                const char *id, const char *checksum)
{
	const struct kiln_revision *revision = &history->revisions[position - 1];
	char hex[KILN_HEX_SIZE];

	if (strcmp(revision->id, id) != 0)
		return kiln_fail_(db, KILN_DIVERGED, "revision %u of the database is %s, in this binary it is %s%s",
		                  position, id, revision->id, place_of(history, id) != 0 ? " (the order differs)" : "");
	kiln_hex_(revision->checksum, hex);
	if (strcmp(checksum, hex) != 0)
		return kiln_fail_(db, KILN_EDITED, "revision %s was changed after it was applied to this database", id);
	return KILN_OK;
}

static enum kiln_status read_row(struct kiln_rows *rows, const struct kiln_history *history, struct kiln_state *state)
{
	const char *id = kiln_text_(rows, 1);
	const char *checksum = kiln_text_(rows, 2);
	enum kiln_status status = KILN_OK;

	if (id == NULL || checksum == NULL || kiln_int_(rows, 0) != (int64_t)state->position + 1)
		return kiln_fail_(rows->db, KILN_DAMAGED_HISTORY, "row %u is missing from table %s, or is not whole",
		                  state->position + 1, history->revision_table);
	state->position++;
	if (state->position <= history->nrevision)
		status = compare(rows->db, history, state->position, id, checksum);
	sqlite3_snprintf(sizeof state->id, state->id, "%s", id);
	state->settled = kiln_int_(rows, 3) == kiln_int_(rows, 4);
	return status;
}

static enum kiln_status read_rows(struct kiln_db *db, const struct kiln_history *history, struct kiln_state *state)
{
	struct kiln_rows rows = kiln_query_(db,
	                                    "SELECT position, id, checksum, cookie,"
	                                    " (SELECT schema_version FROM pragma_schema_version)"
	                                    " FROM main.\"%w\" ORDER BY position",
	                                    "w", history->revision_table);
	enum kiln_status status = KILN_OK;

	while (status == KILN_OK && kiln_next_(&rows))
		status = read_row(&rows, history, state);
	status = kiln_end_as_(&rows, status);
	if (status == KILN_SQLITE)
		status = kiln_fail_(db, KILN_DAMAGED_HISTORY, "table %s is not kiln's: %s", history->revision_table,
		                    sqlite3_errmsg(db->handle));
	return status;
}

static enum kiln_status check_application_id(struct kiln_db *db, const struct kiln_history *history,
                                             const struct kiln_state *state)
{
	if (history->application_id == 0 || state->application_id == 0 ||
	    state->application_id == history->application_id)
		return KILN_OK;
	return kiln_fail_(db, KILN_FOREIGN_FILE,
	                  "the file belongs to another program: its application_id is 0x%08x, "
	                  "that of %s is 0x%08x",
	                  state->application_id, history->name, history->application_id);
}

enum kiln_status kiln_read_state_(struct kiln_db *db, const struct kiln_history *history, struct kiln_state *state)
{
	enum kiln_status status;
	struct kiln_rows rows;

	memset(state, 0, sizeof *state);
	rows = kiln_query_(db,
	                   "SELECT application_id, (SELECT count(*) FROM sqlite_schema"
	                   " WHERE type = 'table' AND lower(name) = lower(?1))"
	                   " FROM pragma_application_id",
	                   "s", history->revision_table);
	if (kiln_next_(&rows)) {
		state->application_id = (uint32_t)kiln_int_(&rows, 0);
		state->tracked = kiln_int_(&rows, 1) > 0;
	}
	status = kiln_end_(&rows);
	if (status == KILN_OK)
		status = check_application_id(db, history, state);
	if (status == KILN_OK && state->tracked)
		status = read_rows(db, history, state);
	return status;
}

enum kiln_status kiln_refuse_newer_(struct kiln_db *db, const struct kiln_history *history,
                                    const struct kiln_state *state)
{
	const char *head = head_of(history);

	if (state->position <= history->nrevision)
		return KILN_OK;
	kiln_fail_(db, KILN_NEWER, "the database is at %s, which this binary does not know (its head is %s)", state->id,
	           head);
	kiln_advise_(db, "deploy a newer binary, or take the database back with `downgrade --to %s`", head);
	return KILN_NEWER;
}

enum kiln_status kiln_create_tracking_(struct kiln_db *db, const struct kiln_history *history)
{
	enum kiln_status status = kiln_exec_(db, revision_table, "w", history->revision_table);

	return status != KILN_OK ? status : kiln_exec_(db, log_table, "w", history->log_table);
}

enum kiln_status kiln_add_revision_(struct kiln_db *db, const struct kiln_history *history,
                                    const struct kiln_record *record)
{
	char checksum[KILN_HEX_SIZE], fingerprint[KILN_HEX_SIZE], seal[KILN_HEX_SIZE];
	char *capsule = NULL;
	enum kiln_status status = kiln_make_capsule_(db, history, record->position, &capsule);

	if (status == KILN_OK) {
		kiln_hex_(record->revision->checksum, checksum);
		kiln_hex_(record->revision->fingerprint, fingerprint);
		kiln_seal_(record->revision->id, capsule, seal);
		status = kiln_exec_(db,
		                    "INSERT INTO main.\"%w\" VALUES (?1, ?2, ?3, ?4, 0,"
		                    " coalesce(?5, '[]'), ?6, ?7, ?8, " NOW ", ?9)",
		                    "wisssssssi", history->revision_table, (int64_t)record->position,
		                    record->revision->id, checksum, fingerprint, record->skipped, capsule, seal,
		                    record->origin, record->duration_ms);
	}
	sqlite3_free(capsule);
	return status;
}

enum kiln_status kiln_cut_revisions_(struct kiln_db *db, const struct kiln_history *history, uint32_t position)
{
	return kiln_exec_(db, "DELETE FROM main.\"%w\" WHERE position > ?1", "wi", history->revision_table,
	                  (int64_t)position);
}

enum kiln_status kiln_settle_(struct kiln_db *db, const struct kiln_history *history)
{
	return kiln_exec_(db,
	                  "UPDATE main.\"%w\" SET cookie = schema_version FROM pragma_schema_version"
	                  " WHERE position = (SELECT max(position) FROM main.\"%w\")",
	                  "w", history->revision_table);
}

enum kiln_status kiln_log_(struct kiln_db *db, const struct kiln_history *history, const struct kiln_log_entry *entry)
{
	char checksum[KILN_HEX_SIZE];

	kiln_hex_(entry->checksum, checksum);
	return kiln_exec_(db, "INSERT INTO main.\"%w\" VALUES (NULL, " NOW ", ?1, ?2, ?3, ?4, ?5, ?6, ?7)", "wsssssis",
	                  history->log_table, entry->direction, entry->revision, checksum, entry->outcome,
	                  entry->message, entry->duration_ms, head_of(history));
}
