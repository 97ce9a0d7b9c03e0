/* SQL of the author's own, and the two numbers in the file's header. */
#include "gen/ops/build.h"
#include "gen/ops/ledger.h"
#include "gen/ops/shapes.h"
#include "gen/ops/statements.h"

#include "gen/base/str.h"

#include <errno.h>
#include <stdlib.h>

static const struct field execute_fields[] = {
	FIELD(execute_spec, sql, "sql", FIELD_SQL, FIELD_REQUIRED, "the statements"),
	FIELD(execute_spec, down, "down", FIELD_SQL, 0, "the statements of the way back"),
	FIELD(execute_spec, drops, "drops", FIELD_NAMES, 0,
              "things in the schema that go, as the loss ledger names them"),
};
const struct shape shape_EXECUTE = SHAPE("execute", execute_spec, execute_fields);

static const char *const pragma_words[] = {"user_version", "application_id", NULL};

static const struct field pragma_fields[] = {
	FIELD_ONE_OF(pragma_spec, name, "name", FIELD_REQUIRED, pragma_words, "which"),
	FIELD(pragma_spec, value, "value", FIELD_LITERAL, FIELD_REQUIRED, "a 32-bit integer"),
};
const struct shape shape_SET_PRAGMA = SHAPE("set_pragma", pragma_spec, pragma_fields);

/* A table of a tracking table's name would keep the runtime from making its own. */
static bool names_are_allowed(struct apply *apply, const struct segment *segment, const struct node *sql)
{
	bool ok = true;
	for (size_t i = 0; i < segment->after->tables.len; i++) {
		const struct text name = {.s = segment->after->tables.items[i]->name, .node = sql};
		ok &= schema_table(segment->before, name.s) != NULL || apply_name_is_allowed(apply, name);
	}
	for (size_t i = 0; i < segment->after->views.len; i++) {
		const struct text name = {.s = segment->after->views.items[i]->name, .node = sql};
		ok &= schema_view(segment->before, name.s) != NULL || apply_name_is_allowed(apply, name);
	}
	for (size_t i = 0; i < segment->after->indexes.len; i++) {
		const struct text name = {.s = segment->after->indexes.items[i]->name, .node = sql};
		ok &= schema_index(segment->before, name.s) != NULL || apply_name_is_allowed(apply, name);
	}
	return ok;
}

bool apply_EXECUTE(struct apply *apply, const struct op *op)
{
	const struct execute_spec *spec = op->spec;
	/* It may change the schema in any way: it splits always. */
	apply_close(apply);
	struct segment *segment = apply_sql(apply, NULL, NULL, 0);
	if (!statements_from_text(apply, spec->sql, segment, true) ||
	    (spec->down.s != NULL && !statements_from_text(apply, spec->down, segment, false)))
		return false;
	statements_touched(apply, segment);
	apply_deed(apply, op, NULL, "%s", "");
	if (!apply_replay(apply, segment) || !names_are_allowed(apply, segment, spec->sql.node) ||
	    !ledger_check_sql(apply, segment, &spec->drops))
		return false;
	statements_touched(apply, segment);
	if (spec->down.s != NULL || apply_has_own_way_back(apply))
		return true;
	diag_error(apply->diag, op->loc, RULE_no_downgrade,
	           "the way back of SQL cannot be derived: give 'down', or the revision a 'downgrade:' or "
	           "'irreversible:'");
	return false;
}

bool apply_SET_PRAGMA(struct apply *apply, const struct op *op)
{
	const struct pragma_spec *spec = op->spec;
	errno = 0;
	long long value = spec->value.s != NULL ? strtoll(spec->value.s, NULL, 0) : 0;
	if (spec->value.kind != LITERAL_INTEGER || errno != 0 || value < INT32_MIN || value > INT32_MAX) {
		diag_error(apply->diag, spec->value.node->loc, RULE_bad_value,
		           "'%s' takes an integer from -2147483648 to 2147483647", spec->name.s);
		return false;
	}
	bool is_version = str_equal(spec->name.s, "user_version");
	if (!is_version && apply->database->settings->application_id.kind != LITERAL_ABSENT) {
		diag_error(apply->diag, spec->name.node->loc, RULE_conflicting_keys,
		           "application_id is set in database.yaml already; take this operation out");
		return false;
	}
	apply_close(apply);
	struct segment *segment = apply_sql(apply, NULL, NULL, 0);
	int32_t *slot = is_version ? &apply->model->user_version : &apply->model->application_id;
	struct statement_step up = {.loc = op->loc}, down = {.loc = op->loc};
	up.sql = arena_printf(apply->arena, "PRAGMA %s = %d", spec->name.s, (int)value);
	down.sql = arena_printf(apply->arena, "PRAGMA %s = %d", spec->name.s, (int)*slot);
	list_push(apply->arena, &segment->up, up);
	list_push(apply->arena, &segment->down, down);
	*slot = (int32_t)value;
	segment->after = schema_copy(apply->arena, apply->model);
	apply_deed(apply, op, NULL, "%s = %d", spec->name.s, (int)value);
	return true;
}
