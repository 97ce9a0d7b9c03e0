/* Makes up rows. SQLite judges them: what it refuses is tried with other values. */
#include "gen/verify/seed.h"

#include "gen/base/str.h"
#include "gen/sql/parse.h"
#include "gen/sql/quote.h"
#include "gen/verify/run.h"
#include "gen/verify/virtual.h"
#include "runtime/token.h"

#include <stdlib.h>
#include <string.h>

#define ROWS_MIN  16 /* per table: as many as its columns have values, and some with values thrown together */
#define ROWS_MAX  80
#define ROWS_MIX  8
#define ROWS_FEW  6 /* of a bystander */
#define NULL_EACH 7
#define ID_DIGITS 18
#define ATTEMPTS  60  /* per row */
#define MISSES    150 /* per table: from then on each row has one attempt, for a UNIQUE may have run out of values */
#define LITERALS  32  /* per column */
#define WORD      40  /* bytes: what is longer is prose that a revision puts in, not a value that it looks for */
#define STRIDE    5   /* neighbours begin elsewhere, so that columns with like values do not go hand in hand */
#define NEAR      4   /* tokens */
#define LENGTHS   64  /* a number in a CHECK that is no greater may be the length of a text */

/* Values for one column, as SQL literals. */
struct pool {
	LIST(const char *) values; /* those that the SQL names come first */
	size_t nliteral;
	LIST(const char *) near; /* of those, the ones that stand by the column's name */
};

static uint32_t next_random(uint32_t *state)
{
	/* xorshift: https://en.wikipedia.org/wiki/Xorshift; any sequence will do as long as it is always the same */
	*state ^= *state << 13;
	*state ^= *state >> 17;
	*state ^= *state << 5;
	return *state;
}

/* ---- Which column refers to which ---- */

static const char *parent_column(const struct schema *schema, const struct constraint *key, size_t part)
{
	const struct table *parent = schema_table(schema, key->reference.table);
	if (key->reference.columns.len > part)
		return key->reference.columns.items[part];
	const struct constraint *target = parent != NULL ? table_primary_key(parent) : NULL;
	return target != NULL && target->parts.len > part ? target->parts.items[part].column : NULL;
}

/* ---- Candidates ---- */

static void add_value(struct arena *arena, struct pool *pool, const char *value)
{
	for (size_t i = 0; i < pool->values.len; i++)
		if (str_equal(pool->values.items[i], value))
			return;
	list_push(arena, &pool->values, value);
}

/* Where a number is a limit, the values on both sides of it count; where it is a length, texts of it and one more. */
static void add_around_number(struct arena *arena, const char *sql, int64_t number, struct pool *pool)
{
	if (number < INT64_MAX)
		add_value(arena, pool, arena_printf(arena, "%lld", (long long)number + 1));
	add_value(arena, pool, arena_printf(arena, "%lld", (long long)number - 1));
	for (int64_t n = number; parse_mentions(sql, "length") && number <= LENGTHS && n <= number + 1; n++) {
		char *text = arena_alloc(arena, (size_t)n + 3);
		memset(text, 'x', (size_t)n + 2);
		text[0] = text[n + 1] = '\'';
		add_value(arena, pool, text);
	}
}

/* A text that a pattern of LIKE or GLOB fits, and one that comes right behind the text where order counts. */
static void add_around_text(struct arena *arena, const char *sql, const char *text, struct pool *pool)
{
	struct buf fit = {0};
	for (const char *p = text; *p != '\0'; p++) {
		const char *close = *p == '[' && p[1] != '^' && p[1] != '\0' ? strchr(p + 2, ']') : NULL;
		if (close != NULL) {
			buf_putc(&fit, p[1]);
			p = close;
		} else if (*p == '_' || *p == '?') {
			buf_putc(&fit, 'x');
		} else if (*p != '%' && *p != '*') {
			buf_putc(&fit, *p);
		}
	}
	add_value(arena, pool, buf_take(&fit, arena));
	if (strpbrk(sql, "<>") != NULL || parse_mentions(sql, "between"))
		add_value(arena, pool, arena_printf(arena, "%.*s0'", (int)strlen(text) - 1, text));
}

