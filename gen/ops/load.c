/* Reads a folder of specs. What the operations mean to each other is not known here. */
#include "gen/ops/load.h"

#include "gen/ops/apply.h"
#include "gen/ops/shapes.h"
#include "gen/ops/statements.h"

#include "gen/base/str.h"

#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

struct spec_body { /* a spec file as its key table binds it */
	const struct node *node;
	struct text revision, after, description, irreversible;
	text_list depends_on, lossy;
	const struct node *upgrade, *downgrade;
	condition_list preconditions, postconditions;
};

static const struct field condition_fields[] = {
	FIELD(condition_spec, query, "query", FIELD_SQL, FIELD_REQUIRED, "a query"),
	FIELD(condition_spec, equals, "equals", FIELD_LITERAL, 0, "what its first value must be; left out: 1"),
	FIELD(condition_spec, message, "message", FIELD_TEXT, FIELD_REQUIRED, "what to say when it is not"),
};
static const struct shape condition_shape = SHAPE("condition", condition_spec, condition_fields);

static const struct field spec_fields[] = {
	FIELD(spec_body, revision, "revision", FIELD_NAME, 0, "its id; left out: the file's name without .yaml"),
	FIELD(spec_body, after, "after", FIELD_NAME, 0, "the revision before it, to be checked"),
	FIELD(spec_body, description, "description", FIELD_TEXT, 0, "one line for people"),
	FIELD(spec_body, depends_on, "depends_on", FIELD_NAMES, 0, "earlier revisions that must be in the history"),
	FIELD(spec_body, lossy, "lossy", FIELD_NAMES, 0, "data that the downgrade does not bring back"),
	FIELD(spec_body, irreversible, "irreversible", FIELD_TEXT, 0, "why there is no way back"),
	FIELD(spec_body, upgrade, "upgrade", FIELD_NODE, FIELD_REQUIRED, "the operations"),
	FIELD(spec_body, downgrade, "downgrade", FIELD_NODE, 0, "the way back in place of the derived one"),
	FIELD_OF(spec_body, preconditions, "preconditions", FIELD_LIST, 0, &condition_shape, "what must hold before"),
	FIELD_OF(spec_body, postconditions, "postconditions", FIELD_LIST, 0, &condition_shape, "what must hold after"),
};
static const struct shape spec_shape = SHAPE("spec", spec_body, spec_fields);

static const struct field database_fields[] = {
	FIELD(database_spec, default_file, "default_file", FIELD_NAME, 0, "the file when the command line names none"),
	FIELD(database_spec, application_id, "application_id", FIELD_LITERAL, 0, "marks the file as this program's"),
	FIELD(database_spec, sqlite_min, "sqlite_min", FIELD_TEXT, 0, "oldest SQLite that may run it"),
	FIELD(database_spec, tracking_table, "tracking_table", FIELD_NAME, 0, "name of the revision table"),
	FIELD(database_spec, ignore, "ignore", FIELD_NAMES, 0, "tables that belong to somebody else"),
	FIELD(database_spec, pragmas, "pragmas", FIELD_NODE, 0, "pragmas for the connection: name: value"),
};
static const struct shape database_shape = SHAPE("database", database_spec, database_fields);

/* ---- Operations ---- */

static const struct op_info *find_op(const char *key, enum op_kind *kind)
{
	for (size_t i = 0; i < OP__COUNT; i++)
		if (str_equal(op_info((enum op_kind)i)->key, key)) {
			*kind = (enum op_kind)i;
			return op_info(*kind);
		}
	return NULL;
}

static void report_unknown_op(struct diag *diag, const struct node *key)
{
	const char *keys[OP__COUNT];
	for (size_t i = 0; i < OP__COUNT; i++)
		keys[i] = op_info((enum op_kind)i)->key;
	const char *nearest = str_nearest(key->text, keys, OP__COUNT);
	diag_error(diag, key->loc, RULE_unknown_operation, "there is no operation '%s'%s%s%s", key->text,
	           nearest != NULL ? "; did you mean '" : "", nearest != NULL ? nearest : "",
	           nearest != NULL ? "'?" : "; specs/README.md has the list");
}

static struct op *bind_op(struct arena *arena, struct diag *diag, const struct node *item)
{
	if (item->kind != NODE_MAPPING || item->pairs.len != 1) {
		diag_error(diag, item->loc, RULE_wrong_type, "an operation is a mapping with one key, its name");
		return NULL;
	}
	const struct node_pair *pair = &item->pairs.items[0];
	struct op *op = arena_new(arena, struct op);
	const struct op_info *info = find_op(pair->key->text, &op->kind);
	if (info == NULL) {
		report_unknown_op(diag, pair->key);
		return NULL;
	}
	op->loc = pair->key->loc;
	op->node = pair->value;
	op->spec = arena_alloc(arena, info->shape->size);
	if (!bind_mapping(arena, diag, pair->value, info->shape, op->spec))
		return NULL;
	return info->bind == NULL || info->bind(arena, diag, op->spec) ? op : NULL;
}

