/*
 * `adopt`: which revision a database is at, found by its schema. Where several revisions have the same schema, because
 * they change only data, the word of the tool that had the database before decides.
 */
#include "runtime/cli/cli.h"

#include "runtime/facts.h"

#include <stdlib.h>
#include <string.h>

/* Where other tools write which revisions they have applied. */
static const struct {
	const char *table, *query;
} tools[] = {
	{"alembic_version", "SELECT version_num FROM main.alembic_version"},
	{"schema_migrations", "SELECT version FROM main.schema_migrations"},
	{"django_migrations", "SELECT name FROM main.django_migrations"},
	{"flyway_schema_history", "SELECT version FROM main.flyway_schema_history WHERE success"},
	{"goose_db_version", "SELECT version_id FROM main.goose_db_version WHERE is_applied"},
	{"knex_migrations", "SELECT name FROM main.knex_migrations"},
	{"_prisma_migrations", "SELECT migration_name FROM main._prisma_migrations WHERE finished_at IS NOT NULL"},
	{"_sqlx_migrations", "SELECT version FROM main._sqlx_migrations WHERE success"},
};

/* What another table says of the revision. */
struct word {
	const char *table;
	uint32_t position; /* the last that it names, 0 when it names none */
};

struct search {
	const struct cli *cli;
	struct kiln_job *job;
	bool is_settled;   /* tracked, and all is well */
	uint32_t nmatch;   /* positions whose schema it is */
	uint32_t first;    /* of them */
	bool word_matches; /* what the word names is one of them */
	int64_t nearly;    /* columns that are there and that these positions do not know yet */
	struct word word;
	uint32_t nearest;   /* when there is none */
	size_t ndifference; /* from that */
};

/* ---- What another tool says ---- */

/* Whether a word names a revision: its id, the beginning of it up to a `_`, or its number with other zeros. */
static bool names(const char *word, const char *id)
{
	const size_t length = strlen(word);
	char *word_end, *id_end;
	const unsigned long long number = strtoull(word, &word_end, 10), other = strtoull(id, &id_end, 10);

	if (length > 0 && strncmp(word, id, length) == 0 && (id[length] == '\0' || id[length] == '_'))
		return true;
	return word_end != word && *word_end == '\0' && id_end != id && (*id_end == '\0' || *id_end == '_') &&
	       number == other;
}

static uint32_t position_of(const struct kiln_history *history, const char *word)
{
	for (size_t i = history->nrevision; i > 0; i--)
		if (names(word, history->revisions[i - 1].id))
			return (uint32_t)i;
	return 0;
}

/* A table that is not there, or is another's of the same name, says nothing. */
static struct word find_word(const struct search *search)
{
	struct kiln_error ignored;
	struct kiln_db db = {search->job->db.handle, &ignored};
	struct word word = {search->cli->history->revision_table, search->job->state.position};

	for (size_t i = 0; word.position == 0 && i < sizeof tools / sizeof *tools; i++) {
		struct kiln_rows rows = kiln_query_(&db, tools[i].query, "");

		word.table = tools[i].table;
		while (kiln_next_(&rows)) {
			const char *text = kiln_text_(&rows, 0);
			const uint32_t position = text == NULL ? 0 : position_of(search->cli->history, text);

			if (position > word.position)
				word.position = position;
		}
		kiln_end_(&rows);
	}
	return word;
}

/* ---- What the schema says ---- */

static void count_difference(void *user, const struct kiln_difference *difference)
{
	(void)difference;
	++*(size_t *)user;
}

/*
 * How many columns are there that are added, where they are missing, only later. The fingerprint leaves them out: a
 * database that has them all along fits before that revision and after it, and after it better.
 */
static enum kiln_status count_early_columns(const struct search *search, uint32_t position, int64_t *count)
{
	const struct kiln_history *history = search->cli->history;
	enum kiln_status status = KILN_OK;

	*count = 0;
	for (size_t i = 0; i < history->nloose && status == KILN_OK; i++) {
		const struct kiln_loose_column *column = &history->loose[i];
		int64_t found = 0;

		if (position < column->since || position >= column->until)
			status = kiln_get_int_(&search->job->db, &found,
			                       "SELECT count(*) FROM pragma_table_xinfo(?1, 'main')"
			                       " WHERE lower(name) = lower(?2)",
			                       "ss", column->table, column->column);
		*count += found;
	}
	return status;
}

static void note_match(struct search *search, uint32_t position, int64_t nearly)
{
	if (search->nmatch > 0 && nearly > search->nearly)
		return;
	if (search->nmatch == 0 || nearly < search->nearly) {
		search->nmatch = 0;
		search->first = position;
		search->nearly = nearly;
		search->word_matches = false;
	}
	search->nmatch++;
	search->word_matches = search->word_matches || (position > 0 && position == search->word.position);
}

static enum kiln_status try_each(struct search *search)
{
	struct kiln_db *db = &search->job->db;
	const struct kiln_history *history = search->cli->history;
	enum kiln_status status = KILN_OK;