static void add_literal(struct arena *arena, const char *sql, const struct kiln_token *token, struct pool *pool)
{
	const char *text = arena_strndup(arena, token->start, token->length);
	add_value(arena, pool, text);
	if (token->kind == KILN_TOKEN_NUMBER && text[strspn(text, "0123456789")] == '\0' && token->length < 19)
		add_around_number(arena, sql, strtoll(text, NULL, 10), pool);
	else if (token->kind == KILN_TOKEN_STRING)
		add_around_text(arena, sql, text, pool);
}

/* Those that follow the column's name closely, as in "price BETWEEN 1 AND 2", are known to be for it. */
static void add_literals_of(struct arena *arena, const char *sql, const char *column, struct pool *pool)
{
	struct kiln_scanner scanner = {.cursor = sql, .limit = sql + strlen(sql)};
	unsigned distance = NEAR + 1;
	for (struct kiln_token token = kiln_scan_(&scanner);
	     token.kind != KILN_TOKEN_END && pool->values.len < LITERALS; token = kiln_scan_(&scanner)) {
		bool is_value = token.kind == KILN_TOKEN_STRING || token.kind == KILN_TOKEN_NUMBER ||
		                token.kind == KILN_TOKEN_BLOB;
		const char *text = arena_strndup(arena, token.start, token.length);
		if (token.kind == KILN_TOKEN_SPACE || token.kind == KILN_TOKEN_COMMENT)
			continue;
		distance = !is_value && parse_mentions(text, column) ? 0 : distance + 1;
		if (!is_value || token.length > WORD)
			continue;
		size_t at = pool->values.len;
		add_literal(arena, sql, &token, pool);
		for (; distance <= NEAR && at < pool->values.len; at++)
			list_push(arena, &pool->near, pool->values.items[at]);
	}
}

static void add_values(struct arena *arena, struct pool *pool, const char *const *values, size_t n)
{
	for (size_t i = 0; i < n; i++)
		add_value(arena, pool, values[i]);
}

/* Values that the type welcomes first, then those that it does not expect: SQLite stores any value in any column that
   is not STRICT. https://sqlite.org/flextypegood.html */
static void add_typed_values(struct arena *arena, const struct column *column, struct pool *pool)
{
	static const char *const numbers[] = {"1", "2",   "0",     "-1", "9223372036854775807",
	                                      "3", "1.5", "-0.25", "7",  "1e300"};
	static const char *const texts[] = {
		"'a'",   "'b'",        "''",     "'A'",  "'it''s \"quoted\"'", "'größe'", "'12'", "'007'",
		"'1e3'", "' spaced '", "'true'", "'{}'", "'2024-02-29'",       "'[1]'",   "'a '", "'1.50'"};
	static const char *const others[] = {"x'00ff10'", "x''",    "42",   "2.5",   "NULL",
	                                     "'text'",    "'0x10'", "'-5'", "' 8 '", "'9223372036854775808'"};
	const char *affinity = type_affinity(column->type);
	bool is_text = str_equal(affinity, "TEXT") || str_equal(affinity, "BLOB");
	if (!is_text && !str_equal(affinity, "INTEGER")) /* text has room for 15 digits */
		add_value(arena, pool, "0.30000000000000004");
	if (is_text)
		add_values(arena, pool, texts, sizeof texts / sizeof *texts);
	add_values(arena, pool, numbers, sizeof numbers / sizeof *numbers);
	if (!is_text)
		add_values(arena, pool, texts, sizeof texts / sizeof *texts);
	add_values(arena, pool, others, sizeof others / sizeof *others);
}

