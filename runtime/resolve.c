/* Finds revisions. What a target may look like is written in target.re. */
#include "runtime/resolve.h"

#include "runtime/target.h"

#include <string.h>

/* The search for an id: the whole id wins over the beginning of one. */
struct search {
	const char *text;
	uint32_t position;
	bool exact;
	uint32_t candidates;
	char first[KILN_ID_SIZE], second[KILN_ID_SIZE]; /* what it might mean */
};

static void look_at(struct search *search, const char *id, uint32_t position)
{
	if (strncmp(id, search->text, strlen(search->text)) != 0 || search->exact)
		return;
	search->exact = strcmp(id, search->text) == 0;
	search->candidates = search->exact ? 1 : search->candidates + 1;
	search->position = position;
	if (search->candidates <= 2)
		sqlite3_snprintf(KILN_ID_SIZE, search->candidates == 1 ? search->first : search->second, "%s", id);
}

static enum kiln_status look_in_database(struct kiln_db *db, const struct kiln_history *history, struct search *search)
{
	struct kiln_rows rows =
		kiln_query_(db, "SELECT position, id FROM main.\"%w\" WHERE position > ?1 ORDER BY position", "wi",
	                    history->revision_table, (int64_t)history->nrevision);

	while (kiln_next_(&rows))
		if (kiln_text_(&rows, 1) != NULL)
			look_at(search, kiln_text_(&rows, 1), (uint32_t)kiln_int_(&rows, 0));
	return kiln_end_(&rows);
}

static enum kiln_status find(struct kiln_db *db, const struct kiln_history *history, const struct kiln_state *state,
                             const char *text, uint32_t *position)
{
	struct search search = {.text = text};
	enum kiln_status status = KILN_OK;

	for (size_t i = 0; i < history->nrevision; i++)
		look_at(&search, history->revisions[i].id, (uint32_t)i + 1);
	if (state->position > history->nrevision)
		status = look_in_database(db, history, &search);
	if (status != KILN_OK)
		return status;
	*position = search.position;
	if (search.candidates == 0)
		return kiln_fail_(db, KILN_NO_SUCH_REVISION, "there is no revision %s", text);
	if (search.candidates > 1)
		return kiln_fail_(db, KILN_AMBIGUOUS, "%s is the beginning of %u ids: %s, %s%s", text,
		                  search.candidates, search.first, search.second, search.candidates > 2 ? ", ..." : "");
	return KILN_OK;
}

enum kiln_status kiln_resolve_(struct kiln_db *db, const struct kiln_history *history, const struct kiln_state *state,
                               const char *text, uint32_t *position)
{
	const struct kiln_target target = kiln_read_target_(text);
	const uint32_t head = (uint32_t)history->nrevision;

	switch (target.kind) {
	case KILN_TARGET_HEAD:
		*position = head;
		return KILN_OK;
	case KILN_TARGET_BASE:
		*position = 0;
		return KILN_OK;
	case KILN_TARGET_UP:
		*position = state->position + target.count;
		if (state->position <= head && target.count <= head - state->position)
			return KILN_OK;
		return kiln_fail_(db, KILN_OUT_OF_RANGE, "%s is past head: %u revision%s to go", text,
		                  head > state->position ? head - state->position : 0,
		                  head == state->position + 1 ? "" : "s");
	case KILN_TARGET_DOWN:
		*position = state->position - target.count;
		if (target.count <= state->position)
			return KILN_OK;
		return kiln_fail_(db, KILN_OUT_OF_RANGE, "%s is before base: %u revision%s applied", text,
		                  state->position, state->position == 1 ? "" : "s");
	case KILN_TARGET_ID:
		return find(db, history, state, text, position);
	case KILN_TARGET_ILLEGAL:
		break;
	}
	return kiln_fail_(db, KILN_MISUSE, "'%s' is no target: give head, base, +N, -N, or an id or its beginning",
	                  text);
}
