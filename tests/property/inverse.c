/* Ways back written by hand. */
#include "tests/property/make.h"

#include "gen/base/str.h"

#include <string.h>

static struct tree *named(struct maker *maker, const char *key, const char *name)
{
	struct tree *spec, *operation = make_operation(maker, key, NULL, &spec);
	tree_add_text(maker->arena, spec, "name", name);
	return operation;
}

static struct tree *drop_table(struct maker *maker, const struct tree *spec)
{
	struct tree *inner;
	return make_operation(maker, "drop_table", tree_text(spec, "table"), &inner);
}

static struct tree *rename_table(struct maker *maker, const struct tree *spec)
{
	struct tree *inner, *operation = make_operation(maker, "rename_table", tree_text(spec, "to"), &inner);
	tree_add_text(maker->arena, inner, "to", tree_text(spec, "table"));
	return operation;
}

static struct tree *rename_column(struct maker *maker, const struct tree *spec)
{
	struct tree *inner, *operation = make_operation(maker, "rename_column", tree_text(spec, "table"), &inner);
	tree_add_text(maker->arena, inner, "column", tree_text(spec, "to"));
	tree_add_text(maker->arena, inner, "to", tree_text(spec, "column"));
	return operation;
}

static struct tree *drop_column(struct maker *maker, const struct tree *spec)
{
	struct tree *inner, *operation = make_operation(maker, "drop_column", tree_text(spec, "table"), &inner);
	tree_add_text(maker->arena, inner, "column", tree_text(tree_get(spec, "column"), "name"));
	return tree_is_true(spec, "if_not_exists") ? NULL : operation;
}

static struct tree *drop_constraint(struct maker *maker, const struct tree *spec)
{
	if (tree_get(spec, "name") == NULL || tree_get(spec, "not_null") != NULL ||
	    tree_get(spec, "primary_key") != NULL)
		return NULL;
	struct tree *inner, *operation = make_operation(maker, "drop_constraint", tree_text(spec, "table"), &inner);
	tree_add_text(maker->arena, inner, "name", tree_text(spec, "name"));
	return operation;
}

static struct tree *drop_object(struct maker *maker, const struct tree *spec)
{
	const char *name = tree_text(spec, "_name") != NULL ? tree_text(spec, "_name") : tree_text(spec, "name");
	return named(maker, arena_printf(maker->arena, "drop_%s", spec->key + strlen("create_")), name);
}

/* As it was made, if that was by an operation and not changed since. */
static struct tree *create_object(struct maker *maker, const struct tree *spec)
{
	const struct model_object *object = model_object(maker->model, tree_text(spec, "name"));
	if (object == NULL || object->origin == NULL)
		return NULL;
	struct tree *operation = tree_new_map(maker->arena);
	tree_add(maker->arena, operation, object->origin->key, tree_copy(maker->arena, object->origin));
	return operation;
}

static struct tree *set_pragma(struct maker *maker, const struct tree *spec)
{
	const char *was = str_equal(tree_text(spec, "name"), "user_version") ? maker->model->user_version
	                                                                     : maker->model->application_id;
	struct tree *operation = named(maker, "set_pragma", tree_text(spec, "name"));
	tree_add_plain(maker->arena, operation->items.items[0], "value", was != NULL ? was : "0");
	return operation;
}

static struct tree *execute(struct maker *maker, const struct tree *spec)
{
	struct tree *inner, *operation = make_operation(maker, "execute", NULL, &inner);
	tree_add_text(maker->arena, inner, "sql", tree_text(spec, "down"));
	return tree_get(spec, "drops") != NULL ? operation : NULL; /* else it drops what the upgrade made */
}

struct tree *make_inverse(struct maker *maker, const struct tree *operation)
{
	static const struct {
		const char *key;
		struct tree *(*make)(struct maker *maker, const struct tree *spec);
	} inverses[] = {
		{"create_table", drop_table},     {"create_virtual_table", drop_table},
		{"rename_table", rename_table},   {"add_column", drop_column},
		{"rename_column", rename_column}, {"add_constraint", drop_constraint},
		{"create_index", drop_object},    {"create_trigger", drop_object},
		{"create_view", drop_object},     {"drop_index", create_object},
		{"drop_trigger", create_object},  {"drop_view", create_object},
		{"set_pragma", set_pragma},       {"execute", execute},
	};
	const struct tree *spec = operation->items.items[0];
	for (size_t i = 0; i < sizeof inverses / sizeof *inverses; i++)
		if (str_equal(inverses[i].key, spec->key))
			return inverses[i].make(maker, spec);
	return NULL;
}
