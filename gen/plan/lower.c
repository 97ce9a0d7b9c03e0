/* The order in which the objects of a schema change. What happens to one table stands in native.c and rebuild.c. */
#include "gen/plan/value.h"

#include "gen/base/str.h"
#include "gen/schema/render.h"
#include "gen/sql/normal.h"
#include "gen/sql/quote.h"

void lower_step(const struct crossing *crossing, enum kiln_step_kind kind, const char *sql, const char *text,
                const char *label)
{
	struct kiln_step run = {.kind = kind, .sql = sql, .text = text, .label = label};
	struct step step = {.run = run, .loc = crossing->loc};
	step.table = crossing->from != NULL ? crossing->from->name : NULL;
	step.key = kind == KILN_STEP_GUARD ? value_row_key(crossing) : NULL;
	list_push(crossing->arena, crossing->steps, step);
}

void lower_note(const struct crossing *crossing, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	const char *text = arena_vprintf(crossing->arena, format, args);
	va_end(args);
	lower_step(crossing, KILN_STEP_NOTE, NULL, text, NULL);
}

static struct source moved_source(const struct crossing *crossing, const char *to_column)
{
	const struct table_change *change = crossing->change;
	if (change == NULL)
		return (struct source){.column = to_column};
	for (size_t i = 0; i < change->moves.len; i++) {
		const struct column_move *move = &change->moves.items[i];
		if (crossing->is_up && name_equal(move->after, to_column))
			return (struct source){move->before, move->up, move->up_loc};
		if (!crossing->is_up && name_equal(move->before, to_column))
			return (struct source){move->after, move->down, move->down_loc};
	}
	return (struct source){0};
}

struct source crossing_source(const struct crossing *crossing, const char *to_column)
{
	struct source source = moved_source(crossing, to_column);
	const struct column *rowid = table_rowid_column(crossing->to);
	/* A new name for the rowid: left alone, SQLite would number the rows anew. */
	if (source.column == NULL && source.expr == NULL && rowid != NULL && name_equal(rowid->name, to_column))
		source.expr = table_rowid_name(crossing->from);
	return source;
}

bool crossing_passes_rowid(const struct crossing *crossing)
{
	const struct column *is = table_rowid_column(crossing->to), *was = table_rowid_column(crossing->from);
	if (is == NULL)
		return false;
	const struct source source = crossing_source(crossing, is->name);
	return source.expr != NULL ? name_equal(source.expr, table_rowid_name(crossing->from))
	                           : was != NULL && name_equal(source.column, was->name);
}

bool crossing_drops(const struct crossing *crossing, const char *from_column)
{
	for (size_t i = 0; i < crossing->to->columns.len; i++)
		if (name_equal(crossing_source(crossing, crossing->to->columns.items[i]->name).column, from_column))
			return false;
	return true;
}

/* ---- Words for the comments ---- */

static void add_deed(struct buf *words, const struct deed *deed)
{
	buf_printf(words, "%s%s (line %u)", words->len > 0 ? ", " : "", deed->text, deed->loc.line);
}

const char *lower_deeds_of(const struct crossing *crossing)
{
	struct buf words = {0};
	for (size_t i = 0; i < crossing->segment->deeds.len; i++)
		if (name_equal(crossing->segment->deeds.items[i].table, crossing->to->name))
			add_deed(&words, &crossing->segment->deeds.items[i]);
	return buf_take(&words, crossing->arena);
}

/* ---- Objects ---- */

static void exec(const struct crossing *crossing, const char *sql)
{
	lower_step(crossing, KILN_STEP_EXEC, sql, NULL, NULL);
}

static void drop(const struct crossing *crossing, const char *kind, const char *name)
{
	exec(crossing, arena_printf(crossing->arena, "DROP %s %s", kind, quoted_name(crossing->arena, name)));
}

static const char *table_text(struct arena *arena, const struct table *table)
{
	return table->sql != NULL ? table->sql : render_table(arena, table, NULL);
}

static bool table_changed(const struct crossing *crossing)
{
	if (!normal_equal(crossing->arena, table_text(crossing->arena, crossing->from),
	                  table_text(crossing->arena, crossing->to)))
		return true;
	for (size_t i = 0; i < crossing->to->columns.len; i++)
		if (crossing_source(crossing, crossing->to->columns.items[i]->name).expr != NULL)
			return true;
	return false;
}