	for (uint32_t i = 0; i <= history->nrevision && status == KILN_OK; i++) {
		bool fits = false;
		int64_t nearly = 0;

		status = kiln_schema_fits_(db, history, i, &fits);
		if (status == KILN_OK && fits)
			status = count_early_columns(search, i, &nearly);
		if (status == KILN_OK && fits)
			note_match(search, i, nearly);
	}
	return status;
}

static enum kiln_status find_nearest(struct search *search)
{
	const struct kiln_history *history = search->cli->history;
	enum kiln_status status = KILN_OK;

	search->ndifference = SIZE_MAX;
	for (uint32_t i = 0; i <= history->nrevision && status == KILN_OK; i++) {
		size_t ndifference = 0;

		status = kiln_compare_schema_(&search->job->db, history, i, count_difference, &ndifference);
		if (ndifference < search->ndifference ||
		    (ndifference == search->ndifference && i == search->word.position)) {
			search->ndifference = ndifference;
			search->nearest = i;
		}
	}
	return status;
}

static enum kiln_status search_steady(struct kiln_job *job, void *arg)
{
	struct search *search = arg;
	const struct kiln_history *history = search->cli->history;
	enum kiln_status status = kiln_read_state_(&job->db, history, &job->state);
	bool fits = false;

	if (status == KILN_OK)
		status = kiln_refuse_newer_(&job->db, history, &job->state);
	if (status == KILN_OK && job->state.tracked)
		status = kiln_schema_fits_(&job->db, history, job->state.position, &fits);
	search->is_settled = fits;
	/* What a stamp would mend, this does as well. */
	if (status == KILN_DIVERGED || status == KILN_EDITED) {
		job->state.position--;
		status = KILN_OK;
	}
	if (status != KILN_OK || fits)
		return status;
	search->word = find_word(search);
	status = try_each(search);
	return status == KILN_OK && search->nmatch == 0 ? find_nearest(search) : status;
}

/* ---- What follows ---- */

static const char *id_at(const struct search *search, uint32_t position)
{
	return position == 0 ? "base" : search->cli->history->revisions[position - 1].id;
}

static void show_difference(void *user, const struct kiln_difference *difference)
{
	const struct search *search = user;

	print_difference(stdout, search->cli->history, difference);
}

static enum exit_status refuse(const struct search *search, struct kiln_db *db, const char *file)
{
	const char *id = id_at(search, search->nearest);

	print_file(search->cli, file);
	printf("the nearest is %s, with %zu difference%s (- expected, + found)\n", id, search->ndifference,
	       search->ndifference == 1 ? "" : "s");
	kiln_compare_schema_(db, search->cli->history, search->nearest, show_difference, (void *)(uintptr_t)search);
	kiln_fail_(db, KILN_DRIFT, "the schema is that of no revision; the nearest is %s", id);
	kiln_advise_(db,
	             "mend what differs; name tables that are another program's under `ignore` in database.yaml; or, "
	             "if it is meant, `stamp --ignore-drift %s`",
	             id);
	return print_failure(search->cli, file, db->error);
}

static void explain(const struct search *search, const char *file, uint32_t position)
{
	const struct word *word = &search->word;

	print_file(search->cli, file);
	printf("the schema is that of %s", id_at(search, search->first));
	if (search->nmatch > 1)
		printf(" and of %u other revision%s", search->nmatch - 1, search->nmatch == 2 ? "" : "s");
	if (search->word_matches)
		printf("; %s says %s", word->table, id_at(search, position));
	else if (word->position > 0)
		printf("; %s says %s, which has another", word->table, id_at(search, word->position));
	if (search->nmatch > 1 && !search->word_matches)
		printf("; nothing says which, so it is taken for the earliest: `stamp` another if you know better");
	putchar('\n');
}

enum exit_status run_adopt(const struct cli *cli, struct kiln_db *db, const char *file)
{
	struct kiln_options options = {
		.wait_ms = cli->wait_ms,
		.log = watch_log,
		.user = (void *)(uintptr_t)&cli,
		.error = db->error,
	};
	struct kiln_job job;
	struct search search = {.cli = cli, .job = &job};
	enum kiln_status status = kiln_open_job_(&job, db->handle, cli->history, &options, true);
	uint32_t position;

	if (status == KILN_OK)
		status = kiln_read_steady_(&job, search_steady, &search);
	if (status == KILN_OK && search.is_settled)
		return say_where(cli, db, file);
	if (status == KILN_OK && search.nmatch == 0)
		return refuse(&search, db, file);
	if (status != KILN_OK)
		return print_failure(cli, file, db->error);
	position = search.word_matches ? search.word.position : search.first;
	if (!cli->quiet)
		explain(&search, file, position);
	options.target = id_at(&search, position);
	if (kiln_mark_(db->handle, cli->history, &options, "adopt") != KILN_OK)
		return print_failure(cli, file, db->error);
	return say_where(cli, db, file);
}
