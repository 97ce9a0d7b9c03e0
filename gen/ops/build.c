/* Specs of columns and constraints become the model's objects. Places them nowhere and prints nothing. */
#include "gen/ops/build.h"

#include "gen/ops/judge.h"

#include "gen/base/str.h"
#include "gen/schema/render.h"
#include "gen/sql/parse.h"
#include "gen/sql/quote.h"
#include "runtime/token.h"

#include <ctype.h>
#include <string.h>

const char *build_literal(struct apply *apply, struct literal literal)
{
	switch (literal.kind) {
	case LITERAL_ABSENT:
	case LITERAL_NULL:
		return "NULL";
	case LITERAL_INTEGER:
	case LITERAL_REAL:
	case LITERAL_SQL:
		return literal.s;
	case LITERAL_TEXT:
		return quoted_text(apply->arena, literal.s);
	case LITERAL_BOOLEAN: /* SQLite has no booleans but 1 and 0; TRUE is only a name for 1 */
		return str_equal(literal.s, "true") ? "1" : "0";
	case LITERAL_BLOB:
		return arena_printf(apply->arena, "x'%s'", literal.s);
	}
	return NULL;
}

/* The first parenthesis is closed by the last. */
static bool is_in_parentheses(const char *sql)
{
	struct kiln_scanner scanner = {.cursor = sql, .limit = sql + strlen(sql)};
	int depth = 0;
	do {
		const struct kiln_token token = kiln_scan_(&scanner);
		if (token.kind == KILN_TOKEN_END)
			return false;
		if (token.kind == KILN_TOKEN_OPERATOR)
			depth += (*token.start == '(') - (*token.start == ')');
	} while (depth > 0);
	return kiln_scan_(&scanner).kind == KILN_TOKEN_END;
}

/* Behind DEFAULT a literal stands as it is, CURRENT_TIME and its like, too; any other expression in parentheses:
   https://sqlite.org/lang_createtable.html#the_default_clause */
static bool stands_bare(const char *sql)
{
	static const char *const words[] = {
		"CURRENT_TIMESTAMP", "CURRENT_DATE", "CURRENT_TIME", "TRUE", "FALSE", "NULL"};
	struct kiln_scanner scanner = {.cursor = sql, .limit = sql + strlen(sql)};
	struct kiln_token token = kiln_scan_(&scanner);
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (name_equal(sql, words[i]))
			return true;
	if (*sql == '(')
		return is_in_parentheses(sql);
	bool is_signed = *sql == '-' || *sql == '+';
	if (is_signed)
		token = kiln_scan_(&scanner);
	if (is_signed && token.kind != KILN_TOKEN_NUMBER)
		return false;
	return (token.kind == KILN_TOKEN_NUMBER || token.kind == KILN_TOKEN_STRING || token.kind == KILN_TOKEN_BLOB) &&
	       kiln_scan_(&scanner).kind == KILN_TOKEN_END;
}

const char *build_default(struct apply *apply, struct literal literal, struct text sql)
{
	if (literal.kind != LITERAL_ABSENT && literal.kind != LITERAL_NULL)
		return build_literal(apply, literal);
	if (sql.s == NULL)
		return NULL;
	return stands_bare(sql.s) ? sql.s : arena_printf(apply->arena, "(%s)", sql.s);
}

static const struct constraint *constraint_called(const struct table *table, const char *name)
{
	for (size_t i = 0; i < table->constraints.len; i++)
		if (name_equal(table->constraints.items[i]->name, name))
			return table->constraints.items[i];
	for (size_t i = 0; i < table->columns.len; i++) {
		const struct column *column = table->columns.items[i];
		for (size_t j = 0; j < column->constraints.len; j++)
			if (name_equal(column->constraints.items[j]->name, name))
				return column->constraints.items[j];
	}
	return NULL;
}