struct crossing crossing_of(const struct crossing *base, const char *name)
{
	struct crossing crossing = *base;
	crossing.from = schema_table(base->from_schema, name);
	crossing.to = schema_table(base->to_schema, name);
	crossing.change = NULL;
	for (size_t i = 0; i < base->segment->tables.len; i++)
		if (name_equal(base->segment->tables.items[i]->table, name))
			crossing.change = base->segment->tables.items[i];
	for (size_t i = base->segment->deeds.len; i-- > 0;)
		if (name_equal(base->segment->deeds.items[i].table, name))
			crossing.loc = base->segment->deeds.items[i].loc;
	return crossing;
}

static bool is_rebuilt(const struct crossing *base, const char *table)
{
	struct crossing crossing = crossing_of(base, table);
	struct native native = {0};
	return crossing.from != NULL && crossing.to != NULL && crossing.to->module == NULL &&
	       table_changed(&crossing) && native_obstacle(&crossing, &native) != NULL;
}

static bool index_stays(const struct crossing *base, const struct index *index)
{
	const struct index *other = schema_index(base->to_schema, index->name);
	return other != NULL &&
	       normal_equal(base->arena, render_index(base->arena, index), render_index(base->arena, other));
}

static bool view_stays(const struct crossing *base, const struct schema *schema, const char *name, const char *sql)
{
	const struct view *other = schema_view(schema, name);
	return other != NULL && normal_equal(base->arena, sql, other->sql);
}

static bool trigger_stays(const struct crossing *base, const struct schema *schema, const struct trigger *trigger)
{
	const struct trigger *other = schema_trigger(schema, trigger->name);
	const struct view *view = schema_view(base->from_schema, trigger->table);
	if (view != NULL && !view_stays(base, base->to_schema, view->name, view->sql))
		return false; /* it goes with its view and has to be made again */
	return other != NULL && normal_equal(base->arena, trigger->sql, other->sql);
}

static void drop_objects(const struct crossing *base)
{
	const struct schema *from = base->from_schema, *to = base->to_schema;
	for (size_t i = 0; i < from->triggers.len; i++) {
		const struct trigger *trigger = from->triggers.items[i];
		/* Even if its table is rebuilt: until then it could mention a table that is dropped, which ALTER TABLE
		   of any other would not bear. */
		if (schema_table(from, trigger->table) != NULL && schema_table(to, trigger->table) != NULL &&
		    !trigger_stays(base, to, trigger))
			drop(base, "TRIGGER", trigger->name);
		else if (schema_view(from, trigger->table) != NULL && schema_trigger(to, trigger->name) == NULL &&
		         schema_view(to, trigger->table) != NULL)
			drop(base, "TRIGGER", trigger->name);
	}
	for (size_t i = 0; i < from->views.len; i++)
		if (!view_stays(base, to, from->views.items[i]->name, from->views.items[i]->sql))
			drop(base, "VIEW", from->views.items[i]->name);
	for (size_t i = 0; i < from->indexes.len; i++) {
		const struct index *index = from->indexes.items[i];
		bool goes_along = schema_table(to, index->table) == NULL || is_rebuilt(base, index->table);
		if (!goes_along && !index_stays(base, index))
			drop(base, "INDEX", index->name);
	}
	for (size_t i = from->tables.len; i-- > 0;)
		if (schema_table(to, from->tables.items[i]->name) == NULL)
			drop(base, "TABLE", from->tables.items[i]->name);
}

static void create_tables(const struct crossing *base)
{
	for (size_t i = 0; i < base->to_schema->tables.len; i++) {
		struct crossing crossing = crossing_of(base, base->to_schema->tables.items[i]->name);
		if (crossing.from == NULL)
			exec(&crossing, table_text(base->arena, crossing.to));
	}
}

static void alter_natively(const struct crossing *crossing, const struct native *native)
{
	const char *table = quoted_name(crossing->arena, crossing->to->name);
	lower_note(crossing, "native change of %s for %s: ALTER TABLE does it exactly", crossing->to->name,
	           lower_deeds_of(crossing));
	for (size_t i = 0; i < native->add.len; i++)
		guard_added(crossing, native->add.items[i]);
	for (size_t i = 0; i < native->drop.len; i++)
		exec(crossing, arena_printf(crossing->arena, "ALTER TABLE %s DROP COLUMN %s", table,
		                            quoted_name(crossing->arena, native->drop.items[i]->name)));
	for (size_t i = 0; i < native->add.len; i++) {
		bool is_constant = guard_is_constant(crossing, native->add.items[i]);
		exec(crossing, arena_printf(crossing->arena, "ALTER TABLE %s ADD COLUMN %s", table,
		                            render_column(crossing->arena, native->add.items[i])));
		crossing->steps->items[crossing->steps->len - 1].is_constant = is_constant;
	}
}

