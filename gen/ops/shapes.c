/* Key tables of the parts that operations share: columns, constraints, references, members of an index. */
#include "gen/ops/shapes.h"

static const char *const action_words[] = {"cascade", "set null", "set default", "restrict", "no action", NULL};
static const char *const deferrable_words[] = {"deferred", "immediate", "not", NULL};
const char *const conflict_words[] = {"abort", "fail", "ignore", "replace", "rollback", NULL};

static const struct field part_fields[] = {
	FIELD(part_spec, column, "column", FIELD_NAME, 0, "the column"),
	FIELD(part_spec, expr, "expr", FIELD_SQL, 0, "an expression in place of a column (indexes only)"),
	FIELD(part_spec, collate, "collate", FIELD_NAME, 0, "a collation other than the column's"),
	FIELD(part_spec, desc, "desc", FIELD_BOOL, 0, "descending"),
};
const struct shape part_shape = {.what = "index member",
                                 .fields = part_fields,
                                 .nfield = FIELD_COUNT(part_fields),
                                 .size = sizeof(struct part_spec),
                                 .scalar_offset = offsetof(struct part_spec, column)};

static const struct field reference_fields[] = {
	FIELD(reference_spec, table, "table", FIELD_NAME, FIELD_REQUIRED, "the parent table"),
	FIELD(reference_spec, columns, "columns", FIELD_NAMES, 0, "its columns; left out: its primary key"),
	FIELD(reference_spec, name, "name", FIELD_NAME, 0, "name of the constraint"),
	FIELD_ONE_OF(reference_spec, on_delete, "on_delete", 0, action_words, "what a deleted parent does"),
	FIELD_ONE_OF(reference_spec, on_update, "on_update", 0, action_words, "what a changed parent key does"),
	FIELD(reference_spec, match, "match", FIELD_NAME, 0, "MATCH name; SQLite keeps it and ignores it"),
	FIELD_ONE_OF(reference_spec, deferrable, "deferrable", 0, deferrable_words, "when it is checked"),
};
const struct shape reference_shape = SHAPE("reference", reference_spec, reference_fields);

static const struct field column_fields[] = {
	FIELD(column_spec, name, "name", FIELD_NAME, FIELD_REQUIRED, "the column's name"),
	FIELD(column_spec, type, "type", FIELD_TEXT, 0, "its type, as SQLite is to store it"),
	FIELD(column_spec, not_null, "not_null", FIELD_BOOL, 0, "NOT NULL"),
	FIELD(column_spec, default_value, "default", FIELD_LITERAL, 0, "default: a value"),
	FIELD(column_spec, default_sql, "default_sql", FIELD_SQL, 0, "default: an expression"),
	FIELD(column_spec, primary_key, "primary_key", FIELD_BOOL, 0, "it alone is the primary key"),
	FIELD(column_spec, autoincrement, "autoincrement", FIELD_BOOL, 0, "never use an id twice"),
	FIELD(column_spec, unique, "unique", FIELD_BOOL, 0, "UNIQUE"),
	FIELD(column_spec, collate, "collate", FIELD_NAME, 0, "collation"),
	FIELD(column_spec, check, "check", FIELD_SQL, 0, "CHECK expression"),
	FIELD_OF(column_spec, references, "references", FIELD_STRUCT, 0, &reference_shape, "foreign key"),
	FIELD(column_spec, generated, "generated", FIELD_SQL, 0, "expression of a generated column"),
	FIELD(column_spec, stored, "stored", FIELD_BOOL, 0, "a generated column that is stored"),
};
const struct shape column_shape = SHAPE("column", column_spec, column_fields);

static const struct field constraint_fields[] = {
	FIELD(constraint_spec, name, "name", FIELD_NAME, 0, "its name; left out: made by the convention"),
	FIELD_OF(constraint_spec, primary_key, "primary_key", FIELD_LIST, 0, &part_shape, "key columns"),
	FIELD_OF(constraint_spec, unique, "unique", FIELD_LIST, 0, &part_shape, "columns that are unique together"),
	FIELD(constraint_spec, check, "check", FIELD_SQL, 0, "expression that must not be false"),
	FIELD(constraint_spec, foreign_key, "foreign_key", FIELD_NAMES, 0, "columns that refer to a parent"),
	FIELD_OF(constraint_spec, references, "references", FIELD_STRUCT, 0, &reference_shape, "that parent"),
	FIELD_ONE_OF(constraint_spec, on_conflict, "on_conflict", 0, conflict_words, "what a violation does"),
};
const struct shape constraint_shape = SHAPE("constraint", constraint_spec, constraint_fields);