const char *build_name(struct apply *apply, const struct table *table, const char *prefix, const char *const *columns,
                       size_t ncolumn)
{
	struct buf name = {0};
	buf_printf(&name, "%s_%s", prefix, table->name);
	for (size_t i = 0; i < ncolumn; i++)
		buf_printf(&name, "_%s", columns[i]);
	const char *base = buf_take(&name, apply->arena);
	const char *candidate = base;
	for (unsigned n = 2; constraint_called(table, candidate) != NULL; n++)
		candidate = arena_printf(apply->arena, "%s_%u", base, n);
	return candidate;
}

struct constraint *build_clause(struct apply *apply, enum constraint_kind kind, struct loc loc)
{
	struct constraint *constraint = arena_new(apply->arena, struct constraint);
	constraint->kind = kind;
	constraint->loc = loc;
	return constraint;
}

static const char *upper(struct arena *arena, const char *s)
{
	if (s == NULL)
		return NULL;
	char *copy = arena_strdup(arena, s);
	for (char *p = copy; *p != '\0'; p++)
		*p = (char)toupper((unsigned char)*p);
	return copy;
}

static enum deferral deferral_of(const char *word)
{
	if (word == NULL)
		return DEFERRAL_UNSAID;
	if (str_equal(word, "deferred"))
		return DEFERRAL_INITIALLY_DEFERRED;
	return str_equal(word, "immediate") ? DEFERRAL_DEFERRABLE : DEFERRAL_NOT;
}

struct constraint *build_reference(struct apply *apply, const struct table *table, const struct reference_spec *spec,
                                   const text_list *columns, struct loc loc)
{
	struct constraint *key = build_clause(apply, CONSTRAINT_FOREIGN_KEY, loc);
	LIST(const char *) names = {0};
	for (size_t i = 0; i < columns->len; i++) {
		struct part part = {.column = columns->items[i].s};
		list_push(apply->arena, &key->parts, part);
		list_push(apply->arena, &names, part.column);
	}
	key->name = spec->name.s != NULL ? spec->name.s : build_name(apply, table, "fk", names.items, names.len);
	key->reference.table = spec->table.s;
	for (size_t i = 0; i < spec->columns.len; i++)
		list_push(apply->arena, &key->reference.columns, spec->columns.items[i].s);
	key->reference.on_delete = upper(apply->arena, spec->on_delete.s);
	key->reference.on_update = upper(apply->arena, spec->on_update.s);
	key->reference.match = spec->match.s;
	key->reference.deferral = deferral_of(spec->deferrable.s);
	return key;
}

bool build_parts(struct apply *apply, const struct table *table, const part_spec_list *specs, bool allow_expr,
                 struct part_list *out)
{
	bool ok = true;
	for (size_t i = 0; i < specs->len; i++) {
		const struct part_spec *spec = specs->items[i];
		struct part part = {.column = spec->column.s,
		                    .expr = spec->expr.s,
		                    .collate = spec->collate.s,
		                    .is_desc = spec->desc.value};
		if ((part.column == NULL) == (part.expr == NULL)) {
			diag_error(apply->diag, spec->node->loc, RULE_conflicting_keys,
			           "give either 'column' or 'expr'");
			ok = false;
		} else if (part.expr != NULL && !allow_expr) {
			diag_error(apply->diag, spec->expr.node->loc, RULE_bad_key,
			           "only an index can stand on an expression; use create_index with unique: true");
			ok = false;
		} else if (part.expr != NULL) {
			ok &= judge_expression(apply, table, spec->expr);
		} else if (table_column(table, part.column) == NULL) {
			ok &= apply_column(apply, table, spec->column) != NULL;
		}
		for (size_t j = 0; part.column != NULL && j < out->parts.len; j++)
			if (name_equal(out->parts.items[j].column, part.column) && !allow_expr) {
				diag_error(apply->diag, spec->column.node->loc, RULE_duplicate_column,
				           "column '%s' stands twice in the key", part.column);
				ok = false;
			}
		list_push(apply->arena, &out->parts, part);
	}
	return ok;
}