static void alter_tables(const struct crossing *base)
{
	for (size_t i = 0; i < base->to_schema->tables.len; i++) {
		struct crossing crossing = crossing_of(base, base->to_schema->tables.items[i]->name);
		struct native native = {0};
		if (crossing.from == NULL || crossing.to->module != NULL || !table_changed(&crossing))
			continue;
		const char *why = native_obstacle(&crossing, &native);
		if (why != NULL)
			rebuild_table(&crossing, why);
		else
			alter_natively(&crossing, &native);
	}
}

static void create_objects(const struct crossing *base)
{
	const struct schema *from = base->from_schema, *to = base->to_schema;
	for (size_t i = 0; i < to->indexes.len; i++) {
		const struct index *index = to->indexes.items[i], *was = schema_index(from, index->name);
		if (is_rebuilt(base, index->table) || (was != NULL && index_stays(base, was)))
			continue;
		struct crossing crossing = crossing_of(base, index->table);
		guard_index(&crossing, index);
		exec(&crossing, render_index(base->arena, index));
	}
	for (size_t i = 0; i < to->views.len; i++)
		if (!view_stays(base, from, to->views.items[i]->name, to->views.items[i]->sql))
			exec(base, to->views.items[i]->sql);
	for (size_t i = 0; i < to->triggers.len; i++) {
		const struct trigger *trigger = to->triggers.items[i];
		struct crossing crossing = crossing_of(base, trigger->table);
		if (!is_rebuilt(base, trigger->table) && !trigger_stays(base, from, trigger))
			exec(&crossing, trigger->sql);
	}
}

/* A table that stands on both sides has a note of its own; this one names the other operations. */
static void note_others(const struct crossing *base)
{
	struct buf words = {0};
	for (size_t i = 0; i < base->segment->deeds.len; i++) {
		const struct deed *deed = &base->segment->deeds.items[i];
		struct crossing crossing = *base;
		if (deed->table != NULL)
			crossing = crossing_of(base, deed->table);
		if (deed->table == NULL || crossing.from == NULL || crossing.to == NULL || !table_changed(&crossing))
			add_deed(&words, deed);
	}
	if (words.len > 0)
		lower_note(base, "%s%s", base->is_up ? "" : "undoes ", buf_text(&words));
	buf_free(&words);
}

static void lower_schema(struct arena *arena, const struct segment *segment, bool is_up, bool is_last, step_list *steps)
{
	struct crossing base = {.arena = arena, .segment = segment, .is_up = is_up, .is_last = is_last, .steps = steps};
	base.from_schema = is_up ? segment->before : segment->after;
	base.to_schema = is_up ? segment->after : segment->before;
	base.loc = segment->deeds.len > 0 ? segment->deeds.items[0].loc : (struct loc){0};
	note_others(&base);
	drop_objects(&base);
	create_tables(&base);
	alter_tables(&base);
	create_objects(&base);
}

static void lower_statements(struct arena *arena, const struct segment *segment, bool is_up, step_list *steps)
{
	struct buf words = {0};
	size_t n = is_up ? segment->up.len : segment->down.len;
	const struct statement_step *statements = is_up ? segment->up.items : segment->down.items;
	const char *table = segment->touched.len > 0 ? segment->touched.items[0] : NULL;
	struct step note = {.run = {.kind = KILN_STEP_NOTE}};
	for (size_t i = 0; i < segment->deeds.len; i++)
		add_deed(&words, &segment->deeds.items[i]);
	note.loc = segment->deeds.len > 0 ? segment->deeds.items[0].loc : (struct loc){0};
	const char *changes = is_up ? segment->changes_up : segment->changes_down;
	note.run.text = arena_printf(
		arena, "%s%s%s%s", is_up ? "" : "undoes ", buf_text(&words),
		n == 0 ? ": nothing to do, for what it did goes with its table or column, or the loss is declared" : "",
		changes != NULL ? changes : "");
	buf_free(&words);
	list_push(arena, steps, note);
	for (size_t i = 0; i < n; i++) {
		const struct statement_step *statement = &statements[i];
		struct step step = {
			.loc = statement->loc, .sql = statement->node, .sql_offset = statement->offset, .table = table};
		step.run = (struct kiln_step){.kind = KILN_STEP_EXEC,
		                              .sql = statement->sql,
		                              .unless = statement->unless,
		                              .label = statement->label};
		list_push(arena, steps, step);
	}
}

void lower_segment(struct arena *arena, const struct segment *segment, bool is_up, bool is_last, step_list *steps)
{
	if (segment->kind == SEGMENT_SCHEMA)
		lower_schema(arena, segment, is_up, is_last, steps);
	else
		lower_statements(arena, segment, is_up, steps);
}