static void bind_ops(struct arena *arena, struct diag *diag, const struct node *list, op_list *ops)
{
	if (list->kind != NODE_SEQUENCE) {
		diag_error(diag, list->loc, RULE_wrong_type, "expected a list of operations");
		return;
	}
	for (size_t i = 0; i < list->items.len; i++) {
		struct op *op = bind_op(arena, diag, list->items.items[i]);
		if (op != NULL)
			list_push(arena, ops, op);
	}
}

/* ---- One spec ---- */

static bool is_revision_id(const char *id)
{
	size_t n = strlen(id);
	if (n == 0 || n > 64 || !isalnum((unsigned char)id[0]))
		return false;
	for (size_t i = 0; i < n; i++)
		if (!isalnum((unsigned char)id[i]) && strchr("_.-", id[i]) == NULL)
			return false;
	/* These two have a meaning of their own on the command line. */
	return !str_equal(id, "head") && !str_equal(id, "base");
}

static void check_conflicts(struct diag *diag, const struct spec_body *body)
{
	if (body->irreversible.s != NULL && body->downgrade != NULL) {
		diag_error(diag, body->downgrade->loc, RULE_conflicting_keys,
		           "a revision that is irreversible has no 'downgrade'");
		diag_note(diag, body->irreversible.node->loc, "it is said to be irreversible here");
	}
	if (body->irreversible.s != NULL && body->irreversible.s[0] == '\0')
		diag_error(diag, body->irreversible.node->loc, RULE_bad_value, "'irreversible' says why");
}

static void check_conditions(struct arena *arena, struct diag *diag, const condition_list *conditions)
{
	for (size_t i = 0; i < conditions->len; i++) {
		const char *query = statements_query(arena, diag, conditions->items[i]->query);
		if (query != NULL)
			conditions->items[i]->query.s = query;
	}
}

static void bind_spec(struct arena *arena, struct diag *diag, struct spec *spec)
{
	static const char *const not_meaning[] = {"description", NULL};
	struct spec_body body;
	spec->node = node_parse(arena, spec->src, diag);
	if (spec->node == NULL || !bind_mapping(arena, diag, spec->node, &spec_shape, &body))
		return;
	check_conflicts(diag, &body);
	check_conditions(arena, diag, &body.preconditions);
	check_conditions(arena, diag, &body.postconditions);
	spec->revision = body.revision;
	if (spec->revision.s == NULL)
		spec->revision.s = spec->stem;
	if (!is_revision_id(spec->revision.s)) {
		struct loc loc = body.revision.node != NULL ? body.revision.node->loc : (struct loc){.src = spec->src};
		diag_error(diag, loc, RULE_bad_revision,
		           "'%s' is no revision id: 1 to 64 of A-Z a-z 0-9 _ . -, the first a letter or digit, not "
		           "head or base",
		           spec->revision.s);
	}
	spec->after = body.after;
	spec->description = body.description;
	spec->irreversible = body.irreversible;
	spec->depends_on = body.depends_on;
	spec->lossy = body.lossy;
	spec->preconditions = body.preconditions;
	spec->postconditions = body.postconditions;
	spec->has_downgrade = body.downgrade != NULL;
	spec->checksum = node_checksum(spec->node, not_meaning);
	bind_ops(arena, diag, body.upgrade, &spec->upgrade);
	if (body.downgrade != NULL)
		bind_ops(arena, diag, body.downgrade, &spec->downgrade);
}

/* "0002_unique_per_entity.yaml": digits, an underscore, something, .yaml or .yml */
static bool parse_file_name(struct arena *arena, const char *file, struct spec *spec)
{
	const char *dot = strrchr(file, '.');
	char *end;
	if (!isdigit((unsigned char)file[0]) || (!str_equal(dot, ".yaml") && !str_equal(dot, ".yml")))
		return false;
	errno = 0;
	unsigned long number = strtoul(file, &end, 10);
	if (errno != 0 || number > UINT_MAX || *end != '_' || end + 1 >= dot)
		return false;
	spec->file = arena_strdup(arena, file);
	spec->stem = arena_strndup(arena, file, (size_t)(dot - file));
	spec->number = (unsigned)number;
	return true;
}

static const struct src *read_source(struct arena *arena, struct diag *diag, const char *path)
{
	const struct src *src = src_read(arena, path);
	if (src != NULL)
		return src;
	struct src *empty = src_from_text(arena, arena_strdup(arena, path), "", 0);
	if (errno == EFBIG)
		diag_error(diag, (struct loc){.src = empty}, RULE_yaml_limit, "the file is over 1 MiB");
	else
		fatal("cannot read %s: %s", path, strerror(errno));
	return NULL;
}

/* In capitals, too: a file that looks like a spec must not be passed over. */
static bool is_yaml(const char *name)
{
	const char *dot = strrchr(name, '.');
	return name[0] != '.' && dot != NULL && (name_equal(dot, ".yaml") || name_equal(dot, ".yml"));
}