/* False when the CHECK, asked about this column alone, refuses the value. A CHECK over several columns cannot be asked.
 */
static bool check_accepts(struct arena *arena, sqlite3 *db, const struct column *column, const char *check,
                          const char *value)
{
	sqlite3_stmt *statement = NULL;
	bool accepts = true;
	/* A text column turns numbers into text before its CHECK sees them. */
	bool becomes_text =
		str_equal(type_affinity(column->type), "TEXT") && value[0] != 'x' && !str_equal(value, "NULL");
	const char *sql = arena_printf(arena, "SELECT (%s) IS NOT FALSE FROM (SELECT %s%s%s AS %s)", check,
	                               becomes_text ? "CAST(" : "", value, becomes_text ? " AS TEXT)" : "",
	                               quoted_name(arena, column->name));
	if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) == SQLITE_OK && sqlite3_step(statement) == SQLITE_ROW)
		accepts = sqlite3_column_int(statement, 0) != 0;
	sqlite3_finalize(statement);
	return accepts;
}

static void keep_accepted(struct arena *arena, sqlite3 *db, const struct column *column, const char *check,
                          struct pool *pool)
{
	if (!parse_mentions(check, column->name))
		return;
	struct pool kept = {.near = pool->near};
	for (size_t i = 0; i < pool->values.len; i++)
		if (check_accepts(arena, db, column, check, pool->values.items[i])) {
			list_push(arena, &kept.values, pool->values.items[i]);
			kept.nliteral += i < pool->nliteral;
		}
	if (kept.values.len > 0)
		*pool = kept;
}

/* Calls for every CHECK of the table. */
typedef void check_visitor(struct arena *arena, sqlite3 *db, const struct column *column, const char *check,
                           struct pool *pool);

static void visit_checks(struct arena *arena, sqlite3 *db, const struct table *table, const struct column *column,
                         struct pool *pool, check_visitor *visit)
{
	for (size_t i = 0; i < table->constraints.len; i++)
		if (table->constraints.items[i]->kind == CONSTRAINT_CHECK)
			visit(arena, db, column, table->constraints.items[i]->expr, pool);
	for (size_t i = 0; i < table->columns.len; i++)
		for (size_t j = 0; j < table->columns.items[i]->constraints.len; j++)
			if (table->columns.items[i]->constraints.items[j]->kind == CONSTRAINT_CHECK)
				visit(arena, db, column, table->columns.items[i]->constraints.items[j]->expr, pool);
}

static void add_check_literals(struct arena *arena, sqlite3 *db, const struct column *column, const char *check,
                               struct pool *pool)
{
	(void)db;
	if (parse_mentions(check, column->name))
		add_literals_of(arena, check, column->name, pool);
}

static void add_step_literals(struct arena *arena, const struct revision_plan *revision, const char *column,
                              struct pool *pool)
{
	const step_list *const lists[] = {&revision->upgrade, &revision->downgrade};
	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
		for (size_t j = 0; j < lists[i]->len; j++) {
			const char *sql = lists[i]->items[j].run.sql;
			if (sql != NULL && parse_mentions(sql, column))
				add_literals_of(arena, sql, column, pool);
		}
}

/* A key that the author gives to children is one that a parent has. */
static void add_child_literals(struct arena *arena, const struct revision_plan *revision, const struct table *table,
                               const struct column *column, struct pool *pool)
{
	for (size_t i = 0; i < revision->before->tables.len; i++) {
		const struct table *child = revision->before->tables.items[i];
		for (size_t j = 0; j < child->columns.len; j++) {
			size_t part;
			const struct constraint *key = table_reference_of(child, child->columns.items[j], &part);
			if (key != NULL && name_equal(key->reference.table, table->name) &&
			    name_equal(parent_column(revision->before, key, part), column->name))
				add_step_literals(arena, revision, child->columns.items[j]->name, pool);
		}
	}
}

