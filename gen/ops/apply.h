/*
 * Operations at work: each is checked against the model of the schema and changes it. What comes out is not SQL but
 * segments, plain data that the planner lowers to steps:
 *
 *   a schema segment   schema before and after; the difference is the work. However many operations it took, a table
 *                      that changed is changed once.
 *   an SQL segment     statements that the author wrote (data operations, execute) or that SQLite alone can do exactly
 *                      (renames), with their way back.
 *
 * An SQL segment splits the schema segment before it only if it touches what that one changed; otherwise it goes first.
 */
#ifndef KILN_APPLY_H
#define KILN_APPLY_H

#include "gen/ops/op.h"

/* A column on its way through a change of its table. */
struct column_move {
	const char *before; /* its name before, NULL: added */
	const char *after;  /* its name after, NULL: dropped */
	const char *up;     /* expression over the old row; NULL: the old value, or the default of an added column */
	const char *down;   /* expression over the new row, likewise */
	struct loc up_loc, down_loc;
};

struct table_change {
	const char *table;
	LIST(struct column_move) moves; /* in the order of the columns after, then those dropped */
};

/* What an operation did, in words, for the comment in the SQL file. */
struct deed {
	const char *text;  /* "add_column entity_type" */
	const char *table; /* NULL: none in particular */
	struct loc loc;
};

struct statement_step {
	const char *sql;
	const char *unless, *label; /* see struct kiln_step */
	struct loc loc;
	const struct node *node; /* the scalar it was written in, or NULL */
	size_t offset;
};

struct segment {
	enum {
		SEGMENT_SCHEMA,
		SEGMENT_SQL,
	} kind;
	const struct schema *before, *after;
	LIST(struct deed) deeds;
	LIST(struct table_change *) tables; /* SEGMENT_SCHEMA: tables that stand in both */
	LIST(struct statement_step) up, down;
	LIST(const char *) touched; /* SEGMENT_SQL: tables whose rows it may change */
	const char *changes_up,
		*changes_down; /* what the author's SQL does to the schema, a line each; NULL: not asked */
};

struct gone_trigger {
	const struct trigger *trigger;
	struct loc loc; /* of the operation that dropped the view */
};

struct apply {
	struct arena *arena;
	struct diag *diag;
	const struct database *database;
	const struct spec *spec;
	const struct schema *before; /* as the revision found it */
	struct schema *model;        /* as it stands now; operations change it in place */
	LIST(struct segment *) segments;
	struct segment *open;            /* the schema segment being filled, the last of segments; or NULL */
	LIST(struct loose_column) loose; /* added with if_not_exists */
	LIST(const char *) old_tables;   /* those that were there before and still are, by their names of now */
	text_list dropped;               /* tables that operations dropped */
	LIST(struct gone_trigger) gone;  /* triggers that went with their view */
	struct loc at;                   /* of the operation at work */
	bool is_downgrade;               /* these operations are a way back: none of their own is needed */
};

/* Starts on a copy of `before`. */
void apply_init(struct apply *apply, struct arena *arena, struct diag *diag, const struct database *database,
                const struct spec *spec, const struct schema *before);

/* Applies the operations in order. False when an error was reported. */
bool apply_operations(struct apply *apply, const op_list *ops);

/* ---- For the operations themselves ---- */

/* A table that was there before has rows; one made by these operations has only what they put in. */
bool apply_table_is_old(const struct apply *apply, const char *table);

/* This revision adds the column with if_not_exists, so it may have had values before. */
bool apply_is_loose(const struct apply *apply, const char *table, const char *column);

/* An old table has another name from now on, or (NULL) is gone. */
void apply_rename_old(struct apply *apply, const char *table, const char *name);

/* The schema segment that changes to the model now belong to; opened when there is none. */
struct segment *apply_schema(struct apply *apply);

/* Ends the open schema segment: what comes next starts from its result. */
void apply_close(struct apply *apply);

/* The change of a table that stood there when the segment began; NULL for one made in this segment. */
struct table_change *apply_change(struct apply *apply, const struct table *table);

/* Ends the open segment if it changed the table: what comes next is over the row as changed. */
void apply_split(struct apply *apply, const char *table);

/* The same, but only if the expression (NULL: none) reads a column that the segment gave other values. */
void apply_split_for(struct apply *apply, const struct table *table, const char *expr);

/* The same, if an expression for the way back reads this column, which is about to change: it was meant for the row as
   the operation that gave it left it. */
void apply_split_before(struct apply *apply, const struct table *table, const char *column);
struct column_move *change_move(struct table_change *change, const char *after_name);

/* Puts a value in the place of NULL, behind whatever the column gets on the way already. */
void change_fill_nulls(struct apply *apply, struct column_move *move, const struct column *column, const char *value,
                       struct loc loc);

/* Says what an operation did. */
void apply_deed(struct apply *apply, const struct op *op, const char *table, const char *format, ...)
	__attribute__((format(printf, 4, 5)));

/*
 * Makes room for a segment of statements: closes the open schema segment when one of the texts mentions a table, view
 * or trigger's table that it changed, and else puts the new segment before it. `table` is the one whose rows change.
 */
struct segment *apply_sql(struct apply *apply, const char *table, const char *const *texts, size_t ntext);

/* Runs the segment's statements on a scratch database and makes what SQLite reports the model. False: reported. */
bool apply_replay(struct apply *apply, struct segment *segment);

/* The spec says that data of this table goes (`lossy: [table]` or one of its columns), or gives its own way back. */
bool apply_loss_is_declared(const struct apply *apply, const char *table);
bool apply_has_own_way_back(const struct apply *apply);

/* The name that a table had before the upgrade of this spec renamed it. */
const char *spec_name_before(const struct spec *spec, const char *table);

/* ---- Names (names.c) ---- */

/* The place of a name: in the statement that gives it, if it has no key of its own. */
struct loc apply_place(struct text name);

/* Lookups that report what is missing: NULL after an error. Only tables that can be changed: no views, no virtual ones.
 */
struct table *apply_table(struct apply *apply, struct text name);
struct column *apply_column(struct apply *apply, const struct table *table, struct text name);

/* Reports when the name is taken (or reserved); true when it is free. */
bool apply_name_is_allowed(struct apply *apply, struct text name);
bool apply_name_is_free(struct apply *apply, struct text name, const char *what);

/* The names of the tables in which a new virtual table keeps its rows are free. */
bool apply_shadows_are_free(struct apply *apply, struct table *table, struct loc loc);

/* One expression and nothing else, by its tokens; reports otherwise. Absent text is fine. */
bool apply_expression(struct apply *apply, struct text text);

/* ---- The table of operations ---- */

struct op_info {
	const char *key;
	const char *summary;
	const struct shape *shape;
	bool (*bind)(struct arena *arena, struct diag *diag, void *spec); /* beyond the shape, or NULL */
	bool (*apply)(struct apply *apply, const struct op *op);          /* false: reported */
};

const struct op_info *op_info(enum op_kind kind);

/* The families: each file gives its operations' rows. */
#define OP(symbol, key, family, summary)                                                                               \
	extern const struct shape shape_##symbol;                                                                      \
	bool apply_##symbol(struct apply *apply, const struct op *op);
#include "gen/ops/list.h"
#undef OP

#endif
