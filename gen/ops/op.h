/*
 * Operations as the specs write them. One list (gen/ops/list.h) gives the enum, the key lookup and the handlers; one
 * file per family holds the key tables and what each does to the model.
 */
#ifndef KILN_OP_H
#define KILN_OP_H

#include "gen/schema/schema.h"
#include "gen/spec/bind.h"

enum op_kind {
#define OP(symbol, name, family, summary) OP_##symbol,
#include "gen/ops/list.h"
#undef OP
	OP__COUNT
};

/* ---- Parts that several operations share ---- */

struct part_spec { /* a column, or {column|expr, collate, desc} */
	const struct node *node;
	struct text column, expr, collate;
	struct boolean desc;
};
typedef LIST(struct part_spec *) part_spec_list;

struct reference_spec { /* references: {table, columns, on_delete, on_update, match, deferrable, name} */
	const struct node *node;
	struct text name;
	struct text table;
	text_list columns;
	struct text on_delete, on_update, match;
	struct text deferrable; /* "deferred", "immediate" or "not" */
};

struct column_spec {
	const struct node *node;
	struct text name, type;
	struct boolean not_null;
	struct literal default_value; /* key default */
	struct text default_sql;
	struct boolean primary_key, autoincrement, unique;
	struct text collate, check;
	struct reference_spec *references;
	struct text generated; /* expression */
	struct boolean stored;
};

/* One constraint, to be added, found or given in create_table. Exactly one of the five kinds is set. */
struct constraint_spec {
	const struct node *node;
	struct text table; /* add_constraint, drop_constraint */
	struct text name;
	part_spec_list primary_key, unique;
	struct text check;
	text_list foreign_key; /* child columns */
	struct reference_spec *references;
	struct text not_null;      /* the column */
	struct literal fill_nulls; /* add_constraint not_null: value for the NULLs that are there */
	struct text on_conflict;
};
typedef LIST(struct column_spec *) column_spec_list;
typedef LIST(struct constraint_spec *) constraint_spec_list;

struct table_spec { /* create_table, recreate_table */
	const struct node *node;
	struct text table, sql;
	column_spec_list columns;
	part_spec_list primary_key;
	constraint_spec_list constraints;
	struct boolean strict, without_rowid;
	/* recreate_table: */
	binding_list copy;      /* column: expression over the old row */
	binding_list copy_down; /* old column: expression over the new row, for the way back */
	text_list drop;         /* columns that do not come along */
	text_list drops;        /* other inventory lines that go */
};

struct drop_table_spec {
	const struct node *node;
	struct text table;
};

struct rename_spec { /* rename_table, rename_column */
	const struct node *node;
	struct text table, column, to;
};

struct alter_table_spec {
	const struct node *node;
	struct text table;
	struct boolean strict, without_rowid, autoincrement;
};

struct add_column_spec {
	const struct node *node;
	struct text table;
	struct column_spec *column;
	struct text before, after;
	struct text fill; /* expression over the row */
	struct boolean if_not_exists;
};

struct drop_column_spec {
	const struct node *node;
	struct text table, column;
	struct text fill_down; /* expression over the row, for the way back */
};

struct alter_column_spec { /* a key that is null takes the clause away */
	const struct node *node;
	struct text table, column;
	struct text type;
	struct boolean not_null;
	struct literal fill_nulls;
	struct literal default_value; /* null: DEFAULT NULL is no default, the clause goes */
	struct text default_sql;
	struct text collate, check, generated;
	struct boolean stored;
	struct reference_spec *references;
	struct text using_up, using_down; /* keys using, using_down: expression over the row */
};

struct index_spec {
	const struct node *node;
	struct text name, table;
	part_spec_list columns;
	struct boolean unique;
	struct text where, sql;
};

struct drop_named_spec { /* drop_index, drop_trigger, drop_view: {name} or the bare name */
	const struct node *node;
	struct text name;
};

struct create_sql_spec { /* create_trigger: sql; create_view: sql, or name + select (+ columns) */
	const struct node *node;
	struct text name, select, sql;
	text_list columns;
};

struct virtual_table_spec { /* table + module + args, or sql */
	const struct node *node;
	struct text table, module, sql;
	text_list args;
};

struct copy_data_spec {
	const struct node *node;
	struct text from, select, to;
	binding_list columns; /* target column: expression; may be left out */
	struct text where, order_by, on_conflict, down;
};

struct row_spec;
struct insert_rows_spec {
	const struct node *node;
	struct text table;
	const struct node *rows_node;
	LIST(cell_list) rows; /* bound by the family from rows_node */
	struct text on_conflict;
};

struct update_rows_spec {
	const struct node *node;
	struct text table;
	binding_list set;
	struct text where, down;
};

struct delete_rows_spec {
	const struct node *node;
	struct text table, where, down;
};

struct execute_spec {
	const struct node *node;
	struct text sql, down; /* keys sql (or up) and down */
	text_list drops;       /* inventory lines it may lose */
};

struct pragma_spec { /* set_pragma: user_version or application_id */
	const struct node *node;
	struct text name;
	struct literal value;
};

struct op {
	enum op_kind kind;
	struct loc loc;          /* of the operation's key */
	const struct node *node; /* its body */
	void *spec;              /* one of the structures above, by kind */
};
typedef LIST(struct op *) op_list;

/* ---- A spec file ---- */

struct condition_spec { /* preconditions, postconditions */
	const struct node *node;
	struct text query, message;
	struct literal equals; /* absent: 1 */
};
typedef LIST(struct condition_spec *) condition_list;

struct spec {
	const struct src *src;
	const struct node *node;
	const char *file; /* without folders */
	const char *stem; /* without .yaml */
	unsigned number;
	struct text revision; /* s is set always, node only when given */
	struct text after, description, irreversible;
	text_list depends_on;
	text_list lossy; /* "table" or "table.column" */
	op_list upgrade, downgrade;
	bool has_downgrade;
	condition_list preconditions, postconditions;
	uint64_t checksum;
};

/* ---- What a database folder says about itself (database.yaml) ---- */

struct database_spec {
	const struct node *node;
	struct text default_file;
	struct literal application_id;
	struct text sqlite_min; /* "3.40" */
	struct text tracking_table;
	text_list ignore;
	const struct node *pragmas; /* mapping name -> value */
};

struct database {
	const char *dir;                /* specs/shop */
	const char *name;               /* shop */
	struct database_spec *settings; /* never NULL */
	LIST(struct spec *) specs;      /* in the order of the history */
};

#endif