/* What the table's own CHECKs name, then what the revision does (CHECKs that come, WHERE, SET) and what triggers name:
   a value that is not named is treated like others, one that is may be the only one that is not. */
static struct pool column_pool(struct arena *arena, sqlite3 *db, const struct revision_plan *revision,
                               const struct table *table, const struct column *column)
{
	struct pool pool = {0};
	visit_checks(arena, db, table, column, &pool, add_check_literals);
	if (column_default(column) != NULL)
		add_literals_of(arena, column_default(column), column->name, &pool);
	add_step_literals(arena, revision, column->name, &pool);
	add_child_literals(arena, revision, table, column, &pool);
	for (size_t i = 0; i < revision->before->triggers.len; i++)
		if (parse_mentions(revision->before->triggers.items[i]->sql, table->name) &&
		    parse_mentions(revision->before->triggers.items[i]->sql, column->name))
			add_literals_of(arena, revision->before->triggers.items[i]->sql, column->name, &pool);
	pool.nliteral = pool.values.len;
	add_typed_values(arena, column, &pool);
	visit_checks(arena, db, table, column, &pool, keep_accepted);
	return pool;
}

/* ---- Keys of parents ---- */

#define NEWEST UINT32_MAX

typedef LIST(const char *) value_list;

/* The key values of the parent's rows. */
static value_list parent_values(struct arena *arena, sqlite3 *db, const struct schema *schema,
                                const struct constraint *key, size_t part)
{
	const char *column = parent_column(schema, key, part);
	const struct table *parent = schema_table(schema, key->reference.table);
	value_list values = {0};
	sqlite3_stmt *statement = NULL;
	if (column == NULL || parent == NULL)
		return values;
	const char *sql = arena_printf(arena, "SELECT quote(%s) FROM %s", quoted_name(arena, column),
	                               quoted_name(arena, parent->name));
	if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) == SQLITE_OK)
		while (sqlite3_step(statement) == SQLITE_ROW) {
			const char *value = arena_strdup(arena, (const char *)sqlite3_column_text(statement, 0));
			list_push(arena, &values, value);
		}
	sqlite3_finalize(statement);
	return values;
}

/* ---- Rows ---- */

struct filler {
	struct arena *arena;
	sqlite3 *db;
	const struct revision_plan *revision;
	const struct schema *schema; /* the part of it that is filled */
	const struct sample *sample;
	const struct table *table;
	bool is_bystander;
	struct pool *pools; /* by column */
	value_list *keys;   /* by column: those of its parents, which are filled before it, but for its own table */
	uint32_t nwalk;     /* rows whose first try walks through the values */
	size_t next_id;     /* the next literal to be a rowid */
	uint32_t random;
};

static const char *pick(struct filler *filler, size_t column, uint32_t row, uint32_t attempt)
{
	const struct pool *pool = &filler->pools[column];
	size_t part;
	const struct column *c = filler->table->columns.items[column];
	const struct constraint *key = table_reference_of(filler->table, c, &part);
	if (key != NULL && (attempt + row) % 5 != 4) {
		/* Parents of one's own table are those made so far: any, and in the end the newest, which makes a
		 * chain. */
		bool is_self = name_equal(key->reference.table, filler->table->name);
		uint32_t n = !is_self ? row + attempt : row < filler->nwalk ? row * 2654435761u + attempt : NEWEST;
		value_list *keys = &filler->keys[column];
		if (is_self || keys->len == 0)
			*keys = parent_values(filler->arena, filler->db, filler->schema, key, part);
		if (keys->len > 0)
			return keys->items[n == NEWEST ? keys->len - 1 : n % keys->len];
		return column_is_not_null(c) ? "1" : "NULL";
	}
	if (key != NULL)
		return "NULL";
	/* The first try walks through all values, and the second, for it may have been the id or a parent that was
	   refused; NULL takes its turn in between; later tries are random. */
	if (attempt <= 1 && row < filler->nwalk) {
		bool takes_null = !column_is_not_null(c);
		uint32_t at = row + (uint32_t)column,
			 nulls = takes_null ? at / NULL_EACH - (uint32_t)column / NULL_EACH : 0;
		if (takes_null && at % NULL_EACH == NULL_EACH - 1)
			return "NULL";
		return pool->values.items[(row - nulls + STRIDE * column) % pool->values.len];
	}
	/* The rest fit several conditions at once, or half of them. */
	if (attempt == 0 && row % 2 == 0 && pool->near.len > 0)
		return pool->near.items[(row - filler->nwalk) / 2 % pool->near.len];
	if (attempt == 0 && pool->nliteral > 0 && next_random(&filler->random) >> 31 == 0)
		return pool->values.items[next_random(&filler->random) % pool->nliteral];
	return pool->values.items[next_random(&filler->random) % pool->values.len];
}

