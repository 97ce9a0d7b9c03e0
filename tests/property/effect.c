/* Which operation does what to the model. Keys of the operations as in specs/README.md. */
#include "tests/property/effect.h"

#include "gen/base/str.h"

/* Operations on a table change what its definition says; renames change what others say of it, too. */
static void forget_origins(struct model *model, const struct tree *spec)
{
	const char *key = spec->key;
	bool is_rename = str_prefix(key, "rename_");
	if (str_equal(key, "create_table") || str_equal(key, "recreate_table"))
		return;
	for (size_t i = 0; i < model->tables.len; i++)
		if (is_rename || name_equal(model->tables.items[i]->name, tree_text(spec, "table")))
			model->tables.items[i]->origin = NULL;
	for (size_t i = 0; is_rename && i < model->objects.len; i++)
		model->objects.items[i]->origin = NULL;
}

static const struct effect *find_effect(const struct effect *effects, const char *key)
{
	for (; effects->key != NULL; effects++)
		if (str_equal(effects->key, key))
			return effects;
	return NULL;
}

/* Hand-written SQL: `_does` says in operations what it amounts to. */
static bool apply_all(struct arena *arena, struct model *model, const struct tree *operations)
{
	for (size_t i = 0; operations != NULL && i < operations->items.len; i++)
		if (!model_apply(arena, model, operations->items.items[i]))
			return false;
	return operations != NULL;
}

bool model_apply(struct arena *arena, struct model *model, const struct tree *operation)
{
	const struct tree *spec = operation->items.len == 1 ? operation->items.items[0] : NULL;
	if (spec == NULL || spec->kind != TREE_MAP)
		return false;
	if (str_equal(spec->key, "execute"))
		return apply_all(arena, model, tree_get(spec, "_does"));
	const struct effect *effect = find_effect(table_effects, spec->key);
	if (effect == NULL)
		effect = find_effect(object_effects, spec->key);
	if (effect == NULL)
		return false;
	forget_origins(model, spec);
	if (!effect->apply(arena, model, spec))
		return false;
	const char *name = tree_text(spec, str_equal(spec->key, "rename_table") ? "to" : "table");
	struct model_table *table = name != NULL ? model_table(model, name) : NULL;
	if (table != NULL)
		table->last = ++model->counter;
	return true;
}