static bool has_comment(const char *sql)
{
	struct kiln_scanner scanner = {.cursor = sql, .limit = sql + strlen(sql)};
	struct kiln_token token = kiln_scan_(&scanner);
	while (token.kind != KILN_TOKEN_END && token.kind != KILN_TOKEN_COMMENT)
		token = kiln_scan_(&scanner);
	return token.kind == KILN_TOKEN_COMMENT;
}

/* "a" TEXT) STRICT would end the definition: the type is a run of words, perhaps with (n) or (n,m). */
bool build_type_is_good(struct apply *apply, struct text type)
{
	struct parse_error error;
	if (type.s == NULL || type.s[0] == '\0')
		return true;
	const char *sql = arena_printf(apply->arena, "c %s", type.s);
	const struct column *parsed = parse_column(apply->arena, sql, type.node->loc, &error);
	if (parsed != NULL && parsed->constraints.len == 0 && !has_comment(type.s))
		return true;
	diag_error(apply->diag, type.node->loc, RULE_bad_type,
	           "'%s' is no type: some words, and one or two numbers in parentheses if need be; clauses have keys "
	           "of their own",
	           type.s);
	return false;
}

static bool check_column_spec(struct apply *apply, const struct column_spec *spec)
{
	bool ok = apply_expression(apply, spec->check) && apply_expression(apply, spec->generated) &&
	          apply_expression(apply, spec->default_sql);
	if (spec->default_value.kind != LITERAL_ABSENT && spec->default_sql.s != NULL) {
		diag_error(apply->diag, spec->default_sql.node->loc, RULE_conflicting_keys,
		           "column '%s' has both 'default' and 'default_sql'", spec->name.s);
		ok = false;
	}
	if (spec->autoincrement.value && !spec->primary_key.value) {
		diag_error(apply->diag, spec->autoincrement.node->loc, RULE_bad_key,
		           "autoincrement needs primary_key: true on the same column");
		ok = false;
	}
	if (spec->stored.node != NULL && spec->generated.s == NULL) {
		diag_error(apply->diag, spec->stored.node->loc, RULE_bad_generated,
		           "'stored' belongs to a generated column; give 'generated' too");
		ok = false;
	}
	return ok && build_type_is_good(apply, spec->type);
}

static void add_clause(struct apply *apply, struct column *column, struct constraint *clause)
{
	list_push(apply->arena, &column->constraints, clause);
}

static void add_keys(struct apply *apply, const struct table *table, struct column *column,
                     const struct column_spec *spec)
{
	struct part self = {.column = column->name};
	if (spec->primary_key.value) {
		struct constraint *key = build_clause(apply, CONSTRAINT_PRIMARY_KEY, spec->node->loc);
		list_push(apply->arena, &key->parts, self);
		key->is_autoincrement = spec->autoincrement.value;
		add_clause(apply, column, key);
	}
	if (spec->not_null.value)
		add_clause(apply, column, build_clause(apply, CONSTRAINT_NOT_NULL, spec->node->loc));
	if (spec->unique.value) {
		struct constraint *unique = build_clause(apply, CONSTRAINT_UNIQUE, spec->node->loc);
		unique->name = build_name(apply, table, "uq", &column->name, 1);
		list_push(apply->arena, &unique->parts, self);
		add_clause(apply, column, unique);
	}
}