/* Ids that the SQL names, then some with gaps; NULL: SQLite's own. */
static const char *pick_id(struct filler *filler, const struct pool *pool, uint32_t row, uint32_t attempt)
{
	if (row % 4 != 3 && row < filler->nwalk)
		return NULL;
	while (attempt == 0 && filler->next_id < pool->nliteral) {
		const char *value = pool->values.items[filler->next_id++];
		/* The greatest of all would be the last: https://sqlite.org/autoinc.html */
		if (value[strspn(value, "0123456789")] == '\0' && strlen(value) < ID_DIGITS)
			return value;
	}
	return row % 4 == 3 ? arena_printf(filler->arena, "%u", 10 * row + attempt) : NULL;
}

static bool insert_row(struct filler *filler, uint32_t row, uint32_t attempt)
{
	struct buf names = {0}, values = {0};
	const struct column *rowid = table_rowid_column(filler->table);
	for (size_t i = 0; i < filler->table->columns.len; i++) {
		const struct column *column = filler->table->columns.items[i];
		const char *value = column_is_generated(column) ? NULL
		                    : column == rowid           ? pick_id(filler, &filler->pools[i], row, attempt)
		                                                : pick(filler, i, row, attempt);
		if (value == NULL)
			continue;
		buf_puts(&names, names.len > 0 ? ", " : "");
		buf_puts(&values, values.len > 0 ? ", " : "");
		quote_name(&names, column->name);
		buf_puts(&values, value);
	}
	const char *table = quoted_name(filler->arena, filler->table->name);
	const char *sql = names.len == 0 ? arena_printf(filler->arena, "INSERT INTO %s DEFAULT VALUES", table)
	                                 : arena_printf(filler->arena, "INSERT INTO %s (%s) VALUES (%s)", table,
	                                                buf_text(&names), buf_text(&values));
	buf_free(&names);
	buf_free(&values);
	return sqlite3_exec(filler->db, sql, NULL, NULL, NULL) == SQLITE_OK;
}

static void fill_table(struct filler *filler, struct diag *diag)
{
	const struct table *table = filler->table;
	size_t most = ROWS_MIN;
	unsigned made = 0, missed = 0;
	filler->keys = arena_alloc(filler->arena, (table->columns.len + 1) * sizeof *filler->keys);
	filler->pools = arena_alloc(filler->arena, (table->columns.len + 1) * sizeof *filler->pools);
	for (size_t i = 0; i < table->columns.len; i++) {
		filler->pools[i] =
			column_pool(filler->arena, filler->db, filler->revision, table, table->columns.items[i]);
		if (filler->pools[i].values.len > most)
			most = filler->pools[i].values.len;
	}
	most += most / (NULL_EACH - 1) + 1;
	filler->nwalk = (uint32_t)(most > ROWS_MAX - ROWS_MIX ? ROWS_MAX - ROWS_MIX : most + most % 2);
	filler->random = 2463534242u;
	filler->next_id = 0;
	for (uint32_t row = 0; row < (filler->is_bystander ? ROWS_FEW : filler->nwalk + ROWS_MIX); row++)
		for (uint32_t attempt = 0; attempt < (missed < MISSES ? ATTEMPTS : 1); attempt++) {
			if (insert_row(filler, row, attempt)) {
				made++;
				break;
			}
			missed++;
		}
	if (made == 0)
		diag_detail(diag, "no row could be made up for table %s: %s", table->name, sqlite3_errmsg(filler->db));
}