static void load_file(struct arena *arena, struct diag *diag, struct database *database, const char *file)
{
	const char *path = arena_printf(arena, "%s/%s", database->dir, file);
	struct spec *spec = arena_new(arena, struct spec);
	if (str_equal(file, "database.yaml"))
		return;
	if (!parse_file_name(arena, file, spec)) {
		struct src *src = src_from_text(arena, path, "", 0);
		diag_error(diag, (struct loc){.src = src}, RULE_bad_file_name,
		           "a spec is called NUMBER_name.yaml, such as 0002_add_email.yaml, and the settings "
		           "database.yaml");
		return;
	}
	spec->src = read_source(arena, diag, path);
	if (spec->src == NULL)
		return;
	list_push(arena, &database->specs, spec);
	bind_spec(arena, diag, spec);
}

/* ---- The folder ---- */

static int compare_specs(const void *a_, const void *b_)
{
	const struct spec *a = *(struct spec *const *)a_, *b = *(struct spec *const *)b_;
	if (a->number != b->number)
		return a->number < b->number ? -1 : 1;
	return strcmp(a->file, b->file);
}

static struct loc place_of(const struct text *text, const struct spec *spec)
{
	return text->node != NULL ? text->node->loc : (struct loc){.src = spec->src};
}

static const struct spec *find_revision(const struct database *database, const char *id, size_t limit)
{
	for (size_t i = 0; i < limit; i++)
		if (str_equal(database->specs.items[i]->revision.s, id))
			return database->specs.items[i];
	return NULL;
}

static void check_neighbours(struct diag *diag, const struct database *database, size_t i)
{
	const struct spec *spec = database->specs.items[i];
	const struct spec *previous = i > 0 ? database->specs.items[i - 1] : NULL;
	const char *parent = previous != NULL ? previous->revision.s : "base";
	if (previous != NULL && previous->number == spec->number) {
		diag_error(diag, (struct loc){.src = spec->src}, RULE_duplicate_number,
		           "two specs have the number %u; renumber the one that comes second", spec->number);
		diag_note(diag, (struct loc){.src = previous->src}, "the other one");
	}
	const struct spec *twin = find_revision(database, spec->revision.s, i);
	if (twin != NULL) {
		diag_error(diag, place_of(&spec->revision, spec), RULE_duplicate_revision,
		           "the revision id '%s' is taken", spec->revision.s);
		diag_note(diag, place_of(&twin->revision, twin), "by this spec");
	}
	if (spec->after.s != NULL && !str_equal(spec->after.s, parent))
		diag_error(diag, spec->after.node->loc, RULE_wrong_parent,
		           "'after' names '%s', but the revision before this one is '%s'", spec->after.s, parent);
	for (size_t j = 0; j < spec->depends_on.len; j++)
		if (find_revision(database, spec->depends_on.items[j].s, i) == NULL)
			diag_error(diag, spec->depends_on.items[j].node->loc, RULE_missing_dependency,
			           "it depends on '%s', which is no revision before it", spec->depends_on.items[j].s);
}

static int is_spec_file(const struct dirent *entry)
{
	return is_yaml(entry->d_name);
}

static void load_settings(struct arena *arena, struct diag *diag, struct database *database, bool is_there)
{
	database->settings = arena_new(arena, struct database_spec);
	if (!is_there)
		return;
	const struct src *src = read_source(arena, diag, arena_printf(arena, "%s/database.yaml", database->dir));
	const struct node *node = src != NULL ? node_parse(arena, src, diag) : NULL;
	if (node != NULL && bind_mapping(arena, diag, node, &database_shape, database->settings))
		load_check_settings(diag, database->settings);
}

struct database *load_database(struct arena *arena, struct diag *diag, const char *dir)
{
	size_t errors = diag->nerror;
	struct database *database = arena_new(arena, struct database);
	char *path = arena_strdup(arena, dir);
	for (size_t n = strlen(path); n > 1 && path[n - 1] == '/';)
		path[--n] = '\0';
	const char *slash = strrchr(path, '/');
	database->dir = path;
	database->name = slash != NULL ? slash + 1 : path;
	struct src *folder = src_from_text(arena, path, "", 0);
	if (!load_is_database_name(database->name))
		diag_error(diag, (struct loc){.src = folder}, RULE_bad_file_name,
		           "a database folder is called a-z, then a-z 0-9 _: '%s' cannot name a C object",
		           database->name);
	struct dirent **entries;
	int n = scandir(path, &entries, is_spec_file, alphasort);
	if (n < 0)
		fatal("cannot read folder %s: %s", path, strerror(errno));
	bool has_settings = false;
	for (int i = 0; i < n; i++) {
		has_settings |= str_equal(entries[i]->d_name, "database.yaml");
		load_file(arena, diag, database, entries[i]->d_name);
		free(entries[i]);
	}
	free(entries);
	load_settings(arena, diag, database, has_settings);
	if (database->specs.len == 0 && diag->nerror == errors)
		diag_error(diag, (struct loc){.src = folder}, RULE_empty_folder,
		           "there is no spec in this folder; the first may be called 0001_tables.yaml");
	if (diag->nerror > errors)
		return NULL;
	qsort(database->specs.items, database->specs.len, sizeof *database->specs.items, compare_specs);
	for (size_t i = 0; i < database->specs.len; i++)
		check_neighbours(diag, database, i);
	return diag->nerror > errors ? NULL : database;
}