struct column *build_column(struct apply *apply, const struct table *table, const struct column_spec *spec)
{
	if (!check_column_spec(apply, spec))
		return NULL;
	struct column *column = arena_new(apply->arena, struct column);
	column->name = spec->name.s;
	column->type = spec->type.s != NULL ? spec->type.s : "";
	column->loc = spec->name.node->loc;
	add_keys(apply, table, column, spec);
	const char *value = build_default(apply, spec->default_value, spec->default_sql);
	if (value != NULL) {
		const struct node *node =
			spec->default_sql.node != NULL ? spec->default_sql.node : spec->default_value.node;
		struct constraint *clause = build_clause(apply, CONSTRAINT_DEFAULT, node->loc);
		clause->expr = value;
		add_clause(apply, column, clause);
	}
	if (spec->collate.s != NULL) {
		struct constraint *clause = build_clause(apply, CONSTRAINT_COLLATE, spec->collate.node->loc);
		clause->expr = spec->collate.s;
		add_clause(apply, column, clause);
	}
	if (spec->check.s != NULL) {
		struct constraint *clause = build_clause(apply, CONSTRAINT_CHECK, spec->check.node->loc);
		clause->name = build_name(apply, table, "ck", &column->name, 1);
		clause->expr = spec->check.s;
		add_clause(apply, column, clause);
	}
	if (spec->references != NULL) {
		text_list self = {0};
		list_push(apply->arena, &self, spec->name);
		add_clause(apply, column,
		           build_reference(apply, table, spec->references, &self, spec->references->node->loc));
	}
	if (spec->generated.s != NULL) {
		struct constraint *clause = build_clause(apply, CONSTRAINT_GENERATED, spec->generated.node->loc);
		clause->expr = spec->generated.s;
		clause->is_stored = spec->stored.value;
		add_clause(apply, column, clause);
	}
	return column;
}

/* Exactly one kind is to be set; says which it is. */
static bool constraint_kind_of(struct apply *apply, const struct constraint_spec *spec, enum constraint_kind *kind)
{
	const struct {
		bool is_set;
		enum constraint_kind kind;
	} kinds[] = {
		{spec->primary_key.len > 0, CONSTRAINT_PRIMARY_KEY},
		{spec->unique.len > 0, CONSTRAINT_UNIQUE},
		{spec->check.s != NULL, CONSTRAINT_CHECK},
		{spec->foreign_key.len > 0, CONSTRAINT_FOREIGN_KEY},
		{spec->not_null.s != NULL, CONSTRAINT_NOT_NULL},
	};
	size_t set = 0;
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (kinds[i].is_set) {
			*kind = kinds[i].kind;
			set++;
		}
	if (set == 1)
		return true;
	diag_error(apply->diag, spec->node->loc, set == 0 ? RULE_missing_key : RULE_conflicting_keys,
	           "a constraint is one of primary_key, unique, check, foreign_key, not_null%s",
	           set == 0 ? "; give one" : "; several are given");
	return false;
}

static bool fill_constraint(struct apply *apply, const struct table *table, const struct constraint_spec *spec,
                            struct constraint *constraint)
{
	const part_spec_list *specs = constraint->kind == CONSTRAINT_PRIMARY_KEY ? &spec->primary_key : &spec->unique;
	struct part_list list = {0};
	if (!build_parts(apply, table, specs, false, &list))
		return false;
	LIST(const char *) names = {0};
	for (size_t i = 0; i < list.parts.len; i++) {
		list_push(apply->arena, &constraint->parts, list.parts.items[i]);
		list_push(apply->arena, &names, list.parts.items[i].column);
	}
	constraint->conflict = upper(apply->arena, spec->on_conflict.s);
	constraint->name = spec->name.s;
	if (constraint->name == NULL && constraint->kind == CONSTRAINT_UNIQUE)
		constraint->name = build_name(apply, table, "uq", names.items, names.len);
	return true;
}

static struct constraint *build_foreign_key(struct apply *apply, const struct table *table,
                                            const struct constraint_spec *spec)
{
	if (spec->references == NULL) {
		diag_error(apply->diag, spec->node->loc, RULE_missing_key,
		           "a foreign key needs 'references: {table, columns}'");
		return NULL;
	}
	for (size_t i = 0; i < spec->foreign_key.len; i++)
		if (apply_column(apply, table, spec->foreign_key.items[i]) == NULL)
			return NULL;
	struct constraint *key = build_reference(apply, table, spec->references, &spec->foreign_key, spec->node->loc);
	if (spec->name.s != NULL)
		key->name = spec->name.s;
	return key;
}