/* Parents before children; a circle is entered anywhere. */
static void visit_table(struct filler *filler, struct diag *diag, size_t index, bool *seen)
{
	const struct table *table = filler->schema->tables.items[index];
	if (seen[index])
		return;
	seen[index] = true;
	if (table->module != NULL) {
		virtual_fill(filler->arena, filler->db, table);
		return;
	}
	for (size_t i = 0; i < table->columns.len; i++) {
		size_t part;
		const struct constraint *key = table_reference_of(table, table->columns.items[i], &part);
		for (size_t j = 0; key != NULL && j < filler->schema->tables.len; j++)
			if (name_equal(filler->schema->tables.items[j]->name, key->reference.table))
				visit_table(filler, diag, j, seen);
	}
	filler->table = table;
	filler->is_bystander = filler->sample->is_bystander[index];
	fill_table(filler, diag);
	/* A gap, so that rows which are numbered anew do not look the same. */
	const char *rowid = table_rowid_name(table), *name = quoted_name(filler->arena, table->name);
	if (rowid != NULL && table_rowid_column(table) == NULL)
		run_sql(filler->db, "UPDATE %s SET %s = %s + 7 WHERE %s = (SELECT max(%s) FROM %s)", name, rowid, rowid,
		        rowid, rowid, name);
}

void seed_enable_triggers(sqlite3 *db, bool is_on)
{
	sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_TRIGGER, is_on ? 1 : 0, NULL);
}

void seed_fill(struct arena *arena, struct diag *diag, sqlite3 *db, const struct revision_plan *revision,
               const struct sample *sample)
{
	const struct schema *schema = sample->schema;
	struct filler filler = {.arena = arena, .db = db, .revision = revision, .schema = schema, .sample = sample};
	bool *seen = arena_alloc(arena, schema->tables.len + 1);
	seed_enable_triggers(db, false);
	run_sql(db, "BEGIN");
	for (size_t i = 0; i < schema->tables.len; i++)
		visit_table(&filler, diag, i, seen);
	run_sql(db, "COMMIT");
	seed_delete_orphans(arena, db, schema);
	seed_enable_triggers(db, true);
}

/* ---- Orphans ---- */

/* By SQLite's own word: how a key is compared is not for us to repeat. A WITHOUT ROWID table with any is emptied. */
static int delete_orphans_of(struct arena *arena, sqlite3 *db, const struct table *table)
{
	const char *rowid = table_rowid_name(table);
	const char *orphans =
		arena_printf(arena, "SELECT rowid FROM pragma_foreign_key_check(%s)", quoted_text(arena, table->name));
	const char *where = rowid != NULL ? arena_printf(arena, "%s IN (%s)", rowid, orphans)
	                                  : arena_printf(arena, "EXISTS (%s)", orphans);
	const char *sql = arena_printf(arena, "DELETE FROM %s WHERE %s", quoted_name(arena, table->name), where);
	return sqlite3_exec(db, sql, NULL, NULL, NULL) == SQLITE_OK ? sqlite3_changes(db) : 0;
}

void seed_delete_orphans(struct arena *arena, sqlite3 *db, const struct schema *schema)
{
	for (int deleted = 1; deleted > 0;) {
		deleted = 0;
		for (size_t i = 0; i < schema->tables.len; i++)
			if (schema->tables.items[i]->module == NULL)
				deleted += delete_orphans_of(arena, db, schema->tables.items[i]);
	}
}