/* A key that the kind has no use for would be passed over in silence. */
static bool check_companions(struct apply *apply, const struct constraint_spec *spec, enum constraint_kind kind)
{
	if (spec->references != NULL && kind != CONSTRAINT_FOREIGN_KEY) {
		diag_error(apply->diag, spec->references->node->loc, RULE_conflicting_keys,
		           "references goes with foreign_key");
		return false;
	}
	if (spec->on_conflict.s != NULL && (kind == CONSTRAINT_CHECK || kind == CONSTRAINT_FOREIGN_KEY)) {
		diag_error(apply->diag, spec->on_conflict.node->loc, RULE_conflicting_keys,
		           "on_conflict goes with primary_key, unique and not_null");
		return false;
	}
	return true;
}

struct constraint *build_constraint(struct apply *apply, const struct table *table, const struct constraint_spec *spec)
{
	enum constraint_kind kind = CONSTRAINT_NULL;
	if (!constraint_kind_of(apply, spec, &kind))
		return NULL;
	const struct constraint *twin = spec->name.s != NULL ? constraint_called(table, spec->name.s) : NULL;
	if (twin != NULL) {
		diag_error(apply->diag, spec->name.node->loc, RULE_duplicate_constraint,
		           "table '%s' has a constraint called '%s' already", table->name, spec->name.s);
		diag_note(apply->diag, twin->loc, "first defined here");
		return NULL;
	}
	if (!check_companions(apply, spec, kind))
		return NULL;
	if (kind == CONSTRAINT_FOREIGN_KEY)
		return build_foreign_key(apply, table, spec);
	struct constraint *constraint = build_clause(apply, kind, spec->node->loc);
	if (kind == CONSTRAINT_CHECK) {
		if (!apply_expression(apply, spec->check))
			return NULL;
		constraint->loc = spec->check.node->loc;
		constraint->expr = spec->check.s;
		constraint->name = spec->name.s != NULL ? spec->name.s : build_name(apply, table, "ck", NULL, 0);
		return constraint;
	}
	if (kind == CONSTRAINT_NOT_NULL) {
		constraint->name = spec->name.s;
		constraint->conflict = upper(apply->arena, spec->on_conflict.s);
		return constraint;
	}
	return fill_constraint(apply, table, spec, constraint) ? constraint : NULL;
}

/* Where a member stands in the statement: its text is a slice of that, and they come in order. */
static struct loc place_in(const struct node *node, const char **from, const char *text, struct loc fallback)
{
	const char *at = text != NULL ? strstr(*from, text) : NULL;
	if (at == NULL)
		return fallback;
	*from = at;
	return node_loc_at(node, (size_t)(at - node->text));
}

static void place_members(struct table *table, const struct node *sql)
{
	const char *from = strchr(sql->text, '(') != NULL ? strchr(sql->text, '(') : sql->text;
	for (size_t i = 0; i < table->columns.len; i++) {
		struct column *column = table->columns.items[i];
		column->loc = place_in(sql, &from, column->text, column->loc);
		from += strlen(column->name);
		for (size_t j = 0; j < column->constraints.len; j++) {
			struct constraint *constraint = column->constraints.items[j];
			constraint->loc = place_in(sql, &from, constraint->text, constraint->loc);
		}
	}
	for (size_t i = 0; i < table->constraints.len; i++) {
		struct constraint *constraint = table->constraints.items[i];
		constraint->loc = place_in(sql, &from, constraint->text, constraint->loc);
	}
}

/* SQLite compares names without regard to case (ASCII). `loc` is the place of the second. */
static bool check_twin(struct apply *apply, const struct table *table, const char *name, struct loc loc)
{
	const struct column *twin = table_column(table, name);
	if (twin == NULL || (twin->loc.line == loc.line && twin->loc.col == loc.col))
		return true;
	diag_error(apply->diag, loc, RULE_duplicate_column, "column '%s' is already in table '%s'", name, table->name);
	diag_note(apply->diag, twin->loc, "first defined here");
	return false;
}

/* A table from its CREATE statement. */
static struct table *table_from_sql(struct apply *apply, const struct table_spec *spec)
{
	struct created created;
	struct parse_error error;
	if (spec->columns.len > 0 || spec->primary_key.len > 0 || spec->constraints.len > 0 ||
	    spec->strict.node != NULL || spec->without_rowid.node != NULL) {
		diag_error(apply->diag, spec->sql.node->loc, RULE_conflicting_keys,
		           "'sql' says it all; columns, constraints and options go into the statement");
		return NULL;
	}
	if (!parse_create(apply->arena, spec->sql.s, spec->sql.node->loc, &created, &error)) {
		diag_error(apply->diag, node_loc_at(spec->sql.node, error.offset), RULE_bad_statement, "%s",
		           error.message);
		return NULL;
	}
	if (created.kind != CREATE_TABLE || created.as_select || created.is_temporary || created.database != NULL ||
	    created.if_not_exists) {
		diag_error(
			apply->diag, spec->sql.node->loc, RULE_bad_statement,
			"expected a plain CREATE TABLE name (...): no TEMP, IF NOT EXISTS, schema name or AS SELECT");
		return NULL;
	}
	if (spec->table.s != NULL && !name_equal(spec->table.s, created.table->name)) {
		diag_error(apply->diag, spec->table.node->loc, RULE_bad_statement,
		           "the statement makes table '%s', not '%s'", created.table->name, spec->table.s);
		return NULL;
	}
	place_members(created.table, spec->sql.node);
	bool ok = true;
	for (size_t i = 0; i < created.table->columns.len; i++)
		ok &= check_twin(apply, created.table, created.table->columns.items[i]->name,
		                 created.table->columns.items[i]->loc);
	return ok ? created.table : NULL;
}

static struct table *table_from_columns(struct apply *apply, const struct table_spec *spec)
{
	if (spec->table.s == NULL || spec->columns.len == 0) {
		diag_error(apply->diag, spec->node->loc, RULE_missing_key,
		           "a table needs 'table' and 'columns', or 'sql' with its CREATE statement");
		return NULL;
	}
	struct table *table = arena_new(apply->arena, struct table);
	table->name = spec->table.s;
	table->loc = spec->table.node->loc;
	table->is_strict = spec->strict.value;
	table->without_rowid = spec->without_rowid.value;
	bool ok = true;
	for (size_t i = 0; i < spec->columns.len; i++) {
		const struct column_spec *column_spec = spec->columns.items[i];
		if (!check_twin(apply, table, column_spec->name.s, column_spec->name.node->loc)) {
			ok = false;
			continue;
		}
		struct column *column = build_column(apply, table, column_spec);
		if (column == NULL)
			ok = false;
		else
			list_push(apply->arena, &table->columns, column);
	}
	if (!ok)
		return NULL;
	if (spec->primary_key.len > 0) {
		const struct constraint_spec key = {.node = spec->node, .primary_key = spec->primary_key};
		struct constraint *constraint = build_constraint(apply, table, &key);
		if (constraint == NULL)
			return NULL;
		list_push(apply->arena, &table->constraints, constraint);
	}
	for (size_t i = 0; i < spec->constraints.len; i++) {
		struct constraint *constraint = build_constraint(apply, table, spec->constraints.items[i]);
		if (constraint == NULL)
			ok = false;
		else
			list_push(apply->arena, &table->constraints, constraint);
	}
	return ok ? table : NULL;
}

struct table *build_table(struct apply *apply, const struct table_spec *spec)
{
	return spec->sql.s != NULL ? table_from_sql(apply, spec) : table_from_columns(apply, spec);
}
